//! The words of the page `survey` in every language, which come with that page's part of the download.

use super::later::text as fixed;
use super::words::texts;
use super::{en, fa, label, metric, ru, shared, LaterText};
use crate::analysis::survey::Group;
use crate::domain::date::Date;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::Currency;
use crate::locale::number::number;
use crate::report::name::{Key, Metric};
use crate::report::survey::SurveyFinding;
use crate::report::table::Cell;

texts! {
    SurveyText {
        DataTitle, DataLead, EmptyScores, EmptySegments, EmptyMonths, EmptyComments, Rules, Results, Scores, ScoresLead, Segments, SegmentsLead, Above, Below, Months, MonthsLead, Up, Down, Comments, CommentsLead, CommentGroup, AllGroups, Search, NoMatch, NoComments, CarryAnswers, CarryMonths, Cut,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::survey::$function($($argument),*),
            Fa => fa::survey::$function($($argument),*),
            Ru => ru::survey::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: SurveyText) -> &'static str {
    told!(l, text(text))
}

/// A finding as a sentence.
pub fn finding(l: Language, finding: &SurveyFinding) -> String {
    told!(l, finding(finding))
}

/// Title of the picture of segments: the names and scores of the highest and of the lowest.
pub fn segments_title(l: Language, best: (&str, f64), worst: (&str, f64)) -> String {
    told!(
        l,
        segments_title((segment(l, best.0), best.1), (segment(l, worst.0), worst.1))
    )
}

/// Title of the picture of months: the first and the last with their scores.
pub fn months_title(l: Language, from: (Date, f64), to: (Date, f64)) -> String {
    told!(l, months_title(from, to))
}

/// The score of a comment.
pub fn score(l: Language, score: u8) -> String {
    told!(l, score(score))
}

/// The name of a group.
pub fn group(l: Language, group: Group) -> &'static str {
    let key = match group {
        Group::Promoters => Key::Promoters,
        Group::Passives => Key::Passives,
        Group::Detractors => Key::Detractors,
    };
    label(l, key)
}

/// What can be chosen, and how many there are of it.
pub fn with_count(l: Language, label: &str, n: usize) -> String {
    format!("{label}: {}", number(l, n as f64, 0))
}

/// The name of a segment, or that there is none.
fn segment(l: Language, name: &str) -> &str {
    if name.is_empty() {
        fixed(l, LaterText::NoSegment)
    } else {
        name
    }
}

/// The label of a table's column by its id.
pub fn column(l: Language, id: &str) -> String {
    let label = match id {
        "score" => text(l, SurveyText::Scores),
        "responses" => metric(l, Metric::Responses),
        "share" => fixed(l, LaterText::ShareWord),
        "segment" => fixed(l, LaterText::Segment),
        "month" => fixed(l, LaterText::Month),
        "promoters" => label(l, Key::Promoters),
        "passives" => label(l, Key::Passives),
        "detractors" => label(l, Key::Detractors),
        "nps" => metric(l, Metric::Nps),
        "nps-low" => fixed(l, LaterText::LowerBound),
        "nps-high" => fixed(l, LaterText::UpperBound),
        _ => "",
    };
    label.to_owned()
}

/// A cell of a table.
pub fn cell(l: Language, c: Currency, cell: &Cell) -> String {
    match cell {
        // Segments alone have names of their own.
        Cell::Text(name) => segment(l, name).to_owned(),
        other => shared::cell(l, c, other),
    }
}
