//! What the figures of `clv` mean.

use super::cohort::Member;
use super::{Customer, Kept, Shopper, Subscriber};
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::finite;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::name::{FirstMargin, Metric};
use crate::report::picture::{Inflow, Step};

/// One thing worth saying about the value of a customer. Amounts are money, rates and shares fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ClvFinding {
    /// What a customer brings in its years.
    InYears {
        /// clv.
        clv: f64,
        /// years.
        years: f64,
    },
    /// What a subscriber brings, and how long one stays; `None` where nobody leaves.
    OverLifetime {
        /// clv.
        clv: f64,
        /// lifetime-months.
        months: Option<f64>,
    },
    /// What a subscriber brings within the cap.
    WithinCap {
        /// clv.
        clv: f64,
        /// cap-months.
        months: f64,
    },
    /// What a customer is worth in margins of one period.
    InMargins {
        /// clv.
        clv: f64,
        /// clv ÷ margin-per-period; `None` without a margin.
        margins: Option<f64>,
        /// first-margin.
        first: FirstMargin,
    },
    /// Nothing bounds the value.
    WithoutBound,
    /// All three timings are called CLV; if retained and today differ by one margin.
    TimingsDiffer {
        /// clv-if-retained.
        if_retained: f64,
        /// clv-certain.
        certain: f64,
        /// clv-today.
        today: f64,
        /// margin-per-period.
        margin: f64,
    },
    /// On revenue the value looks better than what stays.
    OnRevenue {
        /// clv-revenue.
        revenue: f64,
        /// The margin, below 1.
        margin: f64,
    },
    /// What discount and cap take off.
    TakenOff {
        /// clv-undiscounted.
        undiscounted: f64,
        /// 1 − clv/clv-undiscounted.
        share: f64,
    },
    /// Much of the value lies far off, where the churn of today is a guess.
    FarOff {
        /// The first months.
        months: f64,
        /// What part of the value they bring.
        share: f64,
    },
    /// What a point less of churn would add.
    PointOfChurn {
        /// The churn a point lower.
        churn: f64,
        /// What it adds.
        gain: f64,
    },
    /// What a point more of retention would add.
    PointOfRetention {
        /// The retention a point higher.
        retention: f64,
        /// What it adds.
        gain: f64,
    },
    /// What each further year adds, as long as nobody leaves early.
    EachYear {
        /// clv ÷ years.
        gain: f64,
    },
    /// What winning a customer may cost at three to one.
    MayCost {
        /// clv ÷ 3.
        most: f64,
    },
    /// Takeaway: what part of the value the first year or period brings.
    FirstBrings {
        /// What a part of the picture is.
        step: Step,
        /// Its share of the value.
        share: f64,
    },
    /// Takeaway: no value to divide.
    BringsNothing,
}

impl ClvFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::WithoutBound | Self::FarOff { .. } => Tone::Watch,
            _ => Tone::Plain,
        }
    }
}

/// Months that a churn measured today may well hold for.
const NEAR: f64 = 36.0;

/// Below this part of the value in the first [`NEAR`] months a warning is due.
const ENOUGH: f64 = 0.75;

/// The target ratio of value to cost that is usual.
const USUAL_RATIO: f64 = 3.0;

const POINT: f64 = 0.01;

/// All findings, most important first.
pub(super) fn findings(customer: &Customer, figures: &Figures) -> Vec<Finding> {
    let found = match customer {
        Customer::Simple(shopper) => of_shopper(shopper, figures),
        Customer::Subscription(subscriber) => of_subscriber(subscriber, figures),
        Customer::Retention(kept) => of_kept(kept, figures),
        Customer::Cohort(member) => of_member(member, figures),
        Customer::Unknown => Vec::new(),
    };
    // Of a cohort the projection says why.
    let is_said = matches!(customer, Customer::Cohort(_));
    let is_without = !is_said && figures.get(Metric::Clv) == Err(Undefined::NoLosses);
    let without_bound = is_without.then_some(ClvFinding::WithoutBound);
    let all = without_bound.into_iter().chain(found);
    all.chain(may_cost(figures)).map(Finding::Clv).collect()
}

