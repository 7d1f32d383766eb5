//! Solving for an input: which x makes a figure reach the goal.

use crate::domain::figure::{Figure, Undefined};

/// The most often that `f` is asked: a whole page of figures is worked out each time.
const MOST: usize = 400;

/// Points of the grid that are evenly spaced, and per decade of those that grow by a constant factor from the low end.
const EVEN: u32 = 64;
const PER_DECADE: u32 = 6;
const DECADES: u32 = 16;

/// The smallest x in [low, high] with f(x) = `goal`, to neighbouring floats; at most 400 evaluations of `f`.
///
/// A grid, even and logarithmic at once (ranges reach 1e12), is scanned from `low`; where f passes the goal, or begins or ends to be
/// defined, bisection looks closer. Of a stretch where f equals the goal the first point is taken. A jump over the goal is no solution.
///
/// Undefined: `not-reachable` where there is none; the reason of `f` itself where no x at all helps, because another input is
/// missing or invalid. What the grid cannot see, a dip to the goal and back between two of its points, is not found.
///
/// ```
/// use mandegar::domain::{figure::Undefined, solve::solve};
/// let f = |x: f64| Ok(80.0 / x);
/// assert_eq!(solve(&f, 0.5, 100.0, 16.0), Ok(5.0));
/// assert_eq!(solve(&f, 0.5, 100.0, 200.0), Err(Undefined::NotReachable));
/// ```
pub fn solve(f: &dyn Fn(f64) -> Figure, low: f64, high: f64, goal: f64) -> Figure {
    if !(low.is_finite() && high.is_finite() && goal.is_finite() && low <= high) {
        return Err(Undefined::NotReachable);
    }
    let mut search = Search {
        f,
        goal,
        left: MOST,
        hopeless: None,
    };
    let mut before: Option<Point> = None;
    let mut ends = [None, None];
    for x in grid(low, high) {
        let Some(here) = search.at(x) else { break };
        if let Some(found) = search.between(before, here) {
            return Ok(search.neater(found, low, high));
        }
        before = Some(here);
        ends = [
            ends.iter().flatten().next().copied().or(Some(here)),
            Some(here),
        ];
    }
    // An end that misses the goal by rounding alone still counts.
    let near = |end: &&Point| {
        end.miss
            .is_some_and(|miss| miss.abs() <= 1e-12 * goal.abs())
    };
    match (ends.iter().flatten().find(near), search.hopeless) {
        (Some(end), _) => Ok(end.x),
        (None, Some(Some(reason))) => Err(reason),
        (None, _) => Err(Undefined::NotReachable),
    }
}

/// x and f(x) − goal, `None` where f is undefined.
#[derive(Clone, Copy)]
struct Point {
    x: f64,
    miss: Option<f64>,
}

impl Point {
    /// Below the goal, at it, above it; `None` where undefined.
    fn side(self) -> Option<i8> {
        self.miss
            .map(|miss| i8::from(miss > 0.0) - i8::from(miss < 0.0))
    }
}

struct Search<'a> {
    f: &'a dyn Fn(f64) -> Figure,
    goal: f64,
    left: usize,
    /// `Some(Some(reason))` while every point so far had that same hopeless reason, `Some(None)` once one had another.
    hopeless: Option<Option<Undefined>>,
}

