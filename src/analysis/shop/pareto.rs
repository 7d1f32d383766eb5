//! How unevenly revenue is spread: the share that the best customers bring.

use crate::analysis::shop::radix;
use crate::analysis::shop::Shop;
use serde::{Deserialize, Serialize};

/// The revenue of customers, the best first, summed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pareto {
    /// At place k − 1, what the best k customers bring, in units of the shop's money.
    sums: Vec<i64>,
    total: i64,
}

/// A point of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// So many of the best customers,
    pub customers: u32,
    /// this share of all customers, a fraction from 0 to 1,
    pub customer_share: f64,
    /// bring this share of the revenue of all customers, a fraction; above 1 before customers who took back more than they paid.
    pub revenue_share: f64,
}

impl Pareto {
    /// Sums up `shop`; `None` where its customers bring nothing together.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(shop: &Shop) -> Option<Self> {
        let total = shop.customer_units();
        if total <= 0 {
            return None;
        }
        let best = shop.customers.iter().map(|customer| customer.units).max()?;
        let keys = shop
            .customers
            .iter()
            .map(|customer| best.abs_diff(customer.units));
        let keys: Vec<u64> = keys.collect();
        let mut sum = 0;
        let sums = radix::order(&keys).into_iter().filter_map(|place| {
            sum += shop.customers.get(place as usize)?.units;
            Some(sum)
        });
        Some(Self {
            sums: sums.collect(),
            total,
        })
    }

    /// `steps` points from left to right, the last one (1, 1): each with the customers rounded up.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn points(&self, steps: u32) -> Vec<Point> {
        let all = self.sums.len() as u64;
        let point = |step: u32| {
            let customers = (u64::from(step) * all).div_ceil(steps.into());
            self.point(customers as u32)
        };
        (1..=steps).filter_map(point).collect()
    }

    /// The point of the best `customers`; `None` for nobody or more than there are.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn point(&self, customers: u32) -> Option<Point> {
        let sum = self.sums.get(customers.checked_sub(1)? as usize)?;
        Some(Point {
            customers,
            customer_share: f64::from(customers) / self.sums.len() as f64,
            revenue_share: *sum as f64 / self.total as f64,
        })
    }

    /// The fewest customers who bring at least `share` of the revenue, a fraction from 0 to 1; `None` above 1.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn fewest(&self, share: f64) -> Option<Point> {
        let enough = |sum: &i64| *sum as f64 >= share * self.total as f64;
        let place = self.sums.iter().position(enough)?;
        self.point(place as u32 + 1)
    }
}
