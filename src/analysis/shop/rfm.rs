//! Recency, frequency and money: three scores from 1 to 5 for each customer, against the other customers of the shop.

use crate::analysis::shop::groups::Group;
use crate::analysis::shop::radix;
use crate::analysis::shop::Shop;

/// The scores of a customer, each from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scores {
    /// By days since the last purchase, 5 for the least.
    pub recency: u8,
    /// By orders.
    pub frequency: u8,
    /// By revenue.
    pub monetary: u8,
}

impl Scores {
    /// The customer's group.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn group(self) -> Group {
        Group::of(self.recency, self.frequency + self.monetary)
    }
}

/// A cell of the table of recency and frequency, or a group: customers and what they brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Customers.
    pub customers: u32,
    /// Their revenue in units of the shop's money.
    pub units: i64,
}

/// The scores of each customer, in the shop's order.
///
/// Score of a value = 1 + ⌊5 × (customers strictly worse) ÷ customers⌋: equal values share a score, and where many are equal
/// some scores do not occur.
#[cfg_attr(tuned, optimize(speed))]
pub fn scores(shop: &Shop) -> Vec<Scores> {
    let customers = || shop.customers.iter();
    let recency: Vec<u64> = customers().map(|c| rising(c.last.days().into())).collect();
    let frequency: Vec<u64> = customers().map(|c| c.orders.into()).collect();
    let monetary: Vec<u64> = customers().map(|c| rising(c.units)).collect();
    let (recency, frequency) = (score(&recency), score(&frequency));
    let both = recency.into_iter().zip(frequency).zip(score(&monetary));
    both.map(|((recency, frequency), monetary)| Scores {
        recency,
        frequency,
        monetary,
    })
    .collect()
}

/// A number of the same order without a sign.
#[cfg_attr(tuned, optimize(speed))]
fn rising(value: i64) -> u64 {
    (value as u64) ^ (1 << 63)
}

/// The score of each key; higher keys are better.
#[cfg_attr(tuned, optimize(speed))]
fn score(keys: &[u64]) -> Vec<u8> {
    let mut scores = vec![1; keys.len()];
    let (mut worse, mut last) = (0, None);
    for (rank, place) in radix::order(keys).into_iter().enumerate() {
        let key = keys.get(place as usize);
        if key != last {
            (worse, last) = (rank, key);
        }
        if let Some(score) = scores.get_mut(place as usize) {
            *score = 1 + (5 * worse / keys.len()) as u8;
        }
    }
    scores
}

/// The 25 pairs of a recency and a frequency score, recency first, both rising: customers and revenue.
#[cfg_attr(tuned, optimize(speed))]
pub fn grid(shop: &Shop, scores: &[Scores]) -> Vec<(u8, u8, Part)> {
    let pairs = (1..=5).flat_map(|r| (1..=5).map(move |f| (r, f, Part::default())));
    let mut grid: Vec<_> = pairs.collect();
    for (customer, scores) in shop.customers.iter().zip(scores) {
        let place = usize::from(scores.recency) * 5 + usize::from(scores.frequency);
        if let Some((_, _, part)) = place.checked_sub(6).and_then(|place| grid.get_mut(place)) {
            part.customers += 1;
            part.units += customer.units;
        }
    }
    grid
}

/// Customers and revenue of each group, in the order of [`Group::ALL`].
#[cfg_attr(tuned, optimize(speed))]
pub fn groups(shop: &Shop, scores: &[Scores]) -> Vec<(Group, Part)> {
    let mut groups = Group::ALL.map(|group| (group, Part::default()));
    for (customer, scores) in shop.customers.iter().zip(scores) {
        if let Some((_, part)) = groups.get_mut(scores.group() as usize) {
            part.customers += 1;
            part.units += customer.units;
        }
    }
    groups.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_a_score() {
        // By hand, n = 10, worse before: 7 ones: 0; 2: 7 → 1 + ⌊3.5⌋ = 4; 3: 8 → 1 + 4 = 5; 9: 9 → 1 + ⌊4.5⌋ = 5.
        let keys = [1, 1, 9, 1, 2, 1, 1, 3, 1, 1];
        assert_eq!(score(&keys), [1, 1, 5, 1, 4, 1, 1, 5, 1, 1]);
        assert_eq!(score(&[4, 4, 4]), [1, 1, 1]);
        assert_eq!(score(&[5, 4, 3, 2, 1]), [5, 4, 3, 2, 1]);
        // n = 3: worse 0, 1, 2 → 1, 1 + ⌊1.67⌋ = 2, 1 + ⌊3.33⌋ = 4.
        assert_eq!(score(&[10, 20, 30]), [1, 2, 4]);
        assert_eq!(score(&[]), [0u8; 0]);
    }

    #[test]
    fn negative_revenue_is_the_worst() {
        let keys = [3, -5, 0, i64::MIN, i64::MAX].map(rising);
        assert_eq!(score(&keys), [4, 2, 3, 1, 5]);
    }
}
