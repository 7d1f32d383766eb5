//! Lines over a common axis, each named at its end: how revenue is spread, cohorts, what was bought beside what a model expects.

use crate::locale::date::{data_month_short, date_short};
use crate::locale::number::{number, percent};
use crate::locale::text::chart::lines as words;
use crate::report::lines::{Line, LineName, Lines, LinesOf, Mark, MOST_LINES};

use super::axes::{self, Axis, Frame};
use super::canvas::{Anchor, Canvas, TEXT};
use super::decay::month_axis;
use super::ink::{Paint, Stroke};
use super::place::{around, Places};
use super::scale::ticks_around;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Pixels from the middle of one name at the right to the next.
const APART: f64 = TEXT + 4.0;
/// Points up to which each has a dot.
const FEW: usize = 12;
/// How the lines of cohorts look, one after the other: neighbours differ in more than their colour.
const PALETTE: [(Paint, Stroke); MOST_LINES] = [
    (Paint::First, Stroke::Round),
    (Paint::Second, Stroke::Dashed),
    (Paint::Third, Stroke::Round),
    (Paint::Fourth, Stroke::Dashed),
    (Paint::Fifth, Stroke::Round),
    (Paint::Sixth, Stroke::Dotted),
];

/// Draws the lines, their names and the mark.
pub fn draw(picture: &Lines, scene: Scene) -> Drawing {
    let lines = drawn(picture);
    let (first, last) = span(picture.of, &lines);
    let mut canvas = Canvas::new(scene.width, scene.height);
    let widths = lines
        .iter()
        .map(|line| measure::width(&name(line, scene), TEXT));
    // Where all lines end at one point, their names stand beside them.
    let is_named_inside = picture.of == LinesOf::Revenue;
    let room = match is_named_inside {
        true => 16.0,
        false => widths.fold(0.0, f64::max).min(scene.width * 0.3) + 16.0,
    };
    let frame = frame(&mut canvas, scene, picture, &lines, (first, last), room);
    let spot = |point: &(f64, f64)| (frame.x.at(point.0 - first), frame.y.at(point.1));
    if let Some(Mark::Split(day)) = picture.mark {
        let at = f64::from(day.days()) - first;
        let text = words::split(scene.language, day);
        split(&mut canvas, frame, at, &text);
    }
    let mut ends = Vec::new();
    // What was counted lies above what it is compared with.
    for (place, line) in lines.iter().enumerate().rev() {
        let spots: Vec<(f64, f64)> = line.points.iter().map(spot).collect();
        let (paint, stroke) = look(line.name, place);
        let width = if line.name == LineName::Even {
            1.5
        } else {
            2.5
        };
        canvas.line(&spots, width, paint, stroke);
        if spots.len() <= FEW && line.name != LineName::Even {
            spots
                .iter()
                .for_each(|(x, y)| canvas.dot(*x, *y, 3.5, paint));
        }
        ends.extend(spots.last().map(|(_, y)| (*y, line, paint)));
    }
    if let Some(Mark::Point(x, y)) = picture.mark {
        let curve: Vec<(f64, f64)> = lines
            .first()
            .map_or(Vec::new(), |line| line.points.iter().map(spot).collect());
        marked(&mut canvas, scene, frame, (&curve, &lines), (x, y));
    }
    match is_named_inside {
        true => beside(&mut canvas, scene, frame, &lines),
        false => names(&mut canvas, scene, frame, ends),
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: scene.height as u32,
        points: read_outs(picture, &lines, scene, &spot),
        table: table(picture, &lines, scene),
    }
}

/// The lines whose numbers can be drawn.
fn drawn(picture: &Lines) -> Vec<Line> {
    let line = |line: &Line| {
        let (low, high) = reach(picture.of);
        let finite = |(x, y): &(f64, f64)| {
            let x = drawable(*x).filter(|x| (low..=high).contains(x))?;
            Some((x, drawable(*y)?))
        };
        let mut points: Vec<(f64, f64)> = Vec::new();
        for point in line.points.iter().filter_map(finite) {
            if points.last().is_none_or(|last| last.0 < point.0) {
                points.push(point);
            }
        }
        let name = line.name;
        Line { name, points }
    };
    let all = picture.lines.iter().map(line);
    all.filter(|line| !line.points.is_empty())
        .take(MOST_LINES)
        .collect()
}

