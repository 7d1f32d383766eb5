//! Dates in words and in figures: Gregorian in English and Russian, Jalali in Persian.

use super::digits::NBSP;
use super::language::Language;
use super::number::digits;
use crate::domain::date::Date;

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FA: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];
/// The Gregorian months in Persian.
const FA_GREGORIAN: [&str; 12] = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
/// "of January", as after a day.
const RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const RU_SHORT: [&str; 12] = [
    "янв.",
    "февр.",
    "март",
    "апр.",
    "май",
    "июнь",
    "июль",
    "авг.",
    "сент.",
    "окт.",
    "нояб.",
    "дек.",
];

/// A date in words: `22 November 2026`, `۱ آذر ۱۴۰۵`, `22 ноября 2026 г.`
pub fn date(language: Language, date: Date) -> String {
    let day = Civil::of(language, date);
    format!("{} {}", day.day_month(), day.year())
}

/// A date in little space: `22 Nov 2026`, `۱۴۰۵/۰۹/۰۱`, `22.11.2026`.
pub fn date_short(language: Language, date: Date) -> String {
    let Civil {
        year, month, day, ..
    } = Civil::of(language, date);
    let text = match language {
        Language::En => format!("{day}{NBSP}{}{NBSP}{year}", abbreviated(name(&EN, month))),
        Language::Fa => format!("{year}/{month:02}/{day:02}"),
        Language::Ru => format!("{day:02}.{month:02}.{year}"),
    };
    digits(language, &text)
}

/// The calendar month of a date, Jalali in Persian: `November 2026`, `آذر ۱۴۰۵`, `ноябрь 2026 г.`
pub fn month(language: Language, date: Date) -> String {
    let day = Civil::of(language, date);
    let names = match language {
        Language::En => &EN,
        Language::Fa => &FA,
        Language::Ru => &RU,
    };
    format!("{} {}", name(names, day.month), day.year())
}

/// The calendar month of a date for an axis: `Nov 2026`, `آذر ۱۴۰۵`, `нояб. 2026`.
pub fn month_short(language: Language, date: Date) -> String {
    let Civil { year, month, .. } = Civil::of(language, date);
    let name = match language {
        Language::En => abbreviated(name(&EN, month)),
        Language::Fa => name(&FA, month),
        Language::Ru => name(&RU_SHORT, month),
    };
    format!("{name} {}", digits(language, &year.to_string()))
}

/// The Gregorian month of a date in every language, for what is counted by Gregorian months: `November 2026`, `نوامبر ۲۰۲۶`.
pub fn gregorian_month(language: Language, date: Date) -> String {
    match language {
        Language::Fa => persian_gregorian(date),
        Language::En | Language::Ru => month(language, date),
    }
}

/// The same in little space: `Nov 2026`, `نوامبر ۲۰۲۶`, `нояб. 2026`.
pub fn gregorian_month_short(language: Language, date: Date) -> String {
    match language {
        Language::Fa => persian_gregorian(date),
        Language::En | Language::Ru => month_short(language, date),
    }
}

/// A month of data by its first day: one of the Jalali calendar where it begins like one and the language knows it, else Gregorian.
pub fn data_month(language: Language, first: Date) -> String {
    if is_jalali(language, first) {
        month(language, first)
    } else {
        gregorian_month(language, first)
    }
}

/// The same in little space.
pub fn data_month_short(language: Language, first: Date) -> String {
    if is_jalali(language, first) {
        month_short(language, first)
    } else {
        gregorian_month_short(language, first)
    }
}

fn is_jalali(language: Language, first: Date) -> bool {
    let (_, _, day) = first.jalali();
    language == Language::Fa && day == 1
}

fn persian_gregorian(date: Date) -> String {
    let (year, month, _) = date.gregorian();
    let year = digits(Language::Fa, &year.to_string());
    format!("{} {year}", name(&FA_GREGORIAN, month))
}

/// A date as a field shows it, so that it reads back as the same: `2026-11-22`, `۱۴۰۵/۰۹/۰۱`, `22.11.2026`.
pub fn editable(language: Language, date: Date) -> String {
    match language {
        Language::En => date.iso(),
        Language::Fa | Language::Ru => date_short(language, date),
    }
}

