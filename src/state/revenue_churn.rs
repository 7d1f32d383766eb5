//! The fields of the revenue churn page and its worked example.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::revenue_churn;
use crate::state::field::{money, neutral, Field, Kind};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::Nrr,
    derived,
    report: revenue_churn::report,
    figures: revenue_churn::figures,
    is_shown: always,
    is_given: always,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    Field {
        key: Key::Period,
        kind: Kind::Period,
    },
    money(Key::MrrStart, 100.0, 10_000_000.0),
    money(Key::Churned, 100.0, 1_000_000.0),
    neutral(money(Key::Contraction, 100.0, 1_000_000.0), 0.0),
    neutral(money(Key::Expansion, 100.0, 1_000_000.0), 0.0),
    neutral(money(Key::Reactivation, 100.0, 1_000_000.0), 0.0),
    money(Key::NewRevenue, 100.0, 1_000_000.0),
    Field {
        key: Key::ReactivationInNet,
        kind: Kind::Switch,
    },
];

/// The month of dnoise.online's article on NRR, with new revenue of our own: net churn is negative, and 5% leave all the same.
const EXAMPLE: &str = "mrr-start=200000&churned=6000&contraction=4000&expansion=20000&new=15000";

/// No field follows from the others: any of them may be 0.
fn derived(_inputs: &Inputs, _key: Key) -> Option<f64> {
    None
}
