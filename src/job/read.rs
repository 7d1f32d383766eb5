//! Rows of a sheet to typed rows and to the outcome of each task, with a problem for each row that does not count.

mod survey;
mod visits;

use crate::analysis::answers::{score, tally, Answer, ScoreProblem, Tally};
use crate::analysis::lifespans::{lifespans, Spell};
use crate::analysis::orders::{orders, OrderOptions, Purchase};
use crate::analysis::shop;
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::domain::quantity::Amount;
use crate::ingest::date;
use crate::ingest::id::Ids;
use crate::ingest::mapping::{column, Role};
use crate::ingest::number::{read_cell, NumberProblem};
use crate::ingest::problem::{clipped, Problem, Reason, LONGEST_VALUE};
use crate::ingest::question::DateFormat;
use crate::ingest::sheet::Sheet;
use crate::job::{Facts, Outcome, Progress, Reading, Stage, Stopped, Task, MOST_PROBLEMS};
use crate::report::name::{Key, Period, Scale};
use crate::report::shop::Overview;

/// Fills in outcome, problems and counts of `reading`, where no required role is missing and no needed question is open.
pub(super) fn outcome(
    sheet: &Sheet,
    task: Task,
    reading: &mut Reading,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Option<shop::Found>, Stopped> {
    if !reading.missing.is_empty() || has_needed_question(task, reading) {
        return Ok(None);
    }
    let mut found = None;
    let mut rows = Rows {
        sheet,
        reading,
        should_stop,
    };
    let outcome = match task {
        Task::Answers { scale } => answers(&mut rows, scale)?,
        Task::Lifespans { period, to } => spells(&mut rows, period, to)?,
        Task::Orders(options) => purchases(&mut rows, options)?,
        Task::Shop(options) => sales(&mut rows, options, &mut found)?,
        Task::Survey { scale } => survey::outcome(&mut rows, scale)?,
        Task::Visits => visits::outcome(&mut rows)?,
    };
    reading.outcome = Some(outcome);
    Ok(found)
}

/// Answers count without their dates; nothing else can do without a column it has.
fn has_needed_question(task: Task, reading: &Reading) -> bool {
    let optional = match task {
        Task::Answers { .. } | Task::Survey { .. } => column(&reading.mapping, Role::Date),
        Task::Lifespans { .. } | Task::Orders(_) | Task::Shop(_) | Task::Visits => None,
    };
    let mut questions = reading.questions.iter();
    questions.any(|question| Some(question.column) != optional)
}

struct Rows<'a> {
    sheet: &'a Sheet,
    reading: &'a mut Reading,
    should_stop: &'a mut dyn FnMut(Progress) -> bool,
}

/// What is wrong with a row, and in which column; `None` where it is the row as a whole.
type Wrong = (Option<usize>, Reason);

const ROWS_BETWEEN: usize = 4096;

impl Rows<'_> {
    /// Calls `read` with every row and counts it as read or as a problem.
    fn each(&mut self, read: &mut dyn FnMut(usize) -> Result<(), Wrong>) -> Result<(), Stopped> {
        let total = self.sheet.rows();
        for row in 0..total {
            if row % ROWS_BETWEEN == 0 {
                self.report(Stage::Reading, row, total)?;
            }
            let result = if self.sheet.is_unclosed(row) {
                Err((None, Reason::UnclosedQuote))
            } else if self.sheet.is_too_wide(row) {
                Err((None, Reason::TooManyCells))
            } else {
                read(row)
            };
            match result {
                Ok(()) => self.reading.rows_read += 1,
                Err((column, reason)) => self.problem(row, column, reason),
            }
        }
        self.report(Stage::Counting, 0, 1)
    }

    fn report(&mut self, stage: Stage, done: usize, total: usize) -> Result<(), Stopped> {
        if (self.should_stop)(Progress { stage, done, total }) {
            return Err(Stopped);
        }
        Ok(())
    }

    fn problem(&mut self, row: usize, column: Option<usize>, reason: Reason) {
        self.reading.rows_skipped += 1;
        if self.reading.problems.len() == MOST_PROBLEMS {
            return;
        }
        let value = self.sheet.cell(row, column.unwrap_or(0));
        self.reading.problems.push(Problem {
            row: self.sheet.line(row),
            column: column.map_or(String::new(), |column| self.sheet.name(column)),
            value: clipped(value, LONGEST_VALUE),
            reason,
        });
    }

    fn column(&self, role: Role) -> Option<usize> {
        column(&self.reading.mapping, role)
    }

    /// The reader of the role's dates, where it has a column that is settled.
    fn dates(&self, role: Role) -> Option<Dates> {
        let column = self.column(role)?;
        let mut formats = self.reading.date_formats.iter();
        let (_, format) = formats.find(|(this, _)| *this == column)?;
        Some(Dates {
            column,
            format: *format,
        })
    }

    /// The reader of the role's numbers, where it has a column that is settled.
    fn numbers(&self, role: Role) -> Option<Numbers> {
        let column = self.column(role)?;
        let mut marks = self.reading.decimal_marks.iter();
        let (_, mark) = marks.find(|(this, _)| *this == column)?;
        Some(Numbers {
            column,
            mark: *mark,
        })
    }
}

