//! Published data against lifetimes 0.11.3, mpmath with 40 digits and the papers: the numbers are in `tests/data/models`.

use super::{cdnow, close, expected, go_on, histories, number, shipped};
use mandegar::domain::model::bg_nbd::{BgNbd, Dropout};
use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::check::{by_frequency, chi_squared, histogram, Pair};
use mandegar::domain::model::gamma_gamma::{correlation, GammaGamma, Spend};
use mandegar::domain::model::history::Histories;
use mandegar::domain::model::pareto_nbd::ParetoNbd;
use mandegar::domain::model::sbg::Sbg;
use serde_json::Value;

/// The customers of whom the reference tells, as their places among all.
const TOLD: [usize; 12] = [1, 2, 3, 6, 9, 18, 59, 157, 509, 1516, 2000, 2357];

/// Parameters within 1e-6, the log-likelihood within 1e-10, standard errors within 1e-4 relative of the reference.
#[track_caller]
fn fits(name: ModelName, all: &Histories, mle: &Value) -> Buying {
    let (model, estimate) = Buying::fit(name, all, &mut go_on).unwrap();
    assert!(estimate.is_inside(), "{estimate:?}");
    let keys = match name {
        ModelName::ParetoNbd => ["r", "alpha", "s", "beta"],
        _ => ["r", "alpha", "a", "b"],
    };
    let covariance = model.covariance(&estimate);
    for (i, (key, got)) in keys.iter().zip(model.parameters()).enumerate() {
        close(key, got, number(&mle["params"][key]), 1e-6);
        let error = number(&mle["std_errors"][key]);
        close(key, got * covariance[i][i].sqrt(), error, 1e-4);
    }
    close(
        "ll",
        estimate.log_likelihood,
        number(&mle["log_likelihood"]),
        1e-10,
    );
    model
}

#[test]
fn bg_nbd_of_cdnow() {
    let all = expected();
    let (customers, _) = cdnow();
    let log = histories(&customers);
    assert_eq!(
        (log.customers(), log.distinct(), log.repeats()),
        (2357, 1016, 2457.0)
    );
    let of = &all["bgnbd_cdnow"];
    fits(ModelName::BgNbd, &log, &of["mle_weeks_from_log"]);
    fits(
        ModelName::BgNbd,
        &shipped().0,
        &of["mle_shipped_summary_2dp_rounded"],
    );
    let days: Vec<_> = customers
        .iter()
        .map(|c| mandegar::domain::model::history::History {
            repeats: c.0,
            last: c.1,
            age: c.2,
        })
        .collect();
    fits(
        ModelName::BgNbd,
        &Histories::new(&days, 1),
        &of["mle_days_from_log"],
    );
}

/// Off the diagonal, too: the covariance by the delta method, of r, α, a, b themselves.
#[test]
fn bg_nbd_covariance() {
    let (all, reference) = (histories(&cdnow().0), expected());
    let (model, estimate) = Buying::fit(ModelName::BgNbd, &all, &mut go_on).unwrap();
    let (covariance, at) = (model.covariance(&estimate), model.parameters());
    let wanted = &reference["bgnbd_covariance_check"]["delta_method_correct"];
    for i in 0..4 {
        for j in 0..4 {
            let got = covariance[i][j] * at[i] * at[j];
            let scale = (covariance[i][i] * covariance[j][j]).sqrt() * at[i] * at[j];
            assert!(
                (got - number(&wanted[i][j])).abs() < 1e-4 * scale,
                "{i} {j} {got}"
            );
            assert_eq!(covariance[i][j].to_bits(), covariance[j][i].to_bits());
        }
    }
}

