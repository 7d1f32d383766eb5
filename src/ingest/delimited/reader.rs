//! Delimited bytes to rows, chunk by chunk: whatever the chunks, the rows are the same.

use super::find::{breaks, Finder};
use super::Delimiter;
use std::borrow::Cow;

/// Reads rows from bytes that come in chunks, and keeps nothing but the row that is not whole yet.
///
/// Rows end with CR, LF or CRLF, mixed or not; rows without a filled cell are left out. A quote counts only where a cell
/// begins, and then up to the quote that closes it, line breaks included; what follows that one belongs to the cell. A quote
/// that nothing closes is taken as it stands. Works on any encoding that has ASCII bytes for ASCII characters alone.
#[derive(Debug)]
pub struct Reader {
    finder: Finder,
    wanted: Wanted,
    /// The beginning of a row whose end is in a later chunk.
    carry: Vec<u8>,
    /// Where the row begins among all bytes.
    start: usize,
    /// The line in which it begins, from 1.
    line: usize,
    /// The last row ended with CR; a LF that follows belongs to it.
    skips_feed: bool,
    partial: Partial,
}

/// The columns whose cells are kept.
#[derive(Debug)]
enum Wanted {
    All,
    /// For each column, its place among those wanted.
    Some(Vec<Option<usize>>, usize),
}

/// What is known of a row that is being read; places are counted from its beginning.
#[derive(Debug, Default)]
struct Partial {
    state: State,
    at: usize,
    cell_start: usize,
    kind: Kind,
    cells: Vec<Cell>,
    width: usize,
    filled: usize,
    has_quotes: bool,
    is_unclosed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    #[default]
    CellStart,
    Plain,
    Quoted,
    /// After a quote within a quoted cell: it closes the cell, or another one makes it a quote of the content.
    Quote,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Kind {
    #[default]
    Plain,
    /// Quotes at both ends and none between.
    Quoted,
    /// Quotes within, or something after the closing one.
    Escaped,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

/// A row of a [`Reader`].
#[derive(Debug)]
pub struct Row<'a> {
    record: &'a [u8],
    pub(super) cells: &'a [Cell],
    /// Where the row begins among all bytes.
    pub start: usize,
    /// The line in which it begins, from 1, as a text editor counts.
    pub line: usize,
    /// How many cells it has, wanted or not.
    pub width: usize,
    /// How many cells it has up to the last one that is not blank.
    pub filled: usize,
    /// Whether a quote opens in it and nothing closes it.
    pub is_unclosed: bool,
}

impl<'a> Row<'a> {
    /// The cell of the `place`-th wanted column, quotes undone; empty where the row is too short.
    pub fn cell(&self, place: usize) -> Cow<'a, [u8]> {
        match self.cells.get(place) {
            Some(cell) => content(self.record, *cell),
            None => Cow::Borrowed(&[]),
        }
    }
}

fn content(record: &[u8], cell: Cell) -> Cow<'_, [u8]> {
    let raw = record.get(cell.start..cell.end).unwrap_or_default();
    match cell.kind {
        Kind::Plain => Cow::Borrowed(raw),
        Kind::Quoted => Cow::Borrowed(raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default()),
        Kind::Escaped => Cow::Owned(unquoted(raw)),
    }
}

/// The content of a quoted cell, with what wrongly follows the closing quote.
fn unquoted(raw: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(raw.len());
    let mut bytes = raw.iter().copied().skip(1).peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
            break;
        }
        content.push(byte);
    }
    content.extend(bytes);
    content
}

impl Reader {
    /// A reader of every column, or of those that `columns` names, in that order; each at most once.
    pub fn new(delimiter: Delimiter, columns: Option<&[usize]>) -> Self {
        let wanted = match columns {
            None => Wanted::All,
            Some(columns) => {
                let last = columns.iter().max().map_or(0, |last| last + 1);
                let place = |column| columns.iter().position(|this| *this == column);
                Wanted::Some((0..last).map(place).collect(), columns.len())
            }
        };
        Self {
            finder: Finder::new(delimiter.byte()),
            wanted,
            carry: Vec::new(),
            start: 0,
            line: 1,
            skips_feed: false,
            partial: Partial::default(),
        }
    }

    /// Takes the next bytes, and gives every row that ends in them to `take`, which says whether to go on; `false` once it
    /// said no. A reader that was stopped is not to be fed again.
    pub fn feed(&mut self, bytes: &[u8], take: &mut dyn FnMut(Row) -> bool) -> bool {
        if self.carry.is_empty() {
            let (done, goes_on) = self.rows(bytes, take);
            self.carry
                .extend_from_slice(bytes.get(done..).unwrap_or_default());
            return goes_on;
        }
        let mut carry = std::mem::take(&mut self.carry);
        carry.extend_from_slice(bytes);
        let (done, goes_on) = self.rows(&carry, take);
        carry.drain(..done);
        self.carry = carry;
        goes_on
    }

    /// How many bytes there are of a row that is not whole yet.
    pub fn pending(&self) -> usize {
        self.carry.len()
    }

