//! Verdicts of a word or two in Persian.

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
        Finding::NoLosses { .. } => "بدون ریزش",
        Finding::MoreLeftThanWereThere { .. } => "بیش از ۱۰۰٪",
        Finding::FewCustomers { .. } => "مشتری کم",
        Finding::NetChangeHidesLosses { .. } => "ریزش پنهان",
        Finding::NetChangeNegative { .. } => "ریزش پنهان",
        Finding::LosesMoney { .. } => "زیان‌ده",
        Finding::PaysSlowly { .. } => "بازگشت کُند",
        Finding::Healthy { .. } => "سالم",
        Finding::ValueWithoutBound => "نامعین",
        Finding::NeverPaysBack { .. } => "بدون بازگشت",
        Finding::RatioHidesLongPayback { .. } => "بازگشت طولانی",
        Finding::NeededChurnNotReachable { .. } => "دست‌نیافتنی",
        Finding::MaxCac { most, now, .. } if now > most => "هزینه جذب زیاد",
        Finding::MaxCac { .. } => "جای خرج بیشتر",
        Finding::ScoreSign { sign, .. } => match sign {
            Sign::Positive => "ترویج‌کنندگان بیشتر",
            Sign::Negative => "بدگویان بیشتر",
            Sign::Unclear => "نامشخص",
        },
        Finding::FewAnswers { .. } => "پاسخ کم",
        Finding::SurveysCompared {
            significant: false, ..
        } => "معنادار نیست",
        Finding::SurveysCompared { difference, .. } if *difference < 0.0 => "افت واقعی",
        Finding::SurveysCompared { .. } => "رشد واقعی",
        Finding::BenchmarkCompared { side, .. } => match side {
            Sign::Positive => "بالاتر از معیار",
            Sign::Negative => "پایین‌تر از معیار",
            Sign::Unclear => "نامشخص",
        },
        Finding::AnswersNeeded {
            needed,
            have: Some(have),
            ..
        } if have >= needed => "پاسخ کافی",
        Finding::AnswersNeeded { have: Some(_), .. } => "پاسخ بیشتر",
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
