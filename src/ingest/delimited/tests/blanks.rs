//! Columns parted by runs of blanks: how they are read, and which texts have them.

use super::{all, cells, check_sniff, rows, Delimiter, Dialect, Quote};
use crate::ingest::delimited::blanks::Blanks;
use proptest::prelude::*;

/// What the filter makes of the text, cut after every number of bytes in `cuts` in turn.
fn tabbed(text: &str, cuts: &[usize]) -> String {
    let mut filter = Blanks::new(b'"');
    let (mut rest, mut made) = (text.as_bytes(), Vec::new());
    for cut in cuts.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, after) = rest.split_at((*cut).min(rest.len()));
        made.extend_from_slice(filter.tabbed(piece));
        rest = after;
    }
    String::from_utf8(made).unwrap()
}

#[test]
fn a_run_of_blanks_becomes_a_tab() {
    for (text, expected) in [
        ("", ""),
        (" \t \n\n  ", "\n\n"),
        ("a b", "a\tb"),
        (
            " 00004 0001 19970101  2   29.33\r\n",
            "00004\t0001\t19970101\t2\t29.33\r\n",
        ),
        ("a \t b  \n c\t\r d ", "a\tb\nc\rd"),
        ("\"a  b\" \"\" 'c d'", "\"a  b\"\t\"\"\t'c\td'"),
        ("\"a \"\" b\"  c", "\"a \"\" b\"\tc"),
        ("\"a b\"c d", "\"a b\"c\td"),
        ("\" a\n b \"  c", "\" a\n b \"\tc"),
        ("5\"  x\" y", "5\"\tx\"\ty"),
        ("1\u{a0}234,5 ж", "1\u{a0}234,5\tж"),
    ] {
        assert_eq!(tabbed(text, &[usize::MAX]), expected, "{text:?}");
        for piece in 1..=text.len() {
            assert_eq!(tabbed(text, &[piece]), expected, "{text:?} by {piece}");
        }
    }
}

#[test]
fn rows_and_their_lines() {
    let table = all(
        "  id  who\n\n 1 \"Ali  Rezaei\"  \n\n2\t\"two\nlines\" x\n3",
        Delimiter::Blanks,
    );
    assert_eq!(
        rows(&table),
        [
            vec!["id", "who"],
            vec!["1", "Ali  Rezaei"],
            vec!["2", "two\nlines", "x"],
            vec!["3"]
        ]
    );
    let lines: Vec<_> = (0..table.len()).map(|row| table.line(row)).collect();
    assert_eq!(lines, [1, 3, 5, 7]);
    let single = Dialect {
        delimiter: Delimiter::Blanks,
        quote: Quote::Single,
    };
    assert_eq!(
        cells("1  'a b' \"c", single, None),
        [["1", "a b", "\"c"].map(str::to_owned)]
    );
}

#[test]
fn single_quotes_are_found_between_blanks() {
    let sniff = |text| super::sniff_quote(text, Delimiter::Blanks);
    assert_eq!(sniff(" 1  'a b'\n 2  'c d' \n"), Quote::Single);
    assert_eq!(sniff(" 1  'a b'\n 2  't Hooft\n"), Quote::Double);
    assert_eq!(sniff(" 1  \"a b\" 'c'\n 2  'd' 'e'\n"), Quote::Double);
}

