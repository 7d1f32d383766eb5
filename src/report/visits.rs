//! The page `visits`: the figures of `return-visitors` from the last two months of a log, and every month of it.

pub mod carry;
pub mod finding;

pub use finding::VisitsFinding;

use crate::analysis::visits::{Month, Visits};
use crate::domain::interval::Interval;
use crate::domain::quantity::Count;
use crate::domain::visitors::Visits as Counted;
use crate::report::inputs::{Inputs, Value};
use crate::report::name::{Key, TableName};
use crate::report::picture::{Measure, MonthStep, Picture, Series};
use crate::report::return_visitors;
use crate::report::table::{Cell, Table};
use crate::report::Report;

/// Months that are drawn at the most: the newest.
pub const MOST_MONTHS: usize = 36;

/// Everything that the page says about visits.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The inputs of `return-visitors`: the counts of the last two months with the chosen confidence.
    pub inputs: Inputs,
    /// What `return-visitors` says about them: the earlier month is the first period, the later the second.
    pub report: Report,
    /// Every month, with its rate where that stands for the month.
    pub months: Vec<(Month, Option<Rate>)>,
}

/// The share of returning visitors of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// returning ÷ visitors.
    pub rate: f64,
    /// Its bounds at the chosen confidence; `None` where that was refused.
    pub interval: Option<Interval>,
}

impl Told {
    /// What there is to say about `visits`, whose last two months are `counted`, at the chosen confidence.
    pub fn new(visits: &Visits, counted: &[(Key, f64)], chosen: &Inputs) -> Self {
        let mut inputs = chosen.clone();
        for (key, value) in counted {
            inputs.set(*key, Some(Value::Number(*value)));
        }
        let months = visits.months.iter();
        Self {
            report: return_visitors::report(&inputs),
            months: months.map(|month| (*month, rate(month, &inputs))).collect(),
            inputs,
        }
    }
}

/// The rate of a month that is over and whose returning visitors are known; `None` without a visitor.
fn rate(month: &Month, inputs: &Inputs) -> Option<Rate> {
    let returning = month.returning.filter(|_| month.counts())?;
    let [part, base] = [returning, month.visitors].map(|n| Count::new(n.into()));
    let counted = Counted::new(part.ok()?, base.ok()?).ok()?;
    let level = inputs.level().ok();
    Some(Rate {
        rate: counted.rate(),
        interval: level.and_then(|level| counted.interval(level).ok()),
    })
}

/// The table by month. Returning visitors are empty in the first month of a log; the rate is empty there, in a month that is not over
/// and in one without visitors.
pub fn by_month(told: &Told) -> Table {
    let columns = ["month", "visitors", "returning", "rate", "low", "high"];
    let mut table = Table::new(TableName::ByMonth, &columns);
    for (month, rate) in &told.months {
        let share = |share: Option<f64>| share.map_or(Cell::Empty, Cell::Share);
        let bounds = rate.and_then(|rate| rate.interval);
        table.rows.push(vec![
            Cell::Month(month.month),
            Cell::Count(month.visitors),
            month.returning.map_or(Cell::Empty, Cell::Count),
            share(rate.map(|rate| rate.rate)),
            share(bounds.map(|bounds| bounds.low)),
            share(bounds.map(|bounds| bounds.high)),
        ]);
    }
    table
}

/// The rates of the newest months; `None` where fewer than two can be drawn.
pub fn picture(told: &Told) -> Option<Picture> {
    let step = |(month, rate): &(Month, Option<Rate>)| {
        let rate = (*rate)?;
        let bounds = rate.interval?;
        Some(MonthStep {
            month: month.month,
            value: rate.rate,
            low: bounds.low,
            high: bounds.high,
            base: month.visitors.into(),
        })
    };
    let steps: Vec<MonthStep> = told.months.iter().filter_map(step).collect();
    let from = steps.len().saturating_sub(MOST_MONTHS);
    let steps = steps.get(from..).unwrap_or_default().to_vec();
    (steps.len() > 1).then_some(Picture::Series(Series {
        measure: Measure::Returning,
        steps,
    }))
}
