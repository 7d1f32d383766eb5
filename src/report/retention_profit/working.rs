//! The working of `retention-profit`.

use super::Programme;
use crate::domain::quantity::Share;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, today's profit first. A is what all margins of a customer add up to, in margins, at the retention of today; A₂ with the
/// programme.
pub(super) fn working(inputs: &Inputs, programme: &Programme, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Discount | Key::ProgrammeCost => inputs.figure_or(key, 0.0),
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    let (Ok(retention), Ok(discount), Ok(horizon)) =
        (programme.retention, programme.discount, programme.horizon)
    else {
        return book.steps();
    };
    // Part of a period has no place in the usual formula of the sum, and what is no share none in any.
    let is_cut = horizon.is_some_and(|periods| periods.fract().abs() > 0.0);
    if is_cut || programme.base().is_err() {
        return book.steps();
    }
    let sums = Sums { discount, horizon };
    sums.write(
        &mut book,
        ["q", "$retention ÷ ( 1 + $discount )", "A"],
        ["( 1 − q ^ $horizon ) ÷ ( 1 − q )", "1 ÷ ( 1 − q )"],
        retention,
    );
    book.metric(Metric::ProfitBase, "$customers × $margin-per-customer × A");
    let uplift = programme.uplift.and_then(Share::new);
    if let Ok(raised) = uplift.and_then(|uplift| Share::new(retention + uplift.get())) {
        sums.write(
            &mut book,
            ["q₂", "( $retention + $uplift ) ÷ ( 1 + $discount )", "A₂"],
            ["( 1 − q₂ ^ $horizon ) ÷ ( 1 − q₂ )", "1 ÷ ( 1 − q₂ )"],
            raised.get(),
        );
    }
    book.metric(
        Metric::ValueUplift,
        "$customers × $margin-per-customer × ( A₂ − A )",
    );
    book.metric(
        Metric::ProfitNew,
        "@profit-base + @value-uplift − $programme-cost",
    );
    book.metric(Metric::ProfitChange, "@profit-new ÷ @profit-base − 1");
    book.metric(
        Metric::Roi,
        "( @value-uplift − $programme-cost ) ÷ $programme-cost",
    );
    break_even(&mut book, programme, figures, &sums);
    book.steps()
}

/// For ever the break-even has a formula; within a horizon it is searched for, and the line shows that it pays the cost.
fn break_even(book: &mut Book, programme: &Programme, figures: &Figures, sums: &Sums) {
    let (Ok(needed), Ok(cost), Ok(base), Ok(retention)) = (
        figures.get(Metric::BreakEvenUplift),
        programme.cost,
        figures.get(Metric::ProfitBase),
        programme.retention,
    ) else {
        return;
    };
    if cost <= 0.0 || base <= 0.0 {
        return;
    }
    if sums.horizon.is_none() {
        book.symbol("k", "$programme-cost ÷ @profit-base", cost / base);
        book.metric(
            Metric::BreakEvenUplift,
            "( 1 + $discount − $retention ) × k ÷ ( 1 + k )",
        );
        return;
    }
    sums.write(
        book,
        [
            "q₃",
            "( $retention + @break-even-uplift ) ÷ ( 1 + $discount )",
            "A₃",
        ],
        ["( 1 − q₃ ^ $horizon ) ÷ ( 1 − q₃ )", "1 ÷ ( 1 − q₃ )"],
        retention + needed,
    );
    book.symbol("C", "$customers × $margin-per-customer × ( A₃ − A )", cost);
}

/// What the sums of margins need.
struct Sums {
    discount: f64,
    horizon: Option<f64>,
}

impl Sums {
    /// The lines of q and of the sum A at `retention`; where nothing ends the sum, A stays unknown.
    fn write(
        &self,
        book: &mut Book,
        [q, q_formula, a]: [&'static str; 3],
        [finite, endless]: [&'static str; 2],
        retention: f64,
    ) {
        let kept = retention / (1.0 + self.discount);
        let stops = 1.0 - kept;
        book.symbol(q, q_formula, kept);
        match self.horizon {
            Some(periods) if stops.abs() < 1e-9 => book.symbol(a, "$horizon", periods),
            Some(periods) => book.symbol(a, finite, (1.0 - kept.powf(periods)) / stops),
            None if stops > 0.0 => book.symbol(a, endless, 1.0 / stops),
            None => {}
        }
    }
}
