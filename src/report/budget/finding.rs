//! What the figures of `budget` mean.

use super::Plan;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::name::Metric;
use crate::report::picture::Split;

/// From this success on most sales to existing customers are likely to have come without a contact, too. Our own threshold.
const LIKELY_ANYWAY: f64 = 0.3;

/// Shares nearer than this are shown alike.
const ALIKE: f64 = 5e-4;

/// One thing worth saying about a budget. Shares are fractions, the rest is money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BudgetFinding {
    /// Another split earns more.
    Better {
        /// split.
        split: f64,
        /// profit.
        profit: f64,
        /// best-split.
        best_split: f64,
        /// best-profit.
        best: f64,
    },
    /// The split is right, but it earns more to keep some of the money.
    Overspends {
        /// profit.
        profit: f64,
        /// best-profit.
        best: f64,
        /// What the best plan keeps.
        unspent: f64,
    },
    /// No other split earns more.
    AtBest {
        /// profit.
        profit: f64,
    },
    /// In neither group a sale brings more than it costs.
    NeitherPays {
        /// margin-per-sale.
        margin: f64,
    },
    /// Existing customers are all contacted, and part of the money for them finds nobody.
    AudienceUsedUp {
        /// audience-existing.
        audience: f64,
        /// What stays unspent.
        unspent: f64,
    },
    /// The best plan does not spend everything.
    KeepsBack {
        /// What stays unspent.
        unspent: f64,
    },
    /// The plan spends on a group whose sales cost more than they bring.
    LosesEachSale {
        /// The group.
        side: Side,
        /// Its cost per sale.
        cost: f64,
        /// margin-per-sale.
        margin: f64,
    },
    /// What a sale costs in each group.
    Costs {
        /// cost-per-sale-existing.
        existing: f64,
        /// cost-per-sale-new.
        new: f64,
        /// cost-ratio.
        ratio: f64,
    },
    /// Success so high that many would have bought without a contact.
    BuyAnyway {
        /// success-existing.
        success: f64,
    },
    /// Title of the picture: where profit is highest.
    BestAt {
        /// best-split.
        split: f64,
        /// best-profit.
        profit: f64,
    },
    /// Title of the picture: spending nothing is best.
    BestIsNothing,
}

/// One of the two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Existing customers.
    Existing,
    /// New ones.
    New,
}

impl BudgetFinding {
    /// The one sentence above the picture.
    pub fn of(split: &Split) -> Self {
        let best = split.best.map(|best| Self::BestAt {
            split: best.split,
            profit: best.profit,
        });
        best.unwrap_or(Self::BestIsNothing)
    }

    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::AtBest { .. } => Tone::Good,
            Self::NeitherPays { .. } | Self::LosesEachSale { .. } => Tone::Bad,
            Self::Better { profit, .. } | Self::Overspends { profit, .. } if *profit < 0.0 => {
                Tone::Bad
            }
            Self::Better { .. }
            | Self::Overspends { .. }
            | Self::AudienceUsedUp { .. }
            | Self::KeepsBack { .. }
            | Self::BuyAnyway { .. } => Tone::Watch,
            Self::Costs { .. } | Self::BestAt { .. } | Self::BestIsNothing => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(plan: &Plan, figures: &Figures) -> Vec<Finding> {
    let verdict = verdict(plan, figures);
    let told = matches!(verdict, Some(BudgetFinding::Overspends { .. }));
    [
        verdict,
        audience_used_up(plan),
        keeps_back(plan).filter(|_| !told),
        loses(plan, Side::Existing),
        loses(plan, Side::New),
        costs(figures),
        buy_anyway(plan, figures),
    ]
    .into_iter()
    .flatten()
    .map(Finding::Budget)
    .collect()
}

fn verdict(plan: &Plan, figures: &Figures) -> Option<BudgetFinding> {
    let profit = figures.get(Metric::Profit).ok()?;
    let best = figures.get(Metric::BestProfit).ok()?;
    let budget = plan.budget.ok()?.get();
    if budget <= 0.0 {
        return None;
    }
    let Ok(best_split) = figures.get(Metric::BestSplit) else {
        let margin = plan.margin.ok()?.get();
        return Some(BudgetFinding::NeitherPays { margin });
    };
    let split = plan.split.ok()?.get();
    let unspent = plan.best().ok()?.unspent();
    // A millionth of the money in play is rounding, not a better plan.
    Some(if best - profit <= 1e-6 * best.max(budget) {
        BudgetFinding::AtBest { profit }
    } else if (best_split - split).abs() < ALIKE && unspent > 0.0 {
        BudgetFinding::Overspends {
            profit,
            best,
            unspent,
        }
    } else {
        BudgetFinding::Better {
            split,
            profit,
            best_split,
            best,
        }
    })
}

fn audience_used_up(plan: &Plan) -> Option<BudgetFinding> {
    let unspent = plan
        .unspent()
        .ok()
        .filter(|money| is_some_of(*money, plan))?;
    let audience = plan.audience?.get();
    Some(BudgetFinding::AudienceUsedUp { audience, unspent })
}

/// Where nothing pays the verdict has said so.
fn keeps_back(plan: &Plan) -> Option<BudgetFinding> {
    let best = plan.best().ok().filter(|best| best.split().is_ok())?;
    let unspent = best.unspent();
    is_some_of(unspent, plan).then_some(BudgetFinding::KeepsBack { unspent })
}

/// Whether `money` is more of the budget than rounding leaves.
fn is_some_of(money: f64, plan: &Plan) -> bool {
    plan.budget.is_ok_and(|budget| money > 1e-9 * budget.get())
}

fn loses(plan: &Plan, side: Side) -> Option<BudgetFinding> {
    let parts = plan.parts().ok()?;
    let (cost, money) = match side {
        Side::Existing => (plan.cost_existing.ok()?, parts.existing),
        Side::New => (plan.cost_new.ok()?, parts.new),
    };
    let margin = plan.margin.ok()?.get();
    let loses = money.get() > 0.0 && cost > margin;
    loses.then_some(BudgetFinding::LosesEachSale { side, cost, margin })
}

fn costs(figures: &Figures) -> Option<BudgetFinding> {
    Some(BudgetFinding::Costs {
        existing: figures.get(Metric::CostPerSaleExisting).ok()?,
        new: figures.get(Metric::CostPerSaleNew).ok()?,
        ratio: figures.get(Metric::CostRatio).ok()?,
    })
}

fn buy_anyway(plan: &Plan, figures: &Figures) -> Option<BudgetFinding> {
    figures.get(Metric::Profit).ok()?;
    let success = plan.success_existing.ok()?;
    (success >= LIKELY_ANYWAY).then_some(BudgetFinding::BuyAnyway { success })
}
