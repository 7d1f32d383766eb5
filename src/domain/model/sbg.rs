//! sBG, shifted beta-geometric: each customer of a contract leaves at each renewal with a chance of their own.
//!
//! Letters: churn per period ~ Beta(α, β); S(t) the share that is there after t renewals, S(0) = 1.
//!
//! Source: P. Fader and B. Hardie, "How to project customer retention", Journal of Interactive Marketing 21 (2007), 76–90.
//! Pinned by `tests/it/models`.

mod outlook;

pub use outlook::{Fitted, Seen};

use crate::domain::figure::{Figure, Undefined};
use crate::domain::model::bg_nbd::{shares, FAR};
use crate::domain::model::estimate::{search, End, Estimate, Limit, NoFit, Range, Watch};

/// The parameters, each above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sbg {
    /// α: the mean churn of a new customer is α/(α+β).
    pub alpha: f64,
    /// β.
    pub beta: f64,
}

/// The variables of the search: logit(α/(α+β)), ln(α+β).
const ENDS: &[End] = &[
    end(0, false, Limit::NoDropout, &[1]),
    end(0, true, Limit::AllDropout, &[1]),
    end(1, true, Limit::OneDropout, &[]),
    end(1, false, Limit::AllOrNothing, &[]),
];

const fn end(variable: usize, is_high: bool, limit: Limit, mutes: &'static [usize]) -> End {
    End {
        variable,
        is_high,
        limit,
        mutes,
    }
}

/// Periods that a fit needs: one has a churn, but no change of it.
pub const LEAST_PERIODS: u32 = 2;

/// Customers at a renewal, of all cohorts. Those of whom nobody knows whether they stayed are in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Renewal {
    /// Those who stayed.
    pub stay: f64,
    /// Those who left.
    pub lost: f64,
}

impl Sbg {
    /// The parameters at which the survivors of `cohorts` are likeliest, and how sure they are.
    ///
    /// Each cohort has its customers at the start and after each renewal: 1000, 869, 743, …. Shares do as well, but how sure the
    /// fit is then tells of so many customers. Where everybody stays or leaves at once there is a limit and no more to know.
    ///
    /// # Errors
    /// [`NoFit::TooFew`] with fewer than [`LEAST_PERIODS`] renewals with customers; [`NoFit::Contradiction`] where survivors grow,
    /// are below 0 or not finite; [`NoFit::Stopped`].
    pub fn fit(cohorts: &[&[f64]], watch: Watch) -> Result<(Self, Estimate), NoFit> {
        Self::fit_renewals(&renewals(cohorts)?, watch)
    }

    /// As [`Sbg::fit`], from who stayed and who left at each renewal: the first, the second, ….
    ///
    /// # Errors
    /// As there; counts below 0 or not finite are a contradiction.
    pub fn fit_renewals(renewals: &[Renewal], watch: Watch) -> Result<(Self, Estimate), NoFit> {
        let has = |renewal: &Renewal| renewal.stay + renewal.lost > 0.0;
        let last = renewals.iter().rposition(has).map_or(0, |at| at + 1);
        let renewals = renewals.get(..last).unwrap_or_default();
        let legal = |count: f64| count.is_finite() && count >= 0.0;
        if !renewals
            .iter()
            .all(|all| legal(all.stay) && legal(all.lost))
        {
            return Err(NoFit::Contradiction);
        }
        let lost: f64 = renewals.iter().map(|renewal| renewal.lost).sum();
        let stay: f64 = renewals.iter().map(|renewal| renewal.stay).sum();
        let (needed, found) = (LEAST_PERIODS, renewals.len() as u32);
        let is_plain = found > 0 && (lost <= 0.0 || stay <= 0.0);
        if found < needed && !is_plain {
            return Err(NoFit::TooFew { needed, found });
        }
        let mean = (lost / (lost + stay)).clamp(1e-3, 0.999);
        let start = |size: f64| vec![(mean / (1.0 - mean)).ln(), size.ln()];
        let range = Range {
            starts: vec![start(3.0), start(50.0)],
            bounds: vec![(-1.5 * FAR, 1.5 * FAR), (-FAR, FAR)],
            ends: ENDS,
        };
        let mut goal = |at: &[f64], slope: &mut [f64]| goal(renewals, at, slope);
        let found = search(&mut goal, &range, watch)?;
        Ok((Self::at(&found.at), found))
    }

