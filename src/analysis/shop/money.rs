//! Sums of money that do not depend on the order of the rows: whole numbers of a unit that suits the whole column.

use crate::domain::quantity::Amount;

/// Decimals that are tried before a binary unit is taken.
const MOST_DECIMALS: usize = 6;
const POWERS: [f64; MOST_DECIMALS + 1] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
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
    pub fn of(amounts: impl Iterator<Item = Amount> + Clone) -> Self {
        let mut decimals = 0;
        let mut total = 0.0;
        for amount in amounts {
            let amount = amount.get();
            total += amount.abs();
            while decimals <= MOST_DECIMALS && !is_whole(amount, decimals) {
                decimals += 1;
            }
        }
        match POWERS.get(decimals) {
            Some(power) if total * power < MOST_UNITS => Self { per_one: *power },
            _ => Self {
                per_one: binary(total),
            },
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

/// Whether `amount` is the f64 next to a number with so many decimals.
#[cfg_attr(tuned, optimize(speed))]
fn is_whole(amount: f64, decimals: usize) -> bool {
    POWERS.get(decimals).is_some_and(|power| {
        let units = amount * power;
        let back = nearest(units) as f64 / power;
        // The sign of a zero does not count.
        units.abs() <= EXACT && back.to_bits() == (amount + 0.0).to_bits()
    })
}

/// The nearest whole number, halves away from 0.
#[cfg_attr(tuned, optimize(speed))]
fn nearest(value: f64) -> i64 {
    (value + 0.5_f64.copysign(value)) as i64
}

/// The largest power of two by which `total` may be multiplied.
#[cfg_attr(tuned, optimize(speed))]
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
        let money = Money::of(amounts.iter().copied());
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
        let money = Money::of(amounts.iter().copied());
        assert_eq!(money.units(amounts[1]), -1);
    }
}
