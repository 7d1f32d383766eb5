//! The working of `return-visitors`.

use super::{Period, Periods};
use crate::domain::figure::Undefined;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step, QUANTILE, WILSON, WILSON_2};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, periods: &Periods, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Visitors => periods.first.visitors,
        Key::Returning => periods.first.returning,
        Key::Visitors2 => periods.second.visitors,
        Key::Returning2 => periods.second.returning,
        Key::Confidence => inputs.level().map(|level| 100.0 * level.share()),
        _ => Err(Undefined::MissingInput),
    };
    let mut book = Book::new(&input, figures);
    book.metric(Metric::ReturnVisitorRate, "$returning ÷ $visitors");
    book.metric(Metric::ReturnVisitorRate2, "$returning-2 ÷ $visitors-2");
    book.metric(
        Metric::RateDifference,
        "@return-visitor-rate-2 − @return-visitor-rate",
    );
    if let Ok(level) = inputs.level() {
        book.symbol("z", QUANTILE, level.z());
    }
    if let Some([part, base]) = counted(&periods.first) {
        book.symbol("k", "$returning", part);
        book.symbol("n", "$visitors", base);
        book.metric(Metric::ReturnVisitorRateLow, WILSON.low);
        book.metric(Metric::ReturnVisitorRateHigh, WILSON.high);
    }
    if let Some([part, base]) = counted(&periods.second) {
        book.symbol("k₂", "$returning-2", part);
        book.symbol("n₂", "$visitors-2", base);
        book.metric(Metric::ReturnVisitorRate2Low, WILSON_2.low);
        book.metric(Metric::ReturnVisitorRate2High, WILSON_2.high);
    }
    difference(&mut book, periods, figures);
    book.steps()
}

/// The returning visitors and all of a period with a rate.
fn counted(period: &Period) -> Option<[f64; 2]> {
    period.visits.ok()?;
    Some([period.returning.ok()?, period.visitors.ok()?])
}

/// Newcombe's interval of the difference, and its test by the share q of both periods together.
fn difference(book: &mut Book, periods: &Periods, figures: &Figures) {
    let (Some([part, base]), Some([part2, base2])) =
        (counted(&periods.first), counted(&periods.second))
    else {
        return;
    };
    book.metric(
        Metric::RateDifferenceLow,
        "@rate-difference − √ ( ( @return-visitor-rate-2 − @return-visitor-rate-2-low ) ^ 2 + ( @return-visitor-rate-high − @return-visitor-rate ) ^ 2 )",
    );
    book.metric(
        Metric::RateDifferenceHigh,
        "@rate-difference + √ ( ( @return-visitor-rate-2-high − @return-visitor-rate-2 ) ^ 2 + ( @return-visitor-rate − @return-visitor-rate-low ) ^ 2 )",
    );
    // Where nobody or everybody returns in both periods there is no test to show.
    if figures.get(Metric::RateDifferenceP).is_ok() {
        book.symbol(
            "q",
            "( k + k₂ ) ÷ ( n + n₂ )",
            (part + part2) / (base + base2),
        );
        book.metric(
            Metric::RateDifferenceP,
            "2 × ( 1 − Φ ( | @rate-difference | ÷ √ ( q × ( 1 − q ) × ( 1 ÷ n + 1 ÷ n₂ ) ) ) )",
        );
    }
}
