//! A civil date without a clock or a time zone, in the Gregorian and the Jalali calendar.

/// A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
///
/// Range: 0001-01-01 to 9999-12-31, so that every date has ten characters in ISO form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// The Jalali years that [`Date::from_jalali`] takes: those for which the University of Tehran published leap years.
pub const JALALI_YEARS: std::ops::RangeInclusive<i32> = 1206..=1498;

impl Date {
    /// 0001-01-01.
    pub const MIN: Self = Self(-719_162);
    /// 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The day `days` after 1970-01-01, `None` outside the years 1 to 9999.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn from_days(days: i32) -> Option<Self> {
        (Self::MIN.0..=Self::MAX.0)
            .contains(&days)
            .then_some(Self(days))
    }

    /// Days since 1970-01-01, negative before it.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn days(self) -> i32 {
        self.0
    }

    /// The date of the Gregorian calendar, `None` where there is no such day or the year is not 1 to 9999.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn from_gregorian(year: i32, month: u8, day: u8) -> Option<Self> {
        let legal = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=gregorian_month_days(year, month)).contains(&day);
        legal.then(|| Self(gregorian_days(year, month, day)))
    }

    /// Year, month 1–12 and day 1–31 in the Gregorian calendar.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn gregorian(self) -> (i32, u8, u8) {
        // Years are counted from 1 March, so that the leap day is the last of its year; eras have 400 years.
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// The date of the Jalali (Solar Hijri) calendar, `None` where there is no such day or the year is not in [`JALALI_YEARS`].
    ///
    /// Leap years follow the 33-year cycle (remainders 1, 5, 9, 13, 17, 22, 26, 30), which agrees with the official list in
    /// these years; the 2820-year cycle that many programs use is a day off in 1404.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn from_jalali(year: i32, month: u8, day: u8) -> Option<Self> {
        let legal = JALALI_YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=jalali_month_days(year, month)).contains(&day);
        legal.then(|| Self(nowruz(year) + jalali_day_of_year(month) + i32::from(day) - 1))
    }

    /// Year, month 1–12 and day 1–31 in the Jalali calendar; outside [`JALALI_YEARS`] the same cycle is carried on.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn jalali(self) -> (i32, u8, u8) {
        let guess = self.gregorian().0 - 621;
        let year = if nowruz(guess) <= self.0 {
            guess
        } else {
            guess - 1
        };
        let of_year = self.0 - nowruz(year);
        let (month, first) = if of_year < 186 {
            (of_year / 31, of_year / 31 * 31)
        } else {
            let after = (of_year - 186) / 30;
            (6 + after, 186 + after * 30)
        };
        (year, month as u8 + 1, (of_year - first) as u8 + 1)
    }

    /// The date `days` later, or earlier if negative; `None` outside the years 1 to 9999.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add_days(self, days: i32) -> Option<Self> {
        self.0.checked_add(days).and_then(Self::from_days)
    }

    /// The same day of the Gregorian month `months` later, or earlier if negative; a day that the month lacks becomes its
    /// last one (31 January + 1 month = 28 or 29 February). `None` outside the years 1 to 9999.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add_months(self, months: i32) -> Option<Self> {
        let (year, month, day) = self.gregorian();
        let count = (year * 12 + i32::from(month) - 1).checked_add(months)?;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u8 + 1);
        Self::from_gregorian(year, month, day.min(gregorian_month_days(year, month)))
    }

    /// The first day of the date's Gregorian month.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn month_start(self) -> Self {
        Self(self.0 - i32::from(self.gregorian().2) + 1)
    }

    /// The last day of the date's Gregorian month.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn month_end(self) -> Self {
        let (year, month, day) = self.gregorian();
        Self(self.0 + i32::from(gregorian_month_days(year, month)) - i32::from(day))
    }

    /// `YYYY-MM-DD`, Gregorian, as in links and in CSV files.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn iso(self) -> String {
        let (year, month, day) = self.gregorian();
        let digit = |number: i32, place: i32| b'0' + (number / place % 10) as u8;
        let (month, day) = (i32::from(month), i32::from(day));
        let [y1, y2, y3, y4] = [1000, 100, 10, 1].map(|place| digit(year, place));
        let [m1, m2, d1, d2] = [
            digit(month, 10),
            digit(month, 1),
            digit(day, 10),
            digit(day, 1),
        ];
        // Sheets have very many of them, and the machinery of `format!` takes ten times as long.
        let letters = vec![y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2];
        String::from_utf8(letters).unwrap_or_default()
    }
}

