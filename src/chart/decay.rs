//! Customers left over time, with the band of the interval.

use crate::locale::number::{number, percent};
use crate::locale::text::chart as words;
use crate::report::order::sort;
use crate::report::picture::Decay;

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::place::{around, Places};
use super::scale::{month_ticks, ticks_around};
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// What is left after a month.
#[derive(Clone, Copy)]
struct Sample {
    month: f64,
    left: f64,
    bounds: Option<(f64, f64)>,
}

/// Draws the curve, its band, the half-life and the share left at the end.
pub fn draw(decay: &Decay, scene: Scene) -> Drawing {
    let samples = samples(decay);
    let last = samples.last().copied();
    let mut canvas = Canvas::new(scene.width, scene.height);
    let end_text = last.map_or_else(String::new, |sample| {
        percent(scene.language, sample.left, 0)
    });
    let room = measure::width(&end_text, TEXT).max(measure::width("100%", TEXT)) + 14.0;
    let frame = frame(&mut canvas, scene, &samples, room);
    let line = curve(&mut canvas, frame, &samples);
    if let Some(sample) = last {
        end_labels(&mut canvas, scene, frame, sample);
    }
    if let Some(month) = decay.half_life.and_then(drawable) {
        half_life(&mut canvas, scene, frame, &line, month);
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points: points(decay, scene, frame, &samples),
        table: table(decay, scene, &samples),
    }
}

fn samples(decay: &Decay) -> Vec<Sample> {
    let bounds = |i: usize| {
        let (low, high) = decay.band.as_ref()?;
        Some((drawable(*low.get(i)?)?, drawable(*high.get(i)?)?))
    };
    let all = decay.months.iter().zip(&decay.left).enumerate();
    let mut samples: Vec<Sample> = all
        .filter_map(|(i, (month, left))| {
            let (month, left) = (drawable(*month)?.max(0.0), drawable(*left)?);
            Some(Sample {
                month,
                left,
                bounds: bounds(i),
            })
        })
        .collect();
    sort(&mut samples, &|a, b| a.month.total_cmp(&b.month));
    samples
}

fn frame(canvas: &mut Canvas, scene: Scene, samples: &[Sample], room: f64) -> Frame {
    let last = samples.last().map_or(12.0, |sample| sample.month);
    let highest = samples
        .iter()
        .map(|sample| {
            sample
                .bounds
                .map_or(sample.left, |(_, high)| high.max(sample.left))
        })
        .fold(1.0, f64::max);
    let shares = if highest > 1.0 {
        ticks_around(0.0, highest, 4)
    } else {
        vec![0.0, 0.25, 0.5, 0.75, 1.0]
    };
    let y = Axis {
        ticks: shares
            .into_iter()
            .map(|share| (share, percent(scene.language, share, 1)))
            .collect(),
        title: words::left_axis(scene.language).to_owned(),
    };
    axes::draw(
        canvas,
        scene,
        &month_axis(scene, last, words::months_axis(scene.language)),
        last,
        &y,
        room,
    )
}

/// The axis of months from 0 to `last`.
pub fn month_axis(scene: Scene, last: f64, title: &str) -> Axis {
    let ticks = month_ticks(last, axes::across(scene));
    Axis {
        ticks: ticks
            .into_iter()
            .map(|month| (month, number(scene.language, month, 2)))
            .collect(),
        title: title.to_owned(),
    }
}

fn curve(canvas: &mut Canvas, frame: Frame, samples: &[Sample]) -> Vec<(f64, f64)> {
    let band = |pick: fn((f64, f64)) -> f64| -> Vec<(f64, f64)> {
        let all = samples.iter();
        all.filter_map(|sample| Some((sample.month, pick(sample.bounds?))))
            .collect()
    };
    let mut outline = smooth(frame, &band(|(_, high)| high));
    let low = smooth(frame, &band(|(low, _)| low));
    outline.extend(low.into_iter().rev());
    canvas.area(outline, Paint::FirstTint);
    let line: Vec<(f64, f64)> = samples
        .iter()
        .map(|sample| (sample.month, sample.left))
        .collect();
    let line = smooth(frame, &line);
    canvas.line(&line, 2.5, Paint::First, Stroke::Round);
    if let [(x, y)] = line.as_slice() {
        canvas.dot(*x, *y, 4.0, Paint::First);
    }
    line
}

