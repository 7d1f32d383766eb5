//! The words of pictures of shares: who they are of, headings and read-outs.

use super::between;
pub use super::{high_heading, low_heading, share_heading};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::number::{number, percent_auto};
use crate::report::shares::{Estimate, Who};

/// Who a share is of.
pub fn name(language: Language, who: Who) -> &'static str {
    match (language, who) {
        (En, Who::RepeatCustomers) => "Bought again",
        (Fa, Who::RepeatCustomers) => "خرید دوباره",
        (Ru, Who::RepeatCustomers) => "Купили снова",
        (En, Who::OneTimeCustomers) => "Bought once",
        (Fa, Who::OneTimeCustomers) => "فقط یک خرید",
        (Ru, Who::OneTimeCustomers) => "Купили один раз",
        (En, Who::FirstPeriod) => "First period",
        (Fa, Who::FirstPeriod) => "دوره اول",
        (Ru, Who::FirstPeriod) => "Первый период",
        (En, Who::SecondPeriod) => "Second period",
        (Fa, Who::SecondPeriod) => "دوره دوم",
        (Ru, Who::SecondPeriod) => "Второй период",
        (En, Who::Control) => "Without the campaign",
        (Fa, Who::Control) => "بدون کمپین",
        (Ru, Who::Control) => "Без кампании",
        (En, Who::Treated) => "With the campaign",
        (Fa, Who::Treated) => "با کمپین",
        (Ru, Who::Treated) => "С кампанией",
    }
}

/// Heading of the column with those names.
pub fn who_heading(language: Language) -> &'static str {
    match language {
        En => "Group",
        Fa => "گروه",
        Ru => "Группа",
    }
}

/// Heading of the column with the counts.
pub fn part_heading(language: Language) -> &'static str {
    match language {
        En => "Number",
        Fa => "تعداد",
        Ru => "Число",
    }
}

/// Heading of the column with the counts of which those are parts.
pub fn base_heading(language: Language) -> &'static str {
    match language {
        En => "Out of",
        Fa => "از کل",
        Ru => "Из",
    }
}

/// A count as it stands in the table.
pub fn count(language: Language, n: f64) -> String {
    number(language, n, 0)
}

/// Read-out of a share: its interval and the counts behind it.
pub fn read_out(language: Language, row: &Estimate) -> String {
    let share = |value: f64| percent_auto(language, value);
    let (part, base) = (count(language, row.part), count(language, row.base));
    let counts = match language {
        En => format!("; {part} of {base}"),
        Fa => format!("؛ {part} از {base}"),
        Ru => format!("; {part} из {base}"),
    };
    let (name, value) = (name(language, row.who), share(row.share));
    format!("{name}: {value}") + &between(language, &share(row.low), &share(row.high)) + &counts
}
