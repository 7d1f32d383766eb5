//! The views of the page, natively: empty, and with the sample in three languages.

use super::{read, survey_words, ZERO};
use crate::views::{golden, render, render_piece};
use mandegar::ingest::demo;
use mandegar::job::session::Shared;
use mandegar::locale::language::Language;
use mandegar::report::inputs::Inputs;
use mandegar::report::name::{DataPage, Page};
use mandegar::state::address::{Frame, Place};
use mandegar::ui::pages::survey::results::Results;
use std::rc::Rc;
use yew::{html, Callback};

const PLACE: Place = Place::Data(DataPage::Survey);

fn shown(language: Language, text: &str) -> String {
    let reading = Shared(Rc::new(read(text, ZERO)));
    let inputs = Inputs::default();
    render_piece(language, PLACE, |address| {
        html! { <Results {reading} {inputs} {address} on_go={Callback::noop()} /> }
    })
}

fn sample(language: Language) -> String {
    shown(language, &demo::survey(survey_words(language)))
}

#[test]
fn the_page_before_and_after_data_is_as_it_was() {
    for language in Language::ALL {
        let code = language.code();
        let empty = render(language, PLACE, Frame::Page, "");
        golden(&format!("survey.{code}.html"), &empty);
        golden(&format!("survey-demo.{code}.html"), &sample(language));
    }
}

#[test]
fn every_name_of_the_contract_is_on_the_page_once() {
    for language in Language::ALL {
        let page = render(language, PLACE, Frame::Page, "");
        for name in ["scale", "confidence", "data", "file"] {
            let control = format!(" name=\"{name}\"");
            assert_eq!(page.matches(&control).count(), 1, "{name} in {language:?}");
        }
        let results = sample(language);
        for metric in Page::Nps.metrics() {
            let output = format!("data-metric=\"{}\"", metric.as_str());
            assert_eq!(results.matches(&output).count(), 1, "{output}");
        }
        for table in DataPage::Survey.tables() {
            let table = format!("data-table=\"{}\"", table.as_str());
            assert_eq!(results.matches(&table).count(), 1, "{table}");
        }
        assert!(!results.contains("NaN") && !results.contains(">inf"));
        assert!(!results.contains(" style="));
        assert_eq!(results.matches("class=\"comment\"").count(), 50);
    }
}

#[test]
fn a_choice_that_is_none_is_told_beside_its_field() {
    for language in Language::ALL {
        let page = render(language, PLACE, Frame::Page, "scale=5&confidence=90");
        assert_eq!(page.matches("class=\"field-error\"").count(), 1);
    }
}

#[test]
fn what_people_wrote_is_text_and_nothing_else() {
    let results = shown(
        Language::En,
        "score,comment,segment\n9,<script>alert(1)</script>,<b>x</b>\n3,fine,y\n9,good,y\n",
    );
    assert!(!results.contains("<script>") && !results.contains("<b>x"));
    assert!(results.contains("&lt;script&gt;"));
}

#[test]
fn a_survey_without_segments_dates_and_comments_shows_what_it_has() {
    for language in Language::ALL {
        let results = shown(language, "9\n10\n3\n");
        assert!(!results.contains("by-segment") && !results.contains("by-month"));
        assert!(results.contains("data-table=\"scores\""));
        assert!(!results.contains("data-list=\"comments\""));
    }
}
