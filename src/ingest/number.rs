//! Numbers as people write them, in a field or in a column: three digit systems, three languages' separators, currencies.

use crate::domain::float;
use crate::ingest::letters::{ascii_digit, is_mark, one_letter};
use serde::{Deserialize, Serialize};

/// What a comma means where a number leaves it open, as in `1,234`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comma {
    /// 1.234, as in Russian.
    Decimal,
    /// 1234, as in English and Persian.
    Grouping,
}

/// Why a text is not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberProblem {
    /// It is no number, or its groups of digits are not groups of three.
    NotANumber,
    /// Beyond ±10¹⁵, where a page's arithmetic would lose whole units.
    TooLarge,
}

/// The decimal mark of a column; the other of the two marks then groups digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1,234.5`
    Dot,
    /// `1.234,5`
    Comma,
}

/// What one cell says about the decimal mark of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The same number (or blank) under either mark.
    Neutral,
    /// A number under this mark only.
    Only(DecimalMark),
    /// Two different numbers, as `1.234`.
    Either,
    /// No number at all.
    Neither,
}

/// The largest magnitude that is taken.
pub const LARGEST: f64 = 1e15;

/// Reads what was typed into a number field; `None` for a blank one.
///
/// Takes ASCII, Persian and Arabic-Indic digits; decimal `.` `,` `٫`; well-formed groups of three by space, no-break space,
/// apostrophe, `٬`, `,` or `.`; a sign before or after, or brackets for a negative; a percent sign and a currency around
/// the number; an exponent. One dot is always decimal; one comma before exactly three digits is what `comma` says.
///
/// # Errors
/// [`NumberProblem`], never NaN or infinity.
pub fn read_typed(text: &str, comma: Comma) -> Result<Option<f64>, NumberProblem> {
    let Some(bare) = Bare::of(text)? else {
        return Ok(None);
    };
    let (dot, with_comma) = (bare.plain('.'), bare.plain(','));
    let plain = match (dot, with_comma) {
        (Some(_), Some(read)) if comma == Comma::Decimal && !bare.digits.contains('.') => read,
        (Some(read), _) | (None, Some(read)) => read,
        (None, None) => return Err(NumberProblem::NotANumber),
    };
    bare.value(&plain).map(Some)
}

/// Reads a cell of a column whose decimal mark is known; `None` for a blank one.
///
/// # Errors
/// [`NumberProblem`], never NaN or infinity.
pub fn read_cell(text: &str, mark: DecimalMark) -> Result<Option<f64>, NumberProblem> {
    // Most cells of most files are plain, and there may be a million of them.
    let dots = plain_cell(text).map(|(_, dots)| dots);
    if dots == Some(0) || dots == Some(1) && mark == DecimalMark::Dot {
        if let Some(value) = float::parse(text) {
            return within(value).map(Some);
        }
    }
    let Some(bare) = Bare::of(text)? else {
        return Ok(None);
    };
    let plain = bare.plain(mark.sign());
    let plain = plain.ok_or(NumberProblem::NotANumber)?;
    bare.value(&plain).map(Some)
}

/// What the cell `text` says about its column's decimal mark.
pub fn evidence(text: &str) -> Evidence {
    match plain_cell(text) {
        Some((_, 0)) => return Evidence::Neutral,
        Some((whole, 1)) => {
            let fraction = text.len() - whole - 1;
            let like_a_group = (1..=3).contains(&whole) && fraction == 3 && !text.starts_with('0');
            if !like_a_group && fraction > 0 {
                return Evidence::Only(DecimalMark::Dot);
            }
        }
        _ => {}
    }
    match Bare::of(text) {
        Ok(None) => Evidence::Neutral,
        Err(_) => Evidence::Neither,
        Ok(Some(bare)) => match (bare.plain('.'), bare.plain(',')) {
            (Some(dot), Some(comma)) if dot == comma => Evidence::Neutral,
            (Some(_), Some(_)) => Evidence::Either,
            (Some(_), None) => Evidence::Only(DecimalMark::Dot),
            (None, Some(_)) => Evidence::Only(DecimalMark::Comma),
            (None, None) => Evidence::Neither,
        },
    }
}

impl DecimalMark {
    fn sign(self) -> char {
        match self {
            Self::Dot => '.',
            Self::Comma => ',',
        }
    }
}

/// A number without its surroundings.
struct Bare {
    negative: bool,
    /// ASCII digits with `.`, `,`, `٫`, space or apostrophe among them.
    digits: String,
    exponent: Option<i32>,
}

impl Bare {
    fn of(text: &str) -> Result<Option<Self>, NumberProblem> {
        let clean: String = text.chars().filter_map(simple).collect();
        let mut rest = clean.trim();
        if rest.is_empty() {
            return Ok(None);
        }
        let mut negative = None;
        let mut percent = false;
        let (mut currency_before, mut currency_after) = (false, false);
        loop {
            let before = rest;
            if let Some(inner) = in_brackets(rest).filter(|_| negative.is_none()) {
                (rest, negative) = (inner, Some(true));
            }
            if let Some((inner, minus)) = without_sign(rest).filter(|_| negative.is_none()) {
                (rest, negative) = (inner, Some(minus));
            }
            if let Some(inner) = without_percent(rest).filter(|_| !percent) {
                (rest, percent) = (inner, true);
            }
            if let Some(inner) = without_currency(rest, false).filter(|_| !currency_before) {
                (rest, currency_before) = (inner, true);
            }
            if let Some(inner) = without_currency(rest, true).filter(|_| !currency_after) {
                (rest, currency_after) = (inner, true);
            }
            rest = rest.trim();
            if rest.len() == before.len() {
                break;
            }
        }
        let (digits, exponent) = match rest.split_once('e') {
            Some((digits, power)) => (digits, Some(exponent(power)?)),
            None => (rest, None),
        };
        let legal = |c: char| c.is_ascii_digit() || ".,٫ '".contains(c);
        if !digits.chars().all(legal) || !digits.bytes().any(|byte| byte.is_ascii_digit()) {
            return Err(NumberProblem::NotANumber);
        }
        Ok(Some(Self {
            negative: negative == Some(true),
            digits: digits.to_owned(),
            exponent,
        }))
    }

