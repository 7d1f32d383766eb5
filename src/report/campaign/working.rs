//! The working of `campaign`: its money, then its test.

use super::{Plan, GROUPS};
use crate::domain::interval::wilson;
use crate::report::figures::Figures;
use crate::report::inputs::{counts, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, plan: &Plan, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::CostFixed => plan.cost_fixed,
        Key::CostPerContact => plan.cost_per_contact,
        Key::DiscountGiven => plan.discount,
        Key::BaselineResponse => inputs.figure_or(key, 0.0),
        Key::Confidence => inputs.level().map(|level| 100.0 * level.share()),
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    book.metric(
        Metric::IncrementalOrders,
        "$audience × ( $response − $baseline-response )",
    );
    book.metric(Metric::IncrementalRevenue, "@incremental-orders × $aov");
    book.metric(
        Metric::IncrementalProfit,
        "@incremental-revenue × $margin − $audience × $response × $discount-given − $cost-fixed − $audience × $cost-per-contact",
    );
    book.metric(
        Metric::Roi,
        "@incremental-profit ÷ ( $cost-fixed + $audience × $cost-per-contact + $audience × $response × $discount-given )",
    );
    if plan.audience.is_ok_and(|people| people > 0.0) {
        book.metric(
            Metric::BreakEvenResponse,
            "( ( $cost-fixed + $audience × $cost-per-contact ) ÷ $audience + $baseline-response × $aov × $margin ) ÷ ( $aov × $margin − $discount-given )",
        );
    }
    test(&mut book, inputs, plan, figures);
    book.steps()
}

/// Newcombe's interval from the two of Wilson, and the pooled z.
fn test(book: &mut Book, inputs: &Inputs, plan: &Plan, figures: &Figures) {
    let (Ok(trial), Ok(level)) = (plan.trial, inputs.level()) else {
        return;
    };
    let [control, treated] = GROUPS.map(|(bought, all)| {
        let [bought, all] = counts([inputs.count(bought), inputs.count(all)])?;
        wilson(bought, all, level)
    });
    let (Ok(control), Ok(treated)) = (control, treated) else {
        return;
    };
    let [p2, p1] = trial.shares();
    book.symbol("p₁", "$treated-bought ÷ $treated", p1);
    book.symbol("p₂", "$control-bought ÷ $control", p2);
    book.metric(Metric::Uplift, "p₁ − p₂");
    book.symbol("z", "Φ⁻¹ ( ( 1 + $confidence ) ÷ 2 )", level.z());
    book.symbol("l₁", "( $treated-bought + z ^ 2 ÷ 2 − z × √ ( $treated-bought × ( 1 − p₁ ) + z ^ 2 ÷ 4 ) ) ÷ ( $treated + z ^ 2 )", treated.low);
    book.symbol("u₁", "( $treated-bought + z ^ 2 ÷ 2 + z × √ ( $treated-bought × ( 1 − p₁ ) + z ^ 2 ÷ 4 ) ) ÷ ( $treated + z ^ 2 )", treated.high);
    book.symbol("l₂", "( $control-bought + z ^ 2 ÷ 2 − z × √ ( $control-bought × ( 1 − p₂ ) + z ^ 2 ÷ 4 ) ) ÷ ( $control + z ^ 2 )", control.low);
    book.symbol("u₂", "( $control-bought + z ^ 2 ÷ 2 + z × √ ( $control-bought × ( 1 − p₂ ) + z ^ 2 ÷ 4 ) ) ÷ ( $control + z ^ 2 )", control.high);
    book.metric(
        Metric::UpliftLow,
        "@uplift − √ ( ( p₁ − l₁ ) ^ 2 + ( u₂ − p₂ ) ^ 2 )",
    );
    book.metric(
        Metric::UpliftHigh,
        "@uplift + √ ( ( u₁ − p₁ ) ^ 2 + ( p₂ − l₂ ) ^ 2 )",
    );
    // Where nobody or everybody bought there is nothing to divide by.
    if figures.get(Metric::UpliftP).is_err() {
        return;
    }
    let all = counts(
        [
            Key::TreatedBought,
            Key::ControlBought,
            Key::Treated,
            Key::Control,
        ]
        .map(|key| inputs.count(key)),
    );
    let Ok([bought, control_bought, treated, control]) = all.map(|all| all.map(|n| n.get())) else {
        return;
    };
    book.symbol(
        "p",
        "( $treated-bought + $control-bought ) ÷ ( $treated + $control )",
        (bought + control_bought) / (treated + control),
    );
    book.metric(
        Metric::UpliftP,
        "2 × ( 1 − Φ ( | @uplift | ÷ √ ( p × ( 1 − p ) × ( 1 ÷ $treated + 1 ÷ $control ) ) ) )",
    );
}
