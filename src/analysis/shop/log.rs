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
        let orders = orders(sales);
        let row = |place: u32| {
            let sale = sales.get(place as usize)?;
            let order = orders.get(place as usize);
            Some(Row {
                customer: sale.customer,
                day: sale.day,
                units: money.units(sale.amount),
                order: order.copied().or(sale.order).unwrap_or(NONE),
                segment: sale.segment.unwrap_or(NONE),
            })
        };
        Self {
            rows: order(sales).into_iter().filter_map(row).collect(),
            money,
        }
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

/// The places of the rows by customer, then day.
fn order(sales: &[Sale]) -> Vec<u32> {
    let days = sales.iter().map(|sale| sale.day.days());
    let (first, last) = (
        days.clone().min().unwrap_or(0),
        days.clone().max().unwrap_or(0),
    );
    // Rows that come by day, as most logs do, stay so by themselves.
    let bits = match days.is_sorted() {
        true => 0,
        false => u32::BITS - last.abs_diff(first).leading_zeros(),
    };
    let key = |sale: &Sale| {
        let day = u64::from(sale.day.days().abs_diff(first));
        u64::from(sale.customer) << bits | (day & ((1 << bits) - 1))
    };
    let keys: Vec<u64> = sales.iter().map(key).collect();
    radix::order(&keys)
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
