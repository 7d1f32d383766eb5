// axe finds nothing to object to: every page, language and theme, and the states that a person meets.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { calculators, languages } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

/** Axe in the light and in the dark. */
async function isAccessible(what) {
  for (const scheme of ["light", "dark"]) {
    await person.prefer({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
    assert.deepEqual(await person.axe(), [], `${what}, ${scheme}`);
  }
}

for (const language of languages) {
  test(`the index, ${language}`, async () => {
    await person.open(server.url(`${language}/`));
    await isAccessible("as it opens");
  });

  for (const page of calculators) {
    test(`${page}, ${language}`, async () => {
      await person.open(server.url(`${language}/${page}/`));
      await isAccessible("as it opens");
    });

    test(`${page}, ${language}, with data, an error and all folds open`, async () => {
      await person.open(server.url(`${language}/${page}/`));
      await person.click('[data-action="demo"]');
      await person.until(() => person.there('.data[data-state="ready"]'), "the demo");
      await person.run(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      await person.fill({ churn: "lost", "clv-cac": "churn", nps: "benchmark" }[page], "abc");
      await person.until(() => person.there(".field-error"), "the error");
      await isAccessible("with everything shown");
    });

    test(`${page}, ${language}, the embed dialog`, async () => {
      await person.open(server.url(`${language}/${page}/`));
      await person.click('[data-action="embed"]');
      await person.until(() => person.there("dialog[open] iframe"), "the dialog");
      await isAccessible("the dialog");
    });

    test(`${page}, ${language}, embedded`, async () => {
      await person.open(server.url(`${language}/${page}/?embed&theme=light`));
      await person.prefer({ "prefers-color-scheme": "light" });
      assert.deepEqual(await person.axe(), []);
    });
  }
}
