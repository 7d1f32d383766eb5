//! From a request to its reply.

use crate::analysis::shop::Found;
use crate::ingest::delimited::Table;
use crate::ingest::mapping::{column, map, Mapping, Role};
use crate::ingest::number::{evidence, Evidence};
use crate::ingest::problem::{clipped, LONGEST_VALUE};
use crate::ingest::question::{settle_dates, settle_numbers};
use crate::ingest::sheet::Sheet;
use crate::job::open::{open, Opened};
use crate::job::read::outcome;
use crate::job::{
    Choices, Progress, Reading, Reply, Request, Source, Stage, Stopped, Task, COUNTED, LOGGED,
    PREVIEW_COLUMNS, PREVIEW_ROWS, VERSION,
};

/// Does the work of `request`. Whatever the bytes are, this gives a reply.
///
/// `should_stop` is told the progress every few thousand rows; once it says yes, the work ends.
///
/// # Errors
/// [`Stopped`], only after `should_stop` said so.
pub fn run(
    request: &Request,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Reply, Stopped> {
    let (reply, _) = run_on(request, &request.source, should_stop)?;
    Ok(reply)
}

/// Does the work of `request` on `source`, and gives what further questions can be about as well.
pub(super) fn run_on(
    request: &Request,
    source: &Source,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<(Reply, Option<Found>), Stopped> {
    let mut found = None;
    let result = match open(source, &request.choices, should_stop)? {
        Ok(opened) => Ok(read(opened, request, &mut found, should_stop)?),
        Err(problem) => Err(problem),
    };
    let version = VERSION;
    Ok((Reply { version, result }, found))
}

fn read(
    opened: Opened,
    request: &Request,
    found: &mut Option<Found>,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Reading, Stopped> {
    let Request { task, choices, .. } = request;
    let mut table = opened.table;
    if matches!(task, Task::Answers { .. } | Task::Survey { .. }) && is_list_in_a_line(&table) {
        table = table.upright();
    }
    let mut step = |done| {
        let stage = Stage::Deciding;
        let total = 2;
        if should_stop(Progress { stage, done, total }) {
            Err(Stopped)
        } else {
            Ok(())
        }
    };
    step(0)?;
    let sheet = Sheet::new(table, choices.header);
    let mut reading = described(&sheet, *task, choices);
    reading.delimiter = opened.delimiter;
    reading.encoding = opened.encoding;
    (reading.sheets, reading.sheet) = (opened.sheets, opened.sheet);
    step(1)?;
    settle(&sheet, choices, &mut reading);
    step(2)?;
    *found = outcome(&sheet, *task, &mut reading, should_stop)?;
    Ok(reading)
}

/// Whether the table is a single row of numbers, as in `9, 10, 7`.
fn is_list_in_a_line(table: &Table) -> bool {
    let mut cells = (0..table.width(0)).map(|column| table.cell(0, column));
    table.len() == 1 && table.width(0) > 1 && cells.all(|c| evidence(c) != Evidence::Neither)
}

/// What there is before any cell is read: names, preview and roles.
fn described(sheet: &Sheet, task: Task, choices: &Choices) -> Reading {
    let shown = sheet.columns().min(PREVIEW_COLUMNS);
    let short = |text: &str| clipped(text, LONGEST_VALUE);
    let cells = |row| (0..shown).map(|c| short(sheet.cell(row, c))).collect();
    let (mapping, missing) = mapped(sheet, task, choices);
    Reading {
        has_header: sheet.has_header(),
        columns: sheet.columns(),
        names: (0..shown).map(|c| short(&sheet.name(c))).collect(),
        preview: (0..sheet.rows().min(PREVIEW_ROWS)).map(cells).collect(),
        mapping,
        missing,
        rows: sheet.rows(),
        ..Reading::default()
    }
}

/// Columns by role, and the required roles without one.
fn mapped(sheet: &Sheet, task: Task, choices: &Choices) -> (Mapping, Vec<Role>) {
    let chosen = &choices.columns;
    let (mapping, required) = match task {
        Task::Visits => {
            let counted = map(sheet, &COUNTED, &COUNTED, chosen);
            let by_hand = |role| chosen.iter().any(|(this, c)| *this == role && c.is_some());
            let counts = [Role::Visitors, Role::Returning];
            let is_counted = !by_hand(Role::Visitor)
                && (counts.into_iter().any(by_hand)
                    || counts.iter().all(|role| column(&counted, *role).is_some()));
            match is_counted {
                true => (counted, &COUNTED[..]),
                false => (map(sheet, &LOGGED, &LOGGED, chosen), &LOGGED[..]),
            }
        }
        _ => (
            map(sheet, task.roles(), task.firm(), chosen),
            task.required(),
        ),
    };
    let mut missing = required.to_vec();
    missing.retain(|role| column(&mapping, *role).is_none());
    (mapping, missing)
}

/// How the columns in use are read, and what is to be asked about them.
fn settle(sheet: &Sheet, choices: &Choices, reading: &mut Reading) {
    for (role, column) in reading.mapping.clone() {
        match role {
            Role::Date | Role::Start | Role::End => {
                let choice = chosen(&choices.date_orders, column);
                match settle_dates(sheet, column, choice) {
                    Ok(format) => reading.date_formats.push((column, format)),
                    Err(question) => reading.questions.push(question),
                }
            }
            Role::Amount | Role::Score | Role::Visitors | Role::Returning => {
                let choice = chosen(&choices.decimal_marks, column);
                match settle_numbers(sheet, column, choice) {
                    Ok(mark) => reading.decimal_marks.push((column, mark)),
                    Err(question) => reading.questions.push(question),
                }
            }
            Role::Customer | Role::OrderId | Role::Segment | Role::Comment | Role::Visitor => {}
        }
    }
}

fn chosen<T: Copy>(choices: &[(usize, T)], column: usize) -> Option<T> {
    let choice = choices.iter().find(|(this, _)| *this == column);
    choice.map(|(_, choice)| *choice)
}
