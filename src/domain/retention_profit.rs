//! What more retention is worth: the profit of today's customers before and after a programme that keeps more of them.
//!
//! N customers bring a margin M each per period; a share r of them stays from one period to the next, u more with the programme; d is
//! the discount of one period and n the horizon in periods. All shares are fractions of 1, all money is in one currency.
//!
//! Pinned by `tests/it/domain_vectors_b.rs` (retention-profit.json) and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Amount, Count, Share};
use crate::domain::solve::solve;

/// How far above 1 a sum of two shares may come by rounding alone.
const ROUNDING: f64 = 1e-12;

/// Today's customers, what they bring and how many of them stay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Customers {
    /// N·M, the margin of the first period.
    first: f64,
    retention: f64,
    discount: f64,
    horizon: Option<f64>,
}

impl Customers {
    /// N customers with margin M in money per period, retention r, discount d of a period, and a horizon in periods or for ever.
    ///
    /// `invalid-input` for a negative discount or one that is not finite.
    pub fn new(
        customers: Count,
        margin: Amount,
        retention: Share,
        discount: f64,
        horizon: Option<Count>,
    ) -> Result<Self, Undefined> {
        if discount >= 0.0 && discount.is_finite() {
            Ok(Self {
                first: customers.get() * margin.get(),
                retention: retention.get(),
                discount,
                horizon: horizon.map(Count::get),
            })
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// profit-base = V(r), in money: what the customers bring within the horizon if nothing changes. See [`Customers::value`].
    ///
    /// Source: futurecraft.pro, whose 7 % churn is a retention of 93 %: 1/0.07 margins of each customer.
    ///
    /// ```
    /// use mandegar::domain::{quantity::{Amount, Count, Share}, retention_profit::Customers};
    /// let base = Customers::new(Count::new(1.0)?, Amount::new(7.0)?, Share::new(0.93)?, 0.0, None)?;
    /// assert!((base.profit_base()? - 100.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn profit_base(&self) -> Figure {
        self.value(Share::new(self.retention)?)
    }

    /// V(r) = N·M·Σ (r/(1 + d))^t over t = 0 … n − 1, in money: what the customers bring within the horizon at a retention of r.
    ///
    /// The first margin comes today, from all of them. Of a period that the horizon cuts its part counts, so V grows with n without
    /// steps. `no-losses` for ever at r = 1 without discount. Source: the sum itself; 30 a month of 1,000 customers who stay with
    /// 94 % are aibizhub.io's lifetime value of 500 each.
    ///
    /// ```
    /// use mandegar::domain::{quantity::{Amount, Count, Share}, retention_profit::Customers};
    /// let (count, margin, stay) = (Count::new(1000.0)?, Amount::new(30.0)?, Share::new(0.94)?);
    /// let ever = Customers::new(count, margin, stay, 0.0, None)?;
    /// assert!((ever.value(stay)? - 500_000.0).abs() < 1e-6);
    /// let two = Customers::new(count, margin, stay, 0.0, Some(Count::new(2.0)?))?;
    /// assert!((two.value(stay)? - 58_200.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn value(&self, retention: Share) -> Figure {
        let now = self.horizon.map_or(1.0, |periods| periods.min(1.0));
        finite(self.first * (now + self.later(retention)?))
    }

