//! Cases and laws of splitting text into cells.

mod blanks;
mod chunks;
mod crate_csv;

use super::*;
use proptest::prelude::*;

fn rows(table: &Table) -> Vec<Vec<&str>> {
    (0..table.len())
        .map(|row| {
            (0..table.width(row))
                .map(|column| table.cell(row, column))
                .collect()
        })
        .collect()
}

fn all(text: &str, delimiter: Delimiter) -> Table {
    split(text, delimiter, usize::MAX)
}

/// The same rows for each delimiter (commas of the case replaced) and for each kind of line break outside quotes.
#[track_caller]
fn check(text: &str, expected: &[&[&str]]) {
    assert_eq!(rows(&all(text, Delimiter::Comma)), expected, "{text:?}");
    let plain = !text.contains('"') && !text.contains('\r');
    for (delimiter, sign) in [
        (Delimiter::Tab, "\t"),
        (Delimiter::Semicolon, ";"),
        (Delimiter::Bar, "|"),
    ] {
        if plain {
            let other = text.replace(',', sign);
            assert_eq!(rows(&all(&other, delimiter)), expected, "{other:?}");
        }
    }
    for line_break in ["\r\n", "\r"] {
        if plain {
            let other = text.replace('\n', line_break);
            assert_eq!(rows(&all(&other, Delimiter::Comma)), expected, "{other:?}");
        }
    }
}

#[test]
fn plain_rows() {
    check("a,b\n1,2", &[&["a", "b"], &["1", "2"]]);
    check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
    check("a", &[&["a"]]);
    check("a,\n", &[&["a", ""]]);
    check("a,", &[&["a", ""]]);
    check(",a", &[&["", "a"]]);
    check("a,,b", &[&["a", "", "b"]]);
    check(" a , b ", &[&[" a ", " b "]]);
    check("ش,ж\n۱,2", &[&["ش", "ж"], &["۱", "2"]]);
}

#[test]
fn rows_of_other_lengths_are_kept_and_blank_ones_are_not() {
    check("a,b\n1\n1,2,3", &[&["a", "b"], &["1"], &["1", "2", "3"]]);
    check("\n\na\n\n \n,,\nb\n\n", &[&["a"], &["b"]]);
    check("", &[]);
}

#[test]
fn quoted_cells() {
    check("\"a,b\",c", &[&["a,b", "c"]]);
    check("\"a\nb\",c\nd,e", &[&["a\nb", "c"], &["d", "e"]]);
    check("\"a\r\nb\",c\r\nd,e", &[&["a\r\nb", "c"], &["d", "e"]]);
    check("\"say \"\"hi\"\"\",b", &[&["say \"hi\"", "b"]]);
    check("\"\"\"\",b", &[&["\"", "b"]]);
    check("1,\"\",\"\"\n2,3,4", &[&["1", "", ""], &["2", "3", "4"]]);
    check("\"\",\"\"\na,b", &[&["a", "b"]]);
    check("k,\"{\"\"a\"\": [1, 2]}\"", &[&["k", "{\"a\": [1, 2]}"]]);
    check("\"a\"", &[&["a"]]);
    check("a,\"b\"\r\n", &[&["a", "b"]]);
}

#[test]
fn damaged_quotes() {
    check("5\" pipe,b", &[&["5\" pipe", "b"]]);
    check("\"a\"b,c", &[&["ab", "c"]]);
    check("\"a\" ,c", &[&["a ", "c"]]);
    check("a,\"b\nc,d", &[&["a", "\"b"], &["c", "d"]]);
    check("\"", &[&["\""]]);
    assert_eq!(all("x,y\na,\"b\nc,d", Delimiter::Comma).unclosed(), Some(1));
    assert_eq!(all("a,\"b\"\nc,d", Delimiter::Comma).unclosed(), None);
}

#[test]
fn lines_are_those_of_the_file() {
    let table = all("a\n\n\"b\nb\"\nc\r\nd\re", Delimiter::Comma);
    let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
    assert_eq!(lines, [1, 3, 5, 6, 7]);
    let table = all("\"a\nb\nc", Delimiter::Comma);
    assert_eq!(table.line(2), 3);
}

#[test]
fn cells_that_are_not_there_are_empty() {
    let table = all("a,b\nc", Delimiter::Comma);
    assert_eq!(table.cell(1, 1), "");
    assert_eq!(table.cell(9, 0), "");
    assert_eq!((table.width(9), table.line(9)), (0, 0));
    assert_eq!(rows(&table.upright()), [["a"], ["b"], ["c"]]);
}

#[track_caller]
fn check_sniff(text: &str, expected: Delimiter) {
    assert_eq!(sniff(text), expected, "{text:?}");
}

