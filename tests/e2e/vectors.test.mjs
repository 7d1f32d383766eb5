// Every case of the shared definitions, opened as a link in the real app.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { arrive, calculators, figures, fragment, vectors } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

/** What differs from the case, one line a metric. */
function differences(expect, found) {
  return Object.entries(expect).flatMap(([id, { value, undefined: reason }]) => {
    const is = reason === undefined ? isNear(id, found[id], value) : found[id] === reason;
    return is ? [] : [`${id}: ${found[id]}, expected ${reason ?? value}`];
  });
}

function isNear(id, text, value) {
  // The reference formed p-values as 1 − Φ, which keeps 1e-15 and no more.
  const tolerance = id.endsWith("-p") ? Math.max(1e-15, 1e-9 * Math.abs(value)) : Math.max(1e-12, 1e-9 * Math.abs(value));
  return text !== undefined && text !== "" && Math.abs(Number(text) - value) <= tolerance;
}

for (const page of calculators) {
  test(`all cases of ${page}`, async () => {
    const cases = await vectors(page);
    assert.ok(cases.length > 10);
    await person.open(server.url(`en/${page}/`));
    for (const { id, inputs, expect } of cases) {
      await arrive(person, fragment(inputs));
      let wrong;
      const isRight = async () => (wrong = differences(expect, await figures(person))).length === 0;
      await person.until(isRight, id, 2_000).catch(() => assert.deepEqual(wrong, [], `${id}: ${fragment(inputs)}`));
    }
    await person.isQuiet(server.origin);
  });
}
