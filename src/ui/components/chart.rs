//! A drawing with its takeaway above, points to read out by pointer and arrow keys, and its data as a table.

use crate::chart::{standalone, Draw, Drawing, Size, Theme};
use crate::domain::float;
use crate::locale::text::LaterText;
use crate::report::export;
use crate::report::picture::Picture;
use crate::ui::components::table::{table, Head};
use crate::ui::host::{use_host, SharedHost};
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use web_sys::Element;
use yew::{
    component, html, use_effect_with, use_memo, use_node_ref, use_state, AttrValue, Callback, Html,
    KeyboardEvent, PointerEvent, Properties, TargetCast,
};

/// A picture to show.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// How the pictures of the page are drawn.
    pub draw: Draw,
    /// The picture.
    pub picture: Picture,
    /// The start of the names of saved files.
    pub name: AttrValue,
    /// The sentence above the picture.
    #[prop_or_default]
    pub title: Option<String>,
    /// Whether the page shows a table of its own with what is drawn.
    #[prop_or_default]
    pub is_beside_table: bool,
}

/// The figure of a picture.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let node = use_node_ref();
    let width = use_state(|| 640u32);
    let at = use_state(|| None::<usize>);
    let is_table = use_state(|| false);
    use_effect_with((node.clone(), host.clone()), {
        let width = width.setter();
        move |(node, host)| {
            let guard = host.as_ref().zip(node.cast::<Element>());
            let guard = guard.map(|(host, node)| {
                host.errands()
                    .watch_width(node, Callback::from(move |now| width.set(now)))
            });
            move || drop(guard)
        }
    });
    let draw = props.draw;
    let drawing = use_memo(
        (props.picture.clone(), wording, *width),
        |(picture, wording, width)| {
            let height = if *width < 480 { 240 } else { 320 };
            (draw.0)(
                picture,
                wording.language,
                wording.currency,
                Size {
                    width: *width,
                    height,
                },
            )
            .map(Rc::new)
        },
    );
    let title = props.title.clone().unwrap_or_default();
    let Some(drawing) = drawing.as_ref() else {
        return Html::default();
    };
    let plane = plane(drawing, &title, *at, &at);
    let read = at
        .and_then(|at| drawing.points.get(at))
        .map(|point| point.text.clone());
    let toggle = {
        let is_table = is_table.clone();
        Callback::from(move |_| is_table.set(!*is_table))
    };
    html! {
        <figure class="chart" data-chart={drawing.table.id}>
            <figcaption>{ title.clone() }</figcaption>
            <div class="chart-frame" ref={node}>{ plane }</div>
            <p class="chart-readout" aria-hidden="true">{ read.unwrap_or_else(|| wording.later(LaterText::ChartKeys).to_owned()) }</p>
            <div class="cluster chart-tools">
                if !props.is_beside_table {
                    <button type="button" class="button" data-kind="quiet" aria-expanded={is_table.to_string()} onclick={toggle}>
                        { wording.later(if *is_table { LaterText::AsChart } else { LaterText::AsTable }) }
                    </button>
                }
                { for host.map(|host| downloads(wording, &host, drawing, props)) }
            </div>
            if !props.is_beside_table {
                <div class="chart-table" hidden={!*is_table}>{ data_table(drawing, &title) }</div>
            }
        </figure>
    }
}

