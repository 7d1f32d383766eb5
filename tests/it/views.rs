//! Views rendered natively: golden HTML per page and language, and what every page must carry.

use host::Silent;
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::name::Page;
use mandegar::state::address::{Frame, Place, Theme};
use mandegar::state::fields;
use mandegar::ui::app::{App, AppProps};
use mandegar::ui::host::{Address, SharedHost, Surroundings};
use mandegar::ui::wording::Wording;
use std::path::PathBuf;
use yew::{component, html, ContextProvider, Html, LocalServerRenderer, Properties};

#[path = "../common/host.rs"]
pub(super) mod host;

pub(super) fn render(language: Language, place: Place, frame: Frame, fragment: &str) -> String {
    let address = Address {
        language,
        place,
        frame,
        theme: Theme::Auto,
        currency: None,
        fragment: fragment.to_owned(),
    };
    let host = SharedHost::new(Silent(address));
    let renderer = LocalServerRenderer::<App>::with_props(AppProps { host }).hydratable(false);
    pollster::block_on(renderer.render())
}

#[derive(Properties, PartialEq)]
struct PieceProps {
    address: Address,
    children: Html,
}

#[component]
fn Piece(props: &PieceProps) -> Html {
    let language = props.address.language;
    let host = SharedHost::new(Silent(props.address.clone()));
    let wording = Wording {
        language,
        currency: Currency::of(language),
    };
    html! {
        <ContextProvider<Surroundings> context={Surroundings { host, wording }}>{ props.children.clone() }</ContextProvider<Surroundings>>
    }
}

/// A piece of a page, rendered at the page's address.
pub(super) fn render_piece(
    language: Language,
    place: Place,
    piece: impl FnOnce(Address) -> Html,
) -> String {
    let address = Address {
        language,
        place,
        frame: Frame::Page,
        theme: Theme::Auto,
        currency: None,
        fragment: String::new(),
    };
    let children = piece(address.clone());
    let props = PieceProps { address, children };
    let renderer = LocalServerRenderer::<Piece>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

/// One element a line, so that a change shows where it is.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[track_caller]
pub(super) fn golden(name: &str, html: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/html")
        .join(name);
    let html = lines(html);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &html).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let at = kept.lines().zip(html.lines()).position(|(a, b)| a != b);
    assert!(
        kept == html,
        "{name} differs at line {at:?}; UPDATE_GOLDEN=1 rewrites it"
    );
}

#[test]
fn every_page_in_every_language_is_as_it_was() {
    for language in Language::ALL {
        golden(
            &format!("index.{}.html", language.code()),
            &render(language, Place::Index, Frame::Page, ""),
        );
        for page in Page::ALL {
            let name = format!("{}.{}.html", page.as_str(), language.code());
            golden(
                &name,
                &render(language, Place::Page(*page), Frame::Page, ""),
            );
        }
    }
}

#[test]
fn an_embedded_page_has_no_head_and_no_data_panel() {
    let html = render(
        Language::En,
        Place::Page(Page::Nps),
        Frame::Embed,
        "promoters=40&passives=30&detractors=30",
    );
    assert!(
        !html.contains("site-head")
            && !html.contains("name=\"data\"")
            && html.contains("attribution")
    );
}

#[test]
fn every_metric_and_every_input_is_on_its_page_once() {
    for language in Language::ALL {
        for page in Page::ALL {
            let html = render(language, Place::Page(*page), Frame::Page, "");
            for metric in page.metrics() {
                let output = format!("data-metric=\"{}\"", metric.as_str());
                assert_eq!(html.matches(&output).count(), 1, "{output} in {language:?}");
            }
            for field in fields(*page) {
                let name = format!(" name=\"{}\"", field.key.as_str());
                assert_eq!(html.matches(&name).count(), 1, "{name} in {language:?}");
            }
        }
    }
}

/// The figures and fields of other models are there for machines and hidden from people.
#[test]
fn a_model_shows_its_own_fields_and_figures() {
    for (model, shown, hidden) in [
        ("simple", "aov", "retention"),
        ("subscription", "arpa", "aov"),
        ("retention", "retention", "churn"),
    ] {
        let html = render(
            Language::En,
            Place::Page(Page::Clv),
            Frame::Page,
            &format!("model={model}&margin=70"),
        );
        let field = |key: &str| {
            let at = html.find(&format!(" name=\"{key}\"")).unwrap();
            let start = html[..at].rfind("<div data-kind=").unwrap();
            let end = start + html[start..].find('>').unwrap();
            html[start..end].contains(" hidden")
        };
        assert!(!field(shown) && field(hidden), "{model}");
        assert_eq!(
            html.contains("<section hidden=\"hidden\" class=\"variants\""),
            model != "retention"
        );
    }
}

#[test]
fn no_view_has_an_inline_style_or_an_unlabelled_picture() {
    for page in Page::ALL {
        let html = render(Language::Fa, Place::Page(*page), Frame::Page, "");
        assert!(!html.contains(" style="));
    }
}

#[test]
fn links_with_garbage_are_answered_beside_the_field() {
    for (page, fragment) in [
        (Page::Churn, "start=abc&lost=62"),
        (Page::Churn, "start=-5&lost=1"),
        (Page::Churn, "start=10&lost=1e308"),
        (Page::Churn, "start=10&new=0&lost=62"),
        (Page::ClvCac, "margin=900&arpa=%ZZ"),
        (Page::Nps, "promoters=1.5&confidence=96"),
        (Page::Nps, "s0=3&scale=1-10"),
        (Page::RetentionProfit, "retention=97&uplift=4"),
        (Page::RetentionProfit, "horizon=0.5"),
        (Page::Clv, "model=dream"),
        (Page::Clv, "model=simple&years=-1"),
        (Page::Effort, "sales-per-month=4.5&retention-share=101"),
        (Page::Budget, "budget=-1&split=150&audience-existing=x"),
        (Page::RepeatPurchase, "customers=100&repeat-customers=130"),
        (
            Page::ReturnVisitors,
            "visitors=9&returning=4&visitors-2=3&returning-2=8",
        ),
        (Page::Campaign, "kind=spam"),
        (Page::Campaign, "treated=5&treated-bought=6"),
        (Page::RevenueChurn, "mrr-start=-1&reactivation-in-net=2"),
    ] {
        for language in Language::ALL {
            let html = render(language, Place::Page(page), Frame::Page, fragment);
            assert!(
                html.contains("class=\"field-error\""),
                "{fragment} in {language:?}"
            );
            assert!(
                !html.contains("NaN") && !html.contains(">inf"),
                "{fragment}"
            );
        }
    }
}
