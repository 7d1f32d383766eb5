//! Net promoter score: the score, its interval, two surveys, a benchmark, and how many answers are needed.
//!
//! Scores are in points, −100…100. The variance of one answer is p + e − (p − e)², with the covariance of promoters (share p)
//! and detractors (share e); leaving it out, as some tools do, makes the margin too narrow.
//!
//! Pinned by `tests/it/vectors.rs` (nps.json), `tests/it/laws.rs` and the cases in `nps/tests.rs`.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{self, Interval, Level};
use crate::domain::normal;
use crate::domain::quantity::{finite, Count};

/// Answers in three groups, at least one answer in all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Survey {
    promoters: f64,
    passives: f64,
    detractors: f64,
}

impl Survey {
    /// A survey from its groups; `too-few` without any answer.
    pub fn new(promoters: Count, passives: Count, detractors: Count) -> Result<Self, Undefined> {
        let (promoters, passives, detractors) = (promoters.get(), passives.get(), detractors.get());
        if promoters + passives + detractors > 0.0 {
            Ok(Self {
                promoters,
                passives,
                detractors,
            })
        } else {
            Err(Undefined::TooFew)
        }
    }

    /// responses n = P + A + D, above 0.
    pub fn responses(&self) -> f64 {
        self.promoters + self.passives + self.detractors
    }

    /// nps = 100(P − D)/n, in points from −100 to 100.
    ///
    /// Source: HubSpot's example, 70 promoters, 10 passives and 20 detractors.
    ///
    /// ```
    /// use mandegar::domain::{nps::Survey, quantity::Count};
    /// let [p, a, d] = [70.0, 10.0, 20.0].map(|c| Count::new(c).unwrap());
    /// assert_eq!(Survey::new(p, a, d)?.score(), 50.0);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn score(&self) -> f64 {
        100.0 * ((self.promoters - self.detractors) / self.responses()) + 0.0
    }

    /// nps-margin = 100·z·√(v′/n′), in points: half the width of the interval, before it is cut to the scale. Above 0.
    ///
    /// Adjusted Wald: three answers are added, ¾ promoters, 1½ passives, ¾ detractors, so n′ = n + 3. Source: B. Rocks, "Interval
    /// estimation for the net promoter score", The American Statistician 70 (2016), 365–372; recommended by measuringu.com,
    /// "nps-three-confidence-intervals".
    ///
    /// ```
    /// use mandegar::domain::{interval::Level, nps::Survey, quantity::Count};
    /// let [p, a, d] = [291.0, 476.0, 395.0].map(|c| Count::new(c).unwrap());
    /// let margin = Survey::new(p, a, d)?.margin(Level::percent(95.0).unwrap());
    /// assert!((margin - 4.38).abs() < 0.005);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn margin(&self, level: Level) -> f64 {
        100.0 * level.z() * self.adjusted().error()
    }

    /// low, high = 100·s′ ∓ margin, cut to −100…100 (ten promoters out of ten would reach 106). Source as [`Survey::margin`].
    ///
    /// The centre is s′, a little nearer to 0 than the score; in tiny one-sided surveys the score itself can lie at the cut end.
    ///
    /// ```
    /// use mandegar::domain::{interval::Level, nps::Survey, quantity::Count};
    /// let [p, a, d] = [291.0, 476.0, 395.0].map(|c| Count::new(c).unwrap());
    /// let interval = Survey::new(p, a, d)?.interval(Level::percent(95.0).unwrap());
    /// assert!((interval.low - -13.31).abs() < 0.005 && (interval.high - -4.55).abs() < 0.005);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn interval(&self, level: Level) -> Interval {
        let (centre, margin) = (100.0 * self.adjusted().score, self.margin(level));
        Interval {
            low: (centre - margin).max(-100.0),
            high: (centre + margin).min(100.0),
        }
    }

    /// benchmark-p = P(Z > (s′ − b/100)/√(v′/n′)), one-sided: how likely a score this high is if the truth is `benchmark` points.
    ///
    /// Source: measuringu.com, "nps-benchmark-test", with the adjusted counts.
    ///
    /// ```
    /// use mandegar::domain::{nps::Survey, quantity::Count};
    /// let [p, a, d] = [110.0, 156.0, 83.0].map(|c| Count::new(c).unwrap());
    /// assert!((Survey::new(p, a, d)?.benchmark_p(-4.0) - 0.00153128).abs() < 1e-8);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn benchmark_p(&self, benchmark: f64) -> f64 {
        let adjusted = self.adjusted();
        normal::upper_tail((adjusted.score - benchmark / 100.0) / adjusted.error())
    }

    /// v = p + e − (p − e)², the variance of one answer, from 0 to 1.
    ///
    /// Source: Cross Validated, shares ½, ⅓ and ⅙ have variance 5/9.
    ///
    /// ```
    /// use mandegar::domain::{nps::Survey, quantity::Count};
    /// let [p, a, d] = [3.0, 2.0, 1.0].map(|c| Count::new(c).unwrap());
    /// assert!((Survey::new(p, a, d)?.variance() - 5.0 / 9.0).abs() < 1e-15);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn variance(&self) -> f64 {
        variance(
            self.promoters / self.responses(),
            self.detractors / self.responses(),
        )
    }

    /// How many detractors must become passives, answers unchanged, for a score of at least `wanted` points.
    ///
    /// ⌈n·wanted/100 − (P − D)⌉, as each adds 100/n points; 0 when the score is reached already, `not-reachable` when all detractors
    /// together are not enough.
    ///
    /// ```
    /// use mandegar::domain::{nps::Survey, quantity::Count};
    /// let [p, a, d] = [45.0, 35.0, 20.0].map(|c| Count::new(c).unwrap());
    /// assert_eq!(Survey::new(p, a, d)?.conversions(40.0), Ok(15.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn conversions(&self, wanted: f64) -> Figure {
        let missing = self.responses() * (wanted / 100.0) - (self.promoters - self.detractors);
        // 100 × 0.29 is 28.999999999999996: a whole number missed by rounding is that number.
        let whole = missing.round();
        let slack = 1e-12 * self.responses();
        let needed = if (missing - whole).abs() <= slack {
            whole
        } else {
            missing.ceil()
        };
        if needed <= self.detractors {
            finite(needed.max(0.0))
        } else {
            Err(Undefined::NotReachable)
        }
    }

    /// The groups as shares of n: promoters, passives, detractors.
    pub fn shares(&self) -> [f64; 3] {
        [self.promoters, self.passives, self.detractors].map(|group| group / self.responses())
    }

    /// The groups as counts: promoters, passives, detractors.
    pub fn groups(&self) -> [f64; 3] {
        [self.promoters, self.passives, self.detractors]
    }

    /// The survey with Rocks's three answers added.
    pub fn adjusted(&self) -> Adjusted {
        let responses = self.responses() + 3.0;
        let (promoters, detractors) = (
            (self.promoters + 0.75) / responses,
            (self.detractors + 0.75) / responses,
        );
        Adjusted {
            responses,
            score: promoters - detractors,
            variance: variance(promoters, detractors),
        }
    }
}