    /// value-uplift = V(r + u) − V(r), in money: what the points u of retention bring, before the programme's cost.
    ///
    /// `invalid-input` where r + u is above 1, `no-losses` where V is. Source: aibizhub.io, 1,000 customers of 30 a month: 4 % churn
    /// instead of 6 % lifts the lifetime value by 250 each.
    ///
    /// ```
    /// use mandegar::domain::{quantity::{Amount, Count, Share}, retention_profit::Customers};
    /// let (count, margin, stay) = (Count::new(1000.0)?, Amount::new(30.0)?, Share::new(0.94)?);
    /// let customers = Customers::new(count, margin, stay, 0.0, None)?;
    /// assert!((customers.value_uplift(Share::new(0.02)?)? - 250_000.0).abs() < 1e-6);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn value_uplift(&self, uplift: Share) -> Figure {
        let raised = self.raised(uplift)?;
        // The first margin comes either way, so leaving it out keeps the digits of a small difference.
        let before = self.later(Share::new(self.retention)?)?;
        finite(self.first * (self.later(raised)? - before))
    }

    /// profit-new = V(r + u) − cost, in money; undefined as [`Customers::value_uplift`].
    ///
    /// Source: the research of this project; at a cost of 50,000 the example of [`Customers::value_uplift`] leaves 700,000.
    ///
    /// ```
    /// use mandegar::domain::{quantity::{Amount, Count, Share}, retention_profit::Customers};
    /// let (count, margin, stay) = (Count::new(1000.0)?, Amount::new(30.0)?, Share::new(0.94)?);
    /// let customers = Customers::new(count, margin, stay, 0.0, None)?;
    /// let profit = customers.profit_new(Share::new(0.02)?, Count::new(50_000.0)?)?;
    /// assert!((profit - 700_000.0).abs() < 1e-6);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn profit_new(&self, uplift: Share, cost: Count) -> Figure {
        finite(self.value(self.raised(uplift)?)? - cost.get())
    }

    /// break-even-uplift, the u with V(r + u) − V(r) = cost: the fewest points of retention, as a fraction, that pay for the programme.
    ///
    /// 0 for a programme without cost. `not-reachable` where not even keeping everybody (u = 1 − r) would pay, as within a horizon of
    /// one period; `no-losses` where V(r) is. Source: for ever the equation solved for u, (1 + d − r)·k/(1 + k) with
    /// k = cost/(N·M)·(1 + d − r)/(1 + d); otherwise [`solve`].
    ///
    /// ```
    /// use mandegar::domain::{quantity::{Amount, Count, Share}, retention_profit::Customers};
    /// let (count, margin, stay) = (Count::new(1000.0)?, Amount::new(30.0)?, Share::new(0.94)?);
    /// let customers = Customers::new(count, margin, stay, 0.0, None)?;
    /// assert!((customers.break_even_uplift(Count::new(250_000.0)?)? - 0.02).abs() < 1e-12);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn break_even_uplift(&self, cost: Count) -> Figure {
        self.profit_base()?;
        let room = 1.0 - self.retention;
        if cost.get() <= 0.0 {
            return Ok(0.0);
        }
        if self.first <= 0.0 {
            return Err(Undefined::NotReachable);
        }
        if self.horizon.is_some() {
            let gained = |uplift: f64| self.value_uplift(Share::new(uplift)?);
            return solve(&gained, 0.0, room, cost.get());
        }
        let stops = room + self.discount;
        let wanted = cost.get() * (stops / (1.0 + self.discount));
        let uplift = stops * (wanted / (self.first + wanted));
        if uplift <= room {
            finite(uplift)
        } else {
            Err(Undefined::NotReachable)
        }
    }

    /// r + u; `invalid-input` above 1, except by rounding, as 0.57 and 0.43 may miss their sum by a hair.
    fn raised(&self, uplift: Share) -> Result<Share, Undefined> {
        let sum = self.retention + uplift.get();
        Share::new(if sum <= 1.0 + ROUNDING {
            sum.min(1.0)
        } else {
            sum
        })
    }

    /// Σ (r/(1 + d))^t over the periods after the first, within the horizon.
    fn later(&self, retention: Share) -> Figure {
        let kept = retention.get() / (1.0 + self.discount);
        // 1 − q, without the loss of digits near 1.
        let stops = ((1.0 - retention.get()) + self.discount) / (1.0 + self.discount);
        let Some(periods) = self.horizon else {
            return if stops > 0.0 {
                finite(kept / stops)
            } else {
                Err(Undefined::NoLosses)
            };
        };
        if periods <= 1.0 || kept <= 0.0 {
            return Ok(0.0);
        }
        let whole = periods.floor();
        let ln_kept = (-stops).ln_1p();
        let full = match whole - 1.0 {
            more if more <= 0.0 => 0.0,
            more if stops > 0.0 => kept * -(more * ln_kept).exp_m1() / stops,
            more => more,
        };
        finite(full + (periods - whole) * (whole * ln_kept).exp())
    }
}

/// profit-change = profit-new/profit-base − 1, a fraction: −1 where all profit is gone, below that in loss.
///
/// `too-few` where there is no profit to compare with, at a base of 0 or below. Source: futurecraft.pro, churn of 5 % instead of
/// 7 %: 40 % more.
///
/// ```
/// use mandegar::domain::{quantity::Amount, retention_profit};
/// let (base, new) = (Amount::new(1.0 / 0.07)?, Amount::new(1.0 / 0.05)?);
/// assert!((retention_profit::profit_change(base, new)? - 0.4).abs() < 1e-12);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn profit_change(profit_base: Amount, profit_new: Amount) -> Figure {
    if profit_base.get() > 0.0 {
        finite((profit_new.get() - profit_base.get()) / profit_base.get())
    } else {
        Err(Undefined::TooFew)
    }
}

