//! The shared vectors, and published figures that are wrong: what we must print and what we must not.

use mandegar::domain::churn;
use mandegar::domain::clv::{monthly_discount, Subscription};
use mandegar::domain::figure::Figure;
use mandegar::domain::quantity::{Amount, Share};
use mandegar::report;
use mandegar::report::inputs::{Inputs, Value};
use mandegar::report::name::{
    CampaignKind, Confidence, Definition, FirstMargin, Key, Metric, Model, Page, Period, Scale,
};
use mandegar::state::calculator::Calculator;
use mandegar::state::field_named;
use serde_json::Value as Json;

/// Within 1e-9 of the value; p-values of the reference are only good to 1e-15, as they were formed as 1 − Φ.
#[track_caller]
pub fn agrees(case: &str, metric: &str, got: Figure, expect: &Json) {
    match (got, expect.get("value").and_then(Json::as_f64)) {
        (Ok(got), Some(wanted)) => {
            let slack = (1e-9 * wanted.abs()).max(1e-15);
            assert!(
                (got - wanted).abs() <= slack,
                "{case}, {metric}: {got} instead of {wanted}"
            );
        }
        (Err(reason), None) => {
            let wanted = expect["undefined"]
                .as_str()
                .expect("neither value nor reason");
            assert_eq!(reason.as_str(), wanted, "{case}, {metric}");
        }
        (got, _) => panic!("{case}, {metric}: {got:?} instead of {expect}"),
    }
}

/// The cases of a file.
pub fn cases(text: &str) -> Vec<Json> {
    serde_json::from_str::<Vec<Json>>(text).expect("the file is JSON")
}

fn value(key: Key, json: &Json) -> Value {
    let text = json
        .as_str()
        .map_or_else(|| json.to_string(), str::to_owned);
    match key {
        Key::Period => Value::Period(Period::from_name(&text).unwrap()),
        Key::Definition => Value::Definition(Definition::from_name(&text).unwrap()),
        Key::Scale => Value::Scale(Scale::from_name(&text).unwrap()),
        Key::Confidence => Value::Confidence(Confidence::from_name(&text).unwrap()),
        Key::Kind => Value::Campaign(CampaignKind::from_name(&text).unwrap()),
        Key::ReactivationInNet => Value::Switch(text == "1"),
        Key::Model => Value::Model(Model::from_name(&text).unwrap()),
        Key::FirstMargin => Value::FirstMargin(FirstMargin::from_name(&text).unwrap()),
        _ => Value::Number(json.as_f64().unwrap()),
    }
}

/// Runs every case of a page; returns how many figures were compared.
fn run(page: Page, text: &str) -> usize {
    let mut compared = 0;
    for case in cases(text) {
        let inputs = case["inputs"].as_object().unwrap().iter().fold(
            Inputs::default(),
            |inputs, (name, json)| {
                let key = field_named(page, name).unwrap().key;
                inputs.with(key, value(key, json))
            },
        );
        let figures = report::figures(page, &inputs);
        // The same case as a link: every value is one that its field takes.
        let pairs = case["inputs"].as_object().unwrap().iter();
        let link: Vec<String> = pairs
            .map(|(name, json)| {
                format!(
                    "{name}={}",
                    json.as_str().map_or(json.to_string(), str::to_owned)
                )
            })
            .collect();
        let opened = Calculator::open(page, &link.join("&")).outcome();
        assert_eq!(opened.report.figures, figures, "{}", case["id"]);
        for (name, expect) in case["expect"].as_object().unwrap() {
            let metric = Metric::from_name(name).unwrap();
            assert!(page.metrics().contains(&metric));
            agrees(
                case["id"].as_str().unwrap(),
                name,
                figures.get(metric),
                expect,
            );
            compared += 1;
        }
    }
    compared
}

#[test]
fn churn_cases() {
    assert_eq!(
        run(Page::Churn, include_str!("../data/vectors/churn.json")),
        248
    );
}

#[test]
fn clv_cac_cases() {
    assert_eq!(
        run(Page::ClvCac, include_str!("../data/vectors/clv-cac.json")),
        126
    );
}

#[test]
fn nps_cases() {
    assert_eq!(
        run(Page::Nps, include_str!("../data/vectors/nps.json")),
        173
    );
}

