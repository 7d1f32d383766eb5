//! Languages: every sentence and every form of a number, of money or of a date is made here and nowhere else.

pub mod bidi;
pub mod date;
mod decimal;
mod digits;
pub mod duration;
pub mod figure;
pub mod language;
pub mod money;
pub mod number;
pub mod phrase;
pub mod plural;
pub mod search;
pub mod text;
