//! Lines over a common axis, to be drawn: how revenue is spread, cohorts month by month, what was bought beside what a model expects.

use crate::analysis::shop::pareto::Point;
use crate::analysis::shop::worth::{After, Week};
use crate::domain::date::Date;
use crate::report::table::{Cell, Table};

/// Lines that are drawn at the most: as many as the eye and the palette tell apart.
pub const MOST_LINES: usize = 6;
/// Columns of the table of cohorts before those of the months.
const HEAD: usize = 2;

/// What the lines are about. The axis to the right is named first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinesOf {
    /// The share of customers, those first who bring most, and the share of revenue that they bring.
    Revenue,
    /// Months after the first purchase, and the share of a cohort that buys, in the month or then and later.
    CohortShares {
        /// In the month or later.
        is_later: bool,
    },
    /// Months after the first purchase, and the revenue for each customer so far.
    CohortMoney,
    /// Days as numbers, and repeat purchases.
    Repeats {
        /// Added up from the first day, or of each week alone.
        is_sum: bool,
    },
    /// Repeat purchases in the time before, and the mean of purchases in the time after; the last has all that are more.
    After,
}

/// Which line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineName {
    /// What customers bring.
    Brought,
    /// What they would bring if all brought alike.
    Even,
    /// The customers whose first purchase was in the month with this first day.
    Cohort(Date),
    /// All cohorts together.
    AllCohorts,
    /// What was counted.
    Counted,
    /// What the model expects.
    Expected,
}

/// A line from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which it is.
    pub name: LineName,
    /// Its points in rising order.
    pub points: Vec<(f64, f64)>,
}

/// What is marked in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// The last day that a model has seen, as a number of the axis.
    Split(Date),
    /// A point of a line.
    Point(f64, f64),
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What it is about.
    pub of: LinesOf,
    /// At most [`MOST_LINES`] are drawn.
    pub lines: Vec<Line>,
    /// What is marked.
    pub mark: Option<Mark>,
    /// Of days: those of the points, and the first days of months among them.
    pub days: [Vec<Date>; 2],
}

impl Lines {
    /// The day of a point, by its number.
    pub fn day(&self, number: f64) -> Option<Date> {
        let [days, _] = &self.days;
        let mut days = days.iter().copied();
        days.find(|day| f64::from(day.days()).total_cmp(&number).is_eq())
    }
}

/// How revenue is spread, with `mark` on the line; `None` without points.
pub fn revenue(points: &[Point], mark: Option<Point>) -> Option<Lines> {
    let place = |point: &Point| (point.customer_share, point.revenue_share);
    let mut brought = vec![(0.0, 0.0)];
    brought.extend(points.iter().map(place));
    let lines = vec![
        Line {
            name: LineName::Brought,
            points: brought,
        },
        Line {
            name: LineName::Even,
            points: vec![(0.0, 0.0), (1.0, 1.0)],
        },
    ];
    let mark = mark.map(|point| Mark::Point(point.customer_share, point.revenue_share));
    let of = LinesOf::Revenue;
    let days = Default::default();
    (!points.is_empty()).then_some(Lines {
        of,
        lines,
        mark,
        days,
    })
}

/// The rows `chosen` of a table of cohorts, from the column of month `from` on.
pub fn cohorts(table: &Table, of: LinesOf, chosen: &[usize], from: usize) -> Lines {
    let line = |row: &Vec<Cell>| {
        let cells = row.iter().skip(HEAD).enumerate().skip(from);
        let points = cells.filter_map(|(age, cell)| match cell {
            Cell::Share(value) | Cell::Money(value) => Some((age as f64, *value)),
            _ => None,
        });
        let name = match row.first()? {
            Cell::Month(month) => LineName::Cohort(*month),
            _ => LineName::AllCohorts,
        };
        let points = points.collect();
        Some(Line { name, points })
    };
    let rows = chosen.iter().filter_map(|row| table.rows.get(*row));
    Lines {
        of,
        lines: rows.filter_map(line).collect(),
        mark: None,
        days: Default::default(),
    }
}

