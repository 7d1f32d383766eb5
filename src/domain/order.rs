//! Order: one sort for every list, compiled once, as each sort of the standard library adds kilobytes to the download.

use std::cmp::Ordering;

/// Puts `items` in rising order; equal ones stay in the order they had.
///
/// Takes `n log n` comparisons at most, and about `n` where the items are in order already.
pub fn sort<T: Clone>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| {
        let pair = items.get(a).zip(items.get(b));
        pair.is_some_and(|(a, b)| compare(a, b).is_gt())
    });
    let mut sorted = Vec::with_capacity(items.len());
    for place in order {
        if let Some(item) = items.get(place) {
            sorted.push(item.clone());
        }
    }
    *items = sorted;
}

/// The places 0 to `n - 1` in the order that `is_after` gives, by merging ever longer runs.
#[inline(never)]
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
    }
}
