//! The page `orders` in Russian.

use super::L;
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::locale::date::{data_month, date, gregorian_month};
use crate::locale::number::{number, percent_auto};
use crate::locale::plural::counted;
use crate::locale::text::shop::ShopText;
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};

pub(in crate::locale::text) fn text(text: ShopText) -> &'static str {
    use ShopText::*;
    match text {
        DataTitle => "Ваш список заказов",
        DataLead => "По строке на заказ: клиент, дата и сумма. Номер заказа и сегмент — по желанию; суммы меньше нуля — это возвраты.",
        EmptyStages => "Кто новый, активный, засыпающий или ушедший, с подходящей кампанией и списком для скачивания.",
        EmptyCohorts => "Сколько новых клиентов каждого месяца покупают снова, месяц за месяцем.",
        EmptyGroups => "Группы по давности, частоте и сумме покупок и вклад каждой в выручку.",
        EmptyCustomers => "Всех клиентов с поиском и сортировкой и магазин по месяцам.",
        Rules => "Правила",
        RulesLead => "Когда клиент считается новым, засыпающим или ушедшим.",
        NotADate => "Это не дата. Напишите её в виде ДД.ММ.ГГГГ или ГГГГ-ММ-ДД.",
        TooFew => "Для этого показателя слишком мало заказов.",
        Results => "Что говорят ваши заказы",
        Gaps => "Время между заказами",
        Stages => "Стадии и кампании для них",
        StagesLead => "По числу дней с последнего заказа.",
        SaveList => "Скачать список",
        PlanCampaign => "Рассчитать кампанию",
        Cohorts => "Когорты",
        CohortsLead => "Строка — клиенты, чей первый заказ пришёлся на один месяц; столбец — месяц после него. Незаконченные месяцы остаются пустыми.",
        CohortsCut => "Показаны только самые новые когорты и первые месяцы; в файле есть все.",
        CohortsView => "Показать",
        InMonth => "Заказали в этом месяце",
        AtOrAfter => "Заказали в этом месяце или позже",
        RevenueEach => "Выручка с клиента к этому месяцу",
        AllCohorts => "Все",
        AllSegments => "Все сегменты",
        Rfm => "Давность и частота",
        RfmLead => "Баллы от 1 до 5 в сравнении с другими вашими клиентами: строки — давность последнего заказа, столбцы — число заказов. В ячейке — клиенты и их выручка.",
        Segments => "Сегменты",
        SegmentsLead => "Группы по баллам давности, частоты и суммы, у каждой — подходящая кампания.",
        Months => "По месяцам",
        MonthsLead => "Клиенты с заказом: первый он у них или нет.",
        Customers => "Клиенты",
        CustomersLead => "Баллы R, F и M — от 1 до 5, лучший — 5.",
        Shown => "Показать",
        Everybody => "Все клиенты",
        Search => "Найти клиента",
        SortBy => "Сортировать по столбцу",
        Direction => "Порядок",
        Rising => "Сначала меньшие",
        Falling => "Сначала большие",
        NoMatch => "Такого клиента нет.",
        CarryChurn => "Отток за последний месяц",
        Filters => "Фильтры",
        FiltersLead => "Всё ниже считается только по строкам между этими днями и из этого сегмента. Файл заново не читается.",
        BeforeFrom => "Этот день раньше первого. Выберите более поздний или оставьте поле пустым.",
        Revenue => "Как распределена выручка",
        RevenueLead => "Клиенты от самого прибыльного к наименее прибыльному и сколько они приносят вместе.",
        CohortLines => "Когорты линиями",
        CohortLinesLead => "До шести когорт, чтобы сравнить их в одном возрасте.",
        ListLost => "Список получить не удалось: работа над ним прервалась. Движок запущен заново.",
        ListWaits => "Список готовится…",
        TryAgain => "Попробовать ещё раз",
        CarryClvCac => "Ценность клиента и затраты на него",
    }
}

pub(in crate::locale::text) fn metric(metric: ShopMetric) -> &'static str {
    use ShopMetric::*;
    match metric {
        Customers => "Клиенты",
        Orders => "Заказы",
        Revenue => "Выручка",
        AverageOrderValue => "Средний чек",
        PurchaseFrequency => "Заказов на клиента",
        RepeatPurchaseRate => "Доля повторных покупок",
        RepeatPurchaseRateLow => "Доля повторных покупок, нижняя граница",
        RepeatPurchaseRateHigh => "Доля повторных покупок, верхняя граница",
        MedianDaysBetweenOrders => "Медиана времени между заказами",
        MedianDaysFirstToSecond => "Медиана времени до второго заказа",
        NewCustomers => "Новые клиенты",
        ActiveCustomers => "Активные клиенты",
        LapsingCustomers => "Засыпающие клиенты",
        LostCustomers => "Ушедшие клиенты",
        RowsRead => "Учтено строк",
        RowsSkipped => "Пропущено строк",
        FirstDate => "Первый день",
        LastDate => "Последний день",
    }
}

