//! The fields of the budget page and its worked example.

use crate::report::budget;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{count, money, number, percent, Field, Number, Slider};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::Profit,
    derived,
    is_shown: always,
    is_given: always,
    report: budget::report,
    figures: budget::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    money(Key::Budget, 100.0, 1_000_000.0),
    number(
        Key::Split,
        Number {
            least: 0.0,
            most: 100.0,
            is_whole: false,
            neutral: None,
            step: 1.0,
            slider: Some(Slider {
                least: 0.0,
                most: 100.0,
                is_log: false,
            }),
        },
    ),
    money(Key::ContactCostExisting, 0.1, 1000.0),
    money(Key::ContactCostNew, 0.1, 1000.0),
    percent(Key::SuccessExisting, 100.0, 100.0, None),
    percent(Key::SuccessNew, 100.0, 100.0, None),
    money(Key::MarginPerSale, 1.0, 10_000.0),
    count(Key::AudienceExisting, 100_000.0),
];

/// The articles' claims: contacts five times dearer for new customers, 65 of 100 existing ones buy and 12.5 of 100 new ones. The shop
/// gives a tenth of its money to its 1,000 customers.
const EXAMPLE: &str = "budget=100000&split=10&contact-cost-existing=20&contact-cost-new=100&success-existing=65&success-new=12.5&margin-per-sale=1000&audience-existing=1000";

/// No field follows from others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
