//! A table of a page about data: shown in a box that scrolls sideways by itself, and saved as a file.

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::locale::text::LaterText;
use crate::report::table::{Cell, Table};
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use std::rc::Rc;
use yew::{html, AttrValue, Callback, Html, MouseEvent};

/// What is a page's own about its tables.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// The page's public name, for its files.
    pub page: &'static str,
    /// The label of a column.
    pub column: fn(Language, &str) -> String,
    /// A cell of a column in words.
    pub cell: fn(Language, Currency, &Cell) -> String,
}

/// Makes the text of a file when it is asked for.
pub type Make = Rc<dyn Fn() -> String>;

/// A further cell of the row with this number.
pub type Last<'a> = &'a dyn Fn(usize) -> Html;

/// A button that is to save a file.
pub fn csv_button(label: &'static str, file: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="button" data-kind="quiet" data-action="csv" data-file={file} {onclick}>{ label }</button> }
}

/// Saves a file of a page.
pub fn save_csv(host: &SharedHost, page: &str, file: &str, text: &str) {
    let name = format!("mandegar-{page}-{file}.csv");
    host.errands().save(&name, "text/csv", text);
}

impl Tables {
    /// The button that saves a table, which `make` writes when it is asked for.
    pub fn save(
        self,
        wording: Wording,
        host: Option<&SharedHost>,
        file: AttrValue,
        make: Make,
    ) -> Html {
        let host = host.cloned();
        let onclick = {
            let file = file.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(host) = &host {
                    save_csv(host, self.page, &file, &make());
                }
            })
        };
        let button = csv_button(wording.later(LaterText::DownloadCsv), file, onclick);
        html! { <div class="cluster">{ button }</div> }
    }

    /// The button that saves a table.
    pub fn save_table(
        self,
        wording: Wording,
        host: Option<&SharedHost>,
        table: &Rc<Table>,
    ) -> Html {
        let (file, table) = (table.name.as_str().into(), Rc::clone(table));
        self.save(wording, host, file, Rc::new(move || table.csv()))
    }

    /// The first `columns` of a table with its caption; `last` is a further cell of each row.
    pub fn sheet(
        self,
        wording: Wording,
        caption: &'static str,
        table: &Table,
        columns: usize,
        last: Option<Last>,
    ) -> Html {
        let (language, currency) = (wording.language, wording.currency);
        let columns = || table.columns.iter().take(columns);
        let kinds = table.rows.first();
        let kind_of = |at: usize| kinds.and_then(|row| row.get(at)).and_then(kind);
        let row = |(place, cells): (usize, &Vec<Cell>)| {
            let cells = cells.iter().take(columns().count());
            html! {
                <tr>
                    { for cells.enumerate().map(|(at, this)| {
                        let shown = (self.cell)(language, currency, this);
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
            <div class="table-scroll" tabindex="0" role="group" aria-label={caption}>
                <table class="data-table" data-table={table.name.as_str()}>
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead><tr>
                        { for columns().enumerate().map(|(at, id)| html! {
                            <th scope="col" data-column={id.clone()} data-type={kind_of(at)}>{ (self.column)(language, id) }</th>
                        }) }
                        if last.is_some() { <td></td> }
                    </tr></thead>
                    <tbody>{ for table.rows.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
        }
    }
}

/// Whether a cell lines up at the end.
pub fn kind(cell: &Cell) -> Option<&'static str> {
    match cell {
        Cell::Empty
        | Cell::Count(_)
        | Cell::Share(_)
        | Cell::Points(_)
        | Cell::Number(_)
        | Cell::Money(_) => Some("number"),
        Cell::Day(_) | Cell::Month(_) | Cell::Name(_) | Cell::Text(_) => None,
    }
}
