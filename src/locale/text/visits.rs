//! The words of the page `visits` in every language, which come with that page's part of the download.

use super::later::text as fixed;
use super::words::texts;
use super::{en, fa, label, metric, ru, LaterText};
use crate::domain::date::Date;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::report::name::{Key, Metric};
use crate::report::visits::VisitsFinding;

texts! {
    VisitsText {
        DataTitle, DataLead, EmptyRate, EmptyChange, EmptyMonths, Rules, Results, Months, MonthsLead, CarryMonths,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::visits::$function($($argument),*),
            Fa => fa::visits::$function($($argument),*),
            Ru => ru::visits::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: VisitsText) -> &'static str {
    told!(l, text(text))
}

/// A finding as a sentence.
pub fn finding(l: Language, finding: &VisitsFinding) -> String {
    told!(l, finding(finding))
}

/// Title of the picture of months: the first and the last with their shares.
pub fn months_title(l: Language, from: (Date, f64), to: (Date, f64)) -> String {
    told!(l, months_title(from, to))
}

/// The label of a table's column by its id.
pub fn column(l: Language, id: &str) -> String {
    let label = match id {
        "month" => fixed(l, LaterText::Month),
        "visitors" => label(l, Key::Visitors),
        "returning" => label(l, Key::Returning),
        "rate" => metric(l, Metric::ReturnVisitorRate),
        "low" => fixed(l, LaterText::LowerBound),
        "high" => fixed(l, LaterText::UpperBound),
        _ => "",
    };
    label.to_owned()
}
