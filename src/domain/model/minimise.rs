//! The least value of a smooth function of a few variables within a box, by Newton's method with damping.
//!
//! Second derivatives are differences of the gradient. On the ridges of these models (a parameter that runs to infinity with ever
//! less to gain) a Newton step has length 1, so that the edge of the box is reached in a few steps and can be named.

/// A function of a few variables: the value at a point, with the gradient put into the second argument.
pub type Goal<'a> = &'a mut dyn FnMut(&[f64], &mut [f64]) -> f64;

/// Asked between steps with how many there were; the search ends when it says yes.
pub type Stop<'a> = &'a mut dyn FnMut(u32) -> bool;

/// The search was ended because [`Stop`] said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// A square matrix by rows.
pub type Matrix = Vec<Vec<f64>>;

/// Where the search ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimum {
    /// The point.
    pub at: Vec<f64>,
    /// The value there.
    pub value: f64,
    /// Whether nothing more was to be gained; else the steps ran out.
    pub is_settled: bool,
}

/// Steps at most.
const MOST_STEPS: u32 = 100;
/// The longest move of a variable in one step; the variables are logarithms.
const LONGEST: f64 = 2.0;
/// The gain that is not worth another step.
const LEAST_GAIN: f64 = 1e-10;
/// The gain of a step after which the second derivatives still hold for the next one, where it is also so much less than before.
const SMALL_GAIN: f64 = 0.1;
const FAST: f64 = 0.05;

/// Searches from `start`, between `bounds`; variables that are `held` keep their values.
///
/// # Errors
/// [`Stopped`] after `stop` said so.
///
/// Source: damped Newton steps and backtracking by Armijo's rule, e.g. J. Nocedal and S. Wright, Numerical Optimization, 2nd ed.,
/// algorithms 3.1 and 3.3. Pinned below.
#[cfg_attr(tuned, optimize(speed))]
pub fn minimise(
    goal: Goal,
    start: &[f64],
    bounds: &[(f64, f64)],
    held: &[bool],
    stop: Stop,
) -> Result<Minimum, Stopped> {
    let mut at = start.to_vec();
    clamp(&mut at, bounds);
    let mut gradient = vec![0.0; at.len()];
    let mut value = goal(&at, &mut gradient);
    let (mut last_gain, mut known) = (f64::INFINITY, None::<(Vec<usize>, Matrix)>);
    for steps in 0..MOST_STEPS {
        if stop(steps) {
            return Err(Stopped);
        }
        let free = free(&at, &gradient, bounds, held);
        // Near the end the second derivatives hardly change, and are what costs most.
        let hessian = match known.take().filter(|(of, _)| *of == free) {
            Some((_, hessian)) => hessian,
            None => forward(goal, &at, &gradient, bounds, &free),
        };
        let here = Point {
            at,
            value,
            gradient,
        };
        let Some((next, gain)) = step(goal, &here, &hessian, &free, bounds) else {
            let is_settled = gain_left(&hessian, &here.gradient, &free) < 1e-6;
            return Ok(Minimum {
                at: here.at,
                value,
                is_settled,
            });
        };
        (at, value, gradient) = (next.at, next.value, next.gradient);
        if gain < LEAST_GAIN {
            let is_settled = true;
            return Ok(Minimum {
                at,
                value,
                is_settled,
            });
        }
        if gain < SMALL_GAIN && gain < FAST * last_gain {
            known = Some((free, hessian));
        }
        last_gain = gain;
    }
    let is_settled = false;
    Ok(Minimum {
        at,
        value,
        is_settled,
    })
}

/// A point with what the goal says of it.
#[derive(Clone)]
struct Point {
    at: Vec<f64>,
    value: f64,
    gradient: Vec<f64>,
}

#[cfg_attr(tuned, optimize(speed))]
fn clamp(at: &mut [f64], bounds: &[(f64, f64)]) {
    for (x, (low, high)) in at.iter_mut().zip(bounds) {
        *x = x.max(*low).min(*high);
    }
}

/// The variables that may move: not held, and not at an end that they push against.
#[cfg_attr(tuned, optimize(speed))]
fn free(at: &[f64], gradient: &[f64], bounds: &[(f64, f64)], held: &[bool]) -> Vec<usize> {
    let all = at.iter().zip(gradient).zip(bounds).zip(held).enumerate();
    let moves = all.filter(|(_, (((x, slope), (low, high)), held))| {
        let is_stuck = (**x <= *low && **slope >= 0.0) || (**x >= *high && **slope <= 0.0);
        !**held && !is_stuck
    });
    moves.map(|(place, _)| place).collect()
}

