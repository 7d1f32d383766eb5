//! A figure on the page: text for people, the unrounded number and the reason for machines.

use crate::domain::figure::Figure;
use crate::locale::text;
use crate::report::export::{data_value, undefined};
use crate::report::name::Metric;
use crate::ui::wording::Wording;
use yew::{html, Html};

/// The `<output>` of `metric`, of the size `headline` or `stage`, or as large as its text. Where it is undefined it says so in a word; [`why`] says
/// the reason in a sentence.
pub fn output(
    wording: Wording,
    metric: Metric,
    figure: Figure,
    size: Option<&'static str>,
) -> Html {
    let shown = figure.map_or_else(
        |_| wording.text(text::Text::Undefined).to_owned(),
        |value| wording.figure(metric, value),
    );
    html! {
        <output class="num" data-size={size} data-metric={metric.as_str()} data-value={data_value(figure)} data-undefined={undefined(figure)}>{ shown }</output>
    }
}

/// Why a figure is undefined, in a sentence.
pub fn why(wording: Wording, metric: Metric, figure: Figure) -> Html {
    match figure {
        Ok(_) => Html::default(),
        Err(reason) => {
            html! { <p class="figure-why">{ text::undefined(wording.language, metric, reason) }</p> }
        }
    }
}
