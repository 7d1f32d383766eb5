//! The fields of the CLV against CAC page and its worked example.

use crate::report::clv_cac;
use crate::report::clv_cac::figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{count, money, number, percent, plain, Field, Number, Slider};
use crate::state::sheet::always;
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::ClvCacRatio,
    derived,
    is_shown: always,
    is_given: always,
    report: clv_cac::report,
    figures: clv_cac::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    money(Key::Arpa, 1.0, 10_000.0),
    percent(Key::Margin, 100.0, 100.0, None),
    percent(Key::Churn, 100.0, 30.0, None),
    percent(Key::Discount, 1000.0, 50.0, Some(0.0)),
    plain(money(Key::SpendAds, 100.0, 1_000_000.0)),
    plain(money(Key::SpendTeam, 100.0, 1_000_000.0)),
    plain(money(Key::SpendTools, 100.0, 1_000_000.0)),
    plain(money(Key::SpendOther, 100.0, 1_000_000.0)),
    count(Key::NewCustomers, 10_000.0),
    money(Key::Cac, 1.0, 10_000.0),
    number(
        Key::TargetRatio,
        Number {
            least: 0.01,
            most: 1000.0,
            is_whole: false,
            neutral: Some(3.0),
            step: 0.1,
            slider: Some(Slider {
                least: 1.0,
                most: 10.0,
                is_log: false,
            }),
        },
    ),
];

/// A subscription shop that spends 50,000 to win 100 customers.
const EXAMPLE: &str = "arpa=100&margin=80&churn=5&spend-ads=30000&spend-team=15000&spend-tools=3000&spend-other=2000&new-customers=100";

/// The cost of a customer from spend and new customers, while its own field is empty.
fn derived(inputs: &Inputs, key: Key) -> Option<f64> {
    match key {
        Key::Cac => figures(inputs).get(Metric::Cac).ok(),
        _ => None,
    }
}
