//! Cases of groups and scores, of the second survey, and of fields left empty.

use super::*;
use crate::report::cases::are;
use crate::report::finding::{Finding, Sign};
use crate::report::inputs::Value;
use crate::report::name::Page;
use crate::report::picture::Picture;
use crate::report::takeaway::any as takeaway;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const TOO_FEW: Figure = Err(Undefined::TooFew);

fn groups(promoters: f64, passives: f64, detractors: f64) -> Inputs {
    Inputs::default()
        .number(Key::Promoters, promoters)
        .number(Key::Passives, passives)
        .number(Key::Detractors, detractors)
}

fn second(inputs: Inputs, promoters: f64, passives: f64, detractors: f64) -> Inputs {
    inputs
        .number(Key::Promoters2, promoters)
        .number(Key::Passives2, passives)
        .number(Key::Detractors2, detractors)
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::Nps, &figures(inputs), 1e-9, wanted);
}

#[test]
fn scores_win_over_groups() {
    let inputs = groups(1.0, 1.0, 1.0)
        .number(Key::S10, 3.0)
        .number(Key::S6, 1.0);
    gives(
        &inputs,
        &[(Nps, Ok(50.0)), (Responses, Ok(4.0)), (MeanScore, Ok(9.0))],
    );
    gives(
        &groups(1.0, 1.0, 1.0),
        &[(Nps, Ok(0.0)), (MeanScore, MISSING)],
    );
    gives(
        &inputs.with(Key::S7, Value::Refused),
        &[
            (Nps, INVALID),
            (MeanScore, INVALID),
            (PromoterShareLow, INVALID),
        ],
    );
}

#[test]
fn a_zero_is_off_the_scale_from_one() {
    let inputs = Inputs::default()
        .number(Key::S0, 2.0)
        .number(Key::S10, 3.0)
        .with(Key::Scale, Value::Scale(Scale::OneToTen));
    gives(
        &inputs,
        &[(Nps, INVALID), (Responses, INVALID), (SampleSize, MISSING)],
    );
    let refusal = Refusal {
        key: Key::S0,
        conflict: Conflict::ZeroOffScale,
    };
    assert_eq!(report(&inputs).refusals, [refusal]);
    let mended = inputs.number(Key::S0, 0.0);
    gives(&mended, &[(Nps, Ok(100.0))]);
    let Some(Picture::Answers(answers)) = report(&mended).pictures.into_iter().next() else {
        panic!("no answers")
    };
    assert_eq!(answers.scores.unwrap().first(), Some(&(1, 0.0)));
}

#[test]
fn missing_answers() {
    gives(
        &Inputs::default(),
        &[
            (Nps, MISSING),
            (NpsLow, MISSING),
            (Responses, MISSING),
            (BenchmarkP, MISSING),
        ],
    );
    gives(
        &Inputs::default().number(Key::Promoters, 3.0),
        &[(Nps, MISSING)],
    );
    gives(
        &groups(0.0, 0.0, 0.0),
        &[
            (Nps, TOO_FEW),
            (NpsMargin, TOO_FEW),
            (PromoterShare, TOO_FEW),
        ],
    );
    gives(&groups(-1.0, 3.0, 3.0), &[(Nps, INVALID)]);
}

#[test]
fn the_second_survey_needs_all_three_of_its_keys() {
    let first = groups(45.0, 35.0, 20.0);
    gives(
        &first.clone().number(Key::Promoters2, 5.0),
        &[(Nps, Ok(25.0)), (Nps2, MISSING), (NpsDifferenceP, MISSING)],
    );
    gives(
        &second(first.clone(), 52.0, 33.0, 15.0),
        &[(Nps2, Ok(37.0)), (NpsDifference, Ok(12.0))],
    );
    gives(
        &second(Inputs::default(), 52.0, 33.0, 15.0),
        &[(Nps, MISSING), (Nps2, Ok(37.0)), (NpsDifference, MISSING)],
    );
    let refused = second(first, 52.0, 33.0, 15.0).with(Key::Confidence, Value::Refused);
    gives(
        &refused,
        &[
            (NpsDifference, Ok(12.0)),
            (NpsDifferenceLow, INVALID),
            (NpsDifferenceP, INVALID),
            (NpsMargin, INVALID),
        ],
    );
}

