//! The fields of the repeat purchase page and its worked example.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::repeat_purchase;
use crate::state::field::{count, money, Field, Kind};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::RepeatPurchaseRate,
    derived,
    report: repeat_purchase::report,
    figures: repeat_purchase::figures,
    is_shown: always,
    is_given: always,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    count(Key::Customers, 100_000.0),
    count(Key::RepeatCustomers, 100_000.0),
    count(Key::Orders, 1_000_000.0),
    money(Key::Revenue, 100.0, 1e9),
    Field {
        key: Key::Confidence,
        kind: Kind::Confidence,
    },
];

/// Ninety days of a shop: the customers are those of bloy.io's published case, orders and revenue are added to it.
const EXAMPLE: &str = "customers=1200&repeat-customers=300&orders=1740&revenue=87000";

/// No field follows from the others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
