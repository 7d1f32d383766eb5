//! The tables of a survey, columns as in the contract.

use super::{Part, Told};
use crate::analysis::answers::Counts;
use crate::report::name::{Scale, TableName};
use crate::report::table::{Cell, Table};

/// Each score of the scale with its answers and their share, which is empty without any answer.
pub fn scores(all: &Counts, scale: Scale) -> Table {
    let columns = ["score", "responses", "share"];
    let mut table = Table::new(TableName::Scores, &columns);
    let lowest = match scale {
        Scale::ZeroToTen => 0,
        Scale::OneToTen => 1,
    };
    let responses = all.responses();
    for (score, count) in (0u32..).zip(all.0).skip(lowest) {
        let share = match responses {
            0 => Cell::Empty,
            all => Cell::Share(f64::from(count) / f64::from(all)),
        };
        table
            .rows
            .push(vec![Cell::Count(score), Cell::Count(count), share]);
    }
    table
}

/// The columns after the name of a part.
const PART: [&str; 7] = [
    "responses",
    "promoters",
    "passives",
    "detractors",
    "nps",
    "nps-low",
    "nps-high",
];

/// The segments; an empty name is no segment given.
pub fn by_segment(told: &Told) -> Table {
    let parts = told.segments.iter();
    let named = parts.map(|(name, part)| (Cell::Text(name.clone()), part));
    table(TableName::BySegment, "segment", named)
}

/// The months.
pub fn by_month(told: &Told) -> Table {
    let parts = told.months.iter();
    let named = parts.map(|(month, part)| (Cell::Month(*month), part));
    table(TableName::ByMonth, "month", named)
}

fn table<'a>(name: TableName, first: &str, parts: impl Iterator<Item = (Cell, &'a Part)>) -> Table {
    let mut table = Table::new(name, &[&[first], &PART[..]].concat());
    for (name, part) in parts {
        let counts = part.counts;
        let bound = |bound: Option<f64>| bound.map_or(Cell::Empty, Cell::Points);
        table.rows.push(vec![
            name,
            Cell::Count(counts.responses()),
            Cell::Count(counts.promoters()),
            Cell::Count(counts.passives()),
            Cell::Count(counts.detractors()),
            Cell::Points(part.nps),
            bound(part.interval.map(|bounds| bounds.low)),
            bound(part.interval.map(|bounds| bounds.high)),
        ]);
    }
    table
}
