//! The page `budget`: what a budget earns as it is divided between existing customers and new ones, and where it earns the most.

mod finding;
mod picture;
mod working;

pub use finding::{BudgetFinding, Side};

use crate::domain::budget::{cost_ratio, Best, Group, Market, Parts};
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{Amount, Count, Share};
use crate::report::figures::Figures;
use crate::report::inputs::{all, Inputs};
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
///
/// Without `audience-existing` existing customers can be contacted without limit. A contact that costs nothing then has no limit at all:
/// `missing-input`.
pub fn figures(inputs: &Inputs) -> Figures {
    Plan::from(inputs).figures()
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let plan = Plan::from(inputs);
    let figures = plan.figures();
    Report {
        findings: finding::findings(&plan, &figures),
        working: working::working(inputs, &plan, &figures),
        pictures: picture::pictures(&plan, &figures),
        figures,
        refusals: Vec::new(),
    }
}

/// The checked inputs. A group holds what its contacts cost and bring; its costs alone also stand where the audience is refused.
struct Plan {
    budget: Result<Count, Undefined>,
    split: Result<Share, Undefined>,
    existing: Result<Group, Undefined>,
    new: Result<Group, Undefined>,
    cost_existing: Figure,
    cost_new: Figure,
    margin: Result<Amount, Undefined>,
    audience: Option<Count>,
    contact_cost: Figure,
    success_existing: Figure,
}

impl Plan {
    fn from(inputs: &Inputs) -> Self {
        let share = |key| Share::new(inputs.figure(key)? / 100.0);
        let group = |cost: Key, success: Key, audience: Option<Count>| {
            let [cost, success] = all([inputs.count(cost), share(success).map(Share::get)])?;
            Ok(Group::new(
                Count::new(cost)?,
                Share::new(success)?,
                audience,
            ))
        };
        let given = inputs.has(Key::AudienceExisting);
        let audience = given.then(|| inputs.figure(Key::AudienceExisting).and_then(Count::new));
        let existing = |audience| group(Key::ContactCostExisting, Key::SuccessExisting, audience);
        let new = group(Key::ContactCostNew, Key::SuccessNew, None);
        Self {
            budget: inputs.figure(Key::Budget).and_then(Count::new),
            split: share(Key::Split),
            existing: match audience {
                Some(Err(reason)) => Err(reason),
                Some(Ok(most)) => existing(Some(most)),
                None => existing(None),
            },
            new,
            cost_existing: existing(None).and_then(|group| group.cost_per_sale()),
            cost_new: new.and_then(|group| group.cost_per_sale()),
            margin: inputs.figure(Key::MarginPerSale).and_then(Amount::new),
            audience: audience.and_then(Result::ok),
            contact_cost: inputs.count(Key::ContactCostExisting),
            success_existing: share(Key::SuccessExisting).map(Share::get),
        }
    }

    /// The money for each group by the chosen split.
    fn parts(&self) -> Result<Parts, Undefined> {
        all([self.budget.map(Count::get), self.split.map(Share::get)])?;
        Parts::of(self.budget?, self.split?)
    }

    fn market(&self) -> Result<Market, Undefined> {
        let there = |group: Result<Group, Undefined>| group.map(|_| 0.0);
        let margin = self.margin.map(Amount::get);
        all([there(self.existing), there(self.new), margin])?;
        Ok(Market {
            existing: self.existing?,
            new: self.new?,
            margin_per_sale: self.margin?,
        })
    }

    fn best(&self) -> Result<Best, Undefined> {
        let market = self.market();
        all([market.map(|_| 0.0), self.budget.map(Count::get)])?;
        market?.best(self.budget?)
    }

    fn profit(&self) -> Figure {
        let (market, parts) = (self.market(), self.parts());
        all([market.map(|_| 0.0), parts.map(|_| 0.0)])?;
        market?.profit(parts?)
    }

    /// The sales of a group with its part of the money.
    fn sales(&self, group: Result<Group, Undefined>, part: fn(Parts) -> Count) -> Figure {
        let parts = self.parts();
        all([group.map(|_| 0.0), parts.map(|_| 0.0)])?;
        group?.sales(part(parts?))
    }

    /// The budget that finds nobody to contact by the chosen split.
    fn unspent(&self) -> Figure {
        let parts = self.parts()?;
        Ok((parts.existing.get() - self.existing?.spent(parts.existing)).max(0.0))
    }

    /// Whether a contact with existing customers costs nothing.
    fn is_free(&self) -> bool {
        self.contact_cost.is_ok_and(|cost| cost <= 0.0)
    }

    fn cost_ratio(&self) -> Figure {
        let [new, existing] = all([self.cost_new, self.cost_existing])?;
        cost_ratio(Count::new(new)?, Count::new(existing)?)
    }

    fn figures(&self) -> Figures {
        let best = self.best();
        let mut figures = Figures::default();
        let existing = self.sales(self.existing, |parts| parts.existing);
        figures.push(Metric::SalesExisting, existing);
        figures.push(Metric::SalesNew, self.sales(self.new, |parts| parts.new));
        figures.push(Metric::Profit, self.profit());
        figures.push(Metric::CostPerSaleExisting, self.cost_existing);
        figures.push(Metric::CostPerSaleNew, self.cost_new);
        figures.push(Metric::CostRatio, self.cost_ratio());
        figures.push(Metric::BestSplit, best.and_then(|best| best.split()));
        figures.push(Metric::BestProfit, best.map(|best| best.profit()));
        figures
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
