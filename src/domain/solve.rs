//! Solving for an input: which x makes a figure reach the goal.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::order::sort;

/// The most often that `f` is asked: a whole page of figures is worked out each time.
const MOST: usize = 400;

/// Points of the grid that are evenly spaced, and per decade of those that grow by a constant factor from the low end.
const EVEN: u32 = 64;
const PER_DECADE: u32 = 6;
const DECADES: u32 = 16;

/// The most dips looked into, as they may or may not reach the goal, and the most evaluations spent on each.
const DIPS: usize = 3;
const DIP: usize = 40;

/// The smallest x in [low, high] with f(x) = `goal`, to neighbouring floats; at most 400 evaluations of `f`.
///
/// A grid, even and logarithmic at once (ranges reach 1e12), is scanned from `low`; where f passes the goal, turns back short of it, or
/// begins or ends to be defined, the search looks closer. Of a stretch where f equals the goal the first point is taken. A jump over the
/// goal is no solution.
///
/// Undefined: `not-reachable` where there is none; the reason of `f` itself where no x at all helps, because another input is
/// missing or invalid. A function that wiggles between two points of the grid can hide a solution.
///
/// ```
/// use mandegar::domain::{figure::Undefined, solve::solve};
/// let f = |x: f64| Ok(80.0 / x);
/// assert_eq!(solve(&f, 0.5, 100.0, 16.0), Ok(5.0));
/// assert_eq!(solve(&f, 0.5, 100.0, 200.0), Err(Undefined::NotReachable));
/// ```
pub fn solve(f: &dyn Fn(f64) -> Figure, low: f64, high: f64, goal: f64) -> Figure {
    solve_from(f, (low, high), goal, None)
}

/// The same with an x that is known to be of use: a stretch around it in which `f` is defined is found however narrow it is.
pub fn solve_from(
    f: &dyn Fn(f64) -> Figure,
    (low, high): (f64, f64),
    goal: f64,
    known: Option<f64>,
) -> Figure {
    if !(low.is_finite() && high.is_finite() && goal.is_finite() && low <= high) {
        return Err(Undefined::NotReachable);
    }
    let mut search = Search {
        f,
        goal,
        left: MOST - 2,
        dips: DIPS,
        reason: Reason::Open,
    };
    let known = known.filter(|x| (low..=high).contains(x));
    match search.scan(low, high, known) {
        Some(x) => Ok(search.neater(x, low, high)),
        None => Err(search.reason.told()),
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

    fn at_goal(self) -> bool {
        self.side() == Some(0)
    }

    /// How far from the goal; infinitely where undefined.
    fn distance(self) -> f64 {
        self.miss.map_or(f64::INFINITY, f64::abs)
    }
}

/// Why nothing was found: the same hopeless reason at every point, or several.
#[derive(Clone, Copy, PartialEq)]
enum Reason {
    Open,
    Always(Undefined),
    Mixed,
}

impl Reason {
    fn and(self, value: Figure) -> Self {
        match (self, value) {
            (Self::Open, Err(reason)) => Self::Always(reason),
            (Self::Always(known), Err(reason)) if known == reason => self,
            _ => Self::Mixed,
        }
    }

    fn told(self) -> Undefined {
        match self {
            Self::Always(reason @ (Undefined::MissingInput | Undefined::InvalidInput)) => reason,
            _ => Undefined::NotReachable,
        }
    }
}

struct Search<'a> {
    f: &'a dyn Fn(f64) -> Figure,
    goal: f64,
    left: usize,
    dips: usize,
    reason: Reason,
}