/// How far to the right there can be points: a share, months, days, or purchases.
fn reach(of: LinesOf) -> (f64, f64) {
    match of {
        LinesOf::Revenue => (0.0, 1.0),
        LinesOf::CohortShares { .. } | LinesOf::CohortMoney => (0.0, 600.0),
        LinesOf::Repeats { .. } => (-1e6, 1e6),
        LinesOf::After => (0.0, 20.0),
    }
}

/// The ends of the axis to the right.
fn span(of: LinesOf, lines: &[Line]) -> (f64, f64) {
    let all = || lines.iter().flat_map(|line| &line.points);
    let last = all().map(|point| point.0).fold(f64::NEG_INFINITY, f64::max);
    let first = all().map(|point| point.0).fold(f64::INFINITY, f64::min);
    match of {
        _ if lines.is_empty() => (0.0, 1.0),
        LinesOf::Revenue => (0.0, 1.0),
        LinesOf::Repeats { .. } => (first, last.max(first + 1.0)),
        _ => (0.0, last.max(1.0)),
    }
}

fn look(name: LineName, place: usize) -> (Paint, Stroke) {
    match name {
        LineName::Brought | LineName::Counted => (Paint::First, Stroke::Round),
        LineName::Expected => (Paint::Second, Stroke::Dashed),
        LineName::Even => (Paint::Axis, Stroke::Dotted),
        LineName::AllCohorts => (Paint::Text, Stroke::Round),
        LineName::Cohort(_) => {
            let look = PALETTE.get(place % MOST_LINES).copied();
            look.unwrap_or((Paint::First, Stroke::Round))
        }
    }
}

fn name(line: &Line, scene: Scene) -> String {
    words::name(scene.language, line.name)
}

fn shown(of: LinesOf, scene: Scene, value: f64) -> String {
    words::value(scene.language, scene.currency, of, value)
}

fn frame(
    canvas: &mut Canvas,
    scene: Scene,
    picture: &Lines,
    lines: &[Line],
    (first, last): (f64, f64),
    room: f64,
) -> Frame {
    let of = picture.of;
    let all = lines.iter().flat_map(|line| &line.points);
    let values = || all.clone().map(|point| point.1);
    let (low, high) = match of {
        _ if lines.is_empty() => (0.0, 1.0),
        LinesOf::Revenue => (0.0, values().fold(1.0, f64::max)),
        _ => (values().fold(0.0, f64::min), values().fold(0.0, f64::max)),
    };
    let y = Axis {
        ticks: ticks_around(low, high, 5)
            .into_iter()
            .map(|value| {
                (
                    value,
                    words::tick(scene.language, scene.currency, of, value),
                )
            })
            .collect(),
        title: words::up(scene.language, scene.currency, of),
    };
    let title = words::across(scene.language, of);
    let x = match of {
        LinesOf::Revenue => Axis {
            ticks: [0.0, 0.25, 0.5, 0.75, 1.0]
                .map(|share| (share, percent(scene.language, share, 0)))
                .to_vec(),
            title: title.to_owned(),
        },
        LinesOf::CohortShares { .. } | LinesOf::CohortMoney => month_axis(scene, last, title),
        LinesOf::Repeats { .. } => days_axis(scene, picture, first, room),
        LinesOf::After => Axis {
            ticks: (0..=last as u32)
                .map(|repeats| (f64::from(repeats), group(scene, repeats.into(), last)))
                .collect(),
            title: title.to_owned(),
        },
    };
    axes::draw(canvas, scene, &x, last - first, &y, room)
}

/// `3`, and `7+` for the last, which has all that are more.
fn group(scene: Scene, repeats: f64, last: f64) -> String {
    let text = number(scene.language, repeats, 0);
    match repeats < last {
        true => text,
        false => text + "+",
    }
}

