//! Repeat purchases: which share of the customers came back, and what a customer and an order bring.
//!
//! Everything is counted in one window of time: its customers (with at least one order in it), those of them with at least two orders, all
//! orders, and their revenue. Shops also publish a "returning customer rate", whose first order may lie before the window: that is another figure.
//!
//! Pinned by `tests/it/domain_vectors.rs` (repeat-purchase.json), `tests/it/domain_laws.rs` and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{wilson, Interval, Level};
use crate::domain::quantity::{finite, Amount, Count, Share};

/// repeat-purchase-rate = customers with at least two orders over customers with at least one. From 0 to 1.
///
/// `too-few` without customers, `invalid-input` where more came back than there were. Source: bloy.io, "Repeat purchase rate": 300 of 1,200
/// within 90 days.
///
/// ```
/// use mandegar::domain::{quantity::Count, repeat};
/// assert_eq!(repeat::rate(Count::new(300.0)?, Count::new(1200.0)?), Ok(0.25));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn rate(repeat_customers: Count, customers: Count) -> Figure {
    Share::new(repeat_customers.over(customers)?).map(Share::get)
}

/// Wilson's interval of [`rate`], within 0…1 and around it; undefined as the rate is. Source as [`wilson`].
///
/// ```
/// use mandegar::domain::{interval::Level, quantity::Count, repeat};
/// let i = repeat::interval(Count::new(300.0)?, Count::new(1200.0)?, Level::percent(95.0).unwrap())?;
/// assert!((i.low - 0.22632).abs() < 5e-6 && (i.high - 0.27527).abs() < 5e-6);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn interval(
    repeat_customers: Count,
    customers: Count,
    level: Level,
) -> Result<Interval, Undefined> {
    rate(repeat_customers, customers)?;
    wilson(repeat_customers, customers, level)
}

/// purchase-frequency = orders/customers, orders per customer in the window; at least 1 for counts that fit together, `too-few` without customers.
///
/// Source: the definition, orders over unique customers; the numbers are those of bloy.io's case.
///
/// ```
/// use mandegar::domain::{quantity::Count, repeat};
/// assert_eq!(repeat::purchase_frequency(Count::new(1500.0)?, Count::new(1200.0)?), Ok(1.25));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn purchase_frequency(orders: Count, customers: Count) -> Figure {
    orders.over(customers)
}

/// average-order-value = revenue/orders, in money per order; `too-few` without orders. Below 0 where refunds exceed the sales.
///
/// Source: the definition, sales over orders.
///
/// ```
/// use mandegar::domain::{quantity::{Amount, Count}, repeat};
/// assert_eq!(repeat::average_order_value(Amount::new(75_000.0)?, Count::new(1500.0)?), Ok(50.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn average_order_value(revenue: Amount, orders: Count) -> Figure {
    per(revenue, orders)
}

/// revenue-per-customer = revenue/customers, in money per customer; `too-few` without customers.
///
/// It is purchase-frequency × average-order-value. Source: the definition.
///
/// ```
/// use mandegar::domain::{quantity::{Amount, Count}, repeat};
/// assert_eq!(repeat::revenue_per_customer(Amount::new(75_000.0)?, Count::new(1200.0)?), Ok(62.5));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn revenue_per_customer(revenue: Amount, customers: Count) -> Figure {
    per(revenue, customers)
}

/// The fewest orders that fit: one of each customer and one more of each who came back. Fewer contradict the other two counts.
///
/// ```
/// use mandegar::domain::{quantity::Count, repeat};
/// assert_eq!(repeat::fewest_orders(Count::new(300.0)?, Count::new(1200.0)?), Count::new(1500.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn fewest_orders(repeat_customers: Count, customers: Count) -> Result<Count, Undefined> {
    Count::new(customers.get() + repeat_customers.get())
}

/// `money` for each of `base`.
fn per(money: Amount, base: Count) -> Figure {
    if base.get() > 0.0 {
        finite(money.get() / base.get())
    } else {
        Err(Undefined::TooFew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn amount(value: f64) -> Amount {
        Amount::new(value).unwrap()
    }

    #[test]
    fn nobody_bought() {
        let none = count(0.0);
        let level = Level::percent(95.0).unwrap();
        assert_eq!(rate(none, none), Err(Undefined::TooFew));
        assert_eq!(interval(none, none, level), Err(Undefined::TooFew));
        assert_eq!(purchase_frequency(none, none), Err(Undefined::TooFew));
        let money = amount(10.0);
        assert_eq!(average_order_value(money, none), Err(Undefined::TooFew));
        assert_eq!(revenue_per_customer(money, none), Err(Undefined::TooFew));
    }

    #[test]
    fn more_came_back_than_there_were() {
        let (more, all) = (count(101.0), count(100.0));
        let level = Level::percent(95.0).unwrap();
        assert_eq!(rate(more, all), Err(Undefined::InvalidInput));
        assert_eq!(interval(more, all, level), Err(Undefined::InvalidInput));
    }

    #[test]
    fn none_and_all_came_back() {
        let all = count(20.0);
        let level = Level::percent(95.0).unwrap();
        let none = interval(count(0.0), all, level).unwrap();
        let every = interval(all, all, level).unwrap();
        // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3: 0 of 20.
        assert!((none.high - 0.1611).abs() < 5e-5, "{none:?}");
        assert!((every.low - (1.0 - none.high)).abs() < 1e-12, "{every:?}");
        assert_eq!(rate(all, all), Ok(1.0));
    }

    #[test]
    fn refunds_can_exceed_sales() {
        assert_eq!(average_order_value(amount(-30.0), count(3.0)), Ok(-10.0));
        assert_eq!(revenue_per_customer(amount(-30.0), count(2.0)), Ok(-15.0));
        let tiny = count(5e-324);
        assert_eq!(
            average_order_value(amount(1e100), tiny),
            Err(Undefined::InvalidInput)
        );
    }
}
