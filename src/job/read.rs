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
use crate::job::rows::{filled_id, Dates, Left, Line, Numbers, Reads, Rows, Wrong};
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
    let mut result = match is_ready {
        true => attempt(rows, task).await.map(Some),
        false => rows.each(&mut |_| Ok(())).await.map(|()| None),
    };
    let is_open = has_needed_question(task, rows.reading);
    if let Err(Left::Again) = result {
        result = match is_ready && !is_open {
            true => attempt(rows, task).await.map(Some),
            false => Ok(None),
        };
    }
    let typed = result?;
    if typed.is_none() {
        (rows.reading.rows_read, rows.reading.rows_skipped) = (0, 0);
        rows.reading.problems.clear();
    }
    Ok(typed)
}

async fn attempt(rows: &mut Rows<'_, '_>, task: Task) -> Result<Typed, Left> {
    match task {
        Task::Answers { scale } => answers(rows, scale).await,
        Task::Lifespans { .. } => spells(rows).await,
        Task::Orders(_) => purchases(rows).await,
        Task::Shop(_) => sales(rows).await,
        Task::Survey { scale } => survey::survey(rows, scale).await,
        Task::Visits => visits::visits(rows).await,
        Task::Subscriptions(_) => subscriptions::subscriptions(rows).await,
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

/// Reads every row with a legal score and tells it to `keep` with its answer; gives the names of the segments by number.
async fn each_answer(
    rows: &mut Rows<'_, '_>,
    lowest: u8,
    keep: &mut dyn FnMut(&Line, Answer),
) -> Result<Vec<String>, Left> {
    let (scores, dates) = (rows.numbers(Role::Score), rows.dates(Role::Date));
    let segment_column = rows.column(Role::Segment);
    let mut segments = Ids::default();
    rows.each(&mut |row| {
        let Some(scores) = &scores else { return Ok(()) };
        let number = scores.filled(row)?;
        let score = score(number, lowest).map_err(|problem| {
            let reason = match problem {
                ScoreProblem::NotWhole => Reason::NotWhole,
                ScoreProblem::OutOfScale => Reason::OutOfScale,
            };
            (Some(scores.column), reason)
        })?;
        let day = match &dates {
            Some(dates) => dates.maybe(row)?,
            None => None,
        };
        let segment = segment_column.map(|column| segments.number(&row.bytes(column)));
        // A blank segment is a group of its own, numbered after all others.
        let segment = segment.map(|number| number.unwrap_or(u32::MAX));
        let answer = Answer {
            score,
            day,
            segment,
        };
        keep(row, answer);
        Ok(())
    })
    .await?;
    Ok(segments.names())
}

async fn answers(rows: &mut Rows<'_, '_>, scale: Scale) -> Result<Typed, Left> {
    let lowest = lowest_score(scale);
    let mut answers: Vec<Answer> = Vec::new();
    let segments = each_answer(rows, lowest, &mut |_, answer| answers.push(answer)).await?;
    Ok(Typed::Answers(answers, segments, lowest))
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

async fn spells(rows: &mut Rows<'_, '_>) -> Result<Typed, Left> {
    let (starts, ends) = (rows.dates(Role::Start), rows.dates(Role::End));
    let customers = rows.column(Role::Customer);
    let mut ids = Ids::default();
    let mut spells: Vec<Spell> = Vec::new();
    rows.each(&mut |row| {
        let Some(starts) = &starts else { return Ok(()) };
        let customer = match customers {
            Some(column) => filled_id(&mut ids, row, column)?,
            None => row.number() as u32,
        };
        let start = starts.filled(row)?;
        let end = match &ends {
            Some(ends) => ends.maybe(row)?,
            None => None,
        };
        let end_column = ends.as_ref().map(|ends| ends.column);
        let spell = Spell::new(customer, start, end);
        spells.push(spell.ok_or((end_column, Reason::EndBeforeStart))?);
        Ok(())
    })
    .await?;
    Ok(Typed::Spells(spells))
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

async fn purchases(rows: &mut Rows<'_, '_>) -> Result<Typed, Left> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let (customers, numbers) = (rows.column(Role::Customer), rows.column(Role::OrderId));
    let (mut ids, mut order_ids) = (Ids::default(), Ids::default());
    let mut log: Vec<Purchase> = Vec::new();
    rows.each(&mut |row| {
        let (Some(dates), Some(amounts), Some(customers)) = (&dates, &amounts, customers) else {
            return Ok(());
        };
        let day = dates.filled(row)?;
        let amount = amounts.filled(row)?;
        let customer = filled_id(&mut ids, row, customers)?;
        let order = numbers.and_then(|column| order_ids.number(&row.bytes(column)));
        log.push(Purchase {
            customer,
            day,
            amount,
            order,
        });
        Ok(())
    })
    .await?;
    Ok(Typed::Purchases(log))
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

async fn sales(rows: &mut Rows<'_, '_>) -> Result<Typed, Left> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let columns = dates.zip(amounts).zip(rows.column(Role::Customer));
    let Some(((dates, amounts), customers)) = columns else {
        return rows
            .each(&mut |_| Ok(()))
            .await
            .map(|()| Typed::nothing_sold());
    };
    let (orders, segments) = (rows.column(Role::OrderId), rows.column(Role::Segment));
    let mut sales = Sales {
        dates,
        amounts,
        customers: (customers, Ids::default(), Vec::new()),
        orders: orders.map(|column| (column, Tags::default(), Vec::new())),
        segments: segments.map(|column| (column, Ids::default(), Vec::new())),
        log: shop::Columns::with_room(rows.about(), orders.is_some(), segments.is_some()),
    };
    rows.all(&mut sales).await?;
    let Sales {
        customers,
        segments,
        log,
        ..
    } = sales;
    let segments = segments.map(|(_, ids, _)| ids).unwrap_or_default();
    pause().await;
    let sold = (shop::Log::of(log), customers.1, segments);
    Ok(Typed::Sales(Box::new(sold)))
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
            let place = batch.place(*column);
            found.clear();
            found.extend((0..batch.len()).map(|row| tags.tag(&batch.bytes(row, place))));
        }
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
}

/// A blank id is no segment.
const _: () = assert!(NO_ID == shop::options::NONE);
