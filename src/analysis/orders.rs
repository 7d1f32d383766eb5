//! A log of orders: what a customer brings in a month, how many are lost in a month, how many are new.

use crate::domain::date::Date;
use crate::domain::order::sort;
use serde::{Deserialize, Serialize};

/// One row of a log of orders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purchase {
    /// The number of the customer.
    pub customer: u32,
    /// The day of the order.
    pub day: Date,
    /// Money, below 0 for a refund.
    pub amount: f64,
    /// The number of the order, where rows share one; else the row is an order of its own.
    pub order: Option<u32>,
}

/// What is left open by the log itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderOptions {
    /// After how many days without an order a customer counts as lost; see [`default_lapse`].
    pub lapse_days: Option<u32>,
    /// The first and the last day on which the money for winning customers was spent, without them those of the log.
    pub from: Option<Date>,
    /// See `from`.
    pub to: Option<Date>,
}

/// Why a log gives no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gap {
    /// No order in it.
    NoOrders,
    /// All orders are of the log's last day, so no customer-month has passed.
    NoTime,
    /// Refunds take as much as orders bring.
    NoRevenue,
    /// The log is not longer than the days after which a customer is lost: no loss could have shown.
    TooShort,
}

/// What a log of orders says about its customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Orders {
    /// The first and the last day of the log.
    pub days: Option<(Date, Date)>,
    /// Customers with at least one order.
    pub customers: u32,
    /// Orders; refunds are none.
    pub orders: u32,
    /// Rows with an amount below 0.
    pub refunds: u32,
    /// Sum of all amounts, refunds taken off.
    pub revenue: f64,
    /// Days without an order after which a customer counted as lost.
    pub lapse_days: u32,
    /// Customers lost.
    pub lost: u32,
    /// Months that all customers together were customers: each from the first order to the last plus `lapse_days` if lost,
    /// else to the last day of the log; 30.4375 days to a month.
    pub customer_months: f64,
    /// revenue ÷ customer_months.
    pub arpa: Result<f64, Gap>,
    /// lost ÷ customer_months, a fraction, at most 1.
    pub monthly_churn: Result<f64, Gap>,
    /// The days of the spending.
    pub window: Option<(Date, Date)>,
    /// Customers whose first order lies within `window`.
    pub new_customers: u32,
    /// By Gregorian month, in order, without months in which nothing happened.
    pub months: Vec<Month>,
}

/// One month of a log.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: Date,
    /// Orders.
    pub orders: u32,
    /// Sum of amounts.
    pub revenue: f64,
    /// Customers with their first order.
    pub new_customers: u32,
}

const DAYS_PER_MONTH: f64 = 30.4375;

/// A year for a log of at least two years, else a quarter of the log, at least 30 days.
pub fn default_lapse(log_days: u32) -> u32 {
    if log_days >= 730 {
        365
    } else {
        (log_days / 4).max(30)
    }
}

/// The figures of a log. The rule of loss: a customer is lost who has no order in the last `lapse_days` of the log.
///
/// A refund counts in revenue, not as an order; it neither makes nor keeps a customer.
pub fn orders(log: &[Purchase], options: OrderOptions) -> Orders {
    let days = log.iter().map(|row| row.day);
    let days = days.clone().min().zip(days.max());
    let length = days.map_or(0, |(first, last)| last.days().abs_diff(first.days()));
    let lapse_days = options.lapse_days.unwrap_or_else(|| default_lapse(length));
    let lapse_days = lapse_days.clamp(1, 36_500);
    let bought = first_of_each_order(log);
    let customers = customers(&bought);
    let (mut lost, mut exposure) = (0, 0.0);
    for (first, last) in &customers {
        let silence = days.map_or(0, |(_, end)| end.days().abs_diff(last.days()));
        let active = last.days().abs_diff(first.days());
        let is_lost = silence > lapse_days;
        lost += u32::from(is_lost);
        exposure += f64::from(active + if is_lost { lapse_days } else { silence });
    }
    let customer_months = exposure / DAYS_PER_MONTH;
    let revenue: f64 = log.iter().map(|row| row.amount).sum();
    let window =
        days.map(|(first, last)| (options.from.unwrap_or(first), options.to.unwrap_or(last)));
    let is_new = |first: &Date| window.is_some_and(|(from, to)| (from..=to).contains(first));
    let passed = if customers.is_empty() {
        Err(Gap::NoOrders)
    } else if exposure > 0.0 {
        Ok(customer_months)
    } else {
        Err(Gap::NoTime)
    };
    Orders {
        days,
        customers: customers.len() as u32,
        orders: bought.len() as u32,
        refunds: log.iter().filter(|row| row.amount < 0.0).count() as u32,
        revenue,
        lapse_days,
        lost,
        customer_months,
        arpa: passed.and_then(|months| {
            let earned = revenue > 0.0;
            earned.then(|| revenue / months).ok_or(Gap::NoRevenue)
        }),
        monthly_churn: passed.and_then(|months| {
            let can_show = length > lapse_days;
            let churn = (f64::from(lost) / months).min(1.0);
            can_show.then_some(churn).ok_or(Gap::TooShort)
        }),
        window,
        new_customers: customers.iter().filter(|(first, _)| is_new(first)).count() as u32,
        months: months(log, &bought, &customers),
    }
}

