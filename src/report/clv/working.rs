//! The working of `clv`, by the chosen model.

use super::cohort::Member;
use super::{Customer, Subscriber};
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{FirstMargin, Key, Metric};
use crate::report::working::{Book, Step};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, customer: &Customer, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Discount => inputs.figure_or(key, 0.0),
        _ => inputs.figure(key),
    };
    let mut book = Book::new(&input, figures);
    match customer {
        Customer::Simple(_) => {
            book.metric(Metric::ClvRevenue, "$aov × $orders-per-year × $years");
            book.metric(Metric::Clv, "@clv-revenue × $margin");
        }
        Customer::Subscription(subscriber) => subscription(&mut book, subscriber),
        Customer::Retention(kept) => {
            if let Ok(first) = kept.first {
                retention(&mut book, first);
            }
        }
        Customer::Cohort(member) => cohort(&mut book, member),
        Customer::Unknown => {}
    }
    book.steps()
}

fn subscription(book: &mut Book, subscriber: &Subscriber) {
    let formulas = subscriber.formulas(
        subscriber.arpa,
        subscriber.margin,
        subscriber.churn,
        subscriber.discount,
    );
    let (Ok(formulas), Ok(churn), Ok(d), Ok(cap)) = (
        formulas,
        subscriber.churn,
        subscriber.discount,
        subscriber.cap,
    ) else {
        return;
    };
    book.symbol("M", "$arpa × $margin", formulas.monthly_margin());
    // Without a discount d = 0, and its lines are simpler without it.
    let discounted = d > 0.0;
    if discounted {
        book.symbol("d", "( 1 + $discount ) ^ ( 1 ÷ 12 ) − 1", d);
    }
    let q = if discounted {
        "( 1 − $churn ) ÷ ( 1 + d )"
    } else {
        "1 − $churn"
    };
    let clv = match (cap.is_some(), discounted) {
        (true, _) if !discounted && churn <= 0.0 => "M × $cap-months",
        (true, _) => {
            book.symbol("q", q, (1.0 - churn) / (1.0 + d));
            "M × ( 1 − q ^ $cap-months ) ÷ ( 1 − q )"
        }
        (false, true) => "M × ( 1 + d ) ÷ ( d + $churn )",
        (false, false) => "M ÷ $churn",
    };
    book.metric(Metric::Clv, clv);
    book.metric(Metric::ClvUndiscounted, "M ÷ $churn");
    book.metric(Metric::ClvRevenue, "$arpa ÷ $churn");
    book.metric(Metric::LifetimeMonths, "1 ÷ $churn");
}

/// α and β come from the fit; E, the sum over all periods of the share that is there, discounted, is its own symbol.
fn cohort(book: &mut Book, member: &Member) {
    let Ok(sbg) = member.sbg else { return };
    book.know("α", sbg.alpha);
    book.know("β", sbg.beta);
    // At a limit they run to infinity, where their ratio cannot be worked out from them.
    if sbg.alpha + sbg.beta < 1e6 {
        book.symbol("r₁", "β ÷ ( α + β )", sbg.retention(1));
        book.symbol("r₂", "( β + 1 ) ÷ ( α + β + 1 )", sbg.retention(2));
    }
    if let Ok(lifetime) = member.lifetime() {
        book.know("E", lifetime);
        book.metric(Metric::ClvToday, "$margin-per-period × E");
        book.metric(Metric::ClvCertain, "@clv-today ÷ ( 1 + $discount )");
        book.metric(Metric::ClvIfRetained, "@clv-today − $margin-per-period");
    }
    if let Ok(first) = member.first {
        chosen(book, first);
    }
}

fn retention(book: &mut Book, first: FirstMargin) {
    book.metric(
        Metric::ClvCertain,
        "$margin-per-period ÷ ( 1 + $discount − $retention )",
    );
    book.metric(
        Metric::ClvIfRetained,
        "$margin-per-period × $retention ÷ ( 1 + $discount − $retention )",
    );
    book.metric(
        Metric::ClvToday,
        "$margin-per-period × ( 1 + $discount ) ÷ ( 1 + $discount − $retention )",
    );
    chosen(book, first);
}

fn chosen(book: &mut Book, first: FirstMargin) {
    book.metric(
        Metric::Clv,
        match first {
            FirstMargin::Certain => "@clv-certain",
            FirstMargin::IfRetained => "@clv-if-retained",
            FirstMargin::Today => "@clv-today",
        },
    );
}
