// What others make of the same file, in a page of their own: each reads it, and the obvious script or query adds it up.
//
// Where there was a choice, the faster way was taken: arrays of strings and not objects, only the columns that count are
// converted, an order is a row, and what each reader needs stands ready before the clock starts.

import { digest } from "./digest.mjs";
import { inJalali } from "./jalali.mjs";

const same = (text) => text;
const toMonth = (date) => date.slice(0, 7);
const months = [];

/** How a form of file is decoded; how its amounts and dates are read; and how its names and dates compare with others. */
const forms = {
  plain: { text: (file) => file.text(), amount: Number, month: toMonth, name: same, day: same },
  "utf-16": { text: async (file) => new TextDecoder("utf-16le").decode(await file.arrayBuffer()), amount: Number, month: toMonth, name: same, day: same },
  persian: {
    text: (file) => file.text(),
    amount: (text) => Number(inAscii(text)),
    month: (date) => toMonth(jalali.get(date)),
    name: inAscii,
    day: (date) => jalali.get(date),
  },
  workbook: { amount: Number, month: (serial) => (months[serial] ??= toMonth(ofSerial(serial))), name: same, day: ofSerial },
};

/** The day of the common calendar for each Jalali one from 2020 to 2026; made beforehand, so nobody pays for a calendar. */
const jalali = new Map();
for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2027, 0, 1); day += 864e5) {
  jalali.set(inJalali(day), new Date(day).toISOString().slice(0, 10));
}

/** With ASCII digits and a point. */
function inAscii(text) {
  let ascii = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x6f0 && code <= 0x6f9) ascii += String.fromCharCode(code - 0x6f0 + 48);
    else ascii += code === 0x66b ? "." : text[at];
  }
  return ascii;
}

/** The day of a workbook's number. */
function ofSerial(serial) {
  return new Date((serial - 25569) * 864e5).toISOString().slice(0, 10);
}

/** The figures of rows of [order, customer, date, amount, …] from the row `first` on; money in cents, which add up exactly. */
function figures(rows, first, { amount, month }, value = (row, at) => row[at]) {
  const customers = new Map();
  const byMonth = new Map();
  let orders = 0;
  let cents = 0;
  for (let at = first; at < rows.length; at += 1) {
    const row = rows[at];
    // The line behind the last line end is a row to some readers.
    if (row[2] === undefined) continue;
    const date = value(row, 2);
    const paid = Math.round(amount(value(row, 3)) * 100);
    const name = value(row, 1);
    const customer = customers.get(name);
    if (customer) {
      customer.orders += 1;
      customer.cents += paid;
      if (date < customer.first) customer.first = date;
      if (date > customer.last) customer.last = date;
    } else {
      customers.set(name, { orders: 1, cents: paid, first: date, last: date });
    }
    orders += 1;
    cents += paid;
    const when = month(date);
    const total = byMonth.get(when);
    if (total) {
      total[0] += 1;
      total[1] += paid;
    } else {
      byMonth.set(when, [1, paid]);
    }
  }
  const each = () => Array.from(customers, ([name, { orders, cents, first, last }]) => [name, orders, cents, first, last]);
  return { customers: customers.size, orders, cents, months: Object.fromEntries(byMonth), each };
}

