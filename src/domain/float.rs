//! Decimal text to the nearest number and back, in little code: the standard library brings ten kilobytes of powers of ten for its speed.

/// The significant digits that are kept; a double lies never nearer to a tie than this many show, and one more digit stands for the rest.
const MOST_DIGITS: usize = 800;

/// The double nearest to a decimal such as `-12.5` or `1e-7`, as [`str::parse`] gives it; infinite where it is too large.
///
/// `None` for anything else, also for words such as `inf`.
pub fn parse(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (plain, power) = match unsigned.split_once(['e', 'E']) {
        Some((plain, power)) => (plain, exponent(power)?),
        None => (unsigned, 0),
    };
    let mut digits = Vec::new();
    let (mut point, mut after_mark, mut seen) = (0_i32, false, false);
    for byte in plain.bytes() {
        match byte {
            b'.' if !after_mark => after_mark = true,
            b'0'..=b'9' => {
                seen = true;
                if digits.is_empty() && byte == b'0' {
                    point = point.saturating_sub(after_mark.into());
                } else {
                    point = point.saturating_add((!after_mark).into());
                    keep(&mut digits, byte - b'0');
                }
            }
            _ => return None,
        }
    }
    let point = point.saturating_add(power);
    let size = seen.then(|| nearest(digits, point))?;
    Some(if text.starts_with('-') { -size } else { size })
}

fn exponent(text: &str) -> Option<i32> {
    let size = text.strip_prefix(['+', '-']).unwrap_or(text);
    if size.is_empty() || !size.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let power = size.bytes().fold(0_i32, |power, byte| {
        power
            .saturating_mul(10)
            .saturating_add((byte - b'0').into())
    });
    Some(if text.starts_with('-') { -power } else { power })
}

fn keep(digits: &mut Vec<u8>, digit: u8) {
    if digits.len() < MOST_DIGITS {
        digits.push(digit);
    } else if digit > 0 && digits.len() == MOST_DIGITS {
        digits.push(1);
    }
}

/// 0.d₁d₂… × 10^`point`, rounded to nearest, ties to even.
fn nearest(digits: Vec<u8>, point: i32) -> f64 {
    let places = i64::from(point) - digits.len() as i64;
    // Both numbers are exact, so their product or quotient is the nearest number already.
    if digits.len() <= 15 && places.abs() <= 22 {
        let whole = whole(&digits) as f64;
        let power = (0..places.abs()).fold(1.0, |power, _| power * 10.0);
        return if places < 0 {
            whole / power
        } else {
            whole * power
        };
    }
    match point {
        _ if digits.is_empty() => 0.0,
        ..=-324 => 0.0,
        310.. => f64::INFINITY,
        _ => Scaled::new(digits, point).rounded(),
    }
}

fn whole(digits: &[u8]) -> u64 {
    digits
        .iter()
        .fold(0, |whole, digit| whole * 10 + u64::from(*digit))
}

/// 0.d₁d₂… × 10^`point` × 2^`power`, exactly.
struct Scaled {
    digits: Vec<u8>,
    point: i32,
    power: i32,
}

/// The first whole number with 53 bits.
const FIRST: u64 = 1 << 52;
/// The power of two of the smallest step between doubles.
const LEAST: i32 = -1074;

impl Scaled {
    /// Scaled so that the digits before the mark make a number of 53 bits, or fewer below the smallest normal double.
    fn new(digits: Vec<u8>, point: i32) -> Self {
        let mut this = Self {
            digits,
            point,
            power: 0,
        };
        // 2^52 and 2^53 have 16 digits both.
        while this.point > 16 {
            this.halve(if this.point > 25 { 28 } else { 1 });
        }
        while this.point < 16 {
            this.double(if this.point < 8 { 28 } else { 1 });
        }
        if this.before_mark() >= 2 * FIRST {
            this.halve(1);
        }
        while this.before_mark() < FIRST {
            this.double(1);
        }
        while this.power < LEAST {
            this.halve((LEAST - this.power).min(28));
        }
        this
    }

    fn double(&mut self, times: i32) {
        let mut carry = 0_u64;
        for digit in self.digits.iter_mut().rev() {
            carry += u64::from(*digit) << times;
            *digit = (carry % 10) as u8;
            carry /= 10;
        }
        let mut front = Vec::new();
        while carry > 0 {
            front.push((carry % 10) as u8);
            carry /= 10;
        }
        front.reverse();
        self.point += front.len() as i32;
        self.power -= times;
        front.append(&mut self.digits);
        while front.last() == Some(&0) {
            front.pop();
        }
        self.digits = front;
    }

