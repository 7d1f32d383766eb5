//! Delimited text to cells: comma, semicolon, tab or bar, quotes, any line breaks, rows of any length.

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
}

impl Delimiter {
    /// Every delimiter, the least likely inside a cell first: in a tie the first wins.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Bar, Self::Comma];

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// What a share of alike rows is raised by: `1;2,5` splits as evenly at commas, and a comma is the likelier in a cell.
    fn bonus(self) -> usize {
        match self {
            Self::Tab => 200,
            Self::Semicolon => 150,
            Self::Bar => 100,
            Self::Comma => 0,
        }
    }
}

/// Rows of cells. Blank rows are not kept; rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The contents of all cells, one after the other.
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    rows: Vec<Row>,
    unclosed: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Row {
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
        self.rows = cells.map(|first_cell| Row { first_cell, line }).collect();
        self
    }
}

/// How many rows pass between two questions whether to stop.
const ROWS_BETWEEN: usize = 4096;

/// Splits `text` into at most `most_rows` rows. `go_on` is told how many bytes are done; `None` once it says no.
pub fn split(
    text: &str,
    delimiter: Delimiter,
    most_rows: usize,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Table> {
    let mut splitter = Splitter {
        source: text,
        delimiter: delimiter.byte(),
        at: 0,
        line: 1,
        table: Table::default(),
    };
    while splitter.at < text.len() && splitter.table.len() < most_rows {
        if splitter.table.len() % ROWS_BETWEEN == 0 && !go_on(splitter.at) {
            return None;
        }
        splitter.row();
    }
    Some(splitter.table)
}

struct Splitter<'a> {
    source: &'a str,
    delimiter: u8,
    at: usize,
    line: u32,
    table: Table,
}

impl Splitter<'_> {
    fn row(&mut self) {
        let row = Row {
            first_cell: self.table.ends.len() as u32,
            line: self.line,
        };
        let text_before = self.table.text.len();
        loop {
            self.cell();
            self.table.ends.push(self.table.text.len() as u32);
            match self.byte(self.at) {
                Some(byte) if byte == self.delimiter => self.at += 1,
                Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => {
                    self.at += 2;
                    break;
                }
                _ => {
                    self.at += 1;
                    break;
                }
            }
        }
        self.line += 1;
        let written = self.table.text.get(text_before..).unwrap_or("");
        if written.trim().is_empty() {
            self.table.text.truncate(text_before);
            self.table.ends.truncate(row.first_cell as usize);
        } else {
            self.table.rows.push(row);
        }
    }

    fn cell(&mut self) {
        if self.byte(self.at) == Some(b'"') {
            let (text_before, line_before) = (self.table.text.len(), self.line);
            if let Some(after) = self.quoted() {
                self.at = after;
            } else {
                self.table.text.truncate(text_before);
                self.line = line_before;
                self.table.unclosed.get_or_insert(self.table.rows.len());
            }
        }
        // A whole cell, or what wrongly follows a closing quote.
        let delimiter = self.delimiter;
        let end = self.find(self.at, &|byte| {
            byte == delimiter || byte == b'\n' || byte == b'\r'
        });
        let end = end.unwrap_or(self.source.len());
        self.copy(self.at, end);
        self.at = end;
    }

    /// Copies a quoted cell and gives the place after its closing quote, `None` where there is none.
    fn quoted(&mut self) -> Option<usize> {
        let mut from = self.at + 1;
        loop {
            let quote = self.find(from, &|byte| byte == b'"')?;
            self.copy(from, quote);
            let lines = self.source.get(from..quote).unwrap_or("");
            self.line += line_breaks(lines);
            if self.byte(quote + 1) != Some(b'"') {
                return Some(quote + 1);
            }
            self.table.text.push('"');
            from = quote + 2;
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.source.as_bytes().get(at).copied()
    }

    fn find(&self, from: usize, wanted: &dyn Fn(u8) -> bool) -> Option<usize> {
        let rest = self.source.as_bytes().get(from..)?;
        let offset = rest.iter().position(|byte| wanted(*byte))?;
        Some(from + offset)
    }

    fn copy(&mut self, from: usize, to: usize) {
        self.table
            .text
            .push_str(self.source.get(from..to).unwrap_or(""));
    }
}

