//! The rows about visitors: one for each visit, or one for each month with its counts.

use super::{Each, Kept, Typed};
use crate::analysis::visits::{Month, Visit, Visits};
use crate::domain::date::Date;
use crate::ingest::id::Ids;
use crate::ingest::mapping::Role;
use crate::ingest::month::read_month;
use crate::ingest::problem::Reason;
use crate::job::rows::{filled_id, Dates, Line, Numbers, Reads, Rows, Wrong};
use crate::job::{Facts, Outcome, Task};
use crate::report::name::Key;

/// The rows of [`crate::job::Task::Visits`].
pub(super) fn visits(rows: &Rows) -> Box<dyn Reads> {
    match rows.column(Role::Visitor) {
        Some(visitors) => logged(rows, visitors),
        None => counted(rows),
    }
}

fn kept(visits: Visits) -> Option<Box<dyn Typed>> {
    let serves = |_: &Visits, task| matches!(task, Task::Visits);
    Kept::of(visits, serves, |visits, _| Some(outcome(visits)))
}

/// What comes out: the counts of the last two months as inputs of `return-visitors`.
fn outcome(visits: &Visits) -> Outcome {
    let (first, second) = visits.last_two();
    let mut inputs = Vec::new();
    let months = [
        (first, [Key::Visitors, Key::Returning]),
        (second, [Key::Visitors2, Key::Returning2]),
    ];
    for (month, [visitors, returning]) in months {
        if let Some((month, back)) = month.and_then(|month| Some((month, month.returning?))) {
            inputs.push((visitors, f64::from(month.visitors)));
            inputs.push((returning, f64::from(back)));
        }
    }
    Outcome {
        inputs,
        facts: Facts::Visits(visits.clone()),
    }
}

fn logged(rows: &Rows, visitors: usize) -> Box<dyn Reads> {
    let dates = rows.dates(Role::Date);
    Each::of(
        (dates, visitors, Ids::default(), Vec::<Visit>::new()),
        |(dates, visitors, ids, log), row| {
            let Some(dates) = dates else { return Ok(()) };
            let day = dates.filled(row)?;
            let visitor = filled_id(ids, row, *visitors)?;
            log.push(Visit { visitor, day });
            Ok(())
        },
        |(.., log)| kept(Visits::from_log(&log)),
    )
}

fn counted(rows: &Rows) -> Box<dyn Reads> {
    let dates = rows.dates(Role::Date);
    let (all, back) = (rows.numbers(Role::Visitors), rows.numbers(Role::Returning));
    Each::of(
        (dates, all, back, Vec::<Month>::new()),
        |(dates, all, back, months), row| {
            let (Some(dates), Some(all), Some(back)) = (dates, all, back) else {
                return Ok(());
            };
            let month = month(dates, row)?;
            let (visitors, returning) = (count(all, row)?, count(back, row)?);
            if returning > visitors {
                return Err((Some(back.column), Reason::MoreThanAll));
            }
            let start = month.month_start();
            let place = months.binary_search_by(|seen| seen.month.month_start().cmp(&start));
            let Err(place) = place else {
                return Err((Some(dates.column), Reason::SameMonth));
            };
            let counted = Month {
                month,
                visitors,
                returning: Some(returning),
                is_over: true,
            };
            months.insert(place, counted);
            Ok(())
        },
        |(.., months)| kept(Visits::from_counts(months)),
    )
}

/// The month that a cell names, or that of its date.
fn month(dates: &Dates, row: &Line) -> Result<Date, Wrong> {
    match read_month(&row.cell(dates.column)) {
        Some(month) => Ok(month),
        None => Ok(dates.filled(row)?.month_start()),
    }
}

fn count(numbers: &Numbers, row: &Line) -> Result<u32, Wrong> {
    let number = numbers.filled(row)?;
    let wrong = |reason| Err((Some(numbers.column), reason));
    if number > f64::from(u32::MAX) {
        return wrong(Reason::TooLarge);
    }
    if number < 0.0 || number.fract() > 0.0 {
        return wrong(Reason::NotACount);
    }
    Ok(number as u32)
}
