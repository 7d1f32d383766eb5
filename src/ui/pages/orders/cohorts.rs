//! Cohorts, and what their cells tell.

use super::cohort_lines::CohortLines;
use super::results::{overview, BlockProps};
use super::sheet::{save_as, told, TABLES};
use crate::analysis::shop::cohorts::View;
use crate::locale::text::shop::{self, ShopText};
use crate::report::lines::LinesOf;
use crate::report::shop::Overview;
use crate::report::table::Table;
use crate::ui::components::heat::{heat, is_cut, HEAD};
use crate::ui::components::select::{choice, select_field};
use crate::ui::host::use_host;
use crate::ui::wording::use_wording;
use std::rc::Rc;
use yew::{component, html, use_state, Callback, Html};

/// In the order of [`View::ALL`], as the overview has their tables.
const VIEWS: [(&str, View, ShopText); 3] = [
    ("in-month", View::InMonth, ShopText::InMonth),
    ("at-or-after", View::AtOrAfter, ShopText::AtOrAfter),
    ("revenue", View::Revenue, ShopText::RevenueEach),
];

/// The block of cohorts.
#[component]
pub(super) fn CohortsView(props: &BlockProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let chosen = use_state(|| "in-month");
    let place = VIEWS.iter().position(|(name, ..)| *name == *chosen);
    let place = place.unwrap_or(0);
    let view = VIEWS.get(place).map_or(View::InMonth, |(_, view, _)| *view);
    let Some(found) = overview(&props.reading) else {
        return Html::default();
    };
    let Some(table) = found.cohorts.get(place) else {
        return Html::default();
    };
    let say = |words| shop::text(wording.language, words);
    let options = VIEWS.map(|(name, _, words)| choice(name, say(words)));
    let on = {
        let chosen = chosen.setter();
        Callback::from(move |wanted: String| {
            if let Some((name, ..)) = VIEWS.iter().find(|(name, ..)| *name == wanted) {
                chosen.set(name);
            }
        })
    };
    // Everybody buys in the first month: it would pale all the others.
    let from = match view {
        View::InMonth | View::AtOrAfter => HEAD + 1,
        View::Revenue => HEAD,
    };
    let of = match view {
        View::InMonth => LinesOf::CohortShares { is_later: false },
        View::AtOrAfter => LinesOf::CohortShares { is_later: true },
        View::Revenue => LinesOf::CohortMoney,
    };
    let (file, table_of) = save_of(view);
    html! {
        <section class="block" aria-labelledby="cohorts-title">
            <h2 id="cohorts-title">{ say(ShopText::Cohorts) }</h2>
            <p>{ say(ShopText::CohortsLead) }</p>
            { told(wording, &found.told.cohorts) }
            <div class="fields" data-columns="3">
                { select_field(say(ShopText::CohortsView), "cohorts-view", options.to_vec(), *chosen, on) }
            </div>
            { heat(TABLES, wording, say(ShopText::Cohorts), table, from) }
            if is_cut(table) { <p class="note">{ say(ShopText::CohortsCut) }</p> }
            { save_as(wording, host.as_ref(), &props.reading, file, table_of) }
            <CohortLines table={Rc::new(table.clone())} of={of} from={from - HEAD} />
        </section>
    }
}

/// The name of a view's file, and its table.
fn save_of(view: View) -> (&'static str, fn(&Overview) -> Option<&Table>) {
    match view {
        View::InMonth => ("cohorts", |found| found.cohorts.first()),
        View::AtOrAfter => ("cohorts-at-or-after", |found| found.cohorts.get(1)),
        View::Revenue => ("cohorts-revenue", |found| found.cohorts.get(2)),
    }
}
