//! Rows of subscriptions of either shape, and the months that they cover.

use crate::domain::date::Date;
use crate::domain::quantity::Amount;
use serde::{Deserialize, Serialize};

/// What a person chooses about subscriptions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The day as of which customers are judged, by default the last day of the data. What begins later is left out, what ends
    /// later goes on.
    pub asof: Option<Date>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// A subscription from its start to its end.
    Spells,
    /// A customer's payment for a month.
    Months,
}

/// A subscription.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    /// The number of the customer.
    pub customer: u32,
    /// The first day.
    pub start: Date,
    /// The day of leaving, not before `start`; none while it goes on.
    pub end: Option<Date>,
    /// What it brings a month, at least 0; 0 where the data have no amounts.
    pub amount: Amount,
}

/// What a customer paid for a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Payment {
    /// The number of the customer.
    pub customer: u32,
    /// A day of the month.
    pub day: Date,
    /// The amount; below 0 it is taken off the month. None where the data have no amounts: then the row itself is the subscription.
    pub amount: Option<Amount>,
}

/// Days of the month that lie so close together are the day that stands for the month, as the first of a Jalali month or the last of any.
const SAME_DAY: u8 = 3;
/// How long after the last start an end is believed to be a past one, in days.
const PLANNED_AFTER: i32 = 366;

/// The last day that rows tell of: the last start, or the last end where that is later. Ends more than a year after the last start
/// are taken as planned.
pub(super) fn last_of_spells(spells: &[Spell]) -> Option<Date> {
    let last = spells.iter().map(|spell| spell.start).max()?;
    let past = last.add_days(PLANNED_AFTER).unwrap_or(Date::MAX);
    let ends = spells.iter().filter_map(|spell| spell.end);
    let ended = ends.filter(|end| *end <= past).max();
    Some(ended.map_or(last, |end| end.max(last)))
}

/// Whether each row stands for its month as a whole: their days of the month are the same, or nearly so.
pub(super) fn are_whole_months(payments: &[Payment]) -> bool {
    let days = || payments.iter().map(|payment| payment.day.gregorian().2);
    match (days().min(), days().max()) {
        (Some(first), Some(last)) => last - first <= SAME_DAY,
        _ => true,
    }
}

/// Months counted from January of the year 0.
pub(super) fn month(day: Date) -> i32 {
    let (year, month, _) = day.gregorian();
    year * 12 + i32::from(month) - 1
}

/// The first day of the month with this number, `None` outside the years 1 to 9999.
pub(super) fn month_start(month: i32) -> Option<Date> {
    Date::from_gregorian(month.div_euclid(12), month.rem_euclid(12) as u8 + 1, 1)
}

/// The calendar months from `start` to `end`: whole ones, and the part of the next by its days. 0 where `end` is not after `start`.
///
/// From 5 January to 5 February it is 1, whatever the days; from 5 January to 15 February of a leap year 1 and 10/29.
pub fn months_between(start: Date, end: Date) -> f64 {
    let mut whole = (month(end) - month(start)).max(0);
    let after = |months: i32| start.add_months(months).unwrap_or(Date::MAX);
    if after(whole) > end {
        whole -= 1;
    }
    if whole < 0 {
        return 0.0;
    }
    let (from, to) = (after(whole), after(whole + 1));
    let length = f64::from((to.days() - from.days()).max(1));
    f64::from(whole) + f64::from(end.days() - from.days()) / length
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn date(iso: &str) -> Date {
        let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
        Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8).unwrap()
    }

    #[test]
    fn months_between_days() {
        for (start, end, expected) in [
            ("2024-01-05", "2024-02-05", 1.0),
            ("2024-01-05", "2024-02-15", 1.0 + 10.0 / 29.0),
            ("2024-01-31", "2024-02-29", 1.0),
            ("2024-01-31", "2024-03-01", 1.0 + 1.0 / 31.0),
            ("2024-01-05", "2024-01-05", 0.0),
            ("2024-01-05", "2024-01-04", 0.0),
            ("2024-01-05", "2023-01-04", 0.0),
            ("2024-02-29", "2026-02-28", 24.0),
            ("2024-01-05", "2024-01-20", 15.0 / 31.0),
        ] {
            assert_eq!(
                months_between(date(start), date(end)),
                expected,
                "{start} {end}"
            );
        }
        assert!(months_between(Date::MIN, Date::MAX).is_finite());
    }

    /// The first days of Jalali months are the 20th to the 23rd of Gregorian ones.
    #[test]
    fn rows_that_stand_for_their_month() {
        let payments = |days: &[&str]| -> Vec<Payment> {
            let payment = |day: &&str| Payment {
                customer: 0,
                day: date(day),
                amount: None,
            };
            days.iter().map(payment).collect()
        };
        let is_whole = |days: &[&str]| are_whole_months(&payments(days));
        assert!(is_whole(&["2024-01-01", "2024-02-01"]));
        assert!(is_whole(&["2024-01-31", "2024-02-29"]));
        assert!(is_whole(&[
            "2024-03-20",
            "2024-04-20",
            "2024-09-22",
            "2024-10-22"
        ]));
        assert!(!is_whole(&["2024-01-03", "2024-02-17"]));
        assert!(is_whole(&[]));
    }
}