#[test]
fn mbg_nbd_and_pareto_nbd_of_cdnow() {
    let all = expected();
    let (customers, _) = cdnow();
    let log = histories(&customers);
    fits(
        ModelName::MbgNbd,
        &log,
        &all["mbgnbd_cdnow"]["mle_weeks_from_log"],
    );
    fits(
        ModelName::ParetoNbd,
        &log,
        &all["paretonbd_cdnow"]["mle_weeks_from_log"],
    );
    fits(
        ModelName::ParetoNbd,
        &shipped().0,
        &all["paretonbd_cdnow"]["mle_shipped_summary_2dp_rounded"],
    );
}

/// P(alive), likelihood and expectations of single customers, and that all at once says the same.
#[track_caller]
fn customers_at(name: ModelName, told: &Value) {
    let (customers, _) = cdnow();
    let all = histories(&customers);
    let (model, _) = Buying::fit(name, &all, &mut go_on).unwrap();
    let horizon = Horizon {
        months: 3,
        month: 13.0,
        discount: 0.0,
    };
    let together = model.predict(&all, &horizon);
    for id in TOLD {
        let told = &told[format!("{id:04}")];
        let (x, last, age) = customers[id - 1];
        let (last, age) = (f64::from(last) / 7.0, f64::from(age) / 7.0);
        close(
            "p alive",
            model.p_alive(x, last, age),
            number(&told["p_alive"]),
            1e-6,
        );
        for weeks in ["39", "52"] {
            if let Some(wanted) = told[format!("expected_purchases_{weeks}w")].as_f64() {
                let got = model.expected(x, last, age, weeks.parse().unwrap());
                close("expected", got, wanted, 1e-6);
            }
        }
        if let Some(wanted) = told["log_likelihood"].as_f64() {
            let got = match model {
                Buying::Bg(model) => model.log_likelihood(x, last, age),
                Buying::Pareto(model) => model.log_likelihood(x, last, age),
            };
            close("ll", got, wanted, 1e-7);
        }
        let one = together[id - 1];
        close("alive", one.p_alive, model.p_alive(x, last, age), 1e-11);
        close(
            "sum",
            one.expected,
            model.expected(x, last, age, 39.0),
            1e-11,
        );
        close("no discount", one.discounted, one.expected, 1e-11);
    }
}

#[test]
fn customers_of_cdnow() {
    let all = expected();
    customers_at(
        ModelName::BgNbd,
        &all["bgnbd_cdnow"]["customers_at_mle_weeks"],
    );
    customers_at(ModelName::MbgNbd, &all["mbgnbd_cdnow"]["customers_at_mle"]);
    customers_at(
        ModelName::ParetoNbd,
        &all["paretonbd_cdnow"]["customers_at_mle"],
    );
    let (customers, _) = cdnow();
    let log = histories(&customers);
    let model = ParetoNbd::fit(&log, &mut go_on).unwrap().0;
    for id in TOLD {
        let told = &all["paretonbd_cdnow"]["customers_at_mle"][format!("{id:04}")];
        let (x, last, age) = customers[id - 1];
        let got = model.discounted_residual(x, f64::from(last) / 7.0, f64::from(age) / 7.0, 0.0027);
        close(
            "dert",
            got,
            number(&told["dert_weekly_cont_rate_0_0027"]),
            1e-6,
        );
    }
    let (model, _) = Buying::fit(ModelName::BgNbd, &log, &mut go_on).unwrap();
    for (weeks, wanted) in all["bgnbd_cdnow"]["expected_purchases_new_customer_weeks"]
        .as_object()
        .unwrap()
    {
        close(
            "new",
            model.expected_new(weeks.parse().unwrap()),
            number(wanted),
            1e-6,
        );
    }
    let (model, _) = Buying::fit(ModelName::ParetoNbd, &log, &mut go_on).unwrap();
    for (weeks, wanted) in all["paretonbd_cdnow"]["expected_purchases_new_customer_weeks"]
        .as_object()
        .unwrap()
    {
        let wanted = number(wanted);
        assert!(
            (model.expected_new(weeks.parse().unwrap()) - wanted).abs() < 1e-6 * wanted.max(1.0)
        );
    }
}