/// Repeat purchases counted and expected, added up (`is_sum`) or of each full week alone, with the split.
pub fn repeats(weeks: &[Week], split: Option<Date>, is_sum: bool) -> Lines {
    let line = |name, of: fn(&Week) -> f64| {
        let mut before = 0.0;
        let point = |week: &Week| {
            let sum = of(week);
            let value = if is_sum { sum } else { sum - before };
            before = sum;
            (f64::from(week.day.days()), value)
        };
        let points = weeks.iter().map(point).collect();
        Line { name, points }
    };
    let mut lines = vec![
        line(LineName::Counted, |week| week.repeats.actual),
        line(LineName::Expected, |week| week.repeats.expected),
    ];
    let is_full = weeks.windows(2).last().is_none_or(|last| match last {
        [before, last] => last.day.days() - before.day.days() == 7,
        _ => true,
    });
    // The days after the last full week are no week.
    if !is_sum && !is_full {
        lines.iter_mut().for_each(|line| {
            line.points.pop();
        });
    }
    Lines {
        of: LinesOf::Repeats { is_sum },
        lines,
        mark: split.map(Mark::Split),
        days: days(weeks),
    }
}

/// The days of `weeks`, and the first days of months among them.
fn days(weeks: &[Week]) -> [Vec<Date>; 2] {
    let mut starts = Vec::new();
    if let (Some(first), Some(last)) = (weeks.first(), weeks.last()) {
        let mut next = Some(first.day.month_start());
        while let Some(start) = next.filter(|start| *start <= last.day) {
            if start >= first.day {
                starts.push(start);
            }
            next = start.add_months(1);
        }
    }
    [weeks.iter().map(|week| week.day).collect(), starts]
}

/// Purchases in the time after, by purchases in the time before, of those groups that have customers.
pub fn after(groups: &[After]) -> Lines {
    let line = |name, of: fn(&After) -> f64| {
        let with = groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group.customers > 0);
        let points = with.map(|(place, group)| (place as f64, of(group)));
        Line {
            name,
            points: points.collect(),
        }
    };
    Lines {
        of: LinesOf::After,
        lines: vec![
            line(LineName::Counted, |group| group.purchases.actual),
            line(LineName::Expected, |group| group.purchases.expected),
        ],
        mark: None,
        days: Default::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::shop::worth::Counted;

    fn week(day: i32, actual: f64) -> Week {
        Week {
            day: Date::from_days(day).unwrap(),
            repeats: Counted {
                actual,
                expected: actual * 2.0,
            },
        }
    }

    #[test]
    fn weeks_are_told_alone_without_the_days_after_the_last() {
        let weeks = [week(7, 3.0), week(14, 5.0), week(21, 5.0), week(23, 6.0)];
        let alone = repeats(&weeks, None, false);
        assert_eq!(
            alone.lines[0].points,
            [(7.0, 3.0), (14.0, 2.0), (21.0, 0.0)]
        );
        assert_eq!(
            alone.lines[1].points,
            [(7.0, 6.0), (14.0, 4.0), (21.0, 0.0)]
        );
        let sums = repeats(&weeks, None, true);
        assert_eq!(sums.lines[0].points.len(), 4);
        let full = repeats(&weeks[..3], None, false);
        assert_eq!(full.lines[0].points.len(), 3);
        assert!(repeats(&[], None, false).lines[0].points.is_empty());
    }

    #[test]
    fn groups_without_customers_have_no_point() {
        let group = |customers, actual| After {
            customers,
            purchases: Counted {
                actual,
                expected: 1.5,
            },
        };
        let lines = after(&[group(10, 0.5), group(0, 0.0), group(2, 2.0)]);
        assert_eq!(lines.lines[0].points, [(0.0, 0.5), (2.0, 2.0)]);
    }
}