/// n′, s′ and v′ of the adjusted Wald method (Rocks 2016); s′ is a fraction of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjusted {
    /// n′ = n + 3.
    pub responses: f64,
    /// s′ = p′ − e′.
    pub score: f64,
    /// v′ = p′ + e′ − s′², above 0.
    pub variance: f64,
}

impl Adjusted {
    /// √(v′/n′), the standard error as a fraction of 1.
    pub fn error(&self) -> f64 {
        (self.variance / self.responses).sqrt()
    }
}

/// The change between two surveys, second − first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// nps-2 − nps, in points.
    pub difference: f64,
    /// 100(s′₂ − s′₁) ∓ 100·z·√(v′₁/n′₁ + v′₂/n′₂), cut to −200…200.
    pub interval: Interval,
    /// Two-sided p-value of that ratio.
    pub p: f64,
}

/// The change from `first` to `second` with its interval and its two-sided p-value.
///
/// Source: measuringu.com, "nps-significance-test", with adjusted counts in each survey; recomputed: a rise of 12 points with
/// 100 answers each is not significant, p ≈ 0.26.
///
/// ```
/// use mandegar::domain::{interval::Level, nps::{change, Survey}, quantity::Count};
/// let survey = |p, a, d| Survey::new(Count::new(p)?, Count::new(a)?, Count::new(d)?);
/// let (first, second) = (survey(45.0, 35.0, 20.0)?, survey(52.0, 33.0, 15.0)?);
/// let change = change(&first, &second, Level::percent(95.0).unwrap());
/// assert!((change.difference - 12.0).abs() < 1e-12 && (change.p - 0.264).abs() < 5e-4);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn change(first: &Survey, second: &Survey, level: Level) -> Change {
    let (one, two) = (first.adjusted(), second.adjusted());
    let difference = two.score - one.score;
    let error = one.error().hypot(two.error());
    let margin = 100.0 * level.z() * error;
    Change {
        difference: second.score() - first.score(),
        interval: Interval {
            low: (100.0 * difference - margin).max(-200.0),
            high: (100.0 * difference + margin).min(200.0),
        },
        p: interval::two_sided(difference / error),
    }
}

