//! Work on data as a request and a reply, run by a worker or by the main thread alike.

pub mod answers;
mod engine;
mod kit;
mod open;
mod read;
mod rows;
mod run;
pub mod session;
pub mod wire;

pub use engine::{Answer, Answering, Ask, Call, Engine, Heard, Note};
pub use kit::{Kit, MakeUnpacker, Which};
pub use run::{look, read, read_telling, run, Input, Read, Unfinished};

use crate::analysis::answers::Tally;
use crate::analysis::lifespans::Lifespans;
use crate::analysis::orders::{OrderOptions, Orders};
use crate::analysis::shop;
use crate::analysis::subscriptions;
use crate::analysis::survey::Survey;
use crate::analysis::visits::Visits;
use crate::domain::date::Date;
use crate::ingest::date::DateOrder;
use crate::ingest::delimited::Delimiter;
use crate::ingest::encoding::Encoding;
use crate::ingest::mapping::{Mapping, Role};
use crate::ingest::number::DecimalMark;
use crate::ingest::problem::{FileProblem, Problem, Reason};
use crate::ingest::question::{DateFormat, Question};
use crate::report::name::{Key, Period, Scale};
use crate::report::shop::Overview;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The version of requests and replies: raised when a reader of the old ones would misread the new.
pub const VERSION: u32 = 1;

/// Problems that a reply lists; all are counted.
pub const MOST_PROBLEMS: usize = 1000;
/// Rows of data that a reply shows.
pub const PREVIEW_ROWS: usize = 100;
/// Columns that a reply names and shows.
pub const PREVIEW_COLUMNS: usize = 200;

/// Data, what to work out from it, and what the person chose about reading it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// [`VERSION`].
    pub version: u32,
    /// What to work out.
    pub task: Task,
    /// The data.
    pub source: Source,
    /// The choices; by default all is decided from the data.
    pub choices: Choices,
}

impl Request {
    /// A request without choices.
    pub fn new(task: Task, source: Source) -> Self {
        Self {
            version: VERSION,
            task,
            source,
            choices: Choices::default(),
        }
    }
}

/// Where the data come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// The bytes of a file.
    Bytes(Vec<u8>),
    /// Text that was pasted.
    Text(String),
    /// What the engine was given before.
    Given,
}

/// What to work out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Scores counted, for `nps`. Roles: score, and if there, date and segment.
    Answers {
        /// The scale of the scores.
        scale: Scale,
    },
    /// Customers who came and left, for `churn`. Roles: start, and if there, customer and end; without a column of customers
    /// each row is one.
    Lifespans {
        /// The length of the period.
        period: Period,
        /// Its last day, one of the reply's periods; without it the last full one.
        to: Option<Date>,
    },
    /// Orders, for `clv-cac`. Roles: customer, date, amount, and if there, order-id.
    Orders(OrderOptions),
    /// A log of orders, for `orders`. Roles: customer, date, amount, and if there, order-id and segment.
    Shop(shop::Options),
    /// Answers with what people wrote, for `survey`. Roles: score, and if there, date, segment and comment.
    Survey {
        /// The scale of the scores.
        scale: Scale,
    },
    /// Visits, for `visits`. Roles: date and visitor, a row for each visit; or date, visitors and returning, a row for each month.
    Visits,
    /// Subscriptions, for `subscriptions`. Roles: customer and start, and if there, end and amount, a row for each subscription; or customer and
    /// date, and if there, amount, a row for each customer and month.
    Subscriptions(subscriptions::Options),
}

impl Task {
    /// The roles that columns play in this task, those first that only one kind of column can play.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Answers { .. } => &[Role::Score, Role::Date, Role::Segment],
            Self::Lifespans { .. } => &[Role::Start, Role::End, Role::Customer],
            Self::Orders(_) => &[Role::Date, Role::Amount, Role::Customer, Role::OrderId],
            Self::Shop(_) => &[
                Role::Date,
                Role::Amount,
                Role::Customer,
                Role::OrderId,
                Role::Segment,
            ],
            Self::Survey { .. } => &[Role::Score, Role::Date, Role::Segment, Role::Comment],
            Self::Visits => &[Role::Date, Role::Visitor, Role::Visitors, Role::Returning],
            Self::Subscriptions(_) => &[
                Role::Start,
                Role::End,
                Role::Date,
                Role::Amount,
                Role::Customer,
            ],
        }
    }

    /// The roles that a column plays by its header even if its cells cannot be read: those required, and the end of a
    /// customer, as passing over it would say that nobody left.
    pub fn firm(self) -> &'static [Role] {
        match self {
            Self::Lifespans { .. } => &[Role::Start, Role::End],
            Self::Subscriptions(_) => self.roles(),
            Self::Answers { .. }
            | Self::Orders(_)
            | Self::Shop(_)
            | Self::Survey { .. }
            | Self::Visits => self.required(),
        }
    }

    /// The roles without which there is no outcome.
    pub fn required(self) -> &'static [Role] {
        match self {
            Self::Answers { .. } | Self::Survey { .. } => &[Role::Score],
            Self::Visits => &LOGGED,
            Self::Subscriptions(_) => &[Role::Start, Role::Customer],
            Self::Lifespans { .. } => &[Role::Start],
            Self::Orders(_) | Self::Shop(_) => &[Role::Date, Role::Amount, Role::Customer],
        }
    }
}

