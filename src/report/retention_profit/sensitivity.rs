//! How much the gain of a programme hangs on each of its inputs, and on two of them together.
//!
//! The gain is value-uplift less programme-cost. Each input is moved by the same part of itself, down and up; of retention that part is
//! taken of the churn, 100 % − retention, as 94 % ± a tenth would be above all. An input of 0 stands still and is left out, a retention and
//! its rise stay within 100 % together, and a horizon is a whole number of periods.

use super::Programme;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::finite;
use crate::report::inputs::{all, Inputs};
use crate::report::name::Key;
use crate::report::order::sort;
use crate::report::picture::{Grid, Swing, Tornado};

/// The inputs that can be moved, in the page's order.
pub const KEYS: [Key; 7] = [
    Key::Customers,
    Key::MarginPerCustomer,
    Key::Retention,
    Key::Uplift,
    Key::Discount,
    Key::Horizon,
    Key::ProgrammeCost,
];

/// value-uplift − programme-cost, in money; undefined as value-uplift.
pub fn gain(inputs: &Inputs) -> Figure {
    let programme = Programme::from(inputs);
    let [value, cost] = all([programme.value_uplift(programme.uplift), programme.cost])?;
    finite(value - cost)
}

/// The two ends of an input that is moved by `part` of itself; none where it is empty or 0.
pub fn ends(inputs: &Inputs, key: Key, part: f64) -> Option<(f64, f64)> {
    let now = inputs.figure(key).ok().filter(|now| *now > 0.0)?;
    let other = |key| inputs.figure(key).unwrap_or(0.0);
    let (low, high) = match key {
        Key::Retention => {
            let churn = 100.0 - now;
            let high = 100.0 - churn * (1.0 - part);
            let low = 100.0 - churn * (1.0 + part);
            (low.max(0.0), high.min(100.0 - other(Key::Uplift)))
        }
        Key::Uplift => {
            let high = now * (1.0 + part);
            (now * (1.0 - part), high.min(100.0 - other(Key::Retention)))
        }
        Key::Horizon => (
            (now * (1.0 - part)).round().max(1.0),
            (now * (1.0 + part)).round(),
        ),
        _ => (now * (1.0 - part), now * (1.0 + part)),
    };
    // Without the last digits, which are rounding and would be printed.
    let tidy = |value: f64| (value * 1e9).round() / 1e9;
    (low < high).then_some((tidy(low), tidy(high)))
}

/// The inputs that can be moved as they stand.
pub fn movable(inputs: &Inputs, part: f64) -> Vec<Key> {
    let keys = KEYS.into_iter();
    keys.filter(|key| ends(inputs, *key, part).is_some())
        .collect()
}

/// What each input alone does to the gain, the largest effect first; none where there is no gain as the inputs stand.
pub fn tornado(inputs: &Inputs, part: f64) -> Option<Tornado> {
    let gain_now = gain(inputs).ok()?;
    let moved = |key: Key| {
        let (low, high) = ends(inputs, key, part)?;
        let at = |value: f64| gain(&inputs.clone().number(key, value)).ok();
        Some(Swing {
            key,
            low,
            high,
            at_low: at(low)?,
            at_high: at(high)?,
        })
    };
    let mut bars: Vec<Swing> = KEYS.into_iter().filter_map(moved).collect();
    let reach = |bar: &Swing| (bar.at_high - bar.at_low).abs();
    sort(&mut bars, &|a, b| reach(b).total_cmp(&reach(a)));
    (!bars.is_empty()).then_some(Tornado {
        now: gain_now,
        bars,
    })
}