impl Search<'_> {
    /// The point at `x`; `None` when the evaluations are used up.
    fn at(&mut self, x: f64) -> Option<Point> {
        self.left = self.left.checked_sub(1)?;
        let value = (self.f)(x).and_then(|value| {
            if value.is_finite() {
                Ok(value)
            } else {
                Err(Undefined::InvalidInput)
            }
        });
        let reason = value
            .err()
            .filter(|reason| matches!(reason, Undefined::MissingInput | Undefined::InvalidInput));
        self.hopeless = Some(match self.hopeless {
            Some(known) if known != reason => None,
            _ => reason,
        });
        let miss = value.ok().map(|value| value - self.goal);
        Some(Point { x, miss })
    }

    /// A solution after `before` and up to `here`.
    fn between(&mut self, before: Option<Point>, here: Point) -> Option<f64> {
        let Some(before) = before else {
            return (here.side() == Some(0)).then_some(here.x);
        };
        match (before.side(), here.side()) {
            (None, None) => None,
            (Some(a), Some(b)) if a == b => None,
            (Some(_), Some(_)) => self.crossing(before, here),
            (_, _) => self.edge(before, here),
        }
    }

    /// f passes or reaches the goal between two defined points: the first float past it, unless f jumped.
    fn crossing(&mut self, mut a: Point, mut b: Point) -> Option<f64> {
        let spread = (b.miss? - a.miss?).abs();
        while let Some(x) = middle(a.x, b.x) {
            let Some(mid) = self.at(x) else { break };
            match mid.side() {
                None => {
                    // A hole inside: look on its far side first from the near one.
                    return self.edge(a, mid).or_else(|| self.edge(mid, b));
                }
                side if side == a.side() => a = mid,
                _ => b = mid,
            }
        }
        let best = if b.miss?.abs() <= a.miss?.abs() { b } else { a };
        let small = 1e-9 * self.goal.abs().max(spread);
        let jumped = best.side() != Some(0) && (b.miss? - a.miss?).abs() > small;
        (best.miss?.abs() <= small && !jumped).then_some(best.x)
    }

    /// f is defined at one of two points only: walks to the edge of its definition and stops where it passes the goal on the way.
    fn edge(&mut self, mut a: Point, mut b: Point) -> Option<f64> {
        while let Some(x) = middle(a.x, b.x) {
            let mid = self.at(x)?;
            let (inner, outer) = if a.miss.is_some() {
                (&mut a, &mut b)
            } else {
                (&mut b, &mut a)
            };
            if mid.miss.is_none() {
                *outer = mid;
            } else if mid.side() == inner.side() {
                *inner = mid;
            } else {
                let inner = *inner;
                return if inner.x < mid.x {
                    self.crossing(inner, mid)
                } else {
                    self.crossing_back(mid, inner)
                };
            }
        }
        let inner = if a.miss.is_some() { a } else { b };
        (inner.side() == Some(0)).then_some(inner.x)
    }

    /// Between the undefined and `mid` f may reach the goal once more, but the pass from `mid` to `inner` is certain.
    fn crossing_back(&mut self, mid: Point, inner: Point) -> Option<f64> {
        if mid.side() == Some(0) {
            return Some(mid.x);
        }
        self.crossing(mid, inner)
    }

    /// `x`, or the number of at most 12 digits beside it when that is no worse: 50 rather than 49.99999999999999.
    fn neater(&mut self, x: f64, low: f64, high: f64) -> f64 {
        let Ok(round) = format!("{x:.11e}").parse::<f64>() else {
            return x;
        };
        if !(low..=high).contains(&round) {
            return x;
        }
        self.left = self.left.max(2);
        let misses = [x, round].map(|x| self.at(x).and_then(|point| point.miss).map(f64::abs));
        match misses {
            [Some(exact), Some(rounded)]
                if rounded <= exact + 4.0 * f64::EPSILON * self.goal.abs() =>
            {
                round
            }
            _ => x,
        }
    }
}

/// The points of the scan in rising order, both ends exact.
fn grid(low: f64, high: f64) -> Vec<f64> {
    let width = high - low;
    let even = (0..=EVEN).map(|i| f64::from(i) / f64::from(EVEN));
    let grown =
        (1..DECADES * PER_DECADE).map(|i| 10f64.powf(-f64::from(i) / f64::from(PER_DECADE)));
    let inner = even
        .chain(grown)
        .map(|part| (low + part * width).clamp(low, high));
    let mut points: Vec<f64> = inner.filter(|x| x.is_finite()).chain([low, high]).collect();
    points.sort_by(f64::total_cmp);
    points.dedup_by(|a, b| a.total_cmp(b).is_eq());
    points
}

/// The float in the middle of all floats between `a` and `b`, `None` when they are neighbours: at most 64 steps lead there.
fn middle(a: f64, b: f64) -> Option<f64> {
    let (low, high) = (rank(a.min(b)), rank(a.max(b)));
    (high - low > 1).then(|| unrank(low + (high - low) / 2))
}

/// The place of `x` among all floats.
fn rank(x: f64) -> i128 {
    let bits = i128::from(x.abs().to_bits());
    if x < 0.0 {
        -bits
    } else {
        bits
    }
}

