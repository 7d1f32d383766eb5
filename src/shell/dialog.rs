//! Dialogs and the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens a `<dialog>` over the page, or closes it. Anything else is left alone.
pub fn set_open(dialog: &Element, open: bool) {
    let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() else {
        return;
    };
    if open == dialog.open() {
        return;
    }
    if !open {
        dialog.close();
    } else if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}

/// Moves the focus to the element with this id, if there is one.
pub fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.focus();
    }
}
