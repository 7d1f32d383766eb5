//! What the page says about subscriptions: figures, tables, findings and what it hands on, on the tables worked out by hand.

use super::{asof, payments, spells, PAYMENTS, SPELLS};
use mandegar::analysis::subscriptions::lives::curve;
use mandegar::analysis::subscriptions::{found, Found, Options, Rows};
use mandegar::domain::date::Date;
use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::Level;
use mandegar::domain::model::sbg::Sbg;
use mandegar::job::Task;
use mandegar::report::name::{DataPage, Key, Page};
use mandegar::report::subscriptions::carry::carried;
use mandegar::report::subscriptions::projection::course;
use mandegar::report::subscriptions::{
    figures, finding, tables, SubscriptionsFinding, SubscriptionsKey, SubscriptionsMetric,
};
use mandegar::state::address::Place;
use mandegar::state::calculator::Calculator;
use mandegar::state::fragment;

fn level() -> Level {
    Level::percent(95.0).unwrap()
}

fn figure(found: &Found, metric: SubscriptionsMetric) -> Figure {
    let all = figures(found, &curve(&found.lives), 3, level());
    let (_, value) = all.iter().find(|(this, _)| *this == metric).unwrap();
    *value
}

#[track_caller]
fn check(found: &Found, metric: SubscriptionsMetric, expected: f64) {
    let got = figure(found, metric).unwrap();
    assert!((got - expected).abs() < 1e-9, "{metric:?}: {got}");
}

fn csv(table: mandegar::report::table::Table) -> Vec<String> {
    table.csv().lines().map(str::to_owned).collect()
}

/// May begins with five customers and 110; nobody leaves and one pays 10 less.
/// Wilson's upper bound for 0 of 5: z² ÷ (5 + z²) = 3.841459 ÷ 8.841459.
#[test]
fn figures_of_spells() {
    use SubscriptionsMetric::*;
    let spells = found(&spells(SPELLS), Options::default());
    for (metric, expected) in [
        (Customers, 8.0),
        (ActiveCustomers, 6.0),
        (Mrr, 107.0),
        (ChurnRateLastMonth, 0.0),
        (ChurnRateLastMonthLow, 0.0),
        (
            ChurnRateLastMonthHigh,
            3.841_458_820_694_124 / 8.841_458_820_694_124,
        ),
        (GrossRevenueChurnLastMonth, 10.0 / 110.0),
        (RowsRead, 12.0),
        (RowsSkipped, 3.0),
    ] {
        check(&spells, metric, expected);
    }
    assert_eq!(figure(&spells, NrrLast12Months), Err(Undefined::TooFew));
    for metric in [
        MedianLifetimeMonths,
        MedianLifetimeMonthsLow,
        MedianLifetimeMonthsHigh,
    ] {
        assert_eq!(figure(&spells, metric), Err(Undefined::NotObserved));
    }
}

/// March begins with a, c and e and 22; e leaves with 7. Of five first stays three end after a month: S(1) = 2/5.
#[test]
fn figures_of_payments() {
    use SubscriptionsMetric::*;
    let paid = found(&payments(PAYMENTS), Options::default());
    check(&paid, ChurnRateLastMonth, 1.0 / 3.0);
    check(&paid, GrossRevenueChurnLastMonth, 7.0 / 22.0);
    check(&paid, MedianLifetimeMonths, 1.0);
    check(&paid, Mrr, 30.0);
    let counted = found(
        &payments("a 2024-01\na 2024-02\nb 2024-01"),
        Options::default(),
    );
    check(&counted, ChurnRateLastMonth, 0.5);
    assert_eq!(figure(&counted, Mrr), Err(Undefined::MissingInput));
    assert_eq!(
        figure(&counted, GrossRevenueChurnLastMonth),
        Err(Undefined::MissingInput)
    );
    let nothing = found(&Rows::Months(Vec::new()), Options::default());
    check(&nothing, Customers, 0.0);
    assert_eq!(figure(&nothing, ChurnRateLastMonth), Err(Undefined::TooFew));
    assert_eq!(
        figure(&nothing, MedianLifetimeMonths),
        Err(Undefined::TooFew)
    );
}

