//! The fields of the campaign page and its worked example.

use crate::report::campaign;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{count, money, neutral, percent, plain, Field, Kind};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::IncrementalProfit,
    derived,
    report: campaign::report,
    figures: campaign::figures,
    is_shown: always,
    is_given: always,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    Field {
        key: Key::Kind,
        kind: Kind::Campaign,
    },
    count(Key::Audience, 1_000_000.0),
    neutral(money(Key::CostFixed, 10.0, 100_000.0), 0.0),
    neutral(plain(money(Key::CostPerContact, 0.1, 100.0)), 0.0),
    percent(Key::Response, 100.0, 50.0, None),
    percent(Key::BaselineResponse, 100.0, 50.0, Some(0.0)),
    money(Key::Aov, 1.0, 10_000.0),
    percent(Key::Margin, 100.0, 100.0, None),
    neutral(plain(money(Key::DiscountGiven, 1.0, 1000.0)), 0.0),
    plain(count(Key::Treated, 100_000.0)),
    plain(count(Key::TreatedBought, 100_000.0)),
    plain(count(Key::Control, 100_000.0)),
    plain(count(Key::ControlBought, 100_000.0)),
    Field {
        key: Key::Confidence,
        kind: Kind::Confidence,
    },
];

/// An e-mail with a discount that doubles the orders, as a test on 1,000 and 1,000 people shows, and keeps a quarter of what they bring.
const EXAMPLE: &str = "audience=10000&cost-fixed=500&cost-per-contact=0.1&response=6&baseline-response=3&aov=50&margin=40&discount-given=5&treated=1000&treated-bought=60&control=1000&control-bought=30";

/// No field follows from the others.
fn derived(_inputs: &Inputs, _key: Key) -> Option<f64> {
    None
}
