//! Answers to "how likely are you to recommend us": by score as columns, or by group as one bar for each survey.

use crate::locale::number::{compact, number, percent};
use crate::locale::text::chart::{self as words, Answered, Group, Survey};
use crate::report::picture::{Answers, Groups};

use super::axes::LINE;
use super::canvas::{Anchor, Canvas, TEXT};
use super::ink::{Paint, Stroke};
use super::scale::Scale;
use super::{drawable, measure, Cell, Drawing, Point, Scene, Table};

/// Height of a survey's bar.
const BAR: f64 = 34.0;
/// Height of a survey: its name, its bar, two lines of labels.
const SURVEY: f64 = 24.0 + BAR + 2.0 * LINE + 6.0;
/// Height of what stands under the columns: scores, brackets, two lines of labels.
const UNDER: f64 = 2.0 * LINE + 30.0;

/// Least height of the columns with what stands under them.
const COLUMNS: f64 = 220.0;

/// A row of the table: what was answered in which survey, how often, of how many.
struct Row {
    survey: Option<Survey>,
    what: Answered,
    group: Group,
    count: f64,
    total: f64,
    place: (f64, f64),
}

/// Draws columns for the first survey where its scores are known, and a bar for each other survey beneath.
pub fn draw(answers: &Answers, scene: Scene) -> Drawing {
    let compared = answers.surveys.len() > 1;
    let named = |survey| compared.then_some(survey);
    let scores = scores(answers);
    let by_score = !scores.is_empty();
    let mut surveys = [Survey::First, Survey::Second].into_iter().zip(&answers.surveys).skip(usize::from(by_score)).peekable();
    let bars = surveys.len();
    let under = bars as f64 * SURVEY;
    let height = if by_score { scene.height.max(under + COLUMNS) } else { under.max(SURVEY) };
    let mut canvas = Canvas::new(scene.width, height);
    let mut rows = Vec::new();
    let mut top = 0.0;
    if by_score {
        top = height - under;
        let end = if bars > 0 { top - LINE / 2.0 } else { top };
        columns(&mut canvas, scene, &scores, named(Survey::First), end, &mut rows);
    } else if bars == 0 {
        let none = Groups { promoters: 0.0, passives: 0.0, detractors: 0.0 };
        bar(&mut canvas, scene, &none, None, top, &mut Vec::new());
    }
    for (survey, groups) in surveys.by_ref() {
        bar(&mut canvas, scene, groups, named(survey), top, &mut rows);
        top += SURVEY;
    }
    Drawing {
        svg: canvas.finish(),
        width: scene.width as u32,
        height: height as u32,
        points: rows.iter().map(|row| point(row, scene)).collect(),
        table: table(&rows, scene, compared, by_score),
    }
}

fn scores(answers: &Answers) -> Vec<(u8, f64)> {
    let all = answers.scores.iter().flatten();
    let mut scores: Vec<(u8, f64)> = all
        .filter(|(score, _)| *score <= 10)
        .filter_map(|(score, count)| Some((*score, drawable(*count)?.max(0.0))))
        .collect();
    scores.sort_by_key(|(score, _)| *score);
    scores
}

fn group_of(score: u8) -> Group {
    match score {
        ..=6 => Group::Detractors,
        7 | 8 => Group::Passives,
        _ => Group::Promoters,
    }
}

fn paint(group: Group) -> Paint {
    match group {
        Group::Detractors => Paint::Bad,
        Group::Passives => Paint::Axis,
        Group::Promoters => Paint::Good,
    }
}

/// The share of `count` in `total`.
fn share(count: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| count / total)
}

/// A column for each score with its count, and a bracket for each group beneath. They take the picture down to `end`.
fn columns(canvas: &mut Canvas, scene: Scene, scores: &[(u8, f64)], survey: Option<Survey>, end: f64, rows: &mut Vec<Row>) {
    let total: f64 = scores.iter().map(|(_, count)| count).sum();
    let most = scores.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    let base = end - UNDER;
    let heights = Scale::new(0.0, if most > 0.0 { most } else { 1.0 }, base, 2.0 * LINE + 4.0);
    let step = scene.width / scores.len() as f64;
    let half = (step * 0.39).min(32.0);
    canvas.text(&words::survey_label(scene.language, survey, total), 0.0, LINE * 0.4, Anchor::Left);
    let mut spans: Vec<(Group, f64, f64, f64)> = Vec::new();
    for (i, (score, count)) in scores.iter().enumerate() {
        let (group, x, y) = (group_of(*score), (i as f64 + 0.5) * step, heights.at(*count));
        if *count > 0.0 {
            canvas.bar(x - half, y.min(base - 1.0), x + half, base, paint(group));
        }
        canvas.text(&short(scene, *count), x, y - 11.0, Anchor::Middle);
        canvas.text(&number(scene.language, (*score).into(), 0), x, base + 13.0, Anchor::Middle);
        match spans.last_mut() {
            Some((last, _, right, sum)) if *last == group => {
                *right = x + half;
                *sum += count;
            }
            _ => spans.push((group, x - half, x + half, *count)),
        }
        rows.push(Row { survey, what: Answered::Score(*score), group, count: *count, total, place: (x, y) });
    }
    canvas.line(&[(0.0, base), (scene.width, base)], 1.0, Paint::Axis, Stroke::Solid);
    for (group, left, right, _) in &spans {
        let y = base + 30.0;
        let bracket = [(*left, y - 5.0), (*left, y), (*right, y), (*right, y - 5.0)];
        canvas.line(&bracket, 2.0, paint(*group), Stroke::Solid);
    }
    let labels: Vec<_> = spans.iter().map(|(group, left, right, sum)| (*group, (left + right) / 2.0, *sum)).collect();
    group_labels(canvas, scene, &labels, total, base + 43.0);
}

