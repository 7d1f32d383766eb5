//! The working of `revenue-churn`.

use super::Revenue;
use crate::report::figures::Figures;
use crate::report::inputs::{months, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, revenue: &Revenue, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Contraction => revenue.contraction,
        Key::Expansion => revenue.expansion,
        Key::Reactivation => revenue.reactivation,
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    book.metric(
        Metric::GrossRevenueChurn,
        "( $churned + $contraction ) ÷ $mrr-start",
    );
    let net = match revenue.in_net {
        Ok(true) => "( $churned + $contraction − $expansion − $reactivation ) ÷ $mrr-start",
        _ => "( $churned + $contraction − $expansion ) ÷ $mrr-start",
    };
    book.metric(Metric::NetRevenueChurn, net);
    book.metric(Metric::Grr, "1 − @gross-revenue-churn");
    book.metric(Metric::Nrr, "1 − @net-revenue-churn");
    book.metric(
        Metric::MrrNetNew,
        "$new + $reactivation + $expansion − $churned − $contraction",
    );
    book.metric(Metric::MrrEnd, "$mrr-start + @mrr-net-new");
    // Without losses the ratio has no line: a division by 0 shows nothing.
    if figures.get(Metric::QuickRatio).is_ok() {
        book.metric(
            Metric::QuickRatio,
            "( $new + $reactivation + $expansion ) ÷ ( $churned + $contraction )",
        );
    }
    if figures.get(Metric::GrowthToNew).is_ok() {
        book.metric(Metric::GrowthToNew, "@mrr-net-new ÷ ( $new + $expansion )");
    }
    if let Ok(period) = inputs.period() {
        book.know("m", months(period));
    }
    book.metric(
        Metric::GrossRevenueChurnAnnual,
        "1 − ( 1 − @gross-revenue-churn ) ^ ( 12 ÷ m )",
    );
    book.steps()
}
