//! Kaplan–Meier against lifelines 0.30.3 (`tests/data/survival`): public data sets and small cases, within 1e-9.

use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::Level;
use mandegar::domain::quantity::Count;
use mandegar::domain::survival::{kaplan_meier, Curve, Watched};
use serde_json::Value as Json;

fn reference() -> Json {
    serde_json::from_str(include_str!("../data/survival/reference.json")).unwrap()
}

fn curve(rows: impl Iterator<Item = (f64, bool)>) -> Curve {
    let one = |(time, has_left)| Watched::one(Count::new(time).unwrap(), has_left);
    kaplan_meier(&rows.map(one).collect::<Vec<_>>())
}

/// The rows of a file: duration, whether it ended, and the cell at `group`.
fn rows(csv: &str, (time, event, group): (usize, usize, usize)) -> Vec<(f64, bool, String)> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let ended = cells[event].trim() == "1";
        (
            cells[time].parse().unwrap(),
            ended,
            cells[group].trim().to_owned(),
        )
    };
    csv.lines().skip(1).map(row).collect()
}

#[track_caller]
fn close(got: f64, expected: &Json, what: &str) {
    let expected = expected.as_f64().unwrap();
    assert!(
        (got - expected).abs() < 1e-9,
        "{what}: {got}, expected {expected}"
    );
}

/// `inf` is a duration that was not observed.
#[track_caller]
fn check_time(got: Figure, expected: &Json, what: &str) {
    match expected.as_str() {
        Some(never) => assert_eq!((never, got), ("inf", Err(Undefined::NotObserved)), "{what}"),
        None => close(got.unwrap(), expected, what),
    }
}

#[track_caller]
fn check(curve: &Curve, expected: &Json) {
    let level = Level::percent(95.0).unwrap();
    let sum = |of: fn(&mandegar::domain::survival::Step) -> u32| -> u32 {
        curve.steps.iter().map(of).sum()
    };
    assert_eq!(
        u64::from(sum(|s| s.left)),
        expected["events"].as_u64().unwrap()
    );
    assert_eq!(
        u64::from(sum(|s| s.censored)),
        expected["censored"].as_u64().unwrap()
    );
    assert_eq!(
        curve.steps.len() as u64,
        expected["distinct_times"].as_u64().unwrap()
    );
    check_time(curve.median(), &expected["median"], "median");
    let (low, high) = curve.median_bounds(level);
    check_time(low, &expected["median_ci_loglog"][0], "median, low");
    check_time(high, &expected["median_ci_loglog"][1], "median, high");
    for at in expected["at_times"].as_array().unwrap() {
        let time = at["t"].as_f64().unwrap();
        close(curve.at(time), &at["S"], "survival");
        let band = curve.band(time, level);
        close(band.low, &at["ci_loglog"][0], "low");
        close(band.high, &at["ci_loglog"][1], "high");
        let step = curve.step(time);
        let error = step.map_or(Ok(0.0), |s| s.greenwood.map(|sum| s.survival * sum.sqrt()));
        match at["se_greenwood"].as_f64() {
            Some(_) => close(error.unwrap(), &at["se_greenwood"], "Greenwood"),
            None => assert_eq!(error, Err(Undefined::TooFew)),
        }
        // At risk at a time between two durations are those of the next one.
        let next = curve.steps.iter().find(|step| step.time >= time);
        let at_risk = next.map_or(0, |step| step.at_risk);
        assert_eq!(u64::from(at_risk), at["at_risk"].as_u64().unwrap());
    }
    for (until, mean) in expected["rmst"].as_object().unwrap() {
        let until = until.parse().unwrap();
        close(
            curve.restricted_mean(until).unwrap(),
            mean,
            "restricted mean",
        );
    }
}

#[test]
fn waltons() {
    let rows = rows(
        include_str!("../data/survival/waltons_dataset.csv"),
        (0, 1, 2),
    );
    let expected = &reference()["waltons"];
    check(
        &curve(rows.iter().map(|(t, e, _)| (*t, *e))),
        &expected["all"],
    );
    for group in ["control", "miR-137"] {
        let of = rows.iter().filter(|(_, _, of)| of == group);
        check(
            &curve(of.map(|(t, e, _)| (*t, *e))),
            &expected["groups"][group],
        );
    }
}

#[test]
fn lung() {
    let rows = rows(include_str!("../data/survival/lung.csv"), (1, 2, 4));
    check(
        &curve(rows.iter().map(|(t, e, _)| (*t, *e))),
        &reference()["lung"]["all"],
    );
}

#[test]
fn small_cases() {
    let reference = reference();
    let by_hand = &reference["hand_checkable"];
    let [times, events] = ["T", "E"].map(|key| by_hand[key].as_array().unwrap());
    let rows = times.iter().zip(events);
    let rows = rows.map(|(t, e)| (t.as_f64().unwrap(), e.as_f64() == Some(1.0)));
    check(&curve(rows), &by_hand["result"]);
    let times = [1.0, 2.0, 3.0];
    check(
        &curve(times.map(|t| (t, false)).into_iter()),
        &reference["all_censored"],
    );
    check(
        &curve(times.map(|t| (t, true)).into_iter()),
        &reference["all_events"],
    );
}
