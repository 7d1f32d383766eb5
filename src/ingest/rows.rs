//! One pass over the rows of data, from a text that comes in pieces or from a table in memory.

use crate::ingest::delimited::{Dialect, Reader, Rows};
use crate::ingest::pieces::Pieces;
use crate::ingest::sheet::Sheet;
use crate::ingest::steps::pause;
use crate::ingest::stream::{Break, Coding, Stream};
use std::borrow::Cow;

/// Where the rows of a sheet are.
pub enum Data<'a> {
    /// All in the sheet.
    Whole,
    /// In a text, of which the sheet has the first rows.
    Text(Text<'a>),
}

/// A delimited text that is read piece by piece.
pub struct Text<'a> {
    /// The bytes.
    pub pieces: &'a mut dyn Pieces,
    /// How they are text.
    pub coding: Coding,
    /// How many of them are read at once.
    pub piece: usize,
    /// How it is delimited.
    pub dialect: Dialect,
    /// How many rows the beginning has for so many bytes.
    pub density: (usize, u64),
}

impl Text<'_> {
    /// About how many rows there are, if the others are like the first: for room that is made for them, so never more than the largest file
    /// can well have.
    pub fn about(&self) -> usize {
        let (rows, bytes) = self.density;
        let about = rows as u64 * self.pieces.size() / bytes.max(1);
        // Room for rows that are a little shorter.
        let about = usize::try_from(about + about / 32).unwrap_or(usize::MAX);
        about.min(MOST_ROOM)
    }
}

/// The most rows for which there is room from the start: as many as half a gigabyte has of 32 bytes.
const MOST_ROOM: usize = 1 << 24;

/// Columns beyond this one are never read: a place of its own for each would cost memory.
const LAST_COLUMN: usize = 1 << 16;

/// Why a pass ended before the last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// It was asked to.
    Stopped,
    /// The text broke off.
    Broken(Break),
}

impl From<Break> for Halt {
    fn from(broken: Break) -> Self {
        Self::Broken(broken)
    }
}

/// Rows of data that were found together.
pub struct Batch<'a> {
    /// The place of the first among the rows of data.
    first: usize,
    /// How many columns the sheet has.
    columns: usize,
    cells: Cells<'a>,
}

#[derive(Clone, Copy)]
enum Cells<'a> {
    Text { rows: Rows<'a>, wanted: &'a [usize] },
    Whole { sheet: &'a Sheet, count: usize },
}

impl<'a> Batch<'a> {
    /// How many rows there are.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn len(&self) -> usize {
        match self.cells {
            Cells::Text { rows, .. } => rows.len(),
            Cells::Whole { count, .. } => count,
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where [`Self::bytes`] finds a wanted column; a column that is not there has empty cells.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn place(&self, column: usize) -> usize {
        match self.cells {
            Cells::Text { wanted, .. } => {
                let place = wanted.iter().position(|this| *this == column);
                place.unwrap_or(usize::MAX)
            }
            Cells::Whole { .. } => column,
        }
    }

    /// Whether no row has cells beyond the last column or a quote that nothing closes, as far as that is known of all at once.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn are_whole(&self) -> bool {
        match self.cells {
            Cells::Text { rows, .. } => rows.are_whole(self.columns),
            Cells::Whole { .. } => false,
        }
    }

    /// Puts what `read` makes of each cell of a column, as [`Self::bytes`] has it, in `list`, which is as long as the batch then. A list that
    /// has its length from the start is filled faster than one that grows.
    #[inline(always)]
    pub fn read<T: Clone>(
        &self,
        column: usize,
        list: &mut Vec<T>,
        blank: T,
        mut read: impl FnMut(usize, &[u8]) -> T,
    ) {
        list.clear();
        list.resize(self.len(), blank);
        let (place, mut room) = (self.place(column), Vec::new());
        for (row, this) in list.iter_mut().enumerate() {
            let cell = match &self.cells {
                Cells::Text { rows, .. } => rows.bytes(row, place, &mut room),
                Cells::Whole { sheet, .. } => sheet.cell(self.first + row, column).as_bytes(),
            };
            *this = read(row, trimmed(cell));
        }
    }

