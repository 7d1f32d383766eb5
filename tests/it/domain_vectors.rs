//! The shared vectors of pages by the formulas of `domain` alone: inputs by key, as a page would read them.

use mandegar::domain::campaign::{incremental_orders, incremental_revenue, Campaign, Trial};
use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::{Interval, Level};
use mandegar::domain::quantity::{Amount, Count, Share};
use mandegar::domain::revenue::{self, Losses, Movements};
use mandegar::domain::visitors::{self, Visits};
use mandegar::domain::{campaign, repeat};
use serde_json::Value as Json;

use crate::vectors::{agrees, cases};

/// The inputs of a case, in the units of the contract: percentages as percent numbers, an absent key is an empty field.
pub struct Given<'a>(&'a Json);

impl Given<'_> {
    /// The number of `key`, `missing-input` where the field is empty.
    pub fn number(&self, key: &str) -> Figure {
        match self.0.get(key) {
            None => Err(Undefined::MissingInput),
            Some(json) => Ok(json.as_f64().expect("a number")),
        }
    }

    /// The number of `key`, `neutral` where the field is empty.
    pub fn number_or(&self, key: &str, neutral: f64) -> f64 {
        self.number(key).unwrap_or(neutral)
    }

    /// The count of `key`.
    pub fn count(&self, key: &str) -> Result<Count, Undefined> {
        Count::new(self.number(key)?)
    }

    /// The count of `key`, 0 where the field is empty.
    pub fn count_or_none(&self, key: &str) -> Result<Count, Undefined> {
        Count::new(self.number_or(key, 0.0))
    }

    /// The amount of `key`.
    pub fn amount(&self, key: &str) -> Result<Amount, Undefined> {
        Amount::new(self.number(key)?)
    }

    /// The percentage of `key` as a share.
    pub fn share(&self, key: &str) -> Result<Share, Undefined> {
        Share::new(self.number(key)? / 100.0)
    }

    /// The level of `confidence`, 95 % where it is not chosen.
    pub fn level(&self) -> Level {
        Level::percent(self.number_or("confidence", 95.0)).expect("a level")
    }

    /// The months of `period`, one where it is not chosen.
    pub fn months(&self) -> f64 {
        match self.0.get("period").map(|json| json.as_str().unwrap()) {
            None | Some("month") => 1.0,
            Some("quarter") => 3.0,
            Some("half-year") => 6.0,
            Some("year") => 12.0,
            Some("two-years") => 24.0,
            Some(other) => panic!("{other} is no period"),
        }
    }
}

/// Compares every figure of every case with what `figure` gives for its metric; returns how many there were.
#[track_caller]
pub fn run(text: &str, figure: impl Fn(&Given, &str) -> Figure) -> usize {
    let mut compared = 0;
    for case in cases(text) {
        let id = case["id"].as_str().expect("a case has an id");
        let given = Given(&case["inputs"]);
        for (metric, expect) in case["expect"].as_object().expect("a case expects figures") {
            agrees(id, metric, figure(&given, metric), expect);
            compared += 1;
        }
    }
    compared
}

/// The bound that a metric's name ends in.
#[track_caller]
pub fn bound(metric: &str, interval: Result<Interval, Undefined>) -> Figure {
    if metric.ends_with("-low") {
        interval.map(|interval| interval.low)
    } else if metric.ends_with("-high") {
        interval.map(|interval| interval.high)
    } else {
        panic!("{metric} is no bound")
    }
}

fn revenue_figure(given: &Given, metric: &str) -> Figure {
    let start = given.count("mrr-start")?;
    let losses = Losses {
        churned: given.count("churned")?,
        contraction: given.count_or_none("contraction")?,
    };
    let (expansion, reactivation) = (
        given.count_or_none("expansion")?,
        given.count_or_none("reactivation")?,
    );
    let in_net = (given.number_or("reactivation-in-net", 0.0) > 0.0).then_some(reactivation);
    let moved = || {
        let new = given.count("new")?;
        Ok(Movements {
            losses,
            expansion,
            reactivation,
            new,
        })
    };
    match metric {
        "gross-revenue-churn" => revenue::gross(losses, start),
        "net-revenue-churn" => revenue::net(losses, expansion, in_net, start),
        "grr" => revenue::grr(losses, start),
        "nrr" => revenue::nrr(losses, expansion, in_net, start),
        "gross-revenue-churn-annual" => {
            revenue::gross_annual(revenue::gross(losses, start)?, given.months())
        }
        "mrr-net-new" => moved()?.net_new(),
        "mrr-end" => moved()?.end(start),
        "quick-ratio" => moved()?.quick_ratio(),
        "growth-to-new" => moved()?.growth_to_new(),
        other => panic!("{other}"),
    }
}

