// From a keystroke to the changed result: the time of script, in headless Chromium, on the built site.
// `cargo xtask bench` runs it and prints a table; it measures and judges nothing.
import { browser, site } from "../tests/e2e/harness.mjs";

const cases = [
  ["churn", "lost", "churn-rate", (i) => String(10 + (i % 80))],
  ["clv-cac", "arpa", "clv", (i) => String(50 + (i % 80))],
  ["nps", "promoters", "nps", (i) => String(20 + (i % 80))],
];
const runs = 300;

/** Types `texts` one after the other and waits each time until the result has changed and the next frame begins. */
function measure(name, metric, texts, done) {
  const input = document.querySelector(`[name="${name}"]`);
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const times = [];
  const next = (at) => {
    if (at === texts.length) return done(times);
    const output = document.querySelector(`output[data-metric="${metric}"]`);
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      const script = performance.now() - start;
      requestAnimationFrame(() =>
        setTimeout(() => {
          times.push([script, performance.now() - start]);
          next(at + 1);
        }),
      );
    });
    observer.observe(output, { attributes: true, attributeFilter: ["data-value"] });
    set.call(input, texts[at]);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  next(0);
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))].toFixed(1);

const server = await site();
const person = await browser();
console.log("page      script p50  p95  max (ms)   to the next frame p50  p95");
for (const [page, name, metric, text] of cases) {
  await person.resize(1280, 800);
  await person.open(server.url(`en/${page}/`));
  const texts = Array.from({ length: runs }, (_, i) => text(i));
  const times = await person.driver.executeAsyncScript(measure, name, metric, texts);
  const script = times.map(([script]) => script).sort((a, b) => a - b);
  const painted = times.map(([, painted]) => painted).sort((a, b) => a - b);
  const row = [quantile(script, 0.5), quantile(script, 0.95), quantile(script, 1), quantile(painted, 0.5), quantile(painted, 0.95)];
  console.log(page.padEnd(10), row.map((cell) => cell.padStart(7)).join(" "));
}
await person.close();
await server.close();
