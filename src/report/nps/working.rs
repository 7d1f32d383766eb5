//! The working of `nps`.

use super::Given;
use crate::domain::figure::Undefined;
use crate::domain::nps::TYPICAL_VARIANCE;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step, QUANTILE};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, given: &Given, figures: &Figures) -> Vec<Step> {
    let group = |second: bool, group: usize| {
        let survey = if second { given.second } else { given.first };
        survey.and_then(|survey| {
            survey
                .groups()
                .get(group)
                .copied()
                .ok_or(Undefined::MissingInput)
        })
    };
    let input = |key| match key {
        Key::Promoters => group(false, 0),
        Key::Passives => group(false, 1),
        Key::Detractors => group(false, 2),
        Key::Promoters2 => group(true, 0),
        Key::Passives2 => group(true, 1),
        Key::Detractors2 => group(true, 2),
        Key::Confidence => inputs.level().map(|level| 100.0 * level.share()),
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    book.metric(Metric::Responses, "$promoters + $passives + $detractors");
    book.metric(
        Metric::Nps,
        "100 × ( $promoters − $detractors ) ÷ @responses",
    );
    if let Ok(level) = inputs.level() {
        book.symbol("z", QUANTILE, level.z());
    }
    interval(&mut book, given, figures);
    second(&mut book, given);
    book.metric(
        Metric::BenchmarkP,
        "1 − Φ ( ( s′ − $benchmark ÷ 100 ) ÷ √ ( v′ ÷ n′ ) )",
    );
    sample_size(&mut book, given);
    book.steps()
}

/// The adjusted Wald interval of the first survey; max and min only where they bite.
fn interval(book: &mut Book, given: &Given, figures: &Figures) {
    let Ok(survey) = given.first else { return };
    let adjusted = survey.adjusted();
    let [promoters, _, detractors] = survey.groups();
    book.symbol("n′", "@responses + 3", adjusted.responses);
    book.symbol(
        "p′",
        "( $promoters + 0.75 ) ÷ n′",
        (promoters + 0.75) / adjusted.responses,
    );
    book.symbol(
        "e′",
        "( $detractors + 0.75 ) ÷ n′",
        (detractors + 0.75) / adjusted.responses,
    );
    book.symbol("s′", "p′ − e′", adjusted.score);
    book.symbol("v′", "p′ + e′ − s′ ^ 2", adjusted.variance);
    book.metric(Metric::NpsMargin, "100 × z × √ ( v′ ÷ n′ )");
    let Some(bounds) = figures.interval(Metric::NpsLow, Metric::NpsHigh) else {
        return;
    };
    let low = if bounds.low > -100.0 {
        "100 × s′ − @nps-margin"
    } else {
        "max ( -100 , 100 × s′ − @nps-margin )"
    };
    let high = if bounds.high < 100.0 {
        "100 × s′ + @nps-margin"
    } else {
        "min ( 100 , 100 × s′ + @nps-margin )"
    };
    book.metric(Metric::NpsLow, low);
    book.metric(Metric::NpsHigh, high);
}

fn second(book: &mut Book, given: &Given) {
    let (Ok(first), Ok(second)) = (given.first, given.second) else {
        return;
    };
    let (one, two) = (first.adjusted(), second.adjusted());
    let [promoters, _, detractors] = second.groups();
    book.know("n₂", second.responses());
    book.metric(
        Metric::Nps2,
        "100 × ( $promoters-2 − $detractors-2 ) ÷ ( $promoters-2 + $passives-2 + $detractors-2 )",
    );
    book.metric(Metric::NpsDifference, "@nps-2 − @nps");
    book.symbol("n′₂", "n₂ + 3", two.responses);
    book.symbol(
        "p′₂",
        "( $promoters-2 + 0.75 ) ÷ n′₂",
        (promoters + 0.75) / two.responses,
    );
    book.symbol(
        "e′₂",
        "( $detractors-2 + 0.75 ) ÷ n′₂",
        (detractors + 0.75) / two.responses,
    );
    book.symbol("s′₂", "p′₂ − e′₂", two.score);
    book.symbol("v′₂", "p′₂ + e′₂ − s′₂ ^ 2", two.variance);
    book.symbol(
        "E",
        "√ ( v′ ÷ n′ + v′₂ ÷ n′₂ )",
        one.error().hypot(two.error()),
    );
    book.metric(
        Metric::NpsDifferenceLow,
        "max ( -200 , 100 × ( s′₂ − s′ ) − 100 × z × E )",
    );
    book.metric(
        Metric::NpsDifferenceHigh,
        "min ( 200 , 100 × ( s′₂ − s′ ) + 100 × z × E )",
    );
    book.metric(Metric::NpsDifferenceP, "2 × ( 1 − Φ ( | s′₂ − s′ | ÷ E ) )");
}

fn sample_size(book: &mut Book, given: &Given) {
    match given.first {
        Ok(survey) => book.symbol(
            "v",
            "@promoter-share + @detractor-share − ( @promoter-share − @detractor-share ) ^ 2",
            survey.variance(),
        ),
        Err(_) => book.know("v", TYPICAL_VARIANCE),
    }
    book.metric(
        Metric::SampleSize,
        "max ( 1 , ⌈ v × z ^ 2 ÷ ( $margin-wanted ÷ 100 ) ^ 2 − 3 ⌉ )",
    );
}
