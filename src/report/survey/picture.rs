//! What the segments and months of a survey draw.

use super::{Part, Told};
use crate::report::name::Metric;
use crate::report::picture::{Measure, MonthStep, Picture, Score, Segment, Segments, Series};

/// Segments that are drawn at the most: those with the most answers.
pub const MOST_SEGMENTS: usize = 12;
/// Months that are drawn at the most: the newest.
pub const MOST_MONTHS: usize = 36;

/// The segments, each on the scale of the score; `None` where fewer than two can be drawn.
pub fn segments(told: &Told) -> Option<Picture> {
    let row = |(name, part): &(String, Part)| {
        Some(Segment {
            name: name.clone(),
            score: score(part)?,
            responses: part.counts.responses().into(),
        })
    };
    let rows: Vec<Segment> = told
        .segments
        .iter()
        .take(MOST_SEGMENTS)
        .filter_map(row)
        .collect();
    let all = told.report.figures.get(Metric::Nps).ok();
    (rows.len() > 1).then_some(Picture::Segments(Segments { rows, all }))
}

/// The months, one after the other; `None` where fewer than two can be drawn.
pub fn months(told: &Told) -> Option<Picture> {
    let from = told.months.len().saturating_sub(MOST_MONTHS);
    let steps: Vec<MonthStep> = told
        .months
        .iter()
        .skip(from)
        .filter_map(|(month, part)| {
            let score = score(part)?;
            Some(MonthStep {
                month: *month,
                value: score.nps,
                low: score.low,
                high: score.high,
                base: part.counts.responses().into(),
            })
        })
        .collect();
    (steps.len() > 1).then_some(Picture::Series(Series {
        measure: Measure::Nps,
        steps,
    }))
}

fn score(part: &Part) -> Option<Score> {
    let bounds = part.interval?;
    Some(Score {
        nps: part.nps,
        low: bounds.low,
        high: bounds.high,
    })
}
