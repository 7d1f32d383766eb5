//! The engine: it is given data once, works out what is asked, and keeps what further questions are about.

use crate::analysis::shop::worth::{Worth, WorthOptions};
use crate::analysis::shop::Found;
use crate::ingest::pieces::Pieces;
use crate::ingest::problem::FileProblem;
use crate::job::{read, Choices, Input, Progress, Read, Reply, Request, Stopped, Task, Unfinished};
use crate::report::shop::list::{csv, page, Listed, Listing, Who};
use crate::report::shop::Forecast;
use serde::{Deserialize, Serialize};

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
    /// The work is on its way.
    Progress(Progress),
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
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Ask::Customers`].
    Customers(Listed),
    /// To [`Ask::File`].
    File(String),
    /// To [`Ask::Worth`].
    Worth(Box<Forecast>),
    /// Nothing was found that the question is about.
    Nothing,
}

/// Data, and what was read and found in them last.
#[derive(Default)]
pub struct Engine {
    given: Option<Given>,
    /// By what choices, and what was read.
    read: Option<(Choices, Read)>,
    found: Option<Found>,
}

enum Given {
    Text(String),
    File(Box<dyn Pieces>),
}

impl Engine {
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
            ..Self::default()
        };
    }

    /// Answers a call. `tell` hears of the progress and says whether to stop.
    ///
    /// # Errors
    /// [`Stopped`], only after `tell` said so.
    pub fn answer(
        &mut self,
        call: &Call,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Note, Stopped> {
        match call {
            Call::Run(request) => self.run(request, tell).map(Box::new).map(Note::Done),
            Call::Ask(ask) => Ok(Note::Answer(self.ask(ask))),
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
        let Request { task, choices, .. } = request;
        // What is kept is never about other choices than the last.
        self.found = None;
        let read = match self.read.take() {
            Some((by, read)) if by == *choices && read.serves(*task) => Ok(read),
            _ => self.read_anew(*task, choices, tell)?,
        };
        let read = match read {
            Ok(read) => read,
            Err(problem) => return Ok(Reply::new(Err(problem))),
        };
        let (reading, found) = read.reading(*task, tell)?;
        self.read = Some((choices.clone(), read));
        self.found = found;
        Ok(Reply::new(Ok(reading)))
    }

    fn read_anew(
        &mut self,
        task: Task,
        choices: &Choices,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Result<Read, FileProblem>, Stopped> {
        let mut bytes: &[u8];
        let input = match &mut self.given {
            Some(Given::Text(text)) => {
                bytes = text.as_bytes();
                Input::Text(&mut bytes)
            }
            Some(Given::File(pieces)) => Input::File(pieces.as_mut()),
            None => return Ok(Err(FileProblem::Unreadable)),
        };
        match read(task, choices, input, tell) {
            Ok(read) => Ok(read),
            Err(Unfinished::Stopped) => Err(Stopped),
            Err(Unfinished::Unreadable) => Ok(Err(FileProblem::Unreadable)),
        }
    }

    fn ask(&mut self, ask: &Ask) -> Answer {
        let Some(found) = &mut self.found else {
            return Answer::Nothing;
        };
        match ask {
            Ask::Customers(listing) => Answer::Customers(page(found, listing)),
            Ask::File(who) => Answer::File(csv(found, *who)),
            Ask::Worth(options) => {
                let fitted = Worth::new(&found.shop, &found.scores, options, &mut |_| false);
                // Nobody stops it but the end of the engine.
                let Ok(worth) = fitted else {
                    return Answer::Nothing;
                };
                found.worth = Some(worth);
                let forecast = Forecast::of(found).map(Box::new);
                forecast.map_or(Answer::Nothing, Answer::Worth)
            }
        }
    }
}
