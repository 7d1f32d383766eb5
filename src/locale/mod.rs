//! Languages: every sentence and every form of a number, of money or of a date is made here and nowhere else.

pub mod language;
