// How much memory a page takes at its peak, workers included, as Linux counts it.
import { readdir, readFile } from "node:fs/promises";

const read = (path) => readFile(path, "utf8").catch(() => "");
const kilobytes = (status, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);

/** The processes that show pages in this person's browser. */
async function renderers({ profile }) {
  const ids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    ids.map(async (id) => {
      const [command, status] = await Promise.all([read(`/proc/${id}/cmdline`), read(`/proc/${id}/status`)]);
      return { id, command, status, parent: /^PPid:\s+(\d+)/m.exec(status)?.[1] };
    }),
  );
  const mine = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  // Children come after their parents' ids are known; a browser's family is three generations deep.
  for (let generation = 0; generation < 4; generation += 1) {
    for (const { id, parent } of all) if (mine.has(parent)) mine.add(id);
  }
  return all.filter(({ id, command }) => mine.has(id) && command.includes("--type=renderer"));
}

/** Begins to watch; the answer says by how many bytes the memory of the page's process has grown at its peak since. */
export async function memory(person) {
  const before = new Map((await renderers(person)).map(({ id, status }) => [id, kilobytes(status, "VmRSS")]));
  return async () => {
    const grown = (await renderers(person)).map(({ id, status }) => kilobytes(status, "VmHWM") - (before.get(id) ?? 0));
    return Math.max(0, ...grown) * 1024;
  };
}
