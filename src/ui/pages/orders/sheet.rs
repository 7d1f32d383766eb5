//! What the blocks of the page share: tables with their downloads, figures, sentences.

use crate::locale::text::shop::{cell, column, day, figure, finding};
use crate::locale::text::Text;
use crate::report::shop::figures::Value;
use crate::report::shop::{ShopFinding, ShopMetric};
use crate::report::table::{Cell, Table};
use crate::ui::components::icon::{icon, Icon};
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use std::rc::Rc;
use yew::{html, Callback, Html, MouseEvent};

/// Makes the text of a file when it is asked for.
pub type Make = Rc<dyn Fn() -> String>;

/// A button that saves a file.
pub fn save(
    label: &'static str,
    host: Option<&SharedHost>,
    file: &'static str,
    make: Make,
) -> Html {
    let host = host.cloned();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(host) = &host {
            host.save(&format!("mandegar-orders-{file}.csv"), "text/csv", &make());
        }
    });
    html! { <button type="button" class="button" data-kind="quiet" data-action="csv" data-file={file} {onclick}>{ label }</button> }
}

/// The button that saves a table.
pub fn save_table(wording: Wording, host: Option<&SharedHost>, table: &Rc<Table>) -> Html {
    let (file, table) = (table.name.as_str(), Rc::clone(table));
    let label = wording.text(Text::DownloadCsv);
    let button = save(label, host, file, Rc::new(move || table.csv()));
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
        let cells = cells.iter().zip(columns());
        html! {
            <tr>
                { for cells.enumerate().map(|(at, (this, id))| {
                    let shown = cell(language, currency, id, this);
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
