//! The likelihood of all customers at once: one pass over the times that occur for each number of repeats.
//!
//! With ρ(τ) the part of G(τ) that the integral from τ on makes up, ρ at one time follows from ρ at the next one and the integral
//! between the two, in which only a power changes with the number of repeats. So nothing is worked out twice: neither for customers
//! of one time, nor for the numbers of repeats.

use super::{share, ParetoNbd};
use crate::domain::model::history::{Histories, Row};
use crate::domain::model::special::{quadrature, LogSum, Rising};

/// What there is at a time that occurs.
#[derive(Clone, Copy, Default)]
struct Moment {
    time: f64,
    /// ln(1 + t/α), ln(1 + t/β).
    logs: (f64, f64),
    /// t/(α+t), t/(β+t): minus their slopes in ln α, ln β.
    parts: (f64, f64),
    /// ρ(t) for the x that is worked on.
    rho: f64,
    /// Its slopes in ln r, ln α, ln s, ln β.
    slopes: [f64; 4],
}

/// Minus the log-likelihood, and its slopes in the variables of the search.
pub fn goal(all: &Histories, at: &[f64], slope: &mut [f64]) -> f64 {
    let model = ParetoNbd::at(at);
    let ParetoNbd { r, alpha, .. } = model;
    let most = all.most_repeats();
    let rising = Rising::new(most, &|i| (r + i).ln());
    let rising_slope = Rising::new(most, &|i| r / (r + i));
    // In ln r, ln α, ln s, ln β.
    let (mut value, mut slopes) = (0.0, [0.0; 4]);
    sweep(&model, all, &mut |x, rows, moments| {
        let n = f64::from(x);
        value += group(&model, n, rows, moments, &mut slopes);
        let weight: f64 = rows.iter().map(|row| row.weight).sum();
        value += weight * (rising.get(x) - n * alpha.ln());
        slopes[0] += weight * rising_slope.get(x);
        slopes[1] -= weight * n;
    });
    let [in_r, in_alpha, in_s, in_beta] = slopes;
    let variables = [in_r + in_alpha, -in_alpha, in_s + in_beta, -in_beta];
    for (slot, slope) in slope.iter_mut().zip(variables) {
        *slot = -slope;
    }
    -value
}

/// P(alive) of each row of `all`.
pub fn alive(model: &ParetoNbd, all: &Histories) -> Vec<f64> {
    let mut shares = Vec::with_capacity(all.rows.len());
    sweep(model, all, &mut |x, rows, moments| {
        let shape = model.r + f64::from(x);
        shares.extend(rows.iter().map(|row| {
            let last = moments.get(row.last as usize);
            let (Some(last), Some(end)) = (last, moments.get(row.age as usize)) else {
                return 0.0;
            };
            let (near, far) = (end.logs.0 - last.logs.0, end.logs.1 - last.logs.1);
            let q = (-shape * near - model.s * far).exp();
            share(q, (last.rho - end.rho * q).max(0.0))
        }));
    });
    shares
}

/// Rows with the same repeats for which one pass over all times is not worth it.
const FEW: usize = 6;

/// Takes rows with the same repeats, the number first, with moments that hold for them.
type Visit<'a> = &'a mut dyn FnMut(u32, &[Row], &[Moment]);

/// Shows all rows to `visit`.
fn sweep(model: &ParetoNbd, all: &Histories, visit: Visit) {
    let mut moments = moments(model, all);
    let mut nodes = Nodes::default();
    for (x, rows) in all.groups() {
        let n = f64::from(x);
        if rows.len() >= FEW {
            nodes.suit(model, n, &moments);
            nodes.fill(model, n, &mut moments, rows);
            visit(x, rows, &moments);
            continue;
        }
        for row in rows.chunks(1) {
            alone(model, n, &mut moments, row);
            visit(x, row, &moments);
        }
    }
}

