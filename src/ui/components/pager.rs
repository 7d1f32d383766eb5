//! A long list a page at a time, and a field to search it.

use crate::locale::text::shared::{self, SharedText};
use crate::report::table::PAGE;
use crate::ui::wording::Wording;
use std::ops::Range;
use web_sys::HtmlInputElement;
use yew::{html, Callback, Html, InputEvent, TargetCast};

/// From which item to which the page with this number goes, of `all`.
pub fn range(page: usize, all: usize) -> Range<usize> {
    let from = page * PAGE;
    from..(from + PAGE).min(all)
}

/// The buttons to the pages before and after `page`, between them which items are `shown` of `all`; `turn` is told the number of
/// another page.
pub fn pager(
    wording: Wording,
    page: usize,
    shown: &Range<usize>,
    all: usize,
    turn: &Callback<usize>,
) -> Html {
    let say = |words| shared::text(wording.language, words);
    let last = all.saturating_sub(1) / PAGE;
    let to = |page: usize| turn.reform(move |_| page.min(last));
    let is_last = shown.end >= all;
    html! {
        <>
            <button type="button" class="button" data-action="earlier" disabled={page == 0} onclick={to(page.saturating_sub(1))}>{ say(SharedText::Earlier) }</button>
            if all > 0 { <span role="status">{ shared::shown(wording.language, shown.start + 1, shown.end, all) }</span> }
            <button type="button" class="button" data-action="later" disabled={is_last} onclick={to(page + 1)}>{ say(SharedText::Later) }</button>
        </>
    }
}

/// A field to search with.
pub fn search_field(
    label: &'static str,
    name: &'static str,
    wanted: &str,
    on: &Callback<String>,
) -> Html {
    let oninput =
        on.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <div class="field" data-kind="text" data-state="filled">
            <label for="field-search">{ label }</label>
            <div class="field-box"><input id="field-search" {name} type="search" dir="auto" autocomplete="off" value={wanted.to_owned()} {oninput} /></div>
        </div>
    }
}
