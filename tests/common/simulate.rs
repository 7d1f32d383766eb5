//! Shops made up by the models themselves: seeded customers whose true parameters are known.

use mandegar::domain::model::buying::Buying;
use mandegar::domain::model::gamma_gamma::GammaGamma;
use mandegar::domain::model::history::History;
use mandegar::domain::normal;

#[path = "random.rs"]
mod random;
pub use random::Random;

impl Random {
    /// Exponential with mean 1.
    pub fn exponential(&mut self) -> f64 {
        -self.uniform().ln()
    }

    /// Gamma with this shape and scale 1: G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.uniform().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = normal::quantile(self.uniform()).unwrap();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d * (1.0 - v + v.ln()) {
                return d * v;
            }
        }
    }

    /// Beta of two gammas.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (x, y) = (self.gamma(a), self.gamma(b));
        x / (x + y)
    }
}

/// A customer as they are known at the end of the time, and what they do after it.
#[derive(Clone, Copy)]
pub struct Customer {
    /// In ticks.
    pub history: History,
    /// Whether they are still there.
    pub is_alive: bool,
    /// Purchases in the time after.
    pub later: u32,
}

/// `n` customers of `model`, known for between `youngest` and `oldest` units of time, and what they do in `after` units.
///
/// A unit has `ticks`; two purchases in a tick are one where `merges`, as with purchase days.
pub fn customers(
    random: &mut Random,
    model: &Buying,
    n: usize,
    (youngest, oldest): (f64, f64),
    after: f64,
    (ticks, merges): (u32, bool),
) -> Vec<Customer> {
    let scale = f64::from(ticks);
    let mut one = || {
        let age = (random.uniform() * (oldest - youngest) + youngest) * scale;
        let age = age.round();
        let (end, last) = (age / scale, (age / scale) + after);
        let times = purchases(random, model, last, end);
        let before: Vec<u32> = times
            .0
            .iter()
            .filter(|t| **t < end)
            .map(|t| (t * scale).round() as u32)
            .collect();
        let mut days = before.clone();
        if merges {
            days.retain(|day| *day > 0);
            days.dedup();
        }
        Customer {
            history: History {
                repeats: days.len() as u32,
                last: days.last().copied().unwrap_or(0),
                age: age as u32,
            },
            is_alive: times.1,
            later: (times.0.len() - before.len()) as u32,
        }
    };
    (0..n).map(|_| one()).collect()
}

/// The times of repeats up to `last`, and whether the customer is there at `end`.
pub fn purchases(random: &mut Random, model: &Buying, last: f64, end: f64) -> (Vec<f64>, bool) {
    let [r, alpha, third, fourth] = model.parameters();
    let rate = random.gamma(r) / alpha;
    let (mut time, mut times) = (0.0, Vec::new());
    match model {
        Buying::Pareto(_) => {
            let death = random.exponential() / (random.gamma(third) / fourth);
            loop {
                time += random.exponential() / rate;
                if time > last.min(death) {
                    return (times, death > end);
                }
                times.push(time);
            }
        }
        Buying::Bg(bg) => {
            use mandegar::domain::model::bg_nbd::Dropout;
            let dropout = random.beta(third, fourth);
            let mut leaves = bg.dropout == Dropout::AfterAny && random.uniform() < dropout;
            loop {
                time += random.exponential() / rate;
                if leaves || time > last {
                    let gone = leaves && times.last().is_none_or(|t| *t < end);
                    return (times, !gone);
                }
                times.push(time);
                leaves = random.uniform() < dropout;
            }
        }
    }
}

/// The amounts of each customer's purchases: a list for each of `purchases`.
pub fn spends(random: &mut Random, model: &GammaGamma, purchases: &[u32]) -> Vec<Vec<f64>> {
    let mut one = |n: &u32| {
        let rate = random.gamma(model.q) / model.v;
        (0..*n).map(|_| random.gamma(model.p) / rate).collect()
    };
    purchases.iter().map(&mut one).collect()
}
