//! Dates as people write them: ISO, day first, month first, Jalali, months by name, counts; decided over a whole column.

mod count;
mod names;

pub use count::DayCount;

use crate::domain::date::Date;
use crate::ingest::letters::{ascii_digit, is_mark};
use serde::{Deserialize, Serialize};

/// How dates are read whose order is open. A year of four digits in front settles the order, and a year of 1200–1500 the
/// calendar, so this matters for `05/01/2024` and for years of two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// Year, month, day.
    Ymd,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day of the Jalali calendar also where the year has two digits.
    JalaliYmd,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Ymd, Self::Dmy, Self::Mdy, Self::JalaliYmd];
}

/// Reads a cell as a date; `None` where it is none in this order. A weekday before the date and a time of day after it are
/// left out. The month may be a word in English, Persian or Russian.
///
/// Years of two digits: 00–69 are 2000–2069 and 70–99 are 1970–1999; Jalali, 00–49 are 1400–1449 and 50–99 are 1350–1399.
#[cfg_attr(tuned, optimize(speed))]
pub fn read(text: &str, order: DateOrder) -> Option<Date> {
    if let Some((year, month, day)) = iso(text.as_bytes()) {
        return full(year, month, day);
    }
    Written::of(text)?.date(order)
}

/// Whether the cell holds no date on purpose: blank, a dash, `null` and the like, or the zero date of databases.
#[cfg_attr(tuned, optimize(speed))]
pub fn is_blank(text: &str) -> bool {
    if text.starts_with(|c: char| ('1'..='9').contains(&c)) {
        return false;
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_mark(c));
    let words = ["", "-", "–", "—", "null", "none", "nan", "nat", "n/a", "na"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word)) || text.starts_with("0000-00-00")
}

/// What the cells of a column say about its order, gathered cell by cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// How many cells have a date in exactly the orders whose bits are set.
    by_orders: [usize; 16],
    /// For each order, the orders under which some cell gives another date.
    differ: [u8; 4],
    jalali: bool,
    /// How many cells are likely each of [`DayCount::ALL`].
    counts: [usize; 4],
    /// How many cells are neither a date, nor a count, nor blank.
    others: usize,
}

/// What a column's order is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No cell is a date.
    NoDates,
    /// One order reads the column, or it makes no difference.
    Certain(DateOrder),
    /// Several orders read every date of the column, and give different dates.
    Ambiguous(Vec<DateOrder>),
    /// No order reads every date: some cells need one order, some another.
    Mixed(Vec<DateOrder>),
}

