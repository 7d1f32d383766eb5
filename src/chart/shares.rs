//! Shares of counts with their intervals, a row each over one axis.

use crate::locale::number::{percent, percent_auto};
use crate::locale::text::chart::shares as words;
use crate::report::shares::{Estimate, Shares};

use super::canvas::{Anchor, Canvas};
use super::ink::{Paint, Stroke};
use super::interval_row::{IntervalRow, Mark, MIDDLE, ROW, RULER};
use super::scale::{ticks_around, Scale};
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// From the edge of the picture to the end of the scale: room for a bound at either end.
const SIDE: f64 = 58.0;

/// The colours of the rows from top to bottom, each with that of its interval.
const PAINTS: [(Paint, Paint); 3] = [
    (Paint::First, Paint::FirstTint),
    (Paint::Second, Paint::SecondTint),
    (Paint::Axis, Paint::Grid),
];

/// Draws a row for each share over one ruler.
pub fn draw(shares: &Shares, scene: Scene) -> Drawing {
    let rows: Vec<Estimate> = shares.rows().filter_map(drawn).take(3).collect();
    let ruler = ROW * rows.len().max(1) as f64;
    let mut canvas = Canvas::new(scene.width, ruler + RULER);
    let ticks = ticks(&rows, shares.is_compared, scene);
    let [first, last] = [ticks.first(), ticks.last()].map(|tick| tick.copied().unwrap_or(0.0));
    let across = Scale::new(first, last, SIDE, scene.width - SIDE);
    ruled(&mut canvas, scene, across, &ticks, ruler);
    let mut points = Vec::new();
    let mut y = MIDDLE;
    for (row, paints) in rows.iter().zip(PAINTS) {
        interval_row(row, paints, scene, (across, &ticks)).draw(&mut canvas, across, y, &[]);
        points.push(Point {
            x: across.at(row.share),
            y,
            text: words::read_out(scene.language, row),
        });
        y += ROW;
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: (ruler + RULER) as u32,
        points,
        table: table(&rows, scene),
    }
}

/// A row whose numbers can be drawn, its shares within 0…1.
fn drawn(row: &Estimate) -> Option<Estimate> {
    let share = |value: f64| drawable(value).map(|value| value.clamp(0.0, 1.0));
    let (low, high) = (share(row.low)?, share(row.high)?);
    Some(Estimate {
        part: drawable(row.part)?,
        base: drawable(row.base)?,
        share: share(row.share)?,
        low: low.min(high),
        high: low.max(high),
        ..*row
    })
}

/// Round shares around all intervals. Parts of a whole stand on all of it; groups start at 0 unless that would squeeze them
/// together at the far end.
fn ticks(rows: &[Estimate], is_compared: bool, scene: Scene) -> Vec<f64> {
    let low = rows.iter().map(|row| row.low).fold(1.0, f64::min);
    let high = rows.iter().map(|row| row.high).fold(0.0, f64::max);
    let (low, high) = match (rows.len(), is_compared) {
        (2.., false) => (0.0, 1.0),
        (2.., true) if low > high / 2.0 => (low, high),
        _ => (0.0, high),
    };
    let high = if high > low { high } else { 1.0 };
    let most = if scene.width < 480.0 { 4 } else { 8 };
    let ticks = ticks_around(low, high, most).into_iter();
    ticks.map(|tick| tick.clamp(0.0, 1.0)).collect()
}

/// The ruler with a line up through the rows at each tick.
fn ruled(canvas: &mut Canvas, scene: Scene, across: Scale, ticks: &[f64], y: f64) {
    let decimals = decimals(ticks);
    for tick in ticks {
        let x = across.at(*tick);
        canvas.line(&[(x, 8.0), (x, y)], 1.0, Paint::Grid, Stroke::Solid);
        canvas.line(&[(x, y), (x, y + 6.0)], 1.0, Paint::Axis, Stroke::Solid);
        let label = percent(scene.language, *tick, decimals);
        canvas.text(&label, x, y + 18.0, Anchor::Middle);
    }
    let floor = [(across.start(), y), (across.end(), y)];
    canvas.line(&floor, 1.0, Paint::Axis, Stroke::Solid);
}

/// How many decimals tell the percentages of `ticks` apart.
fn decimals(ticks: &[f64]) -> u8 {
    let step = match ticks {
        [first, second, ..] => 100.0 * (second - first),
        _ => 1.0,
    };
    let is_round = |decimals: &u8| {
        let scaled = step * 10_f64.powi(i32::from(*decimals));
        scaled >= 1.0 && (scaled - scaled.round()).abs() < 1e-6 * scaled
    };
    (0..6).find(is_round).unwrap_or(6)
}

fn interval_row<'a>(
    row: &Estimate,
    paints: (Paint, Paint),
    scene: Scene,
    (across, ticks): (Scale, &[f64]),
) -> IntervalRow<'a> {
    // On an axis that starts elsewhere than at 0 the shares are near each other, and take a decimal more than the ticks.
    let is_near = ticks.first().is_some_and(|first| *first > 0.0);
    let mark = |value: f64| Mark {
        x: across.at(value),
        text: match is_near {
            true => percent(scene.language, value, decimals(ticks) + 1),
            false => percent_auto(scene.language, value),
        },
    };
    IntervalRow {
        name: words::name(scene.language, row.who),
        value: mark(row.share),
        low: mark(row.low),
        high: mark(row.high),
        paints,
    }
}

fn table(rows: &[Estimate], scene: Scene) -> Table {
    let l = scene.language;
    let columns = [
        ("series", words::who_heading(l)),
        ("count", words::part_heading(l)),
        ("of", words::base_heading(l)),
        ("share", words::share_heading(l)),
        ("share-low", words::low_heading(l)),
        ("share-high", words::high_heading(l)),
    ];
    let mut table = Table::new("shares", &columns);
    let count = |value: f64| Cell::number(value, words::count(l, value));
    let share = |value: f64| Cell::number(value, percent_auto(l, value));
    for row in rows {
        table.rows.push(vec![
            Cell::name(row.who.as_str(), words::name(l, row.who).to_owned()),
            count(row.part),
            count(row.base),
            share(row.share),
            share(row.low),
            share(row.high),
        ]);
    }
    table
}
