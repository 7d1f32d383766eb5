//! What the figures of `campaign` mean.

use super::preset::{claim, Claim};
use super::{Plan, GROUPS};
use crate::domain::campaign::sample_size;
use crate::domain::figure::Undefined;
use crate::domain::interval::Interval;
use crate::domain::quantity::{finite, Share};
use crate::report::figures::Figures;
use crate::report::finding::{error_share, Finding, Tone};
use crate::report::inputs::Inputs;
use crate::report::name::{CampaignKind, Confidence, Metric};
use crate::report::picture::Profit;

/// With fewer than so many who bought, or did not, in a group, the pooled z is a rough guide.
const FEW: f64 = 10.0;

/// One thing worth saying about a campaign. Shares are fractions, effects differences of shares, amounts money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CampaignFinding {
    /// It brings more than it costs.
    Pays {
        /// incremental-profit, above 0.
        profit: f64,
        /// incremental-orders.
        orders: f64,
    },
    /// It costs more than it brings.
    Loses {
        /// What is lost, above 0.
        loss: f64,
        /// incremental-orders.
        orders: f64,
    },
    /// It brings exactly what it costs.
    Even,
    /// Some of the orders would have come without it.
    ComeAnyway {
        /// A·r, all orders.
        all: f64,
        /// A·b, those that would have come.
        anyway: f64,
    },
    /// Nothing is said to happen without it, which is rarely so.
    NothingAnyway,
    /// Discounts on orders that would have come at full price.
    GivenAway {
        /// A·min(b, r)·h.
        money: f64,
    },
    /// The response at which it pays.
    BreaksEvenAt {
        /// break-even-response.
        needed: f64,
        /// response, where it is known.
        expected: Option<f64>,
    },
    /// An order brings no more than its discount.
    DiscountEatsMargin {
        /// V·g.
        earned: f64,
        /// discount-given.
        discount: f64,
    },
    /// Even if everybody ordered, it would not pay.
    NotEvenEverybody,
    /// What the test shows.
    Tested {
        /// uplift.
        uplift: f64,
        /// Its bounds.
        interval: Interval,
        /// uplift-p.
        p: f64,
        /// Whether p is below 1 − confidence.
        significant: bool,
        /// The level of both.
        confidence: Confidence,
    },
    /// The effect that is expected is not among those that the test allows.
    BeyondTheTest {
        /// response − baseline-response.
        expected: f64,
        /// The bounds of uplift.
        interval: Interval,
    },
    /// Few of a group bought, or few did not.
    FewBought {
        /// The fewest of them.
        fewest: f64,
    },
    /// How large the groups of a test must be to show an effect in four of five tests.
    TestSize {
        /// What happens without the campaign.
        baseline: f64,
        /// The effect.
        uplift: f64,
        /// People in each group.
        needed: f64,
        /// The smaller group of the test, where there is one.
        have: Option<f64>,
    },
    /// What articles claim about this kind of campaign.
    Claimed {
        /// The kind.
        kind: CampaignKind,
        /// The claim.
        claim: Claim,
        /// The response that follows from it and from what happens anyway.
        response: Option<f64>,
    },
    /// Takeaway: the profit at the expected response, and where it breaks even.
    ProfitAt {
        /// response.
        response: f64,
        /// incremental-profit.
        profit: f64,
        /// break-even-response, where there is one.
        break_even: Option<f64>,
    },
}

impl CampaignFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Pays { .. } => Tone::Good,
            Self::Loses { .. } | Self::DiscountEatsMargin { .. } | Self::NotEvenEverybody => {
                Tone::Bad
            }
            Self::BreaksEvenAt { needed, expected } => match expected {
                Some(expected) if expected >= needed => Tone::Good,
                Some(_) => Tone::Watch,
                None => Tone::Plain,
            },
            Self::Tested {
                uplift,
                significant: true,
                ..
            } if *uplift > 0.0 => Tone::Good,
            Self::Tested {
                significant: true, ..
            } => Tone::Bad,
            Self::TestSize { needed, have, .. } => match have {
                Some(have) if have >= needed => Tone::Good,
                Some(_) => Tone::Watch,
                None => Tone::Plain,
            },
            Self::Even
            | Self::NothingAnyway
            | Self::GivenAway { .. }
            | Self::Tested { .. }
            | Self::BeyondTheTest { .. }
            | Self::FewBought { .. } => Tone::Watch,
            Self::ComeAnyway { .. } | Self::Claimed { .. } | Self::ProfitAt { .. } => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(inputs: &Inputs, plan: &Plan, figures: &Figures) -> Vec<Finding> {
    [
        verdict(figures),
        anyway(plan),
        break_even(plan, figures),
        given_away(plan),
        tested(inputs, figures),
        few_bought(inputs, figures),
        beyond(plan, figures),
        test_size(inputs, plan),
        claimed(inputs, plan),
    ]
    .into_iter()
    .flatten()
    .map(Finding::Campaign)
    .collect()
}