    /// The bytes of a cell, with outer space trimmed that is ASCII; none where it is not there.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn bytes(&self, row: usize, place: usize) -> Cow<'a, [u8]> {
        match &self.cells {
            Cells::Text { rows, .. } => match rows.cell(row, place) {
                Cow::Borrowed(bytes) => Cow::Borrowed(trimmed(bytes)),
                Cow::Owned(bytes) => Cow::Owned(trimmed(&bytes).to_vec()),
            },
            Cells::Whole { sheet, .. } => {
                Cow::Borrowed(sheet.cell(self.first + row, place).as_bytes())
            }
        }
    }

    /// The rows one by one.
    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        (0..self.len()).filter_map(|row| self.record(row))
    }

    /// The row at a place of this batch.
    #[inline]
    pub fn record(&self, place: usize) -> Option<Record<'_>> {
        let number = self.first + place;
        let batch = self;
        Some(match self.cells {
            Cells::Text { rows, .. } => {
                let row = rows.row(place)?;
                Record {
                    number,
                    line: row.line,
                    is_unclosed: row.is_unclosed,
                    is_too_wide: row.width > self.columns && row.filled > self.columns,
                    place,
                    batch,
                }
            }
            Cells::Whole { sheet, .. } => Record {
                number,
                line: sheet.line(number),
                is_unclosed: sheet.is_unclosed(number),
                is_too_wide: sheet.is_too_wide(number),
                place,
                batch,
            },
        })
    }
}

/// A row of data.
pub struct Record<'a> {
    /// Its place among the rows of data.
    pub number: usize,
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// Whether a quote opens in it and nothing closes it.
    pub is_unclosed: bool,
    /// Whether it has filled cells beyond the last column.
    pub is_too_wide: bool,
    /// Its place in the batch.
    pub place: usize,
    batch: &'a Batch<'a>,
}

impl Record<'_> {
    /// The bytes of the cell of a wanted column, with outer space trimmed that is ASCII; none where it is not there.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn bytes(&self, column: usize) -> Cow<'_, [u8]> {
        self.batch.bytes(self.place, self.batch.place(column))
    }

    /// The cell of a wanted column, with outer space trimmed; empty where it is not there.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn cell(&self, column: usize) -> Cow<'_, str> {
        let place = self.batch.place(column);
        match self.batch.cells {
            Cells::Text { rows, .. } => text(rows.cell(self.place, place)),
            Cells::Whole { sheet, .. } => Cow::Borrowed(sheet.cell(self.number, column)),
        }
    }
}

/// The bytes without outer space of ASCII; most have none.
#[inline(always)]
fn trimmed(bytes: &[u8]) -> &[u8] {
    match bytes {
        [] | [b'!'..=0xFF, .., b'!'..=0xFF] => bytes,
        _ => bytes.trim_ascii(),
    }
}

/// The trimmed text of a cell.
fn text(bytes: Cow<[u8]>) -> Cow<str> {
    match bytes {
        Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text.trim()),
            Err(_) => Cow::Owned(String::from_utf8_lossy(bytes).trim().to_owned()),
        },
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes).trim().to_owned()),
    }
}

/// Rows in memory that are given together.
const ROWS_TOGETHER: usize = 512;
/// Rows in memory that pass between two questions whether to go on.
const ROWS_BETWEEN: usize = 8 * ROWS_TOGETHER;

/// Gives all rows of data to `take`, some together, with the cells of the columns in `wanted`, until it says no. `go_on` is told
/// after every piece how much is done of how much, and may end the pass, too; a step of the work ends with each.
///
/// # Errors
/// [`Halt`]
pub async fn pass(
    sheet: &Sheet,
    data: &mut Data<'_>,
    wanted: &[usize],
    take: &mut dyn FnMut(&Batch) -> bool,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), Halt> {
    match data {
        Data::Whole => in_sheet(sheet, take, go_on).await,
        Data::Text(text) => in_text(sheet, text, wanted, take, go_on).await,
    }
}

async fn in_sheet(
    sheet: &Sheet,
    take: &mut dyn FnMut(&Batch) -> bool,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), Halt> {
    for first in (0..sheet.rows()).step_by(ROWS_TOGETHER) {
        if first % ROWS_BETWEEN == 0 {
            if !go_on(first as u64, sheet.rows() as u64) {
                return Err(Halt::Stopped);
            }
            pause().await;
        }
        let count = ROWS_TOGETHER.min(sheet.rows() - first);
        let batch = Batch {
            first,
            columns: sheet.columns(),
            cells: Cells::Whole { sheet, count },
        };
        if !take(&batch) {
            break;
        }
    }
    Ok(())
}