/// roi = (value-uplift − cost)/cost, a fraction: 0 where the programme just pays, −1 where it brings nothing.
///
/// `missing-input` at a cost of 0, as then there is no cost to compare with. Source: the usual return on an outlay; calculatorsir.com
/// gives 220 % for 1,600 brought by 500.
///
/// ```
/// use mandegar::domain::{quantity::{Amount, Count}, retention_profit};
/// let roi = retention_profit::roi(Amount::new(1600.0)?, Count::new(500.0)?)?;
/// assert!((roi - 2.2).abs() < 1e-12);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn roi(value_uplift: Amount, cost: Count) -> Figure {
    if cost.get() > 0.0 {
        finite((value_uplift.get() - cost.get()) / cost.get())
    } else {
        Err(Undefined::MissingInput)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn share(value: f64) -> Share {
        Share::new(value).unwrap()
    }

    fn customers(margin: f64, retention: f64, discount: f64, horizon: Option<f64>) -> Customers {
        let margin = Amount::new(margin).unwrap();
        let horizon = horizon.map(count);
        Customers::new(count(100.0), margin, share(retention), discount, horizon).unwrap()
    }

    /// V(r) summed period by period, with part of the last one.
    #[test]
    fn the_closed_form_is_the_sum_of_its_periods() {
        for (retention, discount) in [(0.0, 0.0), (0.3, 0.0), (0.8, 0.1), (1.0, 0.0), (1.0, 0.2)] {
            let kept: f64 = retention / (1.0 + discount);
            for horizon in [0, 1, 2, 7, 60] {
                let whole: f64 = (0..horizon).map(|t| 500.0 * kept.powi(t)).sum();
                for part in [0.0, 0.25] {
                    let wanted = whole + part * 500.0 * kept.powi(horizon);
                    let c = customers(5.0, retention, discount, Some(f64::from(horizon) + part));
                    let got = c.profit_base().unwrap();
                    assert!((got - wanted).abs() <= 1e-12 * wanted, "{got} for {wanted}");
                }
            }
        }
    }

    #[test]
    fn retention_changes_nothing_within_one_period() {
        let one = customers(5.0, 0.37, 0.03, Some(1.0));
        assert_eq!(one.value_uplift(share(0.4)), Ok(0.0));
        assert_eq!(
            one.break_even_uplift(count(1.0)),
            Err(Undefined::NotReachable)
        );
        assert_eq!(one.break_even_uplift(count(0.0)), Ok(0.0));
    }

    #[test]
    fn for_ever_needs_somebody_to_leave_or_a_discount() {
        let eternal = customers(5.0, 1.0, 0.0, None);
        assert_eq!(eternal.profit_base(), Err(Undefined::NoLosses));
        assert_eq!(eternal.value_uplift(share(0.0)), Err(Undefined::NoLosses));
        assert_eq!(
            eternal.break_even_uplift(count(9.0)),
            Err(Undefined::NoLosses)
        );
        let almost = customers(5.0, 0.9, 0.0, None);
        assert!(almost.profit_base().is_ok());
        assert_eq!(almost.value_uplift(share(0.1)), Err(Undefined::NoLosses));
        let lasting = customers(5.0, 1.0, 0.25, None);
        assert_eq!(lasting.profit_base(), Ok(2500.0));
        assert_eq!(
            lasting.break_even_uplift(count(9.0)),
            Err(Undefined::NotReachable)
        );
    }

    #[test]
    fn no_more_than_everybody_stays() {
        let c = customers(5.0, 0.9, 0.1, None);
        assert_eq!(c.value_uplift(share(0.2)), Err(Undefined::InvalidInput));
        assert_eq!(
            c.profit_new(share(0.2), count(0.0)),
            Err(Undefined::InvalidInput)
        );
        // 0.95 + 0.05000000000000001 is above 1 by rounding only.
        let c = customers(5.0, 0.95, 0.1, None);
        assert!(c.value_uplift(share(0.050_000_000_000_000_1)).is_ok());
        // Keeping everybody brings 5 500 − 1 500 more, and no more.
        let c = customers(5.0, 0.733_333_333_333_333_3, 0.1, None);
        assert!((c.break_even_uplift(count(3999.9)).unwrap() - 0.266_66).abs() < 1e-4);
        assert_eq!(
            c.break_even_uplift(count(4000.1)),
            Err(Undefined::NotReachable)
        );
    }

    #[test]
    fn without_profit_there_is_nothing_to_compare_with() {
        let amount = |value| Amount::new(value).unwrap();
        for base in [0.0, -5.0] {
            let change = profit_change(amount(base), amount(5.0));
            assert_eq!(change, Err(Undefined::TooFew));
        }
        assert_eq!(roi(amount(5.0), count(0.0)), Err(Undefined::MissingInput));
        for margin in [0.0, -3.0] {
            let c = customers(margin, 0.5, 0.1, None);
            assert_eq!(
                c.break_even_uplift(count(1.0)),
                Err(Undefined::NotReachable)
            );
            assert_eq!(c.break_even_uplift(count(0.0)), Ok(0.0));
        }
    }

    #[test]
    fn the_largest_inputs() {
        let c = customers(1e100, 1.0, 0.0, Some(1e100));
        assert!(c.profit_base().is_ok());
        assert!(customers(1e100, 0.5, f64::MAX, None).profit_base().is_ok());
        for discount in [-0.01, f64::NAN, f64::INFINITY] {
            let made = Customers::new(
                count(1.0),
                Amount::new(1.0).unwrap(),
                share(0.5),
                discount,
                None,
            );
            assert_eq!(made, Err(Undefined::InvalidInput));
        }
    }
}
