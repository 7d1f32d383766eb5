//! A column of dates or of numbers on its way past: what each cell says about how the column is read, and what it is if read so.

use crate::domain::date::Date;
use crate::ingest::date::{self, Survey};
use crate::ingest::number::{evidence, read_cell, DecimalMark, Evidence, NumberProblem};
use crate::ingest::problem::Reason;
use crate::ingest::question::DateFormat;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Blank on purpose.
    Blank,
    /// A date.
    Date(Date),
    /// A number.
    Number(f64),
    /// Neither blank nor what its column holds.
    Wrong(Reason),
}

/// How many cells of a column of numbers speak for which decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Numbers with a dot as the mark only.
    pub dots: usize,
    /// Numbers with a comma as the mark only.
    pub commas: usize,
    /// Other numbers with the one than with the other.
    pub open: usize,
}

impl Marks {
    /// Takes in one cell.
    pub fn see(&mut self, cell: &str) {
        match evidence(cell) {
            Evidence::Only(DecimalMark::Dot) => self.dots += 1,
            Evidence::Only(DecimalMark::Comma) => self.commas += 1,
            Evidence::Either => self.open += 1,
            Evidence::Neutral | Evidence::Neither => {}
        }
    }
}

/// What the cells of a column say about how it is read.
#[derive(Clone, Debug)]
pub enum Clues {
    /// Of a column of dates.
    Dates(Survey),
    /// Of a column of numbers.
    Numbers(Marks),
}

impl Clues {
    /// Takes in one cell.
    pub fn see(&mut self, cell: &str) {
        match self {
            Self::Dates(survey) => survey.see(cell),
            Self::Numbers(marks) => marks.see(cell),
        }
    }
}

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    /// As dates.
    Dates(DateFormat),
    /// As numbers.
    Numbers(DecimalMark),
}

impl Format {
    /// What the cell is.
    pub fn read(self, cell: &str) -> Value {
        match self {
            Self::Dates(_) if date::is_blank(cell) => Value::Blank,
            Self::Dates(format) => format
                .read(cell)
                .map_or(Value::Wrong(Reason::NotADate), Value::Date),
            Self::Numbers(mark) => match read_cell(cell, mark) {
                Ok(Some(number)) => Value::Number(number),
                Ok(None) => Value::Blank,
                Err(NumberProblem::NotANumber) => Value::Wrong(Reason::NotANumber),
                Err(NumberProblem::TooLarge) => Value::Wrong(Reason::TooLarge),
            },
        }
    }

    /// Whether every cell is the same if read so.
    pub fn reads_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Dates(this), Self::Dates(other)) => {
                (this.order, this.count) == (other.order, other.count)
            }
            _ => self == other,
        }
    }
}
