//! What a fitted sBG says of customers' survival: its figures, what they mean and the picture. `clv` has it of pasted survivors,
//! `subscriptions` of first stays.

pub mod finding;

pub use finding::ProjectionFinding;

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{Interval, Level};
use crate::domain::model::estimate::NoFit;
use crate::domain::model::sbg::{Fitted, Renewal, Seen};
use crate::domain::quantity::finite;
use crate::report::name::names;
use crate::report::picture::{Each, Projected, Projection};

names! {
    /// A result of the model, named as its `data-metric`.
    SbgMetric { Alpha = "sbg-alpha", Beta = "sbg-beta", LogLikelihood = "sbg-log-likelihood" }
}

/// Customers as far as they were seen, and the model fitted to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What a period is.
    pub each: Each,
    /// The share that is there after each period, from period 0.
    pub observed: Vec<f64>,
    /// Who stayed and who left at each renewal.
    pub renewals: Vec<Renewal>,
    /// From where the band begins; `None` where nobody knows how many customers there were.
    pub seen: Option<Seen>,
    /// The fit.
    pub fit: Result<Fitted, NoFit>,
}

/// How sure the band is, in percent.
const BAND: f64 = 80.0;
/// Periods that are drawn beyond the last seen one, at least and at the most.
const AHEAD: (u32, u32) = (5, 24);

impl Course {
    /// The course of customers whose `renewals` are known, with the model fitted to them.
    pub fn new(each: Each, observed: Vec<f64>, renewals: Vec<Renewal>, seen: Option<Seen>) -> Self {
        // Few numbers are fitted in no time: nobody stops it.
        let fit = Fitted::new(&renewals, &mut |_| false);
        Self {
            each,
            observed,
            renewals,
            seen,
            fit,
        }
    }

    /// The last period that was seen.
    pub fn last(&self) -> u32 {
        u32::try_from(self.observed.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The last period that is drawn: twice the time seen, between [`AHEAD`] more.
    pub fn until(&self) -> u32 {
        let last = self.last();
        last + last.clamp(AHEAD.0, AHEAD.1)
    }

    /// The one constant churn at which these losses are likeliest: all losses ÷ all chances to leave. `too-few` without any.
    pub fn steady(&self) -> Figure {
        let lost: f64 = self.renewals.iter().map(|renewal| renewal.lost).sum();
        let stay: f64 = self.renewals.iter().map(|renewal| renewal.stay).sum();
        match lost + stay > 0.0 {
            true => finite(lost / (lost + stay)),
            false => Err(Undefined::TooFew),
        }
    }

    /// Each result in the order of [`SbgMetric::ALL`]: `too-few` or `invalid-input` without a fit; at a limit the parameters run to
    /// infinity or 0 and are `not-observed`.
    pub fn figures(&self) -> Vec<(SbgMetric, Figure)> {
        let value = |metric: SbgMetric| {
            let fit = self.fit.as_ref().map_err(|reason| reason_of(*reason))?;
            let parameter = |value: f64| match fit.limits.is_empty() {
                true => finite(value),
                false => Err(Undefined::NotObserved),
            };
            match metric {
                SbgMetric::Alpha => parameter(fit.sbg.alpha),
                SbgMetric::Beta => parameter(fit.sbg.beta),
                SbgMetric::LogLikelihood => finite(fit.log_likelihood),
            }
        };
        let all = SbgMetric::ALL.iter();
        all.map(|metric| (*metric, value(*metric))).collect()
    }

    /// The band of the shares from the last seen period on; none where there is no fit, or nobody knows how many customers there were.
    fn band(&self) -> Vec<Interval> {
        match (&self.fit, self.seen, Level::percent(BAND)) {
            (Ok(fit), Some(seen), Some(level)) => fit.band(seen, self.until(), level),
            _ => Vec::new(),
        }
    }

    /// The picture; `None` without a fit.
    pub fn picture(&self) -> Option<Projection> {
        let fit = self.fit.as_ref().ok()?;
        let band = self.band();
        let from = self.seen.map_or(0, |seen| seen.renewals as usize);
        let steady = self.steady().ok();
        let survival = fit.sbg.survival(self.until());
        let row = |(survival, period): (f64, u32)| {
            let place = period as usize;
            let bounds = place.checked_sub(from).and_then(|at| band.get(at));
            Projected {
                period: period.into(),
                observed: self.observed.get(place).copied(),
                survival,
                retention: (period > 0).then(|| fit.sbg.retention(period)),
                bounds: bounds.map(|bounds| (bounds.low, bounds.high)),
                steady: steady.map(|churn| (1.0 - churn).powf(period.into())),
            }
        };
        Some(Projection {
            each: self.each,
            rows: survival.into_iter().zip(0u32..).map(row).collect(),
        })
    }

    /// What it means, most important first; the first is the takeaway of the picture.
    pub fn findings(&self) -> Vec<ProjectionFinding> {
        finding::findings(self)
    }
}

/// Why there is no figure where there is no fit.
pub fn reason_of(reason: NoFit) -> Undefined {
    match reason {
        NoFit::TooFew { .. } | NoFit::NoRepeats => Undefined::TooFew,
        NoFit::Contradiction | NoFit::Stopped => Undefined::InvalidInput,
    }
}

/// Every result undefined for one reason.
pub fn without(reason: Undefined) -> Vec<(SbgMetric, Figure)> {
    let all = SbgMetric::ALL.iter();
    all.map(|metric| (*metric, Err(reason))).collect()
}