/// The second derivatives among the `free` variables, by forward differences of the gradient (backward at the upper end).
#[cfg_attr(tuned, optimize(speed))]
fn forward(
    goal: Goal,
    at: &[f64],
    gradient: &[f64],
    bounds: &[(f64, f64)],
    free: &[usize],
) -> Matrix {
    let mut rows = Vec::with_capacity(free.len());
    for place in free {
        let high = bounds.get(*place).map_or(f64::INFINITY, |(_, high)| *high);
        let mut moved = at.to_vec();
        let mut width = 1e-5;
        if let Some(x) = moved.get_mut(*place) {
            if *x + width > high {
                width = -width;
            }
            *x += width;
        }
        let mut there = vec![0.0; at.len()];
        goal(&moved, &mut there);
        let row = free.iter().map(|other| {
            let slope = |of: &[f64]| of.get(*other).copied().unwrap_or(0.0);
            (slope(&there) - slope(gradient)) / width
        });
        rows.push(row.collect());
    }
    symmetric(rows)
}

/// The second derivatives among the variables not `held`, by differences of the gradient.
#[cfg_attr(tuned, optimize(speed))]
pub fn curvature(goal: Goal, at: &[f64], bounds: &[(f64, f64)], held: &[bool]) -> Matrix {
    let mut gradient = vec![0.0; at.len()];
    goal(at, &mut gradient);
    let free: Vec<usize> = (0..at.len())
        .filter(|place| held.get(*place) == Some(&false))
        .collect();
    forward(goal, at, &gradient, bounds, &free)
}

/// The mean of a matrix and its mirror image.
#[cfg_attr(tuned, optimize(speed))]
fn symmetric(rows: Matrix) -> Matrix {
    let cell = |i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied();
    let both = |i, j| 0.5 * (cell(i, j).unwrap_or(0.0) + cell(j, i).unwrap_or(0.0));
    let n = rows.len();
    (0..n)
        .map(|i| (0..n).map(|j| both(i, j)).collect())
        .collect()
}

/// A better point and the gain that was expected of it; `None` where there is none to be found.
#[cfg_attr(tuned, optimize(speed))]
fn step(
    goal: Goal,
    here: &Point,
    hessian: &Matrix,
    free: &[usize],
    bounds: &[(f64, f64)],
) -> Option<(Point, f64)> {
    let slope = |place: &usize| here.gradient.get(*place).copied();
    let slopes: Vec<f64> = free.iter().filter_map(slope).collect();
    let size = slopes
        .iter()
        .fold(1e-8, |most: f64, slope| most.max(slope.abs()));
    let noise = 1e-13 * here.value.abs() + 1e-9;
    let mut damping = 0.0;
    for _ in 0..40 {
        let direction = solve(hessian, damping, &slopes);
        let is_damped = damping > 0.0;
        damping = if is_damped {
            8.0 * damping
        } else {
            1e-4 * size
        };
        let Some(direction) = direction else {
            continue;
        };
        let fall: f64 = direction.iter().zip(&slopes).map(|(d, g)| d * g).sum();
        let longest = direction.iter().fold(0.0, |most: f64, d| most.max(d.abs()));
        let mut length = (LONGEST / longest).min(1.0);
        let mut is_full = !is_damped && longest <= LONGEST;
        for _ in 0..12 {
            let mut next = here.clone();
            for (place, d) in free.iter().zip(&direction) {
                if let Some(x) = next.at.get_mut(*place) {
                    *x -= length * d;
                }
            }
            clamp(&mut next.at, bounds);
            next.value = goal(&next.at, &mut next.gradient);
            if next.value <= here.value - 1e-4 * length * fall + noise {
                let gain = if is_full { 0.5 * fall } else { f64::INFINITY };
                return Some((next, gain));
            }
            if is_full && 0.5 * fall < LEAST_GAIN {
                // Nothing to gain but noise.
                return Some((here.clone(), 0.0));
            }
            is_full = false;
            length *= 0.3;
        }
    }
    None
}

/// What a full Newton step would still gain.
#[cfg_attr(tuned, optimize(speed))]
fn gain_left(hessian: &Matrix, gradient: &[f64], free: &[usize]) -> f64 {
    let slopes: Vec<f64> = free
        .iter()
        .filter_map(|place| gradient.get(*place).copied())
        .collect();
    let size = slopes.iter().map(|slope| slope * slope).sum::<f64>();
    match solve(hessian, 0.0, &slopes) {
        Some(step) => 0.5 * step.iter().zip(&slopes).map(|(d, g)| d * g).sum::<f64>(),
        None => size,
    }
}

/// The solution y of (A + `damping`·I) y = b for a symmetric A; `None` unless the matrix is positive definite.
///
/// Source: Cholesky's factors, e.g. Nocedal and Wright, appendix A.2. Pinned below.
#[cfg_attr(tuned, optimize(speed))]
pub fn solve(matrix: &Matrix, damping: f64, b: &[f64]) -> Option<Vec<f64>> {
    let n = b.len();
    let mut lower: Matrix = Vec::with_capacity(n);
    for (i, row) in matrix.iter().enumerate() {
        let mut factors: Vec<f64> = Vec::with_capacity(n);
        for (j, cell) in row.iter().take(i + 1).enumerate() {
            let done = if j == i { &factors } else { lower.get(j)? };
            let dot: f64 = factors.iter().zip(done).take(j).map(|(a, b)| a * b).sum();
            let rest = cell - dot;
            factors.push(if j < i {
                rest / lower.get(j)?.get(j)?
            } else {
                let pivot = rest + damping;
                let least = 1e-14 * cell.abs();
                (pivot > least && pivot.is_finite()).then(|| pivot.sqrt())?
            });
        }
        lower.push(factors);
    }
    let mut y: Vec<f64> = Vec::with_capacity(n);
    for (row, b) in lower.iter().zip(b) {
        let dot: f64 = row.iter().zip(&y).map(|(a, b)| a * b).sum();
        y.push((b - dot) / row.last()?);
    }
    let mut solution = vec![0.0; n];
    for i in (0..n).rev() {
        let mut rest = *y.get(i)?;
        for j in i + 1..n {
            rest -= lower.get(j)?.get(i)? * solution.get(j)?;
        }
        *solution.get_mut(i)? = rest / lower.get(i)?.get(i)?;
    }
    Some(solution)
}

