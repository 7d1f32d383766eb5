//! Lengths of time in words: months, also as years once there are two of them, and days.

use super::decimal::Decimal;
use super::language::Language;
use super::plural::counted_of;

/// Months to one decimal, whole from 100 on, two significant digits below 1: `16.1 months`, `۱۶٫۱ ماه`, `16,1 месяца`.
pub fn months(language: Language, months: f64) -> String {
    let forms: &[&str] = match language {
        Language::En => &["month", "months"],
        Language::Fa => &["ماه"],
        Language::Ru => &["месяц", "месяца", "месяцев"],
    };
    told(language, months, forms)
}

/// `months` as years, from 24 months on: 66 is `5.5 years`.
pub fn years(language: Language, months: f64) -> Option<String> {
    let forms: &[&str] = match language {
        Language::En => &["year", "years"],
        Language::Fa => &["سال"],
        Language::Ru => &["год", "года", "лет"],
    };
    (months >= 24.0).then(|| told(language, months / 12.0, forms))
}

/// Months, with the years in brackets where they help: `66 months (5.5 years)`.
pub fn months_and_years(language: Language, value: f64) -> String {
    let text = months(language, value);
    match years(language, value) {
        Some(years) => format!("{text} ({years})"),
        None => text,
    }
}

/// Days, as precise as [`months`].
pub fn days(language: Language, days: f64) -> String {
    let forms: &[&str] = match language {
        Language::En => &["day", "days"],
        Language::Fa => &["روز"],
        Language::Ru => &["день", "дня", "дней"],
    };
    told(language, days, forms)
}

fn told(language: Language, value: f64, forms: &[&str]) -> String {
    let value = Decimal::of(value);
    let decimals = match value.point() {
        point @ ..=0 => (2 - point).min(4),
        1 | 2 => 1,
        _ => 0,
    };
    counted_of(language, &value.rounded(decimals), forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A length in the three languages, no-break spaces written as `_`.
    #[track_caller]
    fn reads(form: impl Fn(Language) -> String, expected: [&str; 3]) {
        let shown = Language::ALL.map(|language| form(language).replace('\u{a0}', "_"));
        assert_eq!(shown, expected);
    }

    #[test]
    fn months_in_words() {
        reads(
            |l| months(l, 16.129),
            ["16.1_months", "۱۶٫۱_ماه", "16,1_месяца"],
        );
        reads(|l| months(l, 1.0), ["1_month", "۱_ماه", "1_месяц"]);
        reads(|l| months(l, 1.04), ["1_month", "۱_ماه", "1_месяц"]);
        reads(|l| months(l, 11.0), ["11_months", "۱۱_ماه", "11_месяцев"]);
        reads(|l| months(l, 100.6), ["101_months", "۱۰۱_ماه", "101_месяц"]);
        reads(
            |l| months(l, 0.256),
            ["0.26_months", "۰٫۲۶_ماه", "0,26_месяца"],
        );
        reads(|l| months(l, 0.0), ["0_months", "۰_ماه", "0_месяцев"]);
        reads(|l| months(l, f64::NAN), ["—", "—", "—"]);
        reads(
            |l| months(l, 123_456.0),
            ["123,456_months", "۱۲۳٬۴۵۶_ماه", "123_456_месяцев"],
        );
    }

    #[test]
    fn two_years_and_more_are_also_told_in_years() {
        reads(
            |l| months_and_years(l, 66.0),
            [
                "66_months (5.5_years)",
                "۶۶_ماه (۵٫۵_سال)",
                "66_месяцев (5,5_года)",
            ],
        );
        reads(
            |l| months_and_years(l, 24.0),
            [
                "24_months (2_years)",
                "۲۴_ماه (۲_سال)",
                "24_месяца (2_года)",
            ],
        );
        reads(
            |l| months_and_years(l, 23.9),
            ["23.9_months", "۲۳٫۹_ماه", "23,9_месяца"],
        );
        assert_eq!(years(Language::Ru, 252.0).as_deref(), Some("21\u{a0}год"));
        assert_eq!(years(Language::En, f64::NAN), None);
    }

    #[test]
    fn days_in_words() {
        reads(|l| days(l, 1.0), ["1_day", "۱_روز", "1_день"]);
        reads(|l| days(l, 30.0), ["30_days", "۳۰_روز", "30_дней"]);
        reads(|l| days(l, 111.0), ["111_days", "۱۱۱_روز", "111_дней"]);
    }
}
