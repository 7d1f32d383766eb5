//! The order of whole numbers without comparing them: a pass over the list for every few bits.

/// Bits of a number that one pass looks at: few for short lists, which would spend their time on empty buckets.
const FEW_BITS: u32 = 6;
const BITS: u32 = 11;
const SHORT: usize = 2048;

/// The places 0 to n − 1 of `keys` in rising order of the keys; equal ones stay in the order they had.
///
/// Takes time in proportion to the keys and to the bits in which they differ, nearly none where they are in order already,
/// and 20 bytes a key.
#[cfg_attr(tuned, optimize(speed))]
pub fn order(keys: &[u64]) -> Vec<u32> {
    let mut places: Vec<u32> = (0..keys.len() as u32).collect();
    if keys.windows(2).all(|pair| pair.first() <= pair.last()) {
        return places;
    }
    let least = keys.iter().min().copied().unwrap_or(0);
    let most = keys.iter().max().copied().unwrap_or(0) - least;
    by_half(keys, &mut places, &|key| (key - least) as u32, most);
    if most >> 32 > 0 {
        by_half(
            keys,
            &mut places,
            &|key| ((key - least) >> 32) as u32,
            most >> 32,
        );
    }
    places
}

/// Puts `places` in the order of 32 bits of each key, of which `most` has the highest that differ.
#[cfg_attr(tuned, optimize(speed))]
fn by_half(keys: &[u64], places: &mut [u32], half: &dyn Fn(u64) -> u32, most: u64) {
    // The bits and the place travel as one number: half the memory of a pair.
    let packed = |place: &u32| {
        let key = keys.get(*place as usize).copied().unwrap_or(0);
        u64::from(half(key)) << 32 | u64::from(*place)
    };
    let mut items: Vec<u64> = places.iter().map(packed).collect();
    sort(&mut items, most.min(u32::MAX.into()), |item| item >> 32);
    for (place, item) in places.iter_mut().zip(items) {
        *place = item as u32;
    }
}

/// Puts `items` in rising order of their keys, of which none is above `most`; equal ones stay in the order they had.
///
/// The items themselves move, so that no step reads here and there in memory; they are small.
#[cfg_attr(tuned, optimize(speed))]
pub fn sort<T: Copy>(items: &mut Vec<T>, most: u64, key: impl Fn(&T) -> u64) {
    let mut sorted = items.clone();
    let bits = if items.len() < SHORT { FEW_BITS } else { BITS };
    let mut shift = 0;
    while shift < u64::BITS && most >> shift > 0 {
        let bucket = |item: &T| ((key(item) >> shift) & ((1 << bits) - 1)) as usize;
        pass(items, &mut sorted, 1 << bits, bucket);
        std::mem::swap(items, &mut sorted);
        shift += bits;
    }
}

/// Puts `from` into `to` by the bucket of each item.
#[cfg_attr(tuned, optimize(speed))]
fn pass<T: Copy>(from: &[T], to: &mut [T], buckets: usize, bucket: impl Fn(&T) -> usize) {
    let mut starts = vec![0u32; buckets];
    for item in from {
        if let Some(count) = starts.get_mut(bucket(item)) {
            *count += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += std::mem::replace(start, before);
    }
    for item in from {
        if let Some(start) = starts.get_mut(bucket(item)) {
            if let Some(slot) = to.get_mut(*start as usize) {
                *slot = *item;
            }
            *start += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(keys: &[u64]) {
        let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
        expected.sort_by_key(|place| keys[*place as usize]);
        assert_eq!(order(keys), expected);
    }

    #[test]
    fn lists_of_every_kind() {
        check(&[]);
        check(&[7]);
        check(&[u64::MAX, 0, u64::MAX, 1 << 63, 5]);
        check(&[3, 3, 3]);
        let long: Vec<u64> = (0..5000)
            .map(|n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15))
            .collect();
        check(&long);
    }

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(keys in prop::collection::vec(0u64..3000, 0..200)) {
            check(&keys);
        }
    }
}