/// The inverse of a symmetric positive definite matrix, symmetric too; `None` for any other.
#[cfg_attr(tuned, optimize(speed))]
pub fn inverse(matrix: &Matrix) -> Option<Matrix> {
    let n = matrix.len();
    let unit = |i: usize| (0..n).map(|j| f64::from(u8::from(i == j))).collect();
    let columns: Option<Matrix> = (0..n)
        .map(|i| {
            let unit: Vec<f64> = unit(i);
            solve(matrix, 0.0, &unit)
        })
        .collect();
    Some(symmetric(columns?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go_on(_: u32) -> bool {
        false
    }

    /// Rosenbrock's valley, whose least value is 0 at (1, 1).
    fn valley(at: &[f64], slope: &mut [f64]) -> f64 {
        let (x, y) = (at[0], at[1]);
        slope[0] = -400.0 * x * (y - x * x) - 2.0 * (1.0 - x);
        slope[1] = 200.0 * (y - x * x);
        100.0 * (y - x * x).powi(2) + (1.0 - x).powi(2)
    }

    #[test]
    fn finds_the_end_of_a_valley() {
        let wide = [(-5.0, 5.0); 2];
        let found = minimise(&mut valley, &[-1.2, 1.0], &wide, &[false; 2], &mut go_on).unwrap();
        assert!(found.is_settled, "{found:?}");
        assert!(found.at.iter().all(|x| (x - 1.0).abs() < 1e-6), "{found:?}");
    }

    /// On the line x = ½ the valley is lowest at y = ¼.
    #[test]
    fn stays_in_the_box_and_holds() {
        let narrow = [(-5.0, 0.5), (-5.0, 5.0)];
        let found = minimise(&mut valley, &[-1.2, 1.0], &narrow, &[false; 2], &mut go_on).unwrap();
        assert!(
            (found.at[0] - 0.5).abs() < 1e-12 && (found.at[1] - 0.25).abs() < 1e-8,
            "{found:?}"
        );
        let wide = [(-5.0, 5.0); 2];
        let held = minimise(&mut valley, &[0.5, 3.0], &wide, &[true, false], &mut go_on).unwrap();
        assert!(
            (held.at[0] - 0.5).abs() < 1e-12 && (held.at[1] - 0.25).abs() < 1e-8,
            "{held:?}"
        );
    }

    /// e^(−x) falls for ever: the end of the box is reached, in about as many steps as it has units.
    #[test]
    fn reaches_the_end_of_a_ridge() {
        let mut asked = 0;
        let mut ridge = |at: &[f64], slope: &mut [f64]| {
            asked += 1;
            slope[0] = -(-at[0]).exp();
            (-at[0]).exp()
        };
        let found = minimise(&mut ridge, &[0.0], &[(-1.0, 9.0)], &[false], &mut go_on).unwrap();
        assert!((found.at[0] - 9.0).abs() < 1e-9, "{found:?}");
        assert!(asked < 60, "{asked}");
    }

    #[test]
    fn stops_when_asked() {
        let wide = [(-5.0, 5.0); 2];
        let stopped = minimise(&mut valley, &[-1.2, 1.0], &wide, &[false; 2], &mut |n| {
            n == 3
        });
        assert_eq!(stopped, Err(Stopped));
    }

    #[test]
    fn ends_where_nothing_is_a_number() {
        let mut nothing = |_: &[f64], slope: &mut [f64]| {
            slope[0] = f64::NAN;
            f64::NAN
        };
        let found = minimise(&mut nothing, &[0.0], &[(-1.0, 1.0)], &[false], &mut go_on).unwrap();
        assert!(!found.is_settled);
    }

    /// By hand: the inverse of [[4, 2], [2, 3]] is [[3, −2], [−2, 4]]/8.
    #[test]
    fn inverts() {
        let matrix = vec![vec![4.0, 2.0], vec![2.0, 3.0]];
        let inverse = inverse(&matrix).unwrap();
        let wanted = [[0.375, -0.25], [-0.25, 0.5]];
        for (row, wanted) in inverse.iter().zip(wanted) {
            for (cell, wanted) in row.iter().zip(wanted) {
                assert!((cell - wanted).abs() < 1e-15);
            }
        }
        assert_eq!(super::inverse(&vec![vec![1.0, 2.0], vec![2.0, 1.0]]), None);
    }
}
