//! Net promoter score: the score, its interval, two surveys, a benchmark, and how many answers are needed.
//!
//! Scores are in points, −100…100. The variance of one answer is p + e − (p − e)², with the covariance of promoters (share p)
//! and detractors (share e); leaving it out, as some tools do, makes the margin too narrow.

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
    if !(wanted > 0.0) {
        return Err(Undefined::InvalidInput);
    }
    let ratio = level.z() / (wanted / 100.0);
    finite((variance * ratio * ratio - 3.0).ceil().max(1.0))
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
mod tests {
    use super::*;

    fn survey(promoters: f64, passives: f64, detractors: f64) -> Survey {
        let [p, a, d] = [promoters, passives, detractors].map(|c| Count::new(c).unwrap());
        Survey::new(p, a, d).unwrap()
    }

    fn level(percent: f64) -> Level {
        Level::percent(percent).unwrap()
    }

    fn all_of(score: usize) -> Scores {
        let mut answers = [Count::new(0.0).unwrap(); 11];
        answers[score] = Count::new(25.0).unwrap();
        Scores::new(answers)
    }

    /// Public tools leave 0 out of the detractors, or count "below 6": both are wrong.
    #[test]
    fn every_score_belongs_to_its_group() {
        for score in 0..=10 {
            let wanted = [-100.0, 0.0, 100.0][usize::from(score >= 7) + usize::from(score >= 9)];
            assert_eq!(
                all_of(score).survey().unwrap().score(),
                wanted,
                "score {score}"
            );
            assert_eq!(all_of(score).mean(), Ok(score as f64));
        }
    }

    /// Own reference, recomputed in a second implementation: adjusted Wald of (61, 30, 16).
    #[test]
    fn a_known_interval() {
        let interval = survey(61.0, 30.0, 16.0).interval(level(95.0));
        assert!(
            (interval.low - 27.10).abs() < 0.005 && (interval.high - 54.72).abs() < 0.005,
            "{interval:?}"
        );
    }

    #[test]
    fn the_interval_stays_on_the_scale() {
        assert_eq!(survey(10.0, 0.0, 0.0).interval(level(95.0)).high, 100.0);
        assert_eq!(survey(0.0, 0.0, 10.0).interval(level(95.0)).low, -100.0);
        let swing = change(
            &survey(0.0, 0.0, 20.0),
            &survey(20.0, 0.0, 0.0),
            level(99.0),
        );
        assert_eq!(swing.interval.high, 200.0);
    }

    /// gist jdmaturen prints 14.3…20.5 for 250 and 75 of 1000, promoters and detractors taken as independent; right is 14.1…20.9.
    #[test]
    fn the_covariance_counts() {
        let s = survey(250.0, 675.0, 75.0);
        let wald = 100.0 * 1.96 * (s.variance() / 1000.0).sqrt();
        assert!((s.score() - wald - 14.1).abs() < 0.05 && (s.score() + wald - 20.9).abs() < 0.05);
    }

    /// measuringu.com, "nps-benchmark-test-sample-size": 1,655 and 412 (by z rounded to 1.645 + 0.842, so one answer apart is fine).
    #[test]
    fn the_typical_variance_gives_the_published_sample_sizes() {
        let z: f64 = normal::quantile(0.95).unwrap() + normal::quantile(0.8).unwrap();
        for (points, published) in [(5.0_f64, 1655.0_f64), (10.0, 412.0)] {
            let n = TYPICAL_VARIANCE * (100.0 * z / points).powi(2) - 3.0;
            assert!((n.ceil() - published).abs() <= 1.0, "{n}");
        }
    }

    #[test]
    fn sample_sizes_at_the_edges() {
        assert_eq!(sample_size(0.0, 5.0, level(95.0)), Ok(1.0));
        assert_eq!(
            sample_size(0.67, 0.0, level(95.0)),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(
            sample_size(0.67, -5.0, level(95.0)),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(
            sample_size(0.67, 1e-200, level(95.0)),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(survey(9.0, 0.0, 0.0).variance(), 0.0);
    }

    #[test]
    fn detractors_to_convert() {
        assert_eq!(survey(45.0, 35.0, 20.0).conversions(25.0), Ok(0.0));
        assert_eq!(survey(45.0, 35.0, 20.0).conversions(-50.0), Ok(0.0));
        assert_eq!(survey(45.0, 35.0, 20.0).conversions(45.0), Ok(20.0));
        assert_eq!(
            survey(45.0, 35.0, 20.0).conversions(45.1),
            Err(Undefined::NotReachable)
        );
        assert_eq!(survey(0.0, 50.0, 50.0).conversions(-21.0), Ok(29.0));
        assert_eq!(
            survey(0.0, 50.0, 50.0).conversions(f64::NAN),
            Err(Undefined::NotReachable)
        );
    }

    #[test]
    fn no_answers_no_score() {
        let none = Count::new(0.0).unwrap();
        assert_eq!(Survey::new(none, none, none), Err(Undefined::TooFew));
        assert_eq!(Scores::new([none; 11]).survey(), Err(Undefined::TooFew));
        assert_eq!(Scores::new([none; 11]).mean(), Err(Undefined::TooFew));
    }
}
