// One headless Chromium, driven through WebDriver, with the words that flows are written in.
import assert from "node:assert/strict";
import { accessSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Builder, By, Key, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { root } from "./servers.mjs";

export { By, Key };
export { dist, host, root, site } from "./servers.mjs";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--window-size=1280,900",
];

/** Starts a browser whose person prefers `languages` and, with `scripts: false`, has switched scripts off. */
export async function browser({ languages = "en", scripts = true, downloads } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "mandegar-chromium-"));
  const options = new chrome.Options();
  options.addArguments(...flags, `--user-data-dir=${profile}`);
  options.setChromeBinaryPath(onPath("chromium", "chromium-browser", "google-chrome"));
  options.setUserPreferences({
    "intl.accept_languages": languages,
    ...(downloads && { "download.default_directory": downloads, "profile.default_content_setting_values.automatic_downloads": 1 }),
    ...(!scripts && { "profile.managed_default_content_settings.javascript": 2 }),
  });
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(onPath("chromedriver")))
    .build();
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
  return new Person(driver, profile);
}

/** Somebody at a browser. */
export class Person {
  constructor(driver, profile) {
    this.driver = driver;
    this.profile = profile;
  }

  async close() {
    await this.driver.quit();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens an address afresh and waits for the app; an address that differs only in its fragment is loaded again, too. */
  async open(url, { ready = true } = {}) {
    await this.driver.get("about:blank");
    await this.driver.get(url);
    if (ready) await this.ready();
  }

  async ready() {
    // The part that reads data follows the page.
    await this.until(() => this.there('main[data-state="ready"]:not(:has(.data[data-state="loading"]))'), "the app to be ready");
  }

  /** Waits until `check` answers something true, and answers that. */
  async until(check, what, milliseconds = 20_000) {
    const end = Date.now() + milliseconds;
    for (;;) {
      const answer = await Promise.resolve(check()).catch(() => false);
      if (answer) return answer;
      if (Date.now() > end) {
        const log = (await this.problems().catch(() => [])).join("\n");
        assert.fail(`waited in vain for ${what}; the console said:\n${log}`);
      }
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  /** Runs a function in the page. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  there(selector) {
    return this.run((selector) => document.querySelector(selector) !== null, selector);
  }

  /** What people see of an element; empty if it is hidden. */
  async text(selector) {
    return (await this.driver.findElement(By.css(selector))).getText();
  }

  async click(selector) {
    await (await this.driver.findElement(By.css(selector))).click();
  }

  /** Types into the control with this name, as a person does: whatever stood there goes. */
  async fill(name, text) {
    const control = await this.driver.findElement(By.css(`[name="${name}"]`));
    await control.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE, text);
  }

  /** Chooses an option by its value, in a list or among radio buttons. */
  async choose(name, value) {
    const option = `select[name="${name}"] > option[value="${value}"], input[name="${name}"][value="${value}"]`;
    await this.click(option);
  }

  /** What is in a control. */
  value(name) {
    return this.run((name) => document.querySelector(`[name="${name}"]`).value, name);
  }

  /** A result: its unrounded number (or null), why it does not exist (or null), and the text for people. */
  async metric(id) {
    const found = await this.run((id) => {
      const output = document.querySelector(`output[data-metric="${id}"]`);
      return output && [output.dataset.value, output.dataset.undefined ?? null, output.textContent];
    }, id);
    assert.ok(found, `there is no result ${id}`);
    const [value, reason, text] = found;
    return { value: value === "" ? null : Number(value), reason, text };
  }

  /** Waits until a result has about this value. */
  async expect(id, value, tolerance = 1e-9) {
    await this.until(async () => {
      const metric = await this.metric(id);
      return value === null
        ? metric.value === null
        : metric.value !== null && Math.abs(metric.value - value) <= tolerance * Math.max(1, Math.abs(value));
    }, `${id} to be ${value}`);
  }

  async resize(width, height) {
    await this.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: width < 600,
    });
  }

  /** What the system prefers, for example `{ "prefers-color-scheme": "dark" }`. */
  async prefer(features) {
    const list = Object.entries(features).map(([name, value]) => ({ name, value }));
    await this.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: list });
  }

  /** A picture of the whole page in tests/e2e/shots. */
  async screenshot(name, { width = 1280, height = 800, dark = false, full = true } = {}) {
    await this.resize(width, height);
    await this.prefer({ "prefers-color-scheme": dark ? "dark" : "light" });
    await this.run(() => document.fonts.ready.then(() => true));
    const { data } = await this.driver.sendAndGetDevToolsCommand("Page.captureScreenshot", {
      format: "png",
      captureBeyondViewport: full,
    });
    const folder = join(root, "tests/e2e/shots");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), Buffer.from(data, "base64"));
  }

  /** What axe finds wrong, one line a finding; by these rules alone, if any are named. */
  async axe(...rules) {
    axeSource ??= await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
    await this.run(`if (!window.axe) { ${axeSource} }`);
    return this.driver.executeAsyncScript((rules, done) => {
      axe.run(document, { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) }).then(
        ({ violations }) =>
          done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)),
        (error) => done([String(error)]),
      );
    }, rules);
  }

  /** What the console has complained about since the last call, breaches of the page's policy included. */
  async problems() {
    const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
    return entries
      .filter(({ level }) => level.value >= logging.Level.WARNING.value)
      .map(({ message }) => message);
  }

  /** Every address the browser has asked for since the last call. */
  async requests() {
    const entries = await this.driver.manage().logs().get(logging.Type.PERFORMANCE);
    return entries
      .map(({ message }) => JSON.parse(message).message)
      .filter(({ method }) => method === "Network.requestWillBeSent")
      .map(({ params }) => params.request.url)
      .filter((url) => /^(https?|wss?):/.test(url));
  }

  /** The page asked for nothing beyond these origins, and nothing complained. */
  async isQuiet(...origins) {
    const strangers = (await this.requests()).filter((url) => !origins.some((origin) => url.startsWith(`${origin}/`)));
    assert.deepEqual(strangers, [], "requests to other places");
    assert.deepEqual(await this.problems(), [], "complaints in the console");
  }
}

let axeSource;

function onPath(...names) {
  for (const folder of process.env.PATH.split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  throw new Error(`${names.join(" or ")} is not installed; \`cargo xtask test\` installs it`);
}
