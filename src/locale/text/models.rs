//! The words about fitted models in every language, which come with the page that has them.

use super::words::texts;
use super::{en, fa, ru};
use crate::domain::model::buying::ModelName;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::number;
use crate::report::shop::{ModelFinding, ModelMetric};

texts! {
    ModelText {
        Title, Lead, Working, Stopped, Broke, Long, Begin, Bg, Mbg, Pareto, Parameters, ParametersLead, Fit, FitLead, Repeats, After, Weeks, Counted, Expected, TrackingView, SplitSlider, Sums, EachWeek, BySegment, ByCohort, PartsLead, Best, BestLead, Rescue, RescueLead, Split, Of80, Alone, TooFew, NoBounds,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::models::$function($($argument),*),
            Fa => fa::models::$function($($argument),*),
            Ru => ru::models::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: ModelText) -> &'static str {
    told!(l, text(text))
}

/// The name of a result.
pub fn metric(l: Language, metric: ModelMetric) -> &'static str {
    told!(l, metric(metric))
}

/// A finding as a sentence.
pub fn finding(l: Language, finding: &ModelFinding) -> String {
    told!(l, finding(finding))
}

/// What a model is called, and how customers leave by it.
pub fn model(l: Language, model: ModelName) -> &'static str {
    text(
        l,
        match model {
            ModelName::BgNbd => ModelText::Bg,
            ModelName::MbgNbd => ModelText::Mbg,
            ModelName::ParetoNbd => ModelText::Pareto,
        },
    )
}

/// A result in its unit.
pub fn figure(l: Language, c: Currency, metric: ModelMetric, value: f64) -> String {
    use ModelMetric::*;
    match metric {
        ValueTotal | ValueTotalLow | ValueTotalHigh => money(l, c, value),
        ExpectedPurchasesTotal | ExpectedPurchasesTotalLow | ExpectedPurchasesTotalHigh => {
            number(l, value, 0)
        }
        LogLikelihood | SpendLogLikelihood => number(l, value, 2),
        R | Alpha | A | B | S | Beta | P | Q | V => number(l, value, 4),
    }
}
