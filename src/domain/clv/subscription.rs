//! Lifetime value of a subscription: monthly revenue and margin, constant churn, discounting.
//!
//! Pinned by `tests/it/vectors.rs` and `tests/it/domain_vectors_b.rs` (clv.json, subscription) and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Amount, Share};

/// A subscription with constant monthly churn c and monthly discount d; the first margin comes today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subscription {
    arpa: f64,
    margin: f64,
    churn: f64,
    discount: f64,
}

impl Subscription {
    /// Revenue per account and month, margin as a fraction of it, monthly churn, and the monthly discount of [`monthly_discount`].
    ///
    /// `invalid-input` for a negative discount or one that is not finite.
    pub fn new(
        arpa: Amount,
        margin: Amount,
        churn: Share,
        discount: f64,
    ) -> Result<Self, Undefined> {
        if discount >= 0.0 && discount.is_finite() {
            let (arpa, margin, churn) = (arpa.get(), margin.get(), churn.get());
            Ok(Self {
                arpa,
                margin,
                churn,
                discount,
            })
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// M = arpa × margin, in money per month.
    pub fn monthly_margin(&self) -> f64 {
        self.arpa * self.margin
    }

    /// clv = M(1 − qᴺ)/(1 − q) with q = (1 − c)/(1 + d), in money: expected discounted margin of N = `cap` months, of all months without a cap.
    ///
    /// Without a cap this is M(1 + d)/(d + c), and M/c without discount. `no-losses` when nothing bounds it: c = 0, d = 0 and no cap;
    /// `invalid-input` for a negative cap. Source: J. Cohen, "The mistake of 1/c", with payment in advance; the example is
    /// blog.excelwiz.com.au's 100 a month at 70 % margin and 5 % churn.
    ///
    /// ```
    /// use mandegar::domain::{clv::Subscription, quantity::{Amount, Share}};
    /// let s = Subscription::new(Amount::new(100.0)?, Amount::new(0.7)?, Share::new(0.05)?, 0.0)?;
    /// assert!((s.clv(None)? - 1400.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn clv(&self, cap: Option<f64>) -> Figure {
        let stops = self.churn + self.discount;
        let months = match cap {
            Some(months) if months.is_nan() || months < 0.0 => return Err(Undefined::InvalidInput),
            Some(months) if stops > 0.0 && months > 0.0 => {
                let ln_q = (-self.churn).ln_1p() - self.discount.ln_1p();
                -(months * ln_q).exp_m1() * (1.0 + self.discount) / stops
            }
            Some(months) => months,
            None if stops > 0.0 => (1.0 + self.discount) / stops,
            None => return Err(Undefined::NoLosses),
        };
        finite(self.monthly_margin() * months)
    }

    /// clv-undiscounted = M/c, in money; `no-losses` at zero churn. Source as [`Subscription::clv`].
    ///
    /// ```
    /// use mandegar::domain::{clv::Subscription, quantity::{Amount, Share}};
    /// let s = Subscription::new(Amount::new(100.0)?, Amount::new(0.7)?, Share::new(0.05)?, 0.01)?;
    /// assert!((s.undiscounted()? - 1400.0).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn undiscounted(&self) -> Figure {
        finite(self.monthly_margin() * self.lifetime()?)
    }

    /// clv-revenue = arpa/c, in money; `no-losses` at zero churn. Source: ChartMogul help 203359061 (100 at 5 % give 2,000).
    ///
    /// ```
    /// use mandegar::domain::{clv::Subscription, quantity::{Amount, Share}};
    /// let s = Subscription::new(Amount::new(100.0)?, Amount::new(0.7)?, Share::new(0.05)?, 0.0)?;
    /// assert_eq!(s.revenue(), Ok(2000.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn revenue(&self) -> Figure {
        finite(self.arpa * self.lifetime()?)
    }

    /// lifetime-months = 1/c; `no-losses` at zero churn. Source as [`crate::domain::churn::lifetime`].
    ///
    /// ```
    /// use mandegar::domain::{clv::Subscription, quantity::{Amount, Share}};
    /// let s = Subscription::new(Amount::new(100.0)?, Amount::new(0.7)?, Share::new(0.05)?, 0.0)?;
    /// assert_eq!(s.lifetime(), Ok(20.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn lifetime(&self) -> Figure {
        crate::domain::churn::lifetime(Share::new(self.churn)?)
    }
}

/// d = (1 + D)^(1/12) − 1, the monthly discount equal to the yearly discount D (0.1 for 10 %). At least 0.
///
/// `invalid-input` for a negative or infinite D. Source: compound interest; 10 % a year are 0.797 % a month.
///
/// ```
/// use mandegar::domain::clv::monthly_discount;
/// assert!((monthly_discount(0.1)? - 0.00797414).abs() < 1e-8);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn monthly_discount(yearly: f64) -> Figure {
    if yearly >= 0.0 {
        finite((yearly.ln_1p() / 12.0).exp_m1())
    } else {
        Err(Undefined::InvalidInput)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subscription(arpa: f64, margin: f64, churn: f64, discount: f64) -> Subscription {
        let (arpa, margin) = (Amount::new(arpa).unwrap(), Amount::new(margin).unwrap());
        Subscription::new(arpa, margin, Share::new(churn).unwrap(), discount).unwrap()
    }

    /// (1−qᴺ)/(1−q) summed term by term.
    #[test]
    fn the_closed_form_is_the_sum_of_its_months() {
        let s = subscription(100.0, 0.7, 0.05, 0.01);
        let q: f64 = 0.95 / 1.01;
        let sum: f64 = (0..36).map(|month| 70.0 * q.powi(month)).sum();
        assert!((s.clv(Some(36.0)).unwrap() / sum - 1.0).abs() < 1e-12);
    }

    /// Jason Cohen, "The mistake of 1/c": 2 % churn over 36 and 60 months.
    #[test]
    fn a_cap_tames_low_churn() {
        let s = subscription(1.0, 1.0, 0.02, 0.0);
        assert!((s.clv(Some(36.0)).unwrap() - 25.8).abs() < 0.05);
        assert!((s.clv(Some(60.0)).unwrap() - 35.1).abs() < 0.05);
    }

    #[test]
    fn the_edges_of_churn_discount_and_cap() {
        let eternal = subscription(10.0, 0.5, 0.0, 0.0);
        assert_eq!(eternal.clv(None), Err(Undefined::NoLosses));
        assert_eq!(eternal.clv(Some(12.0)), Ok(60.0));
        assert_eq!(eternal.undiscounted(), Err(Undefined::NoLosses));
        assert_eq!(eternal.revenue(), Err(Undefined::NoLosses));
        let once = subscription(10.0, 0.5, 1.0, 0.0);
        assert_eq!(once.clv(None), Ok(5.0));
        assert_eq!(once.clv(Some(12.0)), Ok(5.0));
        assert_eq!(once.clv(Some(0.0)), Ok(0.0));
        assert_eq!(once.clv(Some(-1.0)), Err(Undefined::InvalidInput));
        assert_eq!(once.clv(Some(f64::NAN)), Err(Undefined::InvalidInput));
        assert_eq!(monthly_discount(-0.1), Err(Undefined::InvalidInput));
        assert_eq!(monthly_discount(f64::NAN), Err(Undefined::InvalidInput));
    }
}
