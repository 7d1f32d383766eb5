//! An interval drawn as a range on its scale, with its bounds as figures beneath.

use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::unit::Unit;
use crate::ui::components::output::output;
use crate::ui::wording::Wording;
use yew::{html, Html};

const WIDTH: f64 = 400.0;

/// The range of `metric` from `low` to `high`, on a scale that shows where it lies.
pub fn range(
    wording: Wording,
    figures: &Figures,
    metric: Metric,
    (low, high): (Metric, Metric),
) -> Html {
    let bounds = figures.get(low).ok().zip(figures.get(high).ok());
    html! {
        <div class="range-figure">
            if let Some(((from, to), at)) = bounds.zip(figures.get(metric).ok()) { { drawing(metric, from, to, at) } }
            <p class="range-bounds" hidden={bounds.is_none()}>
                { output(wording, low, figures.get(low), None) }
                <span aria-hidden="true">{ "–" }</span>
                { output(wording, high, figures.get(high), None) }
            </p>
        </div>
    }
}

fn drawing(metric: Metric, from: f64, to: f64, at: f64) -> Html {
    let (least, most) = scale(metric, from, to);
    let x = |value: f64| ((value - least) / (most - least)).clamp(0.0, 1.0) * (WIDTH - 16.0) + 8.0;
    let place = |value: f64| format!("{:.1}", x(value));
    let zero = (least < 0.0).then(
        || html! { <line class="range-mark" x1={place(0.0)} x2={place(0.0)} y1="4" y2="24" /> },
    );
    html! {
        <svg class="range" viewBox="0 0 400 28" aria-hidden="true">
            <line class="range-axis" x1="8" x2="392" y1="14" y2="14" />
            { for zero }
            <rect class="range-band" x={place(from)} width={format!("{:.1}", (x(to) - x(from)).max(2.0))} y="8" height="12" rx="6" />
            <circle class="range-dot" cx={place(at)} cy="14" r="6" />
        </svg>
    }
}

/// Points on −100…100, shares from zero to a round end above the interval.
fn scale(metric: Metric, from: f64, to: f64) -> (f64, f64) {
    match metric.unit() {
        Unit::Points => (-100.0, 100.0),
        _ => {
            let ends = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0];
            let most = ends
                .into_iter()
                .find(|end| to * 1.25 <= *end)
                .unwrap_or(to.max(1.0));
            (from.min(0.0), most)
        }
    }
}
