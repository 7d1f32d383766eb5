//! A fit: where the likelihood is highest, how sure that is, and which limits of the model it runs to.
//!
//! Models are fitted in variables whose ends mean something (the logarithm of a mean rate, the logit of a mean share, the logarithm
//! of how alike customers are), so that a likelihood that only grows towards an end is not a failure but a simpler model with a
//! name. After the search each end is tried: where it is as likely as what was found, the variable is held there and named.

use crate::domain::model::minimise::{
    curvature, inverse, minimise, Goal, Matrix, Minimum, Stopped,
};
use crate::domain::order::sort;

/// A simpler model to which the likelihood runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Limit {
    /// All customers buy at one rate: r, α → ∞.
    OneRate,
    /// No dropout can be seen: customers who stay silent differ from others by their rate alone. a → 0, or s/β → 0; sBG: nobody left.
    NoDropout,
    /// Everybody leaves at the first occasion: b → 0, or s/β → ∞; sBG: all left in the first period.
    AllDropout,
    /// Dropout is alike for all: a, b → ∞, or s, β → ∞; sBG: one churn for all, and a falling retention looks like this too.
    OneDropout,
    /// Each customer leaves at the first occasion or never: a, b → 0, or s, β → 0.
    AllOrNothing,
    /// Each customer spends the same every time: p → ∞.
    SteadySpend,
    /// All customers spend alike on average: q, v → ∞.
    OneSpend,
    /// A mean or a spread is at the end of the range that is searched: more or other data are needed.
    Edge,
}

impl Limit {
    /// Every limit, in the order of their numbers.
    pub const ALL: [Self; 8] = [
        Self::OneRate,
        Self::NoDropout,
        Self::AllDropout,
        Self::OneDropout,
        Self::AllOrNothing,
        Self::SteadySpend,
        Self::OneSpend,
        Self::Edge,
    ];
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoFit {
    /// Nobody bought a second time, so that nothing tells rates and dropout apart.
    NoRepeats,
    /// Fewer than needed; customers with a second purchase (of an amount, for spend), or periods for sBG.
    TooFew {
        /// How many are needed.
        needed: u32,
        /// How many there are.
        found: u32,
    },
    /// The numbers contradict each other: survivors that grow or are no numbers.
    Contradiction,
    /// The search was asked to stop.
    Stopped,
}

impl From<Stopped> for NoFit {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// Told how much of a fit is done, from 0 to 1 as far as can be said; the fit ends when it says yes.
pub type Watch<'a> = &'a mut dyn FnMut(f64) -> bool;

/// What a search found, in the variables of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The variables.
    pub at: Vec<f64>,
    /// Their covariance, symmetric; 0 for those that are held at a limit or about which nothing is known.
    pub covariance: Matrix,
    /// The sum over customers of the logarithm of the likelihood.
    pub log_likelihood: f64,
    /// The limits, by number; none where the likelihood has its maximum inside.
    pub limits: Vec<Limit>,
    /// Whether the search came to its end; else its steps ran out, which no data are known to cause.
    pub is_settled: bool,
}

/// An end of a variable's range and what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub variable: usize,
    pub is_high: bool,
    pub limit: Limit,
    /// Variables that mean nothing there.
    pub mutes: &'static [usize],
}

/// Where to search.
#[derive(Clone, Debug)]
pub(super) struct Range {
    /// The points from which to search; the best outcome counts.
    pub starts: Vec<Vec<f64>>,
    pub bounds: Vec<(f64, f64)>,
    /// The most telling first.
    pub ends: &'static [End],
}

/// What a limit may cost in log-likelihood and still be as likely.
const AS_LIKELY: f64 = 1e-4;
/// Standard deviations from an end at which no likelihood is left there.
const FAR_AWAY: f64 = 15.0;
/// Steps after which progress is said to be half way.
const USUAL_STEPS: f64 = 8.0;

/// Searches for the least of `goal`, which is minus the log-likelihood.
pub(super) fn search(goal: Goal, range: &Range, watch: Watch) -> Result<Estimate, NoFit> {
    let n = range.bounds.len();
    let mut held = vec![false; n];
    let mut limits = Vec::new();
    let mut total = 0.0;
    let mut stop = |_: u32| {
        total += 1.0;
        watch(total / (total + USUAL_STEPS))
    };
    let mut best = None;
    for start in &range.starts {
        let found = minimise(goal, start, &range.bounds, &held, &mut stop)?;
        let before = best
            .as_ref()
            .map_or(f64::INFINITY, |best: &Minimum| best.value);
        if best.is_none() || found.value < before {
            best = Some(found);
        }
    }
    let mut found = best.ok_or(NoFit::Contradiction)?;
    let mut errors = covariance(goal, &found.at, &range.bounds, &held);
    while let Some((end, at)) = as_likely(goal, range, &found, &errors, &held) {
        limits.push(end.limit);
        for place in std::iter::once(&end.variable).chain(end.mutes) {
            if let Some(held) = held.get_mut(*place) {
                *held = true;
            }
        }
        found = minimise(goal, &at, &range.bounds, &held, &mut stop)?;
        errors = covariance(goal, &found.at, &range.bounds, &held);
    }
    sort(&mut limits, &Ord::cmp);
    limits.dedup();
    Ok(Estimate {
        at: found.at,
        covariance: errors,
        log_likelihood: -found.value,
        limits,
        is_settled: found.is_settled,
    })
}