/// Puts ρ and its slopes into the moments of one row: the integral from its last purchase to its end, beyond which nothing counts.
fn alone(model: &ParetoNbd, n: f64, moments: &mut [Moment], row: &[Row]) {
    let Some(row) = row.first() else { return };
    let places = (row.last as usize, row.age as usize);
    let (Some(last), Some(end)) = (moments.get(places.0), moments.get(places.1)) else {
        return;
    };
    let shape = model.r + n;
    let mut sums = Sums::default();
    between(model, n, last, end, &mut |mut node| {
        node.power = (shape * node.logs.0).exp();
        sums.add(&node);
    });
    let found = (sums.part, sums.slopes(model, shape));
    if let Some(end) = moments.get_mut(places.1) {
        (end.rho, end.slopes) = (0.0, [0.0; 4]);
    }
    if let Some(last) = moments.get_mut(places.0) {
        (last.rho, last.slopes) = found;
    }
}

fn moments(model: &ParetoNbd, all: &Histories) -> Vec<Moment> {
    let ParetoNbd { alpha, beta, .. } = *model;
    let moment = |time: &f64| Moment {
        time: *time,
        logs: ((time / alpha).ln_1p(), (time / beta).ln_1p()),
        parts: (time / (alpha + time), time / (beta + time)),
        ..Moment::default()
    };
    all.times.iter().map(moment).collect()
}

/// The sum over rows with `n` repeats of ln G(t_x) and the bracket; adds its slopes.
fn group(
    model: &ParetoNbd,
    n: f64,
    rows: &[Row],
    moments: &[Moment],
    slopes: &mut [f64; 4],
) -> f64 {
    let (r, s, shape) = (model.r, model.s, model.r + n);
    let (mut value, mut logs) = (0.0, LogSum::new());
    for row in rows {
        let last = moments.get(row.last as usize);
        let (Some(last), Some(end)) = (last, moments.get(row.age as usize)) else {
            continue;
        };
        let (near, far) = (end.logs.0 - last.logs.0, end.logs.1 - last.logs.1);
        let q = (-shape * near - s * far).exp();
        let stays = (1.0 - end.rho) * q;
        let bracket = last.rho + stays;
        logs.add(row.weight, bracket);
        value -= row.weight * (shape * last.logs.0 + s * last.logs.1);
        let of_q = [
            -r * near,
            shape * (end.parts.0 - last.parts.0),
            -s * far,
            s * (end.parts.1 - last.parts.1),
        ];
        let outside = [
            -r * last.logs.0,
            shape * last.parts.0,
            -s * last.logs.1,
            s * last.parts.1,
        ];
        let at_times = last.slopes.iter().zip(end.slopes);
        let pairs = slopes.iter_mut().zip(outside).zip(of_q).zip(at_times);
        for (((slope, outside), of_q), (at_last, at_end)) in pairs {
            let inside = at_last - at_end * q + stays * of_q;
            *slope += row.weight * (outside + inside / bracket);
        }
    }
    value + logs.get()
}

/// A place u between two times at which the integrand is taken, relative to the earlier one, τ.
struct Node {
    /// weight·s/(β+u)·((β+τ)/(β+u))^s.
    density: f64,
    /// (α+τ)/(α+u), and to the power r+x for the x that is worked on.
    ratio: f64,
    power: f64,
    /// ln((α+τ)/(α+u)), ln((β+τ)/(β+u)), and their slopes in ln α, ln β.
    logs: (f64, f64),
    moves: (f64, f64),
    /// β/(β+u).
    rest: f64,
}

/// Gives the places between two moments that are dense enough for `n` repeats, with powers yet to be set.
fn between(model: &ParetoNbd, n: f64, from: &Moment, to: &Moment, take: &mut dyn FnMut(Node)) {
    let ParetoNbd { r, alpha, s, beta } = *model;
    let (near, far) = (alpha + from.time, beta + from.time);
    let steepness = (r + n) / near + (s + 1.0) / far;
    quadrature(to.time - from.time, steepness, &mut |u, weight| {
        let logs = (-(u / near).ln_1p(), -(u / far).ln_1p());
        take(Node {
            density: weight * s / (far + u) * (s * logs.1).exp(),
            ratio: near / (near + u),
            power: 1.0,
            logs,
            moves: (
                alpha / near * (u / (near + u)),
                beta / far * (u / (far + u)),
            ),
            rest: beta / (far + u),
        });
    });
}

