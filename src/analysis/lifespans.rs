//! Customers with the days when they came and left: how many there were, came and left in a period.

use crate::domain::date::Date;
use crate::domain::order::sort;
use serde::{Deserialize, Serialize};

/// A stretch of time with a customer. One who left and came back has several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    customer: u32,
    start: Date,
    end: Option<Date>,
}

impl Spell {
    /// `customer` from `start` to `end`, still here without one; `None` where the end lies before the start.
    pub fn new(customer: u32, start: Date, end: Option<Date>) -> Option<Self> {
        let legal = end.is_none_or(|end| end >= start);
        legal.then_some(Self {
            customer,
            start,
            end,
        })
    }
}

/// Customers in one period, both days included. start + new − lost = end.
///
/// A customer who comes back within the period after being there at its start is neither new nor lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodCounts {
    /// The first day of the period.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// Whether the data reach from before its first day to its last one.
    pub is_full: bool,
    /// There at its start: came before `from` and had not left before `from`.
    pub start: u32,
    /// Came within it, and not there at its start.
    pub new: u32,
    /// There at its start or new, and not there after `to`. The day of leaving is the `end` of the row.
    pub lost: u32,
    /// Those of the lost who were new.
    pub lost_new: u32,
    /// There after it.
    pub end: u32,
}

/// Customers over all periods that the data cover.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lifespans {
    /// Different customers.
    pub customers: u32,
    /// Customers with more than one row.
    pub with_several_rows: u32,
    /// The first day on which a customer came and the last on which one came or left.
    pub covered: Option<(Date, Date)>,
    /// The periods of the wanted length, the latest first, at most [`MOST_PERIODS`].
    pub periods: Vec<PeriodCounts>,
    /// The place of the chosen period in `periods`.
    pub chosen: Option<usize>,
}

/// How many periods are counted.
pub const MOST_PERIODS: usize = 60;

/// How long after the last arrival a day of leaving is believed to be a past one, in days.
const PLANNED_AFTER: i32 = 366;

/// Counts customers in periods of `months` calendar months (quarters start in January, April, July and October, half-years in
/// January and July, years and two years in January, two years ending with the data's last year).
///
/// The period that ends on `to` is chosen, where there is one; else the last full one; else the last.
/// Ends more than a year after the last start are taken as planned: they do not stretch the time covered.
pub fn lifespans(spells: &[Spell], months: u8, to: Option<Date>) -> Lifespans {
    let mut spells = spells.to_vec();
    sort(&mut spells, &|a, b| {
        (a.customer, a.start).cmp(&(b.customer, b.start))
    });
    let Some((first, last)) = covered(&spells) else {
        return Lifespans::default();
    };
    let periods: Vec<PeriodCounts> = spans(first, last, i32::from(months.max(1)))
        .into_iter()
        .map(|(from, to)| count(&spells, from, to, first < from && to <= last))
        .collect();
    let at = |wanted: &dyn Fn(&PeriodCounts) -> bool| periods.iter().position(wanted);
    let chosen = to
        .and_then(|to| at(&|period| period.to == to))
        .or_else(|| at(&|period| period.is_full))
        .or_else(|| at(&|_| true));
    let (mut customers, mut with_several_rows) = (0, 0);
    for rows in spells.chunk_by(|a, b| a.customer == b.customer) {
        customers += 1;
        with_several_rows += u32::from(rows.len() > 1);
    }
    Lifespans {
        customers,
        with_several_rows,
        covered: Some((first, last)),
        periods,
        chosen,
    }
}

/// The first start, and the last start or end that is not a planned one.
fn covered(spells: &[Spell]) -> Option<(Date, Date)> {
    let first = spells.iter().map(|spell| spell.start).min()?;
    let last = spells.iter().map(|spell| spell.start).max()?;
    let past = last.add_days(PLANNED_AFTER).unwrap_or(Date::MAX);
    let ends = spells.iter().filter_map(|spell| spell.end);
    let last_end = ends.filter(|end| *end <= past).max();
    Some((first, last_end.map_or(last, |end| end.max(last))))
}

