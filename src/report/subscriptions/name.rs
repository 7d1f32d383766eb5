//! The public names of the page `subscriptions`: inputs and metrics.

use crate::report::name::names;
use crate::report::unit::Unit;

names! {
    /// An input of the page, named as its control and as its key in a link.
    SubscriptionsKey { Asof = "asof", Confidence = "confidence" }
}

names! {
    /// A result of the page, named as its `data-metric`.
    SubscriptionsMetric {
        Customers = "customers", ActiveCustomers = "active-customers", Mrr = "mrr",
        ChurnRateLastMonth = "churn-rate-last-month", ChurnRateLastMonthLow = "churn-rate-last-month-low",
        ChurnRateLastMonthHigh = "churn-rate-last-month-high",
        GrossRevenueChurnLastMonth = "gross-revenue-churn-last-month", NrrLast12Months = "nrr-last-12-months",
        MedianLifetimeMonths = "median-lifetime-months", MedianLifetimeMonthsLow = "median-lifetime-months-low",
        MedianLifetimeMonthsHigh = "median-lifetime-months-high", RowsRead = "rows-read", RowsSkipped = "rows-skipped",
    }
}

impl SubscriptionsMetric {
    /// What the figure is measured in.
    pub fn unit(self) -> Unit {
        use SubscriptionsMetric::*;
        match self {
            Customers | ActiveCustomers | RowsRead | RowsSkipped => Unit::Count,
            Mrr => Unit::Money,
            ChurnRateLastMonth
            | ChurnRateLastMonthLow
            | ChurnRateLastMonthHigh
            | GrossRevenueChurnLastMonth
            | NrrLast12Months => Unit::Share,
            MedianLifetimeMonths | MedianLifetimeMonthsLow | MedianLifetimeMonthsHigh => {
                Unit::Months
            }
        }
    }
}
