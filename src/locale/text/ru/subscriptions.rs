//! The page `subscriptions` in Russian.

use super::L;
use crate::domain::figure::Undefined;
use crate::locale::date::{data_month, date};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent_auto};
use crate::locale::plural::counted;
use crate::locale::text::subscriptions::SubscriptionsText;
use crate::report::subscriptions::{SubscriptionsFinding, SubscriptionsMetric};

pub(in crate::locale::text) fn text(text: SubscriptionsText) -> &'static str {
    use SubscriptionsText::*;
    match text {
        DataTitle => "Ваши подписки",
        DataLead => "Одна строка — одна подписка: клиент, начало, окончание (пусто, пока она действует) и сумма в месяц. Или одна строка на клиента и месяц: клиент, месяц и сумма. Сумма в обоих случаях необязательна.",
        EmptyChurn => "Отток за каждый месяц с интервалом.",
        EmptyRevenue => "Регулярная выручка по месяцам: новая, рост и сокращение платежей, ушедшая, вернувшаяся и то, чего данные не объясняют.",
        EmptySurvival => "Как долго остаются клиенты, с учётом тех, кто всё ещё с вами.",
        EmptyCohorts => "Сколько новых клиентов каждого месяца остаётся в следующие месяцы.",
        Rules => "Правила",
        RulesLead => "День, на который оцениваются подписки, и уровень доверия интервалов.",
        Asof => "По состоянию на",
        AsofHint => "Если пусто — последний день в данных. Что начинается позже, не учитывается; что кончается позже, ещё действует.",
        NotADate => "Это не дата. Напишите её в виде ДД.ММ.ГГГГ или ГГГГ-ММ-ДД.",
        Results => "Что говорят ваши подписки",
        Revenue => "Регулярная выручка по месяцам",
        RevenueLead => "MRR в начале каждого месяца, что её изменило и MRR в конце. Последней строкой может быть незаконченный месяц.",
        Churn => "Отток по месяцам",
        ChurnLead => "Доля клиентов, которые были в начале месяца и которых нет в его конце. Широкий интервал значит, что клиентов мало: не делайте из него поспешных выводов. Месяцы, в начале которых было меньше 20 клиентов, не рисуются, если есть другие.",
        Survival => "Как долго остаются клиенты",
        SurvivalLead => "Кривая Каплана — Мейера для первого срока: кто всё ещё с вами, учтён за то время, что вы его знаете. Каждая строка таблицы — месяц срока.",
        Cohorts => "Когорты",
        CohortsLead => "Каждая строка — клиенты, начавшие в одном месяце; столбец 0 — конец этого месяца, столбец 1 — конец следующего. Незаконченные месяцы пусты.",
        CohortsCut => "Показаны только новейшие когорты и первые месяцы; в файле есть все.",
        AllCohorts => "Все",
        CarryChurn => "Отток за последний месяц",
        CarryRevenue => "Отток выручки за последний месяц",
        CarryClv => "Сколько стоит клиент",
    }
}

pub(in crate::locale::text) fn metric(metric: SubscriptionsMetric) -> &'static str {
    use SubscriptionsMetric::*;
    match metric {
        Customers => "Клиентов за всё время",
        ActiveCustomers => "Активные клиенты",
        Mrr => "MRR",
        ChurnRateLastMonth => "Отток за последний полный месяц",
        ChurnRateLastMonthLow => "Отток за последний полный месяц, нижняя граница",
        ChurnRateLastMonthHigh => "Отток за последний полный месяц, верхняя граница",
        GrossRevenueChurnLastMonth => "Валовой отток выручки за последний полный месяц",
        NrrLast12Months => "Чистое удержание выручки за 12 месяцев (NRR)",
        MedianLifetimeMonths => "Медиана срока жизни",
        MedianLifetimeMonthsLow => "Медиана срока жизни, нижняя граница",
        MedianLifetimeMonthsHigh => "Медиана срока жизни, верхняя граница",
        RowsRead => "Учтено строк",
        RowsSkipped => "Не учтено строк",
    }
}