/// A typical variance stands in only while there are no answers; an invalid answer is not no answer.
#[test]
fn answers_needed() {
    let wanted = |inputs: Inputs| inputs.number(Key::MarginWanted, 10.0);
    gives(&wanted(Inputs::default()), &[(SampleSize, Ok(255.0))]);
    gives(&wanted(groups(0.0, 0.0, 0.0)), &[(SampleSize, Ok(255.0))]);
    gives(&wanted(groups(10.0, 0.0, 0.0)), &[(SampleSize, Ok(1.0))]);
    gives(&wanted(groups(-1.0, 0.0, 0.0)), &[(SampleSize, INVALID)]);
    gives(
        &Inputs::default().number(Key::MarginWanted, 0.0),
        &[(SampleSize, INVALID)],
    );
}

#[track_caller]
fn says(inputs: &Inputs, wanted: impl Fn(&Finding) -> bool) {
    let findings = report(inputs).findings;
    assert!(findings.iter().any(wanted), "{findings:?}");
}

#[test]
fn what_is_sure_and_what_is_not() {
    let sign_is = |wanted: Sign| move |finding: &Finding| matches!(finding, Finding::ScoreSign { sign, .. } if *sign == wanted);
    says(&groups(70.0, 10.0, 20.0), sign_is(Sign::Positive));
    says(&groups(20.0, 10.0, 70.0), sign_is(Sign::Negative));
    says(&groups(5.0, 3.0, 4.0), sign_is(Sign::Unclear));
    says(
        &groups(5.0, 3.0, 4.0),
        |finding| matches!(finding, Finding::FewAnswers { responses, .. } if *responses == 12.0),
    );
    says(&groups(45.0, 35.0, 20.0), |finding| {
        *finding
            == Finding::EachStepAdds {
                points: 1.0,
                detractors: 20.0,
            }
    });
    let side_is = |wanted: Sign| move |finding: &Finding| matches!(finding, Finding::BenchmarkCompared { side, .. } if *side == wanted);
    for (benchmark, side) in [
        (0.0, Sign::Positive),
        (25.0, Sign::Unclear),
        (60.0, Sign::Negative),
    ] {
        says(
            &groups(45.0, 35.0, 20.0).number(Key::Benchmark, benchmark),
            side_is(side),
        );
    }
}

/// 12 points more with a hundred answers each may be chance; with a thousand each it is not.
#[test]
fn a_rise_of_twelve_points() {
    let significant = |factor: f64| {
        let [first, then] = [[45.0, 35.0, 20.0], [52.0, 33.0, 15.0]]
            .map(|counts| counts.map(|count| count * factor));
        let inputs = second(
            groups(first[0], first[1], first[2]),
            then[0],
            then[1],
            then[2],
        );
        report(&inputs).findings.iter().any(|finding| {
            matches!(
                finding,
                Finding::SurveysCompared {
                    significant: true,
                    ..
                }
            )
        })
    };
    assert!(!significant(1.0));
    assert!(significant(10.0));
}

#[test]
fn detractors_who_must_become_passives() {
    assert_eq!(conversions(&groups(45.0, 35.0, 20.0), 40.0), Ok(15.0));
    assert_eq!(
        conversions(&groups(45.0, 35.0, 20.0), 50.0),
        Err(Undefined::NotReachable)
    );
    assert_eq!(conversions(&Inputs::default(), 40.0), MISSING);
}

#[test]
fn takeaways_of_one_and_of_two_surveys() {
    let one: Vec<Finding> = report(&groups(45.0, 35.0, 20.0))
        .pictures
        .iter()
        .filter_map(takeaway)
        .collect();
    assert_eq!(
        one[0],
        Finding::AnswersSplit {
            promoters: 0.45,
            passives: 0.35,
            detractors: 0.2
        }
    );
    assert!(matches!(one[1], Finding::ScoreLies { nps, .. } if nps == 25.0));
    let two: Vec<Finding> = report(&second(groups(45.0, 35.0, 20.0), 52.0, 33.0, 15.0))
        .pictures
        .iter()
        .filter_map(takeaway)
        .collect();
    assert!(
        matches!(two[0], Finding::AnswersMoved { promoters, .. } if (promoters - 0.07).abs() < 1e-12)
    );
    assert_eq!(
        two[1],
        Finding::ScoreMoved {
            from: 25.0,
            to: 37.0,
            overlap: true
        }
    );
}
