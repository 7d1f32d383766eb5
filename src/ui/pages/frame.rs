//! The frame of a page about data: its heading, the place for data, what the page itself shows, and what to take away.

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::shared::{self, SharedText};
use crate::locale::text::{self, LaterText};
use crate::report::name::DataPage;
use crate::state::calculator::Msg;
use crate::state::field::Field;
use crate::state::form::Form;
use crate::ui::components::data::Data;
use crate::ui::components::field::FieldView;
use crate::ui::components::take_away::use_copy;
use crate::ui::host::{use_host, Address};
use crate::ui::wording::{use_wording, Wording};
use yew::{component, html, use_state, Callback, Html, Properties};

/// What the frame needs of its page.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The page.
    pub page: DataPage,
    /// Its address, the present inputs in its fragment.
    pub address: Address,
    /// The heading of the place for data.
    pub title: &'static str,
    /// What a file holds.
    pub lead: &'static str,
    /// What to find in the data.
    pub task: Task,
    /// The data were read anew; `None` once there are none, or none that can be read.
    pub on_read: Callback<Option<Shared<Reading>>>,
    /// What stands below the data.
    pub children: Html,
}

/// A page about data.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let data_state = use_state(|| "ready");
    let on_state = {
        let data_state = data_state.setter();
        Callback::from(move |state| data_state.set(state))
    };
    let language = wording.language;
    let words = text::data_page(language, props.page);
    let name = props.page.as_str();
    let (copy, told) = use_copy(host.as_ref(), &props.address);
    let print = {
        let host = host.clone();
        Callback::from(move |_| host.iter().for_each(|host| host.errands().print()))
    };
    html! {
        <main id="main" tabindex="-1" class="shop" data-page={name} data-state={*data_state}>
            <header class="page-head">
                <h1>{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </header>
            if let Some(host) = &host {
                <p class="print-only">{ text::printed_on(language, host.today()) }{ " " }<bdi dir="ltr">{ host.url(&props.address) }</bdi></p>
            }
            <Data {name} is_kept=true title={props.title} lead={props.lead} task={props.task} on_read={props.on_read.clone()} {on_state} />
            { props.children.clone() }
            <section class="take-away" aria-label={wording.later(LaterText::TakeAway)}>
                <div class="cluster">
                    <button type="button" class="button" data-action="copy-link" onclick={copy}>{ wording.later(LaterText::CopyLink) }</button>
                    <button type="button" class="button" data-action="print" onclick={print}>{ wording.later(LaterText::Print) }</button>
                </div>
                <p class="toast" role="status">{ told }</p>
            </section>
        </main>
    }
}

/// What there will be once there are data.
pub fn promise(wording: Wording, items: &[&'static str]) -> Html {
    html! {
        <section class="block" aria-labelledby="promise-title">
            <h2 id="promise-title">{ shared::text(wording.language, SharedText::EmptyTitle) }</h2>
            <ul class="promise">{ for items.iter().map(|words| html! { <li>{ *words }</li> }) }</ul>
        </section>
    }
}

/// The fields of a page whose fields are ordinary ones.
pub fn rules(wording: Wording, title: &'static str, form: &Form, on: &Callback<Msg>) -> Html {
    html! {
        <section class="block" aria-labelledby="rules-title">
            <h2 id="rules-title">{ title }</h2>
            <div class="fields few" data-columns="3">{ for fields(wording, form, on) }</div>
        </section>
    }
}

/// The fields alone.
pub fn fields(wording: Wording, form: &Form, on: &Callback<Msg>) -> Vec<Html> {
    let field = |field: &Field| {
        let entry = form.entry(field.key).clone();
        let problem = entry.problem();
        let error = problem.map(|problem| text::field_problem(wording.language, problem));
        let hint = text::hint(wording.language, field.key);
        html! {
            <FieldView key={field.key.as_str()} field={*field} is_shown=true {hint} {entry} {error} derived={None::<f64>} is_overruled=false
                sought={None::<Option<f64>>} on={on.clone()} />
        }
    };
    form.fields.iter().map(field).collect()
}
