//! Survival by a model in Russian.

use super::L;
use crate::domain::figure::Undefined;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::ingest::survivors::{SurvivorsProblem, MOST};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::locale::plural::counted;
use crate::locale::text::projection::ProjectionText;
use crate::report::picture::Each;
use crate::report::projection::{ProjectionFinding, SbgMetric};

pub(in crate::locale::text) fn text(text: ProjectionText) -> &'static str {
    use ProjectionText::*;
    match text {
        PasteLabel => "Оставшиеся из одной когорты",
        PasteHint => "По числу в строке: клиенты в начале, затем оставшиеся после каждого периода. Можно и в процентах.",
        PasteStays => "Этот список остаётся в браузере: в скопированной ссылке будут другие поля, но не эти числа.",
        PasteExample => "Подставить опубликованный пример",
        PasteSource => "Пример: 1000 клиентов группы «High End» за семь лет, Fader и Hardie, «How to project customer retention» (2007), таблица 1.",
        Title => "Сколько осталось и сколько останется",
        Lead => "В этой модели (sBG) у каждого клиента своя вероятность уйти. Те, у кого она велика, уходят первыми, поэтому удержание оставшихся растёт. Модель подобрана по вашему списку прямо в браузере.",
        MonthsTitle => "Сколько клиентов останется",
        MonthsLead => "Модель (sBG), подобранная по тем же первым срокам, продолжает кривую дальше наблюдавшегося. В ней у каждого клиента своя вероятность уйти, поэтому удержание оставшихся растёт. Те, кто ещё с вами, учитываются за те месяцы, что вы их знаете.",
        Parameters => "Параметры модели",
        Formulas => "S(0) = 1, S(t) = S(t−1) × (β + t − 1) ÷ (α + β + t − 1). Вероятность ухода распределена у клиентов по бета-закону с α и β. E — ожидаемые маржи нового клиента, первая из них сегодня: сумма S(t) ÷ (1 + d)^t по t = 0, 1, 2 … Полоса вмещает четыре хода событий из пяти: в ней учтены и неточность α и β, и случай.",
    }
}

pub(in crate::locale::text) fn metric(metric: SbgMetric) -> &'static str {
    match metric {
        SbgMetric::Alpha => "α (sBG)",
        SbgMetric::Beta => "β (sBG)",
        SbgMetric::LogLikelihood => "Логарифм правдоподобия",
    }
}

pub(in crate::locale::text) fn why(reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => "Вставьте числа оставшихся из когорты.",
        Undefined::TooFew => "Нужно хотя бы два периода с клиентами.",
        Undefined::NotObserved => {
            "Данные уводят параметры в бесконечность или в ноль: хватит модели попроще."
        }
        _ => "Список пока не прочитать.",
    }
}

pub(in crate::locale::text) fn problem(problem: SurvivorsProblem) -> String {
    let place = |n: usize| number(L, n as f64, 0);
    match problem {
        SurvivorsProblem::NotANumber(n) => format!("Запись {} — не число.", place(n)),
        SurvivorsProblem::Negative(n) => format!("Запись {} меньше нуля.", place(n)),
        SurvivorsProblem::AboveAll(n) => format!("Запись {} больше 100\u{a0}%.", place(n)),
        SurvivorsProblem::Grows(n) => format!(
            "Запись {} больше предыдущей. Считайте только клиентов этой когорты, без вернувшихся.",
            place(n)
        ),
        SurvivorsProblem::Nobody => {
            "Первое число должно быть больше нуля: это клиенты в начале.".to_owned()
        }
        SurvivorsProblem::TooFew => {
            "По одному числу не видно, кто уходит. Добавьте оставшихся после каждого периода."
                .to_owned()
        }
        SurvivorsProblem::TooMany => format!("Читаем не больше периодов, чем {}.", place(MOST)),
    }
}

