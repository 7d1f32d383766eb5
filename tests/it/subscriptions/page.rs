//! The views of the page, natively: empty, and with the sample in three languages.

use super::job::read;
use crate::views::{golden, render, render_piece};
use mandegar::domain::interval::Level;
use mandegar::ingest::demo;
use mandegar::job::session::Shared;
use mandegar::job::Choices;
use mandegar::locale::language::Language;
use mandegar::report::name::DataPage;
use mandegar::report::subscriptions::{SubscriptionsKey, SubscriptionsMetric};
use mandegar::state::address::{Frame, Place};
use mandegar::ui::pages::subscriptions::results::Results;
use std::rc::Rc;
use yew::{html, Callback};

const PLACE: Place = Place::Data(DataPage::Subscriptions);

fn shown(language: Language, text: &str) -> String {
    let reading = Shared(Rc::new(read(text, Choices::default())));
    let level = Level::percent(95.0).unwrap();
    render_piece(language, PLACE, |address| {
        html! { <Results {reading} {level} {address} on_go={Callback::noop()} /> }
    })
}

#[test]
fn the_page_before_and_after_data_is_as_it_was() {
    for language in Language::ALL {
        let code = language.code();
        golden(
            &format!("subscriptions.{code}.html"),
            &render(language, PLACE, Frame::Page, ""),
        );
        golden(
            &format!("subscriptions-demo.{code}.html"),
            &shown(language, &demo::subscriptions()),
        );
    }
}

#[test]
fn every_name_of_the_contract_is_on_the_page_once() {
    for language in Language::ALL {
        let page = render(language, PLACE, Frame::Page, "");
        let names = SubscriptionsKey::ALL.iter().map(|key| key.as_str());
        for name in names.chain(["data", "file"]) {
            let control = format!(" name=\"{name}\"");
            assert_eq!(page.matches(&control).count(), 1, "{name} in {language:?}");
        }
        let results = shown(language, &demo::subscriptions());
        for metric in SubscriptionsMetric::ALL {
            let output = format!("data-metric=\"{}\"", metric.as_str());
            assert_eq!(results.matches(&output).count(), 1, "{output}");
        }
        for table in DataPage::Subscriptions.tables() {
            let table = format!("data-table=\"{}\"", table.as_str());
            assert_eq!(results.matches(&table).count(), 1, "{table}");
        }
        for chart in ["churn-months", "movements", "survival-curve"] {
            let chart = format!("data-chart=\"{chart}\"");
            assert_eq!(results.matches(&chart).count(), 1, "{chart}");
        }
        assert!(!results.contains("NaN") && !results.contains(">inf"));
        assert!(!results.contains(" style="));
    }
}

#[test]
fn links_fill_the_fields_in_the_calendar_of_the_language() {
    for (language, day) in [
        (Language::En, "2026-03-21"),
        (Language::Fa, "۱۴۰۵/۰۱/۰۱"),
        (Language::Ru, "21.03.2026"),
    ] {
        let page = render(language, PLACE, Frame::Page, "asof=2026-03-21&confidence=x");
        assert!(page.contains(&format!("value=\"{day}\"")), "{language:?}");
        assert_eq!(page.matches("class=\"field-error\"").count(), 1);
    }
}

#[test]
fn figures_that_do_not_exist_say_why() {
    for language in Language::ALL {
        let results = shown(language, "customer,start,end\na,2024-01-05,\nb,2024-03-05,");
        for (metric, reason) in [
            ("mrr", "missing-input"),
            ("nrr-last-12-months", "missing-input"),
            ("median-lifetime-months", "not-observed"),
        ] {
            let output =
                format!("data-metric=\"{metric}\" data-value=\"\" data-undefined=\"{reason}\"");
            assert!(results.contains(&output), "{output}");
        }
        assert!(!results.contains("data-chart=\"movements\""));
    }
}
