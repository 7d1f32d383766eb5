// Survivors of a cohort: pasted, fitted, projected, and in no link.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, By, site } from "./harness.mjs";
import { complaint, figures, languages, link, paste, press } from "./steps.mjs";

let person, server;
before(async () => {
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
});

// P. Fader and B. Hardie (2007), table 1, Regular; α, β and the log-likelihood as refitted in tests/data/models/reference.json.
const regular = "1000\n631\n468\n382\n326\n289\n262\n241";
const open = (path) => person.open(server.url(path));
const near = async (id, wanted, within = 1e-4) => {
  const got = Number((await figures(person))[id]);
  assert.ok(Math.abs(got - wanted) <= within * Math.abs(wanted), `${id} is ${got}, wanted ${wanted}`);
};

test("pasted survivors give the published fit in each language, and are in no link", async () => {
  for (const language of languages) {
    await open(`${language}/clv/#model=cohort&margin-per-period=100&discount=10`);
    assert.equal((await figures(person)).clv, "missing-input");
    assert.equal((await figures(person))["sbg-alpha"], "missing-input");
    await paste(person, regular);
    await person.until(async () => Number((await figures(person))["sbg-alpha"]) > 0, "a fit");
    await near("sbg-alpha", 0.7041, 1e-3);
    await near("sbg-beta", 1.1820, 1e-3);
    await near("clv", 369.4908);
    await near("clv-today", 369.4908);
    await near("clv-if-retained", 269.4908);
    const table = await person.run(() => ({
      head: [...document.querySelectorAll('table[data-table="projection"] th')].map((cell) => cell.dataset.column),
      rows: document.querySelectorAll('table[data-table="projection"] tbody tr').length,
    }));
    assert.deepEqual(table, { head: ["period", "observed", "survival", "retention"], rows: 15 });
    assert.doesNotMatch(await link(person), /631|data/);
    await press(person, "discount", "5");
    await person.until(async () => (await link(person)).includes("discount=105"), "the link to follow the fields");
    await person.isQuiet(server.origin);
  }
});

test("what cannot be read is told beside the list", async () => {
  await open("en/clv/#model=cohort&margin-per-period=100&discount=10");
  for (const [text, told, reason] of [
    ["1000\n1100", /Entry 2 is more/, "invalid-input"],
    ["1000\nmany", /Entry 2 is not a number/, "invalid-input"],
    ["1000\n900", /2\speriods/, "too-few"],
  ]) {
    await paste(person, text);
    await person.until(async () => told.test((await complaint(person, "data")) ?? ""), `${told} beside the list`);
    assert.equal((await figures(person)).clv, reason);
    assert.equal((await figures(person))["sbg-beta"], reason);
  }
  await paste(person, "100%\n90%\n81%\n72.9%");
  await person.until(async () => Number((await figures(person)).clv) > 0, "a value");
  assert.equal((await figures(person))["sbg-alpha"], "not-observed");
  await near("clv", 550);
  assert.match(await person.run(() => document.querySelector("main").textContent), /One churn for all is enough, 10% a period/);
});

test("who comes to it from the worked example finds the published one there", async () => {
  await open("fa/clv/");
  await person.run(() => {
    const chosen = document.querySelector('[name="model"]');
    chosen.value = "cohort";
    chosen.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await person.until(async () => Number((await figures(person))["sbg-alpha"]) > 0, "a fit");
  await near("sbg-alpha", 0.6681, 1e-3);
  await near("sbg-log-likelihood", -1611.158);
  assert.match(await person.run(() => document.querySelector('[name="data"]').value), /^۱٬?۰۰۰\n۸۶۹\n/);
  // Opened anew the link has no list, and the example is a click away.
  await person.until(async () => (await link(person)).startsWith("model=cohort"), "the link, which is written with a pause");
  const inputs = await link(person);
  await open(`ru/clv/#${inputs}`);
  assert.equal((await figures(person))["sbg-alpha"], "missing-input");
  await (await person.driver.findElement(By.css('[data-action="example"]'))).click();
  await person.until(async () => Number((await figures(person))["sbg-alpha"]) > 0, "the example");
});

test("subscriptions are projected beside what was seen", async () => {
  await open("en/subscriptions/");
  await (await person.driver.findElement(By.css('[data-action="demo"]'))).click();
  await person.expect("customers", 417);
  const found = await figures(person);
  assert.ok(Number(found["sbg-alpha"]) > 0 && Number(found["sbg-beta"]) > 0 && Number(found["sbg-log-likelihood"]) < 0);
  const [first, second] = await person.run(() =>
    [...document.querySelectorAll('table[data-table="projection"] tbody tr')].slice(0, 2).map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
  assert.deepEqual(first, ["0", "100%", "100%", ""]);
  assert.equal(second[2], second[3], "after one month survival is retention");
});
