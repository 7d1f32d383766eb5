//! All customers, searched and put in order. Only the rows in view are in the document; the engine is asked for them.

use super::listed::{use_list, List, Scrolled};
use super::results::overview;
use super::settled::use_settled;
use super::sheet::{save_customers, told};
use crate::job::session::Shared;
use crate::job::Reading;
use crate::locale::text::shared;
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::LaterText;
use crate::report::shop::list::{Listing, Order, Who};
use crate::report::shop::Forecast;
use crate::report::table::Cell;
use crate::state::window::Window;
use crate::ui::components::pager::search_field;
use crate::ui::components::select::{choice, select_field};
use crate::ui::components::sheet::kind;
use crate::ui::wording::{use_wording, Wording};
use web_sys::Element;
use yew::{
    component, html, use_effect_with, use_node_ref, use_state, use_state_eq, AttrValue, Callback,
    Event, Html, MouseEvent, Properties, TargetCast, UseStateHandle,
};

/// Columns before those of the fitted models.
const COLUMNS: usize = 11;
/// Pixels of a row and of the list, until they are measured.
const ROW: f64 = 44.0;
const HEIGHT: f64 = ROW * 12.0;

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
    let shown = use_state(Listing::default);
    let node = use_node_ref();
    let scrolled = use_state_eq(|| Scrolled {
        top: 0.0,
        height: HEIGHT,
        row: ROW,
    });
    let asked = use_settled((*shown).clone());
    let (list, part) = use_list((&props.reading, &props.forecast), &asked, *scrolled);
    // Another list is read from its beginning.
    // To set what is so already costs a layout of the whole page.
    let is_scrolled = scrolled.top > 0.0;
    use_effect_with((node.clone(), asked), move |(node, _)| {
        if let Some(list) = node.cast::<Element>().filter(|_| is_scrolled) {
            list.set_scroll_top(0);
        }
    });
    let Some(found) = overview(&props.reading) else {
        return Html::default();
    };
    let columns = match &props.forecast {
        Some(forecast) => forecast.0.customers.table.columns.len(),
        None => COLUMNS,
    };
    let on_scroll = {
        let scrolled = scrolled.setter();
        Callback::from(move |event: Event| {
            let list = event.target_unchecked_into::<Element>();
            let first = list.query_selector("tbody tr[aria-rowindex]");
            let row = first.ok().flatten();
            let row = row.map_or(ROW, |row| row.get_bounding_client_rect().height());
            scrolled.set(Scrolled {
                top: f64::from(list.scroll_top()),
                height: f64::from(list.client_height()),
                row,
            });
        })
    };
    let say = |words| shop::text(wording.language, words);
    html! {
        <section class="block" aria-labelledby="customers-title">
            <h2 id="customers-title">{ say(ShopText::Customers) }</h2>
            <p>{ say(ShopText::CustomersLead) }</p>
            { told(wording, &found.told.customers) }
            { choices(wording, &shown, columns) }
            <div class="table-scroll long-list" ref={node} tabindex="0" role="group" aria-label={say(ShopText::Customers)} onscroll={on_scroll}>
                { table(wording, props, &shown, (&list, &part), columns) }
            </div>
            <div class="cluster" role="status">
                { for list.told.map(|told| html! { <p class="note">{ say(told) }</p> }) }
                if list.told == Some(ShopText::ListLost) {
                    <button type="button" class="button" data-kind="quiet" data-action="list-again" onclick={list.again.reform(|_| ())}>{ say(ShopText::TryAgain) }</button>
                }
                if list.all == 0 { <p class="note">{ say(ShopText::NoMatch) }</p> }
            </div>
            <div class="cluster">
                if list.all > 0 { <span>{ shared::shown(wording.language, part.seen.0 + 1, part.seen.1, list.all) }</span> }
                { save_customers(wording.later(LaterText::DownloadCsv), shown.who) }
            </div>
        </section>
    }
}