/// Calendar periods from the one with `last` back to the one with `first`.
fn spans(first: Date, last: Date, months: i32) -> Vec<(Date, Date)> {
    let (_, month, _) = last.gregorian();
    let into = (i32::from(month) - 1) % months.min(12);
    let step = months.min(12) - 1 - into;
    let mut spans = Vec::new();
    let mut end = last.add_months(step).map(Date::month_end);
    while let Some(to) = end {
        let start = to.month_start().add_months(1 - months);
        let Some(from) = start.filter(|_| to >= first && spans.len() < MOST_PERIODS) else {
            break;
        };
        spans.push((from, to));
        end = to.month_start().add_months(-months).map(Date::month_end);
    }
    spans
}

/// Counts one period; the spells are sorted by customer.
fn count(spells: &[Spell], from: Date, to: Date, is_full: bool) -> PeriodCounts {
    let mut counts = PeriodCounts {
        from,
        to,
        is_full,
        start: 0,
        new: 0,
        lost: 0,
        lost_new: 0,
        end: 0,
    };
    for rows in spells.chunk_by(|a, b| a.customer == b.customer) {
        let mut rows_within = rows.iter();
        let before = rows
            .iter()
            .any(|row| row.start < from && row.end.is_none_or(|end| end >= from));
        let joined = !before && rows_within.any(|row| (from..=to).contains(&row.start));
        let after = rows
            .iter()
            .any(|row| row.start <= to && row.end.is_none_or(|end| end > to));
        let lost = (before || joined) && !after;
        counts.start += u32::from(before);
        counts.new += u32::from(joined);
        counts.lost += u32::from(lost);
        counts.lost_new += u32::from(lost && joined);
        counts.end += u32::from(after);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(iso: &str) -> Date {
        let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
        Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8).unwrap()
    }

    fn spell(customer: u32, start: &str, end: &str) -> Spell {
        let end = (!end.is_empty()).then(|| date(end));
        Spell::new(customer, date(start), end).unwrap()
    }

    /// March 2024 by hand: at its start 1 (stays), 2 (leaves in it), 3 (leaves on its last day), 7 (leaves on its first day);
    /// gone before it 4; new 5 (stays), 6 (leaves in it); after it 8.
    #[test]
    fn a_small_month() {
        let spells = [
            spell(1, "2024-01-05", ""),
            spell(2, "2024-01-05", "2024-03-10"),
            spell(3, "2024-02-29", "2024-03-31"),
            spell(4, "2024-01-05", "2024-02-29"),
            spell(5, "2024-03-01", "2024-04-01"),
            spell(6, "2024-03-02", "2024-03-02"),
            spell(7, "2024-01-05", "2024-03-01"),
            spell(8, "2024-04-01", ""),
        ];
        let lifespans = lifespans(&spells, 1, Some(date("2024-03-31")));
        let march = lifespans.periods[lifespans.chosen.unwrap()];
        assert_eq!(
            (march.from, march.to, march.is_full),
            (date("2024-03-01"), date("2024-03-31"), true)
        );
        assert_eq!(
            (
                march.start,
                march.new,
                march.lost,
                march.lost_new,
                march.end
            ),
            (4, 2, 4, 1, 2)
        );
        assert_eq!(lifespans.customers, 8);
    }

    /// 1 leaves in February and is back in March: lost in February, new in March. 2 leaves and comes back within March:
    /// neither. 3 stands twice in the file and counts once.
    #[test]
    fn customers_who_come_back() {
        let spells = [
            spell(1, "2024-01-05", "2024-02-10"),
            spell(2, "2024-01-05", "2024-03-05"),
            spell(3, "2024-01-06", ""),
            spell(1, "2024-03-20", ""),
            spell(2, "2024-03-25", ""),
            spell(3, "2024-01-06", ""),
        ];
        let lifespans = lifespans(&spells, 1, None);
        let flows: Vec<_> = lifespans
            .periods
            .iter()
            .map(|p| (p.start, p.new, p.lost, p.end))
            .collect();
        assert_eq!(flows, [(2, 1, 0, 3), (3, 0, 1, 2), (0, 3, 0, 3)]);
        assert_eq!((lifespans.customers, lifespans.with_several_rows), (3, 3));
    }

    #[track_caller]
    fn check_default(months: u8, first: &str, last: &str, from: &str, to: &str, is_full: bool) {
        let lifespans = lifespans(&[spell(1, first, ""), spell(2, last, "")], months, None);
        let period = lifespans.periods[lifespans.chosen.unwrap()];
        assert_eq!(
            (
                period.from.iso().as_str(),
                period.to.iso().as_str(),
                period.is_full
            ),
            (from, to, is_full)
        );
    }

    #[test]
    fn the_last_full_calendar_period_is_chosen() {
        check_default(
            1,
            "2023-01-05",
            "2024-03-30",
            "2024-02-01",
            "2024-02-29",
            true,
        );
        check_default(
            1,
            "2023-01-05",
            "2024-03-31",
            "2024-03-01",
            "2024-03-31",
            true,
        );
        check_default(
            3,
            "2023-01-05",
            "2024-05-10",
            "2024-01-01",
            "2024-03-31",
            true,
        );
        check_default(
            6,
            "2023-01-05",
            "2024-05-10",
            "2023-07-01",
            "2023-12-31",
            true,
        );
        check_default(
            12,
            "2022-01-05",
            "2024-05-10",
            "2023-01-01",
            "2023-12-31",
            true,
        );
        check_default(
            24,
            "2020-01-05",
            "2024-12-31",
            "2023-01-01",
            "2024-12-31",
            true,
        );
        check_default(
            1,
            "2024-03-05",
            "2024-03-20",
            "2024-03-01",
            "2024-03-31",
            false,
        );
        check_default(
            12,
            "2024-03-05",
            "2024-08-20",
            "2024-01-01",
            "2024-12-31",
            false,
        );
    }

    #[test]
    fn planned_ends_do_not_stretch_the_time() {
        let spells = [
            spell(1, "2024-01-05", "9999-12-31"),
            spell(2, "2024-03-05", "2024-05-10"),
        ];
        let lifespans = lifespans(&spells, 1, None);
        assert_eq!(
            lifespans.covered,
            Some((date("2024-01-05"), date("2024-05-10")))
        );
        assert_eq!(lifespans.periods.len(), 5);
    }

    #[test]
    fn an_end_before_the_start_is_no_spell() {
        assert_eq!(
            Spell::new(1, date("2024-01-05"), Some(date("2024-01-04"))),
            None
        );
        assert!(Spell::new(1, date("2024-01-05"), Some(date("2024-01-05"))).is_some());
        assert_eq!(lifespans(&[], 1, None), Lifespans::default());
    }

    proptest! {
        #[test]
        fn every_period_adds_up_and_hands_over_to_the_next(
            rows in proptest::collection::vec((0u32..8, 0i32..900, proptest::option::of(0i32..400)), 1..40),
            months in proptest::sample::select(vec![1u8, 3, 6, 12, 24]),
        ) {
            let day = |days| Date::from_days(19_700 + days).unwrap();
            let spells: Vec<_> = rows
                .iter()
                .map(|(customer, start, length)| Spell::new(*customer, day(*start), length.map(|l| day(start + l))).unwrap())
                .collect();
            let lifespans = lifespans(&spells, months, None);
            prop_assert!(lifespans.chosen.is_some());
            for period in &lifespans.periods {
                prop_assert_eq!(period.start + period.new, period.lost + period.end);
                prop_assert!(period.lost_new <= period.lost && period.lost_new <= period.new);
            }
            for pair in lifespans.periods.windows(2) {
                prop_assert_eq!(pair[1].to.add_days(1), Some(pair[0].from));
            }
        }
    }
}
