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
        3209.3775891384694,
        377.485237685302,
        113.86415415105016,
        3.1611237438705655,
        0.18577770618460315,
    ],
    [
        2844.236833439171,
        1282.6165260773723,
        244.02463793444417,
        23.601290952344122,
        1.0,
    ],
);

/// Cody's approximation of erfc(y)·exp(y²) on 0.46875 ≤ y ≤ 4.
const ERFC: Rational<9> = (
    [
        1230.3393547979972,
        2051.0783778260716,
        1712.0476126340707,
        881.952221241769,
        298.6351381974001,
        66.11919063714163,
        8.883149794388377,
        0.5641884969886701,
        2.1531153547440383e-08,
    ],
    [
        1230.3393548037495,
        3439.3676741437216,
        4362.619090143247,
        3290.7992357334597,
        1621.3895745666903,
        537.1811018620099,
        117.6939508913125,
        15.744926110709835,
        1.0,
    ],
);

/// Cody's correction term for y ≥ 4, in 1/y².
const FAR: Rational<6> = (
    [
        0.0006587491615298378,
        0.016083785148742275,
        0.12578172611122926,
        0.36034489994980445,
        0.30532663496123236,
        0.016315387137302097,
    ],
    [
        0.0023352049762686918,
        0.06051834131244132,
        0.5279051029514285,
        1.8729528499234673,
        2.568520192289822,
        1.0,
    ],
);

/// Wichura's A and B: |p − ½| ≤ 0.425.
const CENTRE: Rational<8> = (
    [
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227,
    ],
    [
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854,
    ],
);

/// Wichura's C and D: √(−ln tail) ≤ 5.
const MIDDLE: Rational<8> = (
    [
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414,
    ],
    [
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09,
    ],
);

/// Wichura's E and F: further out.
const TAIL: Rational<8> = (
    [
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-05,
        2.0103343992922881e-07,
    ],
    [
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15,
    ],
);

#[cfg(test)]
#[allow(clippy::float_cmp)]
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
