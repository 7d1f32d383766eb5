//! The page `campaign`: what a campaign brings beyond what would have happened anyway, and whether a test shows it.

pub mod finding;
mod picture;
pub mod preset;
mod working;

use crate::domain::campaign::{incremental_orders, incremental_revenue, Campaign, Trial};
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{Amount, Count, Share};
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{all, counts, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
pub fn figures(inputs: &Inputs) -> Figures {
    Plan::from(inputs).figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let plan = Plan::from(inputs);
    let figures = plan.figures(inputs);
    Report {
        findings: finding::findings(inputs, &plan, &figures),
        working: working::working(inputs, &plan, &figures),
        pictures: picture::pictures(inputs, &plan, &figures),
        refusals: refusals(inputs),
        figures,
    }
}

/// The inputs as fractions and money, each of them there or not on its own, and the test.
struct Plan {
    audience: Figure,
    cost_fixed: Figure,
    cost_per_contact: Figure,
    response: Figure,
    baseline: Figure,
    aov: Figure,
    margin: Figure,
    discount: Figure,
    trial: Result<Trial, Undefined>,
}

impl Plan {
    fn from(inputs: &Inputs) -> Self {
        let share =
            |figure: Figure| figure.and_then(|percent| Share::new(percent / 100.0).map(Share::get));
        Self {
            audience: inputs.count(Key::Audience),
            cost_fixed: inputs.count_or(Key::CostFixed, 0.0),
            cost_per_contact: inputs.count_or(Key::CostPerContact, 0.0),
            response: share(inputs.figure(Key::Response)),
            baseline: share(inputs.figure_or(Key::BaselineResponse, 0.0)),
            aov: inputs.count(Key::Aov),
            margin: inputs.figure(Key::Margin).map(|percent| percent / 100.0),
            discount: inputs.count_or(Key::DiscountGiven, 0.0),
            trial: trial(inputs),
        }
    }

    /// What the campaign costs and what an order brings.
    fn campaign(&self) -> Result<Campaign, Undefined> {
        let [audience, cost_fixed, cost_per_contact, aov, margin, discount] = all([
            self.audience,
            self.cost_fixed,
            self.cost_per_contact,
            self.aov,
            self.margin,
            self.discount,
        ])?;
        Ok(Campaign {
            audience: Count::new(audience)?,
            cost_fixed: Count::new(cost_fixed)?,
            cost_per_contact: Count::new(cost_per_contact)?,
            aov: Count::new(aov)?,
            margin: Amount::new(margin)?,
            discount_given: Count::new(discount)?,
        })
    }

    /// The campaign with its response and what would have happened anyway.
    fn answered(&self) -> Result<(Campaign, Share, Share), Undefined> {
        // One pass over all inputs, as what is invalid is graver than what is missing.
        let campaign = self.campaign();
        let known = campaign.map(|_| 0.0);
        let [_, response, baseline] = all([known, self.response, self.baseline])?;
        Ok((campaign?, Share::new(response)?, Share::new(baseline)?))
    }

    fn orders(&self) -> Figure {
        let [audience, response, baseline] = all([self.audience, self.response, self.baseline])?;
        incremental_orders(
            Count::new(audience)?,
            Share::new(response)?,
            Share::new(baseline)?,
        )
    }

    fn revenue(&self) -> Figure {
        let [orders, aov] = all([self.orders(), self.aov])?;
        incremental_revenue(orders, Count::new(aov)?)
    }

    fn profit(&self) -> Figure {
        let (campaign, response, baseline) = self.answered()?;
        campaign.profit(response, baseline)
    }

    fn roi(&self) -> Figure {
        let (campaign, response, baseline) = self.answered()?;
        campaign.roi(response, baseline)
    }

    fn break_even(&self) -> Figure {
        let campaign = self.campaign();
        let [_, baseline] = all([campaign.map(|_| 0.0), self.baseline])?;
        campaign?.break_even(Share::new(baseline)?)
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        figures.push(Metric::IncrementalOrders, self.orders());
        figures.push(Metric::IncrementalRevenue, self.revenue());
        figures.push(Metric::IncrementalProfit, self.profit());
        figures.push(Metric::Roi, self.roi());
        figures.push(Metric::BreakEvenResponse, self.break_even());
        figures.push(Metric::Uplift, self.trial.map(|trial| trial.uplift()));
        let level = inputs.level();
        let interval = self.trial.and_then(|trial| trial.interval(level?));
        figures.push_interval(Metric::UpliftLow, Metric::UpliftHigh, interval);
        figures.push(Metric::UpliftP, self.trial.and_then(|trial| trial.p()));
        figures
    }
}

/// Each group of the test: those who bought, and all of it.
const GROUPS: [(Key, Key); 2] = [
    (Key::ControlBought, Key::Control),
    (Key::TreatedBought, Key::Treated),
];

fn trial(inputs: &Inputs) -> Result<Trial, Undefined> {
    let [(control_bought, control), (treated_bought, treated)] = GROUPS;
    let [control_bought, control, treated_bought, treated] =
        counts([control_bought, control, treated_bought, treated].map(|key| inputs.count(key)))?;
    Trial::new((control_bought, control), (treated_bought, treated))
}

/// More who bought than there are in their group.
fn refusals(inputs: &Inputs) -> Vec<Refusal> {
    let refused = |(part, whole): (Key, Key)| {
        let (bought, all) = (inputs.count(part).ok()?, inputs.count(whole).ok()?);
        (bought > all).then_some(Refusal {
            key: part,
            conflict: Conflict::MoreThanItsWhole { whole, most: all },
        })
    };
    GROUPS.into_iter().filter_map(refused).collect()
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
