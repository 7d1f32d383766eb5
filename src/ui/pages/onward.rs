//! Links that carry figures found in data to the calculators.

use crate::locale::text::shared::{self, SharedText};
use crate::report::carry::Carried;
use crate::report::name::Key;
use crate::state::address::Place;
use crate::state::fragment;
use crate::ui::components::header::Link;
use crate::ui::host::Address;
use crate::ui::wording::Wording;
use yew::{html, Callback, Html};

/// A link from `address` that opens a calculator with inputs from here.
pub fn onward(
    address: &Address,
    on_go: &Callback<Address>,
    (page, inputs): &Carried,
    words: &'static str,
) -> Html {
    let pair = |(key, value): &(Key, String)| (key.as_str().to_owned(), value.clone());
    let pairs: Vec<_> = inputs.iter().map(pair).collect();
    let to = Address {
        place: Place::Page(*page),
        fragment: fragment::write(&pairs),
        ..address.clone()
    };
    html! { <Link is_button=true {to} on_go={on_go.clone()}>{ words }</Link> }
}

/// The block of these links, each with what it says; nothing without any.
pub fn further(
    wording: Wording,
    address: &Address,
    on_go: &Callback<Address>,
    carried: &[(Carried, &'static str)],
) -> Html {
    let say = |words| shared::text(wording.language, words);
    if carried.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="carry-title">
            <h2 id="carry-title">{ say(SharedText::Carry) }</h2>
            <p>{ say(SharedText::CarryLead) }</p>
            <div class="cluster">{ for carried.iter().map(|(to, words)| onward(address, on_go, to, words)) }</div>
        </section>
    }
}
