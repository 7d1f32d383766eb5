// Where a sandbox has no workers the engine works in the page, a step at a time: the page lives on meanwhile.
import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, host, site } from "./harness.mjs";
import { chooseFile, dataNote, figures, rows, timeStop, took } from "./steps.mjs";

/** Tasks of this length are felt. It is twice what was measured, as the machine may be busy; all steps at once take a second. */
const LONGEST = 200;

let person, server, other, folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-slices-"));
  [person, server] = [await browser(), await site({ cors: true, more: { "content-security-policy": "worker-src 'none'" } })];
  other = await host({ "/": `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" title="orders" width="1200" height="800" src="${server.url("en/orders/")}"></iframe>` });
});
after(async () => {
  await person?.close();
  await server?.close();
  await other?.close();
  await rm(folder, { recursive: true, force: true });
});

const choose = (path) => chooseFile(person, path);
const stage = (expected, time) => person.until(() => person.there(`.data[data-state="${expected}"]`), `the data to be ${expected}`, time);

/** Goes into the frame, which then watches itself. */
async function enter() {
  await person.driver.switchTo().defaultContent();
  await person.open(other.url("/"), { ready: false });
  await person.driver.switchTo().frame(0);
  await person.ready();
  await person.run(() => {
    Object.assign(window, { tasks: [], notes: new Set() });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
    new MutationObserver(() => notes.add(document.querySelector('.data [role="status"] .note')?.textContent)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function log(count) {
  const lines = ["order_id,customer,date,amount,channel"];
  for (let i = 0; i < count; i += 1) {
    const day = new Date(Date.UTC(2021, 0, 1) + Math.floor((i / count) * 1400) * 864e5).toISOString().slice(0, 10);
    lines.push(`${i},C${Math.imul(i, 2654435761) >>> 17},${day},${(i % 977) + 0.5},${["web", "app"][i % 2]}`);
  }
  const path = join(folder, `${count}.csv`);
  await writeFile(path, lines.join("\n"));
  return path;
}

test("800,000 rows are read in slices, and can be stopped in the middle", async (t) => {
  const file = await log(800_000);
  await enter();
  assert.equal(await person.run(() => { try { localStorage; return "storage"; } catch { return "none"; } }), "none", "it is a sandbox");
  await timeStop(person);
  await choose(file);
  const stopped = await took(person, "the work to be stopped");
  t.diagnostic(`stopped after ${stopped.toFixed(1)} ms`);
  assert.ok(stopped < 100, `stopped after ${stopped} ms`);
  await new Promise((done) => setTimeout(done, 500));
  await stage("stopped", 500);
  assert.equal((await figures(person))["rows-read"], undefined, "nothing comes of what was stopped");

  await person.run(() => document.querySelector('[data-action="again"]').click());
  await person.until(async () => (await figures(person))["rows-read"] === "800000", "all rows", 60_000);
  await rows(person, 800_000, 0);
  const seen = await person.run(() => ({ tasks, notes: notes.size }));
  assert.ok(seen.notes > 4, `${seen.notes} notes`);
  assert.ok(Math.max(0, ...seen.tasks) < LONGEST, `tasks of ${seen.tasks.join(", ")} ms`);
});

test("what is wrong with a file is told there, too", async () => {
  const giant = join(folder, "giant.csv");
  await writeFile(giant, "");
  await truncate(giant, 10 * 2 ** 30);
  const empty = join(folder, "empty.csv");
  await writeFile(empty, "");
  await enter();
  for (const [path, words] of [[giant, /larger than/], [empty, /nothing in it/]]) {
    await choose(path);
    await stage("failed");
    assert.match(await dataNote(person), words);
  }
  const good = join(folder, "good.csv");
  await writeFile(good, "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  await choose(good);
  await rows(person, 2, 0);
});
