// axe finds nothing to object to: every page, language and theme, and the states that a person meets.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { calculators, languages, withData } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

/** Axe in the light and, by the rules that a theme can break, in the dark; without the motion that would show colours halfway. */
async function isAccessible(what, schemes = ["light", "dark"]) {
  for (const scheme of schemes) {
    await person.prefer({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
    assert.deepEqual(await person.axe(...(scheme === "dark" ? ["color-contrast", "link-in-text-block"] : [])), [], `${what}, ${scheme}`);
  }
}

for (const language of languages) {
  test(`the index, ${language}`, async () => {
    await person.open(server.url(`${language}/`));
    await isAccessible("as it opens");
  });

  for (const page of calculators) {
    test(`${page}, ${language}: as it opens, with data and an error, with the dialog, embedded`, async () => {
      await person.open(server.url(`${language}/${page}/`));
      await isAccessible("as it opens");
      const ids = await person.run(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
      assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], "one id for one element");
      if (withData.includes(page)) {
        await person.click('[data-action="demo"]');
        await person.until(() => person.there('.data[data-state="ready"]'), "the demo");
      }
      await person.run(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
      await person.fill(await person.run(() => [...document.querySelectorAll(".inputs input.num:not([readonly])")].find((field) => field.offsetParent).name), "abc");
      await person.until(() => person.there(".field-error"), "the error");
      await isAccessible("with data, an error and all folds open");
      await person.click('[data-action="embed"]');
      await person.until(() => person.there("dialog[open] iframe"), "the dialog");
      await isAccessible("the dialog", ["light"]);
      await person.open(server.url(`${language}/${page}/?embed&theme=light`));
      await isAccessible("embedded", ["light"]);
    });
  }
}