async fn in_text(
    sheet: &Sheet,
    text: &mut Text<'_>,
    wanted: &[usize],
    take: &mut dyn FnMut(&Batch) -> bool,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), Halt> {
    let (size, columns) = (text.pieces.size(), sheet.columns());
    let near = wanted.iter().filter(|column| **column < LAST_COLUMN);
    let near: Vec<usize> = near.copied().collect();
    let (mut is_header, mut first) = (sheet.has_header(), 0);
    let mut each = |rows: Rows| {
        let rows = rows.after(std::mem::take(&mut is_header).into());
        let batch = Batch {
            first,
            columns,
            cells: Cells::Text {
                rows,
                wanted: &near,
            },
        };
        first += rows.len();
        take(&batch)
    };
    let mut reader = Reader::new(text.dialect, Some(&near));
    let stream = Stream::new(text.pieces, text.coding, text.piece);
    let mut stream = stream.map_err(Break::from)?;
    loop {
        if !go_on(stream.read(), size) {
            return Err(Halt::Stopped);
        }
        pause().await;
        let Some(piece) = stream.next_piece()? else {
            break;
        };
        if !reader.feed(piece, &mut each) {
            return Ok(());
        }
    }
    reader.finish(&mut each);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::delimited::split;
    use crate::ingest::delimited::Delimiter;
    use crate::ingest::steps::Steps;
    use proptest::prelude::*;

    type Seen = (usize, usize, bool, bool, Vec<String>);

    fn seen(sheet: &Sheet, mut data: Data, wanted: &[usize]) -> Vec<Seen> {
        let mut rows = Vec::new();
        let mut take = |batch: &Batch| {
            for row in batch.records() {
                let cells = wanted.iter().map(|column| row.cell(*column).into_owned());
                let (unclosed, wide) = (row.is_unclosed, row.is_too_wide);
                rows.push((row.number, row.line, unclosed, wide, cells.collect()));
            }
            true
        };
        let mut go_on = |_, _| true;
        let work = pass(sheet, &mut data, wanted, &mut take, &mut go_on);
        Steps::of(work).finish().unwrap();
        rows
    }

    /// All rows from memory, and the same from pieces of each size.
    fn check(text: &str, header: bool, sizes: &[usize]) -> Vec<Seen> {
        let table = split(text, Delimiter::Comma, usize::MAX);
        let sheet = Sheet::new(table, Some(header));
        let wanted = [2, 0, 70_000];
        let expected = seen(&sheet, Data::Whole, &wanted);
        for piece in sizes {
            let text = Text {
                pieces: &mut text.as_bytes(),
                coding: Coding::TEXT,
                piece: *piece,
                dialect: Delimiter::Comma.into(),
                density: (1, 1),
            };
            let rows = seen(&sheet, Data::Text(text), &wanted);
            assert_eq!(rows, expected, "pieces of {piece}");
        }
        expected
    }

    #[test]
    fn rows_of_every_kind() {
        let text = "a,b,c\n 1 ,2,\" 3\"\n\n,,\n4\n5,6,7,8\n5,6,7, \n\"x\ny\",,\n9,\"8,7\n";
        let rows = check(text, true, &[1, 2, 3, 7, 1000]);
        let lines: Vec<_> = rows.iter().map(|row| (row.1, row.2, row.3)).collect();
        assert_eq!(
            lines,
            [
                (2, false, false),
                (5, false, false),
                (6, false, true),
                (7, false, false),
                (8, false, false),
                (10, true, false)
            ]
        );
        assert_eq!(rows[0].4, ["3", "1", ""]);
    }

    #[test]
    fn a_pass_ends_when_told() {
        let table = split("a\n1\n2\n3", Delimiter::Comma, usize::MAX);
        let sheet = Sheet::new(table, Some(true));
        let mut bytes: &[u8] = b"a\n1\n2\n3";
        let text = Text {
            pieces: &mut bytes,
            coding: Coding::TEXT,
            piece: 2,
            dialect: Delimiter::Comma.into(),
            density: (1, 1),
        };
        let mut read = 0;
        let mut take = |batch: &Batch| {
            read += batch.len();
            read < 2
        };
        let mut data = Data::Text(text);
        let mut done = Vec::new();
        let mut go_on = |at, size| {
            done.push((at, size));
            true
        };
        let told = Steps::of(pass(&sheet, &mut data, &[0], &mut take, &mut go_on)).finish();
        assert_eq!((told, read), (Ok(()), 2));
        assert_eq!(done, [(0, 7), (2, 7), (4, 7)]);
        let (mut take, mut go_on) = (|_: &Batch| true, |at, _| at < 3);
        let stopped = Steps::of(pass(&sheet, &mut data, &[0], &mut take, &mut go_on)).finish();
        assert_eq!(stopped, Err(Halt::Stopped));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn pieces_of_any_size_have_the_same_rows(text in "[ab1\",\n\r ژ\u{a0}]{0,60}", piece in 1usize..9, header in any::<bool>()) {
            check(&text, header, &[piece, usize::MAX]);
        }
    }
}
