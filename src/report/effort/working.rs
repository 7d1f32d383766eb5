//! The working of `effort`: what each boundary that has been passed adds.

use super::{Effort, ASSUMED};
use crate::domain::effort::Stage;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, headline figures first. The numbers in the formulas are those of [`Stage`]; a test holds them together.
pub(super) fn working(inputs: &Inputs, effort: &Effort, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::RetentionShare => inputs.figure_or(key, ASSUMED),
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    let last = effort.stage() == Ok(Stage::Established);
    book.metric(
        Metric::RetentionShare,
        if last {
            "$retention-share"
        } else {
            "0.15 × ( $sales-per-month > 0 ) + 0.15 × ( $sales-per-month > 10 ) + 0.2 × ( $sales-per-month > 150 )"
        },
    );
    book.metric(Metric::AcquisitionShare, "1 − @retention-share");
    book.metric(
        Metric::Stage,
        "1 + ( $sales-per-month > 0 ) + ( $sales-per-month > 10 ) + ( $sales-per-month > 150 ) + ( $sales-per-month > 500 )",
    );
    book.steps()
}
