//! What the cases of every calculator are checked with.

use crate::domain::figure::Figure;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric, Page};

/// Inputs with these numbers.
pub fn given(numbers: &[(Key, f64)]) -> Inputs {
    let with = |inputs: Inputs, (key, value): &(Key, f64)| inputs.number(*key, *value);
    numbers.iter().fold(Inputs::default(), with)
}

/// The figures are as wanted, within `slack`, and every metric of the page is there once, in order.
#[track_caller]
pub fn are(page: Page, figures: &Figures, slack: f64, wanted: &[(Metric, Figure)]) {
    let metrics: Vec<Metric> = figures.iter().map(|(metric, _)| metric).collect();
    assert_eq!(metrics, page.metrics());
    for (metric, wanted) in wanted {
        match (figures.get(*metric), wanted) {
            (Ok(got), Ok(wanted)) => assert!((got - wanted).abs() < slack, "{metric:?}: {got}"),
            (got, wanted) => assert_eq!(got, *wanted, "{metric:?}"),
        }
    }
}
