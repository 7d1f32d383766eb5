//! What the person sees when the program has failed. The app is dead then, so this is plain DOM, and its buttons call the
//! browser's own functions: no code of ours runs any more.
//!
//! A panic ends in a trap, which the browser tells the window as it tells any error that nobody caught. The released app has no
//! other sign of it: its standard library is built to trap at once, without a message.

use super::{clipboard, document, history};
use crate::locale::language::Language;
use crate::locale::text::{text, Text};
use gloo::events::EventListener;
use js_sys::WebAssembly::RuntimeError;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement};

/// Where an event holds what was thrown: in a call from the browser, and in a promise.
const THROWN: [(&str, &str); 2] = [("error", "error"), ("unhandledrejection", "reason")];

/// Shows the message at a trap. The inputs are safe: they stand in the address.
pub fn install() {
    let Some(window) = web_sys::window() else {
        return;
    };
    for (event, thrown) in THROWN {
        let heard = move |event: &Event| {
            let thrown = Reflect::get(event, &JsValue::from_str(thrown));
            if thrown.is_ok_and(|thrown| thrown.is_instance_of::<RuntimeError>()) {
                fail();
            }
        };
        // For as long as the page is there.
        EventListener::new(&window, event, heard).forget();
    }
}

fn fail() {
    history::flush();
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document {
        let _refused = show(&document);
    }
}

fn show(document: &Document) -> Result<(), JsValue> {
    // A dead app still hears events and may panic again.
    if document.query_selector(".panic")?.is_some() {
        return Ok(());
    }
    if let Some(app) = document.get_element_by_id("app") {
        app.set_attribute("inert", "")?;
    }
    if let Some(main) = document.query_selector("main")? {
        main.set_attribute("data-state", "error")?;
    }
    // An open dialog lies above everything else and makes it inert.
    if let Some(dialog) = document.query_selector("dialog[open]")? {
        dialog.remove();
    }
    let (language, _) = document::told(document);
    let panel = element(document, "div", "panic")?;
    panel.set_attribute("role", "alertdialog")?;
    panel.set_attribute("aria-labelledby", "panic-title")?;
    panel.set_attribute("aria-describedby", "panic-text")?;
    let title = element(document, "h2", "")?;
    title.set_id("panic-title");
    title.set_text_content(Some(text(language, Text::PanicTitle)));
    let words = element(document, "p", "")?;
    words.set_id("panic-text");
    words.set_text_content(Some(text(language, Text::PanicText)));
    let buttons = element(document, "div", "cluster")?;
    panel.append_with_node_3(&title, &words, &buttons)?;
    document
        .body()
        .ok_or(JsValue::NULL)?
        .append_with_node_1(&panel)?;
    let again = reload_button(document, language)?;
    buttons.append_with_node_1(&again)?;
    let link = link(document, language)?;
    buttons.append_with_node_1(&link)?;
    again.unchecked_into::<HtmlElement>().focus()
}

fn reload_button(document: &Document, language: Language) -> Result<Element, JsValue> {
    let again = button(document, "primary", text(language, Text::PanicAgain))?;
    let location = document.location().ok_or(JsValue::NULL)?;
    let reload = bound(&location, "reload", &[])?;
    again.add_event_listener_with_callback("click", &reload)?;
    Ok(again)
}

/// A button that copies the link, or the link itself where the browser has no clipboard.
fn link(document: &Document, language: Language) -> Result<Element, JsValue> {
    let label = text(language, Text::PanicCopy);
    let location = document.location().ok_or(JsValue::NULL)?;
    let href = location.href()?;
    if let Some(clipboard) = clipboard::clipboard() {
        let copy = button(document, "quiet", label)?;
        let write = bound(&clipboard, "writeText", &[JsValue::from_str(&href)])?;
        copy.add_event_listener_with_callback("click", &write)?;
        return Ok(copy);
    }
    let field = element(document, "input", "")?;
    field.set_attribute("readonly", "")?;
    field.set_attribute("dir", "ltr")?;
    field.set_attribute("aria-label", label)?;
    field.set_attribute("value", &href)?;
    Ok(field)
}

/// `owner[name].bind(owner, …arguments)`: a function that needs nothing of this program.
fn bound(owner: &JsValue, name: &str, arguments: &[JsValue]) -> Result<Function, JsValue> {
    let function: Function = Reflect::get(owner, &JsValue::from_str(name))?.dyn_into()?;
    let bind: Function = Reflect::get(&function, &JsValue::from_str("bind"))?.dyn_into()?;
    let given: Array = std::iter::once(owner).chain(arguments).collect();
    Reflect::apply(&bind, &function, &given)?.dyn_into()
}

fn button(document: &Document, kind: &str, label: &str) -> Result<Element, JsValue> {
    let button = element(document, "button", "button")?;
    button.set_attribute("type", "button")?;
    button.set_attribute("data-kind", kind)?;
    button.set_text_content(Some(label));
    Ok(button)
}

fn element(document: &Document, name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document.create_element(name)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}
