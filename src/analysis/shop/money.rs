//! Sums of money that do not depend on the order of the rows: whole numbers of a unit that suits the whole column.

use crate::domain::quantity::Amount;

/// Powers of ten that are tried before a binary unit is taken: up to six decimals.
const POWERS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
/// Amounts that are looked at together.
const TOGETHER: usize = 256;
/// 2^53: up to here every whole number is an f64.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// All sizes together stay within 2^61 units, so that no sum of any rows leaves an i64.
const MOST_UNITS: f64 = 2_305_843_009_213_693_952.0;

/// The unit of a column of amounts.
///
/// Where all amounts are whole cents (or whole, or up to six decimals), a unit is the last decimal, and sums are exact. Else it
/// is the power of two that leaves each sum within 2⁻⁶² of the sum of all sizes for every row in it, which is closer than adding
/// f64 would be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Money {
    per_one: f64,
}

impl Money {
    /// The unit for these amounts.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn of(amounts: &[Amount]) -> Self {
        let mut powers = POWERS.iter().copied();
        let mut power = powers.next();
        let (mut total, mut largest) = (0.0, 0.0);
        for amounts in amounts.chunks(TOGETHER) {
            for amount in amounts {
                let size = amount.get().abs();
                total += size;
                largest = if size > largest { size } else { largest };
            }
            while power.is_some_and(|power| !are_whole(amounts, power)) {
                power = powers.next();
            }
        }
        let is_exact = |power: &f64| largest * power <= EXACT && total * power < MOST_UNITS;
        Self {
            per_one: power.filter(is_exact).unwrap_or_else(|| binary(total)),
        }
    }

    /// The amount in units, to the nearest; below 0 stays below 0.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn units(self, amount: Amount) -> i64 {
        let units = nearest(amount.get() * self.per_one);
        if amount.get() < 0.0 {
            units.min(-1)
        } else {
            units
        }
    }

    /// The amount of so many units.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn amount(self, units: i64) -> f64 {
        units as f64 / self.per_one
    }
}

/// Whether each amount is the f64 next to a whole number of units, `power` of which are 1. All are looked at, as that needs no branch.
#[cfg_attr(tuned, optimize(speed))]
fn are_whole(amounts: &[Amount], power: f64) -> bool {
    amounts.iter().fold(true, |are_whole, amount| {
        let amount = amount.get();
        let back = (amount * power).round_ties_even() / power;
        // The sign of a zero does not count.
        #[allow(clippy::float_cmp)]
        let is_whole = back == amount;
        are_whole & is_whole
    })
}

/// The nearest whole number, halves away from 0.
#[cfg_attr(tuned, optimize(speed))]
fn nearest(value: f64) -> i64 {
    (value + 0.5_f64.copysign(value)) as i64
}

/// The largest power of two by which `total` may be multiplied.
fn binary(total: f64) -> f64 {
    let mut power = 1.0;
    while total * power >= MOST_UNITS {
        power /= 2.0;
    }
    while total * power < MOST_UNITS / 2.0 && power < MOST_UNITS {
        power *= 2.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(values: &[f64]) -> Vec<Amount> {
        values.iter().map(|v| Amount::new(*v).unwrap()).collect()
    }

    /// The sum of the values in units and as an amount, both ways round.
    #[track_caller]
    fn sum(values: &[f64]) -> (i64, f64) {
        let amounts = amounts(values);
        let money = Money::of(&amounts);
        let forth: i64 = amounts.iter().map(|a| money.units(*a)).sum();
        let back: i64 = amounts.iter().rev().map(|a| money.units(*a)).sum();
        assert_eq!(forth, back);
        (forth, money.amount(forth))
    }

    #[test]
    fn sums_of_decimals_are_exact() {
        assert_eq!(sum(&[0.1, 0.2]), (3, 0.3));
        assert_eq!(sum(&[29.33, 29.73, 14.96, 26.48]), (10_050, 100.5));
        assert_eq!(sum(&[1e15, 1.0]), (1_000_000_000_000_001, 1e15 + 1.0));
        assert_eq!(sum(&[-0.0, 5.0, -5.0]), (0, 0.0));
        assert_eq!(sum(&[0.000_001, -2.5]), (-2_499_999, -2.499_999));
        assert_eq!(sum(&[]), (0, 0.0));
    }

    /// A late small amount, or an early one, with one that is too large to be counted by it.
    #[test]
    fn the_unit_does_not_depend_on_the_order() {
        for values in [[9e15, 0.01], [0.01, 9e15], [1e20, 1.0], [1.0, 1e20]] {
            let (units, _) = sum(&values);
            let (other, _) = sum(&[values[1], values[0]]);
            assert_eq!(units, other, "{values:?}");
        }
        let many: Vec<f64> = (0..1000).map(|n| f64::from(n % 700)).collect();
        let late = [&many[..], &[0.125]].concat();
        assert_eq!(Money::of(&amounts(&late)), Money { per_one: 1000.0 });
    }

    #[test]
    fn other_sums_are_close() {
        for values in [
            vec![1.0 / 3.0; 1000],
            vec![1e100, -1e100, 1e90],
            vec![1e-40, 2e-40],
            vec![1e18, 0.01, -0.01],
        ] {
            let total: f64 = values.iter().map(|v: &f64| v.abs()).sum();
            let expected: f64 = values.iter().sum();
            let (_, got) = sum(&values);
            assert!(
                (got - expected).abs() <= total * 1e-12 + 1e-18,
                "{got} {expected}"
            );
        }
    }

    #[test]
    fn a_refund_stays_one() {
        let amounts = amounts(&[1e60, -1e-9]);
        let money = Money::of(&amounts);
        assert_eq!(money.units(amounts[1]), -1);
    }
}
