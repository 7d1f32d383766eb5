//! Pareto/NBD: customers buy at a rate of their own until they leave, which can happen at any time, also between purchases.
//!
//! Letters: rates λ ~ Gamma(r, α), death rates μ ~ Gamma(s, β); x, t_x, T as in [`History`](super::history::History), in units of
//! time. With f the density s β^s/(β+τ)^(s+1) of the time τ of leaving and S(T) = (β/(β+T))^s,
//!
//! L = Γ(r+x)/Γ(r)·α^r·( S(T)/(α+T)^(r+x) + ∫ f(τ)/(α+τ)^(r+x) dτ over t_x < τ < T ).
//!
//! The integral is a difference of two 2F1 in print, which cancels and overflows. Here it is summed as it stands, over the times
//! that occur in the data, from the last backwards and each relative to G(τ) = S(τ)/(α+τ)^(r+x). With ρ(τ) the part of G(τ) that
//! the integral from τ on makes up,
//!
//! L = Γ(r+x)/Γ(r)·α^r·G(t_x)·( ρ(t_x) + (1 − ρ(T))·G(T)/G(t_x) ),
//!
//! a sum of positive terms of which none overflows. One pass serves all customers with the same x, and its slopes are exact.
//!
//! Sources: D. C. Schmittlein, D. G. Morrison and R. Colombo, "Counting your customers: who are they and what will they do next?",
//! Management Science 33 (1987), 1–24; P. Fader and B. Hardie, "A note on deriving the Pareto/NBD model" (2005).
//! Pinned by `tests/it/models`.

pub(super) mod sweep;

use crate::domain::model::bg_nbd::{enough, sample, FAR};
use crate::domain::model::estimate::{End, Estimate, Limit, NoFit, Range, Watch};
use crate::domain::model::history::Histories;
use crate::domain::model::minimise::Goal;
use crate::domain::model::settle::settle;
use crate::domain::model::special::{quadrature, Rising};
use crate::domain::order::sort;
use sweep::goal;

/// The parameters, each above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoNbd {
    /// r, the shape of the rates.
    pub r: f64,
    /// α, their scale, in units of time.
    pub alpha: f64,
    /// s, the shape of the death rates.
    pub s: f64,
    /// β, their scale, in units of time.
    pub beta: f64,
}

/// The variables of the search: ln r, ln(r/α), ln s, ln(s/β).
const ENDS: &[End] = &[
    end(3, false, Limit::NoDropout, &[2]),
    end(3, true, Limit::AllDropout, &[]),
    end(2, true, Limit::OneDropout, &[]),
    end(2, false, Limit::NoDropout, &[3]),
    end(0, true, Limit::OneRate, &[]),
    end(0, false, Limit::Edge, &[]),
    end(1, true, Limit::Edge, &[]),
    end(1, false, Limit::Edge, &[]),
];

const fn end(variable: usize, is_high: bool, limit: Limit, mutes: &'static [usize]) -> End {
    End {
        variable,
        is_high,
        limit,
        mutes,
    }
}

impl ParetoNbd {
    /// The parameters at which the customers' histories are likeliest, and how sure they are.
    ///
    /// # Errors
    /// As [`BgNbd::fit`](super::bg_nbd::BgNbd::fit).
    pub fn fit(all: &Histories, watch: Watch) -> Result<(Self, Estimate), NoFit> {
        let rate = enough(all)?;
        let span = all.longest().max(f64::MIN_POSITIVE);
        let start =
            |r: f64, s: f64, deaths: f64| vec![r.ln(), rate.ln(), s.ln(), (deaths / span).ln()];
        let range = Range {
            starts: vec![start(0.7, 0.7, 1.0)],
            bounds: vec![
                (-FAR, FAR),
                (rate.ln() - FAR, rate.ln() + FAR),
                (-FAR, FAR),
                (-span.ln() - FAR, -span.ln() + FAR),
            ],
            ends: ENDS,
        };
        let others = vec![start(3.0, 3.0, 0.3), start(0.2, 0.3, 3.0)];
        let part = sample(all);
        let mut some = part
            .as_ref()
            .map(|part| |at: &[f64], slope: &mut [f64]| goal(part, at, slope));
        let some = some.as_mut().map(|some| some as Goal);
        let mut goal = |at: &[f64], slope: &mut [f64]| goal(all, at, slope);
        let mut found = settle(&mut goal, some, range, others, watch)?;
        let model = Self::at(&found.at);
        // Infinite death rates for some and none for others: whoever is not gone at once stays.
        let all_gone = found
            .limits
            .iter()
            .position(|limit| *limit == Limit::AllDropout);
        if let Some(place) = all_gone.filter(|_| model.survival(span) > 0.05) {
            found.limits.remove(place);
            found.limits.push(Limit::AllOrNothing);
            sort(&mut found.limits, &Ord::cmp);
        }
        Ok((model, found))
    }

