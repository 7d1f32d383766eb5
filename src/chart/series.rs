//! A figure month by month: a dot with its interval for each month, and a line from dot to dot.

use crate::locale::date::data_month_short;
use crate::locale::number::{number, percent, percent_auto, points};
use crate::locale::text::chart::parts as words;
use crate::report::order::sort;
use crate::report::picture::{Measure, MonthStep, Series};

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::scale::ticks_around;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Half the width of an interval, where months are far enough from each other.
const WIDEST: f64 = 7.0;

/// A month and its place: months since the first.
struct Placed {
    at: f64,
    step: MonthStep,
}

/// Draws the months; those without the figure are gaps.
pub fn draw(series: &Series, scene: Scene) -> Drawing {
    let measure = series.measure;
    let placed = placed(series);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let end = placed
        .last()
        .map(|last| shown(measure, last.step.value, scene));
    let room = end.map_or(0.0, |end| measure::width(&end, TEXT) + 16.0);
    let frame = frame(&mut canvas, scene, measure, &placed, room);
    let spot = |this: &Placed| (frame.x.at(this.at + 0.5), frame.y.at(this.step.value));
    let line: Vec<(f64, f64)> = placed.iter().map(spot).collect();
    let half = (0.3 * (frame.x.at(1.0) - frame.x.at(0.0))).min(WIDEST);
    for this in &placed {
        let (x, _) = spot(this);
        interval(&mut canvas, frame, (x - half, x + half), &this.step);
    }
    canvas.line(&line, 1.5, Paint::First, Stroke::Round);
    for (x, y) in &line {
        canvas.dot(*x, *y, 3.5, Paint::First);
    }
    if let (Some((x, y)), Some(last)) = (line.last(), placed.last()) {
        let text = shown(measure, last.step.value, scene);
        canvas.label(&text, x + 9.0, *y, Anchor::Left, true, Paint::First);
    }
    let point = |this: &Placed| {
        let (x, y) = spot(this);
        Point {
            x,
            y,
            text: words::month_counted(scene.language, measure, &this.step),
        }
    };
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points: placed.iter().map(point).collect(),
        table: table(measure, &placed, scene),
    }
}

/// The months whose numbers can be drawn, in order.
fn placed(series: &Series) -> Vec<Placed> {
    let within = |value: f64| {
        let (low, high) = match series.measure {
            Measure::Nps => (-100.0, 100.0),
            Measure::Returning | Measure::Churn => (0.0, 1.0),
        };
        drawable(value).map(|value| value.clamp(low, high))
    };
    let number = |step: &MonthStep| {
        let (year, month, _) = step.month.gregorian();
        f64::from(year * 12 + i32::from(month))
    };
    let drawn = |step: &MonthStep| {
        let (low, high) = (within(step.low)?, within(step.high)?);
        Some(Placed {
            at: number(step),
            step: MonthStep {
                value: within(step.value)?,
                low: low.min(high),
                high: low.max(high),
                base: drawable(step.base)?,
                ..*step
            },
        })
    };
    let mut steps = series.steps.clone();
    sort(&mut steps, &|a, b| a.month.cmp(&b.month));
    let mut placed: Vec<Placed> = steps.iter().filter_map(drawn).collect();
    let first = placed.first().map_or(0.0, |first| first.at);
    placed.iter_mut().for_each(|this| this.at -= first);
    placed
}

fn shown(measure: Measure, value: f64, scene: Scene) -> String {
    match measure {
        Measure::Nps => points(scene.language, value),
        Measure::Returning | Measure::Churn => percent_auto(scene.language, value),
    }
}

fn frame(
    canvas: &mut Canvas,
    scene: Scene,
    measure: Measure,
    placed: &[Placed],
    room: f64,
) -> Frame {
    let lowest = placed.iter().map(|this| this.step.low);
    let lowest = lowest.fold(f64::INFINITY, f64::min);
    let highest = placed.iter().map(|this| this.step.high);
    let highest = highest.fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = match measure {
        _ if placed.is_empty() => (0.0, 1.0),
        Measure::Nps => (lowest, highest),
        // Shares stand on 0 unless that would squeeze them together at the far end.
        Measure::Returning | Measure::Churn if lowest > highest / 2.0 => (lowest, highest),
        Measure::Returning | Measure::Churn => (0.0, highest),
    };
    let label = |value: f64| match measure {
        Measure::Nps => number(scene.language, value, 1),
        Measure::Returning | Measure::Churn => percent(scene.language, value, 1),
    };
    let y = Axis {
        ticks: ticks_around(low, high, 6)
            .into_iter()
            .map(|value| (value, label(value)))
            .collect(),
        title: words::measure_axis(scene.language, measure).to_owned(),
    };
    let months = placed.last().map_or(1.0, |last| last.at + 1.0);
    let x = Axis {
        ticks: month_ticks(scene, placed, months, room),
        title: String::new(),
    };
    axes::draw(canvas, scene, &x, months, &y, room)
}

/// As many months by name as there is room for, the newest always.
fn month_ticks(scene: Scene, placed: &[Placed], months: f64, room: f64) -> Vec<(f64, String)> {
    let name = |this: &Placed| data_month_short(scene.language, this.step.month);
    let widths = placed.iter().map(|this| measure::width(&name(this), TEXT));
    let widest = widths.fold(1.0, f64::max) + 14.0;
    let width = (scene.width - 60.0 - room).max(widest);
    let every = (months * widest / width).ceil().max(1.0);
    let last = placed.last().map_or(0.0, |last| last.at);
    let is_named = |this: &&Placed| ((last - this.at) % every).abs() < 0.5;
    let named = placed.iter().filter(is_named);
    named.map(|this| (this.at + 0.5, name(this))).collect()
}

fn interval(canvas: &mut Canvas, frame: Frame, (left, right): (f64, f64), step: &MonthStep) {
    let (low, high) = (frame.y.at(step.low), frame.y.at(step.high));
    canvas.bar(left, high, right, low.max(high + 1.0), Paint::FirstTint);
    for end in [low, high] {
        let cap = [(left, end), (right, end)];
        canvas.line(&cap, 1.5, Paint::First, Stroke::Solid);
    }
}

fn table(measure: Measure, placed: &[Placed], scene: Scene) -> Table {
    let l = scene.language;
    let (id, base, [value, low, high]) = match measure {
        Measure::Nps => ("nps-months", "responses", ["nps", "nps-low", "nps-high"]),
        Measure::Returning => ("returning-months", "visitors", ["rate", "low", "high"]),
        Measure::Churn => ("churn-months", "customers-start", ["rate", "low", "high"]),
    };
    let columns = [
        ("month", words::month_heading(l)),
        (base, words::base_heading(l, measure)),
        (value, words::value_heading(l, measure)),
        (low, words::low_heading(l)),
        (high, words::high_heading(l)),
    ];
    let mut table = Table::new(id, &columns);
    let cell = |value: f64| Cell::number(value, shown(measure, value, scene));
    for Placed { step, .. } in placed {
        let (year, month, _) = step.month.gregorian();
        table.rows.push(vec![
            Cell::name(
                &format!("{year:04}-{month:02}"),
                data_month_short(l, step.month),
            ),
            Cell::number(step.base, number(l, step.base, 0)),
            cell(step.value),
            cell(step.low),
            cell(step.high),
        ]);
    }
    table
}
