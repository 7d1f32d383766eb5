//! The data panel: a file or a paste becomes the inputs of the page.

use crate::ingest::demo;
use crate::job::session::{depends_on, Msg, Session, Status};
use crate::job::{Outcome, Reading, Source};
use crate::locale::text::{self, Text};
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Page};
use crate::ui::components::mapping::mapping;
use crate::ui::components::problems::problems;
use crate::ui::host::SharedHost;
use crate::ui::store::Store;
use crate::ui::wording::{use_wording, Wording};
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::{
    component, html, use_context, use_effect_with, use_node_ref, use_reducer, use_state, Callback,
    Event, Html, InputEvent, Properties, TargetCast,
};

/// What the panel needs of its page.
#[derive(Properties, PartialEq)]
pub struct DataProps {
    /// The page.
    pub page: Page,
    /// Its inputs: some decide how data is counted.
    pub inputs: Inputs,
    /// Data gave these inputs.
    pub on_fill: Callback<Vec<(Key, f64)>>,
    /// Whether work is under way or failed, for `data-state`.
    pub on_state: Callback<&'static str>,
}

/// The data panel of a page.
#[component]
pub fn Data(props: &DataProps) -> Html {
    let wording = use_wording();
    let session = use_reducer(|| Store(Session::default()));
    let host = use_context::<SharedHost>();
    let is_over = use_state(|| false);
    let pasted = use_node_ref();
    let tell = {
        let dispatcher = session.dispatcher();
        Callback::from(move |msg: Msg| dispatcher.dispatch(msg))
    };
    use_asked(&session.0, props, host.as_ref(), &tell);
    let dependence = depends_on(props.page, &props.inputs);
    use_effect_with(dependence, {
        let tell = tell.clone();
        move |_| tell.emit(Msg::Again)
    });
    let read = reader(host.as_ref(), &tell);
    use_effect_with(host.clone(), {
        let (read, over) = (read.clone(), is_over.setter());
        move |host| {
            let guard = host
                .as_ref()
                .map(|host| host.watch_drop(Callback::from(move |now| over.set(now)), read));
            move || drop(guard)
        }
    });
    let choose = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read.emit(file);
            // The same file can then be chosen again.
            input.set_value("");
        }
    });
    let paste = tell.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        if text.trim().is_empty() {
            Msg::Clear
        } else {
            Msg::Load(Source::Text(text))
        }
    });
    let page = props.page;
    let show_demo = tell.reform(move |_| Msg::Load(Source::Text(demo_of(page))));
    let clear = {
        let (tell, pasted) = (tell.clone(), pasted.clone());
        Callback::from(move |_| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                area.set_value("");
            }
            tell.emit(Msg::Clear);
        })
    };
    let state = if *is_over {
        "over"
    } else {
        state(&session.0.status)
    };
    html! {
        <section class="data" data-state={state} aria-labelledby="data-title">
            <h2 id="data-title">{ text::data_title(wording.language, page) }</h2>
            <p>{ text::data_lead(wording.language, page) }{ " " }<span class="muted">{ wording.text(Text::DataStays) }</span></p>
            <div class="drop">
                <p class="drop-word">{ wording.text(if *is_over { Text::DataDropNow } else { Text::DataDropHere }) }</p>
                <div class="cluster">
                    <label class="button" for="data-file">{ wording.text(Text::DataChoose) }</label>
                    <input id="data-file" class="visually-hidden" type="file" name="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onchange={choose} />
                    <button type="button" class="button" data-action="demo" onclick={show_demo}>{ wording.text(Text::DataDemo) }</button>
                    if session.0.status != Status::Empty {
                        <button type="button" class="button" data-kind="quiet" data-action="clear-data" onclick={clear}>{ wording.text(Text::DataClear) }</button>
                    }
                </div>
            </div>
            <div class="field">
                <label for="data-paste">{ wording.text(Text::DataPasteLabel) }</label>
                <textarea ref={pasted} id="data-paste" name="data" rows="4" dir="auto" spellcheck="false" aria-describedby="data-paste-hint" oninput={paste} />
                <p class="hint" id="data-paste-hint">{ wording.text(Text::DataPasteHint) }</p>
            </div>
            <div role="status">{ status(wording, &session.0.status, host.as_ref()) }</div>
            if let Some(reading) = session.0.reading() { { reading_view(wording, props, &session.0, reading, host, &tell) } }
        </section>
    }
}

