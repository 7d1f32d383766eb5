//! The rows of subscriptions: one for each from its start to its end, or one for each customer and month.

use super::{Each, Kept, Typed};
use crate::analysis::subscriptions::{found, Payment, Rows as Read, Spell};
use crate::domain::quantity::Amount;
use crate::ingest::id::Ids;
use crate::ingest::mapping::{column, Mapping, Role};
use crate::ingest::month::read_month;
use crate::ingest::problem::Reason;
use crate::ingest::sheet::Sheet;
use crate::job::rows::{filled_id, Line, Numbers, Reads, Rows, Wrong};
use crate::job::{Facts, Outcome, Task};

/// The roles of subscriptions from start to end, and those of payments by month.
pub(in crate::job) const SPELLS: [Role; 4] = [Role::Start, Role::End, Role::Amount, Role::Customer];
pub(in crate::job) const MONTHS: [Role; 3] = [Role::Date, Role::Amount, Role::Customer];

/// Which of the two the columns are, by `all` the roles together: what was chosen by hand, else payments where there is a day and
/// neither start nor end, and where customers stand in several rows with one day each.
pub(in crate::job) fn are_months(
    sheet: &Sheet,
    all: &Mapping,
    chosen: &[(Role, Option<usize>)],
) -> bool {
    let by_hand = |role| chosen.iter().any(|(this, c)| *this == role && c.is_some());
    if by_hand(Role::Start) || by_hand(Role::End) || by_hand(Role::Date) {
        return by_hand(Role::Date) && !by_hand(Role::Start);
    }
    let of = |role| column(all, role);
    match (of(Role::Start), of(Role::End), of(Role::Date)) {
        (None, None, Some(_)) => true,
        // A day beside an end is a start, unless a person said that there is none.
        (None, Some(_), Some(_)) => chosen.contains(&(Role::Start, None)),
        (Some(_), None, None) => {
            let customers = of(Role::Customer).map(|column| sheet.profile(column));
            customers.is_some_and(|profile| profile.different < profile.filled)
        }
        _ => false,
    }
}

/// The rows of [`crate::job::Task::Subscriptions`].
pub(super) fn subscriptions(rows: &Rows) -> Box<dyn Reads> {
    match rows.column(Role::Start) {
        Some(_) => spells(rows),
        None => payments(rows),
    }
}

fn kept(rows: Read) -> Option<Box<dyn Typed>> {
    let serves = |_: &Read, task| matches!(task, Task::Subscriptions(_));
    Kept::of(rows, serves, |rows, task| {
        let Task::Subscriptions(options) = task else {
            return None;
        };
        Some(Outcome {
            inputs: Vec::new(),
            facts: Facts::Subscriptions(Box::new(found(rows, options))),
        })
    })
}

fn spells(rows: &Rows) -> Box<dyn Reads> {
    let dates = (rows.dates(Role::Start), rows.dates(Role::End));
    let (amounts, customers) = (rows.numbers(Role::Amount), rows.column(Role::Customer));
    Each::of(
        (dates, amounts, customers, Ids::default(), Vec::new()),
        |((starts, ends), amounts, customers, ids, spells), row| {
            let (Some(starts), Some(customers)) = (starts, *customers) else {
                return Ok(());
            };
            let start = starts.filled(row)?;
            let end = match ends {
                Some(ends) => ends.maybe(row)?,
                None => None,
            };
            let end_column = ends.as_ref().map(|ends| ends.column);
            if end.is_some_and(|end| end < start) {
                return Err((end_column, Reason::EndBeforeStart));
            }
            let amount = match amounts {
                Some(amounts) => amount(amounts, row, 0.0)?,
                None => Amount::new(0.0).map_err(|_| (None, Reason::TooLarge))?,
            };
            spells.push(Spell {
                customer: filled_id(ids, row, customers)?,
                start,
                end,
                amount,
            });
            Ok(())
        },
        |(_, amounts, .., spells)| {
            let spells = Read::Spells(spells, amounts.is_some());
            kept(spells)
        },
    )
}

fn payments(rows: &Rows) -> Box<dyn Reads> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let customers = rows.column(Role::Customer);
    Each::of(
        (dates, amounts, customers, Ids::default(), Vec::new()),
        |(dates, amounts, customers, ids, payments), row| {
            let (Some(dates), Some(customers)) = (dates, *customers) else {
                return Ok(());
            };
            let day = match read_month(&row.cell(dates.column)) {
                Some(month) => month,
                None => dates.filled(row)?,
            };
            let amount = match amounts {
                Some(amounts) => Some(amount(amounts, row, f64::MIN)?),
                None => None,
            };
            payments.push(Payment {
                customer: filled_id(ids, row, customers)?,
                day,
                amount,
            });
            Ok(())
        },
        |(.., payments)| kept(Read::Months(payments)),
    )
}

/// The amount of a row, at least `least`.
fn amount(numbers: &Numbers, row: &Line, least: f64) -> Result<Amount, Wrong> {
    let number = numbers.filled(row)?;
    if number < least {
        return Err((Some(numbers.column), Reason::BelowZero));
    }
    Amount::new(number).map_err(|_| (Some(numbers.column), Reason::TooLarge))
}
