//! What was read of the data that a person gave, what it means, and what can be chosen about it.
//!
//! A part of the app of its own, fetched when data first comes: see [`READING`].

use crate::ingest::demo;
use crate::job::session::{Msg, Session, Shared, Status};
use crate::job::wire::PAGE;
use crate::job::{Facts, Outcome, Reading, Task};
use crate::locale::language::Language;
use crate::locale::text::{self, LaterText};
use crate::ui::components::for_excel::for_excel;
use crate::ui::components::mapping::mapping;
use crate::ui::components::problems::problems;
use crate::ui::host::{use_host, Data, SharedHost};
use crate::ui::store::Store;
use crate::ui::wording::{use_wording, Wording};
use web_sys::File;
use yew::{component, html, use_effect_with, use_reducer, Callback, Html, MouseEvent, Properties};

/// The part of the app that reads data.
#[derive(Debug)]
pub struct ReadingPart {
    /// Shows what was read.
    pub view: fn(ReadingProps) -> Html,
}

/// The one there is.
pub static READING: ReadingPart = ReadingPart {
    view: |props| html! { <ReadingView ..props /> },
};

/// Data as it came from a person.
#[derive(Clone, Debug)]
pub enum Offered {
    /// Chosen or dropped.
    File(File),
    /// Pasted or typed.
    Text(String),
    /// The page's own sample.
    Demo,
}

/// The data that a person gave last, equal to itself only.
#[derive(Clone, Debug)]
pub struct Given {
    /// The data.
    pub offered: Offered,
    /// Counts what was given.
    pub turn: u32,
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

/// What reading needs of its page.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The page's public name, for its files.
    pub name: &'static str,
    /// What to find in the data, by the page's inputs.
    pub task: Task,
    /// The data.
    pub given: Given,
    /// The data were read anew; `None` where they cannot be read.
    pub on_read: Callback<Option<Shared<Reading>>>,
    /// How the work stands: `working`, `failed`, `questions` or `ready`.
    pub on_stage: Callback<&'static str>,
}

#[component]
fn ReadingView(props: &ReadingProps) -> Html {
    let wording = use_wording();
    let session = use_reducer(|| Store(Session::default()));
    let host = use_host();
    let tell = {
        let dispatcher = session.dispatcher();
        Callback::from(move |msg: Msg| dispatcher.dispatch(msg))
    };
    use_effect_with(props.given.clone(), {
        let (host, tell, task) = (host.clone(), tell.clone(), props.task);
        let language = wording.language;
        move |given: &Given| take(&given.offered, task, language, host.as_ref(), &tell)
    });
    use_asked(&session.0, props, host.as_ref(), &tell);
    use_effect_with(props.task, {
        let tell = tell.clone();
        move |_| tell.emit(Msg::Again)
    });
    use_effect_with((stage(&session.0.status), session.0.done()), {
        let on_read = props.on_read.clone();
        move |(stage, done): &(&'static str, Option<Shared<Reading>>)| {
            // What was read stays until the next is there.
            if done.is_some() || *stage == "failed" {
                on_read.emit(done.clone());
            }
        }
    });
    use_effect_with(stage(&session.0.status), {
        let on_stage = props.on_stage.clone();
        move |stage| on_stage.emit(stage)
    });
    let stop = {
        let (host, tell) = (host.clone(), tell.clone());
        Callback::from(move |_| {
            host.iter().for_each(|host| host.errands().cancel());
            tell.emit(Msg::Stop);
        })
    };
    let again = tell.reform(|_| Msg::Again);
    html! {
        <>
            <div role="status">{ status(wording, &session.0.status, stop, again) }</div>
            if let Some(reading) = session.0.reading() { { reading_view(wording, props, &session.0, (reading, host.as_ref()), &tell) } }
        </>
    }
}

/// Gives the engine what the person gave.
fn take(
    offered: &Offered,
    task: Task,
    language: Language,
    host: Option<&SharedHost>,
    tell: &Callback<Msg>,
) {
    let data = match offered {
        Offered::Text(text) => Data::Text(text.clone()),
        Offered::Demo => Data::Text(demo_of(task, language)),
        Offered::File(file) => Data::File(file.clone()),
    };
    if let Some(host) = host {
        host.errands().give(data);
        tell.emit(Msg::Load);
    }
}

