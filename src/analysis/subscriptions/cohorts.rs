//! Cohorts by the month of the first day: what share of each is there at the ends of the months after.

use crate::analysis::subscriptions::course::{Course, Span};
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// The customers whose first day was in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cohort {
    /// The first day of the month.
    pub month: Date,
    /// Customers, at least 1.
    pub size: u32,
    /// How many of them are there at the end of the month, of the next, and so on, for each month that is over.
    pub there: Vec<u32>,
}

/// The cohorts, customer by customer.
#[derive(Debug, Default)]
pub(super) struct Cohorts {
    rows: Vec<Cohort>,
}

impl Cohorts {
    /// Counts a customer in.
    pub fn add(&mut self, span: &Span, course: &Course) {
        if self.rows.is_empty() {
            let over = span.last_over().map_or(0, |last| last + 1);
            let row = |place: usize| {
                Some(Cohort {
                    month: span.month(place)?,
                    size: 0,
                    there: vec![0; over.saturating_sub(place)],
                })
            };
            self.rows = (0..span.months).filter_map(row).collect();
        }
        let Some(joined) = course.joined else { return };
        let Some(cohort) = self.rows.get_mut(joined) else {
            return;
        };
        cohort.size += 1;
        let states = course.states.iter().skip(joined + 1);
        for (there, state) in cohort.there.iter_mut().zip(states) {
            *there += u32::from(state.rows > 0);
        }
    }

    /// Those that have customers, by month.
    pub fn rows(self) -> Vec<Cohort> {
        let mut rows = self.rows;
        rows.retain(|cohort| cohort.size > 0);
        rows
    }
}

impl Cohort {
    /// The share that is there at the end of the month `age` months after the first; `None` where that month is not over.
    pub fn share(&self, age: usize) -> Option<f64> {
        let there = self.there.get(age)?;
        Some(f64::from(*there) / f64::from(self.size.max(1)))
    }
}

/// The share of all cohorts that have the cell, each by its size; `None` where none has.
pub fn all(cohorts: &[Cohort], age: usize) -> Option<f64> {
    let (mut total, mut size) = (0, 0);
    for cohort in cohorts {
        if let Some(there) = cohort.there.get(age) {
            total += there;
            size += cohort.size;
        }
    }
    (size > 0).then(|| f64::from(total) / f64::from(size))
}
