//! Numbers as people write them, in a field or in a column: three digit systems, three languages' separators, currencies.

use crate::domain::float;
use crate::ingest::letters::{ascii_digit, is_mark, one_letter};
use crate::ingest::word::{are_digits, beyond, decimal, word, BYTES, HIGH, ONES};
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
    // With a comma as the mark, other forms are many: they go the long way.
    if let Some(short) = short(text.as_bytes(), mark == DecimalMark::Dot) {
        return Ok(Some(short.value));
    }
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
    if text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_digit())
        && !text.is_empty()
    {
        return Evidence::Neither;
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
    #[cfg_attr(tuned, optimize(speed))]
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

/// The value of at most fifteen ASCII digits, with the mark among them or not. Exact: such a whole number and the power of
/// ten fit into a float, and their quotient is rounded once.
#[inline(always)]
fn short(text: &[u8], has_mark: bool) -> Option<Short> {
    const POWERS: [f64; 16] = [
        1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ];
    let (value, digits, after) = match text.len() {
        0..=BYTES => in_a_word(text, has_mark)?,
        9..=16 => one_by_one(text, has_mark)?,
        _ => return None,
    };
    let power = POWERS.get(digits - after.unwrap_or(digits))?;
    (1..=15).contains(&digits).then(|| Short {
        value: value as f64 / power,
        digits,
        after,
    })
}

/// The number that the digits of at most eight bytes are, how many digits there are, and before the mark.
#[inline(always)]
fn in_a_word(text: &[u8], has_mark: bool) -> Option<(u64, usize, Option<usize>)> {
    const ZEROS: u64 = ONES * b'0' as u64;
    let word = word(text);
    let unlike = word ^ (ONES * u64::from(b'.'));
    let marks = unlike.wrapping_sub(ONES) & !unlike & HIGH;
    let (digits, length, after) = match marks {
        0 => (word, text.len(), None),
        _ => {
            let mark = marks.trailing_zeros() as usize / 8;
            if mark == 0 || !has_mark {
                return None;
            }
            // What follows the mark takes its place.
            let digits = (word & !beyond(mark)) | (word >> 8 & beyond(mark));
            (digits, text.len() - 1, Some(mark))
        }
    };
    let digits = digits ^ (ZEROS & !beyond(length));
    if !are_digits(digits) || length == 0 {
        return None;
    }
    let value = decimal(digits << (8 * (BYTES - length)));
    Some((value.into(), length, after))
}

/// The same byte by byte.
#[cfg_attr(tuned, optimize(speed))]
fn one_by_one(text: &[u8], has_mark: bool) -> Option<(u64, usize, Option<usize>)> {
    let (mut value, mut digits, mut after) = (0_u64, 0, None);
    for byte in text {
        match byte {
            b'0'..=b'9' => {
                value = value * 10 + u64::from(byte - b'0');
                digits += 1;
            }
            b'.' if has_mark && after.is_none() && digits > 0 => after = Some(digits),
            _ => return None,
        }
    }
    Some((value, digits, after))
}

/// A number of few digits.
struct Short {
    value: f64,
    /// How many digits there are, and before the mark, where there is one.
    digits: usize,
    after: Option<usize>,
}

/// A number of ASCII digits, a minus in front or not, with a dot that can only be its decimal mark or without one.
pub(super) struct Plain {
    /// The number; with a dot it is this one only where the dot is the decimal mark.
    pub value: f64,
    /// What it says about its column's decimal mark.
    pub evidence: Evidence,
}

impl Plain {
    #[inline(always)]
    pub(super) fn of(text: &[u8]) -> Option<Self> {
        let (digits, is_negative) = match text {
            [b'-', digits @ ..] => (digits, true),
            digits => (digits, false),
        };
        let short = short(digits, true)?;
        let value = short.value;
        let evidence = match short.after {
            None => Evidence::Neutral,
            Some(whole) => match short.digits - whole {
                0 => return None,
                3 if whole <= 3 && !digits.starts_with(b"0") => return None,
                _ => Evidence::Only(DecimalMark::Dot),
            },
        };
        let value = if is_negative && value > 0.0 {
            -value
        } else {
            value
        };
        Some(Self { value, evidence })
    }
}

/// The value of at most fifteen digits of any of the three systems with `٫` as their mark and `٬` between groups of three, or without:
/// the same number whatever the decimal mark of its column. `None` for all others, which go the long way.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn eastern(text: &[u8]) -> Option<f64> {
    let mut plain = [0_u8; 16];
    let (mut length, mut is_grouped, mut mark) = (0, false, None);
    // Digits since the last mark.
    let mut group = 0;
    let mut rest = text;
    while let [first, after @ ..] = rest {
        let (byte, after) = match (first, after) {
            (b'0'..=b'9', after) => (*first, after),
            (0xDB, [low @ 0xB0..=0xB9, after @ ..]) => (low - 0xB0 + b'0', after),
            (0xD9, [low @ 0xA0..=0xA9, after @ ..]) => (low - 0xA0 + b'0', after),
            (0xD9, [0xAB, after @ ..]) => (b'.', after),
            (0xD9, [0xAC, after @ ..]) => (b',', after),
            _ => return None,
        };
        rest = after;
        match byte {
            b',' | b'.' if mark.is_some() => return None,
            b',' => {
                let is_group = match is_grouped {
                    true => group == 3,
                    false => (1..=3).contains(&group) && plain[0] != b'0',
                };
                if !is_group {
                    return None;
                }
                (is_grouped, group) = (true, 0);
                continue;
            }
            b'.' => {
                if is_grouped && group != 3 {
                    return None;
                }
                mark = Some(length);
            }
            _ => group += 1,
        }
        *plain.get_mut(length)? = byte;
        length += 1;
    }
    if mark.map_or(is_grouped && group != 3, |mark| mark + 1 == length) {
        return None;
    }
    short(plain.get(..length)?, true).map(|short| short.value)
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
        '−' | '–' | '‑' | '‐' | '﹣' | '－' => '-',
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
const CURRENCIES: [&str; 88] = [
    "تومان",
    "تومن",
    "ریال",
    "﷼",
    "دلار",
    "یورو",
    "درهم",
    "لیر",
    "рублей",
    "рубля",
    "рубль",
    "рублях",
    "руб.",
    "руб",
    "р.",
    "р",
    "₽",
    "долларов",
    "доллара",
    "доллар",
    "долл.",
    "долл",
    "евро",
    "тенге",
    "тг",
    "гривен",
    "грн",
    "сум",
    "сом",
    "us$",
    "a$",
    "c$",
    "r$",
    "$",
    "€",
    "£",
    "¥",
    "₺",
    "₹",
    "₸",
    "₴",
    "₼",
    "₾",
    "֏",
    "₪",
    "₩",
    "zł",
    "kr",
    "usdt",
    "usd",
    "eur",
    "gbp",
    "rub.",
    "rub",
    "rur",
    "irr",
    "irt",
    "try",
    "aed",
    "kzt",
    "cny",
    "jpy",
    "chf",
    "cad",
    "aud",
    "inr",
    "uah",
    "byn",
    "gel",
    "amd",
    "azn",
    "uzs",
    "kgs",
    "sar",
    "iqd",
    "afn",
    "pln",
    "sek",
    "nok",
    "dkk",
    "dollars",
    "dollar",
    "euros",
    "euro",
    "tomans",
    "toman",
    "rials",
    "rial",
];

fn without_currency(text: &str, after: bool) -> Option<&str> {
    let mut bytes = text.bytes();
    let end = if after {
        bytes.next_back()
    } else {
        bytes.next()
    };
    // Most numbers have no currency, and no name of one begins or ends with a digit.
    if end.is_none_or(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let ends = |name: &&&str| match after {
        true => name.as_bytes().last() == end.as_ref(),
        false => name.as_bytes().first() == end.as_ref(),
    };
    CURRENCIES.iter().filter(ends).find_map(|name| {
        let rest = if after {
            text.strip_suffix(*name)
        } else {
            text.strip_prefix(*name)
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
mod tests;
