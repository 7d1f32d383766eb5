//! Laws that hold for every input, tried by proptest on numbers from tiny to absurd.

use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::{newcombe, wilson, Interval, Level};
use mandegar::domain::nps::{change, Survey};
use mandegar::domain::quantity::Count;
use mandegar::report::figures::Figures;
use mandegar::report::inputs::Inputs;
use mandegar::report::name::{Key, Metric, Page};
use mandegar::report::takeaway::any as takeaway;
use mandegar::report::{self, working::Step};
use mandegar::state::sheet;
use mandegar::state::solving::goals;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

use crate::formula;

mod inputs;
use inputs::*;

fn count(value: f64) -> Count {
    Count::new(value).unwrap()
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(vec![80.0, 90.0, 95.0, 99.0])
        .prop_map(|percent| Level::percent(percent).unwrap())
}

fn survey_of(groups: [f64; 3]) -> Survey {
    let [promoters, passives, detractors] = groups.map(count);
    Survey::new(promoters, passives, detractors).unwrap()
}

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}

fn same(a: Figure, b: Figure) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()),
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn wilson_contains_its_estimate((k, n) in part(), level in level()) {
        let interval = wilson(count(k), count(n), level).unwrap();
        prop_assert!(0.0 <= interval.low && interval.low <= k / n && k / n <= interval.high && interval.high <= 1.0);
    }

    #[test]
    fn intervals_shrink_as_n_grows((k, n) in part(), (j, m) in part(), level in level(), times in 2..50u32) {
        let times = f64::from(times);
        let of = |factor: f64| wilson(count(factor * k), count(factor * n), level).unwrap();
        prop_assert!(width(of(times)) < width(of(1.0)));
        let pair = |factor: f64| {
            newcombe((count(factor * k), count(factor * n)), (count(factor * j), count(factor * m)), level).unwrap()
        };
        prop_assert!(width(pair(times)) < width(pair(1.0)));
    }

    #[test]
    fn intervals_widen_with_confidence((k, n) in part(), groups in survey()) {
        let levels = [80.0, 90.0, 95.0, 99.0].map(|percent| Level::percent(percent).unwrap());
        for pair in levels.windows(2) {
            let of = |level| wilson(count(k), count(n), level).unwrap();
            prop_assert!(width(of(pair[0])) < width(of(pair[1])));
            prop_assert!(survey_of(groups).margin(pair[0]) < survey_of(groups).margin(pair[1]));
        }
    }

    #[test]
    fn nps_intervals_shrink_as_answers_grow(one in survey(), two in survey(), level in level(), times in 2..50u32) {
        let more = |groups: [f64; 3]| survey_of(groups.map(|group| group * f64::from(times)));
        prop_assert!(more(one).margin(level) < survey_of(one).margin(level));
        prop_assert!(width(more(one).interval(level)) < width(survey_of(one).interval(level)));
        let before = change(&survey_of(one), &survey_of(two), level).interval;
        prop_assert!(width(change(&more(one), &more(two), level).interval) < width(before));
    }

    #[test]
    fn swapping_surveys_turns_the_difference_round(one in survey(), two in survey(), level in level()) {
        let (there, back) = (change(&survey_of(one), &survey_of(two), level), change(&survey_of(two), &survey_of(one), level));
        prop_assert!(there.difference == -back.difference && there.p == back.p);
        prop_assert!(there.interval.low == -back.interval.high);
    }

    /// Answers of one group are alike: who of them said 0 and who 6 does not matter, nor whether groups or scores are given.
    #[test]
    fn permuting_answers_changes_nothing(mut answers in prop::collection::vec(0..=10usize, 1..200), seed in 0..1000usize) {
        let before = scored(&answers);
        let turns = seed % answers.len();
        answers.rotate_left(turns);
        answers.reverse();
        let after = scored(&answers);
        let groups = |scores: std::ops::RangeInclusive<usize>| answers.iter().filter(|score| scores.contains(score)).count() as f64;
        let grouped = Inputs::default()
            .number(Key::Promoters, groups(9..=10))
            .number(Key::Passives, groups(7..=8))
            .number(Key::Detractors, groups(0..=6));
        let grouped = report::figures(Page::Nps, &grouped);
        prop_assert_eq!(&before, &after);
        for (metric, figure) in before.iter().filter(|(metric, _)| *metric != Metric::MeanScore) {
            prop_assert_eq!(figure, grouped.get(metric));
        }
    }

    #[test]
    fn end_is_start_plus_new_minus_lost(start in whole(1_000_000), new in whole(1_000_000), part in 0.0..=1.0f64) {
        let lost = (part * (start + new)).floor();
        let end = start + new - lost;
        let all = [(Key::Start, start), (Key::New, new), (Key::Lost, lost), (Key::End, end)];
        for left_out in 0..4 {
            let given = all.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, pair)| pair);
            let inputs = given.fold(Inputs::default(), |inputs, (key, value)| inputs.number(*key, *value));
            let figures = report::figures(Page::Churn, &inputs);
            prop_assert_eq!(figures.get(Metric::CustomersEnd), Ok(end));
            let rate = if start > 0.0 { Ok(lost / start) } else { Err(Undefined::TooFew) };
            prop_assert_eq!(figures.get(Metric::ChurnStart), rate);
        }
    }

    /// In another currency, money is another number and everything else the same.
    #[test]
    fn scaling_money_scales_value(
        arpa in 0.01..1e6f64, margin in 0.0..=100.0f64, churn in 0.0..=100.0f64, discount in 0.0..100.0f64, cac in 0.01..1e7f64,
        target in 0.1..10.0f64, rate in 0.001..1e6f64,
    ) {
        let of = |rate: f64| {
            let inputs = Inputs::default()
                .number(Key::Arpa, rate * arpa)
                .number(Key::Margin, margin)
                .number(Key::Churn, churn)
                .number(Key::Discount, discount)
                .number(Key::Cac, rate * cac)
                .number(Key::TargetRatio, target);
            report::figures(Page::ClvCac, &inputs)
        };
        let (here, there) = (of(1.0), of(rate));
        for metric in [Metric::Cac, Metric::Clv, Metric::MaxCac, Metric::NeededArpa] {
            prop_assert!(same(here.get(metric).map(|money| rate * money), there.get(metric)), "{:?}", metric);
        }
        for metric in [Metric::ClvCacRatio, Metric::PaybackMonths, Metric::NeededMargin] {
            prop_assert!(same(here.get(metric), there.get(metric)), "{:?}", metric);
        }
    }

    /// Whatever is typed: a figure is finite or has a reason, all metrics are there, and nothing else says NaN either.
    #[test]
    fn nothing_is_ever_nan_or_infinite(page in page(), inputs in anything()) {
        let report = report::report(page, &inputs);
        let metrics: Vec<Metric> = report.figures.iter().map(|(metric, _)| metric).collect();
        prop_assert_eq!(&metrics[..], page.metrics());
        prop_assert!(report.figures.iter().all(|(_, figure)| figure.map_or(true, f64::is_finite)));
        let takeaways: Vec<_> = report.pictures.iter().map(takeaway).collect();
        let all = format!("{:?} {:?} {:?} {:?}", report.findings, report.working, report.pictures, takeaways);
        prop_assert!(!all.contains("NaN") && !all.contains("inf"), "{}", all);
        prop_assert_eq!(&report.figures, &report::figures(page, &inputs));
    }

    /// What "show the working" shows is what was computed: each formula, read as arithmetic, gives its figure.
    #[test]
    fn the_working_works_out((page, inputs) in sensible()) {
        let report = report::report(page, &inputs);
        for step in &report.working {
            check_step(step);
        }
    }

    #[test]
    fn solving_inverts_the_figures((page, inputs) in sensible()) {
        let figures = report::figures(page, &inputs);
        for key in numeric(page).iter().filter(|key| inputs.get(**key).is_some()) {
            // The peak of a staircase is a step too narrow for the search: sample-size is solved for its margin only.
            let stairs = |metric| metric == Metric::SampleSize && *key != Key::MarginWanted;
            let offered = goals(page);
            let goals = figures.iter().filter_map(|(metric, figure)| Some((metric, figure.ok()?)));
            // Responses are left out of the offer for another reason, and can be found.
            let goals = goals.filter(|(metric, _)| offered.contains(metric) || *metric == Metric::Responses);
            for (metric, goal) in goals.filter(|(metric, _)| !stairs(*metric)) {
                let reaches = |inputs: &Inputs| {
                    let found = report::solve(sheet(page).figures, inputs, *key, range(page, *key), metric, goal);
                    let Ok(x) = found else {
                        return Err(TestCaseError::fail(format!("{key:?} for {metric:?} = {goal}: {found:?} in {inputs:?}")));
                    };
                    let reached = report::figures(page, &inputs.clone().number(*key, x)).get(metric);
                    let near = reached.is_ok_and(|reached| (reached - goal).abs() <= 1e-8 * goal.abs().max(1e-3));
                    prop_assert!(near, "{:?} = {} gives {:?} = {:?}, not {}", key, x, metric, reached, goal);
                    Ok(())
                };
                // Without a number in the field; a stretch between what was there and what came may be too narrow to be found then.
                let mut blank = inputs.clone();
                blank.set(*key, None);
                let is_narrow = inputs.has(Key::End) && inputs.figure(Key::New).unwrap_or(0.0) > inputs.figure(Key::Start).unwrap_or(0.0);
                if !is_narrow {
                    reaches(&blank)?;
                }
                // With another number in it, from which the figure can be worked out, too.
                let x = inputs.figure(*key).unwrap_or(0.0);
                for other in [0.98 * x, 1.02 * x] {
                    let other = inputs.clone().number(*key, other.clamp(range(page, *key).0, range(page, *key).1));
                    if report::figures(page, &other).get(metric).is_ok() {
                        reaches(&other)?;
                    }
                }
            }
        }
    }
}

