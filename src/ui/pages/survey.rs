//! The page `survey`: answers go in, and what they say by segment and by month and in people's own words comes out.

mod comments;
pub mod results;

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::survey::{text, SurveyText};
use crate::report::name::{DataPage, Scale};
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
pub static SURVEY: DataPart = DataPart {
    view: |props| html! { <SurveyPage ..props /> },
};

#[component]
fn SurveyPage(props: &DataPageProps) -> Html {
    let wording = use_wording();
    let model = use_reducer(|| Store(Form::open(form::SURVEY, &props.address.fragment)));
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
    let inputs = model.0.inputs();
    let scale = inputs.scale().unwrap_or(Scale::ZeroToTen);
    let present = Address {
        fragment: model.0.link(),
        ..props.address.clone()
    };
    let shown = reading.as_ref().filter(|reading| found(reading).is_some());
    let say = |words| text(wording.language, words);
    html! {
        <Frame page={DataPage::Survey} address={present.clone()} title={say(SurveyText::DataTitle)} lead={say(SurveyText::DataLead)}
            task={Task::Survey { scale }} {on_read}>
            { rules(wording, say(SurveyText::Rules), &model.0, &on) }
            if let Some(reading) = shown {
                <Results reading={reading.clone()} {inputs} address={present.clone()} on_go={props.on_go.clone()} />
            } else {
                { promise(wording, &[
                    say(SurveyText::EmptyScores), say(SurveyText::EmptySegments), say(SurveyText::EmptyMonths), say(SurveyText::EmptyComments),
                ]) }
            }
        </Frame>
    }
}
