//! The words of the charts of value and profit.

use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::report::picture::Step;

/// Title of the axis of years or periods.
pub fn steps_axis(language: Language, step: Step) -> &'static str {
    match (language, step) {
        (En, Step::Year) => "year of the customer",
        (En, Step::Period) => "period, 0 is today",
        (Fa, Step::Year) => "سال چندم مشتری",
        (Fa, Step::Period) => "دوره، ۰ یعنی امروز",
        (Ru, Step::Year) => "год клиента",
        (Ru, Step::Period) => "период, 0 — сегодня",
    }
}

/// Heading of the column of years or periods.
pub fn step_heading(language: Language, step: Step) -> &'static str {
    match (language, step) {
        (En, Step::Year) => "Year",
        (En, Step::Period) => "Period",
        (Fa, Step::Year) => "سال",
        (Fa, Step::Period) => "دوره",
        (Ru, Step::Year) => "Год",
        (Ru, Step::Period) => "Период",
    }
}

/// Heading of the column of what a part brings.
pub fn value_heading(language: Language) -> &'static str {
    match language {
        En => "Margin per customer",
        Fa => "سود هر مشتری",
        Ru => "Маржа с клиента",
    }
}

/// Title of the money axis: what it counts, and in what.
pub fn inflow_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    format!(
        "{}{comma} {}",
        value_heading(language),
        currency.unit(language)
    )
}

/// Heading of the column of all parts so far.
pub fn so_far_heading(language: Language) -> &'static str {
    match language {
        En => "Together so far",
        Fa => "جمع تا اینجا",
        Ru => "Всего к этому времени",
    }
}

/// Name of the column of all that comes after the others.
pub fn later(language: Language) -> &'static str {
    match language {
        En => "later",
        Fa => "بعد",
        Ru => "далее",
    }
}

/// Read-out of a part: what it brings, what has come so far, and who is still there.
pub fn part(
    language: Language,
    currency: Currency,
    step: Step,
    at: f64,
    value: f64,
    together: f64,
    left: f64,
) -> String {
    let name = format!(
        "{} {}",
        step_heading(language, step),
        number(language, at, 0)
    );
    let (value, together) = (
        money(language, currency, value),
        money(language, currency, together),
    );
    let left = percent(language, left, 1);
    match language {
        En => format!("{name}: {value}, together {together}; {left} of customers remain"),
        Fa => format!("{name}: {value}، در مجموع {together}؛ {left} از مشتریان مانده‌اند"),
        Ru => format!("{name}: {value}, всего {together}; остаётся {left} клиентов"),
    }
}

/// Read-out of all that comes later.
pub fn later_part(language: Language, currency: Currency, value: f64) -> String {
    let value = money(language, currency, value);
    match language {
        En => format!("Later: {value}"),
        Fa => format!("بعد از آن: {value}"),
        Ru => format!("Далее: {value}"),
    }
}

/// A step from today's profit to that with a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Profit without the programme.
    Base,
    /// What more retention adds.
    Uplift,
    /// What the programme costs.
    Cost,
    /// Profit with the programme.
    New,
}

/// The name of a step under its column.
pub fn stage(language: Language, stage: Stage) -> &'static str {
    match (language, stage) {
        (En, Stage::Base) => "today",
        (En, Stage::Uplift) => "retention",
        (En, Stage::Cost) => "cost",
        (En, Stage::New) => "then",
        (Fa, Stage::Base) => "امروز",
        (Fa, Stage::Uplift) => "حفظ مشتری",
        (Fa, Stage::Cost) => "هزینه",
        (Fa, Stage::New) => "با برنامه",
        (Ru, Stage::Base) => "сейчас",
        (Ru, Stage::Uplift) => "прирост",
        (Ru, Stage::Cost) => "затраты",
        (Ru, Stage::New) => "станет",
    }
}

/// The name of a step in exports: the figure or the input that it is.
pub fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Base => "profit-base",
        Stage::Uplift => "value-uplift",
        Stage::Cost => "programme-cost",
        Stage::New => "profit-new",
    }
}

/// Heading of the column of steps.
pub fn stage_heading(language: Language) -> &'static str {
    match language {
        En => "Step",
        Fa => "مرحله",
        Ru => "Шаг",
    }
}

/// Heading of the column of amounts.
pub fn amount_heading(language: Language) -> &'static str {
    match language {
        En => "Profit",
        Fa => "سود",
        Ru => "Прибыль",
    }
}

/// Title of the axis of profit.
pub fn profit_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    format!(
        "{}{comma} {}",
        amount_heading(language),
        currency.unit(language)
    )
}

/// Read-out of a step.
pub fn step(language: Language, currency: Currency, stage: Stage, amount: f64) -> String {
    let shown = money(language, currency, amount.abs());
    match (language, stage) {
        (En, Stage::Base) => format!("Profit today: {}", money(language, currency, amount)),
        (En, Stage::Uplift) => format!("More retention adds {shown}"),
        (En, Stage::Cost) => format!("The programme costs {shown}"),
        (En, Stage::New) => format!("Profit then: {}", money(language, currency, amount)),
        (Fa, Stage::Base) => format!("سود امروز: {}", money(language, currency, amount)),
        (Fa, Stage::Uplift) => format!("حفظ مشتریان بیشتر {shown} می‌افزاید"),
        (Fa, Stage::Cost) => format!("هزینه برنامه {shown} است"),
        (Fa, Stage::New) => format!("سود با برنامه: {}", money(language, currency, amount)),
        (Ru, Stage::Base) => format!("Прибыль сейчас: {}", money(language, currency, amount)),
        (Ru, Stage::Uplift) => format!("Удержание добавляет {shown}"),
        (Ru, Stage::Cost) => format!("Затраты на программу — {shown}"),
        (Ru, Stage::New) => format!("Прибыль станет: {}", money(language, currency, amount)),
    }
}
