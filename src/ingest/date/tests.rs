//! Cases and laws of reading dates.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, order: DateOrder, iso: &str) {
    let read_iso = read(text, order).map_or(String::new(), Date::iso);
    assert_eq!(read_iso, iso, "{text:?}");
}

#[test]
fn a_year_in_front_settles_the_order() {
    for order in DateOrder::ALL {
        check("2024-01-05", order, "2024-01-05");
        check("2024/1/5", order, "2024-01-05");
        check("2024.01.05", order, "2024-01-05");
        check("20240105", order, "2024-01-05");
        check(" 2024-01-05 ", order, "2024-01-05");
        check("2024-01-05T13:45:00Z", order, "2024-01-05");
        check("2024-01-05 13:45:00.123 +03:30", order, "2024-01-05");
        check("2024-01-05, 1:45 pm", order, "2024-01-05");
        check("9999-12-31", order, "9999-12-31");
    }
}

#[test]
fn jalali_years_settle_the_calendar() {
    check("1403/01/15", DateOrder::Ymd, "2024-04-03");
    check("۱۴۰۳/۰۱/۱۵", DateOrder::Dmy, "2024-04-03");
    check("١٤٠٣-١-١٥", DateOrder::Mdy, "2024-04-03");
    check("\u{200f}۱۴۰۳/۱۲/۳۰", DateOrder::Ymd, "2025-03-20");
    check("14030115", DateOrder::Ymd, "2024-04-03");
    check("۱۵/۰۱/۱۴۰۳", DateOrder::Dmy, "2024-04-03");
    check("1402/12/30", DateOrder::Ymd, "");
    check("1403/07/31", DateOrder::Ymd, "");
}

#[test]
fn orders_with_the_year_last() {
    check("05/01/2024", DateOrder::Dmy, "2024-01-05");
    check("05/01/2024", DateOrder::Mdy, "2024-05-01");
    check("05/01/2024", DateOrder::Ymd, "");
    check("5.1.2024 14:00", DateOrder::Dmy, "2024-01-05");
    check("05.01.2024", DateOrder::Mdy, "");
    check("05-01-2024", DateOrder::Mdy, "2024-05-01");
    check("25/12/2024", DateOrder::Mdy, "");
}

#[test]
fn years_of_two_digits() {
    check("05.01.24", DateOrder::Dmy, "2024-01-05");
    check("05/01/24", DateOrder::Mdy, "2024-05-01");
    check("24-01-05", DateOrder::Ymd, "2024-01-05");
    check("03/01/15", DateOrder::JalaliYmd, "2024-04-03");
    check("98/01/15", DateOrder::JalaliYmd, "2019-04-04");
    check("05.01.99", DateOrder::Dmy, "1999-01-05");
}

#[test]
fn what_is_no_date() {
    for text in [
        "",
        "soon",
        "2024",
        "2024-01",
        "2024-13-01",
        "2024-02-30",
        "2024-01-05-07",
        "2024/01-05",
        "1/2",
        "12.5",
        "1.2.3.4",
        "05 01 2024",
        "2024-01-05 tomorrow",
        "0001-01-01",
        "1550-01-01",
        "123456789",
        "2024011",
        "--",
        "24-",
        "-2024-01-05",
        "2024--05",
        "99999999999999999999",
        "20241301",
    ] {
        for order in DateOrder::ALL {
            check(text, order, "");
        }
    }
}

#[test]
fn blanks() {
    for text in [
        "",
        " ",
        "-",
        "—",
        "NULL",
        "n/a",
        "NaT",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "\u{200f}",
    ] {
        assert!(is_blank(text), "{text:?}");
    }
    for text in ["2024-01-05", "soon", "0"] {
        assert!(!is_blank(text), "{text:?}");
    }
}

#[track_caller]
fn decides(cells: &[&str], expected: Verdict) {
    let mut survey = Survey::default();
    cells.iter().for_each(|cell| survey.see(cell));
    assert_eq!(survey.verdict(), expected, "{cells:?}");
}

#[test]
fn the_whole_column_decides() {
    use DateOrder::*;
    decides(&["2024-01-05", "", "x"], Verdict::Certain(Ymd));
    decides(&["1403/01/05", "۱۴۰۳/۰۲/۰۶"], Verdict::Certain(Ymd));
    decides(&["05/01/2024", "25/01/2024"], Verdict::Certain(Dmy));
    decides(&["05/01/2024", "01/25/2024"], Verdict::Certain(Mdy));
    decides(&["05.01.2024"], Verdict::Certain(Dmy));
    decides(&["2024-01-05", "25/01/2024"], Verdict::Certain(Dmy));
    decides(&["05/05/2024"], Verdict::Certain(Dmy));
    decides(
        &["05/01/2024", "12/12/2024", "31/02/2024"],
        Verdict::Ambiguous(vec![Dmy, Mdy]),
    );
    decides(&["05.01.24"], Verdict::Ambiguous(vec![Ymd, Dmy, JalaliYmd]));
    decides(
        &["05/01/24"],
        Verdict::Ambiguous(vec![Ymd, Dmy, Mdy, JalaliYmd]),
    );
    decides(&["99/01/32", "32/01/99"], Verdict::NoDates);
    decides(
        &["25/01/2024", "01/25/2024", "05/01/2024"],
        Verdict::Mixed(vec![Dmy, Mdy]),
    );
    decides(&["", "x", "12"], Verdict::NoDates);
}