    /// The parameters of the search's variables.
    pub fn at(at: &[f64]) -> Self {
        let of = |place: usize| at.get(place).copied().unwrap_or(0.0).exp();
        Self {
            r: of(0),
            alpha: of(0) / of(1),
            s: of(2),
            beta: of(2) / of(3),
        }
    }

    /// The covariance of ln r, ln α, ln s, ln β; its diagonal has the squares of their standard errors. 0 at limits.
    pub fn covariance(estimate: &Estimate) -> [[f64; 4]; 4] {
        estimate.carried(&[
            [1.0, 0.0, 0.0, 0.0],
            [1.0, -1.0, 0.0, 0.0],
            [0.0, 0.0, 1.0, 0.0],
            [0.0, 0.0, 1.0, -1.0],
        ])
    }

    /// The logarithm of the likelihood of one customer with `x` repeats, the last at `last` of `age` units of time.
    pub fn log_likelihood(&self, x: u32, last: f64, age: f64) -> f64 {
        let n = f64::from(x);
        let rising = Rising::new(x, &|i| (self.r + i).ln()).get(x);
        let (dead, alive) = self.parts(x, last, age);
        let fall = (self.r + n) * (last / self.alpha).ln_1p() + self.s * (last / self.beta).ln_1p();
        rising - n * self.alpha.ln() - fall + (dead + alive).ln()
    }

    /// P(alive): the probability that the customer has not left at `age`, 0…1.
    pub fn p_alive(&self, x: u32, last: f64, age: f64) -> f64 {
        let (dead, alive) = self.parts(x, last, age);
        share(alive, dead)
    }

    /// E[Y(t)]: purchases to expect in the next `t` units of time.
    pub fn expected(&self, x: u32, last: f64, age: f64, t: f64) -> f64 {
        self.p_alive(x, last, age) * self.expected_alive(x, age, t)
    }

    /// E[Y(t)] of a customer who is there at `age`: (r+x)/(α+T)·(β+T)/(s−1)·(1 − ((β+T)/(β+T+t))^(s−1)).
    pub fn expected_alive(&self, x: u32, age: f64, t: f64) -> f64 {
        let rate = (self.r + f64::from(x)) / (self.alpha + age);
        rate * self.lifetime(age, t)
    }

    /// E[X(t)]: purchases to expect of a new customer after the first one, in `t` units of time.
    pub fn expected_new(&self, t: f64) -> f64 {
        self.expected_alive(0, 0.0, t)
    }

    /// E[Y(t)(Y(t) − 1)] of a customer who is there at `age`: E[λ²]·2∫ v S(v) dv over 0 < v < t.
    pub fn expected_pairs(&self, x: u32, age: f64, t: f64) -> f64 {
        let shape = self.r + f64::from(x);
        let rate = self.alpha + age;
        let scale = self.beta + age;
        let mut sum = 0.0;
        quadrature(t, self.s / scale + 1e-9, &mut |v, weight| {
            sum += weight * v * (-self.s * (v / scale).ln_1p()).exp();
        });
        2.0 * shape * (shape + 1.0) / (rate * rate) * sum
    }

    /// Discounted expected residual transactions: E of Σ e^(−`discount`·t) over all purchases to come, t from now.
    ///
    /// `discount` is continuous, per unit of time, and must be above 0. Source: P. Fader, B. Hardie and K. L. Lee, "RFM and CLV:
    /// using iso-value curves for customer base analysis", Journal of Marketing Research 42 (2005), equation 3, whose confluent
    /// hypergeometric function is the integral that is taken here.
    pub fn discounted_residual(&self, x: u32, last: f64, age: f64, discount: f64) -> f64 {
        let scale = self.beta + age;
        let rate = (self.r + f64::from(x)) / (self.alpha + age);
        let mut sum = 0.0;
        quadrature(
            45.0 / discount,
            discount + self.s / scale,
            &mut |v, weight| {
                sum += weight * (-discount * v - self.s * (v / scale).ln_1p()).exp();
            },
        );
        self.p_alive(x, last, age) * rate * sum
    }

    /// P(X(t) = n) for n = 0 … `most`, and at last the rest, for each of `times`, which rise from 0 or above.
    ///
    /// Alive at t, a negative binomial; else the one at the time of leaving, averaged over it. Source: P. Fader and B. Hardie,
    /// "Deriving an expression for P(X(t)=x) under the Pareto/NBD model" (2006), with its integral taken as it stands.
    pub fn distributions(&self, times: &[f64], most: u32) -> Vec<Vec<f64>> {
        let mut dead = vec![0.0; most as usize + 1];
        let mut before = 0.0;
        let mut all = Vec::with_capacity(times.len());
        for time in times {
            let steepness = (f64::from(most) + self.r) / (self.alpha + before)
                + (self.s + 1.0) / (self.beta + before);
            quadrature(time - before, steepness, &mut |u, weight| {
                let tau = before + u;
                let density = self.s / (self.beta + tau) * self.survival(tau);
                for (sum, share) in dead.iter_mut().zip(self.negative_binomial(tau)) {
                    *sum += weight * density * share;
                }
            });
            before = *time;
            let alive = self.survival(*time);
            let counts = self.negative_binomial(*time);
            let mut shares: Vec<f64> = dead
                .iter()
                .zip(counts)
                .map(|(dead, n)| dead + alive * n)
                .collect();
            let rest = 1.0 - shares.iter().sum::<f64>();
            shares.push(rest.max(0.0));
            all.push(shares);
        }
        all
    }

