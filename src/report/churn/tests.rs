//! Cases of what stands and what falls when inputs are missing, contradict each other or are extreme.

use super::*;
use crate::report::cases::{are, given};
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::name::{Confidence, Page, Period};
use crate::report::picture::Picture;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);
const NO_LOSSES: Figure = Err(Undefined::NoLosses);
const NO_INTERVAL: Figure = Err(Undefined::NotReachable);

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::Churn, &figures(inputs), 1e-9, wanted);
}

#[track_caller]
fn refuses(inputs: &Inputs, wanted: &[(Key, Conflict)]) {
    let refusals: Vec<(Key, Conflict)> = report(inputs)
        .refusals
        .iter()
        .map(|r| (r.key, r.conflict))
        .collect();
    assert_eq!(refusals, wanted);
}

use Key::{End, Lost, LostNew, New, Start};
use Metric::*;

#[test]
fn two_numbers_give_the_usual_rate() {
    let inputs = given(&[(Start, 1000.0), (Lost, 62.0)]);
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(0.062)),
            (ChurnStart, Ok(0.062)),
            (ChurnStartCohort, Ok(0.062)),
            (CustomersEnd, MISSING),
            (ChurnStartPlusNew, MISSING),
            (ChurnStartPlusNewLow, MISSING),
            (ChurnCustomerDays, MISSING),
            (ChurnNetChange, MISSING),
        ],
    );
    refuses(&inputs, &[]);
}

#[test]
fn three_numbers_give_the_fourth() {
    let all = [(Start, 1000.0), (New, 500.0), (Lost, 62.0), (End, 1438.0)];
    for left_out in 0..=all.len() {
        let some: Vec<(Key, f64)> = all
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != left_out)
            .map(|(_, pair)| *pair)
            .collect();
        let inputs = given(&some);
        gives(
            &inputs,
            &[
                (ChurnRate, Ok(0.062)),
                (CustomersEnd, Ok(1438.0)),
                (ChurnStartPlusNew, Ok(62.0 / 1500.0)),
                (ChurnNetChange, Ok(-0.438)),
            ],
        );
        refuses(&inputs, &[]);
    }
}

#[test]
fn an_end_that_does_not_fit_spoils_only_what_uses_it() {
    let inputs = given(&[(Start, 1000.0), (New, 500.0), (Lost, 62.0), (End, 1500.0)]);
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(0.062)),
            (ChurnStartPlusNew, Ok(62.0 / 1500.0)),
            (CustomersEnd, INVALID),
            (ChurnCustomerDays, INVALID),
            (ChurnNetChange, INVALID),
        ],
    );
    refuses(
        &inputs,
        &[(End, Conflict::EndContradicts { expected: 1438.0 })],
    );
}

#[test]
fn more_lost_than_there_ever_were() {
    let inputs = given(&[(Start, 100.0), (New, 10.0), (Lost, 120.0)]);
    let wrong = [
        ChurnRate,
        ChurnRateLow,
        ChurnStart,
        ChurnStartPlusNew,
        ChurnCustomerDays,
        CustomersEnd,
        ChurnNetChange,
    ];
    gives(&inputs, &wrong.map(|metric| (metric, INVALID)));
    refuses(
        &inputs,
        &[(
            Lost,
            Conflict::LostMoreThanThereWere {
                lost: 120.0,
                available: 110.0,
            },
        )],
    );
    // Net change needs no losses: with an end of its own it stands.
    gives(
        &inputs.number(End, 80.0),
        &[
            (ChurnNetChange, Ok(0.2)),
            (CustomersEnd, Ok(80.0)),
            (ChurnRate, INVALID),
        ],
    );
}

#[test]
fn a_fourth_number_below_zero() {
    let inputs = given(&[(Start, 100.0), (Lost, 10.0), (End, 80.0)]);
    refuses(
        &inputs,
        &[(
            End,
            Conflict::DerivedNegative {
                derived: New,
                value: -10.0,
            },
        )],
    );
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(0.1)),
            (ChurnStartPlusNew, INVALID),
            (CustomersEnd, INVALID),
        ],
    );
    let inputs = given(&[(Start, 100.0), (New, 10.0), (End, 180.0)]);
    refuses(
        &inputs,
        &[(
            End,
            Conflict::DerivedNegative {
                derived: Lost,
                value: -70.0,
            },
        )],
    );
    gives(&inputs, &[(ChurnRate, INVALID)]);
}

