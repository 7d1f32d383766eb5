//! Cases of losses and gains, of the switch, and of fields left empty.

use super::finding::RevenueChurnFinding;
use super::*;
use crate::report::cases::{are, given};
use crate::report::finding::{Finding, Tone};
use crate::report::inputs::Value;
use crate::report::name::{Page, Period};
use crate::report::picture::{Movement, Picture};
use crate::report::takeaway::any as takeaway;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);

/// dnoise.online, "NRR": 200,000 that lose 6,000 and 4,000 and expand by 20,000; nothing new.
fn example() -> Inputs {
    given(&[
        (Key::MrrStart, 200_000.0),
        (Key::Churned, 6_000.0),
        (Key::Contraction, 4_000.0),
        (Key::Expansion, 20_000.0),
        (Key::NewRevenue, 0.0),
    ])
}

#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::RevenueChurn, &figures(inputs), 1e-9, wanted);
}

fn said(inputs: &Inputs) -> Vec<RevenueChurnFinding> {
    let only = |finding| match finding {
        Finding::RevenueChurn(finding) => finding,
        other => panic!("{other:?}"),
    };
    report(inputs).findings.into_iter().map(only).collect()
}

#[test]
fn an_empty_field_stops_only_what_needs_it() {
    let without = |key| {
        let mut inputs = example();
        inputs.set(key, None);
        inputs
    };
    gives(
        &without(Key::NewRevenue),
        &[
            (GrossRevenueChurn, Ok(0.05)),
            (Nrr, Ok(1.05)),
            (MrrNetNew, MISSING),
            (MrrEnd, MISSING),
            (QuickRatio, MISSING),
        ],
    );
    gives(
        &without(Key::MrrStart),
        &[
            (GrossRevenueChurn, MISSING),
            (MrrNetNew, Ok(10_000.0)),
            (QuickRatio, Ok(2.0)),
            (GrowthToNew, Ok(0.5)),
            (MrrEnd, MISSING),
        ],
    );
    gives(
        &without(Key::Contraction),
        &[(GrossRevenueChurn, Ok(0.03)), (MrrNetNew, Ok(14_000.0))],
    );
    gives(&Inputs::default(), &[(Grr, MISSING), (MrrEnd, MISSING)]);
}

#[test]
fn what_is_refused_is_graver_than_what_is_missing() {
    let refused = Inputs::default().with(Key::Churned, Value::Refused);
    gives(
        &refused,
        &[(Grr, INVALID), (MrrEnd, INVALID), (QuickRatio, INVALID)],
    );
    let negative = example().number(Key::Expansion, -1.0);
    gives(&negative, &[(Grr, Ok(0.95)), (Nrr, INVALID)]);
}

#[test]
fn the_switch_decides_about_reactivation() {
    let came_back = example().number(Key::Reactivation, 2_000.0);
    gives(&came_back, &[(Nrr, Ok(1.05)), (MrrNetNew, Ok(12_000.0))]);
    let counted = came_back
        .clone()
        .with(Key::ReactivationInNet, Value::Switch(true));
    gives(&counted, &[(Nrr, Ok(1.06)), (MrrNetNew, Ok(12_000.0))]);
    let both = RevenueChurnFinding::ReactivationCounts {
        with: 1.06,
        without: 1.05,
    };
    for inputs in [came_back, counted] {
        assert!(said(&inputs).contains(&both), "{:?}", said(&inputs));
    }
    let unread = example().with(Key::ReactivationInNet, Value::Refused);
    gives(&unread, &[(Nrr, INVALID), (Grr, Ok(0.95))]);
}

#[test]
fn negative_net_churn_is_good_news_that_hides_losses() {
    let said = said(&example());
    let tones: Vec<Tone> = said.iter().map(RevenueChurnFinding::tone).collect();
    assert!(matches!(
        said[1],
        RevenueChurnFinding::NetNegative { kept, .. } if (kept - 1.05).abs() < 1e-12
    ));
    assert!(matches!(
        said[2],
        RevenueChurnFinding::ExpansionHidesLosses { gross, .. } if gross == 0.05
    ));
    assert_eq!(tones[..3], [Tone::Plain, Tone::Good, Tone::Watch]);
}

#[test]
fn no_losses_are_said_as_such() {
    let unlost = given(&[
        (Key::MrrStart, 1000.0),
        (Key::Churned, 0.0),
        (Key::NewRevenue, 100.0),
    ]);
    gives(
        &unlost,
        &[
            (GrossRevenueChurn, Ok(0.0)),
            (QuickRatio, Err(Undefined::NoLosses)),
            (GrossRevenueChurnAnnual, Ok(0.0)),
            (GrowthToNew, Ok(1.0)),
        ],
    );
    let period = Period::Month;
    assert_eq!(said(&unlost), [RevenueChurnFinding::NothingLost { period }]);
}

#[test]
fn more_lost_than_there_was() {
    let inputs = given(&[
        (Key::MrrStart, 100.0),
        (Key::Churned, 150.0),
        (Key::NewRevenue, 20.0),
    ]);
    gives(
        &inputs,
        &[
            (GrossRevenueChurn, Ok(1.5)),
            (GrossRevenueChurnAnnual, INVALID),
            (MrrEnd, Ok(-30.0)),
        ],
    );
    let first = said(&inputs)[0];
    assert_eq!(
        first,
        RevenueChurnFinding::MoreLostThanThereWas { gross: 1.5 }
    );
}

#[test]
fn small_losses_make_the_ratio_jump() {
    let inputs = example()
        .number(Key::Churned, 10.0)
        .number(Key::Contraction, 0.0);
    let jumps = said(&inputs)
        .into_iter()
        .find(|finding| matches!(finding, RevenueChurnFinding::RatioJumps { .. }));
    assert!(jumps.is_some());
    assert!(!said(&example()).contains(&jumps.unwrap()));
}

#[test]
fn the_bridge_ends_where_the_figures_do() {
    let inputs = example().number(Key::Reactivation, 2_000.0);
    let report = report(&inputs);
    let [Picture::Bridge(bridge)] = &report.pictures[..] else {
        panic!("{:?}", report.pictures)
    };
    let sum: f64 = bridge.steps.iter().map(|(_, amount)| amount).sum();
    assert_eq!(bridge.start + sum, bridge.end);
    assert_eq!(Ok(bridge.end), report.figures.get(MrrEnd));
    // After the losses stands what grr keeps.
    assert_eq!(bridge.steps[0], (Movement::Churned, -6_000.0));
    let kept: f64 = bridge.start + bridge.steps[0].1 + bridge.steps[1].1;
    assert_eq!(Ok(kept / bridge.start), report.figures.get(Grr));
    assert_eq!(
        takeaway(&report.pictures[0]).unwrap(),
        Finding::RevenueChurn(RevenueChurnFinding::Moved {
            from: 200_000.0,
            to: 212_000.0,
            gained: 22_000.0,
            lost: 10_000.0
        })
    );
}
