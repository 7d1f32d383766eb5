// What is typed stays here: no request, no storage, no need of the server once a page has been opened.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, Key, site } from "./harness.mjs";
import { withData, paste, press, unfold } from "./steps.mjs";

let person, server, downloads;
before(async () => {
  downloads = await mkdtemp(join(tmpdir(), "mandegar-downloads-"));
  [person, server] = [await browser({ downloads }), await site()];
});
after(async () => {
  await person?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

const data = {
  churn: "customer,start,end\na,2024-01-01,\nb,2024-01-05,2024-03-10\nc,2024-02-01,\n",
  "clv-cac": "customer,date,amount\na,2024-01-01,10\nb,2024-01-05,20\na,2024-03-01,30\n",
  nps: "score\n10\n9\n3\n7\n",
};

/** Everything that a person can do on a page, but for going elsewhere. */
async function useAll(page) {
  await unfold(person);
  const first = { churn: "lost", "clv-cac": "arpa", nps: "promoters" }[page];
  await person.fill(first, "77");
  await press(person, first, Key.ARROW_UP, Key.ARROW_UP);
  await paste(person, data[page]);
  await person.until(() => person.there('.data[data-state="ready"]'), "the data to be read");
  await person.click('[data-action="demo"]');
  await person.until(async () => Number((await person.metric("rows-read")).value) > 10, "the demo");
  await person.run(() => document.querySelector(".chart-plane").focus());
  await person.driver.actions().sendKeys(Key.ARROW_RIGHT, Key.ARROW_RIGHT).perform();
  await person.choose("theme", "dark");
  await person.click('[data-action="copy-link"]');
}

/** Clicks every download of the page, and waits for the files. */
async function download(page) {
  const buttons = await person.run(() => {
    const all = [...document.querySelectorAll('[data-action="csv"], .chart-tools button:not([aria-expanded])')];
    return all.length;
  });
  for (let at = 0; at < buttons; at += 1) {
    await person.run((at) => document.querySelectorAll('[data-action="csv"], .chart-tools button:not([aria-expanded])')[at].click(), at);
    await person.until(async () => (await files()).length === at + 1, `download ${at + 1} of ${page}`);
  }
}

const files = async () => (await readdir(downloads)).filter((name) => !/crdownload|^\./.test(name));

for (const page of withData) {
  test(`${page}: work causes no request and leaves nothing behind`, async () => {
    await person.open(server.url(`en/${page}/`));
    await person.requests();
    server.requests.length = 0;
    await useAll(page);
    await rm(downloads, { recursive: true, force: true });
    await download(page).catch(async (error) => assert.fail(`${error.message}\n${await files().catch(() => "none")}`));
    assert.deepEqual((await person.requests()).filter((url) => !/^(blob|data):/.test(url)), []);
    assert.deepEqual(server.requests, []);
    assert.deepEqual(await person.problems(), []);

    const names = await files();
    assert.ok(names.includes(`mandegar-${page}.csv`), names.join(" "));
    for (const name of names) {
      const bytes = await readFile(join(downloads, name));
      if (name.endsWith(".png")) assert.equal(bytes.subarray(1, 4).toString(), "PNG", name);
      else if (name.endsWith(".svg")) assert.match(bytes.toString(), /^(<\?xml[^>]*>\s*)?<svg [\s\S]*<\/svg>\s*$/, name);
      else assert.match(bytes.toString(), /^\ufeff?[a-z0-9-]+(,[a-z0-9-]+)*\r?\n/, name);
    }
    const kept = await person.run(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    assert.deepEqual(kept, { local: ["mandegar:theme"], session: [], cookies: "", databases: 0 });
  });
}

test("the saved results say what the page says", async () => {
  const csv = await readFile(join(downloads, "mandegar-nps.csv"), "utf8");
  const [, value] = csv.match(/(?:^|[,\n])nps,([-0-9.]+)/) ?? [];
  await person.expect("nps", Number(value));
});

test("once open, a page works without its server", async () => {
  const short = await site();
  await person.open(short.url("fa/churn/"));
  await short.close();
  await useAll("churn");
  await person.fill("lost", "۱۰");
  // The link is written after a pause.
  await person.until(() => person.run(() => /lost=10\b/.test(location.hash)), "the link");
  await person.expect("churn-rate", 10 / Number((await person.run(() => location.hash.match(/start=(\d+)/)[1]))));
  await person.problems();
});

test("a fault in the program has words of its own, and the numbers stay in the link", async () => {
  await person.open(server.url("ru/churn/"));
  await person.fill("lost", "17");
  await person.until(() => person.run(() => location.hash.includes("lost=17")), "the link");
  await person.run(() => {
    Node.prototype.insertBefore = () => {
      throw new Error("broken for a test");
    };
  });
  await person.fill("lost", "?");
  await person.until(() => person.there('.panic[role="alertdialog"]'), "the message");
  const shown = await person.run(() => ({
    title: document.getElementById("panic-title").textContent,
    buttons: [...document.querySelectorAll(".panic button")].map((button) => button.textContent),
    state: document.querySelector("main").dataset.state,
    isInert: document.getElementById("app").inert,
    focused: document.activeElement.textContent,
  }));
  assert.deepEqual(shown, {
    title: "Что-то сломалось",
    buttons: ["Начать заново", "Скопировать ссылку"],
    state: "error",
    isInert: true,
    focused: "Начать заново",
  });
  // The fault stands in the console, for who looks there.
  assert.notDeepEqual(await person.problems(), []);
  await person.run(() => document.querySelector(".panic button").click());
  await person.until(() => person.run(() => document.querySelector(".panic") === null && document.querySelector('[name="lost"]')?.value), "the page again");
  assert.equal(await person.run(() => location.hash.includes("lost=17")), true);
});
