//! Some of a shop's customers, chosen, searched and put in order.

use crate::analysis::shop::groups::Group;
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::worth::CustomerWorth;
use crate::analysis::shop::{Customer, Found};
use crate::domain::names::small;
use crate::report::order;
use crate::report::shop::tables;
use crate::report::table::{Cell, Table, PAGE};
use serde::{Deserialize, Serialize};

/// What is asked of the list of customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Part of an id in its one form; empty for everybody.
    pub wanted: String,
    /// By what they are put in order.
    pub order: Order,
    /// From the most to the least.
    pub is_falling: bool,
    /// Which page, from 0.
    pub page: usize,
}

impl Default for Listing {
    /// Those first who bring most.
    fn default() -> Self {
        Self {
            wanted: String::new(),
            order: Order::Revenue,
            is_falling: true,
            page: 0,
        }
    }
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// How many customers are on all pages.
    pub all: usize,
    /// How many of them stand before this page.
    pub before: usize,
    /// Those of the page.
    pub table: Table,
}

/// Some of the customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// Everybody.
    Everybody,
    /// Those at a stage.
    At(Stage),
    /// Those of a group.
    Of(Group),
}

/// By what customers are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The page that is asked for.
pub fn page(found: &Found, listing: &Listing) -> Listed {
    let Listing {
        wanted,
        order,
        is_falling,
        page,
    } = listing;
    let most = page.saturating_add(1).saturating_mul(PAGE);
    let (places, all) = first(found, wanted, (*order, *is_falling), most);
    Listed {
        all,
        ..page_at(found, &places, *page)
    }
}

/// A page of customers whose `places` are known.
pub fn page_at(found: &Found, places: &[usize], page: usize) -> Listed {
    let from = page.saturating_mul(PAGE).min(places.len());
    let to = (from + PAGE).min(places.len());
    let mut table = table(found, 0..0);
    table.rows = rows(found, places.get(from..to).unwrap_or_default());
    Listed {
        all: places.len(),
        before: from,
        table,
    }
}

/// The places of the customers whose id has `wanted` in it, in either case, by `order`; equal ones stay in the order of the data.
pub fn places(found: &Found, wanted: &str, order: Order, is_falling: bool) -> Vec<usize> {
    first(found, wanted, (order, is_falling), usize::MAX).0
}

/// The first `most` of the [`places`], and how many there are.
fn first(
    found: &Found,
    wanted: &str,
    (order, is_falling): (Order, bool),
    most: usize,
) -> (Vec<usize>, usize) {
    let wanted = small(wanted.trim());
    let customers = found.shop.customers.iter().enumerate();
    let matches = |customer: &Customer| found.names.has(customer.number, &wanted);
    let mut kept: Vec<(usize, &Customer)> = customers.filter(|(_, c)| matches(c)).collect();
    let all = kept.len();
    let compare = |(a, left): &(usize, &Customer), (b, right): &(usize, &Customer)| {
        let by = match order {
            Order::Customer => name(found, left).cmp(name(found, right)),
            Order::First => left.first.cmp(&right.first),
            Order::Last => left.last.cmp(&right.last),
            Order::Orders => left.orders.cmp(&right.orders),
            Order::Revenue => left.units.cmp(&right.units),
        };
        if is_falling { by.reverse() } else { by }.then(a.cmp(b))
    };
    // A page of very many needs no order among the rest.
    order::first(&mut kept, most, &compare);
    (kept.into_iter().map(|(place, _)| place).collect(), all)
}

/// The rows of the table `customers` at `places`.
pub fn rows(found: &Found, places: &[usize]) -> Vec<Vec<Cell>> {
    let table = |place: &usize| table(found, *place..*place + 1);
    places.iter().flat_map(|place| table(place).rows).collect()
}

/// Some of the customers as CSV with the columns of the table `customers`.
pub fn csv(found: &Found, who: Who) -> String {
    if who == Who::Everybody {
        let Found {
            shop,
            scores,
            stages,
            names,
            ..
        } = found;
        return tables::customers_csv(shop, scores, stages, names, worth(found));
    }
    let is_one = |place: usize| match who {
        Who::Everybody => true,
        Who::At(stage) => found.stages.of.get(place) == Some(&stage),
        Who::Of(group) => {
            let scores = found.scores.get(place);
            scores.is_some_and(|scores| scores.group() == group)
        }
    };
    let mut csv = table(found, 0..0).csv();
    for place in (0..found.shop.customers.len()).filter(|place| is_one(*place)) {
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
        worth(found),
        some,
    )
}

/// What models say of each customer, in the shop's order.
fn worth(found: &Found) -> Option<&[CustomerWorth]> {
    let ahead = found.worth.as_ref()?.ahead.as_ref();
    ahead.ok().map(|ahead| ahead.customers.as_slice())
}

fn name<'a>(found: &'a Found, customer: &Customer) -> &'a [u8] {
    found.names.bytes(customer.number)
}