#[test]
fn joiners_who_left_must_fit() {
    let inputs = given(&[(Start, 100.0), (New, 50.0), (Lost, 20.0)]);
    let with = |lost_new| inputs.clone().number(LostNew, lost_new);
    refuses(
        &with(21.0),
        &[(LostNew, Conflict::LostNewMoreThanLost { lost: 20.0 })],
    );
    gives(
        &with(21.0),
        &[
            (ChurnStartCohort, INVALID),
            (ChurnStartCohortLow, INVALID),
            (ChurnRate, Ok(0.2)),
        ],
    );
    let few_new = with(15.0).number(New, 10.0);
    refuses(
        &few_new,
        &[(LostNew, Conflict::LostNewMoreThanNew { new: 10.0 })],
    );
    let many_lost = given(&[(Start, 100.0), (New, 50.0), (Lost, 120.0)]);
    refuses(
        &many_lost,
        &[(LostNew, Conflict::LostNewAtLeast { at_least: 20.0 })],
    );
    refuses(&many_lost.clone().number(LostNew, 20.0), &[]);
}

/// 120 of 100 lost is possible when 20 joiners left too: the quotient stands, but it is no share and no monthly rate.
#[test]
fn a_rate_above_one() {
    let inputs = given(&[(Start, 100.0), (New, 50.0), (Lost, 120.0), (LostNew, 30.0)]);
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(1.2)),
            (ChurnRateLow, NO_INTERVAL),
            (ChurnRateHigh, NO_INTERVAL),
            (ChurnRateMonthly, INVALID),
            (LifetimeMonths, INVALID),
            (ChurnStartCohort, Ok(0.9)),
            (ChurnStartPlusNew, Ok(0.8)),
        ],
    );
    let report = report(&inputs);
    assert_eq!(
        report.findings.first(),
        Some(&Finding::MoreLeftThanWereThere { rate: 1.2 })
    );
    assert!(report.pictures.is_empty());
}

#[test]
fn definitions_that_are_no_share_have_no_interval() {
    for definition in [Definition::CustomerDays, Definition::NetChange] {
        let inputs = given(&[(Start, 100.0), (New, 0.0), (Lost, 20.0)])
            .with(Key::Definition, Value::Definition(definition));
        gives(
            &inputs,
            &[(ChurnRateLow, NO_INTERVAL), (ChurnRateHigh, NO_INTERVAL)],
        );
        gives(
            &Inputs::default().with(Key::Definition, Value::Definition(definition)),
            &[(ChurnRateLow, MISSING)],
        );
    }
}

#[test]
fn growth_makes_net_change_negative() {
    let inputs = given(&[(Start, 1000.0), (New, 500.0), (Lost, 62.0)])
        .with(Key::Definition, Value::Definition(Definition::NetChange));
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(-0.438)),
            (RetentionRate, Ok(1.438)),
            (ChurnRateMonthly, NO_LOSSES),
            (ChurnRateAnnual, NO_LOSSES),
            (LifetimeMonths, NO_LOSSES),
            (HalfLifeMonths, NO_LOSSES),
        ],
    );
    let negative = Finding::NetChangeNegative {
        net_change: -0.438,
        churn: 0.062,
    };
    assert_eq!(report(&inputs).findings.first(), Some(&negative));
}

#[test]
fn nobody_lost() {
    let inputs = given(&[(Start, 8.0), (New, 0.0), (Lost, 0.0)]);
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(0.0)),
            (ChurnRateLow, Ok(0.0)),
            (ChurnRateMonthly, Ok(0.0)),
            (LifetimeMonths, NO_LOSSES),
            (HalfLifeMonths, NO_LOSSES),
        ],
    );
    let report = report(&inputs);
    let upper = report.figures.get(ChurnRateHigh).unwrap();
    let found = Finding::NoLosses {
        customers: 8.0,
        upper,
        confidence: Confidence::P95,
    };
    assert_eq!(report.findings.first(), Some(&found));
    let Some(Picture::Decay(decay)) = report.pictures.first() else {
        panic!("no curve")
    };
    assert!(
        decay.left.iter().all(|left| *left == 1.0)
            && decay.band.is_some()
            && decay.half_life.is_none()
    );
}