fn of_shopper(shopper: &Shopper, figures: &Figures) -> Vec<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok();
    let brings = clv.zip(shopper.years.ok());
    let gain = shopper.clv(Ok(1.0)).ok().filter(|gain| *gain > 0.0);
    [
        brings.map(|(clv, years)| ClvFinding::InYears { clv, years }),
        gain.map(|gain| ClvFinding::EachYear { gain }),
        on_revenue(figures, shopper.margin.ok()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_subscriber(subscriber: &Subscriber, figures: &Figures) -> Vec<ClvFinding> {
    [
        subscribed(subscriber, figures),
        far_off(subscriber, figures),
        point_of_churn(subscriber, figures),
        on_revenue(figures, subscriber.margin.ok()),
        taken_off(figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn subscribed(subscriber: &Subscriber, figures: &Figures) -> Option<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok()?;
    Some(match subscriber.cap.ok()? {
        Some(months) => ClvFinding::WithinCap { clv, months },
        None => ClvFinding::OverLifetime {
            clv,
            months: figures.get(Metric::LifetimeMonths).ok(),
        },
    })
}

fn far_off(subscriber: &Subscriber, figures: &Figures) -> Option<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok().filter(|clv| *clv > 0.0)?;
    let share = finite(subscriber.so_far(NEAR).ok()? / clv).ok()?;
    (share < ENOUGH).then_some(ClvFinding::FarOff {
        months: NEAR,
        share,
    })
}

fn point_of_churn(subscriber: &Subscriber, figures: &Figures) -> Option<ClvFinding> {
    // At no churn at all the value may have no bound, and half a point says little of a whole one.
    let churn = subscriber.churn.ok()? - POINT;
    let better = subscriber.clv((churn > 0.0).then_some(churn).ok_or(Undefined::NoLosses));
    let gain = finite(better.ok()? - figures.get(Metric::Clv).ok()?).ok()?;
    (gain > 0.0).then_some(ClvFinding::PointOfChurn { churn, gain })
}

fn on_revenue(figures: &Figures, margin: Option<f64>) -> Option<ClvFinding> {
    let revenue = figures.get(Metric::ClvRevenue).ok()?;
    let margin = margin.filter(|margin| *margin < 1.0)?;
    (revenue > 0.0).then_some(ClvFinding::OnRevenue { revenue, margin })
}

fn taken_off(figures: &Figures) -> Option<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok()?;
    let undiscounted = figures.get(Metric::ClvUndiscounted).ok();
    let undiscounted = undiscounted.filter(|value| *value > 0.0)?;
    let share = finite(1.0 - clv / undiscounted).ok()?;
    (share > 0.001).then_some(ClvFinding::TakenOff {
        undiscounted,
        share,
    })
}

fn of_kept(kept: &Kept, figures: &Figures) -> Vec<ClvFinding> {
    [
        in_margins(kept.margin, kept.first, figures),
        timings_differ(kept.margin, figures),
        point_of_retention(kept, figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_member(member: &Member, figures: &Figures) -> Vec<ClvFinding> {
    [
        in_margins(member.margin, member.first, figures),
        timings_differ(member.margin, figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn in_margins(
    margin: Figure,
    first: Result<FirstMargin, Undefined>,
    figures: &Figures,
) -> Option<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok()?;
    let margin = margin.ok().filter(|margin| *margin > 0.0);
    Some(ClvFinding::InMargins {
        clv,
        margins: margin.and_then(|margin| finite(clv / margin).ok()),
        first: first.ok()?,
    })
}

fn timings_differ(margin: Figure, figures: &Figures) -> Option<ClvFinding> {
    let margin = margin.ok().filter(|margin| *margin > 0.0)?;
    Some(ClvFinding::TimingsDiffer {
        if_retained: figures.get(Metric::ClvIfRetained).ok()?,
        certain: figures.get(Metric::ClvCertain).ok()?,
        today: figures.get(Metric::ClvToday).ok()?,
        margin,
    })
}

fn point_of_retention(kept: &Kept, figures: &Figures) -> Option<ClvFinding> {
    let retention = kept.retention.ok()? + POINT;
    let better = kept.clv(
        (retention < 1.0)
            .then_some(retention)
            .ok_or(Undefined::NoLosses),
    );
    let gain = finite(better.ok()? - figures.get(Metric::Clv).ok()?).ok()?;
    (gain > 0.0).then_some(ClvFinding::PointOfRetention { retention, gain })
}

fn may_cost(figures: &Figures) -> Option<ClvFinding> {
    let clv = figures.get(Metric::Clv).ok().filter(|clv| *clv > 0.0)?;
    Some(ClvFinding::MayCost {
        most: clv / USUAL_RATIO,
    })
}

/// The sentence above the picture of what comes when.
pub(in crate::report) fn inflow_takeaway(inflow: &Inflow) -> ClvFinding {
    let first = inflow.parts.first().map_or(0.0, |part| part.value);
    let all = inflow.parts.iter().map(|part| part.value).sum::<f64>() + inflow.later.unwrap_or(0.0);
    match finite(first / all) {
        Ok(share) if all > 0.0 => ClvFinding::FirstBrings {
            step: inflow.step,
            share,
        },
        _ => ClvFinding::BringsNothing,
    }
}