pub(in crate::locale::text) fn read(customers: Option<f64>, periods: u32) -> String {
    let periods = counted(L, periods.into(), 0, &["период", "периода", "периодов"]);
    match customers {
        Some(n) => format!(
            "Прочитано: {} в начале, затем {periods}.",
            counted(L, n, 1, &["клиент", "клиента", "клиентов"])
        ),
        None => format!("Прочитано: проценты, {periods} после начала."),
    }
}

fn after(each: Each, period: u32) -> String {
    match each {
        Each::Period => counted(L, period.into(), 0, &["период", "периода", "периодов"]),
        Each::Month => months(L, period.into()),
    }
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProjectionFinding) -> String {
    let share = |value: f64| percent(L, value, 1);
    match *finding {
        ProjectionFinding::NoFit(reason) => no_fit(reason),
        ProjectionFinding::Ahead {
            each,
            period,
            share: left,
            bounds,
        } => {
            let (when, left) = (after(each, period), share(left));
            let bounds = bounds.map_or_else(String::new, |(low, high)| {
                format!(", в четырёх случаях из пяти от {} до {}", share(low), share(high))
            });
            format!("Через {when} останется около {left} клиентов{bounds}")
        }
        ProjectionFinding::Rising {
            first,
            renewal,
            last,
        } => format!(
            "Удержание растёт с {} при первом продлении до {} при продлении {}: первыми уходят те, кто больше к этому склонен.",
            share(first),
            share(last),
            number(L, renewal.into(), 0)
        ),
        ProjectionFinding::Steady {
            each,
            churn,
            period,
            share: left,
        } => format!(
            "Будь отток у всех одинаковым, {} за период, через {} осталось бы лишь {}.",
            share(churn),
            after(each, period),
            share(left)
        ),
        ProjectionFinding::Limit(this, churn) => limit(this, churn),
        ProjectionFinding::UnknownNumber => "По процентам не видно, сколько было клиентов, поэтому полосы нет. Чтобы её увидеть, вставьте количества.".to_owned(),
        ProjectionFinding::Misses { period, by } => format!(
            "Дальше всего модель от ваших чисел в периоде {}: на {} п.\u{a0}п.",
            number(L, period.into(), 0),
            number(L, by.abs() * 100.0, 1)
        ),
        ProjectionFinding::SteadyValue { clv, steady } => format!(
            "При одном постоянном оттоке казалось бы, что клиент принесёт {}, а не {}, если первая маржа приходит сегодня.",
            money(L, c, steady),
            money(L, c, clv)
        ),
        ProjectionFinding::Residual { renewal, value } => format!(
            "Клиент, который остался до сих пор и стоит перед продлением {}, принесёт {}, если маржа приходит с продлением.",
            number(L, renewal.into(), 0),
            money(L, c, value)
        ),
        ProjectionFinding::NoEnd => "По этой модели часть клиентов почти никогда не уходит, и без дисконтирования их маржи складываются без конца. Введите ставку дисконтирования за период.".to_owned(),
    }
}

fn no_fit(reason: NoFit) -> String {
    match reason {
        NoFit::TooFew { needed, found } => format!(
            "Чтобы увидеть, падает ли отток, нужно периодов с клиентами: {}; есть {}.",
            number(L, needed.into(), 0),
            number(L, found.into(), 0)
        ),
        _ => "Числа противоречат друг другу, и ни одна модель не подходит.".to_owned(),
    }
}

fn limit(limit: Limit, churn: Option<f64>) -> String {
    match limit {
        Limit::OneDropout => format!(
            "Хватает одного оттока на всех{}: удержание в этих числах не растёт, и простая формула даёт то же самое.",
            churn.map_or_else(String::new, |churn| format!(", {} за период", percent(L, churn, 1)))
        ),
        Limit::NoDropout => "Пока никто не ушёл, и о том, кто уйдёт, сказать нечего.".to_owned(),
        Limit::AllDropout => "Все ушли в первом же периоде.".to_owned(),
        Limit::AllOrNothing => {
            "Судя по этим числам, клиенты уходят либо при первом продлении, либо никогда.".to_owned()
        }
        _ => "Модель упирается в край своего диапазона: нужны другие данные или больше данных.".to_owned(),
    }
}
