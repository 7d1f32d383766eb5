//! The rows of a survey: answers as for the page `nps`, and what people wrote with them.

use super::{each_answer, lowest_score, Typed};
use crate::analysis::answers::Answer;
use crate::analysis::survey::{Comment, Survey};
use crate::ingest::date::is_blank;
use crate::ingest::mapping::Role;
use crate::ingest::problem::clipped;
use crate::job::rows::{Left, Rows};
use crate::report::name::Scale;

/// Characters of a comment that are kept.
const LONGEST_COMMENT: usize = 2000;

/// The rows of [`crate::job::Task::Survey`].
pub(super) async fn survey(rows: &mut Rows<'_, '_>, scale: Scale) -> Result<Typed, Left> {
    let has_dates = rows.dates(Role::Date).is_some();
    let column = rows.column(Role::Comment);
    let (mut answers, mut comments) = (Vec::<Answer>::new(), Vec::<Comment>::new());
    let segments = each_answer(rows, lowest_score(scale), &mut |row, answer| {
        answers.push(answer);
        let Some(text) = column.map(|column| row.cell(column)) else {
            return;
        };
        if is_blank(&text) {
            return;
        }
        comments.push(Comment {
            score: answer.score,
            day: answer.day,
            segment: answer.segment.filter(|number| *number != u32::MAX),
            text: clipped(&text, LONGEST_COMMENT),
        });
    })
    .await?;
    let survey = Survey::new(&answers, comments, segments, has_dates);
    Ok(Typed::Survey(Box::new(survey), scale))
}
