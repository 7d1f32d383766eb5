//! The page `orders`: a log of orders goes in, and what it says about customers comes out.

mod cohort_lines;
mod cohorts;
mod customers;
mod fit;
mod fitting;
mod listed;
pub mod results;
mod revenue;
mod rules;
mod settled;
mod sheet;
mod turns;
mod worth;

use crate::analysis::shop::options::{Options, NONE};
use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::shop::{text, ShopText};
use crate::locale::text::LaterText;
use crate::report::name::DataPage;
use crate::state::orders::{Msg, Orders};
use crate::ui::components::select::select_field;
use crate::ui::host::Address;
use crate::ui::pages::data::{DataPageProps, DataPart};
use crate::ui::pages::frame::{promise, Frame};
use crate::ui::pages::link::use_link;
use crate::ui::store::Store;
use crate::ui::wording::{use_wording, Wording};
use results::{overview, Results};
use rules::rules;
use settled::use_settled;
use yew::{component, hook, html, use_mut_ref, use_reducer, use_state, AttrValue, Callback, Html};

/// The part of the app that is this page.
pub static ORDERS: DataPart = DataPart {
    view: |props| html! { <OrdersPage ..props /> },
};

#[component]
fn OrdersPage(props: &DataPageProps) -> Html {
    let wording = use_wording();
    let model = use_reducer(|| Store(Orders::open(&props.address.fragment)));
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
    let (segment, on_segment, on_segments) = use_segment();
    let on_read = {
        let reading = reading.setter();
        Callback::from(move |read: Option<Shared<Reading>>| {
            if let Some(found) = read.as_ref().and_then(overview) {
                on_segments.emit(found.segments.clone());
            }
            reading.set(read);
        })
    };
    let options = use_settled(Options {
        segment,
        ..model.0.options()
    });
    let present = Address {
        fragment: model.0.link(),
        ..props.address.clone()
    };
    let shown = reading
        .as_ref()
        .filter(|reading| overview(reading).is_some());
    let filter = shown
        .and_then(overview)
        .map(|found| segments(wording, &found.segments, segment, on_segment));
    let say = |words| text(wording.language, words);
    html! {
        <Frame page={DataPage::Orders} address={present.clone()} title={say(ShopText::DataTitle)} lead={say(ShopText::DataLead)}
            task={Task::Shop(options)} {on_read}>
            { rules(wording, &model.0, shown.and_then(overview), &on, filter) }
            if let Some(reading) = shown {
                <Results reading={reading.clone()} model={model.0.clone()} on={on.clone()} address={present.clone()} on_go={props.on_go.clone()} is_in_turn=true />
            } else {
                { promise(wording, &[
                    say(ShopText::EmptyStages), say(ShopText::EmptyCohorts), say(ShopText::EmptyGroups), say(ShopText::EmptyCustomers),
                ]) }
            }
        </Frame>
    }
}

/// The segment to which the figures are limited, how another is chosen, and what to tell when data have other segments.
#[hook]
fn use_segment() -> (Option<u32>, Callback<String>, Callback<Vec<String>>) {
    let segment = use_state(|| None::<u32>);
    let known = use_mut_ref(Vec::<String>::new);
    let on_segment = {
        let segment = segment.setter();
        Callback::from(move |number: String| segment.set(number.parse().ok()))
    };
    let on_segments = {
        let segment = segment.setter();
        Callback::from(move |names: Vec<String>| {
            // Other data number their segments otherwise.
            if *known.borrow() != names {
                *known.borrow_mut() = names;
                segment.set(None);
            }
        })
    };
    (*segment, on_segment, on_segments)
}

/// Segments that are offered at the most.
const MOST_SEGMENTS: usize = 200;

/// The choice of a segment; nothing where the data have none.
fn segments(wording: Wording, names: &[String], chosen: Option<u32>, on: Callback<String>) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let option =
        |value: String, label: &str| (AttrValue::from(value), AttrValue::from(label.to_owned()));
    let mut options = vec![option(
        String::new(),
        text(wording.language, ShopText::AllSegments),
    )];
    let offered = names.iter().take(MOST_SEGMENTS).enumerate();
    options.extend(offered.map(|(number, name)| option(number.to_string(), name)));
    options.push(option(
        NONE.to_string(),
        wording.later(LaterText::NoSegment),
    ));
    let chosen = chosen.map(|number| number.to_string()).unwrap_or_default();
    let label = wording.later(LaterText::Segment);
    select_field(label, "segment", options, &chosen, on)
}