impl Survey {
    /// Takes in one cell.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn see(&mut self, text: &str) {
        if let Some((year, month, day)) = iso(text.as_bytes()) {
            if year > 1500 && full(year, month, day).is_some() {
                self.by_orders[15] += 1;
                return;
            }
        }
        match Written::of(text) {
            Some(written) => self.see_written(&written),
            None => self.see_other(text),
        }
    }

    /// Takes in a cell that has an [`iso_day`].
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn see_iso(&mut self) {
        let [.., every] = &mut self.by_orders;
        *every += 1;
    }

    /// Takes in a cell that is written plainly, and gives its date in this order.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn see_plain(&mut self, plain: &Plain, order: DateOrder) -> Option<Date> {
        let date = plain.date(order);
        let Written {
            numbers, lengths, ..
        } = &plain.0;
        match (numbers, lengths) {
            // The same date in every order.
            ([year, ..], [4, ..]) => {
                self.jalali |= date.is_some() && is_jalali_year(*year);
                let [none, .., every] = &mut self.by_orders;
                let count = if date.is_some() { every } else { none };
                *count += 1;
            }
            _ => self.see_written(&plain.0),
        }
        date
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn see_written(&mut self, written: &Written) {
        self.jalali |= written.is_jalali();
        if written.lengths.first() == Some(&4) {
            // The same date in every order.
            let every = usize::from(written.date(DateOrder::Ymd).is_some()) * 15;
            if let Some(count) = self.by_orders.get_mut(every) {
                *count += 1;
            }
            return;
        }
        let dates = DateOrder::ALL.map(|order| written.date(order));
        let mut orders = 0;
        for (place, date) in dates.iter().enumerate() {
            let Some(date) = date else { continue };
            orders |= 1 << place;
            for (other, second) in dates.iter().enumerate() {
                if second.is_some_and(|second| second != *date) {
                    if let Some(differ) = self.differ.get_mut(place) {
                        *differ |= 1 << other;
                    }
                }
            }
        }
        if let Some(count) = self.by_orders.get_mut(orders) {
            *count += 1;
        }
    }

    /// Takes in a cell that is not written as a date.
    #[cfg_attr(tuned, optimize(speed))]
    fn see_other(&mut self, text: &str) {
        let count = DayCount::of(text);
        let place = DayCount::ALL.iter().position(|this| Some(*this) == count);
        match place.and_then(|place| self.counts.get_mut(place)) {
            Some(seen) => *seen += 1,
            None => self.others += usize::from(!is_blank(text)),
        }
    }

    /// What the numbers of the column count, if it is plausible for a column of dates: no cell is written as a date, and
    /// nineteen of twenty filled cells are likely the same count. A column of amounts may look so too: ask this only about
    /// a column that plays the role of a date.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn day_count(&self) -> Option<DayCount> {
        let filled = self.counts.iter().sum::<usize>() + self.others;
        let counts = DayCount::ALL.into_iter().zip(self.counts);
        let (count, most) = counts.max_by_key(|(_, seen)| *seen)?;
        let is_plausible = self.dates() == 0 && most > 0 && most * 20 >= filled * 19;
        is_plausible.then_some(count)
    }

    /// Whether a cell has a year of the Jalali calendar.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn has_jalali(&self) -> bool {
        self.jalali
    }

    /// How many cells are a date in some order.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn dates(&self) -> usize {
        self.by_orders.iter().skip(1).sum()
    }

    /// The order of the column.
    ///
    /// A few cells against the rest do not make a column mixed: where at most one in twenty of the cells that decide needs
    /// another order, the column has the order of the others, and those few are problems.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn verdict(&self) -> Verdict {
        let fits: Vec<usize> = (0..4).map(|place| self.fitting(1 << place)).collect();
        let best = fits.iter().copied().max().unwrap_or(0);
        if best == 0 {
            return Verdict::NoDates;
        }
        let dates = self.dates();
        // Dates that every order reads decide nothing.
        let open = self.by_orders.iter().enumerate().take(15).skip(1);
        let open: Vec<(usize, usize)> = open
            .map(|(orders, count)| (orders, *count))
            .filter(|(_, count)| *count > 0)
            .collect();
        let any = open.iter().fold(0, |any, (orders, _)| any | orders);
        let deciding = open.iter().filter(|(orders, _)| *orders != any);
        let deciding: usize = deciding.map(|(_, count)| count).sum();
        if (dates - best) * 20 > deciding {
            return Verdict::Mixed(chosen(&|place| any & (1 << place) != 0));
        }
        let is_best = |place: usize| fits.get(place) == Some(&best);
        let orders = chosen(&is_best);
        let of_best: u8 = (0..4).filter(|p| is_best(*p)).map(|p| 1 << p).sum();
        let mut differ = self.differ.iter().enumerate();
        match orders.first() {
            Some(first) if differ.all(|(p, others)| !is_best(p) || others & of_best == 0) => {
                Verdict::Certain(*first)
            }
            _ => Verdict::Ambiguous(orders),
        }
    }

    /// How many cells the order of `bit` reads.
    #[cfg_attr(tuned, optimize(speed))]
    fn fitting(&self, bit: usize) -> usize {
        let counts = self.by_orders.iter().enumerate();
        counts
            .filter(|(orders, _)| orders & bit != 0)
            .map(|(_, count)| count)
            .sum()
    }
}

#[cfg_attr(tuned, optimize(speed))]
fn chosen(wanted: &dyn Fn(usize) -> bool) -> Vec<DateOrder> {
    let orders = DateOrder::ALL.into_iter().enumerate();
    orders
        .filter(|(place, _)| wanted(*place))
        .map(|(_, order)| order)
        .collect()
}

/// Three numbers that may be a date.
struct Written {
    numbers: [i32; 3],
    /// How many digits each has.
    lengths: [usize; 3],
    /// `D.M.Y` is written with dots, `M.D.Y` is not.
    dotted: bool,
}

impl Written {
    #[cfg_attr(tuned, optimize(speed))]
    fn of(text: &str) -> Option<Self> {
        let numbers = Self::in_numbers(text);
        let is_letter = |c: char| c.is_ascii_alphabetic() || ('А'..='ی').contains(&c);
        if numbers.is_some() || !may_be_written(text) || !text.chars().any(is_letter) {
            return numbers;
        }
        let named = names::written(text);
        named.or_else(|| Self::in_numbers(names::after_weekday(text)?))
    }

