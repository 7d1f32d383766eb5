//! The words that the pages about data share, in every language.

use super::words::texts;
use super::{en, fa, ru};
use crate::locale::date::{data_month_short, date_short};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent, points};
use crate::report::table::Cell;

texts! { SharedText { EmptyTitle, Earlier, Later, Carry, CarryLead } }

/// A text that never changes.
pub fn text(l: Language, text: SharedText) -> &'static str {
    match l {
        En => en::shared::text(text),
        Fa => fa::shared::text(text),
        Ru => ru::shared::text(text),
    }
}

/// Which of a list are shown, counted from 1.
pub fn shown(l: Language, from: usize, to: usize, all: usize) -> String {
    let [from, to, all] = [from, to, all].map(|n| number(l, n as f64, 0));
    match l {
        En => en::shared::shown(&from, &to, &all),
        Fa => fa::shared::shown(&from, &to, &all),
        Ru => ru::shared::shown(&from, &to, &all),
    }
}

/// A cell of a table; a name is shown by its id, which pages put into words.
pub fn cell(l: Language, c: Currency, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Count(count) => number(l, f64::from(*count), 0),
        Cell::Share(share) => percent(l, *share, 1),
        Cell::Points(score) => points(l, *score),
        Cell::Number(value) => number(l, *value, 2),
        Cell::Money(amount) => money(l, c, *amount),
        Cell::Day(day) => date_short(l, *day),
        Cell::Month(month) => data_month_short(l, *month),
        Cell::Name(this) => this.as_str().to_owned(),
        Cell::Text(text) => text.clone(),
    }
}
