// People's own data: pasted, chosen or dropped, with questions where it is ambiguous and words where it is no data.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, By, Key, site } from "./harness.mjs";
import { withData, complaint, dataNote, drop, figures, languages, link, paste, press, rows, unfold } from "./steps.mjs";

let person, server, folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "mandegar-data-"));
  [person, server] = [await browser(), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (path) => person.open(server.url(path));
const table = (id) => person.run((id) => [...document.querySelectorAll(`table[data-table="${id}"] tbody tr`)].map((row) => [...row.cells].map((cell) => cell.textContent)), id);
const state = (expected) => person.until(() => person.there(`.data[data-state="${expected}"]`), `the data to be ${expected}`);

async function choose(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  await (await person.driver.findElement(By.css('input[name="file"]'))).sendKeys(path);
}

const answers = "score,date,segment\n10,2025-01-05,new\n9,2025-01-09,new\n8,2025-02-01,old\n0,2025-02-03,old\n";

test("answers come by paste, by file and by drop, and give the same figures", async () => {
  for (const [way, give] of Object.entries({
    paste: () => paste(person, answers),
    file: () => choose("answers.csv", answers),
    drop: () => drop(person, "answers.csv", answers),
  })) {
    await open("en/nps/");
    await give();
    await rows(person, 4, 0);
    await person.expect("nps", 25);
    await person.expect("responses", 4);
    assert.equal((await table("by-segment")).length, 2, way);
    assert.equal((await table("by-month")).length, 2, way);
    await person.until(async () => (await link(person)).length > 0, "the counts in the link");
    assert.doesNotMatch(await link(person), /2025|old/, "rows never go into a link");
    await person.isQuiet(server.origin);
  }
});

test("semicolons, tabs, no header, a byte order mark, quotes and foreign digits are all data", async () => {
  await open("en/nps/");
  for (const text of [
    "\ufeffscore;segment\r\n10;\"a;b\"\r\n9;c\r\n3;c\r\n",
    "10\n9\n3",
    "امتیاز\n۱۰\n۹\n۳\n",
    "оценка\tсегмент\n10\t\"a \"\"b\"\"\"\n9\tx\n3\tx\n",
  ]) {
    await paste(person, text);
    await person.until(async () => (await figures(person))["rows-read"] === "3" && (await person.metric("responses")).value === 3, text);
    await person.expect("nps", 100 / 3);
    await paste(person, "");
    await state("empty");
  }
});

test("customers with start and end give churn of a period", async () => {
  await open("en/churn/");
  const list = ["customer,start,end"];
  for (let at = 1; at <= 20; at += 1) list.push(`c${at},2024-01-${String(at).padStart(2, "0")},${at <= 2 ? "2024-03-10" : ""}`);
  list.push("late,2024-03-05,", "gone,2024-03-06,2024-03-20", "last,2024-01-03,2024-04-02");
  await paste(person, list.join("\n"));
  await rows(person, 23, 0);
  const periods = await person.run(() => [...document.querySelectorAll('[name="period-end"] option')].map(({ value, textContent }) => [value, textContent]));
  assert.ok(periods.length >= 2, JSON.stringify(periods));
  const march = periods.find(([, label]) => /Mar/.test(label));
  assert.ok(march, JSON.stringify(periods));
  await person.choose("period-end", march[0]);
  await person.until(async () => (await person.value("start")) === "21", "the customers at the start of March");
  assert.deepEqual([await person.value("new"), await person.value("lost"), await person.value("lost-new")], ["2", "3", "1"]);
  await person.expect("churn-rate", 3 / 21);
});

test("orders give what a customer brings", async () => {
  await open("en/clv-cac/");
  const list = ["customer,date,amount"];
  for (let month = 1; month <= 6; month += 1) for (const who of ["a", "b", "c"]) list.push(`${who},2025-0${month}-15,"1,200.50"`);
  await paste(person, list.join("\n"));
  await rows(person, 18, 0);
  const arpa = await person.until(async () => /arpa=([0-9.]+)/.exec(await link(person))?.[1], "the revenue of a customer");
  assert.ok(Number(arpa) > 0);
  assert.ok((await person.text(".data .facts")).length > 20);
  await person.run(() => {
    const days = document.querySelector('[name="lapse-days"]');
    days.value = "30";
    days.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await state("ready");
  await person.isQuiet(server.origin);
});

for (const page of withData) {
  test(`the demo of ${page} fills its page in every language alike`, async () => {
    const seen = [];
    for (const language of languages) {
      await open(`${language}/${page}/`);
      await person.click('[data-action="demo"]');
      await state("ready");
      await person.until(async () => (await link(person)).length > 5, "the link");
      const found = await figures(person);
      assert.ok(Number(found["rows-read"]) > 50);
      seen.push(JSON.stringify([found, await link(person)]));
      assert.notEqual((await person.metric({ churn: "churn-rate", "clv-cac": "clv", nps: "nps" }[page])).value, null);
    }
    assert.equal(new Set(seen).size, 1, seen.join("\n"));
    await person.click('[data-action="clear-data"]');
    await state("empty");
    await person.isQuiet(server.origin);
  });
}

test("ambiguous dates are asked about, and the answer counts", async () => {
  const text = "customer,start,end\na,01/02/2024,\nb,03/02/2024,\nc,05/01/2024,06/07/2024\nd,02/01/2024,\n";
  const starts = {};
  for (const at of [0, 1]) {
    await open("en/churn/");
    await paste(person, text);
    await state("questions");
    await person.expect("churn-rate", 0.062);
    assert.ok((await table("question")).length >= 3, "three rows, read both ways");
    const names = await person.run(() => [...document.querySelectorAll('.question [data-action="answer"]')].map((button) => button.textContent));
    assert.ok(names.length >= 2, names.join());
    // Every column that is ambiguous asks; each is answered alike.
    for (let asked = 0; asked < 4 && (await person.there(".question")); asked += 1) {
      const left = await person.run(() => document.querySelectorAll(".question").length);
      await person.run((at) => document.querySelector(".question").querySelectorAll('[data-action="answer"]')[at].click(), at);
      await person.until(async () => (await person.run(() => document.querySelectorAll(".question").length)) < left, "the answer");
    }
    await rows(person, 4, 0);
    const ends = await person.run(() => [...document.querySelectorAll('[name="period-end"] option')].map((option) => option.textContent).join("; "));
    starts[names[at]] = `${await person.text(".data .facts")} ${ends} ${await link(person)}`;
  }
  assert.equal(new Set(Object.values(starts)).size, 2, JSON.stringify(starts));
});

test("Jalali dates are dates", async () => {
  await open("fa/churn/");
  await paste(person, "مشتری,شروع,پایان\nالف,۱۴۰۲/۱۰/۱۱,\nب,۱۴۰۲/۱۰/۲۵,۱۴۰۲/۱۲/۲۰\nپ,۱۴۰۲/۱۱/۳۰,\n");
  await rows(person, 3, 0);
  await state("ready");
  const jalali = await person.run(() => document.querySelector(".data .facts").textContent);
  assert.match(jalali, /۱۴۰[۲۳]/);
  assert.equal((await table("problems")).length, 0);
});

test("rows that cannot be read are listed with the reason, the rest counts", async () => {
  for (const language of languages) {
    await open(`${language}/nps/`);
    await paste(person, "score,segment\n10,a\nabc,a\n11,b\n\n9,b\n7.5,b\n-1,a\n3,a\n");
    await rows(person, 3, 4);
    const problems = await table("problems");
    assert.equal(problems.length, 4);
    assert.deepEqual(problems.map(([, column, value]) => [column, value]), [["score", "abc"], ["score", "11"], ["score", "7.5"], ["score", "-1"]]);
    const digits = { en: "3", fa: "۳", ru: "3" }[language];
    assert.equal(problems[0][0], digits, "the line of the file");
    assert.ok(problems.every(([, , , reason]) => reason.length > 4));
    await person.expect("nps", 100 / 3);
  }
});

test("what is no data gets a clear message and changes nothing", async () => {
  const wide = ["score", ...Array.from({ length: 199 }, (_, at) => `x${at}`)].join(",");
  const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const said = new Set();
  for (const language of languages) {
    await open(`${language}/nps/#promoters=6&passives=2&detractors=2`);
    const before = await figures(person);
    const kept = await link(person);
    for (const [name, content] of [["empty.csv", ""], ["picture.csv", png], ["book.xlsx", Buffer.from("504b0304140006000800", "hex")], ["locked.xlsx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")])]]) {
      await choose(name, content);
      await person.until(() => person.there(`.data :is([data-tone="bad"], [data-tone="watch"])`), `a word about ${name}`);
      const note = await dataNote(person);
      assert.ok(note.length > 15, `${name}: ${note}`);
      said.add(note);
      const now = await figures(person);
      for (const id of Object.keys(before)) assert.equal(now[id], before[id], `${name}: ${id}`);
      assert.equal(await link(person), kept);
      if (await person.there('[data-action="clear-data"]')) await person.click('[data-action="clear-data"]');
      await state("empty");
    }
    await person.isQuiet(server.origin);
  }
  assert.equal(said.size, 12, [...said].join("\n"));
  await open("en/nps/");
  await paste(person, `${wide}\n${["10", ...Array(199).fill("z")].join(",")}\n${["3", ...Array(199).fill("z")].join(",")}\n`);
  await rows(person, 2, 0);
  await person.expect("responses", 2);
  await paste(person, "hello world, this is no table at all");
  await person.until(async () => /watch|bad/.test(await person.run(() => document.querySelector(".data .note").dataset.tone)), "a word");
  await person.expect("responses", 2);
  await person.isQuiet(server.origin);
});

