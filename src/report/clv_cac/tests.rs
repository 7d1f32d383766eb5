//! Cases of cost, verdict and payback, and of fields left empty.

use super::*;
use crate::report::cases::{are, given};
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::name::Page;
use crate::report::picture::Picture;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const NO_LOSSES: Figure = Err(Undefined::NoLosses);
const NOT_REACHABLE: Figure = Err(Undefined::NotReachable);

/// calculatorsir.com: 100 a month at 80 %, 5 % churn, 500 to win.
fn example() -> Inputs {
    given(&[
        (Key::Arpa, 100.0),
        (Key::Margin, 80.0),
        (Key::Churn, 5.0),
        (Key::Cac, 500.0),
    ])
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::ClvCac, &figures(inputs), 1e-9, wanted);
}

#[test]
fn the_given_cost_wins_over_spend() {
    let spend = given(&[
        (Key::SpendAds, 900.0),
        (Key::SpendTeam, 100.0),
        (Key::NewCustomers, 20.0),
    ]);
    gives(&spend, &[(Cac, Ok(50.0))]);
    gives(&spend.clone().number(Key::Cac, 70.0), &[(Cac, Ok(70.0))]);
    gives(
        &spend.clone().with(Key::Cac, Value::Refused),
        &[(Cac, INVALID)],
    );
    gives(
        &spend.clone().with(Key::SpendTools, Value::Refused),
        &[(Cac, INVALID)],
    );
    gives(
        &spend.number(Key::NewCustomers, 0.0),
        &[(Cac, Err(Undefined::TooFew))],
    );
    gives(&given(&[(Key::NewCustomers, 20.0)]), &[(Cac, MISSING)]);
    gives(&given(&[(Key::SpendAds, 900.0)]), &[(Cac, MISSING)]);
}

#[test]
fn an_empty_field_stops_only_what_needs_it() {
    let without = |key| {
        let mut inputs = example();
        inputs.set(key, None);
        inputs
    };
    gives(
        &without(Key::Churn),
        &[
            (Clv, MISSING),
            (PaybackMonths, Ok(6.25)),
            (NeededChurn, Ok(80.0 / 1500.0)),
        ],
    );
    gives(
        &without(Key::Arpa),
        &[
            (Clv, MISSING),
            (PaybackMonths, MISSING),
            (NeededArpa, Ok(93.75)),
        ],
    );
    gives(
        &without(Key::Margin),
        &[(Clv, MISSING), (NeededMargin, Ok(0.75))],
    );
    gives(
        &without(Key::Cac),
        &[
            (Clv, Ok(1600.0)),
            (ClvCacRatio, MISSING),
            (MaxCac, Ok(1600.0 / 3.0)),
        ],
    );
}

#[test]
fn without_churn_value_has_no_bound_unless_discounted() {
    let inputs = example().number(Key::Churn, 0.0);
    gives(
        &inputs,
        &[
            (Clv, NO_LOSSES),
            (ClvCacRatio, NO_LOSSES),
            (MaxCac, NO_LOSSES),
            (NeededArpa, NO_LOSSES),
        ],
    );
    gives(
        &inputs,
        &[
            (PaybackMonthsChurned, Ok(6.25)),
            (NeededChurn, Ok(80.0 / 1500.0)),
        ],
    );
    assert_eq!(
        report(&inputs).findings.first(),
        Some(&Finding::ValueWithoutBound)
    );
    let d = 1.1f64.powf(1.0 / 12.0) - 1.0;
    gives(
        &inputs.number(Key::Discount, 10.0),
        &[(Clv, Ok(80.0 * (1.0 + d) / d))],
    );
}

#[test]
fn nonsense_is_invalid_and_free_customers_have_no_ratio() {
    for (key, value) in [
        (Key::Churn, 101.0),
        (Key::Churn, -1.0),
        (Key::Discount, -1.0),
        (Key::Arpa, 1e300),
    ] {
        gives(
            &example().number(key, value),
            &[(Clv, INVALID), (ClvCacRatio, INVALID)],
        );
    }
    gives(
        &example().number(Key::TargetRatio, 0.0),
        &[
            (MaxCac, INVALID),
            (NeededChurn, INVALID),
            (NeededArpa, INVALID),
        ],
    );
    let free = example().number(Key::Cac, 0.0);
    gives(
        &free,
        &[
            (ClvCacRatio, MISSING),
            (PaybackMonthsChurned, Ok(0.0)),
            (NeededChurn, NOT_REACHABLE),
        ],
    );
    let unprofitable = example().number(Key::Margin, -10.0);
    gives(
        &unprofitable,
        &[
            (ClvCacRatio, Ok(-0.4)),
            (PaybackMonths, Err(Undefined::Never)),
            (NeededArpa, NOT_REACHABLE),
        ],
    );
}

#[track_caller]
fn says(inputs: &Inputs, wanted: &Finding) {
    let findings = report(inputs).findings;
    assert!(findings.contains(wanted), "{findings:?}");
}

#[test]
fn verdicts() {
    let at = |cac| example().number(Key::Cac, cac);
    says(
        &at(2000.0),
        &Finding::LosesMoney {
            ratio: 0.8,
            target: 3.0,
        },
    );
    says(
        &at(2000.0),
        &Finding::NeverPaysBack {
            cac: 2000.0,
            most: Some(1600.0),
        },
    );
    says(
        &at(800.0),
        &Finding::PaysSlowly {
            ratio: 2.0,
            target: 3.0,
        },
    );
    says(
        &at(500.0),
        &Finding::Healthy {
            ratio: 3.2,
            target: 3.0,
        },
    );
    let ratio = 1.0;
    says(&at(1600.0), &Finding::PaysSlowly { ratio, target: 3.0 });
    says(
        &at(2000.0).number(Key::Margin, 0.0),
        &Finding::NeverPaysBack {
            cac: 2000.0,
            most: None,
        },
    );
}

/// 3:1 with 1 % churn: 33 months of plain payback, 40 with churn.
#[test]
fn three_to_one_can_hide_forty_months() {
    let inputs = example()
        .number(Key::Churn, 1.0)
        .number(Key::Cac, 8000.0 / 3.0);
    let report = report(&inputs);
    let months = report.figures.get(PaybackMonthsChurned).unwrap();
    assert!((months - 40.3).abs() < 0.05, "{months}");
    let hidden = report
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::RatioHidesLongPayback { .. }));
    assert!(hidden);
}

#[test]
fn the_curve_meets_the_cost_at_the_churned_payback() {
    let Some(Picture::BreakEven(curve)) = report(&example()).pictures.pop() else {
        panic!("no curve")
    };
    let paid_back = curve.paid_back.unwrap();
    assert_eq!((curve.months[0], curve.margin[0]), (0.0, 0.0));
    assert!((curve.margin[1] - 80.0).abs() < 1e-9);
    for (month, margin) in curve.months.iter().zip(&curve.margin) {
        assert_eq!(*month >= paid_back, *margin >= curve.cac, "month {month}");
    }
    let never = report(&example().number(Key::Cac, 2000.0));
    let Some(Picture::BreakEven(curve)) = never.pictures.first() else {
        panic!("no curve")
    };
    assert_eq!((curve.paid_back, curve.months.last()), (None, Some(&36.0)));
    let long = report(&example().number(Key::Churn, 0.0).number(Key::Cac, 8e6));
    let Some(Picture::BreakEven(curve)) = long.pictures.first() else {
        panic!("no curve")
    };
    assert!(curve.months.len() <= 61 && curve.months.last() > Some(&1e5));
}
