//! How long customers stay when some of them are still there: the Kaplan–Meier estimate with its band, median and mean.
//!
//! Letters as in the sources: t a duration, d(t) those who left after exactly t, n(t) those at risk, who were watched for at least t. A
//! survival is a fraction of 1. Whoever was watched up to t and had not left is at risk at t, as losses come before the end of watching.
//!
//! Pinned by `tests/it/survival.rs` (lifelines 0.30.3 on waltons, lung and small cases) and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{Interval, Level};
use crate::domain::order::sort;
use crate::domain::quantity::{finite, Count};

/// Those who were watched for the same time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watched {
    /// For how long, in any unit.
    pub time: Count,
    /// Those whose watching ended as they left.
    pub left: u32,
    /// Those who were still there when it ended.
    pub censored: u32,
}

impl Watched {
    /// A single one, who has left or was still there.
    pub fn one(time: Count, has_left: bool) -> Self {
        Self {
            time,
            left: u32::from(has_left),
            censored: u32::from(!has_left),
        }
    }
}

/// What happened at one duration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The duration.
    pub time: f64,
    /// n, watched for at least so long.
    pub at_risk: u32,
    /// d, left after exactly so long.
    pub left: u32,
    /// Still there when their watching ended, after exactly so long.
    pub censored: u32,
    /// S, the share that stays for longer than this, 0…1.
    pub survival: f64,
    /// Σ d/(n(n − d)) so far, Greenwood's sum: the variance of S is S² times it. Undefined (`too-few`) once S is 0.
    pub greenwood: Figure,
}

/// The estimate: one step for each different duration, in rising order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// The steps.
    pub steps: Vec<Step>,
}

/// Durations closer than this part of themselves are the same: sums of fractions differ in their last digits.
const SAME: f64 = 1e-9;
/// A survival so little above ½ is ½.
const ROUNDING: f64 = 1e-12;

/// S(t) = Π (1 − d/n) over the durations up to t. Durations of 0 count; nobody watched gives a curve without steps.
///
/// Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical
/// Association 53 (1958), 457–481; the sum of the variance: M. Greenwood, Reports on Public Health 33 (1926), 1–26.
///
/// ```
/// use mandegar::domain::{quantity::Count, survival::{kaplan_meier, Watched}};
/// // Left after 1, still there at 2, left after 3: 2/3, then 2/3 · 0/1.
/// let of = |(time, has_left)| Watched::one(Count::new(time).unwrap(), has_left);
/// let curve = kaplan_meier(&[(1.0, true), (2.0, false), (3.0, true)].map(of));
/// assert_eq!(curve.at(2.5), 2.0 / 3.0);
/// assert_eq!(curve.at(3.0), 0.0);
/// ```
pub fn kaplan_meier(watched: &[Watched]) -> Curve {
    let mut watched = watched.to_vec();
    sort(&mut watched, &|a, b| a.time.get().total_cmp(&b.time.get()));
    watched.retain(|some| some.left > 0 || some.censored > 0);
    let all = |some: &[Watched], of: fn(&Watched) -> u32| -> u32 {
        some.iter().map(of).fold(0, u32::saturating_add)
    };
    let mut at_risk = all(&watched, |some| some.left.saturating_add(some.censored));
    let (mut survival, mut greenwood) = (1.0, 0.0);
    let mut steps = Vec::new();
    for same in watched.chunk_by(|a, b| b.time.get() - a.time.get() <= SAME * b.time.get()) {
        let (left, censored) = (all(same, |some| some.left), all(same, |some| some.censored));
        let (n, d) = (f64::from(at_risk), f64::from(left));
        survival *= (n - d) / n;
        greenwood += d / (n * (n - d));
        steps.push(Step {
            time: same.first().map_or(0.0, |some| some.time.get()),
            at_risk,
            left,
            censored,
            survival,
            // Where all who were at risk left, it is divided by 0.
            greenwood: finite(greenwood).map_err(|_| Undefined::TooFew),
        });
        at_risk = at_risk.saturating_sub(left.saturating_add(censored));
    }
    Curve { steps }
}

