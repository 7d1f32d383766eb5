//! How much the gain of a programme hangs on each of its inputs, and on two of them together.
//!
//! The gain is value-uplift less programme-cost. Each input is moved from its number as it stands to the lower and the upper value of its
//! range, which `range` proposes and a person may set.

use super::range::{at, Range};
use super::Programme;
use crate::domain::figure::Figure;
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

/// What each input alone does to the gain, the largest effect first; none where there is no gain as the inputs stand.
///
/// An input whose range has no width stands still and is left out, and so is one without a gain at either end.
pub fn tornado(inputs: &Inputs, ranges: &[(Key, Range)]) -> Option<Tornado> {
    let gain_now = gain(inputs).ok()?;
    let moved = |(key, range): &(Key, Range)| {
        let Range { low, high } = *range;
        let at_low = at(inputs, *key, low).ok()?;
        let at_high = at(inputs, *key, high).ok()?;
        (low < high).then_some(Swing {
            key: *key,
            low,
            high,
            at_low,
            at_high,
        })
    };
    let mut bars: Vec<Swing> = ranges.iter().filter_map(moved).collect();
    let reach = |bar: &Swing| (bar.at_high - bar.at_low).abs();
    sort(&mut bars, &|a, b| reach(b).total_cmp(&reach(a)));
    (!bars.is_empty()).then_some(Tornado {
        now: gain_now,
        bars,
    })
}

/// The gain at three values of each of two inputs: the lower one, as it is, the upper one. `None` where one of the two is no number.
pub fn grid(inputs: &Inputs, rows: (Key, Range), columns: (Key, Range)) -> Option<Grid> {
    let values = |(key, range): (Key, Range)| {
        let now = inputs.figure(key).ok()?;
        Some([range.low, now, range.high])
    };
    let (down, across) = (values(rows)?, values(columns)?);
    let ((rows, _), (columns, _)) = (rows, columns);
    let cell = |row: f64, column: f64| {
        let moved = inputs.clone().number(rows, row).number(columns, column);
        gain(&moved).ok()
    };
    let line = |row: f64| across.map(|column| cell(row, column));
    (rows != columns).then_some(Grid {
        rows: (rows, down),
        columns: (columns, across),
        cells: down.map(line),
    })
}

#[cfg(test)]
mod tests {
    use super::super::range::proposed;
    use super::super::tests::example;
    use super::*;
    use crate::report::name::Spread;

    #[track_caller]
    fn is_about(got: f64, wanted: f64) {
        assert!(
            (got - wanted).abs() < 1e-6 * wanted.abs(),
            "{got}, wanted {wanted}"
        );
    }

    fn ranges(inputs: &Inputs, spread: Spread) -> Vec<(Key, Range)> {
        let range = |key| Some((key, proposed(inputs, spread, key)?));
        KEYS.into_iter().filter_map(range).collect()
    }

    fn range(inputs: &Inputs, spread: Spread, key: Key) -> (Key, Range) {
        (key, proposed(inputs, spread, key).unwrap())
    }

    /// 30,000·(1/0.04 − 1/0.06) = 250,000 as it is; with a tenth less and more churn 1/0.034 − 1/0.054 and 1/0.046 − 1/0.066.
    #[test]
    fn what_each_input_does_by_itself() {
        let tornado = tornado(&example(), &ranges(&example(), Spread::Tenth)).unwrap();
        is_about(tornado.now, 200_000.0);
        // Neither a horizon nor a discount is given, so neither is moved.
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
    }

    /// A range of a person's own may be one-sided; one without width, or with an end beyond the formula, gives no bar.
    #[test]
    fn a_range_of_ones_own() {
        let own = |low, high| tornado(&example(), &[(Key::Uplift, Range { low, high })]);
        let one_sided = own(0.0, 2.0).unwrap();
        is_about(one_sided.bars[0].at_low, -50_000.0);
        is_about(one_sided.bars[0].at_high, 200_000.0);
        assert_eq!(own(2.0, 2.0), None);
        assert_eq!(own(2.0, 6.0), None);
        assert_eq!(tornado(&Inputs::default(), &[]), None);
    }

    #[test]
    fn the_middle_of_a_grid_is_the_gain() {
        let inputs = example();
        let of = |key| range(&inputs, Spread::Fifth, key);
        let (uplift, cost) = (of(Key::Uplift), of(Key::ProgrammeCost));
        let found = grid(&inputs, uplift, cost).unwrap();
        is_about(found.cells[1][1].unwrap(), 200_000.0);
        for (row, expected) in found.rows.1.iter().zip([1.6, 2.0, 2.4]) {
            assert!((row - expected).abs() < 1e-12);
        }
        // A dearer programme earns less, a larger rise more.
        assert!(found.cells[1][2] < found.cells[1][1] && found.cells[2][1] > found.cells[1][1]);
        assert_eq!(grid(&inputs, uplift, uplift), None);
        let nothing = Range {
            low: 0.0,
            high: 1.0,
        };
        assert_eq!(grid(&inputs, uplift, (Key::Discount, nothing)), None);
    }

    /// Where retention and its rise together reach 100 % there is no figure.
    #[test]
    fn a_corner_beyond_the_formula_is_empty() {
        let near = example().number(Key::Uplift, 5.5);
        let of = |key| range(&near, Spread::Fifth, key);
        let corners = grid(&near, of(Key::Retention), of(Key::Uplift)).unwrap();
        assert_eq!(corners.cells[2][2], None);
        assert!(corners.cells[2][1].is_some() && corners.cells[1][2].is_some());
    }
}
