//! Dates as people write them: ISO, day first, month first, Jalali; the order is decided over a whole column.

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

/// Reads a cell as a date; `None` where it is none in this order. A time of day after the date is left out.
///
/// Years of two digits: 00–69 are 2000–2069 and 70–99 are 1970–1999; Jalali, 00–49 are 1400–1449 and 50–99 are 1350–1399.
pub fn read(text: &str, order: DateOrder) -> Option<Date> {
    Written::of(text)?.date(order)
}

/// Whether the cell holds no date on purpose: blank, a dash, `null` and the like, or the zero date of databases.
pub fn is_blank(text: &str) -> bool {
    if text.starts_with(|c: char| ('1'..='9').contains(&c)) {
        return false;
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_mark(c));
    let words = ["", "-", "–", "—", "null", "none", "nan", "nat", "n/a", "na"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word)) || text.starts_with("0000-00-00")
}

/// What the cells of a column say about its order, gathered cell by cell.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// How many cells have a date in exactly the orders whose bits are set.
    by_orders: [usize; 16],
    /// For each order, the orders under which some cell gives another date.
    differ: [u8; 4],
    jalali: bool,
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
    pub fn see(&mut self, text: &str) {
        let Some(written) = Written::of(text) else {
            return;
        };
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

    /// Whether a cell has a year of the Jalali calendar.
    pub fn has_jalali(&self) -> bool {
        self.jalali
    }

    /// How many cells are a date in some order.
    pub fn dates(&self) -> usize {
        self.by_orders.iter().skip(1).sum()
    }

    /// The order of the column.
    ///
    /// A few cells against the rest do not make a column mixed: where at most one in twenty of the cells that decide needs
    /// another order, the column has the order of the others, and those few are problems.
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
    fn fitting(&self, bit: usize) -> usize {
        let counts = self.by_orders.iter().enumerate();
        counts
            .filter(|(orders, _)| orders & bit != 0)
            .map(|(_, count)| count)
            .sum()
    }
}

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
    fn of(text: &str) -> Option<Self> {
        let mut numbers = [0i32; 3];
        let mut lengths = [0usize; 3];
        let mut mark = None;
        let mut part = 0;
        let mut chars = text.chars().filter(|c| !is_mark(*c)).map(ascii_digit);
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
            } else if c.is_whitespace() || matches!(c, 'T' | 't' | ',' | '،') {
                // Only a time of day may follow.
                if !chars.all(|c| c.is_whitespace() || ":.,+-tTzZapmAPM0123456789".contains(c)) {
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

    fn is_jalali(&self) -> bool {
        let years = self.numbers.iter().zip(self.lengths);
        let mut full_years = years.filter(|(_, length)| *length == 4);
        let jalali = full_years.any(|(year, _)| (1200..=1500).contains(year));
        jalali
            && DateOrder::ALL
                .iter()
                .any(|order| self.date(*order).is_some())
    }
}

/// The date of a year of four digits: Jalali up to 1500, Gregorian from 1600; a year between is likelier a slip than a date.
fn full(year: i32, month: i32, day: i32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    match year {
        1200..=1500 => Date::from_jalali(year, month, day),
        1600..=9999 => Date::from_gregorian(year, month, day),
        _ => None,
    }
}

fn short_year(year: i32) -> i32 {
    if year < 70 {
        2000 + year
    } else {
        1900 + year
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, order: DateOrder, iso: &str) {
        let read_iso = read(text, order).map_or(String::new(), Date::iso);
        assert_eq!(read_iso, iso, "{text:?}");
    }

    #[test]
    fn a_year_in_front_settles_the_order() {
        for order in DateOrder::ALL {
            check("2024-01-05", order, "2024-01-05");
            check("2024/1/5", order, "2024-01-05");
            check("2024.01.05", order, "2024-01-05");
            check("20240105", order, "2024-01-05");
            check(" 2024-01-05 ", order, "2024-01-05");
            check("2024-01-05T13:45:00Z", order, "2024-01-05");
            check("2024-01-05 13:45:00.123 +03:30", order, "2024-01-05");
            check("2024-01-05, 1:45 pm", order, "2024-01-05");
            check("9999-12-31", order, "9999-12-31");
        }
    }

    #[test]
    fn jalali_years_settle_the_calendar() {
        check("1403/01/15", DateOrder::Ymd, "2024-04-03");
        check("۱۴۰۳/۰۱/۱۵", DateOrder::Dmy, "2024-04-03");
        check("١٤٠٣-١-١٥", DateOrder::Mdy, "2024-04-03");
        check("\u{200f}۱۴۰۳/۱۲/۳۰", DateOrder::Ymd, "2025-03-20");
        check("14030115", DateOrder::Ymd, "2024-04-03");
        check("۱۵/۰۱/۱۴۰۳", DateOrder::Dmy, "2024-04-03");
        check("1402/12/30", DateOrder::Ymd, "");
        check("1403/07/31", DateOrder::Ymd, "");
    }

    #[test]
    fn orders_with_the_year_last() {
        check("05/01/2024", DateOrder::Dmy, "2024-01-05");
        check("05/01/2024", DateOrder::Mdy, "2024-05-01");
        check("05/01/2024", DateOrder::Ymd, "");
        check("5.1.2024 14:00", DateOrder::Dmy, "2024-01-05");
        check("05.01.2024", DateOrder::Mdy, "");
        check("05-01-2024", DateOrder::Mdy, "2024-05-01");
        check("25/12/2024", DateOrder::Mdy, "");
    }

    #[test]
    fn years_of_two_digits() {
        check("05.01.24", DateOrder::Dmy, "2024-01-05");
        check("05/01/24", DateOrder::Mdy, "2024-05-01");
        check("24-01-05", DateOrder::Ymd, "2024-01-05");
        check("03/01/15", DateOrder::JalaliYmd, "2024-04-03");
        check("98/01/15", DateOrder::JalaliYmd, "2019-04-04");
        check("05.01.99", DateOrder::Dmy, "1999-01-05");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "soon",
            "2024",
            "2024-01",
            "2024-13-01",
            "2024-02-30",
            "2024-01-05-07",
            "2024/01-05",
            "1/2",
            "12.5",
            "1.2.3.4",
            "05 01 2024",
            "2024-01-05 tomorrow",
            "0001-01-01",
            "1550-01-01",
            "123456789",
            "2024011",
            "--",
            "24-",
            "-2024-01-05",
            "2024--05",
            "99999999999999999999",
            "20241301",
        ] {
            for order in DateOrder::ALL {
                check(text, order, "");
            }
        }
    }

    #[test]
    fn blanks() {
        for text in [
            "",
            " ",
            "-",
            "—",
            "NULL",
            "n/a",
            "NaT",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "\u{200f}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["2024-01-05", "soon", "0"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[track_caller]
    fn decides(cells: &[&str], expected: Verdict) {
        let mut survey = Survey::default();
        cells.iter().for_each(|cell| survey.see(cell));
        assert_eq!(survey.verdict(), expected, "{cells:?}");
    }

    #[test]
    fn the_whole_column_decides() {
        use DateOrder::*;
        decides(&["2024-01-05", "", "x"], Verdict::Certain(Ymd));
        decides(&["1403/01/05", "۱۴۰۳/۰۲/۰۶"], Verdict::Certain(Ymd));
        decides(&["05/01/2024", "25/01/2024"], Verdict::Certain(Dmy));
        decides(&["05/01/2024", "01/25/2024"], Verdict::Certain(Mdy));
        decides(&["05.01.2024"], Verdict::Certain(Dmy));
        decides(&["2024-01-05", "25/01/2024"], Verdict::Certain(Dmy));
        decides(&["05/05/2024"], Verdict::Certain(Dmy));
        decides(
            &["05/01/2024", "12/12/2024", "31/02/2024"],
            Verdict::Ambiguous(vec![Dmy, Mdy]),
        );
        decides(&["05.01.24"], Verdict::Ambiguous(vec![Ymd, Dmy, JalaliYmd]));
        decides(
            &["05/01/24"],
            Verdict::Ambiguous(vec![Ymd, Dmy, Mdy, JalaliYmd]),
        );
        decides(&["99/01/32", "32/01/99"], Verdict::NoDates);
        decides(
            &["25/01/2024", "01/25/2024", "05/01/2024"],
            Verdict::Mixed(vec![Dmy, Mdy]),
        );
        decides(&["", "x", "12"], Verdict::NoDates);
    }

    #[test]
    fn a_slip_does_not_make_a_column_mixed() {
        let mut cells = vec!["25/01/2024"; 40];
        cells.extend(["01/25/2024", "05/01/2024"]);
        decides(&cells, Verdict::Certain(DateOrder::Dmy));
        let mut survey = Survey::default();
        cells.iter().for_each(|cell| survey.see(cell));
        assert_eq!(survey.dates(), 42);
        assert!(!survey.has_jalali());
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_in_every_form(days in Date::from_gregorian(1850, 1, 1).unwrap().days()..47_000) {
            let date = Date::from_days(days).unwrap();
            let (year, month, day) = date.gregorian();
            let (jalali, of_jalali, day_of_jalali) = date.jalali();
            prop_assert_eq!(read(&date.iso(), DateOrder::Ymd), Some(date));
            prop_assert_eq!(read(&format!("{day}.{month}.{year}"), DateOrder::Dmy), Some(date));
            prop_assert_eq!(read(&format!("{month}/{day:02}/{year}"), DateOrder::Mdy), Some(date));
            prop_assert_eq!(read(&format!("{jalali}/{of_jalali:02}/{day_of_jalali}"), DateOrder::Ymd), Some(date));
        }

        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,20}|[0-9۰-۹/.T: -]{0,20}") {
            let mut survey = Survey::default();
            survey.see(&text);
            let dates = DateOrder::ALL.iter().filter(|order| read(&text, **order).is_some()).count();
            prop_assert_eq!(survey.dates() > 0, dates > 0);
            survey.verdict();
        }
    }
}