impl Step {
    /// The log-log interval of S: from S^exp(+q) to S^exp(−q), q = z·√Greenwood ÷ |ln S|. Within 0…1, without width where S is 0 or 1.
    ///
    /// Source: J. D. Kalbfleisch and R. L. Prentice, *The Statistical Analysis of Failure Time Data* (1980), 14–15, as lifelines takes it.
    ///
    /// ```
    /// use mandegar::domain::{interval::Level, quantity::Count, survival::{kaplan_meier, Watched}};
    /// let of = |time| Watched::one(Count::new(time).unwrap(), true);
    /// let curve = kaplan_meier(&[1.0, 2.0, 3.0].map(of));
    /// let band = curve.steps[0].band(Level::percent(95.0).unwrap());
    /// assert!((band.low - 0.054073).abs() < 1e-6 && (band.high - 0.945206).abs() < 1e-6);
    /// ```
    pub fn band(&self, level: Level) -> Interval {
        let s = self.survival;
        let Some(sum) = self.greenwood.ok().filter(|sum| *sum > 0.0) else {
            return Interval { low: s, high: s };
        };
        let log = s.ln();
        let q = level.z() * sum.sqrt() / log.abs();
        Interval {
            low: (log * q.exp()).exp().clamp(0.0, s),
            high: (log * (-q).exp()).exp().clamp(s, 1.0),
        }
    }
}

impl Curve {
    /// The last step up to `time`; none before the first.
    pub fn step(&self, time: f64) -> Option<&Step> {
        let slack = SAME * time.abs();
        let past = self.steps.partition_point(|step| step.time <= time + slack);
        self.steps.get(past.checked_sub(1)?)
    }

    /// S at `time`: 1 before the first step, and after the last one what it was there.
    pub fn at(&self, time: f64) -> f64 {
        self.step(time).map_or(1.0, |step| step.survival)
    }

    /// The band of S at `time`; without width before the first step. Source: as [`Step::band`].
    pub fn band(&self, time: f64, level: Level) -> Interval {
        let before = Interval {
            low: 1.0,
            high: 1.0,
        };
        self.step(time).map_or(before, |step| step.band(level))
    }

    /// The duration after which half are left: the first with S ≤ ½. `too-few` with nobody watched, `not-observed` where more than
    /// half are left at the end. Source: as in lifelines; the lung data of its examples have 310 days.
    pub fn median(&self) -> Figure {
        if self.steps.is_empty() {
            return Err(Undefined::TooFew);
        }
        self.first(&|step| step.survival)
    }

    /// The bounds of the median: the first durations at which the low and the high edge of the band are at most ½, each `not-observed`
    /// where its edge stays above.
    ///
    /// Source: R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29–41, with the log-log band; for the lung data 284 and 361 days.
    pub fn median_bounds(&self, level: Level) -> (Figure, Figure) {
        (
            self.first(&|step| step.band(level).low),
            self.first(&|step| step.band(level).high),
        )
    }

    fn first(&self, share: &dyn Fn(&Step) -> f64) -> Figure {
        let mut steps = self.steps.iter();
        let found = steps.find(|step| share(step) <= 0.5 + ROUNDING);
        found.map(|step| step.time).ok_or(Undefined::NotObserved)
    }

