// Numbers typed by hand: read as a person writes them, followed at once, kept in the link, refused kindly.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, By, Key, site } from "./harness.mjs";
import { calculators, complaint, figures, languages, leave, link, press, unfold } from "./steps.mjs";

let person, server;
before(async () => ([person, server] = [await browser(), await site()]));
after(async () => {
  await person?.close();
  await server?.close();
});

const open = (path) => person.open(server.url(path));
const linkIs = (expected) => person.until(async () => (await link(person)) === expected, `the link ${expected}`);

test("a fresh page shows the worked example, in figures and in words", async () => {
  for (const [path, id, value] of [["churn", "churn-rate", 0.062], ["clv-cac", "clv-cac-ratio", 3.2], ["nps", "nps", 25]]) {
    await open(`en/${path}/`);
    await person.expect(id, value);
    assert.equal(await link(person), "");
    assert.ok(await person.there('.note[data-tone="example"]'));
    assert.ok((await person.metric(id)).text.length > 1);
    assert.equal(await person.run(() => document.querySelector('[data-action="reset"]').disabled), true);
  }
});

test("each keystroke changes the figures and the link", async () => {
  await open("en/churn/");
  await person.fill("lost", "");
  await person.until(async () => (await person.metric("churn-rate")).reason === "missing-input", "the reason");
  const control = await person.driver.findElement(By.css('[name="lost"]'));
  for (const [key, rate] of [["5", 0.005], ["0", 0.05], [".", 0.05], [Key.BACK_SPACE, 0.05]]) {
    await control.sendKeys(key);
    await person.expect("churn-rate", rate);
  }
  await linkIs("start=1000&new=500&lost=50&lost-new=12");
  assert.equal(await person.there('.note[data-tone="example"]'), false, "it is no example any more");
  assert.equal((await person.text('output[data-metric="churn-rate"]')).includes("5%"), true);
  await person.isQuiet(server.origin);
});

test("the digits and separators of three languages mean the same and give the same link", async () => {
  const expected = { arpa: 12500.5, link: "arpa=12500.5&margin=80&churn=5&spend-ads=30000&spend-team=15000&spend-tools=3000&spend-other=2000&new-customers=100" };
  const written = {
    en: ["12,500.5", "12 500.5", "12500.5", "۱۲٬۵۰۰٫۵"],
    fa: ["۱۲٬۵۰۰٫۵", "١٢٥٠٠٫٥", "12500.5", "۱۲۵۰۰٫۵"],
    ru: ["12 500,5", "12\u00a0500,5", "12500,5", "۱۲۵۰۰٫۵"],
  };
  for (const [language, forms] of Object.entries(written)) {
    await open(`${language}/clv-cac/`);
    for (const form of forms) {
      await person.fill("arpa", "1");
      await person.expect("clv", 16);
      await person.fill("arpa", form);
      await person.expect("clv", (expected.arpa * 0.8) / 0.05);
      await linkIs(expected.link);
      assert.equal(await person.value("arpa"), form, "nothing is rewritten under the person's hands");
    }
    await leave(person);
    const own = { en: "12,500.5", fa: "۱۲٬۵۰۰٫۵", ru: "12\u00a0500,5" }[language];
    await person.until(async () => (await person.value("arpa")).replace("\u202f", "\u00a0") === own, `${own} after the field was left`);
  }
});

test("arrow keys step, with Shift by ten; sliders move", async () => {
  await open("en/clv-cac/");
  await press(person, "churn", Key.ARROW_UP);
  const step = Number(await person.value("churn")) - 5;
  assert.ok(step > 0);
  await person.expect("clv", 80 / ((5 + step) / 100));
  await press(person, "churn", Key.ARROW_DOWN);
  await person.expect("clv", 1600);
  await person.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.ARROW_UP).keyUp(Key.SHIFT).perform();
  await person.expect("clv", 80 / ((5 + 10 * step) / 100));
  await press(person, "arpa", ...Array(3).fill(Key.ARROW_DOWN));
  await person.until(async () => (await person.value("arpa")) === "97", "three steps down");

  const slider = await person.driver.findElement(By.css('.field:has([name="margin"]) .slider'));
  await slider.sendKeys(Key.HOME);
  await person.expect("clv", 0);
  await slider.sendKeys(Key.END);
  await person.until(async () => (await person.value("margin")) === "100", "the end of the slider");
  await person.expect("clv", 97 / ((5 + 10 * step) / 100));
});

