//! The working of `churn`: the chosen rate and what follows from it, then its interval.

use super::Counted;
use crate::domain::figure::Undefined;
use crate::report::figures::Figures;
use crate::report::inputs::{months, Inputs};
use crate::report::name::{Definition, Key, Metric};
use crate::report::working::{Book, Step, QUANTILE, WILSON};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Start => counted.start,
        Key::New => counted.new,
        Key::Lost => counted.lost,
        Key::LostNew => counted.lost_new,
        Key::End => counted.end,
        Key::Confidence => inputs.level().map(|level| 100.0 * level.share()),
        _ => Err(Undefined::MissingInput),
    };
    let mut book = Book::new(&input, figures);
    let Ok(definition) = inputs.definition() else {
        return book.steps();
    };
    book.metric(Metric::ChurnRate, rate(definition));
    book.metric(Metric::RetentionRate, "1 − @churn-rate");
    if let Ok(period) = inputs.period() {
        book.know("m", months(period));
    }
    book.metric(
        Metric::ChurnRateMonthly,
        "1 − ( 1 − @churn-rate ) ^ ( 1 ÷ m )",
    );
    book.metric(
        Metric::ChurnRateAnnual,
        "1 − ( 1 − @churn-rate-monthly ) ^ 12",
    );
    book.metric(Metric::LifetimeMonths, "1 ÷ @churn-rate-monthly");
    book.metric(
        Metric::HalfLifeMonths,
        "ln ( 0.5 ) ÷ ln ( 1 − @churn-rate-monthly )",
    );
    if !inputs.has(Key::End) {
        book.metric(Metric::CustomersEnd, "$start + $new − $lost");
    }
    interval(&mut book, inputs, counted, definition);
    book.steps()
}

fn rate(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "$lost ÷ $start",
        Definition::StartCohort => "( $lost − $lost-new ) ÷ $start",
        Definition::StartPlusNew => "$lost ÷ ( $start + $new )",
        Definition::CustomerDays => "$lost ÷ ( $start + 0.5 × ( $end − $start ) )",
        Definition::NetChange => "( $start − $end ) ÷ $start",
    }
}

/// Wilson's interval of k of n.
fn interval(book: &mut Book, inputs: &Inputs, counted: &Counted, definition: Definition) {
    let (Ok((part, base)), Ok(level)) = (counted.share(definition), inputs.level()) else {
        return;
    };
    if !(base.get() > 0.0 && part <= base) {
        return;
    }
    let (k, n) = match definition {
        Definition::Start => ("$lost", "$start"),
        Definition::StartCohort => ("$lost − $lost-new", "$start"),
        Definition::StartPlusNew => ("$lost", "$start + $new"),
        Definition::CustomerDays | Definition::NetChange => return,
    };
    book.symbol("k", k, part.get());
    book.symbol("n", n, base.get());
    book.symbol("z", QUANTILE, level.z());
    book.metric(Metric::ChurnRateLow, WILSON.low);
    book.metric(Metric::ChurnRateHigh, WILSON.high);
}
