//! The figures of a shop in the order of the contract.

use crate::analysis::shop::gaps::Gaps;
use crate::analysis::shop::stages::{Stage, Stages};
use crate::analysis::shop::Shop;
use crate::domain::date::Date;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{wilson, Level};
use crate::domain::quantity::{finite, Count};
use crate::report::export;
use crate::report::shop::name::ShopMetric;
use serde::{Deserialize, Serialize};

/// A figure, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A number.
    Number(Figure),
    /// A day.
    Day(Result<Date, Undefined>),
}

impl Value {
    /// What `data-value` carries: the number unrounded, the day as YYYY-MM-DD; empty where undefined.
    pub fn data_value(self) -> String {
        match self {
            Self::Number(figure) => export::data_value(figure),
            Self::Day(day) => day.map(Date::iso).unwrap_or_default(),
        }
    }

    /// What `data-undefined` carries.
    pub fn undefined(self) -> Option<&'static str> {
        let reason = match self {
            Self::Number(figure) => figure.err(),
            Self::Day(day) => day.err(),
        };
        reason.map(Undefined::as_str)
    }
}

/// One value for each metric, in the order of [`ShopMetric::ALL`].
///
/// average-order-value = revenue ÷ orders, purchase-frequency = orders ÷ customers, repeat-purchase-rate = customers with at
/// least two orders ÷ customers, with Wilson's interval at `level`; each `too-few` without a base, as are medians without gaps
/// and days without rows. `rows_skipped` is what could not be read.
pub fn figures(
    shop: &Shop,
    gaps: &Gaps,
    stages: &Stages,
    rows_skipped: usize,
    level: Level,
) -> Vec<(ShopMetric, Value)> {
    let repeaters = shop.customers.iter().filter(|c| c.orders > 1).count();
    let [customers, orders, repeaters] = [
        shop.customers.len() as f64,
        f64::from(shop.orders),
        repeaters as f64,
    ]
    .map(Count::new);
    let revenue = finite(shop.money.amount(shop.units));
    let share = || repeaters?.over(customers?);
    let interval = || wilson(repeaters?, customers?, level);
    let number = |metric: ShopMetric| -> Figure {
        match metric {
            ShopMetric::Customers => customers.map(Count::get),
            ShopMetric::Orders => orders.map(Count::get),
            ShopMetric::Revenue => revenue,
            ShopMetric::AverageOrderValue => each(revenue?, orders?),
            ShopMetric::PurchaseFrequency => orders?.over(customers?),
            ShopMetric::RepeatPurchaseRate => share(),
            ShopMetric::RepeatPurchaseRateLow => interval().map(|bounds| bounds.low),
            ShopMetric::RepeatPurchaseRateHigh => interval().map(|bounds| bounds.high),
            ShopMetric::MedianDaysBetweenOrders => gaps.all.median().ok_or(Undefined::TooFew),
            ShopMetric::MedianDaysFirstToSecond => {
                gaps.first_to_second.median().ok_or(Undefined::TooFew)
            }
            ShopMetric::NewCustomers => Ok(stages.count(Stage::New).into()),
            ShopMetric::ActiveCustomers => Ok(stages.count(Stage::Active).into()),
            ShopMetric::LapsingCustomers => Ok(stages.count(Stage::Lapsing).into()),
            ShopMetric::LostCustomers => Ok(stages.count(Stage::Lost).into()),
            ShopMetric::RowsRead => Ok(shop.rows.into()),
            ShopMetric::RowsSkipped => Ok(rows_skipped as f64),
            ShopMetric::FirstDate | ShopMetric::LastDate => Err(Undefined::TooFew),
        }
    };
    let days = shop.days.ok_or(Undefined::TooFew);
    let value = |metric: &ShopMetric| match metric {
        ShopMetric::FirstDate => Value::Day(days.map(|(first, _)| first)),
        ShopMetric::LastDate => Value::Day(days.map(|(_, last)| last)),
        _ => Value::Number(number(*metric)),
    };
    let all = ShopMetric::ALL.iter();
    all.map(|metric| (*metric, value(metric))).collect()
}

/// `amount` ÷ `base`; `too-few` without a base.
fn each(amount: f64, base: Count) -> Figure {
    if base.get() > 0.0 {
        finite(amount / base.get())
    } else {
        Err(Undefined::TooFew)
    }
}
