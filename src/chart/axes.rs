//! The frame of a line chart: few gridlines, round ticks, titles with units.

use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::measure;
use super::scale::Scale;
use super::Scene;

/// Height of a line of text, in pixels.
pub const LINE: f64 = 20.0;

/// One axis: its ticks with their texts, and its title.
pub struct Axis {
    /// Values and what stands beside them.
    pub ticks: Vec<(f64, String)>,
    /// What is counted, and its unit.
    pub title: String,
}

/// The scales of a chart, in pixels.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Left to right.
    pub x: Scale,
    /// Bottom to top.
    pub y: Scale,
}

/// Lays out and draws the axes, with `room` pixels free at the right of the plot. The x axis spans `0..last`.
pub fn draw(canvas: &mut Canvas, scene: Scene, x: &Axis, last: f64, y: &Axis, room: f64) -> Frame {
    let widest = y
        .ticks
        .iter()
        .map(|(_, text)| measure::width(text, TEXT))
        .fold(0.0, f64::max);
    let (left, right) = (widest + 8.0, scene.width - room.max(16.0));
    let (top, bottom) = (LINE + 12.0, scene.height - 2.0 * LINE - 4.0);
    let lowest = y.ticks.first().map_or(0.0, |(value, _)| *value);
    let highest = y.ticks.last().map_or(1.0, |(value, _)| *value);
    let frame = Frame {
        x: Scale::new(0.0, last, left, right),
        y: Scale::new(lowest, highest, bottom, top),
    };
    for (value, text) in &y.ticks {
        let at = frame.y.at(*value);
        canvas.line(&[(left, at), (right, at)], 1.0, Paint::Grid, Stroke::Solid);
        canvas.text(text, left - 8.0, at, Anchor::Right);
    }
    let zero = frame.y.at(0.0);
    canvas.line(
        &[(left, zero), (right, zero)],
        1.0,
        Paint::Axis,
        Stroke::Solid,
    );
    for (value, text) in &x.ticks {
        let at = frame.x.at(*value);
        canvas.line(
            &[(at, bottom), (at, bottom + 5.0)],
            1.0,
            Paint::Axis,
            Stroke::Solid,
        );
        canvas.text(text, at, bottom + LINE * 0.75, Anchor::Middle);
    }
    canvas.text(&y.title, 0.0, LINE * 0.4, Anchor::Left);
    canvas.text(&x.title, right, scene.height - LINE * 0.4, Anchor::Right);
    frame
}

/// As many of the names of columns as there is room for, the last one always, at the middles of their columns.
pub fn some(scene: Scene, names: &[String]) -> Vec<(f64, String)> {
    let widths = names.iter().map(|name| measure::width(name, TEXT));
    let widest = widths.fold(1.0, f64::max) + 14.0;
    let width = (scene.width - 70.0).max(widest);
    let every = (names.len() as f64 * widest / width).ceil().max(1.0) as usize;
    let named = names.iter().enumerate().rev().step_by(every);
    named
        .map(|(place, name)| (place as f64 + 0.5, name.clone()))
        .collect()
}

/// How many ticks suit the width of a chart.
pub fn across(scene: Scene) -> usize {
    ((scene.width / 60.0) as usize).clamp(4, 9)
}
