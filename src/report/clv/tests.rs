//! Cases of the three models, of what they do not know, and of fields left empty.

use super::*;
use crate::report::cases::are;
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::picture::{Inflow, Picture, Step};
use crate::report::takeaway::any as takeaway;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const NO_LOSSES: Figure = Err(Undefined::NoLosses);

fn given(model: Model, numbers: &[(Key, f64)]) -> Inputs {
    numbers.iter().fold(
        Inputs::default().with(Key::Model, Value::Model(model)),
        |inputs, (key, value)| inputs.number(*key, *value),
    )
}

/// blog.excelwiz.com.au: 100 a month at 70 %, 5 % churn.
fn subscription() -> Inputs {
    let numbers = [(Key::Arpa, 100.0), (Key::Margin, 70.0), (Key::Churn, 5.0)];
    given(Model::Subscription, &numbers)
}

/// churnmiser.com: three orders of 75 a year for 2.5 years, at 60 %.
fn simple() -> Inputs {
    let numbers = [
        (Key::Aov, 75.0),
        (Key::OrdersPerYear, 3.0),
        (Key::Years, 2.5),
        (Key::Margin, 60.0),
    ];
    given(Model::Simple, &numbers)
}

/// ealhamed.github.io/frameworks-library, m02: 80 % retention at 10 %.
fn retention(first: FirstMargin) -> Inputs {
    let numbers = [
        (Key::MarginPerPeriod, 1000.0),
        (Key::Retention, 80.0),
        (Key::Discount, 10.0),
    ];
    given(Model::Retention, &numbers).with(Key::FirstMargin, Value::FirstMargin(first))
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives_figures(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    let figures = figures(inputs);
    are(Page::Clv, &figures, 1e-6, wanted);
    // What the model does not give is missing, and what is shown is what it takes.
    for (metric, figure) in figures.iter().filter(|(metric, _)| !gives(inputs, *metric)) {
        assert_eq!(figure, MISSING, "{metric:?}");
    }
}

#[test]
fn each_model_gives_what_it_knows() {
    gives_figures(
        &simple(),
        &[
            (Clv, Ok(337.5)),
            (ClvRevenue, Ok(562.5)),
            (LifetimeMonths, MISSING),
        ],
    );
    gives_figures(
        &subscription(),
        &[
            (Clv, Ok(1400.0)),
            (ClvRevenue, Ok(2000.0)),
            (LifetimeMonths, Ok(20.0)),
            (ClvToday, MISSING),
        ],
    );
    gives_figures(
        &retention(FirstMargin::Certain),
        &[
            (Clv, Ok(1000.0 / 0.3)),
            (ClvIfRetained, Ok(800.0 / 0.3)),
            (ClvToday, Ok(1100.0 / 0.3)),
            (ClvRevenue, MISSING),
        ],
    );
}

#[test]
fn a_cap_counts_only_its_months() {
    // Jason Cohen's mistake of 1/c: 2 % churn promise 50 months, the first 36 hold 25.8.
    let numbers = [(Key::Arpa, 1.0), (Key::Margin, 100.0), (Key::Churn, 2.0)];
    let capped = given(Model::Subscription, &numbers).number(Key::CapMonths, 36.0);
    let clv = figures(&capped).get(Clv).unwrap();
    assert!((clv - 25.8).abs() < 0.05, "{clv}");
    gives_figures(&capped, &[(ClvUndiscounted, Ok(50.0))]);
    gives_figures(
        &capped.with(Key::CapMonths, Value::Refused),
        &[(Clv, INVALID), (ClvUndiscounted, Ok(50.0))],
    );
}

#[test]
fn an_empty_field_stops_only_what_needs_it() {
    let mut inputs = subscription();
    inputs.set(Key::Margin, None);
    gives_figures(
        &inputs,
        &[
            (Clv, MISSING),
            (ClvRevenue, Ok(2000.0)),
            (LifetimeMonths, Ok(20.0)),
        ],
    );
    let refused = subscription().with(Key::Discount, Value::Refused);
    gives_figures(&refused, &[(Clv, INVALID), (ClvUndiscounted, Ok(1400.0))]);
    let refused = retention(FirstMargin::Today).with(Key::FirstMargin, Value::Refused);
    gives_figures(&refused, &[(Clv, INVALID), (ClvToday, Ok(1100.0 / 0.3))]);
}

#[test]
fn a_refused_model_makes_every_figure_invalid() {
    let refused = subscription().with(Key::Model, Value::Refused);
    for (metric, figure) in figures(&refused).iter() {
        assert_eq!(figure, INVALID, "{metric:?}");
    }
    assert!(takes(&refused, Key::Arpa) && !takes(&refused, Key::Aov));
    assert!(report(&refused).findings.is_empty());
}

#[test]
fn without_losses_there_is_no_bound() {
    gives_figures(
        &subscription().number(Key::Churn, 0.0),
        &[(Clv, NO_LOSSES), (LifetimeMonths, NO_LOSSES)],
    );
    let eternal = subscription()
        .number(Key::Churn, 0.0)
        .number(Key::CapMonths, 24.0);
    gives_figures(&eternal, &[(Clv, Ok(1680.0)), (ClvRevenue, NO_LOSSES)]);
    let kept = retention(FirstMargin::Today)
        .number(Key::Retention, 100.0)
        .number(Key::Discount, 0.0);
    gives_figures(&kept, &[(Clv, NO_LOSSES), (ClvCertain, NO_LOSSES)]);
    assert_eq!(
        report(&kept).findings.first(),
        Some(&Finding::Clv(ClvFinding::WithoutBound))
    );
}

#[track_caller]
fn says(inputs: &Inputs, wanted: impl Fn(&ClvFinding) -> bool) {
    let findings = report(inputs).findings;
    let said = findings
        .iter()
        .any(|finding| matches!(finding, Finding::Clv(finding) if wanted(finding)));
    assert!(said, "{findings:?}");
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn what_the_figures_mean() {
    let today = retention(FirstMargin::Today);
    says(
        &today,
        |finding| matches!(finding, ClvFinding::InMargins { margins: Some(n), .. } if near(*n, 1.1 / 0.3)),
    );
    says(
        &today,
        |finding| matches!(finding, ClvFinding::TimingsDiffer { if_retained, today, margin, .. } if near(today - if_retained, *margin)),
    );
    // 1100/0.29 − 1100/0.3.
    says(
        &today,
        |finding| matches!(finding, ClvFinding::PointOfRetention { gain, .. } if near(*gain, 1100.0 / 0.29 - 1100.0 / 0.3)),
    );
    says(
        &subscription(),
        |finding| matches!(finding, ClvFinding::PointOfChurn { gain, .. } if near(*gain, 350.0)),
    );
    says(
        &subscription(),
        |finding| matches!(finding, ClvFinding::OnRevenue { revenue, .. } if near(*revenue, 2000.0)),
    );
    says(
        &subscription().number(Key::Churn, 2.0),
        |finding| matches!(finding, ClvFinding::FarOff { share, .. } if near(*share, 1.0 - 0.98f64.powi(36))),
    );
    says(
        &subscription().number(Key::Discount, 10.0),
        |finding| matches!(finding, ClvFinding::TakenOff { undiscounted, .. } if near(*undiscounted, 1400.0)),
    );
    says(
        &simple(),
        |finding| matches!(finding, ClvFinding::EachYear { gain } if near(*gain, 135.0)),
    );
    says(
        &simple(),
        |finding| matches!(finding, ClvFinding::MayCost { most } if near(*most, 112.5)),
    );
}

#[track_caller]
fn inflow(inputs: &Inputs) -> Inflow {
    match report(inputs).pictures.pop() {
        Some(Picture::Inflow(inflow)) => inflow,
        other => panic!("{other:?}"),
    }
}

/// The parts of a picture and what comes later are the whole value, whatever the model.
#[test]
fn the_parts_make_the_value() {
    let pictures = [
        (simple(), 3, Step::Year),
        (simple().number(Key::Years, 30.0), 10, Step::Year),
        (subscription(), 5, Step::Year),
        (subscription().number(Key::Discount, 10.0), 5, Step::Year),
        (subscription().number(Key::CapMonths, 18.0), 2, Step::Year),
        (retention(FirstMargin::Today), 10, Step::Period),
        (retention(FirstMargin::Certain), 10, Step::Period),
        (
            retention(FirstMargin::IfRetained).number(Key::Retention, 20.0),
            3,
            Step::Period,
        ),
    ];
    for (inputs, count, step) in pictures {
        let clv = figures(&inputs).get(Clv).unwrap();
        let inflow = inflow(&inputs);
        assert_eq!((inflow.parts.len(), inflow.step), (count, step));
        let sum: f64 = inflow.parts.iter().map(|part| part.value).sum();
        assert!(near(sum + inflow.later.unwrap_or(0.0), clv), "{inflow:?}");
        assert!(inflow
            .parts
            .windows(2)
            .all(|two| two[1].left <= two[0].left));
    }
}

#[test]
fn the_first_part_of_each_timing() {
    let first = |first| {
        let inflow = inflow(&retention(first));
        let part = inflow.parts[0];
        (part.at, part.value, part.left)
    };
    assert_eq!(first(FirstMargin::Today), (0.0, 1000.0, 1.0));
    let (at, value, left) = first(FirstMargin::IfRetained);
    assert!(at == 1.0 && near(value, 800.0 / 1.1) && near(left, 0.8));
    let (at, value, left) = first(FirstMargin::Certain);
    assert!(at == 1.0 && near(value, 1000.0 / 1.1) && near(left, 1.0));
    let told = takeaway(&Picture::Inflow(inflow(&retention(FirstMargin::Today)))).unwrap();
    assert!(
        matches!(told, Finding::Clv(ClvFinding::FirstBrings { share, .. }) if near(share, 0.3 / 1.1))
    );
}
