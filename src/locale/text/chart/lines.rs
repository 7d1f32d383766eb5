//! The words of pictures with several lines.

use crate::domain::date::Date;
use crate::locale::date::{data_month, data_month_short, date, date_short};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, money_compact, Currency};
use crate::locale::number::{number, percent};
use crate::report::lines::{LineName, LinesOf};

/// A column's id and heading.
type Column = (&'static str, &'static str);

/// The public name of the data behind a picture.
pub fn id(of: LinesOf) -> &'static str {
    match of {
        LinesOf::Revenue => "pareto",
        LinesOf::CohortShares { .. } | LinesOf::CohortMoney => "cohort-lines",
        LinesOf::Repeats { is_sum: true } => "tracking",
        LinesOf::Repeats { is_sum: false } => "tracking-weeks",
        LinesOf::After => "after",
    }
}

/// What stands at the end of a line.
pub fn name(l: Language, name: LineName) -> String {
    let text = match (l, name) {
        (_, LineName::Cohort(month)) => return data_month_short(l, month),
        (En, LineName::Brought) => "your customers",
        (Fa, LineName::Brought) => "مشتریان شما",
        (Ru, LineName::Brought) => "ваши клиенты",
        (En, LineName::Even) => "all alike",
        (Fa, LineName::Even) => "همه یکسان",
        (Ru, LineName::Even) => "все поровну",
        (En, LineName::AllCohorts) => "all",
        (Fa, LineName::AllCohorts) => "همه",
        (Ru, LineName::AllCohorts) => "все",
        (En, LineName::Counted) => "counted",
        (Fa, LineName::Counted) => "شمرده",
        (Ru, LineName::Counted) => "по факту",
        (En, LineName::Expected) => "model",
        (Fa, LineName::Expected) => "مدل",
        (Ru, LineName::Expected) => "модель",
    };
    text.to_owned()
}

/// Title of the axis to the right.
pub fn across(l: Language, of: LinesOf) -> &'static str {
    match (l, of) {
        (En, LinesOf::Revenue) => "share of customers, best first",
        (Fa, LinesOf::Revenue) => "سهم از مشتریان، بهترین‌ها اول",
        (Ru, LinesOf::Revenue) => "доля клиентов, лучшие первыми",
        (En, LinesOf::CohortShares { .. } | LinesOf::CohortMoney) => "months after the first order",
        (Fa, LinesOf::CohortShares { .. } | LinesOf::CohortMoney) => "ماه پس از نخستین سفارش",
        (Ru, LinesOf::CohortShares { .. } | LinesOf::CohortMoney) => "месяцев после первого заказа",
        (_, LinesOf::Repeats { .. }) => "",
        (En, LinesOf::After) => "repeat purchases before the split",
        (Fa, LinesOf::After) => "خریدهای تکراری پیش از مرز",
        (Ru, LinesOf::After) => "повторных покупок до границы",
    }
}

/// Title of the axis upwards.
pub fn up(l: Language, c: Currency, of: LinesOf) -> String {
    let text = match (l, of) {
        (En, LinesOf::Revenue) => "share of revenue",
        (Fa, LinesOf::Revenue) => "سهم از درآمد",
        (Ru, LinesOf::Revenue) => "доля выручки",
        (En, LinesOf::CohortShares { is_later: false }) => "ordered in the month",
        (Fa, LinesOf::CohortShares { is_later: false }) => "سفارش در همان ماه",
        (Ru, LinesOf::CohortShares { is_later: false }) => "заказали в этом месяце",
        (En, LinesOf::CohortShares { is_later: true }) => "ordered in the month or later",
        (Fa, LinesOf::CohortShares { is_later: true }) => "سفارش در همان ماه یا بعد از آن",
        (Ru, LinesOf::CohortShares { is_later: true }) => "заказали в этом месяце или позже",
        (En, LinesOf::Repeats { is_sum: true }) => "repeat purchases so far",
        (Fa, LinesOf::Repeats { is_sum: true }) => "خریدهای تکراری تا آن روز",
        (Ru, LinesOf::Repeats { is_sum: true }) => "повторных покупок с начала",
        (En, LinesOf::Repeats { is_sum: false }) => "repeat purchases a week",
        (Fa, LinesOf::Repeats { is_sum: false }) => "خریدهای تکراری در هفته",
        (Ru, LinesOf::Repeats { is_sum: false }) => "повторных покупок за неделю",
        (En, LinesOf::After) => "mean purchases after the split",
        (Fa, LinesOf::After) => "میانگین خرید پس از مرز",
        (Ru, LinesOf::After) => "покупок после границы, в среднем",
        (En, LinesOf::CohortMoney) => {
            return format!("revenue per customer so far, {}", c.unit(l));
        }
        (Fa, LinesOf::CohortMoney) => return format!("درآمد از هر مشتری تا آن ماه، {}", c.unit(l)),
        (Ru, LinesOf::CohortMoney) => {
            return format!("выручка на клиента с начала, {}", c.unit(l));
        }
    };
    text.to_owned()
}

/// A value in full.
pub fn value(l: Language, c: Currency, of: LinesOf, value: f64) -> String {
    match of {
        LinesOf::Revenue | LinesOf::CohortShares { .. } => percent(l, value, 1),
        LinesOf::CohortMoney => money(l, c, value),
        LinesOf::Repeats { .. } => number(l, value, 1),
        LinesOf::After => number(l, value, 2),
    }
}

