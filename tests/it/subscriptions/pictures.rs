//! The pictures of the page: golden ones, and any at all.

use crate::charts::{check_laws, draw, golden_of, DESKTOP, PHONE};
use mandegar::chart::Size;
use mandegar::domain::date::Date;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::picture::{
    Measure, MonthStep, Moved, Movements, Picture, Series, Stay, Survival,
};
use proptest::prelude::*;

fn month(number: i32) -> Date {
    Date::from_gregorian(2024 + number / 12, (number % 12) as u8 + 1, 1).unwrap()
}

/// A curve that falls by `each` at every step of `step` months.
fn survival(step: f64, each: f64, count: i32, until: f64) -> Picture {
    let stay = |i: i32| {
        let left = (1.0 - each).powi(i);
        let margin = 0.012 * f64::from(i).sqrt();
        Stay {
            months: step * f64::from(i),
            left,
            low: (left - margin * 1.1).max(0.0),
            high: (left + margin).min(1.0),
        }
    };
    let stays: Vec<Stay> = (1..=count).map(stay).collect();
    let median = stays.iter().find(|stay| stay.left <= 0.5);
    Picture::Survival(Survival {
        median: median.map(|stay| stay.months),
        stays,
        until,
    })
}

fn movements(count: i32, unit: f64) -> Picture {
    let moved = |i: i32| {
        let wave = |n: i32| f64::from((i * 7 + n * 5) % 11);
        Moved {
            month: month(i),
            new: unit * (20.0 + wave(1) * 4.0),
            expansion: unit * wave(2),
            reactivation: unit * (wave(3) - 6.0).max(0.0),
            contraction: unit * (wave(4) - 5.0).max(0.0) / 2.0,
            churned: unit * (8.0 + wave(5)),
            unexplained: unit * (wave(6) - 8.0).max(0.0) * if i % 2 == 0 { 3.0 } else { -3.0 },
        }
    };
    Picture::Movements(Movements {
        months: (0..count).map(moved).collect(),
    })
}

fn churn(count: i32) -> Picture {
    let step = |i: i32| {
        let value = 0.03 + 0.004 * f64::from((i * 5) % 7);
        MonthStep {
            month: month(i),
            value,
            low: value * 0.55,
            high: value * 1.7,
            base: 90.0 + f64::from(i) * 9.0,
        }
    };
    Picture::Series(Series {
        measure: Measure::Churn,
        steps: (0..count).map(step).collect(),
    })
}

#[test]
fn golden_pictures() {
    golden_of(&[
        ("survival", survival(0.9, 0.04, 30, 29.4)),
        ("survival-loyal", survival(2.5, 0.03, 6, 23.0)),
        ("movements", movements(24, 31.0)),
        ("movements-large", movements(12, 2_450_000.0)),
        ("movements-one", movements(1, 5.0)),
        ("series-churn", churn(24)),
    ]);
}

#[test]
fn read_outs_are_sentences() {
    let text = |picture: &Picture, language, i: usize| {
        let drawing = draw(picture, language, Currency::Usd, PHONE);
        drawing.points[i].text.replace('\u{a0}', " ")
    };
    assert_eq!(
        text(&survival(1.0, 0.04, 30, 30.0), Language::En, 12),
        "Month 12: 61.3% of customers remain, between 56.7% and 65.4%"
    );
    assert_eq!(
        text(&movements(3, 10.0), Language::En, 1),
        "February 2024: net change $120; new $240, expansion $60, churned −$180"
    );
    assert_eq!(
        text(&churn(3), Language::Ru, 0),
        "январь 2024 г.: 3 %, от 1,7 % до 5,1 %; из 90 клиентов"
    );
}

#[test]
fn columns_of_an_export_have_stable_names() {
    let ids = |picture: &Picture| {
        let drawing = draw(picture, Language::Fa, Currency::Irt, PHONE);
        let columns = drawing.table.columns.iter();
        columns
            .map(|column| column.id)
            .collect::<Vec<_>>()
            .join(",")
    };
    assert_eq!(
        ids(&survival(1.0, 0.1, 3, 3.0)),
        "month,left,left-low,left-high"
    );
    assert_eq!(
        ids(&movements(2, 1.0)),
        "month,new,expansion,reactivation,churned,contraction,unexplained,net"
    );
    assert_eq!(ids(&churn(2)), "month,customers-start,rate,low,high");
}

fn any_picture() -> impl Strategy<Value = Picture> {
    let number = || prop_oneof![4 => 0.0..1.0_f64, 4 => -1e3..1e6_f64, 2 => any::<f64>()];
    let stay = (number(), number(), number(), number());
    let survival = (
        prop::collection::vec(stay, 0..20),
        number(),
        prop::option::of(number()),
    );
    let survival = survival.prop_map(|(stays, until, median)| {
        let stay = |(months, left, low, high)| Stay {
            months,
            left,
            low,
            high,
        };
        Picture::Survival(Survival {
            stays: stays.into_iter().map(stay).collect(),
            until,
            median,
        })
    });
    let amounts = prop::array::uniform6(number());
    let movements = prop::collection::vec(amounts, 0..50).prop_map(|months| {
        let moved = |(i, amounts): (i32, [f64; 6])| {
            let [new, expansion, reactivation, contraction, churned, unexplained] = amounts;
            Moved {
                month: month(i),
                new,
                expansion,
                reactivation,
                contraction,
                churned,
                unexplained,
            }
        };
        Picture::Movements(Movements {
            months: (0..).zip(months).map(moved).collect(),
        })
    });
    prop_oneof![survival, movements]
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

#[test]
fn a_curve_of_nobody_and_months_of_nothing_are_drawn() {
    for picture in [
        survival(1.0, 0.1, 0, 0.0),
        survival(1.0, 1.0, 1, 1.0),
        survival(0.0, 0.5, 1, 0.0),
        survival(1.0, 0.01, 400, 400.0),
        movements(0, 1.0),
        movements(36, 0.0),
    ] {
        for size in [PHONE, DESKTOP] {
            check_laws(&draw(&picture, Language::Ru, Currency::Rub, size), size);
        }
    }
}
