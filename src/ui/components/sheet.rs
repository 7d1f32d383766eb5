//! A table of a page about data: shown in a box that scrolls sideways by itself, and saved as a file.

use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::locale::text::Text;
use crate::report::table::{Cell, Table};
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use std::rc::Rc;
use yew::{html, Callback, Html, MouseEvent};

/// What is a page's own about its tables.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// The page's public name, for its files.
    pub page: &'static str,
    /// The label of a column.
    pub column: fn(Language, &str) -> String,
    /// A cell of a column in words.
    pub cell: fn(Language, Currency, &str, &Cell) -> String,
}

/// Makes the text of a file when it is asked for.
pub type Make = Rc<dyn Fn() -> String>;

/// A further cell of the row with this number.
pub type Last<'a> = &'a dyn Fn(usize) -> Html;

impl Tables {
    /// A button that saves a file.
    pub fn save(
        self,
        label: &'static str,
        host: Option<&SharedHost>,
        file: &'static str,
        make: Make,
    ) -> Html {
        let host = host.cloned();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(host) = &host {
                let name = format!("mandegar-{}-{file}.csv", self.page);
                host.save(&name, "text/csv", &make());
            }
        });
        html! { <button type="button" class="button" data-kind="quiet" data-action="csv" data-file={file} {onclick}>{ label }</button> }
    }

    /// The button that saves a table.
    pub fn save_table(
        self,
        wording: Wording,
        host: Option<&SharedHost>,
        table: &Rc<Table>,
    ) -> Html {
        let (file, table) = (table.name, Rc::clone(table));
        let label = wording.text(Text::DownloadCsv);
        let button = self.save(label, host, file, Rc::new(move || table.csv()));
        html! { <div class="cluster">{ button }</div> }
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
            let cells = cells.iter().zip(columns());
            html! {
                <tr>
                    { for cells.enumerate().map(|(at, (this, id))| {
                        let shown = (self.cell)(language, currency, id, this);
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
                <table class="data-table" data-table={table.name}>
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
        Cell::Empty | Cell::Count(_) | Cell::Share(_) | Cell::Points(_) | Cell::Money(_) => {
            Some("number")
        }
        Cell::Day(_) | Cell::Month(_) | Cell::Name(_) | Cell::Text(_) => None,
    }
}
