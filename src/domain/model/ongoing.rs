//! Purchases to come of a customer who is still there, when each purchase may be the last (BG/NBD and MBG/NBD).
//!
//! The customer buys at a rate λ ~ Gamma(R, A) and leaves after a purchase with probability p ~ Beta(a, b). In a time t they buy
//! (1 − e^(−λpt))/p times on average: a 2F1 when averaged over both, and an integral over p where its series will not do.
//!
//! Pinned by the 40-digit cases of `tests/it/models`.

use crate::domain::model::special::ln_beta;

/// What is believed of a customer who is still there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ongoing {
    /// R, the shape of the rate.
    pub shape: f64,
    /// A, its rate, in units of time.
    pub rate: f64,
    /// a of the dropout.
    pub a: f64,
    /// b of the dropout.
    pub b: f64,
}

/// Terms of the series at most; it is not begun where it would need more.
const MOST_TERMS: u32 = 3000;

/// Powers of p at most.
const MOST_POWERS: u32 = 120;

impl Ongoing {
    /// E[Y(t)] of a customer who is there, for t ≥ 0 in units of time; finite, rising in t, at most t·R/A.
    ///
    /// With z = t/(A+t), L = ln(1−z), u = (a−1)L, C = a+b−1, B = C−R:
    /// −C·L·(e^u−1)/u − e^u·Σ_{k≥1} (a)_{k−1}(B)_k / ((C+1)_{k−1} k!)·z^k.
    /// Source: P. Fader, B. Hardie and K. L. Lee, "Counting your customers the easy way", Marketing Science 24 (2005), equation
    /// 10, by Euler's transformation of its 2F1 (NIST DLMF 15.8.1), which has no pole at a = 1. Else by powers of p, or by [`Ongoing::integral`].
    #[cfg_attr(tuned, optimize(speed))]
    pub fn expected(&self, t: f64) -> f64 {
        let z = t / (self.rate + t);
        let (c, b) = (self.a + self.b - 1.0, self.a + self.b - 1.0 - self.shape);
        // Far terms fall by z; a large B swells the first ones, and with them what cancels or overflows.
        let is_tame = b.abs() < 60.0 && self.a < 60.0 && z < 0.99 && b.abs() * z < 25.0;
        if z > 0.0 && is_tame && self.a > 0.0 && self.b > 0.0 {
            if let Some(expected) = self.series(z, c, b) {
                return expected;
            }
        }
        let tau = t / self.rate;
        self.powers(tau)
            .unwrap_or_else(|| self.integral(&|p| gone(p, tau, self.shape)))
    }

    /// Σ_{k≥0} (−1)^k (R)_{k+1} τ^{k+1}/(k+1)!·E[p^k], with E[p^k] = (a)_k/(a+b)_k: [`gone`] by powers of p, averaged over p.
    ///
    /// For customers who are alike, or of whom hardly anybody leaves; `None` where too much would cancel.
    #[cfg_attr(tuned, optimize(speed))]
    fn powers(&self, tau: f64) -> Option<f64> {
        let size = self.a + self.b;
        if !(tau < 0.3 && self.a > 0.0 && size > 0.0) {
            return None;
        }
        let mut term = self.shape * tau;
        let (mut sum, mut most) = (0.0, 0.0);
        for k in 0..MOST_POWERS {
            sum += term;
            most = f64::max(most, term.abs());
            if term.abs() <= 1e-17 * f64::abs(sum) {
                return (sum > 0.0 && most < 1e4 * sum).then_some(sum);
            }
            let i = f64::from(k);
            term *= -(self.shape + i + 1.0) * tau / (i + 2.0) * ((self.a + i) / (size + i));
        }
        None
    }
    #[cfg_attr(tuned, optimize(speed))]
    fn series(&self, z: f64, c: f64, b: f64) -> Option<f64> {
        let fall = (-z).ln_1p();
        let u = (self.a - 1.0) * fall;
        let ratio = if u.abs() < 1e-300 {
            1.0
        } else {
            u.exp_m1() / u
        };
        let mut term = b * z;
        let mut sum = 0.0;
        for k in 1..MOST_TERMS {
            sum += term;
            if term.abs() <= 1e-17 * f64::abs(sum) || term == 0.0 {
                let expected = -c * fall * ratio - u.exp() * sum;
                // What was lost between the two parts is no more than a few digits, or the integral takes over.
                let lost = (c * fall * ratio).abs() > 1e4 * expected.abs();
                return (expected.is_finite() && expected > 0.0 && !lost).then_some(expected);
            }
            let i = f64::from(k);
            term *= (self.a + i - 1.0) * (b + i) / ((c + i) * (i + 1.0)) * z;
        }
        None
    }

