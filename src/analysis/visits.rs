//! Visitors month by month, and those of them who had been there before: from a log of visits, or from counts.

use crate::domain::date::Date;
use crate::domain::order::sort;
use serde::{Deserialize, Serialize};

/// One visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The number of the visitor.
    pub visitor: u32,
    /// The day.
    pub day: Date,
}

/// What was found about visitors.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Visits {
    /// The months in order, without a gap in a log.
    pub months: Vec<Month>,
    /// The first and the last day of a log; `None` for counts.
    pub days: Option<(Date, Date)>,
    /// Visits in a log; `None` for counts.
    pub visits: Option<u32>,
    /// Different visitors in a log; `None` for counts, as a visitor of two months is in both.
    pub visitors: Option<u32>,
}

/// A month and its visitors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: Date,
    /// Different visitors.
    pub visitors: u32,
    /// Those of them who had visited before this month. `None` in the first month of a log: nothing is known from before it.
    pub returning: Option<u32>,
    /// Whether it is over: a log covers its last day.
    pub is_over: bool,
}

impl Month {
    /// Whether its share of returning visitors stands for the month: it is over, and there was something to return from.
    pub fn counts(&self) -> bool {
        self.is_over && self.returning.is_some()
    }
}

impl Visits {
    /// Counts a log of visits by Gregorian month. A visitor is one in a month, however often they come, and a returning one where
    /// any visit of an earlier month is in the log.
    pub fn from_log(log: &[Visit]) -> Self {
        let days = log.iter().map(|visit| visit.day);
        let Some((first, last)) = days.clone().min().zip(days.max()) else {
            return Self::default();
        };
        let mut seen: Vec<(u32, Date)> = log
            .iter()
            .map(|visit| (visit.visitor, visit.day.month_start()))
            .collect();
        sort(&mut seen, &|a, b| a.cmp(b));
        seen.dedup();
        let mut months = span(first.month_start(), last);
        let mut before = None;
        let mut visitors = 0;
        for (visitor, month) in seen {
            let is_new = before != Some(visitor);
            before = Some(visitor);
            visitors += u32::from(is_new);
            let place = months.binary_search_by(|this| this.month.cmp(&month));
            if let Some(this) = place.ok().and_then(|place| months.get_mut(place)) {
                this.visitors += 1;
                this.returning = this.returning.map(|n| n + u32::from(!is_new));
            }
        }
        Self {
            months,
            days: Some((first, last)),
            visits: Some(log.len() as u32),
            visitors: Some(visitors),
        }
    }

    /// Months as they were counted elsewhere, each over.
    pub fn from_counts(mut months: Vec<Month>) -> Self {
        sort(&mut months, &|a, b| a.month.cmp(&b.month));
        Self {
            months,
            ..Self::default()
        }
    }

    /// The last two months whose shares stand for them, the earlier one first; only the second is missing where there is one.
    pub fn last_two(&self) -> (Option<&Month>, Option<&Month>) {
        let mut months = self.months.iter().rev().filter(|month| month.counts());
        match (months.next(), months.next()) {
            (Some(later), Some(earlier)) => (Some(earlier), Some(later)),
            (only, _) => (only, None),
        }
    }
}

/// Every month from `first` to the one of `last`, nobody counted yet; nothing is known from before the first.
fn span(first: Date, last: Date) -> Vec<Month> {
    let mut months = Vec::new();
    let mut next = Some(first);
    while let Some(month) = next.filter(|month| *month <= last) {
        months.push(Month {
            month,
            visitors: 0,
            returning: (month > first).then_some(0),
            is_over: month.month_end() <= last,
        });
        next = month.add_months(1);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        let mut parts = text.split('-').map(|part| part.parse::<u16>().unwrap());
        let (year, month, day) = (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap(),
        );
        Date::from_gregorian(year.into(), month as u8, day as u8).unwrap()
    }

    fn log(rows: &[(u32, &str)]) -> Visits {
        let visits: Vec<Visit> = rows
            .iter()
            .map(|(visitor, text)| Visit {
                visitor: *visitor,
                day: day(text),
            })
            .collect();
        Visits::from_log(&visits)
    }

    #[track_caller]
    fn check(rows: &[(u32, &str)], expected: &[(&str, u32, Option<u32>, bool)]) {
        let found = log(rows);
        let got: Vec<_> = found
            .months
            .iter()
            .map(|m| (m.month.iso(), m.visitors, m.returning, m.is_over))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(month, all, back, over)| ((*month).to_owned(), *all, *back, *over))
            .collect();
        assert_eq!(got, expected);
        // Nobody returns who was not counted, and the order of the rows says nothing.
        for month in &found.months {
            assert!(month.returning.unwrap_or(0) <= month.visitors);
        }
        let mut turned = rows.to_vec();
        turned.reverse();
        assert_eq!(log(&turned), found);
    }

    /// By hand: January has visitors 1 (twice) and 2, unknown who returned. February has 1, back, and 3, new. March nobody. April has
    /// 2 and 3, both back, and 4; the log ends on the 29th, so April is not over.
    #[test]
    fn a_small_log() {
        let rows = [
            (1, "2024-01-05"),
            (1, "2024-01-20"),
            (2, "2024-01-31"),
            (1, "2024-02-01"),
            (3, "2024-02-29"),
            (3, "2024-04-01"),
            (2, "2024-04-02"),
            (4, "2024-04-29"),
        ];
        check(
            &rows,
            &[
                ("2024-01-01", 2, None, true),
                ("2024-02-01", 2, Some(1), true),
                ("2024-03-01", 0, Some(0), true),
                ("2024-04-01", 3, Some(2), false),
            ],
        );
        let found = log(&rows);
        assert_eq!((found.visits, found.visitors), (Some(8), Some(4)));
        let (first, second) = found.last_two();
        assert_eq!(first.unwrap().month, day("2024-02-01"));
        assert_eq!(second.unwrap().month, day("2024-03-01"));
    }

    /// A log that reaches the last day of its last month has that month.
    #[test]
    fn the_last_month_is_over_once_its_last_day_is_there() {
        check(
            &[(1, "2023-12-31"), (1, "2024-01-31")],
            &[
                ("2023-12-01", 1, None, true),
                ("2024-01-01", 1, Some(1), true),
            ],
        );
        let (first, second) = (
            log(&[(1, "2023-12-31"), (1, "2024-01-31")]),
            log(&[(1, "2024-01-31")]),
        );
        assert_eq!(first.last_two().0.unwrap().month, day("2024-01-01"));
        assert_eq!(first.last_two().1, None);
        assert_eq!(second.last_two(), (None, None));
    }

    #[test]
    fn nothing_gives_nothing() {
        check(&[], &[]);
        assert_eq!(Visits::from_log(&[]).days, None);
    }

    #[test]
    fn counts_are_put_in_order() {
        let month = |text, visitors, returning| Month {
            month: day(text),
            visitors,
            returning: Some(returning),
            is_over: true,
        };
        let found = Visits::from_counts(vec![
            month("2024-02-01", 460, 74),
            month("2024-01-01", 437, 52),
        ]);
        let (first, second) = found.last_two();
        assert_eq!(first.unwrap().visitors, 437);
        assert_eq!(second.unwrap().visitors, 460);
    }
}
