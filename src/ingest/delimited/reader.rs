//! Delimited bytes to rows, chunk by chunk: whatever the chunks, the rows are the same.

mod cell;
mod window;

use super::blanks::Blanks;
use super::find::{Finder, Marks};
use super::{Delimiter, Dialect};
use cell::{content, Cell, Kind};
use std::borrow::Cow;
use window::WINDOW;

/// Reads rows from bytes that come in chunks, and keeps nothing but the row that is not whole yet.
///
/// Rows end with CR, LF or CRLF, mixed or not; rows without a filled cell are left out. A quote counts only where a cell
/// begins, and then up to the quote that closes it, line breaks included; what follows that one belongs to the cell. A quote
/// that nothing closes, or only something more than [`LONGEST_QUOTED`] bytes away, is taken as it stands. Works on any encoding
/// that has ASCII bytes for ASCII characters alone.
#[derive(Debug)]
pub struct Reader {
    finder: Finder,
    /// What makes tabs of blanks, where these part the cells.
    blanks: Option<Blanks>,
    wanted: Wanted,
    /// The beginning of a row whose end is in a later chunk.
    carry: Vec<u8>,
    /// How much of it was searched for that end.
    searched: usize,
    /// Where the row begins among all bytes.
    start: usize,
    /// The line in which it begins, from 1.
    line: usize,
    /// The last row ended with CR; a LF that follows belongs to it.
    skips_feed: bool,
    /// Rows that were found and not given yet, and their cells.
    heads: Vec<Head>,
    cells: Vec<Cell>,
    /// Where the cells of a window end, and which of those ends are line feeds.
    ends: Vec<u32>,
    feeds: Vec<u32>,
}

/// The most bytes between the quotes of a cell.
pub const LONGEST_QUOTED: usize = 1 << 22;

/// The columns whose cells are kept.
#[derive(Debug)]
enum Wanted {
    All,
    Some(Columns),
}

/// Columns in some order.
#[derive(Debug)]
struct Columns {
    /// Their numbers.
    numbers: Vec<usize>,
    /// For each column up to the last of them, its place among them, or a place beyond all of them.
    places: Vec<usize>,
}

impl Columns {
    /// Puts the cell of a column where it belongs among the row's, which begin at `first`, if it is wanted.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn keep(&self, cells: &mut [Cell], first: usize, column: usize, cell: Cell) {
        let place = self.places.get(column).copied();
        let place = place.and_then(|place| first.checked_add(place));
        if let Some(kept) = place.and_then(|place| cells.get_mut(place)) {
            *kept = cell;
        }
    }
}

/// A row that was found.
#[derive(Clone, Copy, Debug, Default)]
struct Head {
    /// Where it begins, and where its line break is, or the end of the text.
    start: usize,
    end: usize,
    /// Where its cells begin among those found.
    cells: usize,
    /// The line in which it begins, less that of the first row found.
    line: usize,
    width: usize,
    filled: usize,
    /// Line breaks in its cells.
    breaks: usize,
    is_unclosed: bool,
}

/// Rows that are given together: enough that what is done with each column of them runs in a loop of its own, few enough that
/// they stay in the nearest memory.
const TOGETHER: usize = 256;

/// Rows of a [`Reader`] that were found together.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    bytes: &'a [u8],
    heads: &'a [Head],
    cells: &'a [Cell],
    /// Where `bytes` begin among all bytes, and the line of the first row.
    start: usize,
    line: usize,
}

