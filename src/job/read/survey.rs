//! The rows of a survey: answers as for the page `nps`, and what people wrote with them.

use super::{each_answer, scores_of, Rows};
use crate::analysis::answers::Answer;
use crate::analysis::survey::{Comment, Survey};
use crate::ingest::date::is_blank;
use crate::ingest::mapping::Role;
use crate::ingest::problem::clipped;
use crate::job::{Facts, Outcome, Stopped};
use crate::report::name::Scale;

/// Characters of a comment that are kept.
const LONGEST_COMMENT: usize = 2000;

/// The outcome of [`crate::job::Task::Survey`].
pub(super) fn outcome(rows: &mut Rows, scale: Scale) -> Result<Outcome, Stopped> {
    let has_dates = rows.dates(Role::Date).is_some();
    let (column, sheet) = (rows.column(Role::Comment), rows.sheet);
    let (mut answers, mut comments) = (Vec::<Answer>::new(), Vec::<Comment>::new());
    let segments = each_answer(rows, scale, &mut |row, answer| {
        answers.push(answer);
        let text = column.map_or("", |column| sheet.cell(row, column));
        if is_blank(text) {
            return;
        }
        comments.push(Comment {
            score: answer.score,
            day: answer.day,
            segment: answer.segment.filter(|number| *number != u32::MAX),
            text: clipped(text, LONGEST_COMMENT),
        });
    })?;
    let survey = Survey::new(&answers, comments, segments, has_dates);
    Ok(Outcome {
        inputs: scores_of(&survey.tally, scale),
        facts: Facts::Survey(Box::new(survey)),
    })
}
