//! Whatever the chunks, the rows are the same.

use super::{all, rows, Delimiter, Reader, Row, Rows};
use proptest::prelude::*;

type Seen = (usize, usize, usize, usize, bool, Vec<Vec<u8>>);

fn seen(row: &Row, columns: usize) -> Seen {
    let cells = (0..columns).map(|place| row.cell(place).into_owned());
    (
        row.start,
        row.line,
        row.width,
        row.filled,
        row.is_unclosed,
        cells.collect(),
    )
}

/// The rows of `text`, cut after every number of bytes in `cuts` in turn.
fn in_chunks(text: &[u8], cuts: &[usize], columns: Option<&[usize]>) -> Vec<Seen> {
    let mut reader = Reader::new(Delimiter::Comma, columns);
    let mut found = Vec::new();
    let mut take = |rows: Rows| {
        for (place, row) in rows.iter().enumerate() {
            let cells = columns.map_or(row.width, <[usize]>::len);
            let row = seen(&row, cells);
            for (wanted, cell) in row.5.iter().enumerate() {
                assert_eq!(rows.cell(place, wanted), cell.as_slice());
            }
            found.push(row);
        }
        true
    };
    let mut rest = text;
    for cut in cuts.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (chunk, after) = rest.split_at((*cut).min(rest.len()));
        assert!(reader.feed(chunk, &mut take));
        rest = after;
    }
    assert!(reader.finish(&mut take));
    found
}

#[track_caller]
fn every_split(text: &str) {
    let bytes = text.as_bytes();
    let whole = in_chunks(bytes, &[usize::MAX], None);
    let expected = all(text, Delimiter::Comma);
    let cells: Vec<Vec<&[u8]>> = rows(&expected)
        .into_iter()
        .map(|row| row.into_iter().map(str::as_bytes).collect())
        .collect();
    let read: Vec<_> = whole.iter().map(|row| row.5.clone()).collect();
    assert_eq!(read, cells, "{text:?}");
    for size in 1..=bytes.len() {
        assert_eq!(in_chunks(bytes, &[size], None), whole, "{text:?} by {size}");
        let cuts = [size, usize::MAX];
        assert_eq!(
            in_chunks(bytes, &cuts, None),
            whole,
            "{text:?} cut at {size}"
        );
    }
}

#[test]
fn every_split_of_awkward_texts() {
    for text in [
        "a,b\r\n1,2\r\n",
        "a\r\r\nb\n\rc",
        "\"a\r\nb\",\"\"\"\"\r\n\"c\"\"d\"x,\"\"\n",
        "a,\"b\nc,d\n\"e",
        "\"\"\",\"a\nb",
        "a,\n,\n\n ,x,\n",
        "x,\"y",
        "\"x\"",
        "x,",
        "ژ,\u{a0}\n\u{a0},\u{a0}\nش",
    ] {
        every_split(text);
    }
}

#[test]
fn columns_that_are_not_wanted_are_passed_over() {
    let text = b"a,b,c\n1,\"2\"\"x\",3,4\n5\n\n,,,7\n";
    let read: Vec<_> = in_chunks(text, &[3], Some(&[2, 0]))
        .into_iter()
        .map(|(_, line, width, filled, _, cells)| (line, width, filled, cells))
        .collect();
    let cells = |a: &str, b: &str| vec![a.as_bytes().to_vec(), b.as_bytes().to_vec()];
    assert_eq!(
        read,
        [
            (1, 3, 3, cells("c", "a")),
            (2, 4, 4, cells("3", "1")),
            (3, 1, 1, cells("", "5")),
            (5, 4, 4, cells("", "")),
        ]
    );
}

#[test]
fn a_reader_stops_when_told() {
    let mut reader = Reader::new(Delimiter::Comma, None);
    let mut read = 0;
    let mut take = |rows: Rows| {
        read += rows.len();
        read < 600
    };
    assert!(!reader.feed(&b"a\n".repeat(5000), &mut take));
    assert!((600..5000).contains(&read));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_split_of_any_text(text in "[ab\",\n\r ژ]{0,60}", cuts in proptest::collection::vec(1usize..9, 1..5)) {
        let whole = in_chunks(text.as_bytes(), &[usize::MAX], None);
        prop_assert_eq!(in_chunks(text.as_bytes(), &cuts, None), whole);
        let table = all(&text, Delimiter::Comma);
        prop_assert_eq!(table.len(), in_chunks(text.as_bytes(), &cuts, Some(&[])).len());
    }

    #[test]
    fn bytes_that_are_no_text(bytes in proptest::collection::vec(any::<u8>(), 0..60), cut in 1usize..9) {
        prop_assert_eq!(in_chunks(&bytes, &[cut], None), in_chunks(&bytes, &[usize::MAX], None));
    }
}
