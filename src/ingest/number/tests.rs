//! Cases and laws of reading numbers, typed and in columns.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, comma: Comma, expected: Result<Option<f64>, NumberProblem>) {
    assert_eq!(read_typed(text, comma), expected, "{text:?}");
    // No reading depends on marks of direction or on the digits' script.
    let marked: String = text.chars().flat_map(|c| ['\u{200e}', c]).collect();
    assert_eq!(read_typed(&marked, comma), expected, "{text:?} with marks");
    for zero in ['۰', '٠'] {
        let script = |c: char| match c.to_digit(10) {
            Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap(),
            None => c,
        };
        let other: String = text.chars().map(script).collect();
        assert_eq!(read_typed(&other, comma), expected, "{other:?}");
    }
}

/// The same under both meanings of a comma.
#[track_caller]
fn reads(text: &str, expected: f64) {
    check(text, Comma::Decimal, Ok(Some(expected)));
    check(text, Comma::Grouping, Ok(Some(expected)));
}

#[track_caller]
fn refuses(text: &str, problem: NumberProblem) {
    check(text, Comma::Decimal, Err(problem));
    check(text, Comma::Grouping, Err(problem));
}

#[test]
fn plain_numbers() {
    reads("0", 0.0);
    reads("007", 7.0);
    reads("12500", 12500.0);
    reads("12.5", 12.5);
    reads("12,5", 12.5);
    reads("12٫5", 12.5);
    reads(".5", 0.5);
    reads(",5", 0.5);
    reads("5.", 5.0);
    reads("5,", 5.0);
    reads("1.234", 1.234);
    reads("0.1", 0.1);
    reads("0,500", 0.5);
    reads("1234,567", 1234.567);
    reads("  42  ", 42.0);
}

#[test]
fn groups_of_each_language() {
    reads("1,234.5", 1234.5);
    reads("1.234,5", 1234.5);
    reads("1.234.567", 1_234_567.0);
    reads("1,234,567", 1_234_567.0);
    reads("1,234,567.891", 1_234_567.891);
    reads("1.234.567,891", 1_234_567.891);
    reads("1.234,567", 1234.567);
    reads("1,234.567", 1234.567);
    reads("12 500", 12500.0);
    reads("12\u{a0}500,50", 12500.5);
    reads("12\u{202f}500.50", 12500.5);
    reads("12 500,500", 12500.5);
    reads("1'234'567.8", 1_234_567.8);
    reads("1’234’567", 1_234_567.0);
    reads("12٬500", 12500.0);
    reads("12٬500٫25", 12500.25);
    reads("12,500٫25", 12500.25);
}

#[test]
fn one_comma_before_three_digits_is_what_the_language_says() {
    check("1,234", Comma::Decimal, Ok(Some(1.234)));
    check("1,234", Comma::Grouping, Ok(Some(1234.0)));
    check("12,500", Comma::Decimal, Ok(Some(12.5)));
    check("۱۲،۵۰۰", Comma::Grouping, Ok(Some(12500.0)));
    check("-999,999 ₽", Comma::Decimal, Ok(Some(-999.999)));
}

#[test]
fn signs_and_brackets() {
    reads("-5", -5.0);
    reads("−5", -5.0);
    reads("+5", 5.0);
    reads("5-", -5.0);
    reads("- 5", -5.0);
    reads("(12.50)", -12.5);
    reads("($12.50)", -12.5);
    reads("$(12.50)", -12.5);
    reads("-$5", -5.0);
    reads("$-5", -5.0);
    let zero = read_typed("-0", Comma::Decimal).unwrap().unwrap();
    assert!(zero.is_sign_positive());
}

#[test]
fn percent_signs_and_currencies() {
    reads("6.2%", 6.2);
    reads("6,2 %", 6.2);
    reads("٪6٫2", 6.2);
    reads("-5 %", -5.0);
    reads("12 500,50 ₽", 12500.5);
    reads("12 500,50 руб.", 12500.5);
    reads("12 500,50 РУБ", 12500.5);
    reads("500р.", 500.0);
    reads("12٬500 تومان", 12500.0);
    reads("۱۲٬۵۰۰ تومان", 12500.0);
    reads("12500 ريال", 12500.0);
    reads("ریال 12500", 12500.0);
    reads("12500﷼", 12500.0);
    reads("$1,234.50", 1234.5);
    reads("US$ 12", 12.0);
    reads("€ 1.234,50", 1234.5);
    reads("12 EUR", 12.0);
    reads("USD 12", 12.0);
    reads("$12 USD", 12.0);
    reads("1500 IRT", 1500.0);
    reads("12 tomans", 12.0);
}

