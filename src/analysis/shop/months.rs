//! The shop month by month.

use crate::analysis::shop::calendar::{month, start};
use crate::analysis::shop::Shop;
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// Up to so many months, those in which nothing happened stand between the others; beyond it (a date typed wrong) they do not.
pub const MOST_EMPTY: usize = 1200;

/// A Gregorian month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: Date,
    /// Orders.
    pub orders: u32,
    /// All amounts, refunds taken off, in units of the shop's money.
    pub units: i64,
    /// Customers with their first purchase.
    pub new_customers: u32,
    /// Customers with a purchase and one in an earlier month.
    pub returning_customers: u32,
    /// Customers with a purchase: the new and the returning.
    pub active_customers: u32,
}

/// The months of `shop`, from its first to its last row.
#[cfg_attr(tuned, optimize(speed))]
pub fn months(shop: &Shop) -> Vec<Month> {
    let Some((first, last)) = shop.days else {
        return Vec::new();
    };
    let (calendar, base) = (shop.calendar(), month(first));
    let empty = |month| {
        Some(Month {
            month: start(month)?,
            orders: 0,
            units: 0,
            new_customers: 0,
            returning_customers: 0,
            active_customers: 0,
        })
    };
    let mut months: Vec<Month> = (base..=month(last)).filter_map(empty).collect();
    let place = |day| usize::try_from(calendar.month(day) - base).unwrap_or(0);
    for customer in &shop.customers {
        let joined = place(customer.first);
        let mut counted = None;
        for visit in shop.visits(customer) {
            let at = place(visit.day);
            let Some(month) = months.get_mut(at) else {
                continue;
            };
            month.orders += visit.orders;
            month.units += visit.units;
            if visit.orders > 0 && counted != Some(at) {
                counted = Some(at);
                month.active_customers += 1;
                month.new_customers += u32::from(at == joined);
                month.returning_customers += u32::from(at != joined);
            }
        }
    }
    for visit in shop.strays() {
        if let Some(month) = months.get_mut(place(visit.day)) {
            month.units += visit.units;
        }
    }
    if months.len() > MOST_EMPTY {
        months.retain(|month| month.orders > 0 || month.units != 0);
    }
    months
}