test("undo takes back change after change, reset brings the example back and can be undone", async () => {
  await open("en/churn/");
  await unfold(person);
  await person.fill("lost", "100");
  await person.expect("churn-rate", 0.1);
  await person.choose("definition", "start-cohort");
  await person.expect("churn-rate", 0.088);
  await person.fill("start", "2000");
  await person.expect("churn-rate", 0.044);
  await person.click('[data-action="undo"]');
  await person.expect("churn-rate", 0.088);
  await person.click('[data-action="undo"]');
  await person.expect("churn-rate", 0.1);
  await person.until(async () => (await person.value("definition")) === "start", "the choice of before");
  await person.click('[data-action="reset"]');
  await person.expect("churn-rate", 0.062);
  await linkIs("");
  await person.click('[data-action="undo"]');
  await person.expect("churn-rate", 0.1);
  await linkIs("start=1000&new=500&lost=100&lost-new=12");
});

test("wrong input is refused beside its field, in each language; it is kept and everything else goes on", async () => {
  const seen = {};
  for (const language of languages) {
    await open(`${language}/churn/`);
    seen[language] = [];
    for (const text of ["abc", "-5", "1e308", "2.5"]) {
      await person.fill("lost", text);
      seen[language].push(await person.until(() => complaint(person, "lost"), `an answer to ${text}`));
      await person.until(async () => (await person.metric("churn-rate")).reason === "invalid-input", `no figure for ${text}`);
      await leave(person);
      assert.equal(await person.value("lost"), text);
      await person.fill("start", "2000");
      assert.equal(await complaint(person, "start"), null);
      await person.until(async () => (await link(person)).startsWith("start=2000&"), "the other field in the link");
    }
    // More left than there were.
    await person.fill("lost", "9000");
    seen[language].push(await person.until(() => complaint(person, "lost"), "a contradiction"));
    await person.fill("lost", "20");
    await person.expect("churn-rate", 0.01);
    assert.equal(await complaint(person, "lost"), null);
    await person.isQuiet(server.origin);
  }
  const all = Object.values(seen).flat();
  assert.ok(all.every((words) => words.length > 8), all.join("\n"));
  for (const at of seen.en.keys()) assert.equal(new Set(languages.map((language) => seen[language][at])).size, 3, `${seen.en[at]} in three languages`);
  // Not a number, below the least and above the most are three different messages.
  assert.ok(new Set(seen.en.slice(0, 3)).size === 3, seen.en.join("\n"));
});

test("every number field of every page survives bad input", async () => {
  for (const page of calculators) {
    await open(`en/${page}/`);
    await unfold(person);
    const names = await person.run(() => [...document.querySelectorAll(".inputs input.num:not([readonly])")].map(({ name }) => name));
    assert.ok(names.length >= 5);
    for (const name of names) {
      for (const text of ["1e308", "NaN", "-1e-320"]) {
        // Typed quicker than by keys: there are many.
        await person.run(
          (name, text) => {
            const control = document.querySelector(`[name="${name}"]`);
            control.value = text;
            control.dispatchEvent(new InputEvent("input", { bubbles: true }));
          },
          name,
          text,
        );
        const shown = Object.values(await figures(person));
        assert.ok(shown.every((value) => !/nan|inf/i.test(value)), `${name}=${text}: ${shown}`);
      }
    }
    await person.isQuiet(server.origin);
    assert.ok(await person.there('main[data-state="ready"]'));
  }
});

