//! The words about fitted models in Russian.

use super::L;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::locale::date::date;
use crate::locale::number::{number, percent};
use crate::locale::text::models::ModelText;
use crate::report::shop::{ModelFinding, ModelMetric, Part};

pub(in crate::locale::text) fn text(text: ModelText) -> &'static str {
    use ModelText::*;
    match text {
        Title => "Сколько принесут клиенты",
        Lead => "Небольшая статистическая модель подбирается по этому списку прямо в браузере и говорит, кто ещё остаётся клиентом, сколько раз он купит и что это принесёт. Она знает только даты и суммы, но не акции и сезоны, и вернее говорит о многих клиентах вместе, чем о каждом.",
        Working => "Подбираем модели…",
        Stopped => "Остановлено. Остальные показатели на месте.",
        Broke => "Подбор моделей прервался, движок запущен заново. Остальные показатели на месте.",
        Long => "При таком числе клиентов подбор моделей займёт время. Страницей можно пользоваться и дальше.",
        Begin => "Подобрать модели",
        Bg => "BG/NBD: уход после повторной покупки",
        Mbg => "MBG/NBD: уход после любой покупки",
        Pareto => "Pareto/NBD: уход в любой момент",
        Parameters => "Параметры моделей",
        ParametersLead => "Время в неделях, покупка — день с заказом. Частота покупок различается у клиентов по гамма-распределению (r, α), уход — по бета- (a, b) или гамма-распределению (s, β), суммы — по двум гамма-распределениям (p, q, v). Интервал 95\u{a0}%.",
        Fit => "Подходит ли модель?",
        FitLead => "Клиенты по числу повторных покупок, как есть и по модели; затем проверка: модель подбирают только по времени до некоторого дня, и она должна предсказать время после; день можно передвинуть.",
        Repeats => "Клиенты по числу повторных покупок",
        After => "Покупки после границы по числу повторных покупок до неё",
        Weeks => "Повторные покупки по неделям",
        Counted => "подсчитано",
        Expected => "по модели",
        TrackingView => "Показать",
        SplitSlider => "Передвинуть границу проверки",
        Sums => "Нарастающим итогом",
        EachWeek => "По неделям",
        BySegment => "Ценность по сегментам",
        ByCohort => "Ценность по месяцу первого заказа",
        PartsLead => "Клиенты, которые, вероятно, ещё с вами, ожидаемые покупки всех и сколько они принесут.",
        Best => "От кого ждать больше всего",
        BestLead => "Первые десять по ценности; все клиенты с их показателями — в списке ниже и в его файле.",
        Rescue => "Ценные и молчащие",
        RescueLead => "Засыпающие, ушедшие или на грани, и всё же от этих десяти можно ждать больше всего: им стоит написать первыми.",
        Split => "Модель видела только то, что до линии.",
        Of80 => "в четырёх случаях из пяти между",
        Alone => "Клиентов с одной покупкой BG/NBD всех считает оставшимися: она видит уход только после повторной покупки. В MBG/NBD они могут уйти сразу.",
        TooFew => "мало повторных покупок",
        NoBounds => "данные не дают границ",
    }
}

pub(in crate::locale::text) fn metric(metric: ModelMetric) -> &'static str {
    use ModelMetric::*;
    match metric {
        ExpectedPurchasesTotal => "Ожидаемые покупки",
        ExpectedPurchasesTotalLow => "Ожидаемые покупки, нижняя граница",
        ExpectedPurchasesTotalHigh => "Ожидаемые покупки, верхняя граница",
        ValueTotal => "Ценность всех клиентов",
        ValueTotalLow => "Ценность, нижняя граница",
        ValueTotalHigh => "Ценность, верхняя граница",
        R => "r (покупки)",
        Alpha => "α (покупки)",
        A => "a (уход)",
        B => "b (уход)",
        S => "s (уход)",
        Beta => "β (уход)",
        LogLikelihood => "Логарифм правдоподобия",
        P => "p (суммы)",
        Q => "q (суммы)",
        V => "v (суммы)",
        SpendLogLikelihood => "Логарифм правдоподобия сумм",
    }
}

pub(in crate::locale::text) fn finding(finding: &ModelFinding) -> String {
    let count = |value: f64| number(L, value, 0);
    match *finding {
        ModelFinding::NoFit(part, reason) => no_fit(part, reason),
        ModelFinding::Limit(_, this) => limit(this).to_owned(),
        ModelFinding::Alive { alive, customers } => {
            let (alive, all) = (count(alive), count(customers as f64));
            format!("Из {all} клиентов ещё остаются около {alive}.")
        }
        ModelFinding::Holdout {
            split,
            actual,
            expected,
        } => {
            let off = percent(L, (expected - actual) / actual.max(1.0), 1);
            let (split, actual, expected) = (date(L, split), count(actual), count(expected));
            format!("Проверка: с {split} было покупок: {actual}. Модель, подобранная по времени до этого, ожидала {expected} (разница {off}).")
        }
        ModelFinding::ByFrequency { off } => {
            let off = percent(L, off, 0);
            format!("Если смотреть по числу прежних покупок, ожидание модели расходится с фактом на {off}.")
        }
        ModelFinding::Correlated(r) => {
            let r = number(L, r, 2);
            format!("Кто покупает чаще, тратит за раз иначе (корреляция {r}). Модель сумм считает их независимыми, поэтому ценности приблизительны.")
        }
        ModelFinding::Uncorrelated(r) => {
            let r = number(L, r, 2);
            format!("Частота покупок и суммы почти не связаны (корреляция {r}), как и предполагает модель сумм.")
        }
        ModelFinding::NoMean => "По подобранной модели некоторые клиенты могли бы тратить без границ, поэтому ценность не назвать.".to_owned(),
    }
}

fn no_fit(part: Part, reason: NoFit) -> String {
    let count = |n: u32| number(L, n.into(), 0);
    match (reason, part) {
        (NoFit::TooFew { needed, found }, Part::Buying) => {
            let (needed, found) = (count(needed), count(found));
            format!("Слишком мало клиентов покупали во второй день: {found}, а нужно {needed}.")
        }
        (NoFit::TooFew { needed, found }, Part::Spend) => {
            let (needed, found) = (count(needed), count(found));
            format!("Модели сумм нужно клиентов с оплаченной второй покупкой: {needed}, а есть {found}.")
        }
        (NoFit::NoRepeats, Part::Buying) => {
            "Никто не покупал во второй день, поэтому неясно, кто вернётся.".to_owned()
        }
        (NoFit::NoRepeats, Part::Spend) => {
            "За вторую покупку никто ничего не заплатил, поэтому нет ни модели сумм, ни ценности."
                .to_owned()
        }
        (NoFit::Contradiction | NoFit::Stopped, _) => {
            "Числа противоречат друг другу, и ни одна модель не подходит.".to_owned()
        }
    }
}

fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::OneRate => {
            "Все клиенты покупают примерно с одной частотой, различий между ними не видно."
        }
        Limit::NoDropout => "Ухода не видно: кто молчит, возможно, просто покупает редко.",
        Limit::AllDropout => "Похоже, все уходят при первом же случае.",
        Limit::OneDropout => "Клиенты уходят с одной общей частотой, различий между ними не видно.",
        Limit::AllOrNothing => "Клиенты уходят либо сразу, либо никогда.",
        Limit::SteadySpend => "Каждый клиент каждый раз тратит примерно одно и то же.",
        Limit::OneSpend => "Все клиенты в среднем тратят одинаково.",
        Limit::Edge => {
            "Модель упирается в край своего диапазона: нужны другие данные или больше данных."
        }
    }
}
