//! What moved recurring revenue, a column for each month: what came stands above zero, what went hangs below.

use crate::locale::date::data_month_short;
use crate::locale::money::money;
use crate::locale::number::compact;
use crate::locale::text::chart as shared;
use crate::locale::text::chart::subscriptions::{self as words, Part};
use crate::report::picture::{Moved, Movements};

use super::axes::{self, Axis, Frame, LINE};
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::Paint;
use super::scale::ticks_around;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Where a picture is lower than this, the legend needs more room.
const LOWEST: f64 = 330.0;
/// How much of its share of the width a column takes, and the most pixels.
const FILL: f64 = 0.7;
const WIDEST: f64 = 40.0;
/// The square of the legend, and the room around its names.
const SWATCH: f64 = 10.0;
const AFTER_SWATCH: f64 = 6.0;
const AFTER_NAME: f64 = 16.0;

/// The parts of a month from zero outwards, what came first.
const PARTS: [Part; 6] = [
    Part::New,
    Part::Expansion,
    Part::Reactivation,
    Part::Churned,
    Part::Contraction,
    Part::Unexplained,
];

/// A month with its parts, those that went below 0.
struct Month {
    moved: Moved,
    parts: Vec<(Part, f64)>,
}

impl Month {
    fn net(&self) -> f64 {
        self.parts.iter().map(|(_, amount)| amount).sum()
    }

    /// The ends of the column: all that went, all that came.
    fn ends(&self) -> (f64, f64) {
        let amounts = || self.parts.iter().map(|(_, amount)| *amount);
        let went = amounts().filter(|amount| *amount < 0.0).sum();
        (went, amounts().filter(|amount| *amount > 0.0).sum())
    }
}

/// Draws the months, a dot on each for what is left of it, and a legend beneath.
pub fn draw(movements: &Movements, scene: Scene) -> Drawing {
    let months = months(movements);
    let whole = scene.height.max(LOWEST);
    let mut canvas = Canvas::new(scene.width, whole);
    let rows = legend(&months, scene);
    let plot = Scene {
        height: whole - (LINE * rows.len() as f64) - 4.0,
        ..scene
    };
    let frame = frame(&mut canvas, plot, &months);
    let step = (frame.x.end() - frame.x.start()) / months.len().max(1) as f64;
    let half = (FILL * step).min(WIDEST) / 2.0;
    let mut points = Vec::new();
    for (i, month) in months.iter().enumerate() {
        let x = frame.x.at(i as f64 + 0.5);
        column(&mut canvas, frame, (x - half, x + half), month);
        let y = frame.y.at(month.net());
        canvas.dot(x, y, half.clamp(1.5, 3.0), Paint::Text);
        points.push(Point {
            x,
            y,
            text: words::moved(
                scene.language,
                scene.currency,
                month.moved.month,
                &month.parts,
                month.net(),
            ),
        });
    }
    for (i, row) in rows.iter().enumerate() {
        let y = plot.height + 4.0 + LINE * (i as f64 + 0.5);
        for (part, x) in row {
            let right = swatch(&mut canvas, *part, *x, y) + AFTER_SWATCH;
            let name = words::part(scene.language, *part);
            canvas.label(name, right, y, Anchor::Left, false, Paint::Text);
        }
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: whole as u32,
        points,
        table: table(&months, scene),
    }
}

/// The months whose amounts can be drawn.
fn months(movements: &Movements) -> Vec<Month> {
    let month = |moved: &Moved| {
        let amount = |part: Part| match part {
            Part::New => moved.new,
            Part::Expansion => moved.expansion,
            Part::Reactivation => moved.reactivation,
            Part::Churned => -moved.churned,
            Part::Contraction => -moved.contraction,
            Part::Unexplained => moved.unexplained,
            Part::Net => 0.0,
        };
        let parts = PARTS
            .iter()
            .map(|part| Some((*part, drawable(amount(*part))?)));
        Some(Month {
            moved: *moved,
            parts: parts.collect::<Option<Vec<_>>>()?,
        })
    };
    movements.months.iter().filter_map(month).collect()
}

