//! Cases of windows that fit and that do not, and of fields left empty.

use super::*;
use crate::report::cases::are;
use crate::report::finding::{Finding, Tone};
use crate::report::inputs::Value;
use crate::report::name::{Confidence, Page};
use crate::report::picture::Picture;
use Metric::*;
use RepeatPurchaseFinding::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const TOO_FEW: Figure = Err(Undefined::TooFew);

fn window(customers: f64, repeat: f64, orders: f64, revenue: f64) -> Inputs {
    Inputs::default()
        .number(Key::Customers, customers)
        .number(Key::RepeatCustomers, repeat)
        .number(Key::Orders, orders)
        .number(Key::Revenue, revenue)
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::RepeatPurchase, &figures(inputs), 1e-9, wanted);
}

fn found(inputs: &Inputs) -> Vec<RepeatPurchaseFinding> {
    let own = |finding: &Finding| match finding {
        Finding::RepeatPurchase(finding) => *finding,
        other => panic!("{other:?}"),
    };
    report(inputs).findings.iter().map(own).collect()
}

/// bloy.io: 300 of 1,200 customers bought again within 90 days.
#[test]
fn the_published_case() {
    let inputs = window(1200.0, 300.0, 1740.0, 87_000.0);
    gives(
        &inputs,
        &[
            (RepeatPurchaseRate, Ok(0.25)),
            (PurchaseFrequency, Ok(1.45)),
            (AverageOrderValue, Ok(50.0)),
            (RevenuePerCustomer, Ok(72.5)),
        ],
    );
    let found = found(&inputs);
    let [BoughtAgain {
        rate, confidence, ..
    }, orders, second, other] = found[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!((rate, confidence), (0.25, Confidence::P95));
    // 900 customers ordered once, so the other 300 placed 840 orders.
    let [of_customers, of_orders, each] = [0.25, 840.0 / 1740.0, 2.8];
    assert_eq!(
        orders,
        RepeatOrders {
            of_customers,
            of_orders,
            each
        }
    );
    let [once, more, revenue] = [900.0, 90.0, 4500.0];
    assert_eq!(
        second,
        SecondOrders {
            once,
            more,
            revenue
        }
    );
    let of_orders = Some(540.0 / 1740.0);
    assert_eq!(other, OtherRate { of_orders });
}

#[test]
fn each_figure_needs_only_its_own_fields() {
    let inputs = Inputs::default()
        .number(Key::Revenue, 100.0)
        .number(Key::Orders, 4.0);
    gives(
        &inputs,
        &[
            (RepeatPurchaseRate, MISSING),
            (RepeatPurchaseRateLow, MISSING),
            (PurchaseFrequency, MISSING),
            (AverageOrderValue, Ok(25.0)),
            (RevenuePerCustomer, MISSING),
        ],
    );
    assert_eq!(found(&inputs), []);
    assert!(report(&inputs).pictures.is_empty());
}

#[test]
fn nobody_is_no_base() {
    gives(
        &window(0.0, 0.0, 0.0, 0.0),
        &[
            (RepeatPurchaseRate, TOO_FEW),
            (RepeatPurchaseRateHigh, TOO_FEW),
            (PurchaseFrequency, TOO_FEW),
            (AverageOrderValue, TOO_FEW),
            (RevenuePerCustomer, TOO_FEW),
        ],
    );
}

#[test]
fn a_part_is_not_more_than_its_whole() {
    let inputs = window(100.0, 130.0, 300.0, 100.0);
    gives(
        &inputs,
        &[
            (RepeatPurchaseRate, INVALID),
            (RepeatPurchaseRateLow, INVALID),
            (PurchaseFrequency, Ok(3.0)),
        ],
    );
    let refusal = Refusal {
        key: Key::RepeatCustomers,
        conflict: Conflict::MoreThanItsWhole {
            whole: Key::Customers,
            most: 100.0,
        },
    };
    assert_eq!(report(&inputs).refusals, [refusal]);
    assert_eq!(found(&inputs), []);
    let refused = inputs.with(Key::Customers, Value::Refused);
    assert_eq!(report(&refused).refusals, []);
}

#[test]
fn orders_that_do_not_fit_are_said_first() {
    let inputs = window(1200.0, 300.0, 1499.0, 100.0);
    let [orders, fewest] = [1499.0, 1500.0];
    let found_few = found(&inputs);
    assert_eq!(found_few[0], OrdersTooFew { orders, fewest });
    assert_eq!(found_few[0].tone(), Tone::Watch);
    // Nothing is drawn from counts that contradict each other.
    assert_eq!(found_few.last(), Some(&OtherRate { of_orders: None }));
    assert_eq!(found_few.len(), 3);
    let [orders, customers] = [41.0, 40.0];
    let found_many = found(&window(40.0, 0.0, 41.0, 100.0));
    assert_eq!(found_many[0], OrdersTooMany { orders, customers });
    assert!(!matches!(
        found(&window(1200.0, 300.0, 1500.0, 100.0))[0],
        OrdersTooFew { .. }
    ));
}

#[test]
fn nobody_came_back() {
    let found = found(&window(200.0, 0.0, 200.0, 8000.0));
    let NobodyAgain {
        customers, upper, ..
    } = found[0]
    else {
        panic!("{found:?}");
    };
    // z²/(n + z²), Wilson's bound of none of n.
    let z = 1.959963984540054_f64;
    assert!(customers == 200.0 && (upper - z * z / (200.0 + z * z)).abs() < 1e-12);
    assert!(!found
        .iter()
        .any(|finding| matches!(finding, RepeatOrders { .. })));
}

#[test]
fn few_customers_are_a_first_hint() {
    let few = |inputs: &Inputs| {
        found(inputs)
            .iter()
            .any(|finding| matches!(finding, FewCustomers { .. }))
    };
    assert!(few(&window(99.0, 40.0, 150.0, 100.0)));
    assert!(!few(&window(100.0, 40.0, 150.0, 100.0)));
    assert!(few(&window(300.0, 3.0, 303.0, 100.0)));
}

#[test]
fn the_two_shares_make_one() {
    let report = report(&window(1200.0, 300.0, 1740.0, 87_000.0));
    let [Picture::Shares(shares)] = &report.pictures[..] else {
        panic!("{:?}", report.pictures);
    };
    let (again, once) = (shares.first, shares.others[0]);
    assert!((again.share + once.share - 1.0).abs() < 1e-12);
    assert!((again.low + once.high - 1.0).abs() < 1e-12);
    assert_eq!(report.figures.get(RepeatPurchaseRateLow), Ok(again.low));
}
