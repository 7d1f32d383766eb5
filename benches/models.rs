//! The fitted models on a hundred thousand customers, natively; `cargo xtask bench models` measures them beside others by it.
//!
//!     cargo bench --no-default-features --bench models                                              a table of the fits alone, the best of five
//!     … --bench models -- limit                                                               the same of customers who run to limits
//!     … --bench models -- way orders.csv                                                      from a file to values, five times
//!     … --bench models -- make orders.csv                                                     a file of orders
//!     … --bench models -- measure orders.csv values.csv 0.1                                   what is said of it, at a discount a year, as JSON

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

#[path = "models/measure.rs"]
mod measure;
#[path = "models/shop.rs"]
mod shop;
// What customers do later is for tests alone.
#[allow(dead_code)]
#[path = "../tests/common/simulate.rs"]
mod simulate;

use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::gamma_gamma::GammaGamma;
use mandegar::domain::model::history::{Histories, History};
use std::fs::write;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    // Cargo adds a word of its own.
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words: Vec<&str> = words
        .into_iter()
        .filter(|word| *word != "--bench")
        .collect();
    match words[..] {
        ["make", path] => write(path, shop::orders()).unwrap(),
        ["measure", path, values, discount] => {
            println!("{}", measure::all(path, values, discount.parse().unwrap()));
        }
        ["way", path] => (0..5).for_each(|_| println!("{}", measure::way(path, 0.1).1)),
        ["limit"] => limit(),
        _ => fits(),
    }
}

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

/// Each step on its own.
fn fits() {
    let (list, spends) = shop::known(&shop::orders());
    buying(&list);
    time("gamma-gamma fit", &mut || {
        drop(black_box(GammaGamma::fit(&spends, &mut |_| false)))
    });
}

/// Customers at one rate of whom nobody leaves, each with an own history: two limits at once, and nothing to merge.
fn limit() {
    let mut random = simulate::Random::new(11);
    let one = |_| {
        let age = 365 + (random.uniform() * 1000.0) as u32;
        let (mut day, mut repeats, mut last) = (0.0, 0, 0);
        loop {
            day += random.exponential() * 60.0;
            if day > f64::from(age) {
                return History { repeats, last, age };
            }
            repeats += u32::from(day as u32 > last);
            last = day as u32;
        }
    };
    let list: Vec<History> = (0..166_537).map(one).collect();
    buying(&list);
}

fn buying(list: &[History]) {
    let all = Histories::new(list, shop::DAYS);
    println!(
        "{} customers, {} histories, {} repeats",
        list.len(),
        all.distinct(),
        all.repeats()
    );
    time("merge", &mut || {
        drop(black_box(Histories::new(list, shop::DAYS)))
    });
    let horizon = Horizon::weeks(12, 0.1);
    for name in ModelName::ALL {
        let fit = || Buying::fit(name, &all, &mut |_| false).unwrap();
        let (model, estimate) = fit();
        time(&format!("{} fit", name.as_str()), &mut || {
            drop(black_box(fit()))
        });
        println!(
            "{:>24} {:?} {:?} {}",
            "",
            model.parameters(),
            estimate.limits,
            estimate.log_likelihood
        );
        time("12 months ahead", &mut || {
            drop(black_box(model.predict(&all, &horizon)))
        });
    }
}