    /// Three numbers with one kind of mark between them, or eight digits.
    #[cfg_attr(tuned, optimize(speed))]
    fn in_numbers(text: &str) -> Option<Self> {
        let mut numbers = [0i32; 3];
        let mut lengths = [0usize; 3];
        let mut mark = None;
        let mut part = 0;
        let mut chars = text.chars().filter(|c| !is_mark(*c)).map(plain);
        let mut first = chars.by_ref().find(|c| !c.is_whitespace());
        while let Some(c) = first.take().or_else(|| chars.next()) {
            if let Some(digit) = c.to_digit(10) {
                let (number, length) = (numbers.get_mut(part)?, lengths.get_mut(part)?);
                *number = *number * 10 + digit as i32;
                *length += 1;
                if *length > 8 {
                    return None;
                }
            } else if part < 2 && matches!(c, '-' | '/' | '.') && mark.is_none_or(|mark| mark == c)
            {
                mark = Some(c);
                part += 1;
            } else if c.is_whitespace() && part > 0 && lengths.get(part) == Some(&0) {
                // `5. 1. 2024`
            } else if c.is_whitespace() || matches!(c, 'T' | 't' | ',' | '،') {
                // Only a time of day may follow, or the word for a year.
                if !chars.all(|c| c.is_whitespace() || AFTER.contains(c)) {
                    return None;
                }
                break;
            } else {
                return None;
            }
        }
        if part == 0 && lengths == [8, 0, 0] {
            let [all, _, _] = numbers;
            numbers = [all / 10_000, all / 100 % 100, all % 100];
            lengths = [4, 2, 2];
        } else if part != 2 || lengths.contains(&0) {
            return None;
        }
        Some(Self {
            numbers,
            lengths,
            dotted: mark == Some('.'),
        })
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn date(&self, order: DateOrder) -> Option<Date> {
        let [a, b, c] = self.numbers;
        match (self.lengths, order) {
            ([4, 1 | 2, 1 | 2], _) => full(a, b, c),
            ([1 | 2, 1 | 2, 4], DateOrder::Dmy) => full(c, b, a),
            ([1 | 2, 1 | 2, 4], DateOrder::Mdy) if !self.dotted => full(c, a, b),
            ([1 | 2, 1 | 2, 2], DateOrder::Dmy) => full(short_year(c), b, a),
            ([1 | 2, 1 | 2, 2], DateOrder::Mdy) if !self.dotted => full(short_year(c), a, b),
            ([2, 1 | 2, 1 | 2], DateOrder::Ymd) => full(short_year(a), b, c),
            ([2, 1 | 2, 1 | 2], DateOrder::JalaliYmd) => {
                full(if a < 50 { 1400 } else { 1300 } + a, b, c)
            }
            _ => None,
        }
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn is_jalali(&self) -> bool {
        let years = self.numbers.iter().zip(self.lengths);
        let mut full_years = years.filter(|(_, length)| *length == 4);
        let jalali = full_years.any(|(year, _)| is_jalali_year(*year));
        jalali
            && DateOrder::ALL
                .iter()
                .any(|order| self.date(*order).is_some())
    }
}

/// Whether a text has digits enough for a date: two numbers beside the name of a month, or one of eight digits.
#[cfg_attr(tuned, optimize(speed))]
fn may_be_written(text: &str) -> bool {
    let (mut numbers, mut digits, mut is_in_one) = (0, 0, false);
    for c in text.chars() {
        let is_digit = ascii_digit(c).is_ascii_digit();
        numbers += usize::from(is_digit && !is_in_one);
        digits += usize::from(is_digit);
        is_in_one = is_digit;
    }
    numbers > 1 || digits >= 8
}

/// The numbers of `2024-01-05` in ASCII: most dates of most files are written so, and there may be a million of them.
#[cfg_attr(tuned, optimize(speed))]
fn iso(text: &[u8]) -> Option<(i32, i32, i32)> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|byte| i32::from(*byte) - i32::from(b'0'));
    let is_iso = digits.into_iter().all(u8::is_ascii_digit);
    is_iso.then_some((
        y1 * 1000 + y2 * 100 + y3 * 10 + y4,
        m1 * 10 + m2,
        d1 * 10 + d2,
    ))
}

/// Days of `2024-01-05`. The last one is kept: most files are in the order of their days.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct IsoDays {
    last: Option<(u64, u16, Date)>,
}

impl IsoDays {
    /// The day, as [`iso_day`] has it.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn day(&mut self, text: &[u8]) -> Option<Date> {
        let (front, rest) = text.split_first_chunk()?;
        let front = u64::from_le_bytes(*front);
        let rest = u16::from_le_bytes(rest.try_into().ok()?);
        match self.last {
            Some((this, that, day)) if (this, that) == (front, rest) => Some(day),
            _ => {
                let day = iso_day(text)?;
                self.last = Some((front, rest, day));
                Some(day)
            }
        }
    }
}