fn verdict(figures: &Figures) -> Option<CampaignFinding> {
    let profit = figures.get(Metric::IncrementalProfit).ok()?;
    let orders = figures.get(Metric::IncrementalOrders).ok()?;
    Some(if profit > 0.0 {
        CampaignFinding::Pays { profit, orders }
    } else if profit < 0.0 {
        let loss = -profit;
        CampaignFinding::Loses { loss, orders }
    } else {
        CampaignFinding::Even
    })
}

/// Only while something is left for the campaign: where nothing is, the verdict says so.
fn anyway(plan: &Plan) -> Option<CampaignFinding> {
    let (response, baseline) = (plan.response.ok()?, plan.baseline.ok()?);
    let audience = plan.audience.ok()?;
    if baseline <= 0.0 {
        return (response > 0.0).then_some(CampaignFinding::NothingAnyway);
    }
    (response > baseline).then_some(CampaignFinding::ComeAnyway {
        all: audience * response,
        anyway: audience * baseline,
    })
}

fn given_away(plan: &Plan) -> Option<CampaignFinding> {
    let orders = plan.audience.ok()? * plan.baseline.ok()?.min(plan.response.ok()?);
    let money = finite(orders * plan.discount.ok()?).ok()?;
    (money > 0.0).then_some(CampaignFinding::GivenAway { money })
}

fn break_even(plan: &Plan, figures: &Figures) -> Option<CampaignFinding> {
    match figures.get(Metric::BreakEvenResponse) {
        Ok(needed) => Some(CampaignFinding::BreaksEvenAt {
            needed,
            expected: plan.response.ok(),
        }),
        Err(Undefined::NotReachable) => {
            let earned = finite(plan.aov.ok()? * plan.margin.ok()?).ok()?;
            let discount = plan.discount.ok()?;
            Some(if earned <= discount {
                CampaignFinding::DiscountEatsMargin { earned, discount }
            } else {
                CampaignFinding::NotEvenEverybody
            })
        }
        Err(_) => None,
    }
}

fn tested(inputs: &Inputs, figures: &Figures) -> Option<CampaignFinding> {
    let confidence = inputs.confidence().ok()?;
    let p = figures.get(Metric::UpliftP).ok()?;
    Some(CampaignFinding::Tested {
        uplift: figures.get(Metric::Uplift).ok()?,
        interval: figures.interval(Metric::UpliftLow, Metric::UpliftHigh)?,
        p,
        significant: p < error_share(confidence),
        confidence,
    })
}

fn few_bought(inputs: &Inputs, figures: &Figures) -> Option<CampaignFinding> {
    figures.get(Metric::UpliftP).ok()?;
    let mut fewest = f64::INFINITY;
    for (bought, all) in GROUPS {
        let (bought, all) = (inputs.count(bought).ok()?, inputs.count(all).ok()?);
        fewest = fewest.min(bought).min(all - bought);
    }
    (fewest < FEW).then_some(CampaignFinding::FewBought { fewest })
}

fn beyond(plan: &Plan, figures: &Figures) -> Option<CampaignFinding> {
    let expected = plan.response.ok()? - plan.baseline.ok()?;
    let interval = figures.interval(Metric::UpliftLow, Metric::UpliftHigh)?;
    let is_inside = interval.low <= expected && expected <= interval.high;
    (!is_inside).then_some(CampaignFinding::BeyondTheTest { expected, interval })
}

/// For the effect that the test has shown; without a test, for the one that is expected.
fn test_size(inputs: &Inputs, plan: &Plan) -> Option<CampaignFinding> {
    let (baseline, uplift, have) = match plan.trial {
        Ok(trial) => {
            let sizes = GROUPS.map(|(_, all)| inputs.count(all).unwrap_or(0.0));
            let [control, _] = trial.shares();
            (control, trial.uplift(), sizes.into_iter().reduce(f64::min))
        }
        Err(_) => {
            let (response, baseline) = (plan.response.ok()?, plan.baseline.ok()?);
            (baseline, response - baseline, None)
        }
    };
    let needed = sample_size(Share::new(baseline).ok()?, uplift, inputs.level().ok()?);
    Some(CampaignFinding::TestSize {
        baseline,
        uplift,
        needed: needed.ok()?,
        have,
    })
}

/// Said as soon as anything is: on an empty page it would stand alone.
fn claimed(inputs: &Inputs, plan: &Plan) -> Option<CampaignFinding> {
    let kind = inputs.campaign_kind().ok()?;
    plan.audience.or(plan.response).ok()?;
    let claim = claim(kind);
    let response = match claim {
        Claim::MoreLikely(more) => plan.baseline.ok().map(|baseline| baseline * (1.0 + more)),
        _ => None,
    };
    Some(CampaignFinding::Claimed {
        kind,
        claim,
        response: response.filter(|share| *share > 0.0 && *share <= 1.0),
    })
}

/// The sentence above the line of profit.
pub fn takeaway(profit: &Profit) -> CampaignFinding {
    let (response, money) = profit.expected;
    CampaignFinding::ProfitAt {
        response,
        profit: money,
        break_even: profit.break_even,
    }
}
