//! What the blocks of the page share: tables with their downloads, figures, sentences.

use super::results::overview;
use crate::job::session::Shared;
use crate::job::{Ask, Reading};
use crate::locale::text::shop::{cell, column, day, figure, finding};
use crate::locale::text::Text;
use crate::report::finding::Tone;
use crate::report::shop::figures::Value;
use crate::report::shop::list::Who;
use crate::report::shop::{Overview, ShopFinding, ShopMetric};
use crate::report::table::Table;
use crate::ui::components::asked_file::AskedFile;
use crate::ui::components::findings;
use crate::ui::components::sheet::Tables;
use crate::ui::host::SharedHost;
use crate::ui::wording::Wording;
use std::rc::Rc;
use yew::{html, Html};

/// What is the page's own about its tables.
pub const TABLES: Tables = Tables {
    page: "orders",
    column,
    cell,
};

/// The button that saves some of the customers: the engine has them, not the page.
pub fn save_customers(label: &'static str, who: Who) -> Html {
    let file = who.name();
    html! { <AskedFile {label} page={TABLES.page} {file} ask={Ask::File(who)} /> }
}

/// The button that saves a table of the overview under its name.
pub fn save_table(
    wording: Wording,
    host: Option<&SharedHost>,
    reading: &Shared<Reading>,
    table: fn(&Overview) -> Option<&Table>,
) -> Html {
    let Some(found) = overview(reading).and_then(table) else {
        return Html::default();
    };
    save_as(wording, host, reading, found.name.as_str(), table)
}

/// The button that saves a table of the overview.
pub fn save_as(
    wording: Wording,
    host: Option<&SharedHost>,
    reading: &Shared<Reading>,
    file: &'static str,
    table: fn(&Overview) -> Option<&Table>,
) -> Html {
    let reading = reading.clone();
    let csv = move || {
        let table = overview(&reading).and_then(table);
        table.map_or_else(String::new, Table::csv)
    };
    TABLES.save(wording, host, file.into(), Rc::new(csv))
}

/// The `<output>` of a figure.
pub fn output(wording: Wording, of: ShopMetric, value: Value, size: Option<&'static str>) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let shown = match value {
        Value::Number(Ok(number)) => figure(language, currency, of, number),
        Value::Day(Ok(this)) => day(language, this),
        Value::Number(Err(_)) | Value::Day(Err(_)) => wording.text(Text::Undefined).to_owned(),
    };
    html! {
        <output class="num" data-size={size} data-metric={of.as_str()} data-value={value.data_value()} data-undefined={value.undefined()}>{ shown }</output>
    }
}

/// Findings as a list; nothing without any.
pub fn told(wording: Wording, findings: &[ShopFinding]) -> Html {
    let sentence = |this: &ShopFinding| (Tone::Plain, finding(wording.language, this));
    findings::told(findings.iter().map(sentence))
}
