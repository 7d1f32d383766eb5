//! What a person takes away: a link, a frame for their own page, a file, a printed page.

use crate::locale::text::Text;
use crate::report::export;
use crate::report::name::Key;
use crate::state::calculator::{Calculator, Outcome};
use crate::state::fields;
use crate::ui::components::embed::EmbedDialog;
use crate::ui::host::{Address, SharedHost};
use crate::ui::wording::use_wording;
use yew::{component, html, use_context, use_state, Callback, Html, Properties};

/// What there is to take.
#[derive(Properties, PartialEq)]
pub struct TakeAwayProps {
    /// Where the page is, the present inputs in its fragment.
    pub address: Address,
    /// The model.
    pub calculator: Calculator,
    /// What it comes to.
    pub outcome: Outcome,
}

/// The buttons that take something away.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let wording = use_wording();
    let copied = use_state(|| None::<bool>);
    let is_embedding = use_state(|| false);
    let Some(host) = use_context::<SharedHost>() else {
        return Html::default();
    };
    let copy = {
        let (host, address, copied) = (host.clone(), props.address.clone(), copied.setter());
        Callback::from(move |_| {
            host.copy(
                host.url(&address),
                Callback::from({
                    let copied = copied.clone();
                    move |done| copied.set(Some(done))
                }),
            )
        })
    };
    let csv = {
        let (host, calculator, outcome) = (
            host.clone(),
            props.calculator.clone(),
            props.outcome.clone(),
        );
        Callback::from(move |_| {
            let page = calculator.page();
            let keys: Vec<Key> = fields(page).iter().map(|field| field.key).collect();
            let text = export::results(&keys, &outcome.inputs, &outcome.report.figures);
            host.save(
                &format!("mandegar-{}.csv", page.as_str()),
                "text/csv",
                &text,
            );
        })
    };
    let print = {
        let host = host.clone();
        Callback::from(move |_| host.print())
    };
    let embed = {
        let is_embedding = is_embedding.clone();
        Callback::from(move |_| is_embedding.set(true))
    };
    let close = {
        let is_embedding = is_embedding.setter();
        Callback::from(move |()| is_embedding.set(false))
    };
    let told = copied.map(|done| {
        wording.text(if done {
            Text::LinkCopied
        } else {
            Text::CopyFailed
        })
    });
    html! {
        <section class="take-away" aria-label={wording.text(Text::TakeAway)}>
            <div class="cluster">
                <button type="button" class="button" data-kind="primary" data-action="copy-link" onclick={copy}>{ wording.text(Text::CopyLink) }</button>
                <button type="button" class="button" data-action="embed" onclick={embed}>{ wording.text(Text::Embed) }</button>
                <button type="button" class="button" data-action="csv" onclick={csv}>{ wording.text(Text::DownloadCsv) }</button>
                <button type="button" class="button" data-action="print" onclick={print}>{ wording.text(Text::Print) }</button>
            </div>
            <p class="toast" role="status">{ told }</p>
            if *is_embedding { <EmbedDialog address={props.address.clone()} on_close={close} /> }
        </section>
    }
}
