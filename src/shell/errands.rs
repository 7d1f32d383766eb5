//! [`Errands`] as the browser does them: what comes with the lower half of a calculator, with the pages about data and with the index.

use super::job::Jobs;
use super::prose::Turning;
use super::{clipboard, dialog, parts, save, storage, watch};
use crate::job::session::Msg;
use crate::job::wire::Wire;
use crate::job::{Ask, Heard, Request, Which};
use crate::ui::components::reading::ReadingPart;
use crate::ui::host::{Data, Errands, Setting};
use gloo::timers::callback::Timeout;
use std::any::Any;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File};
use yew::Callback;

/// Makes the one who does them.
pub type Open = fn() -> Box<dyn Errands>;

/// The one way to make it.
pub static OPEN: Open = || Box::new(Errand::default());

/// Whoever does them keeps the place of the engine and of the prose.
#[derive(Default)]
struct Errand {
    jobs: Jobs,
    prose: Turning,
    /// As chosen on this page: not every browser remembers.
    is_for_excel: Cell<Option<bool>>,
}

/// What tells Excel that a text is UTF-8.
const MARK: char = '\u{feff}';

impl Errands for Errand {
    fn turn_prose(&self, url: String, section: Option<String>) {
        self.prose.to(url, section);
    }

    fn copy(&self, text: String, done: Callback<bool>) {
        clipboard::copy(text, done);
    }

    fn is_for_excel(&self) -> bool {
        let chosen = self.is_for_excel.get();
        chosen.unwrap_or_else(storage::is_for_excel)
    }

    fn set_for_excel(&self, is_chosen: bool) {
        self.is_for_excel.set(Some(is_chosen));
        let value = if is_chosen { "true" } else { "false" };
        storage::remember(Setting::Excel, value);
    }

    fn save(&self, name: &str, mime: &str, text: &str) {
        if mime == "text/csv" && self.is_for_excel() {
            save::text(name, mime, &format!("{MARK}{text}"));
        } else {
            save::text(name, mime, text);
        }
    }

    fn save_png(&self, name: &str, svg: &str, width: u32, height: u32) {
        save::png(name, svg, width, height);
    }

    fn print(&self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        // Not every engine prints what a closed fold holds, and the sources belong on the paper.
        let document = window.document();
        for id in ["working", "sources"] {
            let fold = document
                .as_ref()
                .and_then(|page| page.get_element_by_id(id));
            if let Some(fold) = fold {
                let _refused = fold.set_attribute("open", "");
            }
        }
        let _refused = window.print();
    }

    fn modal(&self, dialog: Element, open: bool) {
        dialog::set_open(&dialog, open);
    }

    fn watch_width(&self, element: Element, changed: Callback<u32>) -> Box<dyn Any> {
        watch::width(&element, changed)
    }

    fn watch_drop(&self, over: Callback<bool>, dropped: Callback<File>) -> Box<dyn Any> {
        watch::drops(over, dropped)
    }

    fn after(&self, milliseconds: u32, act: Callback<()>) -> Box<dyn Any> {
        Box::new(Timeout::new(milliseconds, move || act.emit(())))
    }

    fn fetch_reading(&self, which: Which, done: Callback<Option<&'static ReadingPart>>) {
        let jobs = self.jobs.clone();
        spawn_local(async move {
            let part = parts::reading().await;
            let has_engine = jobs.prepare(which).await;
            done.emit(part.filter(|_| has_engine));
        });
    }

    fn give(&self, data: Data) {
        self.jobs.give(data);
    }

    fn submit(&self, wire: &'static Wire, request: Request, heard: Callback<Msg>) {
        self.jobs.submit(wire, request, heard);
    }

    fn ask(&self, wire: &'static Wire, ask: Ask, heard: Callback<Heard>) {
        self.jobs.ask(wire, ask, heard);
    }

    fn cancel(&self) {
        self.jobs.cancel();
    }
}