fn frame(canvas: &mut Canvas, scene: Scene, months: &[Month]) -> Frame {
    let (low, high) = months.iter().fold((0.0, 0.0), |(low, high), month| {
        let (went, came) = month.ends();
        (f64::min(low, went), f64::max(high, came))
    });
    let y = Axis {
        ticks: ticks_around(low, high, 5)
            .into_iter()
            .map(|value| (value, compact(scene.language, value)))
            .collect(),
        title: words::movements_axis(scene.language, scene.currency),
    };
    let names = months.iter();
    let names: Vec<String> = names
        .map(|month| data_month_short(scene.language, month.moved.month))
        .collect();
    let x = Axis {
        ticks: axes::some(scene, &names),
        title: String::new(),
    };
    // The name of the newest month stands half beyond its column.
    let last = x
        .ticks
        .first()
        .map_or(0.0, |(_, name)| measure::width(name, TEXT));
    let step = scene.width / months.len().max(1) as f64;
    let room = (last / 2.0 + 6.0 - step / 2.0).max(8.0);
    axes::draw(canvas, scene, &x, months.len().max(1) as f64, &y, room)
}

/// The parts of a month, stacked from zero.
fn column(canvas: &mut Canvas, frame: Frame, (left, right): (f64, f64), month: &Month) {
    let (mut above, mut below) = (0.0, 0.0);
    for (part, amount) in &month.parts {
        let level = if *amount < 0.0 {
            &mut below
        } else {
            &mut above
        };
        let from = frame.y.at(*level);
        *level += amount;
        let to = frame.y.at(*level);
        if (from - to).abs() < 0.05 {
            continue;
        }
        bar(canvas, *part, (left, from.min(to)), (right, from.max(to)));
    }
}

/// A bar in the colour of its part; half of them are hatched, so that neighbours differ without colour.
fn bar(canvas: &mut Canvas, part: Part, (left, top): (f64, f64), (right, bottom): (f64, f64)) {
    let paint = match part {
        Part::New => Paint::Good,
        Part::Expansion => Paint::First,
        Part::Reactivation => Paint::FirstTint,
        Part::Churned => Paint::Bad,
        Part::Contraction => Paint::Second,
        Part::Unexplained => Paint::Axis,
        Part::Net => Paint::Text,
    };
    match part {
        Part::Churned | Part::Expansion => canvas.hatched_bar(left, top, right, bottom, paint),
        _ => canvas.bar(left, top, right, bottom, paint),
    }
}

/// Rows of the legend: the parts that there are and where each begins.
fn legend(months: &[Month], scene: Scene) -> Vec<Vec<(Part, f64)>> {
    let is_there = |part: &Part| {
        let amounts = months.iter().flat_map(|month| &month.parts);
        amounts
            .filter(|(this, _)| this == part)
            .any(|(_, amount)| amount.abs() > 0.0)
    };
    let parts = PARTS.into_iter().filter(is_there);
    let mut rows: Vec<Vec<(Part, f64)>> = vec![Vec::new()];
    let mut x = 0.0;
    for part in parts.chain((!months.is_empty()).then_some(Part::Net)) {
        let name = measure::width(words::part(scene.language, part), TEXT);
        let width = SWATCH + AFTER_SWATCH + name;
        if x > 0.0 && x + width > scene.width {
            rows.push(Vec::new());
            x = 0.0;
        }
        if let Some(row) = rows.last_mut() {
            row.push((part, x));
        }
        x += width + AFTER_NAME;
    }
    rows
}

/// The mark of a part in the legend; gives its right end.
fn swatch(canvas: &mut Canvas, part: Part, x: f64, y: f64) -> f64 {
    let half = SWATCH / 2.0;
    if part == Part::Net {
        canvas.dot(x + half, y, 3.0, Paint::Text);
    } else {
        bar(canvas, part, (x, y - half), (x + SWATCH, y + half));
    }
    x + SWATCH
}

fn table(months: &[Month], scene: Scene) -> Table {
    let l = scene.language;
    let part = |part: Part| words::part(l, part);
    let columns = [
        ("month", shared::month_heading(l)),
        ("new", part(Part::New)),
        ("expansion", part(Part::Expansion)),
        ("reactivation", part(Part::Reactivation)),
        ("churned", part(Part::Churned)),
        ("contraction", part(Part::Contraction)),
        ("unexplained", part(Part::Unexplained)),
        ("net", part(Part::Net)),
    ];
    let mut table = Table::new("movements", &columns);
    let cell = |amount: f64| Cell::number(amount, money(l, scene.currency, amount));
    for month in months {
        let (year, number, _) = month.moved.month.gregorian();
        let name = data_month_short(l, month.moved.month);
        let mut row = vec![Cell::name(&format!("{year:04}-{number:02}"), name)];
        row.extend(month.parts.iter().map(|(_, amount)| cell(*amount)));
        row.push(cell(month.net()));
        table.rows.push(row);
    }
    table
}
