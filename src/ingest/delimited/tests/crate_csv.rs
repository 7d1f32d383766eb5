//! The same rows as the crate `csv` reads, wherever the two agree on what a row is.
//!
//! They differ on purpose in two ways: rows of blank cells alone are left out here; and a quote that nothing closes is taken as
//! it stands here, and swallows the rest of the file there.

use super::{all, Delimiter};
use proptest::prelude::*;

fn theirs(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    let mut reader = reader.from_reader(text.as_bytes());
    let records = reader.byte_records().map(Result::unwrap);
    let rows = records.map(|record| {
        let cells = record
            .iter()
            .map(|cell| String::from_utf8(cell.to_vec()).unwrap());
        cells.collect::<Vec<_>>()
    });
    rows.filter(|row| !row.concat().trim().is_empty()).collect()
}

fn ours(text: &str, delimiter: Delimiter) -> (Vec<Vec<String>>, bool) {
    let table = all(text, delimiter);
    let owned = |row: Vec<&str>| row.into_iter().map(str::to_owned).collect();
    let rows = super::rows(&table).into_iter().map(owned).collect();
    (rows, table.unclosed().is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Tables that a careful program writes.
    #[test]
    fn generated_tables(
        cells in proptest::collection::vec(proptest::collection::vec("[a-z0-9\",;\n\r ژж]{0,12}", 1..5), 0..8),
        ending in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
    ) {
        let mut text = String::new();
        for row in &cells {
            let quoted = row.iter().map(|cell| match cell.contains(['"', ';', '\n', '\r']) {
                true => format!("\"{}\"", cell.replace('"', "\"\"")),
                false => cell.clone(),
            });
            text.push_str(&quoted.collect::<Vec<_>>().join(";"));
            text.push_str(ending);
        }
        let (rows, unclosed) = ours(&text, Delimiter::Semicolon);
        prop_assert!(!unclosed);
        prop_assert_eq!(rows, theirs(&text, b';'));
    }

    /// Anything at all, as long as quotes close.
    #[test]
    fn damaged_text(text in "[ab\",\n\r ژ]{0,50}") {
        let (rows, unclosed) = ours(&text, Delimiter::Comma);
        if !unclosed {
            prop_assert_eq!(rows, theirs(&text, b','), "{:?}", text);
        }
    }
}
