//! The fields of the effort page and its worked example.

use crate::report::effort::{self, ASSUMED};
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{count, percent, Field};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::RetentionShare,
    derived,
    is_shown: always,
    is_given: always,
    report: effort::report,
    figures: effort::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    count(Key::SalesPerMonth, 1000.0),
    percent(Key::RetentionShare, 100.0, 100.0, Some(ASSUMED)),
];

/// The article's growing shop: about one sale a day.
const EXAMPLE: &str = "sales-per-month=30";

/// No field follows from others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
