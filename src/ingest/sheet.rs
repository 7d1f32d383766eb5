//! A table with its header told apart from its data, and what its columns hold.

use crate::domain::order::sort;
use crate::ingest::date::{self, Survey};
use crate::ingest::delimited::{common_width, Table};
use crate::ingest::letters::is_mark;
use crate::ingest::mapping::is_known_header;
use crate::ingest::number::{evidence, read_cell, DecimalMark, Evidence};

/// Rows of data under named columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    table: Table,
    has_header: bool,
    /// Columns before the first that the header names.
    unnamed: usize,
    columns: usize,
}

/// What most of a column's cells are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every cell looked at is blank.
    Blank,
    /// Dates, at least six in ten.
    Date,
    /// Numbers, at least six in ten.
    Number,
    /// Anything else.
    Text,
}

/// A column in brief, from its first rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What most cells are.
    pub kind: Kind,
    /// Whether the numbers are whole and from 0 to 10, at least six in ten.
    pub like_scores: bool,
    /// Whether they count the rows: 1, 2, 3 and so on.
    pub counts_rows: bool,
    /// Whether some cell is a number that only one decimal mark explains.
    pub has_decimals: bool,
    /// How many filled cells were looked at.
    pub filled: usize,
    /// How many different ones.
    pub different: usize,
}

/// Rows that are looked at to tell what a column holds.
const PROFILE_ROWS: usize = 1000;
/// Columns that are looked at; more are read only when chosen by hand.
pub const MOST_COLUMNS: usize = 1000;

impl Sheet {
    /// The table with its first row as a header or not: as `header` says, else as the cells suggest.
    ///
    /// A header is a first row with a known name, or one without numbers and dates above a column of numbers or dates.
    pub fn new(table: Table, header: Option<bool>) -> Self {
        let has_header = header.unwrap_or_else(|| looks_like_header(&table));
        let (common, is_usual) = common_width(&table, has_header.into());
        let columns = match has_header {
            // Most rows may go on where the header is blank.
            true if is_usual => filled_width(&table, 0).max(common),
            true => filled_width(&table, 0),
            false => common,
        };
        Self {
            table,
            has_header,
            unnamed: 0,
            columns: columns.max(1),
        }
    }

    /// The same table as R writes it: with names of rows, the header has a cell less and begins at the second column.
    pub fn with_row_names(mut self) -> Self {
        let (common, is_usual) = common_width(&self.table, 1);
        let is_short = self.has_header && self.table.width(0) + 1 == common;
        self.unnamed = (is_usual && is_short).into();
        self
    }

    /// Whether the first row is a header.
    pub fn has_header(&self) -> bool {
        self.has_header
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows of data there are.
    pub fn rows(&self) -> usize {
        self.table.len().saturating_sub(self.has_header.into())
    }

    /// The cell in a row of data, with outer space trimmed; empty where it is not there.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let row = row + usize::from(self.has_header);
        self.table.cell(row, column).trim()
    }

    /// The cells of a column, from the first row of data to the last.
    pub fn cells(&self, column: usize) -> impl Iterator<Item = &str> + '_ {
        (0..self.rows()).map(move |row| self.cell(row, column))
    }

    /// The line of the file where a row of data begins, from 1.
    pub fn line(&self, row: usize) -> usize {
        self.table.line(row + usize::from(self.has_header))
    }

    /// The column's header, or its number from 1 where it has none.
    pub fn name(&self, column: usize) -> String {
        let header = self.header(column);
        if header.is_empty() {
            (column + 1).to_string()
        } else {
            header.to_owned()
        }
    }

    /// The column's header, empty where it has none.
    pub fn header(&self, column: usize) -> &str {
        let header = if self.has_header {
            self.table.cell(0, column.wrapping_sub(self.unnamed))
        } else {
            ""
        };
        header.trim_matches(|c: char| c.is_whitespace() || is_mark(c))
    }

    /// Whether a row of data has filled cells beyond the last column.
    pub fn is_too_wide(&self, row: usize) -> bool {
        let row = row + usize::from(self.has_header);
        self.table.width(row) > self.columns && filled_width(&self.table, row) > self.columns
    }

    /// Whether a quote opens in this row of data and nothing closes it.
    pub fn is_unclosed(&self, row: usize) -> bool {
        self.table.unclosed() == Some(row + usize::from(self.has_header))
    }

    /// What the column's first rows hold.
    pub fn profile(&self, column: usize) -> Profile {
        profile(&self.table, self.has_header.into(), column)
    }
}

/// How many cells the row has up to its last filled one.
fn filled_width(table: &Table, row: usize) -> usize {
    let mut columns = (0..table.width(row)).rev();
    let last = columns.find(|column| !table.cell(row, *column).trim().is_empty());
    last.map_or(0, |last| last + 1)
}

