//! What a log of orders says in the terms of the pages on churn and on lifetime value.

use crate::analysis::shop::stages::{Stage, Stages};
use crate::analysis::shop::{Customer, Shop};
use crate::domain::date::Date;

/// Days of a mean month.
const DAYS_PER_MONTH: f64 = 30.4375;

/// Customers over the month that ends on the shop's `asof`. A customer is one from the first purchase until lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Customers on the day before the month.
    pub start: u32,
    /// First purchases in the month.
    pub new: u32,
    /// Of both, those who are lost at its end.
    pub lost: u32,
    /// Of the lost, those who were new.
    pub lost_new: u32,
}

/// The customers who came and left in the month that ends on `asof`; `None` without a day.
///
/// Whoever was lost before the month and bought again in it is in none of the counts.
pub fn last_month(shop: &Shop, stages: &Stages) -> Option<Moves> {
    let before = shop.asof?.add_months(-1)?;
    let mut moves = Moves::default();
    for (customer, stage) in shop.customers.iter().zip(&stages.of) {
        let is_lost = u32::from(*stage == Stage::Lost);
        if customer.first > before {
            moves.new += 1;
            moves.lost += is_lost;
            moves.lost_new += is_lost;
        } else if was_customer(shop, customer, before, stages.days.lapse_days) {
            moves.start += 1;
            moves.lost += is_lost;
        }
    }
    Some(moves)
}

/// Whether the last purchase up to `day` was at most `lapse_days` before it.
fn was_customer(shop: &Shop, customer: &Customer, day: Date, lapse_days: u32) -> bool {
    let bought = shop.purchase_days(customer).take_while(|this| *this <= day);
    let last = bought.last();
    last.is_some_and(|last| day.days().abs_diff(last.days()) <= lapse_days)
}

/// The months that all customers together were customers, by which revenue and losses are divided.
///
/// Each from the first purchase to the last plus `lapse_days` if lost, else to `asof`; 30.4375 days to a month.
pub fn customer_months(shop: &Shop, stages: &Stages) -> f64 {
    let mut days = 0u64;
    for (customer, stage) in shop.customers.iter().zip(&stages.of) {
        let after = match stage {
            Stage::Lost => stages.days.lapse_days,
            Stage::New | Stage::Active | Stage::Lapsing => shop.recency(customer),
        };
        let bought = customer.last.days().abs_diff(customer.first.days());
        days += u64::from(bought) + u64::from(after);
    }
    days as f64 / DAYS_PER_MONTH
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::shop::{Found, Log, Options, Sale};
    use crate::domain::quantity::Amount;
    use std::rc::Rc;

    fn sale(customer: u32, day: i32) -> Sale {
        Sale {
            customer,
            day: Date::from_days(19_800 + day).unwrap(),
            amount: Amount::new(10.0).unwrap(),
            order: None,
            segment: None,
        }
    }

    /// Lost after 60 days; day 19 800 + 100 is 2024-06-27, so the month begins after 27 May, day 69.
    /// 0 bought on day 0 and was lost before the month; 1 on day 30, lost in it; 2 on days 20 and 90 stayed; 3 came on day 100;
    /// 4 was lost (day 5) and came back on day 95. Days as customers: 0: 60, 1: 60, 2: 80, 3: 0, 4: 95.
    #[test]
    fn moves_of_a_month_by_hand() {
        let days = [(0, 0), (1, 30), (2, 20), (2, 90), (3, 100), (4, 5), (4, 95)];
        let log = Log::new(&days.map(|(customer, day)| sale(customer, day)));
        let options = Options {
            lapse_days: 60,
            ..Options::default()
        };
        let shop = Shop::new(&log, &options);
        let found = Found::new(shop, &options, Rc::default(), Vec::new());
        let moves = last_month(&found.shop, &found.stages);
        let expected = Moves {
            start: 2,
            new: 1,
            lost: 1,
            lost_new: 0,
        };
        assert_eq!(moves, Some(expected));
        let months = customer_months(&found.shop, &found.stages);
        assert!((months - 295.0 / 30.4375).abs() < 1e-12, "{months}");
    }

    #[test]
    fn no_row_no_month() {
        let options = Options::default();
        let shop = Shop::new(&Log::new(&[]), &options);
        let found = Found::new(shop, &options, Rc::default(), Vec::new());
        assert_eq!(last_month(&found.shop, &found.stages), None);
    }
}
