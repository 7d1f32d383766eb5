//! Writing the address bar. Browsers ignore or refuse pages that write it too often, and a slider writes at every step.

use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The shortest time between two writes, in milliseconds: WebKit refuses more than 100 in 30 seconds.
const PAUSE: u32 = 350;

thread_local! {
    /// The URL that waits for the pause to end.
    static WAITING: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The pause, dropped by nobody but itself.
    static RESTING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// A new entry. A sandboxed frame may refuse it.
///
/// # Errors
/// What the browser threw.
pub fn push(url: &str) -> Result<(), JsValue> {
    forget();
    history()?.push_state_with_url(&JsValue::NULL, "", Some(url))
}

/// Replaces the present entry, at once or when the pause after the last write is over.
pub fn replace(url: String) {
    WAITING.with_borrow_mut(|waiting| *waiting = Some(url));
    if RESTING.with_borrow(Option::is_none) {
        flush();
        rest();
    }
}

/// Writes what still waits. Panics about nothing, as it is called after a panic.
pub fn flush() {
    let waiting = WAITING.with(|waiting| waiting.try_borrow_mut().ok()?.take());
    if let Some(url) = waiting {
        let _refused =
            history().and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(&url)));
    }
}

/// Forgets what still waits, as the person went elsewhere.
pub fn forget() {
    WAITING.with_borrow_mut(|waiting| *waiting = None);
}

fn rest() {
    let pause = Timeout::new(PAUSE, || {
        RESTING.with_borrow_mut(|resting| *resting = None);
        if WAITING.with_borrow(Option::is_some) {
            flush();
            rest();
        }
    });
    RESTING.with_borrow_mut(|resting| *resting = Some(pause));
}

fn history() -> Result<web_sys::History, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)?.history()
}