/// A value at the axis.
pub fn tick(l: Language, c: Currency, of: LinesOf, value: f64) -> String {
    match of {
        LinesOf::Revenue | LinesOf::CohortShares { .. } => percent(l, value, 1),
        LinesOf::CohortMoney => money_compact(l, c, value),
        LinesOf::Repeats { .. } | LinesOf::After => number(l, value, 2),
    }
}

/// The columns of what stands to the right and upwards.
pub fn columns(l: Language, of: LinesOf) -> [Column; 2] {
    let pick = |en, fa, ru| match l {
        En => en,
        Fa => fa,
        Ru => ru,
    };
    match of {
        LinesOf::Revenue => [
            (
                "customer-share",
                pick("Share of customers", "سهم از مشتریان", "Доля клиентов"),
            ),
            (
                "revenue-share",
                pick("Share of revenue", "سهم از درآمد", "Доля выручки"),
            ),
        ],
        LinesOf::CohortShares { .. } => [
            (
                "month",
                pick(
                    "Month after the first",
                    "ماه پس از اولین",
                    "Месяц после первого",
                ),
            ),
            ("share", pick("Share", "سهم", "Доля")),
        ],
        LinesOf::CohortMoney => [
            (
                "month",
                pick(
                    "Month after the first",
                    "ماه پس از اولین",
                    "Месяц после первого",
                ),
            ),
            (
                "revenue",
                pick(
                    "Revenue per customer",
                    "درآمد از هر مشتری",
                    "Выручка на клиента",
                ),
            ),
        ],
        LinesOf::Repeats { .. } => [
            ("date", pick("Week up to", "هفته تا", "Неделя по")),
            ("purchases", pick("Counted", "شمرده", "По факту")),
        ],
        LinesOf::After => [
            (
                "repeats",
                pick("Repeats before", "تکرار پیش از مرز", "Повторов до границы"),
            ),
            ("purchases", pick("Counted", "شمرده", "По факту")),
        ],
    }
}

/// The column of what a model expects.
pub fn expected_column(l: Language) -> Column {
    let heading = match l {
        En => "By the model",
        Fa => "بنا به مدل",
        Ru => "По модели",
    };
    ("expected-purchases", heading)
}

/// Heading of the column of cohorts.
pub fn cohort_heading(l: Language) -> &'static str {
    match l {
        En => "First order in",
        Fa => "نخستین سفارش در",
        Ru => "Первый заказ",
    }
}

/// Beside the line at the last day that a model has seen.
pub fn split(l: Language, day: Date) -> String {
    let day = date_short(l, day);
    match l {
        En => format!("fitted until {day}"),
        Fa => format!("برازش تا {day}"),
        Ru => format!("подбор по {day}"),
    }
}

/// Beside a point of the curve of revenue.
pub fn marked(l: Language, customers: f64, revenue: f64) -> String {
    let (customers, revenue) = (percent(l, customers, 1), percent(l, revenue, 0));
    match l {
        En => format!("{customers} bring {revenue}"),
        Fa => format!("{customers} مشتریان، {revenue} درآمد"),
        Ru => format!("{customers} дают {revenue}"),
    }
}

/// A day as a read-out names it.
pub fn day(l: Language, day: Date) -> String {
    date(l, day)
}

/// Read-out of a point: what stands to the right of it (`head` for groups and days), then each line's value there.
pub fn told(
    l: Language,
    c: Currency,
    of: LinesOf,
    (x, head): (f64, &str),
    values: &[(LineName, f64)],
) -> String {
    let show = |at: usize| values.get(at).map(|(_, this)| value(l, c, of, *this));
    let first = show(0).unwrap_or_default();
    match of {
        LinesOf::Revenue => {
            let customers = percent(l, x, 1);
            match l {
                En => format!("The best {customers} of customers bring {first} of revenue"),
                Fa => format!("{customers} بهترین مشتریان {first} از درآمد را می‌آورند"),
                Ru => format!("Лучшие {customers} клиентов дают {first} выручки"),
            }
        }
        LinesOf::CohortShares { .. } | LinesOf::CohortMoney => {
            let cohort = match values.first() {
                Some((LineName::Cohort(month), _)) => data_month(l, *month),
                _ => name(l, LineName::AllCohorts),
            };
            let month = number(l, x, 0);
            match l {
                En => format!("{cohort}, month {month}: {first}"),
                Fa => format!("{cohort}، ماه {month}: {first}"),
                Ru => format!("{cohort}, месяц {month}: {first}"),
            }
        }
        LinesOf::Repeats { .. } => beside(l, head, &first, show(1)),
        LinesOf::After => {
            let before = match l {
                En => format!("{head} repeats before"),
                Fa => format!("{head} تکرار پیش از مرز"),
                Ru => format!("Повторов до границы: {head}"),
            };
            beside(l, &before, &first, show(1))
        }
    }
}

fn beside(l: Language, head: &str, counted: &str, expected: Option<String>) -> String {
    let expected = expected.unwrap_or_else(|| "–".to_owned());
    match l {
        En => format!("{head}: {counted} counted, {expected} by the model"),
        Fa => format!("{head}: {counted} شمرده، {expected} بنا به مدل"),
        Ru => format!("{head}: по факту {counted}, по модели {expected}"),
    }
}
