//! Every text of every catalogue, rendered and read by rules.

mod models;
mod money;
mod people;
mod projection;
mod samples;
mod shop;
mod subscriptions;
mod worth;

use super::findings::{self as told, Told};
use super::*;
use crate::locale::figure::{field_value, figure, figure_short};
use samples::*;

const USD: Currency = Currency::Usd;

const TOLD: [&Told; 11] = [
    &told::CHURN,
    &told::CLV_CAC,
    &told::NPS,
    &told::CLV,
    &told::RETENTION_PROFIT,
    &told::EFFORT,
    &told::BUDGET,
    &told::REPEAT_PURCHASE,
    &told::RETURN_VISITORS,
    &told::REVENUE_CHURN,
    &told::CAMPAIGN,
];

/// Holds `told` to what any text of the interface must be.
#[track_caller]
fn is_sound(l: Language, told: &str) {
    assert!(!told.is_empty(), "empty in {l:?}");
    assert_eq!(told, told.trim(), "spaces around “{told}”");
    for wrong in [
        "{", "}", "NaN", "inf", "  ", " .", "..", "!", "\"", "—.", " ,", " ،",
    ] {
        let innocent = wrong == "inf" && told.contains("info");
        assert!(innocent || !told.contains(wrong), "“{wrong}” in “{told}”");
    }
    let letters = |from: char, to: char| told.chars().any(|c| (from..=to).contains(&c));
    let (arabic, cyrillic) = (letters('ء', 'ۓ'), letters('А', 'я'));
    match l {
        En => assert!(!arabic && !cyrillic, "another script in “{told}”"),
        Fa => is_persian(told, cyrillic),
        Ru => is_russian(told, arabic),
    }
}

#[track_caller]
fn is_persian(told: &str, cyrillic: bool) {
    let names = told.replace("UTF-8", "").replace("UTF-16", "");
    let ascii = names.chars().find(char::is_ascii_digit);
    assert_eq!(ascii, None, "an ASCII digit in “{told}”");
    for wrong in [
        "ي", "ك", ",", ";", "?", "%", " ها ", " های ", " می ", " نمی ", "“", "”",
    ] {
        assert!(!told.contains(wrong), "“{wrong}” in “{told}”");
    }
    for wrong in [" ها", " های", " هایی"] {
        assert!(!told.ends_with(wrong), "“{wrong}” ends “{told}”");
    }
    let open = |c: char| told.chars().filter(|this| *this == c).count();
    let isolates = open('\u{2066}') + open('\u{2068}');
    assert_eq!(isolates, open('\u{2069}'), "isolates in “{told}”");
    assert!(!cyrillic, "Cyrillic in “{told}”");
}

#[track_caller]
fn is_russian(told: &str, arabic: bool) {
    assert!(!arabic, "Arabic letters in “{told}”");
    let marks: Vec<char> = told.chars().collect();
    for three in marks.windows(3) {
        let number = three[0].is_ascii_digit() && three[2].is_ascii_digit();
        assert!(!(number && three[1] == '.'), "a decimal dot in “{told}”");
    }
    for two in marks.windows(2) {
        let glued = two[1] == '%' && two[0] != '\u{a0}';
        assert!(!glued, "no space before % in “{told}”");
    }
    for wrong in ["Вы ", "Вас ", "Вам ", "Ваши ", "“", "”"] {
        let inside = told.find(wrong).is_some_and(|at| at > 0);
        let after_stop = told.contains(&format!(". {wrong}"));
        assert!(!inside || after_stop, "“{wrong}” in “{told}”");
    }
}

#[test]
fn fixed_texts() {
    for l in Language::ALL {
        for this in Text::ALL {
            is_sound(l, text(l, *this));
        }
        for this in LaterText::ALL {
            is_sound(l, later::text(l, *this));
        }
        for page in Page::ALL {
            for told in [page_title, page_short, page_question, page_lead] {
                is_sound(l, told(l, *page));
            }
            for told in [data_title, data_lead] {
                let told = told(l, *page);
                assert_eq!(told.is_empty(), !page.takes_data(), "{page:?} in {l:?}");
                if !told.is_empty() {
                    is_sound(l, told);
                }
            }
        }
        for this in Currency::ALL {
            is_sound(l, currency_name(l, *this));
        }
    }
}

#[test]
fn fields_and_choices() {
    for l in Language::ALL {
        for key in Key::ALL {
            is_sound(l, label(l, *key));
            is_sound(l, input_term(l, *key));
            let signs = ["", "%", ": 1"];
            for told in [hint(l, *key), unit(l, USD, *key)] {
                if !signs.contains(&told) {
                    is_sound(l, told);
                }
            }
        }
        Period::ALL
            .iter()
            .for_each(|this| is_sound(l, period(l, *this)));
        Scale::ALL
            .iter()
            .for_each(|this| is_sound(l, scale(l, *this)));
        Model::ALL
            .iter()
            .for_each(|this| is_sound(l, model(l, *this)));
        for this in FirstMargin::ALL {
            is_sound(l, first_margin(l, *this));
            is_sound(l, first_margin_rule(l, *this));
        }
        for this in Definition::ALL {
            is_sound(l, definition(l, *this));
            is_sound(l, definition_rule(l, *this));
        }
        for this in Confidence::ALL {
            is_sound(l, &confidence(l, *this));
        }
        for kind in CampaignKind::ALL {
            is_sound(l, campaign(l, *kind));
        }
        for is_on in [false, true] {
            is_sound(l, switch(l, is_on));
        }
    }
}

