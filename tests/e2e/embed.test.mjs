// Calculators in other people's pages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, dist, host, site } from "./harness.mjs";
import { calculators } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

const inputs = { churn: "start=1000&lost=50", "clv-cac": "arpa=100&margin=80&churn=5&cac=500", nps: "promoters=40&passives=30&detractors=30" };
const results = { churn: ["churn-rate", 0.05], "clv-cac": ["clv", 1600], nps: ["nps", 10] };

/** A page of somebody else that records what its frames say. */
const page = (body) => `<!doctype html><meta charset="utf-8"><title>Host</title><script>messages = []; addEventListener("message", ({ data, origin }) => messages.push({ ...data, origin }))</script>${body}`;
const frame = (url, more = "") => `<iframe src="${url.replaceAll("&", "&amp;")}" width="100%" height="620" title="calculator" loading="lazy" ${more}></iframe>`;
const messages = () => person.run(() => window.messages);

async function inFrame(act, at = 0) {
  await person.driver.switchTo().frame(at);
  try {
    return await act();
  } finally {
    await person.driver.switchTo().defaultContent();
  }
}

test("a bare frame calculates, and tells its height in both forms whenever it changes", async () => {
  for (const name of calculators) {
    const other = await host({ "/": page(frame(server.url(`en/${name}/?embed#${inputs[name]}`))) });
    await person.open(other.url("/"), { ready: false });
    await inFrame(async () => {
      await person.ready();
      await person.expect(...results[name]);
      assert.equal(await person.there(".site-head, main .data, [name=theme]"), false, "no chrome of the site");
      assert.ok(await person.there(".attribution a[target=_blank][rel~=noopener]"));
    });
    const ours = () => messages().then((all) => all.filter(({ type }) => type === "mandegar:height"));
    const [first] = await person.until(async () => (await ours()).length > 0 && ours(), "the height");
    assert.equal(first.version, 1);
    assert.equal(first.page, name);
    assert.equal(first.origin, server.origin);
    assert.ok(Number.isInteger(first.height) && first.height > 300, String(first.height));
    await person.until(async () => {
      const all = await messages();
      const last = (await ours()).at(-1).height;
      return all.some(({ sentinel, type, height }) => sentinel === "amp" && type === "embed-size" && height === last);
    }, "the AMP form");
    const before = (await ours()).length;
    await inFrame(() => person.run(() => document.querySelectorAll(".working, details.group:not([open])").forEach((fold) => (fold.open = true))));
    await person.until(async () => (await ours()).length > before && (await ours()).at(-1).height > first.height, "another height");
    await other.close();
  }
  assert.deepEqual(await complaints(), []);
});

