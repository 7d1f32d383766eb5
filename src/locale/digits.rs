//! How digits, marks, groups, signs and units are put together in each language; the decimal is rounded already.

use super::decimal::Decimal;
use super::language::Language;

/// What stands for a number that is not finite. Figures never are; this keeps "NaN" off the page if one is.
const NOTHING: &str = "—";
/// Left-to-right mark: keeps a sign at the left of its Persian digits.
pub(super) const LRM: char = '\u{200e}';
/// Right-to-left mark: a Persian quantity that opens with an LRM still runs from the right.
pub(super) const RLM: char = '\u{200f}';
/// No-break space.
pub(super) const NBSP: char = '\u{a0}';

/// From how many digits on thousands are grouped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Groups {
    /// From four digits, in Russian from five.
    Usual,
    /// From four digits, as money is written.
    Always,
}

/// A quantity and its unit with a no-break space between, in reading order of the language.
pub(super) fn with_unit(language: Language, quantity: &str, unit: &str) -> String {
    let mut text = String::new();
    if language == Language::Fa && quantity.starts_with(LRM) {
        text.push(RLM);
    }
    text.push_str(quantity);
    text.push(NBSP);
    text.push_str(unit);
    text
}

/// The sign and the digits of a number that is rounded already.
pub(super) fn signed(language: Language, decimal: &Decimal) -> String {
    sign(language, decimal, false).to_owned() + &body(language, decimal, 0, Groups::Usual)
}

/// The sign alone; a plus only where it is wanted, none for zero.
pub(super) fn sign(language: Language, decimal: &Decimal, plus: bool) -> &'static str {
    let persian = language == Language::Fa;
    if !decimal.is_defined() || decimal.is_zero() {
        ""
    } else if decimal.is_negative() {
        if persian {
            "\u{200e}−"
        } else {
            "−"
        }
    } else if !plus {
        ""
    } else if persian {
        "\u{200e}+"
    } else {
        "+"
    }
}

/// The digits without a sign; what would be too long to read becomes a power of ten.
pub(super) fn body(language: Language, decimal: &Decimal, decimals: u8, groups: Groups) -> String {
    if !decimal.is_defined() {
        return NOTHING.to_owned();
    }
    if decimal.point() > 15 || decimal.point() < -8 {
        return power_of_ten(language, decimal);
    }
    plain(language, decimal, decimals, groups)
}

/// The digits in full.
pub(super) fn plain(language: Language, decimal: &Decimal, decimals: u8, groups: Groups) -> String {
    let (mark, separator) = match language {
        Language::En => ('.', ','),
        Language::Fa => ('٫', '٬'),
        Language::Ru => (',', NBSP),
    };
    let grouped_from = match (language, groups) {
        (Language::Ru, Groups::Usual) => 5,
        _ => 4,
    };
    let mut text = String::new();
    let whole = decimal.whole();
    for (left, d) in (0..whole.len()).rev().zip(&whole) {
        text.push(digit(language, *d));
        if left > 0 && left % 3 == 0 && whole.len() >= grouped_from {
            text.push(separator);
        }
    }
    let fraction = decimal.fraction(decimals.into());
    if !fraction.is_empty() {
        text.push(mark);
        text.extend(fraction.iter().map(|d| digit(language, *d)));
    }
    text
}

/// `1.23×10²¹`; Persian has no raised digits and writes `۱٫۲۳×۱۰^۲۱`.
fn power_of_ten(language: Language, decimal: &Decimal) -> String {
    let rounded = decimal.clone().significant(3);
    let exponent = rounded.point() - 1;
    let mantissa = plain(language, &rounded.shifted(-exponent), 0, Groups::Usual);
    let exponent = exponent.to_string();
    if language == Language::Fa {
        let exponent = super::number::digits(language, &exponent).replace('-', "−");
        return format!("{LRM}{mantissa}×۱۰^{exponent}");
    }
    let raised = exponent.chars().map(|c| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        c => char::from_u32(0x2070 + (u32::from(c) - u32::from('0'))).unwrap_or(c),
    });
    format!("{mantissa}×10{}", raised.collect::<String>())
}

pub(super) fn digit(language: Language, value: u8) -> char {
    let zero = if language == Language::Fa { '۰' } else { '0' };
    char::from_u32(u32::from(zero) + u32::from(value)).unwrap_or(zero)
}
