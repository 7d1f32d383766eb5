//! All customers, fifty at a time, searched and put in order.

use super::results::{found, BlockProps};
use super::sheet::TABLES;
use crate::ingest::id::normal;
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::Text;
use crate::report::shop::list::{self, Order};
use crate::report::shop::tables;
use crate::ui::components::pager::{pager, range, search_field};
use crate::ui::components::select::select_field;
use crate::ui::host::SharedHost;
use crate::ui::wording::use_wording;
use std::rc::Rc;
use yew::{component, html, use_context, use_memo, use_state, AttrValue, Callback, Html};

/// Columns on the page; those of the fitted models follow in the file.
const COLUMNS: usize = 11;

/// What is shown of the customers.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    wanted: String,
    order: Order,
    is_falling: bool,
    page: usize,
}

/// The block of customers.
#[component]
pub(super) fn CustomersView(props: &BlockProps) -> Html {
    let wording = use_wording();
    let host = use_context::<SharedHost>();
    let shown = use_state(|| Shown {
        wanted: String::new(),
        order: Order::Revenue,
        is_falling: true,
        page: 0,
    });
    let asked = (shown.wanted.clone(), shown.order, shown.is_falling);
    let places = use_memo(
        (props.reading.clone(), asked),
        |(reading, (wanted, order, is_falling))| {
            found(reading).map(|found| list::places(found, &normal(wanted), *order, *is_falling))
        },
    );
    let (Some(found), Some(places)) = (found(&props.reading), places.as_ref()) else {
        return Html::default();
    };
    let (language, all) = (wording.language, places.len());
    let say = |words| shop::text(language, words);
    let set = |change: fn(&mut Shown, String)| {
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
            shown.set(Shown {
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
    let mut table = list::table(found, 0..0);
    table.rows = list::rows(
        found,
        places.get(range(shown.page, all)).unwrap_or_default(),
    );
    let make: Rc<dyn Fn() -> String> = {
        let reading = props.reading.clone();
        Rc::new(move || {
            let found = super::results::found(&reading);
            found.map_or_else(String::new, |f| {
                tables::customers_csv(&f.shop, &f.scores, &f.stages, &f.names)
            })
        })
    };
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
            if all == 0 { <p class="note" role="status">{ say(ShopText::NoMatch) }</p> }
            { TABLES.sheet(wording, say(ShopText::Customers), &table, COLUMNS, None) }
            <div class="cluster">
                { pager(wording, shown.page, all, &turn) }
                { TABLES.save(wording.text(Text::DownloadCsv), host.as_ref(), "customers", make) }
            </div>
        </section>
    }
}
