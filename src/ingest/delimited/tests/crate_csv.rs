//! The same rows as the crate `csv` reads, of careful files and of damaged ones.
//!
//! They differ on purpose in three ways, which [`differences_on_purpose`] shows: rows of blank cells alone are left out here; a quote that
//! nothing closes is taken as it stands here, and swallows the rest of the file there; and so is one that only something very far away
//! closes. In all else the laws hold them to each other: rows of any length, quotes where none belong, bytes that are no text.

use super::super::reader::LONGEST_QUOTED;
use super::{Delimiter, Reader, Rows};
use proptest::prelude::*;

type Cells = Vec<Vec<u8>>;

const SIGNS: [(Delimiter, u8); 4] = [
    (Delimiter::Comma, b','),
    (Delimiter::Semicolon, b';'),
    (Delimiter::Tab, b'\t'),
    (Delimiter::Bar, b'|'),
];

/// All rows of theirs, and where each begins.
fn records(bytes: &[u8], delimiter: u8) -> Vec<(usize, Cells)> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    let mut reader = reader.from_reader(bytes);
    let records = reader.byte_records().map(Result::unwrap);
    let record = |record: csv::ByteRecord| {
        let start = record.position().unwrap().byte() as usize;
        (start, record.iter().map(<[u8]>::to_vec).collect())
    };
    records.map(record).collect()
}

fn theirs(bytes: &[u8], delimiter: u8) -> Vec<Cells> {
    let rows = records(bytes, delimiter).into_iter().map(|(_, row)| row);
    let is_blank = |cell: &Vec<u8>| String::from_utf8_lossy(cell).trim().is_empty();
    rows.filter(|row| !row.iter().all(is_blank)).collect()
}

/// Our rows from pieces of a size: all cells of each, or those of `columns`, in which case the rows of a window are read together.
fn ours(
    bytes: &[u8],
    delimiter: Delimiter,
    piece: usize,
    columns: Option<&[usize]>,
) -> (Vec<Cells>, bool) {
    let mut reader = Reader::new(delimiter, columns);
    let (mut found, mut is_unclosed) = (Vec::new(), false);
    let mut take = |rows: Rows| {
        for row in rows.iter() {
            let cells = 0..columns.map_or(row.width, <[usize]>::len);
            found.push(cells.map(|place| row.cell(place).into_owned()).collect());
            is_unclosed |= row.is_unclosed;
        }
        true
    };
    for piece in bytes.chunks(piece) {
        assert!(reader.feed(piece, &mut take));
    }
    assert!(reader.finish(&mut take));
    (found, is_unclosed)
}

/// The bytes with the first quote written as theirs takes one for a character, if it is one that nothing closes: `"a` as `"""a"`.
///
/// All of it is told by what theirs reads, so that ours has no part in it.
fn closed(bytes: &[u8], delimiter: u8) -> Option<Vec<u8>> {
    let with_a_row = [bytes, b"\nz"].concat();
    let is_closed = |(_, row): &(usize, Cells)| *row == [b"z"];
    if records(&with_a_row, delimiter)
        .last()
        .is_some_and(is_closed)
    {
        return None;
    }
    // The last cell of their last row is the one that swallowed what follows. It begins where anything else would be a cell of its own.
    let rows = records(bytes, delimiter);
    let (start, row) = rows.last().unwrap();
    let begins_here = |open: &usize| {
        let before = [&bytes[*start..*open], b"z"].concat();
        let alone = records(&before, delimiter);
        let cells = alone.last().map(|(_, cells)| cells);
        bytes[*open] == b'"'
            && alone.len() == 1
            && cells
                .is_some_and(|cells| cells.len() == row.len() && cells.ends_with(&[b"z".to_vec()]))
    };
    let open = (*start..bytes.len()).find(begins_here).unwrap();
    let is_end = |byte: &u8| [delimiter, b'\n', b'\r'].contains(byte);
    let length = bytes[open..].iter().position(is_end);
    let end = length.map_or(bytes.len(), |length| open + length);
    let mut written = bytes[..open].to_vec();
    written.push(b'"');
    for byte in &bytes[open..end] {
        written.extend((*byte == b'"').then_some(b'"'));
        written.push(*byte);
    }
    written.push(b'"');
    written.extend(&bytes[end..]);
    Some(written)
}