test("a file in an old encoding is read, and can be read otherwise", async () => {
  await open("ru/nps/");
  // «балл;имя», then «10;Иван», in Windows-1251.
  const old = Buffer.from([0xe1, 0xe0, 0xeb, 0xeb, 0x3b, 0xe8, 0xec, 0xff, 0x0a, ...Buffer.from("10;"), 0xc8, 0xe2, 0xe0, 0xed, 0x0a, ...Buffer.from("3;"), 0xc0, 0xed, 0xed, 0xe0, 0x0a]);
  await choose("old.csv", old);
  await rows(person, 2, 0);
  assert.equal(await person.value("encoding"), "windows-1251");
  await unfold(person);
  await person.choose("encoding", "windows-1252");
  await person.until(() => person.run(() => document.querySelector(".data").textContent.includes("áàëë")), "the other reading");
  await person.isQuiet(server.origin);
});

test("the columns can be chosen by hand", async () => {
  await open("en/nps/");
  await paste(person, "score,second,segment\n10,0,a\n10,0,b\n9,10,b\n");
  await rows(person, 3, 0);
  await person.expect("nps", 100);
  await unfold(person);
  await person.choose("col-score", "1");
  await person.expect("nps", -100 / 3);
  await unfold(person);
  await person.choose("col-segment", "");
  await person.until(async () => !(await person.there('table[data-table="by-segment"]')), "no segments");
  await unfold(person);
  await person.click('[name="header"]');
  await rows(person, 3, 1);
  await person.isQuiet(server.origin);
});

