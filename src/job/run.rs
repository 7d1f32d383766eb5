//! From data to what is said of them: a look at the beginning, one pass over all, and the outcome of a task.

use crate::analysis::shop::Found;
use crate::ingest::mapping::{column, map, Mapping, Role};
use crate::ingest::pieces::Pieces;
use crate::ingest::problem::{clipped, FileKind, FileProblem, Problem, LONGEST_VALUE};
use crate::ingest::rows::Halt;
use crate::ingest::sheet::Sheet;
use crate::ingest::steps::{pause, Steps};
use crate::ingest::stream::Break;
use crate::ingest::unpack::Book;
use crate::job::kit::Kit;
use crate::job::open::{book, open, Closed, Opened};
use crate::job::read::subscriptions::{are_months, MONTHS, SPELLS};
use crate::job::read::{typed, Typed};
use crate::job::rows::{progress, Left, Rows};
use crate::job::{
    Choices, Engine, Progress, Reading, Reply, Request, Source, Stage, Stopped, Task, COUNTED,
    LOGGED, PREVIEW_COLUMNS, PREVIEW_ROWS,
};
use crate::report::export;
use std::cell::RefCell;
use std::rc::Rc;

/// Where data come from.
pub enum Input<'a> {
    /// Text that was pasted, as UTF-8.
    Text(&'a mut dyn Pieces),
    /// A file.
    File(&'a mut dyn Pieces),
}

impl Input<'_> {
    /// The same, to be used once more later.
    fn again(&mut self) -> Input<'_> {
        match self {
            Self::Text(pieces) => Input::Text(&mut **pieces),
            Self::File(pieces) => Input::File(&mut **pieces),
        }
    }
}

/// Why data were not read to their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// The work was stopped because it was asked to.
    Stopped,
    /// The bytes are not to be had any more.
    Unreadable,
}

