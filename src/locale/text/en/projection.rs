//! Survival by a model in English.

use super::L;
use crate::domain::figure::Undefined;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::ingest::survivors::{SurvivorsProblem, MOST};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::locale::plural::counted;
use crate::locale::text::projection::ProjectionText;
use crate::report::picture::Each;
use crate::report::projection::{ProjectionFinding, SbgMetric};

pub(in crate::locale::text) fn text(text: ProjectionText) -> &'static str {
    use ProjectionText::*;
    match text {
        PasteLabel => "Survivors of a cohort",
        PasteHint => "One number a line: customers at the start, then those left after each period. Percentages will do as well.",
        PasteStays => "This list stays in your browser: a copied link has the other fields, not these numbers.",
        PasteExample => "Put in the published example",
        PasteSource => "The example: 1,000 “High End” customers over seven years, from Fader and Hardie, “How to project customer retention” (2007), table 1.",
        Title => "Survival, seen and projected",
        Lead => "The model (sBG) takes it that each customer has a chance of leaving of their own. Those with a high one go first, so the retention of those left rises. It was fitted to your list in this browser.",
        MonthsTitle => "How many will stay",
        MonthsLead => "A model (sBG) fitted to the same first stays carries the curve beyond what was seen. It takes it that each customer has a chance of leaving of their own, so that the retention of those left rises. Customers who are still there count for the months that you have known them.",
        Parameters => "The model’s parameters",
        Formulas => "S(0) = 1, S(t) = S(t−1) × (β + t − 1) ÷ (α + β + t − 1). The churn of customers follows a beta distribution with α and β; E, the margins to expect of a new customer with the first of them today, is the sum of S(t) ÷ (1 + d)^t over t = 0, 1, 2 … The band holds four out of five courses: it knows what the fit leaves open about α and β, and chance.",
    }
}

pub(in crate::locale::text) fn metric(metric: SbgMetric) -> &'static str {
    match metric {
        SbgMetric::Alpha => "α (sBG)",
        SbgMetric::Beta => "β (sBG)",
        SbgMetric::LogLikelihood => "Log-likelihood",
    }
}

pub(in crate::locale::text) fn why(reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => "Paste the survivors of a cohort.",
        Undefined::TooFew => "Two periods with customers are needed.",
        Undefined::NotObserved => {
            "The data drive the parameters beyond all bounds: a simpler model is enough."
        }
        _ => "The list cannot be read yet.",
    }
}

pub(in crate::locale::text) fn problem(problem: SurvivorsProblem) -> String {
    let place = |n: usize| number(L, n as f64, 0);
    match problem {
        SurvivorsProblem::NotANumber(n) => format!("Entry {} is not a number.", place(n)),
        SurvivorsProblem::Negative(n) => format!("Entry {} is below zero.", place(n)),
        SurvivorsProblem::AboveAll(n) => format!("Entry {} is above 100%.", place(n)),
        SurvivorsProblem::Grows(n) => format!("Entry {} is more than the one before it. Count only customers of this cohort, without those who came back.", place(n)),
        SurvivorsProblem::Nobody => "The first number must be above zero: the customers at the start.".to_owned(),
        SurvivorsProblem::TooFew => "One number says nothing of who leaves. Add what was left after each period.".to_owned(),
        SurvivorsProblem::TooMany => format!("At most {} periods are read.", place(MOST)),
    }
}

pub(in crate::locale::text) fn read(customers: Option<f64>, periods: u32) -> String {
    let periods = counted(L, periods.into(), 0, &["period", "periods"]);
    match customers {
        Some(n) => format!(
            "Read: {} at the start, then {periods}.",
            counted(L, n, 1, &["customer", "customers"])
        ),
        None => format!("Read: percentages, {periods} after the start."),
    }
}

fn after(each: Each, period: u32) -> String {
    match each {
        Each::Period => counted(L, period.into(), 0, &["period", "periods"]),
        Each::Month => months(L, period.into()),
    }
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProjectionFinding) -> String {
    let share = |value: f64| percent(L, value, 1);
    match *finding {
        ProjectionFinding::NoFit(reason) => no_fit(reason),
        ProjectionFinding::Ahead {
            each,
            period,
            share: left,
            bounds,
        } => {
            let (when, left) = (after(each, period), share(left));
            let bounds = bounds.map_or_else(String::new, |(low, high)| {
                format!(", four times out of five between {} and {}", share(low), share(high))
            });
            format!("After {when} about {left} of the customers will be left{bounds}")
        }
        ProjectionFinding::Rising {
            first,
            renewal,
            last,
        } => format!(
            "Retention rises from {} at the first renewal to {} at renewal {}: those most likely to leave go first.",
            share(first),
            share(last),
            number(L, renewal.into(), 0)
        ),
        ProjectionFinding::Steady {
            each,
            churn,
            period,
            share: left,
        } => format!(
            "With the same churn for all, {} in each period, only {} would be left after {}.",
            share(churn),
            share(left),
            after(each, period)
        ),
        ProjectionFinding::Limit(this, churn) => limit(this, churn),
        ProjectionFinding::UnknownNumber => "Percentages do not tell how many customers there were, so there is no band. Paste counts to see one.".to_owned(),
        ProjectionFinding::Misses { period, by } => format!(
            "The model and your numbers are farthest apart in period {}: {} points.",
            number(L, period.into(), 0),
            number(L, by.abs() * 100.0, 1)
        ),
        ProjectionFinding::SteadyValue { clv, steady } => format!(
            "With one constant churn a customer would seem to be worth {} instead of {}, the first margin coming today.",
            money(L, c, steady),
            money(L, c, clv)
        ),
        ProjectionFinding::Residual { renewal, value } => format!(
            "A customer who has stayed so far and is just before renewal {} is worth {}, if the margin comes with the renewal.",
            number(L, renewal.into(), 0),
            money(L, c, value)
        ),
        ProjectionFinding::NoEnd => "By this fit some customers as good as never leave, so without a discount their margins add up without end. Enter a discount rate for a period.".to_owned(),
    }
}

fn no_fit(reason: NoFit) -> String {
    match reason {
        NoFit::TooFew { needed, found } => format!(
            "{} with customers are needed to see whether churn falls; there is {}.",
            counted(L, needed.into(), 0, &["period", "periods"]),
            number(L, found.into(), 0)
        ),
        _ => "The numbers contradict each other, so no model fits.".to_owned(),
    }
}

fn limit(limit: Limit, churn: Option<f64>) -> String {
    match limit {
        Limit::OneDropout => format!(
            "One churn for all is enough{}: retention does not rise in these numbers, so the simple formula does as well.",
            churn.map_or_else(String::new, |churn| format!(", {} a period", percent(L, churn, 1)))
        ),
        Limit::NoDropout => "Nobody has left yet, so nothing can be said of who will.".to_owned(),
        Limit::AllDropout => "Everybody left in the first period.".to_owned(),
        Limit::AllOrNothing => {
            "Customers leave at the first renewal or never, as far as these numbers tell.".to_owned()
        }
        _ => "The model runs to the end of its range: more or other data are needed.".to_owned(),
    }
}
