//! A survival curve in steps, with the band of its interval and the time when half are left.

use crate::locale::number::{number, percent};
use crate::locale::text::chart as shared;
use crate::locale::text::chart::subscriptions as words;
use crate::report::picture::{Stay, Survival};

use super::axes::Frame;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::left;
use super::place::{around, Places};
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Months that are read out at the most.
const MOST_POINTS: f64 = 120.0;
/// Nobody has left.
const ALL: Stay = Stay {
    months: 0.0,
    left: 1.0,
    low: 1.0,
    high: 1.0,
};

/// Draws the curve, its band, when half are left and what is left at the end.
pub fn draw(survival: &Survival, scene: Scene) -> Drawing {
    let stays = stays(survival);
    let until = drawable(survival.until).unwrap_or(0.0).max(0.0);
    let last = stays.last().copied().unwrap_or(ALL);
    let until = until.max(last.months);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let title = words::months_axis(scene.language);
    let frame = left::frame(&mut canvas, scene, until, title);
    let [low, line, high] = [|s: &Stay| s.low, |s: &Stay| s.left, |s: &Stay| s.high]
        .map(|of| staircase(frame, &stays, until, &of));
    let mut outline = high;
    outline.extend(low.into_iter().rev());
    canvas.area(outline, Paint::FirstTint);
    canvas.line(&line, 2.5, Paint::First, Stroke::Round);
    end_labels(&mut canvas, scene, frame, &last);
    if let Some(months) = survival.median.and_then(drawable) {
        half(&mut canvas, scene, frame, &line, months);
    }
    let samples = samples(&stays, until);
    let point = |stay: &Stay| Point {
        x: frame.x.at(stay.months),
        y: frame.y.at(stay.left),
        text: shared::left_after(
            scene.language,
            stay.months,
            stay.left,
            Some((stay.low, stay.high)),
            None,
        ),
    };
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points: samples.iter().map(point).collect(),
        table: table(&samples, scene),
    }
}

/// The steps that can be drawn, in rising order of their months.
fn stays(survival: &Survival) -> Vec<Stay> {
    let share = |value: f64| drawable(value).map(|value| value.clamp(0.0, 1.0));
    let drawn = survival.stays.iter().filter_map(|stay| {
        let left = share(stay.left)?;
        Some(Stay {
            months: drawable(stay.months)?.max(0.0),
            left,
            low: share(stay.low)?.min(left),
            high: share(stay.high)?.max(left),
        })
    });
    let mut stays: Vec<Stay> = Vec::new();
    for stay in drawn {
        if stays.last().is_none_or(|last| last.months < stay.months) {
            stays.push(stay);
        }
    }
    stays
}

/// Pixels of one of the three lines: level up to a step, then down to it.
fn staircase(
    frame: Frame,
    stays: &[Stay],
    until: f64,
    of: &dyn Fn(&Stay) -> f64,
) -> Vec<(f64, f64)> {
    let mut height = frame.y.at(1.0);
    let mut line = vec![(frame.x.at(0.0), height)];
    for stay in stays {
        let x = frame.x.at(stay.months);
        line.push((x, height));
        height = frame.y.at(of(stay));
        line.push((x, height));
    }
    line.push((frame.x.at(until), height));
    line
}

fn end_labels(canvas: &mut Canvas, scene: Scene, frame: Frame, last: &Stay) {
    let y = frame.y.at(last.left);
    left::end(canvas, scene, frame, last.left, (true, Paint::First));
    let ends = [last.low, last.high];
    // Bounds that lie close to the line say little beside it, and their numbers would touch.
    let is_apart = |share: f64| (frame.y.at(share) - y).abs() >= TEXT + 2.0;
    if ends.into_iter().all(is_apart) {
        for share in ends {
            left::end(canvas, scene, frame, share, (false, Paint::Text));
        }
    }
}

/// The time when half are left, on the line of one half.
fn half(canvas: &mut Canvas, scene: Scene, frame: Frame, line: &[(f64, f64)], months: f64) {
    if months < 0.0 || !frame.x.holds(months) {
        return;
    }
    let (x, y) = (frame.x.at(months), frame.y.at(0.5));
    let path = [(frame.x.start(), y), (x, y), (x, frame.y.start())];
    canvas.line(&path, 1.5, Paint::Axis, Stroke::Dotted);
    canvas.dot(x, y, 4.5, Paint::First);
    let text = shared::half_left(scene.language, months);
    // The curve falls: above it at the right there is room.
    let mut wishes = vec![(x + 10.0, y - 14.0, Anchor::Left)];
    wishes.extend(around(x, y));
    // Right of the plot stands what is left at the end.
    Places::new(line, frame.x.start(), frame.x.end() + 4.0).label(
        canvas,
        &text,
        false,
        Paint::Text,
        &wishes,
    );
}

/// What is left after each month, or after every few where there are many.
fn samples(stays: &[Stay], until: f64) -> Vec<Stay> {
    let every = (until / MOST_POINTS).ceil().max(1.0);
    let count = (until / every).floor().min(MOST_POINTS) as u32;
    let at = |place: u32| {
        let months = f64::from(place) * every;
        // A step stands at its month, however its last digit was rounded.
        let past = stays.partition_point(|stay| stay.months <= months * (1.0 + 1e-9));
        let stay = past.checked_sub(1).and_then(|at| stays.get(at));
        Stay {
            months,
            ..*stay.unwrap_or(&ALL)
        }
    };
    (0..=count).map(at).collect()
}

fn table(samples: &[Stay], scene: Scene) -> Table {
    let l = scene.language;
    let columns = [
        ("month", shared::month_heading(l)),
        ("left", shared::left_axis(l)),
        ("left-low", shared::low_heading(l)),
        ("left-high", shared::high_heading(l)),
    ];
    let mut table = Table::new("survival-curve", &columns);
    let share = |value: f64| Cell::number(value, percent(l, value, 1));
    for stay in samples {
        table.rows.push(vec![
            Cell::number(stay.months, number(l, stay.months, 0)),
            share(stay.left),
            share(stay.low),
            share(stay.high),
        ]);
    }
    table
}
