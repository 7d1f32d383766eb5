//! Dates with the month as a word: `5 January 2024`, `Jan 5, 2024`, `5 января 2024 г.`, `۵ فروردین ۱۴۰۳`.

use super::{short_year, Written};
use crate::ingest::letters::{ascii_digit, is_mark, one_letter};

/// English and Russian months, nominative and genitive; three letters or more of one's beginning name it too.
const SPELLED: [&[&str]; 12] = [
    &["january", "январь", "января"],
    &["february", "февраль", "февраля"],
    &["march", "март", "марта"],
    &["april", "апрель", "апреля"],
    &["may", "май", "мая"],
    &["june", "июнь", "июня"],
    &["july", "июль", "июля"],
    &["august", "август", "августа"],
    &["september", "сентябрь", "сентября"],
    &["october", "октябрь", "октября"],
    &["november", "ноябрь", "ноября"],
    &["december", "декабрь", "декабря"],
];

/// Gregorian months in Persian, as in Iran and Afghanistan; the whole word.
const GREGORIAN: [&[&str]; 12] = [
    &["ژانویه", "جنوری"],
    &["فوریه", "فبروری"],
    &["مارس", "مارچ"],
    &["آوریل", "اوریل", "آپریل", "اپریل"],
    &["مه", "می"],
    &["ژوئن", "ژوین", "جون"],
    &["ژوئیه", "ژوییه", "جولای", "جولایی"],
    &["اوت", "آگوست", "اگوست", "آگست", "اگست"],
    &["سپتامبر", "سپتمبر"],
    &["اکتبر", "اکتوبر"],
    &["نوامبر", "نومبر"],
    &["دسامبر", "دسمبر"],
];

/// Jalali months in Persian, English and Russian spelling; the whole word.
const JALALI: [&[&str]; 12] = [
    &["فروردین", "farvardin", "фарвардин", "фарвардина"],
    &["اردیبهشت", "ordibehesht", "ордибехешт", "ордибехешта"],
    &["خرداد", "khordad", "хордад", "хордада"],
    &["تیر", "tir", "тир", "тира"],
    &["مرداد", "امرداد", "mordad", "мордад", "мордада"],
    &["شهریور", "shahrivar", "шахривар", "шахривара"],
    &["مهر", "mehr", "мехр", "мехра"],
    &["آبان", "ابان", "aban", "абан", "абана"],
    &["آذر", "اذر", "azar", "азар", "азара"],
    &["دی", "dey", "дей", "дея"],
    &["بهمن", "bahman", "бахман", "бахмана"],
    &["اسفند", "esfand", "эсфанд", "эсфанда"],
];

/// Days of the week; three letters or more of the beginning of an English or a Russian one name it too.
const WEEKDAYS: [&str; 14] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];

/// Words that stand in a date and say nothing: short weekdays, Persian weekdays and their parts, "of", "year" and the like.
const IDLE: &str = "st nd rd th of the at d y г год года в во пн вт ср чт пт сб вс \
    شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه پنچشنبه جمعه یک دو سه چهار پنج روز ماه سال مورخ در ساعت";

/// The date that the text says with the name of a month; a time of day after it is left out.
pub(super) fn written(text: &str) -> Option<Written> {
    let mut rest = text;
    let mut numbers: Vec<(i32, usize)> = Vec::with_capacity(2);
    // How many numbers came before the month.
    let mut month: Option<(Month, usize)> = None;
    while let Some((token, after)) = next(rest) {
        rest = after;
        match token {
            Token::Clock => {}
            _ if numbers.len() == 2 && month.is_some() => match token {
                // Of what follows a date, only what goes with a time of day.
                Token::Word(word) if is_idle(&word) || is_of_a_clock(&word) => {}
                Token::Number(..) if after_clock(text, rest) => {}
                _ => return None,
            },
            Token::Number(value, digits) if numbers.len() < 2 => numbers.push((value, digits)),
            Token::Number(..) => return None,
            Token::Word(word) => match Month::of(&word) {
                Some(this) if month.is_none() => month = Some((this, numbers.len())),
                _ if is_idle(&word) => {}
                _ => return None,
            },
        }
    }
    let (month, before) = month?;
    let [first, second] = numbers.as_slice() else {
        return None;
    };
    // The year is the number of four digits; of two short ones it is the last.
    let (day, year) = if first.1 == 4 && before == 1 {
        (second, first)
    } else {
        (first, second)
    };
    let year = match (year.1, month.is_jalali) {
        (4, false) if year.0 >= 1600 => year.0,
        (4, true) if year.0 <= 1500 => year.0,
        (2, false) => short_year(year.0),
        (2, true) if year.0 < 50 => 1400 + year.0,
        (2, true) => 1300 + year.0,
        _ => return None,
    };
    (day.1 <= 2).then_some(Written {
        numbers: [year, month.number, day.0],
        lengths: [4, 2, 2],
        dotted: false,
    })
}