impl<'a> Rows<'a> {
    /// How many they are.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// Whether there is none.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// Whether all quotes are closed and no row has filled cells beyond the first `columns`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn are_whole(&self, columns: usize) -> bool {
        let is_whole =
            |head: &Head| !head.is_unclosed && (head.width <= columns || head.filled <= columns);
        self.heads.iter().all(is_whole)
    }

    /// The rows after the first `count`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn after(self, count: usize) -> Self {
        Self {
            heads: self.heads.get(count..).unwrap_or_default(),
            ..self
        }
    }

    /// The rows one by one.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn iter(self) -> impl Iterator<Item = Row<'a>> {
        (0..self.len()).filter_map(move |place| self.row(place))
    }

    /// The row at `place`.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn row(&self, place: usize) -> Option<Row<'a>> {
        let head = self.heads.get(place)?;
        let next = self.heads.get(place + 1);
        let last = next.map_or(self.cells.len(), |next| next.cells);
        Some(Row {
            bytes: self.bytes,
            cells: self.cells.get(head.cells..last).unwrap_or_default(),
            start: self.start + head.start,
            line: self.line + head.line,
            width: head.width,
            filled: head.filled,
            is_unclosed: head.is_unclosed,
        })
    }

    /// The cell of the `wanted`-th wanted column in the row at `place`, quotes undone; empty where the row is too short.
    #[inline(always)]
    pub fn cell(&self, place: usize, wanted: usize) -> Cow<'a, [u8]> {
        let head = self.heads.get(place);
        let at = head.and_then(|head| head.cells.checked_add(wanted));
        let cell = at.and_then(|at| self.cells.get(at));
        cell.map_or(Cow::Borrowed(&[]), |cell| content(self.bytes, *cell))
    }

    /// The bytes of a cell, as [`Self::cell`] has it; `room` is where they are put together if they do not stand in one piece.
    #[inline(always)]
    pub fn bytes<'r>(&self, place: usize, wanted: usize, room: &'r mut Vec<u8>) -> &'r [u8]
    where
        'a: 'r,
    {
        match self.cell(place, wanted) {
            Cow::Borrowed(bytes) => bytes,
            Cow::Owned(bytes) => {
                *room = bytes;
                room
            }
        }
    }
}

/// A row of a [`Reader`].
#[derive(Debug)]
pub struct Row<'a> {
    bytes: &'a [u8],
    pub(super) cells: &'a [Cell],
    /// Where the row begins among all bytes; with [`Delimiter::Blanks`], among those that the filter leaves.
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
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn cell(&self, place: usize) -> Cow<'a, [u8]> {
        match self.cells.get(place) {
            Some(cell) => content(self.bytes, *cell),
            None => Cow::Borrowed(&[]),
        }
    }
}

