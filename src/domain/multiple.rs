//! Several comparisons at once: p-values corrected so that chance finds none of them significant more often than one would.
//!
//! Pinned by the cases below.

use crate::domain::order::sort;

/// The p-values of `m` comparisons, corrected by Holm's step-down method; each from 0 to 1, in the order given.
///
/// In rising order the k-th, counted from 1, is multiplied by m − k + 1; none is below the one before it, none above 1. A comparison is
/// significant where its corrected value is below the error. Never undefined; no comparison gives no value. Source: S. Holm, "A simple
/// sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.
///
/// ```
/// use mandegar::domain::multiple::holm;
/// let corrected = holm(&[0.01, 0.04, 0.03, 0.005]);
/// let expected = [0.03, 0.06, 0.06, 0.02];
/// assert!(corrected.iter().zip(expected).all(|(got, wanted)| (got - wanted).abs() < 1e-12));
/// ```
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    sort(&mut order, &|a, b| a.1.total_cmp(&b.1));
    let mut corrected = vec![1.0; p.len()];
    let mut least = 0.0_f64;
    for (step, (place, p)) in order.into_iter().enumerate() {
        let left = corrected.len() - step;
        least = least.max(p * left as f64).min(1.0);
        if let Some(slot) = corrected.get_mut(place) {
            *slot = least;
        }
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(p: &[f64], expected: &[f64]) {
        let got = holm(p);
        assert_eq!(got.len(), expected.len());
        for (got, wanted) in got.iter().zip(expected) {
            assert!((got - wanted).abs() < 1e-12, "{p:?}: {got} and {wanted}");
        }
    }

    /// By hand: 0.005 × 4, 0.01 × 3, 0.03 × 2, then 0.04 × 1 raised to the 0.06 before it.
    #[test]
    fn corrected_by_hand() {
        check(&[0.01, 0.04, 0.03, 0.005], &[0.03, 0.06, 0.06, 0.02]);
        check(&[0.02], &[0.02]);
        check(&[], &[]);
        check(&[0.6, 0.5], &[1.0, 1.0]);
        check(&[0.0, 0.0], &[0.0, 0.0]);
    }

    proptest! {
        /// Never below the value itself, never above what Bonferroni's factor gives.
        #[test]
        fn between_alone_and_bonferroni(p in prop::collection::vec(0.0..1.0_f64, 0..8)) {
            let corrected = holm(&p);
            for (alone, corrected) in p.iter().zip(&corrected) {
                prop_assert!(corrected >= alone);
                prop_assert!(*corrected <= (alone * p.len() as f64).min(1.0) + 1e-15);
            }
        }
    }
}