test("another language keeps the numbers and what was typed wrongly", async () => {
  await open("en/churn/");
  await person.fill("start", "12500");
  await person.fill("lost", "2500");
  await person.fill("new", "many");
  const before = await figures(person);
  for (const [language, shown] of [["fa", "۱۲٬۵۰۰"], ["ru", "12\u00a0500"], ["en", "12,500"]]) {
    await person.click(`.languages a[hreflang="${language}"]`);
    await person.until(() => person.run((language) => document.documentElement.lang === language && location.pathname.includes(`/${language}/churn/`), language), language);
    await person.until(async () => (await person.value("start")).replace("\u202f", "\u00a0") === shown, shown);
    assert.equal(await person.value("new"), "many");
    assert.ok(await complaint(person, "new"));
    assert.deepEqual(await figures(person), before);
    assert.equal(await person.run(() => document.documentElement.dir), language === "fa" ? "rtl" : "ltr");
    await linkIs("start=12500&new=many&lost=2500&lost-new=12");
  }
  await person.isQuiet(server.origin);
});

test("a link opens the same figures again, in any language", async () => {
  await open("en/nps/");
  await unfold(person);
  await person.fill("promoters", "40");
  await person.fill("benchmark", "-12.5");
  await person.choose("confidence", "99");
  await person.until(async () => (await link(person)).includes("confidence=99"), "the link");
  const [inputs, before] = [await link(person), await figures(person)];
  for (const language of languages) {
    await open(`${language}/nps/#${inputs}`);
    assert.deepEqual(await figures(person), before);
    assert.equal(await link(person), inputs);
  }
});

test("keys that a page does not know stay in its link; garbage spoils only its own field", async () => {
  await open("ru/churn/#start=1000&lost=50&campaign=a%20b&new=x%3Cscript%3E");
  await person.expect("churn-rate", 0.05);
  assert.equal(await person.value("new"), "x<script>");
  assert.ok(await complaint(person, "new"));
  await person.fill("lost", "60");
  await person.expect("churn-rate", 0.06);
  await linkIs("start=1000&new=x%3Cscript%3E&lost=60&campaign=a%20b");
  await person.fill("new", "10");
  await person.expect("customers-end", 950);
  for (const garbage of ["%", "%%%&&&===", "start=%FF%FE&lost=1e999", "=&=&start", "start=1,000", "unknown=x&goal=y&goal-value=z", "definition=nonsense&start=10&lost=1"]) {
    await open(`fa/churn/#${garbage}`);
    assert.ok(await person.there("output[data-metric]"), garbage);
  }
  await person.isQuiet(server.origin);
});

test("Back and Forward go between pages and keep their numbers", async () => {
  await open("en/");
  await person.click('.questions a[href*="churn"]');
  await person.until(() => person.there('main[data-page="churn"]'), "churn");
  await person.fill("lost", "100");
  await person.expect("churn-rate", 0.1);
  await person.click('.menu > summary');
  await person.click('.site-nav a[href*="/nps/"]');
  await person.until(() => person.there('main[data-page="nps"]'), "nps");
  await person.expect("nps", 25);
  assert.equal(await link(person), "");
  await person.driver.navigate().back();
  await person.until(() => person.there('main[data-page="churn"]'), "churn again");
  await person.expect("churn-rate", 0.1);
  await person.driver.navigate().back();
  await person.until(() => person.there('main[data-page="index"]'), "the index again");
  await person.driver.navigate().forward();
  await person.expect("churn-rate", 0.1);
  await person.driver.navigate().forward();
  await person.until(() => person.there('main[data-page="nps"]'), "nps again");
  // Text and title belong to the page, too.
  await person.until(() => person.run(() => /NPS/.test(document.title) && document.querySelector("#prose").textContent.includes("NPS")), "its text");
  await person.isQuiet(server.origin);
});

test("a deep page can be reloaded", async () => {
  await open("fa/clv-cac/");
  await person.fill("arpa", "۲۰۰");
  await person.expect("clv", 3200);
  // The address bar follows a moment later, as browsers refuse pages that write it at each keystroke.
  await person.until(async () => (await link(person)).startsWith("arpa=200&"), "the link");
  const before = await figures(person);
  await person.driver.navigate().refresh();
  await person.ready();
  assert.deepEqual(await figures(person), before);
  assert.equal(await person.value("arpa"), "۲۰۰");
});
