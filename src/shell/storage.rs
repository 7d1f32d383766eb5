//! Preferences that last, where the browser allows it. A sandboxed frame has no storage: asking for it throws.

use crate::state::address::Theme;
use crate::ui::host::Setting;
use web_sys::Storage;

/// The theme chosen before.
pub fn theme() -> Option<Theme> {
    let saved = storage()?.get_item(key(Setting::Theme)).ok()??;
    Theme::from_name(&saved)
}

/// Whether CSV files are for Excel, as chosen before.
pub fn is_for_excel() -> bool {
    let saved = storage().and_then(|storage| storage.get_item(key(Setting::Excel)).ok()?);
    saved.as_deref() == Some("true")
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

/// The names that `boot.js` and `choose.js` read, too, as far as they are about what comes first.
fn key(setting: Setting) -> &'static str {
    match setting {
        Setting::Theme => "mandegar:theme",
        Setting::Language => "mandegar:language",
        Setting::Excel => "mandegar:excel",
    }
}
