//! The words of a projection of survival.

use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::number::{number, percent};
use crate::report::picture::{Each, Projected};

/// Title of the axis of periods.
pub fn axis(language: Language, each: Each) -> &'static str {
    match (language, each) {
        (En, Each::Period) => "periods since the start",
        (Fa, Each::Period) => "دوره از شروع",
        (Ru, Each::Period) => "периодов с начала",
        (_, Each::Month) => super::subscriptions::months_axis(language),
    }
}

/// Heading of the column of periods.
pub fn period_heading(language: Language, each: Each) -> &'static str {
    match (language, each) {
        (En, Each::Period) => "Period",
        (Fa, Each::Period) => "دوره",
        (Ru, Each::Period) => "Период",
        (_, Each::Month) => super::month_heading(language),
    }
}

/// What was seen.
pub fn seen(language: Language) -> &'static str {
    match language {
        En => "Observed",
        Fa => "مشاهده‌شده",
        Ru => "Наблюдалось",
    }
}

/// What lies ahead.
pub fn ahead(language: Language) -> &'static str {
    match language {
        En => "Projected",
        Fa => "پیش‌بینی",
        Ru => "Прогноз",
    }
}

/// Survival by the model.
pub fn model(language: Language) -> &'static str {
    match language {
        En => "By the model",
        Fa => "طبق مدل",
        Ru => "По модели",
    }
}

/// Survival by one constant churn.
pub fn steady(language: Language) -> &'static str {
    match language {
        En => "With constant churn",
        Fa => "با ریزش ثابت",
        Ru => "При постоянном оттоке",
    }
}

/// Heading of the column of retention from one period to the next.
pub fn retention_heading(language: Language) -> &'static str {
    match language {
        En => "Retention by the model",
        Fa => "نرخ حفظ طبق مدل",
        Ru => "Удержание по модели",
    }
}

/// Read-out of a period: what the model has, its bounds, what was seen.
pub fn told(language: Language, each: Each, row: &Projected) -> String {
    let period = number(language, row.period, 0);
    let name = period_heading(language, each);
    let share = percent(language, row.survival, 1);
    let mut text = match language {
        En => format!("{name} {period}: {share} remain by the model"),
        Fa => format!("{name} {period}: طبق مدل {share} مانده‌اند"),
        Ru => format!("{name} {period}: по модели остаётся {share}"),
    };
    let bounds = row.bounds.filter(|(low, high)| high > low);
    if let Some((low, high)) = bounds {
        let (low, high) = (percent(language, low, 1), percent(language, high, 1));
        text += &super::between(language, &low, &high);
    }
    if let Some(seen) = row.observed {
        let seen = percent(language, seen, 1);
        text += &match language {
            En => format!("; observed {seen}"),
            Fa => format!("؛ مشاهده‌شده {seen}"),
            Ru => format!("; наблюдалось {seen}"),
        };
    }
    text
}
