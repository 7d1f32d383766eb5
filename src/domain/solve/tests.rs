//! Cases of solving: shapes, ends, jumps, holes.

use super::*;
use std::cell::Cell;

/// Solves while counting, and checks the law that what is found reaches the goal.
#[track_caller]
fn solves(f: &dyn Fn(f64) -> Figure, low: f64, high: f64, goal: f64, wanted: Figure) {
    let asked = Cell::new(0);
    let counted = |x| {
        asked.set(asked.get() + 1);
        f(x)
    };
    let got = solve(&counted, low, high, goal);
    assert!(asked.get() <= MOST, "{} evaluations", asked.get());
    match (got, wanted) {
        (Ok(got), Ok(wanted)) => {
            assert!(
                (got - wanted).abs() <= 1e-9 * wanted.abs().max(1e-9),
                "{got} for {wanted}"
            );
            assert!((low..=high).contains(&got));
        }
        _ => assert_eq!(got, wanted),
    }
}

#[test]
fn rising_falling_and_wide() {
    solves(&|x| Ok(x * x), 0.0, 1e12, 49.0, Ok(7.0));
    solves(&|x| Ok(1.0 / x), 1e-6, 1e12, 1e-9, Ok(1e9));
    solves(&|x| Ok(-x), -100.0, 100.0, 12.5, Ok(-12.5));
    solves(&|x| Ok(3.0 * x), 0.0, 1e12, 1e-9, Ok(1e-9 / 3.0));
    solves(&|x| Ok(x / 1000.0), 0.0, 1e12, 0.062, Ok(62.0));
}

#[test]
fn flat_at_the_goal_gives_the_first_point() {
    solves(&|_| Ok(5.0), 0.0, 1e12, 5.0, Ok(0.0));
    solves(&|x| Ok(x.clamp(3.0, 4.0)), 0.0, 100.0, 4.0, Ok(4.0));
    solves(&|x| Ok(x.clamp(3.0, 4.0)), 0.0, 100.0, 3.0, Ok(0.0));
    solves(&|x| Ok((10.0 - x).max(2.0)), 0.0, 1e6, 2.0, Ok(8.0));
}

#[test]
fn the_ends_count() {
    solves(&|x| Ok(x), 0.0, 100.0, 100.0, Ok(100.0));
    solves(&|x| Ok(x), 0.0, 100.0, 0.0, Ok(0.0));
    solves(&|x| Ok(x), 0.0, 100.0, 100.1, Err(Undefined::NotReachable));
    solves(&|x| Ok(0.1 + x), 0.0, 0.2, 0.3, Ok(0.2));
}

#[test]
fn a_jump_over_the_goal_is_no_solution() {
    solves(
        &|x| Ok(if x < 5.0 { 0.0 } else { 1.0 }),
        0.0,
        10.0,
        0.5,
        Err(Undefined::NotReachable),
    );
    solves(
        &|x| Ok(if x < 5.0 { 0.0 } else { x }),
        0.0,
        10.0,
        3.0,
        Err(Undefined::NotReachable),
    );
    solves(
        &|x| Ok(if x < 5.0 { 0.0 } else { x - 6.0 }),
        0.0,
        10.0,
        1.5,
        Ok(7.5),
    );
    solves(&|x| Ok(x.ceil()), 0.0, 1000.0, 17.0, Ok(16.0));
    solves(&|x| Ok(1.0 / (x - 5.0)), 0.0, 10.0, 0.5, Ok(7.0));
}

#[test]
fn undefined_stretches() {
    let above = |edge: f64| {
        move |x: f64| {
            if x > edge {
                Ok(1.0 / (x - edge))
            } else {
                Err(Undefined::Never)
            }
        }
    };
    solves(&above(3.3), 0.0, 1e12, 1.0, Ok(4.3));
    solves(&above(3.3), 0.0, 1e12, 1e6, Ok(3.3 + 1e-6));
    let below = |x: f64| {
        if x < 3.3 {
            Ok(1.0 / (3.3 - x))
        } else {
            Err(Undefined::Never)
        }
    };
    solves(&below, 0.0, 1e12, 1e6, Ok(3.3 - 1e-6));
    solves(
        &|x| {
            if x > 0.0 {
                Ok(1.0 / x)
            } else {
                Err(Undefined::NoLosses)
            }
        },
        0.0,
        100.0,
        1e9,
        Ok(1e-9),
    );
    let hole = |x: f64| {
        if (2.0..2.001).contains(&x) {
            Err(Undefined::TooFew)
        } else {
            Ok(x)
        }
    };
    solves(&hole, 0.0, 4.0, 3.0, Ok(3.0));
}

#[test]
fn the_reason_why_nothing_helps() {
    solves(
        &|_| Err(Undefined::MissingInput),
        0.0,
        1.0,
        0.5,
        Err(Undefined::MissingInput),
    );
    solves(
        &|_| Err(Undefined::InvalidInput),
        0.0,
        1.0,
        0.5,
        Err(Undefined::InvalidInput),
    );
    solves(
        &|_| Err(Undefined::Never),
        0.0,
        1.0,
        0.5,
        Err(Undefined::NotReachable),
    );
    solves(&|x| Ok(x), 0.0, 1.0, f64::NAN, Err(Undefined::NotReachable));
    solves(&|x| Ok(x), 1.0, 0.0, 0.5, Err(Undefined::NotReachable));
    solves(
        &|_| Ok(f64::NAN),
        0.0,
        1.0,
        0.5,
        Err(Undefined::InvalidInput),
    );
}

#[test]
fn a_dip_between_two_points_of_the_grid() {
    solves(
        &|x| Ok((x - 2.7) * (x - 2.7) - 0.01),
        0.0,
        1e12,
        0.0,
        Ok(2.6),
    );
    solves(&|x| Ok(1.0 - (x - 0.3).abs()), 0.0, 1e9, 0.999, Ok(0.299));
    solves(
        &|x| Ok((x - 2.7) * (x - 2.7) + 0.01),
        0.0,
        1e12,
        0.0,
        Err(Undefined::NotReachable),
    );
}
