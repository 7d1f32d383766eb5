//! What a fitted model says of the data it was fitted to, and of what came after, beside what happened.

use crate::domain::model::buying::Buying;
use crate::domain::model::history::Histories;

/// A count and what the model expects of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pair {
    /// What happened.
    pub actual: f64,
    /// What the model expects.
    pub expected: f64,
}

/// Customers with 0, 1, … `most` repeats, and at last with more: how many there are and how many the model expects.
///
/// The expected ones are Σ P(X(T) = n) over customers, each observed for an own time T. Pinned by `tests/it/models` (χ² = 4.82).
pub fn histogram(model: &Buying, all: &Histories, most: u32) -> Vec<Pair> {
    let mut bins = vec![Pair::default(); most as usize + 2];
    let mut ages = vec![0.0; all.times.len()];
    for row in &all.rows {
        let place = row.repeats.min(most + 1) as usize;
        if let Some(bin) = bins.get_mut(place) {
            bin.actual += row.weight;
        }
        if let Some(age) = ages.get_mut(row.age as usize) {
            *age += row.weight;
        }
    }
    let of_times = model.distributions(&all.times, most);
    for (weight, shares) in ages.into_iter().zip(of_times) {
        for (bin, share) in bins.iter_mut().zip(shares) {
            bin.expected += weight * share;
        }
    }
    bins
}

/// Pearson's χ² of counts: Σ (actual − expected)²/expected over bins where something is expected.
///
/// Source: K. Pearson, Philosophical Magazine 50 (1900), 157–175. Pinned by `tests/it/models`.
pub fn chi_squared(bins: &[Pair]) -> f64 {
    let expected = bins.iter().filter(|bin| bin.expected > 0.0);
    expected
        .map(|bin| (bin.actual - bin.expected).powi(2) / bin.expected)
        .sum()
}

/// Customers of one number of repeats in the time before, and their mean number of purchases in the time after.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Later {
    /// Customers.
    pub customers: u32,
    /// Mean purchases in the time after.
    pub mean: Pair,
}

/// Mean purchases in the time after by repeats in the time before, 0 … `most`, the last with all that are more.
///
/// `customers` are repeats before, and purchases after: actual and expected. Means without a customer are 0.
pub fn by_frequency(customers: impl Iterator<Item = (u32, Pair)>, most: u32) -> Vec<Later> {
    let mut groups = vec![Later::default(); most as usize + 1];
    for (repeats, pair) in customers {
        if let Some(group) = groups.get_mut(repeats.min(most) as usize) {
            group.customers += 1;
            group.mean.actual += pair.actual;
            group.mean.expected += pair.expected;
        }
    }
    for group in &mut groups {
        let n = f64::from(group.customers.max(1));
        group.mean.actual /= n;
        group.mean.expected /= n;
    }
    groups
}

/// Repeats of all customers together that the model expects up to each of `ends`, both rising.
///
/// `starts` are the times of first purchases, rising, with how many customers made theirs then; times are in units of time, and
/// their differences occur often, so that each is worked out once where times are whole multiples of `tick`.
pub fn tracking(model: &Buying, starts: &[(u32, f64)], ends: &[u32], tick: f64) -> Vec<f64> {
    let span = ends.last().zip(starts.first());
    let span = span.map_or(0, |(end, (start, _))| end.saturating_sub(*start));
    let mut of_age: Vec<Option<f64>> = vec![None; span as usize + 1];
    let mut expected = |age: u32| {
        let Some(slot) = of_age.get_mut(age as usize) else {
            return 0.0;
        };
        *slot.get_or_insert_with(|| model.expected_new(f64::from(age) * tick))
    };
    let until = |end: &u32| {
        let begun = starts.iter().take_while(|(start, _)| start < end);
        begun
            .map(|(start, customers)| customers * expected(end - start))
            .sum()
    };
    ends.iter().map(until).collect()
}
