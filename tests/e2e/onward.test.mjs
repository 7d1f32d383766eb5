// Numbers that go on to another calculator, and what a gain hangs on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { complaint, languages, link, unfold } from "./steps.mjs";

let person, server;
before(async () => {
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
});

const open = (path) => person.open(server.url(path));
const go = (page) => person.run((page) => document.querySelector(`.go-on a[href*="/${page}/"]`).click(), page);

test("churn goes on to the value of a customer, and that to its cost", async () => {
  for (const language of languages) {
    await open(`${language}/churn/#period=quarter&start=1000&new=0&lost=271`);
    await go("clv");
    await person.until(() => person.there('main[data-page="clv"]'), "the page on value");
    assert.equal(await link(person), "churn=10");
    await open(`${language}/clv/#margin=70&arpa=100&churn=10`);
    await person.expect("clv", 700);
    await go("clv-cac");
    await person.until(() => person.there('main[data-page="clv-cac"]'), "the page on cost");
    assert.equal(await link(person), "arpa=100&margin=70&churn=10");
    await person.expect("clv", 700);
    await person.driver.navigate().back();
    await person.until(() => person.there('main[data-page="clv"]'), "the way back");
    await person.expect("clv", 700);
    await person.isQuiet(server.origin);
  }
});

test("an embedded page has no links to other pages", async () => {
  await open("en/churn/?embed#start=100&new=0&lost=5");
  assert.equal(await person.there(".go-on"), false);
});

test("the gain of retention by each number, and by two of them", async () => {
  await open("en/retention-profit/#customers=1000&margin-per-customer=30&retention=94&uplift=2&programme-cost=50000");
  const table = (id) =>
    person.run(
      (id) => [...document.querySelectorAll(`table[data-table="${id}"] tbody tr`)].map((row) => [...row.cells].map((cell) => cell.textContent)),
      id,
    );
  const rows = await table("tornado");
  assert.equal(rows.length, 5);
  // Of 1,000 customers at 94%, chance explains 92.4% to 95.3%.
  const retention = (rows) => rows.find(([input]) => input === "Retention per period");
  assert.deepEqual(retention(rows).slice(1, 3), ["92.4%", "95.3%"]);
  assert.equal((await table("grid")).length, 9);
  assert.equal((await table("grid"))[4][2], "$200,000");
  await person.choose("spread", "10");
  await person.until(async () => retention(await table("tornado"))[1] === "93.4%", "a smaller step");
  await person.choose("grid-rows", "retention");
  await person.until(async () => (await table("grid"))[0][0] === "93.4%", "another input down the side");
  const inputs = "customers=1000&margin-per-customer=30&retention=94&uplift=2&programme-cost=50000";
  await person.until(async () => (await link(person)) === `${inputs}&spread=10&grid-rows=retention`, "both choices in the link");
  await person.isQuiet(server.origin);
});

test("each number has a range of its own, in the link and in each language", async () => {
  const inputs = "customers=1000&margin-per-customer=30&retention=94&uplift=2&programme-cost=50000";
  await open(`en/retention-profit/#${inputs}`);
  assert.equal(await person.there(".ranges fieldset"), true);
  await unfold(person);
  await person.fill("retention-low", "90.5");
  await person.until(async () => (await link(person)) === `${inputs}&retention-low=90.5`, "the range in the link");
  assert.equal(await person.value("retention-low"), "90.5");
  await person.fill("retention-high", "93");
  await person.until(() => complaint(person, "retention-high"), "the refusal");
  assert.match(await complaint(person, "retention-high"), /94%/);
  assert.equal(await complaint(person, "retention-low"), null);
  const set = await link(person);
  await open(`fa/retention-profit/#${set}`);
  assert.equal(await person.value("retention-low"), "۹۰٫۵");
  assert.ok(await person.there("details[open] .ranges"), "ranges of a link are in sight");
  await person.fill("retention-high", "۹۵٫۵");
  await person.until(async () => (await link(person)) === `${inputs}&retention-low=90.5&retention-high=95.5`, "the other end");
  await person.click('[data-action="reset-ranges"]');
  await person.until(async () => (await link(person)) === inputs, "the proposed ranges");
  assert.equal(await person.value("retention-low"), "");
  await person.isQuiet(server.origin);
});

test("a fold with numbers of the link is open", async () => {
  await open("en/campaign/#audience=1000&response=5&treated=100&treated-bought=9&control=100&control-bought=5");
  assert.ok(await person.there('details[open] [name="treated"]'));
  await open("en/campaign/#audience=1000&response=5");
  assert.ok(await person.there('details:not([open]) [name="treated"]'));
});