/// Holds that ours reads what theirs does once every quote that nothing closes is written as the character that ours takes it for.
#[track_caller]
fn hold(bytes: &[u8], (delimiter, sign): (Delimiter, u8)) {
    let mut written = bytes.to_vec();
    let mut were_closed = true;
    while let Some(closed) = closed(&written, sign) {
        (written, were_closed) = (closed, false);
    }
    let expected = theirs(&written, sign);
    let text = String::from_utf8_lossy(bytes);
    let (rows, is_unclosed) = ours(bytes, delimiter, usize::MAX, None);
    assert_eq!(rows, expected, "{text:?}");
    assert_eq!(is_unclosed, !were_closed, "{text:?}");
    // Those columns that the longest row has, and one that none has.
    let most = expected.iter().map(Vec::len).max().unwrap_or(0);
    let columns: Vec<usize> = (0..=most).rev().collect();
    let cell = |row: &Cells, column: usize| row.get(column).cloned().unwrap_or_default();
    let wide = expected.iter().map(|row| {
        let cells = columns.iter().map(|column| cell(row, *column));
        cells.collect::<Cells>()
    });
    let wide: Vec<_> = wide.collect();
    for piece in [usize::MAX, 11] {
        let (rows, _) = ours(bytes, delimiter, piece, Some(&columns));
        assert_eq!(rows, wide, "{text:?} by {piece}");
    }
}

#[test]
fn differences_on_purpose() {
    let cells = |rows: &[&[&str]]| -> Vec<Cells> {
        let row = |row: &&[&str]| row.iter().map(|cell| cell.as_bytes().to_vec()).collect();
        rows.iter().map(row).collect()
    };
    let told = |text: &str, here: &[&[&str]], there: &[&[&str]]| {
        let (rows, _) = ours(text.as_bytes(), Delimiter::Comma, usize::MAX, None);
        assert_eq!(rows, cells(here), "{text:?}");
        let records = records(text.as_bytes(), b',').into_iter();
        let rows: Vec<_> = records.map(|(_, row)| row).collect();
        assert_eq!(rows, cells(there), "{text:?}, theirs");
    };
    // Blank rows.
    told(
        "a\n , \nb",
        &[&["a"], &["b"]],
        &[&["a"], &[" ", " "], &["b"]],
    );
    told(
        "a\n\u{a0}\nb",
        &[&["a"], &["b"]],
        &[&["a"], &["\u{a0}"], &["b"]],
    );
    told("\"\",\"\"\nb", &[&["b"]], &[&["", ""], &["b"]]);
    // Quotes that nothing closes.
    told(
        "a,\"b\nc,d",
        &[&["a", "\"b"], &["c", "d"]],
        &[&["a", "b\nc,d"]],
    );
    told("\"a,\"\"\nb", &[&["\"a", ""], &["b"]], &[&["a,\"\nb"]]);
    told("a,\"", &[&["a", "\""]], &[&["a", ""]]);
}

/// The quote closes as far away as it may, and one byte farther.
#[test]
fn quotes_that_close_too_far_away_are_characters() {
    for (more, rows_here) in [(0, 2), (1, 3)] {
        let far = "x".repeat(LONGEST_QUOTED - 3 + more);
        let text = format!("\"a\n{far}\",b\nc,d");
        let (rows, is_unclosed) = ours(text.as_bytes(), Delimiter::Comma, usize::MAX, None);
        assert_eq!((rows.len(), is_unclosed), (rows_here, more > 0));
        assert_eq!(theirs(text.as_bytes(), b',').len(), 2);
    }
}

