//! Sentences about single figures in Russian.

use super::L;
use crate::domain::date::Date;
use crate::locale::date::date;
use crate::locale::figure::{field_value, figure, figure_short};
use crate::locale::money::Currency;
use crate::locale::number::{number, points};
use crate::locale::plural::{counted, pick};
use crate::locale::text;
use crate::report::name::{Confidence, Key, Metric};

pub(in crate::locale::text) fn between(
    c: Currency,
    metric: Metric,
    low: f64,
    high: f64,
    sure: Confidence,
) -> String {
    format!(
        "от {} до {}, уровень доверия {}",
        figure_short(L, c, metric, low),
        figure_short(L, c, metric, high),
        text::confidence(L, sure)
    )
}

pub(in crate::locale::text) fn solved(
    c: Currency,
    key: Key,
    metric: Metric,
    value: f64,
    goal: f64,
) -> String {
    format!(
        "Если поле «{}» равно {}, результат «{}» равен {}.",
        text::label(L, key),
        field_value(L, c, key, value),
        text::metric(L, metric),
        figure(L, c, metric, goal)
    )
}

pub(in crate::locale::text) fn not_reachable(key: Key, metric: Metric) -> String {
    format!(
        "Ни при каком допустимом значении поля «{}» результат «{}» таким не станет. Измените цель или другое число.",
        text::label(L, key),
        text::metric(L, metric)
    )
}

pub(in crate::locale::text) fn whole_number(key: Key, rounded: f64) -> String {
    format!(
        "В целых числах поле «{}» должно быть равно {}.",
        text::label(L, key),
        number(L, rounded, 0)
    )
}

pub(in crate::locale::text) fn conversions(n: f64, goal: f64) -> String {
    format!(
        "Чтобы NPS стал равен {}, {} {} стать {}.",
        points(L, goal),
        counted(L, n, 1, &["критик", "критика", "критиков"]),
        pick(L, n, &["должен", "должны"]),
        pick(L, n, &["нейтралом", "нейтралами"])
    )
}

pub(in crate::locale::text) fn printed_on(day: Date) -> String {
    format!("Напечатано {}", date(L, day))
}
