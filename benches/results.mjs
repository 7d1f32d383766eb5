// benches/RESULTS.md: each benchmark writes a section of its own, and leaves those of the others as they are.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "../tests/e2e/servers.mjs";

const path = join(root, "benches/RESULTS.md");
const head = "# Measured beside others\n\nWritten by `cargo xtask bench ingest` and `cargo xtask bench models`, each its own section; numbers are never put in by hand.\n";

/** Puts `section`, which begins with its `## ` title, in the place of the one with the same title, or at the end. */
export async function publish(section) {
  const before = await readFile(path, "utf8").catch(() => head);
  await writeFile(path, replaced(before, section));
}

/** The page `before` with `section` in it. */
export function replaced(before, section) {
  const title = (text) => text.split("\n", 1)[0];
  const [, ...others] = before.split(/^(?=## )/m);
  const all = others.map((text) => text.trim());
  const place = all.findIndex((text) => title(text) === title(section));
  all.splice(place < 0 ? all.length : place, 1, section.trim());
  return `${[head.trim(), ...all].join("\n\n")}\n`;
}

const load = () => loadavg()[0].toFixed(1);
const before = load();

/** The machine, and how busy it was. */
export function machine() {
  return `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}; load average ${before} before and ${load()} at the end: what is above 2 there was other work, and makes all times longer`;
}

/** The day, and the sources that are measured. */
export function sources() {
  const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  const day = new Date().toISOString().slice(0, 10);
  try {
    return `${day}, sources at ${git("describe", "--always", "--dirty")}`;
  } catch {
    return `${day}, sources without git`;
  }
}

export const milliseconds = (time) => Math.round(time).toLocaleString("en");
export const times = (ratio) => `${ratio.toFixed(ratio < 1 ? 2 : ratio < 10 ? 1 : 0)}×`;

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
