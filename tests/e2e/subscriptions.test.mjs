// Subscriptions and payments: figures, tables, the day that is chosen, and what goes on to the calculators.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, By, site } from "./harness.mjs";
import { drop, figures, languages, link, paste, press, rows } from "./steps.mjs";

let person, server;
before(async () => {
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
});

// January 38; February 38 + 12 − 28 = 22; March 22 + 2 + 8 − 7 + 5 = 30, the 5 from a second row of c.
const payments =
  "customer,month,amount\na,2024-01,10\nb,2024-01,20\nd,2024-01,8\na,2024-02,10\nc,2024-02,5\ne,2024-02,7\na,2024-03,12\n" +
  "c,2024-03,5\nc,2024-03,5\nd,2024-03,8\n?,oops,1\n";
const spells =
  "customer,start,end,amount\nA,2024-01-10,,10\nB,2024-01-15,2024-03-20,20\nC,2024-02-05,2024-04-30,30\nD,2024-03-31,,5\nE,2024-05-01,,1\n";
const open = (path) => person.open(server.url(path));
const lines = (id) => person.run((id) => document.querySelectorAll(`table[data-table="${id}"] tbody tr`).length, id);

test("payments give every figure and every table in each language", async () => {
  for (const language of languages) {
    await open(`${language}/subscriptions/`);
    await paste(person, payments);
    await rows(person, 10, 1);
    await person.expect("customers", 5);
    await person.expect("active-customers", 3);
    await person.expect("mrr", 30);
    await person.expect("churn-rate-last-month", 1 / 3);
    await person.expect("gross-revenue-churn-last-month", 7 / 22);
    await person.expect("median-lifetime-months", 1);
    assert.equal((await figures(person))["nrr-last-12-months"], "too-few");
    // Three months; two cohorts and all; 0 to 2 months of stays.
    for (const [id, count] of Object.entries({ "mrr-bridge": 3, cohorts: 3, survival: 3, problems: 1 })) {
      assert.equal(await lines(id), count, id);
    }
    assert.doesNotMatch(await link(person), /2024|oops/, "rows never go into a link");
    await person.isQuiet(server.origin);
  }
});

test("a chosen day and confidence change the figures and go into the link", async () => {
  await open("en/subscriptions/#asof=2024-04-30");
  await drop(person, "subscriptions.csv", spells);
  await rows(person, 4, 0);
  // C leaves on the last day of April.
  await person.expect("churn-rate-last-month", 1 / 3);
  await person.expect("mrr", 15);
  assert.equal(await lines("mrr-bridge"), 4);
  const high = async () => Number((await figures(person))["churn-rate-last-month-high"]);
  const wide = await high();
  await person.run(() => {
    const chosen = document.querySelector('[name="confidence"]');
    chosen.value = "80";
    chosen.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await person.until(async () => (await high()) < wide, "a narrower interval");
  await person.until(async () => (await link(person)) === "asof=2024-04-30&confidence=80", "the choice in the link");
  await press(person, "asof", "x");
  await person.until(() => person.there('[name="asof"][aria-invalid="true"]'), "the day to be refused");
  // Without a legal day all rows count, up to the last of them.
  await person.expect("mrr", 16);
});

test("the last month goes on to a calculator, and the data are there on the way back", async () => {
  await open("en/subscriptions/");
  await (await person.driver.findElement(By.css('[data-action="demo"]'))).click();
  await person.expect("customers", 417);
  await person.run(() => document.querySelector('a.button[href*="/revenue-churn/"]').click());
  await person.until(() => person.there('main[data-page="revenue-churn"]'), "the page on revenue churn");
  assert.match(await link(person), /^mrr-start=\d+&churned=\d+/);
  await person.driver.navigate().back();
  await person.expect("customers", 417);
});
