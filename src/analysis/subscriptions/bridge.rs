//! Recurring revenue and customers from month to month.

use crate::analysis::subscriptions::course::{Course, Span, State};
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// What happened in a month. start + new + expansion + reactivation − contraction − churned + unexplained = end, and so for customers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: Date,
    /// MRR at its start.
    pub start: f64,
    /// MRR of customers who were never there at the end of a month before.
    pub new: f64,
    /// What those who stayed bring more.
    pub expansion: f64,
    /// What those who stayed bring less.
    pub contraction: f64,
    /// What those brought at its start who are not there at its end.
    pub churned: f64,
    /// MRR of customers who had left and came back.
    pub reactivation: f64,
    /// Changes of customers who stayed while the number of their subscriptions at the same time became another: it may be one more, a change
    /// of plan without an end of the old one, or a row that stands there twice.
    pub unexplained: f64,
    /// MRR at its end.
    pub end: f64,
    /// Customers at its start.
    pub customers_start: u32,
    /// Customers who are there for the first time.
    pub customers_new: u32,
    /// Customers at its start and not at its end.
    pub customers_churned: u32,
    /// Customers who came back.
    pub customers_reactivated: u32,
    /// Customers at its end.
    pub customers_end: u32,
}

/// A month in units of the money.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    start: i64,
    new: i64,
    expansion: i64,
    contraction: i64,
    churned: i64,
    reactivation: i64,
    unexplained: i64,
    end: i64,
    customers_start: u32,
    customers_new: u32,
    customers_churned: u32,
    customers_reactivated: u32,
    customers_end: u32,
}

/// The months, customer by customer.
#[derive(Debug, Default)]
pub(super) struct Bridge {
    months: Vec<Sums>,
}

impl Bridge {
    /// Counts a customer in.
    pub fn add(&mut self, span: &Span, course: &Course) {
        self.months.resize(span.months, Sums::default());
        let pairs = course.states.iter().zip(course.states.iter().skip(1));
        let mut was_seen = false;
        for (sums, (before, after)) in self.months.iter_mut().zip(pairs) {
            was_seen |= before.rows > 0;
            sums.add(*before, *after, was_seen);
        }
    }

    /// The months from first to last.
    pub fn months(&self, span: &Span) -> Vec<Month> {
        let months = self.months.iter().enumerate();
        months
            .filter_map(|(place, sums)| Some(sums.month(span.month(place)?, span)))
            .collect()
    }
}

impl Sums {
    fn add(&mut self, before: State, after: State, was_seen: bool) {
        self.start += before.units;
        self.end += after.units;
        self.customers_start += u32::from(before.rows > 0);
        self.customers_end += u32::from(after.rows > 0);
        let change = after.units - before.units;
        match (before.rows > 0, after.rows > 0) {
            (false, false) => {}
            (false, true) if was_seen => {
                self.reactivation += change;
                self.customers_reactivated += 1;
            }
            (false, true) => {
                self.new += change;
                self.customers_new += 1;
            }
            (true, false) => {
                self.churned -= change;
                self.customers_churned += 1;
            }
            (true, true) if before.rows != after.rows => self.unexplained += change,
            (true, true) => {
                self.expansion += change.max(0);
                self.contraction -= change.min(0);
            }
        }
    }

    fn month(&self, month: Date, span: &Span) -> Month {
        let amount = |units| span.money.amount(units);
        Month {
            month,
            start: amount(self.start),
            new: amount(self.new),
            expansion: amount(self.expansion),
            contraction: amount(self.contraction),
            churned: amount(self.churned),
            reactivation: amount(self.reactivation),
            unexplained: amount(self.unexplained),
            end: amount(self.end),
            customers_start: self.customers_start,
            customers_new: self.customers_new,
            customers_churned: self.customers_churned,
            customers_reactivated: self.customers_reactivated,
            customers_end: self.customers_end,
        }
    }
}
