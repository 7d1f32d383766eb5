//! The prose of another page, taken from that page's own file, with its title and links.

use super::document::prose;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{Document, DomParser, Element, Response, SupportedType};

/// Links of the head that belong to one page.
const PAGE_LINKS: &str = "link[rel=canonical], link[rel=alternate]";
const FONT_LINK: &str = "link[rel=preload][as=font]";
const DESCRIPTION: &str = "meta[name=description]";

/// Turns to the prose of one page after the other.
#[derive(Clone, Default)]
pub struct Turning {
    /// Counts turns, so that prose that comes too late is let go.
    turn: Rc<Cell<u32>>,
}

impl Turning {
    /// Shows the prose of the page at `url` once it has come, and scrolls to a section of it if one is named.
    pub fn to(&self, url: String, section: Option<String>) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        clear_prose(&document);
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let now = Rc::clone(&self.turn);
        spawn_local(async move {
            let file = fetch(&url).await;
            if now.get() != turn {
                return;
            }
            let taken = file.and_then(|file| take_prose(&document, &file));
            if taken.is_err() {
                link_prose(&document, &url);
            } else if let Some(id) = section {
                unfold(&document, &id);
            }
        });
    }
}

/// The document at `url`, for its prose.
async fn fetch(url: &str) -> Result<Document, JsValue> {
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
fn take_prose(document: &Document, file: &Document) -> Result<(), JsValue> {
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
fn clear_prose(document: &Document) {
    if let Some(prose) = prose(document) {
        prose.set_inner_html("");
    }
}

/// A plain link in place of a prose that did not come.
fn link_prose(document: &Document, url: &str) {
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
fn unfold(document: &Document, id: &str) -> bool {
    let Some(section) = document.get_element_by_id(id) else {
        return false;
    };
    if section.local_name() == "details" {
        let _refused = section.set_attribute("open", "");
    }
    section.scroll_into_view();
    true
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
