//! Laws that hold for all parameters and all data.

use super::{close, go_on, histories};
use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::check::tracking;
use mandegar::domain::model::history::{Histories, History};
use mandegar::domain::model::sbg::Sbg;
use proptest::prelude::*;

/// Any model with parameters from nearly none to very many.
fn any_model() -> impl Strategy<Value = Buying> {
    let at = (-5.0..8.0f64, -6.0..2.0f64, -8.0..8.0f64, -6.0..8.0f64);
    (0..3usize, at)
        .prop_map(|(name, at)| Buying::at(ModelName::ALL[name], &[at.0, at.1, at.2, at.3]))
}

fn customer() -> impl Strategy<Value = (u32, f64, f64)> {
    (0u32..60, 0.01..100.0f64, 0.0..1.0f64)
        .prop_map(|(x, age, part)| (x, if x == 0 { 0.0 } else { age * part }, age))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn alive_is_a_probability_that_falls_with_silence(model in any_model(), (x, last, age) in customer()) {
        let alive = model.p_alive(x, last, age);
        prop_assert!((0.0..=1.0).contains(&alive), "{}", alive);
        let later = model.p_alive(x, last, age + 5.0);
        prop_assert!(later <= alive + 1e-12, "{} {}", alive, later);
        if x > 0 {
            let fresh = model.p_alive(x, age, age);
            prop_assert!(fresh >= alive - 1e-12, "{} {}", alive, fresh);
        }
    }

    #[test]
    fn more_time_brings_more(model in any_model(), (x, last, age) in customer(), t in 0.01..200.0f64) {
        let (some, more) = (model.expected(x, last, age, t), model.expected(x, last, age, 1.3 * t));
        prop_assert!(some >= 0.0 && more.is_finite() && some <= more * (1.0 + 1e-9), "{} {}", some, more);
        let (some, more) = (model.expected_new(t), model.expected_new(1.3 * t));
        prop_assert!(some >= 0.0 && more.is_finite() && some <= more * (1.0 + 1e-9), "{} {}", some, more);
    }

    /// E[X(t)] is the mean of the distribution.
    #[test]
    fn the_mean_of_a_distribution(r in 0.3..3.0f64, rate in 0.01..0.2f64, mean in -2.0..1.0f64, size in -1.0..3.0f64, t in 1.0..20.0f64, name in 0..3usize) {
        let model = Buying::at(ModelName::ALL[name], &[r.ln(), rate.ln(), mean, size]);
        let shares = &model.distributions(&[t], 400)[0];
        let mean: f64 = shares.iter().zip(0u32..).take(401).map(|(p, n)| p * f64::from(n)).sum();
        let wanted = model.expected_new(t);
        prop_assert!((mean - wanted).abs() < 1e-6 * (1.0 + wanted), "{} {}", mean, wanted);
    }

    /// E[Y(Y − 1)] of a customer who just came is that of the distribution; the MBG/NBD's may have left at once.
    #[test]
    fn the_pairs_of_a_distribution(
        r in 0.3..3.0f64,
        rate in 0.01..0.2f64,
        mean in -2.0..1.0f64,
        size in -1.0..3.0f64,
        t in 1.0..20.0f64,
        name in 0..3usize,
    ) {
        let model = Buying::at(ModelName::ALL[name], &[r.ln(), rate.ln(), mean, size]);
        let shares = &model.distributions(&[t], 400)[0];
        let counts = shares.iter().zip(0u32..).take(401);
        let wanted: f64 = counts.map(|(p, n)| p * f64::from(n) * (f64::from(n) - 1.0)).sum();
        let there = if name == 1 { model.p_alive(0, 0.0, 0.0) } else { 1.0 };
        let pairs = there * model.pairs_alive(0, 0.0, t);
        prop_assert!((pairs - wanted).abs() < 1e-6 * (1.0 + wanted), "{} {}", pairs, wanted);
    }

    /// Purchases and pairs of purchases of somebody who is there: E[Y²] is at least (E[Y])².
    #[test]
    fn variances_are_not_negative(model in any_model(), (x, _, age) in customer(), t in 0.1..100.0f64) {
        let mean = model.expected_alive(x, age, t);
        let pairs = model.pairs_alive(x, age, t);
        prop_assert!(pairs.is_finite() && pairs + mean - mean * mean >= -1e-7 * (1.0 + mean * mean), "{} {}", mean, pairs);
    }

    /// Retention never falls, survivors never grow, and what is discounted is less.
    #[test]
    fn contracts(alpha in 0.01..50.0f64, beta in 0.01..50.0f64, n in 1u32..30, d in 0.001..0.5f64) {
        let model = Sbg { alpha, beta };
        prop_assert!(model.retention(n) <= model.retention(n + 1));
        let survival = model.survival(n);
        prop_assert!(survival.windows(2).all(|pair| pair[1] <= pair[0]));
        let (all, residual) = (model.discounted_lifetime(d).unwrap(), model.discounted_residual(n, d).unwrap());
        prop_assert!(all >= 1.0 && all <= (1.0 + d) / d * (1.0 + 1e-9) && residual > 0.0);
        // What is left just before the first renewal is all but the payment now, a period nearer.
        let first = model.discounted_residual(1, d).unwrap();
        prop_assert!((all - 1.0 - first / (1.0 + d)).abs() < 1e-9 * all);
    }
}

