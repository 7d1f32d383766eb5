//! The short ways through rows that are as most rows are: a window of them at once, or one with quoted cells.

use super::{begins_solid, content, is_blank, Cell, Head, Kind, Reader, Wanted, LONGEST_QUOTED};
use crate::ingest::delimited::find::{self, Marks};

/// The bytes in which ends of cells are found together.
pub(super) const WINDOW: usize = 1 << 12;

impl Reader {
    /// Takes all whole rows from `at` on within a [`WINDOW`], if there is one, no quote in them and nothing in `line` but line feeds,
    /// with or without carriage returns, that ends a line: where the next row begins.
    ///
    /// All ends of cells are found first and rows are read off them, so that what is not wanted costs next to nothing.
    pub(super) fn window(&mut self, bytes: &[u8], at: usize, line: &mut usize) -> Option<usize> {
        let Wanted::Some(columns) = &self.wanted else {
            return None;
        };
        let window = bytes.get(at..bytes.len().min(at + WINDOW))?;
        let (ends, feeds) = (&mut self.ends, &mut self.feeds);
        ends.clear();
        feeds.clear();
        let mut others = 0;
        for (block, masks) in self.finder.masks(window).enumerate() {
            let (mut bits, mut lines) = (masks.ends, masks.feeds);
            while lines != 0 {
                let before = bits & (lines & lines.wrapping_neg()).wrapping_sub(1);
                feeds.push((ends.len() + before.count_ones() as usize) as u32);
                lines &= lines - 1;
            }
            let first = at + block * find::TOGETHER;
            while bits != 0 {
                ends.push((first + bits.trailing_zeros() as usize) as u32);
                bits &= bits - 1;
            }
            others |= masks.others;
        }
        let last = *ends.get(*feeds.last()? as usize)? as usize;
        let returns = match others {
            0 => 0,
            _ => returns(bytes, at, last, ends, feeds)?,
        };
        let (mut start, mut first) = (at, 0);
        for feed in feeds.iter() {
            let after = *feed as usize + 1;
            let row = ends.get(first..after).unwrap_or_default();
            first = after;
            let next = row.last().map_or(start, |end| *end as usize + 1);
            let end = next - 1 - returns;
            let head = Head {
                start,
                end,
                cells: self.cells.len(),
                line: *line,
                width: row.len(),
                ..Head::default()
            };
            let place = |column: usize| {
                let before = column.checked_sub(1).and_then(|before| row.get(before));
                let from = before.map_or(start, |end| *end as usize + 1);
                let to = row.get(column)?;
                Some(Cell::new(from, (*to as usize).min(end), Kind::Plain))
            };
            let filled = match place(row.len() - 1) {
                Some(cell) if cell.start < cell.end && begins_solid(*bytes.get(cell.start)?) => {
                    row.len()
                }
                _ => (0..row.len())
                    .rev()
                    .find(|column| {
                        place(*column).is_some_and(|cell| !is_blank(&content(bytes, cell)))
                    })
                    .map_or(0, |column| column + 1),
            };
            if filled > 0 {
                let wanted = columns.numbers.iter();
                let cells = wanted.map(|column| place(*column).unwrap_or_default());
                self.cells.extend(cells);
                self.heads.push(Head { filled, ..head });
            }
            *line += 1;
            start = next;
        }
        Some(start)
    }

    /// The row that begins at `start`, if it is as most rows are: whole, without quotes within cells and without cells that begin
    /// with a blank.
    #[inline(always)]
    pub(super) fn usual(&mut self, bytes: &[u8], start: usize, marks: &mut Marks) -> Option<Head> {
        let (finder, delimiter) = (self.finder, self.finder.delimiter());
        let cells = self.cells.len();
        if let Wanted::Some(columns) = &self.wanted {
            let count = columns.numbers.len();
            self.cells.resize(cells + count, Cell::default());
        }
        let (mut at, mut width, mut filled) = (start, 0, 0);
        loop {
            let opening = *bytes.get(at)?;
            let is_quoted = opening == b'"';
            let (end, byte) = match is_quoted {
                false => loop {
                    match finder.next(bytes, marks)? {
                        (_, b'"') => {}
                        end => break end,
                    }
                },
                true => {
                    finder.next(bytes, marks)?;
                    let closing = loop {
                        match finder.next(bytes, marks)? {
                            (place, b'"') => break place,
                            (_, byte) if byte == delimiter => {}
                            _ => return None,
                        }
                    };
                    match finder.next(bytes, marks)? {
                        (end, byte)
                            if end == closing + 1
                                && byte != b'"'
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
                Wanted::Some(columns) => {
                    let place = columns.places.get(width).copied();
                    let place = place.and_then(|place| cells.checked_add(place));
                    if let Some(kept) = place.and_then(|place| self.cells.get_mut(place)) {
                        *kept = cell;
                    }
                }
            }
            width += 1;
            let quote = usize::from(is_quoted);
            if at + quote < end - quote {
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

/// How many carriage returns stand before each of the line feeds up to `last`, none or one; `None` where there is another one, or a quote.
fn returns(bytes: &[u8], at: usize, last: usize, ends: &[u32], feeds: &[u32]) -> Option<usize> {
    let lines = bytes.get(at..last)?;
    if lines.contains(&b'"') {
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
