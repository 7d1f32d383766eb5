// What was measured, in a table for the terminal and a section for readers.
import { machine, median, milliseconds, sources, times } from "../results.mjs";
import { models } from "./agreement.mjs";

const bars = {
  "bg-nbd": { native: [10, 20], chromium: [5] },
  "gamma-gamma": { native: [10, 20], chromium: [5] },
  "pareto-nbd": { native: [30, 100] },
  chain: { native: [10], chromium: [5] },
  page: {},
};
const titles = { ...Object.fromEntries(Object.entries(models).map(([name, { title }]) => [name, `${title}, the fit`])), chain: "from the file to each customer's value", page: "and all that the page says of models" };

// Nothing of theirs goes on after the values.
const of = (times, what) => times[what] ?? times.chain;
const time = (runs, what) => median(runs.map(({ times }) => of(times, what)));
const span = (runs, what) => `${milliseconds(Math.min(...runs.map(({ times }) => of(times, what))))}–${milliseconds(Math.max(...runs.map(({ times }) => of(times, what))))}`;
const small = (number) => (Math.abs(number) === 0 ? "0" : number.toExponential(1));

/** What is asked of a ratio, and whether it is so. */
function judged(what, where, ratio) {
  const [bar, goal] = bars[what][where] ?? [];
  if (bar === undefined) return "";
  if (ratio < bar) return `, below ${bar}×`;
  return goal === undefined ? `, ≥ ${bar}×` : `, ≥ ${ratio < goal ? bar : goal}×`;
}

/** Medians for the terminal. */
export function summary({ native, chromium, lifetimes }, { rows, values }) {
  const lines = Object.keys(titles).map((what) => {
    const theirs = time(lifetimes, what);
    const ours = Object.entries({ native, chromium }).map(([where, runs]) => {
      const ratio = theirs / time(runs, what);
      return `${where} ${milliseconds(time(runs, what))} ms (${times(ratio)}${judged(what, where, ratio)})`;
    });
    return `${titles[what].padEnd(40)} lifetimes ${milliseconds(theirs)} ms, ${ours.join(", ")}`;
  });
  const same = rows.map(({ model, here, theirs, most, gain }) =>
    [models[model].title, `ours ${here.parameters} ${here.logLikelihood}`, `theirs ${theirs.parameters} ${theirs.logLikelihood}`, `parameters within ${small(most)}, our log-likelihood more by ${small(gain)}`].join("\n    "),
  );
  return ["", ...lines, ...same, `values of customers within ${small(values.native.most)} natively, ${small(values.chromium.most)} in Chromium`].join("\n");
}

/** The section of benches/RESULTS.md. */
export function report({ native, chromium, lifetimes }, { rows, values }, { rounds, bytes, discount }) {
  const { customers, repeats, versions, python, tolerances } = lifetimes[0];
  const speed = Object.keys(titles).map((what) => {
    const theirs = time(lifetimes, what);
    const cells = [native, chromium].map((runs, place) => {
      const ratio = theirs / time(runs, what);
      return `${milliseconds(time(runs, what))} (${span(runs, what)}) | ${times(ratio)}${judged(what, ["native", "chromium"][place], ratio)}`;
    });
    return `| ${titles[what]} | ${milliseconds(theirs)} (${span(lifetimes, what)}) | ${cells.join(" | ")} |`;
  });
  const fits = rows.flatMap(({ model, here, theirs, most, gain }) => {
    const names = models[model].parameters;
    const line = (who, { parameters, logLikelihood }) => `| ${models[model].title} | ${who} | ${parameters.map((value, place) => `${names[place]} ${value.toPrecision(9)}`).join(", ")} | ${logLikelihood.toFixed(6)} |`;
    return [line("Mandegar", here), line("lifetimes", theirs), `| | difference | at most ${small(most)} | ${small(gain)} |`];
  });
  const [own, other] = values.native.sums.map((sum) => sum.toFixed(2));
  const softer = Object.entries(tolerances).filter(([, tolerance]) => tolerance > 1e-7).map(([model, tolerance]) => `${models[model].title} at ${tolerance}`);
  return `## Fitted models on a hundred thousand customers

Written by \`cargo xtask bench models\`. To repeat it: \`cargo xtask build\`, then \`cargo xtask bench models\` on a machine that does nothing else and has Python 3.8 to 3.11 with \`venv\`. It takes some ten minutes; \`--quick\` is one round and writes nothing.

- ${sources()}, ${rounds} rounds, in each all three after each other
- ${machine()}
- Chromium ${chromium[0].browser}, headless; lifetimes ${versions.lifetimes} with NumPy ${versions.numpy}, SciPy ${versions.scipy}, pandas ${versions.pandas}, autograd ${versions.autograd} on Python ${python}

| | lifetimes, ms | natively, ms | times as fast | in Chromium's worker, ms | times as fast |
|---|--:|--:|--:|--:|--:|
${speed.join("\n")}

Medians, in brackets the least and the most. What is asked: natively 10× in BG/NBD, Gamma-Gamma and the whole way, in Chromium's worker 5×, Pareto/NBD 30×.

### The same results

| | | parameters | log-likelihood |
|---|---|---|--:|
${fits.join("\n")}

Ours less theirs in the last column; a run fails where ours is the less likely by more than rounding. The values of all ${customers.toLocaleString("en")} customers over 12 months, by BG/NBD and Gamma-Gamma and at ${100 * discount} % a year, are the same within ${small(values.native.most)} natively and ${small(values.chromium.most)} in Chromium; together ${own} here and ${other} there.

### What is measured

${customers.toLocaleString("en")} simulated customers with ${repeats.toLocaleString("en")} repeats, from a seed, in a CSV of ${Math.round(bytes / 1e6)} MB (\`benches/models/shop.rs\`). Customers, repeats and means stand ready before the clock of a fit starts; merging equal customers is a part of our fits natively and comes before them in Chromium, standard errors are a part of both, only lifetimes' Pareto/NBD has none.

- **lifetimes** is its \`BetaGeoFitter\`, \`GammaGammaFitter\` and \`ParetoNBDFitter\` as they come.${softer.length > 0 ? ` Where it gives up at its own tolerance of 1e-07 it gets the first tenfold one at which it does not (${softer.join(", ")}), and only that attempt counts.` : ""} The whole way is \`read_csv\`, \`summary_data_from_transaction_data\`, the two fits and \`customer_lifetime_value\`.
- **Natively** is the engine built for this machine. The way to each customer's value is that of the page of orders: besides what lifetimes does, encoding and columns are found out, and cohorts, scores, stages, segments and intervals of totals worked out. All that the page says of models has in addition a fit to the first half of the time with its check against the second, tables and lists; lifetimes does nothing of that, its time is that of the values.
- **In Chromium's worker** is the built site, \`en/orders/\`, with the file dropped on it: the same, in WebAssembly. A fit lasts from the engine's note that it begins to its next one; the way to the values is from the choice of the file to the reply and from the question about models to the note that they are there, and to its answer for all.
`;
}