fn unrank(rank: i128) -> f64 {
    let size = f64::from_bits(u64::try_from(rank.unsigned_abs()).unwrap_or(0));
    if rank < 0 {
        -size
    } else {
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Solves while counting, and checks the law that what is found reaches the goal.
    #[track_caller]
    fn solves(f: &dyn Fn(f64) -> Figure, low: f64, high: f64, goal: f64, wanted: Figure) {
        let asked = Cell::new(0);
        let counted = |x| {
            asked.set(asked.get() + 1);
            f(x)
        };
        let got = solve(&counted, low, high, goal);
        assert!(asked.get() <= MOST + 2, "{} evaluations", asked.get());
        match (got, wanted) {
            (Ok(got), Ok(wanted)) => {
                assert!(
                    (got - wanted).abs() <= 1e-9 * wanted.abs().max(1e-9),
                    "{got} for {wanted}"
                );
                assert!((low..=high).contains(&got));
            }
            _ => assert_eq!(got, wanted),
        }
    }

    #[test]
    fn rising_falling_and_wide() {
        solves(&|x| Ok(x * x), 0.0, 1e12, 49.0, Ok(7.0));
        solves(&|x| Ok(1.0 / x), 1e-6, 1e12, 1e-9, Ok(1e9));
        solves(&|x| Ok(-x), -100.0, 100.0, 12.5, Ok(-12.5));
        solves(&|x| Ok(3.0 * x), 0.0, 1e12, 1e-9, Ok(1e-9 / 3.0));
        solves(&|x| Ok(x / 1000.0), 0.0, 1e12, 0.062, Ok(62.0));
    }

    #[test]
    fn flat_at_the_goal_gives_the_first_point() {
        solves(&|_| Ok(5.0), 0.0, 1e12, 5.0, Ok(0.0));
        solves(&|x| Ok(x.clamp(3.0, 4.0)), 0.0, 100.0, 4.0, Ok(4.0));
        solves(&|x| Ok(x.clamp(3.0, 4.0)), 0.0, 100.0, 3.0, Ok(0.0));
        solves(&|x| Ok((10.0 - x).max(2.0)), 0.0, 1e6, 2.0, Ok(8.0));
    }

    #[test]
    fn the_ends_count() {
        solves(&|x| Ok(x), 0.0, 100.0, 100.0, Ok(100.0));
        solves(&|x| Ok(x), 0.0, 100.0, 0.0, Ok(0.0));
        solves(&|x| Ok(x), 0.0, 100.0, 100.1, Err(Undefined::NotReachable));
        solves(&|x| Ok(0.1 + x), 0.0, 0.2, 0.3, Ok(0.2));
    }

    #[test]
    fn a_jump_over_the_goal_is_no_solution() {
        solves(
            &|x| Ok(if x < 5.0 { 0.0 } else { 1.0 }),
            0.0,
            10.0,
            0.5,
            Err(Undefined::NotReachable),
        );
        solves(
            &|x| Ok(if x < 5.0 { 0.0 } else { x }),
            0.0,
            10.0,
            3.0,
            Err(Undefined::NotReachable),
        );
        solves(
            &|x| Ok(if x < 5.0 { 0.0 } else { x - 6.0 }),
            0.0,
            10.0,
            1.5,
            Ok(7.5),
        );
        solves(&|x| Ok(x.ceil()), 0.0, 1000.0, 17.0, Ok(16.0));
        solves(&|x| Ok(1.0 / (x - 5.0)), 0.0, 10.0, 0.5, Ok(7.0));
    }

    #[test]
    fn undefined_stretches() {
        let above = |edge: f64| {
            move |x: f64| {
                if x > edge {
                    Ok(1.0 / (x - edge))
                } else {
                    Err(Undefined::Never)
                }
            }
        };
        solves(&above(3.3), 0.0, 1e12, 1.0, Ok(4.3));
        solves(&above(3.3), 0.0, 1e12, 1e6, Ok(3.3 + 1e-6));
        let below = |x: f64| {
            if x < 3.3 {
                Ok(1.0 / (3.3 - x))
            } else {
                Err(Undefined::Never)
            }
        };
        solves(&below, 0.0, 1e12, 1e6, Ok(3.3 - 1e-6));
        solves(
            &|x| {
                if x > 0.0 {
                    Ok(1.0 / x)
                } else {
                    Err(Undefined::NoLosses)
                }
            },
            0.0,
            100.0,
            1e9,
            Ok(1e-9),
        );
        let hole = |x: f64| {
            if (2.0..2.001).contains(&x) {
                Err(Undefined::TooFew)
            } else {
                Ok(x)
            }
        };
        solves(&hole, 0.0, 4.0, 3.0, Ok(3.0));
    }

    #[test]
    fn the_reason_why_nothing_helps() {
        solves(
            &|_| Err(Undefined::MissingInput),
            0.0,
            1.0,
            0.5,
            Err(Undefined::MissingInput),
        );
        solves(
            &|_| Err(Undefined::InvalidInput),
            0.0,
            1.0,
            0.5,
            Err(Undefined::InvalidInput),
        );
        solves(
            &|_| Err(Undefined::Never),
            0.0,
            1.0,
            0.5,
            Err(Undefined::NotReachable),
        );
        solves(&|x| Ok(x), 0.0, 1.0, f64::NAN, Err(Undefined::NotReachable));
        solves(&|x| Ok(x), 1.0, 0.0, 0.5, Err(Undefined::NotReachable));
        solves(
            &|_| Ok(f64::NAN),
            0.0,
            1.0,
            0.5,
            Err(Undefined::InvalidInput),
        );
    }
}
