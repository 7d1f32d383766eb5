//! A million orders of 200,000 customers, each step timed: `cargo bench --no-default-features --bench shop`.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use mandegar::analysis::shop::cohorts::cohorts;
use mandegar::analysis::shop::gaps::Gaps;
use mandegar::analysis::shop::months::months;
use mandegar::analysis::shop::pareto::Pareto;
use mandegar::analysis::shop::rfm::{grid, groups, scores};
use mandegar::analysis::shop::stages::stages;
use mandegar::analysis::shop::{Log, Names, Options, Sale, Shop};
use mandegar::domain::date::Date;
use mandegar::domain::quantity::Amount;
use mandegar::report::shop::tables;
use std::hint::black_box;
use std::time::Instant;

const ROWS: u64 = 1_000_000;
const CUSTOMERS: u64 = 200_000;

fn main() {
    let sales = sales();
    let mut best = [f64::MAX; 9];
    for _ in 0..5 {
        for (best, time) in best.iter_mut().zip(round(&sales)) {
            *best = best.min(time);
        }
    }
    let names = [
        "sort", "visits", "gaps", "stages", "cohorts", "rfm", "months", "pareto", "csv",
    ];
    for (name, time) in names.iter().zip(best) {
        println!("{name:>8} {time:6.1} ms");
    }
    let without_csv: f64 = best[..8].iter().sum();
    println!("all but csv {without_csv:6.1} ms (best of 5 rounds for each step)");
}

/// Milliseconds of each step.
fn round(sales: &[Sale]) -> [f64; 9] {
    let options = Options::default();
    let mut times = [0.0; 9];
    let mut start = Instant::now();
    let mut lap = |step: usize| {
        times[step] = start.elapsed().as_secs_f64() * 1000.0;
        start = Instant::now();
    };
    let log = Log::new(sales);
    lap(0);
    let shop = Shop::new(&log, &options);
    lap(1);
    let gaps = Gaps::new(&shop);
    lap(2);
    let stages = stages(&shop, &gaps, &options);
    lap(3);
    black_box(cohorts(&shop));
    lap(4);
    let scores = scores(&shop);
    black_box((grid(&shop, &scores), groups(&shop, &scores)));
    lap(5);
    black_box(months(&shop));
    lap(6);
    black_box(Pareto::new(&shop));
    lap(7);
    black_box(tables::customers_csv(
        &shop,
        &scores,
        &stages,
        &Names::default(),
        None,
    ));
    lap(8);
    times
}

/// Three years by date, as a shop's export has them: few customers buy often, ids as ingest numbers them.
fn sales() -> Vec<Sale> {
    let mut state = 7u64;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut numbers = vec![u32::MAX; CUSTOMERS as usize];
    let mut next = 0;
    let mut sale = |row: u64| {
        let wide = random(CUSTOMERS) + 1;
        let customer = random(wide) as usize;
        if numbers[customer] == u32::MAX {
            numbers[customer] = next;
            next += 1;
        }
        let cents = random(20_000) as f64 - 500.0;
        Sale {
            customer: numbers[customer],
            day: Date::from_days(19_000 + (row * 1096 / ROWS) as i32).unwrap(),
            amount: Amount::new(cents / 100.0).unwrap(),
            order: Some((row * 4 / 5) as u32),
            segment: None,
        }
    };
    (0..ROWS).map(&mut sale).collect()
}
