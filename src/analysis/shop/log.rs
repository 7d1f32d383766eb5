//! Rows of a log of orders, put in order once: by customer, then by day.

use crate::analysis::shop::money::Money;
use crate::analysis::shop::options::NONE;
use crate::analysis::shop::radix;
use crate::domain::date::Date;
use crate::domain::quantity::Amount;

/// A row as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sale {
    /// The number of the customer; numbers from 0 without holes are fastest.
    pub customer: u32,
    /// The day.
    pub day: Date,
    /// Money, below 0 for a refund.
    pub amount: Amount,
    /// The number of the order, where a customer's rows share one; else the row is an order of its own.
    pub order: Option<u32>,
    /// The number of the segment.
    pub segment: Option<u32>,
}

/// A row as it is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    pub customer: u32,
    pub day: Date,
    /// In units of the log's money; below 0 exactly for refunds.
    pub units: i64,
    /// [`NONE`], or less than the number of rows.
    pub order: u32,
    /// [`NONE`] without one.
    pub segment: u32,
}

/// All rows, sorted. Whatever is asked of them later is one pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    pub(super) rows: Vec<Row>,
    money: Money,
}

impl Log {
    /// Sorts the rows by customer and day; the order in which they come changes nothing.
    pub fn new(sales: &[Sale]) -> Self {
        let money = Money::of(sales.iter().map(|sale| sale.amount));
        let mut numbers = orders(sales).into_iter();
        let row = |sale: &Sale| Row {
            customer: sale.customer,
            day: sale.day,
            units: money.units(sale.amount),
            order: numbers.next().or(sale.order).unwrap_or(NONE),
            segment: sale.segment.unwrap_or(NONE),
        };
        let mut rows = sales.iter().map(row).collect();
        sort(&mut rows);
        Self { rows, money }
    }

    /// The unit in which amounts are kept.
    pub fn money(&self) -> Money {
        self.money
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Puts the rows in order by customer, then day.
fn sort(rows: &mut Vec<Row>) {
    let (mut first, mut last, mut most, mut by_day) = (Date::MAX, Date::MIN, 0, true);
    let mut before = Date::MIN;
    for row in rows.iter() {
        by_day &= before <= row.day;
        before = row.day;
        (first, last) = (first.min(row.day), last.max(row.day));
        most = most.max(row.customer);
    }
    if by_day {
        // Rows that come by day, as most logs do, stay so by themselves.
        radix::sort(rows, most.into(), |row| row.customer.into());
        return;
    }
    let days = last.days().abs_diff(first.days());
    let bits = u32::BITS - days.leading_zeros();
    let key = |customer: u32, day: Date| {
        let day = u64::from(day.days().abs_diff(first.days()));
        u64::from(customer) << bits | day
    };
    radix::sort(rows, key(most, last), |row| key(row.customer, row.day));
}

/// Order numbers below the number of rows, one for each row; nothing where they are so already.
fn orders(sales: &[Sale]) -> Vec<u32> {
    let fits = |sale: &Sale| {
        sale.order
            .is_none_or(|order| (order as usize) < sales.len())
    };
    if sales.iter().all(fits) {
        return Vec::new();
    }
    let given: Vec<u32> = sales.iter().filter_map(|sale| sale.order).collect();
    let mut numbers = radix::dense(&given).into_iter();
    let number = |sale: &Sale| sale.order.and_then(|_| numbers.next()).unwrap_or(NONE);
    sales.iter().map(number).collect()
}
