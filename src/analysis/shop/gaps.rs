//! How many days pass between a customer's neighbouring purchase days.

use crate::analysis::shop::Shop;
use serde::{Deserialize, Serialize};

/// How often each whole number of days occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// At place d, how many gaps have d days.
    counts: Vec<u32>,
    total: u32,
}

/// The gaps of a shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// All gaps.
    pub all: Spread,
    /// The first gap of each customer who has one: from the first purchase day to the second.
    pub first_to_second: Spread,
}

/// A bar of a histogram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// The least days.
    pub from: u32,
    /// The most days; `None` for all the rest.
    pub to: Option<u32>,
    /// Gaps between them.
    pub gaps: u32,
}

/// Who came back within some days of the first purchase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Customers who bought for the second time within the days.
    pub returned: u32,
    /// Customers whose first purchase lies at least these days back, so that all the days could be seen.
    pub eligible: u32,
    /// Those of `returned` who are eligible.
    pub returned_eligible: u32,
}

impl Gaps {
    /// All gaps of `shop`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(shop: &Shop) -> Self {
        let mut gaps = Self::default();
        for customer in shop.customers.iter().filter(|c| c.purchase_days > 1) {
            let mut before = None;
            for day in shop.purchase_days(customer) {
                if let Some(before) = before.replace(day) {
                    let days = day.days().abs_diff(before.days());
                    gaps.all.add(days);
                    if before == customer.first {
                        gaps.first_to_second.add(days);
                    }
                }
            }
        }
        gaps
    }
}

impl Spread {
    #[inline(always)]
    fn add(&mut self, days: u32) {
        let place = days as usize;
        if self.counts.len() <= place {
            self.counts.resize(place + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(place) {
            *count += 1;
            self.total += 1;
        }
    }

    /// How many there are.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The middle one in order, the mean of the two middle ones of an even number; `None` without any.
    pub fn median(&self) -> Option<f64> {
        let (low, high) = (
            self.at(self.total.div_ceil(2))?,
            self.at(self.total / 2 + 1)?,
        );
        Some((f64::from(low) + f64::from(high)) / 2.0)
    }

    /// The mean; `None` without any.
    pub fn mean(&self) -> Option<f64> {
        let days: u64 = self
            .counts
            .iter()
            .zip(0u64..)
            .map(|(count, days)| u64::from(*count) * days)
            .sum();
        (self.total > 0).then(|| days as f64 / f64::from(self.total))
    }

    /// The nearest-rank percentile: the least days that at least `percent` % do not exceed; `None` without any.
    pub fn percentile(&self, percent: u32) -> Option<u32> {
        let rank = (u64::from(self.total) * u64::from(percent)).div_ceil(100);
        self.at(u32::try_from(rank).ok()?.max(1))
    }

    /// The one at `rank` in rising order, counted from 1.
    fn at(&self, rank: u32) -> Option<u32> {
        let mut seen = 0;
        let mut counts = self.counts.iter().zip(0..);
        let found = counts.find(|(count, _)| {
            seen += **count;
            seen >= rank
        });
        found.map(|(_, days)| days)
    }

    /// `bars` bars of `width` days from 1 on, the last one for all the rest; none where one of them is 0 or nothing is counted.
    pub fn histogram(&self, width: u32, bars: u32) -> Vec<Bar> {
        if width == 0 || self.total == 0 {
            return Vec::new();
        }
        let mut seen = 0;
        let bar = |n: u32| {
            let from = n.saturating_mul(width).saturating_add(1);
            let to = from.saturating_add(width - 1);
            let counts = self.counts.get(from as usize..).unwrap_or_default();
            let gaps = if n + 1 == bars {
                self.total - seen
            } else {
                counts.iter().take(width as usize).sum()
            };
            seen += gaps;
            Bar {
                from,
                to: (n + 1 < bars).then_some(to),
                gaps,
            }
        };
        (0..bars).map(bar).collect()
    }
}

/// Who of `shop` came back within `days` of the first purchase.
///
/// The share of all customers counts the young as not returned; that of the eligible does not, but tells of fewer.
#[cfg_attr(tuned, optimize(speed))]
pub fn returned(shop: &Shop, days: u32) -> Returned {
    let mut found = Returned::default();
    for customer in &shop.customers {
        let second = shop.purchase_days(customer).nth(1);
        let gap = second.map(|day| day.days().abs_diff(customer.first.days()));
        let has_returned = gap.is_some_and(|gap| gap <= days);
        let known = shop
            .asof
            .map(|asof| asof.days().abs_diff(customer.first.days()));
        let is_eligible = known.is_some_and(|known| known >= days);
        found.returned += u32::from(has_returned);
        found.eligible += u32::from(is_eligible);
        found.returned_eligible += u32::from(has_returned && is_eligible);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(days: &[u32]) -> Spread {
        let mut spread = Spread::default();
        days.iter().for_each(|days| spread.add(*days));
        spread
    }

    #[test]
    fn middles_and_ranks() {
        for (days, median, eightieth) in [
            (vec![], None, None),
            (vec![4], Some(4.0), Some(4)),
            (vec![1, 8], Some(4.5), Some(8)),
            (vec![9, 1, 2], Some(2.0), Some(9)),
            // Nearest rank: ⌈0.8 × 5⌉ = 4th of 1, 2, 3, 10, 99.
            (vec![99, 10, 3, 2, 1], Some(3.0), Some(10)),
            // ⌈0.8 × 6⌉ = ⌈4.8⌉ = 5th.
            (vec![1, 2, 3, 4, 50, 60], Some(3.5), Some(50)),
            (vec![7; 10], Some(7.0), Some(7)),
        ] {
            let spread = spread(&days);
            assert_eq!(
                (spread.median(), spread.percentile(80)),
                (median, eightieth),
                "{days:?}"
            );
            assert_eq!(spread.percentile(0), days.iter().min().copied());
            assert_eq!(spread.percentile(100), days.iter().max().copied());
        }
        assert_eq!(spread(&[1, 2, 6]).mean(), Some(3.0));
    }

    #[test]
    fn bars_hold_every_gap_once() {
        let bars = spread(&[1, 7, 8, 14, 15, 400]).histogram(7, 3);
        let told: Vec<_> = bars
            .iter()
            .map(|bar| (bar.from, bar.to, bar.gaps))
            .collect();
        assert_eq!(told, [(1, Some(7), 2), (8, Some(14), 2), (15, None, 2)]);
        assert_eq!(spread(&[1]).histogram(0, 3), []);
        assert_eq!(spread(&[1]).histogram(7, 0), []);
        let bars = spread(&[5]).histogram(u32::MAX, 2);
        assert_eq!(bars.iter().map(|bar| bar.gaps).sum::<u32>(), 1);
    }
}
