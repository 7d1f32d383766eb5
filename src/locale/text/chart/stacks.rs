//! The words of pictures with columns of two parts.

use crate::locale::date::{data_month, data_month_short};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::number::number;
use crate::locale::plural::counted;
use crate::report::stacks::{Head, Stack, StacksOf};

/// A column's id and heading.
type Column = (&'static str, &'static str);

/// The public name of the data behind a picture.
pub fn id(of: StacksOf) -> &'static str {
    match of {
        StacksOf::Gaps => "gaps",
        StacksOf::Months => "months",
    }
}

/// Title of the axis to the right.
pub fn across(l: Language, of: StacksOf) -> &'static str {
    match (l, of) {
        (_, StacksOf::Months) => "",
        (En, StacksOf::Gaps) => "days since the previous order",
        (Fa, StacksOf::Gaps) => "روز پس از سفارش پیشین",
        (Ru, StacksOf::Gaps) => "дней после предыдущего заказа",
    }
}

/// Title of the axis upwards.
pub fn up(l: Language, of: StacksOf) -> &'static str {
    match (l, of) {
        (En, StacksOf::Gaps) => "repeat orders",
        (Fa, StacksOf::Gaps) => "سفارش‌های دوباره",
        (Ru, StacksOf::Gaps) => "повторных заказов",
        (En, StacksOf::Months) => "customers with an order",
        (Fa, StacksOf::Months) => "مشتریان دارای سفارش",
        (Ru, StacksOf::Months) => "клиентов с заказом",
    }
}

/// The name of a part, counted from below.
pub fn part(l: Language, of: StacksOf, part: usize) -> &'static str {
    match (l, of, part) {
        (En, StacksOf::Gaps, 0) => "Second orders",
        (Fa, StacksOf::Gaps, 0) => "سفارش‌های دوم",
        (Ru, StacksOf::Gaps, 0) => "Вторые заказы",
        (En, StacksOf::Gaps, _) => "Later orders",
        (Fa, StacksOf::Gaps, _) => "سفارش‌های بعدی",
        (Ru, StacksOf::Gaps, _) => "Последующие заказы",
        (En, StacksOf::Months, 0) => "Returning",
        (Fa, StacksOf::Months, 0) => "برگشتی",
        (Ru, StacksOf::Months, 0) => "Вернувшиеся",
        (En, StacksOf::Months, _) => "New",
        (Fa, StacksOf::Months, _) => "جدید",
        (Ru, StacksOf::Months, _) => "Новые",
    }
}

/// What a column stands for, as short as it can be said.
pub fn head_short(l: Language, head: Head) -> String {
    let count = |n: u32| number(l, n.into(), 0);
    match (l, head) {
        (_, Head::Month(month)) => data_month_short(l, month),
        (Fa, Head::Days(from, Some(to))) => format!("{} تا {}", count(from), count(to)),
        (Fa, Head::Days(from, None)) => format!("{} به بالا", count(from)),
        (_, Head::Days(from, Some(to))) => format!("{}–{}", count(from), count(to)),
        (_, Head::Days(from, None)) => count(from) + "+",
    }
}

/// What a column stands for.
pub fn head(l: Language, head: Head) -> String {
    let count = |n: u32| number(l, n.into(), 0);
    match (l, head) {
        (_, Head::Month(month)) => data_month(l, month),
        (En, Head::Days(from, Some(to))) => format!("{}–{} days", count(from), count(to)),
        (En, Head::Days(from, None)) => format!("{} days or more", count(from)),
        (Fa, Head::Days(from, Some(to))) => format!("{} تا {} روز", count(from), count(to)),
        (Fa, Head::Days(from, None)) => format!("{} روز یا بیشتر", count(from)),
        (Ru, Head::Days(from, Some(to))) => format!("{}–{} дн.", count(from), count(to)),
        (Ru, Head::Days(from, None)) => format!("{} дн. и больше", count(from)),
    }
}

/// What a column stands for, in a file: `8-14`, `57-`, `2025-03`.
pub fn raw(head: Head) -> String {
    match head {
        Head::Days(from, Some(to)) => format!("{from}-{to}"),
        Head::Days(from, None) => format!("{from}-"),
        Head::Month(month) => {
            let (year, month, _) = month.gregorian();
            format!("{year:04}-{month:02}")
        }
    }
}

/// Read-out of a column.
pub fn told(l: Language, of: StacksOf, stack: &Stack) -> String {
    let here = head(l, stack.head);
    let [below, above] = stack.parts;
    let all = below + above;
    let count = |n: u32| number(l, n.into(), 0);
    let forms: &[&str] = match (l, of) {
        (En, StacksOf::Gaps) => &["repeat order", "repeat orders"],
        (Fa, StacksOf::Gaps) => &["سفارش دوباره"],
        (Ru, StacksOf::Gaps) => &["повторный заказ", "повторных заказа", "повторных заказов"],
        (En, StacksOf::Months) => &["customer", "customers"],
        (Fa, StacksOf::Months) => &["مشتری"],
        (Ru, StacksOf::Months) => &["клиент", "клиента", "клиентов"],
    };
    let all = counted(l, all.into(), 0, forms);
    let name = |place: usize| part(l, of, place).to_lowercase();
    let comma = if l == Fa { "، " } else { ", " };
    format!(
        "{here}: {all} ({}: {}{comma}{}: {})",
        name(0),
        count(below),
        name(1),
        count(above)
    )
}

/// The columns of the table.
pub fn columns(l: Language, of: StacksOf) -> [Column; 3] {
    let pick = |en, fa, ru| match l {
        En => en,
        Fa => fa,
        Ru => ru,
    };
    match of {
        StacksOf::Gaps => [
            ("days", pick("Days", "روز", "Дней")),
            ("second-orders", part(l, of, 0)),
            ("later-orders", part(l, of, 1)),
        ],
        StacksOf::Months => [
            ("month", pick("Month", "ماه", "Месяц")),
            ("returning-customers", part(l, of, 0)),
            ("new-customers", part(l, of, 1)),
        ],
    }
}