/// The variance of one answer that is assumed while there are none. It is the variance, not the standard deviation, of a typical survey.
///
/// Source: measuringu.com, "nps-benchmark-test-sample-size", reproduced in the tests.
pub const TYPICAL_VARIANCE: f64 = 0.67;

/// sample-size = max(1, ⌈v·z²/(w/100)² − 3⌉): answers needed for a margin of `wanted` w points at a variance of `variance`.
///
/// A whole number of at least 1; `invalid-input` unless w > 0. Source: measuringu.com, "nps-ci-sample-size".
///
/// ```
/// use mandegar::domain::{interval::Level, nps::{sample_size, TYPICAL_VARIANCE}};
/// assert_eq!(sample_size(TYPICAL_VARIANCE, 10.0, Level::percent(95.0).unwrap()), Ok(255.0));
/// ```
pub fn sample_size(variance: f64, wanted: f64, level: Level) -> Figure {
    if wanted > 0.0 {
        let ratio = level.z() / (wanted / 100.0);
        finite((variance * ratio * ratio - 3.0).ceil().max(1.0))
    } else {
        Err(Undefined::InvalidInput)
    }
}

/// Answers by score, from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scores([Count; 11]);

impl Scores {
    /// The number of answers of each score; the first is of score 0, which does not exist on a scale from 1 to 10.
    pub fn new(answers: [Count; 11]) -> Self {
        Self(answers)
    }

    /// Promoters 9–10, passives 7–8, detractors up to 6, with 0 and 6; `too-few` without any answer.
    ///
    /// Source: the definition of the score; tools that drop 0 or 6 from the detractors are cases in the tests.
    ///
    /// ```
    /// use mandegar::domain::{nps::Scores, quantity::Count};
    /// let six_and_ten = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0].map(|c| Count::new(c).unwrap());
    /// assert_eq!(Scores::new(six_and_ten).survey()?.score(), 0.0);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn survey(&self) -> Result<Survey, Undefined> {
        let among = |from: usize, to: usize| {
            let answers = self.0.iter().take(to + 1).skip(from);
            Count::new(answers.map(|count| count.get()).sum())
        };
        Survey::new(among(9, 10)?, among(7, 8)?, among(0, 6)?)
    }

    /// mean-score = Σ score × answers / Σ answers, from 0 to 10; `too-few` without any answer.
    ///
    /// ```
    /// use mandegar::domain::{nps::Scores, quantity::Count};
    /// let six_and_ten = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0].map(|c| Count::new(c).unwrap());
    /// assert_eq!(Scores::new(six_and_ten).mean(), Ok(8.0));
    /// ```
    pub fn mean(&self) -> Figure {
        let (mut sum, mut answers) = (0.0, 0.0);
        for (score, count) in (0u8..).zip(&self.0) {
            sum += f64::from(score) * count.get();
            answers += count.get();
        }
        if answers > 0.0 {
            finite(sum / answers)
        } else {
            Err(Undefined::TooFew)
        }
    }

    /// The number of answers of each score.
    pub fn answers(&self) -> impl Iterator<Item = (u8, f64)> + '_ {
        (0u8..).zip(self.0.iter().map(|count| count.get()))
    }
}

/// p + e − (p − e)², written so that it is exactly 0 when all answers are alike and never below.
fn variance(promoters: f64, detractors: f64) -> f64 {
    let score = promoters - detractors;
    (promoters * (1.0 - score) + detractors * (1.0 + score)).max(0.0)
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
