//! The short ways through rows that are as most rows are: a window of them at once, or one with quoted cells.

use super::cell::{content, Cell, Kind};
use super::{begins_solid, is_blank, Head, Reader, Wanted, LONGEST_QUOTED};
use crate::ingest::delimited::find::{Finder, Marks, BLOCK};

/// The bytes in which ends of cells are found together.
pub(super) const WINDOW: usize = 1 << 12;

impl Reader {
    /// Takes all whole rows from `at` on within a [`WINDOW`], if there is one, no quote in them and nothing in `line` but line feeds,
    /// with or without carriage returns, that ends a line: where the next row begins.
    ///
    /// All ends of cells are found first and rows are read off them, so that what is not wanted costs next to nothing.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn window(&mut self, bytes: &[u8], at: usize, line: &mut usize) -> Option<usize> {
        let Wanted::Some(columns) = &self.wanted else {
            return None;
        };
        let window = bytes.get(at..bytes.len().min(at + WINDOW))?;
        let (ends, feeds) = (&mut self.ends, &mut self.feeds);
        let others = find_ends(self.finder, window, at, ends, feeds);
        let last = *ends.get(*feeds.last()? as usize)? as usize;
        let returns = match others {
            0 => 0,
            _ => returns(bytes, self.finder.quote(), (at, last), ends, feeds)?,
        };
        let (mut start, mut first) = (at, 0);
        // Room for the cells of all rows, of which blank ones need none.
        let (numbers, cells) = (&columns.numbers, &mut self.cells);
        let mut done = cells.len();
        cells.resize(done + feeds.len() * numbers.len(), Cell::default());
        for feed in feeds.iter() {
            let after = *feed as usize + 1;
            let ends = ends.get(first..after).unwrap_or_default();
            first = after;
            let next = ends.last().map_or(start, |end| *end as usize + 1);
            let end = next - 1 - returns;
            let row = Found { start, end, ends };
            let filled = row.filled(bytes);
            if filled > 0 {
                self.heads.push(Head {
                    start,
                    end,
                    cells: done,
                    line: *line,
                    width: ends.len(),
                    filled,
                    ..Head::default()
                });
                let room = cells.get_mut(done..done + numbers.len());
                for (cell, column) in room.into_iter().flatten().zip(numbers) {
                    *cell = row.cell(*column).unwrap_or_default();
                }
                done += numbers.len();
            }
            *line += 1;
            start = next;
        }
        cells.truncate(done);
        Some(start)
    }

    /// The row that begins at `start`, if it is as most rows are: whole, without quotes within cells and without cells that begin
    /// with a blank.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn usual(&mut self, bytes: &[u8], start: usize, marks: &mut Marks) -> Option<Head> {
        let (finder, delimiter) = (self.finder, self.finder.delimiter());
        let quote = finder.quote();
        let cells = self.cells.len();
        if let Wanted::Some(columns) = &self.wanted {
            let count = columns.numbers.len();
            self.cells.resize(cells + count, Cell::default());
        }
        let (mut at, mut width, mut filled) = (start, 0, 0);
        loop {
            let opening = *bytes.get(at)?;
            let is_quoted = opening == quote;
            let (end, byte) = match is_quoted {
                false => loop {
                    match finder.next(bytes, marks)? {
                        (_, byte) if byte == quote => {}
                        end => break end,
                    }
                },
                true => {
                    finder.next(bytes, marks)?;
                    let closing = loop {
                        match finder.next(bytes, marks)? {
                            (place, byte) if byte == quote => break place,
                            (_, byte) if byte == delimiter => {}
                            _ => return None,
                        }
                    };
                    match finder.next(bytes, marks)? {
                        (end, byte)
                            if end == closing + 1
                                && byte != quote
                                && closing - at <= LONGEST_QUOTED =>
                        {
                            (end, byte)
                        }
                        _ => return None,
                    }
                }
            };
            let cell = match is_quoted {
                true => Cell::new(at, end, Kind::Quoted),
                false => Cell::new(at, end, Kind::Plain),
            };
            match &self.wanted {
                Wanted::All => self.cells.push(cell),
                Wanted::Some(columns) => columns.keep(&mut self.cells, cells, width, cell),
            }
            width += 1;
            let within = usize::from(is_quoted);
            if at + within < end - within {
                let first = match is_quoted {
                    true => *bytes.get(at + 1)?,
                    false => opening,
                };
                if !begins_solid(first) {
                    return None;
                }
                filled = width;
            }
            if byte != delimiter {
                return Some(Head {
                    start,
                    end,
                    cells,
                    width,
                    filled,
                    ..Head::default()
                });
            }
            at = end + 1;
        }
    }
}

