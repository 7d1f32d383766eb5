//! A number as decimal digits, so that rounding happens on what people see and not on binary fractions.

/// The shortest decimal text of an f64, taken apart: 0.d₁d₂d₃… × 10^point, without leading or trailing zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i32,
    defined: bool,
}

impl Decimal {
    /// The decimal that `value` prints as; one that is not finite is kept as undefined.
    pub(super) fn of(value: f64) -> Self {
        let mut decimal = Self {
            negative: value < 0.0,
            digits: Vec::new(),
            point: 0,
            defined: value.is_finite(),
        };
        let mut after_mark = false;
        for byte in value.abs().to_string().bytes() {
            match byte {
                b'.' => after_mark = true,
                b'0' if decimal.digits.is_empty() => decimal.point -= i32::from(after_mark),
                b'0'..=b'9' => {
                    decimal.digits.push(byte - b'0');
                    decimal.point += i32::from(!after_mark);
                }
                _ => {}
            }
        }
        decimal.tidied()
    }

    /// Rounded half away from zero to `decimals` places; negative places round whole digits.
    pub(super) fn rounded(mut self, decimals: i32) -> Self {
        match usize::try_from(self.point.saturating_add(decimals)) {
            Err(_) => self.digits.clear(),
            Ok(keep) => {
                let up = self.digits.get(keep).is_some_and(|next| *next >= 5);
                self.digits.truncate(keep);
                if up {
                    self.bump();
                }
            }
        }
        self.tidied()
    }

    /// Rounded to `digits` significant digits.
    pub(super) fn significant(self, digits: i32) -> Self {
        let decimals = digits - self.point;
        self.rounded(decimals)
    }

    /// Multiplied by 10^`places`, exactly.
    pub(super) fn shifted(mut self, places: i32) -> Self {
        self.point += places;
        self.tidied()
    }

    /// False for what was NaN or infinite.
    pub(super) fn is_defined(&self) -> bool {
        self.defined
    }

    /// True below zero; never for a zero.
    pub(super) fn is_negative(&self) -> bool {
        self.negative
    }

    /// True for zero.
    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// True without a fraction.
    pub(super) fn is_whole(&self) -> bool {
        self.len() <= self.point
    }

    /// Number of digits before the decimal mark; zero or less for values below one.
    pub(super) fn point(&self) -> i32 {
        self.point
    }

    /// The digit `place` before the decimal mark: 1 is the units, 2 the tens.
    pub(super) fn whole_digit(&self, place: i32) -> u8 {
        self.digit(self.point - place)
    }

    /// The digits before the decimal mark, at least one.
    pub(super) fn whole(&self) -> Vec<u8> {
        if self.point <= 0 {
            return vec![0];
        }
        (0..self.point).map(|i| self.digit(i)).collect()
    }

    /// The digits after the decimal mark, filled with zeros to `at_least`.
    pub(super) fn fraction(&self, at_least: i32) -> Vec<u8> {
        let end = self.len().max(self.point + at_least);
        (self.point..end).map(|i| self.digit(i)).collect()
    }

    fn digit(&self, index: i32) -> u8 {
        usize::try_from(index)
            .ok()
            .and_then(|i| self.digits.get(i).copied())
            .unwrap_or(0)
    }

    fn len(&self) -> i32 {
        i32::try_from(self.digits.len()).unwrap_or(i32::MAX)
    }

    /// One more in the last place that was kept.
    fn bump(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.point += 1;
    }

    fn tidied(mut self) -> Self {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
            self.negative = false;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn rounds(value: f64, decimals: i32, expected: f64) {
        assert_eq!(
            Decimal::of(value).rounded(decimals),
            Decimal::of(expected),
            "{value} to {decimals}"
        );
        assert_eq!(
            Decimal::of(-value).rounded(decimals),
            Decimal::of(-expected),
            "a negative number rounds as its mirror image"
        );
    }

    #[test]
    fn rounding_is_half_away_from_zero_on_the_decimal_text() {
        rounds(1.005, 2, 1.01);
        rounds(0.125, 2, 0.13);
        rounds(2.5, 0, 3.0);
        rounds(0.5, 0, 1.0);
        rounds(0.49, 0, 0.0);
        rounds(0.05, 1, 0.1);
        rounds(0.04, 1, 0.0);
        rounds(0.004, 1, 0.0);
        rounds(9.99, 1, 10.0);
        rounds(99.5, 0, 100.0);
        rounds(12_345.0, -2, 12_300.0);
        rounds(60.0, -2, 100.0);
        rounds(40.0, -2, 0.0);
        rounds(1e21, 3, 1e21);
        rounds(0.0, 2, 0.0);
    }

    #[test]
    fn shifting_is_exact() {
        assert_eq!(Decimal::of(0.07).shifted(2), Decimal::of(7.0));
        assert_eq!(Decimal::of(0.0).shifted(2), Decimal::of(0.0));
    }

    #[test]
    fn parts_are_the_digits_around_the_mark() {
        let decimal = Decimal::of(1200.05);
        assert_eq!(decimal.whole(), [1, 2, 0, 0]);
        assert_eq!(decimal.fraction(0), [0, 5]);
        assert_eq!(decimal.fraction(3), [0, 5, 0]);
        assert_eq!(Decimal::of(0.003).whole(), [0]);
        assert_eq!(Decimal::of(0.003).fraction(0), [0, 0, 3]);
        assert_eq!(Decimal::of(500.0).whole_digit(3), 5);
        assert_eq!(Decimal::of(500.0).whole_digit(4), 0);
    }
}
