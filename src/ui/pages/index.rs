//! The index: a list of questions, each with its figure on the worked example.

use crate::locale::search::searchable;
use crate::locale::text::{self, Text};
#[cfg(feature = "parts")]
use crate::part::Slot;
use crate::report::name::{DataPage, Page};
use crate::state::address::Place;
use crate::state::calculator::Calculator;
use crate::ui::components::header::Link;
use crate::ui::host::Address;
use crate::ui::pages::layout::layout;
use crate::ui::pages::topic::{Topic, TOPICS};
use crate::ui::wording::{use_wording, Wording};
use web_sys::HtmlInputElement;
use yew::{component, html, use_state, Callback, Html, InputEvent, Properties, TargetCast};

/// Where the index is.
#[derive(Properties, PartialEq)]
pub struct IndexProps {
    /// The address of the index.
    pub address: Address,
    /// Goes to a page.
    pub on_go: Callback<Address>,
}

/// What the index is shown by, a part of the download of its own.
#[derive(Debug)]
pub struct IndexPart {
    /// The index.
    pub view: fn(IndexProps) -> Html,
}

/// The one there is.
pub static INDEX: IndexPart = IndexPart {
    view: |props| html! { <Index ..props /> },
};

/// The part of the index.
#[cfg(not(feature = "parts"))]
pub fn part() -> &'static IndexPart {
    &INDEX
}

/// The part of the index, which has been fetched.
#[cfg(feature = "parts")]
pub fn part() -> &'static IndexPart {
    slot().table()
}

/// Where the part of the index goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot() -> &'static Slot<IndexPart> {
    static PART: Slot<IndexPart> = Slot::new();
    &PART
}

/// The index of all calculators.
#[component]
fn Index(props: &IndexProps) -> Html {
    let wording = use_wording();
    let wanted = use_state(String::new);
    let oninput = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            wanted.set(searchable(&text));
        })
    };
    let topics: Vec<Html> = TOPICS
        .iter()
        .filter_map(|found| topic(wording, props, found, &wanted))
        .chain(data_topic(wording, props, &wanted))
        .collect();
    let is_empty = topics.is_empty();
    html! {
        <main id="main" tabindex="-1" class="index" data-page="index" data-state="ready">
            <header class="page-head">
                <h1>{ wording.text(Text::IndexTitle) }</h1>
                <p class="lead">{ wording.text(Text::IndexLead) }</p>
            </header>
            <div class="field index-search">
                <label for="index-search">{ wording.text(Text::IndexSearch) }</label>
                <div class="field-box"><input id="index-search" name="search" type="search" autocomplete="off" dir="auto" {oninput} /></div>
            </div>
            { for topics }
            if is_empty { <p class="note" role="status">{ wording.text(Text::IndexNothing) }</p> }
            <p class="muted">{ wording.text(Text::Privacy) }</p>
        </main>
    }
}

/// The pages of a topic that answer what is searched for; `None` where none does.
fn topic(wording: Wording, props: &IndexProps, topic: &Topic, wanted: &str) -> Option<Html> {
    let language = wording.language;
    let is_wanted = |page: &&Page| {
        let words = [
            text::page_title(language, **page),
            text::page_question(language, **page),
            text::page_lead(language, **page),
            wording.text(topic.title),
            page.as_str(),
        ];
        words.iter().any(|word| searchable(word).contains(wanted))
    };
    let pages: Vec<&Page> = topic.pages.iter().filter(is_wanted).collect();
    (!pages.is_empty()).then(|| {
        html! {
            <section class="topic">
                <h2>{ wording.text(topic.title) }</h2>
                <ol class="questions">{ for pages.iter().map(|page| question(wording, props, **page)) }</ol>
            </section>
        }
    })
}

/// The pages about data that answer what is searched for; `None` where none does.
fn data_topic(wording: Wording, props: &IndexProps, wanted: &str) -> Option<Html> {
    let title = wording.text(Text::TopicData);
    let is_wanted = |page: &&DataPage| {
        let words = text::data_page(wording.language, **page);
        let words = [
            words.title,
            words.question,
            words.lead,
            title,
            page.as_str(),
        ];
        words.iter().any(|word| searchable(word).contains(wanted))
    };
    let pages: Vec<&DataPage> = DataPage::ALL.iter().filter(is_wanted).collect();
    (!pages.is_empty()).then(|| {
        html! {
            <section class="topic">
                <h2>{ title }</h2>
                <ol class="questions">{ for pages.iter().map(|page| data_question(wording, props, **page)) }</ol>
            </section>
        }
    })
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
                <span class="question-title">{ text::page_title(wording.language, page) }</span>
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
                <span class="question-title">{ words.title }</span>
                <span class="question-sub">{ words.lead }</span>
                <span class="question-metric">{ words.short }</span>
            </Link>
        </li>
    }
}
