// Workbooks of Excel and of OpenDocument in the browser: the sheet is the person's choice, days count from 1904 where the file says so, and a cell too far out is told.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { chooseFile, dataNote, dropFile, figures, rows, unfold } from "./steps.mjs";
import { spreadsheet, workbook } from "./xlsx.mjs";

let person, server, folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-workbook-"));
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (path) => person.open(server.url(path));
const day = (text) => new Date(`${text}T00:00:00Z`);
const head = ["customer", "date", "amount"];
const shop = {
  "This year": [head, ["Sara", day("2024-01-05"), 10], ["Иван", day("2024-02-04"), 20.5], ["Sara", day("2024-03-05"), 30]],
  "Last year & before": [head, ["مریم", day("2023-05-01"), 4], ["مریم", day("2023-05-08"), 6], ["Ann & <Co>", day("2023-06-30"), 1.25], ["Ann & <Co>", day("2023-07-01"), 1]],
};

async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Waits until these figures stand on the page, word for word as machines read them. */
async function expectAll(expected) {
  for (const [id, value] of Object.entries(expected)) {
    await person.until(async () => (await figures(person))[id] === value, `${id} to be ${value}`);
  }
}

test("a sheet of the workbook is chosen by its name, and the figures are of that sheet", async () => {
  const path = await file("shop.xlsx", workbook(shop));
  for (const language of ["en", "fa", "ru"]) {
    await open(`${language}/orders/`);
    await dropFile(person, path);
    await rows(person, 3, 0);
    await expectAll({ customers: "2", orders: "3", revenue: "60.5", "repeat-purchase-rate": "0.5", "first-date": "2024-01-05", "last-date": "2024-03-05", "median-days-between-orders": "60" });
    await unfold(person);
    const sheets = await person.run(() => [...document.querySelectorAll('select[name="sheet"] option')].map(({ value, textContent }) => [value, textContent]));
    assert.deepEqual(sheets, [["0", "This year"], ["1", "Last year & before"]]);
    await person.choose("sheet", "1");
    await rows(person, 4, 0);
    await expectAll({ customers: "2", orders: "4", revenue: "12.25", "repeat-purchase-rate": "1", "first-date": "2023-05-01", "last-date": "2023-07-01", "median-days-between-orders": "4" });
    const names = await person.run(() => [...document.querySelectorAll('table[data-table="customers"] tbody tr')].map((row) => row.cells[0].textContent));
    assert.deepEqual(names, ["مریم", "Ann & <Co>"]);
    await unfold(person);
    await person.choose("sheet", "0");
    await rows(person, 3, 0);
    await expectAll({ customers: "2", revenue: "60.5", "last-date": "2024-03-05" });
    await person.isQuiet(server.origin);
  }
});

test("an OpenDocument spreadsheet gives what the same workbook of Excel gives, and one with a password is told", async () => {
  const found = [];
  for (const path of [await file("same.xlsx", workbook(shop)), await file("same.ods", spreadsheet(shop))]) {
    await open("en/orders/");
    await chooseFile(person, path);
    await rows(person, 3, 0);
    await expectAll({ revenue: "60.5", "first-date": "2024-01-05", "last-date": "2024-03-05" });
    const first = await figures(person);
    await unfold(person);
    await person.choose("sheet", "1");
    await rows(person, 4, 0);
    await expectAll({ revenue: "12.25", "first-date": "2023-05-01", "last-date": "2023-07-01" });
    found.push([first, await figures(person)]);
    await person.isQuiet(server.origin);
  }
  assert.deepEqual(found[1], found[0]);
  await chooseFile(person, await file("locked.ods", spreadsheet(shop, { isLocked: true })));
  await person.until(async () => /password/.test(await dataNote(person)), "the password to be told");
});

test("days counted from 1904 are the days that Excel shows, and the same as those counted from 1900", async () => {
  const orders = [head, ["a", day("2019-12-31"), 10], ["b", day("2020-02-29"), 5], ["a", day("2020-03-01"), 20]];
  const found = [];
  for (const is1904 of [true, false]) {
    await open("en/orders/");
    await chooseFile(person, await file(`from-${is1904 ? 1904 : 1900}.xlsx`, workbook({ Orders: orders }, { is1904 })));
    await rows(person, 3, 0);
    await expectAll({ "first-date": "2019-12-31", "last-date": "2020-03-01", "median-days-first-to-second": "61" });
    assert.equal(await person.there('select[name="sheet"]'), false, "one sheet is no choice");
    found.push(await figures(person));
  }
  assert.deepEqual(found[0], found[1]);
});

test("a filled cell in the last corner of a sheet is told beside the file in each language, and the next file is read", async () => {
  const corner = '<row r="1"><c r="A1" t="str"><v>customer</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const far = await file("corner.xlsx", workbook({ Orders: corner }));
  const good = await file("good.xlsx", workbook({ Orders: [head, ["a", day("2024-01-05"), 10]] }));
  const told = {
    en: "Row 1,048,576 has cells beyond column 1,000. Delete what lies that far out and try again.",
    fa: "سطر ۱٬۰۴۸٬۵۷۶ خانه‌هایی بعد از ستون ۱٬۰۰۰ دارد. آن‌ها را پاک کنید و دوباره امتحان کنید.",
    ru: "В строке 1 048 576 есть ячейки правее столбца 1000. Удалите их и попробуйте снова.",
  };
  for (const [language, words] of Object.entries(told)) {
    await open(`${language}/orders/`);
    await dropFile(person, far);
    await person.until(() => person.there('main[data-state="error"] .data[data-state="failed"]'), "the file to be refused");
    assert.equal((await dataNote(person)).replaceAll(/\s/g, " "), words);
    assert.equal(await person.run(() => document.querySelector('.data [role="status"] .note').dataset.tone), "bad");
    assert.equal((await figures(person))["rows-read"], undefined, "nothing comes of it");
    await chooseFile(person, good);
    await rows(person, 1, 0);
    await person.until(() => person.there('main[data-state="ready"]'), "the page to be as ever");
    await person.isQuiet(server.origin);
  }
});
