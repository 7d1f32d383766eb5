//! The shared vectors of lifetime value, retention profit, effort and budget through `domain`, and the laws of those formulas.

use std::collections::BTreeMap;

use mandegar::domain::budget::{cost_ratio, Group, Market, Parts};
use mandegar::domain::clv::retention::Retained;
use mandegar::domain::clv::{monthly_discount, simple, Subscription};
use mandegar::domain::effort::{acquisition_share, Stage};
use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::quantity::{Amount, Count, Share};
use mandegar::domain::retention_profit::{profit_change, roi, Customers};
use proptest::prelude::*;
use serde_json::Value as Json;

/// The inputs of a case as the page takes them: percentages are percent numbers.
struct Inputs<'a>(&'a Json);

impl Inputs<'_> {
    fn get(&self, key: &str) -> Option<f64> {
        self.0.get(key).and_then(Json::as_f64)
    }

    fn number(&self, key: &str) -> f64 {
        self.get(key).unwrap_or_else(|| panic!("no {key}"))
    }

    fn count(&self, key: &str) -> Count {
        count(self.number(key))
    }

    fn amount(&self, key: &str) -> Amount {
        amount(self.number(key))
    }

    fn share(&self, key: &str) -> Share {
        share(self.number(key) / 100.0)
    }

    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap()
    }
}

type Figures = BTreeMap<&'static str, Figure>;

fn count(value: f64) -> Count {
    Count::new(value).unwrap()
}