    /// The probabilities of 0, 1, … purchases in `t` units of time of somebody who stays.
    fn negative_binomial(&self, t: f64) -> impl Iterator<Item = f64> + '_ {
        let z = t / (self.alpha + t);
        let none = (-self.r * (t / self.alpha).ln_1p()).exp();
        (0u32..).scan(none, move |share, n| {
            let this = *share;
            *share *= (self.r + f64::from(n)) / (f64::from(n) + 1.0) * z;
            Some(this)
        })
    }

    /// S(t), the share of new customers who stay longer than `t`.
    fn survival(&self, t: f64) -> f64 {
        (-self.s * (t / self.beta).ln_1p()).exp()
    }

    /// ∫ S(v | T) dv over 0 < v < `t`, for a customer who is there at `age`.
    fn lifetime(&self, age: f64, t: f64) -> f64 {
        let scale = self.beta + age;
        let log = (t / scale).ln_1p();
        let u = (1.0 - self.s) * log;
        if u.abs() < 1e-9 {
            scale * log * (1.0 + 0.5 * u)
        } else {
            scale * log * (u.exp_m1() / u)
        }
    }

    /// The two parts of the bracket over G(t_x): left between `last` and `age`, and there at `age`.
    fn parts(&self, x: u32, last: f64, age: f64) -> (f64, f64) {
        let shape = self.r + f64::from(x);
        let (near, far) = (self.alpha + last, self.beta + last);
        let steepness = shape / near + (self.s + 1.0) / far;
        let width = age - last;
        let alive = -shape * (width / near).ln_1p() - self.s * (width / far).ln_1p();
        let mut dead = 0.0;
        quadrature(width, steepness, &mut |u, weight| {
            let fall = shape * (u / near).ln_1p() + self.s * (u / far).ln_1p();
            dead += weight * self.s / (far + u) * (-fall).exp();
        });
        (dead, alive.exp())
    }
}

fn share(part: f64, other: f64) -> f64 {
    if part > 0.0 {
        part / (part + other)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::history::{History, Row};
    use proptest::prelude::*;

    fn some() -> Histories {
        let raw = [
            (0, 0, 200),
            (0, 0, 90),
            (1, 12, 272),
            (2, 213, 272),
            (7, 206, 272),
            (29, 264, 266),
            (1, 30, 30),
            (4, 40, 250),
        ];
        let history = |(repeats, last, age)| History { repeats, last, age };
        Histories::new(&raw.map(history), 7)
    }

    proptest! {
        /// The slopes against central differences of the value.
        #[test]
        fn slopes_are_those_of_the_value(at in (-2.0..3.0f64, -4.0..0.0f64, -3.0..3.0f64, -6.0..2.0f64)) {
            let (all, at) = (some(), [at.0, at.1, at.2, at.3]);
            let (mut slope, mut spare) = ([0.0; 4], [0.0; 4]);
            goal(&all, &at, &mut slope);
            for place in 0..4 {
                let mut value = |by: f64| {
                    let mut moved = at;
                    moved[place] += by;
                    goal(&all, &moved, &mut spare)
                };
                let difference = (value(1e-5) - value(-1e-5)) / 2e-5;
                prop_assert!((slope[place] - difference).abs() < 1e-6 * (1.0 + difference.abs()), "{} {} {}", place, slope[place], difference);
            }
        }

        /// The sum over rows is the sum over customers, whose integrals are taken one by one.
        #[test]
        fn one_by_one_or_together(at in (-2.0..3.0f64, -4.0..0.0f64, -3.0..3.0f64, -6.0..2.0f64)) {
            let (all, at) = (some(), [at.0, at.1, at.2, at.3]);
            let model = ParetoNbd::at(&at);
            let one = |row: &Row| row.weight * model.log_likelihood(row.repeats, all.time(row.last), all.time(row.age));
            let sum: f64 = all.rows.iter().map(one).sum();
            let together = -goal(&all, &at, &mut [0.0; 4]);
            prop_assert!((sum - together).abs() < 1e-9 * sum.abs(), "{} {}", sum, together);
        }

        /// Everybody has some number of repeats.
        #[test]
        fn shares_add_up(at in (-2.0..3.0f64, -4.0..0.0f64, -3.0..3.0f64, -6.0..2.0f64), t in 0.1..100.0) {
            let model = ParetoNbd::at(&[at.0, at.1, at.2, at.3]);
            let few = model.distributions(&[0.5 * t, t], 20);
            prop_assert!(few.iter().all(|shares| (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9));
        }
    }
}
