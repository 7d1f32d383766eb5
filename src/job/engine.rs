//! The engine: it is given data once, works out what is asked, and keeps what further questions are about.

use crate::analysis::shop::Found;
use crate::ingest::problem::FileProblem;
use crate::job::run::run_on;
use crate::job::{Progress, Reply, Request, Source, Stopped};
use crate::report::shop::list::{csv, page, Listed, Listing, Who};
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
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Ask::Customers`].
    Customers(Listed),
    /// To [`Ask::File`].
    File(String),
    /// Nothing was found that the question is about.
    Nothing,
}

/// Data, and what was found in them last.
#[derive(Debug, Default)]
pub struct Engine {
    given: Option<Result<Source, FileProblem>>,
    found: Option<Found>,
}

impl Engine {
    /// Takes data in place of what it had; [`Source::Given`] means these from now on.
    pub fn give(&mut self, source: Source) {
        self.given = Some(Ok(source));
        self.found = None;
    }

    /// Takes note of data that cannot be had.
    pub fn refuse(&mut self, problem: FileProblem) {
        self.given = Some(Err(problem));
        self.found = None;
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

    fn run(
        &mut self,
        request: &Request,
        tell: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Reply, Stopped> {
        // What is kept is never about other choices than the last.
        self.found = None;
        let source = match (&request.source, &self.given) {
            (Source::Given, Some(Ok(given))) => given,
            (Source::Given, Some(Err(problem))) => return Ok(Reply::refused(*problem)),
            (source, _) => source,
        };
        let (reply, found) = run_on(request, source, tell)?;
        self.found = found;
        Ok(reply)
    }

    fn ask(&self, ask: &Ask) -> Answer {
        let Some(found) = &self.found else {
            return Answer::Nothing;
        };
        match ask {
            Ask::Customers(listing) => Answer::Customers(page(found, listing)),
            Ask::File(who) => Answer::File(csv(found, *who)),
        }
    }
}