#[test]
fn a_slip_does_not_make_a_column_mixed() {
    let mut cells = vec!["25/01/2024"; 40];
    cells.extend(["01/25/2024", "05/01/2024"]);
    decides(&cells, Verdict::Certain(DateOrder::Dmy));
    let mut survey = Survey::default();
    cells.iter().for_each(|cell| survey.see(cell));
    assert_eq!(survey.dates(), 42);
    assert!(!survey.has_jalali());
}

proptest! {
    #[test]
    fn every_day_is_read_back_in_every_form(days in Date::from_gregorian(1850, 1, 1).unwrap().days()..47_000) {
        let date = Date::from_days(days).unwrap();
        let (year, month, day) = date.gregorian();
        let (jalali, of_jalali, day_of_jalali) = date.jalali();
        prop_assert_eq!(read(&date.iso(), DateOrder::Ymd), Some(date));
        prop_assert_eq!(read(&format!("{day}.{month}.{year}"), DateOrder::Dmy), Some(date));
        prop_assert_eq!(read(&format!("{month}/{day:02}/{year}"), DateOrder::Mdy), Some(date));
        prop_assert_eq!(read(&format!("{jalali}/{of_jalali:02}/{day_of_jalali}"), DateOrder::Ymd), Some(date));
    }

    #[test]
    fn any_text_is_read_or_not(text in "\\PC{0,20}|[0-9۰-۹/.T: -]{0,20}") {
        let mut survey = Survey::default();
        survey.see(&text);
        let dates = DateOrder::ALL.iter().filter(|order| read(&text, **order).is_some()).count();
        prop_assert_eq!(survey.dates() > 0, dates > 0);
        survey.verdict();
    }
}

#[track_caller]
fn always(text: &str, iso: &str) {
    for order in DateOrder::ALL {
        check(text, order, iso);
        check(&format!("  {text} "), order, iso);
    }
    // Nor does it depend on marks of direction or on the digits' script.
    let marked: String = text.chars().flat_map(|c| ['\u{200f}', c]).collect();
    check(&marked, DateOrder::Ymd, iso);
    for zero in ['۰', '٠'] {
        let script = |c: char| match c.to_digit(10) {
            Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap(),
            None => c,
        };
        check(
            &text.chars().map(script).collect::<String>(),
            DateOrder::Dmy,
            iso,
        );
    }
}

#[test]
fn months_by_name_in_english() {
    always("5 January 2024", "2024-01-05");
    always("5 Jan 2024", "2024-01-05");
    always("05-Jan-24", "2024-01-05");
    always("5-JAN-2024", "2024-01-05");
    always("Jan 5, 2024", "2024-01-05");
    always("January 5th, 2024", "2024-01-05");
    always("5th of January 2024", "2024-01-05");
    always("2024 Jan 5", "2024-01-05");
    always("2024-Jan-05", "2024-01-05");
    always("Fri, 05 Jan 2024 13:45:00 GMT", "2024-01-05");
    always("Friday, January 5, 2024 1:45 PM", "2024-01-05");
    always("Fri Jan 05 2024 13:45:00 GMT+0330", "2024-01-05");
    always("Fri Jan  5 13:45:00 2024", "2024-01-05");
    always("1 Sept 2024", "2024-09-01");
    always("5 May 2024", "2024-05-05");
    always("29 Feb 2024", "2024-02-29");
    always("15 Farvardin 1403", "2024-04-03");
    always("30 Esfand 1403", "2025-03-20");
    always("Dec '99 5", "");
    always("5 Jan '99", "1999-01-05");
}

#[test]
fn months_by_name_in_russian() {
    always("5 января 2024", "2024-01-05");
    always("5 января 2024 г.", "2024-01-05");
    always("5 января 2024 года", "2024-01-05");
    always("05 янв 2024", "2024-01-05");
    always("05 янв. 2024 г., 13:45", "2024-01-05");
    always("05-янв-24", "2024-01-05");
    always("5 Января 2024", "2024-01-05");
    always("5 МАЯ 2024", "2024-05-05");
    always("май 5, 2024", "2024-05-05");
    always("пятница, 5 января 2024 г.", "2024-01-05");
    always("пт, 5 янв. 2024 в 13:45 МСК", "2024-01-05");
    always("31 августа 2024", "2024-08-31");
    always("1 сент. 2024", "2024-09-01");
    always("7 нояб. 2024", "2024-11-07");
    always("15 фарвардина 1403", "2024-04-03");
    check("05.01.2024 г.", DateOrder::Dmy, "2024-01-05");
    check("05.01.2024 в 13:45", DateOrder::Dmy, "2024-01-05");
}