test("embed.js gives the frame its height, no more and no less", async () => {
  const other = await host({
    "/": page(`${frame(server.url(`fa/nps/?embed#${inputs.nps}`))}<script src="/embed.js"></script>`),
    "/embed.js": await readFile(join(dist, "embed.js")),
  });
  await person.open(other.url("/"), { ready: false });
  await inFrame(() => person.ready());
  const fits = () => person.run(() => {
    const height = window.messages.filter(({ type }) => type === "mandegar:height").at(-1)?.height;
    return height !== undefined && document.querySelector("iframe").offsetHeight - height;
  });
  await person.until(async () => Math.abs((await fits()) || 99) <= 4, "the height of the frame");
  const scrolls = await inFrame(() => person.run(() => document.documentElement.scrollHeight - innerHeight));
  assert.ok(scrolls <= 4, `${scrolls} pixels to scroll`);
  // It comes to rest: the frame's height must not change the page's own.
  const count = (await messages()).length;
  await new Promise((done) => setTimeout(done, 300));
  assert.equal((await messages()).length, count);
  await other.close();
});

/** What the console says, but for the icon that the host page has not. */
const complaints = async () => (await person.problems()).filter((line) => !line.includes("/favicon.ico"));

test("the theme comes by address or by message from the parent, and nothing else is taken", async () => {
  const other = await host({ "/": page(frame(server.url("en/churn/?embed&theme=light"))) });
  await person.open(other.url("/"), { ready: false });
  const theme = () => inFrame(() => person.run(() => document.documentElement.dataset.theme ?? ""));
  const say = (message) => person.run((message) => document.querySelector("iframe").contentWindow.postMessage(message, "*"), message);
  await inFrame(() => person.ready());
  assert.equal(await theme(), "light");
  await say({ type: "mandegar:theme", theme: "dark" });
  await person.until(async () => (await theme()) === "dark", "the dark");
  for (const message of [{ type: "mandegar:theme", theme: "<b>" }, { type: "mandegar:theme" }, { type: "other", theme: "light" }, "light", null, 7]) await say(message);
  await say({ type: "mandegar:theme", theme: "light" });
  await person.until(async () => (await theme()) === "light", "the light");
  assert.equal(await inFrame(() => person.run(() => localStorage.length)), 0, "a host's theme is not the reader's choice");
  await other.close();
  assert.deepEqual(await complaints(), []);
});

test("a sandbox that allows scripts alone is enough: it calculates, copies and keeps quiet", async () => {
  const free = await site({ cors: true });
  const other = await host({ "/": page(frame(free.url(`ru/clv-cac/?embed#${inputs["clv-cac"]}`), 'sandbox="allow-scripts"')) });
  await person.open(other.url("/"), { ready: false });
  await inFrame(async () => {
    await person.ready();
    await person.expect("clv", 1600);
    await person.fill("arpa", "200");
    await person.expect("clv", 3200);
    await person.fill("arpa", "x");
    await person.until(() => person.there(".field-error"), "the refusal");
  });
  await person.until(async () => (await messages()).some(({ type, origin }) => type === "mandegar:height" && origin === "null"), "the height");
  await other.close();
  await free.close();
  assert.deepEqual(await complaints(), []);
});

test("the dialog writes a snippet that works in somebody's page as it is", async () => {
  await person.open(server.url(`fa/nps/#${inputs.nps}`));
  await person.click('[data-action="embed"]');
  await person.until(() => person.there("dialog[open] iframe"), "the dialog");
  const snippet = await person.value("embed-code").catch(() => person.run(() => document.querySelector("#embed-code").value));
  assert.match(snippet, /^<iframe src="[^"]+\/fa\/nps\/\?embed[^"]*#promoters=40&amp;passives=30&amp;detractors=30" width="100%" height="620" title="[^"]+" loading="lazy"/);
  // The preview is the real thing.
  await inFrame(async () => {
    await person.ready();
    await person.expect("nps", 10);
  });
  await person.run(() => {
    const themes = document.querySelector("dialog select");
    themes.value = "dark";
    themes.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelector('dialog input[type="checkbox"]').click();
  });
  const dark = await person.until(() => person.run(() => ((text) => text.includes("theme=dark") && !text.includes("<script") && text)(document.querySelector("#embed-code").value)), "the other snippet");
  await person.click('[data-action="copy-embed"]');
  await person.until(() => person.run(() => document.querySelector('dialog [role="status"]').textContent.length > 4), "the word that it was copied");

  const other = await host({ "/": page(`<main>${snippet}</main>`), "/dark": page(dark) });
  await person.open(other.url("/"), { ready: false });
  await inFrame(async () => {
    await person.ready();
    await person.expect("nps", 10);
    assert.equal(await person.run(() => document.documentElement.lang), "fa");
  });
  await person.until(() => person.run(() => document.querySelector("iframe").style.height !== ""), "the height by embed.js");
  await person.open(other.url("/dark"), { ready: false });
  await inFrame(async () => {
    await person.ready();
    assert.equal(await person.run(() => document.documentElement.dataset.theme), "dark");
  });
  await other.close();
});

test("any folder of any host will do", async () => {
  await person.requests();
  await person.problems();
  for (const folder of ["", "/a/b-c/d", "/en/churn"]) {
    const other = await site({ folder });
    await person.open(other.url("en/churn/"));
    await person.expect("churn-rate", 0.062);
    await person.click('.menu > summary');
    await person.click('.site-nav a[href*="/nps/"]');
    await person.until(() => person.there('main[data-page="nps"]'), "another page");
    assert.equal(await person.run(() => location.pathname), `${folder}/en/nps/`);
    await person.driver.navigate().refresh();
    await person.ready();
    await person.expect("nps", 25);
    await person.isQuiet(other.origin);
    await other.close();
  }
});
