// The other two engines: every page starts in each language, what is typed is worked out, data are read and models fitted in a worker,
// and what was tampered with is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firefox, webkit } from "./engines.mjs";
import { site } from "./servers.mjs";
import { aboutData, calculators, languages } from "./steps.mjs";

for (const [name, start] of Object.entries({ firefox, webkit })) {
  test(name, async (t) => {
    const browser = await start();
    t.after(() => browser.close());

    const waitFor = async (expression, what) => {
      for (const end = Date.now() + 15_000; ; await new Promise((done) => setTimeout(done, 50))) {
        if (await browser.run(expression)) return;
        assert.ok(Date.now() < end, `waited in vain for ${what}`);
      }
    };

    await t.test("starts every page", async () => {
      const server = await site();
      for (const language of languages) {
        for (const page of ["", ...calculators, ...aboutData]) {
          await browser.open(server.url(`${language}/${page && `${page}/`}`));
          await waitFor(`document.querySelector('main[data-state="ready"]') !== null`, `${language} ${page}`);
        }
      }
      await server.close();
    });

    await t.test("works out what is typed, and draws it", async () => {
      const server = await site();
      await browser.open(server.url("fa/churn/#start=1000&new=500&lost=62"));
      await waitFor(`document.querySelector('main[data-state="ready"] .chart-plane svg') !== null`, "the picture");
      await browser.run(`(() => {
        const field = document.querySelector('[name="lost"]');
        field.value = "۱۰۰٫۰";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        return true;
      })()`);
      await waitFor(`document.querySelector('[data-metric="churn-rate"]').dataset.value === "0.1"`, "the figure");
      await waitFor(`location.hash.includes("lost=100")`, "the link");
      await server.close();
    });

    await t.test("reads data and fits models", async () => {
      const server = await site();
      for (const page of aboutData) {
        await browser.open(server.url(`ru/${page}/`));
        await waitFor(`document.querySelector('main[data-state="ready"] [data-action="demo"]') !== null`, page);
        await browser.run(`document.querySelector('[data-action="demo"]').click() ?? true`);
        await waitFor(`document.querySelector('.data[data-state="ready"]') !== null && document.querySelectorAll("table[data-table] td").length > 10`, `the data of ${page}`);
      }
      await browser.open(server.url("en/orders/"));
      await waitFor(`document.querySelector('main[data-state="ready"] [data-action="demo"]') !== null`, "orders");
      await browser.run(`document.querySelector('[data-action="demo"]').click() ?? true`);
      await waitFor(`document.querySelector('[aria-labelledby="worth-title"][data-state="ready"] [data-metric^="model-"]') !== null`, "the models");
      await server.close();
    });

    await t.test("refuses a changed byte", async () => {
      for (const pattern of [/\.wasm$/, /^\/mandegar-[^_]*\.js$/]) {
        const server = await site({ change: (path, bytes) => (pattern.test(path) ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes) });
        await browser.open(server.url("fa/churn/"));
        await waitFor(`document.documentElement.dataset.boot === "load-failed"`, `${pattern} to be refused`);
        assert.equal(await browser.run(`document.querySelector('main[data-state="ready"]') === null`), true);
        await server.close();
      }
    });
  });
}
