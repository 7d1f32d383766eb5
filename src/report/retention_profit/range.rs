//! How far each input of a programme may be off: what is proposed for it, and why a value that a person sets is refused.
//!
//! Pinned by the tests below and by `it::state`.

use super::sensitivity::gain;
use crate::domain::figure::Figure;
use crate::domain::interval::{wilson, Level};
use crate::domain::quantity::Count;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Spread};

/// The lower and the upper value of an input, in the unit of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower value.
    pub low: f64,
    /// The upper value.
    pub high: f64,
}

/// One of the two values of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lower one.
    Low,
    /// The upper one.
    High,
}

impl End {
    /// Both, the lower one first.
    pub const ALL: [Self; 2] = [Self::Low, Self::High];
}

/// Why a value is no end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EndProblem {
    /// A lower value above the number as it stands.
    AboveNow {
        /// The number, in the unit of its field.
        now: f64,
    },
    /// An upper value below it.
    BelowNow {
        /// The number, in the unit of its field.
        now: f64,
    },
    /// There is no gain at this value, as where retention and its rise reach 100 %.
    NoGain,
}

/// The range that is proposed for `key`; none where the field is empty or refused. An input of 0 stands still, and so may others.
///
/// With [`Spread::Own`] each input has a range of its own kind. Retention has what chance alone explains: the Wilson interval (95 %) of
/// that share of the customers, counted once. Its rise and the discount have a point, customers 5 %, their margin 10 %, the horizon a
/// quarter and the cost of the programme 20 % of themselves. Any other spread moves each input by that part of itself, retention by that
/// part of the churn, as 94 % ± a tenth would be above all. Retention and its rise go at most halfway to 100 % together, beyond which
/// nobody would ever leave; customers and periods are whole.
pub fn proposed(inputs: &Inputs, spread: Spread, key: Key) -> Option<Range> {
    let now = inputs.figure(key).ok()?;
    let by = |way: f64| (now - way, now + way);
    let (low, high) = match (part(spread, key), key) {
        _ if now <= 0.0 => (now, now),
        (None, Key::Retention) => chance(inputs, now),
        (None, _) => by(1.0),
        (Some(part), Key::Retention) => by((100.0 - now) * part),
        (Some(part), _) => by(now * part),
    };
    let (low, high) = match key {
        Key::Customers => (low.round(), high.round()),
        Key::Horizon => (low.round().max(1.0), high.round()),
        Key::Retention => (low, high.min(halfway(inputs, now, Key::Uplift))),
        Key::Uplift => (low, high.min(halfway(inputs, now, Key::Retention))),
        _ => (low, high),
    };
    Some(Range {
        low: tidy(low.max(0.0)).min(now),
        high: tidy(high).max(now),
    })
}

/// Why `value` is no end of the range of `key`.
pub fn refused(inputs: &Inputs, key: Key, end: End, value: f64) -> Option<EndProblem> {
    let now = inputs.figure(key).ok()?;
    match end {
        End::Low if value > now => Some(EndProblem::AboveNow { now }),
        End::High if value < now => Some(EndProblem::BelowNow { now }),
        _ => at(inputs, key, value).err().map(|_| EndProblem::NoGain),
    }
}

/// The gain with `key` at `value`, in money; undefined as [`gain`].
pub fn at(inputs: &Inputs, key: Key, value: f64) -> Figure {
    gain(&inputs.clone().number(key, value))
}

/// The part of itself by which an input is moved; none where its kind has another measure.
fn part(spread: Spread, key: Key) -> Option<f64> {
    match (spread, key) {
        (Spread::Tenth, _) => Some(0.1),
        (Spread::Fifth, _) => Some(0.2),
        (Spread::Half, _) => Some(0.5),
        (Spread::Own, Key::Customers) => Some(0.05),
        (Spread::Own, Key::MarginPerCustomer) => Some(0.1),
        (Spread::Own, Key::Horizon) => Some(0.25),
        (Spread::Own, Key::ProgrammeCost) => Some(0.2),
        (Spread::Own, _) => None,
    }
}

