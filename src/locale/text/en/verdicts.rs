//! Verdicts of a word or two in English.

use crate::report::finding::{Finding, Sign};

pub(in crate::locale::text) fn churn(finding: &Finding) -> &'static str {
    match finding {
        Finding::NoLosses { .. } => "No losses",
        Finding::MoreLeftThanWereThere { .. } => "Above 100%",
        Finding::FewCustomers { .. } => "Few customers",
        Finding::NetChangeHidesLosses { .. } => "Hidden losses",
        Finding::NetChangeNegative { .. } => "Hidden losses",
        _ => "",
    }
}

pub(in crate::locale::text) fn clv_cac(finding: &Finding) -> &'static str {
    match finding {
        Finding::LosesMoney { .. } => "Loses money",
        Finding::PaysSlowly { .. } => "Pays slowly",
        Finding::Healthy { .. } => "Healthy",
        Finding::ValueWithoutBound => "No bound",
        Finding::NeverPaysBack { .. } => "Never pays back",
        Finding::RatioHidesLongPayback { .. } => "Long payback",
        Finding::NeededChurnNotReachable { .. } => "Out of reach",
        Finding::MaxCac { most, now, .. } if now > most => "CAC too high",
        Finding::MaxCac { .. } => "Room to spend",
        _ => "",
    }
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> &'static str {
    match finding {
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
        _ => "",
    }
}