/// Submits what was asked, once for each change.
#[yew::hook]
fn use_asked(
    session: &Session,
    props: &ReadingProps,
    host: Option<&SharedHost>,
    tell: &Callback<Msg>,
) {
    let (session, task) = (session.clone(), props.task);
    let asked = session.asked;
    let (host, tell) = (host.cloned(), tell.clone());
    use_effect_with(asked, move |_| {
        let Some((host, request)) = host.zip(session.request(task)) else {
            return;
        };
        host.errands().submit(&PAGE, request, tell);
    });
}

fn demo_of(task: Task, language: Language) -> String {
    match task {
        Task::Answers { .. } => demo::answers(),
        Task::Lifespans { .. } => demo::lifespans(),
        Task::Orders(_) | Task::Shop(_) => demo::orders(),
        Task::Survey { .. } => demo::survey(text::survey_words(language)),
        Task::Visits => demo::visits(),
        Task::Subscriptions(_) => demo::subscriptions(),
    }
}

fn stage(status: &Status) -> &'static str {
    match status {
        Status::Empty => "empty",
        Status::Working(_) => "working",
        Status::Failed(_) | Status::Broken => "failed",
        Status::Stopped => "stopped",
        Status::Done(reading) if reading.0.outcome.is_none() => "questions",
        Status::Done(_) => "ready",
    }
}

fn status(
    wording: Wording,
    status: &Status,
    stop: Callback<MouseEvent>,
    again: Callback<MouseEvent>,
) -> Html {
    let language = wording.language;
    let bad = |words: String| html! { <p class="note" data-tone="bad">{ words }</p> };
    let once_more = html! { <button type="button" class="button" data-kind="quiet" data-action="again" onclick={again}>{ wording.later(LaterText::DataAgain) }</button> };
    match status {
        Status::Empty => Html::default(),
        Status::Failed(problem) => bad(text::file_problem(language, *problem)),
        Status::Stopped => html! {
            <div class="cluster"><p class="note">{ wording.later(LaterText::DataStopped) }</p>{ once_more }</div>
        },
        Status::Broken => html! {
            <div class="cluster">{ bad(wording.later(LaterText::EngineBroke).to_owned()) }{ once_more }</div>
        },
        Status::Working(progress) => {
            let words = progress.map_or_else(
                || wording.later(LaterText::DataReading).to_owned(),
                |progress| text::progress(language, progress),
            );
            html! {
                // The button stands first: what is told grows and shrinks.
                <div class="cluster"><button type="button" class="button" data-action="stop" onclick={stop}>{ wording.later(LaterText::DataCancel) }</button>
                    <p class="note">{ words }</p></div>
            }
        }
        Status::Done(reading) => {
            let reading = reading.0.as_ref();
            let Some(outcome) = &reading.outcome else {
                return html! { <p class="note" data-tone="watch">{ wording.later(LaterText::DataNotUsed) }</p> };
            };
            let used = (!is_shown_by_page(outcome)).then_some(LaterText::DataUsed);
            html! {
                <p class="note" data-tone="good">
                    { for used.map(|used| html! { <>{ wording.later(used) }{ " " }</> }) }{ text::rows_read(language, reading.rows_read, reading.rows_skipped) }
                </p>
            }
        }
    }
}

fn reading_view(
    wording: Wording,
    props: &ReadingProps,
    session: &Session,
    (reading, host): (&Reading, Option<&SharedHost>),
    tell: &Callback<Msg>,
) -> Html {
    // Files of calculators hold nothing but ASCII.
    let has_files =
        !reading.problems.is_empty() || reading.outcome.as_deref().is_some_and(is_shown_by_page);
    html! {
        <>
            if !session.is_looked && !reading.outcome.as_deref().is_some_and(is_shop) { { counts(wording, reading) } }
            { mapping(wording, props.task.roles(), session, reading, tell) }
            { problems(wording, props.name, reading) }
            { for host.filter(|_| has_files).map(|host| for_excel(wording, host)) }
        </>
    }
}

/// Whether the page shows the outcome itself instead of filling its fields.
fn is_shown_by_page(outcome: &Outcome) -> bool {
    matches!(
        outcome.facts,
        Facts::Shop(_) | Facts::Survey(_) | Facts::Visits(_) | Facts::Subscriptions(_)
    )
}

/// Whether the page has the counts of rows among its figures.
fn is_shop(outcome: &Outcome) -> bool {
    matches!(outcome.facts, Facts::Shop(_) | Facts::Subscriptions(_))
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
