//! How sure a share is: the Wilson interval of one, Newcombe's interval and the pooled z test of two.
//!
//! Pinned by the published tables below and by `tests/it/laws.rs`.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::normal;
use crate::domain::quantity::{Count, Share};

/// How often an interval made this way holds the true value, as its two-sided normal quantile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    share: f64,
    z: f64,
}

impl Level {
    /// 95 %, the level of intervals for which nobody chose another.
    pub const USUAL: Self = Self {
        share: 0.95,
        z: 1.959_963_984_540_054,
    };

    /// The level of `percent`, e.g. 95; `None` unless 0 < percent < 100.
    ///
    /// ```
    /// use mandegar::domain::interval::Level;
    /// assert!((Level::percent(95.0).unwrap().z() - 1.959963984540054).abs() < 1e-14);
    /// ```
    pub fn percent(percent: f64) -> Option<Self> {
        let share = percent / 100.0;
        let z = normal::quantile(0.5 + 0.5 * share)?;
        (z > 0.0).then_some(Self { share, z })
    }

    /// z = Φ⁻¹((1 + confidence)/2).
    pub fn z(self) -> f64 {
        self.z
    }

    /// The level as a fraction, 0.95 for 95 %.
    pub fn share(self) -> f64 {
        self.share
    }
}

/// From `low` to `high`, both in the unit of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound, at least `low`.
    pub high: f64,
}

/// Wilson's score interval of the share `part` of `base`; within 0…1, and the share itself lies in it.
///
/// (2k + z² ∓ z√(z² + 4k(n−k)/n)) / (2(n + z²)). Undefined: `too-few` without a base; `not-reachable` where the part exceeds its base, as
/// then it is no share and no interval holds. Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212;
/// R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, whose 81 of 263 is the example.
///
/// ```
/// use mandegar::domain::{interval::{wilson, Level}, quantity::Count};
/// let i = wilson(Count::new(81.0)?, Count::new(263.0)?, Level::percent(95.0).unwrap())?;
/// assert!((i.low - 0.2553).abs() < 5e-5 && (i.high - 0.3662).abs() < 5e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn wilson(part: Count, base: Count, level: Level) -> Result<Interval, Undefined> {
    let share = part.over(base)?;
    let (k, n, z) = (part.get(), base.get(), level.z());
    let rest = n - k;
    if rest < 0.0 {
        return Err(Undefined::NotReachable);
    }
    let half = z * (z * z + 4.0 * share * rest).sqrt();
    let base = 2.0 * (n + z * z);
    // Rounding must not push a bound off the scale or past the share; at 0 and at n the bound is exact.
    let low = if k > 0.0 {
        (2.0 * k + z * z - half) / base
    } else {
        0.0
    };
    let high = if rest > 0.0 {
        (2.0 * k + z * z + half) / base
    } else {
        1.0
    };
    Ok(Interval {
        low: low.clamp(0.0, share),
        high: high.clamp(share, 1.0),
    })
}

/// Newcombe's interval of the difference of two shares, second − first, from the Wilson intervals of both; within −1…1.
///
/// d − √((p₂−l₂)² + (u₁−p₁)²) to d + √((u₂−p₂)² + (p₁−l₁)²). Undefined as [`wilson`]. Source: R. G. Newcombe, "Interval estimation for
/// the difference between independent proportions", Statistics in Medicine 17 (1998), 873–890, method 10, whose 56/70 − 48/80 is the example.
///
/// ```
/// use mandegar::domain::{interval::{newcombe, Level}, quantity::Count};
/// let [k1, n1, k2, n2] = [48.0, 80.0, 56.0, 70.0].map(|c| Count::new(c).unwrap());
/// let i = newcombe((k1, n1), (k2, n2), Level::percent(95.0).unwrap())?;
/// assert!((i.low - 0.0524).abs() < 5e-5 && (i.high - 0.3339).abs() < 5e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn newcombe(
    first: (Count, Count),
    second: (Count, Count),
    level: Level,
) -> Result<Interval, Undefined> {
    let (p1, p2) = (first.0.over(first.1)?, second.0.over(second.1)?);
    let (one, two) = (
        wilson(first.0, first.1, level)?,
        wilson(second.0, second.1, level)?,
    );
    let difference = p2 - p1;
    Ok(Interval {
        low: difference - (p2 - two.low).hypot(one.high - p1),
        high: difference + (two.high - p2).hypot(p1 - one.low),
    })
}