fn shop() -> impl Strategy<Value = Vec<(u32, u32, u32)>> {
    let customer = (0u32..12, 0.0..1.0f64, 60u32..700).prop_map(|(x, part, age)| {
        // Few buy often.
        let x = x.saturating_sub(7);
        (
            x,
            if x == 0 {
                0
            } else {
                (f64::from(age) * part) as u32 + 1
            },
            age,
        )
    });
    prop::collection::vec(customer, 30..120)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Days or weeks: the log-likelihood moves by Σx·ln 7, nobody's probability to be there moves.
    #[test]
    fn the_unit_of_time_is_a_choice(customers in shop()) {
        let history = |c: &(u32, u32, u32)| History { repeats: c.0, last: c.1, age: c.2 };
        let list: Vec<History> = customers.iter().map(history).collect();
        let (weeks, days) = (Histories::new(&list, 7), Histories::new(&list, 1));
        prop_assume!(weeks.repeaters() > 2.0);
        for name in ModelName::ALL {
            let (by_week, first) = Buying::fit(name, &weeks, &mut go_on).unwrap();
            let (by_day, second) = Buying::fit(name, &days, &mut go_on).unwrap();
            prop_assert!((first.log_likelihood - weeks.repeats() * 7f64.ln() - second.log_likelihood).abs() < 2e-3, "{:?} {:?} {:?}", name, first, second);
            if first.is_inside() && second.is_inside() {
                let (one, other) = (by_week.p_alive(2, 5.0, 30.0), by_day.p_alive(2, 35.0, 210.0));
                prop_assert!((one - other).abs() < 1e-4, "{:?} {} {} {:?} {:?}", name, one, other, first, second);
            }
        }
    }

    /// The order of customers is nothing to a fit, and twice the customers are twice the log-likelihood.
    #[test]
    fn order_and_number_of_customers(customers in shop()) {
        let once = histories(&customers);
        prop_assume!(once.repeaters() > 2.0);
        let backwards: Vec<_> = customers.iter().rev().copied().collect();
        let twice = histories(&[customers.clone(), customers].concat());
        for name in ModelName::ALL {
            let (_, first) = Buying::fit(name, &once, &mut go_on).unwrap();
            let (_, same) = Buying::fit(name, &histories(&backwards), &mut go_on).unwrap();
            prop_assert_eq!(&first.at, &same.at);
            let (_, both) = Buying::fit(name, &twice, &mut go_on).unwrap();
            prop_assert!((2.0 * first.log_likelihood - both.log_likelihood).abs() < 1e-3, "{:?} {:?} {:?}", name, first, both);
        }
    }
}

/// By hand: customers of days 0 and 7; up to day 14 they have been there for 2 weeks and 1 week.
#[test]
fn tracking_adds_up_ages() {
    let model = Buying::at(ModelName::BgNbd, &[0.0, -2.0, -1.0, 1.0]);
    let got = tracking(&model, &[(0, 3.0), (7, 2.0)], &[0, 7, 14], 1.0 / 7.0);
    let (one, two) = (model.expected_new(1.0), model.expected_new(2.0));
    for (got, wanted) in got.iter().zip([0.0, 3.0 * one, 3.0 * two + 2.0 * one]) {
        assert!((got - wanted).abs() < 1e-12);
    }
    let horizon = Horizon::weeks(12, 0.0);
    close("year", horizon.time(), 365.25 / 7.0, 1e-12);
}
