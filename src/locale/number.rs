//! Numbers as people read them: digits, marks, groups, signs and percentages of each language.

use super::decimal::Decimal;
use super::digits::{body, digit, plain, sign, signed, with_unit, Groups, NBSP};
use super::language::Language;
use super::plural::pick_of;

/// `value` rounded half away from zero to at most `max_decimals`, without trailing zeros:
/// en `1,234.5`, fa `۱٬۲۳۴٫۵`, ru `1234,5` and `12 345`.
pub fn number(language: Language, value: f64, max_decimals: u8) -> String {
    signed(language, &Decimal::of(value).rounded(max_decimals.into()))
}

/// `value` with exactly `decimals` places, for columns that line up.
pub fn fixed(language: Language, value: f64, decimals: u8) -> String {
    let decimal = Decimal::of(value).rounded(decimals.into());
    sign(language, &decimal, false).to_owned() + &body(language, &decimal, decimals, Groups::Usual)
}

/// `value` rounded to `digits` significant digits: 0.012 345 to three is `0.0123`, 12 345 is `12,300`.
pub fn significant(language: Language, value: f64, digits: u8) -> String {
    signed(language, &Decimal::of(value).significant(digits.into()))
}

/// `value` as precise as reading needs it: two significant digits below 1, two decimals below 10, one below 1000, none above.
pub fn number_auto(language: Language, value: f64) -> String {
    let decimal = Decimal::of(value);
    let decimals = match decimal.point() {
        ..=0 => (2 - decimal.point()).min(8),
        1 => 2,
        2 | 3 => 1,
        _ => 0,
    };
    signed(language, &decimal.rounded(decimals))
}

/// A share as percent: 0.062 is en `6.2%`, fa `۶٫۲٪`, ru `6,2 %`.
pub fn percent(language: Language, fraction: f64, max_decimals: u8) -> String {
    let decimal = Decimal::of(fraction).shifted(2);
    with_percent(language, &decimal.rounded(max_decimals.into()))
}

/// A percent number as percent: 6.2 is en `6.2%`.
pub fn percent_number(language: Language, value: f64, max_decimals: u8) -> String {
    with_percent(language, &Decimal::of(value).rounded(max_decimals.into()))
}

/// A share as percent, as precise as reading needs it: one decimal, none from 1000 % on; below 1 % two significant digits,
/// and above 99 % as many as its distance from 100 % needs. Never more than four decimals.
pub fn percent_auto(language: Language, fraction: f64) -> String {
    let decimal = Decimal::of(fraction).shifted(2);
    let size = fraction.abs();
    let nearest_end = if size < 1.0 {
        size.min(1.0 - size)
    } else {
        size
    };
    let decimals = match Decimal::of(nearest_end).shifted(2).point() {
        point @ ..=0 => (2 - point).min(4),
        1..=3 => 1,
        _ => 0,
    };
    with_percent(language, &decimal.rounded(decimals))
}

/// Points of the Net Promoter Score with their sign and at most one decimal: `+12`, `−9`, `0`.
pub fn points(language: Language, value: f64) -> String {
    let decimal = Decimal::of(value).rounded(1);
    sign(language, &decimal, true).to_owned() + &body(language, &decimal, 0, Groups::Usual)
}

/// A difference of shares in percentage points, with its sign: 0.042 is en `+4.2 points`, fa `+۴٫۲ واحد درصد`, ru `+4,2 пункта`.
pub fn share_points(language: Language, difference: f64) -> String {
    let forms: &[&str] = match language {
        Language::En => &["point", "points"],
        Language::Fa => &["واحد درصد"],
        Language::Ru => &["пункт", "пункта", "пунктов"],
    };
    let unit = pick_of(language, &in_points(difference), forms);
    with_unit(language, &share_points_bare(language, difference), unit)
}

/// The same without its unit, for a sentence that has it already: `+4.2`.
pub fn share_points_bare(language: Language, difference: f64) -> String {
    let points = in_points(difference);
    sign(language, &points, true).to_owned() + &body(language, &points, 0, Groups::Usual)
}

/// One decimal; below one point two significant digits, but never more than four decimals.
fn in_points(difference: f64) -> Decimal {
    let decimal = Decimal::of(difference).shifted(2);
    let decimals = match decimal.point() {
        point @ ..=0 => (2 - point).min(4),
        _ => 1,
    };
    decimal.rounded(decimals)
}

