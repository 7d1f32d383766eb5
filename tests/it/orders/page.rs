//! The views of the page, natively: empty, and with the demo in three languages.

use super::read;
use crate::views::{golden, render, render_piece};
use mandegar::analysis::shop::Options;
use mandegar::ingest::demo;
use mandegar::job::session::Shared;
use mandegar::locale::language::Language;
use mandegar::report::name::DataPage;
use mandegar::report::shop::{ShopKey, ShopMetric};
use mandegar::state::address::{Frame, Place};
use mandegar::state::orders::Orders;
use mandegar::ui::pages::orders::results::Results;
use std::rc::Rc;
use yew::{html, Callback};

const PLACE: Place = Place::Data(DataPage::Orders);

fn shown(language: Language, text: String) -> String {
    let reading = Shared(Rc::new(read(&text, Options::default())));
    render_piece(language, PLACE, |address| {
        let model = Orders::open("");
        html! { <Results {reading} {model} on={Callback::noop()} {address} on_go={Callback::noop()} /> }
    })
}

#[test]
fn the_page_before_and_after_data_is_as_it_was() {
    for language in Language::ALL {
        let code = language.code();
        golden(
            &format!("orders.{code}.html"),
            &render(language, PLACE, Frame::Page, ""),
        );
        golden(
            &format!("orders-demo.{code}.html"),
            &shown(language, demo::orders()),
        );
    }
}

#[test]
fn every_name_of_the_contract_is_on_the_page_once() {
    for language in Language::ALL {
        let page = render(language, PLACE, Frame::Page, "");
        let names = ShopKey::STAGES.iter().chain(&ShopKey::SPAN);
        let names = names.map(|key| key.as_str());
        for name in names.chain(["data", "file"]) {
            let control = format!(" name=\"{name}\"");
            assert_eq!(page.matches(&control).count(), 1, "{name} in {language:?}");
        }
        let results = shown(language, demo::orders());
        // What models are asked stands with what they say.
        for key in ShopKey::ALL
            .iter()
            .filter(|key| !ShopKey::STAGES.contains(key) && !ShopKey::SPAN.contains(key))
        {
            let control = format!(" name=\"{}\"", key.as_str());
            assert_eq!(
                results.matches(&control).count(),
                1,
                "{key:?} in {language:?}"
            );
        }
        for metric in ShopMetric::ALL {
            let output = format!("data-metric=\"{}\"", metric.as_str());
            assert_eq!(results.matches(&output).count(), 1, "{output}");
        }
        for table in DataPage::Orders.tables() {
            let table = format!("data-table=\"{}\"", table.as_str());
            assert_eq!(results.matches(&table).count(), 1, "{table}");
        }
        assert!(!results.contains("NaN") && !results.contains(">inf"));
        assert!(!results.contains(" style="));
        // A page of customers, not all of them.
        let customers = results.split("data-table=\"customers\"").nth(1).unwrap();
        let rows = customers.matches("<tr aria-rowindex").count();
        assert!((10..40).contains(&rows), "{rows}");
        assert!(results.contains("aria-rowcount=\"521\""));
    }
}

#[test]
fn links_fill_the_fields_in_the_calendar_of_the_language() {
    let link = "asof=2026-03-21&lapse-days=180&new-days=x";
    for (language, day) in [
        (Language::En, "2026-03-21"),
        (Language::Fa, "۱۴۰۵/۰۱/۰۱"),
        (Language::Ru, "21.03.2026"),
    ] {
        let page = render(language, PLACE, Frame::Page, link);
        assert!(page.contains(&format!("value=\"{day}\"")), "{language:?}");
        assert_eq!(page.matches("class=\"field-error\"").count(), 1);
    }
}

#[test]
fn a_log_without_a_figure_says_so() {
    for language in Language::ALL {
        let one = "customer,date,amount\na,2024-01-01,5\n".to_owned();
        let results = shown(language, one);
        assert!(results.contains("data-undefined=\"too-few\""));
        assert!(results.contains("data-metric=\"median-days-between-orders\" data-value=\"\""));
    }
}
