//! Cohorts as a table whose cells are shaded by what they hold.

use super::results::{overview, BlockProps};
use super::sheet::{save_table, told};
use crate::analysis::shop::cohorts::View;
use crate::locale::text::shop::{self, ShopText};
use crate::report::shop::Overview;
use crate::report::table::{Cell, Table};
use crate::ui::components::select::{choice, select_field};
use crate::ui::components::sheet::kind;
use crate::ui::host::SharedHost;
use crate::ui::wording::{use_wording, Wording};
use yew::{component, html, use_context, use_state, Callback, Html};

/// Cohorts and months of them on the page; the file has all.
const MOST_SHOWN: usize = 36;
/// Columns before the months: the cohort and its size.
const HEAD: usize = 2;

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
    let host = use_context::<SharedHost>();
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
    let is_cut = table.rows.len() > MOST_SHOWN + 1 || table.columns.len() > HEAD + MOST_SHOWN;
    html! {
        <section class="block" aria-labelledby="cohorts-title">
            <h2 id="cohorts-title">{ say(ShopText::Cohorts) }</h2>
            <p>{ say(ShopText::CohortsLead) }</p>
            { told(wording, &found.told.cohorts) }
            <div class="fields" data-columns="3">
                { select_field(say(ShopText::CohortsView), "cohorts-view", options.to_vec(), *chosen, on) }
            </div>
            { heat(wording, say(ShopText::Cohorts), table, view) }
            if is_cut { <p class="note">{ say(ShopText::CohortsCut) }</p> }
            { save_table(wording, host.as_ref(), &props.reading, save_of(view)) }
        </section>
    }
}

/// The table of a view, for its file.
fn save_of(view: View) -> fn(&Overview) -> Option<&Table> {
    match view {
        View::InMonth => |found| found.cohorts.first(),
        View::AtOrAfter => |found| found.cohorts.get(1),
        View::Revenue => |found| found.cohorts.get(2),
    }
}

/// The table: the newest cohorts, then the mean of all.
fn heat(wording: Wording, caption: &'static str, table: &Table, view: View) -> Html {
    let language = wording.language;
    let columns = || table.columns.iter().take(HEAD + MOST_SHOWN);
    let first = table.rows.len().saturating_sub(MOST_SHOWN + 1);
    let rows = table.rows.get(first..).unwrap_or_default();
    // Everybody buys in the first month: it would pale all the others.
    let from = match view {
        View::InMonth | View::AtOrAfter => HEAD + 1,
        View::Revenue => HEAD,
    };
    let values = rows.iter().flat_map(|row| row.iter().skip(from));
    let most = values.filter_map(number).fold(0.0, f64::max);
    let cell = |(at, this): (usize, &Cell)| {
        let shown = shop::cell(language, wording.currency, this);
        let shade = number(this)
            .filter(|_| at >= from && most > 0.0)
            .map(|value| shade(value / most).to_string());
        match at {
            0 => html! { <th scope="row">{ shown }</th> },
            _ => html! { <td data-type={kind(this)} data-shade={shade}>{ shown }</td> },
        }
    };
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label={caption}>
            <table class="data-table shaded" data-table={table.name.as_str()}>
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>{ for columns().enumerate().map(|(at, id)| html! {
                    <th scope="col" data-column={id.clone()} data-type={(at > 0).then_some("number")}>{ shop::column(language, id) }</th>
                }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().take(HEAD + MOST_SHOWN).enumerate().map(cell) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Share(number) | Cell::Money(number) => Some(*number),
        _ => None,
    }
}

/// The step of a shade, 0 to 10, for a share of the most.
fn shade(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 10.0).ceil() as u8
}
