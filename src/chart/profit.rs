//! The profit of a campaign by its response: a line, the response that is expected, and the one at which it pays.

use crate::locale::money::money;
use crate::locale::number::{compact, percent};
use crate::locale::text::chart::profit as words;
use crate::report::order::sort;
use crate::report::picture::Profit;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::place::{around, Places};
use super::scale::ticks_around;
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Draws the line and its two points; a loss lies below the axis.
pub fn draw(profit: &Profit, scene: Scene) -> Drawing {
    let samples = samples(profit);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let frame = frame(&mut canvas, scene, &samples);
    let line: Vec<(f64, f64)> = samples
        .iter()
        .map(|(share, money)| (frame.x.at(*share), frame.y.at(*money)))
        .collect();
    canvas.line(&line, 2.5, Paint::First, Stroke::Round);
    if let [(x, y)] = line.as_slice() {
        canvas.dot(*x, *y, 4.0, Paint::First);
    }
    marks(&mut canvas, scene, frame, profit, &line);
    let points = samples
        .iter()
        .zip(&line)
        .map(|((share, money), (x, y))| Point {
            x: *x,
            y: *y,
            text: words::earned(scene.language, scene.currency, *share, *money),
        });
    Drawing {
        points: points.collect(),
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        table: table(scene, &samples),
    }
}

fn samples(profit: &Profit) -> Vec<(f64, f64)> {
    let all = profit.responses.iter().zip(&profit.profits);
    let mut samples: Vec<(f64, f64)> = all
        .filter_map(|(share, money)| Some((drawable(*share)?.clamp(0.0, 1.0), drawable(*money)?)))
        .collect();
    sort(&mut samples, &|a, b| a.0.total_cmp(&b.0));
    samples
}

fn frame(canvas: &mut Canvas, scene: Scene, samples: &[(f64, f64)]) -> Frame {
    let last = samples.last().map_or(1.0, |(share, _)| *share);
    let last = if last > 0.0 { last } else { 1.0 };
    let values = || samples.iter().map(|(_, money)| *money);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    // A little headroom, so that labels stand inside the plot.
    let slack = 0.08 * (high - low);
    let low = if low < 0.0 { low - slack } else { low };
    let ticks = ticks_around(low, high + slack, 5);
    let y = Axis {
        ticks: ticks
            .into_iter()
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: words::profit_axis(scene.language, scene.currency),
    };
    let x = Axis {
        ticks: ticks_around(0.0, last, axes::across(scene))
            .into_iter()
            .filter(|share| *share <= last * (1.0 + 1e-9))
            .map(|share| (share, percent(scene.language, share, 2)))
            .collect(),
        title: words::response_heading(scene.language).to_owned(),
    };
    axes::draw(canvas, scene, &x, last, &y, 16.0)
}

/// The response at which it pays, on the axis, and the one that is expected, on the line.
fn marks(canvas: &mut Canvas, scene: Scene, frame: Frame, profit: &Profit, line: &[(f64, f64)]) {
    let mut places = Places::new(line, frame.x.start(), frame.x.end());
    let zero = frame.y.at(0.0);
    places.keep_line(zero);
    let (share, money) = profit.expected;
    let expected = drawable(share)
        .zip(drawable(money))
        .filter(|(share, _)| frame.x.holds(*share));
    let even = profit
        .break_even
        .and_then(drawable)
        .filter(|share| frame.x.holds(*share));
    let floor = frame.y.start() - TEXT * 0.6;
    let wishes = |x: f64, y: f64| {
        let mut wishes: Vec<(f64, f64, Anchor)> = around(x, y);
        wishes.retain(|(_, y, _)| *y < floor && *y > frame.y.end());
        wishes
    };
    if let Some((share, money)) = expected {
        let (x, y) = (frame.x.at(share), frame.y.at(money));
        canvas.line(&[(x, y), (x, zero)], 1.5, Paint::Axis, Stroke::Dotted);
        canvas.dot(x, y, 5.0, Paint::First);
        let text = words::expected(scene.language, scene.currency, money);
        places.label(canvas, &text, true, Paint::First, &wishes(x, y));
    }
    if let Some(share) = even {
        let x = frame.x.at(share);
        canvas.dot(x, zero, 5.0, Paint::Second);
        let text = words::break_even(scene.language, share);
        places.label(canvas, &text, true, Paint::Second, &wishes(x, zero));
    }
}

fn table(scene: Scene, samples: &[(f64, f64)]) -> Table {
    let language = scene.language;
    let columns = [
        ("response", words::response_heading(language)),
        ("profit", words::profit_heading(language)),
    ];
    let mut table = Table::new("profit", &columns);
    for (share, earned) in samples {
        table.rows.push(vec![
            Cell::number(*share, percent(language, *share, 2)),
            Cell::number(*earned, money(language, scene.currency, *earned)),
        ]);
    }
    table
}
