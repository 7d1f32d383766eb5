//! Some of a shop's customers, chosen, searched and put in order.

use crate::analysis::shop::groups::Group;
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::worth::CustomerWorth;
use crate::analysis::shop::{Customer, Found};
use crate::domain::names::small;
use crate::report::name::{names, TableName};
use crate::report::order;
use crate::report::shop::{name, tables};
use crate::report::table::{Cell, Table, PAGE};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What is asked of the list of customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Who is on it.
    pub who: Who,
    /// Part of an id in its one form; empty for any.
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
            who: Who::Everybody,
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

impl Who {
    /// Everybody, then each stage and each group.
    pub fn all() -> impl Iterator<Item = Self> {
        let stages = Stage::ALL.into_iter().map(Self::At);
        let groups = Group::ALL.into_iter().map(Self::Of);
        std::iter::once(Self::Everybody).chain(stages).chain(groups)
    }

    /// The public name of the list, as its file has it.
    pub fn name(self) -> String {
        match self {
            Self::Everybody => TableName::Customers.as_str().to_owned(),
            Self::At(stage) => format!("stage-{}", name::stage(stage)),
            Self::Of(group) => format!("segment-{}", name::group(group)),
        }
    }

    /// Whether the customer at a place of the shop's list is one of them.
    fn has(self, found: &Found, place: usize) -> bool {
        match self {
            Self::Everybody => true,
            Self::At(stage) => found.stages.of.get(place) == Some(&stage),
            Self::Of(group) => {
                let scores = found.scores.get(place);
                scores.is_some_and(|scores| scores.group() == group)
            }
        }
    }
}

names! {
    /// By what customers are put in order: a column of the table `customers`. Those of the fitted models have nothing to say before these
    /// were asked.
    Order {
        Customer = "customer", First = "first-date", Last = "last-date", Orders = "orders", Revenue = "revenue", Recency = "recency-days",
        R = "r", F = "f", M = "m", Segment = "segment", Stage = "stage", PAlive = "p-alive", ExpectedPurchases = "expected-purchases",
        ExpectedOrderValue = "expected-order-value", Value = "value",
    }
}

/// The page that is asked for.
pub fn page(found: &Found, listing: &Listing) -> Listed {
    let most = listing.page.saturating_add(1).saturating_mul(PAGE);
    let (places, all) = first(found, listing, most);
    Listed {
        all,
        ..page_at(found, &places, listing.page)
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

/// The places of all customers of `listing`, whatever its page, in its order; equal ones stay in the order of the data.
pub fn places(found: &Found, listing: &Listing) -> Vec<usize> {
    first(found, listing, usize::MAX).0
}

/// The first `most` of the [`places`], and how many there are.
fn first(found: &Found, listing: &Listing, most: usize) -> (Vec<usize>, usize) {
    let wanted = small(listing.wanted.trim());
    let matches = |(place, customer): &(usize, &Customer)| {
        listing.who.has(found, *place) && found.names.has(customer.number, &wanted)
    };
    let customers = found.shop.customers.iter().enumerate();
    let mut kept: Vec<(usize, &Customer)> = customers.filter(matches).collect();
    let all = kept.len();
    let compare = |a: &(usize, &Customer), b: &(usize, &Customer)| {
        let by = listing.order.compare(found, *a, *b);
        if listing.is_falling { by.reverse() } else { by }.then(a.0.cmp(&b.0))
    };
    // A page of very many needs no order among the rest.
    order::first(&mut kept, most, &compare);
    (kept.into_iter().map(|(place, _)| place).collect(), all)
}

impl Order {
    /// Which of two customers, with their places, comes first from the least to the most.
    fn compare(
        self,
        found: &Found,
        (a, left): (usize, &Customer),
        (b, right): (usize, &Customer),
    ) -> Ordering {
        match self {
            Self::Customer => id(found, left).cmp(id(found, right)),
            Self::Revenue => left.units.cmp(&right.units),
            _ => {
                let (a, b) = (self.key(found, a, left), self.key(found, b, right));
                a.total_cmp(&b)
            }
        }
    }

    /// What stands in the column of a customer as a number; names by the order in which they are defined. Who has nothing there comes before
    /// who has least.
    fn key(self, found: &Found, place: usize, customer: &Customer) -> f64 {
        let scores = found.scores.get(place);
        let worth = worth(found).and_then(|worth| worth.get(place));
        let key = match self {
            Self::Customer | Self::Revenue => None,
            Self::First => Some(customer.first.days().into()),
            Self::Last => Some(customer.last.days().into()),
            Self::Orders => Some(customer.orders.into()),
            Self::Recency => Some(found.shop.recency(customer).into()),
            Self::R => scores.map(|scores| scores.recency.into()),
            Self::F => scores.map(|scores| scores.frequency.into()),
            Self::M => scores.map(|scores| scores.monetary.into()),
            Self::Segment => scores.map(|scores| f64::from(scores.group() as u8)),
            Self::Stage => found
                .stages
                .of
                .get(place)
                .map(|stage| f64::from(*stage as u8)),
            Self::PAlive => worth.map(|worth| worth.p_alive),
            Self::ExpectedPurchases => worth.map(|worth| worth.expected_purchases),
            Self::ExpectedOrderValue => worth.and_then(|worth| worth.expected_order_value),
            Self::Value => worth.and_then(|worth| worth.value),
        };
        key.unwrap_or(f64::NEG_INFINITY)
    }
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
    let mut csv = table(found, 0..0).csv();
    for place in (0..found.shop.customers.len()).filter(|place| who.has(found, *place)) {
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

fn id<'a>(found: &'a Found, customer: &Customer) -> &'a [u8] {
    found.names.bytes(customer.number)
}
