//! Pictures of the page `orders`: how revenue is spread, cohorts as lines, and the check of a model.

use super::{draw, golden_of, DESKTOP, PHONE};
use mandegar::analysis::shop::pareto::Point;
use mandegar::analysis::shop::worth::{After, Counted, Week};
use mandegar::domain::date::Date;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::lines::{after, repeats, revenue, Line, LineName, Lines, LinesOf, Mark};
use mandegar::report::picture::Picture;
use proptest::prelude::*;

/// 1 − (1 − x)³ of the revenue from x of the customers.
fn spread() -> Picture {
    let point = |step: u32| {
        let share = f64::from(step) / 100.0;
        Point {
            customers: step * 5,
            customer_share: share,
            revenue_share: 1.0 - (1.0 - share).powi(3),
        }
    };
    let points: Vec<Point> = (1..=100).map(point).collect();
    Picture::Lines(revenue(&points, Some(point(42))).unwrap())
}

fn cohorts(of: LinesOf, value: impl Fn(i32, i32) -> f64) -> Picture {
    let first = Date::from_gregorian(2025, 1, 1).unwrap();
    let cohort = |place: i32| Line {
        name: LineName::Cohort(first.add_months(place * 2).unwrap()),
        points: (1..12 - place * 2)
            .map(|age| (f64::from(age), value(place, age)))
            .collect(),
    };
    let mut lines: Vec<Line> = (0..5).map(cohort).collect();
    lines.push(Line {
        name: LineName::AllCohorts,
        points: (1..12).map(|age| (f64::from(age), value(6, age))).collect(),
    });
    Picture::Lines(Lines {
        of,
        lines,
        mark: None,
        days: Default::default(),
    })
}

fn shares() -> Picture {
    cohorts(LinesOf::CohortShares { is_later: false }, |place, age| {
        (0.12 + 0.03 * f64::from(place)) * 0.9_f64.powi(age)
            + 0.01 * f64::from((age * 7 + place) % 3)
    })
}

fn money() -> Picture {
    cohorts(LinesOf::CohortMoney, |place, age| {
        (40.0 + 12.0 * f64::from(place)) * (1.0 + f64::from(age)).ln()
    })
}

fn weeks() -> (Vec<Week>, Option<Date>) {
    let first = Date::from_gregorian(1997, 1, 7).unwrap();
    let week = |place: i32| {
        let sum = 1900.0 * (1.0 - (-f64::from(place) / 30.0).exp());
        Week {
            day: first.add_days(place * 7).unwrap(),
            repeats: Counted {
                actual: (sum * 0.99 + 5.0 * (f64::from(place) * 0.7).sin())
                    .max(0.0)
                    .floor(),
                expected: sum * 1.03,
            },
        }
    };
    let split = first.add_days(270);
    ((0..77).map(week).collect(), split)
}

/// Fader, Hardie and Lee (2005), figure 3, has such a picture; the numbers here are made up.
fn groups() -> Vec<After> {
    let group = |(place, customers): (u32, u32)| After {
        customers,
        purchases: Counted {
            actual: f64::from(place) * 0.62 + 0.2,
            expected: f64::from(place) * 0.57 + 0.23,
        },
    };
    (0..8)
        .zip([1411, 439, 214, 100, 62, 38, 29, 64])
        .map(group)
        .collect()
}

fn samples() -> Vec<(&'static str, Picture)> {
    let (weeks, split) = weeks();
    vec![
        ("pareto", spread()),
        ("cohort-lines", shares()),
        ("cohort-lines-money", money()),
        ("tracking", Picture::Lines(repeats(&weeks, split, true))),
        (
            "tracking-weeks",
            Picture::Lines(repeats(&weeks, split, false)),
        ),
        ("after", Picture::Lines(after(&groups()))),
    ]
}

#[test]
fn golden_pictures() {
    golden_of(&samples());
}

#[test]
fn read_outs_are_sentences() {
    let text = |name: &str, language, at: usize| {
        let picture = samples().into_iter().find(|(known, _)| *known == name);
        let drawing = draw(&picture.unwrap().1, language, Currency::Usd, PHONE);
        drawing.points[at].text.replace('\u{a0}', " ")
    };
    assert_eq!(
        text("pareto", Language::En, 42),
        "The best 42% of customers bring 80.5% of revenue"
    );
    assert_eq!(
        text("cohort-lines", Language::En, 0),
        "January 2025, month 1: 11.8%"
    );
    assert_eq!(
        text("cohort-lines-money", Language::En, 1),
        "January 2025, month 2: $43.94"
    );
    assert_eq!(
        text("tracking", Language::Ru, 0),
        "7 января 1997 г.: по факту 0, по модели 0"
    );
    assert_eq!(
        text("after", Language::En, 7),
        "7+ repeats before: 4.54 counted, 4.22 by the model"
    );
    assert_eq!(
        text("after", Language::Fa, 1),
        "۱ تکرار پیش از مرز: ۰٫۸۲ شمرده، ۰٫۸ بنا به مدل"
    );
}

#[test]
fn columns_have_stable_names() {
    for (name, expected) in [
        ("pareto", "customer-share,revenue-share"),
        ("cohort-lines", "cohort,month,share"),
        ("cohort-lines-money", "cohort,month,revenue"),
        ("tracking", "date,purchases,expected-purchases"),
        ("after", "repeats,purchases,expected-purchases"),
    ] {
        let picture = samples().into_iter().find(|(known, _)| *known == name);
        let drawing = draw(&picture.unwrap().1, Language::Fa, Currency::Irt, DESKTOP);
        let ids: Vec<&str> = drawing
            .table
            .columns
            .iter()
            .map(|column| column.id)
            .collect();
        assert_eq!(ids.join(","), expected);
    }
}

fn any_lines() -> impl Strategy<Value = Picture> {
    let number = prop_oneof![-1e3..1e3_f64, any::<f64>()];
    let points = proptest::collection::vec((number.clone(), number.clone()), 0..20);
    let lines = proptest::collection::vec((points, 0..6_usize), 0..9);
    (lines, 0..6_usize, (number.clone(), number), any::<bool>()).prop_map(
        |(lines, of, at, is_split)| {
            let day = Date::from_days(at.0 as i32).unwrap_or(Date::MIN);
            let names = [
                LineName::Brought,
                LineName::Even,
                LineName::Cohort(day),
                LineName::AllCohorts,
                LineName::Counted,
                LineName::Expected,
            ];
            let all = [
                LinesOf::Revenue,
                LinesOf::CohortShares { is_later: true },
                LinesOf::CohortMoney,
                LinesOf::Repeats { is_sum: true },
                LinesOf::Repeats { is_sum: false },
                LinesOf::After,
            ];
            let line = |(points, name): (Vec<(f64, f64)>, usize)| Line {
                name: names[name],
                points,
            };
            let mark = match is_split {
                true => Mark::Split(day),
                false => Mark::Point(at.0, at.1),
            };
            Picture::Lines(Lines {
                of: all[of],
                lines: lines.into_iter().map(line).collect(),
                mark: Some(mark),
                days: [vec![day], vec![day]],
            })
        },
    )
}

proptest! {
    #[test]
    fn any_lines_can_be_drawn(picture in any_lines(), width in 200_u32..1200, height in 150_u32..700) {
        let size = mandegar::chart::Size { width, height };
        for language in Language::ALL {
            super::check_laws(&draw(&picture, language, Currency::of(language), size), size);
        }
    }
}
