//! The page `return-visitors`: which share of the visitors came back, and whether it changed from one period to the next.

mod finding;
mod picture;
mod working;

pub use finding::{Evidence, ReturnVisitorsFinding};

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::Interval;
use crate::domain::visitors::{difference, difference_interval, difference_p, Visits};
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{all, counts, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
pub fn figures(inputs: &Inputs) -> Figures {
    let (periods, _) = Periods::from(inputs);
    periods.figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let (periods, refusals) = Periods::from(inputs);
    let figures = periods.figures(inputs);
    Report {
        findings: finding::findings(inputs, &periods, &figures),
        working: working::working(inputs, &periods, &figures),
        pictures: picture::pictures(inputs, &periods),
        figures,
        refusals,
    }
}

/// What was counted in one period.
struct Period {
    visitors: Figure,
    returning: Figure,
    visits: Result<Visits, Undefined>,
}

impl Period {
    /// The period of two fields; more returning visitors than visitors are refused.
    fn from(inputs: &Inputs, visitors: Key, returning: Key, refusals: &mut Vec<Refusal>) -> Self {
        let (whole, key) = (visitors, returning);
        let (visitors, mut returning) = (inputs.count(whole), inputs.count(key));
        if let (Ok(part), Ok(most)) = (returning, visitors) {
            if part > most {
                let conflict = Conflict::MoreThanItsWhole { whole, most };
                refusals.push(Refusal { key, conflict });
                returning = Err(Undefined::InvalidInput);
            }
        }
        let visits = counts([returning, visitors]).and_then(|[part, base]| Visits::new(part, base));
        Self {
            visitors,
            returning,
            visits,
        }
    }

    fn rate(&self) -> Figure {
        self.visits.map(|visits| visits.rate())
    }

    fn interval(&self, inputs: &Inputs) -> Result<Interval, Undefined> {
        self.visits?.interval(inputs.level()?)
    }
}

/// The period in question and, where it is given, the one after it.
struct Periods {
    first: Period,
    second: Period,
}

impl Periods {
    fn from(inputs: &Inputs) -> (Self, Vec<Refusal>) {
        let mut refusals = Vec::new();
        let periods = Self {
            first: Period::from(inputs, Key::Visitors, Key::Returning, &mut refusals),
            second: Period::from(inputs, Key::Visitors2, Key::Returning2, &mut refusals),
        };
        (periods, refusals)
    }

    /// Both periods, or the gravest reason why there are not two.
    fn both(&self) -> Result<[Visits; 2], Undefined> {
        all([self.first.rate(), self.second.rate()])?;
        Ok([self.first.visits?, self.second.visits?])
    }

    fn difference_interval(&self, inputs: &Inputs) -> Result<Interval, Undefined> {
        let [first, second] = self.both()?;
        difference_interval(&first, &second, inputs.level()?)
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        figures.push(Metric::ReturnVisitorRate, self.first.rate());
        figures.push_interval(
            Metric::ReturnVisitorRateLow,
            Metric::ReturnVisitorRateHigh,
            self.first.interval(inputs),
        );
        figures.push(Metric::ReturnVisitorRate2, self.second.rate());
        figures.push_interval(
            Metric::ReturnVisitorRate2Low,
            Metric::ReturnVisitorRate2High,
            self.second.interval(inputs),
        );
        let both = self.both();
        figures.push(
            Metric::RateDifference,
            both.map(|[first, second]| difference(&first, &second)),
        );
        figures.push_interval(
            Metric::RateDifferenceLow,
            Metric::RateDifferenceHigh,
            self.difference_interval(inputs),
        );
        figures.push(
            Metric::RateDifferenceP,
            both.and_then(|[first, second]| difference_p(&first, &second)),
        );
        figures
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
