//! The figures of a page and the refusals that stand beside its fields.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::Interval;
use crate::report::name::{Key, Metric};

/// A figure for each metric of a page, in the page's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures(Vec<(Metric, Figure)>);

impl Figures {
    /// Adds `figure` under `metric`.
    pub fn push(&mut self, metric: Metric, figure: Figure) {
        self.0.push((metric, figure));
    }

    /// Adds the bounds of `interval` under `low` and `high`.
    pub fn push_interval(
        &mut self,
        low: Metric,
        high: Metric,
        interval: Result<Interval, Undefined>,
    ) {
        self.push(low, interval.map(|bounds| bounds.low));
        self.push(high, interval.map(|bounds| bounds.high));
    }

    /// The interval between the figures of `low` and `high`, `None` where there is none.
    pub fn interval(&self, low: Metric, high: Metric) -> Option<Interval> {
        let (low, high) = (self.get(low).ok()?, self.get(high).ok()?);
        Some(Interval { low, high })
    }

    /// The figure of `metric`; a metric that the page does not have is `missing-input`.
    pub fn get(&self, metric: Metric) -> Figure {
        self.0
            .iter()
            .find(|(m, _)| *m == metric)
            .map_or(Err(Undefined::MissingInput), |(_, figure)| *figure)
    }

    /// All figures in order.
    pub fn iter(&self) -> impl Iterator<Item = (Metric, Figure)> + '_ {
        self.0.iter().copied()
    }
}

/// Inputs that contradict each other: what is wrong and the field where it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Refusal {
    /// The field that carries the message.
    pub key: Key,
    /// What is wrong.
    pub conflict: Conflict,
}

/// A contradiction between inputs, with the numbers that a message needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Conflict {
    /// More lost than there ever were.
    LostMoreThanThereWere {
        /// The customers said to be lost.
        lost: f64,
        /// start + new, the most that could be.
        available: f64,
    },
    /// More of those at the start lost than there were (lost − lost-new > start).
    LostNewAtLeast {
        /// lost − start: at least so many of the lost joined in the period.
        at_least: f64,
    },
    /// lost-new is more than lost.
    LostNewMoreThanLost {
        /// All lost.
        lost: f64,
    },
    /// lost-new is more than new.
    LostNewMoreThanNew {
        /// All new.
        new: f64,
    },
    /// end given, but start + new − lost is something else.
    EndContradicts {
        /// start + new − lost.
        expected: f64,
    },
    /// start, new or lost, worked out from the other three, would be negative.
    DerivedNegative {
        /// The input worked out.
        derived: Key,
        /// What came out, below 0.
        value: f64,
    },
    /// Retention and its rise together are above 100 %.
    UpliftAboveAll {
        /// How far retention can rise, as a fraction.
        room: f64,
    },
    /// A score of 0 counted although the scale starts at 1.
    ZeroOffScale,
    /// A count that is more than the count of which it is a part.
    MoreThanItsWhole {
        /// The whole.
        whole: Key,
        /// How many that are.
        most: f64,
    },
}
