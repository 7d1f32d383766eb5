//! The fields of the page of returning visitors and its worked example.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::return_visitors;
use crate::state::field::{count, plain, Field, Kind};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::ReturnVisitorRate,
    derived,
    report: return_visitors::report,
    figures: return_visitors::figures,
    is_shown: always,
    is_given: always,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    count(Key::Visitors, 1_000_000.0),
    count(Key::Returning, 1_000_000.0),
    plain(count(Key::Visitors2, 1_000_000.0)),
    plain(count(Key::Returning2, 1_000_000.0)),
    Field {
        key: Key::Confidence,
        kind: Kind::Confidence,
    },
];

/// The first period is that of Top Floor's published report; the second is ours: four points more, and still no proof.
const EXAMPLE: &str = "visitors=437&returning=52&visitors-2=460&returning-2=74";

/// No field follows from the others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
