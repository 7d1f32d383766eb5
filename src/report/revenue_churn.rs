//! The page `revenue-churn`: what recurring revenue lost, kept and gained in a period.

pub mod finding;
mod picture;
mod working;

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::Count;
use crate::domain::revenue::{self, Losses, Movements};
use crate::report::figures::Figures;
use crate::report::inputs::{counts, months, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
pub fn figures(inputs: &Inputs) -> Figures {
    Revenue::from(inputs).figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let revenue = Revenue::from(inputs);
    let figures = revenue.figures(inputs);
    Report {
        findings: finding::findings(inputs, &revenue, &figures),
        working: working::working(inputs, &revenue, &figures),
        pictures: picture::pictures(&revenue, &figures),
        figures,
        refusals: Vec::new(),
    }
}

/// The amounts of the period, each of them there or not on its own.
struct Revenue {
    start: Figure,
    churned: Figure,
    contraction: Figure,
    expansion: Figure,
    reactivation: Figure,
    new: Figure,
    in_net: Result<bool, Undefined>,
}

impl Revenue {
    fn from(inputs: &Inputs) -> Self {
        Self {
            start: inputs.count(Key::MrrStart),
            churned: inputs.count(Key::Churned),
            contraction: inputs.count_or(Key::Contraction, 0.0),
            expansion: inputs.count_or(Key::Expansion, 0.0),
            reactivation: inputs.count_or(Key::Reactivation, 0.0),
            new: inputs.count(Key::NewRevenue),
            in_net: inputs.switch(Key::ReactivationInNet),
        }
    }

    fn gross(&self) -> Figure {
        let [churned, contraction, start] = counts([self.churned, self.contraction, self.start])?;
        revenue::gross(
            Losses {
                churned,
                contraction,
            },
            start,
        )
    }

    /// net-revenue-churn with reactivation in it or not; without it, what is wrong with that field does not matter.
    fn net(&self, in_net: Result<bool, Undefined>) -> Figure {
        let reactivation = match in_net {
            Ok(true) => self.reactivation,
            Ok(false) => Ok(0.0),
            Err(reason) => Err(reason),
        };
        let [churned, contraction, expansion, reactivation, start] = counts([
            self.churned,
            self.contraction,
            self.expansion,
            reactivation,
            self.start,
        ])?;
        let losses = Losses {
            churned,
            contraction,
        };
        revenue::net(losses, expansion, Some(reactivation), start)
    }

    fn movements(&self) -> Result<Movements, Undefined> {
        let [churned, contraction, expansion, reactivation, new] = counts([
            self.churned,
            self.contraction,
            self.expansion,
            self.reactivation,
            self.new,
        ])?;
        Ok(Movements {
            losses: Losses {
                churned,
                contraction,
            },
            expansion,
            reactivation,
            new,
        })
    }

    /// mrr-end; what is invalid in the movements is graver than a start that is missing.
    fn end(&self) -> Figure {
        match (self.movements(), self.start) {
            (Err(Undefined::InvalidInput), _) => Err(Undefined::InvalidInput),
            (moved, start) => {
                let start = Count::new(start?)?;
                moved?.end(start)
            }
        }
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        let (gross, net) = (self.gross(), self.net(self.in_net));
        let moved = self.movements();
        figures.push(Metric::GrossRevenueChurn, gross);
        figures.push(Metric::NetRevenueChurn, net);
        figures.push(Metric::Grr, gross.map(|gross| 1.0 - gross));
        figures.push(Metric::Nrr, net.map(|net| 1.0 - net));
        figures.push(Metric::MrrNetNew, moved.and_then(|moved| moved.net_new()));
        figures.push(Metric::MrrEnd, self.end());
        figures.push(
            Metric::QuickRatio,
            moved.and_then(|moved| moved.quick_ratio()),
        );
        figures.push(
            Metric::GrowthToNew,
            moved.and_then(|moved| moved.growth_to_new()),
        );
        let length = inputs.period().map(months);
        figures.push(
            Metric::GrossRevenueChurnAnnual,
            gross.and_then(|gross| revenue::gross_annual(gross, length?)),
        );
        figures
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
