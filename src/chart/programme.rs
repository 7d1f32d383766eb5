//! From today's profit to that with a programme: what retention adds, what the programme takes.

use crate::locale::money::money;
use crate::locale::text::chart::worth::{self as words, Stage};
use crate::report::picture::Programme;

use super::canvas::Canvas;
use super::columns::{self, Column};
use super::ink::Paint;
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// One column: what it is, the amount, and where it begins and ends.
struct Step {
    stage: Stage,
    amount: f64,
    span: (f64, f64),
    paint: Paint,
}

/// Draws a column for each step; a programme without cost has none.
pub fn draw(programme: &Programme, scene: Scene) -> Drawing {
    let (language, currency) = (scene.language, scene.currency);
    let steps = steps(programme);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let all: Vec<Column> = steps
        .iter()
        .map(|step| Column {
            name: words::stage(language, step.stage).to_owned(),
            span: step.span,
            text: columns::short(scene, step.amount),
            paint: step.paint,
            is_hatched: step.stage == Stage::Cost,
        })
        .collect();
    let titles = ("", words::profit_axis(language, currency));
    let places = columns::draw(&mut canvas, scene, &all, titles);
    let points = places.into_iter().zip(&steps).map(|((x, y), step)| Point {
        x,
        y,
        text: words::step(language, currency, step.stage, step.amount),
    });
    Drawing {
        points: points.collect(),
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        table: table(&steps, scene),
    }
}

fn steps(programme: &Programme) -> Vec<Step> {
    let amounts = [
        programme.base,
        programme.uplift,
        programme.cost,
        programme.new,
    ];
    let [Some(base), Some(uplift), Some(cost), Some(new)] = amounts.map(drawable) else {
        return Vec::new();
    };
    let all = [
        (Stage::Base, base, (0.0, base), Paint::First),
        (Stage::Uplift, uplift, (base, base + uplift), Paint::Good),
        (Stage::Cost, -cost, (base + uplift, new), Paint::Bad),
        (Stage::New, new, (0.0, new), Paint::First),
    ];
    all.into_iter()
        .filter(|(stage, ..)| *stage != Stage::Cost || cost > 0.0)
        .map(|(stage, amount, span, paint)| Step {
            stage,
            amount,
            span,
            paint,
        })
        .collect()
}

fn table(steps: &[Step], scene: Scene) -> Table {
    let language = scene.language;
    let columns = [
        ("step", words::stage_heading(language)),
        ("amount", words::amount_heading(language)),
    ];
    let mut table = Table::new("programme", &columns);
    for step in steps {
        let name = words::stage_id(step.stage);
        table.rows.push(vec![
            Cell::name(name, words::stage(language, step.stage).to_owned()),
            Cell::number(step.amount, money(language, scene.currency, step.amount)),
        ]);
    }
    table
}
