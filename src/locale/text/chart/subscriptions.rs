//! The words of pictures of subscriptions.

use crate::domain::date::Date;
use crate::locale::date::data_month;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};

/// A part of what moved recurring revenue, and what is left of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// From new customers.
    New,
    /// From customers who pay more.
    Expansion,
    /// From customers who came back.
    Reactivation,
    /// Away with customers who left.
    Churned,
    /// Away with customers who pay less.
    Contraction,
    /// What the data do not explain.
    Unexplained,
    /// All together.
    Net,
}

/// The name of a part.
pub fn part(language: Language, part: Part) -> &'static str {
    match (language, part) {
        (En, Part::New) => "New",
        (En, Part::Expansion) => "Expansion",
        (En, Part::Reactivation) => "Reactivation",
        (En, Part::Churned) => "Churned",
        (En, Part::Contraction) => "Contraction",
        (En, Part::Unexplained) => "Unexplained",
        (En, Part::Net) => "Net change",
        (Fa, Part::New) => "مشتریان جدید",
        (Fa, Part::Expansion) => "افزایش پرداخت",
        (Fa, Part::Reactivation) => "مشتریان برگشته",
        (Fa, Part::Churned) => "مشتریان رفته",
        (Fa, Part::Contraction) => "کاهش پرداخت",
        (Fa, Part::Unexplained) => "توضیح‌داده‌نشده",
        (Fa, Part::Net) => "تغییر خالص",
        (Ru, Part::New) => "Новые",
        (Ru, Part::Expansion) => "Рост платежей",
        (Ru, Part::Reactivation) => "Вернувшиеся",
        (Ru, Part::Churned) => "Ушедшие",
        (Ru, Part::Contraction) => "Сокращение платежей",
        (Ru, Part::Unexplained) => "Без объяснения",
        (Ru, Part::Net) => "Итог месяца",
    }
}

/// Title of the axis of stays.
pub fn months_axis(language: Language) -> &'static str {
    match language {
        En => "months since the start",
        Fa => "ماه از شروع",
        Ru => "месяцев с начала",
    }
}

/// Title of the axis of movements.
pub fn movements_axis(language: Language, currency: Currency) -> String {
    let unit = currency.unit(language);
    match language {
        En => format!("Change of MRR, {unit}"),
        Fa => format!("تغییر درآمد ماهانه، {unit}"),
        Ru => format!("Изменение MRR, {unit}"),
    }
}

/// Read-out of a month: what is left of it, then its parts.
pub fn moved(
    language: Language,
    currency: Currency,
    month: Date,
    parts: &[(Part, f64)],
    net: f64,
) -> String {
    let month = data_month(language, month);
    let told = |amount: f64| money(language, currency, amount);
    let comma = match language {
        En | Ru => ", ",
        Fa => "، ",
    };
    let parts = parts.iter().filter(|(_, amount)| amount.abs() > 0.0);
    let parts: Vec<String> = parts
        .map(|(this, amount)| format!("{} {}", part(language, *this).to_lowercase(), told(*amount)))
        .collect();
    let net = told(net);
    let head = match language {
        En => format!("{month}: net change {net}"),
        Fa => format!("{month}: تغییر خالص {net}"),
        Ru => format!("{month}: итог {net}"),
    };
    if parts.is_empty() {
        return head;
    }
    let stop = if language == Fa { "؛ " } else { "; " };
    head + stop + &parts.join(comma)
}
