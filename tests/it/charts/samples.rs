//! Pictures to draw: what the pages show, and harder ones.

use mandegar::domain::date::Date;
use mandegar::domain::effort::Stage;
use mandegar::report::clv::cohort::course;
use mandegar::report::inputs::Inputs;
use mandegar::report::name::{Key, Spread};
use mandegar::report::picture::{
    Answers, BreakEven, Bridge, Decay, Gauge, Groups, Inflow, Measure, MonthStep, Movement, Part,
    Picture, Profit, Programme, Score, Segment, Segments, Series, Split, SplitMark, SplitPoint,
    StageRow, Stages, Step,
};
use mandegar::report::retention_profit::range::{proposed, Range};
use mandegar::report::retention_profit::sensitivity::{grid, tornado, KEYS};
use mandegar::report::shares::{Estimate, Shares, Who};
use std::rc::Rc;

pub fn decay() -> Picture {
    let months: Vec<f64> = (0..=24).map(f64::from).collect();
    let curve = |churn: f64| {
        months
            .iter()
            .map(|month| (1.0 - churn).powf(*month))
            .collect::<Vec<f64>>()
    };
    Picture::Decay(Decay {
        left: curve(0.06),
        band: Some((curve(0.079), curve(0.047))),
        customers: Some(500.0),
        half_life: Some(0.5_f64.ln() / 0.94_f64.ln()),
        months: months.clone(),
    })
}

/// Survivors as pasted, by the model fitted to them.
pub fn projection(left: &[f64], is_share: bool) -> Picture {
    Picture::Projection(Rc::new(course(left, is_share).picture().unwrap()))
}

/// The segment High End of Fader and Hardie (2007), table 1.
pub const HIGH_END: [f64; 8] = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];

/// aibizhub.io's case of more retention, with a programme of this cost.
fn more_retention(cost: f64) -> Inputs {
    [
        (Key::Customers, 1000.0),
        (Key::MarginPerCustomer, 30.0),
        (Key::Retention, 94.0),
        (Key::Uplift, 2.0),
        (Key::Discount, 1.0),
        (Key::ProgrammeCost, cost),
    ]
    .into_iter()
    .fold(Inputs::default(), |inputs, (key, value)| {
        inputs.number(key, value)
    })
}

fn fifth(inputs: &Inputs, key: Key) -> Option<(Key, Range)> {
    Some((key, proposed(inputs, Spread::Fifth, key)?))
}

pub fn tornado_of(cost: f64) -> Picture {
    let inputs = more_retention(cost);
    let ranges = KEYS.into_iter().filter_map(|key| fifth(&inputs, key));
    let ranges: Vec<(Key, Range)> = ranges.collect();
    Picture::Tornado(Rc::new(tornado(&inputs, &ranges).unwrap()))
}

pub fn grid_of(cost: f64) -> Picture {
    let inputs = more_retention(cost);
    let of = |key| fifth(&inputs, key).unwrap();
    let found = grid(&inputs, of(Key::Uplift), of(Key::ProgrammeCost));
    Picture::Grid(Rc::new(found.unwrap()))
}

pub fn break_even(cac: f64, margin: f64) -> Picture {
    let months: Vec<f64> = (0..=24).map(f64::from).collect();
    let churn = 0.05_f64;
    let paid_back = (1.0 - cac * churn / margin).ln() / (1.0 - churn).ln();
    Picture::BreakEven(BreakEven {
        margin: months
            .iter()
            .map(|month| margin * (1.0 - (1.0 - churn).powf(*month)) / churn)
            .collect(),
        months,
        cac,
        paid_back: paid_back.is_finite().then_some(paid_back),
    })
}

/// A share whose interval is `margin` wide on both sides.
pub fn estimate(who: Who, part: f64, base: f64, margin: f64) -> Estimate {
    let share = part / base;
    Estimate {
        who,
        part,
        base,
        share,
        low: share - margin,
        high: share + margin,
    }
}

pub fn shares(rows: &[Estimate], is_compared: bool) -> Picture {
    Picture::Shares(Shares {
        first: rows[0],
        others: rows[1..].to_vec(),
        is_compared,
    })
}

/// The steps of a bridge from `start`, by their amounts.
pub fn bridge(start: f64, amounts: [f64; 5]) -> Picture {
    let movements = [
        Movement::Churned,
        Movement::Contraction,
        Movement::Expansion,
        Movement::Reactivation,
        Movement::New,
    ];
    Picture::Bridge(Bridge {
        start,
        steps: movements.into_iter().zip(amounts).collect(),
        end: start + amounts.iter().sum::<f64>(),
    })
}

