//! What stands around the app in the page's file: attributes, title, links and the prose.

use crate::locale::language::Language;
use crate::state::address::{Frame, Place, Theme};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Response, SupportedType};

/// Links of the head that belong to one page.
const PAGE_LINKS: &str = "link[rel=canonical], link[rel=alternate]";
const FONT_LINK: &str = "link[rel=preload][as=font]";
const DESCRIPTION: &str = "meta[name=description]";

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

/// The document at `url`, for its prose.
///
/// # Errors
/// What the browser threw, or null when the answer is none of our pages.
pub async fn fetch(url: &str) -> Result<Document, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(url))
        .await?
        .dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?;
    let text = text.as_string().ok_or(JsValue::NULL)?;
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}

/// Takes the prose from the file of another page, with title, description, links and font.
///
/// # Errors
/// What the browser threw, or null when there is no prose in the file.
pub fn take_prose(document: &Document, file: &Document) -> Result<(), JsValue> {
    let here = prose(document).ok_or(JsValue::NULL)?;
    let there = prose(file).ok_or(JsValue::NULL)?;
    here.set_inner_html(&there.inner_html());
    if let Some(label) = there.get_attribute("aria-label") {
        here.set_attribute("aria-label", &label)?;
    }
    document.set_title(&file.title());
    let description = file.query_selector(DESCRIPTION)?;
    let description = description.and_then(|meta| meta.get_attribute("content"));
    if let (Some(meta), Some(text)) = (document.query_selector(DESCRIPTION)?, description) {
        meta.set_attribute("content", &text)?;
    }
    for link in all(document, PAGE_LINKS)? {
        link.remove();
    }
    for link in all(file, PAGE_LINKS)? {
        add_to_head(document, &link)?;
    }
    if document.query_selector(FONT_LINK)?.is_none() {
        for link in all(file, FONT_LINK)? {
            add_to_head(document, &link)?;
        }
    }
    Ok(())
}

/// Empties the prose while the next one comes.
pub fn clear_prose(document: &Document) {
    if let Some(prose) = prose(document) {
        prose.set_inner_html("");
    }
}

/// A plain link in place of a prose that did not come.
pub fn link_prose(document: &Document, url: &str) {
    let link = || -> Result<(), JsValue> {
        let link = document.create_element("a")?;
        link.set_attribute("href", url)?;
        link.set_attribute("dir", "ltr")?;
        link.set_text_content(Some(url));
        let prose = prose(document).ok_or(JsValue::NULL)?;
        prose.set_inner_html("");
        prose.append_with_node_1(&link)
    };
    let _refused = link();
}

/// Opens the section with this id and scrolls to it; says whether there is one.
pub fn unfold(document: &Document, id: &str) -> bool {
    let Some(section) = document.get_element_by_id(id) else {
        return false;
    };
    if section.local_name() == "details" {
        let _refused = section.set_attribute("open", "");
    }
    section.scroll_into_view();
    true
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

fn all(document: &Document, selector: &str) -> Result<Vec<Element>, JsValue> {
    let nodes = document.query_selector_all(selector)?;
    let nodes = (0..nodes.length()).filter_map(|index| nodes.get(index));
    Ok(nodes.filter_map(|node| node.dyn_into().ok()).collect())
}

fn add_to_head(document: &Document, link: &Element) -> Result<(), JsValue> {
    let link = document.import_node_with_deep(link, true)?;
    let head = document.query_selector("head")?.ok_or(JsValue::NULL)?;
    head.append_with_node_1(&link)
}
