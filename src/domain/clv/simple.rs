//! Lifetime value of a shop's customer from three averages: the size of an order, orders a year, years as a customer.
//!
//! Nothing is discounted and nobody leaves early; the years carry all of it.
//!
//! Pinned by `tests/it/domain_vectors_b.rs` (clv.json, simple) and the cases below.

use crate::domain::figure::Figure;
use crate::domain::quantity::{finite, Amount, Count};

/// clv-revenue = aov × orders-per-year × years, in money: what an average customer pays in all.
///
/// `invalid-input` only where the product is too large for a number. Source: churnmiser.com, three orders of 75 a year for 2.5 years.
///
/// ```
/// use mandegar::domain::{clv::simple, quantity::{Amount, Count}};
/// let revenue = simple::revenue(Amount::new(75.0)?, Count::new(3.0)?, Count::new(2.5)?);
/// assert_eq!(revenue, Ok(562.5));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn revenue(aov: Amount, orders_per_year: Count, years: Count) -> Figure {
    finite(aov.get() * orders_per_year.get() * years.get())
}

/// clv = clv-revenue × margin, in money; `margin` is a fraction of revenue, below 0 where orders lose money.
///
/// `invalid-input` only where the product is too large for a number. Source: churnmiser.com, 562.50 at a margin of 60 %.
///
/// ```
/// use mandegar::domain::{clv::simple, quantity::Amount};
/// assert_eq!(simple::clv(Amount::new(562.5)?, Amount::new(0.6)?), Ok(337.5));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn clv(revenue: Amount, margin: Amount) -> Figure {
    finite(revenue.get() * margin.get())
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

    /// habr.com/ru/articles/986806: 500 roubles a month for two years are 12,000.
    #[test]
    fn a_monthly_order_for_two_years() {
        assert_eq!(
            revenue(amount(500.0), count(12.0), count(2.0)),
            Ok(12_000.0)
        );
    }

    #[test]
    fn no_orders_and_losses() {
        assert_eq!(revenue(amount(75.0), count(0.0), count(2.5)), Ok(0.0));
        assert_eq!(revenue(amount(75.0), count(3.0), count(0.0)), Ok(0.0));
        assert_eq!(clv(amount(100.0), amount(-0.2)), Ok(-20.0));
    }

    /// The largest quantities give a number still.
    #[test]
    fn the_largest_inputs() {
        assert!(revenue(amount(-1e100), count(1e100), count(1e100)).is_ok());
    }
}