/// What a field shows: every digit of `value`, nothing rounded, so that it reads back as the same number.
pub fn editable(language: Language, value: f64) -> String {
    let decimal = Decimal::of(value);
    if !decimal.is_defined() {
        return String::new();
    }
    sign(language, &decimal, false).to_owned() + &plain(language, &decimal, 0, Groups::Usual)
}

/// A short form for the ticks of an axis: en `1.2K`, ru `1,2 тыс.`, fa `۱٫۲ هزار`.
pub fn compact(language: Language, value: f64) -> String {
    let (decimal, unit) = compact_parts(language, value);
    let text = signed(language, &decimal);
    if language == Language::En || unit.is_empty() {
        text + unit
    } else {
        with_unit(language, &text, unit)
    }
}

/// A p-value: two decimals, three below 0.1, and `< 0.001` under that.
pub fn p_value(language: Language, p: f64) -> String {
    if p < 0.001 {
        let mark = if language == Language::Fa {
            "\u{200e}"
        } else {
            ""
        };
        return format!("{mark}<{NBSP}{}", fixed(language, 0.001, 3));
    }
    fixed(language, p, if p < 0.0995 { 3 } else { 2 })
}

/// Text with its ASCII digits written in the language's own, ungrouped: years, row numbers.
pub fn digits(language: Language, text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => digit(language, c as u8 - b'0'),
            other => other,
        })
        .collect()
}

/// The number and the unit of a short form, the unit empty below a thousand.
pub(super) fn compact_parts(language: Language, value: f64) -> (Decimal, &'static str) {
    let units = match language {
        Language::En => ["", "K", "M", "B", "T"],
        Language::Fa => ["", "هزار", "میلیون", "میلیارد", "هزار میلیارد"],
        Language::Ru => ["", "тыс.", "млн", "млрд", "трлн"],
    };
    for (thousands, unit) in (0..).zip(units) {
        let scaled = Decimal::of(value).shifted(-3 * thousands);
        let decimals = (3 - scaled.point()).max(2);
        let rounded = scaled.rounded(decimals);
        // Asked after rounding: 999 999 is 1M, not 1000K.
        if rounded.point() <= 3 {
            return (rounded, unit);
        }
    }
    (Decimal::of(value), "")
}

