// Lists of the page `orders`: rows that were left out, customers by stage, segment and column, and files for Excel.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { cdnow, drop, rows, saved, unfold } from "./steps.mjs";

let person, server, downloads;
before(async () => {
  downloads = await mkdtemp(join(tmpdir(), "mandegar-lists-"));
  [person, server] = [await browser({ downloads }), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

const open = (path) => person.open(server.url(path));
const table = (csv) => csv.trimEnd().split("\r\n").map((line) => line.split(","));
const texts = (selector) => person.run((selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent.trim()), selector);

test("rows left out are counted by reason, a thousand stand on the page, and all of them can be saved", async () => {
  const good = Array.from({ length: 6000 }, (_, at) => `c${at % 70},2024-0${1 + (at % 9)}-10,${at % 50}`);
  const bad = Array.from({ length: 1500 }, (_, at) => (at % 3 ? `c${at},2024-02-30,5` : `c${at},2024-03-01,much`));
  await open("en/orders/");
  await drop(person, "orders.csv", ["customer,date,amount", ...good, ...bad].join("\n"));
  await rows(person, 6000, 1500);
  const reasons = await person.run(() => [...document.querySelectorAll("[data-reason]")].map((item) => [item.dataset.reason, item.querySelector(".num").textContent]));
  assert.deepEqual(reasons, [["not-a-date", "1,000"], ["not-a-number", "500"]]);
  assert.equal((await texts('[data-table="problems"] tbody tr')).length, 1000);
  const [header, ...listed] = table(await saved(person, downloads, "problems"));
  assert.deepEqual(header, ["row", "column", "value", "reason"]);
  assert.equal(listed.length, 1500);
  assert.deepEqual(listed.at(-1), ["7501", "date", "2024-02-30", "not-a-date"]);
  await person.isQuiet(server.origin);
});

test("customers are shown by stage and segment, in order by any column, and saved as shown", async () => {
  await open("en/orders/#asof=1998-06-30");
  await drop(person, "cdnow.csv", await cdnow());
  await person.expect("customers", 2357);
  const cells = (column) => texts(`[data-table="customers"] tbody tr[aria-rowindex] > :nth-child(${column})`);
  const lost = Number((await person.metric("lost-customers")).value);
  await person.choose("customer-list", "stage-lost");
  await person.until(async () => (await cells(11)).every((stage) => stage === "Lost"), "only those who are lost");
  assert.equal((await saved(person, downloads, "stage-lost")).trimEnd().split("\r\n").length, lost + 1);

  await person.choose("customer-list", "customers");
  await person.run(() => document.querySelector('[data-table="customers"] [data-column="recency-days"] button').click());
  await person.until(async () => {
    const days = (await cells(6)).map((text) => Number(text.replace(",", "")));
    return days.length > 5 && days[0] > 500 && days.every((day, at) => at === 0 || days[at - 1] >= day);
  }, "those first who have been silent longest");
  const sorted = () => person.run(() => document.querySelector('[data-table="customers"] [aria-sort]').getAttribute("aria-sort"));
  assert.equal(await sorted(), "descending");
  assert.equal(await person.value("sort-by"), "recency-days");
  await person.run(() => document.querySelector('[data-table="customers"] [data-column="recency-days"] button').click());
  await person.until(async () => (await cells(6))[0] === "0", "the other way round");
  assert.equal(await sorted(), "ascending");
});

test("a file is for Excel once that is chosen, on the next page, too", async () => {
  const log = "customer,date,amount\nمریم,2024-01-10,10\nآنا,2024-03-10,20\n";
  await open("en/orders/");
  await drop(person, "orders.csv", log);
  await rows(person, 2, 0);
  assert.ok((await saved(person, downloads, "customers")).startsWith("customer,"));
  await person.run(() => document.querySelector('[name="for-excel"]').click());
  const marked = await saved(person, downloads, "customers");
  assert.ok(marked.startsWith("\ufeffcustomer,") && marked.includes("مریم"));
  await open("fa/orders/");
  await drop(person, "orders.csv", log);
  await rows(person, 2, 0);
  assert.equal(await person.run(() => document.querySelector('[name="for-excel"]').checked), true);
  assert.ok((await saved(person, downloads, "customers")).startsWith("\ufeffcustomer,"));
  await person.run(() => document.querySelector('[name="for-excel"]').click());
  assert.ok((await saved(person, downloads, "customers")).startsWith("customer,"));
});

test("how a column was understood is said, and can be said otherwise", async () => {
  await open("en/orders/");
  await drop(person, "orders.csv", "customer;date;amount\na;13.02.2024;1.234\nb;02.03.2024;5.678\nc;25.03.2024;1.5\n");
  await rows(person, 3, 0);
  await unfold(person);
  assert.equal(await person.run(() => document.querySelector('[name="format-1"]').selectedOptions[0].textContent), "Day, month, year");
  await person.expect("revenue", 1.234 + 5.678 + 1.5);
  await person.choose("format-2", "1");
  await rows(person, 2, 1);
  await person.expect("revenue", 1234 + 5678);
});

test("what was left out of any page can be saved", async () => {
  await open("en/nps/");
  await drop(person, "answers.csv", `score\n${"9\n3\n10\n".repeat(10)}11\n`);
  await rows(person, 30, 1);
  await person.run(() => document.querySelector('[data-file="problems"]').click());
  await person.until(async () => (await texts('[data-file="problems"] + [role="status"]'))[0] === "", "the file");
  await person.isQuiet(server.origin);
});
