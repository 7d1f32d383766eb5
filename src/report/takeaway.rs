//! The one sentence above a picture: a function for each calculator, so that none brings the others' along.

use crate::domain::interval::Interval;
use crate::report::budget::BudgetFinding;
use crate::report::campaign::finding as campaigns;
use crate::report::clv::inflow_takeaway;
use crate::report::effort::EffortFinding;
use crate::report::finding::Finding;
use crate::report::picture::{Answers, BreakEven, Decay, Gauge, Picture};
use crate::report::retention_profit::programme_takeaway;
use crate::report::revenue_churn::finding as bridges;
use crate::report::shares::Shares;

macro_rules! takeaways {
    ($($(#[$doc:meta])* $name:ident: $($picture:ident by $told:expr),*;)*) => {
        $(
            $(#[$doc])*
            pub fn $name(picture: &Picture) -> Option<Finding> {
                match picture {
                    $(Picture::$picture(this) => Some($told(this)),)*
                    _ => None,
                }
            }
        )*

        /// Above a picture of any calculator; `None` for pictures above which their page says a sentence of its own.
        pub fn any(picture: &Picture) -> Option<Finding> {
            [$($name),*].iter().find_map(|of| of(picture))
        }
    };
}

takeaways! {
    /// Above a picture of `churn`.
    churn: Decay by decay_takeaway;
    /// Above a picture of `clv-cac`.
    clv_cac: BreakEven by break_even_takeaway;
    /// Above a picture of `nps`.
    nps: Answers by answers_takeaway, Gauge by gauge_takeaway;
    /// Above a picture of `clv`.
    clv: Inflow by |this| Finding::Clv(inflow_takeaway(this));
    /// Above a picture of `retention-profit`.
    retention_profit: Programme by |this| Finding::Profit(programme_takeaway(this));
    /// Above a picture of `effort`.
    effort: Stages by |this| Finding::Effort(EffortFinding::of(this));
    /// Above a picture of `budget`.
    budget: Split by |this| Finding::Budget(BudgetFinding::of(this));
    /// Above a picture of shares: `repeat-purchase` and `return-visitors`.
    shares: Shares by |this: &Shares| Finding::Shares(this.takeaway());
    /// Above a picture of `revenue-churn`.
    revenue_churn: Bridge by |this| Finding::RevenueChurn(bridges::takeaway(this));
    /// Above a picture of `campaign`.
    campaign: Profit by |this| Finding::Campaign(campaigns::takeaway(this)),
        Shares by |this: &Shares| Finding::Shares(this.takeaway());
}

fn decay_takeaway(decay: &Decay) -> Finding {
    match decay.half_life {
        Some(months) => Finding::HalfGone { months },
        None => Finding::NoHalfLife,
    }
}

fn break_even_takeaway(picture: &BreakEven) -> Finding {
    let last = |values: &[f64]| values.last().copied().unwrap_or(0.0);
    let cac = picture.cac;
    match picture.paid_back {
        Some(months) => Finding::BreaksEven { months, cac },
        None => Finding::NeverBreaksEven {
            cac,
            earned: last(&picture.margin),
            months: last(&picture.months),
        },
    }
}

fn answers_takeaway(answers: &Answers) -> Finding {
    let shares = |groups: &crate::report::picture::Groups| {
        let n = groups.promoters + groups.passives + groups.detractors;
        let n = if n > 0.0 { n } else { 1.0 };
        [
            groups.promoters / n,
            groups.passives / n,
            groups.detractors / n,
        ]
    };
    let mut surveys = answers.surveys.iter().map(shares);
    match (surveys.next().unwrap_or([0.0; 3]), surveys.next()) {
        ([promoters, passives, detractors], None) => Finding::AnswersSplit {
            promoters,
            passives,
            detractors,
        },
        ([promoters, _, detractors], Some([promoters_now, _, detractors_now])) => {
            Finding::AnswersMoved {
                promoters: promoters_now - promoters,
                detractors: detractors_now - detractors,
            }
        }
    }
}

fn gauge_takeaway(gauge: &Gauge) -> Finding {
    let mut scores = gauge.scores.iter();
    match (scores.next(), scores.next()) {
        (Some(first), Some(second)) => Finding::ScoreMoved {
            from: first.nps,
            to: second.nps,
            overlap: first.low <= second.high && second.low <= first.high,
        },
        (first, _) => Finding::ScoreLies {
            nps: first.map_or(0.0, |score| score.nps),
            interval: Interval {
                low: first.map_or(-100.0, |score| score.low),
                high: first.map_or(100.0, |score| score.high),
            },
        },
    }
}
