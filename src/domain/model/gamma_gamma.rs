//! Gamma-Gamma: what customers spend, each about a mean of their own, however often they buy.
//!
//! Letters: a purchase is Gamma(p, ν), ν ~ Gamma(q, v) over customers; x purchases of a customer have the mean m. The paper calls v γ.
//!
//! Source: P. Fader and B. Hardie, "The Gamma-Gamma model of monetary value" (2013), equations 1a, 2 and 5; P. Fader, B. Hardie and
//! K. L. Lee, "RFM and CLV: using iso-value curves for customer base analysis", Journal of Marketing Research 42 (2005), 415–430.
//! Pinned by `tests/it/models`.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::model::bg_nbd::FAR;
use crate::domain::model::estimate::{End, Estimate, Limit, NoFit, Range, Watch};
use crate::domain::model::minimise::Goal;
use crate::domain::model::settle::settle;
use crate::domain::model::special::{digamma, ln_beta, LogSum};

/// What one customer spent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spend {
    /// x, the purchases that the mean is over.
    pub purchases: u32,
    /// m, their mean, above 0 in a unit of money.
    pub mean: f64,
}

/// The parameters, each above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GammaGamma {
    /// p, how steady a customer's purchases are.
    pub p: f64,
    /// q, how alike customers are.
    pub q: f64,
    /// v, in the unit of money.
    pub v: f64,
}

/// The variables of the search: ln p, ln q, ln(pv/q).
const ENDS: &[End] = &[
    end(0, true, Limit::SteadySpend, &[]),
    end(1, true, Limit::OneSpend, &[]),
    end(0, false, Limit::Edge, &[]),
    end(1, false, Limit::Edge, &[]),
    end(2, true, Limit::Edge, &[]),
    end(2, false, Limit::Edge, &[]),
];

const fn end(variable: usize, is_high: bool, limit: Limit, mutes: &'static [usize]) -> End {
    End {
        variable,
        is_high,
        limit,
        mutes,
    }
}

/// Customers with an amount that a fit needs.
pub const LEAST_CUSTOMERS: u32 = 3;

/// Customers with one number of purchases.
struct Group {
    x: f64,
    /// ln m of each, less the mean of all.
    logs: Vec<f64>,
}

impl GammaGamma {
    /// The parameters at which the customers' means are likeliest, and how sure they are.
    ///
    /// Customers without purchases or with a mean that is not above 0 are left out.
    ///
    /// # Errors
    /// [`NoFit::TooFew`] with fewer than [`LEAST_CUSTOMERS`]; [`NoFit::Stopped`].
    pub fn fit(customers: &[Spend], watch: Watch) -> Result<(Self, Estimate), NoFit> {
        let counts =
            |spend: &&Spend| spend.purchases > 0 && spend.mean > 0.0 && spend.mean.is_finite();
        let used: Vec<Spend> = customers.iter().filter(counts).copied().collect();
        let (needed, found) = (LEAST_CUSTOMERS, used.len() as u32);
        if found < needed {
            return Err(NoFit::TooFew { needed, found });
        }
        // In units of the geometric mean, so that no currency is too large or too small.
        let n = f64::from(found);
        let middle = used.iter().map(|spend| spend.mean.ln()).sum::<f64>() / n;
        let all = groups(&used, middle);
        let nth = used.len() / 2500;
        let part = (nth > 1).then(|| {
            let some: Vec<Spend> = used.iter().step_by(nth).copied().collect();
            groups(&some, middle)
        });
        let mut some = part
            .as_ref()
            .map(|part| |at: &[f64], slope: &mut [f64]| goal(part, at, slope));
        let some = some.as_mut().map(|some| some as Goal);
        let mut goal = |at: &[f64], slope: &mut [f64]| goal(&all, at, slope);
        let start = |p: f64, q: f64| vec![f64::ln(p), f64::ln(q), 0.0];
        let range = Range {
            starts: vec![start(4.0, 4.0)],
            bounds: vec![(-FAR, FAR), (-FAR, FAR), (-FAR, FAR)],
            ends: ENDS,
        };
        let others = vec![start(1.0, 20.0), start(50.0, 1.5)];
        let mut found = settle(&mut goal, some, range, others, watch)?;
        // Back to the unit of money: the mean grows by e^middle, each density falls by it.
        found.log_likelihood -= n * middle;
        if let Some(mean) = found.at.get_mut(2) {
            *mean += middle;
        }
        Ok((Self::at(&found.at), found))
    }

