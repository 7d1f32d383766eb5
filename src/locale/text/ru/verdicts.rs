//! Verdicts of a word or two in Russian.

use crate::report::finding::{Finding, Sign};

pub(in crate::locale::text) fn churn(finding: &Finding) -> &'static str {
    match finding {
        Finding::NoLosses { .. } => "Потерь нет",
        Finding::MoreLeftThanWereThere { .. } => "Больше 100\u{a0}%",
        Finding::FewCustomers { .. } => "Мало клиентов",
        Finding::NetChangeHidesLosses { .. } => "Скрытые потери",
        Finding::NetChangeNegative { .. } => "Скрытые потери",
        _ => "",
    }
}

pub(in crate::locale::text) fn clv_cac(finding: &Finding) -> &'static str {
    match finding {
        Finding::LosesMoney { .. } => "Убыток",
        Finding::PaysSlowly { .. } => "Окупается медленно",
        Finding::Healthy { .. } => "Хорошо",
        Finding::ValueWithoutBound => "Нет предела",
        Finding::NeverPaysBack { .. } => "Не окупается",
        Finding::RatioHidesLongPayback { .. } => "Долгая окупаемость",
        Finding::NeededChurnNotReachable { .. } => "Недостижимо",
        Finding::MaxCac { most, now, .. } if now > most => "CAC слишком высок",
        Finding::MaxCac { .. } => "Есть запас",
        _ => "",
    }
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> &'static str {
    match finding {
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
        _ => "",
    }
}
