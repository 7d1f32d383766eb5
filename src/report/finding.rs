//! What figures mean, as facts with numbers; the sentences are written in `locale`.

use crate::domain::interval::Interval;
use crate::report::budget::BudgetFinding;
use crate::report::campaign::finding::CampaignFinding;
use crate::report::clv::ClvFinding;
use crate::report::effort::EffortFinding;
use crate::report::name::{Confidence, Definition, Period};
use crate::report::repeat_purchase::RepeatPurchaseFinding;
use crate::report::retention_profit::ProfitFinding;
use crate::report::return_visitors::ReturnVisitorsFinding;
use crate::report::revenue_churn::finding::RevenueChurnFinding;
use crate::report::shares::SharesFinding;

/// One thing worth saying about a result. Rates and shares are fractions, scores are points, durations months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    // churn
    /// Of a hundred customers, a hundred × `rate` leave in one `period`.
    LeavePerHundred {
        /// The churn rate of the period, 0…1 (above 1 where many joiners left as well).
        rate: f64,
        /// Its bounds, where it is a share of counts.
        interval: Option<Interval>,
        /// The length of the period.
        period: Period,
    },
    /// Nobody left; the true rate may still be as high as `upper`.
    NoLosses {
        /// The customers watched.
        customers: f64,
        /// Upper bound of the rate of the period.
        upper: f64,
        /// How sure that bound is.
        confidence: Confidence,
    },
    /// More left than were there at the start, so no monthly rate and no lifetime follow.
    MoreLeftThanWereThere {
        /// The rate, above 1.
        rate: f64,
    },
    /// Too few customers to be sure: the interval is wide.
    FewCustomers {
        /// The customers behind the rate.
        customers: f64,
        /// The bounds of the rate.
        interval: Interval,
    },
    /// What the rate means in a year, which is not twelve times the monthly one.
    AnnualPace {
        /// The monthly rate.
        monthly: f64,
        /// The annual rate.
        annual: f64,
        /// Twelve times the monthly rate, the common mistake.
        twelvefold: f64,
    },
    /// The rules that count losses give different rates. (Net change counts none and has findings of its own.)
    DefinitionsDiffer {
        /// The lowest rate.
        lowest: f64,
        /// Its rule.
        lowest_by: Definition,
        /// The highest rate.
        highest: f64,
        /// Its rule.
        highest_by: Definition,
    },
    /// With new customers, net change is smaller than what was really lost.
    NetChangeHidesLosses {
        /// churn-net-change, at least 0.
        net_change: f64,
        /// churn-start.
        churn: f64,
    },
    /// More joined than left: net change is below 0 although customers were lost.
    NetChangeNegative {
        /// churn-net-change, below 0.
        net_change: f64,
        /// churn-start.
        churn: f64,
    },

    // clv-cac
    /// Ratio below 1: each new customer costs more than it ever brings.
    LosesMoney {
        /// clv-cac-ratio.
        ratio: f64,
        /// target-ratio.
        target: f64,
    },
    /// Ratio from 1 to the target: it pays, slowly.
    PaysSlowly {
        /// clv-cac-ratio.
        ratio: f64,
        /// target-ratio.
        target: f64,
    },
    /// Ratio at the target or above.
    Healthy {
        /// clv-cac-ratio.
        ratio: f64,
        /// target-ratio.
        target: f64,
    },
    /// Without churn and discount the value of a customer has no bound, and a ratio no meaning.
    ValueWithoutBound,
    /// The cost never comes back: all margins of an average customer together stay below it.
    NeverPaysBack {
        /// cac.
        cac: f64,
        /// M/c, the most that an average customer ever brings; `None` where no margin comes at all.
        most: Option<f64>,
    },
    /// The ratio reaches its target, and yet the money is out for long.
    RatioHidesLongPayback {
        /// clv-cac-ratio.
        ratio: f64,
        /// payback-months-churned.
        months: f64,
    },
    /// Payback with churn against payback if nobody left.
    PaybackWithChurn {
        /// payback-months.
        plain: f64,
        /// payback-months-churned.
        churned: f64,
    },
    /// The monthly churn at which the ratio would be the target.
    NeededChurn {
        /// target-ratio.
        target: f64,
        /// needed-churn.
        needed: f64,
        /// The churn now.
        now: f64,
    },
    /// No churn, not even none, brings the ratio to the target.
    NeededChurnNotReachable {
        /// target-ratio.
        target: f64,
    },
    /// The most a customer may cost for the target, against what it costs.
    MaxCac {
        /// target-ratio.
        target: f64,
        /// max-cac.
        most: f64,
        /// cac.
        now: f64,
    },

    // nps
    /// What the score says: more promoters or more detractors, or that this is open.
    ScoreSign {
        /// What can be said of the sign.
        sign: Sign,
        /// nps.
        nps: f64,
        /// Its bounds.
        interval: Interval,
        /// How sure they are.
        confidence: Confidence,
    },
    /// Too few answers: the margin is wide.
    FewAnswers {
        /// responses.
        responses: f64,
        /// nps-margin.
        margin: f64,
    },
    /// The second survey against the first.
    SurveysCompared {
        /// nps-difference.
        difference: f64,
        /// Its bounds.
        interval: Interval,
        /// nps-difference-p.
        p: f64,
        /// Whether p is below 1 − confidence.
        significant: bool,
        /// The level of the test.
        confidence: Confidence,
    },
    /// The score against the benchmark.
    BenchmarkCompared {
        /// benchmark.
        benchmark: f64,
        /// nps.
        nps: f64,
        /// Surely above it (positive), surely below it (negative), or open.
        side: Sign,
        /// benchmark-p, one-sided.
        p: f64,
        /// The level of the test.
        confidence: Confidence,
    },
    /// How many answers the wanted margin takes.
    AnswersNeeded {
        /// margin-wanted.
        wanted: f64,
        /// sample-size.
        needed: f64,
        /// responses, where there are any.
        have: Option<f64>,
    },
    /// Each detractor who becomes a passive, or passive who becomes a promoter, adds `points`.
    EachStepAdds {
        /// 100/n.
        points: f64,
        /// detractors.
        detractors: f64,
    },

    /// A finding of `effort`.
    Effort(EffortFinding),
    /// A finding of `budget`.
    Budget(BudgetFinding),
    /// What the page `repeat-purchase` finds.
    RepeatPurchase(RepeatPurchaseFinding),
    /// What the page `return-visitors` finds.
    ReturnVisitors(ReturnVisitorsFinding),

    // takeaways of pictures
    /// Where shares lie, or how they compare.
    Shares(SharesFinding),
    /// Half of the customers are gone after `months`.
    HalfGone {
        /// half-life-months.
        months: f64,
    },
    /// Nobody leaves, so there is no half-life.
    NoHalfLife,
    /// The margin has paid the cost after `months`.
    BreaksEven {
        /// payback-months-churned.
        months: f64,
        /// cac.
        cac: f64,
    },
    /// The margin does not pay the cost.
    NeverBreaksEven {
        /// cac.
        cac: f64,
        /// What has come in after `months`.
        earned: f64,
        /// The end of the picture.
        months: f64,
    },
    /// How the answers of a survey are split.
    AnswersSplit {
        /// promoter-share.
        promoters: f64,
        /// passive-share.
        passives: f64,
        /// detractor-share.
        detractors: f64,
    },
    /// How the split moved from the first survey to the second.
    AnswersMoved {
        /// Change of the promoters' share.
        promoters: f64,
        /// Change of the detractors' share.
        detractors: f64,
    },
    /// Where the score lies.
    ScoreLies {
        /// nps.
        nps: f64,
        /// Its bounds.
        interval: Interval,
    },
    /// Where the score was and where it is.
    ScoreMoved {
        /// nps.
        from: f64,
        /// nps-2.
        to: f64,
        /// Whether the intervals overlap: if so the pictures alone settle nothing.
        overlap: bool,
    },

    // pages with findings of their own
    /// A finding of `revenue-churn`.
    RevenueChurn(RevenueChurnFinding),
    /// A finding of `campaign`.
    Campaign(CampaignFinding),
    // clv
    /// What the value of a customer means.
    Clv(ClvFinding),

    // retention-profit
    /// What retention earns.
    Profit(ProfitFinding),
}