pub(in crate::locale::text) fn label(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => "По состоянию на",
        ShopKey::LapseDays => "Ушедший через",
        ShopKey::AtRiskDays => "Засыпающий через",
        ShopKey::NewDays => "Новый в течение",
        ShopKey::Model => "Модель",
        ShopKey::HorizonMonths => "Горизонт прогноза",
        ShopKey::Margin => "Маржа",
        ShopKey::Discount => "Ставка дисконтирования, в год",
        ShopKey::From => "С",
        ShopKey::To => "По",
        ShopKey::Split => "Проверка после",
    }
}

pub(in crate::locale::text) fn hint(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => {
            "Если пусто, это последний день в данных. Более поздние строки не учитываются."
        }
        ShopKey::LapseDays => "Сколько дней без заказа, чтобы считать клиента ушедшим.",
        ShopKey::AtRiskDays => {
            "Если пусто, это срок, за который происходят четыре возвращения из пяти."
        }
        ShopKey::NewDays => "Сколько дней клиент с одним заказом считается новым.",
        ShopKey::Model => "Как, по предположению, уходят клиенты.",
        ShopKey::HorizonMonths => "На сколько месяцев предсказывать покупки и ценность.",
        ShopKey::Margin => "Что остаётся от выручки. Если пусто, ценность — это выручка.",
        ShopKey::Discount => "Насколько дешевле сегодня деньги будущего года.",
        ShopKey::From => "Первый день, который учитывается. Если пусто, это первый день в данных.",
        ShopKey::To => {
            "Последний день, который учитывается. Если пусто, это последний день в данных."
        }
        ShopKey::Split => {
            "Последний день, который видит проверяемая модель. Если пусто, это середина срока."
        }
    }
}

pub(in crate::locale::text) fn days_unit() -> &'static str {
    "дн."
}

pub(in crate::locale::text) fn months_unit() -> &'static str {
    "мес."
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "Новые",
        Stage::Active => "Активные",
        Stage::Lapsing => "Засыпающие",
        Stage::Lost => "Ушедшие",
    }
}

pub(in crate::locale::text) fn stage_rule(stage: Stage, rule: &StageDays) -> String {
    match stage {
        Stage::New => format!("Первый заказ не раньше чем {} назад", ago(rule.new_days)),
        Stage::Active => format!("Заказ не раньше чем {} назад", ago(rule.at_risk_days)),
        Stage::Lapsing => format!("Без заказов больше {}", than(rule.at_risk_days)),
        Stage::Lost => format!("Без заказов больше {}", than(rule.lapse_days)),
    }
}

/// «30 дней», «1 день»: before «назад».
fn ago(n: u32) -> String {
    counted(L, n.into(), 0, &["день", "дня", "дней"])
}

/// «1 дня», «30 дней»: after «больше», «старше» and «в течение».
fn than(n: u32) -> String {
    counted(L, n.into(), 0, &["дня", "дней", "дней"])
}

pub(in crate::locale::text) fn group(group: Group) -> &'static str {
    match group {
        Group::Champions => "Чемпионы",
        Group::Loyal => "Лояльные",
        Group::Active => "Активные",
        Group::New => "Новые",
        Group::Promising => "Перспективные",
        Group::NeedsAttention => "Требуют внимания",
        Group::AlmostLost => "Почти потерянные",
        Group::AtRisk => "В зоне риска",
        Group::PreviouslyLoyal => "Бывшие лояльные",
        Group::Dormant => "Спящие",
    }
}

pub(in crate::locale::text) fn campaign(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "Онбординг",
        Campaign::Active => "Активные клиенты",
        Campaign::Lapsing => "Засыпающие клиенты",
        Campaign::WinBack => "Возвращение клиентов",
    }
}

pub(in crate::locale::text) fn campaign_ideas(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "Приветственная серия писем, помощь с первым заказом",
        Campaign::Active => "Программа лояльности, закрытые распродажи, награда за рекомендацию",
        Campaign::Lapsing => "Напоминание письмом или СМС, личное предложение, ретаргетинг",
        Campaign::WinBack => "Предложение вернуться, вопрос о причине ухода",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "cohort" => "Первый заказ",
        "size" | "customers" => "Клиенты",
        "recency-score" => "Давность",
        "frequency-score" => "Частота",
        "revenue" => "Выручка",
        "segment" => "Сегмент",
        "customer-share" => "Доля клиентов",
        "revenue-share" => "Доля выручки",
        "campaign" => "Кампания",
        "customer" => "Клиент",
        "first-date" => "Первый заказ",
        "last-date" => "Последний заказ",
        "orders" => "Заказы",
        "recency-days" => "Дней прошло",
        "r" => "R",
        "f" => "F",
        "m" => "M",
        "stage" => "Стадия",
        "month" => "Месяц",
        "new-customers" => "Новые",
        "returning-customers" => "Вернувшиеся",
        "active-customers" => "С заказом",
        "alive" => "Ещё с вами",
        "p-alive" => "Ещё клиент",
        "expected-purchases" => "Ожидается покупок",
        "expected-order-value" => "За покупку",
        "value" => "Ценность",
        "repeats" => "Повторные покупки",
        "expected-customers" => "По модели",
        "purchases" => "Покупки",
        "date" => "Неделя до",
        _ => "",
    }
}

