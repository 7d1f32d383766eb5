//! The rows of a survey: answers as for the page `nps`, and what people wrote with them.

use super::{lowest_score, scores_of, Answering, Each, Kept};
use crate::analysis::answers::Answer;
use crate::analysis::survey::{Comment, Survey};
use crate::ingest::date::is_blank;
use crate::ingest::mapping::Role;
use crate::ingest::problem::clipped;
use crate::job::rows::{Reads, Rows};
use crate::job::{Facts, Outcome, Task};
use crate::report::name::Scale;

/// Characters of a comment that are kept.
const LONGEST_COMMENT: usize = 2000;

/// The rows of [`crate::job::Task::Survey`].
pub(super) fn survey(rows: &Rows, scale: Scale) -> Box<dyn Reads> {
    let answering = Answering::new(rows, lowest_score(scale));
    let comment = rows.column(Role::Comment);
    let kept = (Vec::<Answer>::new(), Vec::<Comment>::new());
    Each::of(
        (answering, comment, kept, scale),
        |(answering, comment, (answers, comments), _), row| {
            let Some(answer) = answering.read(row)? else {
                return Ok(());
            };
            answers.push(answer);
            let text = comment.map(|column| row.cell(column));
            if let Some(text) = text.filter(|text| !is_blank(text)) {
                comments.push(Comment {
                    score: answer.score,
                    day: answer.day,
                    segment: answer.segment.filter(|number| *number != u32::MAX),
                    text: clipped(&text, LONGEST_COMMENT),
                });
            }
            Ok(())
        },
        |(answering, _, (answers, comments), scale)| {
            let segments = answering.segments.names();
            let has_dates = answering.dates.is_some();
            let survey = Survey::new(&answers, comments, segments, has_dates);
            Kept::of(
                (Box::new(survey), scale),
                |(_, of), task| matches!(task, Task::Survey { scale } if scale == *of),
                |(survey, scale), _| {
                    Some(Outcome {
                        inputs: scores_of(&survey.tally, lowest_score(*scale)),
                        facts: Facts::Survey(survey.clone()),
                    })
                },
            )
        },
    )
}
