//! The words about fitted models in English.

use super::L;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::locale::date::date;
use crate::locale::number::{number, percent};
use crate::locale::text::models::ModelText;
use crate::report::shop::{ModelFinding, ModelMetric, Part};

pub(in crate::locale::text) fn text(text: ModelText) -> &'static str {
    use ModelText::*;
    match text {
        Title => "What customers will be worth",
        Lead => "A small statistical model, fitted to this list in your browser, says who is still a customer, how often they will buy and what that brings. It knows dates and amounts alone, no campaigns and no seasons, and is right about many customers together rather than about each.",
        Working => "Fitting the models…",
        Stopped => "Stopped. The other figures stay.",
        Broke => "The models broke off, and the engine has been started again. The other figures stay.",
        Long => "With this many customers the models take a while. The page stays at hand meanwhile.",
        Begin => "Fit the models",
        Bg => "BG/NBD: may leave after a repeat purchase",
        Mbg => "MBG/NBD: may leave after any purchase",
        Pareto => "Pareto/NBD: may leave at any time",
        Parameters => "The models’ parameters",
        ParametersLead => "Time in weeks, a purchase is a day with an order. Rates of purchase vary between customers by a gamma distribution (r, α), dropout by a beta (a, b) or gamma distribution (s, β), spend by gamma and gamma again (p, q, v). The interval is 95%.",
        Fit => "Does the model fit?",
        FitLead => "Customers by repeat purchases, counted and by the model; then a test: the model is fitted to the time before a day alone and has to foretell the time after it; you can move that day.",
        Repeats => "Customers by repeat purchases",
        After => "Purchases after the split, by repeat purchases before",
        Weeks => "Repeat purchases, week by week",
        Counted => "counted",
        Expected => "by the model",
        TrackingView => "Show",
        SplitSlider => "Move the line of the test",
        Sums => "Added up",
        EachWeek => "Week by week",
        BySegment => "Value by segment",
        ByCohort => "Value by the month of the first order",
        PartsLead => "Customers who are probably still there, the purchases to expect of all and what these bring.",
        Best => "Of whom most is to be expected",
        BestLead => "The top ten by value; all customers with their figures are in the list below and in its file.",
        Rescue => "Valuable and silent",
        RescueLead => "Lapsing, lost or at risk, and yet most is to be expected of these ten: worth a message first.",
        Split => "The model saw only what lies before the line.",
        Of80 => "four out of five times between",
        Alone => "For customers with one order, BG/NBD counts everybody as still there, since it sees people leave only after a repeat purchase. MBG/NBD lets them leave at once.",
        TooFew => "too few repeat purchases",
        NoBounds => "the data leave it without bounds",
    }
}

pub(in crate::locale::text) fn metric(metric: ModelMetric) -> &'static str {
    use ModelMetric::*;
    match metric {
        ExpectedPurchasesTotal => "Purchases to expect",
        ExpectedPurchasesTotalLow => "Purchases to expect, low end",
        ExpectedPurchasesTotalHigh => "Purchases to expect, high end",
        ValueTotal => "Value of all customers",
        ValueTotalLow => "Value, low end",
        ValueTotalHigh => "Value, high end",
        R => "r (purchases)",
        Alpha => "α (purchases)",
        A => "a (dropout)",
        B => "b (dropout)",
        S => "s (dropout)",
        Beta => "β (dropout)",
        LogLikelihood => "Log-likelihood",
        P => "p (spend)",
        Q => "q (spend)",
        V => "v (spend)",
        SpendLogLikelihood => "Log-likelihood of spend",
    }
}

pub(in crate::locale::text) fn finding(finding: &ModelFinding) -> String {
    let count = |value: f64| number(L, value, 0);
    match *finding {
        ModelFinding::NoFit(part, reason) => no_fit(part, reason),
        ModelFinding::Limit(_, this) => limit(this).to_owned(),
        ModelFinding::Alive { alive, customers } => {
            let (alive, all) = (count(alive), count(customers as f64));
            format!("About {alive} of {all} customers are still there.")
        }
        ModelFinding::Holdout {
            split,
            actual,
            expected,
        } => {
            let off = percent(L, (expected - actual) / actual.max(1.0), 1);
            let (split, actual, expected) = (date(L, split), count(actual), count(expected));
            format!("A test: from {split} on they bought {actual} times. Fitted to the time before, the model expected {expected} (a difference of {off}).")
        }
        ModelFinding::ByFrequency { off } => {
            let off = percent(L, off, 0);
            format!(
                "By how often people had bought before, the model’s expectation is off by {off}."
            )
        }
        ModelFinding::Correlated(r) => {
            let r = number(L, r, 2);
            format!("Those who buy more often also spend differently each time (correlation {r}). The model of spend takes the two for independent, so values are rough.")
        }
        ModelFinding::Uncorrelated(r) => {
            let r = number(L, r, 2);
            format!("How often people buy and what they spend hardly go together (correlation {r}), as the model of spend assumes.")
        }
        ModelFinding::NoMean => {
            "By the fit a few customers could spend without bounds, so no value can be given."
                .to_owned()
        }
    }
}

fn no_fit(part: Part, reason: NoFit) -> String {
    let count = |n: u32| number(L, n.into(), 0);
    match (reason, part) {
        (NoFit::TooFew { needed, found }, Part::Buying) => {
            let (needed, found) = (count(needed), count(found));
            format!("Too few customers bought on a second day: {found}, and {needed} are needed.")
        }
        (NoFit::TooFew { needed, found }, Part::Spend) => {
            let (needed, found) = (count(needed), count(found));
            format!("Spend needs {needed} customers with a second purchase of an amount, there are {found}.")
        }
        (NoFit::NoRepeats, Part::Buying) => "Nobody bought on a second day, so nothing tells who will come back.".to_owned(),
        (NoFit::NoRepeats, Part::Spend) => "Nobody spent anything on a second purchase, so there is no model of spend and no value.".to_owned(),
        (NoFit::Contradiction | NoFit::Stopped, _) => "The numbers contradict each other, so no model fits.".to_owned(),
    }
}

fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::OneRate => {
            "All customers buy at about one rate; differences between them cannot be seen."
        }
        Limit::NoDropout => "No dropout can be seen: whoever is silent may simply buy seldom.",
        Limit::AllDropout => "Everybody seems to leave at the first occasion.",
        Limit::OneDropout => {
            "Customers leave at one common rate; differences between them cannot be seen."
        }
        Limit::AllOrNothing => "Customers either leave at once or never.",
        Limit::SteadySpend => "Each customer spends about the same every time.",
        Limit::OneSpend => "All customers spend alike on average.",
        Limit::Edge => "The model runs to the end of its range: more or other data are needed.",
    }
}