#[test]
fn tables_parted_by_blanks_are_told() {
    for text in [
        " 00004 0001 19970101  2   29.33\r\n 00021 0002 19970101  3   63.34\r\n 00050 0003 19970101  1    6.79\r\n",
        "customer date amount\na 2024-01-05 10\nb 2024-01-06 12.5\n",
        "\"customer\" \"date\" \"amount\"\n\"1\" \"Ali Rezaei\" \"2024-01-05\" 10.5\n\"2\" \"Sara\" 2024-01-06 NA\n",
        "2024-01-05 17 12.50\n2024-01-06 18 13.50\n2024-01-07 17 9.00\n",
        "2024-01-05 12:30 17 9.5\n2024-01-05 12:31 18 9.5\n2024-01-06 09:00 17 2.5\n",
        "علی   ۱۴۰۳/۰۱/۰۵   ۱۲۰۰۰\nسارا  ۱۴۰۳/۰۱/۰۶   ۹۵۰۰\nعلی   ۱۴۰۳/۰۲/۰۱   ۷۰۰\n",
        "клиент дата сумма\nИван 05.01.2024 120.5\nАнна 06.01.2024 99\n",
        "x 1 2\ny 3 4\nz 5 6\n",
        "  1   2   3\n 40  50  60\n 7   8   9\n",
        // What a header names is a column, and so is what stands beside counted rows.
        "first last id score\nAli Rezaei 1 9\nSara Karimi 2 10\nOmid Rezaei 3 7\n",
        // Some cells of a column are none of its kind.
        "customer date amount\n1 2024-01-05 10\n2 2024-13-45 20\n1 2024-02-07 abc\n3 2024-02-09 12.5\n",
        "who pieces price\na 12 120\nb 3 250\nc 40 999\n",
        "\"pieces\" \"price\"\n\"1\" 12 120\n\"2\" 3 250\n\"3\" 40 999\n",
    ] {
        check_sniff(text, Delimiter::Blanks);
    }
    // A row in forty may be short, as a last line that was cut off.
    let long = "a 2024-01-05 10\n".repeat(40);
    check_sniff(&format!("{long}a 2024"), Delimiter::Blanks);
    check_sniff(&format!("{long}a 2024-01-06 x"), Delimiter::Blanks);
}

#[test]
fn other_texts_with_blanks_are_not() {
    let three = |line: &str| format!("{line}\n").repeat(3);
    for line in [
        // Dates, with their time of day and their zone.
        "12 January 2024",
        "Friday 12 January 2024",
        "2024-01-05 12:30",
        "2024-01-05 12:30:00 +0330",
        "20240105 12:30 PM",
        "5. 1. 2024",
        "Fri Jan 05 2024 10:00:00 GMT+0330 (IRST)",
        "5 Jan 2024 10:15 9",
        "5 января 2024 г.",
        "۱۵ فروردین ۱۴۰۳",
        "۱۵ فروردین ۱۴۰۳ ساعت ۱۲:۳۰",
        "Ali 12 January 2024 5",
        // Numbers in groups, and with what is counted.
        "1 234 567",
        "۱ ۲۳۴ ۵۶۷",
        "12 000 000 ₽",
        "9 10",
        // Prose.
        "I gave it 9",
        "Very good service indeed",
        "It took 3 of 5 days",
        "Заказ 12 шёл 5 дней",
        "سفارش ۳ من ۵ روز بود",
    ] {
        check_sniff(&three(line), Delimiter::Comma);
    }
    for text in [
        // From one day to another, one after the other.
        "05.01.2024 по 05.02.2024\n06.01.2024 по 05.02.2024\n07.01.2024 по 15.02.2024",
        "с 05.01.2024 по 05.02.2024\nс 06.01.2024 по 05.02.2024\nс 07.01.2024 по 15.02.2024",
        "2024-01-05 to 2024-02-05\n2024-01-06 to 2024-02-05\n2024-01-07 to 2024-02-09",
        // Too little to tell, or of no one width.
        "9 10 7",
        "9 10 7\n8 9 10",
        "1 2 3\n4 5\n6 7 8\n9 1\n",
        "Good\nToo slow for 2 of 3\nI waited 5 days\nfine\n",
        // A headline, and names of two words.
        "Sales of the year 1997\n1 2 3\n4 5 6\n7 8 9\n",
        "Customer ID Date Amount\na 2024-01-05 1\nb 2024-01-05 2\n",
        "Ali Rezaei 10 2\nSara 10 3\nAnna Maria Berg 10 4\n",
        "customer date amount\nAli Rezaei 2024-01-05 120\nSara Karimi 2024-01-06 99\nOmid Rezaei 2024-01-07 80\n",
        "Иван Петров 05.01.2024 120\nАнна Ким 06.01.2024 99\nИван Ли 07.01.2024 80\n",
        "علی رضایی ۱۴۰۳/۰۱/۰۵ ۱۲۰\nسارا کریمی ۱۴۰۳/۰۱/۰۶ ۹۹\nامید رضایی ۱۴۰۳/۰۱/۰۷ ۸۰\n",
        // Names of rows are different.
        "date amount\nc1 2024-01-05 120\nc2 2024-01-06 99\nc1 2024-01-07 80\n",
        // Thousands.
        "клиент дата сумма\nc1 05.01.2024 1 200\nc2 06.01.2024 2 500\nc3 07.01.2024 13 100\n",
        "c1 05.01.2024 1 200\nc2 06.01.2024 2 500\nc1 07.01.2024 13 100\n",
        "۰۹۱۲۳۴۵۶۷۸۹ ۱۴۰۳/۰۱/۰۵ ۱ ۲۰۰ ۰۰۰\n۰۹۱۲۳۴۵۶۷۸۸ ۱۴۰۳/۰۱/۰۶ ۲ ۵۰۰ ۰۰۰\n۰۹۱۲۳۴۵۶۷۸۷ ۱۴۰۳/۰۱/۰۷ ۱ ۱۰۰ ۰۰۰\n",
    ] {
        check_sniff(text, Delimiter::Comma);
    }
    // A mark that makes columns is one, whatever the blanks.
    check_sniff(&three("1 2 3;4 5 6"), Delimiter::Semicolon);
    check_sniff(&three("1 2\t3 4 5"), Delimiter::Tab);
    check_sniff(&three("a 2 3 29,33"), Delimiter::Comma);
}

