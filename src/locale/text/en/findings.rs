//! What figures mean, as sentences in English.

pub(in crate::locale::text) mod budget;
pub(in crate::locale::text) mod campaign;
pub(in crate::locale::text) mod clv;
pub(in crate::locale::text) mod effort;
pub(in crate::locale::text) mod repeat_purchase;
pub(in crate::locale::text) mod retention_profit;
pub(in crate::locale::text) mod return_visitors;
pub(in crate::locale::text) mod revenue_churn;
pub(in crate::locale::text) mod shares;

use super::L;
use crate::domain::interval::Interval;
use crate::locale::duration::{months, months_and_years};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto, p_value, percent_auto, points};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::finding::{Finding, Sign};
use crate::report::name::Period;

fn percent(share: f64) -> String {
    percent_auto(L, share)
}

fn customers(n: f64) -> String {
    counted(L, n, 0, &["customer", "customers"])
}

/// A rate from few customers is a first hint.
fn few_customers(n: f64, interval: Interval) -> String {
    format!(
        "With {}, the true rate may be anything from {} to {}. Take it as a first hint.",
        customers(n),
        percent(interval.low),
        percent(interval.high)
    )
}

fn per_hundred(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |bounds| {
        let (low, high) = (100.0 * bounds.low, 100.0 * bounds.high);
        format!(
            " (between {} and {})",
            number_auto(L, low),
            number_auto(L, high)
        )
    })
}

fn in_period(period: Period) -> &'static str {
    match period {
        Period::Month => "a month",
        Period::Quarter => "a quarter",
        Period::HalfYear => "half a year",
        Period::Year => "a year",
        Period::TwoYears => "two years",
    }
}

pub(in crate::locale::text) fn churn(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::LeavePerHundred {
            rate,
            interval,
            period,
        } => format!(
            "Of every 100 customers, {} leave in {}{}.",
            number_auto(L, 100.0 * rate),
            in_period(period),
            per_hundred(interval)
        ),
        Finding::NoLosses {
            customers: n,
            upper,
            confidence,
        } => format!(
            "None of {} left, yet at {} confidence the true rate may be as high as {}.",
            customers(n),
            text::confidence(L, confidence),
            percent(upper)
        ),
        Finding::MoreLeftThanWereThere { rate } => format!(
            "Churn is {}: more left than were there at the start, as some new customers left too. No monthly rate or lifetime follows.",
            percent(rate)
        ),
        Finding::FewCustomers {
            customers: n,
            interval,
        } => few_customers(n, interval),
        Finding::AnnualPace {
            monthly,
            annual,
            twelvefold,
        } => format!(
            "{} a month makes {} a year, not twelve times as much ({}).",
            percent(monthly),
            percent(annual),
            percent(twelvefold)
        ),
        Finding::DefinitionsDiffer {
            lowest,
            lowest_by,
            highest,
            highest_by,
        } => format!(
            "The same numbers give from {} (“{}”) to {} (“{}”), so always name the definition.",
            percent(lowest),
            text::definition(L, lowest_by),
            percent(highest),
            text::definition(L, highest_by)
        ),
        Finding::NetChangeHidesLosses { net_change, churn } => format!(
            "Start minus end shows only {}, because new customers stand in for lost ones; {} really left.",
            percent(net_change),
            percent(churn)
        ),
        Finding::NetChangeNegative { net_change, churn } => format!(
            "Start minus end gives {}, as more joined than left; yet {} really left.",
            percent(net_change),
            percent(churn)
        ),
        // titles of charts
        Finding::HalfGone { months: n } => format!(
            "Half of today’s customers are gone after {}",
            months_and_years(L, n)
        ),
        Finding::NoHalfLife => "At this rate all customers stay".to_owned(),
        _ => return None,
    })
}

