//! The Gregorian month of a day, looked up instead of worked out for every row.

use crate::domain::date::Date;

/// Days that are looked up, 179 years of them; the month of another day is worked out.
const MOST_DAYS: usize = 1 << 16;

/// Months counted from January of the year 0.
#[derive(Clone, Debug)]
pub(super) struct Calendar {
    first: i32,
    months: Vec<i32>,
}

impl Calendar {
    /// A calendar for the days from `first` to `last`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(first: Date, last: Date) -> Self {
        let days = last.days().abs_diff(first.days()) as usize + 1;
        let mut months = Vec::new();
        let mut day = first;
        while months.len() < days.min(MOST_DAYS) {
            let end = day.month_end();
            let length = end.days().abs_diff(day.days()) as usize + 1;
            months.resize(months.len() + length, month(day));
            match end.add_days(1) {
                Some(next) => day = next,
                None => break,
            }
        }
        Self {
            first: first.days(),
            months,
        }
    }

    /// The number of the day's month.
    #[inline(always)]
    pub fn month(&self, day: Date) -> i32 {
        let place = usize::try_from(day.days() - self.first).ok();
        let known = place.and_then(|place| self.months.get(place));
        known.copied().unwrap_or_else(|| month(day))
    }
}

/// The number of the day's month.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn month(day: Date) -> i32 {
    let (year, month, _) = day.gregorian();
    year * 12 + i32::from(month) - 1
}

/// The first day of the month with this number, `None` outside the years 1 to 9999.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn start(month: i32) -> Option<Date> {
    Date::from_gregorian(month.div_euclid(12), month.rem_euclid(12) as u8 + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looked_up_as_worked_out() {
        for (first, length) in [
            (Date::MIN.days(), 200_000),
            (10_957, 3000),
            (Date::MAX.days() - 9, 9),
        ] {
            let day = |n| Date::from_days(first + n).unwrap();
            let calendar = Calendar::new(day(0), day(length));
            for n in (0..=length).step_by(if length > 9999 { 997 } else { 1 }) {
                let (year, month, _) = day(n).gregorian();
                let number = calendar.month(day(n));
                assert_eq!(number, year * 12 + i32::from(month) - 1);
                assert_eq!(start(number), Some(day(n).month_start()));
            }
        }
        assert_eq!(start(0), None);
    }
}