fn amount(value: f64) -> Amount {
    Amount::new(value).unwrap()
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

#[track_caller]
fn agrees(case: &str, metric: &str, got: Figure, expect: &Json) {
    match (got, expect.get("value").and_then(Json::as_f64)) {
        (Ok(got), Some(wanted)) => assert!(
            (got - wanted).abs() <= 1e-9 * wanted.abs(),
            "{case}, {metric}: {got} instead of {wanted}"
        ),
        (Err(reason), None) => {
            let wanted = expect["undefined"].as_str().unwrap();
            assert_eq!(reason.as_str(), wanted, "{case}, {metric}");
        }
        (got, _) => panic!("{case}, {metric}: {got:?} instead of {expect}"),
    }
}

/// Runs every case of a file; returns how many figures were compared.
fn run(text: &str, figures: fn(&Inputs) -> Figures) -> usize {
    let mut compared = 0;
    for case in serde_json::from_str::<Vec<Json>>(text).unwrap() {
        let id = case["id"].as_str().unwrap();
        let got = figures(&Inputs(&case["inputs"]));
        for (metric, expect) in case["expect"].as_object().unwrap() {
            let figure = got.get(metric.as_str());
            let figure = figure.unwrap_or_else(|| panic!("{id}: no {metric}"));
            agrees(id, metric, *figure, expect);
            compared += 1;
        }
    }
    compared
}

fn clv(inputs: &Inputs) -> Figures {
    match inputs.text("model") {
        "simple" => {
            let aov = inputs.amount("aov");
            let revenue =
                simple::revenue(aov, inputs.count("orders-per-year"), inputs.count("years"));
            let margin = amount(inputs.number("margin") / 100.0);
            let clv = revenue
                .and_then(Amount::new)
                .and_then(|revenue| simple::clv(revenue, margin));
            Figures::from([("clv-revenue", revenue), ("clv", clv)])
        }
        "subscription" => {
            let discount = monthly_discount(inputs.get("discount").unwrap_or(0.0) / 100.0).unwrap();
            let margin = amount(inputs.number("margin") / 100.0);
            let subscription = Subscription::new(
                inputs.amount("arpa"),
                margin,
                inputs.share("churn"),
                discount,
            )
            .unwrap();
            Figures::from([
                ("clv", subscription.clv(inputs.get("cap-months"))),
                ("clv-undiscounted", subscription.undiscounted()),
                ("clv-revenue", subscription.revenue()),
                ("lifetime-months", subscription.lifetime()),
            ])
        }
        "retention" => {
            let retained = Retained::new(
                inputs.amount("margin-per-period"),
                inputs.share("retention"),
                inputs.number("discount") / 100.0,
            )
            .unwrap();
            let chosen = match inputs.text("first-margin") {
                "certain" => retained.certain(),
                "if-retained" => retained.if_retained(),
                "today" => retained.today(),
                other => panic!("{other}"),
            };
            Figures::from([
                ("clv", chosen),
                ("clv-certain", retained.certain()),
                ("clv-if-retained", retained.if_retained()),
                ("clv-today", retained.today()),
            ])
        }
        other => panic!("{other}"),
    }
}

fn retention_profit(inputs: &Inputs) -> Figures {
    let customers = Customers::new(
        inputs.count("customers"),
        inputs.amount("margin-per-customer"),
        inputs.share("retention"),
        inputs.number("discount") / 100.0,
        inputs.get("horizon").map(count),
    )
    .unwrap();
    let (uplift, cost) = (inputs.share("uplift"), inputs.count("programme-cost"));
    let base = customers.profit_base();
    let new = customers.profit_new(uplift, cost);
    let value_uplift = customers.value_uplift(uplift);
    Figures::from([
        ("profit-base", base),
        ("profit-new", new),
        ("value-uplift", value_uplift),
        (
            "profit-change",
            profit_change(amount(base.unwrap()), amount(new.unwrap())),
        ),
        ("roi", roi(amount(value_uplift.unwrap()), cost)),
        ("break-even-uplift", customers.break_even_uplift(cost)),
    ])
}

fn effort(inputs: &Inputs) -> Figures {
    let stage = Stage::of(inputs.count("sales-per-month"));
    let assumed = share(inputs.get("retention-share").unwrap_or(70.0) / 100.0);
    let retention = stage.retention_share(assumed);
    Figures::from([
        ("stage", Ok(f64::from(stage.number()))),
        ("retention-share", Ok(retention.get())),
        ("acquisition-share", Ok(acquisition_share(retention))),
    ])
}

fn budget(inputs: &Inputs) -> Figures {
    let group = |cost: &str, success: &str, audience: Option<f64>| {
        let audience = audience.map(count);
        Group::new(inputs.count(cost), inputs.share(success), audience)
    };
    let audience = inputs.get("audience-existing");
    let market = Market {
        existing: group("contact-cost-existing", "success-existing", audience),
        new: group("contact-cost-new", "success-new", None),
        margin_per_sale: inputs.amount("margin-per-sale"),
    };
    let money = inputs.count("budget");
    let parts = Parts::of(money, inputs.share("split")).unwrap();
    let [cost_existing, cost_new] =
        [market.existing, market.new].map(|group| group.cost_per_sale());
    let best = market.best(money).unwrap();
    Figures::from([
        ("sales-existing", market.existing.sales(parts.existing)),
        ("sales-new", market.new.sales(parts.new)),
        ("profit", market.profit(parts)),
        ("cost-per-sale-existing", cost_existing),
        ("cost-per-sale-new", cost_new),
        (
            "cost-ratio",
            cost_ratio(count(cost_new.unwrap()), count(cost_existing.unwrap())),
        ),
        ("best-split", best.split()),
        ("best-profit", Ok(best.profit())),
    ])
}

#[test]
fn clv_cases() {
    assert_eq!(run(include_str!("../data/vectors/clv.json"), clv), 64);
}

#[test]
fn retention_profit_cases() {
    let text = include_str!("../data/vectors/retention-profit.json");
    assert_eq!(run(text, retention_profit), 72);
}

#[test]
fn effort_cases() {
    assert_eq!(run(include_str!("../data/vectors/effort.json"), effort), 39);
}

#[test]
fn budget_cases() {
    assert_eq!(run(include_str!("../data/vectors/budget.json"), budget), 96);
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn part() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

fn money() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.01..1e6, 1 => 1e-9..1e-3, 1 => 1e9..1e15]
}

/// Shares of which something is left to leave or to discount, so that nothing lasts for ever.
fn retention_and_discount() -> impl Strategy<Value = (f64, f64)> {
    (part(), 0.0..0.5).prop_filter("not for ever", |(r, d)| 1.0 - r + d > 1e-6)
}

