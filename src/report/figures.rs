//! The figures of a page and the refusals that stand beside its fields.

use crate::domain::figure::{Figure, Undefined};
use crate::report::name::{Key, Metric};

/// A figure for each metric of a page, in the page's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures(Vec<(Metric, Figure)>);

impl Figures {
    /// Adds `figure` under `metric`.
    pub fn push(&mut self, metric: Metric, figure: Figure) {
        self.0.push((metric, figure));
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
    /// More lost than there ever were: `lost` > start + new = `available`.
    LostMoreThanThereWere { lost: f64, available: f64 },
    /// More of those at the start lost than there were (lost − lost-new > start): at least `at_least` of the lost joined in the period.
    LostNewAtLeast { at_least: f64 },
    /// lost-new is more than lost.
    LostNewMoreThanLost { lost: f64 },
    /// lost-new is more than new.
    LostNewMoreThanNew { new: f64 },
    /// end given, but start + new − lost is `expected`.
    EndContradicts { expected: f64 },
    /// start, new, lost or end, worked out from the other three, would be negative.
    DerivedNegative { derived: Key, value: f64 },
    /// A score of 0 counted although the scale starts at 1.
    ZeroOffScale,
}