    /// The parameters of the search's variables.
    pub fn at(at: &[f64]) -> Self {
        let of = |place: usize| at.get(place).copied().unwrap_or(0.0).exp();
        Self {
            p: of(0),
            q: of(1),
            v: of(2) * of(1) / of(0),
        }
    }

    /// The covariance of ln p, ln q, ln v; its diagonal has the squares of their standard errors. 0 at limits.
    pub fn covariance(estimate: &Estimate) -> [[f64; 3]; 3] {
        estimate.carried(&[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [-1.0, 1.0, 1.0]])
    }

    /// The logarithm of the density of one customer's mean.
    pub fn log_likelihood(&self, spend: Spend) -> f64 {
        let x = f64::from(spend.purchases);
        let shape = self.p * x;
        let odds = self.v / (x * spend.mean);
        -spend.mean.ln()
            - ln_beta(shape, self.q)
            - self.q * (1.0 / odds).ln_1p()
            - shape * odds.ln_1p()
    }

    /// E[M | x, m] = p(v + x·m)/(px + q − 1): the mean that a customer's purchases will have, in the unit of money.
    ///
    /// Without purchases that of all customers. Undefined: `not-reachable` where px + q ≤ 1, as the mean is infinite then. Source: as
    /// for the model, equation 5.
    pub fn expected(&self, spend: Spend) -> Figure {
        let x = f64::from(spend.purchases);
        let shape = self.p * x + self.q - 1.0;
        let sum = self.v + if x > 0.0 { x * spend.mean } else { 0.0 };
        let mean = self.p * sum / shape;
        let is_real = shape > 0.0 && mean.is_finite();
        is_real.then_some(mean).ok_or(Undefined::NotReachable)
    }

    /// pv/(q−1), the mean over all customers, each counted once. Undefined: `not-reachable` for q ≤ 1, as no mean exists then.
    ///
    /// Source: as for the model, equation 3.
    pub fn population(&self) -> Figure {
        let (purchases, mean) = (0, 0.0);
        self.expected(Spend { purchases, mean })
    }

    /// E[M²] of a customer's mean to come, and E of the variance of one purchase about it: what a sum of purchases varies by.
    ///
    /// Undefined: `not-reachable` where px + q ≤ 2. Source: moments of the inverse gamma distribution of p/ν. Pinned by
    /// simulation in `tests/slow.rs`.
    pub fn spread(&self, spend: Spend) -> Result<(f64, f64), Undefined> {
        let x = f64::from(spend.purchases);
        let shape = self.p * x + self.q;
        let sum = self.v + if x > 0.0 { x * spend.mean } else { 0.0 };
        let square = sum * sum / ((shape - 1.0) * (shape - 2.0));
        let both = (self.p * self.p * square, self.p * square);
        let is_real = shape > 2.0 && both.0.is_finite();
        is_real.then_some(both).ok_or(Undefined::NotReachable)
    }
}

fn groups(used: &[Spend], middle: f64) -> Vec<Group> {
    let most = used.iter().map(|spend| spend.purchases).max().unwrap_or(0);
    let mut places = vec![usize::MAX; most as usize + 1];
    let mut groups: Vec<Group> = Vec::new();
    for spend in used {
        let Some(place) = places.get_mut(spend.purchases as usize) else {
            continue;
        };
        if *place == usize::MAX {
            *place = groups.len();
            groups.push(Group {
                x: f64::from(spend.purchases),
                logs: Vec::new(),
            });
        }
        if let Some(group) = groups.get_mut(*place) {
            group.logs.push(spend.mean.ln() - middle);
        }
    }
    groups
}

