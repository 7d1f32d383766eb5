//! What the figures of `churn` mean.

use super::{Counted, DEFINITIONS};
use crate::report::figures::Figures;
use crate::report::finding::Finding;
use crate::report::inputs::Inputs;
use crate::report::name::{Definition, Metric};

/// Below so many customers a churn rate is a first hint, as a single customer moves it by more than a point.
const FEW: f64 = 100.0;

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Vec<Finding> {
    [
        meaning(inputs, counted, figures),
        few_customers(inputs, counted, figures),
        annual_pace(figures),
        net_change(counted, figures),
        definitions_differ(counted),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn meaning(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Option<Finding> {
    let rate = figures.get(Metric::ChurnRate).ok()?;
    let interval = figures.interval(Metric::ChurnRateLow, Metric::ChurnRateHigh);
    if rate > 1.0 {
        return Some(Finding::MoreLeftThanWereThere { rate });
    }
    // Net change below 0 is no rate of leaving: `net_change` says so.
    if rate < 0.0 {
        return None;
    }
    let losses = counted.share(inputs.definition().ok()?);
    match (rate > 0.0, interval, losses) {
        (false, Some(bounds), Ok((_, base))) => Some(Finding::NoLosses {
            customers: base.get(),
            upper: bounds.high,
            confidence: inputs.confidence().ok()?,
        }),
        _ => Some(Finding::LeavePerHundred {
            rate,
            interval,
            period: inputs.period().ok()?,
        }),
    }
}

fn few_customers(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Option<Finding> {
    let rate = figures.get(Metric::ChurnRate).ok()?;
    let interval = figures.interval(Metric::ChurnRateLow, Metric::ChurnRateHigh)?;
    let (_, base) = counted.share(inputs.definition().ok()?).ok()?;
    let customers = base.get();
    let wide = rate > 0.0 && interval.high - interval.low > rate;
    (customers < FEW || wide).then_some(Finding::FewCustomers {
        customers,
        interval,
    })
}

fn annual_pace(figures: &Figures) -> Option<Finding> {
    let monthly = figures.get(Metric::ChurnRateMonthly).ok()?;
    let annual = figures.get(Metric::ChurnRateAnnual).ok()?;
    let twelvefold = 12.0 * monthly;
    (monthly > 0.0 && monthly < 1.0).then_some(Finding::AnnualPace {
        monthly,
        annual,
        twelvefold,
    })
}

fn net_change(counted: &Counted, figures: &Figures) -> Option<Finding> {
    let net_change = figures.get(Metric::ChurnNetChange).ok()?;
    let churn = figures.get(Metric::ChurnStart).ok()?;
    let joined = counted.new.is_ok_and(|new| new > 0.0);
    if !(joined && churn > 0.0) {
        return None;
    }
    if net_change < 0.0 {
        Some(Finding::NetChangeNegative { net_change, churn })
    } else {
        Some(Finding::NetChangeHidesLosses { net_change, churn })
    }
}

/// The spread of the rules that count losses, where it is more than a hundredth of the highest.
fn definitions_differ(counted: &Counted) -> Option<Finding> {
    let rates = DEFINITIONS
        .iter()
        .filter(|(definition, ..)| *definition != Definition::NetChange)
        .filter_map(|(definition, ..)| Some((counted.rate(*definition).ok()?, *definition)));
    let (lowest, lowest_by) = rates.clone().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (highest, highest_by) = rates.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (highest - lowest > 0.01 * highest).then_some(Finding::DefinitionsDiffer {
        lowest,
        lowest_by,
        highest,
        highest_by,
    })
}
