// Numbers that go on to another calculator, and what a gain hangs on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { languages, link } from "./steps.mjs";

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
  assert.deepEqual(rows[0].slice(0, 3), ["Retention per period", "92.8%", "95.2%"]);
  assert.equal((await table("grid")).length, 9);
  assert.equal((await table("grid"))[4][2], "$200,000");
  await person.choose("spread", "10");
  await person.until(async () => (await table("tornado"))[0][1] === "93.4%", "a smaller step");
  await person.choose("grid-rows", "retention");
  await person.until(async () => (await table("grid"))[0][0] === "93.4%", "another input down the side");
  await person.isQuiet(server.origin);
});
