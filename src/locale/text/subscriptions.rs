//! The words of the page `subscriptions` in every language, which come with that page's part of the download.

use super::words::texts;
use super::{en, fa, ru, shared};
use crate::domain::figure::Undefined;
use crate::locale::duration::months;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{digits, number, percent_auto};
use crate::report::subscriptions::{SubscriptionsFinding, SubscriptionsMetric};
use crate::report::table::Cell;
use crate::report::unit::Unit;

texts! {
    SubscriptionsText {
        DataTitle, DataLead, EmptyChurn, EmptyRevenue, EmptySurvival, EmptyCohorts, Rules, RulesLead, Asof, AsofHint, NotADate,
        Results, Revenue, RevenueLead, Churn, ChurnLead, Survival, SurvivalLead, Cohorts, CohortsLead, CohortsCut, AllCohorts,
        CarryChurn, CarryRevenue, CarryClv,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::subscriptions::$function($($argument),*),
            Fa => fa::subscriptions::$function($($argument),*),
            Ru => ru::subscriptions::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: SubscriptionsText) -> &'static str {
    told!(l, text(text))
}

/// The name of a result.
pub fn metric(l: Language, metric: SubscriptionsMetric) -> &'static str {
    told!(l, metric(metric))
}

/// Why a result does not exist.
pub fn why(l: Language, metric: SubscriptionsMetric, reason: Undefined) -> &'static str {
    told!(l, why(metric, reason))
}

/// A finding as a sentence.
pub fn finding(l: Language, c: Currency, finding: &SubscriptionsFinding) -> String {
    told!(l, finding(c, finding))
}

/// A result in its unit.
pub fn figure(l: Language, c: Currency, metric: SubscriptionsMetric, value: f64) -> String {
    match metric.unit() {
        Unit::Share => percent_auto(l, value),
        Unit::Money => money(l, c, value),
        Unit::Months => months(l, value),
        _ => number(l, value, 0),
    }
}

/// The label of a table's column by its id; `m3` is the number of the month after the first.
pub fn column(l: Language, id: &str) -> String {
    match id.strip_prefix('m').filter(|age| is_number(age)) {
        Some(age) => digits(l, age),
        None => told!(l, column(id)).to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A cell of a table. The only name in a cell is that of all cohorts.
pub fn cell(l: Language, c: Currency, cell: &Cell) -> String {
    match cell {
        Cell::Name(_) => text(l, SubscriptionsText::AllCohorts).to_owned(),
        other => shared::cell(l, c, other),
    }
}
