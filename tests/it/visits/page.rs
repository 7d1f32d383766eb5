//! The views of the page, natively: empty, and with the sample in three languages.

use super::read;
use crate::views::{golden, render, render_piece};
use mandegar::ingest::demo;
use mandegar::job::session::Shared;
use mandegar::locale::language::Language;
use mandegar::report::inputs::Inputs;
use mandegar::report::name::{DataPage, Page};
use mandegar::state::address::{Frame, Place};
use mandegar::ui::pages::visits::results::Results;
use std::rc::Rc;
use yew::{html, Callback};

const PLACE: Place = Place::Data(DataPage::Visits);

fn shown(language: Language, text: &str) -> String {
    let reading = Shared(Rc::new(read(text)));
    let inputs = Inputs::default();
    render_piece(language, PLACE, |address| {
        html! { <Results {reading} {inputs} {address} on_go={Callback::noop()} /> }
    })
}

#[test]
fn the_page_before_and_after_data_is_as_it_was() {
    for language in Language::ALL {
        let code = language.code();
        let empty = render(language, PLACE, Frame::Page, "");
        golden(&format!("visits.{code}.html"), &empty);
        let sample = shown(language, &demo::visits());
        golden(&format!("visits-demo.{code}.html"), &sample);
    }
}

#[test]
fn every_name_of_the_contract_is_on_the_page_once() {
    let logs = [
        demo::visits(),
        "visitor,date\na,2024-01-03\na,2024-02-29\n".to_owned(),
        "visitor,date\na,2024-01-03\n".to_owned(),
    ];
    for language in Language::ALL {
        let page = render(language, PLACE, Frame::Page, "");
        for name in ["confidence", "data", "file"] {
            let control = format!(" name=\"{name}\"");
            assert_eq!(page.matches(&control).count(), 1, "{name} in {language:?}");
        }
        for log in &logs {
            let results = shown(language, log);
            for metric in Page::ReturnVisitors.metrics() {
                let output = format!("data-metric=\"{}\"", metric.as_str());
                assert_eq!(results.matches(&output).count(), 1, "{output}");
            }
            assert_eq!(results.matches("data-table=\"by-month\"").count(), 1);
            assert!(!results.contains("NaN") && !results.contains(">inf"));
            assert!(!results.contains(" style="));
        }
    }
}
