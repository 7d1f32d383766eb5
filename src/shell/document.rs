//! What stands around the app in the page's file: attributes, title, links and the prose.

use crate::locale::language::Language;
use crate::state::address::{Frame, Place, Theme};
use web_sys::{Document, Element};

/// The document's language and place as its file says, and the index in English where it says nothing.
pub fn told(document: &Document) -> (Language, Place) {
    let told = |name| document.document_element()?.get_attribute(name);
    let language = told("data-lang").and_then(|code| Language::from_code(&code));
    let place = told("data-page").and_then(|name| Place::from_folder(&name));
    (
        language.unwrap_or(Language::En),
        place.unwrap_or(Place::Index),
    )
}

/// Says on the root element which page this is.
pub fn name_page(document: &Document, language: Language, place: Place) {
    set(document, "lang", Some(language.code()));
    set(document, "dir", Some(language.direction()));
    set(document, "data-lang", Some(language.code()));
    set(document, "data-page", Some(place.name()));
}

/// Says on the root element whether the app came up; the page's file has the words for it if it did not.
pub fn name_start(document: &Document, is_loaded: bool) {
    let value = (!is_loaded).then_some("load-failed");
    set(document, "data-boot", value);
}

/// Says on the root element whether the page is in a frame.
pub fn name_frame(document: &Document, frame: Frame) {
    let value = (frame == Frame::Embed).then_some("embed");
    set(document, "data-frame", value);
}

/// Says on the root element which theme the styles are to take.
pub fn name_theme(document: &Document, theme: Theme) {
    let value = (theme != Theme::Auto).then_some(theme.as_str());
    set(document, "data-theme", value);
}

/// The icon's address is relative; once the page's own address changes it would lead nowhere.
pub fn hold_icon(document: &Document, root: &str) {
    let Ok(Some(icon)) = document.query_selector("link[rel=icon]") else {
        return;
    };
    if let Some(href) = icon.get_attribute("href") {
        let file = href.trim_start_matches(['.', '/']);
        let _refused = icon.set_attribute("href", &format!("{root}{file}"));
    }
}

/// The section that holds the prose.
pub fn prose(document: &Document) -> Option<Element> {
    document.get_element_by_id("prose")
}

fn set(document: &Document, name: &str, value: Option<&str>) {
    if let Some(root) = document.document_element() {
        let _refused = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}
