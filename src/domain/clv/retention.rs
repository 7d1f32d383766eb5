//! Lifetime value from a margin and a retention rate per period, under the three timings that are all printed as "CLV".
//!
//! M is the margin of a customer per period, r the share of customers kept from one period to the next, d the discount of one period.
//! The timings differ in when the first margin comes and whether it is certain: at r = 80 % and d = 10 % they give 2.67, 3.33 and 3.67
//! margins.
//!
//! Pinned by `tests/it/domain_vectors_b.rs` (clv.json, retention) and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Amount, Share};

/// A customer who brings `margin` each period, stays with the same chance each time, and whose later margins count for less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retained {
    margin: f64,
    retention: f64,
    discount: f64,
}

impl Retained {
    /// Margin in money per period, retention and discount as fractions of one period of the same length.
    ///
    /// `invalid-input` for a negative discount or one that is not finite.
    pub fn new(margin: Amount, retention: Share, discount: f64) -> Result<Self, Undefined> {
        if discount >= 0.0 && discount.is_finite() {
            let (margin, retention) = (margin.get(), retention.get());
            Ok(Self {
                margin,
                retention,
                discount,
            })
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// clv-certain = M/(1 + d − r), in money: the first margin comes a period from now, and for certain.
    ///
    /// `no-losses` when nothing bounds it, r = 1 and d = 0. Source: PhilanthroPy, pull request 81, whose 1,000 at r = 80 % and
    /// d = 5 % is the example.
    ///
    /// ```
    /// use mandegar::domain::{clv::retention::Retained, quantity::{Amount, Share}};
    /// let customer = Retained::new(Amount::new(1000.0)?, Share::new(0.8)?, 0.05)?;
    /// assert!((customer.certain()? - 4000.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn certain(&self) -> Figure {
        finite(self.margin / self.stops()?)
    }

    /// clv-if-retained = M·r/(1 + d − r), in money: the first margin comes a period from now, from those who stay until then.
    ///
    /// It is r times [`Retained::certain`]; `no-losses` as there. Source: ealhamed.github.io/frameworks-library, m02, whose multiple
    /// of the margin is 2.67 at r = 80 % and d = 10 %.
    ///
    /// ```
    /// use mandegar::domain::{clv::retention::Retained, quantity::{Amount, Share}};
    /// let customer = Retained::new(Amount::new(1.0)?, Share::new(0.8)?, 0.1)?;
    /// assert!((customer.if_retained()? - 2.67).abs() < 0.005);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn if_retained(&self) -> Figure {
        finite(self.margin * (self.retention / self.stops()?))
    }

    /// clv-today = M(1 + d)/(1 + d − r), in money: the first margin comes today.
    ///
    /// It is one margin more than [`Retained::if_retained`], and [`Retained::certain`] moved a period nearer; `no-losses` as there.
    /// Source: the sum of M(r/(1 + d))^t over the periods t = 0, 1, 2 …; PhilanthroPy's numbers give 4,200.
    ///
    /// ```
    /// use mandegar::domain::{clv::retention::Retained, quantity::{Amount, Share}};
    /// let customer = Retained::new(Amount::new(1000.0)?, Share::new(0.8)?, 0.05)?;
    /// assert!((customer.today()? - 4200.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn today(&self) -> Figure {
        finite(self.margin * ((1.0 + self.discount) / self.stops()?))
    }

    /// M·(r/(1 + d))^t, in money of today: what the margin of the period t periods from now is worth, from those who stay until then.
    ///
    /// Over t = 0, 1, 2 … these sum up to [`Retained::today`]. `invalid-input` for a negative t. Source as there: at r = 80 % and
    /// d = 5 % the margin of the next period is worth 761.90.
    ///
    /// ```
    /// use mandegar::domain::{clv::retention::Retained, quantity::{Amount, Share}};
    /// let customer = Retained::new(Amount::new(1000.0)?, Share::new(0.8)?, 0.05)?;
    /// assert_eq!(customer.instalment(0.0)?, 1000.0);
    /// assert!((customer.instalment(1.0)? - 761.90).abs() < 0.005);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn instalment(&self, period: f64) -> Figure {
        if period >= 0.0 {
            finite(self.margin * (self.retention / (1.0 + self.discount)).powf(period))
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// 1 + d − r, what leaving and discounting take from each period to the next; `no-losses` where they take nothing.
    fn stops(&self) -> Figure {
        let stops = (1.0 - self.retention) + self.discount;
        if stops > 0.0 {
            Ok(stops)
        } else {
            Err(Undefined::NoLosses)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retained(margin: f64, retention: f64, discount: f64) -> Retained {
        let (margin, retention) = (Amount::new(margin), Share::new(retention));
        Retained::new(margin.unwrap(), retention.unwrap(), discount).unwrap()
    }

    /// Each timing against its own sum over 400 periods, by which 0.8^t has vanished.
    #[test]
    fn the_closed_forms_are_the_sums_of_their_periods() {
        let (m, r, d): (f64, f64, f64) = (50.0, 0.8, 0.1);
        let sum = |margin: &dyn Fn(i32) -> f64, from: i32| -> f64 {
            (from..400).map(|t| margin(t) / (1.0 + d).powi(t)).sum()
        };
        let customer = retained(m, r, d);
        for (got, wanted) in [
            (customer.today(), sum(&|t| m * r.powi(t), 0)),
            (customer.certain(), sum(&|t| m * r.powi(t - 1), 1)),
            (customer.if_retained(), sum(&|t| m * r.powi(t), 1)),
        ] {
            assert!((got.unwrap() / wanted - 1.0).abs() < 1e-12, "{got:?}");
        }
        let instalments: f64 = (0..400)
            .map(|t| customer.instalment(f64::from(t)).unwrap())
            .sum();
        assert!((customer.today().unwrap() / instalments - 1.0).abs() < 1e-12);
        assert_eq!(customer.instalment(-1.0), Err(Undefined::InvalidInput));
    }

    /// PhilanthroPy's 1,000 at 80 % and 5 %, as an annuity over the mean lifetime of 5 periods, is printed as 4,329.48: too much.
    #[test]
    fn an_annuity_over_the_mean_lifetime_overstates() {
        let annuity = 1000.0 * (1.0 - 1.05_f64.powi(-5)) / 0.05;
        assert!((annuity - 4329.48).abs() < 0.005);
        assert!(retained(1000.0, 0.8, 0.05).certain().unwrap() < annuity);
    }

    #[test]
    fn the_edges_of_retention_and_discount() {
        let eternal = retained(10.0, 1.0, 0.0);
        assert_eq!(eternal.certain(), Err(Undefined::NoLosses));
        assert_eq!(eternal.if_retained(), Err(Undefined::NoLosses));
        assert_eq!(eternal.today(), Err(Undefined::NoLosses));
        let discounted = retained(10.0, 1.0, 0.5);
        assert_eq!(discounted.certain(), Ok(20.0));
        assert_eq!(discounted.today(), Ok(30.0));
        let once = retained(10.0, 0.0, 0.0);
        assert_eq!(once.certain(), Ok(10.0));
        assert_eq!(once.if_retained(), Ok(0.0));
        assert_eq!(once.today(), Ok(10.0));
        for discount in [-0.01, f64::NAN, f64::INFINITY] {
            let (margin, retention) = (Amount::new(1.0).unwrap(), Share::new(0.5).unwrap());
            assert_eq!(
                Retained::new(margin, retention, discount),
                Err(Undefined::InvalidInput)
            );
        }
        assert!(retained(1e100, 0.5, f64::MAX).today().is_ok());
    }
}