/// One row for each order, its first day: rows of refunds left out, rows with one order number taken together.
fn first_of_each_order(log: &[Purchase]) -> Vec<Purchase> {
    let mut bought: Vec<Purchase> = log
        .iter()
        .filter(|row| row.amount >= 0.0)
        .copied()
        .collect();
    sort(&mut bought, &|a, b| {
        (a.customer, a.order, a.day).cmp(&(b.customer, b.order, b.day))
    });
    bought.dedup_by(|next, kept| {
        next.order.is_some() && (next.customer, next.order) == (kept.customer, kept.order)
    });
    bought
}

/// The first and the last day with an order of each customer; the orders are sorted by customer.
fn customers(bought: &[Purchase]) -> Vec<(Date, Date)> {
    let same = bought.chunk_by(|a, b| a.customer == b.customer);
    same.filter_map(|orders| {
        let days = orders.iter().map(|order| order.day);
        days.clone().min().zip(days.max())
    })
    .collect()
}

fn months(log: &[Purchase], bought: &[Purchase], customers: &[(Date, Date)]) -> Vec<Month> {
    let mut starts: Vec<Date> = Vec::new();
    for row in log {
        let start = row.day.month_start();
        if let Err(place) = starts.binary_search(&start) {
            starts.insert(place, start);
        }
    }
    let empty = |month| Month {
        month,
        orders: 0,
        revenue: 0.0,
        new_customers: 0,
    };
    let mut months: Vec<Month> = starts.into_iter().map(empty).collect();
    let mut at = |day: Date, change: &dyn Fn(&mut Month)| {
        let place = months.binary_search_by_key(&day.month_start(), |month| month.month);
        if let Some(month) = place.ok().and_then(|place| months.get_mut(place)) {
            change(month);
        }
    };
    for row in log {
        at(row.day, &|month| month.revenue += row.amount);
    }
    for order in bought {
        at(order.day, &|month| month.orders += 1);
    }
    for (first, _) in customers {
        at(*first, &|month| month.new_customers += 1);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: i32) -> Date {
        Date::from_days(19_723 + number).unwrap() // 2024-01-01 and after
    }

    fn row(customer: u32, number: i32, amount: f64) -> Purchase {
        Purchase {
            customer,
            day: day(number),
            amount,
            order: None,
        }
    }

    /// By hand, 200 days, lost after 50 without an order:
    /// customer 0 orders on days 0 and 100, silent for 100: lost, exposed 100 + 50 = 150 days.
    /// customer 1 orders on days 20 and 180, silent for 20: here, exposed 180 days.
    /// customer 2 orders on day 200, exposed 0 days.
    /// 330 days = 10.841889 months; revenue 10 + 20 + 30 + 40 − 5 + 50 = 145.
    #[test]
    fn a_small_log() {
        let log = [
            row(0, 0, 10.0),
            row(0, 100, 20.0),
            row(1, 20, 30.0),
            row(1, 180, 40.0),
            row(0, 110, -5.0),
            row(2, 200, 50.0),
        ];
        let orders = orders(&log, OrderOptions::default());
        assert_eq!(orders.lapse_days, 50);
        assert_eq!(
            (orders.customers, orders.orders, orders.refunds, orders.lost),
            (3, 5, 1, 1)
        );
        assert_eq!(
            (orders.days, orders.window),
            (Some((day(0), day(200))), Some((day(0), day(200))))
        );
        assert_eq!(orders.new_customers, 3);
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9 * b, "{a} {b}");
        close(orders.revenue, 145.0);
        close(orders.customer_months, 330.0 / 30.4375);
        close(orders.arpa.unwrap(), 145.0 * 30.4375 / 330.0);
        close(orders.monthly_churn.unwrap(), 30.4375 / 330.0);
        assert_eq!(orders.months.iter().map(|m| m.orders).sum::<u32>(), 5);
        close(orders.months.iter().map(|m| m.revenue).sum(), 145.0);
        assert_eq!(orders.months[0].new_customers, 2);
    }

    #[test]
    fn the_window_of_spending_chooses_the_new() {
        let log = [
            row(0, 0, 1.0),
            row(1, 20, 1.0),
            row(1, 60, 1.0),
            row(2, 61, 1.0),
        ];
        for (from, to, expected) in [(0, 20, 2), (1, 60, 1), (21, 60, 0), (61, 99, 1)] {
            let options = OrderOptions {
                from: Some(day(from)),
                to: Some(day(to)),
                ..OrderOptions::default()
            };
            assert_eq!(orders(&log, options).new_customers, expected);
        }
    }

    #[test]
    fn rows_of_one_order_number_are_one_order() {
        let of = |customer, number, order| Purchase {
            order: Some(order),
            ..row(customer, number, 1.0)
        };
        let log = [
            of(0, 0, 7),
            of(0, 0, 7),
            of(0, 5, 8),
            of(1, 5, 7),
            row(1, 5, 1.0),
            row(1, 5, 1.0),
        ];
        assert_eq!(orders(&log, OrderOptions::default()).orders, 5);
    }

    #[test]
    fn how_long_until_lost() {
        for (length, expected) in [
            (0, 30),
            (100, 30),
            (200, 50),
            (729, 182),
            (730, 365),
            (3000, 365),
        ] {
            assert_eq!(default_lapse(length), expected);
        }
    }

    #[test]
    fn reasons_for_no_figure() {
        let figures = |log: &[Purchase]| {
            let orders = orders(log, OrderOptions::default());
            (orders.arpa, orders.monthly_churn)
        };
        assert_eq!(figures(&[]), (Err(Gap::NoOrders), Err(Gap::NoOrders)));
        assert_eq!(
            figures(&[row(0, 0, -5.0)]),
            (Err(Gap::NoOrders), Err(Gap::NoOrders))
        );
        assert_eq!(
            figures(&[row(0, 0, 5.0)]),
            (Err(Gap::NoTime), Err(Gap::NoTime))
        );
        let (arpa, churn) = figures(&[row(0, 0, 5.0), row(0, 20, 5.0)]);
        assert!(arpa.is_ok());
        assert_eq!(churn, Err(Gap::TooShort));
        let (arpa, churn) = figures(&[row(0, 0, 5.0), row(0, 100, -5.0)]);
        assert_eq!(arpa, Err(Gap::NoRevenue));
        assert!(churn.is_ok());
    }

    #[test]
    fn churn_is_never_above_one() {
        let log = [row(0, 0, 1.0), row(1, 90, -1.0)];
        let options = OrderOptions {
            lapse_days: Some(1),
            ..OrderOptions::default()
        };
        assert_eq!(orders(&log, options).monthly_churn, Ok(1.0));
    }

    proptest! {
        #[test]
        fn the_order_of_rows_and_the_unit_of_money_change_nothing(
            rows in proptest::collection::vec((0u32..9, 0i32..800, -50i32..500), 0..60),
            lapse in proptest::option::of(0u32..900),
        ) {
            let log = |unit: f64| -> Vec<_> { rows.iter().map(|(c, d, a)| row(*c, *d, f64::from(*a) * unit)).collect() };
            let options = OrderOptions { lapse_days: lapse, ..OrderOptions::default() };
            let figures = orders(&log(1.0), options);
            let mut turned = log(1.0);
            turned.reverse();
            prop_assert_eq!(orders(&turned, options), figures.clone());
            let scaled = orders(&log(4.0), options);
            prop_assert_eq!(scaled.monthly_churn, figures.monthly_churn);
            prop_assert_eq!(scaled.arpa.ok(), figures.arpa.ok().map(|arpa| arpa * 4.0));
            if let Ok(churn) = figures.monthly_churn {
                prop_assert!((0.0..=1.0).contains(&churn));
            }
            let orders_by_month: u32 = figures.months.iter().map(|month| month.orders).sum();
            prop_assert_eq!(orders_by_month, figures.orders);
        }
    }
}