/// The rows that are there, with room for those that are not.
fn table(
    wording: Wording,
    props: &CustomersProps,
    shown: &UseStateHandle<Listing>,
    (list, part): (&List, &Window),
    columns: usize,
) -> Html {
    let Some(found) = overview(&props.reading) else {
        return Html::default();
    };
    let (language, currency) = (wording.language, wording.currency);
    let names = found.customers.table.columns.iter().take(columns);
    let kinds = found.customers.table.rows.first();
    let kind_of = |at: usize| kinds.and_then(|row| row.get(at)).and_then(kind);
    let cell = |(at, cell): (usize, &Cell)| {
        let shown = shop::cell(language, currency, cell);
        match at {
            0 => html! { <th scope="row" data-type={kind(cell)}><bdi>{ shown }</bdi></th> },
            _ => html! { <td data-type={kind(cell)}>{ shown }</td> },
        }
    };
    // The header is the first row.
    let row = |place: usize| {
        let index = (place + 2).to_string();
        match list.row(place) {
            Some(cells) => html! {
                <tr key={place} aria-rowindex={index}>{ for cells.iter().take(columns).enumerate().map(cell) }</tr>
            },
            None => html! {
                <tr key={place} aria-rowindex={index} aria-busy="true"><th scope="row">{ "…" }</th><td colspan={(columns - 1).to_string()}></td></tr>
            },
        }
    };
    // Room as an attribute: the page's policy lets no style of its own through.
    let room = |name: &'static str, pixels: f64| {
        html! { <tr key={name} class="room" aria-hidden="true"><td colspan={columns.to_string()} height={format!("{pixels:.0}")}></td></tr> }
    };
    html! {
        <table class="data-table" data-table="customers" aria-rowcount={(list.all + 1).to_string()}>
            <caption class="visually-hidden">{ shop::text(language, ShopText::Customers) }</caption>
            <thead><tr aria-rowindex="1">
                { for names.enumerate().map(|(at, id)| header(wording, shown, &id.clone().into(), kind_of(at))) }
            </tr></thead>
            <tbody>
                if part.before >= 1.0 { { room("before", part.before) } }
                { for (part.first..part.last).map(row) }
                if part.after >= 1.0 { { room("after", part.after) } }
            </tbody>
        </table>
    }
}

/// Who is shown, the search, and the order; `columns` are in view.
fn choices(wording: Wording, shown: &UseStateHandle<Listing>, columns: usize) -> Html {
    let language = wording.language;
    let say = |words| shop::text(language, words);
    let set = |change: fn(&mut Listing, String)| {
        let shown = shown.clone();
        Callback::from(move |value: String| {
            let mut next = (*shown).clone();
            change(&mut next, value);
            shown.set(next);
        })
    };
    let choose = set(|shown, name| {
        let who = Who::all().find(|who| who.name() == name);
        shown.who = who.unwrap_or(shown.who);
    });
    let search = set(|shown, text| shown.wanted = text);
    let sort = set(|shown, name| shown.order = Order::from_name(&name).unwrap_or(shown.order));
    let direct = set(|shown, name| shown.is_falling = name == FALLING);
    let option = |name: String, label: String| (AttrValue::from(name), AttrValue::from(label));
    let people = Who::all().map(|who| option(who.name(), shop::who(language, who)));
    let orders = Order::ALL.iter().take(columns).map(|this| {
        let id = this.as_str();
        option(id.to_owned(), shop::column(language, id))
    });
    let directions = [(FALLING, ShopText::Falling), (RISING, ShopText::Rising)];
    let directions = directions.map(|(name, words)| choice(name, say(words)));
    let direction = if shown.is_falling { FALLING } else { RISING };
    html! {
        <div class="fields" data-columns="wide">
            { select_field(say(ShopText::Shown), "customer-list", people.collect(), &shown.who.name(), choose) }
            { search_field(say(ShopText::Search), "customer-search", &shown.wanted, &search) }
            { select_field(say(ShopText::SortBy), "sort-by", orders.collect(), shown.order.as_str(), sort) }
            { select_field(say(ShopText::Direction), "sort-direction", directions.to_vec(), direction, direct) }
        </div>
    }
}

/// The header of a column: a click on it puts the list in its order, a second one the other way round.
fn header(
    wording: Wording,
    shown: &UseStateHandle<Listing>,
    id: &AttrValue,
    kind: Option<&'static str>,
) -> Html {
    let label = shop::column(wording.language, id);
    let Some(order) = Order::from_name(id) else {
        return html! { <th scope="col" data-column={id.clone()} data-type={kind}>{ label }</th> };
    };
    let is_by = shown.order == order;
    let sorted = is_by.then_some(if shown.is_falling {
        "descending"
    } else {
        "ascending"
    });
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            // Names begin with the first letter, all else with the most.
            let is_falling = if is_by {
                !shown.is_falling
            } else {
                order != Order::Customer
            };
            shown.set(Listing {
                order,
                is_falling,
                ..(*shown).clone()
            });
        })
    };
    html! {
        <th scope="col" data-column={id.clone()} data-type={kind} aria-sort={sorted}>
            <button type="button" class="sort" {onclick}>{ label }</button>
        </th>
    }
}

/// The public names of directions.
const FALLING: &str = "falling";
const RISING: &str = "rising";
