//! A whole survey: the answers counted, and what people wrote.

use crate::analysis::answers::{tally, Answer, Tally};
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// What was found in a survey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// The answers in all, by segment and by month.
    pub tally: Tally,
    /// What people wrote, in the order of the file.
    pub comments: Vec<Comment>,
    /// The names of the segments by number.
    pub segments: Vec<String>,
    /// Answers without a date; `None` where no column has dates.
    pub undated: Option<u32>,
}

/// What somebody wrote with an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    /// The answer.
    pub score: u8,
    /// When it was given, where known.
    pub day: Option<Date>,
    /// The number of its segment, where it has one.
    pub segment: Option<u32>,
    /// What was written.
    pub text: String,
}

/// Who answers so: 9 and 10, 7 and 8, up to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Answers 9 and 10.
    Promoters,
    /// Answers 7 and 8.
    Passives,
    /// Answers up to 6.
    Detractors,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 3] = [Self::Promoters, Self::Passives, Self::Detractors];

    /// The group of a score.
    pub fn of(score: u8) -> Self {
        match score {
            9.. => Self::Promoters,
            7..=8 => Self::Passives,
            ..=6 => Self::Detractors,
        }
    }
}

impl Survey {
    /// Counts `answers` and keeps what was written with them; `segments` are the names of the segments by
    /// number, `has_dates` whether answers could have a date.
    pub fn new(
        answers: &[Answer],
        comments: Vec<Comment>,
        segments: Vec<String>,
        has_dates: bool,
    ) -> Self {
        let undated = answers.iter().filter(|answer| answer.day.is_none()).count();
        Self {
            tally: tally(answers, &segments),
            comments,
            segments,
            undated: has_dates.then_some(undated as u32),
        }
    }

    /// The name of a comment's segment; empty without one.
    pub fn segment(&self, comment: &Comment) -> &str {
        let name = comment.segment.and_then(|n| self.segments.get(n as usize));
        name.map(String::as_str).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_those_of_the_counts() {
        for score in 0..=10u8 {
            let answer = Answer {
                score,
                day: None,
                segment: None,
            };
            let all = tally(&[answer], &[]).all;
            let expected = [all.promoters(), all.passives(), all.detractors()];
            let got = Group::ALL.map(|group| u32::from(group == Group::of(score)));
            assert_eq!(got, expected, "{score}");
        }
    }
}
