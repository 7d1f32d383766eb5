//! Special functions of the fitted models: ln Γ and its differences, ψ, and sums over whole steps.
//!
//! Counts of purchases are whole numbers, so that Γ(r+x)/Γ(r) is a product of x factors. [`Rising`] adds their logarithms, which
//! stays exact where r is so large that ln Γ(r+x) − ln Γ(r) would lose all its digits.

use std::f64::consts::PI;

/// From here on Stirling's series gives all digits.
const FAR: f64 = 12.0;

/// B₂ₖ/(2k(2k−1)) for k = 1, 2, …: the coefficients of Stirling's series in 1/x, 1/x³, ….
const STIRLING: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 360.0,
    1.0 / 1260.0,
    -1.0 / 1680.0,
    1.0 / 1188.0,
    -691.0 / 360_360.0,
    1.0 / 156.0,
    -3617.0 / 122_400.0,
];

/// B₂ₖ/(2k) for k = 1, 2, …: the coefficients of the series of ψ in 1/x², 1/x⁴, ….
const DIGAMMA: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 120.0,
    1.0 / 252.0,
    -1.0 / 240.0,
    1.0 / 132.0,
    -691.0 / 32_760.0,
    1.0 / 12.0,
    -3617.0 / 8160.0,
];

/// Σ cₖ zᵏ, constant term first.
#[cfg_attr(tuned, optimize(speed))]
fn polynomial(coefficients: &[f64], z: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * z + c)
}

/// What Stirling's formula adds to (x − ½) ln x − x + ½ ln 2π.
#[cfg_attr(tuned, optimize(speed))]
fn stirling(x: f64) -> f64 {
    polynomial(&STIRLING, 1.0 / (x * x)) / x
}

/// ln Γ(x) for x > 0, within 4e-15 of max(1, its size).
///
/// Source: Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1, after steps up by 5.5.1. Pinned below.
///
/// ```
/// use mandegar::domain::model::special::ln_gamma;
/// // Γ(5) = 24.
/// assert!((ln_gamma(5.0) - 24f64.ln()).abs() < 1e-14);
/// ```
#[cfg_attr(tuned, optimize(speed))]
pub fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut product) = (x, 1.0);
    while x < FAR {
        product *= x;
        x += 1.0;
    }
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * PI).ln() + stirling(x) - f64::ln(product)
}

/// ln Γ(x + y) − ln Γ(x) for x > 0 and y ≥ 0, without the loss of digits of a difference of large numbers.
///
/// Source: the difference of two Stirling series (NIST DLMF 5.11.1), its large terms taken together. Pinned below.
#[cfg_attr(tuned, optimize(speed))]
pub fn ln_gamma_step(x: f64, y: f64) -> f64 {
    let (mut base, mut quotient) = (x, 1.0);
    while base < FAR {
        quotient *= base / (base + y);
        base += 1.0;
    }
    let sum = base + y;
    let large = y * sum.ln() + (base - 0.5) * (y / base).ln_1p() - y;
    large + stirling(sum) - stirling(base) + f64::ln(quotient)
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for a, b > 0.
///
/// Source: NIST DLMF 5.12.1. Pinned below.
#[cfg_attr(tuned, optimize(speed))]
pub fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a.min(b)) - ln_gamma_step(a.max(b), a.min(b))
}

/// ψ(x), the derivative of ln Γ, for x > 0, within 4e-15 of max(1, its size).
///
/// Source: NIST DLMF 5.11.2, after steps up by 5.5.2. Pinned below.
///
/// ```
/// use mandegar::domain::model::special::digamma;
/// // ψ(1) = −γ, Euler's constant.
/// assert!((digamma(1.0) + 0.5772156649015329).abs() < 1e-15);
/// ```
#[cfg_attr(tuned, optimize(speed))]
pub fn digamma(x: f64) -> f64 {
    let (mut x, mut steps) = (x, 0.0);
    while x < FAR {
        steps += 1.0 / x;
        x += 1.0;
    }
    let z = 1.0 / (x * x);
    x.ln() - 0.5 / x - z * polynomial(&DIGAMMA, z) - steps
}

/// Sums over the whole numbers below a count, for every count up to a largest one.
#[derive(Clone, Debug)]
pub struct Rising(Vec<f64>);

impl Rising {
    /// Σ_{i<n} term(i) for n = 0 … `most`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(most: u32, term: &dyn Fn(f64) -> f64) -> Self {
        let mut sums = Vec::with_capacity(most as usize + 1);
        let mut sum = 0.0;
        sums.push(sum);
        for i in 0..most {
            sum += term(f64::from(i));
            sums.push(sum);
        }
        Self(sums)
    }

    /// The sum of the first `n` terms; of all there are where `n` is larger.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(&self, n: u32) -> f64 {
        let sum = self.0.get(n as usize).or(self.0.last());
        sum.copied().unwrap_or(0.0)
    }
}

/// Nodes and weights of Gauss-Legendre quadrature with 8 nodes on −1…1, the positive half.
///
/// The roots of P₈ and 2/((1−x²)P₈′(x)²) (NIST DLMF 3.5.20), by mpmath 1.3.0 with 40 digits; the integrals below hold them.
const NODES: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_47),
    (0.960_289_856_497_536_2, 0.101_228_536_290_376_26),
];

/// The same with 3 nodes: 0 and ±√(3/5).
const FEW_NODES: [(f64, f64); 3] = [
    (-0.774_596_669_241_483_4, 5.0 / 9.0),
    (0.0, 8.0 / 9.0),
    (0.774_596_669_241_483_4, 5.0 / 9.0),
];

/// The sum of many logarithms as the logarithm of their product, taken before it leaves the range of numbers.
#[derive(Clone, Copy, Debug)]
pub struct LogSum {
    sum: f64,
    product: f64,
}

