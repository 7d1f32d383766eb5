//! Cohorts as a table whose cells are shaded by what they hold.

use crate::report::table::{Cell, Table};
use crate::ui::components::sheet::{kind, Tables};
use crate::ui::wording::Wording;
use yew::{html, Html};

/// Cohorts and months of them on the page; the file has all.
const MOST_SHOWN: usize = 36;
/// Columns before the months: the cohort and its size.
pub const HEAD: usize = 2;

/// Whether the page shows less than the table has.
pub fn is_cut(table: &Table) -> bool {
    table.rows.len() > MOST_SHOWN + 1 || table.columns.len() > HEAD + MOST_SHOWN
}

/// The newest cohorts and the first months, then the last row, the mean of all. Columns from the place `from` on are shaded.
pub fn heat(
    tables: Tables,
    wording: Wording,
    caption: &'static str,
    table: &Table,
    from: usize,
) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let columns = || table.columns.iter().take(HEAD + MOST_SHOWN);
    let first = table.rows.len().saturating_sub(MOST_SHOWN + 1);
    let rows = table.rows.get(first..).unwrap_or_default();
    let values = rows.iter().flat_map(|row| row.iter().skip(from));
    let most = values.filter_map(number).fold(0.0, f64::max);
    let cell = |(at, this): (usize, &Cell)| {
        let shown = (tables.cell)(language, currency, this);
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
                    <th scope="col" data-column={id.clone()} data-type={(at > 0).then_some("number")}>{ (tables.column)(language, id) }</th>
                }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().take(columns().count()).enumerate().map(cell) }</tr>
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
