//! The index: a list of questions, each with its figure on the worked example.

use crate::locale::text::{self, Text};
use crate::report::name::{DataPage, Page};
use crate::state::address::Place;
use crate::state::calculator::Calculator;
use crate::ui::components::header::Link;
use crate::ui::host::Address;
use crate::ui::pages::layout::layout;
use crate::ui::wording::{use_wording, Wording};
use yew::{component, html, Callback, Html, Properties};

/// Where the index is.
#[derive(Properties, PartialEq)]
pub struct IndexProps {
    /// The address of the index.
    pub address: Address,
    /// Goes to a page.
    pub on_go: Callback<Address>,
}

/// The index of all calculators.
#[component]
pub fn Index(props: &IndexProps) -> Html {
    let wording = use_wording();
    html! {
        <main id="main" tabindex="-1" class="index" data-page="index" data-state="ready">
            <header class="page-head">
                <h1>{ wording.text(Text::IndexTitle) }</h1>
                <p class="lead">{ wording.text(Text::IndexLead) }</p>
            </header>
            <ol class="questions">{ for Page::ALL.iter().map(|page| question(wording, props, *page)) }
                { for DataPage::ALL.iter().map(|page| data_question(wording, props, *page)) }</ol>
            <p class="muted">{ wording.text(Text::Privacy) }</p>
        </main>
    }
}

fn question(wording: Wording, props: &IndexProps, page: Page) -> Html {
    let headline = layout(page).headline.metric;
    let figure = Calculator::open(page, "")
        .outcome()
        .report
        .figures
        .get(headline)
        .ok();
    let to = Address {
        place: Place::Page(page),
        fragment: String::new(),
        ..props.address.clone()
    };
    html! {
        <li class="question-card">
            <Link {to} on_go={props.on_go.clone()}>
                <span class="question-title">{ text::page_question(wording.language, page) }</span>
                <span class="question-sub">{ text::page_lead(wording.language, page) }</span>
                <span class="question-figure num">{ figure.map(|value| wording.figure(headline, value)) }</span>
                <span class="question-metric">{ text::metric(wording.language, headline) }</span>
            </Link>
        </li>
    }
}

/// The question of a page that has no figure before it has data.
fn data_question(wording: Wording, props: &IndexProps, page: DataPage) -> Html {
    let words = text::data_page(wording.language, page);
    let to = Address {
        place: Place::Data(page),
        fragment: String::new(),
        ..props.address.clone()
    };
    html! {
        <li class="question-card">
            <Link {to} on_go={props.on_go.clone()}>
                <span class="question-title">{ words.question }</span>
                <span class="question-sub">{ words.lead }</span>
                <span class="question-metric">{ words.short }</span>
            </Link>
        </li>
    }
}
