//! Rows to typed rows, and typed rows to the outcome of each task.

pub(super) mod subscriptions;
mod survey;
mod visits;

use crate::analysis::answers::{score, tally, Answer, ScoreProblem, Tally};
use crate::analysis::lifespans::{lifespans, Spell};
use crate::analysis::orders::{orders, OrderOptions, Purchase};
use crate::analysis::shop;
use crate::analysis::subscriptions as subscribed;
use crate::analysis::survey::Survey;
use crate::analysis::visits::Visits;
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::domain::quantity::Amount;
use crate::ingest::id::{Ids, Tags, NO_ID};
use crate::ingest::mapping::{column, Role};
use crate::ingest::problem::Reason;
use crate::ingest::rows::Batch;
use crate::ingest::steps::pause;
use crate::job::rows::{filled_id, Column, Dates, Left, Line, Numbers, Reads, Rows, Wrong};
use crate::job::{Facts, Outcome, Reading, Task};
use crate::report::name::{Key, Period, Scale};
use crate::report::shop::Overview;
use std::num::NonZeroU64;

/// The rows of a task in the form in which its options do not matter.
pub(super) enum Typed {
    /// With the names of segments, and the lowest score there is.
    Answers(Vec<Answer>, Vec<String>, u8),
    Spells(Vec<Spell>),
    Purchases(Vec<Purchase>),
    /// With the ids of customers and the names of segments.
    Sales(Box<(shop::Log, Ids, Ids)>),
    /// With the scale of the scores.
    Survey(Box<Survey>, Scale),
    Visits(Visits),
    Subscriptions(subscribed::Rows),
}

