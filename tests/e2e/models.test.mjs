// What the page of orders keeps doing while it works: the look at a file, fits that are stopped or break, filters, charts, a list of any length.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { breakNext, cdnow, chooseFile, drop, figures, link, press, rows, spoiled, watchWorkers, workers } from "./steps.mjs";

let person, server, folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-models-"));
  [person, server] = [await browser(), await site()];
  await watchWorkers(person);
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (path) => person.open(server.url(path));
const click = (action) => person.run((action) => document.querySelector(`[data-action="${action}"]`).click(), action);
const fit = (expected, time = 60_000) =>
  person.until(() => person.there(`section[aria-labelledby="worth-title"][data-state="${expected}"]`), `the models to be ${expected}`, time);

async function choose(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  await chooseFile(person, path);
}

/** A log of `count` orders of a quarter as many customers, over 1,400 days. */
function log(count) {
  const lines = ["order_id,customer,date,amount"];
  let seed = 11;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < count; i += 1) {
    const day = new Date(Date.UTC(2021, 0, 1) + Math.floor((i / count) * 1400) * 864e5).toISOString().slice(0, 10);
    lines.push(`${i},C${Math.floor(random() * (count / 4))},${day},${(5 + random() * 200).toFixed(2)}`);
  }
  return lines.join("\n");
}

/** The customers in view of the list, and its length as screen readers hear it. */
const list = () =>
  person.run(() => {
    const table = document.querySelector('table[data-table="customers"]');
    const rows = [...table.querySelectorAll("tbody tr[aria-rowindex]")];
    return {
      count: Number(table.getAttribute("aria-rowcount")),
      indices: rows.map((row) => Number(row.getAttribute("aria-rowindex"))),
      names: rows.map((row) => row.cells[0].textContent),
      money: rows.map((row) => row.cells[4]?.textContent),
      waits: rows.filter((row) => row.ariaBusy === "true").length,
    };
  });
const scroll = (top) => person.run((top) => void (document.querySelector(".long-list").scrollTop = top), top);

