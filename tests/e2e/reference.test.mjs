// Public logs of orders go through the page and give what pandas makes of them, every cell of the cohorts included (tests/data/orders).
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, root, site } from "./harness.mjs";
import { cdnow, drop, figures, rows, saved } from "./steps.mjs";

let person, server, downloads, reference;
before(async () => {
  downloads = await mkdtemp(join(tmpdir(), "mandegar-reference-"));
  reference = JSON.parse(await readFile(join(root, "tests/data/orders/reference.json"), "utf8"));
  [person, server] = [await browser({ downloads }), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** The artificial log: it has no amounts, so each order is said to be 1, and revenue counts orders. */
async function transactions() {
  const lines = (await readFile(join(root, "tests/data/orders/example_transactions.csv"), "utf8")).trim().split("\n").slice(1);
  return `customer,date,amount (1 each)\n${lines.map((line) => `${line.split(",")[1]},${line.split(",")[0]},1`).join("\n")}\n`;
}

/** The days of each customer's purchases, each day once, counted from the log itself. */
function purchaseDays(log) {
  const days = new Map();
  for (const line of log.trim().split("\n").slice(1)) {
    const [customer, date] = line.split(",");
    const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(date);
    if (!days.has(customer)) days.set(customer, new Set());
    days.get(customer).add(Date.UTC(year, month - 1, day) / 864e5);
  }
  return [...days.values()].map((days) => [...days].sort((a, b) => a - b));
}

function median(values) {
  const [sorted, half] = [values.toSorted((a, b) => a - b), values.length / 2];
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

/** The rows of a CSV file by their first cell, and its header. */
function cells(csv) {
  const [header, ...rows] = csv.trim().split("\r\n").map((line) => line.split(","));
  return { header, rows: new Map(rows.map((row) => [row[0], row.slice(1)])) };
}

const near = (got, wanted, what) => assert.ok(got !== "" && Math.abs(Number(got) - wanted) <= 1e-9 * Math.abs(wanted), `${what} is ${got}, wanted ${wanted}`);
const ages = (from, to) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Holds every cell of the saved cohorts to the reference, which has nothing both where nobody bought and where no month is over yet. */
async function holdCohorts(wanted, last) {
  const { header, rows } = cells(await saved(person, downloads, "cohorts"));
  const columns = wanted.weighted_retention_observable_cohorts.length;
  assert.deepEqual(header, ["cohort", "size", ...Array.from({ length: columns }, (_, age) => `m${age}`)]);
  assert.deepEqual([...rows.keys()], [...wanted.cohorts, "all"]);
  let compared = 0;
  wanted.cohorts.forEach((cohort, row) => {
    const [size, ...shares] = rows.get(cohort);
    assert.equal(size, String(wanted.size[row]), cohort);
    assert.equal(shares.length, columns, cohort);
    shares.forEach((share, age) => {
      const what = `month ${age} of ${cohort}`;
      if (age > ages(cohort, last)) return assert.deepEqual([share, wanted.active[row][age]], ["", null], `${what} lies after the data`);
      near(share, wanted.retention[row][age] ?? 0, what);
      compared += 1;
    });
  });
  const [all, ...means] = rows.get("all");
  assert.equal(all, String(wanted.size.reduce((sum, size) => sum + size)));
  means.forEach((mean, age) => near(mean, wanted.weighted_retention_observable_cohorts[age], `month ${age} of all`));
  return compared;
}

/** Holds the figures of the page to the reference, and those it lacks to a count of the log's own lines. */
async function holdFigures(log, wanted, rowsInLog) {
  const found = await figures(person);
  const days = purchaseDays(log);
  const gaps = days.flatMap((days) => days.slice(1).map((day, at) => day - days[at]));
  assert.equal(days.length, wanted.customers, "the count is of the same customers");
  for (const [id, value] of Object.entries({
    customers: wanted.customers,
    orders: rowsInLog,
    "purchase-frequency": rowsInLog / wanted.customers,
    "repeat-purchase-rate": wanted.repeat_rate_rows,
    "median-days-first-to-second": wanted.median_days_to_second,
    "median-days-between-orders": median(gaps),
  })) {
    near(found[id], value, id);
  }
  return found;
}

/** Holds what the page makes of CDNOW's orders to the reference, in whatever form they came. */
async function holdCdnow() {
  const { rows_in_log: count, total_amount: total } = reference.rfm_summary_cdnow_sample;
  await rows(person, count, 0);
  const found = await holdFigures(await cdnow(), reference.repeat_rates.cdnow_sample, count);
  assert.deepEqual([found["first-date"], found["last-date"]], ["1997-01-01", "1998-06-30"]);
  assert.equal(Number(found.revenue), total, "to the cent");
  near(found["average-order-value"], total / count, "average-order-value");
  assert.equal(await holdCohorts(reference.cohort_tables_pandas.cdnow_sample_monthly, "1998-06"), 18 + 17 + 16);
}

test("CDNOW's orders give the published counts, rates, medians and cohorts", async () => {
  const wanted = reference.cohort_tables_pandas.cdnow_sample_monthly;
  await person.open(server.url("en/orders/"));
  await drop(person, "cdnow.csv", await cdnow());
  await holdCdnow();

  await person.choose("cohorts-view", "revenue");
  const money = cells(await saved(person, downloads, "cohorts-revenue")).rows;
  wanted.cohorts.forEach((cohort, row) => {
    let sum = 0;
    wanted.revenue[row].forEach((revenue, age) => {
      const cell = money.get(cohort)[age + 1];
      if (revenue === null) return assert.equal(cell, "", `${cohort}, month ${age}`);
      sum += revenue;
      near(cell, sum / wanted.size[row], `what a customer of ${cohort} has brought by month ${age}`);
    });
  });
  await person.isQuiet(server.origin);
});

test("CDNOW's file as it was published, blanks between its columns and no header, gives the same without a question", async () => {
  await person.open(server.url("en/orders/"));
  await drop(person, "CDNOW_sample.txt", await readFile(join(root, "tests/data/orders/CDNOW_sample.txt"), "utf8"), "text/plain");
  await holdCdnow();
  assert.equal(await person.there("fieldset.question"), false, "nothing is asked");
  const chosen = (name) => person.run((name) => document.querySelector(`select[name="${name}"]`).selectedOptions[0].textContent, name);
  assert.equal(await chosen("delimiter"), "Spaces");
  assert.deepEqual([await person.value("col-customer"), await person.value("col-date"), await person.value("col-amount")], ["0", "2", "4"]);
  assert.equal(await chosen("col-customer"), "Column\u00a01");
  await person.click('.languages a[hreflang="fa"]');
  await person.until(async () => (await chosen("col-customer")) === "ستون\u00a0۱", "columns without names to be called so in Persian");
  await person.isQuiet(server.origin);
});

test("an artificial log of 5,000 customers, each order said to be 1, gives the counts, rates, medians and cohorts of pandas", async () => {
  const log = await transactions();
  const count = reference.rfm_summary_example_transactions.rows_in_log;
  await person.open(server.url("en/orders/"));
  await drop(person, "transactions.csv", log);
  await rows(person, count, 0);
  const found = await holdFigures(log, reference.repeat_rates.example_transactions, count);
  assert.deepEqual([found.revenue, found["average-order-value"], found["last-date"]], [String(count), "1", "2014-12-31"]);
  assert.equal(await holdCohorts(reference.cohort_tables_pandas.example_transactions_monthly, "2014-12"), 12 + 11 + 10 + 9 + 8 + 7 + 6 + 5 + 4);
  await person.isQuiet(server.origin);
});