#[test]
fn everybody_lost() {
    let inputs = given(&[(Start, 8.0), (New, 0.0), (Lost, 8.0)]);
    gives(
        &inputs,
        &[
            (ChurnRate, Ok(1.0)),
            (ChurnRateAnnual, Ok(1.0)),
            (LifetimeMonths, Ok(1.0)),
            (HalfLifeMonths, Ok(0.0)),
        ],
    );
}

#[test]
fn no_base_no_rate() {
    let inputs = given(&[(Start, 0.0), (New, 0.0), (Lost, 0.0)]);
    let few = Err(Undefined::TooFew);
    gives(
        &inputs,
        &[
            (ChurnRate, few),
            (ChurnRateLow, few),
            (ChurnStartPlusNew, few),
            (ChurnNetChange, few),
            (CustomersEnd, Ok(0.0)),
        ],
    );
}

#[test]
fn refused_choices_reach_only_their_own_figures() {
    let inputs = given(&[(Start, 100.0), (Lost, 5.0)]);
    let without = |key| inputs.clone().with(key, Value::Refused);
    gives(
        &without(Key::Confidence),
        &[
            (ChurnRate, Ok(0.05)),
            (ChurnRateLow, INVALID),
            (ChurnStartHigh, INVALID),
        ],
    );
    gives(
        &without(Key::Period),
        &[
            (ChurnRate, Ok(0.05)),
            (ChurnRateMonthly, INVALID),
            (LifetimeMonths, INVALID),
        ],
    );
    gives(
        &without(Key::Definition),
        &[(ChurnRate, INVALID), (ChurnStart, Ok(0.05))],
    );
    gives(
        &without(Key::New),
        &[
            (ChurnRate, Ok(0.05)),
            (ChurnStartPlusNew, INVALID),
            (CustomersEnd, MISSING),
        ],
    );
}

/// The band is in months as the curve is, whatever the period of the rate.
#[test]
fn the_curve_lies_in_its_band_and_passes_the_half_life() {
    let inputs =
        given(&[(Start, 400.0), (Lost, 60.0)]).with(Key::Period, Value::Period(Period::Year));
    let report = report(&inputs);
    let Some(Picture::Decay(decay)) = report.pictures.first() else {
        panic!("no curve")
    };
    let (low, high) = decay.band.as_ref().unwrap();
    assert!((decay.left[12] - 0.85).abs() < 1e-12);
    for ((left, low), high) in decay.left.iter().zip(low).zip(high) {
        assert!(low <= left && left <= high);
    }
    assert_eq!(
        (decay.months[0], decay.left[0], decay.months.len()),
        (0.0, 1.0, 61)
    );
}

/// Recurly's July: what is said of it, most important first.
#[test]
fn findings_of_a_growing_shop() {
    let inputs = given(&[(Start, 1000.0), (New, 500.0), (Lost, 62.0), (LostNew, 12.0)]);
    let findings = report(&inputs).findings;
    let [Finding::LeavePerHundred {
        rate,
        interval,
        period,
    }, Finding::AnnualPace {
        annual, twelvefold, ..
    }, hidden, differ] = findings[..]
    else {
        panic!("{findings:?}");
    };
    assert!(rate == 0.062 && interval.is_some() && period == Period::Month);
    assert!((annual - 0.536).abs() < 1e-3 && (twelvefold - 0.744).abs() < 1e-12);
    assert_eq!(
        hidden,
        Finding::NetChangeNegative {
            net_change: -0.438,
            churn: 0.062
        }
    );
    let Finding::DefinitionsDiffer {
        lowest,
        lowest_by,
        highest,
        highest_by,
    } = differ
    else {
        panic!("{differ:?}")
    };
    assert_eq!(
        (lowest_by, highest_by),
        (Definition::StartPlusNew, Definition::Start)
    );
    assert!((lowest - 62.0 / 1500.0).abs() < 1e-12 && highest == 0.062);
}

#[test]
fn fifty_customers_are_few_and_net_change_hides() {
    let findings = report(&given(&[(Start, 50.0), (New, 5.0), (Lost, 6.0)])).findings;
    assert!(
        matches!(findings[1], Finding::FewCustomers { customers, .. } if customers == 50.0),
        "{findings:?}"
    );
    let hides = |finding: &Finding| matches!(finding, Finding::NetChangeHidesLosses { net_change, .. } if (net_change - 0.02).abs() < 1e-12);
    assert!(findings.iter().any(hides), "{findings:?}");
}