test("the columns and first rows of a large file are there while it is being read", async () => {
  await open("en/orders/");
  await person.run(() => {
    window.seen = { early: false, words: new Set() };
    new MutationObserver(() => {
      const isWorking = document.querySelector('.data[data-state="working"]');
      const preview = document.querySelectorAll('table[data-table="preview"] tbody tr').length;
      if (isWorking && preview > 0 && document.querySelector('select[name="col-date"]')?.value === "2") window.seen.early = true;
      if (isWorking) window.seen.words.add(document.querySelector('.data [role="status"] .note')?.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await choose("large.csv", log(2_400_000));
  await rows(person, 2_400_000, 0);
  const { early, words } = await person.run(() => ({ early: window.seen.early, words: [...window.seen.words] }));
  assert.ok(early, "the preview came before the figures");
  assert.ok(words.some((words) => /\d of \d.*MB, [\d,]+\srows, [\d,]+\srows a second/.test(words)), words.join("\n"));
});

test("a long fit can be stopped, lists work on, and it can be taken up again", async () => {
  await open("en/orders/");
  await choose("many.csv", log(400_000));
  await rows(person, 400_000, 0);
  await fit("unasked");
  await click("fit");
  await person.until(() => person.there('[data-action="stop-fit"]'), "the fit to be under way");
  await click("stop-fit");
  await fit("stopped", 2000);
  assert.equal((await figures(person))["model-r"], undefined);
  await person.choose("sort-by", "customer");
  await person.choose("sort-direction", "rising");
  await person.until(async () => (await list()).names[0] === "C0", "the list by name", 30_000);
  await click("fit-again");
  await fit("ready");
  assert.ok(Number((await figures(person))["model-r"]) > 0);
  assert.deepEqual(await person.problems(), []);
});

test("an engine that breaks at a fit is named, and the fit can be had again", async () => {
  await open("en/orders/");
  await choose("many.csv", log(400_000));
  await rows(person, 400_000, 0);
  const before = (await workers(person)).count;
  await breakNext(person, "too-long");
  await click("fit");
  await fit("failed");
  assert.match(await person.text('section[aria-labelledby="worth-title"] [role="status"]'), /broke off.*Try again/s);
  const { broken, hasPanicked } = await workers(person);
  assert.match(broken.join(), spoiled["too-long"]);
  assert.equal(hasPanicked, false, "the page itself lives on");
  assert.equal((await figures(person))["rows-read"], "400000", "what was counted stands");
  await click("fit-again");
  await fit("ready");
  assert.equal((await workers(person)).count, before + 1, "a new worker has fitted them");
});

test("money asks for no other fit, and the last of many keys counts", async () => {
  await open("en/orders/#asof=1997-09-30");
  await drop(person, "cdnow.csv", await cdnow());
  await fit("ready", 30_000);
  const before = await figures(person);
  await press(person, "margin", ..."37.5");
  await person.until(async () => Math.abs((await figures(person))["value-total"] / before["value-total"] - 0.375) < 1e-9, "the value of the margin");
  const now = await figures(person);
  assert.equal(now["model-r"], before["model-r"]);
  assert.equal(now["model-log-likelihood"], before["model-log-likelihood"]);
  await person.until(async () => (await link(person)) === "asof=1997-09-30&margin=37.5", "the margin in the link");
});

test("days and a split that are chosen hold for all figures and go into the link", async () => {
  await open("en/orders/#from=1997-03-01&to=1997-12-31");
  await drop(person, "cdnow.csv", await cdnow());
  await person.until(async () => (await figures(person))["first-date"] === "1997-03-01", "the first day");
  assert.equal((await figures(person))["last-date"], "1997-12-31");
  await fit("ready", 30_000);
  await press(person, "split", ..."1997-07-15");
  await person.until(async () => /15 July 1997/.test(await person.text('figure[data-chart="tracking"] figcaption')), "the test after the new split", 30_000);
  await person.until(async () => (await link(person)) === "from=1997-03-01&to=1997-12-31&split=1997-07-15", "the days in the link");
  await press(person, "to", ..."\uE003".repeat(10), ..."1997-02-01");
  await person.until(() => person.there('[name="to"][aria-invalid="true"]'), "a last day before the first to be refused");
});

test("revenue, cohorts and the check of the model are drawn, with tables behind", async () => {
  for (const language of ["en", "fa", "ru"]) {
    await open(`${language}/orders/`);
    await drop(person, "cdnow.csv", await cdnow());
    await fit("ready", 30_000);
    for (const chart of ["pareto", "cohort-lines", "tracking", "after"]) {
      assert.ok(await person.there(`figure[data-chart="${chart}"] svg path, figure[data-chart="${chart}"] svg polyline`), chart);
      assert.ok((await person.text(`figure[data-chart="${chart}"] figcaption`)).length > 10, chart);
    }
    await person.choose("tracking-view", "weeks");
    await person.until(() => person.there('figure[data-chart="tracking-weeks"]'), "weeks alone");
    const drawn = () => person.run(() => new Set([...document.querySelectorAll('figure[data-chart="cohort-lines"] tbody tr')].map((row) => row.cells[0].textContent)).size);
    const before = await drawn();
    await person.run(() => document.querySelector('[name="cohort-line"]:checked').click());
    await person.until(async () => (await drawn()) === before - 1, "one cohort less");
    assert.deepEqual(await person.axe(), [], `what axe says in ${language}`);
    for (const table of ["model-segments", "model-cohorts"]) assert.ok(await person.there(`table[data-table="${table}"] tbody tr`), table);
  }
  assert.deepEqual(await person.problems(), []);
});

test("a list of any length has only its rows in view in the document", async () => {
  await open("en/orders/");
  await drop(person, "cdnow.csv", await cdnow());
  await fit("ready", 30_000);
  const start = await list();
  assert.equal(start.count, 2358);
  assert.ok(start.indices.length < 50 && start.indices[0] === 2);
  const row = await person.run(() => document.querySelector('table[data-table="customers"] tbody tr').getBoundingClientRect().height);
  await scroll(Math.ceil(row * 1200));
  await person.until(async () => {
    const now = await list();
    return now.waits === 0 && now.indices.includes(1202) && now.indices.length < 50;
  }, "the middle of the list");
  await scroll(1e9);
  await person.until(async () => {
    const now = await list();
    return now.waits === 0 && now.indices.at(-1) === 2358;
  }, "the end of the list");
  const least = (await list()).money.at(-1);
  await person.choose("sort-direction", "rising");
  await person.until(async () => {
    const now = await list();
    return now.indices[0] === 2 && now.money[0] === least;
  }, "the other way round, from the beginning");
  await press(person, "customer-search", ..."0001");
  await person.until(async () => (await list()).count < 100 && (await list()).names.every((name) => name.includes("0001")), "those that match");
});
