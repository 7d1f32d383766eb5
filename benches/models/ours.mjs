// Mandegar on the same file: the page of orders as people get it, and when its engine says what.

/** Runs in the page before anything of it does. */
export function watch() {
  const seen = (globalThis.benchSeen = { isReady: false, start: 0, calls: [], reply: 0, marks: {}, worth: 0, saved: null });
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...words) {
      super(...words);
      // Before the page's own listener, so that what the page does with a note comes after its time is taken.
      this.addEventListener("message", ({ data }) => {
        const now = performance.now();
        if (data === "ready") seen.isReady = true;
        if (!(data instanceof Uint8Array)) return;
        // A note of the engine begins with its kind, see `job::Note`: 0 is progress, 2 a reply, 3 an answer; the third answer is about models.
        if (data[0] === 2) seen.reply ||= now;
        if (data[0] === 3 && data[1] === 2) seen.worth = now;
        // Progress at a fit comes with its stage, the fifth, and thousandths of all that is to do, in groups of seven bits;
        // at 200 it goes on with how often customers buy, at 500 with their values, at 600 with the check against the second half of the time.
        if (data[0] === 0 && data[1] === 4) {
          const done = data[2] < 128 ? data[2] : (data[2] & 127) + (data[3] << 7);
          for (const part of [0, 200, 500, 600]) if (done >= part) seen.marks[part] ??= now;
        }
      });
    }
    postMessage(...words) {
      if (words[0]?.call) seen.calls.push(performance.now());
      super.postMessage(...words);
    }
  };
  addEventListener("change", ({ target }) => target.type === "file" && (seen.start = performance.now()), true);

  // The engine holds back notes that follow each other fast; by this clock they never do. Files that the page saves are read here.
  const address = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    if (blob.type !== "text/javascript") seen.saved?.(blob);
    const clock = "{ let now = 0; Date.now = () => (now += 1000); }\n";
    return address(blob.type === "text/javascript" ? new Blob([clock, blob], { type: blob.type }) : blob);
  };
  addEventListener("click", (event) => event.target.closest("a[download]") && event.preventDefault(), true);
}

/** Before models are asked for. */
export function forget() {
  Object.assign(globalThis.benchSeen, { calls: [], marks: {}, worth: 0 });
}

/** How long the engine read, fitted what is spent, fitted how often customers buy, and took until values are known and until all is said. */
export function timed() {
  const { start, reply, calls, marks, worth } = globalThis.benchSeen;
  const asked = calls.filter((at) => at < marks[0]).at(-1);
  return { reading: reply - start, spend: marks[200] - marks[0], buying: marks[500] - marks[200], values: marks[600] - asked, page: worth - asked };
}

/** Parameters and log-likelihoods on the page, by their ids. */
export function fits() {
  const outputs = [...document.querySelectorAll("output[data-metric]")];
  const found = outputs.filter(({ dataset }) => /^(model|spend)-/.test(dataset.metric));
  return Object.fromEntries(found.map(({ dataset }) => [dataset.metric, Number(dataset.value)]));
}

/** The file of customers. */
export async function saved() {
  const blob = new Promise((done) => (globalThis.benchSeen.saved = done));
  document.querySelector('[data-action="csv"][data-file="customers"]').click();
  return (await blob).text();
}
