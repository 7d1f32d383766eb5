//! Rows to typed rows, and typed rows to the outcome of each task.

mod sales;
pub(super) mod subscriptions;
mod survey;
mod visits;

use crate::analysis::answers::{score, tally, Answer, ScoreProblem, Tally};
use crate::analysis::lifespans::{lifespans, Spell};
use crate::analysis::orders::{orders, OrderOptions, Purchase};
use crate::analysis::shop;
use crate::domain::date::Date;
use crate::ingest::id::Ids;
use crate::ingest::mapping::{column, Role};
use crate::ingest::problem::Reason;
use crate::ingest::rows::Halt;
use crate::job::kit::Kit;
use crate::job::rows::{
    filled_id, forget_problems, Dates, Left, Line, Numbers, Reads, Rows, Wrong,
};
use crate::job::run::counted;
use crate::job::{Facts, Outcome, Progress, Reading, Stopped, Task};
use crate::report::name::{Key, Period, Scale};
use std::future::{ready, Future};
use std::pin::Pin;

/// The rows of a task in the form in which its options do not matter.
pub(super) trait Typed {
    /// Whether these are the rows that `task` needs.
    fn serves(&self, task: Task) -> bool;

    /// What comes out by the options of `task`, and what further questions can be about; `None` for a task that needs other rows.
    ///
    /// # Errors
    /// [`Stopped`], only after `should_stop` said so.
    fn outcome<'a>(
        &'a self,
        task: Task,
        rows_skipped: usize,
        should_stop: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Working<'a>;
}

/// An outcome that is being worked out.
pub(super) type Working<'a> =
    Pin<Box<dyn Future<Output = Result<Option<(Outcome, Option<shop::Found>)>, Stopped>> + 'a>>;

/// Rows from which an outcome comes in one step, and about which there are no further questions.
struct Kept<T> {
    rows: T,
    serves: fn(&T, Task) -> bool,
    outcome: fn(&T, Task) -> Option<Outcome>,
}

impl<T: 'static> Kept<T> {
    fn of(
        rows: T,
        serves: fn(&T, Task) -> bool,
        outcome: fn(&T, Task) -> Option<Outcome>,
    ) -> Option<Box<dyn Typed>> {
        Some(Box::new(Self {
            rows,
            serves,
            outcome,
        }))
    }
}

impl<T> Typed for Kept<T> {
    fn serves(&self, task: Task) -> bool {
        (self.serves)(&self.rows, task)
    }

    fn outcome<'a>(
        &'a self,
        task: Task,
        _rows_skipped: usize,
        _should_stop: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Working<'a> {
        let outcome = match self.serves(task) {
            true => (self.outcome)(&self.rows, task),
            false => None,
        };
        Box::pin(ready(Ok(outcome.map(|outcome| (outcome, None)))))
    }
}

/// Reads the rows of `task`; `None` where a required role is missing or a needed question is open.
///
/// # Errors
/// [`Left::Halt`]
pub(super) async fn typed(
    rows: &mut Rows<'_, '_>,
    task: Task,
    kit: &Kit,
) -> Result<Option<Box<dyn Typed>>, Left> {
    let is_ready = rows.reading.missing.is_empty();
    let mut is_second = false;
    let typed = loop {
        // Without the columns it needs the rows are only counted.
        let mut reads = match is_ready {
            true => (kit.reads)(rows, task),
            false => nothing(),
        };
        match rows.all(&mut *reads).await {
            Ok(()) => {
                begun(rows).await?;
                reads.close();
                begun(rows).await?;
                break reads.typed();
            }
            Err(Left::Again) => {
                if is_second || !is_ready || has_needed_question(task, rows.reading) {
                    break None;
                }
                is_second = true;
            }
            Err(halt) => return Err(halt),
        }
    };
    if typed.is_none() {
        (rows.reading.rows_read, rows.reading.rows_skipped) = (0, 0);
        forget_problems(rows.reading);
    }
    Ok(typed)
}

/// Tells that the figures begin, before a long part of what they need.
async fn begun(rows: &mut Rows<'_, '_>) -> Result<(), Left> {
    let go_on = counted(0, 1, rows.should_stop).await;
    go_on.map_err(|_| Left::Halt(Halt::Stopped))
}