#[test]
fn powers_of_ten() {
    reads("1e3", 1000.0);
    reads("1.5E+3", 1500.0);
    reads("25e-1", 2.5);
    reads("1e15", 1e15);
    reads("1e-400", 0.0);
    refuses("1e308", NumberProblem::TooLarge);
    refuses("1e309", NumberProblem::TooLarge);
    refuses("1e99999999999", NumberProblem::TooLarge);
    refuses("-1e16", NumberProblem::TooLarge);
    refuses("1000000000000001", NumberProblem::TooLarge);
    refuses("1e", NumberProblem::NotANumber);
    refuses("e5", NumberProblem::NotANumber);
    refuses("1e+-5", NumberProblem::NotANumber);
    refuses("1e5e5", NumberProblem::NotANumber);
    refuses("1e2.5", NumberProblem::NotANumber);
}

#[test]
fn blank_is_no_number_and_no_problem() {
    for text in ["", " ", "\t\r\n", "\u{200e}", "\u{feff}\u{a0}"] {
        check(text, Comma::Decimal, Ok(None));
    }
}

#[test]
fn what_is_no_number() {
    for text in [
        "abc",
        "12abc",
        "1 2",
        "12 50",
        "1234 567",
        "1,23,456",
        "1,2345,678",
        "1.234.56",
        "1,234,56",
        "1.2.3",
        "1,2,3",
        "1.234,567.8",
        "1,234 567",
        "0,123,456",
        "--5",
        "-5-",
        "-(5)",
        "(-5)",
        "(5",
        "5)",
        "+-5",
        "5+",
        "5%%",
        "%",
        "$",
        "-",
        ".",
        ",",
        "٫",
        "'",
        "1٫2٫3",
        "1/2",
        "۳/۵",
        "nan",
        "NaN",
        "inf",
        "infinity",
        "0x10",
        "1_000",
        "12 тыс.",
        "2024-01-05",
        "½",
        "১২",
    ] {
        refuses(text, NumberProblem::NotANumber);
    }
}

#[test]
fn cells_by_the_mark_of_their_column() {
    for (text, dot, comma) in [
        ("1.234", Some(1.234), Some(1234.0)),
        ("1,234", Some(1234.0), Some(1.234)),
        ("12.5", Some(12.5), None),
        ("12,5", None, Some(12.5)),
        ("1 234", Some(1234.0), Some(1234.0)),
        ("1 234.567", Some(1234.567), None),
        ("x", None, None),
    ] {
        assert_eq!(
            read_cell(text, DecimalMark::Dot).ok().flatten(),
            dot,
            "{text}"
        );
        assert_eq!(
            read_cell(text, DecimalMark::Comma).ok().flatten(),
            comma,
            "{text}"
        );
    }
}

