//! The figures of subscriptions in the order of the contract.

use crate::analysis::subscriptions::bridge::Month;
use crate::analysis::subscriptions::Found;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{wilson, Interval, Level};
use crate::domain::quantity::Count;
use crate::domain::revenue::{gross, Losses};
use crate::domain::survival::Curve;
use crate::report::subscriptions::name::SubscriptionsMetric;

/// A metric and its value.
pub type Value = (SubscriptionsMetric, Figure);

/// One value for each metric, in the order of [`SubscriptionsMetric::ALL`].
///
/// The last month is the last one that is over. churn-rate-last-month = churned ÷ there at its start, with Wilson's interval at `level`;
/// gross-revenue-churn-last-month = (churned + contraction) ÷ start; nrr-last-12-months: what the customers of 12 months before bring at its end ÷
/// what they brought then; each `too-few` without a base. Money is `missing-input` where the data have no amounts. median-lifetime-months is
/// the median of `curve` with its bounds. `rows_skipped` is what could not be read.
pub fn figures(found: &Found, curve: &Curve, rows_skipped: usize, level: Level) -> Vec<Value> {
    let last = last_month(found);
    let money = |figure: Figure| match found.has_amounts {
        true => figure,
        false => Err(Undefined::MissingInput),
    };
    let churn = |month: &Month| churn(month, level);
    let bound =
        |of: fn(Interval) -> f64| last.map_or(Err(Undefined::TooFew), |m| churn(m).1.map(of));
    let (low, high) = curve.median_bounds(level);
    let value = |metric: SubscriptionsMetric| -> Figure {
        use SubscriptionsMetric::*;
        match metric {
            Customers => Ok(found.customers.into()),
            ActiveCustomers => Ok(found.active.into()),
            Mrr => money(Ok(found.mrr)),
            ChurnRateLastMonth => last.map_or(Err(Undefined::TooFew), |month| churn(month).0),
            ChurnRateLastMonthLow => bound(|bounds| bounds.low),
            ChurnRateLastMonthHigh => bound(|bounds| bounds.high),
            GrossRevenueChurnLastMonth => money(last.map_or(Err(Undefined::TooFew), revenue_churn)),
            NrrLast12Months => money(
                found
                    .year
                    .ok_or(Undefined::TooFew)
                    .and_then(|(before, after)| Count::new(after)?.over(Count::new(before)?)),
            ),
            MedianLifetimeMonths => curve.median(),
            MedianLifetimeMonthsLow => curve.median().and(low),
            MedianLifetimeMonthsHigh => curve.median().and(high),
            RowsRead => Ok(found.rows.into()),
            RowsSkipped => Ok(rows_skipped as f64),
        }
    };
    let all = SubscriptionsMetric::ALL.iter();
    all.map(|metric| (*metric, value(*metric))).collect()
}

/// The last month that is over.
pub fn last_month(found: &Found) -> Option<&Month> {
    found.months.get(found.last_over?)
}

/// The share of the customers at the start of the month who are not there at its end, and its interval.
pub fn churn(month: &Month, level: Level) -> (Figure, Result<Interval, Undefined>) {
    let counts = || {
        let [lost, start] = [month.customers_churned, month.customers_start];
        Ok((Count::new(lost.into())?, Count::new(start.into())?))
    };
    let counts: Result<(Count, Count), Undefined> = counts();
    (
        counts.and_then(|(lost, start)| lost.over(start)),
        counts.and_then(|(lost, start)| wilson(lost, start, level)),
    )
}

/// gross-revenue-churn of the month.
fn revenue_churn(month: &Month) -> Figure {
    let losses = Losses {
        churned: Count::new(month.churned)?,
        contraction: Count::new(month.contraction)?,
    };
    gross(losses, Count::new(month.start)?)
}