/// First days of months by name, as many as there is room for.
fn days_axis(scene: Scene, picture: &Lines, first: f64, room: f64) -> Axis {
    let [_, starts] = &picture.days;
    let widths = starts
        .iter()
        .map(|start| measure::width(&data_month_short(scene.language, *start), TEXT));
    let widest = widths.fold(1.0, f64::max) + 16.0;
    let fit = ((scene.width - 60.0 - room) / widest).floor().max(1.0);
    let every = (starts.len() as f64 / fit).ceil().max(1.0) as usize;
    // Steps that people count in, so that a name stands for a whole part of a year.
    let every = [1, 2, 3, 6, 12].into_iter().find(|step| *step >= every);
    let every = every.unwrap_or((starts.len() as f64 / fit / 12.0).ceil().max(1.0) as usize * 12);
    let ticks = starts.iter().step_by(every);
    Axis {
        ticks: ticks
            .map(|start| {
                (
                    f64::from(start.days()) - first,
                    data_month_short(scene.language, *start),
                )
            })
            .collect(),
        title: String::new(),
    }
}

/// The last day that the model has seen: a line down, its name beside it.
fn split(canvas: &mut Canvas, frame: Frame, at: f64, text: &str) {
    if !frame.x.holds(at) {
        return;
    }
    let x = frame.x.at(at);
    let path = [(x, frame.y.start()), (x, frame.y.end())];
    canvas.line(&path, 1.5, Paint::Axis, Stroke::Dotted);
    let width = measure::width(text, TEXT);
    let is_right = x + width + 8.0 > frame.x.end();
    let (x, anchor) = match is_right {
        // Where neither side has room it crosses the line rather than the numbers of the axis.
        true => ((x - 6.0).max(frame.x.start() + width + 4.0), Anchor::Right),
        false => (x + 6.0, Anchor::Left),
    };
    canvas.label(text, x, frame.y.end() + 4.0, anchor, false, Paint::Text);
}

/// A point of the curve with its two numbers.
fn marked(
    canvas: &mut Canvas,
    scene: Scene,
    frame: Frame,
    (curve, lines): (&[(f64, f64)], &[Line]),
    point: (f64, f64),
) {
    let (Some(across), Some(up)) = (drawable(point.0), drawable(point.1)) else {
        return;
    };
    if !frame.x.holds(across) || !frame.y.holds(up) {
        return;
    }
    let (x, y) = (frame.x.at(across), frame.y.at(up));
    let path = [(frame.x.start(), y), (x, y), (x, frame.y.start())];
    canvas.line(&path, 1.5, Paint::Axis, Stroke::Dotted);
    canvas.dot(x, y, 4.5, Paint::First);
    let text = words::marked(scene.language, across, up);
    // The curve bends away to the upper left: below it at the right there is room.
    let mut wishes = vec![(x + 12.0, y + 18.0, Anchor::Left)];
    wishes.extend(around(x, y));
    let mut places = Places::new(curve, frame.x.start(), frame.x.end());
    for (text, x, y) in even(scene, frame, lines) {
        places.keep(&text, x, y);
    }
    places.label(canvas, &text, true, Paint::First, &wishes);
}

/// The name of what would be if all were alike, below its line.
fn beside(canvas: &mut Canvas, scene: Scene, frame: Frame, lines: &[Line]) {
    for (text, x, y) in even(scene, frame, lines) {
        canvas.label(&text, x, y, Anchor::Left, false, Paint::Text);
    }
}

/// That name, and where it begins.
fn even(
    scene: Scene,
    frame: Frame,
    lines: &[Line],
) -> impl Iterator<Item = (String, f64, f64)> + '_ {
    let (x, y) = (frame.x.at(0.62) + 8.0, frame.y.at(0.62) + TEXT);
    let even = lines.iter().filter(|line| line.name == LineName::Even);
    even.map(move |line| (name(line, scene), x, y))
}

/// The names at the right, each as near to the end of its line as the others let it.
fn names(canvas: &mut Canvas, scene: Scene, frame: Frame, mut ends: Vec<(f64, &Line, Paint)>) {
    crate::report::order::sort(&mut ends, &|a, b| a.0.total_cmp(&b.0));
    let mut lowest = f64::NEG_INFINITY;
    let mut places: Vec<f64> = Vec::new();
    for (y, ..) in &ends {
        lowest = y.max(lowest + APART);
        places.push(lowest);
    }
    // What was pushed out below goes back up.
    let mut highest = frame.y.start();
    for place in places.iter_mut().rev() {
        *place = place.min(highest);
        highest = *place - APART;
    }
    for ((_, line, paint), y) in ends.into_iter().zip(places) {
        let paint = match paint {
            Paint::Axis => Paint::Text,
            other => other,
        };
        let text = name(line, scene);
        canvas.label(&text, frame.x.end() + 9.0, y, Anchor::Left, true, paint);
    }
}

