//! Delimited text to cells: comma, semicolon, tab, bar or blanks, quotes, any line breaks, rows of any length.

mod blanks;
mod find;
mod reader;

pub use reader::{Reader, Row, Rows};

use serde::{Deserialize, Serialize};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write it where the comma is the decimal mark.
    Semicolon,
    /// The tab, as cells copied from a spreadsheet are pasted.
    Tab,
    /// `|`
    Bar,
    /// Runs of spaces or tabs.
    Blanks,
}

impl Delimiter {
    /// Every delimiter, the least likely inside a cell first: in a tie the first wins. Blanks are between words, too, so they come last.
    pub const ALL: [Self; 5] = [
        Self::Tab,
        Self::Semicolon,
        Self::Bar,
        Self::Comma,
        Self::Blanks,
    ];

    /// What stands between two cells when rows are read.
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab | Self::Blanks => b'\t',
            Self::Bar => b'|',
        }
    }

    /// Whether a cell ends with this byte of the text.
    fn ends_with(self, byte: u8) -> bool {
        byte == self.byte() || self == Self::Blanks && byte == b' '
    }

    /// What a share of alike rows is raised by: `1;2,5` splits as evenly at commas, and a comma is the likelier in a cell.
    fn bonus(self) -> usize {
        match self {
            Self::Tab => 200,
            Self::Semicolon => 150,
            Self::Bar => 100,
            Self::Comma | Self::Blanks => 0,
        }
    }
}

/// What stands around cells that hold a delimiter or a line break.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quote {
    /// `"`
    #[default]
    Double,
    /// `'`, as some databases write it.
    Single,
}

impl Quote {
    fn byte(self) -> u8 {
        match self {
            Self::Double => b'"',
            Self::Single => b'\'',
        }
    }
}

/// How a text is delimited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// What stands around some.
    pub quote: Quote,
}

impl From<Delimiter> for Dialect {
    /// With the usual quotes.
    fn from(delimiter: Delimiter) -> Self {
        let quote = Quote::Double;
        Self { delimiter, quote }
    }
}

/// Rows of cells. Blank rows are not kept; rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The contents of all cells, one after the other.
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    rows: Vec<TableRow>,
    unclosed: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct TableRow {
    first_cell: u32,
    line: u32,
}

impl Table {
    /// How many rows there are, a header included.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many cells the row has, 0 for a row that is not there.
    pub fn width(&self, row: usize) -> usize {
        let Some(this) = self.rows.get(row) else {
            return 0;
        };
        let next = self.rows.get(row + 1).map(|next| next.first_cell as usize);
        next.unwrap_or(self.ends.len()) - this.first_cell as usize
    }

    /// The cell as it stands in the file, quotes undone; empty where the row is too short.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        if column >= self.width(row) {
            return "";
        }
        let Some(this) = self.rows.get(row) else {
            return "";
        };
        let cell = this.first_cell as usize + column;
        let start = cell.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |end| *end as usize);
        let end = self.ends.get(cell).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or("")
    }

    /// The line of the file where the row begins, from 1.
    pub fn line(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.line as usize)
    }

    /// The row with a quote that nothing closes; the quote was then taken as it stands.
    pub fn unclosed(&self) -> Option<usize> {
        self.unclosed
    }

    /// Each cell as a row of its own: how a list pasted in one line becomes a column.
    pub fn upright(mut self) -> Self {
        let line = self.rows.first().map_or(1, |row| row.line);
        let cells = 0..self.ends.len() as u32;
        let row = |first_cell| TableRow { first_cell, line };
        self.rows = cells.map(row).collect();
        self
    }
}

/// Splits `text` into rows, at most `most_rows`.
pub fn split(text: &str, dialect: impl Into<Dialect>, most_rows: usize) -> Table {
    let mut table = Table::default();
    let mut take = |rows: Rows| {
        let room = most_rows - table.len();
        rows.iter().take(room).for_each(|row| table.add(&row));
        table.len() < most_rows
    };
    let mut reader = Reader::new(dialect, None);
    if reader.feed(text.as_bytes(), &mut take) {
        reader.finish(&mut take);
    }
    table
}

/// Splits the beginning of a longer text into those rows that are whole; none where not even the first is.
///
/// A row that takes a quarter of the text has an open quote rather than so much in it: it and those after it are rows, too.
pub fn split_beginning(text: &str, dialect: impl Into<Dialect>) -> Table {
    let mut table = Table::default();
    let mut take = |rows: Rows| {
        rows.iter().for_each(|row| table.add(&row));
        true
    };
    let mut reader = Reader::new(dialect, None);
    reader.feed(text.as_bytes(), &mut take);
    let is_stuck = reader.pending() > text.len() / 4;
    if is_stuck {
        reader.finish(&mut take);
    }
    // Where a quote was open from the start, all but the last row are whole.
    if is_stuck && !table.is_empty() {
        table.pop();
    }
    table
}