fn plane(
    drawing: &Rc<Drawing>,
    title: &str,
    at: Option<usize>,
    state: &yew::UseStateHandle<Option<usize>>,
) -> Html {
    let last = drawing.points.len().saturating_sub(1);
    let onkeydown = {
        let state = state.clone();
        Callback::from(move |event: KeyboardEvent| {
            let now = *state;
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => Some(now.map_or(0, |at| (at + 1).min(last))),
                "ArrowLeft" | "ArrowDown" => Some(now.map_or(last, |at| at.saturating_sub(1))),
                "Home" => Some(0),
                "End" => Some(last),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            state.set(next);
        })
    };
    let onpointermove = {
        let (state, drawing) = (state.clone(), drawing.clone());
        Callback::from(move |event: PointerEvent| {
            let area = event
                .target_unchecked_into::<Element>()
                .closest(".chart-plane")
                .ok()
                .flatten();
            if let Some(area) = area.map(|area| area.get_bounding_client_rect()) {
                let scale = f64::from(drawing.width) / area.width().max(1.0);
                let x = (f64::from(event.client_x()) - area.x()) * scale;
                let y = (f64::from(event.client_y()) - area.y()) * scale;
                state.set(nearest(&drawing, x, y));
            }
        })
    };
    let onpointerleave = {
        let state = state.clone();
        Callback::from(move |_: PointerEvent| state.set(None))
    };
    let spoken = at
        .and_then(|at| drawing.points.get(at))
        .map(|point| point.text.clone());
    let svg = Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()));
    html! {
        <div class="chart-plane" tabindex="0" role="slider" aria-label={title.to_owned()} aria-valuemin="0" aria-valuemax={last.to_string()}
            aria-valuenow={at.unwrap_or(0).to_string()} aria-valuetext={spoken.unwrap_or_else(|| title.to_owned())}
            {onkeydown} {onpointermove} {onpointerleave}>
            { svg }
            if let Some(point) = at.and_then(|at| drawing.points.get(at)) {
                <svg class="chart-cursor" viewBox={format!("0 0 {} {}", drawing.width, drawing.height)} aria-hidden="true">
                    <circle cx={coordinate(point.x)} cy={coordinate(point.y)} r="6" />
                </svg>
            }
        </div>
    }
}

fn coordinate(value: f64) -> String {
    format!("{value:.1}")
}

/// The point that the pointer means: the nearest, ways along the reading axis counting most.
fn nearest(drawing: &Drawing, x: f64, y: f64) -> Option<usize> {
    let far = |point: &crate::chart::Point| (point.x - x).powi(2) + 0.2 * (point.y - y).powi(2);
    let points = drawing.points.iter().enumerate();
    points
        .min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))
        .map(|(at, _)| at)
}

fn downloads(
    wording: Wording,
    host: &SharedHost,
    drawing: &Rc<Drawing>,
    props: &ChartProps,
) -> Html {
    let file = format!("mandegar-{}-{}", props.name, drawing.table.id);
    let button = |word: LaterText, act: Callback<()>| {
        html! { <button type="button" class="button" data-kind="quiet" onclick={act.reform(|_| ())}>{ wording.later(word) }</button> }
    };
    let save = |ending: &'static str, mime: &'static str, make: fn(&Drawing) -> String| {
        let (host, drawing, name) = (host.clone(), drawing.clone(), format!("{file}.{ending}"));
        Callback::from(move |()| host.errands().save(&name, mime, &make(&drawing)))
    };
    let png = {
        let (host, drawing, name) = (host.clone(), drawing.clone(), format!("{file}.png"));
        Callback::from(move |()| {
            host.errands().save_png(
                &name,
                &standalone(&drawing.svg, Theme::Light),
                drawing.width,
                drawing.height,
            )
        })
    };
    html! {
        <>
            { button(LaterText::DownloadSvg, save("svg", "image/svg+xml", |drawing| standalone(&drawing.svg, Theme::Light))) }
            { button(LaterText::DownloadPng, png) }
            if !props.is_beside_table { { button(LaterText::DownloadCsv, save("csv", "text/csv", csv)) } }
        </>
    }
}

fn csv(drawing: &Drawing) -> String {
    let header: Vec<&str> = drawing
        .table
        .columns
        .iter()
        .map(|column| column.id)
        .collect();
    let rows = drawing
        .table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.raw.clone()).collect());
    export::table(&header, &rows.collect::<Vec<_>>())
}

fn data_table(drawing: &Drawing, title: &str) -> Html {
    let is_number = |at: usize| {
        drawing.table.rows.iter().all(|row| {
            row.get(at)
                .is_none_or(|cell| cell.raw.is_empty() || float::parse(&cell.raw).is_some())
        })
    };
    let columns = drawing.table.columns.iter().enumerate();
    let heads: Vec<Head> = columns
        .map(|(at, column)| Head {
            id: column.id,
            label: column.label.clone(),
            is_number: is_number(at),
        })
        .collect();
    let rows: Vec<Vec<String>> = drawing
        .table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
        .collect();
    table(drawing.table.id, title, &heads, &rows)
}