/// The first end that is as likely as what was found, and the point there.
fn as_likely<'a>(
    goal: Goal,
    range: &'a Range,
    found: &Minimum,
    errors: &Matrix,
    held: &[bool],
) -> Option<(&'a End, Vec<f64>)> {
    let mut slope = vec![0.0; found.at.len()];
    for end in range.ends {
        let bounds = range.bounds.get(end.variable).copied();
        let (Some((low, high)), Some(false)) = (bounds, held.get(end.variable)) else {
            continue;
        };
        let edge = if end.is_high { high } else { low };
        let mut there = found.at.clone();
        let variable = there.get_mut(end.variable)?;
        let distance = (edge - *variable).abs();
        *variable = edge;
        let variance = errors
            .get(end.variable)
            .and_then(|row| row.get(end.variable));
        let deviation = variance.copied().unwrap_or(0.0).sqrt();
        // A variable that the data fix well is nowhere near an end, and need not be tried there.
        let is_far = deviation > 0.0 && distance > FAR_AWAY * deviation;
        if !is_far && goal(&there, &mut slope) <= found.value + AS_LIKELY {
            return Some((end, there));
        }
    }
    None
}

/// The inverse of the curvature, with 0 for variables that are held.
fn covariance(goal: Goal, at: &[f64], bounds: &[(f64, f64)], held: &[bool]) -> Matrix {
    let n = at.len();
    let mut whole = vec![vec![0.0; n]; n];
    let free: Vec<usize> = (0..n).filter(|i| held.get(*i) == Some(&false)).collect();
    if let Some(part) = inverse(&curvature(goal, at, bounds, held)) {
        for (i, row) in free.iter().zip(&part) {
            for (j, cell) in free.iter().zip(row) {
                if let Some(slot) = whole.get_mut(*i).and_then(|row| row.get_mut(*j)) {
                    *slot = *cell;
                }
            }
        }
    }
    whole
}

impl Estimate {
    /// J C Jᵀ: the covariance of what depends on the variables by the slopes `jacobian`, one row for each.
    pub fn carried<const N: usize>(&self, jacobian: &[[f64; N]; N]) -> [[f64; N]; N] {
        let pair = |a: &[f64; N], b: &[f64; N]| {
            let rows = self.covariance.iter().zip(a);
            rows.map(|(row, a)| a * row.iter().zip(b).map(|(c, b)| c * b).sum::<f64>())
                .sum::<f64>()
        };
        jacobian
            .each_ref()
            .map(|a| jacobian.each_ref().map(|b| 0.5 * (pair(a, b) + pair(b, a))))
    }

    /// The standard deviation of a figure of the variables, by the delta method: √(gᵀ C g), where g is the figure's slope, taken
    /// by differences of a hundredth of each variable's own standard deviation.
    ///
    /// Source: e.g. G. Casella and R. Berger, Statistical Inference, 2nd ed., 5.5.4. Pinned by the coverage test in `tests/slow.rs`.
    pub fn deviation(&self, figure: &mut dyn FnMut(&[f64]) -> f64) -> f64 {
        let slopes: Vec<f64> = (0..self.at.len())
            .map(|place| {
                let variance = self.covariance.get(place).and_then(|row| row.get(place));
                let width = 1e-2 * variance.copied().unwrap_or(0.0).max(0.0).sqrt();
                if width <= 0.0 {
                    return 0.0;
                }
                let mut moved = |by: f64| {
                    let mut at = self.at.clone();
                    if let Some(x) = at.get_mut(place) {
                        *x += by;
                    }
                    figure(&at)
                };
                (moved(width) - moved(-width)) / (2.0 * width)
            })
            .collect();
        let rows = self.covariance.iter().zip(&slopes);
        let variance: f64 = rows
            .map(|(row, g)| g * row.iter().zip(&slopes).map(|(c, g)| c * g).sum::<f64>())
            .sum();
        variance.max(0.0).sqrt()
    }

    /// Whether a fit with more parameters is worth its price: nothing is at a limit and all is settled.
    pub fn is_inside(&self) -> bool {
        self.limits.is_empty() && self.is_settled
    }
}
