//! What the value of a customer means, in English.

use super::{percent, L};
use crate::locale::duration::{months, months_and_years};
use crate::locale::money::{money, Currency};
use crate::locale::number::number;
use crate::locale::plural::counted;
use crate::report::clv::ClvFinding;
use crate::report::name::FirstMargin;
use crate::report::picture::Step;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ClvFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ClvFinding::InYears { clv, years } => format!(
            "In {}, a customer brings {} of margin.",
            counted(L, years, 1, &["year", "years"]),
            money(clv)
        ),
        ClvFinding::OverLifetime {
            clv,
            months: Some(n),
        } => format!(
            "A customer stays {} on average and is worth {}.",
            months_and_years(L, n),
            money(clv)
        ),
        ClvFinding::OverLifetime { clv, months: None } => format!(
            "Nobody leaves, so only the discount bounds the value: {}.",
            money(clv)
        ),
        ClvFinding::WithinCap { clv, months: n } => format!(
            "Within the {} that you count, a customer is worth {}.",
            months(L, n),
            money(clv)
        ),
        ClvFinding::InMargins {
            clv,
            margins,
            first,
        } => format!(
            "With the first margin {}, a customer is worth {}{}.",
            when(first),
            money(clv),
            margins.map_or_else(String::new, |times| format!(
                ", or {} times the margin of a period",
                number(L, times, 2)
            ))
        ),
        ClvFinding::WithoutBound => "If nobody leaves and nothing is discounted, the value of a customer has no bound. Enter a cautious rate or a discount.".to_owned(),
        ClvFinding::TimingsDiffer {
            if_retained,
            certain,
            today,
            margin,
        } => format!(
            "All three are called CLV: {} if the first margin comes in a period and only from those who stay, {} if it comes in a period for certain, {} if it comes today. The first and the last differ by one whole margin ({}), so say which one you mean.",
            money(if_retained),
            money(certain),
            money(today),
            money(margin)
        ),
        ClvFinding::OnRevenue { revenue, margin } => format!(
            "In revenue a customer brings {}, but only {} of that is margin. Compare what a customer costs with the margin.",
            money(revenue),
            percent(margin)
        ),
        ClvFinding::TakenOff {
            undiscounted,
            share,
        } => format!(
            "Without discount and cap it would be {}; they take off {}.",
            money(undiscounted),
            percent(share)
        ),
        ClvFinding::FarOff { months: n, share } => format!(
            "Only {} of the value comes in the first {}. The rest relies on churn staying as it is for years.",
            percent(share),
            months(L, n)
        ),
        ClvFinding::PointOfChurn { churn, gain } => format!(
            "One point less churn, {} a month, would make each customer worth {} more.",
            percent(churn),
            money(gain)
        ),
        ClvFinding::PointOfRetention { retention, gain } => format!(
            "One point more retention, {} a period, would make each customer worth {} more.",
            percent(retention),
            money(gain)
        ),
        ClvFinding::EachYear { gain } => format!(
            "Each further year adds {}. The formula counts every year in full, as if nobody left early.",
            money(gain)
        ),
        ClvFinding::MayCost { most } => format!(
            "At three to one, winning a customer may cost up to {}.",
            money(most)
        ),
        ClvFinding::FirstBrings {
            step: Step::Year,
            share,
        } => format!("The first year brings {} of a customer’s value", percent(share)),
        ClvFinding::FirstBrings {
            step: Step::Period,
            share,
        } => format!("The first margin is {} of a customer’s value", percent(share)),
        ClvFinding::BringsNothing => "With these numbers a customer brings nothing".to_owned(),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ClvFinding) -> &'static str {
    match finding {
        ClvFinding::WithoutBound => "No bound",
        ClvFinding::FarOff { .. } => "Far off",
        _ => "",
    }
}

fn when(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "in a period and certain",
        FirstMargin::IfRetained => "in a period and only from those who stay",
        FirstMargin::Today => "today",
    }
}
