// From a file of orders to the figures of its customers and months: Mandegar beside other readers, in headless Chromium.
// `cargo xtask bench ingest` runs it; a run of all files in three rounds or more writes its section of benches/RESULTS.md. It measures and judges nothing.
//
//     --quick       only the first file, once: whether all of it still works
//     --rounds=5    how often each is measured, 3 by default
//     utf-16 …      only these files, named as in files.mjs
import assert from "node:assert/strict";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browser, By } from "../../tests/e2e/harness.mjs";
import { folder, root, site } from "../../tests/e2e/servers.mjs";
import { publish } from "../results.mjs";
import { digest } from "./digest.mjs";
import { ensure, files } from "./files.mjs";
import { memory } from "./memory.mjs";
import { figures, timed, watch } from "./ours.mjs";
import { atOnce, ours, report, summary } from "./report.mjs";

const others = { csv: ["uDSV", "PapaParse", "csv-simple-parser", "d3-dsv", "DuckDB-wasm"], workbook: ["SheetJS"] };
const patience = 300_000;
/** Milliseconds from a page that stands to the file: nobody finds and chooses one sooner. */
const moment = 2000;

const { values, positionals: names } = parseArgs({
  options: { quick: { type: "boolean" }, rounds: { type: "string", default: "3" } },
  allowPositionals: true,
});
const isQuick = values.quick === true;
const rounds = isQuick ? 1 : Number(values.rounds);
assert.ok(Number.isInteger(rounds) && rounds > 0, "rounds are a whole number");
for (const name of names) assert.ok(files.some((file) => file.name === name), `there is no file ${name}`);
const chosen = isQuick ? files.slice(0, 1) : files.filter(({ name }) => names.length === 0 || names.includes(name));

/** A new browser for each: nobody gains or suffers from who came before, and the peak of memory is its own. */
async function alone(url, work) {
  const person = await browser();
  try {
    await person.driver.manage().setTimeouts({ script: patience });
    return await work(person, () => person.driver.get(url));
  } finally {
    await person.close();
  }
}

async function give(person, path, moment) {
  await person.driver.sleep(moment);
  await (await person.driver.findElement(By.css("input[type=file]"))).sendKeys(path);
}

/** Calls a function of the page that promises something; what it throws comes back as words. */
async function call(person, script, ...values) {
  const { found, error } = await person.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
    (${script})(...arguments).then((found) => done({ found }), (error) => done({ error: String(error) }));`,
    ...values,
  );
  return error === undefined ? found : assert.fail(error);
}

const measureOurs = ({ path }, moment) =>
  alone(server.url("en/orders/"), async (person, open) => {
    await person.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
    await open();
    await person.ready();
    await person.until(() => person.run(() => benchSeen.isReady), "the engine to be open");
    const peak = await memory(person);
    await give(person, path, moment);
    const found = { ...(await call(person, timed)), memory: await peak() };
    const browser = (await person.driver.getCapabilities()).getBrowserVersion();
    return { ...found, browser, figures: await call(person, `() => (${figures})(${digest})`) };
  });

const measureOther = (name, { path, form }) =>
  alone(pages.url("page.html"), async (person, open) => {
    await open();
    await person.until(() => person.run(() => globalThis.bench !== undefined), "the page");
    await call(person, "(name) => bench.prepare(name)", name);
    const peak = await memory(person);
    await give(person, path, moment);
    const time = await call(person, "(form) => bench.measure(form)", form);
    return { time, memory: await peak(), figures: await call(person, "() => bench.figures()") };
  });

const [server, pages] = [await site(), await folder(join(root, "benches/ingest"))];
const results = [];
for (const file of chosen) {
  const made = await ensure(file);
  const names = [ours, atOnce, ...(others[file.form] ?? others.csv)];
  const result = { file: made, runs: Object.fromEntries(names.map((name) => [name, []])), failures: {} };
  results.push(result);
  for (let round = 1; round <= rounds; round += 1) {
    let expected;
    for (const name of names.filter((name) => !result.failures[name])) {
      let found;
      try {
        if (name === ours) found = await measureOurs(made, moment);
        else found = name === atOnce ? await measureOurs(made, 0) : await measureOther(name, made);
      } catch (error) {
        // Others may run out of memory; without ours there is nothing to compare.
        if (name === ours) throw error;
        result.failures[name] = error.message.split("\n")[0];
        console.log(file.name.padEnd(13), name.padEnd(24), result.failures[name]);
        continue;
      }
      expected ??= found;
      assert.deepEqual(found.figures, expected.figures, `${name} finds other figures in ${file.name} than ${ours}`);
      result.runs[name].push(found);
      console.log(file.name.padEnd(13), name.padEnd(24), `${Math.round(found.time)} ms`.padStart(10));
    }
  }
}
await Promise.all([server.close(), pages.close()]);
console.log(summary(results));
if (chosen.length === files.length && rounds >= 3) {
  await publish(await report(results, rounds));
  console.log("written to benches/RESULTS.md");
}
