//! Shares of counts with their intervals: what to draw of them and the one sentence above it, for any page that compares shares.

use crate::domain::interval::{wilson, Interval, Level};
use crate::domain::quantity::Count;

/// One to three shares on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The share in question, at the top.
    pub first: Estimate,
    /// At most two more, from top to bottom.
    pub others: Vec<Estimate>,
    /// Whether the shares are of groups to be compared. Otherwise they are parts of one whole.
    pub is_compared: bool,
}

/// A share of a count with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Who the share is of.
    pub who: Who,
    /// How many were counted.
    pub part: f64,
    /// Of how many.
    pub base: f64,
    /// part/base.
    pub share: f64,
    /// Lower bound of the share.
    pub low: f64,
    /// Upper bound of the share.
    pub high: f64,
}

/// Who a share is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Customers with at least two orders.
    RepeatCustomers,
    /// Customers with a single order.
    OneTimeCustomers,
    /// Returning visitors of the first period.
    FirstPeriod,
    /// Returning visitors of the second period.
    SecondPeriod,
    /// Buyers among those whom a campaign left out.
    Control,
    /// Buyers among those whom it reached.
    Treated,
}

impl Who {
    /// Everybody.
    pub const ALL: &'static [Self] = &[
        Self::RepeatCustomers,
        Self::OneTimeCustomers,
        Self::FirstPeriod,
        Self::SecondPeriod,
        Self::Control,
        Self::Treated,
    ];

    /// The name in an exported table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RepeatCustomers => "repeat-customers",
            Self::OneTimeCustomers => "one-time-customers",
            Self::FirstPeriod => "first-period",
            Self::SecondPeriod => "second-period",
            Self::Control => "control",
            Self::Treated => "treated",
        }
    }
}

impl Estimate {
    /// The share of `part` in `base` with Wilson's interval; `None` where it has none.
    pub fn of(who: Who, part: Count, base: Count, level: Level) -> Option<Self> {
        let share = part.over(base).ok()?;
        let Interval { low, high } = wilson(part, base, level).ok()?;
        let (part, base) = (part.get(), base.get());
        Some(Self {
            who,
            part,
            base,
            share,
            low,
            high,
        })
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// The sentence above a picture of shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SharesFinding {
    /// Where the first share lies.
    Lies(Estimate),
    /// The first share and the last, and whether their intervals overlap: if so the picture alone settles nothing.
    Compared {
        /// The first row.
        first: Estimate,
        /// The last row.
        last: Estimate,
        /// Whether the intervals have a value in common.
        overlap: bool,
    },
}

impl Shares {
    /// All shares from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &Estimate> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// What the picture shows in one sentence.
    pub fn takeaway(&self) -> SharesFinding {
        let first = self.first;
        match self.others.last().filter(|_| self.is_compared) {
            Some(last) => SharesFinding::Compared {
                first,
                last: *last,
                overlap: first.overlaps(last),
            },
            None => SharesFinding::Lies(first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(part: f64, base: f64) -> Option<Estimate> {
        let level = Level::percent(95.0).unwrap();
        let [part, base] = [part, base].map(|count| Count::new(count).unwrap());
        Estimate::of(Who::RepeatCustomers, part, base, level)
    }

    fn takeaway(first: Estimate, others: &[Estimate], is_compared: bool) -> SharesFinding {
        let others = others.to_vec();
        let shares = Shares {
            first,
            others,
            is_compared,
        };
        shares.takeaway()
    }

    /// 81 of 263: Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
    #[test]
    fn an_estimate_has_its_interval() {
        let found = estimate(81.0, 263.0).unwrap();
        assert!((found.share - 0.3080).abs() < 5e-5);
        assert!((found.low - 0.2553).abs() < 5e-5 && (found.high - 0.3662).abs() < 5e-5);
        assert_eq!(estimate(0.0, 0.0), None);
        assert_eq!(estimate(5.0, 4.0), None);
    }

    #[test]
    fn the_sentence_goes_with_the_rows() {
        let [low, high] = [estimate(81.0, 263.0), estimate(148.0, 263.0)].map(Option::unwrap);
        assert_eq!(takeaway(low, &[], true), SharesFinding::Lies(low));
        assert_eq!(takeaway(low, &[high], false), SharesFinding::Lies(low));
        let compared = |first, last, overlap| SharesFinding::Compared {
            first,
            last,
            overlap,
        };
        assert_eq!(takeaway(low, &[high], true), compared(low, high, false));
        let near = estimate(90.0, 263.0).unwrap();
        assert_eq!(
            takeaway(low, &[high, near], true),
            compared(low, near, true)
        );
    }
}
