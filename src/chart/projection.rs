//! Customers left, as seen and as a model has them: dots for what was seen, a line with the band of what may come, and the line of one
//! constant churn.

use crate::locale::number::{number, percent};
use crate::locale::text::chart::projection as words;
use crate::report::picture::{Projected, Projection};

use super::axes::Frame;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::left;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Draws the lines, the dots and the band; a line down parts what was seen from what lies ahead.
pub fn draw(projection: &Projection, scene: Scene) -> Drawing {
    let rows = rows(projection);
    let until = rows.last().map_or(1.0, |row| row.period.max(1.0));
    let mut canvas = Canvas::new(scene.width, scene.height);
    let title = words::axis(scene.language, projection.each);
    let frame = left::frame(&mut canvas, scene, until, title);
    let line = |of: &dyn Fn(&Projected) -> Option<f64>| -> Vec<(f64, f64)> {
        let spot = |row: &Projected| Some((frame.x.at(row.period), frame.y.at(of(row)?)));
        rows.iter().filter_map(spot).collect()
    };
    let mut outline = line(&|row| row.bounds.map(|(_, high)| high));
    outline.extend(
        line(&|row| row.bounds.map(|(low, _)| low))
            .into_iter()
            .rev(),
    );
    canvas.area(outline, Paint::FirstTint);
    border(&mut canvas, scene, frame, &rows);
    let steady = line(&|row| row.steady);
    canvas.line(&steady, 1.5, Paint::Second, Stroke::Dashed);
    let model = line(&|row| Some(row.survival));
    canvas.line(&model, 2.5, Paint::First, Stroke::Round);
    for (x, y) in line(&|row| row.observed) {
        canvas.dot(x, y, 3.5, Paint::Text);
    }
    end_labels(&mut canvas, scene, frame, &rows);
    let point = |row: &Projected| Point {
        x: frame.x.at(row.period),
        y: frame.y.at(row.survival),
        text: words::told(scene.language, projection.each, row),
    };
    Drawing {
        points: rows.iter().map(point).collect(),
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        table: table(scene, projection, &rows),
    }
}

/// The rows that can be drawn.
fn rows(projection: &Projection) -> Vec<Projected> {
    let share = |value: f64| drawable(value).map(|value| value.clamp(0.0, 1.0));
    let row = |row: &Projected| {
        Some(Projected {
            period: drawable(row.period)?.max(0.0),
            observed: row.observed.and_then(share),
            survival: share(row.survival)?,
            retention: row.retention.and_then(share),
            bounds: row
                .bounds
                .and_then(|(low, high)| Some((share(low)?, share(high)?))),
            steady: row.steady.and_then(share),
        })
    };
    projection.rows.iter().filter_map(row).collect()
}

/// The line down at the last period that was seen, with a word on either side.
fn border(canvas: &mut Canvas, scene: Scene, frame: Frame, rows: &[Projected]) {
    let Some(last) = rows.iter().rfind(|row| row.observed.is_some()) else {
        return;
    };
    let x = frame.x.at(last.period);
    let (bottom, top) = (frame.y.start(), frame.y.end());
    canvas.line(&[(x, bottom), (x, top)], 1.5, Paint::Axis, Stroke::Dotted);
    let y = top + TEXT * 0.5;
    let seen = words::seen(scene.language);
    let ahead = words::ahead(scene.language);
    // On the side of what lies ahead there is room above the falling line, on the other only where many periods were seen.
    let is_wide = measure::width(seen, TEXT) + 16.0 < x - frame.x.start();
    if is_wide {
        canvas.label(seen, x - 8.0, y, Anchor::Right, false, Paint::Text);
    }
    canvas.label(ahead, x + 8.0, y, Anchor::Left, false, Paint::Text);
}

/// What is left at the end, by the model with its bounds, and by one constant churn.
fn end_labels(canvas: &mut Canvas, scene: Scene, frame: Frame, rows: &[Projected]) {
    let Some(last) = rows.last() else { return };
    let mut taken = Vec::new();
    let mut label = |share: f64, strong: bool, paint: Paint| {
        let y = frame.y.at(share);
        // Labels that would touch say less than the one that is there already.
        if taken.iter().all(|at: &f64| (at - y).abs() >= TEXT + 2.0) {
            left::end(canvas, scene, frame, share, (strong, paint));
            taken.push(y);
        }
    };
    label(last.survival, true, Paint::First);
    if let Some(steady) = last.steady {
        label(steady, false, Paint::Second);
    }
    for share in last.bounds.into_iter().flat_map(|(low, high)| [low, high]) {
        label(share, false, Paint::Text);
    }
    names(canvas, scene, frame, rows);
}

/// The names of the two falling lines: at the right above the upper one, at the left below the lower one.
fn names(canvas: &mut Canvas, scene: Scene, frame: Frame, rows: &[Projected]) {
    let at = |share: f64| {
        let place = (rows.len() as f64 * share) as usize;
        rows.get(place.min(rows.len().saturating_sub(1)))
    };
    let gap = TEXT * 1.2;
    if let Some(row) = at(0.72) {
        let top = row.bounds.map_or(row.survival, |(_, high)| high);
        let (x, y) = (frame.x.at(row.period), frame.y.at(top) - gap);
        let text = words::model(scene.language);
        canvas.label(text, x, y, Anchor::Left, true, Paint::First);
    }
    let lower = at(0.62).and_then(|row| Some((row, row.steady?)));
    if let Some((row, steady)) = lower {
        let low = row.bounds.map_or(row.survival, |(low, _)| low);
        // Where the two lines lie on each other there is one to name.
        if frame.y.at(steady) - frame.y.at(low) > 1.0 {
            let (x, y) = (frame.x.at(row.period), frame.y.at(steady) + gap);
            let text = words::steady(scene.language);
            canvas.label(text, x, y, Anchor::Right, false, Paint::Second);
        }
    }
}

fn table(scene: Scene, projection: &Projection, rows: &[Projected]) -> Table {
    let l = scene.language;
    let columns = [
        ("period", words::period_heading(l, projection.each)),
        ("observed", words::seen(l)),
        ("survival", words::model(l)),
        ("retention", words::retention_heading(l)),
    ];
    let mut table = Table::new("projection", &columns);
    let share = |value: f64| Cell::number(value, percent(l, value, 1));
    for row in rows {
        table.rows.push(vec![
            Cell::number(row.period, number(l, row.period, 0)),
            row.observed.map_or_else(Cell::none, share),
            share(row.survival),
            row.retention.map_or_else(Cell::none, share),
        ]);
    }
    table
}
