//! The working of `budget`. E and N are the money spent on existing and on new customers, E′ and N′ that of the best plan.

use super::Plan;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step};

/// All lines: the best split first, then what the chosen one brings.
pub(super) fn working(inputs: &Inputs, plan: &Plan, figures: &Figures) -> Vec<Step> {
    let input = |key: Key| inputs.figure(key);
    let mut book = Book::new(&input, figures);
    book.metric(
        Metric::CostPerSaleExisting,
        "$contact-cost-existing ÷ $success-existing",
    );
    book.metric(Metric::CostPerSaleNew, "$contact-cost-new ÷ $success-new");
    book.metric(
        Metric::CostRatio,
        "@cost-per-sale-new ÷ @cost-per-sale-existing",
    );
    chosen(&mut book, plan);
    best(&mut book, plan, figures);
    book.steps()
}

/// What the chosen split spends and brings.
fn chosen(book: &mut Book, plan: &Plan) {
    let Ok(parts) = plan.parts() else { return };
    if let Ok(existing) = plan.existing {
        let limited = plan.audience.is_some();
        let money = if limited {
            "min ( $budget × $split , $audience-existing × $contact-cost-existing )"
        } else {
            "$budget × $split"
        };
        book.symbol("E", money, existing.spent(parts.existing));
        let sales = if plan.is_free() {
            "$audience-existing × $success-existing"
        } else {
            "E ÷ $contact-cost-existing × $success-existing"
        };
        book.metric(Metric::SalesExisting, sales);
    }
    book.symbol("N", "$budget × ( 1 − $split )", parts.new.get());
    book.metric(Metric::SalesNew, "N ÷ $contact-cost-new × $success-new");
    book.metric(
        Metric::Profit,
        "( @sales-existing + @sales-new ) × $margin-per-sale − E − N",
    );
}

/// The money of the best plan and what it earns, where anything pays.
fn best(book: &mut Book, plan: &Plan, figures: &Figures) {
    let Ok(best) = plan.best() else { return };
    if figures.get(Metric::BestSplit).is_err() {
        return;
    }
    let parts = best.parts();
    let (existing, new) = (parts.existing.get(), parts.new.get());
    let budget = plan.budget.map_or(0.0, |budget| budget.get());
    let existing_formula = match (existing > 0.0, plan.audience.is_some()) {
        // Nothing is spent where a sale is dearer than it brings, or where new customers are cheaper and take all.
        (false, _) => "0",
        (true, true) => "min ( $budget , $audience-existing × $contact-cost-existing )",
        (true, false) => "$budget",
    };
    book.symbol("E′", existing_formula, existing);
    let rest = if new > 0.0 && existing < budget {
        "$budget − E′"
    } else {
        "0"
    };
    book.symbol("N′", rest, new);
    book.metric(Metric::BestSplit, "E′ ÷ $budget");
    let earned = match (existing > 0.0, plan.is_free(), new > 0.0) {
        (_, true, true) => "$audience-existing × $success-existing × $margin-per-sale + N′ × ( $margin-per-sale ÷ @cost-per-sale-new − 1 )",
        (_, true, false) => "$audience-existing × $success-existing × $margin-per-sale",
        (true, false, true) => "E′ × ( $margin-per-sale ÷ @cost-per-sale-existing − 1 ) + N′ × ( $margin-per-sale ÷ @cost-per-sale-new − 1 )",
        (true, false, false) => "E′ × ( $margin-per-sale ÷ @cost-per-sale-existing − 1 )",
        (false, false, _) => "N′ × ( $margin-per-sale ÷ @cost-per-sale-new − 1 )",
    };
    book.metric(Metric::BestProfit, earned);
}
