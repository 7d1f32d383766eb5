//! Everything that touches the browser.

pub mod browser;
mod clipboard;
mod clock;
mod dialog;
mod document;
mod embed;
mod errands;
mod history;
mod job;
mod location;
mod panic;
mod parts;
mod prose;
mod save;
mod storage;
mod watch;

use crate::ui::app::{App, AppProps};
use crate::ui::host::{Host, SharedHost};
use browser::Browser;
use wasm_bindgen_futures::spawn_local;

/// Puts the app in the place of the static notes of `#app`, once everything that its page needs is here.
pub fn start() {
    panic::install();
    let document = web_sys::window().and_then(|window| window.document());
    let app = document
        .as_ref()
        .and_then(|document| document.get_element_by_id("app"));
    let host = Browser::new();
    if let (Some(document), Some(root), Some(host)) = (document, app, host) {
        spawn_local(async move {
            let is_loaded = parts::bring(&host.address()).await;
            document::name_start(&document, is_loaded);
            if is_loaded {
                root.set_inner_html("");
                host.open_frame(&root);
                let host = SharedHost::new(host);
                yew::Renderer::<App>::with_root_and_props(root, AppProps { host }).render();
            }
        });
    }
}
