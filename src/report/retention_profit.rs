//! The page `retention-profit`: what more retention earns on today's customers, against what a programme for it costs.

mod finding;
mod picture;
pub mod range;
pub mod sensitivity;
mod working;

pub(in crate::report) use finding::programme_takeaway;
pub use finding::ProfitFinding;

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{Amount, Count, Share};
use crate::domain::retention_profit::{self, Customers};
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{all, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
///
/// An empty horizon is for ever, an empty cost none: then there is no return on it. The break-even needs no plan of how far retention
/// would rise.
pub fn figures(inputs: &Inputs) -> Figures {
    Programme::from(inputs).figures()
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let programme = Programme::from(inputs);
    let figures = programme.figures();
    Report {
        findings: finding::findings(&programme, &figures),
        working: working::working(inputs, &programme, &figures),
        pictures: picture::pictures(&programme, &figures),
        figures,
        refusals: programme.refusal().into_iter().collect(),
    }
}

/// The inputs as fractions, each of them there or not on its own.
struct Programme {
    customers: Figure,
    margin: Figure,
    retention: Figure,
    uplift: Figure,
    discount: Figure,
    horizon: Result<Option<f64>, Undefined>,
    cost: Figure,
}

impl Programme {
    fn from(inputs: &Inputs) -> Self {
        let part = |figure: Figure| figure.map(|percent| percent / 100.0);
        Self {
            customers: inputs.count(Key::Customers),
            margin: inputs.figure(Key::MarginPerCustomer),
            retention: part(inputs.figure(Key::Retention)),
            uplift: part(inputs.figure(Key::Uplift)),
            discount: part(inputs.figure_or(Key::Discount, 0.0)),
            horizon: match inputs.count(Key::Horizon) {
                Err(Undefined::MissingInput) => Ok(None),
                given => given.map(Some),
            },
            cost: inputs.count_or(Key::ProgrammeCost, 0.0),
        }
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        let base = self.base().and_then(|base| base.profit_base());
        let new = self.profit_new();
        figures.push(Metric::ProfitBase, base);
        figures.push(Metric::ProfitNew, new);
        figures.push(Metric::ValueUplift, self.value_uplift(self.uplift));
        figures.push(Metric::ProfitChange, profit_change(base, new));
        figures.push(Metric::Roi, self.roi());
        figures.push(Metric::BreakEvenUplift, self.break_even());
        figures
    }

    /// Today's customers.
    fn base(&self) -> Result<Customers, Undefined> {
        self.within(self.horizon)
    }

    /// Today's customers, counted within `horizon`.
    fn within(&self, horizon: Result<Option<f64>, Undefined>) -> Result<Customers, Undefined> {
        let given = horizon.map(|horizon| horizon.unwrap_or(0.0));
        let inputs = [
            self.customers,
            self.margin,
            self.retention,
            self.discount,
            given,
        ];
        let [customers, margin, retention, discount, periods] = all(inputs)?;
        let horizon = horizon?.map(|_| Count::new(periods)).transpose()?;
        let (customers, margin) = (Count::new(customers)?, Amount::new(margin)?);
        Customers::new(customers, margin, Share::new(retention)?, discount, horizon)
    }

    /// What `uplift` brings, before any cost.
    fn value_uplift(&self, uplift: Figure) -> Figure {
        let (base, uplift) = self.with(uplift)?;
        base.value_uplift(uplift)
    }

    fn profit_new(&self) -> Figure {
        let cost = Count::new(self.cost?)?;
        let (base, uplift) = self.with(self.uplift)?;
        base.profit_new(uplift, cost)
    }

    fn roi(&self) -> Figure {
        let [value, cost] = all([self.value_uplift(self.uplift), self.cost])?;
        retention_profit::roi(Amount::new(value)?, Count::new(cost)?)
    }

    fn break_even(&self) -> Figure {
        let cost = Count::new(self.cost?)?;
        self.base()?.break_even_uplift(cost)
    }

    /// Today's customers and a rise of retention; what is invalid comes before what is missing.
    fn with(&self, uplift: Figure) -> Result<(Customers, Share), Undefined> {
        match (self.base(), uplift) {
            (Err(Undefined::MissingInput), Err(reason)) => Err(reason),
            (base, uplift) => Ok((base?, Share::new(uplift?)?)),
        }
    }

    /// Retention cannot rise above 100 %.
    fn refusal(&self) -> Option<Refusal> {
        let (retention, uplift) = (self.retention.ok()?, self.uplift.ok()?);
        let room = 1.0 - retention;
        (room >= 0.0 && uplift > room + 1e-12).then_some(Refusal {
            key: Key::Uplift,
            conflict: Conflict::UpliftAboveAll { room },
        })
    }
}

fn profit_change(base: Figure, new: Figure) -> Figure {
    let [base, new] = all([base, new])?;
    retention_profit::profit_change(Amount::new(base)?, Amount::new(new)?)
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
