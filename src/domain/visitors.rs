//! Return visitors: which share of the visitors came back, and whether it changed from one period to the next.
//!
//! Pinned by `tests/it/domain_vectors.rs` (return-visitors.json), `tests/it/domain_laws.rs` and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{newcombe, two_shares_p, wilson, Interval, Level};
use crate::domain::quantity::{Count, Share};

/// The visitors of one period and those of them who had been there before; at least one visitor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visits {
    returning: Count,
    visitors: Count,
    rate: Share,
}

impl Visits {
    /// A period from its counts; `too-few` without visitors, `invalid-input` where more return than there are.
    ///
    /// ```
    /// use mandegar::domain::{figure::Undefined, quantity::Count, visitors::Visits};
    /// let (all, more) = (Count::new(100.0)?, Count::new(130.0)?);
    /// assert_eq!(Visits::new(more, all), Err(Undefined::InvalidInput));
    /// # Ok::<(), Undefined>(())
    /// ```
    pub fn new(returning: Count, visitors: Count) -> Result<Self, Undefined> {
        let rate = Share::new(returning.over(visitors)?)?;
        Ok(Self {
            returning,
            visitors,
            rate,
        })
    }

    /// return-visitor-rate = returning/visitors. From 0 to 1.
    ///
    /// Source: the definition; the numbers are Newcombe's (1998), 81 of 263.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, visitors::Visits};
    /// let visits = Visits::new(Count::new(81.0)?, Count::new(263.0)?)?;
    /// assert!((visits.rate() - 0.3080).abs() < 5e-5);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn rate(&self) -> f64 {
        self.rate.get()
    }

    /// Wilson's interval of the rate, within 0…1 and around it. Source as [`wilson`], with its example.
    ///
    /// ```
    /// use mandegar::domain::{interval::Level, quantity::Count, visitors::Visits};
    /// let visits = Visits::new(Count::new(81.0)?, Count::new(263.0)?)?;
    /// let i = visits.interval(Level::percent(95.0).unwrap())?;
    /// assert!((i.low - 0.2553).abs() < 5e-5 && (i.high - 0.3662).abs() < 5e-5);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn interval(&self, level: Level) -> Result<Interval, Undefined> {
        wilson(self.returning, self.visitors, level)
    }

    fn pair(&self) -> (Count, Count) {
        (self.returning, self.visitors)
    }
}

/// rate-difference = the rate of `second` − the rate of `first`. From −1 to 1; above 0 where more return in the second period.
///
/// Source: the definition; the numbers are Newcombe's (1998), 56 of 70 after 48 of 80.
///
/// ```
/// use mandegar::domain::{quantity::Count, visitors::{difference, Visits}};
/// let first = Visits::new(Count::new(48.0)?, Count::new(80.0)?)?;
/// let second = Visits::new(Count::new(56.0)?, Count::new(70.0)?)?;
/// assert!((difference(&first, &second) - 0.2).abs() < 1e-12);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn difference(first: &Visits, second: &Visits) -> f64 {
    second.rate() - first.rate()
}

/// Newcombe's interval of [`difference`], within −1…1 and around it. Source as [`newcombe`], with its example.
///
/// ```
/// use mandegar::domain::{interval::Level, quantity::Count, visitors::{difference_interval, Visits}};
/// let first = Visits::new(Count::new(48.0)?, Count::new(80.0)?)?;
/// let second = Visits::new(Count::new(56.0)?, Count::new(70.0)?)?;
/// let i = difference_interval(&first, &second, Level::percent(95.0).unwrap())?;
/// assert!((i.low - 0.0524).abs() < 5e-5 && (i.high - 0.3339).abs() < 5e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn difference_interval(
    first: &Visits,
    second: &Visits,
    level: Level,
) -> Result<Interval, Undefined> {
    newcombe(first.pair(), second.pair(), level)
}

/// rate-difference-p, two-sided by the pooled z: how likely a difference as large is if the periods do not differ. From 0 to 1.
///
/// `too-few` where nobody or everybody returns in both. Source as [`two_shares_p`].
///
/// ```
/// use mandegar::domain::{quantity::Count, visitors::{difference_p, Visits}};
/// let first = Visits::new(Count::new(15.0)?, Count::new(100.0)?)?;
/// let second = Visits::new(Count::new(30.0)?, Count::new(100.0)?)?;
/// assert!((difference_p(&first, &second)? - 0.01108517).abs() < 1e-8);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn difference_p(first: &Visits, second: &Visits) -> Figure {
    two_shares_p(first.pair(), second.pair())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visits(returning: f64, visitors: f64) -> Result<Visits, Undefined> {
        Visits::new(Count::new(returning)?, Count::new(visitors)?)
    }

    #[test]
    fn what_is_no_share_is_refused() {
        assert_eq!(visits(0.0, 0.0), Err(Undefined::TooFew));
        assert_eq!(visits(5.0, 0.0), Err(Undefined::TooFew));
        assert_eq!(visits(5.0, 4.0), Err(Undefined::InvalidInput));
        assert_eq!(visits(5.0, 5e-324), Err(Undefined::InvalidInput));
    }

    #[test]
    fn nobody_or_everybody_in_both_is_no_test() {
        for returning in [0.0, 1.0] {
            let first = visits(40.0 * returning, 40.0).unwrap();
            let second = visits(90.0 * returning, 90.0).unwrap();
            assert_eq!(difference_p(&first, &second), Err(Undefined::TooFew));
            let level = Level::percent(95.0).unwrap();
            let interval = difference_interval(&first, &second, level).unwrap();
            assert!(interval.low < 0.0 && 0.0 < interval.high, "{interval:?}");
        }
    }

    /// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10: 10 of 10 and 0 of 10.
    #[test]
    fn from_nobody_to_everybody() {
        let (first, second) = (visits(0.0, 10.0).unwrap(), visits(10.0, 10.0).unwrap());
        let level = Level::percent(95.0).unwrap();
        let interval = difference_interval(&first, &second, level).unwrap();
        assert!((interval.low - 0.6075).abs() < 6e-5, "{interval:?}");
        assert!((interval.high - 1.0).abs() < 1e-12, "{interval:?}");
    }
}
