//! Data that drive a model to its limits, on which other programs end in exceptions, NaN or infinity: each gives a result or a reason.

use super::{cdnow, go_on, histories};
use mandegar::domain::model::buying::{Buying, Horizon, ModelName};
use mandegar::domain::model::check::histogram;
use mandegar::domain::model::estimate::{Limit, NoFit};
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::sbg::Sbg;

type Customers = Vec<(u32, u32, u32)>;

/// So many customers with one history.
fn times(n: usize, customer: (u32, u32, u32)) -> Customers {
    vec![customer; n]
}

/// Fits all three models; everything that they say must be a finite number in its range.
fn limits(customers: &Customers) -> [Result<Vec<Limit>, NoFit>; 3] {
    let all = histories(customers);
    let horizon = Horizon::weeks(12, 0.1);
    ModelName::ALL.map(|name| {
        let (model, estimate) = Buying::fit(name, &all, &mut go_on)?;
        assert!(estimate.is_settled, "{name:?} {estimate:?}");
        assert!(estimate.log_likelihood.is_finite());
        let all_finite = |row: &[f64; 4]| row.iter().all(|cell| cell.is_finite());
        assert!(
            model.covariance(&estimate).iter().all(all_finite),
            "{estimate:?}"
        );
        assert!(
            model.parameters().iter().all(|p| p.is_finite() && *p > 0.0),
            "{model:?}"
        );
        for one in model.predict(&all, &horizon) {
            assert!((0.0..=1.0).contains(&one.p_alive), "{name:?} {one:?}");
            let is_ordered = 0.0 <= one.discounted && one.discounted <= one.expected;
            assert!(one.expected.is_finite() && is_ordered, "{name:?} {one:?}");
        }
        let bins = histogram(&model, &all, 7);
        let total: f64 = bins.iter().map(|bin| bin.expected).sum();
        let n = all.customers() as f64;
        assert!((total - n).abs() < 1e-6 * n, "{name:?} {total} {n}");
        Ok(estimate.limits)
    })
}

#[track_caller]
fn refused(customers: &Customers, reason: NoFit) {
    assert_eq!(limits(customers), [Err(reason), Err(reason), Err(reason)]);
}

#[track_caller]
fn runs_to(customers: &Customers, expected: [&[Limit]; 3]) {
    let got = limits(customers).map(Result::unwrap);
    assert_eq!(got, expected);
}

#[test]
fn too_little_to_say() {
    refused(&vec![], NoFit::NoRepeats);
    refused(&times(1, (0, 0, 100)), NoFit::NoRepeats);
    refused(&times(500, (0, 0, 100)), NoFit::NoRepeats);
    let one = NoFit::TooFew {
        needed: 2,
        found: 1,
    };
    refused(&times(1, (3, 80, 100)), one);
    refused(
        &[times(1, (3, 80, 100)), times(50, (0, 0, 90))].concat(),
        one,
    );
}

#[test]
fn regular_monthly_buyers() {
    runs_to(
        &times(100, (11, 330, 350)),
        [&[Limit::OneRate, Limit::NoDropout]; 3],
    );
}

#[test]
fn the_first_customers_of_cdnow() {
    let (customers, _) = cdnow();
    for n in [3, 10, 30, 100, 300] {
        for found in limits(&customers[..n].to_vec()) {
            assert!(found.is_ok(), "{n} {found:?}");
        }
    }
}

#[test]
fn everybody_was_just_here() {
    let customers: Customers = (0..200)
        .map(|i| (1 + i % 9, 200 + i % 50, 200 + i % 50))
        .collect();
    for found in limits(&customers) {
        assert!(found.unwrap().contains(&Limit::NoDropout));
    }
}

