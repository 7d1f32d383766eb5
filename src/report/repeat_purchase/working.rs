//! The working of `repeat-purchase`.

use super::Window;
use crate::domain::figure::Undefined;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::working::{Book, Step, QUANTILE, WILSON};

/// All lines, headline figures first.
pub(super) fn working(inputs: &Inputs, window: &Window, figures: &Figures) -> Vec<Step> {
    let input = |key| match key {
        Key::Customers => window.customers,
        Key::RepeatCustomers => window.repeat,
        Key::Orders => window.orders,
        Key::Revenue => window.revenue,
        Key::Confidence => inputs.level().map(|level| 100.0 * level.share()),
        _ => Err(Undefined::MissingInput),
    };
    let mut book = Book::new(&input, figures);
    book.metric(Metric::RepeatPurchaseRate, "$repeat-customers ÷ $customers");
    book.metric(Metric::PurchaseFrequency, "$orders ÷ $customers");
    book.metric(Metric::AverageOrderValue, "$revenue ÷ $orders");
    book.metric(Metric::RevenuePerCustomer, "$revenue ÷ $customers");
    interval(&mut book, inputs, window);
    book.steps()
}

/// Wilson's interval of k of n.
fn interval(book: &mut Book, inputs: &Inputs, window: &Window) {
    let (Ok([repeat, customers]), Ok(level)) = (window.share(), inputs.level()) else {
        return;
    };
    if customers.get() > 0.0 {
        book.symbol("k", "$repeat-customers", repeat.get());
        book.symbol("n", "$customers", customers.get());
        book.symbol("z", QUANTILE, level.z());
        book.metric(Metric::RepeatPurchaseRateLow, WILSON.low);
        book.metric(Metric::RepeatPurchaseRateHigh, WILSON.high);
    }
}
