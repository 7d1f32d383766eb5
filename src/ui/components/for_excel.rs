//! Whether CSV files are to be for Excel, which takes them for another encoding unless they begin with a mark.

use crate::locale::text::LaterText;
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use web_sys::HtmlInputElement;
use yew::{html, Callback, Event, Html, TargetCast};

/// The choice; it is remembered. The browser keeps what the control shows, so nothing is drawn anew.
pub fn for_excel(wording: Wording, host: &SharedHost) -> Html {
    let checked = host.errands().is_for_excel();
    let onchange = {
        let host = host.clone();
        Callback::from(move |event: Event| {
            let is_now = event.target_unchecked_into::<HtmlInputElement>().checked();
            host.errands().set_for_excel(is_now);
        })
    };
    html! {
        <label class="answer"><input type="checkbox" name="for-excel" {checked} {onchange} />{ wording.later(LaterText::ForExcel) }</label>
    }
}