/// Puts the ends of the cells in `window`, which begins at `at`, into `ends` and which of them are line feeds into `feeds`. Whether
/// there are quotes or carriage returns, as bits.
#[inline(always)]
#[cfg_attr(tuned, optimize(speed))]
fn find_ends(
    finder: Finder,
    window: &[u8],
    at: usize,
    ends: &mut Vec<u32>,
    feeds: &mut Vec<u32>,
) -> u64 {
    ends.clear();
    feeds.clear();
    let mut others = 0;
    for (block, masks) in finder.masks(window).enumerate() {
        let (mut bits, mut lines) = (masks.ends, masks.feeds);
        while lines != 0 {
            let before = bits & (lines & lines.wrapping_neg()).wrapping_sub(1);
            feeds.push((ends.len() + before.count_ones() as usize) as u32);
            lines &= lines - 1;
        }
        let first = at + block * BLOCK;
        while bits != 0 {
            ends.push((first + bits.trailing_zeros() as usize) as u32);
            bits &= bits - 1;
        }
        others |= masks.others;
    }
    others
}

/// A row whose cells' ends are known.
#[derive(Clone, Copy)]
struct Found<'a> {
    start: usize,
    /// Where its line break is.
    end: usize,
    ends: &'a [u32],
}

impl Found<'_> {
    /// The cell of a column.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn cell(self, column: usize) -> Option<Cell> {
        let before = column
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let from = before.map_or(self.start, |end| *end as usize + 1);
        let to = self.ends.get(column)?;
        Some(Cell::new(from, (*to as usize).min(self.end), Kind::Plain))
    }

    /// How many cells there are up to the last one that is not blank.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn filled(self, bytes: &[u8]) -> usize {
        let width = self.ends.len();
        let last = width.checked_sub(1).and_then(|last| self.cell(last));
        let first = last.filter(|cell| cell.start() < cell.end());
        if first.is_some_and(|cell| {
            bytes
                .get(cell.start())
                .is_some_and(|byte| begins_solid(*byte))
        }) {
            return width;
        }
        let is_filled = |column: &usize| {
            let cell = self.cell(*column);
            cell.is_some_and(|cell| !is_blank(&content(bytes, cell)))
        };
        let last = (0..width).rev().find(is_filled);
        last.map_or(0, |column| column + 1)
    }
}

/// How many carriage returns stand before each of the line feeds up to `last`, none or one; `None` where there is another one, or a quote.
#[cfg_attr(tuned, optimize(speed))]
fn returns(
    bytes: &[u8],
    quote: u8,
    (at, last): (usize, usize),
    ends: &[u32],
    feeds: &[u32],
) -> Option<usize> {
    let lines = bytes.get(at..last)?;
    if lines.contains(&quote) {
        return None;
    }
    let all = lines.iter().filter(|byte| **byte == b'\r').count();
    let ends = feeds.iter().filter_map(|feed| ends.get(*feed as usize));
    let before = |end: &&u32| {
        (**end as usize)
            .checked_sub(1)
            .and_then(|end| bytes.get(end))
    };
    let paired = ends.filter(|end| before(end) == Some(&b'\r')).count();
    match all {
        0 => Some(0),
        _ if all == paired && paired == feeds.len() => Some(1),
        _ => None,
    }
}
