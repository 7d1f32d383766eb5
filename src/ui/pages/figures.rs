//! Figures in rows: a name, the figure, its bounds, and why it is undefined.

use crate::locale::text;
use crate::report::figures::Figures;
use crate::ui::components::output::{output, why};
use crate::ui::pages::layout::Row;
use crate::ui::wording::Wording;
use yew::{html, Html};

/// A row of a `<dl>`; one that is not given is there for machines alone.
pub fn figure_row(wording: Wording, figures: &Figures, row: Row, is_given: bool) -> Html {
    let figure = figures.get(row.metric);
    html! {
        <div class="figure-row" hidden={!is_given} data-state={if figure.is_ok() { "known" } else { "undefined" }}>
            <dt>{ text::metric(wording.language, row.metric) }</dt>
            <dd>
                { output(wording, row.metric, figure, None) }
                { bounds(wording, figures, row) }
                { why(wording, row.metric, figure) }
            </dd>
        </div>
    }
}

/// The bounds of a row; hidden where there are none.
pub fn bounds(wording: Wording, figures: &Figures, row: Row) -> Html {
    let Some((low, high)) = row.bounds else {
        return Html::default();
    };
    let is_known = figures.get(low).is_ok() && figures.get(high).is_ok();
    html! {
        <span class="figure-range" hidden={!is_known}>
            { output(wording, low, figures.get(low), None) }{ " – " }{ output(wording, high, figures.get(high), None) }
        </span>
    }
}
