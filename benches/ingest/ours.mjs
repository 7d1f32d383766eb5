// Mandegar on the same file: the page of orders as people get it, watched from within.

/** Runs in the page before anything of it does. */
export function watch() {
  const seen = (globalThis.benchSeen = { isReady: false, start: 0, reply: 0, shown: 0, notes: [], tasks: [], saved: null });
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...words) {
      super(...words);
      // Before the page's own listener, so that what the page does with a reply comes after its time is taken.
      this.addEventListener("message", ({ data }) => {
        const now = performance.now();
        if (data === "ready") seen.isReady = true;
        if (!(data instanceof Uint8Array) || seen.reply > 0) return;
        seen.notes.push(now);
        // A note of the engine begins with its kind, see `job::Note`: 2 is the reply.
        if (data[0] === 2) seen.reply = now;
      });
    }
  };
  addEventListener("change", ({ target }) => target.type === "file" && (seen.start = performance.now()), true);
  const parts = ['output[data-metric="customers"]', 'table[data-table="months"] td', 'table[data-table="customers"] td'];
  // A promise and no questions from outside: those would take time from the engine.
  seen.whenShown = new Promise((done, refuse) => {
    new MutationObserver(() => {
      const trouble = document.querySelector('.data[data-state="questions"], .data .note[data-tone="bad"]');
      if (trouble) refuse(new Error(trouble.textContent));
      if (seen.reply === 0 || seen.shown > 0 || !parts.every((part) => document.querySelector(part))) return;
      seen.shown = performance.now();
      // What follows on the page may still be a long task.
      requestAnimationFrame(() => setTimeout(done, 200));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  seen.whenShown.catch(() => {});
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: "longtask" });

  // Files that the page saves are read here and go nowhere.
  const address = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    seen.saved?.(blob);
    return address(blob);
  };
  addEventListener("click", (event) => event.target.closest("a[download]") && event.preventDefault(), true);
}

/** Once all of it is on the page: how long it took, the longest tasks of the main thread, and the longest time without a note. */
export async function timed() {
  await globalThis.benchSeen.whenShown;
  const { start, reply, shown, tasks, notes } = globalThis.benchSeen;
  const longest = (from, to) => Math.max(0, ...tasks.filter(([at]) => at >= from && at < to).map(([, length]) => length));
  return {
    time: reply - start,
    untilShown: shown - start,
    longestReading: longest(start, reply),
    longestShowing: longest(reply, Infinity),
    longestSilence: Math.max(...notes.map((at, place) => at - (notes[place - 1] ?? start))),
  };
}

/** The figures in the page, and customers and months as its files have them; money in cents. */
export async function figures(digest) {
  const value = (id) => Number(document.querySelector(`output[data-metric="${id}"]`).dataset.value);
  const cents = (text) => Math.round(Number(text) * 100);
  const rows = async (file) => {
    const saved = new Promise((done) => (globalThis.benchSeen.saved = done));
    document.querySelector(`[data-action="csv"][data-file="${file}"]`).click();
    const [head, ...lines] = (await (await saved).text()).trimEnd().split(/\r?\n/);
    const names = head.replace("\ufeff", "").split(",");
    return { lines, of: (line, wanted) => wanted.map((name) => line[names.indexOf(name)]) };
  };
  const customers = await rows("customers");
  const months = await rows("months");
  const customer = (line) => {
    const [name, orders, revenue, first, last] = customers.of(line.split(","), ["customer", "orders", "revenue", "first-date", "last-date"]);
    return [name, orders, cents(revenue), first, last];
  };
  const month = (line) => {
    const [month, orders, revenue] = months.of(line.split(","), ["month", "orders", "revenue"]);
    return [month, [Number(orders), cents(revenue)]];
  };
  return {
    customers: value("customers"),
    orders: value("orders"),
    cents: cents(value("revenue")),
    months: Object.fromEntries(months.lines.map(month)),
    each: digest(customers.lines.map(customer)),
  };
}
