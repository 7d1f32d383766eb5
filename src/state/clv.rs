//! The fields of the lifetime value page and its worked example.

use crate::report::clv;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::state::field::{money, number, percent, Field, Kind, Number, Slider};
use crate::state::Sheet;

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::Clv,
    derived,
    is_shown: clv::takes,
    is_given: clv::gives,
    report: clv::report,
    figures: clv::figures,
    changes: None,
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    Field {
        key: Key::Model,
        kind: Kind::Model,
    },
    money(Key::Aov, 1.0, 10_000.0),
    amount(Key::OrdersPerYear, 0.5, 52.0),
    amount(Key::Years, 0.5, 20.0),
    percent(Key::Margin, 100.0, 100.0, None),
    money(Key::Arpa, 1.0, 10_000.0),
    percent(Key::Churn, 100.0, 30.0, None),
    percent(Key::Discount, 1000.0, 50.0, Some(0.0)),
    number(
        Key::CapMonths,
        Number {
            least: 1.0,
            most: 1200.0,
            is_whole: true,
            neutral: None,
            step: 1.0,
            slider: Some(Slider {
                least: 1.0,
                most: 120.0,
                is_log: false,
            }),
        },
    ),
    money(Key::MarginPerPeriod, 1.0, 10_000.0),
    percent(Key::Retention, 100.0, 100.0, None),
    Field {
        key: Key::FirstMargin,
        kind: Kind::FirstMargin,
    },
];

/// How many, in halves as well: 2.5 years.
const fn amount(key: Key, step: f64, slider_most: f64) -> Field {
    number(
        key,
        Number {
            least: 0.0,
            most: 10_000.0,
            is_whole: false,
            neutral: None,
            step,
            slider: Some(Slider {
                least: 0.0,
                most: slider_most,
                is_log: false,
            }),
        },
    )
}

/// A published example for each model, so that none of them opens empty: excelwiz.com.au's subscription (100 a month at 70 % and 5 %
/// churn), churnmiser.com's shop (three orders of 75 a year for 2.5 years) and the 80 % retention of ealhamed's library at its 10 %.
const EXAMPLE: &str = "aov=75&orders-per-year=3&years=2.5&margin=70&arpa=100&churn=5&discount=10&margin-per-period=1000&retention=80";

/// No field follows from the others.
fn derived(_: &Inputs, _: Key) -> Option<f64> {
    None
}
