//! Dates as counts: the serial days of spreadsheets, and Unix time.

use crate::domain::date::Date;
use crate::ingest::letters::{ascii_digit, is_mark};
use serde::{Deserialize, Serialize};

/// What a number in a column of dates counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayCount {
    /// Days as Excel counts them: day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was.
    Excel1900,
    /// Days from 1904-01-01 (day 0), of workbooks that began on an old Macintosh.
    Excel1904,
    /// Seconds since 1970-01-01 UTC.
    UnixSeconds,
    /// Thousandths of a second since 1970-01-01 UTC.
    UnixMilliseconds,
}

impl DayCount {
    /// Every count.
    pub const ALL: [Self; 4] = [
        Self::Excel1900,
        Self::Excel1904,
        Self::UnixSeconds,
        Self::UnixMilliseconds,
    ];

    /// The numbers that are likely dates: from 1970 to 2099 for spreadsheets, from September 2001 to 2099 for Unix time.
    /// Outside them a number is likelier an amount or an id.
    fn likely(self) -> std::ops::RangeInclusive<i64> {
        match self {
            Self::Excel1900 => 25_569..=73_050,
            Self::Excel1904 => 24_107..=71_588,
            Self::UnixSeconds => 1_000_000_000..=4_102_444_799,
            Self::UnixMilliseconds => 1_000_000_000_000..=4_102_444_799_999,
        }
    }

    /// The day of a count, whole or with its fraction of a day left out; `None` outside the years 1900 to 9999.
    pub fn date(self, count: i64) -> Option<Date> {
        let days = match self {
            // The leap day that never was moves the first two months by one.
            Self::Excel1900 if (1..60).contains(&count) => count - 25_568,
            Self::Excel1900 if count > 60 => count - 25_569,
            Self::Excel1900 => return None,
            Self::Excel1904 if count >= 0 => count - 24_107,
            Self::Excel1904 => return None,
            Self::UnixSeconds => count.div_euclid(86_400),
            Self::UnixMilliseconds => count.div_euclid(86_400_000),
        };
        Date::from_days(i32::try_from(days).ok()?)
    }

    /// Reads a cell as a count that is likely a date; `None` where it is none.
    pub fn read(self, text: &str) -> Option<Date> {
        let whole = whole(text)?;
        self.likely().contains(&whole).then(|| self.date(whole))?
    }

    /// Which count a cell may be. Days from 1904 are never proposed: no number tells them from days of 1900.
    pub(super) fn of(text: &str) -> Option<Self> {
        let whole = whole(text)?;
        let counts = [Self::Excel1900, Self::UnixSeconds, Self::UnixMilliseconds];
        counts
            .into_iter()
            .find(|count| count.likely().contains(&whole))
    }
}

/// The whole part of a number of digits alone, in any script, with a decimal part or not.
fn whole(text: &str) -> Option<i64> {
    let mut chars = text.chars().filter(|c| !is_mark(*c)).map(ascii_digit);
    let (mut value, mut count) = (0_i64, 0);
    for c in chars.by_ref() {
        match c.to_digit(10) {
            Some(digit) if count < 15 => {
                value = value * 10 + i64::from(digit);
                count += 1;
            }
            None if count > 0 && matches!(c, '.' | ',' | '٫') => break,
            _ => return None,
        }
    }
    (count > 0 && chars.all(|c| c.is_ascii_digit())).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: DayCount, text: &str, iso: &str) {
        let read = count.read(text).map_or(String::new(), Date::iso);
        assert_eq!(read, iso, "{text:?} as {count:?}");
    }

    /// Days from ECMA-376 part 1, 18.17.4.1, and by `date -u -d @…`.
    #[test]
    fn counts_are_days() {
        use DayCount::*;
        check(Excel1900, "45296", "2024-01-05");
        check(Excel1900, "۴۵۲۹۶", "2024-01-05");
        check(Excel1900, "45296.75", "2024-01-05");
        check(Excel1900, "45296,999", "2024-01-05");
        check(Excel1900, "25569", "1970-01-01");
        check(Excel1904, "43834", "2024-01-05");
        check(UnixSeconds, "1704455100", "2024-01-05");
        check(UnixSeconds, "1704412799", "2024-01-04");
        check(UnixMilliseconds, "1704455100123", "2024-01-05");
        for count in DayCount::ALL {
            for text in [
                "",
                "7",
                "-45296",
                "45 296",
                "45296x",
                "4529.6.1",
                ".5",
                "99999999999999999999",
                "20240105",
            ] {
                check(count, text, "");
            }
        }
    }

    #[test]
    fn the_first_months_of_1900_have_a_day_that_never_was() {
        let iso = |count: i64| DayCount::Excel1900.date(count).map(Date::iso);
        assert_eq!(iso(1).unwrap(), "1900-01-01");
        assert_eq!(iso(59).unwrap(), "1900-02-28");
        assert_eq!(iso(60), None);
        assert_eq!(iso(61).unwrap(), "1900-03-01");
        assert_eq!(iso(0), None);
        assert_eq!(iso(2_958_465).unwrap(), "9999-12-31");
        assert_eq!(iso(2_958_466), None);
        assert_eq!(DayCount::Excel1904.date(0).unwrap().iso(), "1904-01-01");
        assert_eq!(DayCount::UnixSeconds.date(i64::MAX), None);
    }
}
