//! What the figures of `return-visitors` mean.

use super::{Period, Periods};
use crate::domain::interval::Interval;
use crate::domain::quantity::finite;
use crate::report::figures::Figures;
use crate::report::finding::{error_share, Finding, Sign, Tone};
use crate::report::inputs::Inputs;
use crate::report::name::{Confidence, Metric};

/// Below so many visitors a rate is a first hint, as a single visitor moves it by more than a point.
const FEW: f64 = 100.0;

/// A change below this is small, however sure: one percentage point.
const SMALL: f64 = 0.01;

/// One thing worth saying about returning visitors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReturnVisitorsFinding {
    /// Of a hundred visitors, a hundred × `rate` had been there before.
    ComeBack {
        /// return-visitor-rate.
        rate: f64,
        /// Its bounds.
        interval: Interval,
        /// How sure they are.
        confidence: Confidence,
    },
    /// The second period against the first.
    Compared {
        /// return-visitor-rate.
        from: f64,
        /// return-visitor-rate-2.
        to: f64,
        /// The bounds of their difference.
        interval: Interval,
        /// rate-difference-p, where there is one.
        p: Option<f64>,
        /// Whether the change is real.
        evidence: Evidence,
        /// The level of interval and test.
        confidence: Confidence,
    },
    /// What the change means in visitors of the second period.
    InVisitors {
        /// rate-difference × visitors-2: above 0 for more, below for fewer than at the old rate.
        visitors: f64,
    },
    /// The change is real, but small: with so many visitors, every trifle is.
    SmallChange {
        /// rate-difference.
        difference: f64,
    },
    /// The rate went one way and the number of returning visitors the other.
    CountsTellOther {
        /// returning.
        before: f64,
        /// returning-2.
        now: f64,
    },
    /// Too few visitors in a period to be sure: its interval is wide.
    FewVisitors {
        /// The visitors of that period.
        visitors: f64,
        /// The bounds of its rate.
        interval: Interval,
    },
}

/// What interval and test say about a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The interval leaves 0 out, and p is below the error.
    Real,
    /// Only one of the two says so.
    Borderline,
    /// Neither: it may be chance.
    Chance,
}

impl Evidence {
    /// The evidence of the interval of a difference and of its p-value.
    pub fn of(interval: Interval, p: Option<f64>, confidence: Confidence) -> Self {
        let by_interval = Sign::of(interval) != Sign::Unclear;
        let by_test = p.is_some_and(|p| p < error_share(confidence));
        match (by_interval, by_test) {
            (true, true) => Self::Real,
            (false, false) => Self::Chance,
            _ => Self::Borderline,
        }
    }
}

impl ReturnVisitorsFinding {
    /// How the finding is to be taken. A lower rate is no bad news in itself: many new visitors bring it about.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Compared {
                from,
                to,
                evidence: Evidence::Real,
                ..
            } if to > from => Tone::Good,
            Self::Compared { .. }
            | Self::SmallChange { .. }
            | Self::CountsTellOther { .. }
            | Self::FewVisitors { .. } => Tone::Watch,
            Self::ComeBack { .. } | Self::InVisitors { .. } => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, periods: &Periods, figures: &Figures) -> Vec<Finding> {
    let compared = compared(inputs, figures);
    let alone = come_back(inputs, figures).filter(|_| compared.is_none());
    [
        compared,
        alone,
        counts_tell_other(periods, figures),
        few_visitors(inputs, periods),
        in_visitors(periods, figures),
        small_change(compared),
    ]
    .into_iter()
    .flatten()
    .map(Finding::ReturnVisitors)
    .collect()
}

fn compared(inputs: &Inputs, figures: &Figures) -> Option<ReturnVisitorsFinding> {
    let confidence = inputs.confidence().ok()?;
    let interval = figures.interval(Metric::RateDifferenceLow, Metric::RateDifferenceHigh)?;
    let p = figures.get(Metric::RateDifferenceP).ok();
    Some(ReturnVisitorsFinding::Compared {
        from: figures.get(Metric::ReturnVisitorRate).ok()?,
        to: figures.get(Metric::ReturnVisitorRate2).ok()?,
        interval,
        p,
        evidence: Evidence::of(interval, p, confidence),
        confidence,
    })
}

fn come_back(inputs: &Inputs, figures: &Figures) -> Option<ReturnVisitorsFinding> {
    Some(ReturnVisitorsFinding::ComeBack {
        rate: figures.get(Metric::ReturnVisitorRate).ok()?,
        interval: figures.interval(Metric::ReturnVisitorRateLow, Metric::ReturnVisitorRateHigh)?,
        confidence: inputs.confidence().ok()?,
    })
}

fn counts_tell_other(periods: &Periods, figures: &Figures) -> Option<ReturnVisitorsFinding> {
    let difference = figures.get(Metric::RateDifference).ok()?;
    let (before, now) = (
        periods.first.returning.ok()?,
        periods.second.returning.ok()?,
    );
    let is_opposite = (difference < 0.0 && now > before) || (difference > 0.0 && now < before);
    is_opposite.then_some(ReturnVisitorsFinding::CountsTellOther { before, now })
}

/// The period with fewer visitors, where they are too few.
fn few_visitors(inputs: &Inputs, periods: &Periods) -> Option<ReturnVisitorsFinding> {
    let few = |period: &Period| {
        let (rate, visitors) = (period.rate().ok()?, period.visitors.ok()?);
        let interval = period.interval(inputs).ok()?;
        let is_wide = rate > 0.0 && interval.high - interval.low > rate;
        (visitors < FEW || is_wide).then_some((visitors, interval))
    };
    let (visitors, interval) = match (few(&periods.first), few(&periods.second)) {
        (Some(first), Some(second)) if second.0 < first.0 => second,
        (first, second) => first.or(second)?,
    };
    Some(ReturnVisitorsFinding::FewVisitors { visitors, interval })
}

fn in_visitors(periods: &Periods, figures: &Figures) -> Option<ReturnVisitorsFinding> {
    let difference = figures.get(Metric::RateDifference).ok()?;
    let visitors = finite(difference * periods.second.visitors.ok()?).ok()?;
    (visitors.abs() >= 0.5).then_some(ReturnVisitorsFinding::InVisitors { visitors })
}

fn small_change(compared: Option<ReturnVisitorsFinding>) -> Option<ReturnVisitorsFinding> {
    match compared {
        Some(ReturnVisitorsFinding::Compared {
            from,
            to,
            evidence: Evidence::Real,
            ..
        }) if (to - from).abs() < SMALL => {
            let difference = to - from;
            Some(ReturnVisitorsFinding::SmallChange { difference })
        }
        _ => None,
    }
}