proptest! {
    #[test]
    fn whatever_the_pieces_the_text_is_the_same(
        text in "[ab\"\n\r\t ж]{0,60}",
        cuts in proptest::collection::vec(1usize..9, 1..5),
    ) {
        let whole = tabbed(&text, &[usize::MAX]);
        prop_assert_eq!(tabbed(&text, &cuts), whole.clone());
        // What is done is done.
        prop_assert_eq!(tabbed(&whole, &cuts), whole);
    }

    #[test]
    fn without_quotes_cells_are_what_blanks_part(text in "([a-c1.]{0,3}[ \t]{0,3}(\r?\n)?|ж| ){0,40}") {
        let lines = text.split(['\n', '\r']).map(|line| line.split([' ', '\t']).filter(|cell| !cell.is_empty()));
        let words: Vec<Vec<String>> = lines.map(|line| line.map(str::to_owned).collect()).collect();
        let expected: Vec<Vec<String>> = words.into_iter().filter(|row| !row.is_empty()).collect();
        prop_assert_eq!(cells(&text, Delimiter::Blanks.into(), None), expected.clone());
        let of_columns: Vec<Vec<String>> = expected.iter().map(|row| [1, 0].map(|at| row.get(at).cloned().unwrap_or_default()).to_vec()).collect();
        prop_assert_eq!(cells(&text, Delimiter::Blanks.into(), Some(&[1, 0])), of_columns);
    }

    #[test]
    fn any_quotes_are_read_as_between_tabs(words in proptest::collection::vec("[ab]{1,3}|\"[a \n]{0,3}(\"\")?[b\t]{0,2}\"|\n", 0..30)) {
        let lines: Vec<String> = words.split(|word| word == "\n").map(|line| line.join("\t")).collect();
        let (blank, tab) = (words.join("  "), lines.join("\n"));
        prop_assert_eq!(cells(&blank, Delimiter::Blanks.into(), None), cells(&tab, Delimiter::Tab.into(), None));
    }
}