    /// The area under S from 0 to `until`: the mean time of staying within it, in the unit of the durations. `not-observed` where the
    /// watching ends before it and S is not yet 0, `too-few` with nobody watched.
    ///
    /// Source: P. Royston and M. K. B. Parmar, BMC Medical Research Methodology 13 (2013), 152.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, survival::{kaplan_meier, Watched}};
    /// let of = |time| Watched::one(Count::new(time).unwrap(), true);
    /// let curve = kaplan_meier(&[1.0, 2.0, 3.0].map(of));
    /// assert!((curve.restricted_mean(3.0)? - 2.0).abs() < 1e-12);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn restricted_mean(&self, until: f64) -> Figure {
        let last = self.steps.last().ok_or(Undefined::TooFew)?;
        if last.time < until - SAME * until.abs() && last.survival > 0.0 {
            return Err(Undefined::NotObserved);
        }
        let (mut area, mut from, mut survival) = (0.0, 0.0, 1.0);
        for step in self.steps.iter().take_while(|step| step.time < until) {
            area += survival * (step.time - from);
            (from, survival) = (step.time, step.survival);
        }
        finite(area + survival * (until - from).max(0.0))
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn watched(rows: &[(f64, bool)]) -> Vec<Watched> {
        rows.iter()
            .map(|(time, has_left)| Watched::one(Count::new(*time).unwrap(), *has_left))
            .collect()
    }

    fn level() -> Level {
        Level::percent(95.0).unwrap()
    }

    #[test]
    fn nobody_watched() {
        let curve = kaplan_meier(&[]);
        assert_eq!(curve.at(5.0), 1.0);
        assert_eq!(curve.median(), Err(Undefined::TooFew));
        assert_eq!(curve.restricted_mean(1.0), Err(Undefined::TooFew));
        assert_eq!(curve.median_bounds(level()).0, Err(Undefined::NotObserved));
    }

    /// By hand: of four, one leaves at once: S(0) = 3/4; one of three after 0.1 + 0.2 and one after 0.3, which is the same
    /// duration: S = 3/4 · 1/3 = 1/4.
    #[test]
    fn durations_of_nothing_and_durations_that_only_look_different() {
        let curve = kaplan_meier(&watched(&[
            (0.3, true),
            (0.1 + 0.2, true),
            (0.0, true),
            (5.0, false),
        ]));
        assert_eq!(curve.steps.len(), 3);
        assert_eq!(curve.at(0.0), 0.75);
        assert_eq!(curve.at(0.3), 0.25);
        assert_eq!(curve.median(), Ok(curve.steps[1].time));
    }

    /// At the end all who are at risk leave: S is 0, its variance is 0 ÷ 0, and the band has no width.
    #[test]
    fn the_end_of_a_curve_that_comes_down_to_nothing() {
        let curve = kaplan_meier(&watched(&[(1.0, true), (2.0, true)]));
        let end = curve.steps[1];
        assert_eq!((end.survival, end.greenwood), (0.0, Err(Undefined::TooFew)));
        assert_eq!(
            end.band(level()),
            Interval {
                low: 0.0,
                high: 0.0
            }
        );
        assert!((curve.restricted_mean(9.0).unwrap() - 1.5).abs() < 1e-12);
    }

    #[test]
    fn a_mean_beyond_the_watching_is_not_observed() {
        let curve = kaplan_meier(&watched(&[(1.0, true), (2.0, false)]));
        assert_eq!(curve.restricted_mean(2.0), Ok(1.5));
        assert_eq!(curve.restricted_mean(2.1), Err(Undefined::NotObserved));
    }

    proptest! {
        #[test]
        fn curves_fall_and_count_everybody(rows in prop::collection::vec((0u8..20, any::<bool>()), 1..60)) {
            let rows: Vec<_> = rows.into_iter().map(|(time, left)| (f64::from(time) / 7.0, left)).collect();
            let curve = kaplan_meier(&watched(&rows));
            let (mut risk, mut before) = (rows.len() as u32, 1.0);
            for step in &curve.steps {
                prop_assert_eq!(step.at_risk, risk);
                risk -= step.left + step.censored;
                prop_assert!((0.0..=before).contains(&step.survival));
                before = step.survival;
                let band = step.band(level());
                prop_assert!(0.0 <= band.low && band.low <= step.survival && step.survival <= band.high && band.high <= 1.0);
            }
            prop_assert_eq!(risk, 0);
            if let (Ok(median), (Ok(low), _)) = (curve.median(), curve.median_bounds(level())) {
                prop_assert!(low <= median);
            }
        }
    }
}