pub(in crate::locale::text) fn why(metric: SubscriptionsMetric, reason: Undefined) -> &'static str {
    use SubscriptionsMetric::*;
    match (metric, reason) {
        (_, Undefined::MissingInput) => "В данных нет сумм.",
        (NrrLast12Months, _) => {
            "За 12 месяцев до конца последнего полного месяца клиентов ещё не было."
        }
        (_, Undefined::NotObserved) => "Больше половины ещё с вами, поэтому пока неизвестно.",
        (MedianLifetimeMonths | MedianLifetimeMonthsLow | MedianLifetimeMonthsHigh, _) => {
            "Подписок для оценки ещё нет."
        }
        _ => "Ещё нет полного месяца, в начале которого были клиенты.",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "month" => "Месяц",
        "start" => "MRR в начале",
        "new" => "Новая",
        "expansion" => "Рост",
        "contraction" => "Сокращение",
        "churned" => "Ушедшая",
        "reactivation" => "Вернувшаяся",
        "unexplained" => "Без объяснения",
        "end" => "MRR в конце",
        "customers-start" => "Клиентов в начале",
        "customers-new" => "Новых клиентов",
        "customers-churned" => "Ушло клиентов",
        "customers-reactivated" => "Вернулось клиентов",
        "customers-end" => "Клиентов в конце",
        "cohort" => "Начали в",
        "size" => "Клиентов",
        "months" => "Месяцы",
        "at-risk" => "Наблюдались",
        "censored" => "Ещё с вами",
        "survival" => "Остаются дольше",
        "low" => "Нижняя граница",
        "high" => "Верхняя граница",
        _ => "",
    }
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &SubscriptionsFinding) -> String {
    use SubscriptionsFinding::*;
    let share = |part: f64| percent_auto(L, part);
    let amount = |value: f64| money(L, c, value);
    let count = |n: u32| number(L, n.into(), 0);
    let counted = |n: u32, forms: &[&str]| counted(L, n.into(), 0, forms);
    match *finding {
        LastMonth { month, start, churned, joined } => format!(
            "{}: в начале {}, ушло {}, пришло или вернулось {}.",
            data_month(L, month),
            counted(start, &["клиент", "клиента", "клиентов"]),
            count(churned),
            count(joined)
        ),
        Yearly { share: part } => format!(
            "Год из таких месяцев унёс бы {} клиентов, которые были в его начале.",
            share(part)
        ),
        NobodyLeft { high } => format!(
            "За последний полный месяц никто не ушёл. При таком числе клиентов настоящий отток всё же может доходить до {}.",
            share(high)
        ),
        NetRetention { share: part } if part >= 1.0 => format!(
            "Клиенты годичной давности приносят теперь {} тогдашней выручки: оставшиеся возместили ушедших.",
            share(part)
        ),
        NetRetention { share: part } => format!(
            "Клиенты годичной давности приносят теперь {} тогдашней выручки. Остальное должны дать новые клиенты.",
            share(part)
        ),
        Median { months: half, low, high: Some(high) } => format!(
            "Половина клиентов уходит за {}, от {} до {}",
            months(L, half),
            number(L, low, 1),
            number(L, high, 1)
        ),
        Median { months: half, low, high: None } => format!(
            "Половина клиентов уходит за {}, не меньше чем за {}; верхнюю границу назвать пока нельзя",
            months(L, half),
            number(L, low, 1)
        ),
        MedianAhead { months: last, share: part } => format!(
            "Самый долгий срок наблюдения — {}, к этому времени остаётся {}; когда уйдёт половина, пока неизвестно",
            months(L, last),
            share(part)
        ),
        Early { month, year: Some(year) } => format!(
            "В первый месяц уходит {}, в первый год — {}.",
            share(month),
            share(year)
        ),
        Early { month, year: None } => format!("В первый месяц уходит {}.", share(month)),
        Cohorts { age, share: part } => format!(
            "Из новых клиентов месяца в конце {}\u{2011}го месяца после него остаётся {}.",
            count(age),
            share(part)
        ),
        CohortTrend { age: _, older, younger } => format!(
            "В старшей половине когорт это было {}, в младшей — {}.",
            share(older),
            share(younger)
        ),
        Moved { months: n, from, to, gained, lost } => format!(
            "За {} MRR прошла путь от {} до {}: пришло {}, ушло {}",
            counted(n, &["последний полный месяц", "последних полных месяца", "последних полных месяцев"]),
            amount(from),
            amount(to),
            amount(gained),
            amount(lost)
        ),
        Unexplained { customers: n, amount: value } => format!(
            "{} несколько подписок одновременно. Там, где их число менялось, всего {} могут быть ещё одной подпиской, сменой тарифа без даты окончания или повтором строки. Эта сумма не подогнана под другие столбцы, а стоит отдельно.",
            counted(n, &["клиент имел", "клиента имели", "клиентов имели"]),
            amount(value)
        ),
        MeanChurn { share: part, months: n } => format!(
            "За {} отток составил в среднем {} в месяц",
            counted(n, &["полный месяц", "полных месяца", "полных месяцев"]),
            share(part)
        ),
        FirstMonth { month, customers: n } => format!(
            "{}: {} этого месяца посчитаны в нём новыми. Если они были с вами и раньше, на деле их срок больше.",
            data_month(L, month),
            counted(n, &["клиент", "клиента", "клиентов"])
        ),
        RowsAfter { rows: n, asof } => format!(
            "Начало позже {}, поэтому не учтено: {}.",
            date(L, asof),
            counted(n, &["строка", "строки", "строк"])
        ),
        MonthGoesOn { rows: n, asof } => format!(
            "Данные кончаются {}, посреди месяца. {} этого месяца не учтены: кто ещё не заплатил, тот не ушёл. Если месяц полный, введите выше его последний день.",
            date(L, asof),
            counted(n, &["строка", "строки", "строк"])
        ),
        PlannedEnds { rows: n, asof } => format!(
            "{} кончаются {}, в день, на который оцениваются данные. Если это запланированные даты, введите выше день выгрузки.",
            counted(n, &["подписка", "подписки", "подписок"]),
            date(L, asof)
        ),
        NoAmounts => "В данных нет сумм, поэтому есть клиенты, но нет выручки.".to_owned(),
    }
}
