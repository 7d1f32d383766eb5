//! The words of the line of a campaign's profit.

use super::label_money;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::percent;

/// Title of the axis of responses, and heading of their column.
pub fn response_heading(language: Language) -> &'static str {
    match language {
        En => "Response",
        Fa => "نرخ پاسخ",
        Ru => "Отклик",
    }
}

/// Heading of the column of profit.
pub fn profit_heading(language: Language) -> &'static str {
    match language {
        En => "Additional profit",
        Fa => "سود اضافی",
        Ru => "Дополнительная прибыль",
    }
}

/// Title of the money axis: what it counts, and in what.
pub fn profit_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    format!(
        "{}{comma} {}",
        profit_heading(language),
        currency.unit(language)
    )
}

/// Label of the point at the response that is expected.
pub fn expected(language: Language, currency: Currency, profit: f64) -> String {
    let amount = label_money(language, currency, profit);
    match language {
        En => format!("expected {amount}"),
        Fa => format!("برآورد شما {amount}"),
        Ru => format!("по вашей оценке {amount}"),
    }
}

/// Label of the point where it pays.
pub fn break_even(language: Language, share: f64) -> String {
    let share = percent(language, share, 1);
    match language {
        En => format!("breaks even at {share}"),
        Fa => format!("سربه‌سر با {share}"),
        Ru => format!("окупается при {share}"),
    }
}

/// Read-out of a response and its profit.
pub fn earned(language: Language, currency: Currency, share: f64, profit: f64) -> String {
    let share = percent(language, share, 2);
    let amount = money(language, currency, profit.abs());
    match (language, profit < 0.0) {
        (En, false) => format!("Response {share}: profit {amount}"),
        (En, true) => format!("Response {share}: loss {amount}"),
        (Fa, false) => format!("نرخ پاسخ {share}: سود {amount}"),
        (Fa, true) => format!("نرخ پاسخ {share}: زیان {amount}"),
        (Ru, false) => format!("Отклик {share}: прибыль {amount}"),
        (Ru, true) => format!("Отклик {share}: убыток {amount}"),
    }
}