/// Ten steps of `step` from 0, each worth `each`, after a loss of `fixed`.
pub fn profit(step: f64, each: f64, fixed: f64, expected: f64) -> Picture {
    let responses: Vec<f64> = (0..=10).map(|i| f64::from(i) * step).collect();
    let earned = |share: f64| share / step * each - fixed;
    let even = fixed / each * step;
    Picture::Profit(Profit {
        profits: responses.iter().map(|share| earned(*share)).collect(),
        expected: (expected, earned(expected)),
        break_even: (0.0..=1.0).contains(&even).then_some(even),
        responses,
    })
}

pub fn inflow(step: Step, first: f64, margin: f64, kept: f64, count: u32) -> Picture {
    let part = |i: u32| Part {
        at: first + f64::from(i),
        value: margin * kept.powi(i as i32),
        left: kept.powi(i as i32),
    };
    let parts: Vec<Part> = (0..count).map(part).collect();
    Picture::Inflow(Inflow::new(step, parts, margin / (1.0 - kept)))
}

pub fn programme(base: f64, uplift: f64, cost: f64) -> Picture {
    Picture::Programme(Programme {
        base,
        uplift,
        cost,
        new: base + uplift - cost,
    })
}

pub const FIRST: Groups = Groups {
    promoters: 90.0,
    passives: 70.0,
    detractors: 40.0,
};
pub const SECOND: Groups = Groups {
    promoters: 1040.0,
    passives: 660.0,
    detractors: 300.0,
};

pub fn scores() -> Option<Vec<(u8, f64)>> {
    let counts = [4.0, 1.0, 2.0, 3.0, 5.0, 12.0, 13.0, 31.0, 39.0, 52.0, 38.0];
    Some((0..).zip(counts).collect())
}

pub fn stages(last: f64, here: Option<Stage>) -> Picture {
    let rows = Stage::ALL.map(|stage| StageRow {
        stage,
        retention: stage.published_share().unwrap_or(last),
    });
    Picture::Stages(Stages {
        rows: rows.to_vec(),
        here,
    })
}

/// 10,000 between contacts for 2, of which 65 of 100 sell and there are 1,000, and contacts for 10, of which 12.5 of 100 sell.
pub fn split(margin: f64, chosen: Option<f64>, best: Option<(f64, f64)>) -> Picture {
    let point = |split: f64| {
        let money = 10_000.0 * split;
        let (spent, new) = (money.min(2000.0), 10_000.0 - money);
        let (sales_existing, sales_new) = (spent / 2.0 * 0.65, new / 10.0 * 0.125);
        SplitPoint {
            split,
            profit: (sales_existing + sales_new) * margin - spent - new,
            sales_existing,
            sales_new,
            unspent: money - spent,
        }
    };
    let mark = |(split, profit)| SplitMark { split, profit };
    Picture::Split(Split {
        points: (0..=50).map(|i| point(f64::from(i) / 50.0)).collect(),
        chosen: chosen.map(|split| mark((split, point(split).profit))),
        best: best.map(mark),
    })
}

/// Segments by name, score and answers, each with a margin that shrinks with its answers.
pub fn segments(rows: &[(&str, f64, f64)], all: Option<f64>) -> Picture {
    let row = |(name, nps, responses): &(&str, f64, f64)| Segment {
        name: (*name).to_owned(),
        score: Score {
            nps: *nps,
            low: nps - 160.0 / responses.sqrt(),
            high: nps + 160.0 / responses.sqrt(),
        },
        responses: *responses,
    };
    Picture::Segments(Segments {
        rows: rows.iter().map(row).collect(),
        all,
    })
}

/// A figure in every month from January 2025 that has one, with its margin.
pub fn series(measure: Measure, margin: f64, values: &[Option<f64>]) -> Picture {
    let first = Date::from_gregorian(2025, 1, 1).unwrap();
    let step = |(at, value): (i32, &Option<f64>)| {
        let value = (*value)?;
        Some(MonthStep {
            month: first.add_months(at)?,
            value,
            low: value - margin,
            high: value + margin,
            base: 131.0,
        })
    };
    Picture::Series(Series {
        measure,
        steps: (0..).zip(values).filter_map(step).collect(),
    })
}