impl From<Stopped> for Unfinished {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// Does the work of `request`. Whatever the bytes are, this gives a reply.
///
/// `should_stop` is told the progress after every piece of data; once it says yes, the work ends.
///
/// # Errors
/// [`Stopped`], only after `should_stop` said so.
pub fn run(
    request: &Request,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Reply, Stopped> {
    let mut engine = Engine::default();
    match &request.source {
        Source::Text(text) => engine.give_text(text.clone()),
        Source::Bytes(bytes) => engine.give_file(Box::new(bytes.clone())),
        Source::Given => {}
    }
    engine.run(request, should_stop)
}

/// What the beginning of the data says: names, preview and roles, in the same short time whatever their size. Rows are not counted.
///
/// # Errors
/// [`Unfinished::Unreadable`]
pub fn look(
    task: Task,
    choices: &Choices,
    input: Input,
) -> Result<Result<Reading, FileProblem>, Unfinished> {
    let seen = RefCell::new(None);
    let mut looked = |reading: &Reading| {
        seen.replace(Some(reading.clone()));
    };
    let mut should_stop = |_| seen.borrow().is_some();
    let work = read_telling(
        &Kit::ALL,
        task,
        choices,
        input,
        &mut looked,
        &mut should_stop,
    );
    let problem = match Steps::of(work).finish() {
        Ok(Err(problem)) => Some(problem),
        Err(Unfinished::Unreadable) => return Err(Unfinished::Unreadable),
        Ok(Ok(_)) | Err(Unfinished::Stopped) => None,
    };
    match (problem, seen.take()) {
        (Some(problem), _) => Ok(Err(problem)),
        (None, looked) => looked.map(Ok).ok_or(Unfinished::Unreadable),
    }
}

/// Data that were read to their end. The outcome of other options of the same task needs no second reading.
pub struct Read {
    /// Without an outcome.
    reading: Reading,
    typed: Option<Box<dyn Typed>>,
}

impl Read {
    /// The table `problems` as CSV, of as many rows as were listed.
    pub(super) fn problems(&self) -> String {
        let mut csv = export::line(&Problem::COLUMNS.map(str::to_owned));
        for problem in &self.reading.problems {
            csv.push_str(&export::line(&problem.cells()));
        }
        csv
    }

    /// Whether this holds what `task` needs: the task for which it was read, with whatever options of the analysis.
    pub fn serves(&self, task: Task) -> bool {
        self.typed.as_ref().is_none_or(|typed| typed.serves(task))
    }

    /// [`Read::reading_in_steps`] in one.
    ///
    /// # Errors
    /// [`Stopped`]
    pub fn reading(
        &self,
        task: Task,
        should_stop: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(Reading, Option<Found>), Stopped> {
        Steps::of(self.reading_in_steps(task, should_stop)).finish()
    }

    /// What was read with what comes out by the options of `task`, and what further questions can be about.
    ///
    /// # Errors
    /// [`Stopped`]
    pub async fn reading_in_steps(
        &self,
        task: Task,
        should_stop: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(Reading, Option<Found>), Stopped> {
        let mut reading = self.reading.clone();
        counted(0, 1, should_stop).await?;
        let outcome = match &self.typed {
            Some(typed) => {
                let rows_skipped = reading.rows_skipped;
                typed.outcome(task, rows_skipped, should_stop).await?
            }
            None => None,
        };
        counted(1, 1, should_stop).await?;
        let (outcome, found) = outcome.map_or((None, None), |(o, found)| (Some(Rc::new(o)), found));
        reading.outcome = outcome;
        Ok((reading, found))
    }
}

/// Reads data to their end, once if all of them are as the beginning suggests.
///
/// # Errors
/// [`Unfinished`]
pub fn read(
    task: Task,
    choices: &Choices,
    input: Input,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Result<Read, FileProblem>, Unfinished> {
    let mut looked = |_: &Reading| {};
    let work = read_telling(&Kit::ALL, task, choices, input, &mut looked, should_stop);
    Steps::of(work).finish()
}

/// [`read`] in steps, one for each piece of the data, and `looked` is told what the beginning of the data says before all rows are read, as [`look`] has it.
///
/// # Errors
/// [`Unfinished`]
pub async fn read_telling(
    kit: &Kit,
    task: Task,
    choices: &Choices,
    mut input: Input<'_>,
    looked: &mut dyn FnMut(&Reading),
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Result<Read, FileProblem>, Unfinished> {
    match once(kit, task, choices, input.again(), looked, should_stop).await {
        Err(End::Broken(Break::Other(encoding))) => {
            let choices = Choices {
                encoding: Some(encoding),
                ..choices.clone()
            };
            ended(once(kit, task, &choices, input, looked, should_stop).await)
        }
        result => ended(result),
    }
}

/// Why a reading gave nothing.
enum End {
    Stopped,
    Problem(FileProblem),
    Broken(Break),
}

fn ended(result: Result<Read, End>) -> Result<Result<Read, FileProblem>, Unfinished> {
    let looks_like = FileKind::Unknown;
    match result {
        Ok(read) => Ok(Ok(read)),
        Err(End::Problem(problem)) => Ok(Err(problem)),
        Err(End::Stopped) => Err(Unfinished::Stopped),
        Err(End::Broken(Break::Zero)) => Ok(Err(FileProblem::Binary { looks_like })),
        Err(End::Broken(_)) => Err(Unfinished::Unreadable),
    }
}

impl From<Closed> for End {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Problem(problem) => Self::Problem(problem),
            Closed::Break(broken) => Self::Broken(broken),
        }
    }
}

impl From<Stopped> for End {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

async fn once(
    kit: &Kit,
    task: Task,
    choices: &Choices,
    mut input: Input<'_>,
    looked: &mut dyn FnMut(&Reading),
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Read, End> {
    step(Stage::Splitting, should_stop).await?;
    let mut begun = |book: &Book, mut text: &[u8]| {
        // What is wrong with it is told when all is there.
        if let Ok(opened) = open(Input::Text(&mut text), Some(book.clone()), task, choices) {
            looked(&described(&opened, task, choices));
        }
    };
    let (book, text) = match book(&mut input, choices, kit, &mut begun, should_stop).await?? {
        Some((book, text)) => (Some(book), text),
        None => (None, Vec::new()),
    };
    let mut text = text.as_slice();
    let input = match book {
        Some(_) => Input::Text(&mut text),
        None => input.again(),
    };
    let mut opened = open(input, book, task, choices)?;
    step(Stage::Deciding, should_stop).await?;
    let mut reading = described(&opened, task, choices);
    looked(&reading);
    let (sheet, data) = (&opened.sheet, &mut opened.data);
    let most = kit.most_problems;
    let mut rows = Rows::new(sheet, data, choices, &mut reading, most, should_stop);
    let typed = typed(&mut rows, task, kit)
        .await
        .map_err(|left| match left {
            Left::Halt(Halt::Broken(broken)) => End::Broken(broken),
            Left::Halt(Halt::Stopped) | Left::Again => End::Stopped,
        })?;
    Ok(Read { reading, typed })
}

/// Tells what begins, and ends a step.
async fn step(stage: Stage, should_stop: &mut dyn FnMut(Progress) -> bool) -> Result<(), Stopped> {
    told(progress(stage, 0, 1), should_stop).await
}

/// Tells how many parts of the figures are there, and ends a step.
///
/// # Errors
/// [`Stopped`]
pub(super) async fn counted(
    parts: u64,
    all: u64,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<(), Stopped> {
    told(progress(Stage::Counting, parts, all), should_stop).await
}

/// Tells how far the work is, and ends a step of it.
async fn told(
    progress: Progress,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<(), Stopped> {
    if should_stop(progress) {
        return Err(Stopped);
    }
    pause().await;
    Ok(())
}

/// What there is before all rows are read: names, preview and roles.
fn described(opened: &Opened, task: Task, choices: &Choices) -> Reading {
    let sheet: &Sheet = &opened.sheet;
    let shown = sheet.columns().min(PREVIEW_COLUMNS);
    let short = |text: &str| clipped(text, LONGEST_VALUE);
    let cells = |row| (0..shown).map(|c| short(sheet.cell(row, c))).collect();
    let (mapping, missing) = mapped(sheet, task, choices);
    Reading {
        delimiter: opened.delimiter,
        encoding: opened.encoding,
        sheets: opened.sheets.clone(),
        sheet: opened.sheet_number,
        has_header: sheet.has_header(),
        columns: sheet.columns(),
        names: (0..shown).map(|c| short(&sheet.name(c))).collect(),
        preview: (0..sheet.rows().min(PREVIEW_ROWS)).map(cells).collect(),
        mapping,
        missing,
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
        Task::Subscriptions(_) => {
            let all = map(sheet, task.roles(), task.firm(), chosen);
            match are_months(sheet, &all, chosen) {
                true => (
                    map(sheet, &MONTHS, &MONTHS, chosen),
                    &[Role::Date, Role::Customer][..],
                ),
                false => (map(sheet, &SPELLS, &SPELLS, chosen), task.required()),
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