/// Cases in which other programs give infinity, NaN or few digits, against 40 digits.
#[test]
fn hard_cases_of_bg_nbd() {
    for case in expected()["bgnbd_numeric_edge_cases"].as_array().unwrap() {
        let at = |key: &str| number(&case[key]);
        let p = |i: usize| number(&case["params"][i]);
        let model = BgNbd {
            r: p(0),
            alpha: p(1),
            a: p(2),
            b: p(3),
            dropout: Dropout::AfterRepeats,
        };
        let (x, last, age) = (at("x") as u32, at("t_x"), at("T"));
        let got = model.expected(x, last, age, at("t"));
        if at("mpmath") > 0.0 {
            close("expected", got, at("mpmath"), 1e-12);
        } else {
            // Below any double: with 50 digits the probability to be there is 8e-858.
            assert!((0.0..1e-300).contains(&got), "{got}");
        }
        close(
            "ll",
            model.log_likelihood(x, last, age),
            at("log_likelihood"),
            1e-11,
        );
        let (alive, wanted) = (model.p_alive(x, last, age), at("p_alive"));
        assert!(
            (alive - wanted).abs() <= 1e-11 * wanted + 1e-300,
            "{alive} {wanted}"
        );
    }
}

#[test]
fn hard_cases_of_pareto_nbd() {
    for case in expected()["paretonbd_cdnow"]["numeric_edge_cases"]
        .as_array()
        .unwrap()
    {
        let at = |key: &str| number(&case[key]);
        let p = |i: usize| number(&case["params"][i]);
        let model = ParetoNbd {
            r: p(0),
            alpha: p(1),
            s: p(2),
            beta: p(3),
        };
        let (x, last, age) = (at("x") as u32, at("t_x"), at("T"));
        close(
            "ll",
            model.log_likelihood(x, last, age),
            at("LL_mpmath"),
            1e-12,
        );
        let (alive, wanted) = (model.p_alive(x, last, age), at("p_alive_mpmath"));
        assert!(
            (alive - wanted).abs() <= 1e-10 * wanted.max(1e-300),
            "{alive} {wanted}"
        );
        let (cet, wanted) = (model.expected(x, last, age, 30.0), at("cet_30_stable"));
        assert!(
            (cet - wanted).abs() <= 1e-10 * wanted.max(1e-300),
            "{cet} {wanted}"
        );
    }
}

#[test]
fn gamma_gamma_of_cdnow() {
    let (all, (_, from_log), (_, rounded)) = (expected(), cdnow(), shipped());
    let of = &all["gammagamma_cdnow"];
    for (spends, mle) in [
        (&from_log, "mle_from_log"),
        (&rounded, "mle_shipped_summary_2dp_rounded"),
    ] {
        let (model, estimate) = GammaGamma::fit(spends, &mut go_on).unwrap();
        assert!(estimate.is_inside());
        let covariance = GammaGamma::covariance(&estimate);
        for (i, (key, got)) in [("p", model.p), ("q", model.q), ("v", model.v)]
            .into_iter()
            .enumerate()
        {
            close(key, got, number(&of[mle]["params"][key]), 1e-6);
            close(
                key,
                got * covariance[i][i].sqrt(),
                number(&of[mle]["std_errors"][key]),
                1e-4,
            );
        }
        close(
            "ll",
            estimate.log_likelihood,
            number(&of[mle]["log_likelihood"]),
            1e-10,
        );
    }
    let (model, _) = GammaGamma::fit(&rounded, &mut go_on).unwrap();
    close(
        "population",
        model.population().unwrap(),
        number(&of["population_mean"]),
        1e-6,
    );
    for (id, told) in of["expected_average_profit_at_mle_shipped"]
        .as_object()
        .unwrap()
    {
        let spend = Spend {
            purchases: number(&told["x"]) as u32,
            mean: number(&told["zbar"]),
        };
        close(
            id,
            model.expected(spend).unwrap(),
            number(&told["value"]),
            1e-6,
        );
    }
    let pairs: Vec<(f64, f64)> = rounded
        .iter()
        .filter(|s| s.purchases > 0)
        .map(|s| (f64::from(s.purchases), s.mean))
        .collect();
    let wanted = number(&of["frequency_monetary_correlation"]["pearson_shipped"]);
    close("correlation", correlation(&pairs).unwrap(), wanted, 1e-9);
}

