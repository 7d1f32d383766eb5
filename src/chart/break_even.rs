//! What a customer has brought so far, against what it cost to win.

use crate::domain::order::sort;
use crate::locale::money::money;
use crate::locale::number::{compact, number};
use crate::locale::text::chart as words;
use crate::report::picture::BreakEven;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, HATCH, TEXT};
use super::decay::month_axis;
use super::ink::{Paint, Stroke};
use super::place::{around, height_at, Places};
use super::scale::ticks_around;
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Draws the margin, the cost as a labelled line, what lies between them, and the break-even point.
pub fn draw(picture: &BreakEven, scene: Scene) -> Drawing {
    let samples = samples(picture);
    let cost = drawable(picture.cac);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let frame = frame(&mut canvas, scene, &samples, cost);
    let curve: Vec<(f64, f64)> = samples
        .iter()
        .map(|(month, margin)| (frame.x.at(*month), frame.y.at(*margin)))
        .collect();
    if let Some(cost) = cost {
        between(&mut canvas, &curve, frame.y.at(cost));
    }
    canvas.line(&curve, 2.5, Paint::First, Stroke::Round);
    if let [(x, y)] = curve.as_slice() {
        canvas.dot(*x, *y, 4.0, Paint::First);
    }
    labels(
        &mut canvas,
        scene,
        frame,
        picture,
        &curve,
        samples.last().map(|(_, margin)| *margin),
    );
    let points = samples
        .iter()
        .zip(&curve)
        .map(|((month, margin), (x, y))| Point {
            x: *x,
            y: *y,
            text: words::earned(scene.language, scene.currency, *month, *margin, cost),
        });
    Drawing {
        points: points.collect(),
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        table: table(scene, &samples, cost),
    }
}

fn samples(picture: &BreakEven) -> Vec<(f64, f64)> {
    let all = picture.months.iter().zip(&picture.margin);
    let mut samples: Vec<(f64, f64)> = all
        .filter_map(|(month, margin)| Some((drawable(*month)?.max(0.0), drawable(*margin)?)))
        .collect();
    sort(&mut samples, &|a, b| a.0.total_cmp(&b.0));
    samples
}

fn frame(canvas: &mut Canvas, scene: Scene, samples: &[(f64, f64)], cost: Option<f64>) -> Frame {
    let last = samples.last().map_or(12.0, |(month, _)| *month);
    let values = || samples.iter().map(|(_, margin)| *margin).chain(cost);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    // A little headroom, so that labels stand inside the plot.
    let ticks = ticks_around(low, high + 0.08 * (high - low), 5);
    let y = Axis {
        ticks: ticks
            .into_iter()
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: words::margin_axis(scene.language, scene.currency),
    };
    let x = month_axis(scene, last, words::customer_months_axis(scene.language));
    axes::draw(canvas, scene, &x, last, &y, 16.0)
}

/// Fills what lies between the curve and the cost at pixel `level`: hatched where the curve is short of it, plain where it is past it.
fn between(canvas: &mut Canvas, curve: &[(f64, f64)], level: f64) {
    let mut past: Vec<(f64, f64)> = Vec::new();
    for (from, to) in curve.iter().zip(curve.iter().skip(1)) {
        past.push((from.0, from.1.min(level)));
        if (from.1 - level) * (to.1 - level) < 0.0 {
            let share = (level - from.1) / (to.1 - from.1);
            past.push((from.0 + share * (to.0 - from.0), level));
        }
    }
    if let (Some(first), Some(last)) = (curve.first(), curve.last()) {
        past.extend([
            (last.0, last.1.min(level)),
            (last.0, level),
            (first.0, level),
        ]);
        canvas.area(past, Paint::FirstTint);
        hatch(canvas, curve, level, (first.0, last.0));
    }
}

/// Upright lines where the curve is short of the cost.
fn hatch(canvas: &mut Canvas, curve: &[(f64, f64)], level: f64, (from, to): (f64, f64)) {
    // One line to and fro while the curve stays below: its turns lie on the curve and on the line of the cost.
    let mut zigzag: Vec<(f64, f64)> = Vec::new();
    let mut x = from + HATCH / 2.0;
    while x < to {
        match height_at(curve, x).filter(|y| *y > level + 1.0) {
            Some(y) if zigzag.len() % 4 == 0 => zigzag.extend([(x, level), (x, y)]),
            Some(y) => zigzag.extend([(x, y), (x, level)]),
            None => canvas.line(
                &std::mem::take(&mut zigzag),
                0.5,
                Paint::Second,
                Stroke::Solid,
            ),
        }
        x += HATCH;
    }
    canvas.line(&zigzag, 0.5, Paint::Second, Stroke::Solid);
}

fn labels(
    canvas: &mut Canvas,
    scene: Scene,
    frame: Frame,
    picture: &BreakEven,
    curve: &[(f64, f64)],
    end: Option<f64>,
) {
    let (left, right) = (frame.x.start(), frame.x.end());
    let mut places = Places::new(curve, left, right);
    let level = drawable(picture.cac).map(|cost| (frame.y.at(cost), cost));
    if let Some((y, _)) = level {
        canvas.line(&[(left, y), (right, y)], 2.0, Paint::Second, Stroke::Dashed);
        places.keep_line(y);
    }
    let paid = picture
        .paid_back
        .and_then(drawable)
        .filter(|month| *month >= 0.0 && frame.x.holds(*month));
    let dot = paid
        .zip(level)
        .map(|(month, (y, _))| (month, frame.x.at(month), y));
    if let Some((_, x, y)) = dot {
        canvas.line(
            &[(x, y), (x, frame.y.at(0.0))],
            1.5,
            Paint::Axis,
            Stroke::Dotted,
        );
        canvas.dot(x, y, 5.0, Paint::First);
    }
    if let (Some(margin), Some((x, y))) = (end, curve.last()) {
        let text = words::margin(scene.language, scene.currency, margin);
        let wishes = [-14.0, 15.0, -30.0, 31.0].map(|off| (*x, y + off, Anchor::Right));
        places.label(canvas, &text, true, Paint::First, &wishes);
    }
    if let Some((y, cost)) = level {
        let text = words::cac(scene.language, scene.currency, cost);
        let wishes = [-12.0, 14.0, -30.0, 32.0].map(|off| {
            [
                (left + 6.0, y + off, Anchor::Left),
                (right, y + off, Anchor::Right),
            ]
        });
        places.label(canvas, &text, true, Paint::Second, wishes.as_flattened());
    }
    if let Some((month, x, y)) = dot {
        let floor = frame.y.start() - TEXT * 0.6;
        let mut wishes = around(x, y);
        wishes.retain(|(_, y, _)| *y < floor && *y > frame.y.end());
        places.label(
            canvas,
            &words::paid_back(scene.language, month),
            false,
            Paint::Text,
            &wishes,
        );
    }
}

fn table(scene: Scene, samples: &[(f64, f64)], cost: Option<f64>) -> Table {
    let language = scene.language;
    let columns = [
        ("month", words::month_heading(language)),
        ("margin", words::margin_heading(language)),
        ("margin-minus-cac", words::balance_heading(language)),
    ];
    let mut table = Table::new("break-even", &columns);
    let amount = |value: f64| Cell::number(value, money(language, scene.currency, value));
    for (month, margin) in samples {
        table.rows.push(vec![
            Cell::number(*month, number(language, *month, 2)),
            amount(*margin),
            cost.map_or_else(Cell::none, |cost| amount(margin - cost)),
        ]);
    }
    table
}
