// The engine in its worker: large files, stopping, breaking, other files on top, and what is no data at all.
import assert from "node:assert/strict";
import { mkdtemp, open as openFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { browser, By, site } from "./harness.mjs";
import { breakNext, dataNote, figures, rows, spoiled, unfold, watchWorkers, workers } from "./steps.mjs";
import { zip } from "./xlsx.mjs";

let person, server, folder, downloads;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-engine-"));
  downloads = join(folder, "downloads");
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

async function choose(path) {
  await (await person.driver.findElement(By.css('input[name="file"]'))).sendKeys(path);
}

async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A log of `count` orders: a fifth as many customers, 1,400 days, two columns that could be the segment. */
function log(count) {
  const lines = ["order_id,customer,date,amount,channel,shop"];
  const first = Date.UTC(2021, 0, 1);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < count; i += 1) {
    const customer = Math.floor(random() * random() * (count / 5));
    const day = new Date(first + Math.floor((i / count) * 1400) * 864e5).toISOString().slice(0, 10);
    lines.push(`${i},C${customer},${day},${(5 + random() * 200).toFixed(2)},${["web", "app"][i % 2]},north`);
  }
  return lines.join("\n");
}

test("a million orders: progress, a stop, again, other columns, another language, and a list to take away", async () => {
  const million = await file("million.csv", log(1_000_000));
  await open("en/orders/");
  await person.run(() => {
    window.notes = new Set();
    new MutationObserver(() => window.notes.add(document.querySelector('.data [role="status"] .note')?.textContent)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await choose(million);
  await person.until(() => person.there('[data-action="stop"]'), "the work to be under way");
  await click("stop");
  await stage("stopped", 200);
  assert.deepEqual((await figures(person))["rows-read"], undefined, "nothing comes of what was stopped");

  await click("again");
  await person.until(async () => (await figures(person))["rows-read"] === "1000000", "a million rows", 60_000);
  assert.ok((await person.run(() => window.notes.size)) > 5, "the progress was told");
  const before = await figures(person);
  assert.equal(before.orders, "1000000");

  await unfold(person);
  await person.choose("col-segment", "4");
  await person.until(() => person.there('select[name="segment"] option[value="1"]'), "the segments of the other column", 60_000);

  await person.run(() => document.querySelector('[data-file="lapsing"]').click());
  const saved = join(downloads, "mandegar-orders-lapsing.csv");
  await person.until(async () => (await readdir(downloads)).includes("mandegar-orders-lapsing.csv"), "the list", 20_000);
  const list = (await readFile(saved, "utf8")).trim().split("\r\n");
  assert.equal(String(list.length - 1), before["lapsing-customers"]);
  assert.match(list[0], /^customer,first-date,last-date,orders,revenue,/);

  await person.click('.languages a[hreflang="fa"]');
  await person.until(async () => (await person.run(() => document.documentElement.lang)) === "fa", "Persian");
  await person.until(async () => (await figures(person)).customers === before.customers, "the figures again", 60_000);
  await person.isQuiet(server.origin);
});

test("a file dropped while another is read replaces it", async () => {
  const large = await file("large.csv", log(400_000));
  const small = await file("small.csv", "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  await open("en/orders/");
  await choose(large);
  await stage("working");
  await choose(small);
  await rows(person, 2, 0);
  await new Promise((done) => setTimeout(done, 1500));
  await rows(person, 2, 0);
});

test("an engine that breaks is named, and the next one works", async () => {
  await watchWorkers(person);
  const large = await file("large.csv", log(400_000));
  const small = await file("small.csv", "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  for (const [way, words] of Object.entries(spoiled)) {
    await open("en/orders/");
    assert.equal((await workers(person)).count, 1, "the engine is a worker, opened before there is data");
    await breakNext(person, way);
    await choose(large);
    await person.until(() => person.there('main[data-state="error"] .data[data-state="failed"]'), `the engine to break by a call that is ${way}`);
    assert.match(await dataNote(person), /broke off/);
    const { broken, hasPanicked } = await workers(person);
    assert.match(broken.join(), words);
    assert.equal(hasPanicked, false, "the page itself lives on");
    await choose(small);
    await rows(person, 2, 0);
    assert.equal((await workers(person)).count, 2, "a new worker has read the next file");
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
  await choose(await file("log.csv.gz", gzipSync(log(50_000))));
  await rows(person, 50_000, 0);
});