/// A count that fits above a column.
fn short(scene: Scene, count: f64) -> String {
    if count < 1000.0 {
        number(scene.language, count, 1)
    } else {
        compact(scene.language, count)
    }
}

/// One bar of the three groups, detractors first, with their shares beneath.
fn bar(canvas: &mut Canvas, scene: Scene, groups: &Groups, survey: Option<Survey>, top: f64, rows: &mut Vec<Row>) {
    let parts = [
        (Group::Detractors, groups.detractors),
        (Group::Passives, groups.passives),
        (Group::Promoters, groups.promoters),
    ]
    .map(|(group, count)| (group, drawable(count).unwrap_or(0.0).max(0.0)));
    let total: f64 = parts.iter().map(|(_, count)| count).sum();
    let widths = Scale::new(0.0, if total > 0.0 { total } else { 1.0 }, 0.0, scene.width);
    canvas.text(&words::survey_label(scene.language, survey, total), 0.0, top + LINE * 0.4, Anchor::Left);
    let (upper, lower) = (top + 22.0, top + 22.0 + BAR);
    if total <= 0.0 {
        canvas.bar(0.0, upper, scene.width, lower, Paint::Grid);
    }
    let mut before = 0.0;
    let mut labels = Vec::new();
    for (group, count) in parts {
        let (left, right) = (widths.at(before), widths.at(before + count));
        before += count;
        if count > 0.0 {
            let gap = if right < scene.width { 2.0 } else { 0.0 };
            canvas.bar(left, upper, (right - gap).max(left + 1.0), lower, paint(group));
        }
        let middle = (left + right) / 2.0;
        labels.push((group, middle, count));
        rows.push(Row { survey, what: Answered::Group(group), group, count, total, place: (middle, (upper + lower) / 2.0) });
    }
    group_labels(canvas, scene, &labels, total, lower + 14.0);
}

/// Names of groups at `y` with their shares on the next line, each as near to its centre as the others allow.
fn group_labels(canvas: &mut Canvas, scene: Scene, labels: &[(Group, f64, f64)], total: f64, y: f64) {
    let texts = labels.iter().map(|(group, centre, count)| {
        let name = words::group(scene.language, *group);
        let amount = share(*count, total).map_or_else(String::new, |share| percent(scene.language, share, 0));
        (paint(*group), name, amount, *centre)
    });
    let texts: Vec<_> = texts.collect();
    let sizes: Vec<(f64, f64)> = texts.iter().map(|(_, name, _, centre)| (*centre, measure::width(name, TEXT))).collect();
    let centres = measure::spread(&sizes, 10.0, 0.0, scene.width);
    for ((paint, name, amount, _), x) in texts.iter().zip(centres) {
        // Neutral grey is for areas; as text it would be too faint.
        let paint = if *paint == Paint::Axis { Paint::Text } else { *paint };
        canvas.label(name, x, y, Anchor::Middle, false, paint);
        canvas.label(amount, x, y + LINE - 2.0, Anchor::Middle, true, paint);
    }
}

fn point(row: &Row, scene: Scene) -> Point {
    let text = words::answered(scene.language, row.survey, row.what, row.count, share(row.count, row.total));
    Point { x: row.place.0, y: row.place.1, text }
}

fn table(rows: &[Row], scene: Scene, compared: bool, by_score: bool) -> Table {
    let language = scene.language;
    let mut columns = Vec::new();
    if compared {
        columns.push(("survey", words::survey_heading(language)));
    }
    if by_score {
        columns.push(("score", words::score_heading(language)));
    }
    columns.push(("group", words::group_heading(language)));
    columns.push(("responses", words::answers_heading(language)));
    columns.push(("share", words::share_heading(language)));
    let mut table = Table::new("answers", &columns);
    for row in rows {
        let mut cells = Vec::new();
        if compared {
            let survey = row.survey.unwrap_or(Survey::First);
            cells.push(Cell::name(survey_id(survey), words::survey(language, survey).to_owned()));
        }
        if by_score {
            cells.push(match row.what {
                Answered::Score(score) => Cell::number(score.into(), number(language, score.into(), 0)),
                Answered::Group(_) => Cell::none(),
            });
        }
        let share = share(row.count, row.total);
        cells.push(Cell::name(group_id(row.group), words::group(language, row.group).to_owned()));
        cells.push(Cell::number(row.count, number(language, row.count, 1)));
        cells.push(share.map_or_else(Cell::none, |share| Cell::number(share, percent(language, share, 1))));
        table.rows.push(cells);
    }
    table
}

/// The name of a survey in exports.
pub fn survey_id(survey: Survey) -> &'static str {
    match survey {
        Survey::First => "1",
        Survey::Second => "2",
    }
}

fn group_id(group: Group) -> &'static str {
    match group {
        Group::Detractors => "detractors",
        Group::Passives => "passives",
        Group::Promoters => "promoters",
    }
}
