//! Verdicts of a word or two in English.

use super::findings::{budget, effort};
use super::findings::{repeat_purchase, return_visitors};
use crate::report::finding::{Finding, Sign};

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::Clv(this) => super::findings::clv::verdict(this),
        Finding::Profit(this) => super::findings::retention_profit::verdict(this),
        Finding::Effort(finding) => effort::verdict(finding),
        Finding::Budget(finding) => budget::verdict(finding),
        Finding::Campaign(finding) => super::findings::campaign::verdict(finding),
        Finding::RevenueChurn(finding) => super::findings::revenue_churn::verdict(finding),
        Finding::NoLosses { .. } => "No losses",
        Finding::MoreLeftThanWereThere { .. } => "Above 100%",
        Finding::FewCustomers { .. } => "Few customers",
        Finding::NetChangeHidesLosses { .. } => "Hidden losses",
        Finding::NetChangeNegative { .. } => "Hidden losses",
        Finding::LosesMoney { .. } => "Loses money",
        Finding::PaysSlowly { .. } => "Pays slowly",
        Finding::Healthy { .. } => "Healthy",
        Finding::ValueWithoutBound => "No bound",
        Finding::NeverPaysBack { .. } => "Never pays back",
        Finding::RatioHidesLongPayback { .. } => "Long payback",
        Finding::NeededChurnNotReachable { .. } => "Out of reach",
        Finding::MaxCac { most, now, .. } if now > most => "CAC too high",
        Finding::MaxCac { .. } => "Room to spend",
        Finding::ScoreSign { sign, .. } => match sign {
            Sign::Positive => "More promoters",
            Sign::Negative => "More detractors",
            Sign::Unclear => "Undecided",
        },
        Finding::FewAnswers { .. } => "Few answers",
        Finding::SurveysCompared {
            significant: false, ..
        } => "Not significant",
        Finding::SurveysCompared { difference, .. } if *difference < 0.0 => "Really lower",
        Finding::SurveysCompared { .. } => "Really higher",
        Finding::BenchmarkCompared { side, .. } => match side {
            Sign::Positive => "Above it",
            Sign::Negative => "Below it",
            Sign::Unclear => "Undecided",
        },
        Finding::AnswersNeeded {
            needed,
            have: Some(have),
            ..
        } if have >= needed => "Enough answers",
        Finding::AnswersNeeded { have: Some(_), .. } => "More answers",
        Finding::RepeatPurchase(finding) => repeat_purchase::verdict(finding),
        Finding::ReturnVisitors(finding) => return_visitors::verdict(finding),
        Finding::AnswersNeeded { .. }
        | Finding::LeavePerHundred { .. }
        | Finding::AnnualPace { .. }
        | Finding::DefinitionsDiffer { .. }
        | Finding::PaybackWithChurn { .. }
        | Finding::NeededChurn { .. }
        | Finding::EachStepAdds { .. }
        | Finding::HalfGone { .. }
        | Finding::NoHalfLife
        | Finding::BreaksEven { .. }
        | Finding::NeverBreaksEven { .. }
        | Finding::AnswersSplit { .. }
        | Finding::AnswersMoved { .. }
        | Finding::ScoreLies { .. }
        | Finding::ScoreMoved { .. }
        | Finding::Shares(_) => "",
    }
}
