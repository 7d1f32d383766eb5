//! What the figures of `repeat-purchase` mean.

use super::Window;
use crate::domain::interval::Interval;
use crate::domain::quantity::finite;
use crate::domain::repeat::fewest_orders;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::inputs::{counts, Inputs};
use crate::report::name::{Confidence, Metric};

/// Below so many customers the rate is a first hint, as a single customer moves it by more than a point.
const FEW: f64 = 100.0;

/// The share of one-time customers that an example wins for a second order: one in ten.
const ONE_IN: f64 = 10.0;

/// One thing worth saying about repeat purchases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RepeatPurchaseFinding {
    /// Fewer orders than the two counts of customers need: they cannot all be of one window.
    OrdersTooFew {
        /// The orders given.
        orders: f64,
        /// One for each customer and one more for each who came back.
        fewest: f64,
    },
    /// More orders than customers, although nobody is said to have ordered twice.
    OrdersTooMany {
        /// The orders given.
        orders: f64,
        /// The customers, and so the orders that fit.
        customers: f64,
    },
    /// Of a hundred customers, a hundred × `rate` bought again.
    BoughtAgain {
        /// repeat-purchase-rate.
        rate: f64,
        /// Its bounds.
        interval: Interval,
        /// How sure they are.
        confidence: Confidence,
    },
    /// Nobody bought again; the true rate may still be as high as `upper`.
    NobodyAgain {
        /// customers.
        customers: f64,
        /// Upper bound of the rate.
        upper: f64,
        /// How sure it is.
        confidence: Confidence,
    },
    /// Too few customers to be sure: the interval is wide.
    FewCustomers {
        /// customers.
        customers: f64,
        /// The bounds of the rate.
        interval: Interval,
    },
    /// What the repeat customers ordered.
    RepeatOrders {
        /// Their share of the customers.
        of_customers: f64,
        /// Their share of the orders, first ones included.
        of_orders: f64,
        /// Orders that each of them placed, on average.
        each: f64,
    },
    /// What it would bring if one in ten of those with one order came back once.
    SecondOrders {
        /// Customers with one order.
        once: f64,
        /// A tenth of them.
        more: f64,
        /// Their orders at the average order value.
        revenue: f64,
    },
    /// The "returning customer rate" of a shop system is another figure.
    OtherRate {
        /// The share of the orders that were not a customer's first in the window, where the counts fit.
        of_orders: Option<f64>,
    },
}

impl RepeatPurchaseFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::OrdersTooFew { .. }
            | Self::OrdersTooMany { .. }
            | Self::NobodyAgain { .. }
            | Self::FewCustomers { .. } => Tone::Watch,
            Self::BoughtAgain { .. }
            | Self::RepeatOrders { .. }
            | Self::SecondOrders { .. }
            | Self::OtherRate { .. } => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, window: &Window, figures: &Figures) -> Vec<Finding> {
    let misfit = misfit(window);
    let fitting = misfit.is_none();
    [
        misfit,
        meaning(inputs, window, figures),
        few_customers(window, figures),
        repeat_orders(window).filter(|_| fitting),
        second_orders(window, figures).filter(|_| fitting),
        other_rate(window, figures, fitting),
    ]
    .into_iter()
    .flatten()
    .map(Finding::RepeatPurchase)
    .collect()
}

/// Counts that cannot be of one window.
fn misfit(window: &Window) -> Option<RepeatPurchaseFinding> {
    let [repeat, customers] = window.share().ok()?;
    let orders = window.orders.ok()?;
    let fewest = fewest_orders(repeat, customers).ok()?.get();
    if orders < fewest {
        return Some(RepeatPurchaseFinding::OrdersTooFew { orders, fewest });
    }
    let customers = customers.get();
    (repeat.get() <= 0.0 && orders > customers)
        .then_some(RepeatPurchaseFinding::OrdersTooMany { orders, customers })
}

fn bounds(figures: &Figures) -> Option<Interval> {
    figures.interval(
        Metric::RepeatPurchaseRateLow,
        Metric::RepeatPurchaseRateHigh,
    )
}

fn meaning(inputs: &Inputs, window: &Window, figures: &Figures) -> Option<RepeatPurchaseFinding> {
    let rate = figures.get(Metric::RepeatPurchaseRate).ok()?;
    let interval = bounds(figures)?;
    let confidence = inputs.confidence().ok()?;
    if rate > 0.0 {
        return Some(RepeatPurchaseFinding::BoughtAgain {
            rate,
            interval,
            confidence,
        });
    }
    Some(RepeatPurchaseFinding::NobodyAgain {
        customers: window.customers.ok()?,
        upper: interval.high,
        confidence,
    })
}

fn few_customers(window: &Window, figures: &Figures) -> Option<RepeatPurchaseFinding> {
    let rate = figures.get(Metric::RepeatPurchaseRate).ok()?;
    let interval = bounds(figures)?;
    let customers = window.customers.ok()?;
    let is_wide = rate > 0.0 && interval.high - interval.low > rate;
    (customers < FEW || is_wide).then_some(RepeatPurchaseFinding::FewCustomers {
        customers,
        interval,
    })
}

fn repeat_orders(window: &Window) -> Option<RepeatPurchaseFinding> {
    let counts = counts([window.repeat, window.customers, window.orders]).ok()?;
    let [repeat, customers, orders] = counts.map(|count| count.get());
    // All orders but the single ones of the others.
    let theirs = orders - (customers - repeat);
    (repeat > 0.0 && orders > 0.0).then_some(RepeatPurchaseFinding::RepeatOrders {
        of_customers: finite(repeat / customers).ok()?,
        of_orders: finite(theirs / orders).ok()?,
        each: finite(theirs / repeat).ok()?,
    })
}

fn second_orders(window: &Window, figures: &Figures) -> Option<RepeatPurchaseFinding> {
    let [repeat, customers] = window.share().ok()?;
    let once = customers.get() - repeat.get();
    let order = figures.get(Metric::AverageOrderValue).ok()?;
    let more = (once / ONE_IN).round();
    (more >= 1.0 && order > 0.0).then_some(RepeatPurchaseFinding::SecondOrders {
        once,
        more,
        revenue: finite(more * order).ok()?,
    })
}

fn other_rate(window: &Window, figures: &Figures, fitting: bool) -> Option<RepeatPurchaseFinding> {
    figures.get(Metric::RepeatPurchaseRate).ok()?;
    let [orders, customers] = [window.orders, window.customers].map(Result::ok);
    let of_orders = orders
        .zip(customers)
        .filter(|(orders, _)| fitting && *orders > 0.0)
        .and_then(|(orders, customers)| finite((orders - customers) / orders).ok());
    Some(RepeatPurchaseFinding::OtherRate { of_orders })
}