test("a choice about the data leaves the focus and the fold as they are", async () => {
  await open("en/nps/");
  await paste(person, "score,second,segment\n10,0,a\n10,0,b\n9,10,b\n");
  await rows(person, 3, 0);
  await unfold(person);
  await press(person, "col-score", Key.ARROW_DOWN);
  await person.expect("nps", -100 / 3);
  assert.equal(await person.run(() => document.activeElement.name), "col-score");
  assert.equal(await person.run(() => document.querySelector('[name="col-score"]').closest("details").open), true);
});

test("data can be counted again by other rules: the period of churn, the scale of answers", async () => {
  await open("en/nps/");
  await paste(person, "10\n9\n8\n1\n");
  await rows(person, 4, 0);
  await unfold(person);
  await paste(person, "10\n9\n0\n1\n");
  await person.expect("nps", 0);
  await person.choose("scale", "1-10");
  await rows(person, 3, 1);
  await person.expect("nps", 100 / 3);

  await open("en/churn/#start=100&new=10&lost=5&end=900");
  const list = Array.from({ length: 30 }, (_, at) => `c${at},2023-0${1 + (at % 9)}-10,${at < 4 ? "2024-05-20" : ""}`);
  await paste(person, ["customer,start,end", ...list, "last,2023-01-01,2024-07-03"].join("\n"));
  await rows(person, 31, 0);
  await person.until(async () => (await figures(person))["customers-end"] !== "900", "the end of the data");
  assert.equal(await complaint(person, "end"), null, "an end that was typed does not contradict the data");
  await unfold(person);
  const monthly = await person.value("lost");
  await person.choose("period", "quarter");
  await person.until(async () => (await person.value("lost")) === "4" && monthly !== "4", "the losses of a quarter");
  await person.expect("churn-rate", 4 / 31);
});
