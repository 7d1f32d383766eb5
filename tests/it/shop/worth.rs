//! What customers will be worth, from the log of CDNOW, against lifetimes 0.11.3 and the paper; and shops that tell little.

use super::reference::cdnow;
use super::{date, sale};
use mandegar::analysis::shop::rfm::scores;
use mandegar::analysis::shop::worth::{Counted, Worth, WorthOptions};
use mandegar::analysis::shop::{Log, Options, Shop};
use mandegar::domain::model::buying::ModelName;
use mandegar::domain::model::estimate::NoFit;
use serde_json::Value;

fn expected() -> Value {
    serde_json::from_str(include_str!("../../data/models/reference.json")).unwrap()
}

#[track_caller]
fn close(what: &str, got: f64, wanted: &Value, within: f64) {
    let wanted = wanted
        .as_f64()
        .unwrap_or_else(|| panic!("{what}: {wanted}"));
    let error = (got - wanted).abs() / wanted.abs().max(1e-300);
    assert!(
        error <= within,
        "{what}: {got}, wanted {wanted}, off by {error:e}"
    );
}

fn worth(shop: &Shop, options: &WorthOptions) -> Worth {
    let worth = Worth::new(shop, &scores(shop), options, &mut |_| false).unwrap();
    let told = serde_json::to_string(&worth).unwrap();
    assert_eq!(serde_json::from_str::<Worth>(&told).unwrap(), worth);
    assert!(!told.contains("null,null"), "{told}");
    worth
}

/// CDNOW on 30 September 1997, with which all published fits end.
fn september() -> Shop {
    let options = Options {
        asof: Some(date("1997-09-30")),
        ..Options::default()
    };
    Shop::new(&cdnow(), &options)
}

/// Ids in the sample, from 1, follow the numbers in the log; see `cdnow`.
const TOLD: [usize; 8] = [1, 2, 3, 6, 157, 1516, 2000, 2357];

#[test]
fn models_of_cdnow() {
    let (all, shop) = (expected(), september());
    for (model, mle, customers, keys) in [
        (
            ModelName::BgNbd,
            &all["bgnbd_cdnow"]["mle_weeks_from_log"],
            &all["bgnbd_cdnow"]["customers_at_mle_weeks"],
            ["r", "alpha", "a", "b"],
        ),
        (
            ModelName::MbgNbd,
            &all["mbgnbd_cdnow"]["mle_weeks_from_log"],
            &all["mbgnbd_cdnow"]["customers_at_mle"],
            ["r", "alpha", "a", "b"],
        ),
        (
            ModelName::ParetoNbd,
            &all["paretonbd_cdnow"]["mle_weeks_from_log"],
            &all["paretonbd_cdnow"]["customers_at_mle"],
            ["r", "alpha", "s", "beta"],
        ),
    ] {
        let options = WorthOptions {
            model,
            margin: 0.5,
            discount: 0.1,
            ..WorthOptions::default()
        };
        let found = worth(&shop, &options);
        let ahead = found.ahead.unwrap();
        for (place, key) in keys.into_iter().enumerate() {
            close(key, ahead.fit.parameters[place], &mle["params"][key], 1e-6);
        }
        close(
            "ll",
            ahead.fit.log_likelihood,
            &mle["log_likelihood"],
            1e-10,
        );
        assert_eq!(ahead.customers.len(), 2357);
        for id in TOLD {
            close(
                "p alive",
                ahead.customers[id - 1].p_alive,
                &customers[format!("{id:04}")]["p_alive"],
                1e-6,
            );
        }
        let sum: f64 = ahead.customers.iter().map(|one| one.value.unwrap()).sum();
        let value = ahead.value.unwrap();
        assert!((value.mean / sum - 1.0).abs() < 1e-12);
        for total in [ahead.purchases, value] {
            let (low, high) = total.interval.unwrap();
            assert!(
                0.8 * total.mean < low
                    && low < total.mean
                    && total.mean < high
                    && high < 1.2 * total.mean,
                "{total:?}"
            );
        }
        for part in [
            ahead
                .groups
                .iter()
                .map(|part| part.value.unwrap())
                .sum::<f64>(),
            ahead
                .cohorts
                .iter()
                .map(|(_, part)| part.value.unwrap())
                .sum(),
        ] {
            assert!((part / sum - 1.0).abs() < 1e-12);
        }
        assert_eq!(
            ahead
                .cohorts
                .iter()
                .map(|(_, part)| part.customers)
                .collect::<Vec<_>>(),
            [781, 857, 719]
        );
        let spend = found.spend.unwrap();
        for (place, key) in ["p", "q", "v"].into_iter().enumerate() {
            close(
                key,
                spend.parameters[place],
                &all["gammagamma_cdnow"]["mle_from_log"]["params"][key],
                1e-6,
            );
        }
        close(
            "ll",
            spend.log_likelihood,
            &all["gammagamma_cdnow"]["mle_from_log"]["log_likelihood"],
            1e-10,
        );
        assert!((found.correlation.unwrap() - 0.1139).abs() < 5e-5);
    }
}

/// Without margin and discount the value is purchases times their mean spend, and a year of 52.18 weeks brings a little more than
/// the 52 weeks of the reference.
#[test]
fn a_year_ahead() {
    let all = expected();
    let ahead = worth(&september(), &WorthOptions::default()).ahead.unwrap();
    for id in TOLD {
        let one = ahead.customers[id - 1];
        let year = &all["bgnbd_cdnow"]["customers_at_mle_weeks"][format!("{id:04}")]
            ["expected_purchases_52w"];
        close("year", one.expected_purchases, year, 4e-3);
        assert!(one.expected_purchases > year.as_f64().unwrap());
        let product = one.expected_purchases * one.expected_order_value.unwrap();
        assert!((one.value.unwrap() / product - 1.0).abs() < 1e-12);
    }
    let bins = &all["bgnbd_cdnow"]["frequency_histogram_0_to_7plus"];
    for (place, bin) in ahead.histogram.iter().enumerate() {
        close("actual", bin.actual, &bins["actual"][place], 0.0);
        close("expected", bin.expected, &bins["expected"][place], 1e-6);
    }
    close("χ²", ahead.chi_squared, &bins["chi2"], 1e-5);
}

