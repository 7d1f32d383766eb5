// The whole way through each page without a pointer.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, Key, site } from "./harness.mjs";
import { aboutData, calculators, leave, link, tabTo, withData } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

const keys = (...pressed) => person.driver.actions().sendKeys(...pressed).perform();

/** What has the focus is in view, not under a bar, and shows that it has the focus. */
const isSeen = () =>
  person.run(() => {
    const focused = document.activeElement;
    const { top, bottom, left, width } = focused.getBoundingClientRect();
    const style = getComputedStyle(focused);
    const marked = style.outlineStyle !== "none" || style.boxShadow !== "none" || getComputedStyle(focused.parentElement).outlineStyle !== "none" || getComputedStyle(focused.parentElement).boxShadow !== "none";
    const over = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return { inView: top >= 0 && bottom <= innerHeight, free: over !== null && (focused.contains(over) || over.contains(focused)), marked };
  });

const seen = { inView: true, free: true, marked: true };

/** What is typed into the worked example of each page, and what comes of it. */
const typed = {
  churn: ["lost", "31", "churn-rate", 0.031],
  "revenue-churn": ["churned", "8000", "gross-revenue-churn", 0.06],
  "repeat-purchase": ["repeat-customers", "360", "repeat-purchase-rate", 0.3],
  "return-visitors": ["returning", "92", "return-visitor-rate", 92 / 437],
  clv: ["churn", "4", "lifetime-months", 25],
  "clv-cac": ["churn", "4", "clv", 2000],
  nps: ["promoters", "145", "responses", 200],
  "retention-profit": ["uplift", "1", "value-uplift", 100000],
  effort: ["sales-per-month", "400", "stage", 4],
  budget: ["split", "20", "sales-existing", 650],
  campaign: ["response", "5", "incremental-orders", 200],
};

for (const page of calculators) {
  test(`${page} by keyboard alone`, async () => {
    const [field, text, metric, value] = typed[page];
    await person.open(server.url(`en/${page}/`));
    // The first stop leads past the head of the site.
    await keys(Key.TAB);
    const skips = await person.run(() => document.activeElement.matches('.skip[href="#main"]'));
    assert.ok(skips, "the first stop is the skip link");
    await keys(Key.ENTER);
    await person.until(() => person.run(() => document.activeElement.id === "main"), "the focus on the main part");
    assert.equal(await link(person), "", "a jump is no input");

    await tabTo(person, `[name="${field}"]`);
    assert.deepEqual(await isSeen(), seen, field);
    await person.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
    await keys(text);
    await person.expect(metric, value);
    await keys(Key.ARROW_UP, Key.ARROW_DOWN);
    await person.expect(metric, value);

    // Folds open and close by Enter.
    await tabTo(person, ".inputs details:not([open]) > summary");
    assert.deepEqual(await isSeen(), seen, "a fold");
    await keys(Key.ENTER);
    assert.equal(await person.run(() => document.activeElement.parentElement.open), true);
    if (!(await person.there("details[data-kind='solve'][open]"))) {
      await tabTo(person, "details[data-kind='solve'] > summary");
      await keys(Key.SPACE);
    }
    await tabTo(person, '[name="unknown"]');
    await keys(Key.ARROW_DOWN);
    await tabTo(person, '[name="goal-value"]');
    await person.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB, Key.TAB).keyUp(Key.SHIFT).perform();
    await keys(Key.HOME);
    await person.until(async () => !(await person.there('[name="goal"]')), "the question to go");

    // Points of a chart are read out one by one.
    await tabTo(person, ".chart-plane");
    assert.equal((await isSeen()).marked, true, "the chart");
    const spoken = () => person.run(() => document.activeElement.getAttribute("aria-valuetext"));
    const title = await spoken();
    await keys(Key.ARROW_RIGHT);
    const first = await person.until(async () => (await spoken()) !== title && spoken(), "the first point");
    await keys(Key.END);
    const last = await person.until(async () => (await spoken()) !== first && spoken(), "the last point");
    assert.ok(first.length > 3 && last.length > 3);
    assert.equal(await person.run(() => document.activeElement.closest("figure").querySelector(".chart-readout").textContent), last);
    await tabTo(person, '.chart-tools [aria-expanded="false"]');
    await keys(Key.ENTER);
    await person.until(() => person.there(".chart-table:not([hidden]) table[data-table]"), "the table");

    await tabTo(person, '[data-action="copy-link"]');
    assert.deepEqual(await isSeen(), seen, "copy link");
    await keys(Key.ENTER);
    await person.until(() => person.run(() => document.querySelector('.take-away [role="status"]').textContent.length > 5), "the word that it was copied");
    assert.equal(await person.run(() => document.activeElement.dataset.action), "copy-link", "the focus stays");

    // The dialog keeps the focus inside, closes by Escape and gives it back.
    await tabTo(person, '[data-action="embed"]');
    await keys(Key.ENTER);
    await person.until(() => person.run(() => document.querySelector("dialog[open]")?.contains(document.activeElement)), "the focus in the dialog");
    // What is closed while it loads breaks off its requests, and the console says so.
    const preview = () => document.querySelector("dialog iframe")?.contentDocument?.querySelector('main[data-state="ready"]') != null;
    await person.until(() => person.run(preview), "the preview");
    await keys(Key.ESCAPE);
    await person.until(async () => !(await person.there("dialog[open]")), "the dialog to close");
    assert.equal(await person.run(() => document.activeElement.dataset.action), "embed");

    if (withData.includes(page)) {
      await tabTo(person, '[data-action="demo"]');
      await keys(Key.SPACE);
      await person.until(() => person.there('.data[data-state="ready"]'), "the demo");
      await leave(person);
    }
    await person.isQuiet(server.origin);
  });
}

for (const page of aboutData) {
  test(`${page} by keyboard alone`, async () => {
    await person.open(server.url(`en/${page}/`));
    await keys(Key.TAB, Key.ENTER);
    await person.until(() => person.run(() => document.activeElement.id === "main"), "the focus on the main part");
    await tabTo(person, '[data-action="demo"]');
    assert.deepEqual(await isSeen(), seen, "the demo");
    await keys(Key.SPACE);
    await person.until(() => person.there('.data[data-state="ready"]'), "the demo");
    // Where each column stands, the drawings and the files are on the way.
    await tabTo(person, "details:not([open]) > summary", 160);
    await keys(Key.ENTER);
    await tabTo(person, 'select[name^="col-"]', 160);
    assert.deepEqual(await isSeen(), seen, "a column");
    await tabTo(person, ".chart-plane", 160);
    assert.equal((await isSeen()).marked, true, "the chart");
    const spoken = () => person.run(() => document.activeElement.getAttribute("aria-valuetext"));
    const title = await spoken();
    await keys(Key.ARROW_RIGHT);
    await person.until(async () => (await spoken()) !== title, "the first point");
    await tabTo(person, '.chart-tools [aria-expanded="false"]', 160);
    await keys(Key.ENTER);
    await person.until(() => person.there(".chart-table:not([hidden]) table[data-table]"), "the table");
    await tabTo(person, '[data-action="csv"]', 160);
    assert.deepEqual(await isSeen(), seen, "a file");
    await leave(person);
    await person.isQuiet(server.origin);
  });
}