/// A column of dates and how it is read.
struct Dates {
    column: usize,
    format: DateFormat,
}

impl Dates {
    /// The date, `None` where there is none on purpose.
    fn maybe(&self, sheet: &Sheet, row: usize) -> Result<Option<Date>, Wrong> {
        let cell = sheet.cell(row, self.column);
        if date::is_blank(cell) {
            return Ok(None);
        }
        let date = self.format.read(cell);
        date.map(Some).ok_or((Some(self.column), Reason::NotADate))
    }

    fn filled(&self, sheet: &Sheet, row: usize) -> Result<Date, Wrong> {
        self.maybe(sheet, row)?
            .ok_or((Some(self.column), Reason::Blank))
    }
}

/// A column of numbers and how it is read.
struct Numbers {
    column: usize,
    mark: crate::ingest::number::DecimalMark,
}

impl Numbers {
    fn filled(&self, sheet: &Sheet, row: usize) -> Result<f64, Wrong> {
        let reason = match read_cell(sheet.cell(row, self.column), self.mark) {
            Ok(Some(number)) => return Ok(number),
            Ok(None) => Reason::Blank,
            Err(NumberProblem::NotANumber) => Reason::NotANumber,
            Err(NumberProblem::TooLarge) => Reason::TooLarge,
        };
        Err((Some(self.column), reason))
    }
}

/// The number of the id in the cell.
fn filled_id(ids: &mut Ids, sheet: &Sheet, row: usize, column: usize) -> Result<u32, Wrong> {
    ids.number(sheet.cell(row, column))
        .ok_or((Some(column), Reason::Blank))
}

/// The least score of a scale.
fn lowest(scale: Scale) -> u8 {
    match scale {
        Scale::ZeroToTen => 0,
        Scale::OneToTen => 1,
    }
}

/// Reads every row with a legal score and tells it to `keep` with the row's number; gives the names of the segments by number.
fn each_answer(
    rows: &mut Rows,
    scale: Scale,
    keep: &mut dyn FnMut(usize, Answer),
) -> Result<Vec<String>, Stopped> {
    let lowest = lowest(scale);
    let (scores, dates) = (rows.numbers(Role::Score), rows.dates(Role::Date));
    let (segment_column, sheet) = (rows.column(Role::Segment), rows.sheet);
    let mut segments = Ids::default();
    rows.each(&mut |row| {
        let Some(scores) = &scores else { return Ok(()) };
        let number = scores.filled(sheet, row)?;
        let score = score(number, lowest).map_err(|problem| {
            let reason = match problem {
                ScoreProblem::NotWhole => Reason::NotWhole,
                ScoreProblem::OutOfScale => Reason::OutOfScale,
            };
            (Some(scores.column), reason)
        })?;
        let day = match &dates {
            Some(dates) => dates.maybe(sheet, row)?,
            None => None,
        };
        let segment = segment_column.map(|column| segments.number(sheet.cell(row, column)));
        // A blank segment is a group of its own, numbered after all others.
        let segment = segment.map(|number| number.unwrap_or(u32::MAX));
        let answer = Answer {
            score,
            day,
            segment,
        };
        keep(row, answer);
        Ok(())
    })?;
    Ok(segments.into_names())
}

/// The counts by score as inputs of `nps`.
fn scores_of(tally: &Tally, scale: Scale) -> Vec<(Key, f64)> {
    let keys = Key::ALL.iter().filter(|key| score_of(**key).is_some());
    let inputs = keys.zip(tally.all.0).skip(lowest(scale).into());
    inputs.map(|(key, n)| (*key, f64::from(n))).collect()
}

fn answers(rows: &mut Rows, scale: Scale) -> Result<Outcome, Stopped> {
    let mut answers: Vec<Answer> = Vec::new();
    let segments = each_answer(rows, scale, &mut |_, answer| answers.push(answer))?;
    let tally = tally(&answers, &segments);
    Ok(Outcome {
        inputs: scores_of(&tally, scale),
        facts: Facts::Answers(tally),
    })
}

/// The score whose count this input is.
fn score_of(key: Key) -> Option<u8> {
    key.as_str().strip_prefix('s')?.parse().ok()
}

