//! The working: each formula as tokens, to be shown once with names and once with the person's own numbers.

use crate::domain::figure::Figure;
use crate::report::name::{Key, Metric};

/// One line of working: `result = formula`.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the line works out.
    pub result: Term,
    /// The right-hand side.
    pub formula: Vec<Token>,
    /// What comes out.
    pub figure: Figure,
}

/// A quantity with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Term {
    /// An input and its value.
    Input(Key, f64),
    /// A metric and its value.
    Metric(Metric, f64),
    /// An in-between quantity of the formula, by its symbol in the docs (z, n′, d …), and its value.
    Symbol(&'static str, f64),
}

/// A piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// A named quantity.
    Term(Term),
    /// A number that belongs to the formula itself.
    Number(f64),
    /// An operator or a bracket, as printed: `÷ × + − ( ) √ ^ ln`.
    Op(&'static str),
}
