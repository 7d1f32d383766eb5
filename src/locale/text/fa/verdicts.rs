//! Verdicts of a word or two in Persian.

use crate::report::finding::{Finding, Sign};

pub(in crate::locale::text) fn churn(finding: &Finding) -> &'static str {
    match finding {
        Finding::NoLosses { .. } => "بدون ریزش",
        Finding::MoreLeftThanWereThere { .. } => "بیش از ۱۰۰٪",
        Finding::FewCustomers { .. } => "مشتری کم",
        Finding::NetChangeHidesLosses { .. } => "ریزش پنهان",
        Finding::NetChangeNegative { .. } => "ریزش پنهان",
        _ => "",
    }
}

pub(in crate::locale::text) fn clv_cac(finding: &Finding) -> &'static str {
    match finding {
        Finding::LosesMoney { .. } => "زیان‌ده",
        Finding::PaysSlowly { .. } => "بازگشت کُند",
        Finding::Healthy { .. } => "سالم",
        Finding::ValueWithoutBound => "نامعین",
        Finding::NeverPaysBack { .. } => "بدون بازگشت",
        Finding::RatioHidesLongPayback { .. } => "بازگشت طولانی",
        Finding::NeededChurnNotReachable { .. } => "دست‌نیافتنی",
        Finding::MaxCac { most, now, .. } if now > most => "هزینه جذب زیاد",
        Finding::MaxCac { .. } => "جای خرج بیشتر",
        _ => "",
    }
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> &'static str {
    match finding {
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
        _ => "",
    }
}
