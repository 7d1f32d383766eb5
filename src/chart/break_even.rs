//! What a customer has brought so far, against what it cost to win.

use crate::locale::money::money;
use crate::locale::number::{compact, number};
use crate::locale::text::chart as words;
use crate::report::picture::BreakEven;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::decay::month_axis;
use super::ink::{Paint, Stroke};
use super::scale::ticks_around;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Pixels between the lines of the hatching.
const HATCH: f64 = 6.0;

/// Draws the margin, the cost as a labelled line, what lies between them, and the break-even point.
pub fn draw(picture: &BreakEven, scene: Scene) -> Drawing {
    let samples = samples(picture);
    let cost = drawable(picture.cac);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let frame = frame(&mut canvas, scene, &samples, cost);
    let curve: Vec<(f64, f64)> = samples.iter().map(|(month, margin)| (frame.x.at(*month), frame.y.at(*margin))).collect();
    if let Some(cost) = cost {
        between(&mut canvas, &curve, frame.y.at(cost));
    }
    canvas.line(&curve, 2.5, Paint::First, Stroke::Round);
    if let [(x, y)] = curve.as_slice() {
        canvas.dot(*x, *y, 4.0, Paint::First);
    }
    labels(&mut canvas, scene, frame, picture, &samples);
    let points = samples.iter().zip(&curve).map(|((month, margin), (x, y))| Point {
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
    samples.sort_by(|a, b| a.0.total_cmp(&b.0));
    samples
}

fn frame(canvas: &mut Canvas, scene: Scene, samples: &[(f64, f64)], cost: Option<f64>) -> Frame {
    let last = samples.last().map_or(12.0, |(month, _)| *month);
    let values = || samples.iter().map(|(_, margin)| *margin).chain(cost);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    // A little headroom, so that labels stand inside the plot.
    let ticks = ticks_around(low, high + 0.08 * (high - low), axes::upwards(scene));
    let y = Axis {
        ticks: ticks.into_iter().map(|value| (value, compact(scene.language, value))).collect(),
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
        past.extend([(last.0, last.1.min(level)), (last.0, level), (first.0, level)]);
        canvas.area(past, Paint::FirstTint);
        let mut x = first.0 + HATCH / 2.0;
        while x < last.0 {
            if let Some(y) = height_at(curve, x).filter(|y| *y > level + 1.0) {
                canvas.line(&[(x, level), (x, y)], 1.0, Paint::SecondTint, Stroke::Solid);
            }
            x += HATCH;
        }
    }
}

/// The pixel height of the curve at pixel `x`.
fn height_at(curve: &[(f64, f64)], x: f64) -> Option<f64> {
    let (from, to) = curve.iter().zip(curve.iter().skip(1)).find(|(from, to)| from.0 <= x && x <= to.0)?;
    let share = if to.0 > from.0 { (x - from.0) / (to.0 - from.0) } else { 0.0 };
    Some(from.1 + share * (to.1 - from.1))
}

fn labels(canvas: &mut Canvas, scene: Scene, frame: Frame, picture: &BreakEven, samples: &[(f64, f64)]) {
    let (left, right) = (frame.x.start(), frame.x.end());
    let end = samples.last().map(|(month, margin)| (frame.x.at(*month), frame.y.at(*margin), *margin));
    let level = drawable(picture.cac).map(|cost| (frame.y.at(cost), cost));
    let paid = picture.paid_back.and_then(drawable).filter(|month| *month >= 0.0 && frame.x.holds(*month));
    if let Some((y, cost)) = level {
        canvas.line(&[(left, y), (right, y)], 2.0, Paint::Second, Stroke::Dashed);
        let text = words::cac(scene.language, scene.currency, cost);
        let clear = left + 24.0 + measure::width(&text, TEXT);
        // The curve rises through the line where a quick payback leaves no room at its start.
        if paid.is_some_and(|month| frame.x.at(month) < clear) {
            canvas.label(&text, right, y - 11.0, Anchor::Right, true, Paint::Second);
        } else {
            canvas.label(&text, left + 6.0, y - 11.0, Anchor::Left, true, Paint::Second);
        }
    }
    if let (Some(month), Some((y, _))) = (paid, level) {
        break_even_point(canvas, scene, frame, month, y);
    }
    if let Some((x, y, margin)) = end {
        let text = words::margin(scene.language, scene.currency, margin);
        let under_line = level.is_some_and(|(line, _)| line <= y && y - line < 26.0);
        let at = if under_line { y + 15.0 } else { y - 14.0 };
        canvas.label(&text, x, at, Anchor::Right, true, Paint::First);
    }
}

fn break_even_point(canvas: &mut Canvas, scene: Scene, frame: Frame, month: f64, y: f64) {
    let x = frame.x.at(month);
    let bottom = frame.y.at(0.0);
    canvas.line(&[(x, y), (x, bottom)], 1.5, Paint::Axis, Stroke::Dotted);
    canvas.dot(x, y, 5.0, Paint::First);
    let text = words::paid_back(scene.language, month);
    let start = (x + 10.0).min(frame.x.end() - measure::width(&text, TEXT));
    let at = if y + 26.0 < bottom { y + 16.0 } else { y - 32.0 };
    canvas.label(&text, start, at, Anchor::Left, false, Paint::Text);
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