/// How a finding is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good news.
    Good,
    /// Worth a second look.
    Watch,
    /// Bad news.
    Bad,
    /// Neither.
    Plain,
}

impl Tone {
    /// The name in styles.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Watch => "watch",
            Self::Bad => "bad",
            Self::Plain => "plain",
        }
    }
}

impl Finding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Clv(finding) => finding.tone(),
            Self::Profit(finding) => finding.tone(),
            Self::Effort(finding) => finding.tone(),
            Self::Budget(finding) => finding.tone(),
            Self::RevenueChurn(finding) => finding.tone(),
            Self::Campaign(finding) => finding.tone(),
            Self::Healthy { .. }
            | Self::ScoreSign {
                sign: Sign::Positive,
                ..
            }
            | Self::BenchmarkCompared {
                side: Sign::Positive,
                ..
            } => Tone::Good,
            Self::LosesMoney { .. }
            | Self::NeverPaysBack { .. }
            | Self::ScoreSign {
                sign: Sign::Negative,
                ..
            }
            | Self::BenchmarkCompared {
                side: Sign::Negative,
                ..
            } => Tone::Bad,
            Self::SurveysCompared {
                difference,
                significant: true,
                ..
            } if *difference > 0.0 => Tone::Good,
            Self::SurveysCompared {
                significant: true, ..
            } => Tone::Bad,
            Self::MaxCac { most, now, .. } if now <= most => Tone::Good,
            Self::AnswersNeeded { needed, have, .. } => match have {
                Some(have) if have >= needed => Tone::Good,
                Some(_) => Tone::Watch,
                None => Tone::Plain,
            },
            Self::NoLosses { .. }
            | Self::MoreLeftThanWereThere { .. }
            | Self::FewCustomers { .. }
            | Self::NetChangeHidesLosses { .. }
            | Self::NetChangeNegative { .. }
            | Self::PaysSlowly { .. }
            | Self::ValueWithoutBound
            | Self::RatioHidesLongPayback { .. }
            | Self::NeededChurnNotReachable { .. }
            | Self::MaxCac { .. }
            | Self::ScoreSign { .. }
            | Self::FewAnswers { .. }
            | Self::SurveysCompared { .. }
            | Self::BenchmarkCompared { .. } => Tone::Watch,
            Self::LeavePerHundred { .. }
            | Self::AnnualPace { .. }
            | Self::DefinitionsDiffer { .. }
            | Self::PaybackWithChurn { .. }
            | Self::NeededChurn { .. }
            | Self::EachStepAdds { .. }
            | Self::HalfGone { .. }
            | Self::NoHalfLife
            | Self::BreaksEven { .. }
            | Self::NeverBreaksEven { .. }
            | Self::AnswersSplit { .. }
            | Self::AnswersMoved { .. }
            | Self::ScoreLies { .. }
            | Self::ScoreMoved { .. }
            | Self::Shares(_) => Tone::Plain,
            Self::RepeatPurchase(finding) => finding.tone(),
            Self::ReturnVisitors(finding) => finding.tone(),
        }
    }
}

/// What an interval says about a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Surely above.
    Positive,
    /// Surely below.
    Negative,
    /// It may be either.
    Unclear,
}

impl Sign {
    /// The side of 0 on which `interval` lies.
    pub fn of(interval: Interval) -> Self {
        if interval.low > 0.0 {
            Self::Positive
        } else if interval.high < 0.0 {
            Self::Negative
        } else {
            Self::Unclear
        }
    }
}

/// The share of error that `confidence` leaves: 0.05 at 95 %.
pub fn error_share(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::P80 => 0.2,
        Confidence::P90 => 0.1,
        Confidence::P95 => 0.05,
        Confidence::P99 => 0.01,
    }
}