#[test]
fn names_are_told_apart() {
    for l in Language::ALL {
        let metrics = Metric::ALL.iter().map(|this| metric(l, *this));
        let labels = Key::ALL.iter().map(|this| label(l, *this));
        for names in [metrics.collect::<Vec<_>>(), labels.collect()] {
            let mut sorted = names.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), names.len(), "two alike in {l:?}: {names:?}");
        }
    }
}

#[test]
fn results_and_reasons() {
    let values = [0.0, 0.004, 0.062, 1.0, 1.5, 24.5, 1234.5, 1e9, -0.438, -1e7];
    for (l, this) in every(Metric::ALL) {
        is_sound(l, metric(l, this));
        is_sound(l, metric_term(l, this));
        if !metric_why(l, this).is_empty() {
            is_sound(l, metric_why(l, this));
        }
        for reason in REASONS {
            is_sound(l, undefined(l, this, reason));
        }
        for value in values {
            is_sound(l, &figure(l, USD, this, value));
            is_sound(l, &figure_short(l, Currency::Irt, this, value));
            is_sound(
                l,
                &between(l, USD, this, (value, value + 0.5), Confidence::P95),
            );
        }
        for key in [
            Key::Lost,
            Key::Churn,
            Key::Arpa,
            Key::TargetRatio,
            Key::Detractors,
        ] {
            is_sound(l, &solved(l, USD, key, this, 12.4, 0.4));
            is_sound(l, &not_reachable(l, key, this));
        }
    }
    for (l, key) in every(Key::ALL) {
        is_sound(l, &whole_number(l, key, 13.0));
        for value in values {
            is_sound(l, &field_value(l, Currency::Rub, key, value));
        }
    }
}

#[test]
fn findings_in_words() {
    for (l, this) in every(&findings()) {
        for c in [USD, Currency::Irt, Currency::Rub] {
            let told = TOLD.map(|told| (told.sentence)(l, c, &this));
            let told: Vec<&String> = told.iter().filter(|told| !told.is_empty()).collect();
            // Titles above shares are of two pages.
            assert!(!told.is_empty(), "nobody tells {this:?} in {l:?}");
            told.iter().for_each(|told| is_sound(l, told));
        }
        let toned = this.tone() != crate::report::finding::Tone::Plain;
        let words = TOLD.map(|told| (told.word)(l, &this));
        let word = words.concat();
        assert!(!toned || !word.is_empty(), "no word for {this:?} in {l:?}");
        if !word.is_empty() {
            is_sound(l, &word);
        }
    }
}

#[test]
fn problems_in_words() {
    for l in Language::ALL {
        for this in FIELD_PROBLEMS {
            is_sound(l, &field_problem(l, this));
        }
        for this in CONFLICTS {
            is_sound(l, &conflict(l, &this));
        }
        for this in file_problems() {
            is_sound(l, &file_problem(l, this));
        }
        Reason::ALL
            .iter()
            .for_each(|this| is_sound(l, row_reason(l, *this)));
        for this in [Gap::NoOrders, Gap::NoTime, Gap::NoRevenue, Gap::TooShort] {
            is_sound(l, gap(l, this));
        }
    }
}

#[test]
fn data_in_words() {
    for l in Language::ALL {
        Delimiter::ALL
            .iter()
            .for_each(|this| is_sound(l, delimiter(l, *this)));
        Role::ALL
            .iter()
            .for_each(|this| is_sound(l, role(l, *this)));
        DateOrder::ALL
            .iter()
            .for_each(|this| is_sound(l, date_order(l, *this)));
        DayCount::ALL
            .iter()
            .for_each(|this| is_sound(l, day_count(l, *this)));
        for mark in [DecimalMark::Dot, DecimalMark::Comma] {
            // The English sample shows the marks themselves, as they stand in the file.
            is_sound(l, decimal_mark(l, mark));
        }
        is_sound(
            l,
            &unnamed_column(l, &crate::locale::number::digits(l, "3")),
        );
        is_sound(l, &question_dates(l, "date"));
        is_sound(l, &question_numbers(l, "amount"));
        is_sound(l, &printed_on(l, day(0)));
        for at in [
            Stage::Splitting,
            Stage::Deciding,
            Stage::Reading,
            Stage::Counting,
            Stage::Fitting,
        ] {
            is_sound(l, stage(l, at));
            for total in [0, 3, 1000] {
                let now = Progress::of(at, total / 3, total);
                is_sound(l, &progress(l, now));
                let (rows, pace) = (Some(total), Some(total * 1000));
                is_sound(l, &progress(l, Progress { rows, pace, ..now }));
            }
        }
        for n in [0, 1, 2, 5, 11, 21, 101, 111] {
            is_sound(l, &facts_answers(l, &tally_of(n, n as usize % 3)));
            is_sound(l, &facts_lifespans(l, &lifespans_of(n)));
            is_sound(l, &facts_orders(l, USD, &orders_of(n)));
            is_sound(l, &period_choice(l, &period_of(n % 2 == 0)));
        }
    }
}