/// What reads the rows of a task that counts: of any but those of a shop's orders.
pub(super) fn counts(rows: &Rows, task: Task) -> Box<dyn Reads> {
    match task {
        Task::Answers { scale } => answers(rows, scale),
        Task::Lifespans { .. } => spells(rows),
        Task::Orders(_) => purchases(rows),
        Task::Survey { scale } => survey::survey(rows, scale),
        Task::Visits => visits::visits(rows),
        Task::Subscriptions(_) => subscriptions::subscriptions(rows),
        Task::Shop(_) => nothing(),
    }
}

/// What reads the rows of a shop's orders.
pub(super) fn orders_of_a_shop(rows: &Rows, task: Task) -> Box<dyn Reads> {
    match task {
        Task::Shop(_) => sales::sales(rows),
        _ => nothing(),
    }
}

/// Rows are only counted.
fn nothing() -> Box<dyn Reads> {
    Each::of((), |(), _| Ok(()), |()| None)
}

/// Reads row by row into a state, which in the end is the typed rows.
struct Each<S> {
    state: S,
    read: fn(&mut S, &Line) -> Result<(), Wrong>,
    typed: fn(S) -> Option<Box<dyn Typed>>,
}

impl<S: 'static> Each<S> {
    fn of(
        state: S,
        read: fn(&mut S, &Line) -> Result<(), Wrong>,
        typed: fn(S) -> Option<Box<dyn Typed>>,
    ) -> Box<dyn Reads> {
        Box::new(Self { state, read, typed })
    }
}

impl<S> Reads for Each<S> {
    fn read(&mut self, row: &Line) -> Result<(), Wrong> {
        (self.read)(&mut self.state, row)
    }

    fn typed(self: Box<Self>) -> Option<Box<dyn Typed>> {
        (self.typed)(self.state)
    }
}

/// Answers count without their dates; nothing else can do without a column it has.
fn has_needed_question(task: Task, reading: &Reading) -> bool {
    let optional = match task {
        Task::Answers { .. } | Task::Survey { .. } => column(&reading.mapping, Role::Date),
        Task::Lifespans { .. }
        | Task::Orders(_)
        | Task::Shop(_)
        | Task::Visits
        | Task::Subscriptions(_) => None,
    };
    let mut questions = reading.questions.iter();
    questions.any(|question| Some(question.column) != optional)
}

fn lowest_score(scale: Scale) -> u8 {
    match scale {
        Scale::ZeroToTen => 0,
        Scale::OneToTen => 1,
    }
}

/// Reads answers, and numbers their segments.
struct Answering {
    scores: Option<Numbers>,
    dates: Option<Dates>,
    segment: Option<usize>,
    segments: Ids,
    lowest: u8,
}

impl Answering {
    fn new(rows: &Rows, lowest: u8) -> Self {
        Self {
            scores: rows.numbers(Role::Score),
            dates: rows.dates(Role::Date),
            segment: rows.column(Role::Segment),
            segments: Ids::default(),
            lowest,
        }
    }

    /// The answer of a row with a legal score; `None` where no column has scores.
    fn read(&mut self, row: &Line) -> Result<Option<Answer>, Wrong> {
        let Some(scores) = &self.scores else {
            return Ok(None);
        };
        let number = scores.filled(row)?;
        let score = score(number, self.lowest).map_err(|problem| {
            let reason = match problem {
                ScoreProblem::NotWhole => Reason::NotWhole,
                ScoreProblem::OutOfScale => Reason::OutOfScale,
            };
            (Some(scores.column), reason)
        })?;
        let day = match &self.dates {
            Some(dates) => dates.maybe(row)?,
            None => None,
        };
        let segments = &mut self.segments;
        let segment = self
            .segment
            .map(|column| segments.number(&row.bytes(column)));
        // A blank segment is a group of its own, numbered after all others.
        let segment = segment.map(|number| number.unwrap_or(u32::MAX));
        Ok(Some(Answer {
            score,
            day,
            segment,
        }))
    }
}

