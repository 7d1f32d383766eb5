//! BG/NBD and MBG/NBD: customers buy at a rate of their own until they leave, which can happen after each purchase.
//!
//! Letters: rates λ ~ Gamma(r, α), dropout after a purchase p ~ Beta(a, b); x, t_x, T as in [`History`](super::history::History), in
//! units of time. The BG/NBD lets nobody leave before the second purchase; the MBG/NBD lets them leave after the first one.
//!
//! Sources: P. Fader, B. Hardie and K. L. Lee, "Counting your customers the easy way: an alternative to the Pareto/NBD model",
//! Marketing Science 24 (2005), 275–284; E. P. Batislam, M. Denizel and A. Filiztekin, "Empirical validation and comparison of
//! models for customer base analysis", International Journal of Research in Marketing 24 (2007), 201–209, for the MBG/NBD.
//! Pinned by `tests/it/models`.

use crate::domain::model::estimate::{End, Estimate, Limit, NoFit, Range, Watch};
use crate::domain::model::history::{Histories, Row};
use crate::domain::model::minimise::Goal;
use crate::domain::model::ongoing::Ongoing;
use crate::domain::model::settle::settle;
use crate::domain::model::special::{LogSum, Rising};

/// When a customer can leave for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dropout {
    /// After the second purchase: BG/NBD. Whoever bought once is there for certain.
    AfterRepeats,
    /// After the first: MBG/NBD.
    AfterAny,
}

/// The parameters, each above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgNbd {
    /// r, the shape of the rates.
    pub r: f64,
    /// α, their scale, in units of time.
    pub alpha: f64,
    /// a of the dropout.
    pub a: f64,
    /// b of the dropout.
    pub b: f64,
    /// Which of the two models.
    pub dropout: Dropout,
}