/// Sums over nodes: the integral, and what its slopes are made of.
#[derive(Default)]
struct Sums {
    part: f64,
    log: f64,
    shift: f64,
    far_log: f64,
    far_shift: f64,
    rest: f64,
}

impl Sums {
    #[inline]
    fn add(&mut self, node: &Node) {
        let share = node.density * node.power;
        self.part += share;
        self.log += share * node.logs.0;
        self.shift += share * node.moves.0;
        self.far_log += share * node.logs.1;
        self.far_shift += share * node.moves.1;
        self.rest += share * node.rest;
    }

    /// In ln r, ln α, ln s, ln β.
    fn slopes(&self, model: &ParetoNbd, shape: f64) -> [f64; 4] {
        [
            model.r * self.log,
            shape * self.shift,
            self.part + model.s * self.far_log,
            model.s * self.far_shift - self.rest,
        ]
    }
}

/// The places between the times of the data at which the integrand is taken.
#[derive(Default)]
struct Nodes {
    all: Vec<Node>,
    /// Where the places after each time begin.
    starts: Vec<usize>,
    /// The number of repeats for which they are dense enough, and that to which the powers belong.
    dense_for: f64,
    powers_of: f64,
}

impl Nodes {
    /// Makes them fit for `n` repeats, which never fall from call to call.
    fn suit(&mut self, model: &ParetoNbd, n: f64, moments: &[Moment]) {
        if self.starts.is_empty() || n > self.dense_for {
            self.dense_for = (2.0 * n).max(16.0);
            self.lay(model, moments);
            self.raise(model, n);
        } else if n - self.powers_of > 8.0 {
            self.raise(model, n);
        } else {
            while self.powers_of < n {
                self.powers_of += 1.0;
                self.all
                    .iter_mut()
                    .for_each(|node| node.power *= node.ratio);
            }
        }
    }

    /// Sets the powers anew.
    fn raise(&mut self, model: &ParetoNbd, n: f64) {
        self.powers_of = n;
        for node in &mut self.all {
            node.power = ((model.r + n) * node.logs.0).exp();
        }
    }

    fn lay(&mut self, model: &ParetoNbd, moments: &[Moment]) {
        (self.all, self.starts) = (Vec::new(), vec![0]);
        for pair in moments.windows(2) {
            let [from, to] = pair else { continue };
            between(model, self.dense_for, from, to, &mut |node| {
                self.all.push(node)
            });
            self.starts.push(self.all.len());
        }
    }

    /// Puts ρ and its slopes into the moments that `rows` ask for.
    fn fill(&self, model: &ParetoNbd, n: f64, moments: &mut [Moment], rows: &[Row]) {
        let (r, s, shape) = (model.r, model.s, model.r + n);
        let first = rows.iter().map(|row| row.last).min().unwrap_or(0) as usize;
        let end = rows.iter().map(|row| row.age).max().unwrap_or(0) as usize;
        let mut later = match moments.get_mut(end) {
            Some(last) => {
                (last.rho, last.slopes) = (0.0, [0.0; 4]);
                *last
            }
            None => return,
        };
        for place in (first..end).rev() {
            let bounds = self.starts.get(place).zip(self.starts.get(place + 1));
            let nodes = bounds.and_then(|(from, to)| self.all.get(*from..*to));
            let Some(this) = moments.get_mut(place) else {
                continue;
            };
            let near = later.logs.0 - this.logs.0;
            let far = later.logs.1 - this.logs.1;
            let fall = (-shape * near - s * far).exp();
            let of_fall = [
                -r * near,
                shape * (later.parts.0 - this.parts.0),
                -s * far,
                s * (later.parts.1 - this.parts.1),
            ];
            let mut sums = Sums::default();
            for node in nodes.unwrap_or_default() {
                sums.add(node);
            }
            let own = sums.slopes(model, shape);
            this.rho = sums.part + fall * later.rho;
            for (((slope, own), after), of_fall) in this
                .slopes
                .iter_mut()
                .zip(own)
                .zip(later.slopes)
                .zip(of_fall)
            {
                *slope = own + fall * (after + later.rho * of_fall);
            }
            later = *this;
        }
    }
}
