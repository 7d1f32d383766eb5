//! What an engine can do. The page of orders has an engine of its own, and so have the pages that count: each holds the code of its
//! tasks alone, and what opens packed files comes from outside.

use crate::ingest::unpack::{Here, Unpacker};
use crate::job::answers::{none, of_a_shop, Answers};
use crate::job::read::{counts, orders_of_a_shop};
use crate::job::rows::{Reads, Rows};
use crate::job::{Task, MOST_PROBLEMS};

/// The tasks of an engine, and what it opens packed files with.
#[derive(Clone, Copy)]
pub struct Kit {
    /// What reads the rows of a task.
    pub(super) reads: fn(&Rows, Task) -> Box<dyn Reads>,
    /// What answers questions about what was found.
    pub(super) answers: Answers,
    /// What opens a packed file.
    pub(super) unpacker: MakeUnpacker,
    /// How many problems it lists; it counts all.
    pub(super) most_problems: usize,
}

/// Which engine it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// That of the page of orders.
    Shop,
    /// That of the pages that count.
    #[default]
    Counts,
}

impl Which {
    /// Its name in the page, see `src/boot/boot.js`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Counts => "counts",
        }
    }
}

impl Task {
    /// The engine that does this task.
    pub fn engine(self) -> Which {
        match self {
            Self::Shop(_) => Which::Shop,
            _ => Which::Counts,
        }
    }
}

/// Makes what opens a packed file.
pub type MakeUnpacker = fn() -> Box<dyn Unpacker>;

impl Kit {
    /// Every task, with files opened here.
    pub const ALL: Self = Self {
        reads: |rows, task| match task {
            Task::Shop(_) => orders_of_a_shop(rows, task),
            _ => counts(rows, task),
        },
        answers: of_a_shop,
        unpacker: || Box::<Here>::default(),
        most_problems: MOST_PROBLEMS,
    };

    /// [`Task::Shop`] alone.
    pub const fn shop(answers: Answers, unpacker: MakeUnpacker) -> Self {
        Self {
            reads: orders_of_a_shop,
            answers,
            unpacker,
            most_problems: MOST_PROBLEMS,
        }
    }

    /// Every other task.
    pub const fn counts(unpacker: MakeUnpacker) -> Self {
        Self {
            reads: counts,
            answers: none,
            unpacker,
            most_problems: MOST_PROBLEMS,
        }
    }
}
