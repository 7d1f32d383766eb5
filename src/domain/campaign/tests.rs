//! Cases of the money of a campaign, of its test, and of the size of a test.

use super::*;

fn count(value: f64) -> Count {
    Count::new(value).unwrap()
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

fn level(percent: f64) -> Level {
    Level::percent(percent).unwrap()
}

/// 10,000 people, 500 and 0.1 each, orders of 50 at 40 % with 5 off.
fn mailing() -> Campaign {
    Campaign {
        audience: count(10_000.0),
        cost_fixed: count(500.0),
        cost_per_contact: count(0.1),
        aov: count(50.0),
        margin: Amount::new(0.4).unwrap(),
        discount_given: count(5.0),
    }
}

#[test]
fn orders_that_come_anyway_are_no_gain() {
    let same = mailing().profit(share(0.05), share(0.05)).unwrap();
    let cost = mailing().cost(share(0.05)).unwrap();
    assert!((same + cost).abs() < 1e-9, "{same}");
    assert_eq!(mailing().roi(share(0.05), share(0.05)), Ok(-1.0));
    let fewer = incremental_orders(count(1000.0), share(0.25), share(0.5));
    assert_eq!(fewer, Ok(-250.0));
}

#[test]
fn free_campaigns_have_no_roi() {
    let free = Campaign {
        cost_fixed: count(0.0),
        cost_per_contact: count(0.0),
        discount_given: count(0.0),
        ..mailing()
    };
    assert_eq!(
        free.roi(share(0.1), share(0.05)),
        Err(Undefined::MissingInput)
    );
    assert_eq!(free.break_even(share(0.05)), Ok(0.05));
    assert_eq!(free.break_even(share(0.0)), Ok(0.0));
}

#[test]
fn break_even_that_cannot_be() {
    let dear = Campaign {
        discount_given: count(20.0),
        ..mailing()
    };
    assert_eq!(dear.break_even(share(0.03)), Err(Undefined::NotReachable));
    let loss = Campaign {
        margin: Amount::new(-0.1).unwrap(),
        ..mailing()
    };
    assert_eq!(loss.break_even(share(0.03)), Err(Undefined::NotReachable));
    let television = Campaign {
        cost_fixed: count(1e6),
        ..mailing()
    };
    assert_eq!(
        television.break_even(share(0.03)),
        Err(Undefined::NotReachable)
    );
    let alone = Campaign {
        audience: count(0.0),
        ..mailing()
    };
    assert_eq!(alone.break_even(share(0.03)), Err(Undefined::TooFew));
}

#[test]
fn the_largest_campaign_is_finite_or_refused() {
    let most = count(1e100);
    let campaign = Campaign {
        audience: most,
        cost_fixed: most,
        cost_per_contact: most,
        aov: most,
        margin: Amount::new(1e100).unwrap(),
        discount_given: most,
    };
    let (all, none) = (share(1.0), share(0.0));
    assert!(campaign.profit(all, none).is_ok_and(f64::is_finite));
    assert!(campaign.roi(all, none).is_ok_and(f64::is_finite));
    assert!(campaign.break_even(none).is_ok_and(f64::is_finite));
    assert_eq!(
        incremental_revenue(f64::MAX, most),
        Err(Undefined::InvalidInput)
    );
}

#[test]
fn a_test_needs_two_groups() {
    let (none, some) = ((count(0.0), count(0.0)), (count(3.0), count(10.0)));
    assert_eq!(Trial::new(none, some), Err(Undefined::TooFew));
    assert_eq!(Trial::new(some, none), Err(Undefined::TooFew));
    let nobody = (count(0.0), count(10.0));
    let trial = Trial::new(nobody, nobody).unwrap();
    assert_eq!(trial.p(), Err(Undefined::TooFew));
    assert!(trial.interval(level(95.0)).is_ok());
}

/// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10: 9 of 10 against 3 of 10.
#[test]
fn the_uplift_of_a_small_test() {
    let trial = Trial::new((count(3.0), count(10.0)), (count(9.0), count(10.0))).unwrap();
    let interval = trial.interval(level(95.0)).unwrap();
    assert!((trial.uplift() - 0.6).abs() < 1e-12);
    assert!(
        (interval.low - 0.1705).abs() < 6e-5 && (interval.high - 0.8090).abs() < 6e-5,
        "{interval:?}"
    );
}

/// The help page of R's `power.prop.test`: p1 = .50, p2 = .75, power = .90 needs n = 76.7 in each group; n = 50 has a power of 0.740.
#[test]
fn sizes_as_published() {
    let size = |power| unrounded_size(share(0.5), 0.25, level(95.0), power).unwrap();
    assert!((size(0.9) - 76.7).abs() < 0.05, "{}", size(0.9));
    assert!((size(0.740) - 50.0).abs() < 0.05, "{}", size(0.740));
}

/// Recomputed with Python's `statistics.NormalDist`: 57.673, 3825.150 and 3840.847 before rounding up.
#[test]
fn sizes_at_eighty_percent() {
    for (baseline, uplift, wanted) in [(0.5, 0.25, 58.0), (0.02, 0.01, 3826.0), (0.1, 0.02, 3841.0)]
    {
        let size = sample_size(share(baseline), uplift, level(95.0));
        assert_eq!(size, Ok(wanted), "{baseline} + {uplift}");
    }
}

#[test]
fn sizes_at_the_edges() {
    let size = |baseline, uplift| sample_size(share(baseline), uplift, level(95.0));
    assert_eq!(size(0.0, 1.0), Ok(2.0));
    assert_eq!(size(0.3, 0.0), Err(Undefined::InvalidInput));
    assert_eq!(size(0.3, -0.0), Err(Undefined::InvalidInput));
    assert_eq!(size(0.3, f64::NAN), Err(Undefined::InvalidInput));
    assert_eq!(size(0.3, 1e-200), Err(Undefined::InvalidInput));
    assert_eq!(size(0.3, 0.71), Err(Undefined::NotReachable));
    assert_eq!(size(0.3, f64::INFINITY), Err(Undefined::NotReachable));
    assert_eq!(size(0.3, -0.31), Err(Undefined::NotReachable));
}