/// The whole log, split after 30 September 1997: the fit is that of the paper, and so is what it says of the 39 weeks after.
///
/// `lifetimes` counts 273 days, and 39 weeks, from then to 30 June 1998.
#[test]
fn what_came_after_the_split() {
    let all = expected();
    let of = &all["bgnbd_cdnow"];
    let shop = Shop::new(&cdnow(), &Options::default());
    let options = WorthOptions {
        split: Some(date("1997-09-30")),
        ..WorthOptions::default()
    };
    let holdout = worth(&shop, &options).holdout.unwrap();
    assert_eq!(
        (holdout.split, holdout.end),
        (date("1997-09-30"), date("1998-06-30"))
    );
    close(
        "r",
        holdout.fit.parameters[0],
        &of["mle_weeks_from_log"]["params"]["r"],
        1e-6,
    );
    close(
        "actual",
        holdout.total.actual,
        &of["holdout_total"]["actual"],
        0.0,
    );
    close(
        "expected",
        holdout.total.expected,
        &of["holdout_total"]["predicted"],
        1e-6,
    );
    close(
        "correlation",
        holdout.correlation.unwrap(),
        &of["holdout_corr_individual"],
        1e-6,
    );
    let told = of["holdout_conditional_expectation_by_frequency"]
        .as_array()
        .unwrap();
    for (group, told) in holdout.by_frequency.iter().zip(told) {
        close("n", group.customers.into(), &told["n"], 0.0);
        close("actual", group.purchases.actual, &told["actual"], 1e-12);
        close(
            "expected",
            group.purchases.expected,
            &told["predicted"],
            1e-6,
        );
    }
    let weeks = &holdout.weeks;
    assert_eq!((weeks.len(), weeks[77].day), (78, date("1998-06-30")));
    // lifetimes tells the same of whole weeks of age; here ages are days, so that some customers are half a week older.
    for week in [13, 26, 39, 52, 65, 78] {
        let told = &of["cumulative_repeat_by_week_lifetimes"][week.to_string()];
        let Counted { actual, expected } = weeks[week - 1].repeats;
        close("actual", actual, &told["actual"], 0.02);
        close("expected", expected, &told["predicted"], 0.02);
    }
    assert_eq!(weeks[77].repeats.actual, 4339.0);
}

#[test]
fn shops_that_tell_little() {
    let empty = Shop::new(&Log::new(&[]), &Options::default());
    let found = worth(&empty, &WorthOptions::default());
    assert_eq!(found.ahead.unwrap_err(), NoFit::NoRepeats);
    assert_eq!(
        found.spend.unwrap_err(),
        NoFit::TooFew {
            needed: 3,
            found: 0
        }
    );
    let once: Vec<_> = (0..50).map(|n| sale(n, date("2024-01-05"), 10.0)).collect();
    let found = worth(
        &Shop::new(&Log::new(&once), &Options::default()),
        &WorthOptions::default(),
    );
    assert_eq!(found.ahead.unwrap_err(), NoFit::NoRepeats);
    assert_eq!(found.holdout.unwrap_err(), NoFit::NoRepeats);
    // Nobody paid for a second purchase: how often is known, how much is not.
    let mut free: Vec<_> = (0..50).map(|n| sale(n, date("2024-01-05"), 10.0)).collect();
    free.extend((0..20).map(|n| sale(n, date("2024-02-11"), 0.0)));
    free.push(sale(0, date("2024-05-11"), 0.0));
    let found = worth(
        &Shop::new(&Log::new(&free), &Options::default()),
        &WorthOptions::default(),
    );
    let ahead = found.ahead.unwrap();
    assert!(ahead.purchases.mean > 0.0 && ahead.value.is_none());
    assert!(ahead
        .customers
        .iter()
        .all(|one| one.value.is_none() && one.p_alive <= 1.0));
    assert!(found.spend.is_err() && found.mean_spend.is_none());
}

#[test]
fn work_can_be_stopped() {
    let shop = september();
    for after in [0, 5, 20] {
        let mut asked = 0;
        let mut watch = |done: f64| {
            assert!((0.0..=1.0).contains(&done));
            asked += 1;
            asked > after
        };
        assert!(Worth::new(&shop, &scores(&shop), &WorthOptions::default(), &mut watch).is_err());
        assert_eq!(asked, after + 1);
    }
}

/// Whatever is typed, no number is NaN or infinite: the reply would not come back from JSON as it went.
#[test]
fn options_of_any_kind() {
    let shop = september();
    for (horizon_months, margin, discount) in [
        (0, 0.3, 0.1),
        (u32::MAX, 1.0, 0.0),
        (12, f64::NAN, f64::INFINITY),
        (6, 1.0, -5.0),
    ] {
        let options = WorthOptions {
            horizon_months,
            margin,
            discount,
            ..WorthOptions::default()
        };
        let ahead = worth(&shop, &options).ahead.unwrap();
        assert!(
            ahead.purchases.mean.is_finite()
                && ahead.value.is_some_and(|value| value.mean.is_finite())
        );
        let one = ahead.customers[0];
        assert_eq!(one.expected_purchases == 0.0, horizon_months == 0);
    }
}
