//! The data panel: where a file or a paste comes in. Reading it is another part of the app, fetched when it is first needed.

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::{LaterText, Text};
use crate::ui::components::reading::{Given, Offered, ReadingPart, ReadingProps};
use crate::ui::host::use_host;
use crate::ui::wording::use_wording;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::{
    component, html, use_effect_with, use_mut_ref, use_node_ref, use_state, Callback, Event, Html,
    InputEvent, Properties, TargetCast,
};

/// What the panel needs of its page.
#[derive(Properties, PartialEq)]
pub struct DataProps {
    /// The page's public name, for its files.
    pub name: &'static str,
    /// The heading of the panel.
    pub title: &'static str,
    /// What a file holds.
    pub lead: &'static str,
    /// What to find in the data, by the page's inputs.
    pub task: Task,
    /// The data were read anew; `None` once there are none, or none that can be read.
    pub on_read: Callback<Option<Shared<Reading>>>,
    /// Whether the data are there again when a person comes back to the page.
    #[prop_or_default]
    pub is_kept: bool,
    /// Whether work is under way or failed, for `data-state`.
    pub on_state: Callback<&'static str>,
}

/// The data of pages that were left, by the pages' names, for as long as the app runs.
#[derive(Clone, Default)]
pub struct Kept(Rc<RefCell<Vec<(&'static str, Offered)>>>);

impl Kept {
    fn of(&self, name: &'static str) -> Option<Offered> {
        let kept = self.0.borrow();
        let found = kept.iter().find(|(this, _)| *this == name);
        found.map(|(_, offered)| offered.clone())
    }

    fn set(&self, name: &'static str, offered: Option<Offered>) {
        let mut kept = self.0.borrow_mut();
        kept.retain(|(this, _)| *this != name);
        kept.extend(offered.map(|offered| (name, offered)));
    }
}

/// The data panel of a page.
#[component]
pub fn Data(props: &DataProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let given = use_state(|| None::<Given>);
    let stage = use_state(|| "empty");
    let is_over = use_state(|| false);
    let part = use_state(|| None::<&'static ReadingPart>);
    let is_fetched = use_state(|| false);
    let turns = use_mut_ref(|| 0u32);
    let pasted = use_node_ref();
    let on_stage = {
        let (stage, on_state) = (stage.setter(), props.on_state.clone());
        Callback::from(move |now: &'static str| {
            stage.set(now);
            on_state.emit(match now {
                "working" => "working",
                "failed" => "error",
                _ => "ready",
            });
        })
    };
    let kept = host.as_ref().map(|host| host.kept.clone());
    let kept = kept.filter(|_| props.is_kept);
    let (before, name) = (
        kept.as_ref().and_then(|kept| kept.of(props.name)),
        props.name,
    );
    let which = props.task.engine();
    let offer = {
        let (given, part, host, on_stage, on_read) = (
            given.setter(),
            part.setter(),
            host.clone(),
            on_stage.clone(),
            props.on_read.clone(),
        );
        Callback::from(move |offered: Option<Offered>| {
            *turns.borrow_mut() += 1;
            let turn = *turns.borrow();
            on_stage.emit(if offered.is_some() {
                "working"
            } else {
                on_read.emit(None);
                "empty"
            });
            if let Some(kept) = &kept {
                kept.set(name, offered.clone());
            }
            given.set(offered.map(|offered| Given { offered, turn }));
            if let Some(host) = &host {
                let (part, on_stage) = (part.clone(), on_stage.clone());
                host.errands().fetch_reading(
                    which,
                    Callback::from(move |fetched: Option<&'static ReadingPart>| {
                        if fetched.is_none() {
                            on_stage.emit("failed");
                        }
                        part.set(fetched);
                    }),
                );
            }
        })
    };
    // The part comes as soon as the page stands, so that nothing is asked of the server once there is data.
    use_effect_with((), {
        let (host, part, is_fetched) = (host.clone(), part.setter(), is_fetched.setter());
        move |()| {
            if let Some(host) = host {
                host.errands().fetch_reading(
                    which,
                    Callback::from(move |fetched| {
                        part.set(fetched);
                        is_fetched.set(true);
                    }),
                );
            }
        }
    });
    use_effect_with((), {
        let offer = offer.clone();
        move |()| {
            if before.is_some() {
                offer.emit(before);
            }
        }
    });
    use_effect_with(host, {
        let (offer, over) = (offer.clone(), is_over.setter());
        move |host| {
            let dropped = offer.reform(|file: File| Some(Offered::File(file)));
            let guard = host.as_ref().map(|host| {
                host.errands()
                    .watch_drop(Callback::from(move |now| over.set(now)), dropped)
            });
            move || drop(guard)
        }
    });
    let choose = offer.reform(|event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let file = input.files().and_then(|files| files.get(0));
        // The same file can then be chosen again.
        input.set_value("");
        file.map(Offered::File)
    });
    let paste = offer.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        (!text.trim().is_empty()).then_some(Offered::Text(text))
    });
    let state = match *stage {
        _ if *is_over => "over",
        "empty" if !*is_fetched => "loading",
        stage => stage,
    };
    let show_demo = offer.reform(|_| Some(Offered::Demo));
    let clear = {
        let pasted = pasted.clone();
        offer.reform(move |_| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                area.set_value("");
            }
            None
        })
    };
    let (task, on_read) = (props.task, props.on_read.clone());
    html! {
        <section class="data" data-state={state} aria-labelledby="data-title">
            <h2 id="data-title">{ props.title }</h2>
            <p>{ props.lead }{ " " }<span class="muted">{ wording.later(LaterText::DataStays) }</span></p>
            <div class="drop">
                <p class="drop-word">{ wording.later(if *is_over { LaterText::DataDropNow } else { LaterText::DataDropHere }) }</p>
                <div class="cluster">
                    <label class="button" for="data-file">{ wording.later(LaterText::DataChoose) }</label>
                    <input id="data-file" class="visually-hidden" type="file" name="file" accept=".csv,.tsv,.txt,.xlsx,.ods,.gz,text/csv,text/plain,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet" onchange={choose} />
                    <button type="button" class="button" data-action="demo" onclick={show_demo}>{ wording.later(LaterText::DataDemo) }</button>
                    if given.is_some() {
                        <button type="button" class="button" data-kind="quiet" data-action="clear-data" onclick={clear}>{ wording.later(LaterText::DataClear) }</button>
                    }
                </div>
            </div>
            <div class="field">
                <label for="data-paste">{ wording.later(LaterText::DataPasteLabel) }</label>
                <textarea ref={pasted} id="data-paste" name="data" rows="4" dir="auto" spellcheck="false" aria-describedby="data-paste-hint" oninput={paste} />
                <p class="hint" id="data-paste-hint">{ wording.later(LaterText::DataPasteHint) }</p>
            </div>
            <div role="status">
                if given.is_some() && part.is_none() {
                    <p class="note">{ if *stage == "failed" { wording.text(Text::PartFailed) } else { wording.later(LaterText::DataReading) } }</p>
                }
            </div>
            if let (Some(given), Some(part)) = (given.as_ref(), *part) {
                { (part.view)(ReadingProps { name, task, given: given.clone(), on_read, on_stage }) }
            }
        </section>
    }
}
