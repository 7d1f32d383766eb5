// Solving for a field: which number is needed for the result that a person wants.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { complaint, figures, link, unfold } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

/** Asks what `unknown` must be for `goal` to be `value`, as written by the person. */
async function ask(unknown, goal, value) {
  await unfold(person);
  await person.choose("unknown", unknown);
  await person.until(() => person.there('[name="goal"]'), "the question");
  await person.choose("goal", goal);
  await person.fill("goal-value", value);
}

const cases = [
  { page: "churn", unknown: "lost", goal: "churn-rate", typed: "5", reached: 0.05, solution: 50 },
  { page: "churn", unknown: "start", goal: "customers-end", typed: "2000", reached: 2000, solution: 1562 },
  { page: "churn", unknown: "lost", goal: "lifetime-months", typed: "40", reached: 40, solution: 25 },
  { page: "clv-cac", unknown: "churn", goal: "clv-cac-ratio", typed: "4", reached: 4, solution: 4 },
  { page: "clv-cac", unknown: "arpa", goal: "payback-months", typed: "5", reached: 5, solution: 125 },
  { page: "clv-cac", unknown: "spend-ads", goal: "cac", typed: "400", reached: 400, solution: 20000 },
  { page: "nps", unknown: "detractors", goal: "nps", typed: "40", reached: 40 },
  { page: "nps", unknown: "promoters", goal: "promoter-share", typed: "60", reached: 0.6, solution: 82.5 },
  { page: "nps", unknown: "promoters-2", goal: "nps-difference", typed: "0", reached: 0 },
];

for (const { page, unknown, goal, typed, reached, solution } of cases) {
  test(`${page}: the ${unknown} for ${goal} = ${typed}`, async () => {
    await person.open(server.url(`en/${page}/`));
    await ask(unknown, goal, typed);
    await person.expect(goal, reached, 1e-9);
    if (solution !== undefined) await person.expect("solution", solution, 1e-9);
    assert.ok(await person.there(`.field[data-state="solved"] [name="${unknown}"][readonly]`), "the field is marked as sought");
    assert.ok((await person.text(".solve-answer")).length > 20);
    const asked = new RegExp(`&unknown=${unknown}&goal=${goal}&goal-value=${reached}$`);
    await person.until(async () => asked.test(await link(person)), `the link to end in ${asked}`);
    const [question, before] = [await link(person), await figures(person)];
    await person.open(server.url(`fa/${page}/#${question}`));
    assert.deepEqual(await figures(person), before);
    assert.equal(await link(person), question);
    assert.ok(await person.there("details[data-kind='solve'][open]"));
  });
}

test("what cannot be reached is said plainly, in each language, and the rest goes on", async () => {
  const said = new Set();
  for (const [language, page, unknown, goal, value, other] of [
    ["en", "churn", "new", "churn-rate", "0.5", "start"],
    ["fa", "churn", "new", "churn-rate", "0.5", "start"],
    ["ru", "churn", "new", "churn-rate", "0.5", "start"],
    ["en", "clv-cac", "churn", "payback-months", "5", "arpa"],
    ["ru", "nps", "passives", "nps", "90", "promoters"],
  ]) {
    await person.open(server.url(`${language}/${page}/`));
    await ask(unknown, goal, value);
    await person.until(async () => (await figures(person)).solution === "not-reachable", `${page}: ${goal} cannot be ${value}`);
    said.add(await person.text(".solve-answer"));
    await person.fill(other, "60");
    assert.equal(await complaint(person, other), null);
    const question = await person.until(async () => new RegExp(`${other}=60&.*goal=${goal}&goal-value=`).exec(await link(person))?.input, "the link");
    await person.open(server.url(`${language}/${page}/#${question}`));
    assert.equal((await figures(person)).solution, "not-reachable");
  }
  assert.equal(said.size, 5, [...said].join("\n"));
  await person.isQuiet(server.origin);
});

test("a goal in each language's own form; a wrong one is refused and kept; no question any more", async () => {
  for (const [language, typed] of [["fa", "۲٫۵"], ["ru", "2,5"]]) {
    await person.open(server.url(`${language}/churn/`));
    await ask("lost", "churn-rate", typed);
    await person.expect("churn-rate", 0.025);
    await person.expect("solution", 25);
  }
  await person.fill("goal-value", "abc");
  await person.until(() => person.there('.field-error, [name="goal-value"][aria-invalid]'), "the refusal");
  assert.equal(await person.value("goal-value"), "abc");
  await person.fill("goal-value", "5");
  await person.expect("churn-rate", 0.05);
  await person.choose("unknown", "");
  await person.until(async () => !(await person.there('[name="goal"]')), "the question to go");
  assert.equal(await person.there('[data-state="solved"]'), false);
  await person.isQuiet(server.origin);
});