pub fn samples() -> Vec<(&'static str, Picture)> {
    let gauge = |nps, margin| Score {
        nps,
        low: nps - margin,
        high: nps + margin,
    };
    vec![
        ("decay", decay()),
        ("tornado", tornado_of(50_000.0)),
        ("tornado-loss", tornado_of(245_000.0)),
        ("grid", grid_of(50_000.0)),
        ("grid-loss", grid_of(245_000.0)),
        ("projection", projection(&HIGH_END, false)),
        ("projection-steep", projection(&[100.0, 63.1, 46.8], true)),
        ("projection-steady", projection(&[60.0, 54.0, 49.0, 44.0, 40.0], false)),
        ("break-even", break_even(300.0, 28.0)),
        ("break-even-quick", break_even(60.0, 28.0)),
        ("break-even-never", break_even(600.0, 28.0)),
        ("break-even-large", break_even(11_500_000.0, 1_450_000.0)),
        (
            "answers",
            Picture::Answers(Answers {
                surveys: vec![FIRST],
                scores: None,
            }),
        ),
        (
            "answers-two",
            Picture::Answers(Answers {
                surveys: vec![FIRST, SECOND],
                scores: None,
            }),
        ),
        (
            "scores",
            Picture::Answers(Answers {
                surveys: vec![FIRST],
                scores: scores(),
            }),
        ),
        (
            "scores-two",
            Picture::Answers(Answers {
                surveys: vec![FIRST, SECOND],
                scores: scores(),
            }),
        ),
        (
            "gauge",
            Picture::Gauge(Gauge {
                scores: vec![gauge(25.0, 11.5)],
                benchmark: Some(40.0),
            }),
        ),
        (
            "gauge-two",
            Picture::Gauge(Gauge {
                scores: vec![gauge(25.0, 11.5), gauge(37.0, 3.1)],
                benchmark: None,
            }),
        ),
        ("inflow", inflow(Step::Year, 1.0, 720.0, 0.54, 5)),
        (
            "inflow-large",
            inflow(Step::Period, 0.0, 14_500_000.0, 0.8, 10),
        ),
        ("programme", programme(500_000.0, 250_000.0, 50_000.0)),
        ("programme-loss", programme(300.0, 120.0, 640.0)),
        ("stages", stages(0.7, Some(Stage::Growing))),
        ("stages-none", stages(1.0, None)),
        ("split", split(100.0, Some(0.1), Some((0.2, 65_000.0)))),
        ("split-keeps", split(60.0, Some(0.6), Some((0.2, 37_000.0)))),
        ("split-nothing", split(3.0, Some(0.5), None)),
        (
            "shares",
            shares(
                &[
                    estimate(Who::RepeatCustomers, 300.0, 1200.0, 0.025),
                    estimate(Who::OneTimeCustomers, 900.0, 1200.0, 0.025),
                ],
                false,
            ),
        ),
        (
            "shares-two",
            shares(
                &[
                    estimate(Who::FirstPeriod, 52.0, 437.0, 0.031),
                    estimate(Who::SecondPeriod, 74.0, 460.0, 0.034),
                ],
                true,
            ),
        ),
        (
            "shares-near",
            shares(
                &[
                    estimate(Who::FirstPeriod, 286_000.0, 953_000.0, 0.0009),
                    estimate(Who::SecondPeriod, 301_000.0, 992_000.0, 0.0009),
                ],
                true,
            ),
        ),
        (
            "bridge",
            bridge(2e5, [-6000.0, -4000.0, 2e4, 0.0, 15_000.0]),
        ),
        (
            "bridge-below-zero",
            bridge(1.2e9, [-1.5e9, -0.2e9, 0.0, 0.1e9, 0.05e9]),
        ),
        ("profit", profit(0.01, 1500.0, 7500.0, 0.06)),
        ("profit-loss", profit(0.005, 2e6, 1.4e7, 0.03)),
        ("profit-never", profit(0.1, -3000.0, 2500.0, 0.4)),
        (
            "segments",
            segments(
                &[
                    ("regular", 21.5, 500.0),
                    ("loyal", 48.0, 360.0),
                    ("", -12.0, 90.0),
                ],
                Some(26.4),
            ),
        ),
        (
            "segments-long",
            segments(
                &[
                    ("فروشگاه مرکزی شهر، طبقه همکف، روبه‌روی پل عابر پیاده و ایستگاه مترو", 88.0, 40.0),
                    ("A branch whose name does not want to end before the picture does, whatever its width", -91.0, 25.0),
                ],
                None,
            ),
        ),
        (
            "series-nps",
            series(
                Measure::Nps,
                14.0,
                &[30.0, 33.0, 28.0, 35.0, 31.0, 36.0, -11.0, 24.0, 29.0].map(Some),
            ),
        ),
        (
            "series-returning",
            series(
                Measure::Returning,
                0.03,
                &[Some(0.119), None, Some(0.133), Some(0.161), Some(0.152)],
            ),
        ),
        (
            "series-years",
            series(
                Measure::Returning,
                0.004,
                &[0.312, 0.317, 0.309, 0.321, 0.316, 0.324]
                    .repeat(6)
                    .into_iter()
                    .map(Some)
                    .collect::<Vec<_>>(),
            ),
        ),
    ]
}