fn repeat_figure(given: &Given, metric: &str) -> Figure {
    let customers = given.count("customers")?;
    match metric {
        "repeat-purchase-rate" => repeat::rate(given.count("repeat-customers")?, customers),
        "repeat-purchase-rate-low" | "repeat-purchase-rate-high" => bound(
            metric,
            repeat::interval(given.count("repeat-customers")?, customers, given.level()),
        ),
        "purchase-frequency" => repeat::purchase_frequency(given.count("orders")?, customers),
        "average-order-value" => {
            repeat::average_order_value(given.amount("revenue")?, given.count("orders")?)
        }
        "revenue-per-customer" => repeat::revenue_per_customer(given.amount("revenue")?, customers),
        other => panic!("{other}"),
    }
}

fn visitors_figure(given: &Given, metric: &str) -> Figure {
    let first = Visits::new(given.count("returning")?, given.count("visitors")?)?;
    let second = || Visits::new(given.count("returning-2")?, given.count("visitors-2")?);
    let level = given.level();
    match metric {
        "return-visitor-rate" => Ok(first.rate()),
        "return-visitor-rate-low" | "return-visitor-rate-high" => {
            bound(metric, first.interval(level))
        }
        "return-visitor-rate-2" => Ok(second()?.rate()),
        "return-visitor-rate-2-low" | "return-visitor-rate-2-high" => {
            bound(metric, second()?.interval(level))
        }
        "rate-difference" => Ok(visitors::difference(&first, &second()?)),
        "rate-difference-low" | "rate-difference-high" => bound(
            metric,
            visitors::difference_interval(&first, &second()?, level),
        ),
        "rate-difference-p" => visitors::difference_p(&first, &second()?),
        other => panic!("{other}"),
    }
}

fn campaign_figure(given: &Given, metric: &str) -> Figure {
    let terms = || {
        Ok(Campaign {
            audience: given.count("audience")?,
            cost_fixed: given.count_or_none("cost-fixed")?,
            cost_per_contact: given.count_or_none("cost-per-contact")?,
            aov: given.count("aov")?,
            margin: Amount::new(given.number("margin")? / 100.0)?,
            discount_given: given.count_or_none("discount-given")?,
        })
    };
    let baseline = Share::new(given.number_or("baseline-response", 0.0) / 100.0)?;
    let orders =
        || incremental_orders(given.count("audience")?, given.share("response")?, baseline);
    let trial = || {
        Trial::new(
            (given.count("control-bought")?, given.count("control")?),
            (given.count("treated-bought")?, given.count("treated")?),
        )
    };
    match metric {
        "incremental-orders" => orders(),
        "incremental-revenue" => incremental_revenue(orders()?, given.count("aov")?),
        "incremental-profit" => terms()?.profit(given.share("response")?, baseline),
        "roi" => terms()?.roi(given.share("response")?, baseline),
        "break-even-response" => terms()?.break_even(baseline),
        "uplift" => Ok(trial()?.uplift()),
        "uplift-low" | "uplift-high" => bound(metric, trial()?.interval(given.level())),
        "uplift-p" => trial()?.p(),
        other => panic!("{other}"),
    }
}

#[test]
fn revenue_churn_cases() {
    let text = include_str!("../data/vectors/revenue-churn.json");
    assert_eq!(run(text, revenue_figure), 135);
}

#[test]
fn repeat_purchase_cases() {
    let text = include_str!("../data/vectors/repeat-purchase.json");
    assert_eq!(run(text, repeat_figure), 78);
}

#[test]
fn return_visitors_cases() {
    let text = include_str!("../data/vectors/return-visitors.json");
    assert_eq!(run(text, visitors_figure), 120);
}

#[test]
fn campaign_cases() {
    let text = include_str!("../data/vectors/campaign.json");
    assert_eq!(run(text, campaign_figure), 80);
}

/// The planned size leaves room for bad luck: the uplift itself is significant from about half of that size on.
#[test]
fn the_planned_size_is_about_what_the_test_needs() {
    let level = Level::percent(95.0).unwrap();
    let (b, u) = (0.1, 0.02);
    let planned = campaign::sample_size(Share::new(b).unwrap(), u, level).unwrap();
    let p = |n: f64| {
        let of = |share: f64| (Count::new(share * n).unwrap(), Count::new(n).unwrap());
        Trial::new(of(b), of(b + u)).unwrap().p().unwrap()
    };
    // At a power of 50 % (z′ = 0) the uplift itself is just significant: (z/(z + z′))² of the size at 80 %.
    let just = planned * (1.959964_f64 / (1.959964 + 0.841621)).powi(2);
    assert!(p(1.01 * just) < 0.05 && p(0.99 * just) > 0.05);
    assert!(p(planned) < 0.01);
}
