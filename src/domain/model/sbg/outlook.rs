//! What a fit of survivors says of the time ahead, and how far that may be off.
//!
//! Letters: n customers at the start, K the last renewal that was seen, s the share that was there after it, p = S(t)/S(K) the chance to
//! stay from there to renewal t.
//!
//! Pinned by `tests/it/models/outlook.rs`.

use super::{Renewal, Sbg};
use crate::domain::interval::{Interval, Level};
use crate::domain::model::estimate::{Limit, NoFit, Watch};

/// A fit in one piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The parameters.
    pub sbg: Sbg,
    /// The covariance of ln α, ln β; 0 at limits.
    pub covariance: [[f64; 2]; 2],
    /// The logarithm of the likelihood of the numbers as they were given.
    pub log_likelihood: f64,
    /// The limits to which the model runs.
    pub limits: Vec<Limit>,
}

/// A cohort as far as it was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// n, at least 1.
    pub customers: f64,
    /// K; 0 for a cohort that only begins.
    pub renewals: u32,
    /// s, 0…1.
    pub left: f64,
}

impl Fitted {
    /// The fit of [`Sbg::fit_renewals`].
    ///
    /// # Errors
    /// As there.
    pub fn new(renewals: &[Renewal], watch: Watch) -> Result<Self, NoFit> {
        let (sbg, found) = Sbg::fit_renewals(renewals, watch)?;
        Ok(Self {
            sbg,
            covariance: Sbg::covariance(&found),
            log_likelihood: found.log_likelihood,
            limits: found.limits,
        })
    }

    /// The ends between which the share of the cohort lies at renewal K, K+1, …, `until`; at K both are S(K).
    ///
    /// Two things are unknown, the parameters and whom chance keeps: σ² = s²·p²·gᵀCg + s·p(1−p)/n, with C the covariance of ln α and
    /// ln β and g the slopes of ln p in them, −α·Σ1/(α+β+i) and Σαβ/((β+i)(α+β+i)) over i = K…t−1. The ends are S(t) ∓ z·σ, taken on
    /// the logit of S(t), so that they stay within 0…1. Source: the delta method, as in A. van der Vaart, Asymptotic Statistics
    /// (1998), chapter 3; the second term is the variance of a binomial share.
    pub fn band(&self, seen: Seen, until: u32, level: Level) -> Vec<Interval> {
        let Sbg { alpha, beta } = self.sbg;
        let [[aa, ab], [_, bb]] = self.covariance;
        let survival = self.sbg.survival(until.max(seen.renewals));
        let (mut stays, mut slope_a, mut slope_b) = (1.0, 0.0, 0.0);
        let ahead = survival.iter().zip(0u32..).skip(seen.renewals as usize);
        let end = |(share, t): (&f64, u32)| {
            let i = f64::from(t.saturating_sub(1));
            if t > seen.renewals {
                stays *= self.sbg.retention(t);
                slope_a -= alpha / (alpha + beta + i);
                slope_b += alpha / (beta + i) * (beta / (alpha + beta + i));
            }
            let relative = slope_a * (slope_a * aa + 2.0 * slope_b * ab) + slope_b * slope_b * bb;
            let unsure = (seen.left * stays).powi(2) * relative.max(0.0);
            let chance = seen.left * stays * (1.0 - stays) / seen.customers.max(1.0);
            around(*share, level.z() * (unsure + chance).sqrt())
        };
        ahead.map(end).collect()
    }
}

/// `share` with about `reach` to both sides, by its logit.
fn around(share: f64, reach: f64) -> Interval {
    let spread = share * (1.0 - share);
    let factor = (reach / spread).exp();
    if !(spread > 0.0 && reach > 0.0 && factor.is_finite()) {
        return Interval {
            low: (share - reach).clamp(0.0, 1.0),
            high: (share + reach).clamp(0.0, 1.0),
        };
    }
    let odds = share / (1.0 - share);
    let of = |odds: f64| odds / (1.0 + odds);
    Interval {
        low: of(odds / factor),
        high: of(odds * factor),
    }
}