fn profile(table: &Table, first_row: usize, column: usize) -> Profile {
    let rows = first_row..table.len().min(first_row + PROFILE_ROWS);
    let cells = rows.map(|row| table.cell(row, column).trim());
    let mut filled: Vec<&str> = cells.filter(|cell| !date::is_blank(cell)).collect();
    let mut survey = Survey::default();
    let (mut numbers, mut scores, mut has_decimals) = (0, 0, false);
    for cell in &filled {
        survey.see(cell);
        let evidence = evidence(cell);
        numbers += usize::from(evidence != Evidence::Neither);
        has_decimals |= matches!(evidence, Evidence::Only(_));
        scores += usize::from(is_like_a_score(cell));
    }
    let count = filled.len();
    let counts_rows = filled.iter().zip(1..).all(|(cell, row)| {
        let number = read_cell(cell.trim_end_matches(['.', ')']), DecimalMark::Dot);
        number == Ok(Some(f64::from(row)))
    });
    let kind = if count == 0 {
        Kind::Blank
    } else if survey.dates() * 10 >= count * 6 {
        Kind::Date
    } else if numbers * 10 >= count * 6 {
        Kind::Number
    } else {
        Kind::Text
    };
    sort(&mut filled, &|a, b| a.cmp(b));
    let different = filled.chunk_by(|a, b| a == b).count();
    Profile {
        kind,
        like_scores: kind == Kind::Number && scores * 10 >= count * 6,
        counts_rows,
        has_decimals,
        filled: count,
        different,
    }
}

fn is_like_a_score(cell: &str) -> bool {
    let value = read_cell(cell, DecimalMark::Dot).ok().flatten();
    value.is_some_and(|value| (0.0..=10.0).contains(&value) && value.fract().abs() < f64::EPSILON)
}

fn looks_like_header(table: &Table) -> bool {
    let columns = table.width(0).min(MOST_COLUMNS);
    let names = (0..columns).map(|column| table.cell(0, column));
    if names.clone().any(is_known_header) {
        return true;
    }
    let mut survey = Survey::default();
    let mut numbers = 0;
    for name in names.filter(|name| !name.trim().is_empty()) {
        survey.see(name.trim());
        numbers += usize::from(evidence(name) != Evidence::Neither);
    }
    let typed = |kind| matches!(kind, Kind::Date | Kind::Number);
    numbers + survey.dates() == 0
        && (0..columns).any(|column| {
            !table.cell(0, column).trim().is_empty() && typed(profile(table, 1, column).kind)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::delimited::{split, Delimiter};

    fn sheet(text: &str, header: Option<bool>) -> Sheet {
        let table = split(text, Delimiter::Comma, usize::MAX);
        Sheet::new(table, header)
    }

    #[track_caller]
    fn check_header(text: &str, expected: bool) {
        let guessed = sheet(text, None);
        assert_eq!(guessed.has_header(), expected, "{text:?}");
        for chosen in [true, false] {
            assert_eq!(sheet(text, Some(chosen)).has_header(), chosen);
        }
    }

    #[test]
    fn headers_are_told_from_data() {
        check_header("score\n9\n10", true);
        check_header("9\n10", false);
        check_header("q1\n9\n10", true);
        check_header("Ali,2024-01-05\nSara,2024-01-06", false);
        check_header("who,when\nSara,2024-01-06", true);
        check_header("مشتری,تاریخ\nعلی,۱۴۰۳/۰۱/۰۵", true);
        check_header("Клиент,Сумма", true);
        check_header("a,b\nc,d", false);
        check_header("2023,2024\n1,2", false);
        check_header("", false);
    }

    #[test]
    fn columns_rows_and_names() {
        let sheet = sheet(
            "\u{200f}customer , , amount,\n a ,b,1\nc,d,2,,\n\"e\nf\",g,3,x",
            None,
        );
        assert_eq!((sheet.columns(), sheet.rows()), (3, 3));
        assert_eq!(
            [sheet.name(0), sheet.name(1), sheet.name(9)],
            ["customer", "2", "10"]
        );
        assert_eq!(
            [sheet.cell(0, 0), sheet.cell(0, 7), sheet.cell(9, 0)],
            ["a", "", ""]
        );
        assert_eq!([sheet.line(0), sheet.line(2)], [2, 4]);
        assert_eq!(
            [0, 1, 2].map(|row| sheet.is_too_wide(row)),
            [false, false, true]
        );
    }

    #[test]
    fn columns_beyond_the_header_are_columns_if_most_rows_have_them() {
        let sheet = sheet("customer,amount,\na,1,x\nb,2,y\nc,3", None);
        assert_eq!(sheet.columns(), 3);
        assert_eq!((sheet.name(2), sheet.cell(0, 2)), ("3".to_owned(), "x"));
    }

    #[test]
    fn names_of_rows_stand_before_the_header() {
        let r = |text| sheet(text, None).with_row_names();
        let named = r("customer,amount\n1,a,10\n2,b,20");
        assert_eq!(
            [0, 1, 2].map(|c| named.name(c)),
            ["1", "customer", "amount"]
        );
        assert_eq!((named.columns(), named.cell(1, 1)), (3, "b"));
        for text in ["customer,amount\na,10\nb,20", "1,2\n3,4,5\n6,7,8"] {
            assert_eq!(r(text), sheet(text, None), "{text:?}");
        }
    }

    #[track_caller]
    fn check_profile(cells: &str, kind: Kind, like_scores: bool, different: usize) {
        let profile = sheet(cells, Some(false)).profile(0);
        assert_eq!(
            (profile.kind, profile.like_scores, profile.different),
            (kind, like_scores, different)
        );
    }

    #[test]
    fn kinds_of_columns() {
        check_profile("9\n10\n۷\n9", Kind::Number, true, 3);
        check_profile("9.5\n12", Kind::Number, false, 2);
        check_profile("2024-01-05\n-\n,x\nsoon\n2024-02-05", Kind::Date, false, 3);
        check_profile("20240105\n20240106", Kind::Date, false, 2);
        check_profile("a\nb\n1", Kind::Text, false, 3);
        check_profile("-,1\nnull,1", Kind::Blank, false, 0);
    }
}
