//! Laws of the formulas of revenue, repeat purchases, return visitors and campaigns, tried by proptest.

use mandegar::domain::campaign::{incremental_orders, sample_size, Campaign, Trial};
use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::Level;
use mandegar::domain::quantity::{Amount, Count, Share};
use mandegar::domain::repeat;
use mandegar::domain::revenue::{self, Losses, Movements};
use mandegar::domain::visitors::{self, Visits};
use proptest::prelude::*;

fn count(value: f64) -> Count {
    Count::new(value).unwrap()
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(vec![80.0, 90.0, 95.0, 99.0])
        .prop_map(|percent| Level::percent(percent).unwrap())
}

/// k of n, n at least 1.
fn part() -> impl Strategy<Value = (Count, Count)> {
    (1..100_000u32)
        .prop_flat_map(|n| (0..=n).prop_map(move |k| (count(f64::from(k)), count(f64::from(n)))))
}

/// Revenue at the start, churned, contraction, expansion, reactivation, new; any but the first may be 0.
fn money() -> impl Strategy<Value = [f64; 6]> {
    let flow = || prop_oneof![1 => Just(0.0), 4 => 0.01..1e6f64];
    (1.0..1e7f64, flow(), flow(), flow(), flow(), flow())
        .prop_map(|(start, c, k, x, r, n)| [start, c, k, x, r, n])
}

fn moved(money: [f64; 6]) -> (Count, Movements) {
    let [start, churned, contraction, expansion, reactivation, new] = money.map(count);
    let losses = Losses {
        churned,
        contraction,
    };
    (
        start,
        Movements {
            losses,
            expansion,
            reactivation,
            new,
        },
    )
}

fn terms() -> impl Strategy<Value = Campaign> {
    (
        1..1_000_000u32,
        0.0..1e5f64,
        0.0..10.0f64,
        0.01..2e3f64,
        -0.5..=1.0f64,
        0.0..50.0f64,
    )
        .prop_map(
            |(audience, fixed, contact, aov, margin, discount)| Campaign {
                audience: count(f64::from(audience)),
                cost_fixed: count(fixed),
                cost_per_contact: count(contact),
                aov: count(aov),
                margin: Amount::new(margin).unwrap(),
                discount_given: count(discount),
            },
        )
}

/// `campaign` with all of its money in another currency.
fn exchanged(campaign: Campaign, rate: f64) -> Campaign {
    let money = |amount: Count| count(rate * amount.get());
    Campaign {
        cost_fixed: money(campaign.cost_fixed),
        cost_per_contact: money(campaign.cost_per_contact),
        aov: money(campaign.aov),
        discount_given: money(campaign.discount_given),
        ..campaign
    }
}

/// Alike up to the rounding of sums whose terms are as large as `size`.
fn near(a: Figure, b: Figure, size: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * size.max(a.abs()).max(b.abs()),
        (a, b) => a == b,
    }
}

