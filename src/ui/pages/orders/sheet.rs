//! What the blocks of the page share: tables with their downloads, figures, sentences.

use super::results::overview;
use crate::job::session::Shared;
use crate::job::wire::PAGE;
use crate::job::{Answer, Ask, Reading};
use crate::locale::text::shop::{cell, column, day, figure, finding};
use crate::locale::text::Text;
use crate::report::shop::figures::Value;
use crate::report::shop::list::Who;
use crate::report::shop::table::{Cell, Table};
use crate::report::shop::{Overview, ShopFinding, ShopMetric};
use crate::ui::components::icon::{icon, Icon};
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use yew::{html, Callback, Html, MouseEvent};

/// A button that saves a file.
fn button(label: &'static str, file: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="button" data-kind="quiet" data-action="csv" data-file={file} {onclick}>{ label }</button> }
}

fn save(host: &SharedHost, file: &str, text: &str) {
    host.save(&format!("mandegar-orders-{file}.csv"), "text/csv", text);
}

/// The button that saves some of the customers: the engine has them, not the page.
pub fn save_customers(
    label: &'static str,
    host: Option<&SharedHost>,
    file: &'static str,
    who: Who,
) -> Html {
    let host = host.cloned();
    let onclick = Callback::from(move |_: MouseEvent| {
        let Some(host) = host.clone() else { return };
        let saver = host.clone();
        let done = Callback::from(move |answer: Answer| {
            if let Answer::File(text) = answer {
                save(&saver, file, &text);
            }
        });
        host.ask(&PAGE, Ask::File(who), done);
    });
    button(label, file, onclick)
}

/// The button that saves a table of the overview.
pub fn save_table(
    wording: Wording,
    host: Option<&SharedHost>,
    reading: &Shared<Reading>,
    table: fn(&Overview) -> Option<&Table>,
) -> Html {
    let Some(file) = overview(reading).and_then(table) else {
        return Html::default();
    };
    let file = file.name.as_str();
    let (host, reading) = (host.cloned(), reading.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some((host, table)) = host.as_ref().zip(overview(&reading).and_then(table)) {
            save(host, file, &table.csv());
        }
    });
    let button = button(wording.text(Text::DownloadCsv), file, onclick);
    html! { <div class="cluster">{ button }</div> }
}

/// A table with its caption, in a box that scrolls sideways by itself; `last` is a further cell of each row.
pub fn sheet(
    wording: Wording,
    caption: &'static str,
    table: &Table,
    columns: usize,
    last: Option<&dyn Fn(usize) -> Html>,
) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let columns = || table.columns.iter().take(columns);
    let kinds = table.rows.first();
    let kind_of = |at: usize| kinds.and_then(|row| row.get(at)).and_then(kind);
    let row = |(place, cells): (usize, &Vec<Cell>)| {
        html! {
            <tr>
                { for cells.iter().take(columns().count()).enumerate().map(|(at, this)| {
                    let shown = cell(language, currency, this);
                    match at {
                        0 => html! { <th scope="row" data-type={kind(this)}><bdi>{ shown }</bdi></th> },
                        _ => html! { <td data-type={kind(this)}>{ shown }</td> },
                    }
                }) }
                { for last.map(|last| html! { <td>{ last(place) }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={caption}>
            <table class="data-table" data-table={table.name.as_str()}>
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>
                    { for columns().enumerate().map(|(at, id)| html! {
                        <th scope="col" data-column={id.clone()} data-type={kind_of(at)}>{ column(language, id) }</th>
                    }) }
                    if last.is_some() { <td></td> }
                </tr></thead>
                <tbody>{ for table.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Whether a cell lines up at the end.
pub fn kind(cell: &Cell) -> Option<&'static str> {
    match cell {
        Cell::Empty | Cell::Count(_) | Cell::Share(_) | Cell::Money(_) => Some("number"),
        Cell::Day(_) | Cell::Month(_) | Cell::Name(_) | Cell::Text(_) => None,
    }
}

/// The `<output>` of a figure.
pub fn output(wording: Wording, of: ShopMetric, value: Value, class: &'static str) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let shown = match value {
        Value::Number(Ok(number)) => figure(language, currency, of, number),
        Value::Day(Ok(this)) => day(language, this),
        Value::Number(Err(_)) | Value::Day(Err(_)) => wording.text(Text::Undefined).to_owned(),
    };
    html! {
        <output {class} data-metric={of.as_str()} data-value={value.data_value()} data-undefined={value.undefined()}>{ shown }</output>
    }
}

/// Findings as a list; nothing without any.
pub fn told(wording: Wording, findings: &[ShopFinding]) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let item = |this: &ShopFinding| {
        html! {
            <li class="finding" data-tone="plain">{ icon(Icon::Plain) }<span>{ finding(wording.language, this) }</span></li>
        }
    };
    html! { <ul class="findings">{ for findings.iter().map(item) }</ul> }
}
