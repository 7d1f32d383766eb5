//! What the figures of a campaign mean, in English.

use super::{percent, with_sign, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, points};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::campaign::finding::CampaignFinding;
use crate::report::campaign::preset::Claim;

pub(in crate::locale::text) fn finding(c: Currency, finding: &CampaignFinding) -> String {
    match *finding {
        CampaignFinding::Tested {
            uplift,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "In the test, the share of buyers differs from the control group by {} points (between {} and {}; p {}). At {} confidence {}.",
            points(L, 100.0 * uplift),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high),
            with_sign(p),
            text::confidence(L, confidence),
            if significant {
                "chance alone does not explain that"
            } else {
                "that may be chance"
            }
        ),
        CampaignFinding::BeyondTheTest { expected, interval } => format!(
            "You expect an effect of {} points, but the test speaks for {} to {}. Calculate with what the test shows.",
            points(L, 100.0 * expected),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high)
        ),
        CampaignFinding::FewBought { fewest } => format!(
            "In one group only {} bought, or did not buy. With so few the p-value is a rough guide.",
            counted(L, fewest, 0, &["person", "people"])
        ),
        CampaignFinding::TestSize {
            baseline,
            uplift,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| format!("; your smaller group has {}", number(L, have, 0)));
            format!(
            "To show an effect of {} points over {} in four of five tests takes {} in each group{have}.",
            points(L, 100.0 * uplift),
            percent(baseline),
            people(needed)
        )
        }
        CampaignFinding::Claimed {
            claim, response, ..
        } => claimed(claim, response),
        CampaignFinding::ProfitAt {
            response,
            profit,
            break_even,
        } => takeaway(c, response, profit, break_even),
        _ => earned(c, finding),
    }
}

/// What it brings and costs.
fn earned(c: Currency, finding: &CampaignFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        CampaignFinding::Pays { profit, orders: n } => format!(
            "The campaign brings {} that would not have come without it, and {} after all costs.",
            orders(n),
            money(profit)
        ),
        CampaignFinding::Loses { loss, orders: n } if n > 0.0 => format!(
            "The campaign brings {} that would not have come without it, and still costs {} more than they earn.",
            orders(n),
            money(loss)
        ),
        CampaignFinding::Loses { loss, .. } => format!(
            "The campaign brings no order that would not have come without it, and costs {}.",
            money(loss)
        ),
        CampaignFinding::Even => "The campaign brings exactly what it costs.".to_owned(),
        CampaignFinding::ComeAnyway { all, anyway } => format!(
            "Of {}, {} would have come without the campaign. Only the rest is its doing.",
            orders(all),
            number(L, anyway, 0)
        ),
        CampaignFinding::NothingAnyway => {
            "You assume that nobody would have ordered without the campaign. That is rarely so, and makes every campaign look better than it is.".to_owned()
        }
        CampaignFinding::GivenAway { money: given } => format!(
            "{} of discounts go to orders that would have come at the full price.",
            money(given)
        ),
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => format!(
            "It breaks even at a response of {}; you expect {}.",
            percent(needed),
            percent(expected)
        ),
        CampaignFinding::BreaksEvenAt { needed, .. } => {
            format!("It breaks even at a response of {}.", percent(needed))
        }
        CampaignFinding::DiscountEatsMargin { earned, discount } => format!(
            "An order earns {} and gets a discount of {}: no response makes that pay.",
            money(earned),
            money(discount)
        ),
        CampaignFinding::NotEvenEverybody => {
            "Not even if everybody ordered would the campaign pay for itself.".to_owned()
        }
        _ => String::new(),
    }
}

/// What articles say; a claim is never told as a fact.
fn claimed(claim: Claim, response: Option<f64>) -> String {
    match claim {
        Claim::Sales(share) => format!(
            "Articles quote the referral company Extole: {} of referrals by friends turn into sales. Take it as a claim until you have measured your own.",
            percent(share)
        ),
        Claim::Visits(share) => format!(
            "Articles say that retargeting brings {} back to the shop. Those are visits; fewer of them order.",
            percent(share)
        ),
        Claim::Again(low, high) => format!(
            "Articles say that {} to {} of existing customers buy again. Most of that happens without a campaign, so it belongs under “Would order anyway”.",
            percent(low),
            percent(high)
        ),
        Claim::MoreLikely(more) => {
            let told = format!(
            "Articles say that people buy {} more likely where there is a loyalty programme.",
            percent(more)
        );
            match response {
                Some(response) => format!(
            "{told} With what would happen anyway, that makes a response of {}.",
            percent(response)
        ),
                None => told,
            }
        }
        Claim::LostAfterAYear => {
            "Articles call a customer lost after a year without an order, and name no response to a win-back offer. Try yours on a part of the list.".to_owned()
        }
        Claim::Nothing => {
            "Articles name no response to this kind of campaign. Try yours on a part of the list.".to_owned()
        }
    }
}

/// The title of the chart.
fn takeaway(c: Currency, response: f64, profit: f64, break_even: Option<f64>) -> String {
    let earns = if profit < 0.0 {
        format!("loses {}", money(L, c, -profit))
    } else {
        format!("earns {}", money(L, c, profit))
    };
    let told = format!(
        "At a response of {} the campaign {}",
        percent(response),
        earns
    );
    match break_even {
        Some(share) => format!("{told}; it breaks even at {}", percent(share)),
        None => format!("{told}, and no response makes it pay"),
    }
}

fn orders(n: f64) -> String {
    counted(L, n, 0, &["order", "orders"])
}

fn people(n: f64) -> String {
    counted(L, n, 0, &["person", "people"])
}

pub(in crate::locale::text) fn verdict(finding: &CampaignFinding) -> &'static str {
    match finding {
        CampaignFinding::Pays { .. } => "Pays",
        CampaignFinding::Loses { .. } => "Loses money",
        CampaignFinding::Even => "Nothing left",
        CampaignFinding::NothingAnyway => "No comparison",
        CampaignFinding::GivenAway { .. } => "Given away",
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => {
            if expected >= needed {
                "Above break-even"
            } else {
                "Below break-even"
            }
        }
        CampaignFinding::DiscountEatsMargin { .. } | CampaignFinding::NotEvenEverybody => {
            "Never pays"
        }
        CampaignFinding::Tested {
            significant: false, ..
        } => "Not significant",
        CampaignFinding::Tested { uplift, .. } if *uplift < 0.0 => "Really harms",
        CampaignFinding::Tested { .. } => "Really works",
        CampaignFinding::BeyondTheTest { .. } => "Beyond the test",
        CampaignFinding::FewBought { .. } => "Few buyers",
        CampaignFinding::TestSize {
            needed,
            have: Some(have),
            ..
        } => {
            if have >= needed {
                "Large enough"
            } else {
                "Too small"
            }
        }
        CampaignFinding::TestSize { .. }
        | CampaignFinding::BreaksEvenAt { .. }
        | CampaignFinding::ComeAnyway { .. }
        | CampaignFinding::Claimed { .. }
        | CampaignFinding::ProfitAt { .. } => "",
    }
}
