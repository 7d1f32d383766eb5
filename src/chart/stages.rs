//! The stages of a shop, one bar each: work for existing customers and for new ones, this shop's in full colour.

use crate::locale::number::{number, percent_auto};
use crate::locale::text::chart::stages as words;
use crate::report::picture::{StageRow, Stages};

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::scale::Scale;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Height of a bar.
const BAR: f64 = 24.0;
/// Height of a stage: its name, its bar and the room beneath.
const STAGE: f64 = LINE + BAR + 12.0;
/// Height of the key to the colours.
const KEY: f64 = LINE + 8.0;

/// Draws a bar for each stage, divided where its work is.
pub fn draw(stages: &Stages, scene: Scene) -> Drawing {
    let rows: Vec<StageRow> = stages.rows.iter().filter_map(sound).collect();
    let height = KEY + STAGE * rows.len().max(1) as f64;
    let mut canvas = Canvas::new(scene.width, height);
    key(&mut canvas, scene);
    let mut points = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let top = KEY + STAGE * i as f64;
        let is_here = stages.here == Some(row.stage);
        name(&mut canvas, scene, row, is_here, top + LINE * 0.5);
        let x = bar(&mut canvas, scene, row, is_here, top + LINE);
        points.push(Point {
            x,
            y: top + LINE + BAR / 2.0,
            text: words::read_out(scene.language, row.stage, row.retention, is_here),
        });
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: height as u32,
        points,
        table: table(&rows, scene),
    }
}

fn sound(row: &StageRow) -> Option<StageRow> {
    let retention = drawable(row.retention)?.clamp(0.0, 1.0);
    Some(StageRow { retention, ..*row })
}

/// What the two parts of a bar are, in the colours of this shop's.
fn key(canvas: &mut Canvas, scene: Scene) {
    const SQUARE: f64 = 12.0;
    let mut x = 0.0;
    let parts = [
        (words::existing(scene.language), true),
        (words::new(scene.language), false),
    ];
    for (text, is_existing) in parts {
        let (top, bottom) = (LINE * 0.5 - SQUARE / 2.0, LINE * 0.5 + SQUARE / 2.0);
        fill(canvas, [x, top, x + SQUARE, bottom], is_existing, true);
        canvas.text(text, x + SQUARE + 6.0, LINE * 0.5, Anchor::Left);
        x += SQUARE + 6.0 + measure::width(text, TEXT) + 18.0;
    }
}

/// A part of a bar; the shop's own bar stands out, and its parts differ in print too.
fn fill(
    canvas: &mut Canvas,
    [left, top, right, bottom]: [f64; 4],
    is_existing: bool,
    is_here: bool,
) {
    match (is_existing, is_here) {
        (true, true) => canvas.bar(left, top, right, bottom, Paint::First),
        (true, false) => canvas.bar(left, top, right, bottom, Paint::FirstTint),
        (false, true) => canvas.hatched_bar(left, top, right, bottom, Paint::SecondTint),
        (false, false) => canvas.bar(left, top, right, bottom, Paint::Grid),
    }
}

fn name(canvas: &mut Canvas, scene: Scene, row: &StageRow, is_here: bool, y: f64) {
    let text = words::label(scene.language, row.stage);
    let paint = if is_here { Paint::First } else { Paint::Text };
    canvas.label(&text, 0.0, y, Anchor::Left, is_here, paint);
    if is_here {
        let here = words::here(scene.language);
        canvas.label(here, scene.width, y, Anchor::Right, true, Paint::First);
    }
}

/// The bar with the two shares on it; returns the pixel where it is divided.
fn bar(canvas: &mut Canvas, scene: Scene, row: &StageRow, is_here: bool, top: f64) -> f64 {
    let scale = Scale::new(0.0, 1.0, 0.0, scene.width);
    let (x, bottom, middle) = (scale.at(row.retention), top + BAR, top + BAR / 2.0);
    if row.retention < 1.0 {
        fill(canvas, [x, top, scene.width, bottom], false, is_here);
    }
    if row.retention > 0.0 {
        fill(canvas, [0.0, top, x, bottom], true, is_here);
    }
    shares(canvas, scene, row, is_here, (x, middle));
    x
}

/// The two shares: the first beside the division, on the side that has room for it, the second at the end.
fn shares(canvas: &mut Canvas, scene: Scene, row: &StageRow, is_here: bool, (x, y): (f64, f64)) {
    const GAP: f64 = 6.0;
    let first = words::share(scene.language, row.stage, row.retention);
    let rest = percent_auto(scene.language, 1.0 - row.retention);
    let [wide, narrow] = [&first, &rest].map(|text| measure::width(text, TEXT) + 2.0 * GAP);
    let (at, anchor) = if x + wide + narrow <= scene.width {
        (x + GAP, Anchor::Left)
    } else {
        (x - GAP, Anchor::Right)
    };
    canvas.label(&first, at, y, anchor, is_here, Paint::Text);
    if x + narrow <= scene.width {
        let end = scene.width - GAP;
        canvas.label(&rest, end, y, Anchor::Right, is_here, Paint::Text);
    }
}

fn table(rows: &[StageRow], scene: Scene) -> Table {
    let language = scene.language;
    let columns = [
        ("stage", words::stage_heading(language)),
        ("name", words::name_heading(language)),
        ("sales-most", words::most_heading(language)),
        ("retention-share", words::existing(language)),
        ("acquisition-share", words::new(language)),
    ];
    let mut table = Table::new("stages", &columns);
    let share = |value: f64| Cell::number(value, percent_auto(language, value));
    for row in rows {
        let (stage, at) = (row.stage, f64::from(row.stage.number()));
        let most = stage.most_sales();
        table.rows.push(vec![
            Cell::number(at, number(language, at, 0)),
            Cell::name(words::id(stage), words::name(language, stage).to_owned()),
            most.map_or_else(Cell::none, |most| {
                Cell::number(most, number(language, most, 0))
            }),
            share(row.retention),
            share(1.0 - row.retention),
        ]);
    }
    table
}
