//! The working of `clv-cac`.

use super::Economics;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, economics: &Economics, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::TargetRatio => economics.target,
        Key::SpendAds | Key::SpendTeam | Key::SpendTools | Key::SpendOther => {
            inputs.count_or(key, 0.0)
        }
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    if !inputs.has(Key::Cac) {
        book.metric(
            Metric::Cac,
            "( $spend-ads + $spend-team + $spend-tools + $spend-other ) ÷ $new-customers",
        );
    }
    if let Ok(margin) = economics.monthly_margin() {
        book.symbol("M", "$arpa × $margin", margin);
    }
    // Without a discount d = 0, and its lines are simpler without it.
    let discounted = economics.discount.is_ok_and(|d| d > 0.0);
    if let (true, Ok(d)) = (discounted, economics.discount) {
        book.symbol("d", "( 1 + $discount ) ^ ( 1 ÷ 12 ) − 1", d);
    }
    book.metric(
        Metric::Clv,
        if discounted {
            "M × ( 1 + d ) ÷ ( d + $churn )"
        } else {
            "M ÷ $churn"
        },
    );
    book.metric(Metric::ClvCacRatio, "@clv ÷ @cac");
    book.metric(Metric::PaybackMonths, "@cac ÷ M");
    let churned = economics.churn.is_ok_and(|churn| churn > 0.0);
    let payback = if churned {
        "ln ( 1 − @cac × $churn ÷ M ) ÷ ln ( 1 − $churn )"
    } else {
        "@cac ÷ M"
    };
    book.metric(Metric::PaybackMonthsChurned, payback);
    book.metric(Metric::MaxCac, "@clv ÷ $target-ratio");
    let needed = if discounted {
        "M × ( 1 + d ) ÷ ( $target-ratio × @cac ) − d"
    } else {
        "M ÷ ( $target-ratio × @cac )"
    };
    book.metric(Metric::NeededChurn, needed);
    book.metric(Metric::NeededArpa, "$arpa × $target-ratio ÷ @clv-cac-ratio");
    book.metric(
        Metric::NeededMargin,
        "$margin × $target-ratio ÷ @clv-cac-ratio",
    );
    book.steps()
}
