//! The page `churn`: counts of customers become rates, with what contradicts itself told apart from what stands.

mod finding;
mod picture;
mod working;

use crate::domain::churn;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{wilson, Interval};
use crate::domain::quantity::Count;
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{all, counts, months, Inputs};
use crate::report::name::{Definition, Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
///
/// A rate above 1 or below 0 has no share behind it and so no interval: its bounds are `not-reachable`, as are those of the definitions
/// that are no share of counts (customer days, net change).
pub fn figures(inputs: &Inputs) -> Figures {
    let (counted, _) = Counted::from(inputs);
    counted.figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let (counted, refusals) = Counted::from(inputs);
    let figures = counted.figures(inputs);
    Report {
        findings: finding::findings(inputs, &counted, &figures),
        working: working::working(inputs, &counted, &figures),
        pictures: picture::pictures(inputs, &counted, &figures),
        figures,
        refusals,
    }
}

/// The counts of the period: three of start, new, lost and end give the fourth; what contradicts the others is `invalid-input`.
struct Counted {
    start: Figure,
    new: Figure,
    lost: Figure,
    lost_new: Figure,
    end: Figure,
}

impl Counted {
    fn from(inputs: &Inputs) -> (Self, Vec<Refusal>) {
        let mut counted = Self {
            start: inputs.count(Key::Start),
            new: inputs.count(Key::New),
            lost: inputs.count(Key::Lost),
            lost_new: inputs.count_or(Key::LostNew, 0.0),
            end: inputs.count(Key::End),
        };
        let mut refusals = Vec::new();
        let mut refuse = |key, conflict| refusals.push(Refusal { key, conflict });
        counted.balance(&mut refuse);
        counted.check_lost_new(&mut refuse);
        (counted, refusals)
    }

    /// start + new = lost + end: works out the one that is missing, or checks all four.
    fn balance(&mut self, refuse: &mut dyn FnMut(Key, Conflict)) {
        const MISSING: Figure = Err(Undefined::MissingInput);
        match (self.start, self.new, self.lost, self.end) {
            (Ok(start), Ok(new), Ok(lost), end) if exceeds(lost, start + new) => {
                let available = start + new;
                refuse(
                    Key::Lost,
                    Conflict::LostMoreThanThereWere { lost, available },
                );
                self.lost = Err(Undefined::InvalidInput);
                if end == MISSING {
                    self.end = Err(Undefined::InvalidInput);
                }
            }
            (Ok(start), Ok(new), Ok(lost), Ok(end)) => {
                let expected = start + new - lost;
                if exceeds(end, expected) || exceeds(expected, end) {
                    refuse(Key::End, Conflict::EndContradicts { expected });
                    self.end = Err(Undefined::InvalidInput);
                }
            }
            (Ok(start), Ok(new), Ok(lost), MISSING) => self.end = Ok((start + new - lost).max(0.0)),
            (Ok(start), Ok(new), MISSING, Ok(end)) => {
                self.lost = self.derive(Key::Lost, start + new - end, refuse)
            }
            (Ok(start), MISSING, Ok(lost), Ok(end)) => {
                self.new = self.derive(Key::New, end + lost - start, refuse)
            }
            (MISSING, Ok(new), Ok(lost), Ok(end)) => {
                self.start = self.derive(Key::Start, end + lost - new, refuse)
            }
            _ => {}
        }
    }

    /// `value` for the missing `derived`; where it would be negative, end is the one to mend, as it does not fit the other two.
    fn derive(
        &mut self,
        derived: Key,
        value: f64,
        refuse: &mut dyn FnMut(Key, Conflict),
    ) -> Figure {
        if value >= 0.0 {
            return Ok(value);
        }
        refuse(Key::End, Conflict::DerivedNegative { derived, value });
        self.end = Err(Undefined::InvalidInput);
        Err(Undefined::InvalidInput)
    }

    /// lost-new is a part of lost and of new, and the rest of lost a part of start.
    fn check_lost_new(&mut self, refuse: &mut dyn FnMut(Key, Conflict)) {
        let Ok(lost_new) = self.lost_new else { return };
        let conflict = match (self.lost, self.new, self.start) {
            (Ok(lost), ..) if exceeds(lost_new, lost) => Conflict::LostNewMoreThanLost { lost },
            (_, Ok(new), _) if exceeds(lost_new, new) => Conflict::LostNewMoreThanNew { new },
            (Ok(lost), _, Ok(start)) if exceeds(lost - lost_new, start) => {
                let at_least = lost - start;
                Conflict::LostNewAtLeast { at_least }
            }
            _ => return,
        };
        refuse(Key::LostNew, conflict);
        self.lost_new = Err(Undefined::InvalidInput);
    }

    /// The rate by `definition`.
    fn rate(&self, definition: Definition) -> Figure {
        match definition {
            Definition::Start => {
                let [lost, start] = counts([self.lost, self.start])?;
                churn::start(lost, start)
            }
            Definition::StartCohort => {
                let [lost, lost_new, start] = counts([self.lost, self.lost_new, self.start])?;
                churn::start_cohort(lost, lost_new, start)
            }
            Definition::StartPlusNew => {
                let [lost, start, new] = counts([self.lost, self.start, self.new])?;
                churn::start_plus_new(lost, start, new)
            }
            Definition::CustomerDays => {
                let [lost, start, end] = counts([self.lost, self.start, self.end])?;
                churn::customer_days(lost, start, end)
            }
            Definition::NetChange => {
                let [start, end] = counts([self.start, self.end])?;
                churn::net_change(start, end)
            }
        }
    }

    /// The part and the base of the share that `definition` is; `not-reachable` where it is none.
    fn share(&self, definition: Definition) -> Result<(Count, Count), Undefined> {
        match definition {
            Definition::Start => {
                let [lost, start] = counts([self.lost, self.start])?;
                Ok((lost, start))
            }
            Definition::StartCohort => {
                let [lost, lost_new, start] = counts([self.lost, self.lost_new, self.start])?;
                Ok((churn::lost_from_start(lost, lost_new)?, start))
            }
            Definition::StartPlusNew => {
                let [lost, start, new] = all([self.lost, self.start, self.new])?;
                Ok((Count::new(lost)?, Count::new(start + new)?))
            }
            Definition::CustomerDays | Definition::NetChange => {
                self.rate(definition).and(Err(Undefined::NotReachable))
            }
        }
    }

    fn interval(&self, definition: Definition, inputs: &Inputs) -> Result<Interval, Undefined> {
        let (part, base) = self.share(definition)?;
        wilson(part, base, inputs.level()?)
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        let definition = inputs.definition();
        let rate = definition.and_then(|definition| self.rate(definition));
        let length = inputs.period().map(months);
        let monthly = rate.and_then(|rate| churn::monthly(rate, length?));
        figures.push(Metric::ChurnRate, rate);
        let interval = definition.and_then(|definition| self.interval(definition, inputs));
        figures.push_interval(Metric::ChurnRateLow, Metric::ChurnRateHigh, interval);
        figures.push(Metric::RetentionRate, rate.map(|rate| 1.0 - rate));
        figures.push(
            Metric::ChurnRateMonthly,
            monthly.map(|monthly| monthly.get()),
        );
        figures.push(Metric::ChurnRateAnnual, monthly.map(churn::annual));
        figures.push(Metric::LifetimeMonths, monthly.and_then(churn::lifetime));
        figures.push(Metric::HalfLifeMonths, monthly.and_then(churn::half_life));
        figures.push(Metric::CustomersEnd, self.end);
        for (definition, metric, bounds) in DEFINITIONS {
            figures.push(*metric, self.rate(*definition));
            if let Some((low, high)) = bounds {
                figures.push_interval(*low, *high, self.interval(*definition, inputs));
            }
        }
        figures
    }
}

/// The metrics of an interval, where the definition is a share of counts.
type Bounds = Option<(Metric, Metric)>;

/// Each definition with its own metrics, in the page's order.
const DEFINITIONS: &[(Definition, Metric, Bounds)] = &[
    (
        Definition::Start,
        Metric::ChurnStart,
        Some((Metric::ChurnStartLow, Metric::ChurnStartHigh)),
    ),
    (
        Definition::StartCohort,
        Metric::ChurnStartCohort,
        Some((Metric::ChurnStartCohortLow, Metric::ChurnStartCohortHigh)),
    ),
    (
        Definition::StartPlusNew,
        Metric::ChurnStartPlusNew,
        Some((Metric::ChurnStartPlusNewLow, Metric::ChurnStartPlusNewHigh)),
    ),
    (Definition::CustomerDays, Metric::ChurnCustomerDays, None),
    (Definition::NetChange, Metric::ChurnNetChange, None),
];

/// a > b by more than the rounding of sums.
fn exceeds(a: f64, b: f64) -> bool {
    a - b > 1e-9 * a.abs().max(b.abs())
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