/// Reads the rows of `task`; `None` where a required role is missing or a needed question is open.
///
/// # Errors
/// [`Left::Halt`]
pub(super) async fn typed(rows: &mut Rows<'_, '_>, task: Task) -> Result<Option<Typed>, Left> {
    let is_ready = rows.reading.missing.is_empty();
    let mut is_second = false;
    let typed = loop {
        // Without the columns it needs the rows are only counted.
        let mut reads = match is_ready {
            true => reads(rows, task),
            false => Each::of((), |(), _| Ok(()), |()| None),
        };
        match rows.all(&mut *reads).await {
            Ok(()) => {
                pause().await;
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
        rows.reading.problems.clear();
    }
    Ok(typed)
}

/// What reads the rows of a task.
fn reads(rows: &Rows, task: Task) -> Box<dyn Reads> {
    match task {
        Task::Answers { scale } => answers(rows, scale),
        Task::Lifespans { .. } => spells(rows),
        Task::Orders(_) => purchases(rows),
        Task::Shop(_) => sales(rows),
        Task::Survey { scale } => survey::survey(rows, scale),
        Task::Visits => visits::visits(rows),
        Task::Subscriptions(_) => subscriptions::subscriptions(rows),
    }
}

/// Reads row by row into a state, which in the end is the typed rows.
struct Each<S> {
    state: S,
    read: fn(&mut S, &Line) -> Result<(), Wrong>,
    typed: fn(S) -> Option<Typed>,
}

impl<S: 'static> Each<S> {
    fn of(
        state: S,
        read: fn(&mut S, &Line) -> Result<(), Wrong>,
        typed: fn(S) -> Option<Typed>,
    ) -> Box<dyn Reads> {
        Box::new(Self { state, read, typed })
    }
}

impl<S> Reads for Each<S> {
    fn read(&mut self, row: &Line) -> Result<(), Wrong> {
        (self.read)(&mut self.state, row)
    }

    fn typed(self: Box<Self>) -> Option<Typed> {
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

impl Typed {
    /// What comes out by the options of `task`, and what further questions can be about; `None` for a task that needs other rows.
    pub async fn outcome(
        &self,
        task: Task,
        rows_skipped: usize,
    ) -> Option<(Outcome, Option<shop::Found>)> {
        let outcome = match (self, task) {
            (Self::Answers(answers, segments, lowest), Task::Answers { scale })
                if *lowest == lowest_score(scale) =>
            {
                tallied(answers, segments, *lowest)
            }
            (Self::Spells(spells), Task::Lifespans { period, to }) => lived(spells, period, to),
            (Self::Purchases(log), Task::Orders(options)) => ordered(log, options),
            (Self::Sales(sold), Task::Shop(options)) => {
                let (log, ids, segments) = &**sold;
                let names = ids.texts().collect();
                let found = shop::Found::new(log, &options, names, segments.names());
                pause().await;
                let overview = Overview::new(&found, rows_skipped, Level::USUAL);
                let outcome = Outcome {
                    inputs: Vec::new(),
                    facts: Facts::Shop(Box::new(overview)),
                };
                return Some((outcome, Some(found)));
            }
            (Self::Survey(survey, of), Task::Survey { scale }) if *of == scale => Outcome {
                inputs: scores_of(&survey.tally, lowest_score(scale)),
                facts: Facts::Survey(survey.clone()),
            },
            (Self::Visits(visits), Task::Visits) => visits::outcome(visits),
            (Self::Subscriptions(rows), Task::Subscriptions(options)) => Outcome {
                inputs: Vec::new(),
                facts: Facts::Subscriptions(Box::new(subscribed::found(rows, options))),
            },
            _ => return None,
        };
        Some((outcome, None))
    }

    /// A log without a row.
    fn nothing_sold() -> Self {
        let log = shop::Log::of(shop::Columns::default());
        Self::Sales(Box::new((log, Ids::default(), Ids::default())))
    }

    /// Whether this has the rows that `task` needs.
    pub fn serves(&self, task: Task) -> bool {
        match (self, task) {
            (Self::Answers(_, _, lowest), Task::Answers { scale }) => {
                *lowest == lowest_score(scale)
            }
            (Self::Survey(_, of), Task::Survey { scale }) => *of == scale,
            (Self::Spells(_), Task::Lifespans { .. })
            | (Self::Purchases(_), Task::Orders(_))
            | (Self::Sales(..), Task::Shop(_))
            | (Self::Visits(_), Task::Visits)
            | (Self::Subscriptions(_), Task::Subscriptions(_)) => true,
            _ => false,
        }
    }
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
            Some(Typed::Answers(answers, segments, answering.lowest))
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
        |(.., spells)| Some(Typed::Spells(spells)),
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
        |(.., log)| Some(Typed::Purchases(log)),
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

fn sales(rows: &Rows) -> Box<dyn Reads> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let columns = dates.zip(amounts).zip(rows.column(Role::Customer));
    let Some(((dates, amounts), customers)) = columns else {
        return Each::of((), |(), _| Ok(()), |()| Some(Typed::nothing_sold()));
    };
    let (orders, segments) = (rows.column(Role::OrderId), rows.column(Role::Segment));
    Box::new(Sales {
        dates,
        amounts,
        customers: (customers, Ids::default(), Vec::new()),
        orders: orders.map(|column| (column, Tags::default(), Vec::new())),
        segments: segments.map(|column| (column, Ids::default(), Vec::new())),
        log: shop::Columns::with_room(rows.about(), orders.is_some(), segments.is_some()),
    })
}

/// A log of sales that is being read: its columns, and what the cells of the present batch are.
struct Sales {
    dates: Dates,
    amounts: Numbers,
    customers: (usize, Ids, Vec<u32>),
    orders: Option<(usize, Tags, Vec<Option<NonZeroU64>>)>,
    segments: Option<(usize, Ids, Vec<u32>)>,
    log: shop::Columns,
}

impl Reads for Sales {
    fn prepare(&mut self, batch: &Batch) {
        let ids = [Some(&mut self.customers), self.segments.as_mut()];
        for (column, ids, numbers) in ids.into_iter().flatten() {
            ids.numbers(batch, *column, numbers);
        }
        if let Some((column, tags, found)) = &mut self.orders {
            found.clear();
            batch.each(*column, |cell| found.push(tags.tag(cell)));
        }
    }

    fn read_all(&mut self, columns: &[Column]) -> bool {
        let (_, _, customers) = &self.customers;
        let before = self.log.days.len();
        let has_customers = customers.iter().all(|number| *number != NO_ID);
        if !has_customers || !self.dates.add_all(columns, &mut self.log.days) {
            return false;
        }
        if !self.amounts.add_all(columns, &mut self.log.amounts) {
            self.log.days.truncate(before);
            return false;
        }
        self.log.customers.extend_from_slice(customers);
        if let Some((_, _, tags)) = &self.orders {
            self.log.orders.extend_from_slice(tags);
        }
        if let Some((_, _, numbers)) = &self.segments {
            self.log.segments.extend_from_slice(numbers);
        }
        true
    }

    fn read(&mut self, row: &Line) -> Result<(), Wrong> {
        let day = self.dates.filled(row)?;
        let amount = self.amounts.filled(row)?;
        let amount =
            Amount::new(amount).map_err(|_| (Some(self.amounts.column), Reason::TooLarge))?;
        let (column, _, numbers) = &self.customers;
        let customer = numbers.get(row.place()).filter(|number| **number != NO_ID);
        let customer = customer.ok_or((Some(*column), Reason::Blank))?;
        self.log.customers.push(*customer);
        self.log.days.push(day);
        self.log.amounts.push(amount);
        if let Some((_, _, tags)) = &self.orders {
            self.log
                .orders
                .push(tags.get(row.place()).copied().flatten());
        }
        if let Some((_, _, numbers)) = &self.segments {
            let number = numbers.get(row.place()).copied();
            self.log.segments.push(number.unwrap_or(NO_ID));
        }
        Ok(())
    }

    fn typed(self: Box<Self>) -> Option<Typed> {
        let segments = self.segments.map(|(_, ids, _)| ids).unwrap_or_default();
        let sold = (shop::Log::of(self.log), self.customers.1, segments);
        Some(Typed::Sales(Box::new(sold)))
    }
}

/// A blank id is no segment.
const _: () = assert!(NO_ID == shop::options::NONE);
