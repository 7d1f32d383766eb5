//! The page `visits` in English.

use super::L;
use crate::domain::date::Date;
use crate::locale::date::{data_month, date, range};
use crate::locale::number::percent_auto;
use crate::locale::plural::counted;
use crate::locale::text::visits::VisitsText;
use crate::report::visits::VisitsFinding;

pub(in crate::locale::text) fn text(text: VisitsText) -> &'static str {
    use VisitsText::*;
    match text {
        DataTitle => "Your visits",
        DataLead => "One row per visit: visitor and date. Or one row per month: month, visitors, and how many of them returned.",
        EmptyRate => "The share of returning visitors in the last two full months, with intervals.",
        EmptyChange => "Whether it really changed.",
        EmptyMonths => "Every month with its visitors, those who came back, and their share.",
        Rules => "Settings",
        Results => "Who comes back",
        Months => "Month by month",
        MonthsLead => "A returning visitor of a month is one who had visited before that month, in your data. The first month of a log knows nothing from before it and has no share; a month that is not over has none either.",
        CarryMonths => "Returning visitors of these months",
    }
}

pub(in crate::locale::text) fn finding(finding: &VisitsFinding) -> String {
    match *finding {
        VisitsFinding::Periods { first, second } => format!(
            "The first period is {}, the second {}: the last two full months.",
            data_month(L, first),
            data_month(L, second)
        ),
        VisitsFinding::OnePeriod { month } => format!(
            "Only {} can be judged; it is the first period. There is no second full month.",
            data_month(L, month)
        ),
        VisitsFinding::NoPeriod => {
            "No month can be judged yet. A log knows who came back from its second month on, once that month is over.".to_owned()
        }
        VisitsFinding::Log {
            visits,
            visitors,
            from,
            to,
        } => format!(
            "{} by {}, {}.",
            counted(L, visits.into(), 0, &["visit", "visits"]),
            counted(L, visitors.into(), 0, &["visitor", "visitors"]),
            range(L, from, to)
        ),
        VisitsFinding::FirstMonth { month } => format!(
            "Nothing is known from before {}. In the months after it some who came back still look new, so early shares are too low.",
            data_month(L, month)
        ),
        VisitsFinding::NotOver { month, last } => format!(
            "{} is not over: the data end on {}. Its share is left out.",
            data_month(L, month),
            date(L, last)
        ),
    }
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "Returning visitors: {} in {}, {} in {}",
        percent_auto(L, from.1),
        data_month(L, from.0),
        percent_auto(L, to.1),
        data_month(L, to.0)
    )
}
