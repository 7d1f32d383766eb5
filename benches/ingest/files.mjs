// The files of orders that are measured: made once from a seed, kept in target/bench/.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import * as XLSX from "xlsx";
import { root } from "../../tests/e2e/servers.mjs";
import { inJalali } from "./jalali.mjs";

const million = 1_000_000;
const plain = (cells) => cells.join(",");
const quoted = (cells) => cells.map((cell) => `"${cell}"`).join(",");
const english = ["order_id", "customer", "date", "amount", "channel"];
const persian = ["شماره سفارش", "مشتری", "تاریخ", "مبلغ", "کانال"];

/** `form` is what a reader has to know to read the file: how it is encoded, and which digits and calendar it uses. */
export const files = [
  { name: "unquoted", title: "1,000,000 orders, CSV without quotes", rows: million, form: "plain" },
  { name: "quoted", title: "1,000,000 orders, CSV, every cell quoted", rows: million, form: "plain", line: quoted },
  { name: "persian", title: "1,000,000 orders, CSV, Persian digits and Jalali dates", rows: million, form: "persian", head: persian, cells: inPersian },
  { name: "utf-16", title: "1,000,000 orders, CSV in UTF-16 LE", rows: million, form: "utf-16", encoding: "utf16le" },
  { name: "five-million", title: "5,000,000 orders, CSV without quotes", rows: 5 * million, form: "plain" },
  { name: "workbook", title: "200,000 orders, XLSX", rows: 200_000, form: "workbook" },
];

/** Makes the file where it is missing or this script has changed, and says where it is and how many bytes it has. */
export async function ensure(file) {
  const folder = join(root, "target/bench");
  await mkdir(folder, { recursive: true });
  const source = await readFile(fileURLToPath(import.meta.url));
  const version = createHash("sha256").update(source).digest("hex").slice(0, 8);
  const path = join(folder, `${file.name}-${version}.${file.form === "workbook" ? "xlsx" : "csv"}`);
  if (!(await stat(path).catch(() => null))) {
    for (const name of await readdir(folder)) if (name.startsWith(`${file.name}-`)) await rm(join(folder, name));
    // A run that is broken off must not leave half a file under the name of a whole one.
    await (file.form === "workbook" ? workbook : text)(file, `${path}.part`);
    await rename(`${path}.part`, path);
  }
  return { ...file, path, bytes: (await stat(path)).size };
}

async function text({ rows, head = english, line = plain, cells = (cells) => cells, encoding = "utf8" }, path) {
  const out = createWriteStream(path);
  let piece = `${encoding === "utf16le" ? "\ufeff" : ""}${line(head)}\n`;
  for (const order of orders(rows)) {
    piece += `${line(cells(order))}\n`;
    if (piece.length < 1 << 20) continue;
    if (!out.write(Buffer.from(piece, encoding))) await new Promise((done) => out.once("drain", done));
    piece = "";
  }
  out.end(Buffer.from(piece, encoding));
  await finished(out);
}

/** As Excel writes it: shared strings, days as numbers with a date format, packed. */
async function workbook({ rows }, path) {
  const table = Array.from(orders(rows), ([id, customer, date, amount, channel]) => [
    Number(id),
    customer,
    { t: "n", v: Date.parse(date) / 864e5 + 25569, z: "yyyy-mm-dd" },
    Number(amount),
    channel,
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([english, ...table], { dense: true }), "Orders");
  await writeFile(path, XLSX.write(book, { type: "buffer", bookSST: true, compression: true }));
}

/** Orders in the order of their days over 1,400 days; some customers buy much, most little, about one for six orders. */
function* orders(rows) {
  const random = seeded(12345);
  const first = Date.UTC(2021, 0, 1) / 864e5;
  const channels = ["web", "shop", "app"];
  let day = -1;
  let date = "";
  for (let at = 0; at < rows; at += 1) {
    const today = first + Math.floor((at / rows) * 1400);
    if (today !== day) [day, date] = [today, new Date(today * 864e5).toISOString().slice(0, 10)];
    const customer = Math.floor((random() * random() * rows) / 5);
    const amount = (5 + random() * 200).toFixed(2);
    yield [String(100_000 + at), `C${String(customer).padStart(6, "0")}`, date, amount, channels[at % 3]];
  }
}

/** The generator mulberry32. */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const jalali = new Map();

function inPersian([id, customer, date, amount, channel]) {
  if (!jalali.has(date)) jalali.set(date, inJalali(Date.parse(date)));
  const digits = (text) => text.replace(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[digit]);
  return [digits(id), digits(customer.replace("C", "م")), jalali.get(date), digits(amount).replace(".", "٫"), channel];
}