    fn halve(&mut self, times: i32) {
        let mut halved = Vec::new();
        let mut rest = 0_u64;
        let mut digits = self.digits.iter();
        loop {
            let digit = digits.next();
            if digit.is_none() && rest == 0 {
                break;
            }
            rest = rest * 10 + u64::from(digit.copied().unwrap_or(0));
            let upper = (rest >> times) as u8;
            rest &= (1 << times) - 1;
            if upper == 0 && halved.is_empty() {
                self.point -= 1;
            } else {
                halved.push(upper);
            }
        }
        self.power += times;
        self.digits = halved;
    }

    fn before_mark(&self) -> u64 {
        let places = usize::try_from(self.point).unwrap_or(0);
        let digits = self.digits.iter().chain(std::iter::repeat(&0));
        let digits: Vec<u8> = digits.take(places).copied().collect();
        whole(&digits)
    }

    fn rounded(&self) -> f64 {
        let whole = self.before_mark();
        let places = usize::try_from(self.point).unwrap_or(0);
        let up = match self.digits.get(places..) {
            // Below a tenth there are zeros before the first digit.
            Some([first, rest @ ..]) if self.point >= 0 => {
                *first > 5 || *first == 5 && (rest.iter().any(|digit| *digit > 0) || whole % 2 == 1)
            }
            _ => false,
        };
        if self.power > 971 {
            return f64::INFINITY;
        }
        // A mantissa that grew by rounding carries over into the exponent, as it must.
        let exponent = u64::try_from(self.power - LEAST).unwrap_or(0);
        f64::from_bits((exponent << 52) + whole + u64::from(up))
    }
}

/// The nearest hundredth as decimal text without zeros at its end, for a number from 0 on; below it is 0. From 2^64 hundredths on, which no
/// field takes, it stays the same.
pub fn hundredths(value: f64) -> String {
    let all = (value * 100.0).round() as u64;
    let (whole, tenth, hundredth) = (all / 100, all / 10 % 10, all % 10);
    match (tenth, hundredth) {
        (0, 0) => whole.to_string(),
        (_, 0) => format!("{whole}.{tenth}"),
        _ => format!("{whole}.{tenth}{hundredth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn as_std(text: &str) {
        let expected = text.parse::<f64>().ok().map(f64::to_bits);
        assert_eq!(parse(text).map(f64::to_bits), expected, "{text}");
    }

    #[test]
    fn reads_as_the_standard_library_does() {
        for text in [
            "",
            "-",
            "+",
            ".",
            "e5",
            "1e",
            "1e+",
            "1.2.3",
            "--1",
            "1x",
            " 1",
            "1 ",
            "1e5.0",
            "0",
            "-0",
            "+1",
            "5.",
            ".5",
            "-.5e-3",
            "000123.4500",
            "0.1",
            "0.3",
            "1e22",
            "1e23",
            "9007199254740993",
            "9007199254740992.5",
            "9007199254740993.00000000000000000000001",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "1e309",
            "1e400",
            "1e99999999999",
            "1e-99999999999",
            "0e99999999999",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "2.225073858507201e-308",
            "4.9e-324",
            "5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2e-324",
            "1e-324",
            "1e-330",
            "8.5e-323",
            "123456789012345678901234567890",
            "0.000000000000000000000000000001234567890123456789",
        ] {
            as_std(text);
        }
        as_std(&format!("9007199254740993{}", "0".repeat(900)));
        as_std(&format!("9007199254740993.{}1", "0".repeat(2000)));
        as_std(&format!("0.{}1{}e500", "0".repeat(500), "3".repeat(1500)));
    }

    #[test]
    fn words_are_no_numbers() {
        for text in ["inf", "-inf", "NaN", "infinity"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn hundredths_are_written_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-1.0, "0"),
            (f64::NAN, "0"),
            (0.004, "0"),
            (0.005, "0.01"),
            (0.1, "0.1"),
            (7.05, "7.05"),
            (19.996, "20"),
            (1234.5, "1234.5"),
            (1e15, "1000000000000000"),
            (f64::INFINITY, "184467440737095516.15"),
        ] {
            assert_eq!(hundredths(value), text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn every_double_comes_back(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            for text in [format!("{value}"), format!("{value:e}"), format!("{value:.25e}")] {
                as_std(&text);
            }
        }

        #[test]
        fn hundredths_are_those_of_the_standard_library(value in 0.0..1e13_f64) {
            let nearest = (value * 100.0).round() / 100.0;
            prop_assert_eq!(hundredths(value), nearest.to_string());
        }

        #[test]
        fn any_decimal_is_read_alike(text in "[+-]?[0-9]{0,25}\\.?[0-9]{0,25}(e[+-]?[0-9]{1,3})?") {
            as_std(&text);
        }

        #[test]
        fn ties_are_read_alike(whole in (1_u64 << 52)..(1_u64 << 53), nine in any::<bool>()) {
            let tail = if nine { "4999999999999999999999" } else { "5" };
            as_std(&format!("{whole}.{tail}"));
        }
    }
}
