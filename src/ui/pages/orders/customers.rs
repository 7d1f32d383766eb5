//! All customers, fifty at a time, searched and put in order.

use super::results::overview;
use super::sheet::{save_customers, TABLES};
use crate::ingest::id::normal;
use crate::job::session::Shared;
use crate::job::wire::PAGE as WIRE;
use crate::job::{Answer, Ask, Heard, Reading};
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::Text;
use crate::report::shop::list::{Listed, Listing, Order, Who};
use crate::report::shop::Forecast;
use crate::ui::components::pager::{pager, search_field};
use crate::ui::components::select::select_field;
use crate::ui::host::SharedHost;
use crate::ui::wording::use_wording;
use std::cell::Cell;
use std::rc::Rc;
use yew::{
    component, hook, html, use_context, use_effect_with, use_state, use_state_eq, AttrValue,
    Callback, Html, MouseEvent, Properties, UseStateHandle,
};

/// Columns before those of the fitted models.
const COLUMNS: usize = 11;

/// What the block needs.
#[derive(Properties, PartialEq)]
pub(super) struct CustomersProps {
    /// What was read.
    pub reading: Shared<Reading>,
    /// What models say, once they have.
    pub forecast: Option<Shared<Forecast>>,
}

/// The block of customers.
#[component]
pub(super) fn CustomersView(props: &CustomersProps) -> Html {
    let wording = use_wording();
    let host = use_context::<SharedHost>();
    let shown = use_state(Listing::default);
    let (listed, told, again) = use_listed(props, &shown, host.clone());
    let Some(found) = overview(&props.reading) else {
        return Html::default();
    };
    let forecast = props.forecast.as_ref().map(|forecast| forecast.0.as_ref());
    let Listed { all, before, table } = listed
        .as_ref()
        .or(forecast.map(|forecast| &forecast.customers))
        .unwrap_or(&found.customers);
    let (all, before) = (*all, *before);
    let part = before..before + table.rows.len();
    let columns = match forecast {
        Some(_) => table.columns.len(),
        None => COLUMNS,
    };
    let language = wording.language;
    let say = |words| shop::text(language, words);
    let set = |change: fn(&mut Listing, String)| {
        let shown = shown.clone();
        Callback::from(move |value: String| {
            let mut next = (*shown).clone();
            next.page = 0;
            change(&mut next, value);
            shown.set(next);
        })
    };
    let turn = {
        let shown = shown.clone();
        Callback::from(move |page: usize| {
            shown.set(Listing {
                page,
                ..(*shown).clone()
            });
        })
    };
    let search = set(|shown, text| shown.wanted = text);
    let sort = set(|shown, name| {
        let order = Order::ALL.into_iter().find(|this| this.as_str() == name);
        shown.order = order.unwrap_or(shown.order);
    });
    let direct = set(|shown, name| shown.is_falling = name == "falling");
    let option =
        |name: &'static str, label: String| (AttrValue::from(name), AttrValue::from(label));
    let orders =
        Order::ALL.map(|this| option(this.as_str(), shop::column(language, this.as_str())));
    let directions = [("falling", ShopText::Falling), ("rising", ShopText::Rising)];
    let directions = directions.map(|(name, words)| option(name, say(words).to_owned()));
    let direction = if shown.is_falling {
        "falling"
    } else {
        "rising"
    };
    html! {
        <section class="block" aria-labelledby="customers-title">
            <h2 id="customers-title">{ say(ShopText::Customers) }</h2>
            <p>{ say(ShopText::CustomersLead) }</p>
            <div class="fields" data-columns="3">
                { search_field(say(ShopText::Search), "customer-search", &shown.wanted, &search) }
                { select_field(say(ShopText::SortBy), "sort-by", orders.to_vec(), shown.order.as_str(), sort) }
                { select_field(say(ShopText::Direction), "sort-direction", directions.to_vec(), direction, direct) }
            </div>
            <div class="cluster" role="status">
                { for told.map(|told| html! { <p class="note">{ say(told) }</p> }) }
                if told == Some(ShopText::ListLost) {
                    <button type="button" class="button" data-kind="quiet" data-action="list-again" onclick={again}>{ say(ShopText::TryAgain) }</button>
                }
            </div>
            if all == 0 { <p class="note" role="status">{ say(ShopText::NoMatch) }</p> }
            { TABLES.sheet(wording, say(ShopText::Customers), table, columns, None) }
            <div class="cluster">
                { pager(wording, shown.page, &part, all, &turn) }
                { save_customers(wording.text(Text::DownloadCsv), "customers", Who::Everybody) }
            </div>
        </section>
    }
}

/// What the engine listed as asked, how that stands where it is worth a word, and what asks again. Nothing is listed for the first
/// page as the overview has it, and until the engine has answered.
#[hook]
fn use_listed(
    props: &CustomersProps,
    shown: &Listing,
    host: Option<SharedHost>,
) -> (
    UseStateHandle<Option<Listed>>,
    Option<ShopText>,
    Callback<MouseEvent>,
) {
    let listed = use_state(|| None::<Listed>);
    let told = use_state_eq(|| None::<ShopText>);
    let turns = use_state(|| 0u32);
    let (setter, tell) = (listed.setter(), told.setter());
    // With the models come further columns.
    let asked = (props.reading.clone(), props.forecast.clone(), *turns);
    use_effect_with((asked, shown.clone()), move |(_, shown)| {
        let is_wanted = Rc::new(Cell::new(true));
        if *shown == Listing::default() {
            (setter.set(None), tell.set(None));
        } else if let Some(host) = host {
            let is_wanted = Rc::clone(&is_wanted);
            let heard = Callback::from(move |heard: Heard| {
                if !is_wanted.get() {
                    return;
                }
                match heard {
                    // The engine is busy with something else first.
                    Heard::Progress(_) => tell.set(Some(ShopText::ListWaits)),
                    Heard::Answer(Answer::Customers(page)) => {
                        setter.set(Some(page));
                        tell.set(None);
                    }
                    Heard::Answer(_) | Heard::Lost | Heard::Stopped => {
                        tell.set(Some(ShopText::ListLost));
                    }
                }
            });
            let listing = Listing {
                wanted: normal(&shown.wanted),
                ..shown.clone()
            };
            host.ask(&WIRE, Ask::Customers(listing), heard);
        }
        // What was asked before is of no use any more.
        move || is_wanted.set(false)
    });
    let again = Callback::from(move |_| turns.set(turns.wrapping_add(1)));
    (listed, *told, again)
}