/// Two-sided p-value that two shares are equal: z = (p₂ − p₁)/√(p(1−p)(1/n₁ + 1/n₂)) with p pooled.
///
/// Undefined: `too-few` without a base, or when none or all of both groups count. Source: any textbook, e.g. Fleiss, Levin and Paik,
/// "Statistical Methods for Rates and Proportions" (2003), section 3.1, without the continuity correction.
///
/// ```
/// use mandegar::domain::{interval::two_shares_p, quantity::Count};
/// let [k1, n1, k2, n2] = [15.0, 100.0, 30.0, 100.0].map(|c| Count::new(c).unwrap());
/// assert!((two_shares_p((k1, n1), (k2, n2))? - 0.01108517).abs() < 1e-8);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn two_shares_p(first: (Count, Count), second: (Count, Count)) -> Figure {
    let difference = second.0.over(second.1)? - first.0.over(first.1)?;
    let (n1, n2) = (first.1.get(), second.1.get());
    let pooled = Share::new((first.0.get() + second.0.get()) / (n1 + n2))?.get();
    let variance = pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2);
    if variance > 0.0 {
        Ok(two_sided(difference / variance.sqrt()))
    } else {
        Err(Undefined::TooFew)
    }
}

/// The probability that a standard normal variable is further from 0 than `z`.
///
/// ```
/// use mandegar::domain::interval::two_sided;
/// assert!((two_sided(1.959963984540054) - 0.05).abs() < 1e-15);
/// ```
pub fn two_sided(z: f64) -> f64 {
    (2.0 * normal::upper_tail(z.abs())).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn level(percent: f64) -> Level {
        Level::percent(percent).unwrap()
    }

    #[track_caller]
    fn holds(k: f64, n: f64, percent: f64, low: f64, high: f64) {
        let got = wilson(count(k), count(n), level(percent)).unwrap();
        assert!(
            (got.low - low).abs() < 5e-5 && (got.high - high).abs() < 5e-5,
            "{got:?}"
        );
        assert!(got.low <= k / n && k / n <= got.high);
    }

    /// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
    #[test]
    fn wilson_gives_the_published_intervals() {
        holds(81.0, 263.0, 95.0, 0.2553, 0.3662);
        holds(15.0, 148.0, 95.0, 0.0624, 0.1605);
        holds(0.0, 20.0, 95.0, 0.0, 0.1611);
        holds(1.0, 29.0, 95.0, 0.0061, 0.1718);
    }

    /// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
    #[test]
    fn newcombe_gives_the_published_intervals() {
        for (first, second, low, high) in [
            ((48.0, 80.0), (56.0, 70.0), 0.0524, 0.3339),
            ((3.0, 10.0), (9.0, 10.0), 0.1705, 0.8090),
            ((0.0, 10.0), (10.0, 10.0), 0.6075, 1.0),
            ((0.0, 10.0), (0.0, 10.0), -0.2775, 0.2775),
        ] {
            let pair = |(k, n): (f64, f64)| (count(k), count(n));
            let got = newcombe(pair(first), pair(second), level(95.0)).unwrap();
            assert!(
                (got.low - low).abs() < 6e-5 && (got.high - high).abs() < 6e-5,
                "{got:?}"
            );
        }
    }

    #[test]
    fn no_share_no_interval() {
        let level = level(95.0);
        assert_eq!(
            wilson(count(0.0), count(0.0), level),
            Err(Undefined::TooFew)
        );
        assert_eq!(
            wilson(count(3.0), count(2.0), level),
            Err(Undefined::NotReachable)
        );
        let all = (count(5.0), count(5.0));
        assert_eq!(two_shares_p(all, all), Err(Undefined::TooFew));
    }

    #[test]
    fn only_real_levels_exist() {
        for percent in [0.0, 100.0, -5.0, 120.0, f64::NAN] {
            assert_eq!(Level::percent(percent), None, "{percent}");
        }
    }
}