#[test]
fn months_by_name_in_persian() {
    always("15 فروردین 1403", "2024-04-03");
    always("۱۵ فروردين ۱۴۰۳", "2024-04-03");
    always("15 فروردین ماه سال 1403", "2024-04-03");
    always("جمعه 15 فروردین 1403", "2024-04-03");
    always("سه\u{200c}شنبه، 15 فروردین 1403، ساعت 13:45", "2024-04-03");
    always("پنج شنبه 15 فروردین 1403", "2024-04-03");
    always("15 فروردین 03", "2024-04-03");
    always("1403 فروردین 15", "2024-04-03");
    always("5 ژانویه 2024", "2024-01-05");
    always("5 مه 2024", "2024-05-05");
    always("5 اوت 2024", "2024-08-05");
    always("1 دی 1403", "2024-12-21");
    always("1403/01/15 01:45 ب.ظ", "2024-04-03");
    always("1403/01/15 ساعت 13:45", "2024-04-03");
    always("جمعه 1403/01/15", "2024-04-03");
    always("جمعه، 1403/01/15", "2024-04-03");
}

/// Esfand has 30 days in the leap years of the official calendar only; domain/date.rs has the list.
#[test]
fn jalali_leap_days() {
    for (year, next_nowruz) in [
        (1395, "2017-03-20"),
        (1399, "2021-03-20"),
        (1403, "2025-03-20"),
        (1408, "2030-03-20"),
    ] {
        always(&format!("{year}/12/30"), next_nowruz);
        always(&format!("30 اسفند {year}"), next_nowruz);
    }
    for year in [1394, 1400, 1402, 1404, 1407] {
        always(&format!("{year}/12/30"), "");
        always(&format!("30 اسفند {year}"), "");
    }
}

#[test]
fn what_is_no_date_in_words() {
    for text in [
        "January",
        "5 January",
        "January 2024",
        "5 Ja 2024",
        "5 Janu 2024 x",
        "32 January 2024",
        "29 Feb 2023",
        "5 January 1403",
        "5 فروردین 2024",
        "5 6 January 2024",
        "5 January February 2024",
        "May I have 5 of 2024",
        "mehr 5",
        "Friday",
        "Plan 5 of 2024",
        "order 2024-01-05",
    ] {
        always(text, "");
    }
}

#[test]
fn other_marks_between_numbers() {
    always("2024‑01‑05", "2024-01-05");
    always("2024–01–05", "2024-01-05");
    always("2024−01−05", "2024-01-05");
    check("5. 1. 2024", DateOrder::Dmy, "2024-01-05");
    always("2024-01-05 13:45:00 UTC", "2024-01-05");
    always("2024-01-05T13:45:00.000+03:30", "2024-01-05");
}

#[track_caller]
fn counts(cells: &[&str], expected: Option<DayCount>) {
    let mut survey = Survey::default();
    cells.iter().for_each(|cell| survey.see(cell));
    assert_eq!(survey.day_count(), expected, "{cells:?}");
}

#[test]
fn the_whole_column_decides_what_its_numbers_count() {
    counts(&["45296", "45297", "", "-"], Some(DayCount::Excel1900));
    counts(&["45296.5", "45297,25"], Some(DayCount::Excel1900));
    counts(&["1704455100"], Some(DayCount::UnixSeconds));
    counts(&["1704455100000"], Some(DayCount::UnixMilliseconds));
    counts(&["45296", "1250"], None);
    counts(&["45296", "2024-01-05"], None);
    counts(&["1704455100", "1704455100000"], None);
    counts(&["soon", ""], None);
    counts(&[], None);
    let mut cells = vec!["45296"; 40];
    cells.push("soon");
    counts(&cells, Some(DayCount::Excel1900));
}

#[test]
fn named_months_leave_no_order_open() {
    use DateOrder::*;
    decides(&["5 Jan 2024", "۱۵ فروردین ۱۴۰۳"], Verdict::Certain(Ymd));
    decides(&["5 Jan 2024", "25/01/2024"], Verdict::Certain(Dmy));
    let mut survey = Survey::default();
    survey.see("15 фарвардина 1403");
    assert!(survey.has_jalali());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_is_too_strange(text in "[0-9۰-۹ a-zа-яا-ی.,:'/-]{0,30}", any in "\\PC{0,20}") {
        let mut survey = Survey::default();
        for cell in [&text, &any] {
            survey.see(cell);
            let _ = DateOrder::ALL.map(|order| read(cell, order));
            let _ = DayCount::ALL.map(|count| count.read(cell));
        }
        survey.verdict();
    }
}