#[test]
fn evidence_of_a_cell() {
    for (text, expected) in [
        ("", Evidence::Neutral),
        ("12500", Evidence::Neutral),
        ("12 500 ₽", Evidence::Neutral),
        ("1٬234٫5", Evidence::Neutral),
        ("12.5", Evidence::Only(DecimalMark::Dot)),
        ("0.500", Evidence::Only(DecimalMark::Dot)),
        ("1.234,50", Evidence::Only(DecimalMark::Comma)),
        ("1.234", Evidence::Either),
        ("۱،۲۳۴", Evidence::Either),
        ("yes", Evidence::Neither),
    ] {
        assert_eq!(evidence(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        for comma in [Comma::Decimal, Comma::Grouping] {
            if let Ok(Some(value)) = read_typed(&text, comma) {
                prop_assert!(value.abs() <= LARGEST);
            }
        }
    }

    #[test]
    fn texts_made_of_number_parts_never_panic(text in "[-+0-9۰-۹.,٫٬ e'%()$₽р]{0,12}") {
        if let Ok(Some(value)) = read_typed(&text, Comma::Decimal) {
            prop_assert!(value.is_finite());
        }
    }

    #[test]
    fn plain_cells_are_read_as_all_others(text in "[0-9.]{0,8}") {
        // A mark of direction keeps a text from being plain.
        let marked = format!("\u{200e}{text}");
        prop_assert_eq!(evidence(&text), evidence(&marked));
        for mark in [DecimalMark::Dot, DecimalMark::Comma] {
            prop_assert_eq!(read_cell(&text, mark), read_cell(&marked, mark));
        }
    }

    #[test]
    fn a_number_written_in_full_comes_back_exactly(value in -1e15..1e15f64) {
        let text = format!("{value}");
        let read = read_typed(&text, Comma::Decimal).unwrap().unwrap();
        prop_assert_eq!(read.to_bits(), value.to_bits());
    }
}

/// How ledgers, banks and shops of each language write amounts, read by their column's mark.
#[test]
fn cells_of_ledgers() {
    let cases = [
        ("(12.50)", DecimalMark::Dot, -12.5),
        ("(1,234.50)", DecimalMark::Dot, -1234.5),
        ("12.50-", DecimalMark::Dot, -12.5),
        ("1.234,50-", DecimalMark::Comma, -1234.5),
        ("−12,5", DecimalMark::Comma, -12.5),
        ("－5", DecimalMark::Dot, -5.0),
        ("−1 234,50 ₽", DecimalMark::Comma, -1234.5),
        ("(1\u{2009}234,50 руб.)", DecimalMark::Comma, -1234.5),
        ("1\u{2007}234\u{2007}567", DecimalMark::Dot, 1_234_567.0),
        ("12\u{202f}500,50 RUB", DecimalMark::Comma, 12500.5),
        ("300 долларов", DecimalMark::Comma, 300.0),
        ("45 000 тенге", DecimalMark::Comma, 45000.0),
        ("1 200 грн", DecimalMark::Comma, 1200.0),
        ("۱۲٬۵۰۰٫۵ تومان", DecimalMark::Dot, 12500.5),
        ("-۱۲٬۵۰۰ ریال", DecimalMark::Dot, -12500.0),
        ("(١٢٬٥٠٠)", DecimalMark::Dot, -12500.0),
        ("۲۵ دلار", DecimalMark::Dot, 25.0),
        ("CHF 1'234.50", DecimalMark::Dot, 1234.5),
        ("1.234,50 zł", DecimalMark::Comma, 1234.5),
        ("R$ 12,50", DecimalMark::Comma, 12.5),
        ("12 dollars", DecimalMark::Dot, 12.0),
    ];
    for (text, mark, expected) in cases {
        assert_eq!(read_cell(text, mark), Ok(Some(expected)), "{text:?}");
    }
}

proptest! {
    #[test]
    fn short_numbers_are_read_as_exactly_as_long_ones(text in "[0-9]{0,9}[.]?[0-9]{0,8}|[0-9.,]{0,6}") {
        if let Some(Short { value, digits, after }) = short(text.as_bytes(), true) {
            prop_assert_eq!(text.len(), digits + usize::from(after.is_some()));
            prop_assert_eq!(text.find('.'), after);
            prop_assert_eq!(Ok(value.to_bits()), text.parse::<f64>().map(f64::to_bits));
            let Ok(Some(bare)) = Bare::of(&text) else { return Err(TestCaseError::fail(text)) };
            let plain = bare.plain('.').unwrap();
            prop_assert_eq!(bare.value(&plain), Ok(value));
        }
    }
}

proptest! {
    #[test]
    fn a_word_at_once_is_as_byte_by_byte(text in "[0-9]{0,8}|[0-9.]{0,8}|[0-9][0-9.,e/:۱-]{0,7}", has_mark in any::<bool>()) {
        if text.len() <= BYTES {
            let by_bytes = one_by_one(text.as_bytes(), has_mark).filter(|(_, digits, _)| *digits > 0);
            prop_assert_eq!(in_a_word(text.as_bytes(), has_mark), by_bytes);
        }
    }
}

#[test]
fn no_name_of_a_currency_ends_with_a_digit() {
    for name in CURRENCIES {
        let ends = [name.as_bytes().first(), name.as_bytes().last()];
        let is_digit = |end: &Option<&u8>| end.is_none_or(u8::is_ascii_digit);
        assert!(!ends.iter().any(is_digit), "{name:?}");
    }
}