    /// The parameters of the search's variables.
    pub fn at(at: &[f64]) -> Self {
        let of = |place: usize| at.get(place).copied().unwrap_or(0.0);
        let (mean, rest) = shares(of(0));
        let size = of(1).exp();
        Self {
            alpha: mean * size,
            beta: rest * size,
        }
    }

    /// The covariance of ln α, ln β; its diagonal has the squares of their standard errors. 0 at limits.
    pub fn covariance(estimate: &Estimate) -> [[f64; 2]; 2] {
        let logit = estimate.at.first().copied().unwrap_or(0.0);
        let (mean, rest) = shares(logit);
        estimate.carried(&[[rest, 1.0], [-mean, 1.0]])
    }

    /// r_t = (β+t−1)/(α+β+t−1), the share of those left that stays at renewal `t` = 1, 2, …; 0…1, rising.
    pub fn retention(&self, t: u32) -> f64 {
        let before = f64::from(t.max(1) - 1);
        (self.beta + before) / (self.alpha + self.beta + before)
    }

    /// S(0), …, S(`most`): the share that is there after each renewal; S(t) = B(α, β+t)/B(α, β).
    pub fn survival(&self, most: u32) -> Vec<f64> {
        let mut share = 1.0;
        let later = (1..=most).map(|t| {
            share *= self.retention(t);
            share
        });
        std::iter::once(1.0).chain(later).collect()
    }

    /// DEL: expected payments of a new customer, the first now and each later one discounted by `discount` (a fraction) a period.
    ///
    /// Σ S(t)/(1+d)^t = 2F1(1, β; α+β; 1/(1+d)). Undefined: `not-reachable` without a discount for α ≤ 1, where the sum has no
    /// end, and for a discount that is no number or below 0. Source: P. Fader and B. Hardie, "Customer-base valuation in a
    /// contractual setting: the perils of ignoring heterogeneity", Marketing Science 29 (2010), 85–93.
    pub fn discounted_lifetime(&self, discount: f64) -> Figure {
        self.payments(0, discount)
    }

    /// DERL: expected payments of a customer just before renewal `n` = 1, 2, …, from that renewal on if they stay; the first
    /// undiscounted.
    ///
    /// (β+n−1)/(α+β+n−1)·2F1(1, β+n; α+β+n; 1/(1+d)). Undefined as [`Sbg::discounted_lifetime`]. Source: the same, equation 6.
    pub fn discounted_residual(&self, n: u32, discount: f64) -> Figure {
        Ok(self.retention(n) * self.payments(n, discount)?)
    }

    /// Σ_k S(n+k)/S(n)/(1+d)^k.
    fn payments(&self, n: u32, discount: f64) -> Figure {
        let n = f64::from(n);
        if !discount.is_finite() || discount < 0.0 {
            return Err(Undefined::NotReachable);
        }
        if discount <= 0.0 {
            let sum = (self.alpha + self.beta + n - 1.0) / (self.alpha - 1.0);
            return (self.alpha > 1.0)
                .then_some(sum)
                .ok_or(Undefined::NotReachable);
        }
        let z = 1.0 / (1.0 + discount);
        let sum = one_and(self.beta + n, self.alpha + self.beta + n, z);
        sum.is_finite()
            .then_some(sum)
            .ok_or(Undefined::NotReachable)
    }
}

