//! The talk with the job: the data that was given, what the person chose about it, and how far the work is.

use crate::analysis::orders::OrderOptions;
use crate::domain::date::Date;
use crate::ingest::date::DateOrder;
use crate::ingest::delimited::Delimiter;
use crate::ingest::encoding::Encoding;
use crate::ingest::mapping::Role;
use crate::ingest::number::DecimalMark;
use crate::ingest::problem::FileProblem;
use crate::job::{Choices, Progress, Reading, Reply, Request, Source, Task};
use crate::report::inputs::Inputs;
use crate::report::name::{Page, Period, Scale};
use std::rc::Rc;

/// The model of a page's data panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    has_data: bool,
    /// What the person chose about the columns.
    pub choices: Choices,
    /// What the person chose about the analysis.
    pub options: Options,
    /// How far the work is.
    pub status: Status,
    /// What was read before the present choices: it stays in view until the new reading is there.
    last: Option<Shared<Reading>>,
    /// Whether that is but a look at the beginning.
    pub is_looked: bool,
    /// Counts what was asked of the job, so that each change is asked once.
    pub asked: u32,
}

/// Choices of the analyses.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// The end of the period whose churn is counted; the last full one unless chosen.
    pub period_end: Option<Date>,
    /// Orders: the days of silence after which a customer counts as lost, and the days that the spend covers.
    pub orders: OrderOptions,
}

/// How far the work is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// No data.
    #[default]
    Empty,
    /// At work.
    Working(Option<Progress>),
    /// Read.
    Done(Shared<Reading>),
    /// The file cannot be used.
    Failed(FileProblem),
    /// The person stopped it.
    Stopped,
    /// The engine broke at it, or could not be had.
    Broken,
}

/// What happens on a data panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Data came in; the engine has them.
    Load,
    /// Whether the first row is a header.
    Header(bool),
    /// What separates the fields.
    Delimiter(Delimiter),
    /// The encoding of the file.
    Encoding(Encoding),
    /// The sheet of the workbook.
    Sheet(usize),
    /// Which column has a role; `None`: no column.
    Column(Role, Option<usize>),
    /// How the dates of a column are read.
    Dates(usize, DateOrder),
    /// How the numbers of a column are read.
    Numbers(usize, DecimalMark),
    /// Other options.
    Options(Options),
    /// An input that the analysis needs (period, scale, days) has changed.
    Again,
    /// What the beginning of the data says.
    Looked(Box<Reading>),
    /// The job is on its way.
    Progress(Progress),
    /// The job is done.
    Reply(Box<Reply>),
    /// The person stopped it.
    Stop,
    /// The engine broke at it.
    Broke,
    /// Away with the data.
    Clear,
}