/// What chance explains of a retention that was counted once among the customers, to two digits of its width; as it is without customers.
fn chance(inputs: &Inputs, now: f64) -> (f64, f64) {
    let counted = |customers: f64| {
        let kept = Count::new(customers * now / 100.0).ok()?;
        wilson(kept, Count::new(customers).ok()?, Level::USUAL).ok()
    };
    let Some(found) = inputs.count(Key::Customers).ok().and_then(counted) else {
        return (now, now);
    };
    let (low, high) = (100.0 * found.low, 100.0 * found.high);
    let unit = 10f64.powi((high - low).max(1e-6).log10().floor() as i32 - 1);
    let round = |value: f64| (value / unit).round() * unit;
    (round(low), round(high))
}

/// Halfway from `now` to where it and the `other` percentage make 100 % together.
fn halfway(inputs: &Inputs, now: f64, other: Key) -> f64 {
    let other = inputs.figure(other).unwrap_or(0.0);
    now + (100.0 - other - now).max(0.0) / 2.0
}

/// Without the last digits, which are rounding and would be printed.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::super::tests::example;
    use super::*;

    /// A programme that costs nothing.
    fn free() -> Inputs {
        example().number(Key::ProgrammeCost, 0.0)
    }

    #[track_caller]
    fn ranges(inputs: &Inputs, spread: Spread, key: Key, expected: (f64, f64)) {
        let Range { low, high } = proposed(inputs, spread, key).unwrap();
        assert_eq!((low, high), expected, "{key:?} {spread:?}");
        for (end, value) in End::ALL.into_iter().zip([low, high]) {
            assert_eq!(refused(inputs, key, end, value), None, "{key:?} {end:?}");
        }
    }

    /// Wilson's formula for 940 of 1,000 in Python, with z of statistics.NormalDist().inv_cdf(0.975): 0.92353 to 0.95310.
    #[test]
    fn each_input_has_a_range_of_its_own_kind() {
        let inputs = example();
        ranges(&inputs, Spread::Own, Key::Retention, (92.4, 95.3));
        ranges(&inputs, Spread::Own, Key::Uplift, (1.0, 3.0));
        ranges(&inputs, Spread::Own, Key::Customers, (950.0, 1050.0));
        ranges(&inputs, Spread::Own, Key::MarginPerCustomer, (27.0, 33.0));
        let cost = (40_000.0, 60_000.0);
        ranges(&inputs, Spread::Own, Key::ProgrammeCost, cost);
        let year = inputs.clone().number(Key::Horizon, 12.0);
        ranges(&year, Spread::Own, Key::Horizon, (9.0, 15.0));
        // Nothing is known of how far off a discount of nothing is, and an empty horizon is no number.
        let none = inputs.clone().number(Key::Discount, 0.0);
        ranges(&none, Spread::Own, Key::Discount, (0.0, 0.0));
        assert_eq!(proposed(&inputs, Spread::Own, Key::Horizon), None);
    }

    #[test]
    fn the_same_part_of_each() {
        let inputs = example();
        ranges(&inputs, Spread::Tenth, Key::Retention, (93.4, 94.6));
        ranges(&inputs, Spread::Half, Key::Uplift, (1.0, 3.0));
        let periods = inputs.clone().number(Key::Horizon, 3.0);
        ranges(&periods, Spread::Fifth, Key::Horizon, (2.0, 4.0));
    }

    /// Retention and its rise never reach 100 % together, where nobody would ever leave.
    #[test]
    fn ranges_stay_within_bounds() {
        let near = free().number(Key::Uplift, 5.5);
        ranges(&near, Spread::Fifth, Key::Retention, (92.8, 94.25));
        ranges(&near, Spread::Own, Key::Uplift, (4.5, 5.75));
        let small = free().number(Key::Uplift, 0.4);
        ranges(&small, Spread::Own, Key::Uplift, (0.0, 1.4));
        ranges(&small, Spread::Own, Key::ProgrammeCost, (0.0, 0.0));
    }

    #[test]
    fn an_end_on_the_wrong_side_or_without_a_gain_is_refused() {
        let inputs = example();
        let refused = |key, end, value| refused(&inputs, key, end, value);
        let (now, uplift) = (94.0, Key::Uplift);
        assert_eq!(
            refused(Key::Retention, End::Low, 94.5),
            Some(EndProblem::AboveNow { now })
        );
        assert_eq!(
            refused(Key::Retention, End::High, 90.0),
            Some(EndProblem::BelowNow { now })
        );
        assert_eq!(refused(uplift, End::High, 6.0), Some(EndProblem::NoGain));
        assert_eq!(refused(uplift, End::High, 5.9), None);
        assert_eq!(refused(Key::Horizon, End::High, 5.0), None);
    }
}
