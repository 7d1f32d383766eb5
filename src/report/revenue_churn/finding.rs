//! What the figures of `revenue-churn` mean.

use super::Revenue;
use crate::domain::figure::Undefined;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::inputs::{months, Inputs};
use crate::report::name::{Metric, Period};
use crate::report::picture::Bridge;

/// Losses below this share of the start make the quick ratio jump: a little more or less of them turns it over.
const SMALL: f64 = 0.01;

/// One thing worth saying about recurring revenue. Rates are fractions of the revenue at the start, amounts money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RevenueChurnFinding {
    /// Nothing was lost in the period.
    NothingLost {
        /// The length of the period.
        period: Period,
    },
    /// This share of the revenue at the start was lost in a `period`.
    Lost {
        /// gross-revenue-churn, above 0 and at most 1.
        gross: f64,
        /// The length of the period.
        period: Period,
    },
    /// More was lost than there was at the start.
    MoreLostThanThereWas {
        /// gross-revenue-churn, above 1.
        gross: f64,
    },
    /// Net churn is below 0: the customers of the start bring more than before.
    NetNegative {
        /// net-revenue-churn, below 0.
        net: f64,
        /// nrr.
        kept: f64,
    },
    /// Net churn is exactly 0: what was lost came back from the customers who stayed.
    NetZero,
    /// What the customers of the start still bring.
    NetPositive {
        /// net-revenue-churn, above 0.
        net: f64,
        /// nrr.
        kept: f64,
    },
    /// Net churn is no longer a loss, and yet revenue keeps leaving.
    ExpansionHidesLosses {
        /// net-revenue-churn, at most 0.
        net: f64,
        /// gross-revenue-churn.
        gross: f64,
    },
    /// What the rate means in a year, which is not a multiple of it.
    AnnualPace {
        /// gross-revenue-churn.
        gross: f64,
        /// Its period, shorter than a year.
        period: Period,
        /// gross-revenue-churn-annual.
        annual: f64,
        /// The multiple, the common mistake.
        multiplied: f64,
    },
    /// What came in for each unit lost, and what is left of what was sold.
    GainedPerLost {
        /// quick-ratio.
        ratio: f64,
        /// growth-to-new, where anything was sold.
        growth: Option<f64>,
    },
    /// So little was lost that the quick ratio says nothing.
    RatioJumps {
        /// quick-ratio.
        ratio: f64,
        /// gross-revenue-churn, small.
        gross: f64,
    },
    /// Reactivation in or out: two rules, two figures.
    ReactivationCounts {
        /// nrr with it.
        with: f64,
        /// nrr without it.
        without: f64,
    },
    /// Takeaway: from one amount to another.
    Moved {
        /// mrr-start.
        from: f64,
        /// mrr-end.
        to: f64,
        /// What came in.
        gained: f64,
        /// What was lost.
        lost: f64,
    },
}

impl RevenueChurnFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::NothingLost { .. } | Self::NetNegative { .. } | Self::NetZero => Tone::Good,
            Self::MoreLostThanThereWas { .. } => Tone::Bad,
            Self::GainedPerLost { ratio, .. } if *ratio < 1.0 => Tone::Bad,
            Self::ExpansionHidesLosses { .. } | Self::RatioJumps { .. } => Tone::Watch,
            Self::Lost { .. }
            | Self::NetPositive { .. }
            | Self::AnnualPace { .. }
            | Self::GainedPerLost { .. }
            | Self::ReactivationCounts { .. }
            | Self::Moved { .. } => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, revenue: &Revenue, figures: &Figures) -> Vec<Finding> {
    [
        lost(inputs, figures),
        kept(figures),
        hidden(figures),
        annual_pace(inputs, figures),
        gained(figures),
        jumps(figures),
        reactivation(revenue),
    ]
    .into_iter()
    .flatten()
    .map(Finding::RevenueChurn)
    .collect()
}

fn lost(inputs: &Inputs, figures: &Figures) -> Option<RevenueChurnFinding> {
    let gross = figures.get(Metric::GrossRevenueChurn).ok()?;
    let period = inputs.period().ok()?;
    Some(if gross > 1.0 {
        RevenueChurnFinding::MoreLostThanThereWas { gross }
    } else if gross > 0.0 {
        RevenueChurnFinding::Lost { gross, period }
    } else {
        RevenueChurnFinding::NothingLost { period }
    })
}

/// What net churn means; where nothing was lost or gained, all is said already.
fn kept(figures: &Figures) -> Option<RevenueChurnFinding> {
    let gross = figures.get(Metric::GrossRevenueChurn).ok()?;
    let net = figures.get(Metric::NetRevenueChurn).ok()?;
    let kept = figures.get(Metric::Nrr).ok()?;
    if net < 0.0 {
        Some(RevenueChurnFinding::NetNegative { net, kept })
    } else if net > 0.0 {
        (net <= 1.0).then_some(RevenueChurnFinding::NetPositive { net, kept })
    } else {
        (gross > 0.0).then_some(RevenueChurnFinding::NetZero)
    }
}

fn hidden(figures: &Figures) -> Option<RevenueChurnFinding> {
    let gross = figures.get(Metric::GrossRevenueChurn).ok()?;
    let net = figures.get(Metric::NetRevenueChurn).ok()?;
    let is_hidden = net <= 0.0 && gross >= SMALL;
    is_hidden.then_some(RevenueChurnFinding::ExpansionHidesLosses { net, gross })
}

fn annual_pace(inputs: &Inputs, figures: &Figures) -> Option<RevenueChurnFinding> {
    let period = inputs.period().ok()?;
    let gross = figures.get(Metric::GrossRevenueChurn).ok()?;
    let annual = figures.get(Metric::GrossRevenueChurnAnnual).ok()?;
    let times = 12.0 / months(period);
    let multiplied = times * gross;
    let compounds = times > 1.0 && gross > 0.0 && gross < 1.0;
    compounds.then_some(RevenueChurnFinding::AnnualPace {
        gross,
        period,
        annual,
        multiplied,
    })
}

fn gained(figures: &Figures) -> Option<RevenueChurnFinding> {
    let ratio = figures.get(Metric::QuickRatio).ok()?;
    let growth = figures.get(Metric::GrowthToNew).ok();
    Some(RevenueChurnFinding::GainedPerLost { ratio, growth })
}

fn jumps(figures: &Figures) -> Option<RevenueChurnFinding> {
    let ratio = figures.get(Metric::QuickRatio).ok()?;
    let gross = figures.get(Metric::GrossRevenueChurn).ok()?;
    (gross < SMALL).then_some(RevenueChurnFinding::RatioJumps { ratio, gross })
}

fn reactivation(revenue: &Revenue) -> Option<RevenueChurnFinding> {
    revenue.reactivation.ok().filter(|money| *money > 0.0)?;
    let kept = |in_net| -> Result<f64, Undefined> { Ok(1.0 - revenue.net(Ok(in_net))?) };
    Some(RevenueChurnFinding::ReactivationCounts {
        with: kept(true).ok()?,
        without: kept(false).ok()?,
    })
}

/// The sentence above a bridge.
pub fn takeaway(bridge: &Bridge) -> RevenueChurnFinding {
    let amounts = || bridge.steps.iter().map(|(_, amount)| *amount);
    RevenueChurnFinding::Moved {
        from: bridge.start,
        to: bridge.end,
        gained: amounts().filter(|amount| *amount > 0.0).sum(),
        lost: -amounts().filter(|amount| *amount < 0.0).sum::<f64>(),
    }
}