fn line_breaks(text: &str) -> u32 {
    let feeds = text.matches('\n').count();
    let returns = text.matches('\r').count();
    (feeds + returns - text.matches("\r\n").count()) as u32
}

/// How much of a text decides about its delimiter.
const SAMPLE_BYTES: usize = 1 << 16;
const SAMPLE_ROWS: usize = 200;

/// The delimiter that splits the beginning of `text` into rows of the most even length, a comma where none does.
pub fn sniff(text: &str) -> Delimiter {
    let sample = beginning(text);
    let mut best = (Delimiter::Comma, 0);
    for delimiter in Delimiter::ALL {
        let score = evenness(sample, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
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
    let table = split(sample, delimiter, SAMPLE_ROWS, &mut |_| true).unwrap_or_default();
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(table: &Table) -> Vec<Vec<&str>> {
        (0..table.len())
            .map(|row| {
                (0..table.width(row))
                    .map(|column| table.cell(row, column))
                    .collect()
            })
            .collect()
    }

    fn all(text: &str, delimiter: Delimiter) -> Table {
        split(text, delimiter, usize::MAX, &mut |_| true).unwrap()
    }

    /// The same rows for each delimiter (commas of the case replaced) and for each kind of line break outside quotes.
    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(rows(&all(text, Delimiter::Comma)), expected, "{text:?}");
        let plain = !text.contains('"') && !text.contains('\r');
        for (delimiter, sign) in [
            (Delimiter::Tab, "\t"),
            (Delimiter::Semicolon, ";"),
            (Delimiter::Bar, "|"),
        ] {
            if plain {
                let other = text.replace(',', sign);
                assert_eq!(rows(&all(&other, delimiter)), expected, "{other:?}");
            }
        }
        for line_break in ["\r\n", "\r"] {
            if plain {
                let other = text.replace('\n', line_break);
                assert_eq!(rows(&all(&other, Delimiter::Comma)), expected, "{other:?}");
            }
        }
    }

    #[test]
    fn plain_rows() {
        check("a,b\n1,2", &[&["a", "b"], &["1", "2"]]);
        check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
        check("a", &[&["a"]]);
        check("a,\n", &[&["a", ""]]);
        check("a,", &[&["a", ""]]);
        check(",a", &[&["", "a"]]);
        check("a,,b", &[&["a", "", "b"]]);
        check(" a , b ", &[&[" a ", " b "]]);
        check("ش,ж\n۱,2", &[&["ش", "ж"], &["۱", "2"]]);
    }

    #[test]
    fn rows_of_other_lengths_are_kept_and_blank_ones_are_not() {
        check("a,b\n1\n1,2,3", &[&["a", "b"], &["1"], &["1", "2", "3"]]);
        check("\n\na\n\n \n,,\nb\n\n", &[&["a"], &["b"]]);
        check("", &[]);
    }

    /// Situations of the csv-spectrum collection, in words of our own.
    #[test]
    fn quoted_cells() {
        check("\"a,b\",c", &[&["a,b", "c"]]);
        check("\"a\nb\",c\nd,e", &[&["a\nb", "c"], &["d", "e"]]);
        check("\"a\r\nb\",c\r\nd,e", &[&["a\r\nb", "c"], &["d", "e"]]);
        check("\"say \"\"hi\"\"\",b", &[&["say \"hi\"", "b"]]);
        check("\"\"\"\",b", &[&["\"", "b"]]);
        check("1,\"\",\"\"\n2,3,4", &[&["1", "", ""], &["2", "3", "4"]]);
        check("\"\",\"\"\na,b", &[&["a", "b"]]);
        check("k,\"{\"\"a\"\": [1, 2]}\"", &[&["k", "{\"a\": [1, 2]}"]]);
        check("\"a\"", &[&["a"]]);
        check("a,\"b\"\r\n", &[&["a", "b"]]);
    }

    #[test]
    fn damaged_quotes() {
        check("5\" pipe,b", &[&["5\" pipe", "b"]]);
        check("\"a\"b,c", &[&["ab", "c"]]);
        check("\"a\" ,c", &[&["a ", "c"]]);
        check("a,\"b\nc,d", &[&["a", "\"b"], &["c", "d"]]);
        check("\"", &[&["\""]]);
        assert_eq!(all("x,y\na,\"b\nc,d", Delimiter::Comma).unclosed(), Some(1));
        assert_eq!(all("a,\"b\"\nc,d", Delimiter::Comma).unclosed(), None);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let table = all("a\n\n\"b\nb\"\nc\r\nd\re", Delimiter::Comma);
        let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
        assert_eq!(lines, [1, 3, 5, 6, 7]);
        let table = all("\"a\nb\nc", Delimiter::Comma);
        assert_eq!(table.line(2), 3);
    }

    #[test]
    fn cells_that_are_not_there_are_empty() {
        let table = all("a,b\nc", Delimiter::Comma);
        assert_eq!(table.cell(1, 1), "");
        assert_eq!(table.cell(9, 0), "");
        assert_eq!((table.width(9), table.line(9)), (0, 0));
        assert_eq!(rows(&table.upright()), [["a"], ["b"], ["c"]]);
    }

    #[track_caller]
    fn check_sniff(text: &str, expected: Delimiter) {
        assert_eq!(sniff(text), expected, "{text:?}");
    }

    #[test]
    fn delimiters_are_found() {
        check_sniff("a,b\n1,2\n", Delimiter::Comma);
        check_sniff("a;b\n1;2,5\n3;4,5\n", Delimiter::Semicolon);
        check_sniff("1;2,5\n3;4,5\n", Delimiter::Semicolon);
        check_sniff("a\tb, c\n1\t2\n", Delimiter::Tab);
        check_sniff("a|b\n1|2\n", Delimiter::Bar);
        check_sniff("score\n9\n10\n", Delimiter::Comma);
        check_sniff("a,b\n\"x;y\",2\n\"z;w\",3\n", Delimiter::Comma);
        check_sniff("a,b,c\n1,2,x;y\n1,2,z\n4,5,6\n", Delimiter::Comma);
        check_sniff("", Delimiter::Comma);
    }

    #[test]
    fn the_sample_ends_with_a_line() {
        let line = "ж;1,5\n";
        let text = line.repeat(20_000);
        assert_eq!(beginning(&text).len() % line.len(), line.len() - 1);
        check_sniff(&text, Delimiter::Semicolon);
        let one_line = "ж".repeat(40_001);
        assert!(beginning(&one_line).len() <= SAMPLE_BYTES);
    }

    #[test]
    fn splitting_stops_when_told() {
        let text = "a,b\n".repeat(10_000);
        let mut asked = 0;
        let stopped = split(&text, Delimiter::Comma, usize::MAX, &mut |_| {
            asked += 1;
            asked < 2
        });
        assert_eq!((stopped, asked), (None, 2));
    }

    proptest! {
        #[test]
        fn what_is_written_quoted_is_read_back(
            cells in proptest::collection::vec(proptest::collection::vec("[a\",;\n\r ژ]{0,6}", 2..4), 1..6)
        ) {
            let mut text = String::new();
            for row in &cells {
                let row: Vec<_> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                text.push_str(&row.join(";"));
                text.push('\n');
            }
            let kept: Vec<_> = cells.iter().filter(|row| !row.concat().trim().is_empty()).cloned().collect();
            let table = all(&text, Delimiter::Semicolon);
            prop_assert_eq!(rows(&table), kept);
        }

        #[test]
        fn any_text_is_split_without_loss_of_letters(text in "[a-c\",;\n\r]{0,60}") {
            let table = all(&text, Delimiter::Comma);
            let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
            prop_assert_eq!(rows(&table).iter().flatten().map(|cell| letters(cell)).sum::<usize>(), letters(&text));
            sniff(&text);
        }
    }
}
