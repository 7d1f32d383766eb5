//! The engine: it is given data once, works out what is asked, and keeps what further questions are about.

use crate::analysis::shop::worth::WorthOptions;
use crate::analysis::shop::{Found, Options};
use crate::ingest::pieces::Pieces;
use crate::ingest::problem::FileProblem;
use crate::ingest::steps::Steps;
use crate::job::answers::InOrder;
use crate::job::kit::Kit;
use crate::job::open::unpack;
use crate::job::{
    read_telling, Choices, Input, Progress, Read, Reading, Reply, Request, Stopped, Task,
    Unfinished,
};
use crate::report::shop::list::{Listed, Listing, Who};
use crate::report::shop::Forecast;
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::Pin;

/// What is said to the engine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Call {
    /// Work.
    Run(Request),
    /// A question about what the last work found.
    Ask(Ask),
}

/// What the engine says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Note {
    /// The work, or the answer to a question, is on its way.
    Progress(Progress),
    /// What the beginning of the data says, while all of them are being read.
    Looked(Box<Reading>),
    /// The work is done.
    Done(Box<Reply>),
    /// The answer to a question.
    Answer(Answer),
}

/// A question about what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A page of a shop's customers.
    Customers(Listing),
    /// Some of a shop's customers as CSV.
    File(Who),
    /// What models say of a shop; lists of customers have it from then on.
    Worth(WorthOptions),
    /// All rows of the data that did not count, as CSV.
    Problems,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Ask::Customers`].
    Customers(Listed),
    /// To [`Ask::File`] and [`Ask::Problems`].
    File(String),
    /// To [`Ask::Worth`].
    Worth(Box<Forecast>),
    /// Nothing was found that the question is about.
    Nothing,
}

/// What is heard of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The answer is on its way.
    Progress(Progress),
    /// The answer; never [`Answer::Nothing`].
    Answer(Answer),
    /// The engine broke at it, or knows nothing that it is about.
    Lost,
    /// Somebody stopped the engine, or gave it other work.
    Stopped,
}

/// Data, and what was read and found in them last.
pub struct Engine {
    kit: Kit,
    given: Option<Given>,
    /// For what task and by what choices, and what was read.
    read: Option<(Task, Choices, Read)>,
    found: Option<Found>,
    /// The customers in the order in which they were asked for last: a list is read page by page.
    listed: Option<InOrder>,
    /// Which rows counted last.
    rows: Option<Options>,
}

/// Which rows of a shop count, whatever the days of the stages are; `None` for other tasks.
fn rows_of(task: Task) -> Option<Options> {
    let Task::Shop(options) = task else {
        return None;
    };
    let stages = Options::default();
    Some(Options {
        lapse_days: stages.lapse_days,
        at_risk_days: stages.at_risk_days,
        new_days: stages.new_days,
        ..options
    })
}

/// An answer that is being worked out; [`Stopped`] only after who hears of it said so.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Note, Stopped>> + 'a>>;

enum Given {
    Text(String),
    File(Box<dyn Pieces>),
}

impl Default for Engine {
    /// An engine for every task.
    fn default() -> Self {
        Self::new(Kit::ALL)
    }
}

impl Engine {
    /// An engine without data.
    pub fn new(kit: Kit) -> Self {
        Self {
            kit,
            given: None,
            read: None,
            found: None,
            listed: None,
            rows: None,
        }
    }

    /// Takes text that was pasted in place of the data it had.
    pub fn give_text(&mut self, text: String) {
        self.give(Given::Text(text));
    }

    /// Takes a file in place of the data it had.
    pub fn give_file(&mut self, file: Box<dyn Pieces>) {
        self.give(Given::File(file));
    }

    fn give(&mut self, given: Given) {
        *self = Self {
            given: Some(given),
            ..Self::new(self.kit)
        };
    }

    /// Answers a call. `tell` hears of the progress and says whether to stop.
    ///
    /// # Errors
    /// [`Stopped`], only after `tell` said so.
    pub fn answer(
        &mut self,
        call: &Call,
        tell: &mut dyn FnMut(Note) -> bool,
    ) -> Result<Note, Stopped> {
        Steps::of(self.answer_in_steps(call, tell)).finish()
    }

    /// [`Engine::answer`] in steps: one for each piece of the data, some for the figures, one for a question.
    pub fn answer_in_steps<'a>(
        &'a mut self,
        call: &'a Call,
        tell: &'a mut dyn FnMut(Note) -> bool,
    ) -> Answering<'a> {
        // Boxed here: each crate that waits for it would have all of its code once more.
        Box::pin(self.answering(call, tell))
    }

    async fn answering(
        &mut self,
        call: &Call,
        tell: &mut dyn FnMut(Note) -> bool,
    ) -> Result<Note, Stopped> {
        match call {
            Call::Run(request) => {
                // Both hear through one ear.
                let tell = std::cell::RefCell::new(tell);
                let mut looked = |looked: &Reading| {
                    let looked = Box::new(looked.clone());
                    // Whoever wants to stop says so at the next progress.
                    let _is_enough = (tell.borrow_mut())(Note::Looked(looked));
                };
                let mut tell = |progress| (tell.borrow_mut())(Note::Progress(progress));
                let reply = self.run_in_steps(request, &mut looked, &mut tell).await;
                reply.map(Box::new).map(Note::Done)
            }
            Call::Ask(ask) => {
                let mut tell = |progress| tell(Note::Progress(progress));
                let answer = match ask {
                    Ask::Problems => self.problems(&mut tell).await?,
                    ask => match &mut self.found {
                        Some(found) => (self.kit.answers)(found, &mut self.listed, ask, &mut tell)?,
                        None => Answer::Nothing,
                    },
                };
                Ok(Note::Answer(answer))
            }
        }
    }

    /// Does the work of `request` on the data that it was given; what was read before is read anew only for other choices.
    ///
    /// # Errors
    /// [`Stopped`], only after `tell` said so.
    pub fn run(
        &mut self,
        request: &Request,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Reply, Stopped> {
        let mut looked = |_: &Reading| {};
        Steps::of(self.run_in_steps(request, &mut looked, tell)).finish()
    }

    /// [`Engine::run`]; where data are read anew, `looked` is told what their beginning says.
    async fn run_in_steps(
        &mut self,
        request: &Request,
        looked: &mut dyn FnMut(&Reading),
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Reply, Stopped> {
        let Request { task, choices, .. } = request;
        // What is kept is never about other choices than the last.
        let mut fits = self.found.take().map(|found| found.fits);
        self.listed = None;
        let read = match self.read.take() {
            Some((_, by, read)) if by == *choices && read.serves(*task) => Ok(read),
            _ => {
                fits = None;
                let kit = self.kit;
                self.read_anew(&kit, *task, choices, looked, tell).await?
            }
        };
        let read = match read {
            Ok(read) => read,
            Err(problem) => return Ok(Reply::new(Err(problem))),
        };
        let (reading, mut found) = read.reading_in_steps(*task, tell).await?;
        // The days of the stages are nothing to the models.
        let rows = rows_of(*task);
        let is_same = std::mem::replace(&mut self.rows, rows) == rows;
        if let (Some(found), Some(fits), true) = (&mut found, fits, is_same) {
            found.fits = fits;
        }
        self.read = Some((*task, choices.clone(), read));
        self.found = found;
        Ok(Reply::new(Ok(reading)))
    }

    async fn read_anew(
        &mut self,
        kit: &Kit,
        task: Task,
        choices: &Choices,
        looked: &mut dyn FnMut(&Reading),
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Result<Read, FileProblem>, Stopped> {
        if let Some(Given::File(file)) = &mut self.given {
            match unpack(file.as_mut(), kit, tell).await? {
                Ok(Some(unpacked)) => self.given = Some(Given::File(Box::new(unpacked))),
                Ok(None) => {}
                Err(problem) => return Ok(Err(problem)),
            }
        }
        let mut bytes: &[u8];
        let input = match &mut self.given {
            Some(Given::Text(text)) => {
                bytes = text.as_bytes();
                Input::Text(&mut bytes)
            }
            Some(Given::File(pieces)) => Input::File(pieces.as_mut()),
            None => return Ok(Err(FileProblem::Unreadable)),
        };
        match read_telling(kit, task, choices, input, looked, tell).await {
            Ok(read) => Ok(read),
            Err(Unfinished::Stopped) => Err(Stopped),
            Err(Unfinished::Unreadable) => Ok(Err(FileProblem::Unreadable)),
        }
    }

    /// All rows that did not count. There may be as many as there are rows, so they are not kept: the data are read once more.
    async fn problems(
        &mut self,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Answer, Stopped> {
        let Some((task, choices, read)) = self.read.take() else {
            return Ok(Answer::Nothing);
        };
        let kit = Kit {
            most_problems: usize::MAX,
            ..self.kit
        };
        let mut looked = |_: &Reading| {};
        let all = self
            .read_anew(&kit, task, &choices, &mut looked, tell)
            .await?;
        self.read = Some((task, choices, read));
        Ok(all.map_or(Answer::Nothing, |all| Answer::File(all.problems())))
    }
}
