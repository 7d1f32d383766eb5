//! What the figures of `retention-profit` mean.

use super::Programme;
use crate::domain::figure::Undefined;
use crate::domain::quantity::finite;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::name::Metric;
use crate::report::picture;

/// One thing worth saying about what retention earns. Amounts are money, rates and rises of retention fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ProfitFinding {
    /// More retention brings more than the programme costs.
    Pays {
        /// The rise of retention.
        uplift: f64,
        /// value-uplift.
        value: f64,
        /// value-uplift less the cost, above 0.
        net: f64,
    },
    /// More retention brings less than the programme costs, or just as much.
    DoesNotPay {
        /// The rise of retention.
        uplift: f64,
        /// value-uplift.
        value: f64,
        /// programme-cost.
        cost: f64,
    },
    /// What more retention brings, while no cost is given.
    Brings {
        /// The rise of retention.
        uplift: f64,
        /// value-uplift.
        value: f64,
    },
    /// From which rise of retention the programme pays.
    PaysFrom {
        /// break-even-uplift.
        needed: f64,
        /// The rise that is planned.
        planned: Option<f64>,
    },
    /// Not even keeping everybody would pay for the programme.
    NeverPays {
        /// programme-cost.
        cost: f64,
    },
    /// Profit for ever has no bound.
    WithoutBound,
    /// Within one period retention changes nothing.
    OnePeriod,
    /// What the first point of retention is worth.
    PointWorth {
        /// V(r + 1 point) − V(r).
        value: f64,
    },
    /// Most of the gain comes late.
    LateGain {
        /// The first periods.
        periods: f64,
        /// What part of the gain they bring.
        share: f64,
    },
    /// The articles' claim beside the person's own figure for it.
    Claim {
        /// By how much five points more retention change this profit; `None` where there is no room for five.
        own: Option<f64>,
    },
    /// Takeaway: profit with the programme against profit without.
    ProfitMoves {
        /// profit-base.
        from: f64,
        /// profit-new.
        to: f64,
        /// profit-change.
        change: Option<f64>,
    },
}

impl ProfitFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Pays { .. } => Tone::Good,
            Self::DoesNotPay { .. } | Self::NeverPays { .. } => Tone::Bad,
            Self::WithoutBound | Self::OnePeriod | Self::LateGain { .. } => Tone::Watch,
            _ => Tone::Plain,
        }
    }
}

const POINT: f64 = 0.01;

/// The rise of retention that the articles speak of. They give no data; see the page's sources.
const CLAIMED: f64 = 0.05;

/// Periods that a plan can look ahead, and the least part of the gain that should fall into them.
const NEAR: f64 = 12.0;
const ENOUGH: f64 = 0.5;

/// All findings, most important first.
pub(super) fn findings(programme: &Programme, figures: &Figures) -> Vec<Finding> {
    [
        without_bound(figures),
        verdict(programme, figures),
        one_period(programme),
        pays_from(programme, figures),
        point_worth(programme),
        late_gain(programme, figures),
        claim(programme, figures),
    ]
    .into_iter()
    .flatten()
    .map(Finding::Profit)
    .collect()
}

fn without_bound(figures: &Figures) -> Option<ProfitFinding> {
    let is_endless = |metric| figures.get(metric) == Err(Undefined::NoLosses);
    (is_endless(Metric::ProfitBase) || is_endless(Metric::ValueUplift))
        .then_some(ProfitFinding::WithoutBound)
}

fn verdict(programme: &Programme, figures: &Figures) -> Option<ProfitFinding> {
    let value = figures.get(Metric::ValueUplift).ok()?;
    let uplift = programme.uplift.ok().filter(|uplift| *uplift > 0.0)?;
    let cost = programme.cost.ok()?;
    Some(if cost <= 0.0 {
        ProfitFinding::Brings { uplift, value }
    } else if value > cost {
        let net = value - cost;
        ProfitFinding::Pays { uplift, value, net }
    } else {
        ProfitFinding::DoesNotPay {
            uplift,
            value,
            cost,
        }
    })
}

fn one_period(programme: &Programme) -> Option<ProfitFinding> {
    let horizon = programme.horizon.ok()??;
    (horizon <= 1.0).then_some(ProfitFinding::OnePeriod)
}

fn pays_from(programme: &Programme, figures: &Figures) -> Option<ProfitFinding> {
    let cost = programme.cost.ok().filter(|cost| *cost > 0.0)?;
    match figures.get(Metric::BreakEvenUplift) {
        Ok(needed) => Some(ProfitFinding::PaysFrom {
            needed,
            planned: programme.uplift.ok(),
        }),
        Err(Undefined::NotReachable) => Some(ProfitFinding::NeverPays { cost }),
        Err(_) => None,
    }
}

fn point_worth(programme: &Programme) -> Option<ProfitFinding> {
    let value = programme.value_uplift(Ok(POINT)).ok()?;
    (value > 0.0).then_some(ProfitFinding::PointWorth { value })
}

fn late_gain(programme: &Programme, figures: &Figures) -> Option<ProfitFinding> {
    let is_long = programme.horizon.ok()?.is_none_or(|periods| periods > NEAR);
    let all = figures.get(Metric::ValueUplift).ok()?;
    let near = programme.within(Ok(Some(NEAR))).and_then(|base| {
        let (_, uplift) = programme.with(programme.uplift)?;
        base.value_uplift(uplift)
    });
    let share = finite(near.ok()? / all).ok()?;
    (is_long && all > 0.0 && share < ENOUGH).then_some(ProfitFinding::LateGain {
        periods: NEAR,
        share,
    })
}

/// Only where there is a profit that could rise.
fn claim(programme: &Programme, figures: &Figures) -> Option<ProfitFinding> {
    let base = figures.get(Metric::ProfitBase).ok();
    let base = base.filter(|base| *base > 0.0)?;
    let own = match programme.value_uplift(Ok(CLAIMED)) {
        Ok(value) => Some(finite(value / base).ok()?),
        Err(Undefined::InvalidInput) => None,
        Err(_) => return None,
    };
    Some(ProfitFinding::Claim { own })
}

/// The sentence above the picture of a programme.
pub(in crate::report) fn programme_takeaway(picture: &picture::Programme) -> ProfitFinding {
    let (from, to) = (picture.base, picture.new);
    ProfitFinding::ProfitMoves {
        from,
        to,
        change: (from > 0.0)
            .then(|| finite((to - from) / from).ok())
            .flatten(),
    }
}
