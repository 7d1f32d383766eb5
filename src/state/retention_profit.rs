//! The fields of the page of what retention earns, and its worked example.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::retention_profit;
use crate::state::field::{count, money, neutral, number, percent, Field, Number, Slider};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::ValueUplift,
    derived,
    is_shown: always,
    is_given: always,
    report: retention_profit::report,
    figures: retention_profit::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    count(Key::Customers, 100_000.0),
    money(Key::MarginPerCustomer, 1.0, 10_000.0),
    percent(Key::Retention, 100.0, 100.0, None),
    percent(Key::Uplift, 100.0, 30.0, None),
    percent(Key::Discount, 1000.0, 50.0, Some(0.0)),
    number(
        Key::Horizon,
        Number {
            least: 1.0,
            most: 1200.0,
            is_whole: true,
            neutral: None,
            step: 1.0,
            slider: Some(Slider {
                least: 1.0,
                most: 60.0,
                is_log: false,
            }),
        },
    ),
    neutral(money(Key::ProgrammeCost, 100.0, 1_000_000.0), 0.0),
];

/// aibizhub.io's published case, churn of 4 % a month instead of 6 % among 1,000 customers of 30, with a programme of our own for it.
const EXAMPLE: &str =
    "customers=1000&margin-per-customer=30&retention=94&uplift=2&programme-cost=50000";

/// No field follows from the others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
