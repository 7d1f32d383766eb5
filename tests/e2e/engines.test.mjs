// The other two engines: every page starts in each language, and what was tampered with is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firefox, webkit } from "./engines.mjs";
import { site } from "./servers.mjs";

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
      for (const path of ["en/", "en/churn/", "fa/clv-cac/", "ru/nps/"]) {
        await browser.open(server.url(path));
        await waitFor(`document.querySelector('main[data-state="ready"]') !== null`, path);
      }
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
