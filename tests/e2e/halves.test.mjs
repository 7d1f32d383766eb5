// A calculator's figures stand before what is below them has come, and without it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, dist, host, site } from "./harness.mjs";
import { link } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

/** The site with every lower half held back until `come` is called. */
async function held() {
  let come;
  const gate = new Promise((done) => (come = done));
  const isLower = (path) => path.includes("split_lower_");
  const slow = await site({ cors: true, change: async (path, bytes) => (isLower(path) && (await gate), bytes) });
  return { ...slow, come };
}

const figure = () => person.until(() => person.there(".lower-half[data-state=working]"), "the upper half");
const settled = () => new Promise((done) => setTimeout(done, 400));

test("figures stand without the half below them, which comes when it is asked for again", async () => {
  let isGone = true;
  const halved = await site({ change: (path, bytes) => (isGone && path.includes("split_lower_") ? Buffer.from("gone") : bytes) });
  await person.open(halved.url("en/nps/"), { ready: false });
  await person.until(() => person.there('main[data-state="error"] [data-action="again-lower"]'), "the half to be missed");
  await person.fill("promoters", "50");
  await person.until(async () => (await link(person)).includes("promoters=50"), "the link");
  assert.ok(Number((await person.metric("nps")).value) > 0);
  assert.match(await person.text('.lower-half [role="status"]'), /could not be loaded/);
  isGone = false;
  await person.click('[data-action="again-lower"]');
  await person.ready();
  assert.ok(await person.there(".chart-plane"), "the pictures");
  assert.equal(await person.run(() => document.querySelector('[name="promoters"]').value), "50", "nothing is lost");
  assert.notDeepEqual(await person.problems(), [], "the browser says what it refused");
  await halved.close();
});

test("in a frame the wait asks for no more height again and again, and a theme that comes meanwhile loses nothing", async () => {
  const slow = await held();
  const other = await host({
    "/": `<!doctype html><title>Host</title><script>heights = []; addEventListener("message", ({ data }) => data.type === "mandegar:height" && heights.push(data.height))</script>
      <iframe src="${slow.url("en/churn/?embed#start=1000&lost=50")}" width="100%" height="620" title="calculator"></iframe><script src="/embed.js"></script>`,
    "/embed.js": await readFile(join(dist, "embed.js")),
  });
  await person.open(other.url("/"), { ready: false });
  await person.driver.switchTo().frame(0);
  await figure();
  await person.driver.switchTo().defaultContent();
  await settled();
  await person.run(() => document.querySelector("iframe").contentWindow.postMessage({ type: "mandegar:theme", version: 1, theme: "dark" }, "*"));
  await person.driver.switchTo().frame(0);
  await person.until(() => person.run(() => document.documentElement.dataset.theme === "dark"), "the theme");
  await person.fill("lost", "70");
  await person.expect("churn-rate", 0.07);
  await person.driver.switchTo().defaultContent();
  await settled();
  const heights = await person.run(() => heights);
  assert.ok(heights.length > 0 && heights.length < 6, heights.join(" "));
  slow.come();
  await person.driver.switchTo().frame(0);
  await person.ready();
  await person.expect("churn-rate", 0.07);
  const problems = (await person.problems()).filter((problem) => !problem.includes("favicon.ico"));
  assert.deepEqual(problems, []);
  await person.driver.switchTo().defaultContent();
  await other.close();
  await slow.close();
});

test("a link of the prose and the way back work while the lower half is on its way", async () => {
  const slow = await held();
  await person.open(slow.url("en/churn/#lost=70"), { ready: false });
  await figure();
  await person.run(() => {
    const anchor = Object.assign(document.createElement("a"), { href: "../nps/", textContent: "NPS" });
    document.querySelector("#prose").append(anchor);
    anchor.click();
  });
  await person.until(() => person.there('main[data-page="nps"] .headline output'), "the other page");
  await person.driver.navigate().back();
  await person.until(() => person.there('main[data-page="churn"] .headline output'), "the way back");
  assert.equal(await person.run(() => document.querySelector('[name="lost"]').value), "70");
  slow.come();
  await person.ready();
  await slow.close();
});

test("a page that was reached from the list has its styles, and nothing is missing on the way", async () => {
  await person.open(server.url("en/"));
  await person.problems();
  await person.run(() => document.querySelector('.question-card a[href*="/churn/"]').click());
  await person.until(() => person.there('main[data-page="churn"] .chart-plane'), "the calculator");
  await person.ready();
  const later = () => [...document.styleSheets].filter((sheet) => sheet.href?.includes("/later-")).length;
  assert.equal(await person.run(later), 1);
  assert.deepEqual(await person.problems(), []);
});
