//! The page `subscriptions`: subscriptions or payments go in, and who stays and what it brings comes out.

pub mod results;
mod rules;

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::subscriptions::{text, SubscriptionsText};
use crate::report::name::DataPage;
use crate::state::subscriptions::{Msg, Subscriptions};
use crate::ui::host::Address;
use crate::ui::pages::data::{DataPageProps, DataPart};
use crate::ui::pages::frame::{promise, Frame};
use crate::ui::pages::link::use_link;
use crate::ui::store::Store;
use crate::ui::wording::use_wording;
use results::{found, Results};
use rules::rules;
use yew::{component, html, use_reducer, use_state, Callback, Html};

/// The part of the app that is this page.
pub static SUBSCRIPTIONS: DataPart = DataPart {
    view: |props| html! { <SubscriptionsPage ..props /> },
};

#[component]
fn SubscriptionsPage(props: &DataPageProps) -> Html {
    let wording = use_wording();
    let model = use_reducer(|| Store(Subscriptions::open(&props.address.fragment)));
    let reading = use_state(|| None::<Shared<Reading>>);
    let on = {
        let dispatcher = model.dispatcher();
        Callback::from(move |msg: Msg| dispatcher.dispatch(msg))
    };
    use_link(
        (props.arrivals, &props.address.fragment),
        (model.0.link(), model.0.is_changed()),
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
        <Frame page={DataPage::Subscriptions} address={present.clone()} title={say(SubscriptionsText::DataTitle)} lead={say(SubscriptionsText::DataLead)}
            task={Task::Subscriptions(model.0.options())} {on_read}>
            { rules(wording, &model.0, shown.and_then(found), &on) }
            if let (Some(reading), Some(level)) = (shown, model.0.level()) {
                <Results reading={reading.clone()} {level} address={present.clone()} on_go={props.on_go.clone()} />
            } else {
                { promise(wording, &[
                    say(SubscriptionsText::EmptyChurn), say(SubscriptionsText::EmptyRevenue),
                    say(SubscriptionsText::EmptySurvival), say(SubscriptionsText::EmptyCohorts),
                ]) }
            }
        </Frame>
    }
}
