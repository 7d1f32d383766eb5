//! What the blocks of the page share: tables with their downloads, figures, sentences.

use super::results::overview;
use crate::job::session::Shared;
use crate::job::wire::PAGE;
use crate::job::{Answer, Ask, Heard, Reading};
use crate::locale::text::shop::{cell, column, day, figure, finding, text, ShopText};
use crate::locale::text::Text;
use crate::report::finding::Tone;
use crate::report::shop::figures::Value;
use crate::report::shop::list::Who;
use crate::report::shop::{Overview, ShopFinding, ShopMetric};
use crate::report::table::Table;
use crate::ui::components::findings;
use crate::ui::components::sheet::Tables;
use crate::ui::host::{use_host, SharedHost};
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// What is the page's own about its tables.
pub const TABLES: Tables = Tables {
    page: "orders",
    column,
    cell,
};

/// What a list of customers is saved by.
#[derive(Properties, PartialEq)]
pub struct SaveProps {
    /// What stands on the button.
    pub label: &'static str,
    /// The name of the file.
    pub file: &'static str,
    /// Who is on the list.
    pub who: Who,
}

/// The button that saves some of the customers: the engine has them, not the page.
#[component]
pub fn SaveCustomers(props: &SaveProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let told = use_state_eq(|| None::<ShopText>);
    let (file, who) = (props.file, props.who);
    let onclick = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| {
            let Some(host) = host.clone() else { return };
            let (saver, told) = (host.clone(), told.clone());
            told.set(Some(ShopText::ListWaits));
            let heard = Callback::from(move |heard: Heard| match heard {
                Heard::Progress(_) => {}
                Heard::Answer(Answer::File(text)) => {
                    TABLES.write(&saver, file, &text);
                    told.set(None);
                }
                Heard::Answer(_) | Heard::Lost | Heard::Stopped => {
                    told.set(Some(ShopText::ListLost));
                }
            });
            host.errands().ask(&PAGE, Ask::File(who), heard);
        })
    };
    let words = told.map(|told| text(wording.language, told));
    html! {
        <>
            { TABLES.button(props.label, file, onclick) }
            <span class="note" role="status">{ words }</span>
        </>
    }
}

/// The button of such a list.
pub fn save_customers(label: &'static str, file: &'static str, who: Who) -> Html {
    html! { <SaveCustomers {label} {file} {who} /> }
}

/// The button that saves a table of the overview.
pub fn save_table(
    wording: Wording,
    host: Option<&SharedHost>,
    reading: &Shared<Reading>,
    table: fn(&Overview) -> Option<&Table>,
) -> Html {
    let Some(found) = overview(reading).and_then(table) else {
        return Html::default();
    };
    let (name, reading) = (found.name, reading.clone());
    let csv = move || {
        let table = overview(&reading).and_then(table);
        table.map_or_else(String::new, Table::csv)
    };
    TABLES.save(wording, host, name, Rc::new(csv))
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
