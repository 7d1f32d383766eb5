//! Order: one sort for every list, compiled once, as each sort of the standard library adds kilobytes to the download.

use std::cmp::Ordering;

/// Puts `items` in rising order; equal ones stay in the order they had.
///
/// Takes `n log n` comparisons at most, and about `n` where the items are in order already.
#[cfg_attr(tuned, optimize(speed))]
pub fn sort<T: Clone>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    first(items, usize::MAX, compare);
}

/// Keeps the `most` items that come first in rising order, in that order; equal ones stay in the order they had.
///
/// Takes about `n` comparisons where few of many are kept.
#[cfg_attr(tuned, optimize(speed))]
pub fn first<T: Clone>(items: &mut Vec<T>, most: usize, compare: &dyn Fn(&T, &T) -> Ordering) {
    let places = first_places(items.len(), most, &|a, b| {
        let pair = items.get(a).zip(items.get(b));
        pair.is_some_and(|(a, b)| compare(a, b).is_gt())
    });
    let item = |place: &usize| items.get(*place).cloned();
    *items = places.iter().filter_map(item).collect();
}

/// The first `most` of the places 0 to `n - 1` in the order that `is_after` gives.
#[inline(never)]
#[cfg_attr(tuned, optimize(speed))]
fn first_places(n: usize, most: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if most >= n {
        return order(n, is_after);
    }
    // Those in order that may be among the first, and behind them others that may be, too.
    let (mut kept, room): (Vec<usize>, _) = (Vec::new(), most.saturating_mul(2).max(64));
    let tidy = |kept: &mut Vec<usize>| {
        let order = order(kept.len(), &|a, b| {
            let pair = kept.get(a).zip(kept.get(b));
            pair.is_some_and(|(a, b)| is_after(*a, *b))
        });
        let first = order.iter().take(most);
        *kept = first
            .filter_map(|place| kept.get(*place).copied())
            .collect();
    };
    let mut last = None;
    for place in 0..n {
        // Of equal ones those before come first.
        if last.is_some_and(|last| !is_after(last, place)) {
            continue;
        }
        kept.push(place);
        if kept.len() >= room {
            tidy(&mut kept);
            last = kept.last().copied();
        }
    }
    tidy(&mut kept);
    kept
}

/// The places 0 to `n - 1` in the order that `is_after` gives, by merging ever longer runs.
#[inline(never)]
#[cfg_attr(tuned, optimize(speed))]
fn order(n: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    let mut merged = Vec::with_capacity(n);
    let mut run = 1;
    while run < n {
        merged.clear();
        for pair in places.chunks(2 * run) {
            let (left, right) = pair.split_at(run.min(pair.len()));
            merge(left, right, is_after, &mut merged);
        }
        std::mem::swap(&mut places, &mut merged);
        run *= 2;
    }
    places
}
#[cfg_attr(tuned, optimize(speed))]
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    is_after: &dyn Fn(usize, usize) -> bool,
    merged: &mut Vec<usize>,
) {
    if let (Some(last), Some(first)) = (left.last(), right.first()) {
        if !is_after(*last, *first) {
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
            return;
        }
    }
    while let (Some((a, after_a)), Some((b, after_b))) = (left.split_first(), right.split_first()) {
        if is_after(*a, *b) {
            merged.push(*b);
            right = after_b;
        } else {
            merged.push(*a);
            left = after_a;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(keys in prop::collection::vec(0u8..20, 0..300)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort(&mut items, &|a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn the_first_are_those_of_all(keys in prop::collection::vec(0u8..20, 0..300), most in 0usize..80) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            expected.truncate(most);
            first(&mut items, most, &|a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }
    }
}
