//! A hundred thousand customers, each fit timed: `cargo bench --no-default-features --bench models`.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

// What customers do later is for tests alone.
#[allow(dead_code)]
#[path = "../tests/common/simulate.rs"]
mod simulate;

use mandegar::domain::model::bg_nbd::{BgNbd, Dropout};
use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::{Histories, History};
use std::hint::black_box;
use std::time::Instant;

const CUSTOMERS: usize = 100_000;

/// What each step does, timed five times; the best counts.
fn time(name: &str, step: &mut dyn FnMut()) {
    let mut best = f64::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        step();
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    println!("{name:>24} {best:8.1} ms");
}

fn main() {
    let mut random = simulate::Random::new(7);
    let truth = Buying::Bg(BgNbd {
        r: 0.8,
        alpha: 6.0,
        a: 0.8,
        b: 3.0,
        dropout: Dropout::AfterRepeats,
    });
    let made = simulate::customers(
        &mut random,
        &truth,
        CUSTOMERS,
        (20.0, 104.0),
        0.0,
        (7, true),
    );
    let list: Vec<History> = made.iter().map(|customer| customer.history).collect();
    let money = GammaGamma {
        p: 6.0,
        q: 4.0,
        v: 15.0,
    };
    let counts: Vec<u32> = list.iter().map(|history| history.repeats).collect();
    let amounts = simulate::spends(&mut random, &money, &counts);
    let mean = |amounts: &Vec<f64>| amounts.iter().sum::<f64>() / amounts.len().max(1) as f64;
    let spends = counts.iter().zip(&amounts).map(|(n, amounts)| Spend {
        purchases: *n,
        mean: mean(amounts),
    });
    let spends: Vec<Spend> = spends.collect();
    let all = Histories::new(&list, 7);
    println!(
        "{CUSTOMERS} customers, {} histories, {} repeats",
        all.distinct(),
        all.repeats()
    );
    time("merge", &mut || drop(black_box(Histories::new(&list, 7))));
    let horizon = Horizon::weeks(12, 0.1);
    for name in ModelName::ALL {
        let fit = || Buying::fit(name, &all, &mut |_| false).unwrap();
        time(&format!("{} fit", name.as_str()), &mut || {
            drop(black_box(fit()))
        });
        let (model, _) = fit();
        println!("{:>24} {:?}", "", model.parameters());
        time("12 months ahead", &mut || {
            drop(black_box(model.predict(&all, &horizon)))
        });
    }
    time("gamma-gamma fit", &mut || {
        drop(black_box(GammaGamma::fit(&spends, &mut |_| false)))
    });
}
