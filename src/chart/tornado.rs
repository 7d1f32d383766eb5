//! What each input alone does to a result: a row for each with a bar from the lower value to the upper one, about the line of now.

use crate::locale::money::money;
use crate::locale::number::compact;
use crate::locale::text::chart::sensitivity as words;
use crate::locale::text::label;
use crate::report::picture::{Swing, Tornado};

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::measure;
use super::scale::{ticks_around, Scale};
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// The most that a row is high, with its name above its bar, and what all of them may take on a phone.
const ROW: f64 = 52.0;
const ROOM: f64 = 330.0;
/// Height of a bar.
const BAR: f64 = 16.0;
/// Height of the title and of the number of now above the rows, and of the ticks beneath them.
const HEAD: f64 = 2.0 * LINE + 4.0;
const FOOT: f64 = LINE + 8.0;

/// Draws the rows, the largest effect on top.
pub fn draw(tornado: &Tornado, scene: Scene) -> Drawing {
    let bars = bars(tornado);
    let count = bars.len().max(1) as f64;
    let room = scene.height.max(ROOM) - HEAD - FOOT;
    let step = (room / count).floor().min(ROW);
    let height = HEAD + step * count + FOOT;
    let mut canvas = Canvas::new(scene.width, height);
    let now = drawable(tornado.now).unwrap_or(0.0);
    let across = scale(scene, now, &bars);
    frame(&mut canvas, scene, across, now, height - FOOT);
    let mut points = Vec::new();
    for (place, bar) in bars.iter().enumerate() {
        let y = HEAD + step * (place + 1) as f64 - BAR / 2.0 - 2.0;
        row(&mut canvas, scene, across, bar, y);
        points.push(Point {
            x: across.at(bar.at_high),
            y,
            text: words::told(scene.language, scene.currency, bar),
        });
    }
    // Drawn last, so that it stands before the bars.
    let x = across.at(now);
    let line = [(x, HEAD), (x, height - FOOT)];
    canvas.line(&line, 1.5, Paint::Text, Stroke::Solid);
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: height as u32,
        points,
        table: table(scene, &bars),
    }
}

fn bars(tornado: &Tornado) -> Vec<Swing> {
    let bar = |bar: &Swing| {
        Some(Swing {
            at_low: drawable(bar.at_low)?,
            at_high: drawable(bar.at_high)?,
            ..*bar
        })
    };
    tornado.bars.iter().filter_map(bar).collect()
}

fn scale(scene: Scene, now: f64, bars: &[Swing]) -> Scale {
    let ends = || bars.iter().flat_map(|bar| [bar.at_low, bar.at_high]);
    let (low, high) = (ends().fold(now, f64::min), ends().fold(now, f64::max));
    // The values of inputs stand beside the ends of the bars; the bars keep the larger part of a narrow picture.
    let width = |bar: &Swing, input| {
        let text = words::value(scene.language, scene.currency, bar.key, input);
        measure::width(&text, TEXT) + 12.0
    };
    let widths = bars
        .iter()
        .flat_map(|bar| [width(bar, bar.low), width(bar, bar.high)]);
    let side = widths
        .fold(0.16 * scene.width, f64::max)
        .min(0.26 * scene.width);
    Scale::new(low, high, side, scene.width - side)
}

/// The ticks of money, and the line of no gain where it lies among them.
fn frame(canvas: &mut Canvas, scene: Scene, across: Scale, now: f64, bottom: f64) {
    let title = words::gain_axis(scene.language, scene.currency);
    canvas.text(&title, 0.0, LINE * 0.4, Anchor::Left);
    let (low, high) = (across.value(0.0), across.value(1.0));
    for tick in ticks_around(low, high, 4) {
        if !across.holds(tick) {
            continue;
        }
        let x = across.at(tick);
        let is_zero = tick.abs() <= f64::EPSILON * (high - low);
        let paint = if is_zero { Paint::Axis } else { Paint::Grid };
        let line = [(x, HEAD), (x, bottom)];
        canvas.line(&line, 1.0, paint, Stroke::Solid);
        let text = compact(scene.language, tick);
        canvas.text(&text, x, bottom + LINE * 0.7, Anchor::Middle);
    }
    let text = words::now(scene.language, scene.currency, now);
    canvas.label(
        &text,
        across.at(now),
        HEAD - LINE * 0.4,
        Anchor::Middle,
        true,
        Paint::Text,
    );
}

/// The name, and a bar on either side of now: dark towards more, light and hatched towards less.
fn row(canvas: &mut Canvas, scene: Scene, across: Scale, bar: &Swing, y: f64) {
    let name = label(scene.language, bar.key);
    canvas.label(name, 0.0, y - BAR - 3.0, Anchor::Left, false, Paint::Text);
    let ends = [(bar.at_low, bar.low), (bar.at_high, bar.high)];
    let (from, to) = (bar.at_low.min(bar.at_high), bar.at_low.max(bar.at_high));
    let (left, right) = (across.at(from), across.at(to));
    canvas.bar(
        left,
        y - BAR / 2.0,
        right.max(left + 1.0),
        y + BAR / 2.0,
        Paint::FirstTint,
    );
    for (result, input) in ends {
        let x = across.at(result);
        let is_left = result <= from;
        let edge = [(x, y - BAR / 2.0), (x, y + BAR / 2.0)];
        canvas.line(&edge, 2.5, Paint::First, Stroke::Solid);
        let text = words::value(scene.language, scene.currency, bar.key, input);
        let (x, anchor) = match is_left {
            true => (x - 8.0, Anchor::Right),
            false => (x + 8.0, Anchor::Left),
        };
        // Kept within the picture, whose edge is nearer than a long number.
        let x = match anchor {
            Anchor::Right => x.max(measure::width(&text, TEXT)),
            _ => x.min(scene.width - measure::width(&text, TEXT)),
        };
        canvas.label(&text, x, y, anchor, false, Paint::Text);
    }
}

fn table(scene: Scene, bars: &[Swing]) -> Table {
    let (l, c) = (scene.language, scene.currency);
    let columns = [
        ("input", words::input_heading(l)),
        ("low", words::low_heading(l)),
        ("high", words::high_heading(l)),
        ("gain-low", words::gain_low_heading(l)),
        ("gain-high", words::gain_high_heading(l)),
    ];
    let mut table = Table::new("tornado", &columns);
    for bar in bars {
        let value = |value: f64| Cell::number(value, words::value(l, c, bar.key, value));
        let amount = |value: f64| Cell::number(value, money(l, c, value));
        table.rows.push(vec![
            Cell::name(bar.key.as_str(), label(l, bar.key).to_owned()),
            value(bar.low),
            value(bar.high),
            amount(bar.at_low),
            amount(bar.at_high),
        ]);
    }
    table
}