/** What gets each reader ready, and answers how it gets from a file to the figures. */
const readers = {
  async uDSV() {
    const { inferSchema, initParser } = await import("udsv");
    return async (file, form) => {
      const text = await form.text(file);
      return figures(initParser(inferSchema(text)).stringArrs(text), 0, form);
    };
  },
  async PapaParse() {
    await script("node_modules/papaparse/papaparse.min.js");
    return async (file, form) => figures(Papa.parse(await form.text(file)).data, 1, form);
  },
  async "csv-simple-parser"() {
    const { default: parse } = await import("csv-simple-parser");
    return async (file, form) => figures(parse(await form.text(file)), 1, form);
  },
  async "d3-dsv"() {
    const { csvParseRows } = await import("d3-dsv");
    return async (file, form) => figures(csvParseRows(await form.text(file)), 1, form);
  },
  async "DuckDB-wasm"() {
    const duckdb = await import("@duckdb/duckdb-wasm");
    const at = (name) => new URL(`node_modules/@duckdb/duckdb-wasm/dist/${name}`, location.href).href;
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(at("duckdb-browser-eh.worker.js")));
    await database.instantiate(at("duckdb-eh.wasm"));
    const connection = await database.connect();
    const read = async (file, form) => {
      await database.registerFileHandle("orders.csv", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      return queried(connection, form);
    };
    // Its first query takes longer than all that follow.
    await read(new File(["order_id,customer,date,amount,channel\n1,a,2021-01-01,1.50,web\n2,b,2021-02-01,2.50,web\n"], "small.csv"), forms.plain);
    await database.dropFile("orders.csv");
    return read;
  },
  async SheetJS() {
    const XLSX = await import("xlsx");
    return async (file, form) => {
      const book = XLSX.read(await file.arrayBuffer(), { dense: true });
      return figures(book.Sheets[book.SheetNames[0]], 1, form, (row, at) => row[at].v);
    };
  },
};

async function queried(connection, form) {
  const isPersian = form === forms.persian;
  const amount = isPersian ? "CAST(translate(amount, '۰۱۲۳۴۵۶۷۸۹٫', '0123456789.') AS DOUBLE)" : "amount";
  const encoding = form === forms["utf-16"] ? ", encoding = 'utf-16'" : "";
  await connection.query(`
    CREATE OR REPLACE TEMP TABLE orders AS
    SELECT customer, date, CAST(round(${amount} * 100) AS BIGINT) AS cents
    FROM read_csv('orders.csv', header = true, names = ['order_id', 'customer', 'date', 'amount', 'channel']${encoding})`);
  const customers = await connection.query(`
    SELECT customer, CAST(count(*) AS INTEGER) AS orders, CAST(sum(cents) AS DOUBLE) AS cents, min(date) AS first, max(date) AS last
    FROM orders GROUP BY customer`);
  // It knows no Jalali months: the days are counted there, and put together here.
  const times = await connection.query(`
    SELECT ${isPersian ? "date" : "strftime(date, '%Y-%m')"} AS time, CAST(count(*) AS INTEGER) AS orders, CAST(sum(cents) AS DOUBLE) AS cents
    FROM orders GROUP BY 1`);
  const sum = (column) => column.toArray().reduce((sum, value) => sum + value, 0);
  const byMonth = {};
  for (const { time, orders, cents } of times) {
    const total = (byMonth[isPersian ? form.month(time) : time] ??= [0, 0]);
    total[0] += orders;
    total[1] += cents;
  }
  const column = (name) => customers.getChild(name);
  const day = (date) => (typeof date === "string" ? date : new Date(Number(date)).toISOString().slice(0, 10));
  const each = () => Array.from(customers, ({ customer, orders, cents, first, last }) => [customer, orders, cents, day(first), day(last)]);
  return { customers: customers.numRows, orders: sum(column("orders")), cents: sum(column("cents")), months: byMonth, each };
}

/** For libraries that are no modules. */
function script(src) {
  return new Promise((done, refuse) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: refuse }));
  });
}

let reader;
globalThis.bench = {
  async prepare(name) {
    reader = await readers[name]();
  },
  /** Reads the file in the input, and says how long it took. */
  async measure(formName) {
    const [file] = document.querySelector("input").files;
    const form = forms[formName];
    const start = performance.now();
    const found = await reader(file, form);
    const time = performance.now() - start;
    const customer = ([name, orders, cents, first, last]) => [form.name(name), orders, cents, form.day(first), form.day(last)];
    globalThis.bench.figures = async () => ({ ...found, each: digest(found.each().map(customer)) });
    return time;
  },
};
