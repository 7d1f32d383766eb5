//! What the figures of `nps` mean.

use super::Given;
use crate::domain::quantity::finite;
use crate::report::figures::Figures;
use crate::report::finding::{error_share, Finding, Sign};
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};

/// Below so many answers the margin is wide whatever they say.
const FEW: f64 = 30.0;

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, given: &Given, figures: &Figures) -> Vec<Finding> {
    [
        sign(inputs, figures),
        few_answers(figures),
        surveys(inputs, figures),
        benchmark(inputs, figures),
        answers_needed(inputs, figures),
        each_step(given),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sign(inputs: &Inputs, figures: &Figures) -> Option<Finding> {
    let interval = figures.interval(Metric::NpsLow, Metric::NpsHigh)?;
    Some(Finding::ScoreSign {
        sign: Sign::of(interval),
        nps: figures.get(Metric::Nps).ok()?,
        interval,
        confidence: inputs.confidence().ok()?,
    })
}

fn few_answers(figures: &Figures) -> Option<Finding> {
    let responses = figures.get(Metric::Responses).ok().filter(|n| *n < FEW)?;
    let margin = figures.get(Metric::NpsMargin).ok()?;
    Some(Finding::FewAnswers { responses, margin })
}

fn surveys(inputs: &Inputs, figures: &Figures) -> Option<Finding> {
    let confidence = inputs.confidence().ok()?;
    let p = figures.get(Metric::NpsDifferenceP).ok()?;
    Some(Finding::SurveysCompared {
        difference: figures.get(Metric::NpsDifference).ok()?,
        interval: figures.interval(Metric::NpsDifferenceLow, Metric::NpsDifferenceHigh)?,
        p,
        significant: p < error_share(confidence),
        confidence,
    })
}

fn benchmark(inputs: &Inputs, figures: &Figures) -> Option<Finding> {
    let confidence = inputs.confidence().ok()?;
    let p = figures.get(Metric::BenchmarkP).ok()?;
    let error = error_share(confidence);
    let side = if p < error {
        Sign::Positive
    } else if p > 1.0 - error {
        Sign::Negative
    } else {
        Sign::Unclear
    };
    Some(Finding::BenchmarkCompared {
        benchmark: inputs.figure(Key::Benchmark).ok()?,
        nps: figures.get(Metric::Nps).ok()?,
        side,
        p,
        confidence,
    })
}

fn answers_needed(inputs: &Inputs, figures: &Figures) -> Option<Finding> {
    Some(Finding::AnswersNeeded {
        wanted: inputs.figure(Key::MarginWanted).ok()?,
        needed: figures.get(Metric::SampleSize).ok()?,
        have: figures.get(Metric::Responses).ok(),
    })
}

fn each_step(given: &Given) -> Option<Finding> {
    let survey = given.first.ok()?;
    let [_, _, detractors] = survey.groups();
    let points = finite(100.0 / survey.responses()).ok()?;
    (detractors > 0.0).then_some(Finding::EachStepAdds { points, detractors })
}
