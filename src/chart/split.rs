//! Profit over the split of a budget, with the chosen split and the best one.

use crate::locale::money::money;
use crate::locale::number::{compact, number, percent};
use crate::locale::text::chart::split as words;
use crate::report::order::sort;
use crate::report::picture::{Split, SplitMark, SplitPoint};

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::place::{around, Places};
use super::scale::ticks_around;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Draws the curve and both marks with their profit.
pub fn draw(split: &Split, scene: Scene) -> Drawing {
    let samples = samples(split);
    let [chosen, best] = [split.chosen, split.best].map(|mark| mark.and_then(sound_mark));
    let mut canvas = Canvas::new(scene.width, scene.height);
    let marks = [chosen, best];
    let frame = frame(&mut canvas, scene, &samples, marks);
    let curve: Vec<(f64, f64)> = samples
        .iter()
        .map(|sample| (frame.x.at(sample.split), frame.y.at(sample.profit)))
        .collect();
    canvas.line(&curve, 2.5, Paint::First, Stroke::Round);
    let mut places = Places::new(&curve, frame.x.start(), frame.x.end());
    let apart = chosen
        .zip(best)
        .is_none_or(|(chosen, best)| (chosen.split - best.split).abs() > 5e-4);
    if let Some(best) = best {
        let text = words::best(scene.language, scene.currency, best.split, best.profit);
        mark(&mut canvas, &mut places, frame, best, Paint::First, &text);
    }
    if let Some(chosen) = chosen.filter(|_| apart) {
        let text = words::chosen(scene.language, scene.currency, chosen.split, chosen.profit);
        mark(
            &mut canvas,
            &mut places,
            frame,
            chosen,
            Paint::Second,
            &text,
        );
    }
    let points = samples.iter().zip(&curve).map(|(sample, (x, y))| Point {
        x: *x,
        y: *y,
        text: words::read_out(scene.language, scene.currency, sample),
    });
    Drawing {
        points: points.collect(),
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        table: table(&samples, scene),
    }
}

fn samples(split: &Split) -> Vec<SplitPoint> {
    let mut samples: Vec<SplitPoint> = split.points.iter().filter_map(sound).collect();
    sort(&mut samples, &|a, b| a.split.total_cmp(&b.split));
    samples
}

fn sound(point: &SplitPoint) -> Option<SplitPoint> {
    Some(SplitPoint {
        split: drawable(point.split)?.clamp(0.0, 1.0),
        profit: drawable(point.profit)?,
        sales_existing: drawable(point.sales_existing)?,
        sales_new: drawable(point.sales_new)?,
        unspent: drawable(point.unspent)?,
    })
}

fn sound_mark(mark: SplitMark) -> Option<SplitMark> {
    let split = drawable(mark.split).filter(|split| (0.0..=1.0).contains(split))?;
    let profit = drawable(mark.profit)?;
    Some(SplitMark { split, profit })
}

fn frame(
    canvas: &mut Canvas,
    scene: Scene,
    samples: &[SplitPoint],
    marks: [Option<SplitMark>; 2],
) -> Frame {
    let profits = || {
        let marked = marks.iter().flatten().map(|mark| mark.profit);
        samples.iter().map(|sample| sample.profit).chain(marked)
    };
    let (low, high) = (profits().fold(0.0, f64::min), profits().fold(0.0, f64::max));
    // A little headroom, so that labels stand inside the plot.
    let ticks = ticks_around(low, high + 0.1 * (high - low), 5);
    let y = Axis {
        ticks: ticks
            .into_iter()
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: words::profit_axis(scene.language, scene.currency),
    };
    let quarters = [0.0, 0.25, 0.5, 0.75, 1.0];
    let x = Axis {
        ticks: quarters
            .into_iter()
            .map(|share| (share, percent(scene.language, share, 0)))
            .collect(),
        title: words::split_axis(scene.language).to_owned(),
    };
    // The last tick stands at the very end of the plot.
    let whole = percent(scene.language, 1.0, 0);
    let room = measure::width(&whole, TEXT) / 2.0 + 4.0;
    axes::draw(canvas, scene, &x, 1.0, &y, room)
}

/// A dot with a line down to its split and a label beside it.
fn mark(
    canvas: &mut Canvas,
    places: &mut Places,
    frame: Frame,
    mark: SplitMark,
    paint: Paint,
    text: &str,
) {
    let (x, y) = (frame.x.at(mark.split), frame.y.at(mark.profit));
    let foot = [(x, y), (x, frame.y.start())];
    canvas.line(&foot, 1.5, Paint::Axis, Stroke::Dotted);
    canvas.dot(x, y, 5.0, paint);
    let floor = frame.y.start() - TEXT * 0.6;
    let mut wishes = vec![
        (x + 8.0, y - 16.0, Anchor::Left),
        (x, y - 16.0, Anchor::Middle),
    ];
    wishes.extend(around(x, y));
    wishes.retain(|(_, y, _)| *y < floor && *y > TEXT);
    places.label(canvas, text, true, paint, &wishes);
}

fn table(samples: &[SplitPoint], scene: Scene) -> Table {
    let language = scene.language;
    let columns = [
        ("split", words::split_heading(language)),
        ("profit", words::profit_heading(language)),
        ("sales-existing", words::existing_heading(language)),
        ("sales-new", words::new_heading(language)),
        ("unspent", words::unspent_heading(language)),
    ];
    let mut table = Table::new("split", &columns);
    let amount = |value: f64| Cell::number(value, money(language, scene.currency, value));
    let count = |value: f64| Cell::number(value, number(language, value, 1));
    for sample in samples {
        table.rows.push(vec![
            Cell::number(sample.split, percent(language, sample.split, 1)),
            amount(sample.profit),
            count(sample.sales_existing),
            count(sample.sales_new),
            amount(sample.unspent),
        ]);
    }
    table
}
