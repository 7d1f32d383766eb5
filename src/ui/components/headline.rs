//! The headline figure with its interval, and the slim bar that keeps it in sight on a phone.

use crate::locale::text;
use crate::report::figures::Figures;
use crate::report::name::{Confidence, Metric};
use crate::ui::components::output::{output, why};
use crate::ui::components::range::range;
use crate::ui::wording::Wording;
use yew::{html, Html, NodeRef};

/// The headline of a page: its figure and, where it has one, its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline {
    /// The largest figure of the page.
    pub metric: Metric,
    /// Its bounds.
    pub bounds: Option<(Metric, Metric)>,
}

/// The headline figure, its interval in words and drawn.
pub fn headline(
    wording: Wording,
    figures: &Figures,
    headline: Headline,
    sure: Confidence,
    node: &NodeRef,
) -> Html {
    let figure = figures.get(headline.metric);
    html! {
        <div class="headline" ref={node.clone()}>
            <h3 class="headline-label">{ text::metric(wording.language, headline.metric) }</h3>
            { output(wording, headline.metric, figure, Some("headline")) }
            { why(wording, headline.metric, figure) }
            if let Some(words) = in_words(wording, figures, headline, sure) { <p class="headline-range">{ words }</p> }
            if let Some(bounds) = headline.bounds { { range(wording, figures, headline.metric, bounds) } }
        </div>
    }
}

/// The same figure as plain text for the bar at the bottom edge; machines read the headline itself.
pub fn bar(
    wording: Wording,
    figures: &Figures,
    headline: Headline,
    sure: Confidence,
    is_shown: bool,
) -> Html {
    let figure = figures.get(headline.metric).ok();
    let shown = figure.map(|value| wording.figure_short(headline.metric, value));
    html! {
        <aside class="headline-bar" data-state={if is_shown { "shown" } else { "hidden" }} aria-hidden="true">
            <span class="headline-bar-label">{ text::metric(wording.language, headline.metric) }</span>
            <b class="headline-bar-figure num">{ shown.unwrap_or_else(|| wording.text(text::Text::Undefined).to_owned()) }</b>
            <span class="headline-range">{ in_words(wording, figures, headline, sure) }</span>
        </aside>
    }
}

fn in_words(
    wording: Wording,
    figures: &Figures,
    headline: Headline,
    sure: Confidence,
) -> Option<String> {
    let (low, high) = headline.bounds?;
    let bounds = (figures.get(low).ok()?, figures.get(high).ok()?);
    Some(text::between(
        wording.language,
        wording.currency,
        headline.metric,
        bounds,
        sure,
    ))
}