/// Minus the log-likelihood, and its slopes in ln p, ln q, ln(pv/q).
fn goal(groups: &[Group], at: &[f64], slope: &mut [f64]) -> f64 {
    let GammaGamma { p, q, v } = GammaGamma::at(at);
    let (mut value, mut slopes) = (0.0, [0.0; 3]);
    let psi = digamma(q);
    for Group { x, logs } in groups {
        let shape = p * x;
        let n = logs.len() as f64;
        let ln_scale = (v / x).ln();
        // Sums of ln m, of ln(1 + v/(xm)), ln(1 + xm/v) and v/(v + xm).
        let (mut sum, mut low, mut high, mut part) = (0.0, 0.0, 0.0, 0.0);
        let mut soft = LogSum::new();
        for log in logs {
            let y = log - ln_scale;
            let odds = (-y.abs()).exp();
            soft.add(1.0, 1.0 + odds);
            sum += log;
            high += y.max(0.0);
            low += (-y).max(0.0);
            part += if y > 0.0 { odds } else { 1.0 } / (1.0 + odds);
        }
        (low, high) = (low + soft.get(), high + soft.get());
        value += -sum - n * ln_beta(shape, q) - q * high - shape * low;
        let both = digamma(shape + q);
        let in_p = shape * (n * (both - digamma(shape)) - low);
        let in_q = q * (n * (both - psi) - high);
        let in_v = q * n - (shape + q) * part;
        slopes[0] += in_p - in_v;
        slopes[1] += in_q + in_v;
        slopes[2] += in_v;
    }
    for (slot, slope) in slope.iter_mut().zip(slopes) {
        *slot = -slope;
    }
    -value
}

/// Pearson's correlation of two lists, −1…1; `too-few` with fewer than two pairs or where one of them does not vary.
///
/// The model assumes that how often and how much customers buy are unrelated; this is how far they are not. Source: K. Pearson,
/// Proceedings of the Royal Society 58 (1895), 240–242. Pinned by `tests/it/models`.
pub fn correlation(pairs: &[(f64, f64)]) -> Figure {
    let n = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let (mut both, mut xs, mut ys) = (0.0, 0.0, 0.0);
    for pair in pairs {
        let (dx, dy) = (pair.0 - x, pair.1 - y);
        both += dx * dy;
        xs += dx * dx;
        ys += dy * dy;
    }
    let correlation = both / (xs.sqrt() * ys.sqrt());
    let is_real = correlation.is_finite() && pairs.len() > 1;
    is_real
        .then_some(correlation.clamp(-1.0, 1.0))
        .ok_or(Undefined::TooFew)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SOME: [(u32, f64); 6] = [
        (1, 3.5),
        (2, 22.35),
        (7, 73.74),
        (1, 11.77),
        (29, 26.26),
        (18, 78.63),
    ];

    fn some() -> Vec<Spend> {
        SOME.map(|(purchases, mean)| Spend { purchases, mean })
            .to_vec()
    }

    proptest! {
        /// The slopes against central differences of the value, and the value against customers one by one.
        #[test]
        fn slopes_are_those_of_the_value(at in (-2.0..4.0f64, -2.0..4.0f64, -2.0..4.0f64)) {
            let (groups, at) = (groups(&some(), 0.0), [at.0, at.1, at.2]);
            let (mut slope, mut spare) = ([0.0; 3], [0.0; 3]);
            let together = -goal(&groups, &at, &mut slope);
            let model = GammaGamma::at(&at);
            let sum: f64 = some().iter().map(|spend| model.log_likelihood(*spend)).sum();
            prop_assert!((sum - together).abs() < 1e-10 * (1.0 + sum.abs()), "{} {}", sum, together);
            for place in 0..3 {
                let mut value = |by: f64| {
                    let mut moved = at;
                    moved[place] += by;
                    goal(&groups, &moved, &mut spare)
                };
                let difference = (value(1e-5) - value(-1e-5)) / 2e-5;
                prop_assert!((slope[place] - difference).abs() < 1e-6 * (1.0 + difference.abs()), "{} {} {}", place, slope[place], difference);
            }
        }
    }

    /// By hand: deviations (−1, 0, 1) and (−1, 1, 0) give 1/(√2·√2).
    #[test]
    fn correlation_by_hand() {
        let half = correlation(&[(1.0, 10.0), (2.0, 12.0), (3.0, 11.0)]);
        assert!((half.unwrap() - 0.5).abs() < 1e-15);
        assert_eq!(
            correlation(&[(1.0, 1.0), (1.0, 2.0)]),
            Err(Undefined::TooFew)
        );
        assert_eq!(correlation(&[]), Err(Undefined::TooFew));
    }
}