fn horizon() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        3 => (1..600u32).prop_map(|n| Some(f64::from(n))),
        1 => (0.0..60.0).prop_map(Some),
    ]
}

fn customers(margin: f64, (r, d): (f64, f64), horizon: Option<f64>) -> Customers {
    let horizon = horizon.map(count);
    Customers::new(count(100.0), amount(margin), share(r), d, horizon).unwrap()
}

fn market() -> impl Strategy<Value = Market> {
    let cost = || prop_oneof![9 => 0.01..100.0, 1 => 1e-6..0.01];
    let audience = prop_oneof![1 => Just(None), 3 => (0.0..1e5).prop_map(Some)];
    (cost(), cost(), part(), part(), audience, -50.0..500.0).prop_map(
        |(existing_cost, new_cost, existing, new, audience, margin)| Market {
            existing: Group::new(count(existing_cost), share(existing), audience.map(count)),
            new: Group::new(count(new_cost), share(new), None),
            margin_per_sale: amount(margin),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn more_money_scales_every_lifetime_value(m in money(), times in 0.001..1e4, rd in retention_and_discount(), cap in 0.0..200.0) {
        let (r, d) = rd;
        let retained = |m: f64| Retained::new(amount(m), share(r), d).unwrap();
        for value in [Retained::certain, Retained::if_retained, Retained::today] {
            prop_assert!(near(value(&retained(times * m)).unwrap(), times * value(&retained(m)).unwrap()));
        }
        let subscription = |m: f64| Subscription::new(amount(m), amount(0.6), share(1.0 - r), d).unwrap();
        for cap in [None, Some(cap)] {
            prop_assert!(near(subscription(times * m).clv(cap).unwrap(), times * subscription(m).clv(cap).unwrap()));
        }
        let shop = |m: f64| simple::revenue(amount(m), count(7.0), count(cap)).unwrap();
        prop_assert!(near(shop(times * m), times * shop(m)));
    }

    #[test]
    fn the_timings_differ_by_a_margin_or_a_period(m in money(), rd in retention_and_discount()) {
        let (r, d) = rd;
        let retained = Retained::new(amount(m), share(r), d).unwrap();
        let [certain, if_retained, today] =
            [retained.certain(), retained.if_retained(), retained.today()].map(Result::unwrap);
        prop_assert!(near(today, certain * (1.0 + d)));
        prop_assert!(near(if_retained, certain * r));
        prop_assert!(near(today, if_retained + m));
        prop_assert!(near(certain, (if_retained + m) / (1.0 + d)));
    }

    /// The subscription, whose first margin comes today, is the retention model of months.
    #[test]
    fn a_subscription_is_retention_by_the_month(m in money(), rd in retention_and_discount()) {
        let (r, d) = rd;
        let subscription = Subscription::new(amount(m), amount(1.0), share(1.0 - r), d).unwrap();
        let retained = Retained::new(amount(m), share(1.0 - (1.0 - r)), d).unwrap();
        prop_assert!(near(subscription.clv(None).unwrap(), retained.today().unwrap()));
    }

    /// For ever, a customer of the programme's base is worth what the retention model says.
    #[test]
    fn profit_for_ever_is_a_lifetime_value_each(m in money(), rd in retention_and_discount()) {
        let retained = Retained::new(amount(m), share(rd.0), rd.1).unwrap();
        prop_assert!(near(customers(m, rd, None).profit_base().unwrap(), 100.0 * retained.today().unwrap()));
    }

    #[test]
    fn profit_grows_with_the_horizon_towards_for_ever(m in money(), rd in retention_and_discount(), n in 0.0..100.0, more in 0.0..100.0) {
        let base = |horizon| customers(m, rd, horizon).profit_base().unwrap();
        prop_assert!(base(Some(n)) <= base(Some(n + more)) * (1.0 + 1e-12));
        prop_assert!(base(Some(n)) <= base(None) * (1.0 + 1e-9));
    }

    #[test]
    fn the_break_even_uplift_brings_the_cost_back(m in 0.01..1e6, rd in retention_and_discount(), horizon in horizon(), cost in 1e-3..10.0) {
        let customers = customers(m, rd, horizon);
        // The cost in units of what the customers bring at most in their second period.
        let cost = cost * 100.0 * m;
        match customers.break_even_uplift(count(cost)) {
            Ok(uplift) => {
                prop_assert!((0.0..=1.0 - rd.0).contains(&uplift));
                let back = customers.value_uplift(share(uplift)).unwrap();
                prop_assert!((back - cost).abs() <= 1e-7 * cost, "{back} for {cost}");
                prop_assert!(roi(amount(back), count(cost)).unwrap().abs() <= 1e-7);
            }
            Err(reason) => {
                prop_assert_eq!(reason, Undefined::NotReachable);
                let all = customers.value_uplift(share(1.0 - rd.0));
                prop_assert!(all.is_ok_and(|all| all <= cost * (1.0 + 1e-9)));
            }
        }
    }

    #[test]
    fn more_retention_never_brings_less(m in money(), rd in retention_and_discount(), horizon in horizon(), of_room in part(), less in part()) {
        let customers = customers(m, rd, horizon);
        let uplift = of_room * (1.0 - rd.0);
        if let Ok(most) = customers.value_uplift(share(uplift)) {
            let some = customers.value_uplift(share(less * uplift)).unwrap();
            prop_assert!(0.0 <= some && some <= most + 1e-9 * most.abs());
            let new = customers.profit_new(share(uplift), count(5.0)).unwrap();
            let base = customers.profit_base().unwrap();
            prop_assert!((new - (base + most - 5.0)).abs() <= 1e-9 * (base + most + 5.0));
        }
    }

    #[test]
    fn no_split_earns_more_than_the_best(market in market(), budget in 0.0..1e6) {
        let best = market.best(count(budget)).unwrap();
        let slack = 1e-9 * (best.profit() + budget);
        for step in 0..=40 {
            let split = share(f64::from(step) / 40.0);
            let profit = market.profit(Parts::of(count(budget), split).unwrap()).unwrap();
            prop_assert!(profit <= best.profit() + slack, "{profit} at {split:?}");
        }
    }

    #[test]
    fn the_best_is_what_its_parts_earn(market in market(), budget in 0.01..1e6) {
        let best = market.best(count(budget)).unwrap();
        let parts = best.parts();
        let slack = 1e-9 * (best.profit() + budget);
        prop_assert!((market.profit(parts).unwrap() - best.profit()).abs() <= slack);
        prop_assert!((parts.existing.get() + parts.new.get() + best.unspent() - budget).abs() <= slack);
        match best.split() {
            Ok(split) => {
                prop_assert!((split * budget - parts.existing.get()).abs() <= slack);
                // With nothing left over the page's own split earns the same.
                if best.unspent() <= 0.0 {
                    let same = Parts::of(count(budget), share(split)).unwrap();
                    prop_assert!((market.profit(same).unwrap() - best.profit()).abs() <= 10.0 * slack);
                }
            }
            Err(reason) => {
                prop_assert_eq!(reason, Undefined::NotReachable);
                prop_assert!(best.profit() <= 0.0 && best.unspent() >= budget);
            }
        }
    }

    #[test]
    fn more_budget_never_lowers_the_best(market in market(), budget in 0.0..1e6, more in 0.0..1e6) {
        let [less, more] = [budget, budget + more].map(|money| market.best(count(money)).unwrap().profit());
        prop_assert!(less <= more + 1e-9 * more);
    }

    #[test]
    fn the_shares_of_effort_are_the_whole_and_rise(sales in 0.0..2000.0, more in 0.0..2000.0) {
        let assumed = share(0.7);
        let of = |sales: f64| Stage::of(count(sales)).retention_share(assumed);
        prop_assert!(near(of(sales).get() + acquisition_share(of(sales)), 1.0));
        prop_assert!(of(sales) <= of(sales + more));
    }
}