/// Each number field of each calculator is among those that the law above solves for.
#[test]
fn every_number_field_is_solved_for() {
    let mut runner = TestRunner::deterministic();
    let mut tried = BTreeSet::new();
    for _ in 0..2000 {
        let (page, inputs) = sensible().new_tree(&mut runner).unwrap().current();
        let given = numeric(page).into_iter().filter(|key| inputs.has(*key));
        tried.extend(given.map(|key| (page, key)));
    }
    for page in Page::ALL {
        for key in numeric(*page) {
            assert!(tried.contains(&(*page, key)), "{key:?} of {page:?}");
        }
    }
}

fn scored(answers: &[usize]) -> Figures {
    let keys = &NPS[3..14];
    let inputs = keys
        .iter()
        .enumerate()
        .fold(Inputs::default(), |inputs, (score, key)| {
            inputs.number(
                *key,
                answers.iter().filter(|answer| **answer == score).count() as f64,
            )
        });
    report::figures(Page::Nps, &inputs)
}

#[track_caller]
fn check_step(step: &Step) {
    let shown = formula::value(&step.formula);
    match step.figure {
        Ok(wanted) => {
            // 1 − (1 − c)^… and 1 − Φ lose digits that the figure keeps.
            let slack = 1e-6 * wanted.abs() + 1e-12;
            assert!(
                (shown - wanted).abs() <= slack,
                "{shown} instead of {wanted}: {step:?}"
            );
        }
        Err(_) => assert!(!(0.0..=1.0).contains(&shown), "{step:?}"),
    }
}
