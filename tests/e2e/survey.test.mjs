// A survey and a log of visits: figures, tables, what differs, what people wrote, and what goes on to the calculators.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, site } from "./harness.mjs";
import { figures, languages, link, paste, rows } from "./steps.mjs";

let person, server;
before(async () => {
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
});

const open = (path) => person.open(server.url(path));
const lines = (id) => person.run((id) => document.querySelectorAll(`table[data-table="${id}"] tbody tr`).length, id);
const comments = () => person.run(() => [...document.querySelectorAll(".comment-text")].map((item) => item.textContent));
const answers = [
  "date,segment,score,comment",
  "2024-01-05,north,10,Quick and kind",
  "2024-01-09,south,9,",
  "2024-02-01,south,3,Came late",
  "2024-02-20,north,7,Fine",
  "2024-02-21,north,11,off the scale",
].join("\n");

test("a survey gives every figure and every table in each language", async () => {
  for (const language of languages) {
    await open(`${language}/survey/`);
    await paste(person, answers);
    await rows(person, 4, 1);
    await person.expect("nps", 25);
    await person.expect("responses", 4);
    await person.expect("mean-score", 7.25);
    const all = await figures(person);
    assert.equal(all["nps-2"], "missing-input");
    for (const [id, count] of Object.entries({ scores: 11, "by-segment": 2, "by-month": 2, problems: 1 })) {
      assert.equal(await lines(id), count, id);
    }
    assert.deepEqual(await comments(), ["Fine", "Came late", "Quick and kind"]);
    assert.doesNotMatch(await link(person), /late|north/, "rows never go into a link");
    await person.isQuiet(server.origin);
  }
});

test("comments are chosen by group and searched", async () => {
  await open("en/survey/");
  await paste(person, answers);
  await rows(person, 4, 1);
  await person.choose("comment-group", "detractors");
  await person.until(async () => (await comments()).join() === "Came late", "the detractors' comments");
  await person.choose("comment-group", "");
  await person.fill("comment-search", "KIND");
  await person.until(async () => (await comments()).join() === "Quick and kind", "the comment that was searched for");
});

test("scale and confidence go into the link and into the figures", async () => {
  await open("en/survey/#confidence=80");
  await paste(person, "score\n0\n9\n10\n");
  await rows(person, 3, 0);
  await person.choose("scale", "1-10");
  await rows(person, 2, 1);
  await person.expect("nps", 100);
  assert.equal(await lines("scores"), 10);
  await person.until(async () => (await link(person)) === "scale=1-10&confidence=80", "the choices in the link");
});

test("a survey goes on to the page nps, and is there on the way back", async () => {
  await open("en/survey/");
  await person.click('[data-action="demo"]');
  await person.expect("responses", 1197);
  const { nps } = await figures(person);
  await person.run(() => document.querySelector('a.button[href*="/nps/#s0="]').click());
  await person.until(() => person.there('main[data-page="nps"]'), "the page on NPS");
  await person.expect("nps", Number(nps));
  await person.driver.navigate().back();
  await person.expect("responses", 1197);
});

test("a log of visits gives the last two full months in each language", async () => {
  const log = "visitor,date\na,2024-01-03\nb,2024-01-31\na,2024-02-01\nc,2024-02-10\nb,oops\na,2024-03-01\nc,2024-03-31\n";
  for (const language of languages) {
    await open(`${language}/visits/`);
    await paste(person, log);
    await rows(person, 6, 1);
    await person.expect("return-visitor-rate", 0.5);
    await person.expect("return-visitor-rate-2", 1);
    await person.expect("rate-difference", 0.5);
    assert.equal(await lines("by-month"), 3);
    await person.isQuiet(server.origin);
  }
});

test("counts by month are told from a log, and go on to the calculator", async () => {
  await open("en/visits/#confidence=99");
  await paste(person, "month,visitors,returning\n2024-01,437,52\n2024-02,460,74\n");
  await rows(person, 2, 0);
  await person.expect("return-visitor-rate", 52 / 437);
  const { "rate-difference-p": p } = await figures(person);
  await person.run(() => document.querySelector('a.button[href*="/return-visitors/"]').click());
  await person.until(() => person.there('main[data-page="return-visitors"]'), "the page on returning visitors");
  await person.expect("rate-difference-p", Number(p));
  assert.equal(await link(person), "visitors=437&returning=52&visitors-2=460&returning-2=74&confidence=99");
});
