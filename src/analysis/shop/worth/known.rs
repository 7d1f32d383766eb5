//! What a shop's log tells of customers up to a day, and parts of the customers.

use super::{Counted, CustomerWorth, PartWorth, UNKNOWN};
use crate::analysis::shop::calendar::{month, start};
use crate::analysis::shop::groups::Group;
use crate::analysis::shop::rfm::Scores;
use crate::analysis::shop::{Customer, Shop};
use crate::domain::date::Date;
use crate::domain::model::check::Pair;
use crate::domain::model::gamma_gamma::Spend;
use crate::domain::model::history::History;

/// Customers up to a day, in the shop's order, without those who came later.
pub(super) struct Known {
    /// Their places in the shop.
    pub places: Vec<usize>,
    /// In days.
    pub histories: Vec<History>,
    /// Of the purchase days after the first one; of those who spent nothing, as if they had come once.
    pub spends: Vec<Spend>,
}

impl Known {
    /// What is known on `end`; nothing without a day.
    pub fn until(shop: &Shop, end: Option<Date>) -> Self {
        let mut known = Self {
            places: Vec::with_capacity(shop.customers.len()),
            histories: Vec::with_capacity(shop.customers.len()),
            spends: Vec::with_capacity(shop.customers.len()),
        };
        for (place, customer) in shop.customers.iter().enumerate() {
            if let Some(end) = end.filter(|end| customer.first <= *end) {
                let (history, spend) = one(shop, customer, end);
                known.places.push(place);
                known.histories.push(history);
                known.spends.push(spend);
            }
        }
        known
    }

    /// Repeats and mean spend of those who have both.
    pub fn pairs(&self) -> Vec<(f64, f64)> {
        let spends = self.spends.iter().filter(|spend| spend.purchases > 0);
        spends
            .map(|spend| (f64::from(spend.purchases), spend.mean))
            .collect()
    }

    /// Every second, third, … customer, so that about `most` are left.
    pub fn sample(&self, most: usize) -> Self {
        let nth = (self.places.len() / most.max(1)).max(1);
        Self {
            places: self.places.iter().step_by(nth).copied().collect(),
            histories: self.histories.iter().step_by(nth).copied().collect(),
            spends: self.spends.iter().step_by(nth).copied().collect(),
        }
    }
}

fn one(shop: &Shop, customer: &Customer, end: Date) -> (History, Spend) {
    let first = customer.first;
    let (mut repeats, mut last, mut units) = (0, first, 0);
    let bought = shop
        .visits(customer)
        .iter()
        .filter(|visit| visit.orders > 0);
    for visit in bought.skip(1).take_while(|visit| visit.day <= end) {
        repeats += 1;
        last = visit.day;
        units += visit.units;
    }
    let days = |day: Date| day.days().abs_diff(first.days());
    let history = History {
        repeats,
        last: days(last),
        age: days(end),
    };
    let mean = shop.money.amount(units) / f64::from(repeats.max(1));
    let spend = Spend {
        purchases: repeats,
        mean,
    };
    (
        history,
        if repeats > 0 && units > 0 {
            spend
        } else {
            UNKNOWN
        },
    )
}

/// What each group of scores is worth, in the order of [`Group::ALL`].
pub(super) fn groups(scores: &[Scores], customers: &[CustomerWorth]) -> Vec<PartWorth> {
    let mut parts = vec![PartWorth::none(); Group::ALL.len()];
    for (scores, one) in scores.iter().zip(customers) {
        if let Some(part) = parts.get_mut(scores.group() as usize) {
            part.add(one);
        }
    }
    parts
}

/// What the customers of each month are worth, by month of the first purchase; a month without any has no part.
pub(super) fn cohorts(shop: &Shop, customers: &[CustomerWorth]) -> Vec<(Date, PartWorth)> {
    let firsts = || shop.customers.iter().map(|customer| month(customer.first));
    let (Some(least), Some(most)) = (firsts().min(), firsts().max()) else {
        return Vec::new();
    };
    let mut parts = vec![PartWorth::none(); (most - least) as usize + 1];
    for (place, one) in firsts().zip(customers) {
        if let Some(part) = parts.get_mut((place - least) as usize) {
            part.add(one);
        }
    }
    let dated = (least..).zip(parts).filter(|(_, part)| part.customers > 0);
    dated
        .filter_map(|(month, part)| Some((start(month)?, part)))
        .collect()
}

impl From<Pair> for Counted {
    fn from(pair: Pair) -> Self {
        Self {
            actual: pair.actual,
            expected: pair.expected,
        }
    }
}
