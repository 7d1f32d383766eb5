//! The page `repeat-purchase`: which share of the customers bought again in a window, and what an order and a customer bring.

mod finding;
mod picture;
mod working;

pub use finding::RepeatPurchaseFinding;

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::Interval;
use crate::domain::quantity::{Amount, Count};
use crate::domain::repeat;
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{all, counts, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
pub fn figures(inputs: &Inputs) -> Figures {
    let (window, _) = Window::from(inputs);
    window.figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let (window, refusals) = Window::from(inputs);
    let figures = window.figures(inputs);
    Report {
        findings: finding::findings(inputs, &window, &figures),
        working: working::working(inputs, &window, &figures),
        pictures: picture::pictures(inputs, &window),
        figures,
        refusals,
    }
}

/// What was counted in one window of time.
struct Window {
    customers: Figure,
    repeat: Figure,
    orders: Figure,
    revenue: Figure,
}

impl Window {
    fn from(inputs: &Inputs) -> (Self, Vec<Refusal>) {
        let mut window = Self {
            customers: inputs.count(Key::Customers),
            repeat: inputs.count(Key::RepeatCustomers),
            orders: inputs.count(Key::Orders),
            revenue: inputs.figure(Key::Revenue),
        };
        let mut refusals = Vec::new();
        if let (Ok(repeat), Ok(customers)) = (window.repeat, window.customers) {
            if repeat > customers {
                let (whole, most) = (Key::Customers, customers);
                refusals.push(Refusal {
                    key: Key::RepeatCustomers,
                    conflict: Conflict::MoreThanItsWhole { whole, most },
                });
                window.repeat = Err(Undefined::InvalidInput);
            }
        }
        (window, refusals)
    }

    /// Repeat customers and all customers.
    fn share(&self) -> Result<[Count; 2], Undefined> {
        counts([self.repeat, self.customers])
    }

    fn rate(&self) -> Figure {
        let [repeat, customers] = self.share()?;
        repeat::rate(repeat, customers)
    }

    fn interval(&self, inputs: &Inputs) -> Result<Interval, Undefined> {
        let [repeat, customers] = self.share()?;
        repeat::interval(repeat, customers, inputs.level()?)
    }

    fn frequency(&self) -> Figure {
        let [orders, customers] = counts([self.orders, self.customers])?;
        repeat::purchase_frequency(orders, customers)
    }

    fn average_order(&self) -> Figure {
        let [revenue, orders] = all([self.revenue, self.orders])?;
        repeat::average_order_value(Amount::new(revenue)?, Count::new(orders)?)
    }

    fn per_customer(&self) -> Figure {
        let [revenue, customers] = all([self.revenue, self.customers])?;
        repeat::revenue_per_customer(Amount::new(revenue)?, Count::new(customers)?)
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        figures.push(Metric::RepeatPurchaseRate, self.rate());
        figures.push_interval(
            Metric::RepeatPurchaseRateLow,
            Metric::RepeatPurchaseRateHigh,
            self.interval(inputs),
        );
        figures.push(Metric::PurchaseFrequency, self.frequency());
        figures.push(Metric::AverageOrderValue, self.average_order());
        figures.push(Metric::RevenuePerCustomer, self.per_customer());
        figures
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