    /// Gives the last row, where no line break ends it; and where a quote was never closed, the rows that it hid.
    pub fn finish(mut self, take: &mut dyn FnMut(Row) -> bool) -> bool {
        let carry = std::mem::take(&mut self.carry);
        let mut rest = carry.as_slice();
        while !rest.is_empty() {
            if matches!(self.partial.state, State::Quoted) {
                let partial = &mut self.partial;
                partial.state = State::Plain;
                partial.kind = Kind::Plain;
                partial.at = partial.cell_start;
                partial.is_unclosed = true;
            } else {
                self.partial.end_cell(rest, rest.len(), &self.wanted);
                return self.emit(rest, take);
            }
            let (done, goes_on) = self.rows(rest, take);
            if !goes_on {
                return false;
            }
            rest = rest.get(done..).unwrap_or_default();
        }
        true
    }

    /// Gives the whole rows of `bytes`, which begin with the present row: how many bytes are done, and whether to go on.
    fn rows(&mut self, bytes: &[u8], take: &mut dyn FnMut(Row) -> bool) -> (usize, bool) {
        let mut done = 0;
        loop {
            let mut record = bytes.get(done..).unwrap_or_default();
            if self.skips_feed {
                match record.first() {
                    None => return (done, true),
                    Some(b'\n') => {
                        done += 1;
                        self.start += 1;
                        record = record.get(1..).unwrap_or_default();
                    }
                    Some(_) => {}
                }
                self.skips_feed = false;
            }
            let Some(end) = self.partial.read(record, &self.finder, &self.wanted) else {
                return (done, true);
            };
            self.skips_feed = record.get(end) == Some(&b'\r');
            let (row, _) = record.split_at_checked(end).unwrap_or_default();
            let goes_on = self.emit(row, take);
            self.start += end + 1;
            done += end + 1;
            if !goes_on {
                return (done, false);
            }
        }
    }

    fn emit(&mut self, record: &[u8], take: &mut dyn FnMut(Row) -> bool) -> bool {
        let partial = &mut self.partial;
        if let Wanted::Some(_, wanted) = self.wanted {
            partial.cells.resize(wanted, Cell::default());
        }
        let row = Row {
            record,
            cells: &partial.cells,
            start: self.start,
            line: self.line,
            width: partial.width,
            filled: partial.filled,
            is_unclosed: partial.is_unclosed,
        };
        let goes_on = row.filled == 0 || take(row);
        self.line += 1;
        if partial.has_quotes {
            self.line += breaks(record);
        }
        partial.cells.clear();
        *partial = Partial {
            cells: std::mem::take(&mut partial.cells),
            ..Partial::default()
        };
        goes_on
    }
}

impl Partial {
    /// Reads on in the row, and gives the place of its line break; `None` where the bytes end before it.
    fn read(&mut self, record: &[u8], finder: &Finder, wanted: &Wanted) -> Option<usize> {
        loop {
            match self.state {
                State::CellStart => {
                    let is_quote = *record.get(self.at)? == b'"';
                    self.cell_start = self.at;
                    (self.state, self.kind) = match is_quote {
                        true => (State::Quoted, Kind::Quoted),
                        false => (State::Plain, Kind::Plain),
                    };
                    self.has_quotes |= is_quote;
                    self.at += usize::from(is_quote);
                }
                State::Plain => {
                    let Some((end, byte)) = finder.cell_end(record, self.at) else {
                        self.at = record.len();
                        return None;
                    };
                    self.end_cell(record, end, wanted);
                    if byte == b'\n' || byte == b'\r' {
                        return Some(end);
                    }
                }
                State::Quoted => {
                    let Some(quote) = Finder::quote(record, self.at) else {
                        self.at = record.len();
                        return None;
                    };
                    self.at = quote + 1;
                    self.state = State::Quote;
                }
                State::Quote => {
                    let byte = *record.get(self.at)?;
                    if byte == b'"' {
                        self.at += 1;
                    }
                    self.state = if byte == b'"' {
                        State::Quoted
                    } else {
                        State::Plain
                    };
                    if !finder.ends_cell(byte) {
                        self.kind = Kind::Escaped;
                    }
                }
            }
        }
    }

    fn end_cell(&mut self, record: &[u8], end: usize, wanted: &Wanted) {
        let (start, kind) = match self.state {
            // An empty cell after the last delimiter.
            State::CellStart => (self.at, Kind::Plain),
            _ => (self.cell_start, self.kind),
        };
        let cell = Cell { start, end, kind };
        match wanted {
            Wanted::All => self.cells.push(cell),
            Wanted::Some(places, count) => {
                if let Some(Some(place)) = places.get(self.width) {
                    self.cells.resize(*count, Cell::default());
                    if let Some(kept) = self.cells.get_mut(*place) {
                        *kept = cell;
                    }
                }
            }
        }
        self.width += 1;
        if !is_blank(&content(record, cell)) {
            self.filled = self.width;
        }
        self.at = end + 1;
        self.state = State::CellStart;
    }
}

/// Whether there is nothing but white space, of whatever script.
fn is_blank(bytes: &[u8]) -> bool {
    let solid = bytes.iter().find(|byte| !matches!(byte, 9..=13 | b' '));
    match solid {
        None => true,
        Some(byte) if byte.is_ascii() => false,
        Some(_) => String::from_utf8_lossy(bytes).trim().is_empty(),
    }
}