#[test]
fn the_bridge_as_a_table() {
    let table = csv(tables::mrr_bridge(&found(
        &payments(PAYMENTS),
        Options::default(),
    )));
    assert_eq!(
        table,
        [
            "month,start,new,expansion,contraction,churned,reactivation,unexplained,end,customers-start,customers-new,customers-churned,customers-reactivated,customers-end",
            "2024-01,0,38,0,0,0,0,0,38,0,3,0,0,3",
            "2024-02,38,12,0,0,28,0,0,22,3,2,2,0,3",
            "2024-03,22,0,2,0,7,8,5,30,3,0,1,1,3",
        ]
    );
    let counted = found(&payments("a 2024-01\nb 2024-01"), Options::default());
    assert_eq!(
        csv(tables::mrr_bridge(&counted))[1],
        "2024-01,,,,,,,,,0,2,0,0,2"
    );
}

/// By month of the stay: H is watched for no time; C leaves within the first month, E within the second, B within the third, in which G
/// is watched last; D and F are watched into the fourth, A into the fifth, whose end nobody has seen.
#[test]
fn survival_as_a_table() {
    let found = found(&spells(SPELLS), Options::default());
    let table = csv(tables::survival(&found, &curve(&found.lives), level()));
    assert_eq!(
        table[0],
        "months,at-risk,churned,censored,survival,low,high"
    );
    let counts: Vec<String> = table[1..]
        .iter()
        .map(|row| row.split(',').take(4).collect::<Vec<_>>().join(","))
        .collect();
    assert_eq!(
        counts,
        ["0,8,0,1", "1,7,1,0", "2,6,1,0", "3,5,1,1", "4,3,0,2", "5,1,0,1"]
    );
    let share = |row: usize| table[row].split(',').nth(4).unwrap().to_owned();
    for (row, expected) in [
        (2, 6.0 / 7.0),
        (3, 5.0 / 7.0),
        (4, 4.0 / 7.0),
        (5, 4.0 / 7.0),
    ] {
        let got: f64 = share(row).parse().unwrap();
        assert!((got - expected).abs() < 1e-12, "{row}");
    }
    assert_eq!(share(1), "1");
    assert_eq!(table[6], "5,1,0,1,,,");
}

/// Payments end on whole months, so that each row's survival is the one before times what stayed of those at risk.
#[test]
fn survival_of_payments_multiplies() {
    let found = found(&payments(PAYMENTS), Options::default());
    let table = csv(tables::survival(&found, &curve(&found.lives), level()));
    assert_eq!(table[1], "0,5,0,0,1,1,1");
    assert!(table[2].starts_with("1,5,3,1,0.4,"), "{}", table[2]);
    assert!(table[3].starts_with("2,1,0,1,0.4,"), "{}", table[3]);
}

#[test]
fn cohorts_as_a_table() {
    let table = csv(tables::cohorts(&found(
        &payments(PAYMENTS),
        Options::default(),
    )));
    assert_eq!(table[0], "cohort,size,m0,m1,m2");
    assert!(table[1].starts_with("2024-01,3,1,0.333"), "{}", table[1]);
    assert_eq!(table[2], "2024-02,2,1,0.5,");
    assert!(table[3].starts_with("all,5,1,0.4,0.666"), "{}", table[3]);
}

#[test]
fn what_is_told() {
    use SubscriptionsFinding::*;
    let whole = found(&spells(SPELLS), Options::default());
    let overall = finding::overall(&whole, level());
    assert!(matches!(
        overall[0],
        LastMonth {
            start: 5,
            churned: 0,
            joined: 1,
            ..
        }
    ));
    assert!(matches!(overall[1], NobodyLeft { .. }));
    let revenue = finding::revenue(&whole);
    assert_eq!(
        revenue[0],
        Moved {
            months: 5,
            from: 0.0,
            to: 107.0,
            gained: 155.0,
            lost: 60.0
        }
    );
    assert_eq!(
        revenue[1],
        Unexplained {
            customers: 1,
            amount: 12.0
        }
    );
    let early = finding::overall(&found(&spells(SPELLS), asof("2024-04-15")), level());
    assert!(early.contains(&RowsAfter {
        rows: 2,
        asof: Date::from_gregorian(2024, 4, 15).unwrap()
    }));
    let goes_on = "a 2024-01-25 10\nb 2024-01-03 10\nb 2024-02-03 10";
    let told = finding::overall(&found(&payments(goes_on), Options::default()), level());
    assert!(
        told.iter()
            .any(|this| matches!(this, MonthGoesOn { rows: 1, .. })),
        "{told:?}"
    );
    assert!(told
        .iter()
        .any(|this| matches!(this, FirstMonth { customers: 2, .. })));
    let planned = "A 2024-01-01 2024-06-30 1\nB 2024-02-01 2024-06-30 1\nC 2024-02-01 2024-06-30 1\nD 2024-02-01 - 1";
    let told = finding::overall(&found(&spells(planned), Options::default()), level());
    assert!(
        told.iter()
            .any(|this| matches!(this, PlannedEnds { rows: 3, .. })),
        "{told:?}"
    );
}

