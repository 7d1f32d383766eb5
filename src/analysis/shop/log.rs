//! Rows of a log of orders, put in order once: by customer, then by day.

use crate::analysis::shop::money::Money;
use crate::analysis::shop::options::NONE;
use crate::analysis::shop::radix;
use crate::domain::date::Date;
use crate::domain::quantity::Amount;
use std::num::NonZeroU64;

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

/// Rows column by column, in the order in which they come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// Numbers of customers, from 0 nearly without holes.
    pub customers: Vec<u32>,
    /// Days.
    pub days: Vec<Date>,
    /// Money, below 0 for a refund.
    pub amounts: Vec<Amount>,
    /// What tells orders apart; `None` where the row is an order of its own. All rows past the end of this column are.
    pub orders: Vec<Option<NonZeroU64>>,
    /// Numbers of segments, [`NONE`] for none. All rows past the end of this column have none.
    pub segments: Vec<u32>,
}

impl Columns {
    /// Columns with room for so many rows.
    pub fn with_room(rows: usize, has_orders: bool, has_segments: bool) -> Self {
        Self {
            customers: Vec::with_capacity(rows),
            days: Vec::with_capacity(rows),
            amounts: Vec::with_capacity(rows),
            orders: Vec::with_capacity(if has_orders { rows } else { 0 }),
            segments: Vec::with_capacity(if has_segments { rows } else { 0 }),
        }
    }
}

impl Log {
    /// Sorts the rows by customer and day; the order in which they come changes nothing.
    pub fn new(sales: &[Sale]) -> Self {
        let tag = |order: u32| NonZeroU64::new(u64::from(order) + 1);
        Self::of(Columns {
            customers: sales.iter().map(|sale| sale.customer).collect(),
            days: sales.iter().map(|sale| sale.day).collect(),
            amounts: sales.iter().map(|sale| sale.amount).collect(),
            orders: sales.iter().map(|sale| sale.order.and_then(tag)).collect(),
            segments: sales
                .iter()
                .map(|sale| sale.segment.unwrap_or(NONE))
                .collect(),
        })
    }

    /// Sorts the rows by customer and day.
    pub fn of(columns: Columns) -> Self {
        let money = Money::of(columns.amounts.iter().copied());
        let mut rows = rows(&columns, money);
        let orders = columns.orders;
        // The rest of the columns is in the rows by now.
        let most = columns.customers.iter().max().copied().unwrap_or(0);
        drop((columns.customers, columns.days, columns.amounts));
        by_customer(&mut rows, most);
        let mut start = 0;
        for group in rows.chunk_by_mut(|a, b| a.customer == b.customer) {
            by_day(group);
            number(group, start, &orders);
            start += group.len();
        }
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

/// The rows in the order in which they come; their `order` is their place.
fn rows(columns: &Columns, money: Money) -> Vec<Row> {
    let customers = columns.customers.iter().zip(&columns.days);
    let places = customers.zip(&columns.amounts).enumerate();
    let row = |(place, ((customer, day), amount)): (usize, ((&u32, &Date), &Amount))| Row {
        customer: *customer,
        day: *day,
        units: money.units(*amount),
        order: place as u32,
        segment: columns.segments.get(place).copied().unwrap_or(NONE),
    };
    places.map(row).collect()
}

/// Puts the rows in order by customer; those of one stay in the order they had.
fn by_customer(rows: &mut Vec<Row>, most: u32) {
    radix::sort(rows, most.into(), |row| row.customer.into());
}

/// More rows of a customer than these are sorted by buckets.
const FEW: usize = 64;

/// Puts a customer's rows in order by day; those of one day stay in the order they had. Most logs come by day already.
fn by_day(rows: &mut [Row]) {
    if rows.is_sorted_by_key(|row| row.day) {
        return;
    }
    if rows.len() > FEW {
        let first = rows.iter().map(|row| row.day.days()).min().unwrap_or(0);
        let place = |row: &Row| u64::from(row.day.days().abs_diff(first));
        let most = rows.iter().map(place).max().unwrap_or(0);
        let mut sorted = rows.to_vec();
        radix::sort(&mut sorted, most, place);
        rows.copy_from_slice(&sorted);
        return;
    }
    for end in 1..rows.len() {
        let (before, rest) = rows.split_at_mut(end);
        let Some(day) = rest.first().map(|row| row.day) else {
            return;
        };
        let later = before.iter().rev().take_while(|row| row.day > day).count();
        if let Some(moved) = rows.get_mut(end - later..=end) {
            moved.rotate_right(1);
        }
    }
}

/// Turns the places in the `order` of a customer's rows, which begin at `start` of the log, into numbers of orders: the place in the
/// log of the first row of each order, or [`NONE`].
fn number(rows: &mut [Row], start: usize, orders: &[Option<NonZeroU64>]) {
    let tag = |row: &Row| orders.get(row.order as usize).copied().flatten();
    if let [row] = rows {
        row.order = tag(row).map_or(NONE, |_| start as u32);
        return;
    }
    let tags: Vec<Option<NonZeroU64>> = rows.iter().map(tag).collect();
    if rows.len() <= FEW {
        for (row, tag) in rows.iter_mut().zip(&tags) {
            let first = tags.iter().position(|other| other == tag).unwrap_or(0);
            row.order = tag.map_or(NONE, |_| (start + first) as u32);
        }
        return;
    }
    let keys: Vec<u64> = tags
        .iter()
        .map(|tag| tag.map_or(0, NonZeroU64::get))
        .collect();
    let mut first = (0, 0);
    for place in radix::order(&keys) {
        let key = keys.get(place as usize).copied().unwrap_or(0);
        if key != first.0 {
            first = (key, place);
        }
        if let Some(row) = rows.get_mut(place as usize) {
            row.order = if key > 0 {
                start as u32 + first.1
            } else {
                NONE
            };
        }
    }
}
