//! A pasted list of survivors: its text, and the model that was fitted to it.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::model::sbg::Sbg;
use crate::ingest::number::Comma;
use crate::ingest::survivors::{self, Survivors, SurvivorsProblem};
use crate::report::clv::cohort::course;
use crate::report::projection::{reason_of, without, Course, SbgMetric};

/// The worked example: the customers of the segment "High End", 1,000 at the start and after each of seven years. P. Fader and B. Hardie,
/// "How to project customer retention", Journal of Interactive Marketing 21 (2007), 76–90, table 1.
pub const EXAMPLE: [f64; 8] = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];

/// A pasted list, equal to itself only: comparing two courses would be code that every page carries.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// As pasted; `None` for the worked example, which each language writes in its own digits.
    pub text: Option<String>,
    /// What it says; `None` for a blank text.
    pub read: Option<Result<Course, SurvivorsProblem>>,
    /// The fit, or why there is none; `None` for a blank text.
    pub fitted: Option<Result<Sbg, Undefined>>,
}

impl PartialEq for Pasted {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Pasted {
    /// A text as a person pasted it.
    pub fn text(text: String, comma: Comma) -> Self {
        let read = survivors::read(&text, comma).transpose();
        Self::of(Some(text), read)
    }

    /// The worked example.
    pub fn example() -> Self {
        let survivors = Survivors {
            left: EXAMPLE.to_vec(),
            is_share: false,
        };
        Self::of(None, Some(Ok(survivors)))
    }

    fn of(text: Option<String>, read: Option<Result<Survivors, SurvivorsProblem>>) -> Self {
        let read =
            read.map(|read| read.map(|survivors| course(&survivors.left, survivors.is_share)));
        let fitted = read.as_ref().map(|read| match read {
            Err(_) => Err(Undefined::InvalidInput),
            Ok(course) => match &course.fit {
                Ok(fit) => Ok(fit.sbg),
                Err(reason) => Err(reason_of(*reason)),
            },
        });
        Self { text, read, fitted }
    }

    /// The results of the model, or why there are none.
    pub fn figures(&self) -> Vec<(SbgMetric, Figure)> {
        match &self.read {
            None => without(Undefined::MissingInput),
            Some(Err(_)) => without(Undefined::InvalidInput),
            Some(Ok(course)) => course.figures(),
        }
    }

    /// What was read, where it could be.
    pub fn course(&self) -> Option<&Course> {
        self.read.as_ref()?.as_ref().ok()
    }
}
