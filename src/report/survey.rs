//! The page `survey`: the figures of `nps` from a whole survey, its segments and months compared, and what people wrote.

pub mod carry;
pub mod comments;
pub mod finding;
pub mod parts;
pub mod picture;
pub mod tables;

pub use finding::SurveyFinding;
pub use parts::{Against, Part};

use crate::analysis::survey::Survey;
use crate::domain::date::Date;
use crate::report::inputs::{Inputs, Value};
use crate::report::name::Key;
use crate::report::nps;
use crate::report::Report;

/// Everything that the page says about a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The inputs of `nps`: the counts by score with the chosen scale and confidence.
    pub inputs: Inputs,
    /// What `nps` says about them.
    pub report: Report,
    /// The segments, the one with the most answers first, each against all other answers; an empty name is no segment given.
    pub segments: Vec<(String, Part)>,
    /// The months in order, each against the one before it.
    pub months: Vec<(Date, Part)>,
}

impl Told {
    /// What there is to say about `survey`, whose counts by score are `counted`, at the chosen scale and confidence.
    pub fn new(survey: &Survey, counted: &[(Key, f64)], chosen: &Inputs) -> Self {
        let mut inputs = chosen.clone();
        for (key, value) in counted {
            inputs.set(*key, Some(Value::Number(*value)));
        }
        Self {
            report: nps::report(&inputs),
            segments: parts::segments(&survey.tally, &inputs),
            months: parts::months(&survey.tally, &inputs),
            inputs,
        }
    }
}
