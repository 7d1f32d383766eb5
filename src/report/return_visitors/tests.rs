//! Cases of one period and of two, and of what can be said of their difference.

use super::*;
use crate::report::cases::are;
use crate::report::finding::{Finding, Tone};
use crate::report::inputs::Value;
use crate::report::name::{Confidence, Page};
use crate::report::picture::Picture;
use crate::report::shares::Who;
use Metric::*;
use ReturnVisitorsFinding::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const TOO_FEW: Figure = Err(Undefined::TooFew);

fn one(returning: f64, visitors: f64) -> Inputs {
    Inputs::default()
        .number(Key::Visitors, visitors)
        .number(Key::Returning, returning)
}

fn two(first: (f64, f64), second: (f64, f64)) -> Inputs {
    one(first.0, first.1)
        .number(Key::Visitors2, second.1)
        .number(Key::Returning2, second.0)
}

/// The figures are as wanted, within `slack`, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, slack: f64, wanted: &[(Metric, Figure)]) {
    are(Page::ReturnVisitors, &figures(inputs), slack, wanted);
}

fn found(inputs: &Inputs) -> Vec<ReturnVisitorsFinding> {
    let own = |finding: &Finding| match finding {
        Finding::ReturnVisitors(finding) => *finding,
        other => panic!("{other:?}"),
    };
    report(inputs).findings.iter().map(own).collect()
}

/// The evidence and the tone of the comparison.
#[track_caller]
fn compares(inputs: &Inputs, wanted: Evidence, tone: Tone) {
    let found = found(inputs)[0];
    let Compared { evidence, .. } = found else {
        panic!("{found:?}");
    };
    assert_eq!((evidence, found.tone()), (wanted, tone));
}

/// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10: 56 of 70 against 48 of 80.
#[test]
fn the_published_case() {
    let inputs = two((48.0, 80.0), (56.0, 70.0));
    let wanted = [
        (ReturnVisitorRate, Ok(0.6)),
        (ReturnVisitorRate2, Ok(0.8)),
        (RateDifference, Ok(0.2)),
        (RateDifferenceLow, Ok(0.0524)),
        (RateDifferenceHigh, Ok(0.3339)),
    ];
    gives(&inputs, 5e-5, &wanted);
    compares(&inputs, Evidence::Real, Tone::Good);
    compares(
        &two((56.0, 70.0), (48.0, 80.0)),
        Evidence::Real,
        Tone::Watch,
    );
}

#[test]
fn one_period_has_no_difference() {
    let inputs = one(52.0, 437.0);
    gives(
        &inputs,
        1e-9,
        &[
            (ReturnVisitorRate, Ok(52.0 / 437.0)),
            (ReturnVisitorRate2, MISSING),
            (ReturnVisitorRate2Low, MISSING),
            (RateDifference, MISSING),
            (RateDifferenceHigh, MISSING),
            (RateDifferenceP, MISSING),
        ],
    );
    assert!(matches!(found(&inputs)[..], [ComeBack { .. }]));
    let half = inputs.number(Key::Visitors2, 460.0);
    assert_eq!(figures(&half).get(ReturnVisitorRate2), MISSING);
}

#[test]
fn what_is_refused_is_graver_than_what_is_missing() {
    let inputs = one(500.0, 437.0);
    gives(
        &inputs,
        1e-9,
        &[(ReturnVisitorRate, INVALID), (RateDifference, INVALID)],
    );
    let refusal = |key, whole, most| Refusal {
        key,
        conflict: Conflict::MoreThanItsWhole { whole, most },
    };
    let first = refusal(Key::Returning, Key::Visitors, 437.0);
    assert_eq!(report(&inputs).refusals, [first]);
    let inputs = two((500.0, 437.0), (9.0, 8.0));
    let second = refusal(Key::Returning2, Key::Visitors2, 8.0);
    assert_eq!(report(&inputs).refusals, [first, second]);
    assert!(report(&inputs).pictures.is_empty());
    let refused = one(1.0, 2.0).with(Key::Returning2, Value::Refused);
    assert_eq!(figures(&refused).get(RateDifference), INVALID);
}

#[test]
fn nobody_in_both_is_no_test() {
    let inputs = two((0.0, 400.0), (0.0, 300.0));
    gives(
        &inputs,
        1e-9,
        &[(RateDifference, Ok(0.0)), (RateDifferenceP, TOO_FEW)],
    );
    compares(&inputs, Evidence::Chance, Tone::Watch);
    gives(
        &two((0.0, 0.0), (3.0, 30.0)),
        1e-9,
        &[
            (ReturnVisitorRate, TOO_FEW),
            (RateDifference, TOO_FEW),
            (ReturnVisitorRate2, Ok(0.1)),
        ],
    );
}

#[test]
fn evidence_is_interval_and_test_together() {
    let evidence = |low, p| Evidence::of(Interval { low, high: 0.2 }, p, Confidence::P95);
    assert_eq!(evidence(0.01, Some(0.04)), Evidence::Real);
    assert_eq!(evidence(-0.01, Some(0.04)), Evidence::Borderline);
    assert_eq!(evidence(0.01, Some(0.06)), Evidence::Borderline);
    assert_eq!(evidence(-0.01, Some(0.06)), Evidence::Chance);
    assert_eq!(evidence(-0.01, None), Evidence::Chance);
}

#[test]
fn a_sure_change_can_be_small() {
    let small = |inputs: &Inputs| {
        found(inputs)
            .iter()
            .any(|finding| matches!(finding, SmallChange { .. }))
    };
    assert!(small(&two((100_000.0, 400_000.0), (101_500.0, 400_000.0))));
    assert!(!small(&two((100_000.0, 400_000.0), (106_000.0, 400_000.0))));
    // As small, but not sure.
    assert!(!small(&two((100.0, 400.0), (101.0, 400.0))));
}

#[test]
fn counts_and_shares_can_part() {
    let inputs = two((1000.0, 4000.0), (1200.0, 6000.0));
    let found_more = found(&inputs);
    let (before, now) = (1000.0, 1200.0);
    assert_eq!(found_more[1], CountsTellOther { before, now });
    // 1200 of 6000 instead of a quarter of 6000.
    let fewer = found_more.iter().find_map(|finding| match finding {
        InVisitors { visitors } => Some(*visitors),
        _ => None,
    });
    assert!((fewer.unwrap() + 300.0).abs() < 1e-9);
    let both_up = found(&two((1000.0, 4000.0), (1200.0, 4000.0)));
    assert!(!both_up
        .iter()
        .any(|finding| matches!(finding, CountsTellOther { .. })));
}

#[test]
fn the_smaller_period_is_the_weaker() {
    let found = found(&two((30.0, 90.0), (20.0, 60.0)));
    let few = found.iter().find_map(|finding| match finding {
        FewVisitors { visitors, .. } => Some(*visitors),
        _ => None,
    });
    assert_eq!(few, Some(60.0));
}

#[test]
fn both_shares_are_drawn() {
    let report = report(&two((52.0, 437.0), (74.0, 460.0)));
    let [Picture::Shares(shares)] = &report.pictures[..] else {
        panic!("{:?}", report.pictures);
    };
    let rows: Vec<Who> = shares.rows().map(|row| row.who).collect();
    assert_eq!(rows, [Who::FirstPeriod, Who::SecondPeriod]);
    assert!(shares.is_compared);
    assert_eq!(
        report.figures.get(ReturnVisitorRate2High),
        Ok(shares.others[0].high)
    );
}