/// What is handed on opens on its page without a complaint and is as it stands there.
#[test]
fn the_last_month_goes_on_to_calculators() {
    let all = carried(&found(&payments(PAYMENTS), Options::default()));
    let pages: Vec<Page> = all.iter().map(|(page, _)| *page).collect();
    assert_eq!(pages, [Page::Churn, Page::RevenueChurn, Page::Clv]);
    let links: Vec<String> = all
        .iter()
        .map(|(page, inputs)| {
            let pair = |(key, value): &(Key, String)| (key.as_str().to_owned(), value.clone());
            let link = fragment::write(&inputs.iter().map(pair).collect::<Vec<_>>());
            let calculator = Calculator::open(*page, &link);
            assert_eq!(calculator.link(), link, "canonical");
            assert!(calculator.outcome().report.refusals.is_empty(), "{link}");
            link
        })
        .collect();
    assert_eq!(
        links,
        [
            "start=3&new=1&lost=1",
            "mrr-start=22&churned=7&expansion=2&reactivation=8&new=0",
            "arpa=7.33&churn=33.33",
        ]
    );
}

#[test]
fn names_are_those_of_the_contract() {
    assert_eq!(
        Place::from_folder("subscriptions"),
        Some(Place::Data(DataPage::Subscriptions))
    );
    let keys: Vec<&str> = SubscriptionsKey::ALL.iter().map(|k| k.as_str()).collect();
    assert_eq!(keys, ["asof", "confidence"]);
    let metrics: Vec<&str> = SubscriptionsMetric::ALL
        .iter()
        .map(|m| m.as_str())
        .collect();
    for name in [
        "customers",
        "active-customers",
        "mrr",
        "churn-rate-last-month",
        "gross-revenue-churn-last-month",
        "nrr-last-12-months",
        "median-lifetime-months",
        "rows-read",
        "rows-skipped",
    ] {
        assert!(metrics.contains(&name), "{name}");
    }
    let tables: Vec<&str> = DataPage::Subscriptions
        .tables()
        .iter()
        .map(|t| t.as_str())
        .collect();
    assert_eq!(tables, ["mrr-bridge", "cohorts", "survival"]);
    let roles = Task::Subscriptions(Options::default()).roles().iter();
    let roles: Vec<&str> = roles.map(|role| role.as_str()).collect();
    assert_eq!(roles, ["start", "end", "date", "amount", "customer"]);
}

/// The fit of first stays is that of the same renewals by hand, and what was seen is the Kaplan–Meier curve.
#[test]
fn the_projection_of_first_stays() {
    let mut rows = String::new();
    // 40 customers of one day; eight leave after one month, four after two, two after three, the others are there after five.
    for customer in 0..40u8 {
        let end = match customer {
            0..8 => "2024-02-01",
            8..12 => "2024-03-01",
            12..14 => "2024-04-01",
            _ => "-",
        };
        let id = char::from(b'0' + customer);
        rows += &format!("{id} 2024-01-01 {end} 10\n");
    }
    let found = found(&spells(&rows), asof("2024-06-01"));
    let curve = curve(&found.lives);
    let course = course(&found, &curve);
    let counts: Vec<(f64, f64)> = course.renewals.iter().map(|r| (r.stay, r.lost)).collect();
    assert_eq!(
        counts,
        [
            (32.0, 8.0),
            (28.0, 4.0),
            (26.0, 2.0),
            (26.0, 0.0),
            (26.0, 0.0)
        ]
    );
    let (direct, _) = Sbg::fit(&[&[40.0, 32.0, 28.0, 26.0, 26.0, 26.0]], &mut |_| false).unwrap();
    let fit = course.fit.as_ref().unwrap();
    assert!((fit.sbg.alpha / direct.alpha - 1.0).abs() < 1e-9);
    assert_eq!(course.observed.len(), 6);
    for (month, share) in (0u32..).zip(&course.observed) {
        assert!((share - curve.at(month.into())).abs() < 1e-12, "{month}");
    }
    let band = course.picture().unwrap().rows[1].bounds.unwrap();
    assert!(band.0 < 0.8 && 0.8 < band.1, "{band:?}");
}
