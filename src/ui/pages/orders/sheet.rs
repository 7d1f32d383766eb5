//! What the blocks of the page share: tables with their downloads, figures, sentences.

use crate::locale::text::shop::{cell, column, day, figure, finding};
use crate::locale::text::Text;
use crate::report::finding::Tone;
use crate::report::shop::figures::Value;
use crate::report::shop::{ShopFinding, ShopMetric};
use crate::ui::components::findings;
use crate::ui::components::sheet::Tables;
use crate::ui::wording::Wording;
use yew::{html, Html};

/// What is the page's own about its tables.
pub const TABLES: Tables = Tables {
    page: "orders",
    column,
    cell,
};

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
    let sentence = |this: &ShopFinding| (Tone::Plain, finding(wording.language, this));
    findings::told(findings.iter().map(sentence))
}
