//! What the figures of `clv-cac` mean.

use super::Economics;
use crate::domain::figure::Undefined;
use crate::domain::quantity::finite;
use crate::report::figures::Figures;
use crate::report::finding::Finding;
use crate::report::name::Metric;

/// Months of payback from which a healthy ratio deserves a warning.
const LONG: f64 = 18.0;

/// All findings, most important first.
pub(super) fn findings(economics: &Economics, figures: &Figures) -> Vec<Finding> {
    [
        verdict(economics, figures),
        never(economics, figures),
        long_payback(economics, figures),
        payback(figures),
        needed_churn(economics, figures),
        max_cac(economics, figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn verdict(economics: &Economics, figures: &Figures) -> Option<Finding> {
    if figures.get(Metric::ClvCacRatio) == Err(Undefined::NoLosses) {
        return Some(Finding::ValueWithoutBound);
    }
    let ratio = figures.get(Metric::ClvCacRatio).ok()?;
    let target = economics.target.ok()?;
    Some(if ratio < 1.0 {
        Finding::LosesMoney { ratio, target }
    } else if ratio < target {
        Finding::PaysSlowly { ratio, target }
    } else {
        Finding::Healthy { ratio, target }
    })
}

fn never(economics: &Economics, figures: &Figures) -> Option<Finding> {
    if figures.get(Metric::PaybackMonthsChurned) != Err(Undefined::Never) {
        return None;
    }
    let (margin, churn) = (economics.monthly_margin().ok()?, economics.churn.ok()?);
    let most = finite(margin / churn).ok().filter(|most| *most > 0.0);
    Some(Finding::NeverPaysBack {
        cac: economics.cac.ok()?,
        most,
    })
}

fn long_payback(economics: &Economics, figures: &Figures) -> Option<Finding> {
    let ratio = figures.get(Metric::ClvCacRatio).ok()?;
    let months = figures.get(Metric::PaybackMonthsChurned).ok()?;
    let passes = ratio >= economics.target.ok()?;
    (passes && months > LONG).then_some(Finding::RatioHidesLongPayback { ratio, months })
}

fn payback(figures: &Figures) -> Option<Finding> {
    let plain = figures.get(Metric::PaybackMonths).ok()?;
    let churned = figures.get(Metric::PaybackMonthsChurned).ok()?;
    Some(Finding::PaybackWithChurn { plain, churned })
}

/// Only while the ratio misses its target: above it there is nothing to need.
fn needed_churn(economics: &Economics, figures: &Figures) -> Option<Finding> {
    let target = economics.target.ok()?;
    if figures.get(Metric::ClvCacRatio).ok()? >= target {
        return None;
    }
    match figures.get(Metric::NeededChurn) {
        Ok(needed) => Some(Finding::NeededChurn {
            target,
            needed,
            now: economics.churn.ok()?,
        }),
        Err(Undefined::NotReachable) => Some(Finding::NeededChurnNotReachable { target }),
        Err(_) => None,
    }
}

fn max_cac(economics: &Economics, figures: &Figures) -> Option<Finding> {
    let most = figures
        .get(Metric::MaxCac)
        .ok()
        .filter(|most| *most > 0.0)?;
    Some(Finding::MaxCac {
        target: economics.target.ok()?,
        most,
        now: economics.cac.ok()?,
    })
}
