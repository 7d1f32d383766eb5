//! The views of the page, natively: empty, and with the demo in three languages.

use super::read;
use crate::views::host::Silent;
use crate::views::{golden, render};
use mandegar::analysis::shop::Options;
use mandegar::ingest::demo;
use mandegar::job::session::Shared;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::name::DataPage;
use mandegar::report::shop::{ShopKey, ShopMetric, ShopTable};
use mandegar::state::address::{Frame, Place, Theme};
use mandegar::ui::host::{Address, SharedHost};
use mandegar::ui::pages::orders::results::{Results, ResultsProps};
use mandegar::ui::wording::Wording;
use std::rc::Rc;
use yew::{component, html, Callback, ContextProvider, Html, LocalServerRenderer, Properties};

const PLACE: Place = Place::Data(DataPage::Orders);

#[derive(Properties, PartialEq)]
struct ShownProps {
    language: Language,
    text: String,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let language = props.language;
    let address = Address {
        language,
        place: PLACE,
        frame: Frame::Page,
        theme: Theme::Auto,
        currency: None,
        fragment: String::new(),
    };
    let host = SharedHost(Rc::new(Silent(address.clone())));
    let wording = Wording {
        language,
        currency: Currency::of(language),
    };
    let results = ResultsProps {
        reading: Shared(Rc::new(read(&props.text, Options::default()))),
        address,
        on_go: Callback::noop(),
    };
    html! {
        <ContextProvider<SharedHost> context={host}>
            <ContextProvider<Wording> context={wording}><Results ..results /></ContextProvider<Wording>>
        </ContextProvider<SharedHost>>
    }
}

fn shown(language: Language, text: String) -> String {
    let props = ShownProps { language, text };
    let renderer = LocalServerRenderer::<Shown>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
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
        let names = ShopKey::ALL.iter().map(|key| key.as_str());
        for name in names.chain(["data", "file"]) {
            let control = format!(" name=\"{name}\"");
            assert_eq!(page.matches(&control).count(), 1, "{name} in {language:?}");
        }
        let results = shown(language, demo::orders());
        for metric in ShopMetric::ALL {
            let output = format!("data-metric=\"{}\"", metric.as_str());
            assert_eq!(results.matches(&output).count(), 1, "{output}");
        }
        for table in ShopTable::ALL {
            let table = format!("data-table=\"{}\"", table.as_str());
            assert_eq!(results.matches(&table).count(), 1, "{table}");
        }
        assert!(!results.contains("NaN") && !results.contains(">inf"));
        assert!(!results.contains(" style="));
        // A page of customers, not all of them.
        let customers = results.split("data-table=\"customers\"").nth(1).unwrap();
        assert_eq!(customers.matches("<tr>").count(), 51);
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