#[test]
fn delimiters_are_found() {
    check_sniff("a,b\n1,2\n", Delimiter::Comma);
    check_sniff("a;b\n1;2,5\n3;4,5\n", Delimiter::Semicolon);
    check_sniff("1;2,5\n3;4,5\n", Delimiter::Semicolon);
    check_sniff("a\tb, c\n1\t2\n", Delimiter::Tab);
    check_sniff("a|b\n1|2\n", Delimiter::Bar);
    check_sniff("score\n9\n10\n", Delimiter::Comma);
    check_sniff("a,b\n\"x;y\",2\n\"z;w\",3\n", Delimiter::Comma);
    check_sniff("a,b,c\n1,2,x;y\n1,2,z\n4,5,6\n", Delimiter::Comma);
    check_sniff("", Delimiter::Comma);
}

#[test]
fn quotes_are_found() {
    use Quote::{Double, Single};
    for (text, expected) in [
        ("a,b\n'x','1,5'\n'y','2'\n", Single),
        ("'a','b'\r\n'x','it''s'\r\n", Single),
        ("'a','b'\r'two\nlines','c'\r", Single),
        ("a,b\n'x','1'\n'cut o", Single),
        ("a,b\nx,1\n", Double),
        ("", Double),
        ("'", Double),
        ("a,b\n'x',1\n", Double),
        ("a,b\n\"x\",'1'\n'y','2'\n", Double),
        ("name,n\n't Hooft,1\n'abc',2\n'def',3\n", Double),
        ("name,n\nO'Neil,1\nD'Arcy,2\n", Double),
        ("a,b\n'007,1\n'008,2\n", Double),
        ("a,b\n'x'y,1\n'x','2'\n", Double),
    ] {
        assert_eq!(sniff_quote(text, Delimiter::Comma), expected, "{text:?}");
    }
    let table = split(
        "a,b\n'x,\"y\"','it''s'\n'two\nlines',z\n",
        Dialect {
            delimiter: Delimiter::Comma,
            quote: Single,
        },
        usize::MAX,
    );
    assert_eq!(
        rows(&table),
        [
            vec!["a", "b"],
            vec!["x,\"y\"", "it's"],
            vec!["two\nlines", "z"]
        ]
    );
}

#[test]
fn the_sample_ends_with_a_line() {
    let line = "ж;1,5\n";
    let text = line.repeat(20_000);
    assert_eq!(beginning(&text).len() % line.len(), line.len() - 1);
    check_sniff(&text, Delimiter::Semicolon);
    let one_line = "ж".repeat(40_001);
    assert!(beginning(&one_line).len() <= SAMPLE_BYTES);
}

#[test]
fn the_beginning_of_a_text_has_its_whole_rows() {
    let whole = |text: &str| {
        let table = split_beginning(text, Delimiter::Comma);
        rows(&table).concat().concat()
    };
    assert_eq!(whole("a,b\nc,d\ne,f\ng,h\ni,j"), "abcdefgh");
    assert_eq!(whole("a,b"), "");
    // A quote that is open for long hides no rows.
    assert_eq!(whole("a,\"b\nc,d\ne,f\ng"), "a\"bcdef");
}

/// The cells of some columns, or of all, by rows.
fn cells(text: &str, dialect: Dialect, columns: Option<&[usize]>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut take = |rows: Rows| {
        let row = |row: Row| -> Vec<String> {
            let cell = |place| String::from_utf8_lossy(&row.cell(place)).into_owned();
            (0..row.cells.len()).map(cell).collect()
        };
        found.extend(rows.iter().map(row));
        true
    };
    let mut reader = Reader::new(dialect, columns);
    reader.feed(text.as_bytes(), &mut take);
    reader.finish(&mut take);
    found
}

proptest! {
    #[test]
    fn what_is_written_quoted_is_read_back(
        cells in proptest::collection::vec(proptest::collection::vec("[a\",;\n\r ژ]{0,6}", 2..4), 1..6)
    ) {
        let mut text = String::new();
        for row in &cells {
            let row: Vec<_> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        let kept: Vec<_> = cells.iter().filter(|row| !row.concat().trim().is_empty()).cloned().collect();
        let table = all(&text, Delimiter::Semicolon);
        prop_assert_eq!(rows(&table), kept);
    }

    #[test]
    fn single_quotes_are_read_as_double_ones_are(text in "[ab\"',\n\r]{0,80}|(a,'?b'?,c\r?\n){0,40}") {
        let swapped = |text: &str| -> String {
            let other = |c| match c {
                '"' => '\'',
                '\'' => '"',
                c => c,
            };
            text.chars().map(other).collect()
        };
        let delimiter = Delimiter::Comma;
        let single = Dialect { delimiter, quote: Quote::Single };
        for columns in [None, Some(&[0, 1][..])] {
            let expected = cells(&swapped(&text), delimiter.into(), columns);
            let found = cells(&text, single, columns);
            let back: Vec<Vec<String>> = found.iter().map(|row| row.iter().map(|cell| swapped(cell)).collect()).collect();
            prop_assert_eq!(back, expected);
        }
    }

    #[test]
    fn any_text_is_split_without_loss_of_letters(text in "[a-c\",;\n\r]{0,60}") {
        let table = all(&text, Delimiter::Comma);
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
        prop_assert_eq!(rows(&table).iter().flatten().map(|cell| letters(cell)).sum::<usize>(), letters(&text));
        sniff(&text);
    }
}