/// Twelve months of 4.345 weeks at 1 % a month.
#[test]
fn value_of_a_year() {
    let (all, (customers, spends)) = (expected(), shipped());
    let of = &all["clv_cdnow_12_months_1pct_monthly"];
    let money = GammaGamma::fit(&spends, &mut go_on).unwrap().0;
    let horizon = Horizon {
        months: 12,
        month: 4.345,
        discount: 0.01,
    };
    for (name, key) in [
        (ModelName::BgNbd, "bgnbd_gg_freq_W"),
        (ModelName::ParetoNbd, "paretonbd_gg_freq_W"),
    ] {
        let model = Buying::fit(name, &customers, &mut go_on).unwrap().0;
        let predicted = model.predict(&customers, &horizon);
        let value =
            |place: usize| predicted[place].discounted * money.expected(spends[place]).unwrap();
        for (id, wanted) in of[key].as_object().unwrap() {
            let place = id.parse::<usize>().unwrap() - 1;
            close(id, value(place), number(wanted), 1e-6);
        }
        let total: f64 = (0..spends.len()).map(value).sum();
        close("total", total, number(&of[format!("{key}_total")]), 1e-6);
    }
}

/// How many customers came how often, and how often each of these came in the 39 weeks after.
#[test]
fn counts_and_later_purchases() {
    let (all, (customers, _)) = (expected(), cdnow());
    let of = &all["bgnbd_cdnow"];
    let log = histories(&customers);
    let (model, _) = Buying::fit(ModelName::BgNbd, &log, &mut go_on).unwrap();
    let bins = histogram(&model, &log, 6);
    for (place, bin) in bins.iter().enumerate() {
        let told = &of["frequency_histogram_0_to_7plus"];
        close("actual", bin.actual, number(&told["actual"][place]), 0.0);
        close(
            "expected",
            bin.expected,
            number(&told["expected"][place]),
            1e-6,
        );
    }
    close(
        "χ²",
        chi_squared(&bins),
        number(&of["frequency_histogram_0_to_7plus"]["chi2"]),
        1e-5,
    );
    let horizon = Horizon {
        months: 1,
        month: 39.0,
        discount: 0.0,
    };
    let predicted = model.predict(&log, &horizon);
    let pairs = customers.iter().zip(&predicted).map(|(c, p)| {
        (
            c.0,
            Pair {
                actual: 1.0,
                expected: p.expected,
            },
        )
    });
    for (group, told) in by_frequency(pairs, 7).iter().zip(
        of["holdout_conditional_expectation_by_frequency"]
            .as_array()
            .unwrap(),
    ) {
        close("n", group.customers.into(), number(&told["n"]), 0.0);
        close(
            "mean",
            group.mean.expected,
            number(&told["predicted"]),
            1e-6,
        );
    }
    let total: f64 = predicted.iter().map(|p| p.expected).sum();
    close(
        "total",
        total,
        number(&of["holdout_total"]["predicted"]),
        1e-6,
    );
    let alive: f64 = predicted.iter().map(|p| p.p_alive).sum();
    close("alive", alive, number(&of["p_alive_sum"]), 1e-6);
    let (pareto, _) = Buying::fit(ModelName::ParetoNbd, &log, &mut go_on).unwrap();
    let total = pareto.total(&log, &horizon).expected;
    close(
        "pareto",
        total,
        number(&all["paretonbd_cdnow"]["holdout_total"]["predicted"]),
        1e-6,
    );
}

