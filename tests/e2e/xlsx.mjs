// A tiny writer of zip archives, workbooks and OpenDocument spreadsheets for flows; natively tests/common/ has the same.
import { deflateRawSync } from "node:zlib";

/** The archive of these parts, texts by their names. Checksums are zero: nobody looks. */
export function zip(parts, { isPacked = false } = {}) {
  const [files, directory] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const stored = isPacked ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isPacked ? 8 : 0, 4);
    shared.writeUInt32LE(stored.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), stored]);
    directory.push(Buffer.from("PK\x01\x02\x14\0"), shared, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const [all, list, end] = [Buffer.concat(files), Buffer.concat(directory), Buffer.alloc(22)];
  end.write("PK\x05\x06");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(all.length, 16);
  return Buffer.concat([all, list, end]);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * A workbook of these sheets, each by its name a list of rows, or the XML of its rows. A cell is a text, a number, or a `Date`, which is
 * written as Excel does: a count of days, from 1904 on where that is asked for, with the style of a date.
 */
export function workbook(sheets, { is1904 = false } = {}) {
  const [names, texts] = [Object.keys(sheets), []];
  const start = Date.UTC(...(is1904 ? [1904, 0, 1] : [1899, 11, 30]));
  const cell = (value) => {
    if (value instanceof Date) return `s="1"><v>${(value - start) / 864e5}</v>`;
    if (typeof value === "number") return `><v>${value}</v>`;
    texts.push(`<si><t>${escaped(value)}</t></si>`);
    return `t="s"><v>${texts.length - 1}</v>`;
  };
  const place = (row, column) => `${String.fromCharCode(65 + column)}${row + 1}`;
  const line = (values, row) => `<row r="${row + 1}">${values.map((value, column) => `<c r="${place(row, column)}" ${cell(value)}</c>`).join("")}</row>`;
  const rows = (sheet) => (typeof sheet === "string" ? sheet : sheet.map(line).join(""));
  const parts = names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet ${main}><sheetData>${rows(sheets[name])}</sheetData></worksheet>`]);
  const list = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const relations = names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`);
  return zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${texts.join("")}</sst>`,
    ...Object.fromEntries(parts),
  });
}

const kind = "application/vnd.oasis.opendocument.spreadsheet";
const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");

/** An OpenDocument spreadsheet of these sheets, as `workbook` has them; after the last row blank ones go on for long. */
export function spreadsheet(sheets, { isLocked = false } = {}) {
  const typed = (value) => {
    if (value instanceof Date) return ["date", "date-value", value.toISOString().slice(0, 10), value.toLocaleDateString()];
    if (typeof value === "number") return ["float", "value", value, value.toFixed(3)];
    return ["string", "string-value", value, value];
  };
  const cell = (value) => {
    const [type, name, given, shown] = typed(value);
    return `<table:table-cell office:value-type="${type}" office:${name}="${escaped(String(given))}"><text:p>${escaped(shown)}</text:p></table:table-cell>`;
  };
  const line = (values) => `<table:table-row>${values.map(cell).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  const blank = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const tables = Object.entries(sheets).map(([name, rows]) => `<table:table table:name="${escaped(name)}">${rows.map(line).join("")}${blank}</table:table>`);
  const content = `<office:document-content ${names}><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  const parts = `<manifest:file-entry manifest:full-path="content.xml">${isLocked ? "<manifest:encryption-data/>" : ""}</manifest:file-entry>`;
  return zip({ mimetype: kind, "content.xml": content, "META-INF/manifest.xml": `<manifest:manifest>${parts}</manifest:manifest>` });
}