/// The day of `2024-01-05`, in ASCII and of the Gregorian calendar, eight bytes at a time; `None` for all else.
#[inline]
#[cfg_attr(tuned, optimize(speed))]
fn iso_day(text: &[u8]) -> Option<Date> {
    const DASHES: u64 = 0x2D00_002D_0000_0000;
    const MARKS: u64 = 0xFF00_00FF_0000_0000;
    const ZEROS: u64 = 0x0030_3000_3030_3030;
    const SIXES: u64 = 0x0006_0600_0606_0606;
    const HIGH: u64 = 0x00F0_F000_F0F0_F0F0;
    let (front, rest) = text.split_first_chunk()?;
    let [d1, d2] = rest else { return None };
    let word = u64::from_le_bytes(*front);
    let digits = (word ^ ZEROS) & !MARKS;
    let is_iso = word & MARKS == DASHES && (digits | (digits + SIXES)) & HIGH == 0;
    if !is_iso || !d1.is_ascii_digit() || !d2.is_ascii_digit() {
        return None;
    }
    let at = |place: u32| (digits >> (8 * place)) as u8 & 0xF;
    let year = i32::from(at(0) * 10 + at(1)) * 100 + i32::from(at(2) * 10 + at(3));
    let (month, day) = (at(5) * 10 + at(6), (d1 - b'0') * 10 + (d2 - b'0'));
    (year >= 1600)
        .then(|| Date::from_gregorian(year, month, day))
        .flatten()
}

/// A date in one of the forms that most columns have, told by the places of its bytes alone.
pub(super) struct Plain(Written);

impl Plain {
    /// `2024-01-05`, `05.01.2024` and the like, with `-`, `/` or `.`, and with a time of day or not.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn of(text: &[u8]) -> Option<Self> {
        let (day, time) = text.split_at_checked(10)?;
        let is_of_a_clock = |byte: &u8| byte.is_ascii_digit() || b":.+-Z ".contains(byte);
        let is_clock = match time {
            [] => true,
            [b' ' | b'T', clock @ ..] => clock.iter().all(is_of_a_clock),
            _ => false,
        };
        // The zero date of databases is a blank.
        if !is_clock || day.starts_with(b"0000") {
            return None;
        }
        let [a, b, c, d, e, f, g, h, i, j] = day else {
            return None;
        };
        let (digits, marks, is_year_first) = match (c, e) {
            (b'-' | b'/' | b'.', _) => ([a, b, d, e, g, h, i, j], [c, f], false),
            (_, b'-' | b'/' | b'.') => ([a, b, c, d, f, g, i, j], [e, h], true),
            _ => return None,
        };
        let [first, second] = marks;
        if first != second || !digits.iter().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let [a, b, c, d, e, f, g, h] = digits.map(|byte| i32::from(*byte) - i32::from(b'0'));
        let two = |tens, ones| tens * 10 + ones;
        let four = |a, b, c, d| two(a, b) * 100 + two(c, d);
        let (numbers, lengths) = match is_year_first {
            true => ([four(a, b, c, d), two(e, f), two(g, h)], [4, 2, 2]),
            false => ([two(a, b), two(c, d), four(e, f, g, h)], [2, 2, 4]),
        };
        Some(Self(Written {
            numbers,
            lengths,
            dotted: *first == b'.',
        }))
    }

    /// The date in this order, `None` where it is none.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn date(&self, order: DateOrder) -> Option<Date> {
        self.0.date(order)
    }
}

/// What a time of day consists of: digits and marks, half days, zones, the word "at"; and the Russian for "year".
const AFTER: &str = ":.,+-0123456789tTzZapmAPMUTCGMSKгвМСКساعتقبظ";

/// One form for each of the digits, dashes and slashes that mean the same.
#[cfg_attr(tuned, optimize(speed))]
fn plain(c: char) -> char {
    match c {
        '‐' | '‑' | '–' | '−' => '-',
        '⁄' | '∕' => '/',
        _ => ascii_digit(c),
    }
}

/// The date of a year of four digits: Jalali up to 1500, Gregorian from 1600; a year between is likelier a slip than a date.
#[cfg_attr(tuned, optimize(speed))]
fn full(year: i32, month: i32, day: i32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    match year {
        1200..=1500 => Date::from_jalali(year, month, day),
        1600..=9999 => Date::from_gregorian(year, month, day),
        _ => None,
    }
}

#[cfg_attr(tuned, optimize(speed))]
fn is_jalali_year(year: i32) -> bool {
    (1200..=1500).contains(&year)
}

#[cfg_attr(tuned, optimize(speed))]
fn short_year(year: i32) -> i32 {
    if year < 70 {
        2000 + year
    } else {
        1900 + year
    }
}

#[cfg(test)]
mod tests;
