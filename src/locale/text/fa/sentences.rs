//! Sentences about single figures in Persian.

use super::L;
use crate::domain::date::Date;
use crate::locale::date::date;
use crate::locale::figure::{field_value, figure, figure_short};
use crate::locale::money::Currency;
use crate::locale::number::{number, points};
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
        "بین {} و {}، با اطمینان {}",
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
        "اگر «{}» برابر {} باشد، «{}» به {} می‌رسد.",
        text::label(L, key),
        field_value(L, c, key, value),
        text::metric(L, metric),
        figure(L, c, metric, goal)
    )
}

pub(in crate::locale::text) fn not_reachable(key: Key, metric: Metric) -> String {
    format!(
        "با هیچ مقدار مجازی برای «{}»، «{}» به این نتیجه نمی‌رسد. هدف یا عدد دیگری را تغییر دهید.",
        text::label(L, key),
        text::metric(L, metric)
    )
}

pub(in crate::locale::text) fn whole_number(key: Key, rounded: f64) -> String {
    format!(
        "به عدد صحیح، «{}» باید {} باشد.",
        text::label(L, key),
        number(L, rounded, 0)
    )
}

pub(in crate::locale::text) fn conversions(n: f64, goal: f64) -> String {
    format!(
        "برای رسیدن NPS به {} باید {} بدگو منفعل شوند.",
        points(L, goal),
        number(L, n, 1)
    )
}

pub(in crate::locale::text) fn printed_on(day: Date) -> String {
    format!("تاریخ چاپ: {}", date(L, day))
}
