//! Checked quantities: a formula that takes one of these cannot be handed a negative count or half of a NaN.

use crate::domain::figure::{Figure, Undefined};

/// The largest size a quantity may have: products of three such numbers still fit into an f64.
const LARGEST: f64 = 1e100;

/// How many: a finite number of at least 0 (half customers occur in averages and while solving, so it need not be whole).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Count(f64);

impl Count {
    /// The count `value`; `invalid-input` when it is negative, not finite or beyond 1e100.
    ///
    /// ```
    /// use mandegar::domain::{figure::Undefined, quantity::Count};
    /// assert_eq!(Count::new(62.0).map(Count::get), Ok(62.0));
    /// assert_eq!(Count::new(-1.0), Err(Undefined::InvalidInput));
    /// ```
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(value: f64) -> Result<Self, Undefined> {
        if (0.0..=LARGEST).contains(&value) {
            Ok(Self(value.abs()))
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// The number.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(self) -> f64 {
        self.0
    }

    /// `self` ÷ `base`; `too-few` without a base.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn over(self, base: Self) -> Figure {
        if base.0 > 0.0 {
            finite(self.0 / base.0)
        } else {
            Err(Undefined::TooFew)
        }
    }
}

/// A part of a whole, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// The share `value`; `invalid-input` outside 0…1.
    ///
    /// ```
    /// use mandegar::domain::{figure::Undefined, quantity::Share};
    /// assert_eq!(Share::new(0.05).map(Share::get), Ok(0.05));
    /// assert_eq!(Share::new(1.2), Err(Undefined::InvalidInput));
    /// ```
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(value: f64) -> Result<Self, Undefined> {
        if (0.0..=1.0).contains(&value) {
            Ok(Self(value.abs()))
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// The number.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(self) -> f64 {
        self.0
    }
}

/// An amount of money: finite, at most 1e100 in size, of either sign.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Amount(f64);

impl Amount {
    /// The amount `value`; `invalid-input` when it is not finite or beyond ±1e100.
    ///
    /// ```
    /// use mandegar::domain::quantity::Amount;
    /// assert_eq!(Amount::new(99.0).map(Amount::get), Ok(99.0));
    /// assert!(Amount::new(f64::INFINITY).is_err());
    /// ```
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(value: f64) -> Result<Self, Undefined> {
        if value.abs() <= LARGEST {
            Ok(Self(value))
        } else {
            Err(Undefined::InvalidInput)
        }
    }

    /// The number.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(self) -> f64 {
        self.0
    }
}

/// `value` as a figure: NaN and infinity, left over from an overflow, become `invalid-input`, and −0 becomes 0.
#[cfg_attr(tuned, optimize(speed))]
pub fn finite(value: f64) -> Figure {
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(Undefined::InvalidInput)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_quantity_is_refused() {
        for value in [
            -1.0,
            -1e-300,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            1e101,
        ] {
            assert_eq!(Count::new(value), Err(Undefined::InvalidInput), "{value}");
        }
        for value in [-1e-9, 1.0 + 1e-9, f64::NAN, f64::INFINITY] {
            assert_eq!(Share::new(value), Err(Undefined::InvalidInput), "{value}");
        }
        for value in [f64::NAN, f64::INFINITY, -1e101] {
            assert_eq!(Amount::new(value), Err(Undefined::InvalidInput), "{value}");
        }
    }

    #[test]
    fn minus_zero_never_comes_out() {
        assert!(Count::new(-0.0).is_ok_and(|c| c.get().is_sign_positive()));
        assert!(Share::new(-0.0).is_ok_and(|s| s.get().is_sign_positive()));
        assert!(finite(-0.0).is_ok_and(f64::is_sign_positive));
    }

    #[test]
    fn a_share_needs_a_base() {
        let none = Count::new(0.0).unwrap();
        assert_eq!(none.over(none), Err(Undefined::TooFew));
    }
}