/// Published parameters r = .243, α = 4.414, a = .793, b = 2.426: Fader, Hardie and Lee 2005, and BTYD's documentation.
#[test]
fn published_probabilities() {
    let model = BgNbd {
        r: 0.243,
        alpha: 4.414,
        a: 0.793,
        b: 2.426,
        dropout: Dropout::AfterRepeats,
    };
    let all = expected();
    let told = &all["bgnbd_cdnow"]["pmf_published_params"];
    let shares = model.distribution(39.0, 7);
    for n in 0..8 {
        close("p", shares[n], number(&told["p"][n]), 1e-9);
    }
    close(
        "far",
        model.distribution(2.0, 12)[10],
        number(&told["BTYD_docs_check"]["t2_n10"]),
        1e-8,
    );
}

#[test]
fn sbg_of_fader_and_hardie() {
    let all = expected();
    for key in ["high_end", "regular"] {
        let of = &all["sbg_fader_hardie_2007"][key];
        let observed: Vec<f64> = of["survival_observed_pct"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| 10.0 * number(p))
            .collect();
        for (points, mle) in [
            (8, &of["mle"]),
            (13, &of["mle_all_13_points"]),
            (5, &of["mle_first_5_points"]),
        ] {
            let (model, estimate) = Sbg::fit(&[&observed[..points]], &mut go_on).unwrap();
            assert!(estimate.is_inside());
            let covariance = Sbg::covariance(&estimate);
            for (i, (key, got)) in [("alpha", model.alpha), ("beta", model.beta)]
                .into_iter()
                .enumerate()
            {
                close(key, got, number(&mle["params"][key]), 1e-6);
                close(
                    key,
                    got * covariance[i][i].sqrt(),
                    number(&mle["std_errors"][key]),
                    1e-4,
                );
            }
            close(
                "ll",
                estimate.log_likelihood,
                number(&mle["log_likelihood"]),
                1e-10,
            );
        }
        let (model, _) = Sbg::fit(&[&observed[..8]], &mut go_on).unwrap();
        let survival = model.survival(30);
        for t in 0..=30 {
            close(
                "S",
                survival[t],
                number(&of["survival_model_t0_to_30"][t]),
                1e-6,
            );
        }
        for t in 1..=30 {
            close(
                "r",
                model.retention(t),
                number(&of["retention_model_t1_to_30"][t as usize - 1]),
                1e-6,
            );
        }
        let wanted = number(&of["discounted_expected_lifetime_d10pct_sum_from_t0"]);
        close("DEL", model.discounted_lifetime(0.1).unwrap(), wanted, 1e-6);
        for (n, told) in of["DERL_d10pct_just_before_nth_renewal"]
            .as_object()
            .unwrap()
        {
            let got = model.discounted_residual(n.parse().unwrap(), 0.1).unwrap();
            close("DERL", got, number(&told["value"]), 1e-6);
        }
    }
    let of = &all["sbg_fader_hardie_2007"]["pooled_triangle"];
    let cohort = |cells: &Value| {
        cells
            .as_array()
            .unwrap()
            .iter()
            .map(number)
            .collect::<Vec<f64>>()
    };
    let cohorts: Vec<Vec<f64>> = of["cohorts"]
        .as_object()
        .unwrap()
        .values()
        .map(cohort)
        .collect();
    let cohorts: Vec<&[f64]> = cohorts.iter().map(Vec::as_slice).collect();
    let (model, estimate) = Sbg::fit(&cohorts, &mut go_on).unwrap();
    close(
        "alpha",
        model.alpha,
        number(&of["mle"]["params"]["alpha"]),
        1e-6,
    );
    close(
        "beta",
        model.beta,
        number(&of["mle"]["params"]["beta"]),
        1e-6,
    );
    close(
        "ll",
        estimate.log_likelihood,
        number(&of["mle"]["log_likelihood"]),
        1e-10,
    );
}
