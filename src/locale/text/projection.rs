//! The words about survival by a model in every language, which come with the pages that have it.

use super::words::texts;
use super::{en, fa, ru};
use crate::domain::figure::Undefined;
use crate::ingest::survivors::SurvivorsProblem;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::Currency;
use crate::locale::number::number;
use crate::report::projection::{Course, ProjectionFinding, SbgMetric};

texts! {
    ProjectionText {
        PasteLabel, PasteHint, PasteStays, PasteExample, PasteSource, Title, Lead, MonthsTitle, MonthsLead, Parameters, Formulas,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::projection::$function($($argument),*),
            Fa => fa::projection::$function($($argument),*),
            Ru => ru::projection::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: ProjectionText) -> &'static str {
    told!(l, text(text))
}

/// The name of a result.
pub fn metric(l: Language, metric: SbgMetric) -> &'static str {
    told!(l, metric(metric))
}

/// A result: parameters with four decimals, the log-likelihood with two.
pub fn figure(l: Language, metric: SbgMetric, value: f64) -> String {
    match metric {
        SbgMetric::Alpha | SbgMetric::Beta => number(l, value, 4),
        SbgMetric::LogLikelihood => number(l, value, 2),
    }
}

/// Why a result does not exist.
pub fn why(l: Language, reason: Undefined) -> &'static str {
    told!(l, why(reason))
}

/// A finding as a sentence.
pub fn finding(l: Language, c: Currency, finding: &ProjectionFinding) -> String {
    told!(l, finding(c, finding))
}

/// Why a list of survivors is refused.
pub fn problem(l: Language, problem: SurvivorsProblem) -> String {
    told!(l, problem(problem))
}

/// What was read of a list.
pub fn read(l: Language, course: &Course) -> String {
    told!(
        l,
        read(course.seen.map(|seen| seen.customers), course.last())
    )
}
