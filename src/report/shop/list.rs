//! Some of a shop's customers, chosen, searched and put in order.

use crate::analysis::shop::{Customer, Found};
use crate::report::order::sort;
use crate::report::shop::tables;
use crate::report::table::{Cell, Table};

/// By what customers are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the id.
    Customer,
    /// By the first purchase.
    First,
    /// By the last purchase.
    Last,
    /// By orders.
    Orders,
    /// By revenue.
    Revenue,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 5] = [
        Self::Customer,
        Self::First,
        Self::Last,
        Self::Orders,
        Self::Revenue,
    ];

    /// The id of the column.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::First => "first-date",
            Self::Last => "last-date",
            Self::Orders => "orders",
            Self::Revenue => "revenue",
        }
    }
}

/// The places of the customers whose id has `wanted` in it, in either case, by `order`; equal ones stay in the order of the data.
pub fn places(found: &Found, wanted: &str, order: Order, is_falling: bool) -> Vec<usize> {
    let wanted = wanted.trim().to_lowercase();
    let customers = found.shop.customers.iter().enumerate();
    let matches = |customer: &Customer| {
        wanted.is_empty() || name(found, customer).to_lowercase().contains(&wanted)
    };
    let mut kept: Vec<(usize, &Customer)> = customers.filter(|(_, c)| matches(c)).collect();
    sort(&mut kept, &|(a, left), (b, right)| {
        let by = match order {
            Order::Customer => name(found, left).cmp(name(found, right)),
            Order::First => left.first.cmp(&right.first),
            Order::Last => left.last.cmp(&right.last),
            Order::Orders => left.orders.cmp(&right.orders),
            Order::Revenue => left.units.cmp(&right.units),
        };
        if is_falling { by.reverse() } else { by }.then(a.cmp(b))
    });
    kept.into_iter().map(|(place, _)| place).collect()
}

/// The rows of the table `customers` at `places`.
pub fn rows(found: &Found, places: &[usize]) -> Vec<Vec<Cell>> {
    let table = |place: &usize| table(found, *place..*place + 1);
    places.iter().flat_map(|place| table(place).rows).collect()
}

/// The customers that `keep` has, as CSV with the columns of the table `customers`.
pub fn csv(found: &Found, keep: &dyn Fn(usize) -> bool) -> String {
    let mut csv = table(found, 0..0).csv();
    for place in (0..found.shop.customers.len()).filter(|place| keep(*place)) {
        csv.push_str(&table(found, place..place + 1).csv_rows());
    }
    csv
}

/// A part of the table `customers`.
pub fn table(found: &Found, some: std::ops::Range<usize>) -> Table {
    tables::customers(
        &found.shop,
        &found.scores,
        &found.stages,
        &found.names,
        some,
    )
}

fn name<'a>(found: &'a Found, customer: &Customer) -> &'a str {
    let name = found.names.get(customer.number as usize);
    name.map(String::as_str).unwrap_or_default()
}