impl Reader {
    /// A reader of every column, or of those that `columns` names, in that order; each at most once.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(dialect: impl Into<Dialect>, columns: Option<&[usize]>) -> Self {
        let Dialect { delimiter, quote } = dialect.into();
        let wanted = match columns {
            None => Wanted::All,
            Some(columns) => {
                let last = columns.iter().max().map_or(0, |last| last + 1);
                let place = |column| columns.iter().position(|this| *this == column);
                let places = (0..last).map(|column| place(column).unwrap_or(usize::MAX));
                Wanted::Some(Columns {
                    numbers: columns.to_vec(),
                    places: places.collect(),
                })
            }
        };
        Self {
            finder: Finder::new(delimiter.byte(), quote.byte()),
            blanks: (delimiter == Delimiter::Blanks).then(|| Blanks::new(quote.byte())),
            wanted,
            carry: Vec::new(),
            searched: 0,
            start: 0,
            line: 1,
            skips_feed: false,
            heads: Vec::with_capacity(TOGETHER),
            cells: Vec::new(),
            ends: Vec::new(),
            feeds: Vec::new(),
        }
    }

    /// Takes the next bytes, and gives every row that ends in them to `take`, some together, which says whether to go on; `false`
    /// once it said no. A reader that was stopped is not to be fed again.
    pub fn feed(&mut self, bytes: &[u8], take: &mut dyn FnMut(Rows) -> bool) -> bool {
        let Some(mut blanks) = self.blanks.take() else {
            return self.read(bytes, take);
        };
        let goes_on = self.read(blanks.tabbed(bytes), take);
        self.blanks = Some(blanks);
        goes_on
    }

    /// [`Self::feed`], where a single byte stands between two cells.
    #[cfg_attr(tuned, optimize(speed))]
    fn read(&mut self, bytes: &[u8], take: &mut dyn FnMut(Rows) -> bool) -> bool {
        let mut rest = bytes;
        while !self.carry.is_empty() {
            if rest.is_empty() {
                return true;
            }
            let before = self.carry.len();
            let (part, after) = rest.split_at(rest.len().min(before.max(STEP)));
            self.carry.extend_from_slice(part);
            // A long row is searched again only when it has become twice as long.
            if self.searched > STEP && self.carry.len() < 2 * self.searched {
                rest = after;
                continue;
            }
            let mut carry = std::mem::take(&mut self.carry);
            let (done, goes_on) = self.rows(&carry, false, take);
            if !goes_on {
                return false;
            }
            rest = match done.checked_sub(before) {
                // What follows the row is in the chunk.
                Some(of_chunk) => {
                    carry.clear();
                    rest.get(of_chunk..).unwrap_or_default()
                }
                None => {
                    carry.drain(..done);
                    after
                }
            };
            self.searched = carry.len();
            self.carry = carry;
        }
        let (done, goes_on) = self.rows(rest, false, take);
        self.carry
            .extend_from_slice(rest.get(done..).unwrap_or_default());
        self.searched = self.carry.len();
        goes_on
    }

    /// How many bytes there are of a row that is not whole yet.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn pending(&self) -> usize {
        self.carry.len()
    }

    /// Gives the last row, where no line break ends it; and where a quote was never closed, the rows that it hid.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn finish(mut self, take: &mut dyn FnMut(Rows) -> bool) -> bool {
        let carry = std::mem::take(&mut self.carry);
        self.rows(&carry, true, take).1
    }

    /// Gives the whole rows of `bytes`, which begin with the present row: how many bytes are done, and whether to go on.
    #[cfg_attr(tuned, optimize(speed))]
    fn rows(
        &mut self,
        bytes: &[u8],
        is_last: bool,
        take: &mut dyn FnMut(Rows) -> bool,
    ) -> (usize, bool) {
        let (mut at, mut marks) = (0, Marks::from(0));
        let (mut line, mut unlike) = (0, 0);
        loop {
            while at >= unlike && !self.skips_feed && self.heads.len() < TOGETHER {
                match self.window(bytes, at, &mut line) {
                    Some(done) => at = done,
                    None => unlike = at + WINDOW,
                }
                marks = Marks::from(at);
            }
            // Where the bytes end with CR, it is the next chunk that may begin with LF.
            if self.skips_feed && at < bytes.len() {
                self.skips_feed = false;
                if bytes.get(at) == Some(&b'\n') {
                    self.finder.next(bytes, &mut marks);
                    at += 1;
                }
            }
            let found = match at < bytes.len() {
                true => self.next(bytes, at, &mut marks, is_last),
                false => None,
            };
            if let Some(mut head) = found {
                head.line = line;
                line += 1 + head.breaks;
                self.skips_feed = bytes.get(head.end) == Some(&b'\r');
                at = bytes.len().min(head.end + 1);
                match head.filled {
                    0 => self.cells.truncate(head.cells),
                    _ => self.heads.push(head),
                }
            }
            if found.is_none() || self.heads.len() >= TOGETHER {
                let goes_on = self.give(bytes, take);
                self.line += std::mem::take(&mut line);
                if !goes_on || found.is_none() {
                    self.start += at;
                    return (at, goes_on);
                }
            }
        }
    }

    /// Gives the rows that were found in `bytes`.
    #[cfg_attr(tuned, optimize(speed))]
    fn give(&mut self, bytes: &[u8], take: &mut dyn FnMut(Rows) -> bool) -> bool {
        let goes_on = self.heads.is_empty()
            || take(Rows {
                bytes,
                heads: &self.heads,
                cells: &self.cells,
                start: self.start,
                line: self.line,
            });
        self.heads.clear();
        self.cells.clear();
        goes_on
    }

    /// The row that begins at `start`; `None` where the bytes end before it does.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn next(
        &mut self,
        bytes: &[u8],
        start: usize,
        marks: &mut Marks,
        is_last: bool,
    ) -> Option<Head> {
        let (before, cells) = (*marks, self.cells.len());
        if let Some(head) = self.usual(bytes, start, marks) {
            return Some(head);
        }
        *marks = before;
        self.cells.truncate(cells);
        let head = self.row(bytes, start, marks, is_last);
        if head.is_none() {
            self.cells.truncate(cells);
        }
        head
    }

    /// The row that begins at `start`, whatever it is; `None` where the bytes end before it does.
    #[inline(never)]
    #[cfg_attr(tuned, optimize(speed))]
    fn row(
        &mut self,
        bytes: &[u8],
        start: usize,
        marks: &mut Marks,
        is_last: bool,
    ) -> Option<Head> {
        let mut row = Head {
            start,
            cells: self.cells.len(),
            ..Head::default()
        };
        if let Wanted::Some(columns) = &self.wanted {
            let count = columns.numbers.len();
            self.cells.resize(row.cells + count, Cell::default());
        }
        let mut at = start;
        loop {
            let is_quoted = bytes.get(at) == Some(&self.finder.quote());
            let cell = match is_quoted {
                false => None,
                true => match self.quoted(bytes, at, marks, is_last) {
                    Quoted::Ends(end, kind, breaks) => {
                        row.breaks += breaks;
                        Some((end, kind))
                    }
                    Quoted::GoesOn => return None,
                    Quoted::IsUnclosed => {
                        row.is_unclosed = true;
                        *marks = Marks::from(at);
                        None
                    }
                },
            };
            let ((end, byte), kind) = match cell {
                Some(cell) => cell,
                None => (self.plain_end(bytes, marks, is_last)?, Kind::Plain),
            };
            self.note(bytes, Cell::new(at, end, kind), &mut row);
            if byte != self.finder.delimiter() {
                row.end = end;
                return Some(row);
            }
            at = end + 1;
            if at >= bytes.len() && !is_last {
                return None;
            }
        }
    }

    /// Where the cell ends that is not quoted, and with which byte; a line feed stands for the end of the text.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn plain_end(&self, bytes: &[u8], marks: &mut Marks, is_last: bool) -> Option<(usize, u8)> {
        loop {
            match self.finder.next(bytes, marks) {
                Some((_, byte)) if byte == self.finder.quote() => {}
                Some(end) => return Some(end),
                None => return is_last.then_some((bytes.len(), b'\n')),
            }
        }
    }

    /// Where the cell ends whose quote opens at `open`.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn quoted(&self, bytes: &[u8], open: usize, marks: &mut Marks, is_last: bool) -> Quoted {
        let longest = open + LONGEST_QUOTED;
        let (mut kind, mut breaks) = (Kind::Quoted, 0);
        // The opening quote.
        self.finder.next(bytes, marks);
        loop {
            let (place, byte) = match self.finder.next(bytes, marks) {
                Some((place, _)) if place > longest => return Quoted::IsUnclosed,
                Some(found) => found,
                None if is_last || bytes.len() > longest => return Quoted::IsUnclosed,
                None => return Quoted::GoesOn,
            };
            if byte != self.finder.quote() {
                let is_second = byte == b'\n' && bytes.get(place - 1) == Some(&b'\r');
                breaks += usize::from(byte != self.finder.delimiter() && !is_second);
                continue;
            }
            match bytes.get(place + 1) {
                Some(byte) if *byte == self.finder.quote() => {
                    kind = Kind::Escaped;
                    self.finder.next(bytes, marks);
                    continue;
                }
                Some(byte) if self.finder.ends_cell(*byte) => {
                    self.finder.next(bytes, marks);
                    return Quoted::Ends((place + 1, *byte), kind, breaks);
                }
                Some(_) => kind = Kind::Escaped,
                None => {}
            }
            return match self.plain_end(bytes, marks, is_last) {
                Some(end) => Quoted::Ends(end, kind, breaks),
                None => Quoted::GoesOn,
            };
        }
    }

    /// Notes a cell of the row.
    #[cfg_attr(tuned, optimize(speed))]
    fn note(&mut self, bytes: &[u8], cell: Cell, row: &mut Head) {
        match &self.wanted {
            Wanted::All => self.cells.push(cell),
            Wanted::Some(columns) => columns.keep(&mut self.cells, row.cells, row.width, cell),
        }
        row.width += 1;
        if !is_blank(&content(bytes, cell)) {
            row.filled = row.width;
        }
    }
}

