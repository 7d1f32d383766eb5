//! Preferences that last, where the browser allows it. A sandboxed frame has no storage: asking for it throws.

use crate::state::address::Theme;
use crate::ui::host::Setting;
use web_sys::Storage;

/// The theme chosen before.
pub fn theme() -> Option<Theme> {
    let saved = storage()?.get_item(key(Setting::Theme)).ok()??;
    Theme::from_name(&saved)
}

/// Remembers `value`. That a browser refuses is no fault: the choice then lasts as long as the page.
pub fn remember(setting: Setting, value: &str) {
    if let Some(storage) = storage() {
        let _refused = storage.set_item(key(setting), value);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The names that `boot.js` and `choose.js` read, too.
fn key(setting: Setting) -> &'static str {
    match setting {
        Setting::Theme => "mandegar:theme",
        Setting::Language => "mandegar:language",
    }
}
