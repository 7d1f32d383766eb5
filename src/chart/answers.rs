//! Answers to "how likely are you to recommend us": by score as columns, or by group as one bar for each survey.

use crate::domain::order::sort;
use crate::locale::number::{number, percent};
use crate::locale::text::chart::{self as words, Answered, Group, Survey};
use crate::report::picture::{Answers, Groups};

use super::axes::LINE;
use super::bars::{Bars, Row, COLUMNS, SURVEY};
use super::{drawable, Cell, Drawing, Point, Scene, Table};

/// Draws columns for the first survey where its scores are known, and a bar for each other survey beneath.
pub fn draw(answers: &Answers, scene: Scene) -> Drawing {
    const EMPTY: Groups = Groups {
        promoters: 0.0,
        passives: 0.0,
        detractors: 0.0,
    };
    let compared = answers.surveys.len() > 1;
    let named = |survey| compared.then_some(survey);
    let scores = scores(answers);
    let by_score = !scores.is_empty();
    let all = [Survey::First, Survey::Second]
        .into_iter()
        .zip(&answers.surveys);
    let others: Vec<(Survey, &Groups)> = all.skip(usize::from(by_score)).collect();
    let under = others.len() as f64 * SURVEY;
    let height = if by_score {
        scene.height.max(under + COLUMNS)
    } else {
        under.max(SURVEY)
    };
    let mut bars = Bars::new(scene, height);
    if by_score {
        let gap = if others.is_empty() { 0.0 } else { LINE / 2.0 };
        bars.columns(&scores, named(Survey::First), height - under - gap);
    } else if others.is_empty() {
        bars.bar(&EMPTY, None, 0.0);
        bars.rows.clear();
    }
    let mut top = if by_score { height - under } else { 0.0 };
    for (survey, groups) in others {
        bars.bar(groups, named(survey), top);
        top += SURVEY;
    }
    let Bars { canvas, rows, .. } = bars;
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
    sort(&mut scores, &|a, b| a.0.cmp(&b.0));
    scores
}

fn point(row: &Row, scene: Scene) -> Point {
    let text = words::answered(scene.language, row.survey, row.what, row.count, row.share());
    Point {
        x: row.place.0,
        y: row.place.1,
        text,
    }
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
            cells.push(Cell::name(
                survey_id(survey),
                words::survey(language, survey).to_owned(),
            ));
        }
        if by_score {
            cells.push(match row.what {
                Answered::Score(score) => {
                    Cell::number(score.into(), number(language, score.into(), 0))
                }
                Answered::Group(_) => Cell::none(),
            });
        }
        let share = row.share();
        cells.push(Cell::name(
            group_id(row.group),
            words::group(language, row.group).to_owned(),
        ));
        cells.push(Cell::number(row.count, number(language, row.count, 1)));
        cells.push(share.map_or_else(Cell::none, |share| {
            Cell::number(share, percent(language, share, 1))
        }));
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
