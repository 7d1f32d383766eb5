//! The page `visits`: visits or counts of visitors go in, and who comes back month by month comes out.

pub mod results;

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::visits::{text, VisitsText};
use crate::report::name::DataPage;
use crate::state::calculator::Msg;
use crate::state::form::{self, Form};
use crate::ui::host::Address;
use crate::ui::pages::data::{DataPageProps, DataPart};
use crate::ui::pages::frame::{promise, rules, Frame};
use crate::ui::pages::link::use_link;
use crate::ui::store::Store;
use crate::ui::wording::use_wording;
use results::{found, Results};
use yew::{component, html, use_reducer, use_state, Callback, Html};

/// The part of the app that is this page.
pub static VISITS: DataPart = DataPart {
    view: |props| html! { <VisitsPage ..props /> },
};

#[component]
fn VisitsPage(props: &DataPageProps) -> Html {
    let wording = use_wording();
    let model = use_reducer(|| Store(Form::open(form::VISITS, &props.address.fragment)));
    let reading = use_state(|| None::<Shared<Reading>>);
    let on = {
        let dispatcher = model.dispatcher();
        Callback::from(move |msg: Msg| dispatcher.dispatch(msg))
    };
    use_link(
        (props.arrivals, &props.address.fragment),
        (model.0.link(), model.0.is_changed),
        on.reform(Msg::Open),
        props.on_link.clone(),
    );
    let on_read = {
        let reading = reading.setter();
        Callback::from(move |read| reading.set(read))
    };
    let present = Address {
        fragment: model.0.link(),
        ..props.address.clone()
    };
    let shown = reading.as_ref().filter(|reading| found(reading).is_some());
    let say = |words| text(wording.language, words);
    html! {
        <Frame page={DataPage::Visits} address={present.clone()} title={say(VisitsText::DataTitle)} lead={say(VisitsText::DataLead)}
            task={Task::Visits} {on_read}>
            { rules(wording, say(VisitsText::Rules), &model.0, &on) }
            if let Some(reading) = shown {
                <Results reading={reading.clone()} inputs={model.0.inputs()} address={present.clone()} on_go={props.on_go.clone()} />
            } else {
                { promise(wording, &[say(VisitsText::EmptyRate), say(VisitsText::EmptyChange), say(VisitsText::EmptyMonths)]) }
            }
        </Frame>
    }
}