pub(in crate::locale::text) fn customers(n: u32) -> String {
    counted(L, n.into(), 0, &["клиент", "клиента", "клиентов"])
}

/// «21 клиента», «30 клиентов»: after «из» and «у».
fn of_customers(n: u32) -> String {
    counted(L, n.into(), 0, &["клиента", "клиентов", "клиентов"])
}

/// Days after «в течение», which may be a half: «40,5 дня».
fn within(n: f64) -> String {
    counted(L, n, 1, &["дня", "дней", "дней", "дня"])
}

pub(in crate::locale::text) fn finding(finding: &ShopFinding) -> String {
    let share = |part: f64| percent_auto(L, part);
    let count = |n: u32| number(L, n.into(), 0);
    match *finding {
        ShopFinding::RowsAfter { rows, asof } => format!(
            "Не учтены строки после этого дня: {}. Клиенты оцениваются на {}",
            count(rows),
            stopped(date(L, asof))
        ),
        ShopFinding::Refunds { rows } => format!(
            "Возвраты вычтены из выручки: {}. Возврат — не заказ.",
            count(rows)
        ),
        ShopFinding::NoReturns => {
            "Пока никто не заказывал в два разных дня, поэтому ритма покупок ещё нет.".to_owned()
        }
        ShopFinding::SecondOrder { half, most } => format!(
            "Половина вторых заказов приходит в течение {} после первого, четыре из пяти — в течение {}. Напоминать стоит раньше, а не позже.",
            within(half),
            than(most)
        ),
        ShopFinding::Returned { days, share: part, eligible } => format!(
            "Из {}, чей первый заказ сделан не меньше {} назад, за это время вернулись {}.",
            of_customers(eligible),
            than(days),
            share(part)
        ),
        ShopFinding::TopCustomers { customers: n, revenue_share } => format!(
            "Лучшая пятая часть, {}, приносит {} выручки.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Fewest { customers: n, customer_share, revenue_share } => format!(
            "На {} ({} всех) приходится {} выручки.",
            counted(L, n.into(), 0, &["клиента", "клиентов"]),
            share(customer_share),
            share(revenue_share)
        ),
        ShopFinding::Ahead { month, age, share: of } => {
            let head = format!("Из показанных когорт в месяце {age} впереди {}", data_month(L, month));
            match of {
                Some(of) => format!("{head}: {}.", share(of)),
                None => format!("{head}."),
            }
        }
        ShopFinding::Lapsing { customers: n, days, revenue_share } => {
            let brought = revenue_share
                .map(|part| format!(" Они принесли {} выручки.", share(part)))
                .unwrap_or_default();
            format!(
                "Засыпают, то есть не заказывают больше {}: {}.{brought} Напомните им о себе, пока вас не забыли.",
                than(days),
                customers(n)
            )
        }
        ShopFinding::Lost { customers: n, share: part, days } => format!(
            "Не заказывают больше {} и считаются ушедшими: {}, это {} всех.",
            than(days),
            customers(n),
            share(part)
        ),
        ShopFinding::TooShortForLoss { days } => format!(
            "Заказы охватывают не больше {}, поэтому ушедших пока быть не может. Если ваши клиенты обычно покупают чаще, укажите меньше дней.",
            than(days)
        ),
        ShopFinding::Cohorts { next, ever } => format!(
            "Из новых клиентов месяца {} заказывают снова в следующем месяце, а {} — в следующем или позже. У молодых когорт было меньше времени, так что вторая доля ещё растёт.",
            share(next),
            share(ever)
        ),
        ShopFinding::CohortTrend { older, younger } => format!(
            "В старшей половине когорт в следующем месяце снова заказали {}, в младшей — {}.",
            share(older),
            share(younger)
        ),
        ShopFinding::BestGroup { group: best, customer_share, revenue_share } => format!(
            "Больше всего приносит сегмент «{}»: {} клиентов, {} выручки.",
            group(best),
            share(customer_share),
            share(revenue_share)
        ),
        ShopFinding::Rescue { customers: n, revenue_share } => format!(
            "Замолчали хорошие клиенты (в зоне риска и бывшие лояльные): {}. Они принесли {} выручки — напишите им первыми.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Rhythm { half, most } => format!(
            "Половина повторных заказов приходит в течение {} после предыдущего, девять из десяти — в течение {}.",
            within(half),
            than(most)
        ),
        ShopFinding::FullestCell { recency, frequency, customers: n, share: part } => format!(
            "Самая заполненная ячейка — давность {recency}, частота {frequency}: {}, {} всех.",
            customers(n),
            share(part)
        ),
        ShopFinding::Best { one, ten } => format!(
            "Лучший клиент приносит {} выручки, десять лучших вместе — {}.",
            share(one),
            share(ten)
        ),
        ShopFinding::LastMonth { month, active, returning_share } => format!(
            "За {} заказали {}; {} из них заказывали и раньше.",
            gregorian_month(L, month),
            customers(active),
            share(returning_share)
        ),
    }
}

/// Ends a sentence, which a date may have done already («2026 г.»).
pub(super) fn stopped(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}
