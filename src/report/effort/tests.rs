//! Cases of stages, of the assumption and of fields left empty or refused.

use super::*;
use crate::domain::figure::Figure;
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::name::Page;
use crate::report::picture::Picture;
use crate::report::takeaway::any as takeaway;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);

fn selling(sales: f64) -> Inputs {
    Inputs::default().number(Key::SalesPerMonth, sales)
}

/// stage, retention-share and acquisition-share are as wanted.
#[track_caller]
fn gives(inputs: &Inputs, stage: Figure, share: Figure) {
    let figures = figures(inputs);
    let metrics: Vec<Metric> = figures.iter().map(|(metric, _)| metric).collect();
    assert_eq!(metrics, Page::Effort.metrics());
    assert_eq!(figures.get(Metric::Stage), stage);
    assert_eq!(figures.get(Metric::RetentionShare), share);
    let rest = share.map(|share| 1.0 - share);
    assert_eq!(figures.get(Metric::AcquisitionShare), rest);
}

/// The article's own examples: none yet, a handful a month, one a day, ten a day, above 500 a month.
#[test]
fn the_examples_of_the_article() {
    gives(&selling(0.0), Ok(1.0), Ok(0.0));
    gives(&selling(5.0), Ok(2.0), Ok(0.15));
    gives(&selling(30.0), Ok(3.0), Ok(0.3));
    gives(&selling(300.0), Ok(4.0), Ok(0.5));
    gives(&selling(600.0), Ok(5.0), Ok(0.7));
}

#[test]
fn the_assumption_counts_at_the_last_stage_only() {
    let assuming = |sales, percent| selling(sales).number(Key::RetentionShare, percent);
    gives(&assuming(600.0, 80.0), Ok(5.0), Ok(0.8));
    gives(&assuming(500.0, 80.0), Ok(4.0), Ok(0.5));
    gives(&assuming(600.0, 101.0), Ok(5.0), INVALID);
    let refused = |sales| selling(sales).with(Key::RetentionShare, Value::Refused);
    gives(&refused(600.0), Ok(5.0), INVALID);
    gives(&refused(30.0), Ok(3.0), Ok(0.3));
}

#[test]
fn without_sales_there_is_no_stage_but_still_a_picture() {
    gives(&Inputs::default(), MISSING, MISSING);
    gives(&selling(-1.0), INVALID, INVALID);
    let report = report(&Inputs::default());
    assert!(report.findings.is_empty() && report.working.is_empty());
    let overview = Finding::Effort(EffortFinding::Overview { last: 0.7 });
    assert_eq!(takeaway(&report.pictures[0]).unwrap(), overview);
}

#[track_caller]
fn says(inputs: &Inputs, wanted: EffortFinding) {
    let findings = report(inputs).findings;
    assert!(findings.contains(&Finding::Effort(wanted)), "{findings:?}");
}

#[test]
fn what_is_said() {
    let (stage, share) = (Stage::Growing, 0.3);
    says(&selling(30.0), EffortFinding::Standing { stage, share });
    says(&selling(30.0), EffortFinding::Advice { stage });
    let next = |stage, beyond, share| EffortFinding::Next {
        stage,
        beyond,
        share,
    };
    says(&selling(0.0), next(Stage::Beginning, 0.0, 0.15));
    says(&selling(30.0), next(Stage::Steady, 150.0, 0.5));
    says(&selling(300.0), next(Stage::Established, 500.0, 0.7));
    let assumption = |share, is_ours| EffortFinding::Assumption { share, is_ours };
    says(&selling(600.0), assumption(0.7, true));
    let other = selling(600.0).number(Key::RetentionShare, 80.0);
    says(&other, assumption(0.8, false));
    let near = EffortFinding::NearBoundary {
        boundary: 150.0,
        below: 0.3,
        above: 0.5,
    };
    says(&selling(140.0), near);
    says(&selling(165.0), near);
    let far = report(&selling(166.0)).findings;
    assert!(!far.contains(&Finding::Effort(near)));
}

#[test]
fn the_picture_marks_the_shop() {
    let report = report(&selling(30.0));
    let Some(Picture::Stages(stages)) = report.pictures.first() else {
        panic!("no picture")
    };
    let shares: Vec<f64> = stages.rows.iter().map(|row| row.retention).collect();
    assert_eq!(shares, [0.0, 0.15, 0.3, 0.5, 0.7]);
    assert_eq!(stages.here, Some(Stage::Growing));
}
