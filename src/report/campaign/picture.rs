//! What `campaign` draws: its profit by the response, and both groups of the test.

use super::Plan;
use crate::domain::quantity::{Count, Share};
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::Metric;
use crate::report::picture::{Picture, Profit};
use crate::report::shares::{Estimate, Shares, Who};

/// The line, where costs and orders are known, and the groups of a test that has both.
pub(super) fn pictures(inputs: &Inputs, plan: &Plan, figures: &Figures) -> Vec<Picture> {
    let line = profit(plan, figures).map(Picture::Profit);
    let groups = groups(inputs, plan).map(Picture::Shares);
    line.into_iter().chain(groups).collect()
}

/// Who bought in each group: those left out first, as what would have happened anyway.
fn groups(inputs: &Inputs, plan: &Plan) -> Option<Shares> {
    let level = inputs.level().ok()?;
    let trial = plan.trial.ok()?;
    let estimate = |who: Who, (bought, all): (Count, Count)| Estimate::of(who, bought, all, level);
    Some(Shares {
        first: estimate(Who::Control, trial.control())?,
        others: vec![estimate(Who::Treated, trial.treated())?],
        is_compared: true,
    })
}

fn profit(plan: &Plan, figures: &Figures) -> Option<Profit> {
    let (campaign, response, baseline) = plan.answered().ok()?;
    let break_even = figures.get(Metric::BreakEvenResponse).ok();
    let responses = responses(response.get(), break_even);
    let profits: Option<Vec<f64>> = responses
        .iter()
        .map(|share| campaign.profit(Share::new(*share).ok()?, baseline).ok())
        .collect();
    Some(Profit {
        profits: profits?,
        expected: (response.get(), figures.get(Metric::IncrementalProfit).ok()?),
        break_even,
        responses,
    })
}

/// Round responses from 0 to beyond both the expected one and the one that pays, at most 21 of them.
fn responses(expected: f64, break_even: Option<f64>) -> Vec<f64> {
    /// Per mille between neighbours.
    const STEPS: [f64; 7] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];
    let furthest = (1.5 * expected).max(1.3 * break_even.unwrap_or(0.0));
    let wanted = furthest.clamp(0.002, 1.0) * 1000.0;
    let step = STEPS.into_iter().find(|step| wanted / step <= 20.0);
    let step = step.unwrap_or(50.0);
    let count = (wanted / step).ceil();
    (0..=20u32)
        .map(f64::from)
        .take_while(|i| *i <= count)
        .map(|i| (i * step / 1000.0).min(1.0))
        .collect()
}
