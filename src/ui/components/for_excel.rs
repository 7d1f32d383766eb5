//! Whether CSV files are to be for Excel, which takes them for another encoding unless they begin with a mark.

use crate::locale::text::LaterText;
use crate::ui::host::use_host;
use crate::ui::wording::use_wording;
use web_sys::HtmlInputElement;
use yew::{component, html, use_state_eq, Callback, Event, Html, TargetCast};

/// The choice; it is remembered.
#[component]
pub fn ForExcel() -> Html {
    let wording = use_wording();
    let host = use_host();
    let is_chosen = use_state_eq(|| {
        let host = host.as_ref();
        host.is_some_and(|host| host.errands().is_for_excel())
    });
    let checked = *is_chosen;
    let onchange = Callback::from(move |event: Event| {
        let is_now = event.target_unchecked_into::<HtmlInputElement>().checked();
        if let Some(host) = &host {
            host.errands().set_for_excel(is_now);
        }
        is_chosen.set(is_now);
    });
    html! {
        <label class="answer"><input type="checkbox" name="for-excel" {checked} {onchange} />{ wording.later(LaterText::ForExcel) }</label>
    }
}
