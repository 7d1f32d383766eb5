//! How long first stays were, for a survival curve.

use crate::analysis::subscriptions::course::Course;
use crate::domain::model::sbg::Renewal;
use crate::domain::order::sort;
use crate::domain::quantity::Count;
use crate::domain::survival::{kaplan_meier, Curve, Watched};
use serde::{Deserialize, Serialize};

/// Renewals that are told apart, 50 years.
const MOST_RENEWALS: usize = 600;

/// The customers whose first stay was equally long.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lives {
    /// Its months.
    pub months: f64,
    /// Those who have left.
    pub left: u32,
    /// Those who are still there.
    pub censored: u32,
}

impl Lives {
    pub(super) fn of(course: &Course) -> Self {
        Self {
            months: course.stayed,
            left: u32::from(course.has_left),
            censored: u32::from(!course.has_left),
        }
    }
}

/// Those of equal length as one, from short to long.
pub(super) fn grouped(mut lives: Vec<Lives>) -> Vec<Lives> {
    sort(&mut lives, &|a, b| a.months.total_cmp(&b.months));
    let same = lives.chunk_by(|a, b| a.months.to_bits() == b.months.to_bits());
    let group = |some: &[Lives]| Lives {
        months: some.first().map_or(0.0, |one| one.months),
        left: some.iter().map(|one| one.left).sum(),
        censored: some.iter().map(|one| one.censored).sum(),
    };
    same.map(group).collect()
}

/// The Kaplan–Meier curve of the stays, in months.
pub fn curve(lives: &[Lives]) -> Curve {
    let watched = lives.iter().filter_map(|some| {
        Some(Watched {
            time: Count::new(some.months).ok()?,
            left: some.left,
            censored: some.censored,
        })
    });
    kaplan_meier(&watched.collect::<Vec<_>>())
}

/// Who stayed and who left at each renewal, a month after the other, for a model of survival.
///
/// At renewal t = 1, 2, … those count who were watched for longer than t−1 months: they left if their stay ended by t, and stayed if they
/// were watched to t. Those who were last seen between the two are in neither: nobody knows. `lives` go from short to long.
pub fn renewals(lives: &[Lives]) -> Vec<Renewal> {
    let mut renewals: Vec<Renewal> = Vec::new();
    let mut at_risk: u32 = lives.iter().map(|some| some.left + some.censored).sum();
    let mut later = lives;
    while at_risk > 0 && renewals.len() < MOST_RENEWALS {
        let t = (renewals.len() + 1) as f64;
        let (now, rest) = later.split_at(later.partition_point(|some| some.months <= t));
        let left: u32 = now.iter().map(|some| some.left).sum();
        let unknown = now.iter().filter(|some| some.months < t);
        let unknown: u32 = unknown.map(|some| some.censored).sum();
        let gone: u32 = now.iter().map(|some| some.left + some.censored).sum();
        renewals.push(Renewal {
            stay: at_risk.saturating_sub(left + unknown).into(),
            lost: left.into(),
        });
        at_risk = at_risk.saturating_sub(gone);
        later = rest;
    }
    renewals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Five customers by hand: gone at once, gone in the second month, gone after two whole months, and two who are still there after
    /// one and a half and after three months.
    #[test]
    fn the_renewals_of_five_customers() {
        let lives = [(0.0, 1, 0), (1.5, 1, 1), (2.0, 1, 0), (3.0, 0, 1)];
        let lives = lives.map(|(months, left, censored)| Lives {
            months,
            left,
            censored,
        });
        let counts: Vec<(f64, f64)> = renewals(&lives)
            .into_iter()
            .map(|renewal| (renewal.stay, renewal.lost))
            .collect();
        assert_eq!(counts, [(4.0, 1.0), (1.0, 2.0), (1.0, 0.0)]);
        assert!(renewals(&[]).is_empty());
    }
}