proptest! {
    /// What is kept without gains is at most what is kept with them, and reactivation never makes it less.
    #[test]
    fn gains_never_lower_what_is_kept(money in money()) {
        let (start, moved) = moved(money);
        let grr = revenue::grr(moved.losses, start).unwrap();
        let without = revenue::nrr(moved.losses, moved.expansion, None, start).unwrap();
        let with = revenue::nrr(moved.losses, moved.expansion, Some(moved.reactivation), start).unwrap();
        prop_assert!(grr <= 1.0 && grr <= without && without <= with);
    }

    /// What is kept of the start and what is new make up the end.
    #[test]
    fn the_bridge_reaches_the_end(money in money()) {
        let (start, moved) = moved(money);
        let kept = revenue::nrr(moved.losses, moved.expansion, Some(moved.reactivation), start).unwrap();
        let size: f64 = money.iter().sum();
        prop_assert!(near(moved.end(start), Ok(start.get() * kept + moved.new.get()), size));
        prop_assert_eq!(moved.net_new(), moved.end(count(0.0)));
    }

    #[test]
    fn scaling_revenue_leaves_its_ratios(money in money(), rate in 0.001..1e6f64) {
        let ((start, here), (abroad, there)) = (moved(money), moved(money.map(|amount| rate * amount)));
        let size: f64 = money.iter().sum();
        prop_assert!(near(here.net_new().map(|money| rate * money), there.net_new(), rate * size));
        prop_assert!(near(here.quick_ratio(), there.quick_ratio(), 0.0));
        let sold = here.new.get() + here.expansion.get();
        prop_assert!(near(here.growth_to_new(), there.growth_to_new(), size / sold.max(f64::MIN_POSITIVE)));
        let net = |start: Count, moved: &Movements| revenue::net(moved.losses, moved.expansion, None, start);
        prop_assert!(near(net(start, &here), net(abroad, &there), size / start.get()));
        prop_assert!(near(revenue::gross(here.losses, start), revenue::gross(there.losses, abroad), 0.0));
    }

    /// Losing at the rate of a period for as many periods as a year has, is losing at the annual rate.
    #[test]
    fn a_year_of_losses_compounds(gross in 0.0..=1.0f64, months in prop::sample::select(vec![1, 3, 6, 12])) {
        let kept = (0..12 / months).fold(1.0, |kept, _| kept * (1.0 - gross));
        prop_assert!(near(revenue::gross_annual(gross, f64::from(months)), Ok(1.0 - kept), 1e-3));
    }

    #[test]
    fn a_customer_brings_frequency_times_order_value((repeat, customers) in part(), more in 0..100_000u32, revenue in -1e6..1e9f64) {
        let fewest = repeat::fewest_orders(repeat, customers).unwrap();
        let orders = count(fewest.get() + f64::from(more));
        let revenue = Amount::new(revenue).unwrap();
        let frequency = repeat::purchase_frequency(orders, customers).unwrap();
        let value = repeat::average_order_value(revenue, orders).unwrap();
        prop_assert!(near(repeat::revenue_per_customer(revenue, customers), Ok(frequency * value), 0.0));
        let rate = repeat::rate(repeat, customers).unwrap();
        prop_assert!((0.0..=1.0).contains(&rate) && frequency >= 1.0 + rate - 1e-12);
    }

    #[test]
    fn a_rate_lies_in_its_interval((k, n) in part(), level in level()) {
        let visits = Visits::new(k, n).unwrap();
        let interval = visits.interval(level).unwrap();
        prop_assert!(interval.low <= visits.rate() && visits.rate() <= interval.high);
        prop_assert_eq!(repeat::rate(k, n), Ok(visits.rate()));
        prop_assert_eq!(repeat::interval(k, n, level), Ok(interval));
    }

    #[test]
    fn swapping_periods_turns_the_difference_round((j, m) in part(), (k, n) in part(), level in level()) {
        let (first, second) = (Visits::new(j, m).unwrap(), Visits::new(k, n).unwrap());
        let there = visitors::difference_interval(&first, &second, level).unwrap();
        let back = visitors::difference_interval(&second, &first, level).unwrap();
        prop_assert_eq!(visitors::difference(&first, &second), -visitors::difference(&second, &first));
        prop_assert!((there.low + back.high).abs() < 1e-15 && (there.high + back.low).abs() < 1e-15);
        prop_assert!(near(visitors::difference_p(&first, &second), visitors::difference_p(&second, &first), 0.0));
    }

    /// A test is the comparison of two periods, control before treated.
    #[test]
    fn an_uplift_is_a_difference_of_shares(control in part(), treated in part(), level in level()) {
        let trial = Trial::new(control, treated).unwrap();
        let (first, second) = (Visits::new(control.0, control.1).unwrap(), Visits::new(treated.0, treated.1).unwrap());
        prop_assert_eq!(trial.uplift(), visitors::difference(&first, &second));
        prop_assert_eq!(trial.interval(level), visitors::difference_interval(&first, &second, level));
        prop_assert_eq!(trial.p(), visitors::difference_p(&first, &second));
        let bounds = trial.interval(level).unwrap();
        prop_assert!(-1.0 - 1e-12 <= bounds.low && bounds.low <= trial.uplift());
        prop_assert!(trial.uplift() <= bounds.high && bounds.high <= 1.0 + 1e-12);
    }

    #[test]
    fn at_break_even_nothing_is_earned_or_lost(terms in terms(), baseline in 0.0..=1.0f64) {
        let baseline = share(baseline);
        match terms.break_even(baseline) {
            Ok(response) => {
                prop_assert!((baseline.get()..=1.0).contains(&response) || (response - baseline.get()).abs() < 1e-12);
                let size = terms.audience.get() * terms.aov.get() + terms.cost(share(response)).unwrap();
                prop_assert!(near(terms.profit(share(response), baseline), Ok(0.0), size));
            }
            Err(reason) => {
                prop_assert_eq!(reason, Undefined::NotReachable);
                let most = terms.profit(share(1.0), baseline).unwrap();
                let none = terms.profit(baseline, baseline).unwrap();
                prop_assert!(most < 0.0 || none < 0.0 || most <= none, "{} {}", most, none);
            }
        }
    }

    /// Above break-even a campaign earns, below it loses, and its return has the sign of its profit.
    #[test]
    fn profit_changes_sign_at_break_even(terms in terms(), baseline in 0.0..0.5f64, response in 0.0..=1.0f64) {
        let (baseline, response) = (share(baseline), share(response));
        if let Ok(even) = terms.break_even(baseline) {
            let profit = terms.profit(response, baseline).unwrap();
            if (response.get() - even).abs() > 1e-6 {
                prop_assert_eq!(profit > 0.0, response.get() > even);
                let roi = terms.roi(response, baseline);
                prop_assert!(roi == Err(Undefined::MissingInput) || (roi.unwrap() > 0.0) == (profit > 0.0));
            }
        }
    }

    #[test]
    fn scaling_money_leaves_the_return(terms in terms(), baseline in 0.0..=1.0f64, response in 0.0..=1.0f64, rate in 0.001..1e6f64) {
        let (baseline, response, abroad) = (share(baseline), share(response), exchanged(terms, rate));
        let cost = terms.cost(response).unwrap();
        let size = terms.audience.get() * terms.aov.get() + cost;
        let profit = terms.profit(response, baseline);
        prop_assert!(near(profit.map(|money| rate * money), abroad.profit(response, baseline), rate * size));
        prop_assert!(near(terms.roi(response, baseline), abroad.roi(response, baseline), size / cost.max(f64::MIN_POSITIVE)));
        prop_assert!(near(terms.break_even(baseline), abroad.break_even(baseline), 0.0));
        let orders = incremental_orders(terms.audience, response, baseline);
        prop_assert_eq!(orders, incremental_orders(abroad.audience, response, baseline));
    }

    /// Smaller uplifts and more confidence need more people; counting those who do not buy instead changes nothing.
    #[test]
    fn sizes_grow_as_uplifts_shrink(baseline in 0.0..0.5f64, uplift in 0.001..0.5f64) {
        let size = |baseline: f64, uplift: f64, percent: f64| {
            sample_size(share(baseline), uplift, Level::percent(percent).unwrap()).unwrap()
        };
        let needed = size(baseline, uplift, 95.0);
        prop_assert!(needed >= 1.0 && needed.fract() == 0.0);
        prop_assert!(size(baseline, 0.5 * uplift, 95.0) >= needed);
        prop_assert!(size(baseline, uplift, 99.0) >= needed && needed >= size(baseline, uplift, 80.0));
        // Rounding up may fall on either side of a whole number.
        prop_assert!((size(1.0 - baseline, -uplift, 95.0) - needed).abs() <= 1.0);
    }
}