#[test]
fn other_awkward_shops() {
    let (cdnow, _) = cdnow();
    let gone_after_first: Customers = (0..300).map(|i| (1, 3 + i % 20, 300)).collect();
    let one_day: Customers = times(50, (1, 1, 2));
    let heavy: Customers = [
        times(1, (300, 360, 365)),
        times(200, (0, 0, 365)),
        times(5, (1, 10, 365)),
    ]
    .concat();
    let daily: Customers = (0..50).map(|i| (300 + i, 364, 365)).collect();
    let two: Customers = vec![(1, 5, 100), (2, 50, 90)];
    let same_day: Customers = [times(30, (0, 0, 0)), times(10, (1, 30, 60))].concat();
    let years: Customers = cdnow.iter().map(|c| (c.0, c.1 * 12, c.2 * 12)).collect();
    let contradicting: Customers = [
        times(20, (1, 90, 30)),
        times(20, (0, 20, 10)),
        times(9, (2, 10, 40)),
    ]
    .concat();
    let polar: Customers = [
        times(100, (1, 2, 300)),
        times(100, (30, 298, 300)),
        times(60, (0, 0, 300)),
    ]
    .concat();
    for (name, customers) in [
        ("gone after the first repeat", gone_after_first),
        ("one day", one_day),
        ("one heavy buyer", heavy),
        ("daily", daily),
        ("two", two),
        ("first bought today", same_day),
        ("years", years),
        ("contradicting", contradicting),
        ("polar", polar),
    ] {
        let found = limits(&customers);
        println!("{name}: {found:?}");
        assert!(found.iter().all(Result::is_ok), "{name} {found:?}");
    }
}

#[test]
fn a_fit_can_be_stopped() {
    let all = histories(&cdnow().0);
    for name in ModelName::ALL {
        let mut asked = 0;
        let mut last = 0.0;
        let mut stop = |done: f64| {
            assert!((0.0..=1.0).contains(&done) && done >= last);
            last = done;
            asked += 1;
            asked > 3
        };
        assert_eq!(
            Buying::fit(name, &all, &mut stop).unwrap_err(),
            NoFit::Stopped
        );
        assert_eq!(asked, 4);
    }
    let regular = histories(&times(100, (11, 330, 350)));
    for name in ModelName::ALL {
        let mut last = 0.0;
        let mut rises = |done: f64| {
            assert!(done >= last, "{done} after {last}");
            last = done;
            false
        };
        Buying::fit(name, &regular, &mut rises).unwrap();
        assert!((0.8..=1.0).contains(&last));
    }
    assert_eq!(
        Sbg::fit(&[&[9.0, 5.0, 4.0]], &mut |_| true).unwrap_err(),
        NoFit::Stopped
    );
}

fn spends(of: &[(u32, f64)]) -> Vec<Spend> {
    of.iter()
        .map(|(purchases, mean)| Spend {
            purchases: *purchases,
            mean: *mean,
        })
        .collect()
}

