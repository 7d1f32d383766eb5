// The built site as a host serves it: every page is there, starts, and refuses what was tampered with.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, dist, host, site } from "./harness.mjs";
import { aboutData, calculators } from "./steps.mjs";

const languages = { en: "ltr", fa: "rtl", ru: "ltr" };
const pages = ["", ...[...calculators, ...aboutData].map((page) => `${page}/`)];
const paths = Object.keys(languages).flatMap((language) => pages.map((page) => `${language}/${page}`));

let person;
before(async () => (person = await browser()));
after(() => person?.close());

const html = (path) => readFile(join(dist, path, "index.html"), "utf8");

/** Changes one byte of the files whose name matches. */
const tamper = (pattern) => (path, bytes) => {
  if (!pattern.test(path)) return bytes;
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] ^= 1;
  return changed;
};

test("every page is a file of its own, in its language", async () => {
  for (const path of paths) {
    const text = await html(path);
    const language = path.slice(0, 2);
    assert.match(text, new RegExp(`<html lang="${language}" dir="${languages[language]}"`), path);
    for (const part of [/<title>[^<]+</, /<meta name="description" content="[^"]+"/, /<link rel="canonical" href="[^"]+"/, /<noscript><p[^>]*>[^<]{20,}/, /<h1>[^<]+<\/h1>/]) {
      assert.match(text, part, path);
    }
    assert.equal(text.match(/<link rel="alternate" hreflang=/g).length, 4, path);
    assert.equal(text.includes('as="font"'), language === "fa", `${path}: only Persian pages load the font early`);
  }
});

test("no page has an inline script or style, and all point to files by relative links", async () => {
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html"));
  assert.equal(files.length, paths.length + 2);
  for (const file of files) {
    const text = await readFile(join(dist, file), "utf8");
    assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/, file);
    for (const [tag] of text.matchAll(/<script[^>]*>[^<]*/g)) assert.match(tag, /^<script [^>]*src="[^"]+" integrity="sha256-[^"]+"[^>]*>$/, file);
    assert.doesNotMatch(text, /(src|href)="\//, file);
  }
});

test("every page starts from a folder of a static host, asks nobody else and complains about nothing", async () => {
  const server = await site();
  for (const path of paths) {
    await person.open(server.url(path));
    await person.isQuiet(server.origin);
    assert.ok(await person.there("#prose details.fold#sources, #prose details.fold#privacy"), `${path} has its text`);
  }
  await server.close();
});

test("the Persian font is loaded by Persian pages alone", async () => {
  const server = await site();
  const fonts = async (path) => {
    server.requests.length = 0;
    await person.open(server.url(path));
    await person.run(() => document.fonts.ready.then(() => true));
    return server.requests.filter((path) => path.endsWith(".woff2")).length;
  };
  assert.deepEqual([await fonts("en/churn/"), await fonts("ru/churn/"), await fonts("fa/churn/")], [0, 0, 1]);
  await server.close();
});

test("a link opens a folded section; inputs in the fragment open none", async () => {
  const server = await site();
  const open = () => person.run(() => [...document.querySelectorAll("details.fold[open]")].map(({ id }) => id));
  await person.open(server.url("en/churn/#pitfalls"));
  assert.deepEqual(await open(), ["pitfalls"]);
  await person.open(server.url("en/churn/#start=100&lost=5"));
  assert.deepEqual(await open(), []);
  await server.close();
});

for (const [what, pattern] of Object.entries({ "first wasm": /^\/mandegar-.*\.wasm$/, "page's wasm": /^\/split_(churn|nps)-/, "language's wasm": /^\/split_(english|persian)-/, bindings: /^\/mandegar-[^_]*\.js$/ })) {
  test(`a changed byte of the ${what} is refused, in words`, async () => {
    const server = await site({ change: tamper(pattern) });
    for (const path of ["en/churn/", "fa/nps/"]) {
      await person.open(server.url(path), { ready: false });
      const note = await person.until(() => person.text('.boot-note[data-when="load-failed"]'), "the refusal");
      assert.ok((await html(path)).includes(note), note);
      assert.ok(await person.there("#prose details.fold"), "the text stays");
      assert.equal(await person.there('main[data-state="ready"]'), false, "nothing has started");
      assert.ok((await person.problems()).length > 0);
    }
    await server.close();
  });
}