/// The roles of a log of visits, and those of visitors counted by month: [`Task::Visits`] takes either.
const LOGGED: [Role; 2] = [Role::Date, Role::Visitor];
const COUNTED: [Role; 3] = [Role::Date, Role::Returning, Role::Visitors];

/// What the person chose about reading the data. Columns are counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// Whether the first row is a header.
    pub header: Option<bool>,
    /// What stands between cells.
    pub delimiter: Option<Delimiter>,
    /// The encoding of a file.
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook, by its place.
    pub sheet: Option<usize>,
    /// The column of a role, `None` for no column; roles that are not here are proposed.
    pub columns: Vec<(Role, Option<usize>)>,
    /// The order of a column's dates.
    pub date_orders: Vec<(usize, DateOrder)>,
    /// The decimal mark of a column's numbers.
    pub decimal_marks: Vec<(usize, DecimalMark)>,
}

impl Choices {
    /// What was chosen about the file as a whole: it holds when the columns become others.
    pub fn of_the_file(&self) -> Self {
        Self {
            encoding: self.encoding,
            sheet: self.sheet,
            delimiter: self.delimiter,
            ..Self::default()
        }
    }
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// [`VERSION`].
    pub version: u32,
    /// What was read, or why there is no table.
    pub result: Result<Reading, FileProblem>,
}

impl Reply {
    /// A reply of this version.
    pub fn new(result: Result<Reading, FileProblem>) -> Self {
        let version = VERSION;
        Self { version, result }
    }
}

/// What was read and what came out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What stands between cells, as chosen or found.
    pub delimiter: Option<Delimiter>,
    /// The encoding of a file of text, as chosen or found.
    pub encoding: Option<Encoding>,
    /// The names of a workbook's sheets; none for a text.
    pub sheets: Vec<String>,
    /// Which of them was read.
    pub sheet: usize,
    /// Whether the first row is a header, as chosen or decided.
    pub has_header: bool,
    /// How many columns there are.
    pub columns: usize,
    /// The headers of the first [`PREVIEW_COLUMNS`] columns, or their numbers from 1.
    pub names: Vec<String>,
    /// The cells of the first [`PREVIEW_ROWS`] rows of data.
    pub preview: Vec<Vec<String>>,
    /// Columns by role, as chosen or proposed.
    pub mapping: Mapping,
    /// Required roles that have no column: with any of them there is no outcome.
    pub missing: Vec<Role>,
    /// How columns of dates are read.
    pub date_formats: Vec<(usize, DateFormat)>,
    /// How columns of numbers are read.
    pub decimal_marks: Vec<(usize, DecimalMark)>,
    /// What the person has to decide. There is no outcome before, unless the columns in question are not needed for it.
    pub questions: Vec<Question>,
    /// What came out; shared, as it is large and never changes.
    pub outcome: Option<Rc<Outcome>>,
    /// Rows of data.
    pub rows: usize,
    /// Rows that entered the figures.
    pub rows_read: usize,
    /// Rows with a problem. No row is in both, and a header is in neither.
    pub rows_skipped: usize,
    /// How many of these have which problem, the most first.
    pub reasons: Vec<(Reason, usize)>,
    /// The first [`MOST_PROBLEMS`] problems, at most one for a row.
    pub problems: Vec<Problem>,
}

/// What fills a page's inputs, and what the page tells about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Inputs and their values in the units of their fields.
    pub inputs: Vec<(Key, f64)>,
    /// The rest.
    pub facts: Facts,
}

/// The facts of each task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Facts {
    /// Of [`Task::Answers`].
    Answers(Tally),
    /// Of [`Task::Lifespans`].
    Lifespans(Lifespans),
    /// Of [`Task::Orders`].
    Orders(Orders),
    /// Of [`Task::Shop`].
    Shop(Box<Overview>),
    /// Of [`Task::Survey`].
    Survey(Box<Survey>),
    /// Of [`Task::Visits`].
    Visits(Visits),
    /// Of [`Task::Subscriptions`].
    Subscriptions(Box<subscriptions::Found>),
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: usize,
    /// Out of how much.
    pub total: usize,
    /// Rows that were read so far, where `done` and `total` are bytes.
    pub rows: Option<usize>,
    /// Rows a second, by whoever has a clock.
    pub pace: Option<usize>,
}

/// A part of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// A packed file to what is in it, counted in packed bytes; the beginning of the data to cells.
    Splitting,
    /// What columns are, as far as the beginning tells.
    Deciding,
    /// All of the data to numbers and dates: counted in bytes, or in rows where they are in memory.
    Reading,
    /// The figures, counted in steps.
    Counting,
    /// Models, in thousandths as far as can be said.
    Fitting,
}

impl Progress {
    /// So much of a part, counted in whatever the part is counted in.
    pub fn of(stage: Stage, done: usize, total: usize) -> Self {
        Self {
            stage,
            done,
            total,
            rows: None,
            pace: None,
        }
    }
}

/// The work was stopped because it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;
