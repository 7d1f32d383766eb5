//! What a person takes away: a link, a frame for their own page, a file, a printed page.

use crate::locale::text::LaterText;
use crate::ui::components::embed::EmbedDialog;
use crate::ui::host::{use_host, Address, SharedHost};
use crate::ui::wording::use_wording;
use yew::{component, hook, html, use_state, Callback, Html, MouseEvent, Properties};

/// What there is to take.
#[derive(Properties, PartialEq)]
pub struct TakeAwayProps {
    /// Where the page is, the present inputs in its fragment.
    pub address: Address,
    /// Saves the results as a file.
    pub on_csv: Callback<MouseEvent>,
}

/// The buttons that take something away.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let wording = use_wording();
    let is_embedding = use_state(|| false);
    let host = use_host();
    let (copy, told) = use_copy(host.as_ref(), &props.address);
    let Some(host) = host else {
        return Html::default();
    };
    let print = {
        let host = host.clone();
        Callback::from(move |_| host.errands().print())
    };
    let embed = {
        let is_embedding = is_embedding.clone();
        Callback::from(move |_| is_embedding.set(true))
    };
    let close = {
        let is_embedding = is_embedding.setter();
        Callback::from(move |()| is_embedding.set(false))
    };
    html! {
        <section class="take-away" aria-label={wording.later(LaterText::TakeAway)}>
            <div class="cluster">
                <button type="button" class="button" data-kind="primary" data-action="copy-link" onclick={copy}>{ wording.later(LaterText::CopyLink) }</button>
                <button type="button" class="button" data-action="embed" onclick={embed}>{ wording.later(LaterText::Embed) }</button>
                <button type="button" class="button" data-action="csv" onclick={props.on_csv.clone()}>{ wording.later(LaterText::DownloadCsv) }</button>
                <button type="button" class="button" data-action="print" onclick={print}>{ wording.later(LaterText::Print) }</button>
            </div>
            <p class="toast" role="status">{ told }</p>
            if *is_embedding { <EmbedDialog address={props.address.clone()} on_close={close} /> }
        </section>
    }
}

/// What copies the link of `address`, and how that went the last time.
#[hook]
pub fn use_copy(
    host: Option<&SharedHost>,
    address: &Address,
) -> (Callback<MouseEvent>, Option<&'static str>) {
    let wording = use_wording();
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (host, address, copied) = (host.cloned(), address.clone(), copied.setter());
        Callback::from(move |_| {
            let copied = copied.clone();
            if let Some(host) = &host {
                let done = Callback::from(move |done| copied.set(Some(done)));
                host.errands().copy(host.url(&address), done);
            }
        })
    };
    let told = copied.map(|done| {
        wording.later(if done {
            LaterText::LinkCopied
        } else {
            LaterText::CopyFailed
        })
    });
    (copy, told)
}
