//! Copying text.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{Clipboard, Document, HtmlDocument, HtmlElement, HtmlTextAreaElement};
use yew::Callback;

/// Copies `text` and says whether that worked.
pub fn copy(text: String, done: Callback<bool>) {
    let Some(clipboard) = clipboard() else {
        return done.emit(copy_selected(&text).unwrap_or(false));
    };
    spawn_local(async move {
        let copied = JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        done.emit(copied || copy_selected(&text).unwrap_or(false));
    });
}

/// The clipboard, which a page has only where its connection is secure.
pub fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

/// The old way, which frames without a permission for the clipboard still have.
fn copy_selected(text: &str) -> Result<bool, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let focused = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("visually-hidden");
    // Outside of an open dialog nothing can be selected.
    let dialog = document.query_selector("dialog[open]")?;
    let home = dialog.or_else(|| document.body().map(JsCast::unchecked_into));
    home.ok_or(JsValue::NULL)?.append_with_node_1(&area)?;
    area.select();
    let copied = exec_copy(document);
    area.remove();
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus()?;
    }
    copied
}

fn exec_copy(document: Document) -> Result<bool, JsValue> {
    document
        .dyn_into::<HtmlDocument>()
        .map_err(JsValue::from)?
        .exec_command("copy")
}