/// The variables of the search: ln r, ln(r/α), logit(a/(a+b)), ln(a+b).
const ENDS: &[End] = &[
    end(2, false, Limit::NoDropout, &[3]),
    end(2, true, Limit::AllDropout, &[3]),
    end(3, true, Limit::OneDropout, &[]),
    end(3, false, Limit::AllOrNothing, &[]),
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

/// Customers with a second purchase that a fit needs.
pub const LEAST_REPEATERS: u32 = 2;

/// ln 10⁶: how far shapes go, where a spread cannot be told from none or from all.
pub(super) const FAR: f64 = 13.815510557964274;

impl BgNbd {
    /// The parameters at which the customers' histories are likeliest, and how sure they are.
    ///
    /// # Errors
    /// [`NoFit::NoRepeats`] and [`NoFit::TooFew`] with fewer than [`LEAST_REPEATERS`] customers who came again; [`NoFit::Stopped`].
    pub fn fit(all: &Histories, dropout: Dropout, watch: Watch) -> Result<(Self, Estimate), NoFit> {
        let rate = enough(all)?;
        let start = |r: f64, mean: f64, size: f64| {
            vec![r.ln(), rate.ln(), (mean / (1.0 - mean)).ln(), size.ln()]
        };
        let range = Range {
            starts: vec![start(0.7, 0.25, 3.0)],
            bounds: vec![
                (-FAR, FAR),
                (rate.ln() - FAR, rate.ln() + FAR),
                (-1.5 * FAR, 1.5 * FAR),
                (-FAR, FAR),
            ],
            ends: ENDS,
        };
        let others = vec![start(3.0, 0.1, 1.0), start(0.2, 0.6, 20.0)];
        let part = sample(all);
        let mut some = part
            .as_ref()
            .map(|part| |at: &[f64], slope: &mut [f64]| goal(part, dropout, at, slope));
        let some = some.as_mut().map(|some| some as Goal);
        let mut goal = |at: &[f64], slope: &mut [f64]| goal(all, dropout, at, slope);
        let found = settle(&mut goal, some, range, others, watch)?;
        Ok((Self::at(&found.at, dropout), found))
    }

    /// The parameters of the search's variables.
    pub fn at(at: &[f64], dropout: Dropout) -> Self {
        let of = |place: usize| at.get(place).copied().unwrap_or(0.0);
        let (r, rate, size) = (of(0).exp(), of(1).exp(), of(3).exp());
        let (mean, rest) = shares(of(2));
        Self {
            r,
            alpha: r / rate,
            a: mean * size,
            b: rest * size,
            dropout,
        }
    }

    /// The covariance of ln r, ln α, ln a, ln b; its diagonal has the squares of their standard errors. 0 at limits.
    pub fn covariance(estimate: &Estimate) -> [[f64; 4]; 4] {
        let logit = estimate.at.get(2).copied().unwrap_or(0.0);
        let (mean, rest) = shares(logit);
        estimate.carried(&[
            [1.0, 0.0, 0.0, 0.0],
            [1.0, -1.0, 0.0, 0.0],
            [0.0, 0.0, rest, 1.0],
            [0.0, 0.0, -mean, 1.0],
        ])
    }

    /// The logarithm of the likelihood of one customer with `x` repeats, the last at `last` of `age` units of time.
    pub fn log_likelihood(&self, x: u32, last: f64, age: f64) -> f64 {
        let terms = Terms::new(self, x);
        let n = f64::from(x);
        let first = terms.rising.get(x) - n * self.alpha.ln() + terms.stays.get(self.occasions(x));
        let both = (self.r + n) * (age / self.alpha).ln_1p();
        first - both + soft(self.leaving_odds(x, last, age)).0
    }

    /// P(alive): the probability that the customer has not left at `age`, 0…1; always 1 without repeats in the BG/NBD.
    ///
    /// 1/(1 + e^d), d = (r+x) ln((α+T)/(α+t_x)) + ln(a/(b+x−1)), and b+x for b+x−1 in the MBG/NBD.
    pub fn p_alive(&self, x: u32, last: f64, age: f64) -> f64 {
        soft(-self.leaving_odds(x, last, age)).1
    }

    /// E[Y(t)]: purchases to expect in the next `t` units of time.
    pub fn expected(&self, x: u32, last: f64, age: f64, t: f64) -> f64 {
        self.p_alive(x, last, age) * self.ongoing(x, age).expected(t)
    }

    /// E[X(t)]: purchases to expect of a new customer after the first one, in `t` units of time.
    pub fn expected_new(&self, t: f64) -> f64 {
        match self.dropout {
            Dropout::AfterRepeats => self.ongoing(0, 0.0).expected(t),
            Dropout::AfterAny => self.b / (self.a + self.b) * self.ongoing(0, 0.0).expected(t),
        }
    }

    /// What is believed of a customer who is there at `age` after `x` repeats.
    pub fn ongoing(&self, x: u32, age: f64) -> Ongoing {
        Ongoing {
            shape: self.r + f64::from(x),
            rate: self.alpha + age,
            a: self.a,
            b: self.b + f64::from(self.occasions(x)),
        }
    }

    /// P(X(t) = n) for n = 0 … `most`, and at last the rest: the distribution of a new customer's repeats in `t` units of time.
    pub fn distribution(&self, t: f64, most: u32) -> Vec<f64> {
        let terms = Terms::new(self, most + 1);
        let none = (-self.r * (t / self.alpha).ln_1p()).exp();
        let z = t / (self.alpha + t);
        let (mut negative_binomial, mut at_least) = (none, 1.0);
        let mut shares = Vec::with_capacity(most as usize + 2);
        let mut rest = 1.0;
        for n in 0..=most {
            let stays = terms.stays.get(self.occasions(n)).exp();
            // E[p (1−p)^(k−1)]: leaves at occasion k.
            let leaves = match self.occasions(n) {
                0 => 0.0,
                k => terms.stays.get(k - 1).exp() - stays,
            };
            let share = stays * negative_binomial + leaves * at_least;
            shares.push(share);
            rest -= share;
            at_least = f64::max(at_least - negative_binomial, 0.0);
            negative_binomial *= (self.r + f64::from(n)) / (f64::from(n) + 1.0) * z;
        }
        shares.push(rest.max(0.0));
        shares
    }

    /// How often a customer with `x` repeats could have left.
    fn occasions(&self, x: u32) -> u32 {
        match self.dropout {
            Dropout::AfterRepeats => x,
            Dropout::AfterAny => x + 1,
        }
    }

    /// ln of the odds of having left at the last purchase; −∞ where that cannot be.
    fn leaving_odds(&self, x: u32, last: f64, age: f64) -> f64 {
        let Some(before) = self.occasions(x).checked_sub(1) else {
            return f64::NEG_INFINITY;
        };
        let silent = (age / self.alpha).ln_1p() - (last / self.alpha).ln_1p();
        (self.r + f64::from(x)) * silent + (self.a / (self.b + f64::from(before))).ln()
    }
}

/// e^y/(1+e^y) and 1/(1+e^y).
pub(super) fn shares(y: f64) -> (f64, f64) {
    let odds = (-y.abs()).exp();
    let (more, less) = (1.0 / (1.0 + odds), odds / (1.0 + odds));
    if y > 0.0 {
        (more, less)
    } else {
        (less, more)
    }
}

/// ln(1 + e^d), and its slope e^d/(1+e^d).
fn soft(d: f64) -> (f64, f64) {
    let odds = (-d.abs()).exp();
    let share = 1.0 / (1.0 + odds);
    if d > 0.0 {
        (d + odds.ln_1p(), share)
    } else {
        (odds.ln_1p(), odds * share)
    }
}

/// Repeats for each unit of time, if there are enough customers who came again.
pub(super) fn enough(all: &Histories) -> Result<f64, NoFit> {
    let found = all.repeaters() as u32;
    if found == 0 {
        return Err(NoFit::NoRepeats);
    }
    if found < LEAST_REPEATERS {
        let needed = LEAST_REPEATERS;
        return Err(NoFit::TooFew { needed, found });
    }
    Ok(all.repeats() / all.exposure().max(f64::MIN_POSITIVE))
}

/// A part of many histories, from whose fit that of all can start.
pub(super) fn sample(all: &Histories) -> Option<Histories> {
    let nth = all.distinct() / 2500;
    (nth > 1).then(|| all.thinned(nth))
}

/// Sums over whole numbers, for each number of repeats.
struct Terms {
    /// ln Γ(r+x)/Γ(r).
    rising: Rising,
    /// ln of the probability to stay k times, B(a, b+k)/B(a, b).
    stays: Rising,
}

impl Terms {
    fn new(model: &BgNbd, most: u32) -> Self {
        let BgNbd { r, a, b, .. } = *model;
        Self {
            rising: Rising::new(most, &|i| (r + i).ln()),
            stays: Rising::new(most + 1, &|i| (-a / (a + b + i)).ln_1p()),
        }
    }
}

/// What depends on a time alone.
#[derive(Clone, Copy)]
struct Moment {
    /// ln(1 + t/α).
    log: f64,
    /// t/(α+t), minus its slope in ln α.
    share: f64,
}

/// Minus the log-likelihood, and its slopes in the variables of the search.
fn goal(all: &Histories, dropout: Dropout, at: &[f64], slope: &mut [f64]) -> f64 {
    let model = BgNbd::at(at, dropout);
    let BgNbd { r, alpha, a, b, .. } = model;
    let size = a + b;
    let most = all.most_repeats();
    let terms = Terms::new(&model, most);
    // The slopes of both sums; see `stays` for ∂/∂logit and ∂/∂ln(a+b), formed so that nothing large cancels.
    let rising_slope = Rising::new(most, &|i| r / (r + i));
    let mean_slope = Rising::new(most + 1, &|i| -a * (b / size) / (b + i));
    let size_slope = Rising::new(most + 1, &|i| -a * i / ((b + i) * (size + i)));
    let moment = |t: &f64| Moment {
        log: (t / alpha).ln_1p(),
        share: t / (alpha + t),
    };
    let moments: Vec<Moment> = all.times.iter().map(moment).collect();
    let (mut value, mut slopes) = (0.0, [0.0; 4]);
    for (x, rows) in all.groups() {
        let (n, k) = (f64::from(x), model.occasions(x));
        let before = k.checked_sub(1).map(|before| b + f64::from(before));
        let odds = before.map(|before| (a / before).ln());
        let sums = group(rows, &moments, r + n, odds);
        let constant = terms.rising.get(x) - n * alpha.ln() + terms.stays.get(k);
        value += sums.weight * constant + sums.value;
        let rate = (r + n) * sums.share - n * sums.weight;
        let shape = sums.weight * rising_slope.get(x) - r * sums.log;
        let at_leaving = before.map_or((0.0, 0.0), |before| {
            (b / size * (1.0 + a / before), 1.0 - b / before)
        });
        slopes[0] += shape + rate;
        slopes[1] -= rate;
        slopes[2] += sums.weight * mean_slope.get(k) + sums.leaving * at_leaving.0;
        slopes[3] += sums.weight * size_slope.get(k) + sums.leaving * at_leaving.1;
    }
    for (slot, slope) in slope.iter_mut().zip(slopes) {
        *slot = -slope;
    }
    -value
}

/// Sums over rows with one number of repeats.
#[derive(Default)]
struct Sums {
    weight: f64,
    /// ln of what depends on the times.
    value: f64,
    /// The mean of [`Moment::log`] over having left at the last purchase and not.
    log: f64,
    /// The mean of [`Moment::share`] likewise.
    share: f64,
    /// P(has left).
    leaving: f64,
}

fn group(rows: &[Row], moments: &[Moment], shape: f64, odds: Option<f64>) -> Sums {
    let mut sums = Sums::default();
    let mut logs = LogSum::new();
    for row in rows {
        let last = moments.get(row.last as usize);
        let (Some(last), Some(end)) = (last, moments.get(row.age as usize)) else {
            continue;
        };
        sums.weight += row.weight;
        sums.value -= row.weight * shape * end.log;
        sums.log += row.weight * end.log;
        sums.share += row.weight * end.share;
        if let Some(odds) = odds {
            // ln(1 + e^d), and its slope: the probability to have left.
            let d = odds + shape * (end.log - last.log);
            let odds = (-d.abs()).exp();
            logs.add(row.weight, 1.0 + odds);
            sums.value += row.weight * d.max(0.0);
            let left = if d > 0.0 { 1.0 } else { odds } / (1.0 + odds) * row.weight;
            sums.log += left * (last.log - end.log);
            sums.share += left * (last.share - end.share);
            sums.leaving += left;
        }
    }
    sums.value += logs.get();
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::history::History;
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
        fn slopes_are_those_of_the_value(
            at in (-2.0..3.0f64, -4.0..0.0f64, -3.0..2.0f64, -2.0..4.0f64), any in any::<bool>(),
        ) {
            let dropout = if any { Dropout::AfterAny } else { Dropout::AfterRepeats };
            let (all, at) = (some(), [at.0, at.1, at.2, at.3]);
            let (mut slope, mut spare) = ([0.0; 4], [0.0; 4]);
            goal(&all, dropout, &at, &mut slope);
            for place in 0..4 {
                let mut value = |by: f64| {
                    let mut moved = at;
                    moved[place] += by;
                    goal(&all, dropout, &moved, &mut spare)
                };
                let difference = (value(1e-5) - value(-1e-5)) / 2e-5;
                prop_assert!((slope[place] - difference).abs() < 1e-6 * (1.0 + difference.abs()), "{} {} {}", place, slope[place], difference);
            }
        }

        /// The sum over rows is the sum over customers.
        #[test]
        fn one_by_one_or_together(at in (-2.0..3.0f64, -4.0..0.0f64, -3.0..2.0f64, -2.0..4.0f64), any in any::<bool>()) {
            let dropout = if any { Dropout::AfterAny } else { Dropout::AfterRepeats };
            let (all, at) = (some(), [at.0, at.1, at.2, at.3]);
            let model = BgNbd::at(&at, dropout);
            let one = |row: &Row| row.weight * model.log_likelihood(row.repeats, all.time(row.last), all.time(row.age));
            let sum: f64 = all.rows.iter().map(one).sum();
            let together = -goal(&all, dropout, &at, &mut [0.0; 4]);
            prop_assert!((sum - together).abs() < 1e-9 * sum.abs());
        }
    }
}
