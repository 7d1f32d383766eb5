//! Counts in columns of two parts, one upon the other.

use crate::locale::number::{compact, number};
use crate::locale::text::chart::stacks as words;
use crate::report::stacks::{Stack, Stacks};

use super::axes::{self, Axis, Frame, LINE};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::scale::ticks_around;
use super::{measure, Cell, Drawing, Point, Scene, Table};

/// How much of its share of the width a column takes, and the most pixels.
const FILL: f64 = 0.8;
const WIDEST: f64 = 56.0;
/// The square of the legend, and the room around its names.
const SWATCH: f64 = 10.0;
const AFTER_SWATCH: f64 = 6.0;
const AFTER_NAME: f64 = 16.0;

/// Draws the columns, and a legend beneath.
pub fn draw(picture: &Stacks, scene: Scene) -> Drawing {
    let mut canvas = Canvas::new(scene.width, scene.height);
    let legend = legend(picture, scene);
    let rows = legend.last().map_or(0.0, |(_, row, _)| row + 1.0);
    let plot = Scene {
        height: scene.height - LINE * rows - 4.0,
        ..scene
    };
    let frame = frame(&mut canvas, plot, picture);
    let step = (frame.x.end() - frame.x.start()) / picture.stacks.len().max(1) as f64;
    let half = (FILL * step).min(WIDEST) / 2.0;
    let mut points = Vec::new();
    for (place, stack) in picture.stacks.iter().enumerate() {
        let x = frame.x.at(place as f64 + 0.5);
        column(&mut canvas, frame, (x - half, x + half), stack);
        points.push(Point {
            x,
            y: frame.y.at(height(stack)),
            text: words::told(scene.language, picture.of, stack),
        });
    }
    for (part, row, x) in legend {
        let y = plot.height + 4.0 + LINE * (row + 0.5);
        let (top, bottom) = (y - SWATCH / 2.0, y + SWATCH / 2.0);
        bar(&mut canvas, part, (x, top), (x + SWATCH, bottom));
        let name = words::part(scene.language, picture.of, part);
        let x = x + SWATCH + AFTER_SWATCH;
        canvas.label(name, x, y, Anchor::Left, false, Paint::Text);
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points,
        table: table(picture, scene),
    }
}

fn height(stack: &Stack) -> f64 {
    stack.parts.iter().map(|part| f64::from(*part)).sum()
}

fn frame(canvas: &mut Canvas, scene: Scene, picture: &Stacks) -> Frame {
    let most = picture.stacks.iter().map(height).fold(1.0, f64::max);
    let ticks = ticks_around(0.0, most, 5).into_iter();
    // There are no halves of what is counted.
    let ticks = ticks.filter(|value| value.fract().abs() < 1e-9);
    let y = Axis {
        ticks: ticks
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: words::up(scene.language, picture.of).to_owned(),
    };
    let names = picture.stacks.iter();
    let names: Vec<String> = names
        .map(|stack| words::head_short(scene.language, stack.head))
        .collect();
    // The last name stands half beyond its column.
    let last = names.last().map_or(0.0, |name| measure::width(name, TEXT));
    let step = scene.width / names.len().max(1) as f64;
    let room = (last / 2.0 + 6.0 - step / 2.0).max(8.0);
    let x = Axis {
        ticks: axes::some(scene, &names),
        title: words::across(scene.language, picture.of).to_owned(),
    };
    axes::draw(canvas, scene, &x, names.len().max(1) as f64, &y, room)
}

/// The parts of a column, one upon the other.
fn column(canvas: &mut Canvas, frame: Frame, (left, right): (f64, f64), stack: &Stack) {
    let mut level = 0.0;
    for (part, count) in stack.parts.iter().enumerate() {
        let from = frame.y.at(level);
        level += f64::from(*count);
        let to = frame.y.at(level);
        if *count > 0 {
            bar(canvas, part, (left, to), (right, from));
        }
    }
}

/// A bar in the colour of its part; the upper one is hatched, so that they differ without colour.
fn bar(canvas: &mut Canvas, part: usize, (left, top): (f64, f64), (right, bottom): (f64, f64)) {
    match part {
        0 => canvas.bar(left, top, right, bottom, Paint::First),
        _ => canvas.hatched_bar(left, top, right, bottom, Paint::Second),
    }
}

/// The parts with their rows and places in the legend.
fn legend(picture: &Stacks, scene: Scene) -> Vec<(usize, f64, f64)> {
    let (mut row, mut x) = (0.0, 0.0);
    let mut place = |part: usize| {
        let name = words::part(scene.language, picture.of, part);
        let width = SWATCH + AFTER_SWATCH + measure::width(name, TEXT);
        if x > 0.0 && x + width > scene.width {
            (row, x) = (row + 1.0, 0.0);
        }
        let here = x;
        x += width + AFTER_NAME;
        (part, row, here)
    };
    [place(0), place(1)].to_vec()
}

fn table(picture: &Stacks, scene: Scene) -> Table {
    let l = scene.language;
    let mut table = Table::new(words::id(picture.of), &words::columns(l, picture.of));
    let count = |n: u32| Cell::number(n.into(), number(l, n.into(), 0));
    for stack in &picture.stacks {
        let name = Cell::name(&words::raw(stack.head), words::head(l, stack.head));
        let parts = stack.parts.map(count);
        table
            .rows
            .push(std::iter::once(name).chain(parts).collect());
    }
    table
}
