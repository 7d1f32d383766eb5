//! Small joints of the interface: the unit of a goal, words in a list.

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::locale::text;
use crate::report::name::{Key, Metric};
use crate::report::unit::Unit;

/// The unit in which a goal for `metric` is typed; empty for plain numbers.
pub fn goal_unit(language: Language, currency: Currency, metric: Metric) -> &'static str {
    match metric.unit() {
        Unit::Share => text::unit(language, currency, Key::Margin),
        Unit::Money => currency.unit(language),
        Unit::Points => text::unit(language, currency, Key::Benchmark),
        Unit::SharePoints => match language {
            Language::En => "points",
            Language::Fa => "واحد درصد",
            Language::Ru => "п.\u{a0}п.",
        },
        Unit::Months => match language {
            Language::En => "months",
            Language::Fa => "ماه",
            Language::Ru => "мес.",
        },
        Unit::Count | Unit::Ratio | Unit::Chance | Unit::Score | Unit::Mean => "",
    }
}

/// Words in a row.
pub fn list(language: Language, words: &[&str]) -> String {
    let comma = match language {
        Language::Fa => "، ",
        Language::En | Language::Ru => ", ",
    };
    words.join(comma)
}
