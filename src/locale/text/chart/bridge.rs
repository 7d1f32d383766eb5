//! The words of a bridge of recurring revenue.

use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::percent;
use crate::report::picture::Movement;

/// A bar of a bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Revenue at the start.
    Start,
    /// What moved it.
    Moved(Movement),
    /// Revenue at the end.
    End,
}

/// The name of a bar.
pub fn stage(language: Language, stage: Stage) -> &'static str {
    match (language, stage) {
        (En, Stage::Start) => "MRR at the start",
        (En, Stage::Moved(Movement::Churned)) => "Lost with customers who left",
        (En, Stage::Moved(Movement::Contraction)) => "Contraction",
        (En, Stage::Moved(Movement::Expansion)) => "Expansion",
        (En, Stage::Moved(Movement::Reactivation)) => "Reactivation",
        (En, Stage::Moved(Movement::New)) => "New customers",
        (En, Stage::End) => "MRR at the end",
        (Fa, Stage::Start) => "درآمد ابتدای دوره",
        (Fa, Stage::Moved(Movement::Churned)) => "درآمدِ مشتریان رفته",
        (Fa, Stage::Moved(Movement::Contraction)) => "کاهش پرداخت",
        (Fa, Stage::Moved(Movement::Expansion)) => "افزایش پرداخت",
        (Fa, Stage::Moved(Movement::Reactivation)) => "مشتریان برگشته",
        (Fa, Stage::Moved(Movement::New)) => "مشتریان جدید",
        (Fa, Stage::End) => "درآمد پایان دوره",
        (Ru, Stage::Start) => "MRR в начале",
        (Ru, Stage::Moved(Movement::Churned)) => "Ушло с клиентами",
        (Ru, Stage::Moved(Movement::Contraction)) => "Сокращение платежей",
        (Ru, Stage::Moved(Movement::Expansion)) => "Рост платежей",
        (Ru, Stage::Moved(Movement::Reactivation)) => "Вернувшиеся клиенты",
        (Ru, Stage::Moved(Movement::New)) => "Новые клиенты",
        (Ru, Stage::End) => "MRR в конце",
    }
}

/// Heading of the column with the names of steps.
pub fn step_heading(language: Language) -> &'static str {
    match language {
        En => "Step",
        Fa => "گام",
        Ru => "Шаг",
    }
}

/// Heading of the column with amounts.
pub fn amount_heading(language: Language) -> &'static str {
    match language {
        En => "Amount",
        Fa => "مبلغ",
        Ru => "Сумма",
    }
}

/// Heading of the column with what the revenue is after a step.
pub fn level_heading(language: Language) -> &'static str {
    match language {
        En => "MRR after it",
        Fa => "درآمد پس از آن",
        Ru => "MRR после шага",
    }
}

/// Heading of the column with that as a share of the start.
pub fn share_heading(language: Language) -> &'static str {
    match language {
        En => "Share of the start",
        Fa => "نسبت به ابتدای دوره",
        Ru => "Доля от начала",
    }
}

/// Read-out of a step: its amount, and where it leaves the revenue.
pub fn step(
    language: Language,
    currency: Currency,
    at: Stage,
    amount: f64,
    level: f64,
    start: Option<f64>,
) -> String {
    let mut text = format!(
        "{}: {}",
        stage(language, at),
        money(language, currency, amount)
    );
    let share = start
        .map(|start| level / start)
        .filter(|share| share.is_finite() && at != Stage::Start);
    let Some(share) = share.map(|share| percent(language, share, 1)) else {
        return text;
    };
    let level = money(language, currency, level);
    text += &match (language, at) {
        (En, Stage::End) => format!(", {share} of the start"),
        (Fa, Stage::End) => format!("، {share} از ابتدای دوره"),
        (Ru, Stage::End) => format!(", {share} от начала"),
        (En, _) => format!("; {level} after it, {share} of the start"),
        (Fa, _) => format!("؛ پس از آن {level}، {share} از ابتدای دوره"),
        (Ru, _) => format!("; после этого {level}, {share} от начала"),
    };
    text
}
