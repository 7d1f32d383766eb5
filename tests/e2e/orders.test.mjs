// A log of orders: figures, tables, days that are chosen, and what goes on to the calculators.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, By, site } from "./harness.mjs";
import { cdnow, drop, figures, languages, link, paste, press, rows } from "./steps.mjs";

let person, server;
before(async () => {
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
});

const log = "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\na,2024-03-10,20\n?,oops,1\nc,2024-04-30,7\n";
const open = (path) => person.open(server.url(path));
const lines = (id) => person.run((id) => document.querySelectorAll(`table[data-table="${id}"] tbody tr`).length, id);

test("a log gives every figure and every table in each language", async () => {
  for (const language of languages) {
    await open(`${language}/orders/`);
    await paste(person, log);
    await rows(person, 4, 1);
    await person.expect("customers", 3);
    await person.expect("orders", 4);
    await person.expect("revenue", 42);
    await person.expect("median-days-between-orders", 60);
    assert.equal((await figures(person))["last-date"], "2024-04-30");
    // January and April, and all; 25 pairs of scores; ten segments; four months; three customers.
    for (const [id, count] of Object.entries({ cohorts: 3, rfm: 25, segments: 10, months: 4, customers: 3, problems: 1 })) {
      assert.equal(await lines(id), count, id);
    }
    assert.doesNotMatch(await link(person), /2024|oops/, "rows never go into a link");
    await person.isQuiet(server.origin);
  }
});

test("chosen days change the stages and go into the link", async () => {
  await open("en/orders/#asof=2024-03-31");
  await drop(person, "orders.csv", log);
  await rows(person, 3, 1);
  await press(person, "lapse-days", "60");
  await person.expect("lost-customers", 1);
  await person.until(async () => (await link(person)) === "asof=2024-03-31&lapse-days=60", "the days in the link");
});

const SILENT = 200;

