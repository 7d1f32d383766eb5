//! Everything that touches the browser.

pub mod browser;
mod clipboard;
mod clock;
mod dialog;
mod document;
mod embed;
mod file;
mod history;
mod job;
mod location;
mod panic;
mod save;
mod storage;
mod watch;

use crate::ui::app::{App, AppProps};
use crate::ui::host::SharedHost;
use browser::Browser;
use std::rc::Rc;

/// Puts the app in the place of the static notes of `#app`.
pub fn start() {
    panic::install();
    let document = web_sys::window().and_then(|window| window.document());
    let app = document.and_then(|document| document.get_element_by_id("app"));
    let host = app.as_ref().and_then(Browser::new);
    if let (Some(root), Some(host)) = (app, host) {
        root.set_inner_html("");
        let host = SharedHost(Rc::new(host));
        yew::Renderer::<App>::with_root_and_props(root, AppProps { host }).render();
    }
}
