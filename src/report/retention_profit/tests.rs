//! Cases of programmes that pay and that do not, and of fields left empty.

use super::*;
use crate::report::cases::{are, given};
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::name::Page;
use crate::report::picture::Picture;
use crate::report::takeaway::any as takeaway;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const NO_LOSSES: Figure = Err(Undefined::NoLosses);

/// aibizhub.io: 1,000 customers of 30 a month, churn of 4 % instead of 6 %; 50,000 for the programme are ours.
pub(super) fn example() -> Inputs {
    given(&[
        (Key::Customers, 1000.0),
        (Key::MarginPerCustomer, 30.0),
        (Key::Retention, 94.0),
        (Key::Uplift, 2.0),
        (Key::ProgrammeCost, 50_000.0),
    ])
}

fn without(key: Key) -> Inputs {
    let mut inputs = example();
    inputs.set(key, None);
    inputs
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::RetentionProfit, &figures(inputs), 1e-6, wanted);
}

#[test]
fn two_points_for_ever() {
    gives(
        &example(),
        &[
            (ProfitBase, Ok(500_000.0)),
            (ValueUplift, Ok(250_000.0)),
            (ProfitNew, Ok(700_000.0)),
            (ProfitChange, Ok(0.4)),
            (Roi, Ok(4.0)),
            // 30,000/(0.06 − u) = 550,000.
            (BreakEvenUplift, Ok(0.06 - 3.0 / 55.0)),
        ],
    );
}

#[test]
fn an_empty_field_stops_only_what_needs_it() {
    gives(
        &without(Key::Uplift),
        &[
            (ProfitBase, Ok(500_000.0)),
            (ValueUplift, MISSING),
            (ProfitNew, MISSING),
            (BreakEvenUplift, Ok(0.06 - 3.0 / 55.0)),
        ],
    );
    gives(
        &without(Key::ProgrammeCost),
        &[
            (ProfitNew, Ok(750_000.0)),
            (Roi, MISSING),
            (BreakEvenUplift, Ok(0.0)),
        ],
    );
    gives(
        &without(Key::Retention).with(Key::Uplift, Value::Refused),
        &[(ProfitBase, MISSING), (ValueUplift, INVALID)],
    );
    gives(
        &example().with(Key::Horizon, Value::Refused),
        &[(ProfitBase, INVALID), (BreakEvenUplift, INVALID)],
    );
    gives(
        &example().number(Key::Customers, 0.0),
        &[
            (ProfitBase, Ok(0.0)),
            (ProfitChange, Err(Undefined::TooFew)),
        ],
    );
}

#[test]
fn retention_cannot_rise_above_all() {
    let inputs = example().number(Key::Uplift, 7.0);
    gives(
        &inputs,
        &[(ProfitBase, Ok(500_000.0)), (ValueUplift, INVALID)],
    );
    let refusals = report(&inputs).refusals;
    assert!(
        matches!(refusals[..], [Refusal { key: Key::Uplift, conflict: Conflict::UpliftAboveAll { room } }] if (room - 0.06).abs() < 1e-12)
    );
    assert!(report(&example()).refusals.is_empty());
    // All of the room: nobody leaves, and without horizon and discount nothing ends.
    let all = example().number(Key::Uplift, 6.0);
    gives(&all, &[(ValueUplift, NO_LOSSES), (ProfitNew, NO_LOSSES)]);
    assert!(report(&all).refusals.is_empty());
}

#[track_caller]
fn says(inputs: &Inputs, wanted: impl Fn(&ProfitFinding) -> bool) {
    let findings = report(inputs).findings;
    let said = findings
        .iter()
        .any(|finding| matches!(finding, Finding::Profit(finding) if wanted(finding)));
    assert!(said, "{findings:?}");
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn what_the_figures_mean() {
    says(
        &example(),
        |finding| matches!(finding, ProfitFinding::Pays { net, .. } if near(*net, 200_000.0)),
    );
    says(
        &example().number(Key::ProgrammeCost, 250_001.0),
        |finding| matches!(finding, ProfitFinding::DoesNotPay { .. }),
    );
    says(
        &without(Key::ProgrammeCost),
        |finding| matches!(finding, ProfitFinding::Brings { value, .. } if near(*value, 250_000.0)),
    );
    // 30,000/0.05 − 30,000/0.06.
    says(
        &example(),
        |finding| matches!(finding, ProfitFinding::PointWorth { value } if near(*value, 100_000.0)),
    );
    says(&example().number(Key::Horizon, 1.0), |finding| {
        *finding == ProfitFinding::OnePeriod
    });
    says(&example().number(Key::Horizon, 1.0), |finding| {
        matches!(finding, ProfitFinding::NeverPays { .. })
    });
    says(
        &example(),
        |finding| matches!(finding, ProfitFinding::LateGain { share, .. } if *share < 0.5),
    );
    says(&example().number(Key::Uplift, 6.0), |finding| {
        *finding == ProfitFinding::WithoutBound
    });
}

/// The articles' claim stands beside the person's own figure: 1/0.01 instead of 1/0.06 are five times more, not 25–90 %.
#[test]
fn the_claim_is_tested_and_never_a_result() {
    says(
        &example(),
        |finding| matches!(finding, ProfitFinding::Claim { own: Some(own) } if near(*own, 5.0)),
    );
    says(&example().number(Key::Retention, 96.0), |finding| {
        *finding == ProfitFinding::Claim { own: None }
    });
    // At a retention of 60 % five points make 1/0.35 of 1/0.4.
    says(
        &example().number(Key::Retention, 60.0),
        |finding| matches!(finding, ProfitFinding::Claim { own: Some(own) } if near(*own, 0.4 / 0.35 - 1.0)),
    );
}

#[test]
fn the_steps_of_the_picture_add_up() {
    let Some(Picture::Programme(steps)) = report(&example()).pictures.pop() else {
        panic!("no picture")
    };
    assert!(near(steps.base + steps.uplift - steps.cost, steps.new));
    let told = takeaway(&Picture::Programme(steps)).unwrap();
    assert!(
        matches!(told, Finding::Profit(ProfitFinding::ProfitMoves { change: Some(change), .. }) if near(change, 0.4))
    );
    assert!(report(&without(Key::Uplift)).pictures.is_empty());
}

/// What no field takes, a script may still hand over: no line of the working overflows.
#[test]
fn a_rise_that_is_no_share_has_no_working() {
    let absurd = example()
        .number(Key::Horizon, 100.0)
        .number(Key::Uplift, -1e128);
    let metrics = |inputs: &Inputs| report(inputs).working.len();
    assert!(metrics(&absurd) < metrics(&example().number(Key::Horizon, 100.0)));
    let working = format!("{:?}", report(&absurd).working);
    assert!(!working.contains("inf") && !working.contains("NaN"));
    assert!(report(&example().number(Key::Retention, 130.0))
        .working
        .is_empty());
}
