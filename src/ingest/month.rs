//! Months as reports name periods: `2024-01`, `01/2024`, `January 2024`, `فروردین ۱۴۰۳`.

use crate::domain::date::Date;
use crate::ingest::date::{read, DateOrder};
use crate::ingest::letters::{ascii_digit, is_mark};

/// The first day of the month that a cell names, of either calendar; `None` where it names none. A whole date is none.
pub fn read_month(text: &str) -> Option<Date> {
    let text: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(ascii_digit)
        .collect();
    let text = text.trim();
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [year, month] if is_number(year) && is_number(month) => match (year.len(), month.len()) {
            (4, 1..=2) => read(&format!("{year}-{month}-1"), DateOrder::Ymd),
            (1..=2, 4) => read(&format!("{month}-{year}-1"), DateOrder::Ymd),
            _ => None,
        },
        _ if is_named(text) => read(&format!("1 {text}"), DateOrder::Dmy),
        _ => None,
    }
}

/// Whether there is one number in it, of four digits: a year beside a name.
fn is_named(text: &str) -> bool {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    let year = numbers.next().is_some_and(|run| run.len() == 4);
    year && numbers.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let got = read_month(text).map(Date::iso);
        assert_eq!(got.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn months_in_numbers_and_in_words() {
        check("2024-01", Some("2024-01-01"));
        check("2024/1", Some("2024-01-01"));
        check(" ۲۰۲۴-۰۲ ", Some("2024-02-01"));
        check("03.2024", Some("2024-03-01"));
        check("January 2024", Some("2024-01-01"));
        check("Jan 2024", Some("2024-01-01"));
        check("Январь 2024 г.", Some("2024-01-01"));
        check("1403/01", Some("2024-03-20"));
        check("فروردین ۱۴۰۳", Some("2024-03-20"));
        for none in [
            "2024-13",
            "2024",
            "2024-01-05",
            "5 January 2024",
            "soon",
            "",
            "1",
            "24-01",
            "total",
        ] {
            check(none, None);
        }
    }
}
