//! Cohorts by the month of the first purchase: who bought again in the months after, and what they brought.

use crate::analysis::shop::calendar::{month, start};
use crate::analysis::shop::money::Money;
use crate::analysis::shop::{Customer, Shop};
use crate::domain::date::Date;

/// The most cohorts, and the most months of one: 50 years. A cell for every pair of months is kept, so that there must be an end.
pub const MOST_MONTHS: usize = 600;

/// What a cell tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The share of the cohort with a purchase in calendar month k after the first.
    InMonth,
    /// The share with a purchase in month k or later.
    AtOrAfter,
    /// Revenue for each customer of the cohort, from the first month to the end of month k.
    Revenue,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 3] = [Self::InMonth, Self::AtOrAfter, Self::Revenue];
}

/// A month of a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Customers with a purchase in the month.
    pub in_month: u32,
    /// Customers with a purchase in the month or later.
    pub at_or_after: u32,
    /// Revenue from the cohort's first month to the end of this one, in units of the shop's money.
    pub units: i64,
}

/// The customers whose first purchase was in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// The first day of the month.
    pub month: Date,
    /// Customers, at least 1.
    pub size: u32,
    /// A cell for each month that is over, from the first on.
    pub cells: Vec<Cell>,
}

/// The cohorts of a shop.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohorts {
    /// By month; a month without new customers has none.
    pub rows: Vec<Cohort>,
    /// Customers whose first purchase is more than [`MOST_MONTHS`] back, in no cohort.
    pub older: u32,
    money: Money,
}

/// The cohorts of `shop`. A month that is not over on its `asof` has no cell.
///
/// Refunds before a first purchase count in the cohort's first month.
#[cfg_attr(tuned, optimize(speed))]
pub fn cohorts(shop: &Shop) -> Cohorts {
    let mut found = Cohorts {
        rows: Vec::new(),
        older: 0,
        money: shop.money,
    };
    let first = shop.customers.iter().map(|customer| customer.first).min();
    let (Some(first), Some(asof)) = (first, shop.asof) else {
        return found;
    };
    let calendar = shop.calendar();
    let last = month(asof);
    let over = last + i32::from(asof == asof.month_end());
    let base = month(first).max(last - MOST_MONTHS as i32 + 1);
    let empty = |month: i32| {
        Some(Cohort {
            month: start(month)?,
            size: 0,
            cells: vec![Cell::default(); usize::try_from(over - month).unwrap_or(0)],
        })
    };
    found.rows = (base..=last).filter_map(empty).collect();
    for customer in &shop.customers {
        let joined = calendar.month(customer.first);
        let place = usize::try_from(joined - base).ok();
        match place.and_then(|place| found.rows.get_mut(place)) {
            Some(cohort) => cohort.add(shop, customer, |day| {
                usize::try_from(calendar.month(day) - joined).unwrap_or(0)
            }),
            None => found.older += 1,
        }
    }
    found.rows.retain(|cohort| cohort.size > 0);
    found.rows.iter_mut().for_each(Cohort::close);
    found
}

impl Cohort {
    /// Counts the customer in; `age` is the number of a day's month, the cohort's is 0.
    #[inline(always)]
    fn add(&mut self, shop: &Shop, customer: &Customer, age: impl Fn(Date) -> usize) {
        self.size += 1;
        let mut counted = None;
        for visit in shop.visits(customer) {
            let age = age(visit.day);
            let Some(cell) = self.cells.get_mut(age) else {
                continue;
            };
            cell.units += visit.units;
            if visit.orders > 0 && counted != Some(age) {
                counted = Some(age);
                cell.in_month += 1;
            }
        }
        // A last purchase in the month that is not over yet is at or after the last one that is.
        let last = age(customer.last).min(self.cells.len().saturating_sub(1));
        if let Some(cell) = self.cells.get_mut(last) {
            cell.at_or_after += 1;
        }
    }

    /// Turns last purchases into purchases at or after, and revenue into revenue so far.
    #[cfg_attr(tuned, optimize(speed))]
    fn close(&mut self) {
        let (mut later, mut so_far) = (0, 0);
        for cell in self.cells.iter_mut().rev() {
            later += cell.at_or_after;
            cell.at_or_after = later;
        }
        for cell in &mut self.cells {
            so_far += cell.units;
            cell.units = so_far;
        }
    }
}

impl Cohorts {
    /// How many columns m0, m1, … the table has: the cells of its oldest cohort.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn columns(&self) -> usize {
        let lengths = self.rows.iter().map(|cohort| cohort.cells.len());
        lengths.max().unwrap_or(0)
    }

    /// The customers of all cohorts.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn size(&self) -> u32 {
        self.rows.iter().map(|cohort| cohort.size).sum()
    }

    /// The cell of a cohort: a fraction, or money; `None` where the month is not over yet.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn value(&self, cohort: &Cohort, age: usize, view: View) -> Option<f64> {
        let total = self.total(cohort, age, view)?;
        Some(total / f64::from(cohort.size))
    }

    /// The mean over the cohorts that have the cell, each by its size; `None` where none has.
    ///
    /// Source: the weighted mean that users of cohort tables ask for (PostHog issue 25998): Σ counted ÷ Σ sizes.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn all(&self, age: usize, view: View) -> Option<f64> {
        let (mut total, mut size) = (0.0, 0);
        for cohort in &self.rows {
            if let Some(counted) = self.total(cohort, age, view) {
                total += counted;
                size += cohort.size;
            }
        }
        (size > 0).then(|| total / f64::from(size))
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn total(&self, cohort: &Cohort, age: usize, view: View) -> Option<f64> {
        let cell = cohort.cells.get(age)?;
        Some(match view {
            View::InMonth => f64::from(cell.in_month),
            View::AtOrAfter => f64::from(cell.at_or_after),
            View::Revenue => self.money.amount(cell.units),
        })
    }
}
