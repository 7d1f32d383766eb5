//! Watching an element's width, whether it is in view, and files over the page. What is returned has to be kept: dropping it
//! ends the watch.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function};
use std::any::Any;
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, Element, Event, File, IntersectionObserver, IntersectionObserverEntry,
    ResizeObserver, ResizeObserverEntry,
};
use yew::Callback;

/// Tells the element's width in CSS pixels when it is first laid out and whenever it changes.
pub fn width(element: &Element, changed: Callback<u32>) -> Box<dyn Any> {
    let last = Cell::new(None);
    let shown = element.clone();
    let told = changed.clone();
    let watch = Resizes::new(element, move |entries| {
        let entry = entries.get(0).dyn_into::<ResizeObserverEntry>();
        let width = entry.map_or_else(
            |_| f64::from(shown.client_width()),
            |entry| entry.content_rect().width(),
        );
        let width = width.max(0.0) as u32;
        if last.replace(Some(width)) != Some(width) {
            told.emit(width);
        }
    });
    match watch {
        Some(watch) => Box::new(watch),
        None => {
            changed.emit(element.client_width().unsigned_abs());
            Box::new(())
        }
    }
}

/// Tells whether the element is in view, now and whenever that changes.
pub fn view(element: &Element, changed: Callback<bool>) -> Box<dyn Any> {
    let told = changed.clone();
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let entry = entries.pop().dyn_into::<IntersectionObserverEntry>();
        if let Ok(entry) = entry {
            told.emit(entry.is_intersecting());
        }
    });
    let function: &Function = callback.as_ref().unchecked_ref();
    let Ok(observer) = IntersectionObserver::new(function) else {
        changed.emit(true);
        return Box::new(());
    };
    observer.observe(element);
    Box::new(Views {
        observer,
        _callback: callback,
    })
}

/// Tells whether a file hovers over the page, and the file that was dropped. Text being dragged is left to the browser.
pub fn drops(over: Callback<bool>, dropped: Callback<File>) -> Box<dyn Any> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Box::new(());
    };
    let hovers = std::rc::Rc::new(Cell::new(false));
    let listen = |name: &'static str| {
        let (over, dropped, hovers) = (over.clone(), dropped.clone(), hovers.clone());
        let tell = move |now| {
            if hovers.replace(now) != now {
                over.emit(now);
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| {
            on_drag(name, event, &tell, &dropped);
        })
    };
    let listeners = ["dragenter", "dragover", "dragleave", "drop"].map(listen);
    Box::new(listeners)
}

fn on_drag(name: &str, event: &Event, tell: &dyn Fn(bool), dropped: &Callback<File>) {
    let Some(event) = event.dyn_ref::<DragEvent>() else {
        return;
    };
    let Some(transfer) = event.data_transfer() else {
        return;
    };
    let is_file = transfer.types().iter().any(|kind| kind == "Files");
    if !is_file {
        return;
    }
    match name {
        // Moving from one element to the next leaves the first; only leaving the page has nowhere to go.
        "dragleave" => {
            if event.related_target().is_none() {
                tell(false);
            }
        }
        "drop" => {
            event.prevent_default();
            tell(false);
            if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
                dropped.emit(file);
            }
        }
        _ => {
            event.prevent_default();
            tell(true);
        }
    }
}

/// A watch on an element's size.
pub struct Resizes {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Resizes {
    /// Calls `changed` with the observer's entries; `None` where the browser has no such observer.
    pub fn new(element: &Element, changed: impl FnMut(Array) + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(Array)>::new(changed);
        let function: &Function = callback.as_ref().unchecked_ref();
        let observer = ResizeObserver::new(function).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A watch on whether an element is in view.
struct Views {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Views {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
