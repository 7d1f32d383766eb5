//! The standard normal distribution: Φ, and its inverse, to almost full double precision in the tails too.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// Φ(x), the probability that a standard normal variable is at most `x`; 0…1, about 1e-15 relative down to x = −37.
///
/// Through erfc by the rational approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
/// Mathematics of Computation 23 (1969), 631–637. Pinned below against 30-digit values. NaN is answered by ½, as nothing is known.
///
/// ```
/// use mandegar::domain::normal::cdf;
/// // Any table of the normal distribution.
/// assert!((cdf(1.96) - 0.9750021048517795).abs() < 1e-15);
/// ```
pub fn cdf(x: f64) -> f64 {
    if x.is_nan() {
        return 0.5;
    }
    0.5 * erfc(-x * FRAC_1_SQRT_2, x)
}

/// P(Z > x) = Φ(−x), without the loss of 1 − Φ(x).
///
/// ```
/// use mandegar::domain::normal::upper_tail;
/// assert!((upper_tail(6.0) / 9.865876450376981e-10 - 1.0).abs() < 1e-14);
/// ```
pub fn upper_tail(x: f64) -> f64 {
    cdf(-x)
}

/// Φ⁻¹(p), the point below which a standard normal variable falls with probability `p`; `None` outside 0 < p < 1.
///
/// Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37 (1988),
/// 477–484 (PPND16, about 1e-16 relative). Pinned below against 30-digit values.
///
/// ```
/// use mandegar::domain::normal::quantile;
/// assert!((quantile(0.975).unwrap() - 1.959963984540054).abs() < 1e-15);
/// assert_eq!(quantile(1.0), None);
/// ```
pub fn quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180625 - q * q;
        return Some(q * polynomial(&CENTRE.0, r) / polynomial(&CENTRE.1, r));
    }
    let r = (-p.min(1.0 - p).ln()).sqrt();
    let size = if r <= 5.0 {
        polynomial(&MIDDLE.0, r - 1.6) / polynomial(&MIDDLE.1, r - 1.6)
    } else {
        polynomial(&TAIL.0, r - 5.0) / polynomial(&TAIL.1, r - 5.0)
    };
    Some(size.copysign(q))
}

/// erfc(y) for y = −x/√2. The exact exponent −x²/2 is formed from x, split so that its square does not lose bits in the tail.
fn erfc(y: f64, x: f64) -> f64 {
    let size = y.abs();
    if size <= 0.46875 {
        let z = y * y;
        return 1.0 - y * polynomial(&ERF.0, z) / polynomial(&ERF.1, z);
    }
    let scaled = if size <= 4.0 {
        polynomial(&ERFC.0, size) / polynomial(&ERFC.1, size)
    } else {
        let z = 1.0 / (size * size);
        (1.0 / PI.sqrt() - z * polynomial(&FAR.0, z) / polynomial(&FAR.1, z)) / size
    };
    let tail = scaled * half_square_exponential(x);
    if y < 0.0 {
        2.0 - tail
    } else {
        tail
    }
}

/// exp(−x²/2), with x² taken as a short square plus a small rest.
fn half_square_exponential(x: f64) -> f64 {
    let size = x.abs().min(60.0);
    let short = (size * 16.0).trunc() / 16.0;
    let rest = (size - short) * (size + short);
    (-0.5 * short * short).exp() * (-0.5 * rest).exp()
}

/// Σ cᵢ xⁱ, constant term first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

/// Numerator and denominator, constant term first.
type Rational<const N: usize> = ([f64; N], [f64; N]);

/// Cody's approximation of erf on |y| ≤ 0.46875.
const ERF: Rational<5> = (
    [
        3.20937758913846947e3,
        3.77485237685302021e2,
        1.13864154151050156e2,
        3.16112374387056560,
        1.85777706184603153e-1,
    ],
    [
        2.84423683343917062e3,
        1.28261652607737228e3,
        2.44024637934444173e2,
        2.36012909523441209e1,
        1.0,
    ],
);

/// Cody's approximation of erfc(y)·exp(y²) on 0.46875 ≤ y ≤ 4.
const ERFC: Rational<9> = (
    [
        1.23033935479799725e3,
        2.05107837782607147e3,
        1.71204761263407058e3,
        8.81952221241769090e2,
        2.98635138197400131e2,
        6.61191906371416295e1,
        8.88314979438837594,
        5.64188496988670089e-1,
        2.15311535474403846e-8,
    ],
    [
        1.23033935480374942e3,
        3.43936767414372164e3,
        4.36261909014324716e3,
        3.29079923573345963e3,
        1.62138957456669019e3,
        5.37181101862009858e2,
        1.17693950891312499e2,
        1.57449261107098347e1,
        1.0,
    ],
);