fn answers(rows: &Rows, scale: Scale) -> Box<dyn Reads> {
    let answering = Answering::new(rows, lowest_score(scale));
    Each::of(
        (answering, Vec::new()),
        |(answering, answers), row| {
            answers.extend(answering.read(row)?);
            Ok(())
        },
        |(answering, answers)| {
            let segments = answering.segments.names();
            Kept::of(
                (answers, segments, answering.lowest),
                |(_, _, lowest), task| matches!(task, Task::Answers { scale } if *lowest == lowest_score(scale)),
                |(answers, segments, lowest), _| Some(tallied(answers, segments, *lowest)),
            )
        },
    )
}

fn tallied(answers: &[Answer], segments: &[String], lowest: u8) -> Outcome {
    let tally = tally(answers, segments);
    Outcome {
        inputs: scores_of(&tally, lowest),
        facts: Facts::Answers(tally),
    }
}

/// The counts by score as inputs of `nps`.
fn scores_of(tally: &Tally, lowest: u8) -> Vec<(Key, f64)> {
    let keys = Key::ALL.iter().filter(|key| score_of(**key).is_some());
    let inputs = keys.zip(tally.all.0).skip(lowest.into());
    inputs.map(|(key, n)| (*key, f64::from(n))).collect()
}

/// The score whose count this input is.
fn score_of(key: Key) -> Option<u8> {
    key.as_str().strip_prefix('s')?.parse().ok()
}

fn spells(rows: &Rows) -> Box<dyn Reads> {
    let dates = (rows.dates(Role::Start), rows.dates(Role::End));
    let customers = rows.column(Role::Customer);
    Each::of(
        (dates, customers, Ids::default(), Vec::<Spell>::new()),
        |((starts, ends), customers, ids, spells), row| {
            let Some(starts) = starts else { return Ok(()) };
            let customer = match customers {
                Some(column) => filled_id(ids, row, *column)?,
                None => row.number() as u32,
            };
            let start = starts.filled(row)?;
            let end = match ends {
                Some(ends) => ends.maybe(row)?,
                None => None,
            };
            let end_column = ends.as_ref().map(|ends| ends.column);
            let spell = Spell::new(customer, start, end);
            spells.push(spell.ok_or((end_column, Reason::EndBeforeStart))?);
            Ok(())
        },
        |(.., spells)| {
            Kept::of(
                spells,
                |_, task| matches!(task, Task::Lifespans { .. }),
                |spells, task| match task {
                    Task::Lifespans { period, to } => Some(lived(spells, period, to)),
                    _ => None,
                },
            )
        },
    )
}

fn lived(spells: &[Spell], period: Period, to: Option<Date>) -> Outcome {
    let months = match period {
        Period::Month => 1,
        Period::Quarter => 3,
        Period::HalfYear => 6,
        Period::Year => 12,
        Period::TwoYears => 24,
    };
    let lifespans = lifespans(spells, months, to);
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
    Outcome {
        inputs,
        facts: Facts::Lifespans(lifespans),
    }
}

fn purchases(rows: &Rows) -> Box<dyn Reads> {
    let columns = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let customers = (rows.column(Role::Customer), Ids::default());
    let orders = (rows.column(Role::OrderId), Ids::default());
    Each::of(
        (columns, customers, orders, Vec::<Purchase>::new()),
        |((dates, amounts), (customers, ids), (numbers, order_ids), log), row| {
            let (Some(dates), Some(amounts), Some(customers)) = (dates, amounts, *customers) else {
                return Ok(());
            };
            let day = dates.filled(row)?;
            let amount = amounts.filled(row)?;
            let customer = filled_id(ids, row, customers)?;
            let order = numbers.and_then(|column| order_ids.number(&row.bytes(column)));
            log.push(Purchase {
                customer,
                day,
                amount,
                order,
            });
            Ok(())
        },
        |(.., log)| {
            Kept::of(
                log,
                |_, task| matches!(task, Task::Orders(_)),
                |log, task| match task {
                    Task::Orders(options) => Some(ordered(log, options)),
                    _ => None,
                },
            )
        },
    )
}

fn ordered(log: &[Purchase], options: OrderOptions) -> Outcome {
    let orders = orders(log, options);
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
    Outcome {
        inputs,
        facts: Facts::Orders(orders),
    }
}