/// The days from one date to another, either first, without saying a month or a year twice: `1–22 November 2026`,
/// `۲۲ مهر تا ۳ آبان ۱۴۰۵`, `22 октября — 3 ноября 2026 г.`
pub fn range(language: Language, from: Date, to: Date) -> String {
    if from == to {
        return date(language, from);
    }
    let (first, last) = (
        Civil::of(language, from.min(to)),
        Civil::of(language, from.max(to)),
    );
    let same_year = first.year == last.year;
    let start = match (same_year, same_year && first.month == last.month) {
        (_, true) => first.day(),
        (true, _) => first.day_month(),
        _ => date(language, from.min(to)),
    };
    let between = match (language, same_year && first.month == last.month) {
        (Language::Fa, _) => " تا ",
        (_, true) => "–",
        (Language::En, _) => " – ",
        (Language::Ru, _) => "\u{a0}— ",
    };
    format!("{start}{between}{} {}", last.day_month(), last.year())
}

/// A day in the calendar of the language.
struct Civil {
    language: Language,
    year: i32,
    month: u8,
    day: u8,
}

impl Civil {
    fn of(language: Language, date: Date) -> Self {
        let (year, month, day) = match language {
            Language::Fa => date.jalali(),
            Language::En | Language::Ru => date.gregorian(),
        };
        Self {
            language,
            year,
            month,
            day,
        }
    }

    fn day(&self) -> String {
        digits(self.language, &self.day.to_string())
    }

    fn day_month(&self) -> String {
        let names = match self.language {
            Language::En => &EN,
            Language::Fa => &FA,
            Language::Ru => &RU_OF,
        };
        format!("{}{NBSP}{}", self.day(), name(names, self.month))
    }

    fn year(&self) -> String {
        let year = digits(self.language, &self.year.to_string());
        match self.language {
            Language::Ru => format!("{year}{NBSP}г."),
            Language::En | Language::Fa => year,
        }
    }
}

fn name(names: &[&'static str; 12], month: u8) -> &'static str {
    let place = usize::from(month.saturating_sub(1));
    names.get(place).copied().unwrap_or_default()
}

/// The first three letters of an English month.
fn abbreviated(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_gregorian(year, month, day).unwrap()
    }

    /// A date in the three languages, no-break spaces written as `_`.
    #[track_caller]
    fn reads(form: impl Fn(Language) -> String, expected: [&str; 3]) {
        let shown = Language::ALL.map(|language| form(language).replace(NBSP, "_"));
        assert_eq!(shown, expected);
    }

    #[test]
    fn dates() {
        let november = day(2026, 11, 22);
        reads(
            |l| date(l, november),
            ["22_November 2026", "۱_آذر ۱۴۰۵", "22_ноября 2026_г."],
        );
        reads(
            |l| date_short(l, november),
            ["22_Nov_2026", "۱۴۰۵/۰۹/۰۱", "22.11.2026"],
        );
        reads(
            |l| month(l, november),
            ["November 2026", "آذر ۱۴۰۵", "ноябрь 2026_г."],
        );
        reads(
            |l| month_short(l, november),
            ["Nov 2026", "آذر ۱۴۰۵", "нояб. 2026"],
        );
        // Nowruz of 1403.
        let nowruz = day(2024, 3, 20);
        reads(
            |l| date(l, nowruz),
            ["20_March 2024", "۱_فروردین ۱۴۰۳", "20_марта 2024_г."],
        );
        reads(
            |l| date_short(l, day(2024, 3, 5)),
            ["5_Mar_2024", "۱۴۰۲/۱۲/۱۵", "05.03.2024"],
        );
    }

    #[test]
    fn ranges_say_nothing_twice() {
        reads(
            |l| range(l, day(2026, 11, 2), day(2026, 11, 22)),
            [
                "2–22_November 2026",
                "۱۱_آبان تا ۱_آذر ۱۴۰۵",
                "2–22_ноября 2026_г.",
            ],
        );
        reads(
            |l| range(l, day(2026, 12, 3), day(2026, 11, 22)),
            [
                "22_November – 3_December 2026",
                "۱ تا ۱۲_آذر ۱۴۰۵",
                "22_ноября_— 3_декабря 2026_г.",
            ],
        );
        reads(
            |l| range(l, day(2025, 12, 31), day(2026, 4, 1)),
            [
                "31_December 2025 – 1_April 2026",
                "۱۰_دی ۱۴۰۴ تا ۱۲_فروردین ۱۴۰۵",
                "31_декабря 2025_г._— 1_апреля 2026_г.",
            ],
        );
        let same = day(2026, 11, 22);
        reads(
            |l| range(l, same, same),
            ["22_November 2026", "۱_آذر ۱۴۰۵", "22_ноября 2026_г."],
        );
    }

    #[test]
    fn every_month_has_its_names() {
        for number in 1..=12 {
            for language in Language::ALL {
                let text = month(language, day(2026, number, 15));
                assert!(text.chars().next().unwrap().is_alphabetic(), "{text}");
            }
        }
        assert_eq!(name(&EN, 0), "January");
        assert_eq!(name(&EN, 13), "");
    }
}