/// Submits what was asked, once for each change, and fills the page with what comes back.
#[yew::hook]
fn use_asked(
    session: &Session,
    props: &DataProps,
    host: Option<&SharedHost>,
    tell: &Callback<Msg>,
) {
    // The request copies the data: it is made once for each change, never while rendering.
    let (session, page, inputs) = (session.clone(), props.page, props.inputs.clone());
    let asked = session.asked;
    let host = host.cloned();
    let (tell, fill, on_state) = (tell.clone(), props.on_fill.clone(), props.on_state.clone());
    use_effect_with(asked, move |_| {
        let Some((host, request)) = host.zip(session.request(page, &inputs)) else {
            return;
        };
        on_state.emit("working");
        let progress = tell.reform(Msg::Progress);
        let done = Callback::from(move |reply: crate::job::Reply| {
            let outcome = reply
                .result
                .as_ref()
                .ok()
                .and_then(|reading| reading.outcome.as_ref());
            if let Some(Outcome { inputs, .. }) = outcome {
                fill.emit(inputs.clone());
            }
            on_state.emit(if reply.result.is_ok() {
                "ready"
            } else {
                "error"
            });
            tell.emit(Msg::Reply(Box::new(reply)));
        });
        host.submit(request, progress, done);
    });
}

fn reader(host: Option<&SharedHost>, tell: &Callback<Msg>) -> Callback<File> {
    let (host, tell) = (host.cloned(), tell.clone());
    Callback::from(move |file: File| {
        let tell = tell.clone();
        let done = Callback::from(move |bytes: Option<Vec<u8>>| {
            tell.emit(bytes.map_or(Msg::Unreadable, |bytes| Msg::Load(Source::Bytes(bytes))));
        });
        if let Some(host) = &host {
            host.read(file, done);
        }
    })
}

fn demo_of(page: Page) -> String {
    match page {
        Page::Nps => demo::answers(),
        Page::Churn => demo::lifespans(),
        Page::ClvCac => demo::orders(),
    }
}

fn state(status: &Status) -> &'static str {
    match status {
        Status::Empty => "empty",
        Status::Working(_) => "working",
        Status::Failed(_) | Status::Unreadable => "failed",
        Status::Done(reading) if reading.0.outcome.is_none() => "questions",
        Status::Done(_) => "ready",
    }
}

fn status(wording: Wording, status: &Status, host: Option<&SharedHost>) -> Html {
    let language = wording.language;
    let bad = |words: String| html! { <p class="note" data-tone="bad">{ words }</p> };
    match status {
        Status::Empty => Html::default(),
        Status::Failed(problem) => bad(text::file_problem(language, *problem)),
        Status::Unreadable => bad(wording.text(Text::ReadFailed).to_owned()),
        Status::Working(progress) => {
            let cancel = host
                .cloned()
                .map(|host| Callback::from(move |_| host.cancel()));
            let words = progress.map_or_else(
                || wording.text(Text::DataReading).to_owned(),
                |progress| text::progress(language, progress),
            );
            html! {
                <div class="cluster"><p class="note">{ words }</p>
                    <button type="button" class="button" data-kind="quiet" onclick={cancel}>{ wording.text(Text::DataCancel) }</button></div>
            }
        }
        Status::Done(reading) => {
            let reading = reading.0.as_ref();
            let (tone, used) = if reading.outcome.is_some() {
                ("good", Text::DataUsed)
            } else {
                ("watch", Text::DataNotUsed)
            };
            html! {
                <p class="note" data-tone={tone}>
                    { wording.text(used) }{ " " }{ text::rows_read(language, reading.rows_read, reading.rows_skipped) }
                </p>
            }
        }
    }
}

fn reading_view(
    wording: Wording,
    props: &DataProps,
    session: &Session,
    reading: &Reading,
    host: Option<SharedHost>,
    tell: &Callback<Msg>,
) -> Html {
    html! {
        <>
            { counts(wording, reading) }
            { mapping(wording, props.page, session, reading, tell) }
            { problems(wording, props.page, reading, host) }
        </>
    }
}

/// The rows that entered the figures and those that did not, for machines.
fn counts(wording: Wording, reading: &Reading) -> Html {
    let count = |id: &'static str, rows: usize| {
        let shown = crate::locale::number::digits(wording.language, &rows.to_string());
        html! { <output data-metric={id} data-value={rows.to_string()}>{ shown }</output> }
    };
    html! {
        <p class="visually-hidden">{ count("rows-read", reading.rows_read) }{ " " }{ count("rows-skipped", reading.rows_skipped) }</p>
    }
}
