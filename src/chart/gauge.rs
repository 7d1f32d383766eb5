//! Net promoter scores with their intervals, on the whole scale from −100 to 100.

use crate::locale::number::{number, points};
use crate::locale::text::chart::{self as words, Survey};
use crate::report::picture::{Gauge, Score};

use super::answers::survey_id;
use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::scale::Scale;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Height of a survey: its score and its range.
const ROW: f64 = 56.0;
/// Height of the ruler beneath.
const RULER: f64 = 40.0;
/// From the edge of the picture to the end of the scale: room for a bound at either end.
const SIDE: f64 = 46.0;
/// How near a line must be for a bound to stand beyond it.
const NEAR: f64 = 22.0;

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
    let mut middle = top + ROW - 18.0;
    for (survey, score) in &scores {
        row(
            &mut canvas,
            scene,
            across,
            compared.then_some(*survey),
            score,
            middle,
            &lines,
        );
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
fn drawn(score: &Score) -> Option<Score> {
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
fn ruled(canvas: &mut Canvas, scene: Scene, across: Scale, top: f64, y: f64) {
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

/// One survey: the whole scale as a hairline, its interval as a thick range with both bounds, its score as a dot.
fn row(
    canvas: &mut Canvas,
    scene: Scene,
    across: Scale,
    named: Option<Survey>,
    score: &Score,
    y: f64,
    lines: &[f64],
) {
    let (paint, tint) = match named {
        Some(Survey::Second) => (Paint::Second, Paint::SecondTint),
        Some(Survey::First) | None => (Paint::First, Paint::FirstTint),
    };
    let (low, at, high) = (
        across.at(score.low),
        across.at(score.nps),
        across.at(score.high),
    );
    canvas.line(
        &[(across.start(), y), (across.end(), y)],
        1.0,
        Paint::Grid,
        Stroke::Solid,
    );
    canvas.bar(low, y - 8.0, high.max(low + 1.0), y + 8.0, tint);
    for end in [low, high] {
        canvas.line(&[(end, y - 8.0), (end, y + 8.0)], 1.5, paint, Stroke::Solid);
    }
    canvas.dot(at, y, 5.0, paint);
    let (lower, upper) = (
        points(scene.language, score.low),
        points(scene.language, score.high),
    );
    let (mut below, mut above) = (low - 9.0, high + 9.0);
    // A bound stands beside a line through the rows, not on it, as long as it stays near its end of the range.
    for line in lines {
        if *line < low && low - line < NEAR {
            below = below.min(line - 6.0);
        }
        if *line > high && line - high < NEAR {
            above = above.max(line + 6.0);
        }
    }
    canvas.label(&lower, below, y, Anchor::Right, false, Paint::Text);
    canvas.label(&upper, above, y, Anchor::Left, false, Paint::Text);
    let name = named.map_or("", |survey| words::survey(scene.language, survey));
    let text = points(scene.language, score.nps);
    let clear = if name.is_empty() {
        0.0
    } else {
        measure::width(name, TEXT) + 12.0
    };
    canvas.label(name, 0.0, y - 21.0, Anchor::Left, false, Paint::Text);
    canvas.label(
        &text,
        at.max(clear + measure::width(&text, TEXT) / 2.0),
        y - 21.0,
        Anchor::Middle,
        true,
        paint,
    );
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