/// `told` for 0, 1, 2, 5, 11, 21, 101, 111, with no-break spaces as `_`.
#[track_caller]
fn counts(told: impl Fn(usize) -> String, expected: [&str; 8]) {
    let shown = [0, 1, 2, 5, 11, 21, 101, 111].map(|n| told(n).replace('\u{a0}', "_"));
    assert_eq!(shown, expected);
}

#[test]
fn plurals_go_with_their_numbers() {
    counts(
        |n| rows_read(Ru, n, 0),
        [
            "Прочитано 0_строк, ни одна не пропущена.",
            "Прочитана 1_строка, ни одна не пропущена.",
            "Прочитано 2_строки, ни одна не пропущена.",
            "Прочитано 5_строк, ни одна не пропущена.",
            "Прочитано 11_строк, ни одна не пропущена.",
            "Прочитана 21_строка, ни одна не пропущена.",
            "Прочитана 101_строка, ни одна не пропущена.",
            "Прочитано 111_строк, ни одна не пропущена.",
        ],
    );
    counts(
        |n| rows_read(En, n, n),
        [
            "0_rows read, none left out.",
            "1_row read, 1 left out.",
            "2_rows read, 2 left out.",
            "5_rows read, 5 left out.",
            "11_rows read, 11 left out.",
            "21_rows read, 21 left out.",
            "101_rows read, 101 left out.",
            "111_rows read, 111 left out.",
        ],
    );
    counts(
        |n| quoted_lines(Fa, n),
        [
            "۰ سطر چسبانده شد",
            "۱ سطر چسبانده شد",
            "۲ سطر چسبانده شد",
            "۵ سطر چسبانده شد",
            "۱۱ سطر چسبانده شد",
            "۲۱ سطر چسبانده شد",
            "۱۰۱ سطر چسبانده شد",
            "۱۱۱ سطر چسبانده شد",
        ],
    );
}

#[track_caller]
fn converts(l: Language, n: f64, expected: &str) {
    let shown = conversions(l, n, 40.0).replace(['\u{a0}', '\u{200e}'], "_");
    assert_eq!(shown, expected);
}

#[test]
fn conversions_in_every_plural() {
    converts(
        En,
        1.0,
        "1_detractor must become a passive for an NPS of +40.",
    );
    converts(
        En,
        13.0,
        "13_detractors must become passives for an NPS of +40.",
    );
    converts(Fa, 13.0, "برای رسیدن NPS به _+۴۰ باید ۱۳ بدگو منفعل شوند.");
    converts(
        Ru,
        1.0,
        "Чтобы NPS стал равен +40, 1_критик должен стать нейтралом.",
    );
    converts(
        Ru,
        1.5,
        "Чтобы NPS стал равен +40, 1,5_критика должны стать нейтралами.",
    );
    converts(
        Ru,
        2.0,
        "Чтобы NPS стал равен +40, 2_критика должны стать нейтралами.",
    );
    converts(
        Ru,
        11.0,
        "Чтобы NPS стал равен +40, 11_критиков должны стать нейтралами.",
    );
    converts(
        Ru,
        21.0,
        "Чтобы NPS стал равен +40, 21_критик должен стать нейтралом.",
    );
}

#[test]
fn figures_by_their_unit() {
    let shown = |l, this, value| figure(l, USD, this, value).replace('\u{a0}', "_");
    let cases = [
        (Metric::ChurnRate, 0.062, ["6.2%", "۶٫۲٪", "6,2_%"]),
        (Metric::Clv, 1600.0, ["$1,600", "۱٬۶۰۰_دلار", "1_600_$"]),
        (
            Metric::LifetimeMonths,
            66.0,
            [
                "66_months (5.5_years)",
                "۶۶_ماه (۵٫۵_سال)",
                "66_месяцев (5,5_года)",
            ],
        ),
        (Metric::Nps, 25.04, ["+25", "\u{200e}+۲۵", "+25"]),
        (Metric::NpsMargin, 14.82, ["14.8", "۱۴٫۸", "14,8"]),
        (Metric::Responses, 1027.0, ["1,027", "۱٬۰۲۷", "1027"]),
        (
            Metric::ClvCacRatio,
            3.2,
            ["3.2_:_1", "\u{2066}۳٫۲_:_۱\u{2069}", "3,2_:_1"],
        ),
        (Metric::BenchmarkP, 0.26, ["0.26", "۰٫۲۶", "0,26"]),
    ];
    for (this, value, expected) in cases {
        assert_eq!(Language::ALL.map(|l| shown(l, this, value)), expected);
    }
}
