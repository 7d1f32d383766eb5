//! The page `visits` in Persian.

use super::L;
use crate::domain::date::Date;
use crate::locale::date::{data_month, date, range};
use crate::locale::number::{number, percent_auto};
use crate::locale::text::visits::VisitsText;
use crate::report::visits::VisitsFinding;

pub(in crate::locale::text) fn text(text: VisitsText) -> &'static str {
    use VisitsText::*;
    match text {
        DataTitle => "بازدیدهای شما",
        DataLead => "هر ردیف یک بازدید: بازدیدکننده و تاریخ. یا هر ردیف یک ماه: ماه، تعداد بازدیدکنندگان و تعداد برگشتی‌ها.",
        EmptyRate => "سهم بازدیدکنندگان برگشتی در دو ماه کامل آخر، با بازه اطمینان.",
        EmptyChange => "این سهم واقعاً تغییر کرده است یا نه.",
        EmptyMonths => "هر ماه با تعداد بازدیدکنندگان، برگشتی‌ها و سهمشان.",
        Rules => "تنظیمات",
        Results => "چه کسانی برمی‌گردند",
        Months => "ماه به ماه",
        MonthsLead => "بازدیدکننده برگشتی یک ماه کسی است که پیش از آن ماه هم در داده‌های شما بازدیدی داشته است. ماه اول از پیش از خود خبر ندارد و سهمی ندارد؛ ماه ناتمام هم همین‌طور. ماه‌ها میلادی‌اند، مگر این‌که فایل شما خودش ماه‌های شمسی را شمرده باشد.",
        CarryMonths => "بازدیدکنندگان برگشتی این دو ماه",
    }
}

pub(in crate::locale::text) fn finding(finding: &VisitsFinding) -> String {
    let count = |n: u32| number(L, n.into(), 0);
    match *finding {
        VisitsFinding::Periods { first, second } => format!(
            "دوره اول {} است و دوره دوم {}: دو ماه کامل آخر.",
            data_month(L, first),
            data_month(L, second)
        ),
        VisitsFinding::OnePeriod { month } => format!(
            "فقط {} را می‌توان سنجید که دوره اول است. ماه کامل دیگری در داده‌ها نیست.",
            data_month(L, month)
        ),
        VisitsFinding::NoPeriod => {
            "هنوز هیچ ماهی را نمی‌توان سنجید. فهرست بازدیدها از ماه دوم به بعد می‌داند چه کسی برگشته است، آن هم وقتی آن ماه تمام شده باشد.".to_owned()
        }
        VisitsFinding::Log {
            visits,
            visitors,
            from,
            to,
        } => format!(
            "{} بازدید از {} بازدیدکننده، {}.",
            count(visits),
            count(visitors),
            range(L, from, to)
        ),
        VisitsFinding::FirstMonth { month } => format!(
            "از پیش از {} چیزی معلوم نیست. در ماه‌های بعد از آن هم بعضی از برگشتی‌ها هنوز جدید به نظر می‌رسند؛ پس سهم‌های نخست کمتر از واقع‌اند.",
            data_month(L, month)
        ),
        VisitsFinding::NotOver { month, last } => format!(
            "{} تمام نشده است: داده‌ها تا {} هستند. سهم این ماه کنار گذاشته شده است.",
            data_month(L, month),
            date(L, last)
        ),
    }
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "سهم برگشتی‌ها در {} برابر {} و در {} برابر {}",
        data_month(L, from.0),
        percent_auto(L, from.1),
        data_month(L, to.0),
        percent_auto(L, to.1)
    )
}
