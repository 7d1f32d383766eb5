//! Results without a language: figures, findings, the working, what to draw, rows to export.

pub mod budget;
pub mod campaign;
pub mod carry;
#[cfg(test)]
mod cases;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod effort;
pub mod export;
pub mod figures;
pub mod finding;
pub mod inputs;
pub mod lines;
pub mod name;
pub mod nps;
pub mod onward;
pub mod picture;
pub mod problem;
pub mod projection;
pub mod repeat_purchase;
pub mod retention_profit;
pub mod return_visitors;
pub mod revenue_churn;
pub mod shares;
pub mod shop;
pub mod stacks;
pub mod subscriptions;
pub mod survey;
pub mod table;
pub mod takeaway;
pub mod unit;
pub mod visits;
pub mod working;

// Drawings put labels and points in order as well, and know no other maths.
pub use crate::domain::order;

use crate::domain::figure::Figure;
use crate::domain::solve;
use crate::report::figures::{Figures, Refusal};
use crate::report::finding::Finding;
use crate::report::inputs::{Inputs, Value};
use crate::report::name::{Key, Metric, Page};
use crate::report::picture::Picture;
use crate::report::working::Step;

/// Everything a page says about its inputs, before any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// One figure for every metric of the page, in the page's order.
    pub figures: Figures,
    /// Inputs that contradict each other, each at the field where it is best mended.
    pub refusals: Vec<Refusal>,
    /// What the figures mean, most important first.
    pub findings: Vec<Finding>,
    /// The formulas with the person's own numbers.
    pub working: Vec<Step>,
    /// What to draw.
    pub pictures: Vec<Picture>,
}

/// The report of `page` on `inputs`.
pub fn report(page: Page, inputs: &Inputs) -> Report {
    match page {
        Page::Churn => churn::report(inputs),
        Page::ClvCac => clv_cac::report(inputs),
        Page::Nps => nps::report(inputs),
        Page::Clv => clv::report(inputs),
        Page::RetentionProfit => retention_profit::report(inputs),
        Page::Effort => effort::report(inputs),
        Page::Budget => budget::report(inputs),
        Page::RepeatPurchase => repeat_purchase::report(inputs),
        Page::ReturnVisitors => return_visitors::report(inputs),
        Page::RevenueChurn => revenue_churn::report(inputs),
        Page::Campaign => campaign::report(inputs),
    }
}

/// Only the figures of `page` on `inputs`: what solving calls many times over.
pub fn figures(page: Page, inputs: &Inputs) -> Figures {
    match page {
        Page::Churn => churn::figures(inputs),
        Page::ClvCac => clv_cac::figures(inputs),
        Page::Nps => nps::figures(inputs),
        Page::Clv => clv::figures(inputs),
        Page::RetentionProfit => retention_profit::figures(inputs),
        Page::Effort => effort::figures(inputs),
        Page::Budget => budget::figures(inputs),
        Page::RepeatPurchase => repeat_purchase::figures(inputs),
        Page::ReturnVisitors => return_visitors::figures(inputs),
        Page::RevenueChurn => revenue_churn::figures(inputs),
        Page::Campaign => campaign::figures(inputs),
    }
}

/// What `unknown` must be for `metric` to be `goal`, all other inputs as they are: the smallest value of `range`.
///
/// In the units of the field (5 is 5 %), the goal in those of the metric. Undefined as [`solve::solve`].
pub fn solve(
    figures: fn(&Inputs) -> Figures,
    inputs: &Inputs,
    unknown: Key,
    range: (f64, f64),
    metric: Metric,
    goal: f64,
) -> Figure {
    let figure = |x: f64| {
        let mut tried = inputs.clone();
        tried.set(unknown, Some(Value::Number(x)));
        figures(&tried).get(metric)
    };
    solve::solve_from(&figure, range, goal, inputs.figure(unknown).ok())
}
