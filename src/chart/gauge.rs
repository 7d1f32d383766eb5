//! Net promoter scores with their intervals, on the whole scale from −100 to 100.

use crate::locale::number::{number, points};
use crate::locale::text::chart::{self as words, Survey};
use crate::report::picture::{Gauge, Score};

use super::answers::survey_id;
use super::axes::LINE;
use super::canvas::{Anchor, Canvas};
use super::ink::{Paint, Stroke};
use super::interval_row::{IntervalRow, Mark, MIDDLE, ROW, RULER};
use super::scale::Scale;
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// From the edge of the picture to the end of the scale: room for a bound at either end.
pub const SIDE: f64 = 46.0;

/// Draws a row for each survey over one ruler, and the benchmark through all of them.
pub fn draw(gauge: &Gauge, scene: Scene) -> Drawing {
    let scores: Vec<(Survey, Score)> = [Survey::First, Survey::Second]
        .into_iter()
        .zip(&gauge.scores)
        .filter_map(|(survey, score)| Some((survey, drawn(score)?)))
        .collect();
    let compared = gauge.scores.len() > 1;
    let benchmark = gauge
        .benchmark
        .and_then(drawable)
        .map(|value| value.clamp(-100.0, 100.0));
    let top = if benchmark.is_some() { LINE + 2.0 } else { 0.0 };
    let ruler = top + ROW * scores.len().max(1) as f64;
    let mut canvas = Canvas::new(scene.width, ruler + RULER);
    let across = Scale::new(-100.0, 100.0, SIDE, scene.width - SIDE);
    ruled(&mut canvas, scene, across, top, ruler);
    let mut places = Vec::new();
    if let Some(value) = benchmark {
        let x = across.at(value);
        canvas.line(&[(x, top), (x, ruler)], 1.5, Paint::Text, Stroke::Dashed);
        canvas.label(
            &words::benchmark(scene.language, value),
            x,
            LINE * 0.4,
            Anchor::Middle,
            false,
            Paint::Text,
        );
        places.push((x, top + 4.0, words::benchmark(scene.language, value)));
    }
    let lines: Vec<f64> = [Some(0.0), benchmark]
        .into_iter()
        .flatten()
        .map(|value| across.at(value))
        .collect();
    let mut middle = top + MIDDLE;
    for (survey, score) in &scores {
        let row = row(scene, across, compared.then_some(*survey), score);
        row.draw(&mut canvas, across, middle, &lines);
        let text = words::scored(
            scene.language,
            compared.then_some(*survey),
            score.nps,
            score.low,
            score.high,
        );
        places.push((across.at(score.nps), middle, text));
        middle += ROW;
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: (ruler + RULER) as u32,
        points: places
            .into_iter()
            .map(|(x, y, text)| Point { x, y, text })
            .collect(),
        table: table(&scores, benchmark, compared, scene),
    }
}

/// A score whose three numbers can be drawn, within the scale.
pub fn drawn(score: &Score) -> Option<Score> {
    let on_scale = |value: f64| drawable(value).map(|value| value.clamp(-100.0, 100.0));
    let (nps, low, high) = (
        on_scale(score.nps)?,
        on_scale(score.low)?,
        on_scale(score.high)?,
    );
    Some(Score {
        nps,
        low: low.min(high),
        high: low.max(high),
    })
}

/// The ruler: a tick at every ten points, a number at every fifty, and a line at zero through all rows.
pub fn ruled(canvas: &mut Canvas, scene: Scene, across: Scale, top: f64, y: f64) {
    let zero = across.at(0.0);
    canvas.line(&[(zero, top), (zero, y)], 1.0, Paint::Axis, Stroke::Solid);
    canvas.line(
        &[(across.start(), y), (across.end(), y)],
        1.0,
        Paint::Axis,
        Stroke::Solid,
    );
    for tick in -10..=10_i32 {
        let value = f64::from(tick * 10);
        let x = across.at(value);
        let long = tick % 5 == 0;
        let length = if long { 8.0 } else { 4.0 };
        canvas.line(&[(x, y), (x, y + length)], 1.0, Paint::Axis, Stroke::Solid);
        if long {
            canvas.text(
                &number(scene.language, value, 0),
                x,
                y + 20.0,
                Anchor::Middle,
            );
        }
    }
}

/// One survey in a row of its own.
fn row<'a>(scene: Scene, across: Scale, named: Option<Survey>, score: &Score) -> IntervalRow<'a> {
    let mark = |value: f64| Mark {
        x: across.at(value),
        text: points(scene.language, value),
    };
    IntervalRow {
        name: named.map_or("", |survey| words::survey(scene.language, survey)),
        value: mark(score.nps),
        low: mark(score.low),
        high: mark(score.high),
        paints: match named {
            Some(Survey::Second) => (Paint::Second, Paint::SecondTint),
            Some(Survey::First) | None => (Paint::First, Paint::FirstTint),
        },
    }
}

fn table(
    scores: &[(Survey, Score)],
    benchmark: Option<f64>,
    compared: bool,
    scene: Scene,
) -> Table {
    let language = scene.language;
    let columns = [
        ("series", words::survey_heading(language)),
        ("nps", words::nps_heading(language)),
        ("nps-low", words::low_heading(language)),
        ("nps-high", words::high_heading(language)),
    ];
    let mut table = Table::new("gauge", &columns);
    let cell = |value: f64| Cell::number(value, points(language, value));
    if let Some(value) = benchmark {
        let name = Cell::name("benchmark", words::benchmark_name(language).to_owned());
        table
            .rows
            .push(vec![name, cell(value), Cell::none(), Cell::none()]);
    }
    for (survey, score) in scores {
        let name = if compared {
            words::survey(language, *survey)
        } else {
            words::survey_alone(language)
        };
        let name = Cell::name(survey_id(*survey), name.to_owned());
        table.rows.push(vec![
            name,
            cell(score.nps),
            cell(score.low),
            cell(score.high),
        ]);
    }
    table
}