/// Pixels of a curve that falls by the same factor at each step: between two samples it follows that factor, not a chord.
fn smooth(frame: Frame, curve: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out = Vec::with_capacity(curve.len());
    for ((from, a), (to, b)) in curve.iter().zip(curve.iter().skip(1)) {
        let pixels = frame.x.at(*to) - frame.x.at(*from);
        let pieces = if *a > 0.0 && *b > 0.0 {
            (pixels / 6.0).clamp(1.0, 24.0) as u32
        } else {
            1
        };
        for piece in 0..pieces {
            let share = f64::from(piece) / f64::from(pieces);
            let value = if piece == 0 {
                *a
            } else {
                a * (b / a).powf(share)
            };
            out.push((frame.x.at(from + share * (to - from)), frame.y.at(value)));
        }
    }
    out.extend(
        curve
            .last()
            .map(|(month, value)| (frame.x.at(*month), frame.y.at(*value))),
    );
    out
}

fn end_labels(canvas: &mut Canvas, scene: Scene, frame: Frame, sample: Sample) {
    let x = frame.x.at(sample.month) + 9.0;
    let y = frame.y.at(sample.left);
    let text = percent(scene.language, sample.left, 0);
    canvas.label(&text, x, y, Anchor::Left, true, Paint::First);
    let Some((low, high)) = sample.bounds else {
        return;
    };
    let ends = [low, high].map(|value| (frame.y.at(value), percent(scene.language, value, 0)));
    // Bounds that lie close to the line say little beside it, and their numbers would touch.
    if ends.iter().all(|(at, _)| (at - y).abs() >= TEXT + 2.0) {
        for (at, text) in &ends {
            canvas.label(text, x, *at, Anchor::Left, false, Paint::Text);
        }
    }
}

fn half_life(canvas: &mut Canvas, scene: Scene, frame: Frame, line: &[(f64, f64)], month: f64) {
    if month < 0.0 || !frame.x.holds(month) {
        return;
    }
    let (x, y) = (frame.x.at(month), frame.y.at(0.5));
    canvas.line(
        &[(x, frame.y.start()), (x, y)],
        1.5,
        Paint::Axis,
        Stroke::Dotted,
    );
    canvas.dot(x, y, 4.5, Paint::First);
    let text = words::half_left(scene.language, month);
    // The curve falls: above it at the right and below it at the left there is room.
    let mut wishes = vec![(x + 10.0, y - 14.0, Anchor::Left)];
    wishes.extend(around(x, y));
    Places::new(line, frame.x.start(), scene.width).label(
        canvas,
        &text,
        false,
        Paint::Text,
        &wishes,
    );
}

fn points(decay: &Decay, scene: Scene, frame: Frame, samples: &[Sample]) -> Vec<Point> {
    let customers = decay.customers.and_then(drawable);
    let point = |sample: &Sample| Point {
        x: frame.x.at(sample.month),
        y: frame.y.at(sample.left),
        text: words::left_after(
            scene.language,
            sample.month,
            sample.left,
            sample.bounds,
            customers,
        ),
    };
    samples.iter().map(point).collect()
}

fn table(decay: &Decay, scene: Scene, samples: &[Sample]) -> Table {
    let language = scene.language;
    let customers = decay.customers.and_then(drawable);
    let mut columns = vec![
        ("month", words::month_heading(language)),
        ("left", words::left_axis(language)),
    ];
    if decay.band.is_some() {
        columns.push(("left-low", words::low_heading(language)));
        columns.push(("left-high", words::high_heading(language)));
    }
    if customers.is_some() {
        columns.push(("customers", words::customers_heading(language)));
    }
    let mut table = Table::new("decay", &columns);
    let share = |value: f64| Cell::number(value, percent(language, value, 1));
    for sample in samples {
        let mut row = vec![
            Cell::number(sample.month, number(language, sample.month, 2)),
            share(sample.left),
        ];
        if decay.band.is_some() {
            let (low, high) = sample
                .bounds
                .map_or((Cell::none(), Cell::none()), |(low, high)| {
                    (share(low), share(high))
                });
            row.extend([low, high]);
        }
        if let Some(all) = customers {
            row.push(Cell::number(
                sample.left * all,
                number(language, sample.left * all, 0),
            ));
        }
        table.rows.push(row);
    }
    table
}
