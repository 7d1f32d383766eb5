//! A result at three values of each of two inputs: nine cells, green where it is a gain and red where it is a loss.

use crate::locale::money::money;
use crate::locale::number::compact;
use crate::locale::text::chart::{label_money, sensitivity as words};
use crate::locale::text::label;
use crate::report::picture::Grid;

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Height of a cell, and pixels between cells.
const CELL: f64 = 64.0;
const GAP: f64 = 4.0;
/// Width of the edge that tells a gain from a loss.
const EDGE: f64 = 5.0;
/// Height of the two lines above the cells.
const HEAD: f64 = 3.0 * LINE;

/// Draws the cells under the values of one input and beside those of the other.
pub fn draw(grid: &Grid, scene: Scene) -> Drawing {
    let (l, c) = (scene.language, scene.currency);
    let height = HEAD + 3.0 * CELL + 4.0;
    let mut canvas = Canvas::new(scene.width, height);
    let ((rows, down), (columns, across)) = (grid.rows, grid.columns);
    let side = down.map(|value| words::value(l, c, rows, value));
    let widest = side.iter().map(|text| measure::width(text, TEXT));
    let left = widest.fold(0.0, f64::max) + 12.0;
    let width = (scene.width - left) / 3.0;
    canvas.text(label(l, columns), scene.width, LINE * 0.5, Anchor::Right);
    canvas.text(label(l, rows), 0.0, LINE * 1.5, Anchor::Left);
    let mut points = Vec::new();
    let middle = |place: usize| left + width * (place as f64 + 0.5);
    for (place, value) in across.into_iter().enumerate() {
        let text = words::value(l, c, columns, value);
        canvas.text(&text, middle(place), HEAD - LINE * 0.5, Anchor::Middle);
    }
    let mut table = table(scene, grid);
    let tell = amounts(grid, scene, width - GAP - 2.0 * EDGE);
    for ((row, line), name) in grid.cells.iter().enumerate().zip(&side) {
        let y = HEAD + CELL * row as f64;
        canvas.text(name, 0.0, y + CELL / 2.0, Anchor::Left);
        for (column, value) in line.iter().enumerate() {
            let value = value.and_then(drawable);
            let x = middle(column);
            let half = width / 2.0 - GAP / 2.0;
            let told = value.map(|value| (value > 0.0, tell(value)));
            cell(&mut canvas, (x, y), half, told);
            let (below, beside) = (down.get(row), across.get(column));
            let at = |value: Option<&f64>| value.copied().unwrap_or(0.0);
            points.push(Point {
                x,
                y: y + CELL / 2.0,
                text: words::told_cell(l, c, (rows, at(below)), (columns, at(beside)), value),
            });
            table.rows.push(vec![
                Cell::number(at(below), words::value(l, c, rows, at(below))),
                Cell::number(at(beside), words::value(l, c, columns, at(beside))),
                value.map_or_else(Cell::none, |value| Cell::number(value, money(l, c, value))),
            ]);
        }
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: height as u32,
        points,
        table,
    }
}

/// How gains are told where there are `room` pixels: with their currency where all of them fit.
fn amounts(grid: &Grid, scene: Scene, room: f64) -> impl Fn(f64) -> String {
    let full = move |value: f64| label_money(scene.language, scene.currency, value);
    let values = grid.cells.iter().flatten().filter_map(|cell| *cell);
    let fits = |value: f64| 1.06 * measure::width(&full(value), TEXT) < room;
    let fit = values.filter_map(drawable).all(fits);
    move |value| match fit {
        true => full(value),
        false => compact(scene.language, value),
    }
}

/// A cell: its number has a sign, so that colour is not all that tells a loss.
fn cell(canvas: &mut Canvas, (x, y): (f64, f64), half: f64, told: Option<(bool, String)>) {
    let (left, top) = (x - half, y + GAP / 2.0);
    let (right, bottom) = (x + half, y + CELL - GAP / 2.0);
    let Some((is_gain, text)) = told else {
        canvas.bar(left, top, right, bottom, Paint::Grid);
        return;
    };
    let (tint, ink) = match is_gain {
        true => (Paint::FirstTint, Paint::Good),
        false => (Paint::SecondTint, Paint::Bad),
    };
    canvas.bar(left, top, right, bottom, tint);
    canvas.bar(left, top, left + EDGE, bottom, ink);
    canvas.label(
        &text,
        x,
        (top + bottom) / 2.0,
        Anchor::Middle,
        true,
        Paint::Text,
    );
}

fn table(scene: Scene, grid: &Grid) -> Table {
    let l = scene.language;
    let columns = [
        ("down", label(l, grid.rows.0)),
        ("across", label(l, grid.columns.0)),
        ("gain", words::gain_heading(l)),
    ];
    Table::new("grid", &columns)
}