impl Table {
    /// Takes the last row away.
    fn pop(&mut self) {
        if let Some(row) = self.rows.pop() {
            self.ends.truncate(row.first_cell as usize);
            let end = self.ends.last().map_or(0, |end| *end as usize);
            self.text.truncate(end);
        }
    }

    /// Adds a row.
    fn add(&mut self, row: &Row) {
        if row.is_unclosed {
            self.unclosed.get_or_insert(self.rows.len());
        }
        self.rows.push(TableRow {
            first_cell: self.ends.len() as u32,
            line: row.line as u32,
        });
        for place in 0..row.cells.len() {
            let content = row.cell(place);
            match std::str::from_utf8(&content) {
                Ok(text) => self.text.push_str(text),
                Err(_) => self.text.push_str(&String::from_utf8_lossy(&content)),
            }
            self.ends.push(self.text.len() as u32);
        }
    }
}

/// How much of a text decides about its delimiter.
const SAMPLE_BYTES: usize = 1 << 16;
const SAMPLE_ROWS: usize = 200;

/// The delimiter that splits the beginning of `text` into rows of the most even length; where no mark does, blanks if they clearly part
/// columns, else a comma.
pub fn sniff(text: &str) -> Delimiter {
    let sample = beginning(text);
    let mut best = (Delimiter::Comma, 0);
    let marks = Delimiter::ALL
        .into_iter()
        .filter(|this| *this != Delimiter::Blanks);
    for delimiter in marks {
        let score = evenness(sample, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    match best {
        (_, 0) if blanks::part(sample) => Delimiter::Blanks,
        (delimiter, _) => delimiter,
    }
}

/// The quotes of a text whose beginning this is.
///
/// Single ones where two cells at least are within them and none begins otherwise with one, as `'t Hooft` does, or with a double one:
/// apostrophes are common in names.
pub fn sniff_quote(text: &str, delimiter: Delimiter) -> Quote {
    const ENOUGH: usize = 2;
    let ends_cell = |byte| delimiter.ends_with(byte) || byte == b'\n' || byte == b'\r';
    // Of the cell: how many bytes it has so far and the last of them, whether it is quoted and whether the quote is open.
    let (mut length, mut last, mut is_quoted, mut is_open) = (0, 0, false, false);
    let mut quoted = 0;
    for byte in beginning(text).bytes() {
        if length == 0 {
            is_quoted = byte == b'\'';
            if byte == b'"' {
                return Quote::Double;
            }
        }
        if !is_open && ends_cell(byte) {
            if is_quoted && (length < 2 || last != b'\'') {
                return Quote::Double;
            }
            quoted += usize::from(is_quoted);
            (length, is_quoted) = (0, false);
            continue;
        }
        // The last cell may have been cut off, so nothing is said of it.
        is_open = is_quoted && (is_open != (byte == b'\''));
        (length, last) = (length + 1, byte);
    }
    match quoted >= ENOUGH {
        true => Quote::Single,
        false => Quote::Double,
    }
}

/// The most common number of cells in the first rows after `from`, and whether more than half of them have it.
pub fn common_width(table: &Table, from: usize) -> (usize, bool) {
    let (width, alike, looked_at) = widths(table, from);
    (width, alike * 2 > looked_at)
}

/// The most common number of cells in the first rows after `from`, how many have it, and how many were looked at.
fn widths(table: &Table, from: usize) -> (usize, usize, usize) {
    let widths: Vec<usize> = (from..table.len().min(from + SAMPLE_ROWS))
        .map(|row| table.width(row))
        .collect();
    // Few enough to count each anew; of two equally common widths the larger one wins.
    let (mut most, mut common) = (0, 0);
    for width in &widths {
        let alike = widths.iter().filter(|other| *other == width).count();
        if (alike, *width) > (most, common) {
            (most, common) = (alike, *width);
        }
    }
    (common, most, widths.len())
}

/// Rows of the most common length per thousand, raised by the delimiter's bonus; 0 where nothing is split.
fn evenness(sample: &str, delimiter: Delimiter) -> usize {
    let table = split(sample, Dialect::from(delimiter), SAMPLE_ROWS);
    match widths(&table, 0) {
        (0 | 1, ..) => 0,
        (_, alike, looked_at) => alike * 1000 / looked_at.max(1) + delimiter.bonus(),
    }
}

/// Whole lines from the start of the text, as many as the sample takes.
fn beginning(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let end = (0..=SAMPLE_BYTES)
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    let sample = text.get(..end).unwrap_or(text);
    let lines = sample.rfind(['\n', '\r']);
    lines.and_then(|end| sample.get(..end)).unwrap_or(sample)
}

#[cfg(test)]
mod tests;
