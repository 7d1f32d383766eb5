//! What the figures of revenue churn mean, in English.

use super::{in_period, percent, L};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::report::revenue_churn::finding::RevenueChurnFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &RevenueChurnFinding) -> String {
    match *finding {
        RevenueChurnFinding::NothingLost { period } => format!(
            "In {} nothing was lost: nobody left and nobody pays less. One good period is no promise for the next.",
            in_period(period)
        ),
        RevenueChurnFinding::Lost { gross, period } => format!(
            "In {}, {} of the revenue at the start was lost, before anything gained.",
            in_period(period),
            percent(gross)
        ),
        RevenueChurnFinding::MoreLostThanThereWas { gross } => format!(
            "The losses are {} of the revenue at the start. Check the start, and whether losses of customers who were new in the period are in them.",
            percent(gross)
        ),
        RevenueChurnFinding::NetNegative { net, kept } => format!(
            "Net churn is {}, below zero, and that is good news: the customers of the start now bring {} of what they brought. Revenue would grow without a single new customer.",
            percent(net),
            percent(kept)
        ),
        RevenueChurnFinding::NetZero => {
            "Net churn is zero: what was lost, the customers who stayed have made up for.".to_owned()
        }
        RevenueChurnFinding::NetPositive { net, kept } => format!(
            "The customers of the start still bring {} of their revenue. New customers first have to fill a gap of {}.",
            percent(kept),
            percent(net)
        ),
        RevenueChurnFinding::ExpansionHidesLosses { net, gross } => format!(
            "Look at both rates: net churn is {}, and yet {} of the revenue left. If expansion slows down, those losses come to light.",
            percent(net),
            percent(gross)
        ),
        RevenueChurnFinding::AnnualPace {
            gross,
            period,
            annual,
            multiplied,
        } => format!(
            "{} in {} makes {} in a year, not {}: what is gone cannot be lost again.",
            percent(gross),
            in_period(period),
            percent(annual),
            percent(multiplied)
        ),
        RevenueChurnFinding::GainedPerLost { ratio: now, growth } => gained(now, growth),
        RevenueChurnFinding::RatioJumps { ratio: now, gross } => format!(
            "Only {} of the revenue was lost, so the quick ratio of {} jumps with every customer. Growth to new is steadier.",
            percent(gross),
            ratio(L, now)
        ),
        RevenueChurnFinding::ReactivationCounts { with, without } => format!(
            "If revenue that came back counts, NRR is {}; if not, {}. Both rules are in use: compare only figures by the same one.",
            percent(with),
            percent(without)
        ),
        RevenueChurnFinding::Moved {
            from,
            to,
            gained,
            lost,
        } => moved(c, [from, to], gained, lost),
    }
}

/// A share of growth is told only where there is growth.
fn gained(now: f64, growth: Option<f64>) -> String {
    if now < 1.0 {
        return format!(
            "More was lost than came in: the quick ratio is {}.",
            ratio(L, now)
        );
    }
    let told = format!("What came in to what was lost: {}.", ratio(L, now));
    match growth.filter(|growth| *growth > 0.0) {
        Some(growth) => format!(
            "{told} {} of what was sold is left as growth.",
            percent(growth)
        ),
        None => told,
    }
}

fn moved(c: Currency, [before, after]: [f64; 2], gained: f64, lost: f64) -> String {
    let [from, to, gained, lost] = [before, after, gained, lost].map(|value| money(L, c, value));
    if after > before {
        format!("MRR rose from {from} to {to}: {gained} came in and {lost} was lost")
    } else if after < before {
        format!("MRR fell from {from} to {to}: {gained} came in and {lost} was lost")
    } else {
        format!("MRR stayed at {from}: {gained} came in and {lost} was lost")
    }
}

pub(in crate::locale::text) fn verdict(finding: &RevenueChurnFinding) -> &'static str {
    match finding {
        RevenueChurnFinding::NothingLost { .. } => "Nothing lost",
        RevenueChurnFinding::NetNegative { .. } => "Grows by itself",
        RevenueChurnFinding::NetZero => "Made up for",
        RevenueChurnFinding::MoreLostThanThereWas { .. } => "Above 100%",
        RevenueChurnFinding::GainedPerLost { ratio, .. } if *ratio < 1.0 => "Shrinking",
        RevenueChurnFinding::ExpansionHidesLosses { .. } => "Hidden losses",
        RevenueChurnFinding::RatioJumps { .. } => "Unsteady ratio",
        RevenueChurnFinding::Lost { .. }
        | RevenueChurnFinding::NetPositive { .. }
        | RevenueChurnFinding::AnnualPace { .. }
        | RevenueChurnFinding::GainedPerLost { .. }
        | RevenueChurnFinding::ReactivationCounts { .. }
        | RevenueChurnFinding::Moved { .. } => "",
    }
}