#[test]
fn awkward_spends() {
    let few = GammaGamma::fit(
        &spends(&[(1, 5.0), (0, 0.0), (2, 0.0), (3, -1.0), (1, f64::NAN)]),
        &mut go_on,
    );
    assert_eq!(
        few.unwrap_err(),
        NoFit::TooFew {
            needed: 3,
            found: 1
        }
    );
    let lines: Vec<(u32, f64)> = (1..200u32)
        .map(|i| (1 + i % 7, 10.0 + f64::from(i % 13)))
        .collect();
    let millions: Vec<(u32, f64)> = lines.iter().map(|(x, m)| (*x, m * 1e7)).collect();
    let single: Vec<(u32, f64)> = lines.iter().map(|(_, m)| (1, *m)).collect();
    let steady: Vec<(u32, f64)> = lines.iter().map(|(x, m)| (40 * x, *m)).collect();
    let heavy: Vec<(u32, f64)> = lines.iter().map(|(x, m)| (*x, (0.4 * m).exp())).collect();
    for (name, of) in [
        ("alike", vec![(2, 20.0); 50]),
        ("plain", lines.clone()),
        ("millions", millions),
        ("single", single),
        ("steady", steady),
        ("heavy", heavy),
        ("three", vec![(1, 5.0), (2, 7.0), (1, 9.0)]),
    ] {
        let (model, estimate) = GammaGamma::fit(&spends(&of), &mut go_on).unwrap();
        println!(
            "{name}: {model:?} {:?} {}",
            estimate.limits, estimate.log_likelihood
        );
        assert!(
            estimate.is_settled && estimate.log_likelihood.is_finite(),
            "{name} {estimate:?}"
        );
        assert!(
            [model.p, model.q, model.v]
                .iter()
                .all(|p| p.is_finite() && *p > 0.0),
            "{name}"
        );
        for spend in spends(&of) {
            assert!(
                model.expected(spend).is_ok_and(|mean| mean > 0.0),
                "{name} {spend:?}"
            );
        }
        if model.q <= 1.0 {
            assert!(model.population().is_err());
        }
    }
    let alike = GammaGamma::fit(&spends(&[(2, 20.0); 50]), &mut go_on).unwrap();
    assert_eq!(alike.1.limits, [Limit::SteadySpend, Limit::OneSpend]);
    assert!((alike.0.population().unwrap() - 20.0).abs() < 1e-3);
    let (base, wide) = (
        GammaGamma::fit(&spends(&lines), &mut go_on).unwrap(),
        lines.iter().map(|(x, m)| (*x, m * 1e7)).collect::<Vec<_>>(),
    );
    let scaled = GammaGamma::fit(&spends(&wide), &mut go_on).unwrap();
    assert!(
        (scaled.0.v / base.0.v / 1e7 - 1.0).abs() < 1e-6
            && (scaled.0.q / base.0.q - 1.0).abs() < 1e-6
    );
}

/// The limits of sBG by kind of survivors; in the first the cohort is too short.
#[test]
fn awkward_survivors() {
    let fit = |alive: &[f64]| {
        Sbg::fit(&[alive], &mut go_on).map(|(model, estimate)| {
            assert!(estimate.is_settled && estimate.log_likelihood.is_finite());
            assert!(
                model.alpha > 0.0
                    && model.beta > 0.0
                    && model.alpha.is_finite()
                    && model.beta.is_finite()
            );
            let survival = model.survival(24);
            assert!(survival
                .windows(2)
                .all(|pair| pair[1] <= pair[0] && pair[1] >= 0.0));
            assert!(model
                .discounted_lifetime(0.1)
                .is_ok_and(|years| (1.0..=11.0 + 1e-9).contains(&years)));
            estimate.limits
        })
    };
    let few = |found| Err(NoFit::TooFew { needed: 2, found });
    assert_eq!(fit(&[1000.0, 700.0]), few(1));
    assert_eq!(fit(&[1000.0]), few(0));
    assert_eq!(fit(&[]), few(0));
    assert_eq!(fit(&[0.0, 0.0]), few(0));
    assert_eq!(fit(&[1000.0, 1100.0]), Err(NoFit::Contradiction));
    assert_eq!(fit(&[1000.0, f64::NAN]), Err(NoFit::Contradiction));
    assert_eq!(fit(&[1000.0, 1000.0, 1000.0]), Ok(vec![Limit::NoDropout]));
    assert_eq!(fit(&[1000.0, 0.0]), Ok(vec![Limit::AllDropout]));
    assert_eq!(fit(&[1000.0, 0.0, 0.0]), Ok(vec![Limit::AllDropout]));
    assert_eq!(
        fit(&[1000.0, 800.0, 640.0, 512.0, 409.6]),
        Ok(vec![Limit::OneDropout])
    );
    assert_eq!(
        fit(&[1000.0, 950.0, 850.0, 650.0, 350.0]),
        Ok(vec![Limit::OneDropout])
    );
    assert_eq!(
        fit(&[1000.0, 700.0, 700.0, 700.0]),
        Ok(vec![Limit::AllOrNothing])
    );
    assert_eq!(fit(&[1000.0, 800.0, 700.0]), Ok(vec![]));
}
