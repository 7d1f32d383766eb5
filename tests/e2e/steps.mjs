// Steps that many flows take, in words.
import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { By, Key, root } from "./harness.mjs";

export const languages = ["en", "fa", "ru"];
export const calculators = [
  "churn",
  "revenue-churn",
  "repeat-purchase",
  "return-visitors",
  "clv",
  "clv-cac",
  "nps",
  "retention-profit",
  "effort",
  "budget",
  "campaign",
];
/** The pages that begin with data. */
export const aboutData = ["orders", "subscriptions", "survey", "visits"];
/** Those that fill their inputs from data. */
export const withData = ["churn", "clv-cac", "nps"];

/** The cases of a page that the project's shared definitions hold. */
export async function vectors(page) {
  return JSON.parse(await readFile(join(root, `tests/data/vectors/${page}.json`), "utf8"));
}

/** The published sample of CDNOW's orders, as a shop would export them. */
export async function cdnow() {
  const lines = (await readFile(join(root, "tests/data/orders/CDNOW_sample.txt"), "utf8")).trim().split("\n");
  const rows = lines.map((line) => line.trim().split(/\s+/)).map(([, id, date, , amount]) => `${id},${date},${amount}`);
  return `customer,date,amount\n${rows.join("\n")}\n`;
}

/** A link's fragment of these inputs. */
export const fragment = (inputs) => Object.entries(inputs).map(([key, value]) => `${key}=${value}`).join("&");

/** Every result of the page: its number as the page writes it, or the reason why there is none. */
export function figures(person) {
  return person.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll("output[data-metric]")].map(({ dataset }) => [dataset.metric, dataset.undefined ?? dataset.value]),
    ),
  );
}

/** What is in the address bar after `#`. */
export const link = (person) => person.run(() => location.hash.slice(1));

/** Opens other inputs in the page that is open. */
export const arrive = (person, inputs) => person.run((inputs) => void (location.hash = inputs), inputs);

/** Puts the focus on the control with this name and presses keys there. */
export async function press(person, name, ...keys) {
  await person.run((name) => document.querySelector(`[name="${name}"]`).focus(), name);
  await person.driver.actions().sendKeys(...keys).perform();
}

/** Leaves the control that has the focus. */
export const leave = (person) => person.run(() => document.activeElement.blur());

/** Opens every folded section, so that the controls inside can be reached. */
export const unfold = (person) => person.run(() => document.querySelectorAll("details:not(.menu)").forEach((fold) => (fold.open = true)));

/** What stands beside a field as its error; null if nothing. */
export const complaint = (person, name) =>
  person.run((name) => {
    const control = document.querySelector(`[name="${name}"]`);
    const error = control.closest(".field").querySelector(".field-error");
    if (!error || control.getAttribute("aria-invalid") !== "true") return null;
    // Screen readers find it from the field.
    return control.getAttribute("aria-describedby") === error.id || name === "goal-value" ? error.textContent : null;
  }, name);

/** Puts a text into the box for data in one go, as a paste does. */
export function paste(person, text) {
  return person.run((text) => {
    const area = document.querySelector('textarea[name="data"]');
    area.focus();
    area.select();
    if (text === "") document.execCommand("delete");
    else document.execCommand("insertText", false, text);
  }, text);
}

/** Chooses a file that lies on the disk. */
export const chooseFile = async (person, path) => (await person.driver.findElement(By.css('input[name="file"]'))).sendKeys(path);