/// 2F1(1, b; c; z) for 0 < b < c and 0 < z < 1, by the continued fraction of Gauss.
///
/// 1/(1 − k₁z/(1 − k₂z/(1 − …))) with k₂ₙ₊₁ = (b+n)(c−1+n)/((c+2n−1)(c+2n)) and k₂ₙ₊₂ = (n+1)(c−b+n)/((c+2n)(c+2n+1)). Source: NIST
/// DLMF 15.7.1, evaluated from the front by Steed's rule. Pinned by `tests/it/models`.
pub fn one_and(b: f64, c: f64, z: f64) -> f64 {
    let (mut value, mut change, mut weight) = (1.0, 1.0, 1.0);
    for i in 0..200_000u32 {
        let n = f64::from(i / 2);
        let k = if i == 0 {
            b / c
        } else if i % 2 == 0 {
            (b + n) * (c - 1.0 + n) / ((c + 2.0 * n - 1.0) * (c + 2.0 * n))
        } else {
            (n + 1.0) * (c - b + n) / ((c + 2.0 * n) * (c + 2.0 * n + 1.0))
        };
        weight = 1.0 / (1.0 - k * z * weight);
        change *= weight - 1.0;
        value += change;
        if change.abs() <= 1e-17 * f64::abs(value) {
            break;
        }
    }
    value
}

/// Who stays and who leaves at each renewal, from the customers of each cohort at the start and after each renewal.
///
/// # Errors
/// [`NoFit::Contradiction`] where survivors grow, are below 0 or not finite.
pub fn renewals(cohorts: &[&[f64]]) -> Result<Vec<Renewal>, NoFit> {
    let mut renewals: Vec<Renewal> = Vec::new();
    for cohort in cohorts {
        if !cohort.iter().all(|n| n.is_finite() && *n >= 0.0) {
            return Err(NoFit::Contradiction);
        }
        for (place, pair) in cohort.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            if after > before {
                return Err(NoFit::Contradiction);
            }
            if renewals.len() <= place {
                renewals.push(Renewal::default());
            }
            if let Some(renewal) = renewals.get_mut(place) {
                renewal.stay += after;
                renewal.lost += before - after;
            }
        }
    }
    Ok(renewals)
}

/// Minus the log-likelihood, and its slopes in the variables of the search.
fn goal(renewals: &[Renewal], at: &[f64], slope: &mut [f64]) -> f64 {
    let Sbg { alpha, beta } = Sbg::at(at);
    let size = alpha + beta;
    let (mut value, mut slopes) = (0.0, [0.0; 2]);
    for (Renewal { stay, lost }, before) in renewals.iter().zip(0u32..) {
        let i = f64::from(before);
        if *stay > 0.0 {
            value += stay * (-alpha / (size + i)).ln_1p();
            slopes[0] -= stay * alpha * (beta / size) / (beta + i);
            slopes[1] -= stay * alpha * i / ((beta + i) * (size + i));
        }
        if *lost > 0.0 {
            value += lost * (alpha / (size + i)).ln();
            slopes[0] += lost * beta / size;
            slopes[1] += lost * i / (size + i);
        }
    }
    for (slot, slope) in slope.iter_mut().zip(slopes) {
        *slot = -slope;
    }
    -value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The slopes against central differences of the value.
        #[test]
        fn slopes_are_those_of_the_value(at in (-3.0..3.0f64, -3.0..5.0f64)) {
            let renewals = renewals(&[&[1000.0, 631.0, 468.0, 382.0], &[50.0, 50.0, 20.0]]).unwrap();
            let at = [at.0, at.1];
            let (mut slope, mut spare) = ([0.0; 2], [0.0; 2]);
            goal(&renewals, &at, &mut slope);
            for place in 0..2 {
                let mut value = |by: f64| {
                    let mut moved = at;
                    moved[place] += by;
                    goal(&renewals, &moved, &mut spare)
                };
                let difference = (value(1e-5) - value(-1e-5)) / 2e-5;
                prop_assert!((slope[place] - difference).abs() < 1e-5 * (1.0 + difference.abs()), "{} {} {}", place, slope[place], difference);
            }
        }

        /// The continued fraction against its own series.
        #[test]
        fn fraction_and_series(b in 0.01..50.0f64, more in 0.01..20.0f64, z in 0.01..0.98f64) {
            let c = b + more;
            let (mut term, mut sum) = (1.0, 0.0);
            for k in 0..20_000u32 {
                sum += term;
                term *= (b + f64::from(k)) / (c + f64::from(k)) * z;
            }
            prop_assert!((one_and(b, c, z) / sum - 1.0).abs() < 1e-11, "{} {}", one_and(b, c, z), sum);
        }
    }
}
