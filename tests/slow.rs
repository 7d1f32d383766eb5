//! Simulated shops whose truth is known, too many for every run: `cargo xtask test --slow` runs these.
//!
//! By hand: `cargo test --no-default-features --features slow --test slow -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "common/simulate.rs"]
mod simulate;

use mandegar::domain::interval::Level;
use mandegar::domain::model::bg_nbd::{BgNbd, Dropout};
use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::forecast::Group;
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::{Histories, History};
use mandegar::domain::model::pareto_nbd::ParetoNbd;
use mandegar::domain::model::sbg::Sbg;
use simulate::{customers, spends, Customer, Random};

/// Shops of each kind; 80 % of intervals hold the truth give or take 2.3 % of chance, which is asked to within 5 %.
const SHOPS: u64 = 300;
/// A tick is a day; two purchases on a day are two here, as they are in the models.
const TICKS: u32 = 7;

fn level() -> f64 {
    Level::percent(80.0).unwrap().z()
}

fn go_on(_: f64) -> bool {
    false
}

/// Counts how often each of several intervals held the truth.
#[derive(Default)]
struct Held {
    names: Vec<&'static str>,
    counts: Vec<u32>,
    of: u32,
}

impl Held {
    fn new(names: &[&'static str]) -> Self {
        Self {
            names: names.to_vec(),
            counts: vec![0; names.len()],
            of: 0,
        }
    }

    fn note(&mut self, which: usize, held: bool) {
        self.counts[which] += u32::from(held);
    }

    #[track_caller]
    fn between(&self, what: &str, low: f64, high: f64) {
        for (name, count) in self.names.iter().zip(&self.counts) {
            let share = f64::from(*count) / f64::from(self.of);
            println!(
                "{what}: {name} held in {:.1} % of {}",
                100.0 * share,
                self.of
            );
            assert!((low..=high).contains(&share), "{what} {name}: {share}");
        }
    }
}

fn bg(r: f64, alpha: f64, a: f64, b: f64, dropout: Dropout) -> Buying {
    Buying::Bg(BgNbd {
        r,
        alpha,
        a,
        b,
        dropout,
    })
}

/// Fits `truth`'s own model to shops of `n` customers and asks how often the intervals of parameters, and of all purchases of the
/// year after, hold what is so.
#[track_caller]
fn covers(what: &str, name: ModelName, truth: Buying, n: usize) {
    let z = level();
    let year = Horizon::weeks(12, 0.0);
    let mut held = Held::new(&["first", "second", "third", "fourth", "purchases"]);
    for seed in 0..SHOPS {
        let mut random = Random::new(1000 + seed);
        let made = customers(
            &mut random,
            &truth,
            n,
            (40.0, 120.0),
            year.time(),
            (TICKS, false),
        );
        let list: Vec<History> = made.iter().map(|one: &Customer| one.history).collect();
        let all = Histories::new(&list, TICKS);
        let (model, estimate) = Buying::fit(name, &all, &mut go_on).unwrap();
        assert!(estimate.is_settled, "{what} {seed} {estimate:?}");
        let covariance = model.covariance(&estimate);
        held.of += 1;
        for (place, (got, true_one)) in model
            .parameters()
            .iter()
            .zip(truth.parameters())
            .enumerate()
        {
            let error = covariance[place][place].sqrt();
            held.note(place, (got / true_one).ln().abs() <= z * error);
        }
        let group = Group {
            name,
            buying: &estimate,
            money: None,
            all: &all,
            spends: &[],
            times: 1.0,
        };
        let (low, high) = group.purchases(&year).interval(z);
        let later: u32 = made.iter().map(|one| one.later).sum();
        held.note(4, (low..=high).contains(&f64::from(later)));
    }
    held.between(what, 0.75, 0.85);
}

#[test]
fn bg_nbd_intervals_hold() {
    let truth = bg(0.8, 6.0, 0.8, 3.0, Dropout::AfterRepeats);
    covers("BG/NBD", ModelName::BgNbd, truth, 8000);
    let truth = bg(1.5, 10.0, 1.5, 4.0, Dropout::AfterRepeats);
    covers("BG/NBD, more alike", ModelName::BgNbd, truth, 8000);
}

#[test]
fn mbg_nbd_intervals_hold() {
    let truth = bg(0.8, 6.0, 0.8, 3.0, Dropout::AfterAny);
    covers("MBG/NBD", ModelName::MbgNbd, truth, 8000);
}

#[test]
fn pareto_nbd_intervals_hold() {
    let truth = |r, alpha, s, beta| Buying::Pareto(ParetoNbd { r, alpha, s, beta });
    covers(
        "Pareto/NBD",
        ModelName::ParetoNbd,
        truth(0.8, 6.0, 0.9, 30.0),
        2000,
    );
    covers(
        "Pareto/NBD, more alike",
        ModelName::ParetoNbd,
        truth(1.5, 10.0, 1.5, 60.0),
        2000,
    );
}

#[test]
fn gamma_gamma_and_value_intervals_hold() {
    let z = level();
    let truth = bg(0.8, 6.0, 0.8, 3.0, Dropout::AfterRepeats);
    let money = GammaGamma {
        p: 6.0,
        q: 5.0,
        v: 20.0,
    };
    let year = Horizon::weeks(12, 0.0);
    let mut held = Held::new(&["p", "q", "v", "value"]);
    for seed in 0..SHOPS {
        let mut random = Random::new(5000 + seed);
        let made = customers(
            &mut random,
            &truth,
            1500,
            (40.0, 120.0),
            year.time(),
            (TICKS, false),
        );
        let list: Vec<History> = made.iter().map(|one| one.history).collect();
        let counts: Vec<u32> = made
            .iter()
            .map(|one| one.history.repeats + one.later)
            .collect();
        let amounts = spends(&mut random, &money, &counts);
        let mut later = 0.0;
        let known = list.iter().zip(&amounts).map(|(history, amounts)| {
            let (before, after) = amounts.split_at(history.repeats as usize);
            later += after.iter().sum::<f64>();
            let n = before.len().max(1) as f64;
            Spend {
                purchases: history.repeats,
                mean: before.iter().sum::<f64>() / n,
            }
        });
        let known: Vec<Spend> = known.collect();
        let all = Histories::new(&list, TICKS);
        let (_, buying) = Buying::fit(ModelName::BgNbd, &all, &mut go_on).unwrap();
        let (model, estimate) = GammaGamma::fit(&known, &mut go_on).unwrap();
        let covariance = GammaGamma::covariance(&estimate);
        held.of += 1;
        let pairs = [(model.p, money.p), (model.q, money.q), (model.v, money.v)];
        for (place, (got, true_one)) in pairs.into_iter().enumerate() {
            held.note(
                place,
                (got / true_one).ln().abs() <= z * covariance[place][place].sqrt(),
            );
        }
        let group = Group {
            name: ModelName::BgNbd,
            buying: &buying,
            money: Some(&estimate),
            all: &all,
            spends: &known,
            times: 1.0,
        };
        let (low, high) = group.value(&year, 1.0).unwrap().interval(z);
        held.note(3, (low..=high).contains(&later));
    }
    held.between("Gamma-Gamma", 0.75, 0.85);
}

#[test]
fn sbg_intervals_hold() {
    let z = level();
    let truth = Sbg {
        alpha: 0.9,
        beta: 3.0,
    };
    let mut held = Held::new(&["alpha", "beta", "share after 24"]);
    for seed in 0..SHOPS {
        let mut random = Random::new(9000 + seed);
        let mut alive = vec![0.0; 9];
        for _ in 0..4000 {
            let churn = random.beta(truth.alpha, truth.beta);
            let stays = (0..8).take_while(|_| random.uniform() >= churn).count();
            alive[..=stays].iter_mut().for_each(|n| *n += 1.0);
        }
        let (model, estimate) = Sbg::fit(&[&alive], &mut go_on).unwrap();
        let covariance = Sbg::covariance(&estimate);
        held.of += 1;
        for (place, ratio) in [model.alpha / truth.alpha, model.beta / truth.beta]
            .into_iter()
            .enumerate()
        {
            held.note(
                place,
                ratio.ln().abs() <= z * covariance[place][place].sqrt(),
            );
        }
        let far = |model: Sbg| model.survival(24)[24].ln();
        let deviation = estimate.deviation(&mut |at| far(Sbg::at(at)));
        held.note(2, (far(model) - far(truth)).abs() <= z * deviation);
    }
    held.between("sBG", 0.75, 0.85);
}

/// P(alive) means what it says: of the customers to whom a model gives a probability between two tenths, so many are there.
#[test]
fn probabilities_to_be_there_are_shares() {
    for (name, truth) in [
        (
            ModelName::BgNbd,
            bg(0.8, 6.0, 0.8, 3.0, Dropout::AfterRepeats),
        ),
        (ModelName::MbgNbd, bg(0.8, 6.0, 0.8, 3.0, Dropout::AfterAny)),
        (
            ModelName::ParetoNbd,
            Buying::Pareto(ParetoNbd {
                r: 0.8,
                alpha: 6.0,
                s: 0.9,
                beta: 30.0,
            }),
        ),
    ] {
        let mut random = Random::new(77);
        let made = customers(
            &mut random,
            &truth,
            200_000,
            (40.0, 120.0),
            1.0,
            (TICKS, false),
        );
        let mut bins = [(0.0, 0.0, 0.0); 10];
        for one in &made {
            let History { repeats, last, age } = one.history;
            let unit = f64::from(TICKS);
            let alive = truth.p_alive(repeats, f64::from(last) / unit, f64::from(age) / unit);
            let bin = &mut bins[((alive * 10.0) as usize).min(9)];
            bin.0 += 1.0;
            bin.1 += alive;
            bin.2 += f64::from(u8::from(one.is_alive));
        }
        for (n, expected, actual) in bins.into_iter().filter(|bin| bin.0 > 200.0) {
            let mean: f64 = expected / n;
            let chance = (mean * (1.0 - mean) / n).sqrt();
            println!(
                "{name:?}: {n} customers, {mean:.4} expected, {:.4} there",
                actual / n
            );
            assert!(
                (actual / n - mean).abs() < 4.0 * chance + 1e-4,
                "{name:?} {mean}"
            );
        }
    }
}
