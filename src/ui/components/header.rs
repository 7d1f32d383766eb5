//! The head of the site: its name, its pages, language, currency and theme.

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::locale::text::{self, Text};
use crate::report::name::DataPage;
use crate::state::address::{Place, Theme};
use crate::ui::components::embed::theme_text;
use crate::ui::components::select::{choice, mini_select};
use crate::ui::host::{use_host, Address};
use crate::ui::pages::topic::TOPICS;
use crate::ui::wording::use_wording;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{component, html, Callback, Html, KeyboardEvent, MouseEvent, Properties};

/// Where the person is and what they can change.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The address now.
    pub address: Address,
    /// The theme now.
    pub theme: Theme,
    /// Goes to another page or language.
    pub on_go: Callback<Address>,
    /// Changes the theme.
    pub on_theme: Callback<Theme>,
    /// Changes the currency.
    pub on_currency: Callback<Currency>,
}

/// The head of the site.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let wording = use_wording();
    let to = |place: Place| Address {
        place,
        fragment: String::new(),
        ..props.address.clone()
    };
    let current = |is: bool| is.then_some("page");
    let themes = Theme::ALL.map(|theme| choice(theme.as_str(), wording.text(theme_text(theme))));
    let currencies = Currency::ALL.iter().map(|currency| {
        choice(
            currency.code(),
            text::currency_name(wording.language, *currency),
        )
    });
    let on_theme = props
        .on_theme
        .reform(|name: String| Theme::from_name(&name).unwrap_or_default());
    let on = props.on_currency.clone();
    let on_currency = Callback::from(move |code: String| {
        if let Some(currency) = Currency::from_code(&code) {
            on.emit(currency);
        }
    });
    html! {
        <header class="site-head">
            <Link to={to(Place::Index)} on_go={props.on_go.clone()}>{ wording.text(Text::SiteName) }</Link>
            // A page that was chosen closes the menu: it is another menu.
            <details class="menu" key={props.address.place.folder()} onkeydown={close_on_escape}>
                <summary>{ wording.text(Text::MenuWord) }</summary>
                <nav class="site-nav" aria-label={wording.text(Text::AllCalculators)}>
                    { for TOPICS.iter().map(|topic| html! {
                        <section>
                            <h2>{ wording.text(topic.title) }</h2>
                            { for topic.pages.iter().map(|page| html! {
                                <Link to={to(Place::Page(*page))} current={current(props.address.place == Place::Page(*page))} on_go={props.on_go.clone()}>
                                    { text::page_short(wording.language, *page) }
                                </Link>
                            }) }
                        </section>
                    }) }
                    <section>
                        <h2>{ wording.text(Text::TopicData) }</h2>
                        { for DataPage::ALL.iter().map(|page| html! {
                            <Link to={to(Place::Data(*page))} current={current(props.address.place == Place::Data(*page))} on_go={props.on_go.clone()}>
                                { text::data_page(wording.language, *page).short }
                            </Link>
                        }) }
                    </section>
                </nav>
            </details>
            <div class="site-tools cluster">
                <nav class="languages" aria-label={wording.text(Text::LanguageWord)}>
                    { for Language::ALL.into_iter().map(|language| html! {
                        <Link to={Address { language, ..props.address.clone() }} lang={language.code()}
                            current={(language == wording.language).then_some("true")} on_go={props.on_go.clone()}>{ language.native_name() }</Link>
                    }) }
                </nav>
                { mini_select(wording.text(Text::CurrencyWord), "currency", currencies.collect(), wording.currency.code(), on_currency) }
                { mini_select(wording.text(Text::ThemeWord), "theme", themes.to_vec(), props.theme.as_str(), on_theme) }
            </div>
        </header>
    }
}

/// Escape closes the menu that it was pressed in, and the focus goes back to its head.
fn close_on_escape(event: KeyboardEvent) {
    let menu = event.current_target();
    let menu = menu.and_then(|menu| menu.dyn_into::<Element>().ok());
    let Some(menu) = menu.filter(|_| event.key() == "Escape") else {
        return;
    };
    let head = menu.query_selector("summary").ok().flatten();
    let head = head.and_then(|head| head.dyn_into::<HtmlElement>().ok());
    let _was_open = menu.remove_attribute("open");
    if let Some(head) = head {
        let _focused = head.focus();
    }
}

/// A link within the site.
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads.
    pub to: Address,
    /// Whether it looks like a button, which has neither `current` nor `lang`.
    #[prop_or_default]
    pub is_button: bool,
    /// `aria-current`.
    #[prop_or_default]
    pub current: Option<&'static str>,
    /// The language of the link's own text and of its page.
    #[prop_or_default]
    pub lang: Option<&'static str>,
    /// Goes there without a full load.
    pub on_go: Callback<Address>,
    /// What it says.
    pub children: Html,
}

/// A link that changes the page without a full load, and still is a link: it can be opened in a new tab.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let host = use_host();
    let href = host.map(|host| host.url(&props.to));
    let (to, on_go) = (props.to.clone(), props.on_go.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            on_go.emit(to.clone());
        }
    });
    let (lang, words) = (props.lang, props.children.clone());
    // Classes that are not written out cost a first visit a kilobyte.
    if props.is_button {
        return html! { <a class="button" {href} {onclick}>{ words }</a> };
    }
    html! {
        <a {href} {lang} hreflang={lang} aria-current={props.current} {onclick}>{ words }</a>
    }
}
