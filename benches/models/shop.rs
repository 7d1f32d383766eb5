//! A shop that is made up from a seed: a file of orders whose customers buy and spend as the models say.

use crate::simulate::{purchases, spends, Random};
use mandegar::domain::date::Date;
use mandegar::domain::model::bg_nbd::{BgNbd, Dropout};
use mandegar::domain::model::buying::Buying;
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::History;
use std::collections::HashMap;
use std::fmt::Write;

/// How many there are.
pub const CUSTOMERS: u32 = 100_000;
/// Days of a week, the unit of time of the models.
pub const DAYS: u32 = 7;
const SEED: u64 = 7;

/// The orders as CSV, in the order of their days: one a customer and day, over two years, from customers who came first between two years and 20
/// weeks before the end.
pub fn orders() -> String {
    let truth = Buying::Bg(BgNbd {
        r: 0.8,
        alpha: 6.0,
        a: 0.8,
        b: 3.0,
        dropout: Dropout::AfterRepeats,
    });
    let money = GammaGamma {
        p: 6.0,
        q: 4.0,
        v: 15.0,
    };
    let mut random = Random::new(SEED);
    let end = Date::from_gregorian(2025, 12, 31).unwrap().days();
    let mut orders: Vec<(i32, u32, f64)> = Vec::new();
    for customer in 0..CUSTOMERS {
        let age = (140.0 + random.uniform() * 588.0).round();
        let weeks = age / f64::from(DAYS);
        let (times, _) = purchases(&mut random, &truth, weeks, weeks);
        let mut days = vec![0];
        days.extend(times.iter().map(|time| (time * f64::from(DAYS)) as i32));
        days.dedup();
        let amounts = spends(&mut random, &money, &[days.len() as u32]);
        for (day, amount) in days.iter().zip(&amounts[0]) {
            orders.push((end - age as i32 + day, customer, *amount));
        }
    }
    orders.sort_by_key(|(day, customer, _)| (*day, *customer));
    let mut text = "customer,date,amount\n".to_owned();
    for (day, customer, amount) in orders {
        let date = Date::from_days(day).unwrap().iso();
        writeln!(text, "C{customer:06},{date},{:.2}", amount.max(0.01)).unwrap();
    }
    text
}

/// What a file of such orders says of each customer, without anything of the app that is measured.
pub fn known(csv: &str) -> (Vec<History>, Vec<Spend>) {
    let row = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        let (customer, date) = (cells.next().unwrap(), cells.next().unwrap());
        let parts: Vec<i32> = date.split('-').map(|part| part.parse().unwrap()).collect();
        let date = Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8);
        let amount: f64 = cells.next().unwrap().parse().unwrap();
        (customer, date.unwrap().days(), (amount * 100.0).round())
    };
    let rows: Vec<(String, i32, f64)> = csv.lines().skip(1).map(row).collect();
    let end = rows.iter().map(|(_, day, _)| *day).max().unwrap();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut firsts: Vec<i32> = Vec::new();
    let (mut histories, mut cents) = (Vec::new(), Vec::new());
    // Days only rise, and a customer has no more than one order on each.
    for (customer, day, amount) in &rows {
        let place = *places.entry(customer).or_insert(firsts.len());
        if place == firsts.len() {
            firsts.push(*day);
            histories.push(History {
                age: (end - day) as u32,
                ..History::default()
            });
            cents.push(0.0);
        } else {
            histories[place].repeats += 1;
            histories[place].last = (day - firsts[place]) as u32;
            cents[place] += amount;
        }
    }
    let spends = histories.iter().zip(&cents).map(|(history, cents)| Spend {
        purchases: history.repeats,
        mean: cents / 100.0 / f64::from(history.repeats.max(1)),
    });
    let spends = spends.collect();
    (histories, spends)
}