/// The value of each line at `x`.
fn at<'a>(lines: &'a [Line], x: f64) -> impl Iterator<Item = (LineName, f64)> + 'a {
    lines.iter().filter_map(move |line| {
        let mut points = line.points.iter();
        let found = points.find(|point| point.0.total_cmp(&x).is_eq())?;
        Some((line.name, found.1))
    })
}

/// Whether each line has rows of its own: cohorts end at different months.
fn is_long(of: LinesOf) -> bool {
    matches!(of, LinesOf::CohortShares { .. } | LinesOf::CohortMoney)
}

/// The line of which each point is a row of the table.
fn leading(lines: &[Line]) -> &[(f64, f64)] {
    lines.first().map_or(&[], |line| line.points.as_slice())
}

/// The pixels of a point.
type Spot<'a> = &'a dyn Fn(&(f64, f64)) -> (f64, f64);

fn read_outs(picture: &Lines, lines: &[Line], scene: Scene, spot: Spot) -> Vec<Point> {
    let of = picture.of;
    let last = lines.iter().filter_map(|line| line.points.last());
    let last = last.map(|point| point.0).fold(0.0, f64::max);
    let told = |point: &(f64, f64), values: &[(LineName, f64)]| {
        let (x, y) = spot(point);
        let head = match of {
            LinesOf::After => group(scene, point.0, last),
            _ => picture
                .day(point.0)
                .map_or(String::new(), |day| words::day(scene.language, day)),
        };
        let text = words::told(scene.language, scene.currency, of, (point.0, &head), values);
        Point { x, y, text }
    };
    if is_long(of) {
        let each = |line: &Line| {
            let name = line.name;
            let told = |point: &(f64, f64)| told(point, &[(name, point.1)]);
            line.points.iter().map(told).collect::<Vec<_>>()
        };
        return lines.iter().flat_map(each).collect();
    }
    let told = |point: &(f64, f64)| told(point, &at(lines, point.0).collect::<Vec<_>>());
    leading(lines).iter().map(told).collect()
}

fn table(picture: &Lines, lines: &[Line], scene: Scene) -> Table {
    let of = picture.of;
    let l = scene.language;
    let cell = |value: f64| Cell::number(value, shown(of, scene, value));
    let [x, up] = words::columns(l, of);
    if is_long(of) {
        let columns = [("cohort", words::cohort_heading(l)), x, up];
        let mut table = Table::new(words::id(of), &columns);
        for line in lines {
            let raw = match line.name {
                LineName::Cohort(month) => {
                    let (year, month, _) = month.gregorian();
                    format!("{year:04}-{month:02}")
                }
                _ => "all".to_owned(),
            };
            for (age, value) in &line.points {
                table.rows.push(vec![
                    Cell::name(&raw, name(line, scene)),
                    Cell::number(*age, number(l, *age, 0)),
                    cell(*value),
                ]);
            }
        }
        return table;
    }
    let expected = words::expected_column(l);
    let is_compared = of != LinesOf::Revenue;
    let columns = match is_compared {
        true => vec![x, up, expected],
        false => vec![x, up],
    };
    let mut table = Table::new(words::id(of), &columns);
    let last = leading(lines).last().map_or(0.0, |point| point.0);
    for (across, value) in leading(lines) {
        let head = match of {
            LinesOf::Repeats { .. } => picture.day(*across).map_or(Cell::none(), |day| {
                Cell::name(&day.iso(), date_short(l, day))
            }),
            LinesOf::After => Cell::number(*across, group(scene, *across, last)),
            _ => Cell::number(*across, percent(l, *across, 1)),
        };
        let mut row = vec![head, cell(*value)];
        if is_compared {
            let other = at(lines, *across).nth(1);
            row.push(other.map_or(Cell::none(), |(_, value)| cell(value)));
        }
        table.rows.push(row);
    }
    table
}