/// The gain at three values of each of two inputs: moved down, as it is, moved up. `None` where one of the two cannot be moved.
pub fn grid(inputs: &Inputs, part: f64, rows: Key, columns: Key) -> Option<Grid> {
    let values = |key: Key| {
        let (low, high) = ends(inputs, key, part)?;
        Some([low, inputs.figure(key).ok()?, high])
    };
    let (down, across) = (values(rows)?, values(columns)?);
    let cell = |row: f64, column: f64| {
        let moved = inputs.clone().number(rows, row).number(columns, column);
        let fits = |(a, b): (f64, f64)| a + b <= 100.0 + 1e-9;
        let both = moved.figure(Key::Retention).ok();
        let both = both.zip(moved.figure(Key::Uplift).ok());
        match both.is_none_or(fits) {
            true => gain(&moved),
            false => Err(Undefined::InvalidInput),
        }
    };
    let line = |row: f64| across.map(|column| cell(row, column).ok());
    (rows != columns).then_some(Grid {
        rows: (rows, down),
        columns: (columns, across),
        cells: down.map(line),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// aibizhub.io's case with a programme of 50,000: 250,000 − 50,000.
    fn example() -> Inputs {
        [
            (Key::Customers, 1000.0),
            (Key::MarginPerCustomer, 30.0),
            (Key::Retention, 94.0),
            (Key::Uplift, 2.0),
            (Key::ProgrammeCost, 50_000.0),
        ]
        .into_iter()
        .fold(Inputs::default(), |inputs, (key, value)| {
            inputs.number(key, value)
        })
    }

    #[track_caller]
    fn is_about(got: f64, wanted: f64) {
        assert!(
            (got - wanted).abs() < 1e-6 * wanted.abs(),
            "{got}, wanted {wanted}"
        );
    }

    /// 30,000·(1/0.04 − 1/0.06) = 250,000 as it is; with a tenth less and more churn 1/0.034 − 1/0.054 and 1/0.046 − 1/0.066.
    #[test]
    fn what_each_input_does_by_itself() {
        let tornado = tornado(&example(), 0.1).unwrap();
        is_about(tornado.now, 200_000.0);
        let keys: Vec<Key> = tornado.bars.iter().map(|bar| bar.key).collect();
        assert_eq!(
            keys,
            [
                Key::Retention,
                Key::Uplift,
                Key::Customers,
                Key::MarginPerCustomer,
                Key::ProgrammeCost
            ]
        );
        let retention = tornado.bars[0];
        assert_eq!((retention.low, retention.high), (93.4, 94.6));
        is_about(
            retention.at_high,
            30_000.0 * (1.0 / 0.034 - 1.0 / 0.054) - 50_000.0,
        );
        is_about(
            retention.at_low,
            30_000.0 * (1.0 / 0.046 - 1.0 / 0.066) - 50_000.0,
        );
        is_about(tornado.bars[4].at_low, 205_000.0);
        // Neither a horizon nor a discount is given, so neither is moved.
        assert_eq!(
            movable(&example(), 0.1),
            [
                Key::Customers,
                Key::MarginPerCustomer,
                Key::Retention,
                Key::Uplift,
                Key::ProgrammeCost
            ]
        );
    }

    #[test]
    fn the_middle_of_a_grid_is_the_gain() {
        let inputs = example();
        let found = grid(&inputs, 0.2, Key::Uplift, Key::ProgrammeCost).unwrap();
        is_about(found.cells[1][1].unwrap(), 200_000.0);
        for (row, expected) in found.rows.1.iter().zip([1.6, 2.0, 2.4]) {
            assert!((row - expected).abs() < 1e-12);
        }
        // A dearer programme earns less, a larger rise more.
        assert!(found.cells[1][2] < found.cells[1][1] && found.cells[2][1] > found.cells[1][1]);
        assert_eq!(grid(&inputs, 0.2, Key::Uplift, Key::Uplift), None);
        assert_eq!(grid(&inputs, 0.2, Key::Uplift, Key::Discount), None);
    }

    /// Retention and its rise never come above 100 % together, and an empty page has nothing to move.
    #[test]
    fn ends_stay_within_bounds() {
        let full = example()
            .number(Key::Retention, 97.0)
            .number(Key::Uplift, 3.0);
        let (_, high) = ends(&full, Key::Retention, 0.5).unwrap_or((0.0, 97.0));
        assert!(high <= 97.0);
        let periods = example().number(Key::Horizon, 3.0);
        assert_eq!(ends(&periods, Key::Horizon, 0.2), Some((2.0, 4.0)));
        assert_eq!(tornado(&Inputs::default(), 0.1), None);
        let corners = grid(
            &example().number(Key::Uplift, 5.5),
            0.2,
            Key::Retention,
            Key::Uplift,
        )
        .unwrap();
        assert_eq!(corners.cells[2][2], None);
    }
}