    /// E[Y(t)(Y(t) − 1)] of a customer who is there: with the mean it gives the variance of what they will buy.
    ///
    /// 2(1−p)/p²·(1 − e^(−λpt)(1 + λpt)) averaged over λ and p. Source: the number of purchases until one is the last, summed
    /// over P(at least k) = (1−p)^(k−1) P(Poisson(λt) ≥ k). Pinned by `tests/it/models/laws.rs`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn expected_pairs(&self, t: f64) -> f64 {
        let (tau, shape) = (t / self.rate, self.shape);
        self.integral(&|p| {
            let x = p * tau;
            let pairs = if x * (shape + 1.0) < 1e-3 {
                // 1 − (1+x)^(−R) (1 + Rx/(1+x)) = R(R+1)x²/2 − R(R+1)(R+2)x³/3 + …
                shape * (shape + 1.0) * tau * tau * (0.5 - (shape + 2.0) * x / 3.0)
            } else {
                let stays = (-shape * x.ln_1p()).exp();
                (1.0 - stays * (1.0 + shape * x / (1.0 + x))) / (p * p)
            };
            2.0 * (1.0 - p) * pairs
        })
    }

    /// ∫ g(p) Beta(p; a, b) dp for a smooth g, by the trapezoidal rule in logit p.
    ///
    /// Where a or b is small, taking off the straight line from g(0) or to g(1), whose mean is known, leaves an integrand that
    /// vanishes at that end even so. The rule converges faster than any power of its step for such functions: L. N. Trefethen and J. Weideman, "The
    /// exponentially convergent trapezoidal rule", SIAM Review 56 (2014).
    #[cfg_attr(tuned, optimize(speed))]
    fn integral(&self, g: &dyn Fn(f64) -> f64) -> f64 {
        let size = self.a + self.b;
        let mean = if size > 0.0 { self.a / size } else { 0.5 };
        // An end whose density is steep enough needs nothing taken off, and then nothing cancels.
        let none = if self.a < 0.5 { g(0.0) } else { 0.0 };
        let all = if self.b < 0.5 { g(1.0) } else { 0.0 };
        let line = if size > 0.0 {
            none * (self.b / size) + all * mean
        } else {
            0.5 * (none + all)
        };
        if size > 1e12 {
            return g(mean);
        }
        if self.a <= 0.0 || self.b <= 0.0 {
            return line;
        }
        // y = ln(p/(1−p)); the density of y with both ends' factors is p^(a+1) (1−p)^(b+1) / B.
        let constant = -ln_beta(self.a, self.b);
        let centre = ((self.a + 1.0) / (self.b + 1.0)).ln();
        let width = ((size + 2.0) / ((self.a + 1.0) * (self.b + 1.0))).sqrt();
        let step = (0.4 * width).min(0.25);
        let at = |y: f64| {
            let (p, q) = if y < 0.0 {
                (y.exp() / (1.0 + y.exp()), 1.0 / (1.0 + y.exp()))
            } else {
                (1.0 / (1.0 + (-y).exp()), (-y).exp() / (1.0 + (-y).exp()))
            };
            let density = constant + (self.a) * p.ln() + self.b * q.ln();
            density.exp() * (g(p) - none * q - all * p)
        };
        let mut sum = at(centre);
        for side in [-step, step] {
            let mut quiet = 0;
            for k in 1..4000 {
                let part = at(centre + side * f64::from(k));
                sum += part;
                quiet = if part.abs() <= 1e-17 * sum.abs() {
                    quiet + 1
                } else {
                    0
                };
                if quiet > 3 {
                    break;
                }
            }
        }
        line + step * sum
    }
}

/// (1 − (1 + pτ)^(−R))/p, and Rτ at p = 0.
#[cfg_attr(tuned, optimize(speed))]
fn gone(p: f64, tau: f64, shape: f64) -> f64 {
    let u = shape * (p * tau).ln_1p();
    if p * tau < 1e-300 {
        shape * tau
    } else {
        -(-u).exp_m1() / p
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        /// The series and the integral are two ways to one number.
        #[test]
        fn both_ways_agree(shape in 0.05..30.0, rate in 0.1..50.0, a in 0.01..8.0, b in 0.01..40.0, t in 0.01..400.0) {
            let ongoing = Ongoing { shape, rate, a, b };
            let other = ongoing.integral(&|p| gone(p, t / rate, shape));
            let got = ongoing.expected(t);
            prop_assert!((got / other - 1.0).abs() < 2e-10, "{} {}", got, other);
        }

        #[test]
        fn powers_agree_where_they_are_used(shape in 1.0..1e6, mean in 1e-3..2.0, a in 1e-9..80.0, b in 1e-6..80.0, t in 0.01..100.0) {
            let ongoing = Ongoing { shape, rate: shape / mean, a, b };
            let tau = t / ongoing.rate;
            if let Some(got) = ongoing.powers(tau) {
                let other = ongoing.integral(&|p| gone(p, tau, shape));
                prop_assert!((got / other - 1.0).abs() < 2e-10, "{} {}", got, other);
            }
        }

        #[test]
        fn more_time_more_purchases(shape in 1e-3..1e6, mean in 1e-3..10.0, a in 1e-8..1e6, b in 1e-8..1e6, t in 1e-3..1e4) {
            let ongoing = Ongoing { shape, rate: shape / mean, a, b };
            let (less, more) = (ongoing.expected(t), ongoing.expected(1.1 * t));
            prop_assert!(less > 0.0 && less <= more * (1.0 + 1e-9) && more <= 1.1 * t * mean * (1.0 + 1e-9), "{} {}", less, more);
            let pairs = ongoing.expected_pairs(t);
            prop_assert!(pairs.is_finite() && pairs >= -1e-9 * (less + less * less), "{}", pairs);
        }
    }

    /// One rate and no or sure dropout are closed forms: λt, and 1 − e^(−λt).
    #[test]
    fn ends_of_the_beta() {
        let one = |a, b| Ongoing {
            shape: 1e9,
            rate: 1e9 / 0.5,
            a,
            b,
        };
        assert!((one(0.0, 1.0).expected(10.0) - 5.0).abs() < 1e-9);
        assert!((one(1.0, 0.0).expected(10.0) - (1.0 - f64::exp(-5.0))).abs() < 1e-7);
        assert!((one(1e-12, 1.0).expected(10.0) - 5.0).abs() < 1e-7);
        assert!((one(1e6, 1e6).expected(10.0) - 2.0 * (1.0 - f64::exp(-2.5))).abs() < 1e-5);
    }
}