pub(in crate::locale::text) fn clv_cac(c: Currency, finding: &Finding) -> Option<String> {
    let money = |value| money(L, c, value);
    Some(match *finding {
        Finding::LosesMoney { ratio: now, .. } => format!(
            "CLV : CAC is {}, so each new customer costs more than it ever brings.",
            ratio(L, now)
        ),
        Finding::PaysSlowly { ratio: now, target } => format!(
            "CLV : CAC is {}: customers pay for themselves, but you are short of your target of {}.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::Healthy { ratio: now, target } => format!(
            "CLV : CAC is {}, at or above your target of {}.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::ValueWithoutBound => {
            "Without churn and discount the value of a customer has no bound, so the ratio means nothing. Enter a cautious churn or a discount rate.".to_owned()
        }
        Finding::NeverPaysBack {
            cac,
            most: Some(most),
        } => format!(
            "An average customer brings at most {} and costs {}: the money never comes back.",
            money(most),
            money(cac)
        ),
        Finding::NeverPaysBack { cac, most: None } => {
            format!("No margin comes in, so the cost of {} never comes back.", money(cac))
        }
        Finding::RatioHidesLongPayback {
            ratio: now,
            months: n,
        } => format!(
            "The ratio of {} looks good, but your money is out for {}.",
            ratio(L, now),
            months_and_years(L, n)
        ),
        Finding::PaybackWithChurn { plain, churned } => format!(
            "A customer pays back in {}; if nobody left it would take {}.",
            months(L, churned),
            months(L, plain)
        ),
        Finding::NeededChurn {
            target,
            needed,
            now,
        } => format!(
            "For a ratio of {}, monthly churn would have to be {} instead of {}.",
            ratio(L, target),
            percent(needed),
            percent(now)
        ),
        Finding::NeededChurnNotReachable { target } => format!(
            "Lower churn alone cannot bring the ratio to {}.",
            ratio(L, target)
        ),
        Finding::MaxCac { target, most, now } => format!(
            "For a ratio of {}, a new customer may cost at most {}; it costs {} now.",
            ratio(L, target),
            money(most),
            money(now)
        ),
        // titles of charts
        Finding::BreaksEven { months: n, cac } => format!(
            "A customer’s margin covers the {} it cost after {}",
            money(cac),
            months_and_years(L, n)
        ),
        Finding::NeverBreaksEven {
            cac,
            earned,
            months: n,
        } => format!(
            "A customer brings {} in {} and never covers the {} it cost",
            money(earned),
            months(L, n),
            money(cac)
        ),
        _ => return None,
    })
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::ScoreSign {
            sign,
            nps,
            interval,
            confidence,
        } => {
            let meaning = match sign {
                Sign::Positive => "there are more promoters than detractors",
                Sign::Negative => "there are more detractors than promoters",
                Sign::Unclear => "whether promoters or detractors prevail is open",
            };
            format!(
                "NPS is {}, between {} and {} at {} confidence: {meaning}.",
                points(L, nps),
                points(L, interval.low),
                points(L, interval.high),
                text::confidence(L, confidence)
            )
        }
        Finding::FewAnswers { responses, margin } => format!(
            "With {}, the score may be {} points off either way. Do not decide on its ups and downs.",
            counted(L, responses, 0, &["answer", "answers"]),
            number(L, margin, 1)
        ),
        Finding::SurveysCompared {
            difference,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "NPS moved by {} points (between {} and {}; p {}). At {} confidence {}.",
            points(L, difference),
            points(L, interval.low),
            points(L, interval.high),
            with_sign(p),
            text::confidence(L, confidence),
            if significant {
                "chance alone does not explain that"
            } else {
                "that may be chance"
            }
        ),
        Finding::BenchmarkCompared {
            benchmark,
            nps,
            side,
            p,
            confidence,
        } => {
            let verdict = match side {
                Sign::Positive => "surely above",
                Sign::Negative => "surely below",
                Sign::Unclear => "not surely above or below",
            };
            format!(
                "At {} confidence your {} is {verdict} the benchmark of {} (one-sided p {}).",
                text::confidence(L, confidence),
                points(L, nps),
                points(L, benchmark),
                with_sign(p)
            )
        }
        Finding::AnswersNeeded {
            wanted,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| {
                format!("; you have {}", number(L, have, 0))
            });
            format!(
                "A margin of ±{} points takes {}{have}.",
                number(L, wanted, 1),
                counted(L, needed, 0, &["answer", "answers"])
            )
        }
        Finding::EachStepAdds { points: step, .. } => format!(
            "Each detractor who becomes a passive, or passive who becomes a promoter, adds {}.",
            counted(L, step, 2, &["point", "points"])
        ),
        // titles of charts
        Finding::AnswersSplit {
            promoters,
            passives,
            detractors,
        } => format!(
            "{} promoters, {} passives, {} detractors",
            percent(promoters),
            percent(passives),
            percent(detractors)
        ),
        Finding::AnswersMoved {
            promoters,
            detractors,
        } => format!(
            "From the first survey to the second, promoters {} and detractors {}",
            moved(promoters),
            moved(detractors)
        ),
        Finding::ScoreLies { nps, interval } => format!(
            "NPS is {}, most likely between {} and {}",
            points(L, nps),
            points(L, interval.low),
            points(L, interval.high)
        ),
        Finding::ScoreMoved { from, to, overlap } => format!(
            "NPS went from {} to {}{}",
            points(L, from),
            points(L, to),
            if overlap {
                "; the intervals overlap, so look at the test"
            } else {
                ", and the intervals do not even touch"
            }
        ),
        _ => return None,
    })
}

/// `= 0.26`, `< 0.001`.
pub(super) fn with_sign(p: f64) -> String {
    let value = p_value(L, p);
    if value.contains('<') {
        value
    } else {
        format!("= {value}")
    }
}

/// The change of a share, in percentage points.
fn moved(change: f64) -> String {
    let points = 100.0 * change;
    let size = counted(L, points.abs(), 1, &["point", "points"]);
    match number(L, points, 1).as_str() {
        "0" => "stayed the same".to_owned(),
        _ if change > 0.0 => format!("rose by {size}"),
        _ => format!("fell by {size}"),
    }
}
