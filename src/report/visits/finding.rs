//! What is to be known about the months of visits, as facts.

use crate::analysis::visits::Visits;
use crate::domain::date::Date;

/// A fact with the numbers that its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitsFinding {
    /// Which months the figures compare.
    Periods {
        /// The first period.
        first: Date,
        /// The second period.
        second: Date,
    },
    /// There is only one month to judge.
    OnePeriod {
        /// The month.
        month: Date,
    },
    /// No month can be judged: a log knows who returned from its second month on.
    NoPeriod,
    /// How much the log holds.
    Log {
        /// Visits.
        visits: u32,
        /// Different visitors.
        visitors: u32,
        /// Its first day.
        from: Date,
        /// Its last day.
        to: Date,
    },
    /// Nothing is known from before the first month of the log.
    FirstMonth {
        /// The month.
        month: Date,
    },
    /// The last month is not over: its rate is left out.
    NotOver {
        /// The month.
        month: Date,
        /// The last day of the log.
        last: Date,
    },
}

/// Which months the figures are about.
pub fn periods(visits: &Visits) -> VisitsFinding {
    match visits.last_two() {
        (Some(first), Some(second)) => VisitsFinding::Periods {
            first: first.month,
            second: second.month,
        },
        (Some(only), None) | (None, Some(only)) => VisitsFinding::OnePeriod { month: only.month },
        (None, None) => VisitsFinding::NoPeriod,
    }
}

/// What is left out of the months, and why.
pub fn months(visits: &Visits) -> Vec<VisitsFinding> {
    let Some((from, to)) = visits.days else {
        return Vec::new();
    };
    let log = visits.visits.zip(visits.visitors);
    let log = log.map(|(visits, visitors)| VisitsFinding::Log {
        visits,
        visitors,
        from,
        to,
    });
    let first = visits
        .months
        .first()
        .map(|first| VisitsFinding::FirstMonth { month: first.month });
    let last = visits.months.last().filter(|last| !last.is_over);
    let last = last.map(|last| VisitsFinding::NotOver {
        month: last.month,
        last: to,
    });
    [log, first, last].into_iter().flatten().collect()
}
