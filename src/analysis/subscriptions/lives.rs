//! How long first stays were, for a survival curve.

use crate::analysis::subscriptions::course::Course;
use crate::domain::order::sort;
use crate::domain::quantity::Count;
use crate::domain::survival::{kaplan_meier, Curve, Watched};
use serde::{Deserialize, Serialize};

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
