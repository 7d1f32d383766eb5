// The engine in its worker: large files, stopping, breaking, other files on top, and what is no data at all.
import assert from "node:assert/strict";
import { mkdtemp, open as openFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { browser, site } from "./harness.mjs";
import { breakNext, chooseFile, dataNote, dropFile, figures, rows, saved, spoiled, timePreview, timeStop, took, unfold, watchWorkers, workers } from "./steps.mjs";
import { zip } from "./xlsx.mjs";

let person, server, folder, downloads, orders, million;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-engine-"));
  downloads = join(folder, "downloads");
  orders = log(1_000_000);
  million = await file("million.csv", orders.text);
  [person, server] = [await browser({ downloads }), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (path) => person.open(server.url(path));
const click = (action) => person.click(`[data-action="${action}"]`);
const stage = (expected, time) => person.until(() => person.there(`.data[data-state="${expected}"]`), `the data to be ${expected}`, time);
const choose = (path) => chooseFile(person, path);

async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/**
 * A log of `count` orders: a fifth as many customers, 1,400 days, a column of what was paid beside one of what it was worth. `sums` are
 * those of both columns, counted in cents as they are written.
 */
function log(count) {
  const lines = ["order_id,customer,date,amount,worth,channel"];
  const first = Date.UTC(2021, 0, 1);
  let seed = 7;
  const [random, sums] = [() => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32, [0, 0]];
  const money = (column, cents) => {
    sums[column] += cents;
    return (cents / 100).toFixed(2);
  };
  for (let i = 0; i < count; i += 1) {
    const customer = Math.floor(random() * random() * (count / 5));
    const day = new Date(first + Math.floor((i / count) * 1400) * 864e5).toISOString().slice(0, 10);
    const [amount, worth] = [money(0, 500 + Math.floor(random() * 20_000)), money(1, 100 + (i % 977))];
    lines.push(`${i},C${customer},${day},${amount},${worth},${["web", "app"][i % 2]}`);
  }
  return { text: lines.join("\n"), sums: sums.map((cents) => cents / 100) };
}

/** What a person sees of the work on a file, as long as the page lives. */
const watchNotes = () =>
  person.run(() => {
    window.notes = new Set();
    new MutationObserver(() => window.notes.add(document.querySelector('.data[data-state="working"] [role="status"] .note')?.textContent)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
const progress = () => person.run(() => [...window.notes].filter((note) => /\d[\d.,\s]*%/.test(note)).length);

/** Waits until a file of so many rows is read and adds up to this. */
async function added(count, revenue) {
  const sum = async () => {
    const found = await figures(person);
    return found["rows-read"] === String(count) && Math.abs(Number(found.revenue) - revenue) < 0.005;
  };
  await person.until(sum, `${count} rows that add up to ${revenue}`, 60_000);
  return figures(person);
}

/** Goes to a new tab as somebody does who closes the old one. */
async function closeTab() {
  const { driver } = person;
  const [old, address] = [await driver.getWindowHandle(), await driver.getCurrentUrl()];
  await driver.switchTo().newWindow("tab");
  const fresh = await driver.getWindowHandle();
  await driver.switchTo().window(old);
  await driver.close();
  await driver.switchTo().window(fresh);
  return address;
}

test("a million orders: dropped, stopped on their way, dropped again, other columns, Persian, tables to take away, and nothing left in a new tab", async (t) => {
  const { sums } = orders;
  await open("en/orders/#lapse-days=200");
  await watchNotes();
  await timeStop(person);
  await dropFile(person, million);
  const stopped = await took(person, "the work to be stopped");
  t.diagnostic(`stopped after ${stopped.toFixed(1)} ms`);
  assert.ok(stopped < 100, `stopped after ${stopped} ms`);
  assert.equal((await figures(person))["rows-read"], undefined, "nothing comes of what was stopped");

  await watchNotes();
  await dropFile(person, million);
  const first = await added(1_000_000, sums[0]);
  assert.equal(first.orders, "1000000");
  assert.ok((await progress()) > 3, "the progress was told time and again");

  await unfold(person);
  assert.deepEqual([await person.value("col-amount"), await person.value("col-segment")], ["3", "5"], "the columns by their names");
  await person.choose("col-amount", "4");
  const second = await added(1_000_000, sums[1]);
  assert.equal(second.customers, first.customers);

  await person.click('.languages a[hreflang="fa"]');
  await person.until(async () => (await person.run(() => document.documentElement.lang)) === "fa", "Persian");
  assert.deepEqual(await added(1_000_000, sums[1]), second, "the same figures, of the columns that were chosen");
  await unfold(person);
  assert.equal(await person.value("col-amount"), "4");
  assert.match((await person.metric("customers")).text, /^[۰-۹٬]+$/);
  await rows(person, 1_000_000, 0);

  const [header, ...segments] = (await saved(person, downloads, "segments")).trimEnd().split("\r\n").map((line) => line.split(","));
  assert.deepEqual(header, ["segment", "customers", "customer-share", "revenue", "revenue-share", "campaign"]);
  const sum = (column) => segments.reduce((sum, cells) => sum + Number(cells[column]), 0);
  assert.equal(segments.length, 10);
  assert.equal(String(sum(1)), second.customers, "everybody is in one segment");
  for (const [column, wanted] of [[2, 1], [3, sums[1]], [4, 1]]) assert.ok(Math.abs(sum(column) / wanted - 1) < 1e-9, `${header[column]} adds up to ${sum(column)}`);
  const lapsing = (await saved(person, downloads, "stage-lapsing")).trimEnd().split("\r\n");
  assert.equal(String(lapsing.length - 1), second["lapsing-customers"]);
  assert.match(lapsing[0], /^customer,first-date,last-date,orders,revenue,/);
  await person.isQuiet(server.origin);

  const address = await closeTab();
  assert.equal(address, server.url("fa/orders/#lapse-days=200"));
  await person.open(address);
  await stage("empty");
  assert.deepEqual(await figures(person), {}, "figures are gone with the data");
  assert.equal(await person.run(() => document.querySelector('textarea[name="data"]').value), "");
  assert.equal(await person.there('[data-tone="bad"], [aria-invalid="true"], .panic'), false);
  assert.equal(await person.value("lapse-days"), "۲۰۰");
  assert.equal(await person.run(() => document.documentElement.lang), "fa");
  await person.isQuiet(server.origin);
});

test("what was stopped is read when it is asked for again", async () => {
  await open("en/orders/");
  await timeStop(person);
  await choose(million);
  await took(person, "the work to be stopped");
  await click("again");
  await added(1_000_000, orders.sums[0]);
});

test("the first rows of a file of 30 MB are there half a second after it was chosen", async (t) => {
  const { text } = orders;
  const path = await file("30-megabytes.csv", text.slice(0, text.indexOf("\n", 30e6)));
  await open("en/orders/");
  await timePreview(person);
  await choose(path);
  const seen = await took(person, "the preview");
  t.diagnostic(`the first row after ${seen.toFixed(1)} ms`);
  assert.ok(seen < 500, `the first row after ${seen} ms`);
  assert.deepEqual(
    await person.run(() => [...document.querySelector('table[data-table="preview"] tbody tr').cells].map((cell) => cell.textContent)),
    text.split("\n", 2)[1].split(","),
  );
});

test("a file dropped while another is read replaces it", async () => {
  const small = await file("small.csv", "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  await open("en/orders/");
  await dropFile(person, million);
  await stage("working");
  await dropFile(person, small);
  await rows(person, 2, 0);
  await new Promise((done) => setTimeout(done, 1500));
  await rows(person, 2, 0);
});

test("an engine that breaks is named, and the next one works", async () => {
  await watchWorkers(person);
  const small = await file("small.csv", "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  for (const [way, words] of Object.entries(spoiled)) {
    await open("en/orders/");
    assert.equal((await workers(person)).count, 1, "the engine is a worker, opened before there is data");
    await breakNext(person, way);
    await choose(million);
    await person.until(() => person.there('main[data-state="error"] .data[data-state="failed"]'), `the engine to break by a call that is ${way}`);
    assert.match(await dataNote(person), /broke off/);
    const { broken, hasPanicked } = await workers(person);
    assert.match(broken.join(), words);
    assert.equal(hasPanicked, false, "the page itself lives on");
    await click("again");
    await added(1_000_000, orders.sums[0]);
    await choose(small);
    await rows(person, 2, 0);
    assert.equal((await workers(person)).count, 2, "a new worker has read the same file and the next");
    await person.until(() => person.there('main[data-state="ready"]'), "the page to be as ever");
  }
});

test("what is no data is named in plain words, and nothing breaks", async () => {
  const sparse = join(folder, "sparse.csv");
  const handle = await openFile(sparse, "w");
  await handle.truncate(10 * 2 ** 30);
  await handle.close();
  const container = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);
  const table = Buffer.from("customer,date,amount\na,2024-01-10,10\n");
  const wrong = {
    picture: [await file("photo.csv", Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex")), /picture/],
    nothing: [await file("empty.csv", ""), /nothing in it/],
    bytes: [await file("noise.csv", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 251))), /not a text|text file/],
    giant: [sparse, /larger than/],
    archive: [await file("broken.xlsx", Buffer.from("504b0304140000000800", "hex")), /archive|workbook|spreadsheet|damaged/i],
    bomb: [await file("bomb.xlsx", bomb()), /far more than a table/],
    locked: [await file("locked.xlsx", container), /password/],
    "packed bomb": [await file("bomb.csv.gz", gzipSync(Buffer.alloc(64 << 20, "a"))), /far more than a table/],
    "half a packed file": [await file("half.csv.gz", gzipSync(table).subarray(0, 30)), /damaged/],
  };
  const letters = { en: /^[A-Z]/, fa: /^[\u0600-\u06ff]/, ru: /^[А-ЯЁ]/ };
  for (const [language, letter] of Object.entries(letters)) {
    await open(`${language}/orders/`);
    for (const [name, [path, words]] of Object.entries(wrong)) {
      await choose(path);
      await stage("failed");
      const note = await dataNote(person);
      assert.match(note, letter, name);
      if (language === "en") assert.match(note, words, name);
      await click("clear-data");
    }
    await choose(await file("good.csv", table));
    await rows(person, 1, 0);
  }
});

/** An archive that says it is a workbook, and unpacks to a thousand times its size. */
function bomb() {
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${" ".repeat(64 << 20)}</sheetData></worksheet>`,
  };
  return zip(parts, { isPacked: true });
}

test("a file packed by gzip is read as it is", async () => {
  await open("en/orders/");
  await choose(await file("log.csv.gz", gzipSync(log(50_000).text)));
  await rows(person, 50_000, 0);
});
