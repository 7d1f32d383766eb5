//! A bridge of recurring revenue: from the start to the end, a bar for each movement that begins where the last one ended.

use crate::locale::money::money;
use crate::locale::number::{compact, percent};
use crate::locale::text::chart as shared;
use crate::locale::text::chart::bridge::{self as words, Stage};
use crate::report::picture::{Bridge, Movement};

use super::axes::LINE;
use super::canvas::{Anchor, Canvas};
use super::ink::{Paint, Stroke};
use super::scale::{ticks_around, Scale};
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Height of a step: its name and its bar.
const ROW: f64 = 40.0;
/// Height of a bar.
const BAR: f64 = 15.0;
/// From the top of a row to its bar.
const UNDER_NAME: f64 = 20.0;
/// Height of the ruler beneath.
const RULER: f64 = LINE + 12.0;
/// Free at either side, so that no line is cut in half.
const SIDE: f64 = 1.0;

/// One bar: what it is, the amount, and where it begins and ends.
struct Step {
    stage: Stage,
    amount: f64,
    from: f64,
    to: f64,
}

/// Draws a row for each step, one below the other: names have room on a phone, too.
pub fn draw(bridge: &Bridge, scene: Scene) -> Drawing {
    let steps = steps(bridge);
    let floor = ROW * steps.len().max(1) as f64;
    let mut canvas = Canvas::new(scene.width, floor + RULER);
    let across = ruled(&mut canvas, scene, &steps, floor);
    let start = steps.first().map(|step| step.to);
    let mut points = Vec::new();
    for (i, step) in steps.iter().enumerate() {
        let top = i as f64 * ROW;
        row(&mut canvas, scene, across, step, top);
        if i + 1 < steps.len() {
            let (x, y) = (across.at(step.to), top + UNDER_NAME + BAR);
            let ahead = [(x, y), (x, y + ROW - BAR)];
            canvas.line(&ahead, 1.0, Paint::Axis, Stroke::Dotted);
        }
        points.push(Point {
            x: across.at((step.from + step.to) / 2.0),
            y: top + UNDER_NAME + BAR / 2.0,
            text: words::step(
                scene.language,
                scene.currency,
                step.stage,
                step.amount,
                step.to,
                start,
            ),
        });
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: (floor + RULER) as u32,
        points,
        table: table(&steps, scene, start),
    }
}

/// The steps that can be drawn; none where an amount is not finite.
fn steps(bridge: &Bridge) -> Vec<Step> {
    let whole = |stage, amount| Step {
        stage,
        amount,
        from: 0.0,
        to: amount,
    };
    let Some(start) = drawable(bridge.start) else {
        return Vec::new();
    };
    let mut steps = vec![whole(Stage::Start, start)];
    let mut level = start;
    for (movement, amount) in &bridge.steps {
        let Some(amount) = drawable(*amount) else {
            continue;
        };
        let (stage, from, to) = (Stage::Moved(*movement), level, level + amount);
        level = to;
        steps.push(Step {
            stage,
            amount,
            from,
            to,
        });
    }
    steps.extend(drawable(bridge.end).map(|end| whole(Stage::End, end)));
    steps
}

/// The ruler with its gridlines; gives the scale.
fn ruled(canvas: &mut Canvas, scene: Scene, steps: &[Step], floor: f64) -> Scale {
    let levels = || steps.iter().flat_map(|step| [step.from, step.to]);
    let (low, high) = (levels().fold(0.0, f64::min), levels().fold(0.0, f64::max));
    let most = ((scene.width / 110.0) as usize).clamp(3, 6);
    // The longest bar takes the whole width; a rounder number beyond it would leave the picture half empty.
    let across = Scale::new(low, high, SIDE, scene.width - SIDE);
    let ticks = ticks_around(low, high, most);
    for tick in ticks.into_iter().filter(|tick| across.holds(*tick)) {
        let x = across.at(tick);
        canvas.line(&[(x, 0.0), (x, floor)], 1.0, Paint::Grid, Stroke::Solid);
        let (text, y) = (compact(scene.language, tick), floor + LINE * 0.6);
        canvas.label(&text, x, y, Anchor::Middle, false, Paint::Text);
    }
    let zero = across.at(0.0);
    let line = [(zero, 0.0), (zero, floor)];
    canvas.line(&line, 1.0, Paint::Axis, Stroke::Solid);
    across
}

/// A name at the left, its amount at the right, the bar beneath. Losses are hatched, so that print tells them apart.
fn row(canvas: &mut Canvas, scene: Scene, across: Scale, step: &Step, top: f64) {
    let (from, to) = (across.at(step.from), across.at(step.to));
    let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
    let (upper, lower) = (top + UNDER_NAME, top + UNDER_NAME + BAR);
    let paint = match step.stage {
        Stage::Start | Stage::End => Paint::First,
        Stage::Moved(_) if step.amount < 0.0 => Paint::Bad,
        Stage::Moved(_) if step.amount > 0.0 => Paint::Good,
        Stage::Moved(_) => Paint::Axis,
    };
    match paint {
        Paint::Bad => canvas.hatched_bar(left, upper, right, lower, paint),
        _ => canvas.bar(left, upper, right, lower, paint),
    }
    let name = words::stage(scene.language, step.stage);
    let amount = shared::label_money(scene.language, scene.currency, step.amount);
    // The grey of what is nothing would be too faint for text.
    let ink = if paint == Paint::Axis {
        Paint::Text
    } else {
        paint
    };
    let y = top + UNDER_NAME / 2.0;
    canvas.label(name, 0.0, y, Anchor::Left, false, Paint::Text);
    canvas.label(&amount, scene.width, y, Anchor::Right, true, ink);
}

fn table(steps: &[Step], scene: Scene, start: Option<f64>) -> Table {
    let language = scene.language;
    let columns = [
        ("step", words::step_heading(language)),
        ("amount", words::amount_heading(language)),
        ("level", words::level_heading(language)),
        ("level-of-start", words::share_heading(language)),
    ];
    let mut table = Table::new("bridge", &columns);
    let amount = |value: f64| Cell::number(value, money(language, scene.currency, value));
    for step in steps {
        let share = start
            .filter(|start| *start > 0.0)
            .map(|start| step.to / start)
            .filter(|share| share.is_finite());
        table.rows.push(vec![
            Cell::name(
                id(step.stage),
                words::stage(language, step.stage).to_owned(),
            ),
            amount(step.amount),
            amount(step.to),
            share.map_or_else(Cell::none, |share| {
                Cell::number(share, percent(language, share, 1))
            }),
        ]);
    }
    table
}

/// The name of a step in exports.
fn id(stage: Stage) -> &'static str {
    match stage {
        Stage::Start => "mrr-start",
        Stage::Moved(movement) => Movement::as_str(movement),
        Stage::End => "mrr-end",
    }
}