/// The text without a weekday in front, `None` where there is none.
pub(super) fn after_weekday(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut found = false;
    loop {
        match next(rest)? {
            (Token::Word(word), after) if is_idle(&word) => (rest, found) = (after, true),
            (Token::Number(..), _) if found => {
                return Some(rest.trim_start_matches([',', '،', '.', ' ']))
            }
            _ => return None,
        }
    }
}

enum Token {
    /// Its value and how many digits it has.
    Number(i32, usize),
    /// In small letters of one form, without marks and dots.
    Word(String),
    /// `13:45` and its like.
    Clock,
}

/// The first token and what follows it; `None` at the end and at a character that dates do not have.
fn next(text: &str) -> Option<(Token, &str)> {
    let between = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | '،' | '.' | '/' | '-' | '\'' | '’' | '‐' | '‑' | '–' | '(' | ')' | '+'
            )
    };
    let text = text.trim_start_matches(|c| between(c) || is_mark(c));
    let first = ascii_digit(text.chars().next()?);
    if first.is_ascii_digit() {
        let is_part = |c: char| ascii_digit(c).is_ascii_digit() || is_mark(c);
        let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
        let (digits, after) = text.split_at_checked(end)?;
        if after.starts_with(':') {
            let is_clock = |c: char| is_part(c) || matches!(c, ':' | '.');
            return Some((Token::Clock, after.trim_start_matches(is_clock)));
        }
        let (mut value, mut count) = (0_i32, 0);
        for digit in digits.chars().filter_map(|c| ascii_digit(c).to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(digit as i32);
            count += 1;
        }
        return Some((Token::Number(value, count), after));
    }
    let is_part = |c: char| is_mark(c) || !between(c) && !ascii_digit(c).is_ascii_digit();
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (word, after) = text.split_at_checked(end)?;
    let word: String = word.chars().filter(|c| !is_mark(*c)).map(small).collect();
    Some((Token::Word(word), after))
}

/// The small letter, in the one form of letters that two keyboards write differently.
fn small(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => one_letter(c).to_ascii_lowercase(),
    }
}

struct Month {
    number: i32,
    is_jalali: bool,
}

impl Month {
    fn of(word: &str) -> Option<Self> {
        let begins = |name: &&str| is_beginning(word, name);
        let is = |name: &&str| *name == word;
        let place = |months: &[&[&str]; 12], fits: &dyn Fn(&&str) -> bool| {
            let found = months.iter().position(|names| names.iter().any(fits));
            found.map(|place| place as i32 + 1)
        };
        let gregorian = place(&SPELLED, &begins).or_else(|| place(&GREGORIAN, &is));
        let jalali = || place(&JALALI, &is);
        let month = |number, is_jalali| Self { number, is_jalali };
        let gregorian = gregorian.map(|number| month(number, false));
        gregorian.or_else(|| jalali().map(|number| month(number, true)))
    }
}

fn is_beginning(word: &str, name: &str) -> bool {
    name.starts_with(word) && word.chars().nth(2).is_some()
}

fn is_idle(word: &str) -> bool {
    IDLE.split(' ').any(|idle| idle == word) || WEEKDAYS.iter().any(|day| is_beginning(word, day))
}

fn is_of_a_clock(word: &str) -> bool {
    let words = [
        "t", "z", "am", "pm", "utc", "gmt", "msk", "мск", "ق", "ب", "ظ",
    ];
    words.contains(&word)
}

/// Whether the number just before `rest` comes after a time of day: an offset such as `+0330`.
fn after_clock(text: &str, rest: &str) -> bool {
    let before = text.len() - rest.len();
    text.get(..before).is_some_and(|seen| seen.contains(':'))
}
