//! How far a projection of survival may be off: on the published cohorts, on cohorts made by the model, and at its limits.

use super::{close, expected, go_on, number};
use crate::random::Random;
use mandegar::domain::interval::{Interval, Level};
use mandegar::domain::model::estimate::Limit;
use mandegar::domain::model::sbg::{renewals, Fitted, Sbg, Seen};
use proptest::prelude::*;

fn level() -> Level {
    Level::percent(80.0).unwrap()
}

fn fitted(left: &[f64]) -> Fitted {
    Fitted::new(&renewals(&[left]).unwrap(), &mut go_on).unwrap()
}

/// A cohort seen to the end of `left`.
fn seen(left: &[f64]) -> Seen {
    Seen {
        customers: left[0],
        renewals: left.len() as u32 - 1,
        left: left[left.len() - 1] / left[0],
    }
}

/// Fader and Hardie fitted eight points of each segment and held five back: all of them lie in the bands.
#[test]
fn the_years_that_were_held_back_lie_in_the_band() {
    for key in ["high_end", "regular"] {
        let of = &expected()["sbg_fader_hardie_2007"][key];
        let shares = of["survival_observed_pct"].as_array().unwrap();
        let left: Vec<f64> = shares.iter().map(|p| 10.0 * number(p)).collect();
        let (known, later) = left.split_at(8);
        let band = fitted(known).band(seen(known), 12, Level::percent(95.0).unwrap());
        assert_eq!(band.len(), 6);
        for (bounds, now) in band.iter().skip(1).zip(later) {
            let share = now / 1000.0;
            assert!(
                bounds.low < share && share < bounds.high,
                "{key}: {share} {bounds:?}"
            );
        }
        close("at the last year seen", band[0].low, band[0].high, 1e-12);
    }
}

/// The survivors of a cohort that follows the model: each renewal keeps customers with the retention of the model.
fn cohort(model: Sbg, customers: u32, periods: u32, random: &mut Random) -> Vec<f64> {
    let mut left = vec![f64::from(customers)];
    for t in 1..=periods {
        let before = left[left.len() - 1] as u32;
        let stays = (0..before).filter(|_| random.uniform() < model.retention(t));
        left.push(stays.count() as f64);
    }
    left
}

/// Of 400 cohorts each, seen for seven periods, about four of five lie in the band five periods later.
#[test]
fn four_of_five_cohorts_end_in_the_band() {
    let mut random = Random::new(7);
    for (alpha, beta, customers) in [(0.668, 3.806, 1000), (0.704, 1.182, 400), (3.0, 20.0, 2000)] {
        let model = Sbg { alpha, beta };
        let mut inside = 0;
        for _ in 0..400 {
            let left = cohort(model, customers, 12, &mut random);
            let known = &left[..8];
            let band = fitted(known).band(seen(known), 12, level());
            let Interval { low, high } = band[band.len() - 1];
            let share = left[12] / left[0];
            inside += u32::from(low <= share && share <= high);
        }
        // 320 expected, with a standard deviation of 8; a fit is never as sure as its curvature says.
        assert!((280..=352).contains(&inside), "{model:?}: {inside}");
    }
}

/// A steady loss of a tenth: one churn for all, and the band is that of a binomial share and of the churn.
#[test]
fn at_the_limit_of_one_churn_there_is_a_band() {
    let left = [10_000.0, 9_000.0, 8_100.0, 7_290.0];
    let fit = fitted(&left);
    assert_eq!(fit.limits, [Limit::OneDropout]);
    let band = fit.band(seen(&left), 4, level());
    // Churn 0.1 of 27,100 chances: the share there is 0.9 of what is left, σ² = s²·0.1·0.9/27100 + s·0.1·0.9/10000.
    let s: f64 = 0.729;
    let deviation = (s * s * 0.09 / 27_100.0 + s * 0.09 / 10_000.0).sqrt();
    let reach = level().z() * deviation;
    close("width", band[1].high - band[1].low, 2.0 * reach, 1e-3);
    close("middle", (band[1].high + band[1].low) / 2.0, 0.6561, 1e-3);
}

proptest! {
    /// Whatever was seen: the band holds the survival of the model, lies within 0…1 and has a bound for each period.
    #[test]
    fn a_band_holds_its_line(keeps in prop::collection::vec(0.0..=1.0f64, 2..12), start in 1.0..1e6f64, more in 0u32..40) {
        let mut left = vec![start.round()];
        for keep in keeps {
            left.push((left[left.len() - 1] * keep).round());
        }
        let Ok(fit) = Fitted::new(&renewals(&[left.as_slice()]).unwrap(), &mut go_on) else { return Ok(()) };
        let until = left.len() as u32 - 1 + more;
        let band = fit.band(seen(&left), until, level());
        prop_assert_eq!(band.len(), more as usize + 1);
        let survival = fit.sbg.survival(until);
        for (bounds, share) in band.iter().zip(survival.iter().skip(left.len() - 1)) {
            prop_assert!(0.0 <= bounds.low && bounds.low <= share + 1e-12 && share - 1e-12 <= bounds.high && bounds.high <= 1.0, "{:?} {}", bounds, share);
        }
    }
}