#[test]
fn clv_cases() {
    assert_eq!(run(Page::Clv, include_str!("../data/vectors/clv.json")), 64);
}

#[test]
fn retention_profit_cases() {
    assert_eq!(
        run(
            Page::RetentionProfit,
            include_str!("../data/vectors/retention-profit.json")
        ),
        72
    );
}

/// A link with the inputs of a case gives its figures: the fields take what the formulas take.
#[test]
fn cases_come_through_links() {
    for (page, text) in [
        (Page::Clv, include_str!("../data/vectors/clv.json")),
        (
            Page::RetentionProfit,
            include_str!("../data/vectors/retention-profit.json"),
        ),
    ] {
        for case in cases(text) {
            let inputs = case["inputs"].as_object().unwrap().iter();
            let pairs = inputs.map(|(key, json)| {
                let text = json
                    .as_str()
                    .map_or_else(|| json.to_string(), str::to_owned);
                format!("{key}={text}")
            });
            let link = pairs.collect::<Vec<_>>().join("&");
            let outcome = Calculator::open(page, &link).outcome();
            for (name, expect) in case["expect"].as_object().unwrap() {
                let figure = outcome.report.figures.get(Metric::from_name(name).unwrap());
                agrees(&link, name, figure, expect);
            }
        }
    }
}

#[test]
fn effort_cases() {
    assert_eq!(
        run(Page::Effort, include_str!("../data/vectors/effort.json")),
        39
    );
}

#[test]
fn repeat_purchase_cases() {
    assert_eq!(
        run(
            Page::RepeatPurchase,
            include_str!("../data/vectors/repeat-purchase.json")
        ),
        78
    );
}

#[test]
fn revenue_churn_cases() {
    assert_eq!(
        run(
            Page::RevenueChurn,
            include_str!("../data/vectors/revenue-churn.json")
        ),
        135
    );
}

#[test]
fn budget_cases() {
    assert_eq!(
        run(Page::Budget, include_str!("../data/vectors/budget.json")),
        96
    );
}

#[test]
fn return_visitors_cases() {
    assert_eq!(
        run(
            Page::ReturnVisitors,
            include_str!("../data/vectors/return-visitors.json")
        ),
        120
    );
}

#[test]
fn campaign_cases() {
    assert_eq!(
        run(
            Page::Campaign,
            include_str!("../data/vectors/campaign.json")
        ),
        80
    );
}

#[test]
fn clv_subscription_cases() {
    let mut compared = 0;
    for case in cases(include_str!("../data/vectors/clv.json")) {
        let input = |key: &str| case["inputs"].get(key).and_then(Json::as_f64);
        if case["inputs"]["model"] != "subscription" {
            continue;
        }
        let churn = Share::new(input("churn").unwrap() / 100.0).unwrap();
        let margin = Amount::new(input("margin").unwrap() / 100.0).unwrap();
        let discount = monthly_discount(input("discount").unwrap_or(0.0) / 100.0).unwrap();
        let arpa = Amount::new(input("arpa").unwrap()).unwrap();
        let subscription = Subscription::new(arpa, margin, churn, discount).unwrap();
        for (metric, expect) in case["expect"].as_object().unwrap() {
            let got = match metric.as_str() {
                "clv" => subscription.clv(input("cap-months")),
                "clv-undiscounted" => subscription.undiscounted(),
                "clv-revenue" => subscription.revenue(),
                "lifetime-months" => subscription.lifetime(),
                other => panic!("{other}"),
            };
            agrees(case["id"].as_str().unwrap(), metric, got, expect);
            compared += 1;
        }
    }
    assert_eq!(compared, 24);
}

/// The page must give `right` (as printed, to `digits` after the point) and so not the published `wrong`.
#[track_caller]
fn not_as_published(
    page: Page,
    inputs: &Inputs,
    metric: Metric,
    scale: f64,
    right: &str,
    wrong: &str,
) {
    let got = scale * report::figures(page, inputs).get(metric).unwrap();
    let digits = right.split('.').nth(1).map_or(0, str::len);
    assert_eq!(format!("{got:.digits$}"), right);
    let published: f64 = wrong.parse().unwrap();
    assert_ne!(format!("{got:.digits$}"), format!("{published:.digits$}"));
}

