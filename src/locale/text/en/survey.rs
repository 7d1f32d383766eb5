//! The page `survey` in English.

use super::findings::with_sign;
use super::L;
use crate::domain::date::Date;
use crate::locale::bidi::isolate;
use crate::locale::date::data_month;
use crate::locale::number::{number, points};
use crate::locale::plural::counted;
use crate::locale::text::survey::SurveyText;
use crate::report::survey::SurveyFinding;

pub(in crate::locale::text) fn text(text: SurveyText) -> &'static str {
    use SurveyText::*;
    match text {
        DataTitle => "Your survey",
        DataLead => "One row per answer. A column of scores is enough; date, segment and comment are optional.",
        EmptyScores => "Your NPS with its interval, and how often each score was given.",
        EmptySegments => "Which segments really differ from the rest.",
        EmptyMonths => "How the score moves from month to month, and which change is more than chance.",
        EmptyComments => "What promoters, passives and detractors wrote, to read and to search.",
        Rules => "Scale and confidence",
        Results => "What your survey says",
        Scores => "Scores",
        ScoresLead => "How often each score was given.",
        Segments => "By segment",
        SegmentsLead => "Each segment against all other answers. Among many comparisons one always looks striking by chance, so the p-values are corrected by Holm’s method: a segment is marked only where the difference remains at your confidence.",
        Above => "above the rest",
        Below => "below the rest",
        Months => "By month",
        MonthsLead => "Each month against the one before it, corrected in the same way.",
        Up => "up on the month before",
        Down => "down on the month before",
        Comments => "What people wrote",
        CommentsLead => "Newest first.",
        CommentGroup => "Written by",
        AllGroups => "Everybody",
        Search => "Search the comments",
        NoMatch => "No comment matches.",
        NoComments => "There is no column of comments in the data.",
        CarryAnswers => "Benchmark and answers needed",
        CarryMonths => "Compare the last two months",
        Cut => "Only the first hundred are shown; the file has all.",
    }
}

fn whole(n: usize) -> String {
    number(L, n as f64, 0)
}

pub(in crate::locale::text) fn finding(finding: &SurveyFinding) -> String {
    let p = |p: f64| format!("p\u{a0}{}, corrected", with_sign(p).replace(' ', "\u{a0}"));
    match finding {
        SurveyFinding::SegmentDiffers {
            name,
            nps,
            others,
            p: chance,
        } => format!(
            "“{}” scores {} the rest: {} against {} ({}).",
            isolate(name),
            if nps > others { "above" } else { "below" },
            points(L, *nps),
            points(L, *others),
            p(*chance)
        ),
        SurveyFinding::SegmentsAlike { segments } => format!(
            "No segment differs from the rest beyond chance (compared: {}).",
            whole(*segments)
        ),
        SurveyFinding::FewAnswers {
            segments,
            fewer_than,
        } => format!(
            "Segments with fewer than {} answers: {}. Take their scores as a first hint.",
            whole(*fewer_than as usize),
            whole(*segments)
        ),
        SurveyFinding::MonthDiffers {
            from,
            to,
            nps,
            before,
            p: chance,
        } => format!(
            "From {} to {} the NPS {} from {} to {} ({}).",
            data_month(L, *from),
            data_month(L, *to),
            if nps > before { "rose" } else { "fell" },
            points(L, *before),
            points(L, *nps),
            p(*chance)
        ),
        SurveyFinding::MonthsAlike { steps } => format!(
            "No month differs from the one before it beyond chance (compared: {}).",
            whole(*steps)
        ),
        SurveyFinding::Undated { answers } => format!(
            "Without a date: {}. They count in all figures but in no month.",
            counted(L, f64::from(*answers), 0, &["answer", "answers"])
        ),
    }
}

/// Title of the picture of segments: the highest and the lowest.
pub(in crate::locale::text) fn segments_title(best: (&str, f64), worst: (&str, f64)) -> String {
    format!(
        "Highest NPS: “{}”, {}. Lowest: “{}”, {}",
        isolate(best.0),
        points(L, best.1),
        isolate(worst.0),
        points(L, worst.1)
    )
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "NPS {} in {}, {} in {}",
        points(L, from.1),
        data_month(L, from.0),
        points(L, to.1),
        data_month(L, to.0)
    )
}

/// The score of a comment.
pub(in crate::locale::text) fn score(score: u8) -> String {
    format!("Score {}", whole(score.into()))
}
