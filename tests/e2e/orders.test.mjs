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