impl Search<'_> {
    /// The first solution that the grid leads to; else an end that misses the goal by rounding alone.
    fn scan(&mut self, low: f64, high: f64, known: Option<f64>) -> Option<f64> {
        let (mut two_before, mut before): (Option<Point>, Option<Point>) = (None, None);
        let mut ends = Vec::new();
        for x in grid(low, high, known) {
            let here = self.at(x)?;
            let found = match before {
                None => here.at_goal().then_some(x),
                Some(before) => self
                    .dip(two_before, before, here)
                    .or_else(|| self.between(before, here)),
            };
            if found.is_some() {
                return found;
            }
            if x <= low || x >= high {
                ends.push(here);
            }
            (two_before, before) = (before, Some(here));
        }
        let near = |end: &&Point| end.distance() <= 1e-12 * self.goal.abs();
        ends.iter().find(near).map(|end| end.x)
    }

    /// The point at `x`; `None` when the evaluations are used up.
    fn at(&mut self, x: f64) -> Option<Point> {
        self.left = self.left.checked_sub(1)?;
        let value = (self.f)(x).and_then(crate::domain::quantity::finite);
        self.reason = self.reason.and(value);
        let miss = value.ok().map(|value| value - self.goal);
        Some(Point { x, miss })
    }

    /// A solution after `before` and up to `here`.
    fn between(&mut self, before: Point, here: Point) -> Option<f64> {
        match (before.side(), here.side()) {
            (None, None) => None,
            (Some(a), Some(b)) if a == b => None,
            (Some(_), Some(_)) => self.crossing(before, here),
            _ => self.edge(before, here),
        }
    }

    /// f passes or reaches the goal between two defined points: the first float past it, unless f jumped.
    fn crossing(&mut self, mut a: Point, mut b: Point) -> Option<f64> {
        if a.at_goal() {
            return Some(a.x);
        }
        let spread = (b.miss? - a.miss?).abs();
        while let Some(x) = middle(a.x, b.x) {
            let mid = self.at(x)?;
            if mid.miss.is_none() {
                // A hole inside: both its sides may hold the solution.
                return self.edge(a, mid).or_else(|| self.edge(mid, b));
            }
            if mid.side() == a.side() {
                a = mid;
            } else {
                b = mid;
            }
        }
        let best = if b.distance() <= a.distance() { b } else { a };
        let small = 1e-9 * self.goal.abs().max(spread);
        let step = (b.miss? - a.miss?).abs();
        (best.at_goal() || step.max(best.distance()) <= small).then_some(best.x)
    }

    /// f is defined at one of two points only: walks to where its definition ends, unless it passes the goal on the way.
    fn edge(&mut self, mut a: Point, mut b: Point) -> Option<f64> {
        while let Some(x) = middle(a.x, b.x) {
            let mid = self.at(x)?;
            match (a.side(), mid.side(), b.side()) {
                (Some(_), None, _) => b = mid,
                (None, None, _) => a = mid,
                (Some(side), Some(middle), _) if side == middle => a = mid,
                (Some(_), Some(_), _) => return self.crossing(a, mid),
                (None, Some(middle), Some(side)) if side == middle => b = mid,
                (None, Some(_), _) => return self.crossing(mid, b),
            }
        }
        [a, b]
            .into_iter()
            .find(|point| point.at_goal())
            .map(|point| point.x)
    }

    /// f turns back between three points on one side of the goal: golden-section search for whether it gets there.
    fn dip(&mut self, a: Option<Point>, b: Point, c: Point) -> Option<f64> {
        let a = a?;
        let one_side = a.side() == b.side() && b.side() == c.side();
        // Shallower than this is rounding, not a dip.
        let deep = b.distance() < (1.0 - 1e-9) * a.distance() && b.distance() <= c.distance();
        if !one_side || !deep {
            return None;
        }
        self.dips = self.dips.checked_sub(1)?;
        let (mut low, mut best, mut high) = (a, b, c);
        for _ in 0..DIP {
            let (left, right) = (best.x - low.x, high.x - best.x);
            let x = if left > right {
                best.x - 0.381966 * left
            } else {
                best.x + 0.381966 * right
            };
            if x <= low.x || x >= high.x {
                return None;
            }
            let tried = self.at(x)?;
            tried.miss?;
            if tried.side() != best.side() {
                return self.crossing(a, tried);
            }
            let (inner, outer) = if tried.distance() < best.distance() {
                (tried, best)
            } else {
                (best, tried)
            };
            if outer.x < inner.x {
                low = outer;
            } else {
                high = outer;
            }
            best = inner;
        }
        None
    }

    /// `x`, or the number of at most 12 digits beside it when that is no worse: 50 rather than 49.99999999999999.
    fn neater(&mut self, x: f64, low: f64, high: f64) -> f64 {
        let round = rounded(x);
        self.left = 2;
        let [exact, neat] = [x, round].map(|x| self.at(x).map_or(f64::INFINITY, Point::distance));
        let no_worse = neat <= exact + 4.0 * f64::EPSILON * self.goal.abs();
        if no_worse && neat.is_finite() && (low..=high).contains(&round) {
            round
        } else {
            x
        }
    }
}

/// `x` to 12 digits; arithmetic instead of text keeps the download small. Tiny and huge numbers may stay as they are.
fn rounded(x: f64) -> f64 {
    let digits = 11.0 - x.abs().log10().floor();
    let scale = 10f64.powf(digits.abs().min(300.0));
    if digits >= 0.0 {
        (x * scale).round() / scale
    } else {
        (x / scale).round() * scale
    }
}

/// The points of the scan in rising order, both ends and the known one exact.
fn grid(low: f64, high: f64, known: Option<f64>) -> Vec<f64> {
    let width = high - low;
    let even = (0..=EVEN).map(|i| f64::from(i) / f64::from(EVEN));
    let grown =
        (1..DECADES * PER_DECADE).map(|i| 10f64.powf(-f64::from(i) / f64::from(PER_DECADE)));
    let inner = even
        .chain(grown)
        .map(|part| (low + part * width).clamp(low, high));
    let mut points: Vec<f64> = inner
        .filter(|x| x.is_finite())
        .chain([low, high])
        .chain(known)
        .collect();
    sort(&mut points, &f64::total_cmp);
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
#[allow(clippy::float_cmp)]
mod tests;