/// A table as a careful program writes it; in one of two there is nothing to quote, so that many rows are read together.
fn table(rows: std::ops::Range<usize>) -> impl Strategy<Value = (Vec<u8>, (Delimiter, u8))> {
    let plain = || prop_oneof!["[0-9]{1,6}", "2024-0[1-9]-1[0-9]", "[a-zж ]{0,8}"];
    let any = prop_oneof!["[a-z0-9\",;|\t\n\r ژж]{0,12}", plain()];
    let of = |cell: BoxedStrategy<String>| {
        proptest::collection::vec(proptest::collection::vec(cell, 1..5), rows.clone())
    };
    let cells = prop_oneof![of(any.boxed()), of(plain().boxed())];
    let ending = prop_oneof![Just("\n"), Just("\r\n"), Just("\r")];
    let signs = proptest::sample::select(SIGNS.to_vec());
    (cells, ending, signs).prop_map(|(cells, ending, (delimiter, sign))| {
        let sign_text = char::from(sign).to_string();
        let mut text = String::new();
        for row in &cells {
            let quoted =
                row.iter().map(
                    |cell| match cell.contains(['"', '\n', '\r', char::from(sign)]) {
                        true => format!("\"{}\"", cell.replace('"', "\"\"")),
                        false => cell.clone(),
                    },
                );
            text.push_str(&quoted.collect::<Vec<_>>().join(&sign_text));
            text.push_str(ending);
        }
        (text.into_bytes(), (delimiter, sign))
    })
}

/// What can happen to a file at a place.
#[derive(Clone, Debug)]
enum Damage {
    /// Bytes get in: a quote, a zero, a line break, half a letter.
    In(&'static [u8]),
    /// So many bytes are lost.
    Lost(usize),
    /// The rest is missing, wherever that is: in quotes, in a letter, between CR and LF.
    Cut,
}

impl Damage {
    fn strategy() -> impl Strategy<Value = Self> {
        let bytes: [&[u8]; 12] = [
            b"\"", b"\"\"", b"\"\n", b",\"", b"\0", b"\0\0\0", b"\n", b"\r", b"\r\r\n", b"\xFF",
            b"\xDA", b",;|\t",
        ];
        prop_oneof![
            4 => proptest::sample::select(bytes.to_vec()).prop_map(Self::In),
            2 => (1usize..4).prop_map(Self::Lost),
            1 => Just(Self::Cut),
        ]
    }

    fn happens(&self, bytes: &mut Vec<u8>, at: usize) {
        let at = at.min(bytes.len());
        match self {
            Self::In(new) => drop(bytes.splice(at..at, new.iter().copied())),
            Self::Lost(count) => drop(bytes.drain(at..bytes.len().min(at + count))),
            Self::Cut => bytes.truncate(at),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn generated_tables((bytes, signs) in table(0..8)) {
        prop_assert_eq!(closed(&bytes, signs.1), None);
        hold(&bytes, signs);
    }

    /// Anything at all.
    #[test]
    fn damaged_text(text in "[ab\",\n\r ژ\0]{0,50}") {
        hold(text.as_bytes(), SIGNS[0]);
    }

    /// Anything that is no text.
    #[test]
    fn damaged_bytes(
        bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b"ab,\"\n\r\0\xD8\xC2\xA0".to_vec())], 0..60),
    ) {
        // The mark of UTF-8 is taken off before, by `encoding`; theirs takes it off itself.
        prop_assume!(!bytes.starts_with(b"\xEF\xBB\xBF"));
        hold(&bytes, SIGNS[0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Files of some kilobytes, longer than what is looked at together, to which something happened.
    #[test]
    fn damaged_files(
        (mut bytes, signs) in table(1..400),
        damages in proptest::collection::vec((Damage::strategy(), any::<proptest::sample::Index>()), 1..5),
    ) {
        for (damage, place) in &damages {
            let at = place.index(bytes.len() + 1);
            damage.happens(&mut bytes, at);
        }
        hold(&bytes, signs);
    }
}
