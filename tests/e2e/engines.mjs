// Firefox and WebKit with just enough words to see that the site runs there, too: open, run, close.
// Firefox speaks WebDriver BiDi by itself, so it needs no driver; WebKit's driver speaks plain WebDriver.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";

/** Each program leads a group of its own, so that everything it starts can be ended with it. */
const group = { detached: true };

/** Firefox, without a window. */
export async function firefox() {
  const profile = await mkdtemp(join(tmpdir(), "mandegar-firefox-"));
  const program = spawn("firefox-esr", ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"], group);
  const [, address] = await line(program.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  const { send, socket } = await bidi(`${address}/session`);
  await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree", {});
  const { context } = contexts[0];
  return {
    open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    async run(expression) {
      const { result } = await send("script.evaluate", { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true });
      return JSON.parse(result.value);
    },
    async close() {
      socket.close();
      await end(program);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** WebKit's own small browser, on a screen that nobody sees. */
export async function webkit() {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], group);
  const [display] = await line(screen.stdout, /^\d+$/);
  const port = 20_000 + (process.pid % 20_000);
  const env = { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const driver = spawn("dbus-run-session", ["--", "WebKitWebDriver", `--port=${port}`], { env, detached: true, stdio: "ignore" });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  await retry(() => ask("GET", "/status"));
  const browserOptions = { binary: miniBrowser(), args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } } });
  const session = `/session/${sessionId}`;
  return {
    open: (url) => ask("POST", `${session}/url`, { url }),
    run: (expression) => ask("POST", `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async close() {
      await ask("DELETE", session).catch(() => {});
      await end(driver);
      await end(screen);
    },
  };
}

async function bidi(address) {
  const socket = new WebSocket(address);
  await new Promise((done, refuse) => socket.once("open", done).once("error", refuse));
  const waiting = new Map();
  socket.on("message", (text) => {
    const { id, type, result, message } = JSON.parse(text);
    const answer = waiting.get(id);
    waiting.delete(id);
    if (type === "error") answer?.refuse(new Error(message));
    else answer?.done(result);
  });
  let last = 0;
  const send = (method, params) =>
    new Promise((done, refuse) => {
      last += 1;
      waiting.set(last, { done, refuse });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, socket };
}

/** The first line of a stream that matches. */
function line(stream, pattern) {
  return new Promise((done, refuse) => {
    const lines = createInterface({ input: stream });
    lines.on("line", (text) => pattern.test(text) && done(text.match(pattern)));
    lines.on("close", () => refuse(new Error(`the program ended before it said ${pattern}`)));
  });
}

async function retry(action, times = 100) {
  for (let left = times; ; left -= 1) {
    try {
      return await action();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Ends a program and what it has started: `dbus-run-session` would leave the driver running. */
function end(program) {
  if (program.exitCode !== null) return undefined;
  return new Promise((done) => {
    program.once("exit", done);
    process.kill(-program.pid);
  });
}

/** Debian keeps it beside the library, in a folder named after the machine. */
function miniBrowser() {
  for (const machine of readdirSync("/usr/lib")) {
    for (const version of ["4.1", "4.0"]) {
      const folder = join("/usr/lib", machine, `webkit2gtk-${version}`);
      try {
        if (readdirSync(folder).includes("MiniBrowser")) return join(folder, "MiniBrowser");
      } catch {
        // Not there.
      }
    }
  }
  throw new Error("MiniBrowser is not installed");
}
