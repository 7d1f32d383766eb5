// What was measured, in a table for the terminal and a page for readers.
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { dist, root } from "../../tests/e2e/servers.mjs";
import { machine, median as middle, milliseconds, sources, times } from "../results.mjs";

export const ours = "Mandegar";
/** The same with a file chosen as soon as the page stands. */
export const atOnce = "Mandegar, chosen at once";
const packages = { uDSV: "udsv", PapaParse: "papaparse", "csv-simple-parser": "csv-simple-parser", "d3-dsv": "d3-dsv", "DuckDB-wasm": "@duckdb/duckdb-wasm", SheetJS: "xlsx" };

const megabytes = (bytes) => Math.round(bytes / 1e6).toLocaleString("en");
const least = (runs, of) => Math.min(...runs.map(of));
const most = (runs, of) => Math.max(...runs.map(of));

const median = (runs, of) => middle(runs.map(of));

const time = ({ time }) => time;
const untilShown = ({ untilShown }) => untilShown;
const held = ({ memory }) => memory;
const found = (results, name) => results.find(({ file }) => file.name === name);
const ourTime = (results, name) => median(found(results, name).runs[ours], time);

/** What the page does while it works. */
function whileWorking(runs) {
  const [reading, showing, silence] = ["longestReading", "longestShowing", "longestSilence"].map((name) => milliseconds(most(runs, (run) => run[name])));
  return `  longest task ${reading} ms, then ${showing} ms; without progress ${silence} ms`;
}

/** Medians for the terminal. */
export function summary(results) {
  const lines = results.flatMap(({ file, runs }) => {
    const base = median(runs[ours], time);
    const line = (name, runs) => [file.name.padEnd(13), name.padEnd(24), milliseconds(median(runs, time)).padStart(7), times(median(runs, time) / base).padStart(6), megabytes(median(runs, held)).padStart(7)].join(" ");
    const shown = [file.name.padEnd(13), "  on the page".padEnd(24), milliseconds(median(runs[ours], untilShown)).padStart(7), whileWorking(runs[ours])].join(" ");
    const [first, ...rest] = Object.entries(runs).filter(([, runs]) => runs.length > 0).map(([name, runs]) => line(name, runs));
    return [first, shown, ...rest];
  });
  return ["", `${"file".padEnd(13)} ${"reader".padEnd(24)}      ms ÷ ours      MB`, ...lines].join("\n");
}

function table({ file, runs, failures }) {
  const base = median(runs[ours], time);
  const page = median(runs[ours], untilShown);
  const rows = Object.entries(runs).flatMap(([name, runs]) => {
    if (failures[name]) return [`| ${name} | failed: ${failures[name]} | | | | |`];
    const usual = median(runs, time);
    const figures = `| ${name === ours ? `**${ours}**, the figures` : name} | ${milliseconds(usual)} | ${milliseconds(least(runs, time))} | ${times(usual / base)} | ${times(usual / page)} | ${megabytes(median(runs, held))} |`;
    const shown = `| **${ours}**, all of it on the page | ${milliseconds(page)} | ${milliseconds(least(runs, untilShown))} | ${times(page / base)} | ${times(1)} | |`;
    return name === ours ? [figures, shown] : [figures];
  });
  return `### ${file.title}, ${megabytes(file.bytes)} MB

| reader | median, ms | least, ms | ÷ our figures | ÷ our page | memory, MB |
|---|--:|--:|--:|--:|--:|
${rows.join("\n")}
`;
}

async function version(name) {
  const { version } = JSON.parse(await readFile(join(root, "benches/ingest/node_modules", packages[name], "package.json"), "utf8"));
  return `${name} ${version}`;
}

/** The section of benches/RESULTS.md. */
export async function report(results, rounds) {
  const against = (name, other) => `${times(ourTime(results, name) / ourTime(results, other))}`;
  const all = results.flatMap(({ runs }) => runs[ours]);
  const large = found(results, "five-million").runs[ours];
  const { mtime: built } = await stat(join(dist, "index.html"));
  const versions = await Promise.all(Object.keys(packages).map(version));
  return `## From a file of orders to its figures

Written by \`cargo xtask bench ingest\`; to repeat it: \`cargo xtask build\`, then \`cargo xtask bench ingest\` on a machine that does nothing else. It makes its files in \`target/bench/\` and takes some fifteen minutes. \`--rounds=5\` measures more often; after \`--quick\`, which is one round of the first file, and after some of the files alone this section stays as it is.

- ${sources()}, site built ${built.toISOString().slice(0, 16).replace("T", " ")}, ${rounds} rounds, in each round all readers after each other
- ${machine()}
- Chromium ${all[0].browser}, headless; ${versions.join(", ")}

${results.map(table).join("\n")}
### What the page does meanwhile

- Fully quoted takes ${against("quoted", "unquoted")} the time of unquoted, Persian digits with Jalali dates ${against("persian", "unquoted")}, UTF-16 ${against("utf-16", "unquoted")}; five times the rows take ${against("five-million", "unquoted")}.
- The longest task on the main thread: ${milliseconds(most(all, ({ longestReading }) => longestReading))} ms while the file is read, ${milliseconds(most(all, ({ longestShowing }) => longestShowing))} ms while the figures are put on the page. 0 means none over 50 ms, the least that a browser reports.
- The longest time without a note of progress is ${milliseconds(most(all, ({ longestSilence }) => longestSilence))} ms.
- At 5,000,000 rows the page's process holds at most ${megabytes(most(large, held))} MB more than before.

### What is measured

Every measurement is a new browser and the first file in it. The clock starts when the file is chosen, two seconds after the reader stands ready, as nobody finds a file sooner: the page of orders is open and its engine waits, the libraries are loaded, DuckDB-wasm is started and has answered a small query of the same kind. What a reader has not made fast in those two seconds is made fast on the way, as for people who open a page and drop a file. “Chosen at once” is ours with no such moment, when its engine has just been started.

- **${ours}** is the built site, \`en/orders/\`, nothing changed. Its time ends when the engine's reply arrives on the page, and in the second row when figures, months and customers stand there. Until then it has also found out encoding, separators, columns and formats by itself, kept problems for its list, counted each order id once, and worked out cohorts, scores, segments, stages and intervals. No other reader here does any of this, except that some find separators and types.
- **uDSV, PapaParse, csv-simple-parser and d3-dsv** read \`file.text()\`, or what \`TextDecoder\` makes of UTF-16, into arrays of strings, and a loop with \`Map\`s adds up orders, cents, first and last day of each customer and the orders of each month. They run on the main thread, which stands still meanwhile.
- **DuckDB-wasm** reads the file by \`read_csv\` into a table, and two queries with GROUP BY give the same. It is the build without threads, as pages without cross-origin isolation get it.
- **SheetJS** reads the workbook with \`dense\`, and the same loop runs over its cells.
- Persian digits and Jalali dates: the loops translate digits, and look months up in a table that was made before the clock started.

All have to find the same, or there is no report: customers, orders, revenue to the cent, orders and revenue of each month, and of each single customer the orders, the revenue, the first and the last day (ours as the page shows and saves them). Memory is the peak of the page's process (VmHWM) less what it held before the file (VmRSS); what the browser's other processes hold is not counted. The files are made from a seed by \`benches/ingest/files.mjs\`: about one customer for six orders, ordered by day over 1,400 days, five columns.
`;
}