test("without the wasm file the page says so", async () => {
  const server = await site({ change: (path, bytes) => (path.endsWith(".wasm") ? "" : bytes) });
  await person.open(server.url("ru/churn/"), { ready: false });
  await person.until(() => person.text('.boot-note[data-when="load-failed"]'), "the message");
  await person.problems();
  await server.close();
});

test("a browser without WebAssembly is told so", async () => {
  const server = await site();
  const old = await browser();
  try {
    const source = "delete window.WebAssembly";
    await old.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
    await old.open(server.url("fa/churn/"), { ready: false });
    const note = await old.until(() => old.text('.boot-note[data-when="no-wasm"]'), "the message");
    assert.ok((await html("fa/churn/")).includes(note), note);
  } finally {
    await old.close();
  }
  await server.close();
});

test("an unknown address gets a page in every language", async () => {
  const text = await readFile(join(dist, "404.html"), "utf8");
  for (const language of Object.keys(languages)) assert.match(text, new RegExp(`<section lang="${language}" dir="${languages[language]}"><h2>[^<]+</h2><p>[^<]+</p>`));
});

test("without scripts the page says what it is", async () => {
  const server = await site();
  const cautious = await browser({ scripts: false });
  try {
    for (const path of ["en/nps/", "fa/nps/", "ru/nps/"]) {
      await cautious.open(server.url(path), { ready: false });
      const note = await cautious.text(".boot-note");
      assert.ok(note.length > 40 && (await html(path)).includes(note), path);
    }
    await cautious.open(server.url(), { ready: false });
    assert.equal(await cautious.text('a[hreflang="fa"]'), "فارسی");
  } finally {
    await cautious.close();
  }
  await server.close();
});

test("the root goes to the language saved, asked for, or English, and keeps the link's inputs", async () => {
  const server = await site();
  const arrives = async (someone, expected) => {
    await someone.driver.get(server.url("?theme=dark#a=1"));
    await someone.until(async () => (await someone.driver.getCurrentUrl()) === server.url(`${expected}/?theme=dark#a=1`), expected);
  };
  for (const [asked, expected] of [["fa-IR,en", "fa"], ["de,ru", "ru"], ["de", "en"]]) {
    const someone = await browser({ languages: asked });
    try {
      await arrives(someone, expected);
      await someone.ready();
      await someone.run(() => localStorage.setItem("mandegar:language", "ru"));
      await arrives(someone, "ru");
    } finally {
      await someone.close();
    }
  }
  await server.close();
});

test("a sandboxed frame on another origin starts if the host sends CORS headers, and says so if not", async () => {
  for (const cors of [true, false]) {
    const server = await site({ cors });
    const other = await host({ "/": `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" title="churn" src="${server.url("en/churn/?embed")}"></iframe>` });
    await person.open(other.url("/"), { ready: false });
    await person.driver.switchTo().frame(0);
    if (cors) await person.ready();
    else await person.until(() => person.text('.boot-note[data-when="load-failed"]'), "the message", 15_000);
    await person.driver.switchTo().defaultContent();
    await person.problems();
    await other.close();
    await server.close();
  }
});

test("embed.js gives a frame its height, whoever else shouts", async () => {
  const script = await readFile(join(dist, "embed.js"));
  assert.ok(script.length <= 1024, `${script.length} bytes`);
  const frame = await host({
    "/": `<!doctype html><title>Frame</title><script>parent.postMessage({type:"mandegar:height",version:1,page:"nps",height:+location.hash.slice(1)},"*")</script>`,
  });
  const other = await host({
    "/": `<!doctype html><title>Host</title><script src="/embed.js"></script>
      <iframe id="a" src="${frame.url("/")}#733.2"></iframe><iframe id="b" src="${frame.url("/")}#99999"></iframe>
      <iframe id="c" sandbox="allow-scripts" src="${frame.url("/")}#400"></iframe>
      <script>postMessage({type:"mandegar:height",version:1,height:900},"*")</script>`,
    "/embed.js": script,
  });
  await person.open(other.url("/"), { ready: false });
  const heights = () => person.run(() => ["a", "b", "c"].map((id) => document.getElementById(id).style.height).join(" "));
  await person.until(async () => (await heights()) === "734px 5000px 400px", "the heights");
  await person.problems();
  await other.close();
  await frame.close();
});
