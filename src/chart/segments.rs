//! NPS of the segments of a survey: a row each on the whole scale, and a line through all for the score of all answers.

use crate::locale::number::{number, points};
use crate::locale::text::chart::parts as words;
use crate::report::picture::{Segment, Segments};

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::gauge::{drawn, ruled, SIDE};
use super::ink::{Paint, Stroke};
use super::interval_row::{IntervalRow, Mark, MIDDLE, ROW, RULER};
use super::scale::Scale;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Draws the rows over one ruler.
pub fn draw(segments: &Segments, scene: Scene) -> Drawing {
    let rows: Vec<Segment> = segments.rows.iter().filter_map(drawable_row).collect();
    let all = segments.all.and_then(drawable);
    let all = all.map(|value| value.clamp(-100.0, 100.0));
    let top = if all.is_some() { LINE + 2.0 } else { 0.0 };
    let ruler = top + ROW * rows.len().max(1) as f64;
    let mut canvas = Canvas::new(scene.width, ruler + RULER);
    let across = Scale::new(-100.0, 100.0, SIDE, scene.width - SIDE);
    ruled(&mut canvas, scene, across, top, ruler);
    let mut lines = vec![across.at(0.0)];
    if let Some(value) = all {
        let x = across.at(value);
        canvas.line(&[(x, top), (x, ruler)], 1.5, Paint::Text, Stroke::Dashed);
        let text = words::all_answers(scene.language, value);
        canvas.label(&text, x, LINE * 0.4, Anchor::Middle, false, Paint::Text);
        lines.push(x);
    }
    let mut points = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let y = top + MIDDLE + ROW * place as f64;
        let name = shown_name(row, scene);
        interval_row(&name, row, across, scene).draw(&mut canvas, across, y, &lines);
        points.push(Point {
            x: across.at(row.score.nps),
            y,
            text: words::segment_scored(scene.language, row),
        });
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: (ruler + RULER) as u32,
        points,
        table: table(&rows, scene),
    }
}

fn drawable_row(row: &Segment) -> Option<Segment> {
    Some(Segment {
        name: row.name.clone(),
        score: drawn(&row.score)?,
        responses: drawable(row.responses)?,
    })
}

/// The name of a segment, cut where it would take more than half of the width.
fn shown_name(row: &Segment, scene: Scene) -> String {
    let name = words::segment_name(scene.language, &row.name);
    let mut shown = String::new();
    for character in name.chars() {
        if measure::width(&shown, TEXT) > scene.width / 2.0 - TEXT {
            shown.push('…');
            break;
        }
        shown.push(character);
    }
    shown
}

fn interval_row<'a>(name: &'a str, row: &Segment, across: Scale, scene: Scene) -> IntervalRow<'a> {
    let mark = |value: f64| Mark {
        x: across.at(value),
        text: points(scene.language, value),
    };
    IntervalRow {
        name,
        value: mark(row.score.nps),
        low: mark(row.score.low),
        high: mark(row.score.high),
        paints: (Paint::First, Paint::FirstTint),
    }
}

fn table(rows: &[Segment], scene: Scene) -> Table {
    let l = scene.language;
    let columns = [
        ("segment", words::segment_heading(l)),
        ("responses", words::answers_heading(l)),
        ("nps", words::nps_heading(l)),
        ("nps-low", words::low_heading(l)),
        ("nps-high", words::high_heading(l)),
    ];
    let mut table = Table::new("nps-segments", &columns);
    let score = |value: f64| Cell::number(value, points(l, value));
    for row in rows {
        table.rows.push(vec![
            Cell::name(&row.name, words::segment_name(l, &row.name)),
            Cell::number(row.responses, number(l, row.responses, 0)),
            score(row.score.nps),
            score(row.score.low),
            score(row.score.high),
        ]);
    }
    table
}
