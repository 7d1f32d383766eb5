//! Which part of a customer's value comes when: a column for each year or period, and one for all that comes later.

use crate::locale::money::money;
use crate::locale::number::{number, percent};
use crate::locale::text::chart::{left_axis, worth as words};
use crate::report::picture::{Inflow, Part};

use super::canvas::Canvas;
use super::columns::{self, Column};
use super::ink::Paint;
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Draws the columns.
pub fn draw(inflow: &Inflow, scene: Scene) -> Drawing {
    let (language, currency) = (scene.language, scene.currency);
    let parts: Vec<Part> = inflow.parts.iter().filter_map(drawn).collect();
    let later = inflow.later.and_then(drawable);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let mut all: Vec<Column> = parts
        .iter()
        .map(|part| {
            column(
                number(language, part.at, 0),
                part.value,
                scene,
                Paint::First,
            )
        })
        .collect();
    all.extend(later.map(|value| Column {
        is_hatched: true,
        ..column(words::later(language).to_owned(), value, scene, Paint::Axis)
    }));
    let titles = (
        words::steps_axis(language, inflow.step),
        words::inflow_axis(language, currency),
    );
    let places = columns::draw(&mut canvas, scene, &all, titles);
    let mut together = 0.0;
    let told = parts.iter().map(|part| {
        together += part.value;
        words::part(
            language,
            currency,
            inflow.step,
            part.at,
            part.value,
            together,
            part.left,
        )
    });
    let mut texts: Vec<String> = told.collect();
    texts.extend(later.map(|value| words::later_part(language, currency, value)));
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points: places
            .into_iter()
            .zip(texts)
            .map(|((x, y), text)| Point { x, y, text })
            .collect(),
        table: table(inflow, &parts, later, scene),
    }
}

/// A part whose numbers can be drawn.
fn drawn(part: &Part) -> Option<Part> {
    Some(Part {
        at: drawable(part.at)?,
        value: drawable(part.value)?,
        left: drawable(part.left)?,
    })
}

fn column(name: String, value: f64, scene: Scene, paint: Paint) -> Column {
    Column {
        name,
        span: (0.0, value),
        text: columns::short(scene, value),
        paint,
        is_hatched: false,
    }
}

fn table(inflow: &Inflow, parts: &[Part], later: Option<f64>, scene: Scene) -> Table {
    let language = scene.language;
    let columns = [
        ("step", words::step_heading(language, inflow.step)),
        ("value", words::value_heading(language)),
        ("value-so-far", words::so_far_heading(language)),
        ("left", left_axis(language)),
    ];
    let mut table = Table::new("inflow", &columns);
    let amount = |value: f64| Cell::number(value, money(language, scene.currency, value));
    let mut together = 0.0;
    for part in parts {
        together += part.value;
        table.rows.push(vec![
            Cell::number(part.at, number(language, part.at, 0)),
            amount(part.value),
            amount(together),
            Cell::number(part.left, percent(language, part.left, 1)),
        ]);
    }
    if let Some(value) = later {
        let name = Cell::name("later", words::later(language).to_owned());
        table.rows.push(vec![
            name,
            amount(value),
            amount(together + value),
            Cell::none(),
        ]);
    }
    table
}
