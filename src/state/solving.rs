//! Solving for a field: which one is sought, which result it should reach.

use crate::domain::figure::Figure;
use crate::domain::float;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric, Page};
use crate::report::{self, name};
use crate::state::field::Number;
use crate::state::{field_named, sheet};

/// The question "what must `unknown` be for `metric` to be `goal`".
#[derive(Clone, Debug, PartialEq)]
pub struct Solving {
    /// The sought field.
    pub unknown: Key,
    /// The result that it should reach.
    pub metric: Metric,
    /// The wanted value in the metric's data unit (shares as fractions); `None` while it is empty.
    pub goal: Option<f64>,
    /// The goal as typed, while it is being typed or refused.
    pub text: Option<String>,
}

/// The results of `page` that can be a goal: all that one field can move, and that the search finds.
///
/// The p-value of two shares is a peak where they are alike, with many people too narrow for the search; and nobody should look for
/// groups that make a test significant. What it takes for a change to be beyond chance is asked of the bounds of the difference.
pub fn goals(page: Page) -> Vec<Metric> {
    let metrics = page.metrics().iter().copied();
    let is_no_goal = |metric: &Metric| {
        matches!(
            metric,
            Metric::Responses | Metric::RateDifferenceP | Metric::UpliftP
        )
    };
    metrics.filter(|metric| !is_no_goal(metric)).collect()
}

/// The sought value within the legal range of its field, in the unit of the field.
///
/// A count is sought among all numbers, not only whole ones, so that the goal is met exactly.
pub fn solve(page: Page, inputs: &Inputs, rules: &Number, solving: &Solving) -> Option<Figure> {
    let goal = solving.goal?;
    Some(report::solve(
        sheet(page).figures,
        inputs,
        solving.unknown,
        (rules.least, rules.most),
        solving.metric,
        goal,
    ))
}

/// Reads the three keys of a link; `None` when they don't make a question that this page can answer.
pub fn from_link(page: Page, unknown: &str, metric: &str, goal: &str) -> Option<Solving> {
    let unknown = field_named(page, unknown)
        .filter(|field| field.kind.number().is_some())?
        .key;
    let metric =
        name::Metric::from_name(metric).filter(|metric| page.metrics().contains(metric))?;
    let goal = if goal.is_empty() {
        None
    } else {
        Some(float::parse(goal).filter(|goal| goal.is_finite())?)
    };
    Some(Solving {
        unknown,
        metric,
        goal,
        text: None,
    })
}
