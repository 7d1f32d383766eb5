//! The page `clv-cac`: what a customer brings against what it cost to win.

mod finding;
mod picture;
mod working;

use crate::domain::clv::{monthly_discount, Subscription};
use crate::domain::clv_cac;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{Amount, Count, Share};
use crate::report::figures::Figures;
use crate::report::inputs::{all, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
///
/// Each of the needed figures leaves out the input that it answers for, so it exists even while that field is empty.
pub fn figures(inputs: &Inputs) -> Figures {
    Economics::from(inputs).figures()
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let economics = Economics::from(inputs);
    let figures = economics.figures();
    Report {
        findings: finding::findings(&economics, &figures),
        working: working::working(inputs, &economics, &figures),
        pictures: picture::pictures(&economics, &figures),
        figures,
        refusals: Vec::new(),
    }
}

/// The inputs as fractions and months, each of them there or not on its own.
struct Economics {
    arpa: Figure,
    margin: Figure,
    churn: Figure,
    discount: Figure,
    cac: Figure,
    target: Figure,
}

impl Economics {
    fn from(inputs: &Inputs) -> Self {
        let part = |key| inputs.figure(key).map(|percent| percent / 100.0);
        let yearly = inputs.figure_or(Key::Discount, 0.0);
        Self {
            arpa: inputs.figure(Key::Arpa),
            margin: part(Key::Margin),
            churn: part(Key::Churn).and_then(|churn| Share::new(churn).map(Share::get)),
            discount: yearly.and_then(|percent| monthly_discount(percent / 100.0)),
            cac: cac(inputs),
            target: inputs.count_or(Key::TargetRatio, 3.0),
        }
    }

    /// The clv of `arpa` at `margin`; 1 in place of one of them gives what each unit of it brings.
    fn clv(&self, arpa: Figure, margin: Figure) -> Figure {
        let [arpa, margin, churn, discount] = all([arpa, margin, self.churn, self.discount])?;
        Subscription::new(
            Amount::new(arpa)?,
            Amount::new(margin)?,
            Share::new(churn)?,
            discount,
        )?
        .clv(None)
    }

    /// M = arpa × margin.
    fn monthly_margin(&self) -> Figure {
        let [arpa, margin] = all([self.arpa, self.margin])?;
        Amount::new(arpa * margin).map(Amount::get)
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        let clv = self.clv(self.arpa, self.margin);
        figures.push(Metric::Cac, self.cac);
        figures.push(Metric::Clv, clv);
        figures.push(Metric::ClvCacRatio, self.ratio(clv));
        figures.push(Metric::PaybackMonths, self.payback());
        figures.push(Metric::PaybackMonthsChurned, self.payback_churned());
        figures.push(Metric::MaxCac, self.max_cac(clv));
        figures.push(Metric::NeededChurn, self.needed_churn());
        let needed = |one, solve: fn(Amount, Count, Count) -> Figure| {
            let [one, cac, target] = all([one, self.cac, self.target])?;
            solve(Amount::new(one)?, Count::new(cac)?, Count::new(target)?)
        };
        figures.push(
            Metric::NeededArpa,
            needed(self.clv(Ok(1.0), self.margin), clv_cac::needed_arpa),
        );
        figures.push(
            Metric::NeededMargin,
            needed(self.clv(self.arpa, Ok(1.0)), clv_cac::needed_margin),
        );
        figures
    }

    fn ratio(&self, clv: Figure) -> Figure {
        let [clv, cac] = all([clv, self.cac])?;
        clv_cac::ratio(Amount::new(clv)?, Count::new(cac)?)
    }

    fn payback(&self) -> Figure {
        let [cac, margin] = all([self.cac, self.monthly_margin()])?;
        clv_cac::payback(Count::new(cac)?, Amount::new(margin)?)
    }

    fn payback_churned(&self) -> Figure {
        let [cac, margin, churn] = all([self.cac, self.monthly_margin(), self.churn])?;
        clv_cac::payback_churned(Count::new(cac)?, Amount::new(margin)?, Share::new(churn)?)
    }

    fn max_cac(&self, clv: Figure) -> Figure {
        let [clv, target] = all([clv, self.target])?;
        clv_cac::max_cac(Amount::new(clv)?, Count::new(target)?)
    }

    fn needed_churn(&self) -> Figure {
        let [margin, discount, cac, target] =
            all([self.monthly_margin(), self.discount, self.cac, self.target])?;
        clv_cac::needed_churn(
            Amount::new(margin)?,
            discount,
            Count::new(cac)?,
            Count::new(target)?,
        )
    }
}

/// The kinds of spend, in the page's order.
const SPEND: [Key; 4] = [
    Key::SpendAds,
    Key::SpendTeam,
    Key::SpendTools,
    Key::SpendOther,
];

/// The given cac, or spend over new customers once any spend is given; a kind of spend left empty is 0.
fn cac(inputs: &Inputs) -> Figure {
    if inputs.has(Key::Cac) {
        return inputs.count(Key::Cac);
    }
    if !SPEND.iter().any(|key| inputs.has(*key)) {
        return inputs
            .count(Key::NewCustomers)
            .and(Err(Undefined::MissingInput));
    }
    let spend = all(SPEND.map(|key| inputs.count_or(key, 0.0))).map(|kinds| kinds.iter().sum());
    let [spend, customers] = all([spend, inputs.count(Key::NewCustomers)])?;
    clv_cac::cac(Amount::new(spend)?, Count::new(customers)?)
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
