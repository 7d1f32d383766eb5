// Fits to a hundred thousand customers: Mandegar natively and in headless Chromium's worker, beside PyPI lifetimes.
// `cargo xtask bench models` runs it and prepares what it needs; it writes its section of benches/RESULTS.md. It fails where results differ.
//
//     --quick       one round, which writes nothing
//     --rounds=5    how often each is measured, 3 by default
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { browser, By } from "../../tests/e2e/harness.mjs";
import { root, site } from "../../tests/e2e/servers.mjs";
import { publish } from "../results.mjs";
import { agreement } from "./agreement.mjs";
import { fits, forget, saved, timed, watch } from "./ours.mjs";
import { report, summary } from "./report.mjs";

const { values } = parseArgs({ options: { quick: { type: "boolean" }, rounds: { type: "string", default: "3" } } });
const rounds = values.quick ? 1 : Number(values.rounds);
assert.ok(Number.isInteger(rounds) && rounds > 0, "rounds are a whole number");

const folder = join(root, "target/bench");
const orders = join(folder, "models.csv");
const discount = 0.1;

/** The last line that a program prints, as JSON. */
async function said(program, ...words) {
  const { stdout } = await promisify(execFile)(program, words, { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

const native = (...words) => ["cargo", "bench", "--quiet", "--no-default-features", "--bench", "models", "--", ...words];

/** Each customer's value, by name. */
async function valued(path) {
  const text = typeof path === "string" ? await readFile(path, "utf8") : path.text;
  const [head, ...lines] = text.replace("\ufeff", "").trim().split(/\r?\n/);
  const names = head.split(",");
  const [who, value] = [names.indexOf("customer"), names.indexOf("value")];
  return new Map(lines.map((line) => line.split(",")).map((cells) => [cells[who], Number(cells[value])]));
}

async function natively() {
  const file = join(folder, "models-native.csv");
  return { ...(await said(...native("measure", orders, file, String(discount)))), values: await valued(file) };
}

async function theirs() {
  const file = join(folder, "models-lifetimes.csv");
  const monthly = (1 + discount) ** (1 / 12) - 1;
  const found = await said(join(folder, "lifetimes/bin/python"), "benches/models/theirs.py", orders, file, String(monthly));
  return { ...found, values: await valued(file) };
}

/** A new browser, in which the page of orders gets the file, then fits one model, then the other. */
async function inChromium() {
  const person = await browser();
  try {
    await person.driver.manage().setTimeouts({ script: 300_000 });
    await person.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
    await person.driver.get(server.url(`en/orders/#discount=${100 * discount}`));
    await person.ready();
    await person.until(() => person.run(() => benchSeen.isReady), "the engine to be open");
    // The engine warms up; people look for their file meanwhile.
    await new Promise((done) => setTimeout(done, 3000));
    await (await person.driver.findElement(By.css("input[type=file]"))).sendKeys(orders);
    const models = (state) => `section[aria-labelledby="worth-title"][data-state="${state}"]`;
    // Until there is a sign of the engine, no questions: they would take time from it.
    await person.driver.executeAsyncScript((done) => {
      const watching = setInterval(() => benchSeen.reply > 0 && (clearInterval(watching), done()), 50);
    });
    await person.until(() => person.there(`${models("unasked")}, ${models("working")}, ${models("ready")}`), "the models");
    if (await person.there('[data-action="fit"]')) {
      await person.run(forget);
      await person.click('[data-action="fit"]');
    }
    const fitted = async () => {
      await person.driver.executeAsyncScript((done) => {
        const watching = setInterval(() => benchSeen.worth > 0 && (clearInterval(watching), done()), 50);
      });
      await person.until(() => person.there(models("ready")), "the fits on the page");
      return { ...(await person.run(timed)), fits: await person.run(fits) };
    };
    const bg = await fitted();
    const text = await person.driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (${saved})().then(done);`);
    await person.run(forget);
    await person.choose("model", "pareto-nbd");
    const pareto = await fitted();
    const [first, second] = [bg.fits, pareto.fits];
    const fit = (found, of, ids) => ({ parameters: ids.map((id) => found[`${of}-${id}`]), logLikelihood: found[`${of}-log-likelihood`] });
    return {
      times: { "bg-nbd": bg.buying, "gamma-gamma": bg.spend, "pareto-nbd": pareto.buying, chain: bg.reading + bg.values, page: bg.reading + bg.page },
      fits: {
        "bg-nbd": fit(first, "model", ["r", "alpha", "a", "b"]),
        "gamma-gamma": fit(first, "spend", ["p", "q", "v"]),
        "pareto-nbd": fit(second, "model", ["r", "alpha", "s", "beta"]),
      },
      values: await valued({ text }),
      browser: (await person.driver.getCapabilities()).getBrowserVersion(),
    };
  } finally {
    await person.close();
  }
}

await promisify(execFile)(native()[0], native("make", orders).slice(1), { cwd: root });
const server = await site();
const runs = { native: [], chromium: [], lifetimes: [] };
const work = { native: natively, chromium: inChromium, lifetimes: theirs };
for (let round = 1; round <= rounds; round += 1) {
  for (const [name, measure] of Object.entries(work)) {
    const found = await measure();
    runs[name].push(found);
    const told = Object.entries(found.times).map(([what, time]) => `${what} ${Math.round(time)} ms`);
    console.log(`round ${round}`, name.padEnd(9), told.join(", "));
  }
}
await server.close();
const agreed = agreement(Object.fromEntries(Object.entries(runs).map(([name, found]) => [name, found.at(-1)])));
console.log(summary(runs, agreed));
if (!values.quick) {
  await publish(report(runs, agreed, { rounds, bytes: (await stat(orders)).size, discount }));
  console.log("written to benches/RESULTS.md");
}
