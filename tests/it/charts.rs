//! Charts: golden pictures in three languages and two sizes, and laws that hold for any picture.
//!
//! `UPDATE_GOLDEN=1` writes the golden pictures anew; look at what changed.

mod lines;
mod samples;
mod stacks;

use samples::*;
use std::fs;
use std::path::PathBuf;

use mandegar::chart::{standalone, Drawing, Size, Theme};
use mandegar::domain::effort::Stage;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::picture::{
    Answers, BreakEven, Decay, Gauge, Groups, Inflow, Measure, Picture, Profit, Score, Split,
    Stages, Step,
};
use mandegar::report::shares::{Estimate, Who};
use proptest::prelude::*;

pub(super) const PHONE: Size = Size {
    width: 360,
    height: 240,
};
pub(super) const DESKTOP: Size = Size {
    width: 760,
    height: 360,
};

/// The sample picture of a name.
fn sample(name: &str) -> Picture {
    let mut all = samples().into_iter();
    all.find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn golden_pictures() {
    golden_of(&samples());
}

/// Compares pictures with the golden ones of their names.
#[track_caller]
pub(super) fn golden_of(samples: &[(&'static str, Picture)]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/charts");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for (name, picture) in samples {
        for language in Language::ALL {
            for (size_name, size) in [("phone", PHONE), ("desktop", DESKTOP)] {
                let drawing = draw(picture, language, Currency::of(language), size);
                check_laws(&drawing, size);
                let file = format!("{name}.{}.{size_name}.svg", language.code());
                let path = folder.join(&file);
                if update {
                    fs::write(&path, &drawing.svg).unwrap();
                } else if fs::read_to_string(&path).ok().as_deref() != Some(&*drawing.svg) {
                    changed.push(file);
                }
            }
        }
    }
    assert!(
        changed.is_empty(),
        "these pictures changed; run with UPDATE_GOLDEN=1 and look at them: {changed:#?}"
    );
}

/// What holds for every drawing.
#[track_caller]
pub(super) fn check_laws(drawing: &Drawing, size: Size) {
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    assert!(
        drawing.width == size.width.clamp(280, 1600)
            && drawing.height <= size.height.clamp(330, 900)
    );
    let head =
        format!("<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
    assert!(drawing.svg.starts_with(&head), "{}", drawing.svg);
    for forbidden in ["NaN", "inf", "style=", "<script", "class=", "url("] {
        assert!(
            !drawing.svg.contains(forbidden),
            "{forbidden} in {}",
            drawing.svg
        );
    }
    assert_eq!(drawing.points.len(), drawing.table.rows.len());
    for point in &drawing.points {
        assert!(
            (0.0..=width).contains(&point.x) && (0.0..=height).contains(&point.y),
            "{point:?}"
        );
        assert!(!point.text.is_empty() && !point.text.contains("NaN"));
    }
    for row in &drawing.table.rows {
        assert_eq!(row.len(), drawing.table.columns.len());
    }
    assert!(drawing
        .table
        .columns
        .iter()
        .all(|column| column.id.is_ascii() && !column.label.is_empty()));
    let file = standalone(&drawing.svg, Theme::Dark);
    assert!(
        file.starts_with("<?xml") && !file.contains("var(") && file.trim_end().ends_with("</svg>")
    );
}

#[test]
fn read_outs_are_sentences() {
    let text = |picture: &Picture, language, i: usize| {
        let drawing = draw(picture, language, Currency::Usd, PHONE);
        drawing.points[i].text.replace('\u{a0}', " ")
    };
    assert_eq!(
        text(&decay(), Language::En, 12),
        "Month 12: 47.6% of customers remain, between 37.2% and 56.1%; 238 of 500"
    );
    assert_eq!(
        text(&break_even(300.0, 28.0), Language::En, 12),
        "Month 12: margin $257, $42.60 below CAC"
    );
    assert_eq!(
        text(&break_even(300.0, 28.0), Language::Ru, 24),
        "Месяц 24: маржа 396 $, на 96,49 $ больше CAC"
    );
    assert_eq!(
        text(&sample("inflow"), Language::En, 1),
        "Year 2: $389, together $1,109; 54% of customers remain"
    );
    assert_eq!(
        text(&sample("programme"), Language::En, 2),
        "The programme costs $50,000"
    );
    assert_eq!(
        text(&sample("scores"), Language::Fa, 9),
        "امتیاز ۹: ۵۲ پاسخ، ۲۶٪"
    );
    assert_eq!(
        text(&sample("gauge-two"), Language::En, 1),
        "Second survey, NPS +37, between +33.9 and +40.1"
    );
    assert_eq!(
        text(&sample("series-returning"), Language::En, 1),
        "March 2025: 13.3%, between 10.3% and 16.3%; of 131 visitors"
    );
    assert_eq!(
        text(&sample("series-nps"), Language::Ru, 6),
        "июль 2025 г.: NPS −11, от −25 до +3; 131 ответ"
    );
    assert_eq!(
        text(&sample("segments"), Language::Fa, 2).replace(['\u{2068}', '\u{2069}'], ""),
        "بدون بخش: NPS \u{200e}−۱۲، بین \u{200e}−۲۸٫۹ و \u{200e}+۴٫۹؛ ۹۰ پاسخ"
    );
    assert_eq!(
        text(&sample("shares"), Language::En, 0),
        "Bought again: 25%, between 22.5% and 27.5%; 300 of 1,200"
    );
    assert_eq!(
        text(&sample("bridge"), Language::En, 1),
        "Lost with customers who left: −$6,000; $194,000 after it, 97% of the start"
    );
    assert_eq!(
        text(&sample("profit"), Language::En, 4),
        "Response 4%: loss $1,500"
    );
    assert_eq!(
        text(&sample("bridge"), Language::Ru, 6),
        "MRR в конце: 225 000 $, 112,5 % от начала"
    );
}

#[test]
fn points_follow_the_axis() {
    for (name, picture) in samples() {
        let drawing = draw(&picture, Language::En, Currency::Usd, DESKTOP);
        let in_order = drawing.points.windows(2).all(|pair| pair[0].x < pair[1].x);
        assert!(
            in_order
                || name.ends_with("-two")
                || name == "gauge"
                || name.starts_with("bridge")
                || name.starts_with("tornado")
                || name.starts_with("grid")
                || name.starts_with("segments"),
            "{name}"
        );
    }
}

#[test]
fn columns_of_an_export_have_stable_names() {
    let ids = |name: &str| {
        let drawing = draw(&sample(name), Language::Fa, Currency::Irt, PHONE);
        drawing
            .table
            .columns
            .iter()
            .map(|column| column.id)
            .collect::<Vec<_>>()
            .join(",")
    };
    assert_eq!(ids("projection"), "period,observed,survival,retention");
    assert_eq!(ids("tornado"), "input,low,high,gain-low,gain-high");
    assert_eq!(ids("grid"), "down,across,gain");
    assert_eq!(ids("decay"), "month,left,left-low,left-high,customers");
    assert_eq!(ids("break-even"), "month,margin,margin-minus-cac");
    assert_eq!(ids("answers"), "group,responses,share");
    assert_eq!(ids("scores-two"), "survey,score,group,responses,share");
    assert_eq!(ids("gauge"), "series,nps,nps-low,nps-high");
    assert_eq!(ids("inflow"), "step,value,value-so-far,left");
    assert_eq!(ids("programme"), "step,amount");
    assert_eq!(
        ids("stages"),
        "stage,name,sales-most,retention-share,acquisition-share"
    );
    assert_eq!(
        ids("split"),
        "split,profit,sales-existing,sales-new,unspent"
    );
    assert_eq!(ids("shares"), "series,count,of,share,share-low,share-high");
    assert_eq!(ids("profit"), "response,profit");
    assert_eq!(ids("bridge"), "step,amount,level,level-of-start");
}

#[test]
fn odd_pictures_are_drawn() {
    let decay = |months: &[f64], left: &[f64], half_life| {
        let band = Some((left.to_vec(), left.to_vec()));
        Picture::Decay(Decay {
            months: months.to_vec(),
            left: left.to_vec(),
            band,
            customers: None,
            half_life,
        })
    };
    let break_even = |months: &[f64], margin: &[f64], cac| {
        Picture::BreakEven(BreakEven {
            months: months.to_vec(),
            margin: margin.to_vec(),
            cac,
            paid_back: Some(1.0),
        })
    };
    let none = Groups {
        promoters: 0.0,
        passives: 0.0,
        detractors: 0.0,
    };
    let lone = Groups {
        promoters: 1e15,
        passives: 0.0,
        detractors: f64::NAN,
    };
    let pictures = [
        Picture::Inflow(Inflow {
            step: Step::Year,
            parts: vec![],
            later: None,
        }),
        inflow(Step::Period, 0.0, 0.0, 0.5, 3),
        inflow(Step::Period, 1.0, -1e300, 0.5, 3),
        programme(0.0, 0.0, 0.0),
        programme(-1e300, 1e300, 5.0),
        programme(f64::NAN, 1.0, 1.0),
        split(f64::NAN, Some(0.5), Some((2.0, f64::INFINITY))),
        split(1e300, None, Some((0.5, -1e308))),
        Picture::Split(Split {
            points: vec![],
            chosen: None,
            best: None,
        }),
        stages(f64::NAN, None),
        stages(-3.0, Some(Stage::Established)),
        Picture::Stages(Stages {
            rows: vec![],
            here: None,
        }),
        decay(&[], &[], None),
        decay(&[0.0], &[1.0], Some(0.0)),
        decay(&[0.0, 1.0], &[1.0, 0.0], Some(f64::INFINITY)),
        decay(&[0.0, 1.0, 2.0], &[1.0, 1.4, 1.96], None),
        decay(&[0.0, f64::NAN, 1e15], &[0.0, 0.0, 0.0], Some(1e300)),
        break_even(&[], &[], 0.0),
        break_even(&[0.0, 1.0], &[0.0, 0.0], 0.0),
        break_even(&[0.0, 1.0], &[0.0, 1e308], 1e15),
        break_even(&[0.0, 1.0], &[0.0, -5.0], f64::NAN),
        Picture::Answers(Answers {
            surveys: vec![],
            scores: None,
        }),
        Picture::Answers(Answers {
            surveys: vec![none, lone],
            scores: None,
        }),
        Picture::Answers(Answers {
            surveys: vec![none],
            scores: Some(vec![]),
        }),
        Picture::Answers(Answers {
            surveys: vec![none],
            scores: Some(vec![(0, 0.0), (200, 3.0)]),
        }),
        Picture::Gauge(Gauge {
            scores: vec![],
            benchmark: None,
        }),
        Picture::Gauge(Gauge {
            scores: vec![Score {
                nps: -100.0,
                low: -100.0,
                high: -100.0,
            }],
            benchmark: Some(-1e9),
        }),
        Picture::Gauge(Gauge {
            scores: vec![Score {
                nps: f64::NAN,
                low: 0.0,
                high: 0.0,
            }],
            benchmark: None,
        }),
        shares(&[estimate(Who::RepeatCustomers, 0.0, 0.0, 1.0)], true),
        shares(&[estimate(Who::RepeatCustomers, 0.0, 5.0, 0.0)], false),
        shares(&[estimate(Who::RepeatCustomers, 1.0, 1.0, 0.0); 3], true),
        shares(&[estimate(Who::OneTimeCustomers, 1.0, 3.0, 1e-9); 2], true),
        shares(
            &[estimate(Who::OneTimeCustomers, 1e300, 1e-9, 1e300); 9],
            true,
        ),
    ];
    let bridges = [
        bridge(0.0, [0.0; 5]),
        bridge(f64::NAN, [1.0; 5]),
        bridge(1e300, [-1e300, f64::INFINITY, 0.0, 5e-324, 1.0]),
    ];
    let profit = |responses: &[f64], profits: &[f64], expected, break_even| {
        Picture::Profit(Profit {
            responses: responses.to_vec(),
            profits: profits.to_vec(),
            expected,
            break_even,
        })
    };
    let profits = [
        profit(&[], &[], (0.5, 1.0), Some(0.5)),
        profit(&[0.0], &[0.0], (0.0, 0.0), None),
        profit(&[0.0, 1.0], &[-1e308, 1e308], (f64::NAN, 5.0), Some(1e300)),
        profit(&[0.0, 2.0], &[5.0, 5.0], (1.0, f64::INFINITY), Some(-1.0)),
    ];
    for picture in pictures.iter().chain(&bridges).chain(&profits) {
        for language in Language::ALL {
            for size in [
                PHONE,
                DESKTOP,
                Size {
                    width: 0,
                    height: 0,
                },
                Size {
                    width: u32::MAX,
                    height: u32::MAX,
                },
            ] {
                check_laws(&draw(picture, language, Currency::of(language), size), size);
            }
        }
    }
}

fn numbers() -> impl Strategy<Value = Vec<f64>> {
    let number = prop_oneof![4 => 0.0..1.0_f64, 4 => -1e3..1e6_f64, 2 => any::<f64>()];
    proptest::collection::vec(number, 0..30)
}

fn threes(values: &[f64]) -> impl Iterator<Item = [f64; 3]> + '_ {
    values
        .chunks_exact(3)
        .filter_map(|three| three.try_into().ok())
}

fn any_picture() -> impl Strategy<Value = Picture> {
    let decay = (
        numbers(),
        numbers(),
        proptest::option::of((numbers(), numbers())),
        proptest::option::of(any::<f64>()),
        any::<f64>(),
    );
    let decay = decay.prop_map(|(months, left, band, customers, half)| {
        Picture::Decay(Decay {
            months,
            left,
            band,
            customers,
            half_life: Some(half),
        })
    });
    let break_even = (numbers(), numbers(), any::<f64>(), 0.0..40.0_f64);
    let break_even = break_even.prop_map(|(months, margin, cac, paid)| {
        Picture::BreakEven(BreakEven {
            months,
            margin,
            cac,
            paid_back: Some(paid),
        })
    });
    let answers = (numbers(), proptest::option::of(numbers())).prop_map(|(counts, scores)| {
        let surveys = threes(&counts).map(|[promoters, passives, detractors]| Groups {
            promoters,
            passives,
            detractors,
        });
        Picture::Answers(Answers {
            surveys: surveys.take(2).collect(),
            scores: scores.map(|all| (0..).zip(all).collect()),
        })
    });
    let gauge = (numbers(), any::<f64>()).prop_map(|(values, benchmark)| {
        let scores = threes(&values).map(|[nps, low, high]| Score { nps, low, high });
        Picture::Gauge(Gauge {
            scores: scores.take(2).collect(),
            benchmark: Some(benchmark),
        })
    });
    let stages = any::<f64>().prop_map(|last| stages(last, Some(Stage::Established)));
    let marked = (any::<f64>(), any::<f64>());
    let split = (any::<f64>(), -1.0..2.0_f64, marked)
        .prop_map(|(margin, chosen, best)| split(margin, Some(chosen), Some(best)));
    let shares = (
        proptest::collection::vec((any::<f64>(), any::<f64>(), -0.1..1.1_f64), 1..4),
        any::<bool>(),
    );
    let shares = shares.prop_map(|(rows, is_compared)| {
        let who = Who::ALL.iter().cycle();
        let rows = rows
            .iter()
            .zip(who)
            .map(|((part, base, share), who)| Estimate {
                who: *who,
                part: *part,
                base: *base,
                share: *share,
                low: share - part.abs().min(0.5),
                high: share + base.abs().min(0.5),
            });
        let rows: Vec<Estimate> = rows.collect();
        self::shares(&rows, is_compared)
    });
    let bridge = (any::<f64>(), proptest::array::uniform5(any::<f64>()));
    let bridge = bridge.prop_map(|(start, amounts)| self::bridge(start, amounts));
    let profit = (
        numbers(),
        numbers(),
        any::<(f64, f64)>(),
        proptest::option::of(any::<f64>()),
    );
    let profit = profit.prop_map(|(responses, profits, expected, break_even)| {
        Picture::Profit(Profit {
            responses,
            profits,
            expected,
            break_even,
        })
    });
    let segments = (numbers(), proptest::option::of(any::<f64>())).prop_map(|(values, all)| {
        let rows: Vec<(&str, f64, f64)> = threes(&values)
            .map(|[_, nps, responses]| ("x<y>&", nps, responses))
            .take(4)
            .collect();
        self::segments(&rows, all)
    });
    let series = (numbers(), any::<f64>(), any::<bool>()).prop_map(|(values, margin, is_nps)| {
        let measure = if is_nps {
            Measure::Nps
        } else {
            Measure::Returning
        };
        let values: Vec<Option<f64>> = values.into_iter().map(Some).collect();
        self::series(measure, margin, &values)
    });
    prop_oneof![
        decay, break_even, answers, gauge, stages, split, shares, bridge, profit, segments, series
    ]
}

proptest! {
    #[test]
    fn any_picture_can_be_drawn(picture in any_picture(), width in 200_u32..1200, height in 150_u32..700) {
        let size = Size { width, height };
        for language in Language::ALL {
            check_laws(&draw(&picture, language, Currency::of(language), size), size);
        }
    }
}

pub(super) fn draw(
    picture: &Picture,
    language: Language,
    currency: Currency,
    size: Size,
) -> Drawing {
    mandegar::chart::draw(picture, language, currency, size).unwrap()
}