/// Shared data, equal to itself only, so that comparing models stays cheap.
#[derive(Debug)]
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Session {
    /// The session after `msg`.
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.clone();
        if let Status::Done(reading) = &self.status {
            next.last = Some(reading.clone());
            next.is_looked = false;
        }
        match msg {
            Msg::Load => {
                let asked = self.asked;
                next = Self {
                    has_data: true,
                    asked,
                    ..Self::default()
                };
            }
            Msg::Clear => {
                return Self {
                    asked: self.asked,
                    ..Self::default()
                }
            }
            Msg::Looked(reading) => {
                return Self {
                    last: Some(Shared(Rc::new(*reading))),
                    is_looked: true,
                    ..next
                }
            }
            Msg::Progress(progress) => {
                return Self {
                    status: Status::Working(Some(progress)),
                    ..next
                }
            }
            Msg::Reply(reply) => {
                return Self {
                    is_looked: false,
                    status: Status::of(*reply),
                    ..next
                }
            }
            Msg::Stop => {
                return Self {
                    status: Status::Stopped,
                    ..next
                }
            }
            Msg::Broke => {
                return Self {
                    status: Status::Broken,
                    ..next
                }
            }
            // Columns are other columns once the table is cut otherwise.
            Msg::Header(header) => {
                next.choices = Choices {
                    header: Some(header),
                    ..self.choices.of_the_file()
                }
            }
            Msg::Delimiter(delimiter) => {
                next.choices = Choices {
                    delimiter: Some(delimiter),
                    ..self.choices.of_the_file()
                }
            }
            Msg::Encoding(encoding) => {
                next.choices = Choices {
                    encoding: Some(encoding),
                    ..Choices::default()
                }
            }
            Msg::Sheet(sheet) => {
                next.choices = Choices {
                    sheet: Some(sheet),
                    ..Choices::default()
                }
            }
            Msg::Column(role, column) => replace(&mut next.choices.columns, role, column),
            Msg::Dates(column, order) => replace(&mut next.choices.date_orders, column, order),
            Msg::Numbers(column, mark) => replace(&mut next.choices.decimal_marks, column, mark),
            Msg::Options(options) => next.options = options,
            Msg::Again => {}
        }
        if next.has_data {
            next.status = Status::Working(None);
            next.asked += 1;
        }
        next
    }

    /// The request for the data as chosen; `None` without data.
    pub fn request(&self, task: Task) -> Option<Request> {
        self.has_data.then(|| Request {
            choices: self.choices.clone(),
            ..Request::new(self.task(task), Source::Given)
        })
    }

    /// What was read, once the work is done.
    pub fn done(&self) -> Option<Shared<Reading>> {
        match &self.status {
            Status::Done(reading) => Some(reading.clone()),
            _ => None,
        }
    }

    /// What was read of the present data, if only by the choices before the present ones.
    pub fn reading(&self) -> Option<&Reading> {
        let reading = match &self.status {
            Status::Done(reading) => Some(reading),
            Status::Working(_) | Status::Stopped => self.last.as_ref(),
            Status::Empty | Status::Failed(_) | Status::Broken => None,
        };
        reading.map(|reading| reading.0.as_ref())
    }

    /// `task` with what the person chose about it on the panel.
    pub fn task(&self, task: Task) -> Task {
        match task {
            Task::Lifespans { period, .. } => Task::Lifespans {
                period,
                to: self.options.period_end,
            },
            Task::Orders(_) => Task::Orders(self.options.orders),
            Task::Answers { .. }
            | Task::Shop(_)
            | Task::Survey { .. }
            | Task::Visits
            | Task::Subscriptions(_) => task,
        }
    }
}

/// What is to be found in the data of a calculator, by those of its inputs on which that depends.
pub fn task(page: Page, inputs: &Inputs) -> Task {
    match page {
        Page::Nps => Task::Answers {
            scale: inputs.scale().unwrap_or(Scale::ZeroToTen),
        },
        Page::Churn => Task::Lifespans {
            period: inputs.period().unwrap_or(Period::Month),
            to: None,
        },
        // Pages that take no data ask for nothing.
        _ => Task::Orders(OrderOptions::default()),
    }
}

impl Status {
    fn of(reply: Reply) -> Self {
        match reply.result {
            Ok(reading) => Self::Done(Shared(Rc::new(reading))),
            Err(problem) => Self::Failed(problem),
        }
    }
}

fn replace<K: PartialEq, V>(list: &mut Vec<(K, V)>, key: K, value: V) {
    list.retain(|(known, _)| *known != key);
    list.push((key, value));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(rows: usize) -> Reading {
        Reading {
            rows,
            ..Reading::default()
        }
    }

    #[test]
    fn a_look_is_shown_until_all_is_read() {
        let given = Session::default().update(Msg::Load);
        assert_eq!(given.reading(), None);
        let looked = given.update(Msg::Looked(Box::new(reading(0))));
        assert_eq!(looked.status, Status::Working(None));
        assert!(looked.is_looked && looked.reading().is_some());
        assert_eq!(looked.done(), None, "nothing comes of a look");
        let stopped = looked.update(Msg::Stop);
        assert!(stopped.is_looked && stopped.reading().is_some());
        let read = looked.update(Msg::Reply(Box::new(Reply::new(Ok(reading(7))))));
        assert_eq!(read.reading().map(|reading| reading.rows), Some(7));
        assert!(!read.is_looked);
        let other = read.update(Msg::Column(Role::Date, Some(1)));
        assert!(!other.is_looked, "what was read stays in view");
        assert_eq!(other.reading().map(|reading| reading.rows), Some(7));
    }
}
