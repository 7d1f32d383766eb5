//! A page in somebody else's frame: it tells its height and takes a theme, nothing else.

use super::watch::Resizes;
use crate::state::address::Theme;
use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window};
use yew::Callback;

/// What an embedded page does as long as this is kept.
pub struct Embed {
    _heights: Option<Resizes>,
    _themes: EventListener,
}

impl Embed {
    /// Starts telling the height of `app` to the parent and taking a theme from it; `None` when there is no parent.
    pub fn start(app: &Element, on_theme: Callback<Theme>) -> Option<Self> {
        let window = web_sys::window()?;
        let parent = parent(&window)?;
        let heights = tell_heights(&window, parent.clone(), app);
        let themes = EventListener::new(&window, "message", move |event| {
            let event = event.dyn_ref::<MessageEvent>();
            if let Some(theme) = event.and_then(|event| theme_from(event, &parent)) {
                on_theme.emit(theme);
            }
        });
        Some(Self {
            _heights: heights,
            _themes: themes,
        })
    }
}

/// The window around this one.
fn parent(window: &Window) -> Option<Window> {
    let parent = window.parent().ok()??;
    (AsRef::<JsValue>::as_ref(&parent) != AsRef::<JsValue>::as_ref(window)).then_some(parent)
}

fn tell_heights(window: &Window, parent: Window, app: &Element) -> Option<Resizes> {
    let document = window.document()?;
    let window = window.clone();
    let element = app.clone();
    let last = RefCell::new(None);
    Resizes::new(app, move |_| {
        let scrolled = window.scroll_y().unwrap_or(0.0);
        // The end of the app, not of the document: a document is never lower than its frame and would never shrink.
        let height = (element.get_bounding_client_rect().bottom() + scrolled).ceil();
        let root = document.document_element();
        let page = root.and_then(|root| root.get_attribute("data-page"));
        let now = Some((page.unwrap_or_default(), height));
        if *last.borrow() == now {
            return;
        }
        if let Some((page, height)) = &now {
            let _refused = post(&parent, page, *height);
        }
        last.replace(now);
    })
}

fn post(parent: &Window, page: &str, height: f64) -> Result<(), JsValue> {
    let height = JsValue::from_f64(height);
    let ours = object(&[
        ("type", "mandegar:height".into()),
        ("version", 1.into()),
        ("page", page.into()),
        ("height", height.clone()),
    ])?;
    parent.post_message(&ours, "*")?;
    let amp = object(&[
        ("sentinel", "amp".into()),
        ("type", "embed-size".into()),
        ("height", height),
    ])?;
    parent.post_message(&amp, "*")
}

fn object(entries: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value)?;
    }
    Ok(object)
}

/// The theme of a message from the parent, `None` for any other message.
fn theme_from(event: &MessageEvent, parent: &Window) -> Option<Theme> {
    let source = event.source()?;
    if AsRef::<JsValue>::as_ref(&source) != AsRef::<JsValue>::as_ref(parent) {
        return None;
    }
    let data = event.data();
    let text = |key: &str| {
        Reflect::get(&data, &JsValue::from_str(key))
            .ok()?
            .as_string()
    };
    // Asking something that is no object for a property throws; that is no message of ours.
    (text("type").as_deref() == Some("mandegar:theme"))
        .then(|| text("theme"))
        .flatten()
        .and_then(|name| Theme::from_name(&name))
}