/// Cody's correction term for y ≥ 4, in 1/y².
const FAR: Rational<6> = (
    [
        6.58749161529837803e-4,
        1.60837851487422766e-2,
        1.25781726111229246e-1,
        3.60344899949804439e-1,
        3.05326634961232344e-1,
        1.63153871373020978e-2,
    ],
    [
        2.33520497626869185e-3,
        6.05183413124413191e-2,
        5.27905102951428412e-1,
        1.87295284992346725,
        2.56852019228982242,
        1.0,
    ],
);

/// Wichura's A and B: |p − ½| ≤ 0.425.
const CENTRE: Rational<8> = (
    [
        3.387_132_872_796_366_5,
        1.331_416_678_917_843_8e2,
        1.971_590_950_306_551_3e3,
        1.373_169_376_550_946_1e4,
        4.592_195_393_154_987e4,
        6.726_577_092_700_87e4,
        3.343_057_558_358_813e4,
        2.509_080_928_730_122_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091e1,
        6.871_870_074_920_579e2,
        5.394_196_021_424_751e3,
        2.121_379_430_158_659_7e4,
        3.930_789_580_009_271e4,
        2.872_908_573_572_194_3e4,
        5.226_495_278_852_854e3,
    ],
);

/// Wichura's C and D: √(−ln tail) ≤ 5.
const MIDDLE: Rational<8> = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        2.417_807_251_774_506e-1,
        2.272_384_498_926_918_4e-2,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        6.897_673_349_851e-1,
        1.481_039_764_274_800_8e-1,
        1.519_866_656_361_645_7e-2,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);

/// Wichura's E and F: further out.
const TAIL: Rational<8> = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        2.965_605_718_285_048_7e-1,
        2.653_218_952_657_612_4e-2,
        1.242_660_947_388_078_4e-3,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        5.998_322_065_558_88e-1,
        1.369_298_809_227_358e-1,
        1.487_536_129_085_061_5e-2,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(what: f64, got: f64, wanted: f64) {
        assert!(
            (got - wanted).abs() <= 4e-15 * wanted.abs(),
            "at {what}: {got:e}, wanted {wanted:e}"
        );
    }

    /// mpmath 1.3.0 with 40 digits: `erfc(-x / sqrt(2)) / 2`.
    #[test]
    fn cdf_agrees_with_high_precision_values() {
        for (x, wanted) in [
            (-37.0, 5.725571222524577e-300),
            (-20.0, 2.7536241186062337e-89),
            (-10.0, 7.619853024160525e-24),
            (-5.7, 5.990371401063528e-09),
            (-3.0, 0.0013498980316300946),
            (-1.96, 0.024997895148220435),
            (-1.0, 0.15865525393145705),
            (-0.5, 0.3085375387259869),
            (-0.1, 0.460172162722971),
            (-1e-10, 0.49999999996010575),
            (0.0, 0.5),
            (0.3, 0.6179114221889527),
            (0.6629, 0.7463026991317633),
            (1.0, 0.8413447460685429),
            (1.5, 0.9331927987311419),
            (2.5, 0.9937903346742238),
            (4.0, 0.9999683287581669),
            (5.656854249492381, 0.999999992291371),
            (6.0, 0.9999999990134123),
            (8.0, 0.9999999999999993),
        ] {
            close(x, cdf(x), wanted);
        }
    }

    /// mpmath 1.3.0 with 40 digits: the root of `erfc(-x / sqrt(2)) / 2 = p`.
    #[test]
    fn quantile_agrees_with_high_precision_values() {
        for (p, wanted) in [
            (1e-300, -37.0470962993612),
            (1e-100, -21.273453560965326),
            (1e-20, -9.262340089798407),
            (1e-10, -6.361340902404057),
            (0.001, -3.0902323061678136),
            (0.025, -1.9599639845400543),
            (0.07, -1.4757910281791706),
            (0.075, -1.439531470938456),
            (0.1, -1.2815515655446004),
            (0.3, -0.5244005127080408),
            (0.6, 0.2533471031357997),
            (0.9, 1.2815515655446006),
            (0.925, 1.4395314709384561),
            (0.93, 1.475791028179171),
            (0.95, 1.6448536269514722),
            (0.975, 1.9599639845400538),
            (0.995, 2.5758293035489004),
            (0.999, 3.090232306167813),
            (0.999999, 4.753424308817087),
        ] {
            close(p, quantile(p).unwrap(), wanted);
        }
    }

    #[test]
    fn the_ends_stay_finite() {
        assert_eq!(cdf(f64::INFINITY), 1.0);
        assert_eq!(cdf(f64::NEG_INFINITY), 0.0);
        assert_eq!(cdf(f64::NAN), 0.5);
        for p in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
            assert_eq!(quantile(p), None);
        }
    }
}
