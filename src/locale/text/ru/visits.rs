//! The page `visits` in Russian.

use super::shop::stopped;
use super::L;
use crate::domain::date::Date;
use crate::locale::date::{data_month, date, range};
use crate::locale::number::percent_auto;
use crate::locale::plural::counted;
use crate::locale::text::visits::VisitsText;
use crate::report::visits::VisitsFinding;

pub(in crate::locale::text) fn text(text: VisitsText) -> &'static str {
    use VisitsText::*;
    match text {
        DataTitle => "Ваши посещения",
        DataLead => "По строке на посещение: посетитель и дата. Или по строке на месяц: месяц, число посетителей и сколько из них вернулись.",
        EmptyRate => "Доля вернувшихся посетителей за два последних полных месяца, с интервалами.",
        EmptyChange => "Действительно ли она изменилась.",
        EmptyMonths => "Каждый месяц: посетители, вернувшиеся и их доля.",
        Rules => "Настройки",
        Results => "Кто возвращается",
        Months => "По месяцам",
        MonthsLead => "Вернувшийся посетитель месяца — тот, кто уже бывал до этого месяца, по вашим данным. Первый месяц журнала не знает, что было до него, и доли не имеет; у незаконченного месяца её тоже нет.",
        CarryMonths => "Вернувшиеся посетители этих месяцев",
    }
}

pub(in crate::locale::text) fn finding(finding: &VisitsFinding) -> String {
    match *finding {
        VisitsFinding::Periods { first, second } => format!(
            "Первый период — {}, второй — {}: два последних полных месяца.",
            data_month(L, first),
            data_month(L, second)
        ),
        VisitsFinding::OnePeriod { month } => format!(
            "Оценить можно только один месяц, это первый период: {}",
            stopped(data_month(L, month))
        ),
        VisitsFinding::NoPeriod => {
            "Пока нельзя оценить ни один месяц. Журнал знает, кто вернулся, начиная со второго месяца, когда тот закончился.".to_owned()
        }
        VisitsFinding::Log {
            visits,
            visitors,
            from,
            to,
        } => format!(
            "{} от {}, {}",
            counted(
                L,
                visits.into(),
                0,
                &["посещение", "посещения", "посещений"]
            ),
            counted(L, visitors.into(), 0, &["посетителя", "посетителей"]),
            stopped(range(L, from, to))
        ),
        VisitsFinding::FirstMonth { month } => format!(
            "Первый месяц — {}: что было до него, неизвестно. И в следующие месяцы часть вернувшихся ещё выглядит новыми, так что первые доли занижены.",
            data_month(L, month)
        ),
        VisitsFinding::NotOver { month, last } => format!(
            "Месяц не закончен: {}. Данные — по {}, его доля не показана.",
            data_month(L, month).trim_end_matches('.'),
            date(L, last)
        ),
    }
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "Доля вернувшихся: {} — {}, {} — {}",
        data_month(L, from.0),
        percent_auto(L, from.1),
        data_month(L, to.0),
        percent_auto(L, to.1)
    )
}