impl LogSum {
    /// Nothing added yet.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new() -> Self {
        Self {
            sum: 0.0,
            product: 1.0,
        }
    }

    /// Adds `weight`·ln `x` for x ≥ 0.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add(&mut self, weight: f64, x: f64) {
        if weight > 1.0 || !(1e-100..1e100).contains(&x) {
            self.sum += weight * x.ln();
            return;
        }
        self.product *= x;
        if !(1e-200..1e200).contains(&self.product) {
            self.sum += self.product.ln();
            self.product = 1.0;
        }
    }

    /// What was added so far.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(&self) -> f64 {
        self.sum + self.product.ln()
    }
}

impl Default for LogSum {
    #[cfg_attr(tuned, optimize(speed))]
    fn default() -> Self {
        Self::new()
    }
}

/// Calls `at(u, weight)` for nodes u so that Σ weight·f(u) = ∫₀^width f for an f that falls no faster than e^(−`steepness`·u).
///
/// Panels begin shorter than the fall and grow with the distance, so that the effort grows with the logarithm of the width alone.
#[cfg_attr(tuned, optimize(speed))]
pub fn quadrature(width: f64, steepness: f64, at: &mut dyn FnMut(f64, f64)) {
    if width * steepness < 0.05 {
        let half = 0.5 * width;
        for (node, weight) in FEW_NODES {
            at(half + half * node, half * weight);
        }
        return;
    }
    let mut start = 0.0;
    let mut length = (0.75 / steepness).min(width);
    while start < width && length > 0.0 {
        let end = if start + 1.25 * length >= width {
            width
        } else {
            start + length
        };
        let (middle, half) = (0.5 * (start + end), 0.5 * (end - start));
        for (node, weight) in NODES {
            at(middle - half * node, half * weight);
            at(middle + half * node, half * weight);
        }
        start = end;
        length *= 1.5;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(what: &str, got: f64, wanted: f64, within: f64) {
        let scale = wanted.abs().max(1.0);
        assert!(
            (got - wanted).abs() <= within * scale,
            "{what}: {got:e}, wanted {wanted:e}"
        );
    }

    /// mpmath 1.3.0 with 40 digits: `loggamma(x)`, `digamma(x)`.
    #[test]
    fn gamma_and_its_derivative() {
        for (x, ln, psi) in [
            (1e-09, 20.723265836369194, -1000000000.5772156),
            (0.001, 6.907178885383853, -1000.5755719318103),
            (0.2426, 1.3197854750907922, -4.358361853222514),
            (0.5, 0.5723649429247001, -1.9635100260214235),
            (1.5, -0.12078223763524522, 0.03648997397857652),
            (2.0, 0.0, 0.42278433509846713),
            (3.7, 1.428072326665388, 1.1671535393615113),
            (11.99, 17.477885575426185, 2.441792283668335),
            (12.01, 17.526738806509965, 2.443530321562468),
            (57.3, 173.5638682796914, 4.039549239957579),
            (1000.25, 5906.9472682711175, 6.907505289414428),
            (10000000.0, 151180949.3694739, 16.11809560095832),
        ] {
            close("ln Γ", ln_gamma(x), ln, 4e-15);
            close("ψ", digamma(x), psi, 4e-15);
        }
    }

    /// mpmath 1.3.0 with 40 digits: `loggamma(x + y) - loggamma(x)`, `log(beta(x, y))`.
    #[test]
    fn differences_keep_their_digits() {
        for (x, y, step, beta) in [
            (1e-06, 1e-06, -0.6931477577731429, 14.508657738522574),
            (0.3, 0.4, -0.834930748286409, 1.6316085659881927),
            (3.74, 6.25, 11.304309727202618, -6.084705740212388),
            (12.5, 3.744, 9.835640986291567, -8.355915132577794),
            (187.5, 3.744, 19.622507417936195, -18.14278156422242),
            (1000000.0, 0.5, 6.907755153982137, -6.335390211057437),
            (1000000.0, 1000000.0, 14201804.572510533, -1386300.003362921),
            (100000000.0, 3.7, 68.15651880257376, -66.72844647590837),
            (0.5, 1000000.0, 12815510.904537823, -6.335390211057437),
        ] {
            close("step", ln_gamma_step(x, y), step, 4e-15);
            close("ln B", ln_beta(x, y), beta, 4e-15);
            close("ln B", ln_beta(y, x), beta, 4e-15);
        }
    }

    #[test]
    fn sums_of_steps() {
        let logs = Rising::new(30, &|i| (0.25 + i).ln());
        for n in [0, 1, 7, 30] {
            close("rising", logs.get(n), ln_gamma_step(0.25, n.into()), 4e-15);
        }
        close("beyond", logs.get(31), logs.get(30), 0.0);
    }

    #[test]
    fn logarithms_of_products() {
        let mut sum = LogSum::new();
        let mut wanted = 0.0;
        for i in 0..3000 {
            let (weight, x) = (1.0 + f64::from(i % 7 / 6), (0.2 * f64::from(i - 900)).exp());
            sum.add(weight, x);
            wanted += weight * x.ln();
        }
        close("logs", sum.get(), wanted, 1e-13);
    }

    #[test]
    fn integrals_known_in_closed_form() {
        for (width, steepness) in [
            (1e-3, 1.0),
            (0.049, 1.0),
            (1.0, 1.0),
            (10.0, 3.0),
            (500.0, 2.0),
            (1e4, 1e4),
        ] {
            let mut sum = 0.0;
            quadrature(width, steepness, &mut |u, w| {
                sum += w * (-steepness * u).exp()
            });
            let wanted = -f64::exp_m1(-steepness * width) / steepness;
            close("exponential", sum / wanted, 1.0, 1e-13);
        }
    }
}
