//! The words of the pages `survey` and `visits` and of what the pages about data share, read by the same rules.

use super::super::{shared, survey, survey_words, visits};
use super::{is_sound, USD};
use crate::analysis::survey::Group;
use crate::domain::date::Date;
use crate::locale::language::Language;
use crate::report::survey::SurveyFinding;
use crate::report::table::Cell;
use crate::report::visits::VisitsFinding;

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::from_gregorian(year, month, day).unwrap()
}

/// A name in somebody's own script, so that it does not look like a word of another language.
fn name(l: Language) -> &'static str {
    survey_words(l).segments[0]
}

#[test]
fn fixed_texts() {
    for l in Language::ALL {
        for this in shared::SharedText::ALL {
            is_sound(l, shared::text(l, *this));
        }
        for this in survey::SurveyText::ALL {
            is_sound(l, survey::text(l, *this));
        }
        for this in visits::VisitsText::ALL {
            is_sound(l, visits::text(l, *this));
        }
        for this in Group::ALL {
            is_sound(l, &survey::with_count(l, survey::group(l, this), 1200));
        }
        is_sound(l, &shared::shown(l, 1, 50, 2357));
        is_sound(l, &survey::score(l, 10));
        let words = survey_words(l);
        let comments = [words.promoters, words.passives, words.detractors].concat();
        for this in comments.into_iter().chain(words.segments) {
            is_sound(l, this);
        }
    }
}

#[test]
fn every_column_of_every_table_has_a_label() {
    for l in Language::ALL {
        for id in
            "score responses share segment month promoters passives detractors nps nps-low nps-high"
                .split(' ')
        {
            assert!(!survey::column(l, id).is_empty(), "{id} in {l:?}");
        }
        for id in "month visitors returning rate low high".split(' ') {
            assert!(!visits::column(l, id).is_empty(), "{id} in {l:?}");
        }
        let nobody = Cell::Text(String::new());
        is_sound(l, &survey::cell(l, USD, &nobody));
        is_sound(l, &shared::cell(l, USD, &Cell::Points(-12.5)));
    }
}

#[test]
fn months_of_another_calendar_keep_their_names() {
    let cell = |day| shared::cell(Language::Fa, USD, &Cell::Month(day));
    assert_eq!(cell(day(2024, 3, 20)), "فروردین ۱۴۰۳");
    assert_eq!(cell(day(2024, 3, 1)), "مارس ۲۰۲۴");
}

#[test]
fn findings_of_a_survey() {
    let (from, to) = (day(2026, 2, 1), day(2026, 3, 1));
    for l in Language::ALL {
        for (n, p) in [(1, 0.0004), (2, 0.012), (21, 0.04), (45, 0.7)] {
            let (nps, others) = (f64::from(n), 30.0);
            for this in [
                SurveyFinding::SegmentDiffers {
                    name: name(l).to_owned(),
                    nps,
                    others,
                    p,
                },
                SurveyFinding::SegmentsAlike {
                    segments: n as usize,
                },
                SurveyFinding::FewAnswers {
                    segments: n as usize,
                    fewer_than: 30,
                },
                SurveyFinding::MonthDiffers {
                    from,
                    to,
                    nps,
                    before: others,
                    p,
                },
                SurveyFinding::MonthsAlike { steps: n as usize },
                SurveyFinding::Undated { answers: n },
            ] {
                is_sound(l, &survey::finding(l, &this));
            }
        }
        is_sound(l, &survey::segments_title(l, (name(l), 45.2), ("", -3.0)));
        is_sound(l, &survey::months_title(l, (from, 12.0), (to, -3.5)));
    }
}

#[test]
fn findings_of_visits() {
    let (first, second, last) = (day(2026, 2, 1), day(2026, 3, 1), day(2026, 3, 20));
    for l in Language::ALL {
        for n in [1, 2, 21, 4045] {
            for this in [
                VisitsFinding::Periods { first, second },
                VisitsFinding::OnePeriod { month: first },
                VisitsFinding::NoPeriod,
                VisitsFinding::Log {
                    visits: n,
                    visitors: n,
                    from: first,
                    to: last,
                },
                VisitsFinding::FirstMonth { month: first },
                VisitsFinding::NotOver {
                    month: second,
                    last,
                },
            ] {
                is_sound(l, &visits::finding(l, &this));
            }
        }
        is_sound(l, &visits::months_title(l, (first, 0.12), (second, 0.163)));
    }
}