#[cfg_attr(tuned, optimize(speed))]
fn is_gregorian_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg_attr(tuned, optimize(speed))]
fn gregorian_month_days(year: i32, month: u8) -> u8 {
    match month {
        2 if is_gregorian_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01, years counted from 1 March as in [`Date::gregorian`].
#[cfg_attr(tuned, optimize(speed))]
fn gregorian_days(year: i32, month: u8, day: u8) -> i32 {
    let year = year - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted = (i32::from(month) + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + i32::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year - 719_468
}

/// The day of 1 Farvardin: 1 Farvardin 1 is 622-03-22 (proleptic Gregorian), day −492 268, and a cycle of 33 years has 8
/// leap years.
#[cfg_attr(tuned, optimize(speed))]
fn nowruz(year: i32) -> i32 {
    -492_268 + 365 * (year - 1) + (8 * year + 21).div_euclid(33)
}

#[cfg_attr(tuned, optimize(speed))]
fn is_jalali_leap(year: i32) -> bool {
    nowruz(year + 1) - nowruz(year) == 366
}

#[cfg_attr(tuned, optimize(speed))]
fn jalali_month_days(year: i32, month: u8) -> u8 {
    match month {
        1..=6 => 31,
        12 if !is_jalali_leap(year) => 29,
        _ => 30,
    }
}

/// Days of the year before the month's first day.
#[cfg_attr(tuned, optimize(speed))]
fn jalali_day_of_year(month: u8) -> i32 {
    let before = i32::from(month) - 1;
    before * 30 + before.min(6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(iso: &str, days: i32, jalali: (i32, u8, u8)) {
        let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
        let date = Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8).unwrap();
        assert_eq!(date.days(), days);
        assert_eq!(date.iso(), iso);
        assert_eq!(date.jalali(), jalali);
        assert_eq!(Date::from_jalali(jalali.0, jalali.1, jalali.2), Some(date));
    }

    #[test]
    fn known_days_in_both_calendars() {
        check("1970-01-01", 0, (1348, 10, 11));
        check("1979-02-11", 3328, (1357, 11, 22));
        check("2000-02-29", 11016, (1378, 12, 10));
        check("2025-03-20", 20167, (1403, 12, 30));
        check("2025-03-21", 20168, (1404, 1, 1));
        check("2025-09-22", 20353, (1404, 6, 31));
        check("2025-09-23", 20354, (1404, 7, 1));
        check("1827-03-22", -52150, (1206, 1, 1));
    }

    /// 1 Farvardin of 1390 … 1419 as the day of March, from ICU 78.2:
    /// `new Intl.DateTimeFormat("en-u-ca-persian", {timeZone: "UTC"})`. Every day of 1206 … 1498 is compared in `tests/browser.rs`.
    #[test]
    fn nowruz_is_where_the_official_calendar_has_it() {
        let days = [
            21, 20, 21, 21, 21, 20, 21, 21, 21, 20, 21, 21, 21, 20, 21, 21, 21, 20, 20, 21, 21, 20,
            20, 21, 21, 20, 20, 21, 21, 20,
        ];
        for (year, day) in (1390..).zip(days) {
            let date = Date::from_jalali(year, 1, 1).unwrap();
            assert_eq!(date.gregorian(), (year + 621, 3, day));
        }
    }

    #[test]
    fn the_thirtieth_of_esfand_exists_in_leap_years_only() {
        for year in 1390..=1412 {
            let leap = [1391, 1395, 1399, 1403, 1408, 1412].contains(&year);
            assert_eq!(Date::from_jalali(year, 12, 30).is_some(), leap, "{year}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2024, 4, 31),
            (2024, 0, 1),
            (2024, 13, 1),
            (2024, 1, 0),
            (2024, 1, 32),
            (0, 1, 1),
            (10_000, 1, 1),
            (i32::MAX, 1, 1),
            (i32::MIN, 1, 1),
        ] {
            assert_eq!(Date::from_gregorian(year, month, day), None);
        }
        for (year, month, day) in [
            (1205, 1, 1),
            (1499, 1, 1),
            (1403, 7, 31),
            (1404, 12, 30),
            (1403, 13, 1),
            (1403, 1, 0),
            (i32::MAX, 1, 1),
        ] {
            assert_eq!(Date::from_jalali(year, month, day), None);
        }
    }

    #[test]
    fn adding_months_keeps_the_day_or_takes_the_last() {
        let of = |y, m, d| Date::from_gregorian(y, m, d).unwrap();
        for (date, months, expected) in [
            (of(2024, 1, 31), 1, of(2024, 2, 29)),
            (of(2023, 1, 31), 1, of(2023, 2, 28)),
            (of(2024, 3, 31), -1, of(2024, 2, 29)),
            (of(2024, 1, 15), -1, of(2023, 12, 15)),
            (of(2024, 2, 29), 12, of(2025, 2, 28)),
            (of(2024, 5, 5), 0, of(2024, 5, 5)),
        ] {
            assert_eq!(date.add_months(months), Some(expected));
        }
        assert_eq!(Date::MAX.add_months(1), None);
        assert_eq!(Date::MIN.add_days(-1), None);
        assert_eq!(Date::MAX.add_months(i32::MAX), None);
        assert_eq!(Date::MAX.add_days(i32::MAX), None);
        assert_eq!(of(2024, 2, 10).month_start(), of(2024, 2, 1));
        assert_eq!(of(2024, 2, 10).month_end(), of(2024, 2, 29));
    }

    #[test]
    fn the_range_is_whole_years() {
        assert_eq!(Date::MIN.iso(), "0001-01-01");
        assert_eq!(Date::MAX.iso(), "9999-12-31");
        assert_eq!(Date::from_days(Date::MAX.days() + 1), None);
    }

    proptest! {
        #[test]
        fn every_day_comes_back_from_both_calendars(days in Date::MIN.days()..=Date::MAX.days()) {
            let date = Date::from_days(days).unwrap();
            let (year, month, day) = date.gregorian();
            prop_assert_eq!(Date::from_gregorian(year, month, day), Some(date));
            let (year, month, day) = date.jalali();
            prop_assert!((1..=12).contains(&month) && (1..=31).contains(&day));
            if JALALI_YEARS.contains(&year) {
                prop_assert_eq!(Date::from_jalali(year, month, day), Some(date));
            }
        }
    }
}