/** Drags a file from the disk over the page and drops it there: the browser itself makes the events, so the page gets what it gets from a person. */
export async function dropFile(person, path) {
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await person.driver.sendAndGetDevToolsCommand("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  }
}

/** Notes when a file was chosen, and when its first row is then in the preview; [`took`] says how long that was. */
export function timePreview(person) {
  return person.run(() => {
    let begun;
    window.took = null;
    document.addEventListener("change", ({ timeStamp }) => (begun ??= timeStamp), { capture: true, once: true });
    new MutationObserver((_, watch) => {
      if (begun === undefined || !document.querySelector('table[data-table="preview"] tbody tr')) return;
      window.took = performance.now() - begun;
      watch.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
}

/**
 * Has the work on the next data stopped as soon as some progress is told beside the preview; [`took`] says how long that was. The page
 * presses the button itself: a million rows are soon read, and WebDriver would be late. The press waits its turn as a person's does, and
 * that counts.
 */
export function timeStop(person) {
  return person.run(() => {
    let begun;
    window.took = null;
    new MutationObserver((_, watch) => {
      const button = document.querySelector('.data[data-state="working"]:has(table[data-table="preview"] td) [data-action="stop"]');
      if (begun === undefined && button && /\d/.test(document.querySelector('.data [role="status"] .note').textContent)) {
        begun = performance.now();
        setTimeout(() => button.click());
      }
      if (begun === undefined || !document.querySelector('.data[data-state="stopped"]')) return;
      window.took = performance.now() - begun;
      watch.disconnect();
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** The milliseconds that were noted, by the page's own clock. */
export const took = (person, what) => person.until(() => person.run(() => window.took), what);

/** From the next page on, counts the page's workers, keeps what they break by, and lets [`breakNext`] spoil a call. */
export async function watchWorkers(person) {
  const watch = () => {
    Object.assign(window, { workers: new Set(), broken: [], spoil: null });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (!window.workers.has(this)) this.addEventListener("error", ({ message }) => window.broken.push(message));
      window.workers.add(this);
      if (!message.call || !window.spoil) return post.call(this, message, ...rest);
      const way = window.spoil;
      window.spoil = null;
      if (way === "too-long") return post.call(this, { call: { length: 3e9 } });
      message.call.fill(255);
      return post.call(this, message, ...rest);
    };
  };
  await person.driver.sendDevToolsCommand("Page.enable", {});
  await person.driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
}

/** How a call can be spoiled on its way to the engine, and what the worker then says: no call at all, or so long a one that the wasm traps. */
export const spoiled = { nonsense: /Uncaught call/, "too-long": /RuntimeError/ };

/** Spoils the next call on its way to the engine. */
export const breakNext = (person, way) => person.run((way) => void (window.spoil = way), way);

/** How many workers there were, what they broke by, and whether the page itself has given up. */
export const workers = (person) =>
  person.run(() => ({ count: window.workers.size, broken: window.broken, hasPanicked: document.querySelector(".panic") !== null }));

/** Presses the button that saves a file of the page `orders`, and answers what was saved. */
export async function saved(person, downloads, file) {
  const name = `mandegar-orders-${file}.csv`;
  await rm(join(downloads, name), { force: true });
  await person.run((file) => document.querySelector(`[data-file="${file}"]`).click(), file);
  await person.until(async () => (await readdir(downloads)).includes(name), `the file ${name}`);
  return readFile(join(downloads, name), "utf8");
}

/** Drops a file onto the page. */
export function drop(person, name, content, type = "text/csv") {
  return person.run(
    (name, content, type) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], name, { type }));
      for (const event of ["dragenter", "dragover", "drop"]) {
        document.querySelector("main").dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer: carried }));
      }
    },
    name,
    content,
    type,
  );
}

/** Waits until data was read, and says how many rows counted and how many did not. */
export async function rows(person, read, skipped) {
  const counts = async () => {
    const { "rows-read": entered, "rows-skipped": left } = await figures(person);
    return entered === String(read) && left === String(skipped);
  };
  await person.until(counts, `${read} rows to be read and ${skipped} to be skipped`);
  // Long pages are drawn block by block.
  await person.until(async () => !(await person.there('[data-state="waiting"]')), "all blocks to be drawn");
}

/** What the panel for data says about the last data. */
export const dataNote = (person) => person.run(() => document.querySelector('.data [role="status"] .note')?.textContent ?? "");

/** Presses Tab until `selector` has the focus. */
export async function tabTo(person, selector, most = 80) {
  for (let step = 0; step < most; step += 1) {
    await person.driver.actions().sendKeys(Key.TAB).perform();
    if (await person.run((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`Tab did not reach ${selector}`);
}
