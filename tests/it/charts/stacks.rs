//! Pictures of the page `orders` with columns of two parts: the days between orders, and months.

use super::{draw, golden_of, DESKTOP, PHONE};
use mandegar::analysis::shop::months::Month;
use mandegar::domain::date::Date;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::picture::Picture;
use mandegar::report::shop::spread::Gap;
use mandegar::report::stacks::{gaps, months, Stacks};
use proptest::prelude::*;

/// Gaps of a month each, the last of all that are longer.
fn some_gaps(counts: &[(u32, u32)]) -> Vec<Gap> {
    let gap = |(place, (second, later)): (usize, &(u32, u32))| {
        let from = 30 * place as u32 + 1;
        Gap {
            from,
            to: (place + 1 < counts.len()).then_some(from + 29),
            second: *second,
            later: *later,
        }
    };
    counts.iter().enumerate().map(gap).collect()
}

fn some_months(counts: &[(u32, u32)]) -> Vec<Month> {
    let first = Date::from_gregorian(2023, 4, 1).unwrap();
    let month = |(place, (returning, new)): (usize, &(u32, u32))| Month {
        month: first.add_months(place as i32).unwrap(),
        orders: returning + new,
        units: 0,
        new_customers: *new,
        returning_customers: *returning,
        active_customers: returning + new,
    };
    counts.iter().enumerate().map(month).collect()
}

fn picture(stacks: Option<Stacks>) -> Picture {
    Picture::Stacks(stacks.unwrap())
}

#[test]
fn golden_columns() {
    let counts = [
        (412, 96),
        (305, 180),
        (160, 122),
        (71, 80),
        (40, 33),
        (0, 0),
        (9, 4),
        (21, 2),
    ];
    let year = |n: u32| (40 + n * 9 + n % 4 * 30, 120 - n * 3);
    let years: Vec<_> = (0..27).map(year).collect();
    golden_of(&[
        ("gaps", picture(gaps(&some_gaps(&counts)))),
        ("months", picture(months(&some_months(&years)))),
    ]);
}

#[test]
fn nothing_to_draw_is_no_picture() {
    assert_eq!(gaps(&[]), None);
    assert_eq!(months(&[]), None);
}

#[test]
fn the_newest_months_are_drawn() {
    let counts: Vec<_> = (0..100).map(|n| (n, 1)).collect();
    let drawn = months(&some_months(&counts)).unwrap();
    assert_eq!(drawn.stacks.len(), 60);
    assert_eq!(drawn.stacks.last().unwrap().parts, [99, 1]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each column is a row of the table and a point to read out, whose counts are those of the picture.
    #[test]
    fn every_column_is_told(counts in proptest::collection::vec((0u32..1_000_000, 0u32..1000), 1..70), of_months: bool) {
        let stacks = match of_months {
            true => months(&some_months(&counts)),
            false => gaps(&some_gaps(&counts)),
        };
        let stacks = stacks.unwrap();
        for language in Language::ALL {
            for size in [PHONE, DESKTOP] {
                let drawing = draw(&Picture::Stacks(stacks.clone()), language, Currency::of(language), size);
                super::check_laws(&drawing, size);
                prop_assert_eq!(drawing.points.len(), stacks.stacks.len());
                let raw = drawing.table.rows.iter().map(|row| [&row[1], &row[2]].map(|cell| cell.raw.parse().unwrap()));
                let raw: Vec<[u32; 2]> = raw.collect();
                let parts: Vec<[u32; 2]> = stacks.stacks.iter().map(|stack| stack.parts).collect();
                prop_assert_eq!(raw, parts);
            }
        }
    }
}
