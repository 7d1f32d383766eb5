//! Where a customer stands: new, active, lapsing or lost.

use crate::analysis::shop::gaps::Gaps;
use crate::analysis::shop::{Customer, Options, Shop};
use serde::{Deserialize, Serialize};

/// The stage of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// One purchase day, not long ago.
    New,
    /// Bought not long ago.
    Active,
    /// Silent for longer than most customers are.
    Lapsing,
    /// Silent for so long that the customer counts as lost.
    Lost,
}

impl Stage {
    /// Every stage, from the youngest on.
    pub const ALL: [Self; 4] = [Self::New, Self::Active, Self::Lapsing, Self::Lost];
}

/// The days by which customers are at one stage or another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageDays {
    /// Lost is who bought nothing for more days than these.
    pub lapse_days: u32,
    /// Lapsing is who bought nothing for more days than these.
    pub at_risk_days: u32,
    /// New is who has one purchase day, at most so many days ago.
    pub new_days: u32,
}

/// The rule that was used and the stage of each customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stages {
    /// The rule.
    pub days: StageDays,
    /// The stage of each customer, in the shop's order.
    pub of: Vec<Stage>,
}

impl Stages {
    /// How many customers are at `stage`.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn count(&self, stage: Stage) -> u32 {
        self.of.iter().filter(|of| **of == stage).count() as u32
    }
}

/// The stage of each customer of `shop`, whose gaps are `gaps`, by the days since the last purchase.
///
/// `at_risk_days` is by default the 80th percentile (nearest rank) of all gaps, at most `lapse_days` − 1: four of five customers
/// who came back did so sooner. Without any gap it is half of `lapse_days`. The rules are asked in the order lost, lapsing, new;
/// who is none of them is active.
#[cfg_attr(tuned, optimize(speed))]
pub fn stages(shop: &Shop, gaps: &Gaps, options: &Options) -> Stages {
    let (lapse_days, new_days) = (options.lapse_days, options.new_days);
    let usual = || match gaps.all.percentile(80) {
        Some(days) => days.min(lapse_days.saturating_sub(1)),
        None => lapse_days / 2,
    };
    let at_risk_days = options.at_risk_days.unwrap_or_else(usual);
    let stage = |customer: &Customer| {
        let silence = shop.recency(customer);
        if silence > lapse_days {
            Stage::Lost
        } else if silence > at_risk_days {
            Stage::Lapsing
        } else if customer.purchase_days == 1 && silence <= new_days {
            Stage::New
        } else {
            Stage::Active
        }
    };
    Stages {
        days: StageDays {
            lapse_days,
            at_risk_days,
            new_days,
        },
        of: shop.customers.iter().map(stage).collect(),
    }
}
