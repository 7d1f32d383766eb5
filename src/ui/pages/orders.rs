//! The page `orders`: a log of orders goes in, and what it says about customers comes out.

mod cohorts;
mod customers;
pub mod results;
mod rules;
mod sheet;

use crate::job::session::Shared;
use crate::job::{Reading, Task};
use crate::locale::text::shop::{text, ShopText};
use crate::locale::text::{self};
use crate::report::name::DataPage;
use crate::state::orders::{Msg, Orders};
use crate::ui::components::data::Data;
use crate::ui::host::{Address, SharedHost};
use crate::ui::pages::data::{DataPageProps, DataPart};
use crate::ui::pages::link::use_link;
use crate::ui::store::Store;
use crate::ui::wording::{use_wording, Wording};
use results::{found, Results};
use rules::rules;
use yew::{component, html, use_context, use_reducer, use_state, Callback, Html};

/// The part of the app that is this page.
pub static ORDERS: DataPart = DataPart {
    view: |props| html! { <OrdersPage ..props /> },
};

#[component]
fn OrdersPage(props: &DataPageProps) -> Html {
    let wording = use_wording();
    let host = use_context::<SharedHost>();
    let model = use_reducer(|| Store(Orders::open(&props.address.fragment)));
    let reading = use_state(|| None::<Shared<Reading>>);
    let data_state = use_state(|| "ready");
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
    let (on_read, on_state) = {
        let (reading, data_state) = (reading.setter(), data_state.setter());
        (
            Callback::from(move |read| reading.set(read)),
            Callback::from(move |state| data_state.set(state)),
        )
    };
    let language = wording.language;
    let words = text::data_page(language, DataPage::Orders);
    let present = Address {
        fragment: model.0.link(),
        ..props.address.clone()
    };
    let name = DataPage::Orders.as_str();
    let shown = reading.as_ref().filter(|reading| found(reading).is_some());
    html! {
        <main id="main" tabindex="-1" class="shop" data-page={name} data-state={*data_state}>
            <header class="page-head">
                <h1>{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </header>
            if let Some(host) = &host {
                <p class="print-only">{ text::printed_on(language, host.today()) }{ " " }<bdi dir="ltr">{ host.url(&present) }</bdi></p>
            }
            <Data {name} title={text(language, ShopText::DataTitle)} lead={text(language, ShopText::DataLead)}
                task={Task::Shop(model.0.options())} {on_read} {on_state} />
            { rules(wording, &model.0, shown.and_then(|reading| found(reading)), &on) }
            if let Some(reading) = shown {
                <Results reading={reading.clone()} address={present} on_go={props.on_go.clone()} />
            } else {
                { promise(wording) }
            }
        </main>
    }
}

/// What there will be once there are data.
fn promise(wording: Wording) -> Html {
    let say = |words| text(wording.language, words);
    let items = [
        ShopText::EmptyStages,
        ShopText::EmptyCohorts,
        ShopText::EmptyGroups,
        ShopText::EmptyCustomers,
    ];
    html! {
        <section class="block" aria-labelledby="promise-title">
            <h2 id="promise-title">{ say(ShopText::EmptyTitle) }</h2>
            <ul class="promise">{ for items.into_iter().map(|words| html! { <li>{ say(words) }</li> }) }</ul>
        </section>
    }
}
