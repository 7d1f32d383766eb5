//! Columns that runs of blanks part, as research data are published: a filter makes one tab of each run, and rules tell such a text.

use super::{split, widths, Delimiter, Table, SAMPLE_ROWS};
use crate::domain::order::sort;
use crate::ingest::date::{is_blank, Survey};
use crate::ingest::letters::ascii_digit;
use crate::ingest::number::{evidence, Evidence};

/// Makes text that tabs part, piece by piece: whatever the pieces, the text is the same.
///
/// Blanks are spaces and tabs. Those around a line are dropped, each run between two cells becomes a tab, and what is within quotes stays as
/// it is. No line break is added or lost, so lines keep their numbers.
#[derive(Debug)]
pub(super) struct Blanks {
    quote: u8,
    at: At,
    text: Vec<u8>,
}

/// Where in a line the filter is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    /// Before the first cell.
    Start,
    Cell,
    /// Between the quotes of a cell.
    Quoted,
    /// After a quote that closes the cell, unless another one follows.
    Closed,
    /// After a cell: a tab is due if another one follows.
    Gap,
}

impl Blanks {
    /// Nothing read yet.
    pub(super) fn new(quote: u8) -> Self {
        Self {
            quote,
            at: At::Start,
            text: Vec::new(),
        }
    }

    /// What the next bytes become. Nothing is held back but blanks, so there is no last piece.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn tabbed(&mut self, bytes: &[u8]) -> &[u8] {
        self.text.clear();
        self.text.reserve(bytes.len() + 1);
        for byte in bytes {
            let (before, is_quote) = (self.at, *byte == self.quote);
            let is_passed_over = matches!(byte, b' ' | b'\t');
            self.at = match before {
                At::Quoted if is_quote => At::Closed,
                At::Closed if is_quote => At::Quoted,
                At::Quoted => At::Quoted,
                _ if matches!(byte, b'\n' | b'\r') => At::Start,
                At::Start if is_passed_over => At::Start,
                _ if is_passed_over => At::Gap,
                At::Start | At::Gap if is_quote => At::Quoted,
                _ => At::Cell,
            };
            if is_passed_over && before != At::Quoted {
                continue;
            }
            if before == At::Gap && self.at != At::Start {
                self.text.push(b'\t');
            }
            self.text.push(*byte);
        }
        &self.text
    }
}

/// Fewer rows are no table yet, and fewer columns are words side by side.
const FEWEST_ROWS: usize = 3;
const FEWEST_COLUMNS: usize = 3;

/// Whether blanks part the columns of a text that no mark parts. Prose has blanks too, and so have names, dates and large numbers: only a table
/// of one width is one, with numbers or dates in two columns at least and in half of them. What a header names is a column; without one
/// a blank may as well be within a cell.
pub(super) fn part(sample: &str) -> bool {
    let table = split(sample, Delimiter::Blanks, SAMPLE_ROWS);
    // The first row may be a header, which R writes without a name for the names of rows.
    let (width, alike, looked_at) = widths(&table, 1);
    if table.len() < FEWEST_ROWS || width < FEWEST_COLUMNS || alike * 20 < looked_at * 19 {
        return false;
    }
    let is_named = is_header(&table, width);
    let typed = (0..width).map(|column| is_typed(&table, column, is_named));
    let typed: Vec<bool> = typed.collect();
    let count = typed.iter().filter(|is_typed| **is_typed).count();
    let is_short = table.width(0) + 1 == width;
    count >= 2
        && count * 2 >= width
        && (is_short || table.width(0) == width)
        && !(0..table.len()).any(|row| is_one_cell(&table, row))
        && (is_named || are_columns(&table, &typed, is_short))
}

/// Whether the first row names each column.
fn is_header(table: &Table, width: usize) -> bool {
    let mut names = (0..width).map(|column| table.cell(0, column));
    table.width(0) == width && !names.any(|name| is_number(name) || is_date(name))
}

/// Whether no blank seems to be within a cell: between two words of a name, before `to`, after a thousand. `is_short` says that the header
/// is, as it is where rows have names: those are all different.
fn are_columns(table: &Table, typed: &[bool], is_short: bool) -> bool {
    let first = usize::from(is_short);
    let cells = |column| (first..table.len()).map(move |row| table.cell(row, column));
    let are_words = typed.windows(2).any(|two| two == [false, false]);
    let is_constant = |column| {
        let mut cells = cells(column);
        let one = cells.next();
        cells.all(|cell| Some(cell) == one)
    };
    // The first may be one customer in all rows.
    let are_constant =
        (1..typed.len()).any(|column| typed.get(column) == Some(&false) && is_constant(column));
    let are_grouped = |column| {
        let mut rows = cells(column).zip(cells(column + 1));
        rows.all(|(before, group)| (1..=3).contains(&digits(before)) && digits(group) == 3)
    };
    // Where rows are counted, a group more would leave the header two names behind.
    let is_counted = is_short && cells(0).zip(1..).all(|(cell, row)| cell == row.to_string());
    let mut names: Vec<&str> = cells(0).collect();
    sort(&mut names, &|a, b| a.cmp(b));
    let are_names = !names.windows(2).any(|two| two.first() == two.last());
    !are_words
        && !are_constant
        && (is_counted || !(0..typed.len() - 1).any(are_grouped))
        && (!is_short || are_names)
}

/// How many digits a cell is; 0 where it is anything else.
fn digits(cell: &str) -> usize {
    let are_digits = cell.chars().all(|c| ascii_digit(c).is_ascii_digit());
    if are_digits {
        cell.chars().count()
    } else {
        0
    }
}

/// Whether the filled cells of the column, but for the possible header, are numbers or dates: nearly all of them, or as many as make its
/// kind elsewhere where a header names it.
fn is_typed(table: &Table, column: usize, is_named: bool) -> bool {
    let cells = (1..table.len()).map(|row| table.cell(row, column));
    let filled: Vec<&str> = cells.filter(|cell| !is_blank(cell)).collect();
    let typed = filled
        .iter()
        .filter(|cell| is_number(cell) || is_date(cell));
    let least = filled.len() * if is_named { 12 } else { 19 };
    !filled.is_empty() && typed.count() * 20 >= least
}

/// Whether the row is rather a number in groups, as `1 234 567`, or has a date in words or with its time of day.
fn is_one_cell(table: &Table, row: usize) -> bool {
    let cells = (0..table.width(row)).map(|column| table.cell(row, column));
    let cells: Vec<&str> = cells.collect();
    let line = cells.join(" ");
    let numbers = cells.iter().skip(1).filter(|cell| is_number(cell)).count();
    let is_spread = |cells: &[&str]| {
        let is_first = cells.first().is_some_and(|cell| is_date(cell));
        !is_first && is_date(&cells.join(" "))
    };
    // A time of day and its zone are one number at most.
    is_number(&line) || is_date(&line) && numbers < 2 || cells.windows(3).any(is_spread)
}

fn is_number(text: &str) -> bool {
    evidence(text) != Evidence::Neither
}

fn is_date(text: &str) -> bool {
    let mut survey = Survey::default();
    survey.see(text);
    survey.dates() > 0
}
