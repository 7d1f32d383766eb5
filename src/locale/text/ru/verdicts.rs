//! Verdicts of a word or two in Russian.

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
        Finding::NoLosses { .. } => "Потерь нет",
        Finding::MoreLeftThanWereThere { .. } => "Больше 100\u{a0}%",
        Finding::FewCustomers { .. } => "Мало клиентов",
        Finding::NetChangeHidesLosses { .. } => "Скрытые потери",
        Finding::NetChangeNegative { .. } => "Скрытые потери",
        Finding::LosesMoney { .. } => "Убыток",
        Finding::PaysSlowly { .. } => "Окупается медленно",
        Finding::Healthy { .. } => "Хорошо",
        Finding::ValueWithoutBound => "Нет предела",
        Finding::NeverPaysBack { .. } => "Не окупается",
        Finding::RatioHidesLongPayback { .. } => "Долгая окупаемость",
        Finding::NeededChurnNotReachable { .. } => "Недостижимо",
        Finding::MaxCac { most, now, .. } if now > most => "CAC слишком высок",
        Finding::MaxCac { .. } => "Есть запас",
        Finding::ScoreSign { sign, .. } => match sign {
            Sign::Positive => "Промоутеров больше",
            Sign::Negative => "Критиков больше",
            Sign::Unclear => "Неясно",
        },
        Finding::FewAnswers { .. } => "Мало ответов",
        Finding::SurveysCompared {
            significant: false, ..
        } => "Незначимо",
        Finding::SurveysCompared { difference, .. } if *difference < 0.0 => "Действительно ниже",
        Finding::SurveysCompared { .. } => "Действительно выше",
        Finding::BenchmarkCompared { side, .. } => match side {
            Sign::Positive => "Выше ориентира",
            Sign::Negative => "Ниже ориентира",
            Sign::Unclear => "Неясно",
        },
        Finding::AnswersNeeded {
            needed,
            have: Some(have),
            ..
        } if have >= needed => "Ответов хватает",
        Finding::AnswersNeeded { have: Some(_), .. } => "Нужно больше",
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