/// How a quoted cell goes on.
enum Quoted {
    /// It ends at this place with this byte; with so many line breaks in it.
    Ends((usize, u8), Kind, usize),
    /// The bytes end before it does.
    GoesOn,
    /// Nothing closes it.
    IsUnclosed,
}

/// How many bytes of a chunk are looked at for the end of a row that began before.
const STEP: usize = 1 << 12;

/// Whether no white space of whatever script begins with this byte.
#[inline(always)]
fn begins_solid(byte: u8) -> bool {
    byte.is_ascii_graphic() || !byte.is_ascii() && !matches!(byte, 0xC2 | 0xE1..=0xE3)
}

/// Whether there is nothing but white space, of whatever script.
#[cfg_attr(tuned, optimize(speed))]
fn is_blank(bytes: &[u8]) -> bool {
    let solid = bytes.iter().find(|byte| !matches!(byte, 9..=13 | b' '));
    match solid {
        None => true,
        Some(byte) if byte.is_ascii() => false,
        Some(_) => String::from_utf8_lossy(bytes).trim().is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solid_characters_are_no_white_space() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace()) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            assert!(!begins_solid(bytes[0]), "{c:?}");
        }
        for c in "a1\"۱жش".chars() {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            assert!(begins_solid(bytes[0]), "{c:?}");
        }
    }
}
