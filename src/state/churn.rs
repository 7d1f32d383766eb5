//! The fields of the churn page and its worked example.

use crate::report::churn;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{count, neutral, plain, Field, Kind};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::ChurnRate,
    derived,
    is_shown: always,
    is_given: always,
    report: churn::report,
    figures: churn::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    Field {
        key: Key::Period,
        kind: Kind::Period,
    },
    count(Key::Start, 100_000.0),
    count(Key::New, 100_000.0),
    count(Key::Lost, 100_000.0),
    neutral(plain(count(Key::LostNew, 100_000.0)), 0.0),
    plain(count(Key::End, 100_000.0)),
    Field {
        key: Key::Definition,
        kind: Kind::Definition,
    },
    Field {
        key: Key::Confidence,
        kind: Kind::Confidence,
    },
];

/// One month of a shop: Recurly's published July.
const EXAMPLE: &str = "start=1000&new=500&lost=62&lost-new=12";

/// What the other three of start, new, lost and end give for `key`, while its own field is empty.
fn derived(inputs: &Inputs, key: Key) -> Option<f64> {
    let given = |key| inputs.figure(key).ok();
    let value = match key {
        Key::End => given(Key::Start)? + given(Key::New)? - given(Key::Lost)?,
        Key::Start => given(Key::End)? - given(Key::New)? + given(Key::Lost)?,
        Key::New => given(Key::End)? - given(Key::Start)? + given(Key::Lost)?,
        Key::Lost => given(Key::Start)? + given(Key::New)? - given(Key::End)?,
        _ => return None,
    };
    (value >= 0.0).then_some(value)
}
