//! Cases of the score, its interval and what follows from them.

use super::*;

fn survey(promoters: f64, passives: f64, detractors: f64) -> Survey {
    let [p, a, d] = [promoters, passives, detractors].map(|c| Count::new(c).unwrap());
    Survey::new(p, a, d).unwrap()
}

fn level(percent: f64) -> Level {
    Level::percent(percent).unwrap()
}

fn all_of(score: usize) -> Scores {
    let mut answers = [Count::new(0.0).unwrap(); 11];
    answers[score] = Count::new(25.0).unwrap();
    Scores::new(answers)
}

/// Public tools leave 0 out of the detractors, or count "below 6": both are wrong.
#[test]
fn every_score_belongs_to_its_group() {
    for score in 0..=10 {
        let wanted = [-100.0, 0.0, 100.0][usize::from(score >= 7) + usize::from(score >= 9)];
        assert_eq!(
            all_of(score).survey().unwrap().score(),
            wanted,
            "score {score}"
        );
        assert_eq!(all_of(score).mean(), Ok(score as f64));
    }
}

/// Own reference, recomputed in a second implementation: adjusted Wald of (61, 30, 16).
#[test]
fn a_known_interval() {
    let interval = survey(61.0, 30.0, 16.0).interval(level(95.0));
    assert!(
        (interval.low - 27.10).abs() < 0.005 && (interval.high - 54.72).abs() < 0.005,
        "{interval:?}"
    );
}

#[test]
fn the_interval_stays_on_the_scale() {
    assert_eq!(survey(10.0, 0.0, 0.0).interval(level(95.0)).high, 100.0);
    assert_eq!(survey(0.0, 0.0, 10.0).interval(level(95.0)).low, -100.0);
    let swing = change(
        &survey(0.0, 0.0, 20.0),
        &survey(20.0, 0.0, 0.0),
        level(99.0),
    );
    assert_eq!(swing.interval.high, 200.0);
}

/// gist jdmaturen prints 14.3…20.5 for 250 and 75 of 1000, promoters and detractors taken as independent; right is 14.1…20.9.
#[test]
fn the_covariance_counts() {
    let s = survey(250.0, 675.0, 75.0);
    let wald = 100.0 * 1.96 * (s.variance() / 1000.0).sqrt();
    assert!((s.score() - wald - 14.1).abs() < 0.05 && (s.score() + wald - 20.9).abs() < 0.05);
}

/// measuringu.com, "nps-benchmark-test-sample-size": 1,655 and 412 (by z rounded to 1.645 + 0.842, so one answer apart is fine).
#[test]
fn the_typical_variance_gives_the_published_sample_sizes() {
    let z: f64 = normal::quantile(0.95).unwrap() + normal::quantile(0.8).unwrap();
    for (points, published) in [(5.0_f64, 1655.0_f64), (10.0, 412.0)] {
        let n = TYPICAL_VARIANCE * (100.0 * z / points).powi(2) - 3.0;
        assert!((n.ceil() - published).abs() <= 1.0, "{n}");
    }
}

#[test]
fn sample_sizes_at_the_edges() {
    assert_eq!(sample_size(0.0, 5.0, level(95.0)), Ok(1.0));
    assert_eq!(
        sample_size(0.67, 0.0, level(95.0)),
        Err(Undefined::InvalidInput)
    );
    assert_eq!(
        sample_size(0.67, -5.0, level(95.0)),
        Err(Undefined::InvalidInput)
    );
    assert_eq!(
        sample_size(0.67, 1e-200, level(95.0)),
        Err(Undefined::InvalidInput)
    );
    assert_eq!(survey(9.0, 0.0, 0.0).variance(), 0.0);
}

#[test]
fn detractors_to_convert() {
    assert_eq!(survey(45.0, 35.0, 20.0).conversions(25.0), Ok(0.0));
    assert_eq!(survey(45.0, 35.0, 20.0).conversions(-50.0), Ok(0.0));
    assert_eq!(survey(45.0, 35.0, 20.0).conversions(45.0), Ok(20.0));
    assert_eq!(
        survey(45.0, 35.0, 20.0).conversions(45.1),
        Err(Undefined::NotReachable)
    );
    assert_eq!(survey(0.0, 50.0, 50.0).conversions(-21.0), Ok(29.0));
    assert_eq!(
        survey(0.0, 50.0, 50.0).conversions(f64::NAN),
        Err(Undefined::NotReachable)
    );
}

#[test]
fn no_answers_no_score() {
    let none = Count::new(0.0).unwrap();
    assert_eq!(Survey::new(none, none, none), Err(Undefined::TooFew));
    assert_eq!(Scores::new([none; 11]).survey(), Err(Undefined::TooFew));
    assert_eq!(Scores::new([none; 11]).mean(), Err(Undefined::TooFew));
}