fn spells(rows: &mut Rows, period: Period, to: Option<Date>) -> Result<Outcome, Stopped> {
    let months = match period {
        Period::Month => 1,
        Period::Quarter => 3,
        Period::HalfYear => 6,
        Period::Year => 12,
        Period::TwoYears => 24,
    };
    let (starts, ends) = (rows.dates(Role::Start), rows.dates(Role::End));
    let (customers, sheet) = (rows.column(Role::Customer), rows.sheet);
    let mut ids = Ids::default();
    let mut spells: Vec<Spell> = Vec::new();
    rows.each(&mut |row| {
        let Some(starts) = &starts else { return Ok(()) };
        let customer = match customers {
            Some(column) => filled_id(&mut ids, sheet, row, column)?,
            None => row as u32,
        };
        let start = starts.filled(sheet, row)?;
        let end = match &ends {
            Some(ends) => ends.maybe(sheet, row)?,
            None => None,
        };
        let end_column = ends.as_ref().map(|ends| ends.column);
        let spell = Spell::new(customer, start, end);
        spells.push(spell.ok_or((end_column, Reason::EndBeforeStart))?);
        Ok(())
    })?;
    let lifespans = lifespans(&spells, months, to);
    let chosen = lifespans
        .chosen
        .and_then(|place| lifespans.periods.get(place));
    let inputs = chosen.map_or(Vec::new(), |period| {
        vec![
            (Key::Start, f64::from(period.start)),
            (Key::New, f64::from(period.new)),
            (Key::Lost, f64::from(period.lost)),
            (Key::LostNew, f64::from(period.lost_new)),
            (Key::End, f64::from(period.end)),
        ]
    });
    Ok(Outcome {
        inputs,
        facts: Facts::Lifespans(lifespans),
    })
}

fn purchases(rows: &mut Rows, options: OrderOptions) -> Result<Outcome, Stopped> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let (customers, numbers) = (rows.column(Role::Customer), rows.column(Role::OrderId));
    let sheet = rows.sheet;
    let (mut ids, mut order_ids) = (Ids::default(), Ids::default());
    let mut log: Vec<Purchase> = Vec::new();
    rows.each(&mut |row| {
        let (Some(dates), Some(amounts), Some(customers)) = (&dates, &amounts, customers) else {
            return Ok(());
        };
        let day = dates.filled(sheet, row)?;
        let amount = amounts.filled(sheet, row)?;
        let customer = filled_id(&mut ids, sheet, row, customers)?;
        let order = numbers.and_then(|column| order_ids.number(sheet.cell(row, column)));
        log.push(Purchase {
            customer,
            day,
            amount,
            order,
        });
        Ok(())
    })?;
    let orders = orders(&log, options);
    let mut inputs = Vec::new();
    if let Ok(arpa) = orders.arpa {
        inputs.push((Key::Arpa, arpa));
    }
    if let Ok(churn) = orders.monthly_churn {
        inputs.push((Key::Churn, churn * 100.0));
    }
    if orders.customers > 0 {
        inputs.push((Key::NewCustomers, f64::from(orders.new_customers)));
    }
    Ok(Outcome {
        inputs,
        facts: Facts::Orders(orders),
    })
}

fn sales(
    rows: &mut Rows,
    options: shop::Options,
    kept: &mut Option<shop::Found>,
) -> Result<Outcome, Stopped> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let (customers, numbers) = (rows.column(Role::Customer), rows.column(Role::OrderId));
    let (parts, sheet) = (rows.column(Role::Segment), rows.sheet);
    let [mut ids, mut order_ids, mut segments] = [(); 3].map(|()| Ids::default());
    let mut sales: Vec<shop::Sale> = Vec::new();
    rows.each(&mut |row| {
        let (Some(dates), Some(amounts), Some(customers)) = (&dates, &amounts, customers) else {
            return Ok(());
        };
        let day = dates.filled(sheet, row)?;
        let amount = amounts.filled(sheet, row)?;
        let amount = Amount::new(amount).map_err(|_| (Some(amounts.column), Reason::TooLarge))?;
        let customer = filled_id(&mut ids, sheet, row, customers)?;
        let order = numbers.and_then(|column| order_ids.number(sheet.cell(row, column)));
        let segment = parts.and_then(|column| segments.number(sheet.cell(row, column)));
        sales.push(shop::Sale {
            customer,
            day,
            amount,
            order,
            segment,
        });
        Ok(())
    })?;
    let log = shop::Log::new(&sales);
    drop(sales);
    let found = shop::Found::new(&log, &options, ids.into_names(), segments.into_names());
    let overview = Overview::new(&found, rows.reading.rows_skipped, Level::USUAL);
    *kept = Some(found);
    Ok(Outcome {
        inputs: Vec::new(),
        facts: Facts::Shop(Box::new(overview)),
    })
}
