//! Columns side by side over a money axis, each from one amount to another.

use crate::locale::number::{compact, significant};

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::scale::ticks_around;
use super::{measure, Scene};

/// One column.
pub struct Column {
    /// What stands under it.
    pub name: String,
    /// Where it begins and where it ends, in money.
    pub span: (f64, f64),
    /// What stands at its end: short, or nothing.
    pub text: String,
    /// Its colour.
    pub paint: Paint,
    /// Whether lines across it tell it apart without colour.
    pub is_hatched: bool,
}

/// How much of its share of the width a column takes, and the most pixels.
const FILL: f64 = 0.7;
const WIDEST: f64 = 90.0;

/// Draws `columns` with their axes; the middle of the end of each column, in pixels.
pub fn draw(
    canvas: &mut Canvas,
    scene: Scene,
    columns: &[Column],
    titles: (&str, String),
) -> Vec<(f64, f64)> {
    let frame = frame(canvas, scene, columns, titles);
    let step = (frame.x.end() - frame.x.start()) / columns.len().max(1) as f64;
    let half = (FILL * step).min(WIDEST) / 2.0;
    let is_room = columns
        .iter()
        .all(|column| measure::width(&column.text, TEXT) < step - 2.0);
    let mut places = Vec::new();
    for (i, column) in columns.iter().enumerate() {
        let x = frame.x.at(i as f64 + 0.5);
        let ends = [column.span.0, column.span.1].map(|value| frame.y.at(value));
        let (top, bottom) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        // A column of nothing is a line still.
        let bottom = bottom.max(top + 1.0);
        if column.is_hatched {
            canvas.hatched_bar(x - half, top, x + half, bottom, column.paint);
        } else {
            canvas.bar(x - half, top, x + half, bottom, column.paint);
        }
        if is_room {
            let is_below = column.span.1 < 0.0 && column.span.1 < column.span.0;
            let y = if is_below { bottom + 11.0 } else { top - 11.0 };
            canvas.label(&column.text, x, y, Anchor::Middle, false, Paint::Text);
        }
        places.push((x, ends[1]));
    }
    places
}

/// An amount that fits above a column: three digits and no more.
pub fn short(scene: Scene, value: f64) -> String {
    match value.abs() {
        small if small < 1000.0 => significant(scene.language, value, 3),
        _ => compact(scene.language, value),
    }
}

fn frame(
    canvas: &mut Canvas,
    scene: Scene,
    columns: &[Column],
    (across, up): (&str, String),
) -> Frame {
    let ends = || {
        columns
            .iter()
            .flat_map(|column| [column.span.0, column.span.1])
    };
    let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let y = Axis {
        ticks: ticks_around(low, high + 0.08 * (high - low), 5)
            .into_iter()
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: up,
    };
    let names = columns.iter().enumerate();
    let x = Axis {
        ticks: names
            .map(|(i, column)| (i as f64 + 0.5, column.name.clone()))
            .collect(),
        title: across.to_owned(),
    };
    axes::draw(canvas, scene, &x, columns.len().max(1) as f64, &y, 8.0)
}