fn churn_of(start: f64, lost: f64) -> Inputs {
    Inputs::default()
        .number(Key::Start, start)
        .number(Key::New, 0.0)
        .number(Key::Lost, lost)
}

#[test]
fn annual_churn_is_neither_cut_off_nor_twelvefold() {
    let annual = |monthly, right, wrong| {
        not_as_published(
            Page::Churn,
            &churn_of(100.0, monthly),
            Metric::ChurnRateAnnual,
            100.0,
            right,
            wrong,
        );
    };
    annual(5.0, "45.96", "45.95"); // yescalculator.com cuts off
    annual(8.0, "63.2", "96"); // knowmba.com multiplies by 12
    annual(4.0, "38.7", "48"); // knowmba.com
}

/// aibizhub.io: 1000 customers of 30 a month, churn 6 % → 4 %; "recovered in year one: 240" is linear, compounding gives 136.8.
#[test]
fn customers_kept_in_a_year_compound() {
    let left = |percent: f64| 1000.0 * churn::left(Share::new(percent / 100.0).unwrap(), 12.0);
    let kept = left(4.0) - left(6.0);
    assert_eq!(format!("{kept:.1}"), "136.8");
}

/// ProfitWell: churn 4 % → 6 % is printed as "−40 %" of lifetime value; the fall is a third.
#[test]
fn lifetime_value_falls_by_a_third() {
    let clv = |churn: f64| {
        let inputs = Inputs::default()
            .number(Key::Arpa, 10.0)
            .number(Key::Margin, 100.0)
            .number(Key::Churn, churn);
        report::figures(Page::ClvCac, &inputs)
            .get(Metric::Clv)
            .unwrap()
    };
    assert!((clv(4.0) - 250.0).abs() < 1e-9);
    assert_eq!(format!("{:.0}", 100.0 * (clv(6.0) / clv(4.0) - 1.0)), "-33");
}

/// complete.tools puts lifetime revenue over CAC and prints 10; on the margin that it uses for payback the ratio is 6.
#[test]
fn the_ratio_is_on_margin_like_the_payback() {
    let inputs = Inputs::default()
        .number(Key::Arpa, 25.0)
        .number(Key::Margin, 60.0)
        .number(Key::Churn, 5.0)
        .number(Key::SpendAds, 10_000.0)
        .number(Key::NewCustomers, 200.0);
    not_as_published(
        Page::ClvCac,
        &inputs,
        Metric::ClvCacRatio,
        1.0,
        "6.00",
        "10",
    );
    let payback = report::figures(Page::ClvCac, &inputs)
        .get(Metric::PaybackMonths)
        .unwrap();
    assert_eq!(format!("{payback:.2}"), "3.33");
}

/// gist jdmaturen: 250 promoters and 75 detractors of 1000, "14.3 … 20.5" with both taken as independent: too narrow (right by plain Wald 14.1 … 20.9).
#[test]
fn the_nps_interval_counts_the_covariance() {
    let inputs = nps_of(250.0, 675.0, 75.0);
    not_as_published(Page::Nps, &inputs, Metric::NpsLow, 1.0, "14.1", "14.3");
    not_as_published(Page::Nps, &inputs, Metric::NpsHigh, 1.0, "20.8", "20.5");
}

/// "+50 with 100 answers is about +30 … +70": impossible, the margin lies between 9.8 (no detractors) and 17.0 (no passives).
#[test]
fn fifty_of_a_hundred_is_never_as_wide_as_printed() {
    for detractors in 0..=25 {
        let d = f64::from(detractors);
        let figures = report::figures(Page::Nps, &nps_of(50.0 + d, 50.0 - 2.0 * d, d));
        assert!((figures.get(Metric::Nps).unwrap() - 50.0).abs() < 1e-9);
        let margin = figures.get(Metric::NpsMargin).unwrap();
        assert!((9.8..17.1).contains(&margin), "{margin}");
    }
}

fn nps_of(promoters: f64, passives: f64, detractors: f64) -> Inputs {
    Inputs::default()
        .number(Key::Promoters, promoters)
        .number(Key::Passives, passives)
        .number(Key::Detractors, detractors)
}
