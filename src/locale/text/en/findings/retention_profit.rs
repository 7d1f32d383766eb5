//! What retention earns, in English.

use super::{percent, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::share_points;
use crate::locale::plural::counted;
use crate::report::retention_profit::ProfitFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProfitFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ProfitFinding::Pays { uplift, value, net } => format!(
            "A retention higher by {} brings {}, {} more than the programme costs.",
            points(uplift),
            money(value),
            money(net)
        ),
        ProfitFinding::DoesNotPay {
            uplift,
            value,
            cost,
        } => format!(
            "A retention higher by {} brings {}, and the programme costs {}.",
            points(uplift),
            money(value),
            money(cost)
        ),
        ProfitFinding::Brings { uplift, value } => format!(
            "A retention higher by {} brings {}.",
            points(uplift),
            money(value)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: Some(planned),
        } => format!(
            "The programme pays from a rise of {}; you plan {}.",
            points(needed),
            points(planned)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: None,
        } => format!("The programme pays from a rise of {}.", points(needed)),
        ProfitFinding::NeverPays { cost } => format!(
            "Even if every customer stayed, the {} would not come back.",
            money(cost)
        ),
        ProfitFinding::WithoutBound => "If everyone stays and nothing is discounted, profit for ever has no bound. Enter a number of periods or a discount rate.".to_owned(),
        ProfitFinding::OnePeriod => "Within one period retention earns nothing: who stays pays only in the next. Count more periods.".to_owned(),
        ProfitFinding::PointWorth { value } => format!(
            "On this base, the first point of retention is worth {}.",
            money(value)
        ),
        ProfitFinding::LateGain { periods, share } => format!(
            "Only {} of that gain comes within the first {}. The rest relies on the higher retention lasting.",
            percent(share),
            counted(L, periods, 0, &["period", "periods"])
        ),
        ProfitFinding::Claim { own: Some(own) } => format!(
            "Articles claim that five points more retention raise profit by 25% to 90%. On your numbers five points make {} more, before any cost.",
            percent(own)
        ),
        ProfitFinding::Claim { own: None } => "Articles claim that five points more retention raise profit by 25% to 90%. Your retention leaves no room for five points, so it cannot be tested here.".to_owned(),
        ProfitFinding::ProfitMoves { from, to, change } => format!(
            "Profit goes from {} to {}{}",
            money(from),
            money(to),
            change.map_or_else(String::new, moved)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ProfitFinding) -> &'static str {
    match finding {
        ProfitFinding::Pays { .. } => "Pays",
        ProfitFinding::DoesNotPay { .. } => "Does not pay",
        ProfitFinding::NeverPays { .. } => "Out of reach",
        ProfitFinding::WithoutBound => "No bound",
        ProfitFinding::OnePeriod => "Too short",
        ProfitFinding::LateGain { .. } => "Comes late",
        _ => "",
    }
}

/// A rise in percentage points: `2 points`.
fn points(rise: f64) -> String {
    share_points(L, rise).replace('+', "")
}

fn moved(change: f64) -> String {
    match percent(change.abs()).as_str() {
        "0%" => String::new(),
        size if change > 0.0 => format!(", {size} more"),
        size => format!(", {size} less"),
    }
}