fn with_percent(language: Language, decimal: &Decimal) -> String {
    let mut text = signed(language, decimal);
    text.push_str(match language {
        Language::En => "%",
        Language::Fa => "٪",
        Language::Ru => "\u{a0}%",
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::number::{read_typed, Comma};
    use crate::locale::digits::{LRM, RLM};
    use crate::locale::language::Language::{En, Fa, Ru};
    use proptest::prelude::*;

    /// One value in the three languages, no-break spaces written as `_`, the left-to-right mark as `>`.
    #[track_caller]
    fn reads(form: impl Fn(Language) -> String, expected: [&str; 3]) {
        let shown = Language::ALL.map(|language| {
            form(language)
                .replace(NBSP, "_")
                .replace(LRM, ">")
                .replace(RLM, "<")
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn numbers() {
        let with = |value, decimals| move |language| number(language, value, decimals);
        reads(with(0.0, 2), ["0", "۰", "0"]);
        reads(with(-0.0, 2), ["0", "۰", "0"]);
        reads(with(-0.004, 2), ["0", "۰", "0"]);
        reads(with(1234.5, 2), ["1,234.5", "۱٬۲۳۴٫۵", "1234,5"]);
        reads(with(10_000.0, 2), ["10,000", "۱۰٬۰۰۰", "10_000"]);
        reads(
            with(1_234_567.891, 1),
            ["1,234,567.9", "۱٬۲۳۴٬۵۶۷٫۹", "1_234_567,9"],
        );
        reads(with(-1234.5, 0), ["−1,235", ">−۱٬۲۳۵", "−1235"]);
        reads(with(999.95, 1), ["1,000", "۱٬۰۰۰", "1000"]);
        reads(with(1.005, 2), ["1.01", "۱٫۰۱", "1,01"]);
        reads(with(0.062, 3), ["0.062", "۰٫۰۶۲", "0,062"]);
        reads(with(1e308, 2), ["1×10³⁰⁸", ">۱×۱۰^۳۰۸", "1×10³⁰⁸"]);
        reads(
            with(-1.2345e17, 2),
            ["−1.23×10¹⁷", ">−>۱٫۲۳×۱۰^۱۷", "−1,23×10¹⁷"],
        );
        reads(with(f64::NAN, 2), ["—", "—", "—"]);
        reads(with(f64::NEG_INFINITY, 2), ["—", "—", "—"]);
    }

    #[test]
    fn differences_of_shares() {
        let with = |difference| move |language| share_points(language, difference);
        reads(
            with(0.04188),
            ["+4.2_points", "<>+۴٫۲_واحد درصد", "+4,2_пункта"],
        );
        reads(
            with(-0.525),
            ["−52.5_points", "<>−۵۲٫۵_واحد درصد", "−52,5_пункта"],
        );
        reads(
            with(0.00375),
            ["+0.38_points", "<>+۰٫۳۸_واحد درصد", "+0,38_пункта"],
        );
        reads(with(0.01), ["+1_point", "<>+۱_واحد درصد", "+1_пункт"]);
        reads(with(0.0), ["0_points", "۰_واحد درصد", "0_пунктов"]);
        reads(with(-1e-9), ["0_points", "۰_واحد درصد", "0_пунктов"]);
        reads(|l| share_points_bare(l, 0.05), ["+5", ">+۵", "+5"]);
    }

    #[test]
    fn fixed_and_significant() {
        reads(|l| fixed(l, 3.0, 1), ["3.0", "۳٫۰", "3,0"]);
        reads(|l| fixed(l, -0.04, 1), ["0.0", "۰٫۰", "0,0"]);
        reads(
            |l| fixed(l, 12_345.678, 2),
            ["12,345.68", "۱۲٬۳۴۵٫۶۸", "12_345,68"],
        );
        reads(
            |l| significant(l, 0.012_345, 3),
            ["0.0123", "۰٫۰۱۲۳", "0,0123"],
        );
        reads(
            |l| significant(l, 12_345.0, 3),
            ["12,300", "۱۲٬۳۰۰", "12_300"],
        );
        reads(|l| significant(l, 9.996, 3), ["10", "۱۰", "10"]);
        reads(|l| significant(l, 0.0, 3), ["0", "۰", "0"]);
        reads(
            |l| significant(l, 1.5e-12, 3),
            ["1.5×10⁻¹²", ">۱٫۵×۱۰^−۱۲", "1,5×10⁻¹²"],
        );
        reads(|l| number_auto(l, 3.2456), ["3.25", "۳٫۲۵", "3,25"]);
        reads(|l| number_auto(l, 48.26), ["48.3", "۴۸٫۳", "48,3"]);
        reads(|l| number_auto(l, 4321.6), ["4,322", "۴٬۳۲۲", "4322"]);
        reads(|l| number_auto(l, 0.004_56), ["0.0046", "۰٫۰۰۴۶", "0,0046"]);
    }

    #[test]
    fn percentages() {
        reads(|l| percent(l, 0.062, 1), ["6.2%", "۶٫۲٪", "6,2_%"]);
        reads(|l| percent(l, 0.07, 9), ["7%", "۷٪", "7_%"]);
        reads(|l| percent(l, -0.012, 1), ["−1.2%", ">−۱٫۲٪", "−1,2_%"]);
        reads(|l| percent_number(l, 95.0, 1), ["95%", "۹۵٪", "95_%"]);
        reads(|l| percent_auto(l, 0.062_4), ["6.2%", "۶٫۲٪", "6,2_%"]);
        reads(|l| percent_auto(l, 0.006_24), ["0.62%", "۰٫۶۲٪", "0,62_%"]);
        reads(
            |l| percent_auto(l, 0.000_123),
            ["0.012%", "۰٫۰۱۲٪", "0,012_%"],
        );
        reads(|l| percent_auto(l, 1e-17), ["0%", "۰٪", "0_%"]);
        reads(|l| percent_auto(l, 0.9997), ["99.97%", "۹۹٫۹۷٪", "99,97_%"]);
        reads(|l| percent_auto(l, 1.0 - 1e-15), ["100%", "۱۰۰٪", "100_%"]);
        reads(|l| percent_auto(l, 1.0), ["100%", "۱۰۰٪", "100_%"]);
        reads(|l| percent_auto(l, 0.0), ["0%", "۰٪", "0_%"]);
        reads(|l| percent_auto(l, 12.3456), ["1,235%", "۱٬۲۳۵٪", "1235_%"]);
    }

    #[test]
    fn points_carry_their_sign() {
        reads(|l| points(l, 12.0), ["+12", ">+۱۲", "+12"]);
        reads(|l| points(l, -9.04), ["−9", ">−۹", "−9"]);
        reads(|l| points(l, 0.04), ["0", "۰", "0"]);
        reads(|l| points(l, 33.333), ["+33.3", ">+۳۳٫۳", "+33,3"]);
        reads(|l| points(l, f64::NAN), ["—", "—", "—"]);
    }

    #[test]
    fn axis_ticks() {
        reads(|l| compact(l, 0.0), ["0", "۰", "0"]);
        reads(|l| compact(l, 0.0125), ["0.0125", "۰٫۰۱۲۵", "0,0125"]);
        reads(|l| compact(l, 950.0), ["950", "۹۵۰", "950"]);
        reads(|l| compact(l, 1200.0), ["1.2K", "۱٫۲_هزار", "1,2_тыс."]);
        reads(|l| compact(l, 999_999.0), ["1M", "۱_میلیون", "1_млн"]);
        reads(
            |l| compact(l, -2.5e9),
            ["−2.5B", "<>−۲٫۵_میلیارد", "−2,5_млрд"],
        );
        reads(|l| compact(l, 3e12), ["3T", "۳_هزار میلیارد", "3_трлн"]);
        reads(|l| compact(l, 2e300), ["2×10³⁰⁰", ">۲×۱۰^۳۰۰", "2×10³⁰⁰"]);
        reads(|l| compact(l, f64::NAN), ["—", "—", "—"]);
    }

    #[test]
    fn p_values() {
        reads(|l| p_value(l, 0.2634), ["0.26", "۰٫۲۶", "0,26"]);
        reads(|l| p_value(l, 0.0496), ["0.050", "۰٫۰۵۰", "0,050"]);
        reads(|l| p_value(l, 0.0994), ["0.099", "۰٫۰۹۹", "0,099"]);
        reads(|l| p_value(l, 0.0999), ["0.10", "۰٫۱۰", "0,10"]);
        reads(|l| p_value(l, 1e-9), ["<_0.001", "><_۰٫۰۰۱", "<_0,001"]);
    }

    #[test]
    fn plain_digits() {
        reads(|l| digits(l, "1405/09"), ["1405/09", "۱۴۰۵/۰۹", "1405/09"]);
    }

    /// Our own text back to ASCII.
    fn undone(language: Language, text: &str) -> String {
        let mark = match language {
            En => '.',
            Fa => '٫',
            Ru => ',',
        };
        text.chars()
            .filter_map(|c| match c {
                '−' => Some('-'),
                c if c == mark => Some('.'),
                '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
                '0'..='9' => Some(c),
                _ => None,
            })
            .collect()
    }

    proptest! {
        #[test]
        fn editable_reads_back(value in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO) {
            for language in Language::ALL {
                let back: f64 = undone(language, &editable(language, value)).parse().unwrap();
                prop_assert_eq!(back.to_bits(), (value + 0.0).to_bits());
            }
        }

        #[test]
        fn a_field_reads_what_it_shows(value in -1e15..1e15_f64, small in -10.0..10.0_f64, thousandths in -9_999_999..9_999_999_i32) {
            for value in [value, small, f64::from(thousandths) / 1000.0, f64::from(thousandths)] {
                for language in Language::ALL {
                    let comma = if language.comma_is_decimal() { Comma::Decimal } else { Comma::Grouping };
                    prop_assert_eq!(read_typed(&editable(language, value), comma), Ok(Some(value)));
                }
            }
        }

        #[test]
        fn rounding_stays_within_half_a_unit(value in -1e6..1e6_f64, decimals in 0..6_u8) {
            let half = 0.5 * 10_f64.powi(-i32::from(decimals));
            for language in Language::ALL {
                let text = number(language, value, decimals);
                let back: f64 = undone(language, &text).parse().unwrap();
                // The slack is what a subtraction near a million loses.
                prop_assert!((back - value).abs() <= half + 1e-9, "{}", text);
                prop_assert!(back.abs() > 0.0 || !text.contains('−'), "minus zero: {}", text);
            }
        }

        #[test]
        fn groups_have_three_digits(value in 10_000..9_007_199_254_740_992_u64) {
            for (language, separator) in [(En, ','), (Fa, '٬'), (Ru, NBSP)] {
                let text = number(language, value as f64, 0);
                if value < 1_000_000_000_000_000 {
                    let groups: Vec<usize> = text.split(separator).map(|g| g.chars().count()).collect();
                    prop_assert!(groups[0] <= 3 && groups[1..].iter().all(|len| *len == 3), "{}", text);
                }
            }
        }
    }
}
