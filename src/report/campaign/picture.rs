//! What `campaign` draws: its profit by the response.

use super::Plan;
use crate::domain::quantity::Share;
use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::picture::{Picture, Profit};

/// The line, where costs and orders are known.
pub(super) fn pictures(plan: &Plan, figures: &Figures) -> Vec<Picture> {
    profit(plan, figures)
        .into_iter()
        .map(Picture::Profit)
        .collect()
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