/** A log of 400 orders by 60 customers within two years, more of them lately: some of no segment, some on a customer's same day, some refunds. */
function segmented() {
  let seed = 3;
  const random = (below) => Math.floor(((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below);
  const row = () => {
    const day = new Date(Date.UTC(2024, 11, 31) - random(random(700) + 30) * 864e5).toISOString().slice(0, 10);
    return { customer: `C${random(60)}`, day, cents: random(12) === 0 ? -random(900) - 1 : random(20_000), segment: ["web", "app", "shop, by phone", ""][random(4)] };
  };
  return Array.from({ length: 400 }, row);
}

const csv = (rows) => `customer,date,amount,channel\n${rows.map(({ customer, day, cents, segment }) => `${customer},${day},${(cents / 100).toFixed(2)},"${segment}"`).join("\n")}\n`;

/** The figures of some rows of a log, by the page's own rules: a refund counts in revenue and is no order; customers are judged by the log's last day. */
function counted(rows, last) {
  const number = (day) => Date.parse(day) / 864e5;
  const rising = (values) => [...values].sort((a, b) => a - b);
  const median = (values) => (values[Math.floor(values.length / 2)] + values[Math.ceil(values.length / 2) - 1]) / 2;
  const orders = rows.filter(({ cents }) => cents >= 0);
  const bought = [...new Set(orders.map(({ customer }) => customer))].map((name) => orders.filter(({ customer }) => customer === name));
  const days = bought.map((orders) => rising(new Set(orders.map(({ day }) => number(day)))));
  const gaps = rising(days.flatMap((days) => days.slice(1).map((day, at) => day - days[at])));
  const firsts = rising(days.filter((days) => days.length > 1).map((days) => days[1] - days[0]));
  const atRisk = Math.min(gaps[Math.ceil(gaps.length * 0.8) - 1], SILENT - 1);
  const stages = days.map((days) => {
    const silent = number(last) - days.at(-1);
    if (silent > SILENT) return "lost";
    if (silent > atRisk) return "lapsing";
    return days.length === 1 && silent <= 30 ? "new" : "active";
  });
  const revenue = rows.reduce((sum, { cents }) => sum + cents, 0) / 100;
  return {
    "rows-read": rows.length,
    customers: bought.length,
    orders: orders.length,
    revenue,
    "average-order-value": revenue / orders.length,
    "purchase-frequency": orders.length / bought.length,
    "repeat-purchase-rate": bought.filter((orders) => orders.length > 1).length / bought.length,
    "median-days-between-orders": median(gaps),
    "median-days-first-to-second": median(firsts),
    ...Object.fromEntries(["new", "active", "lapsing", "lost"].map((name) => [`${name}-customers`, stages.filter((stage) => stage === name).length])),
  };
}

test("figures are limited to a segment that is chosen, in every language, and nothing of it goes into the link", async () => {
  const log = segmented();
  const last = log.map(({ day }) => day).sort().at(-1);
  const names = [...new Set(log.map(({ segment }) => segment))].filter((name) => name !== "");
  // The contract has no key for a segment, as its name is of the data, and those never go into a link. The rest of the link stays.
  const kept = `lapse-days=${SILENT}&mine=1`;
  const holds = async (rowsOf) => {
    const wanted = counted(rowsOf, last);
    await rows(person, rowsOf.length, 0);
    const found = await figures(person);
    for (const [id, value] of Object.entries(wanted)) {
      assert.ok(Math.abs(Number(found[id]) - value) <= 1e-9 * Math.abs(value), `${id} is ${found[id]}, wanted ${value}`);
    }
    assert.equal(await link(person), kept);
  };
  await open(`en/orders/#${kept}`);
  await drop(person, "segments.csv", csv(log));
  await holds(log);
  const offered = await person.run(() => [...document.querySelectorAll('select[name="segment"] option')].map(({ value, textContent }) => [textContent, value]));
  assert.deepEqual(offered.map(([name]) => name), ["All segments", ...names, "No segment"], "in the order of the data");
  for (const [at, name] of [...names, ""].entries()) {
    await person.choose("segment", offered[at + 1][1]);
    await holds(log.filter(({ segment }) => segment === name));
  }
  await person.choose("segment", "");
  await holds(log);

  const [name, value] = offered[2];
  await person.choose("segment", value);
  for (const language of ["fa", "ru", "en"]) {
    await holds(log.filter(({ segment }) => segment === name));
    await person.click(`.languages a[hreflang="${language}"]`);
    await person.until(async () => (await person.run(() => document.documentElement.lang)) === language, language);
    await holds(log.filter(({ segment }) => segment === name));
    assert.equal(await person.value("segment"), value, "it is still chosen");
  }
  await drop(person, "others.csv", csv(log.map((row) => ({ ...row, segment: row.segment && `new ${row.segment}` }))));
  await holds(log);
  assert.equal(await person.value("segment"), "", "other data have other segments");
  await person.isQuiet(server.origin);
});

test("totals go on to a calculator, and the data are there on the way back", async () => {
  await open("en/orders/");
  await (await person.driver.findElement(By.css('[data-action="demo"]'))).click();
  await person.expect("customers", 520);
  await person.until(() => person.there('a.button[href*="/churn/"]'), "the link to the calculator");
  await person.run(() => document.querySelector('a.button[href*="/churn/"]').click());
  await person.until(() => person.there('main[data-page="churn"]'), "the page on churn");
  assert.match(await link(person), /^start=\d+&new=\d+&lost=\d+/);
  await person.driver.navigate().back();
  await person.expect("customers", 520);
});

test("models of the published customers give the published figures", async () => {
  // Fader, Hardie and Lee's customers of CDNOW until October 1997; figures by scipy in tests/data/models/reference.json.
  await open("en/orders/#asof=1997-09-30");
  await drop(person, "cdnow.csv", await cdnow());
  await person.until(() => person.there('output[data-metric="model-r"]'), "the models", 30_000);
  for (const [id, value] of Object.entries({
    "model-r": 0.24259452243,
    "model-alpha": 4.413602019,
    "model-a": 0.79292201722,
    "model-b": 2.42590677672,
    "model-log-likelihood": -9582.429206674,
    "spend-p": 6.24957227148,
    "spend-q": 3.74422466709,
    "spend-v": 15.443520962,
  })) {
    await person.expect(id, value, Math.abs(value) * 1e-6);
  }
  await person.choose("model", "pareto-nbd");
  await person.until(() => person.there('output[data-metric="model-beta"]'), "the other model", 30_000);
  await person.expect("model-s", 0.6062399890039, 1e-6);
  assert.equal(await link(person), "asof=1997-09-30&model=pareto-nbd");
  assert.equal(await person.run(() => document.querySelector('table[data-table="customers"] thead tr').cells.length), 15);
  assert.deepEqual(await person.problems(), []);
});

test("a list without a second purchase has no model, and says why", async () => {
  await open("fa/orders/");
  await paste(person, "customer,date,amount\na,2024-01-10,10\nb,2024-01-20,5\n");
  await person.until(() => person.there('output[data-metric="expected-purchases-total"][data-undefined="too-few"]'), "the reason", 30_000);
  assert.match(await person.text('section[aria-labelledby="worth-title"] .findings'), /هیچ‌کس در روز دومی خرید نکرده است/);
});