    /// The digits as Rust reads them, if `decimal` is the decimal mark and the groups before it are well formed.
    fn plain(&self, decimal: char) -> Option<String> {
        let (whole, fraction) = match self.digits.split_once([decimal, '٫']) {
            Some((whole, fraction)) => (whole, fraction),
            None => (self.digits.as_str(), ""),
        };
        let mut plain = String::with_capacity(self.digits.len() + 1);
        match whole.chars().find(|c| !c.is_ascii_digit()) {
            None => plain.push_str(whole),
            Some(mark) => {
                for (place, group) in whole.split(mark).enumerate() {
                    let length = group.len();
                    let well_formed = match place {
                        0 => (1..=3).contains(&length) && !group.starts_with('0'),
                        _ => length == 3,
                    };
                    if !well_formed {
                        return None;
                    }
                    plain.push_str(group);
                }
            }
        }
        if !fraction.is_empty() {
            plain.push('.');
            plain.push_str(fraction);
        }
        let digits_only = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
        (digits_only && fraction.bytes().all(|byte| byte.is_ascii_digit())).then_some(plain)
    }

    fn value(&self, plain: &str) -> Result<f64, NumberProblem> {
        let value = match self.exponent {
            None => float::parse(plain),
            Some(power) => float::parse(&format!("{plain}e{power}")),
        }
        .ok_or(NumberProblem::NotANumber)?;
        let value = within(value)?;
        // A typed −0 is 0: a sign without a size would show up in links.
        Ok(if self.negative && value > 0.0 {
            -value
        } else {
            value
        })
    }
}

/// Where the text is ASCII digits with dots among them: the digits before the first dot, and the number of dots.
fn plain_cell(text: &str) -> Option<(usize, usize)> {
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_plain.then(|| {
        let whole = text.find('.').unwrap_or(text.len());
        (whole, text.bytes().filter(|byte| *byte == b'.').count())
    })
}

fn within(value: f64) -> Result<f64, NumberProblem> {
    if value > LARGEST {
        Err(NumberProblem::TooLarge)
    } else {
        Ok(value)
    }
}

/// One form for each of the characters that mean the same; `None` for those that mean nothing.
fn simple(c: char) -> Option<char> {
    if is_mark(c) {
        return None;
    }
    Some(match c {
        '−' | '–' | '‑' | '‐' | '﹣' => '-',
        '٬' | '’' | 'ʼ' => '\'',
        '،' => ',',
        '٪' => '%',
        'А'..='Я' => char::from_u32(u32::from(c) + 32)?,
        _ if c.is_whitespace() => ' ',
        _ => one_letter(ascii_digit(c)).to_ascii_lowercase(),
    })
}

fn in_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('(')?.strip_suffix(')').map(str::trim)
}

/// The text without its sign, and whether that was a minus. A plus stands only in front.
fn without_sign(text: &str) -> Option<(&str, bool)> {
    if let Some(rest) = text.strip_prefix('+') {
        return Some((rest.trim(), false));
    }
    let rest = text.strip_prefix('-').or_else(|| text.strip_suffix('-'))?;
    Some((rest.trim(), true))
}

fn without_percent(text: &str) -> Option<&str> {
    let rest = text.strip_suffix('%').or_else(|| text.strip_prefix('%'))?;
    Some(rest.trim())
}

/// Names and signs of currencies; a longer one stands before any that it starts or ends with.
const CURRENCIES: [&str; 37] = [
    "تومان",
    "تومن",
    "ریال",
    "﷼",
    "рублей",
    "рубля",
    "рубль",
    "руб.",
    "руб",
    "р.",
    "р",
    "₽",
    "долл.",
    "us$",
    "$",
    "€",
    "£",
    "¥",
    "₺",
    "₹",
    "₸",
    "₴",
    "usd",
    "eur",
    "gbp",
    "rub",
    "rur",
    "irr",
    "irt",
    "try",
    "aed",
    "kzt",
    "cny",
    "tomans",
    "toman",
    "rials",
    "rial",
];

fn without_currency(text: &str, after: bool) -> Option<&str> {
    CURRENCIES.iter().find_map(|name| {
        let rest = if after {
            text.strip_suffix(name)
        } else {
            text.strip_prefix(name)
        };
        rest.map(str::trim)
    })
}

fn exponent(text: &str) -> Result<i32, NumberProblem> {
    let digits = text.trim_start_matches(['+', '-']);
    let legal = text.len() - digits.len() <= 1
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !legal {
        return Err(NumberProblem::NotANumber);
    }
    // An exponent of five digits or more is far out of range either way.
    let size = digits.parse().unwrap_or(99_999).min(99_999);
    Ok(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
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
}
