//! From values to pixels, and the round numbers at which an axis is labelled.

/// A linear scale: `from` lies at pixel `start`, `to` at pixel `end`.
#[derive(Clone, Copy)]
pub struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// A scale over `from..to`; an empty range is widened by one so that every value has a place.
    pub fn new(from: f64, to: f64, start: f64, end: f64) -> Self {
        let to = if to > from {
            to
        } else {
            from + from.abs().max(1.0)
        };
        Self {
            from,
            to,
            start,
            end,
        }
    }

    /// The pixel of `value`, never outside the scale.
    pub fn at(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        self.start + share * (self.end - self.start)
    }

    /// The value at a share of the way from the lowest to the highest, 0…1.
    pub fn value(&self, share: f64) -> f64 {
        self.from + share * (self.to - self.from)
    }

    /// The pixel of the lowest value.
    pub fn start(&self) -> f64 {
        self.start
    }

    /// The pixel of the highest value.
    pub fn end(&self) -> f64 {
        self.end
    }

    /// Whether `value` lies on the scale.
    pub fn holds(&self, value: f64) -> bool {
        value >= self.from && value <= self.to
    }
}

/// Round values from at or below `low` to at or above `high`, in at most `most` steps of 1, 2, 2.5 or 5 times a power of ten.
pub fn ticks_around(low: f64, high: f64, most: usize) -> Vec<f64> {
    let high = if high > low {
        high
    } else {
        low + low.abs().max(1.0)
    };
    let mut step = 10_f64.powf(((high - low) / most.max(1) as f64).log10().floor());
    for factor in [2.0, 1.25, 2.0, 2.0, 2.0, 1.25, 2.0, 2.0] {
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        if last - first <= most as f64 {
            break;
        }
        step *= factor;
    }
    multiples((low / step).floor(), (high / step).ceil(), step)
}

/// Whole months from 0 to at most `last`, in at most `most` steps that people count in.
pub fn month_ticks(last: f64, most: usize) -> Vec<f64> {
    const STEPS: [f64; 8] = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0];
    let most = most.max(1) as f64;
    if last < 1.0 {
        return ticks_around(0.0, last, most as usize)
            .into_iter()
            .filter(|tick| *tick <= last)
            .collect();
    }
    let step = STEPS
        .into_iter()
        .find(|step| last / step <= most)
        .unwrap_or_else(|| {
            let power = 10_f64.powf((last / most / 12.0).log10().ceil());
            12.0 * power
        });
    multiples(0.0, (last / step).floor(), step)
}

/// `first × step, …, last × step`; a bound on their number holds for any input.
fn multiples(first: f64, last: f64, step: f64) -> Vec<f64> {
    let count = (last - first).clamp(0.0, 40.0) as u32;
    (0..=count).map(|i| (first + f64::from(i)) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(low: f64, high: f64, most: usize, expected: &[f64]) {
        let ticks = ticks_around(low, high, most);
        assert_eq!(ticks.len(), expected.len(), "{ticks:?}");
        for (tick, want) in ticks.iter().zip(expected) {
            assert!((tick - want).abs() <= 1e-9 * want.abs(), "{ticks:?}");
        }
    }

    #[test]
    fn ticks_are_round() {
        check(0.0, 1.0, 4, &[0.0, 0.25, 0.5, 0.75, 1.0]);
        check(0.0, 1.0, 5, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(0.0, 437.0, 5, &[0.0, 100.0, 200.0, 300.0, 400.0, 500.0]);
        check(-30.0, 90.0, 4, &[-50.0, 0.0, 50.0, 100.0]);
        check(0.0, 0.0, 4, &[0.0, 0.25, 0.5, 0.75, 1.0]);
        check(0.0, 1e15, 4, &[0.0, 2.5e14, 5e14, 7.5e14, 1e15]);
    }

    #[test]
    fn months_step_by_what_people_count_in() {
        assert_eq!(month_ticks(12.0, 6), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
        assert_eq!(month_ticks(36.0, 4), [0.0, 12.0, 24.0, 36.0]);
        assert_eq!(month_ticks(0.0, 4).len(), 1);
    }

    proptest! {
        #[test]
        fn ticks_enclose_the_range(low in -1e15..1e15_f64, span in 0.0..1e15_f64, most in 2_usize..8) {
            let ticks = ticks_around(low, low + span, most);
            prop_assert!(ticks.len() >= 2 && ticks.len() <= most + 2);
            let slack = 1e-9 * (low.abs() + span + 1.0);
            prop_assert!(ticks[0] <= low + slack && ticks[ticks.len() - 1] >= low + span - slack);
        }

        #[test]
        fn months_stay_few(last in 0.0..1e15_f64, most in 2_usize..12) {
            let ticks = month_ticks(last, most);
            prop_assert!(!ticks.is_empty() && ticks.len() <= most + 1);
            prop_assert!(ticks.iter().all(|t| *t >= 0.0 && *t <= last));
        }

        #[test]
        fn a_scale_keeps_values_inside(from in -1e15..1e15_f64, to in -1e15..1e15_f64, value: f64) {
            let at = Scale::new(from, to, 300.0, 20.0).at(value);
            prop_assert!(value.is_nan() || (20.0..=300.0).contains(&at));
        }
    }
}
