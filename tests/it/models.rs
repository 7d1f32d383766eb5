//! Fitted models: published data in [`reference`], data that drive a model to its limits in [`awkward`], laws in [`laws`], and projections of survival in [`outlook`].

mod awkward;
mod laws;
mod outlook;
mod reference;

use mandegar::domain::model::gamma_gamma::Spend;
use mandegar::domain::model::history::{Histories, History};
use serde_json::Value;
use std::collections::BTreeMap;

/// Nobody asks a fit to stop.
fn go_on(_: f64) -> bool {
    false
}

/// What other programs make of the data; see `tests/data/models/README.md`.
fn expected() -> Value {
    serde_json::from_str(include_str!("../data/models/reference.json")).unwrap()
}

#[track_caller]
fn close(what: &str, got: f64, wanted: f64, within: f64) {
    let error = (got - wanted).abs() / wanted.abs().max(1e-300);
    assert!(
        error <= within,
        "{what}: {got}, wanted {wanted}, off by {error:e}"
    );
}

#[track_caller]
fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("no number: {value}"))
}

fn histories(customers: &[(u32, u32, u32)]) -> Histories {
    let history = |&(repeats, last, age): &(u32, u32, u32)| History { repeats, last, age };
    Histories::new(&customers.iter().map(history).collect::<Vec<_>>(), 7)
}

/// The customers of CDNOW up to 30 September 1997, from the log: purchase days and the amounts of repeat days.
fn cdnow() -> (Vec<(u32, u32, u32)>, Vec<Spend>) {
    let mut days: BTreeMap<u32, BTreeMap<i32, f64>> = BTreeMap::new();
    for line in include_str!("../data/orders/CDNOW_sample.txt").lines() {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let (id, date, amount) = (
            cells[1].parse().unwrap(),
            cells[2],
            cells[4].parse::<f64>().unwrap(),
        );
        let part = |range: std::ops::Range<usize>| date[range].parse::<u32>().unwrap();
        let day = mandegar::domain::date::Date::from_gregorian(
            part(0..4) as i32,
            part(4..6) as u8,
            part(6..8) as u8,
        );
        *days
            .entry(id)
            .or_default()
            .entry(day.unwrap().days())
            .or_default() += amount;
    }
    let end = mandegar::domain::date::Date::from_gregorian(1997, 9, 30)
        .unwrap()
        .days();
    let (mut customers, mut spends) = (Vec::new(), Vec::new());
    for days in days.values() {
        let until: Vec<(i32, f64)> = days
            .iter()
            .map(|(d, a)| (*d, *a))
            .filter(|(d, _)| *d <= end)
            .collect();
        let (first, last, repeats) = (until[0].0, until[until.len() - 1].0, until.len() as u32 - 1);
        customers.push((repeats, (last - first) as u32, (end - first) as u32));
        let total: f64 = until[1..].iter().map(|(_, amount)| amount).sum();
        let mean = if repeats > 0 {
            total / f64::from(repeats)
        } else {
            0.0
        };
        spends.push(Spend {
            purchases: repeats,
            mean,
        });
    }
    (customers, spends)
}

/// The same as the package ships it: weeks with two decimals, so that a tick is a hundredth of a week, and money with two.
fn shipped() -> (Histories, Vec<Spend>) {
    let ticks = |text: &str| (text.parse::<f64>().unwrap() * 100.0).round() as u32;
    let customer = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        History {
            repeats: cells[1].parse().unwrap(),
            last: ticks(cells[2]),
            age: ticks(cells[3]),
        }
    };
    let lines = include_str!("../data/models/cdnow_customers_summary.csv").lines();
    let customers: Vec<History> = lines.skip(1).map(customer).collect();
    let mut spends = cdnow().1;
    for spend in &mut spends {
        spend.mean = (spend.mean * 100.0 + 1e-6).round() / 100.0;
    }
    (Histories::new(&customers, 100), spends)
}
