//! What a projection of survival means.

use super::Course;
use crate::domain::figure::Undefined;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::report::finding::Tone;
use crate::report::picture::Each;

/// One thing worth saying about a projection. Shares are fractions of 1, amounts money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ProjectionFinding {
    /// There is no fit.
    NoFit(NoFit),
    /// What share is expected to be there at the end of the picture.
    Ahead {
        /// What a period is.
        each: Each,
        /// The last period drawn.
        period: u32,
        /// The share.
        share: f64,
        /// Its bounds, four out of five times.
        bounds: Option<(f64, f64)>,
    },
    /// Retention rises, as those leave first who are likeliest to.
    Rising {
        /// Retention at the first renewal.
        first: f64,
        /// The last renewal that was seen.
        renewal: u32,
        /// Retention there.
        last: f64,
    },
    /// What one constant churn would leave.
    Steady {
        /// What a period is.
        each: Each,
        /// The constant churn.
        churn: f64,
        /// The last period drawn.
        period: u32,
        /// The share left by it.
        share: f64,
    },
    /// The model runs to a limit; with one churn for all, what that is.
    Limit(Limit, Option<f64>),
    /// Percentages do not say how many customers there were, so there is no band.
    UnknownNumber,
    /// The largest distance of the model from what was seen.
    Misses {
        /// The period.
        period: u32,
        /// Seen − model.
        by: f64,
    },
    /// What the value would be with one constant churn.
    SteadyValue {
        /// The value by the model.
        clv: f64,
        /// The value by the constant churn.
        steady: f64,
    },
    /// What a customer is worth who is about to renew after so long.
    Residual {
        /// The renewal that comes next.
        renewal: u32,
        /// Expected margins from then on, in money of that day.
        value: f64,
    },
    /// Without a discount the expected margins have no bound.
    NoEnd,
}

impl ProjectionFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::NoFit(_) | Self::NoEnd => Tone::Watch,
            Self::Limit(limit, _) if *limit != Limit::OneDropout => Tone::Watch,
            _ => Tone::Plain,
        }
    }
}

/// A distance from what was seen that is worth a word.
const FAR: f64 = 0.02;

pub(super) fn findings(course: &Course) -> Vec<ProjectionFinding> {
    let fit = match &course.fit {
        Ok(fit) => fit,
        Err(reason) => return vec![ProjectionFinding::NoFit(*reason)],
    };
    let (last, until) = (course.last(), course.until());
    let survival = fit.sbg.survival(until);
    let share = survival.last().copied().unwrap_or(0.0);
    let bounds = course.band().last().map(|band| (band.low, band.high));
    let mut findings = vec![ProjectionFinding::Ahead {
        each: course.each,
        period: until,
        share,
        bounds,
    }];
    let steady = course.steady();
    findings.extend(fit.limits.iter().map(|limit| {
        let churn = steady.ok().filter(|_| *limit == Limit::OneDropout);
        ProjectionFinding::Limit(*limit, churn)
    }));
    if fit.limits.is_empty() {
        findings.push(ProjectionFinding::Rising {
            first: fit.sbg.retention(1),
            renewal: last,
            last: fit.sbg.retention(last),
        });
        if let Ok(churn) = steady {
            findings.push(ProjectionFinding::Steady {
                each: course.each,
                churn,
                period: until,
                share: (1.0 - churn).powf(until.into()),
            });
        }
    }
    findings.extend(misses(course, &survival));
    if course.seen.is_none() {
        findings.push(ProjectionFinding::UnknownNumber);
    }
    findings
}

/// Where the model is farthest from what was seen, if that is far.
fn misses(course: &Course, survival: &[f64]) -> Option<ProjectionFinding> {
    let off = course.observed.iter().zip(survival);
    let all = off
        .zip(0u32..)
        .map(|((seen, model), at)| (at, seen - model));
    let (period, by) = all.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))?;
    (by.abs() >= FAR).then_some(ProjectionFinding::Misses { period, by })
}

/// What the value says beside the projection: `clv` by the model with the first margin today, `steady` by one constant churn, and
/// `residual` before the renewal that comes next.
pub fn of_value(
    clv: Result<f64, Undefined>,
    steady: Result<f64, Undefined>,
    residual: (u32, Result<f64, Undefined>),
) -> Vec<ProjectionFinding> {
    let no_end = (clv == Err(Undefined::NoLosses)).then_some(ProjectionFinding::NoEnd);
    let steady = clv.ok().filter(|clv| *clv > 0.0).zip(steady.ok());
    let (renewal, residual) = residual;
    let all = [
        no_end,
        steady.map(|(clv, steady)| ProjectionFinding::SteadyValue { clv, steady }),
        residual
            .ok()
            .filter(|value| *value > 0.0)
            .map(|value| ProjectionFinding::Residual { renewal, value }),
    ];
    all.into_iter().flatten().collect()
}
