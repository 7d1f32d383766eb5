//! A reader of delimited text without any short way, byte by byte from the rules of `Reader`, and texts on which the two are compared.
//!
//! Natively (`tests/it/reader.rs`) and in WebAssembly with vectors (`tests/simd.rs`): so both builds read the same.

use crate::random::Random;
use mandegar::ingest::delimited::{Delimiter, Reader, Rows};

/// A row: its line, whether nothing closes a quote in it, and its cells.
type Row = (usize, bool, Vec<Vec<u8>>);

/// Where in a text the slow reader is.
struct Slow<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    delimiter: u8,
}

impl Slow<'_> {
    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past a line break, CR and LF together being one.
    fn break_line(&mut self) {
        let is_pair = self.bytes[self.at..].starts_with(b"\r\n");
        self.at += if is_pair { 2 } else { 1 };
        self.line += 1;
    }

    /// Adds the bytes up to the end of the cell.
    fn plain(&mut self, cell: &mut Vec<u8>) {
        while let Some(byte) = self.byte() {
            if byte == self.delimiter || byte == b'\n' || byte == b'\r' {
                break;
            }
            cell.push(byte);
            self.at += 1;
        }
    }

    /// What is between quotes, if something closes them.
    fn quoted(&mut self) -> Option<Vec<u8>> {
        let (at, line) = (self.at, self.line);
        let mut cell = Vec::new();
        self.at += 1;
        while let Some(byte) = self.byte() {
            let from = self.at;
            match byte {
                b'"' if self.bytes[from..].starts_with(b"\"\"") => {
                    cell.push(b'"');
                    self.at += 2;
                }
                b'"' => {
                    self.at += 1;
                    return Some(cell);
                }
                b'\n' | b'\r' => {
                    self.break_line();
                    cell.extend(&self.bytes[from..self.at]);
                }
                _ => {
                    cell.push(byte);
                    self.at += 1;
                }
            }
        }
        (self.at, self.line) = (at, line);
        None
    }

    fn row(&mut self) -> Row {
        let (line, mut is_unclosed, mut cells) = (self.line, false, Vec::new());
        loop {
            let is_quoted = self.byte() == Some(b'"');
            let quoted = if is_quoted { self.quoted() } else { None };
            is_unclosed |= is_quoted && quoted.is_none();
            let mut cell = quoted.unwrap_or_default();
            self.plain(&mut cell);
            cells.push(cell);
            if self.byte() != Some(self.delimiter) {
                break;
            }
            self.at += 1;
        }
        if self.byte().is_some() {
            self.break_line();
        }
        (line, is_unclosed, cells)
    }
}

/// The rows of a text, those of blanks left out.
fn slow(bytes: &[u8], delimiter: u8) -> Vec<Row> {
    let (at, line) = (0, 1);
    let mut reader = Slow {
        bytes,
        at,
        line,
        delimiter,
    };
    let mut rows = Vec::new();
    while reader.byte().is_some() {
        rows.push(reader.row());
    }
    let is_blank = |cell: &Vec<u8>| String::from_utf8_lossy(cell).trim().is_empty();
    rows.retain(|(_, _, cells)| !cells.iter().all(is_blank));
    rows
}

/// The rows as the app's reader gives them from pieces of a size: all cells, or those of `columns`, as the tasks read.
fn ours(
    bytes: &[u8],
    delimiter: Delimiter,
    piece: usize,
    columns: Option<&[usize]>,
) -> Vec<(usize, Row)> {
    let mut reader = Reader::new(delimiter, columns);
    let mut found = Vec::new();
    let mut take = |rows: Rows| {
        for row in rows.iter() {
            let cells = 0..columns.map_or(row.width, <[usize]>::len);
            let cells = cells.map(|place| row.cell(place).into_owned()).collect();
            found.push((row.width, (row.line, row.is_unclosed, cells)));
        }
        true
    };
    for piece in bytes.chunks(piece) {
        assert!(reader.feed(piece, &mut take));
    }
    assert!(reader.finish(&mut take));
    found
}

/// The columns that are wanted: some, in an order of their own, one of them beyond most rows.
const COLUMNS: [usize; 3] = [2, 0, 4];

/// Holds that the app's reader reads what the slow one does, whatever is wanted and in whatever pieces.
#[track_caller]
fn hold(bytes: &[u8], delimiter: Delimiter, sign: u8) {
    let rows = slow(bytes, sign);
    let wide = |row: &Row| (row.2.len(), row.clone());
    let all: Vec<_> = rows.iter().map(wide).collect();
    let some = rows.into_iter().map(|(line, is_unclosed, cells)| {
        let cell = |column: usize| cells.get(column).cloned().unwrap_or_default();
        (cells.len(), (line, is_unclosed, COLUMNS.map(cell).to_vec()))
    });
    let some: Vec<_> = some.collect();
    for piece in [usize::MAX, 1000, 7] {
        for (columns, expected) in [(None, &all), (Some(&COLUMNS[..]), &some)] {
            let got = ours(bytes, delimiter, piece, columns);
            let text = String::from_utf8_lossy(bytes);
            assert_eq!(&got, expected, "{sign} {piece} {columns:?} {text:?}");
        }
    }
}

/// What texts are made of: as most files are, with quotes now and then, damaged, and anything.
const PIECES: [&[&str]; 5] = [
    &["a", "17", "2024-05-06", ",", ",", ",", "\n", "ژ"],
    &["a", "17", ",", ",", ",", "\r\n", "\u{a0}", " "],
    &["a", "b1", ",", ",", "\"x,\ny\"", "\"\"\"\"", ",\"\",", "\n"],
    &["a", "ж", "\"", "\"", ",", "\n", "\r", "\r\n", " "],
    &[
        "\0", "\t", ";", "|", "!", "#", "-", "+", "\"", ",", "\n", "\r", "\u{c}", "ÿ",
    ],
];

/// Holds it for texts of every length up to 200, and for some that are longer than the reader looks at together.
#[track_caller]
pub fn reads_as_the_slow_one() {
    let signs = [
        (Delimiter::Comma, b','),
        (Delimiter::Semicolon, b';'),
        (Delimiter::Tab, b'\t'),
        (Delimiter::Bar, b'|'),
    ];
    let mut random = Random::new(64);
    let mut below = |most: usize| (random.uniform() * most as f64) as usize;
    for round in 0..1100 {
        let length = if round < 1000 {
            round / 5
        } else {
            3000 + below(7000)
        };
        let (pieces, (delimiter, sign)) = (PIECES[round % 5], signs[round % 4]);
        let mut text = Vec::new();
        while text.len() < length {
            text.extend(pieces[below(pieces.len())].bytes());
        }
        for byte in &mut text {
            *byte = if *byte == b',' { sign } else { *byte };
            // Bytes that are no text, now and then.
            *byte = if below(500) == 0 {
                below(256) as u8
            } else {
                *byte
            };
        }
        hold(&text, delimiter, sign);
    }
}
