//! The segments and months of a survey: each with its score, and against the rest or the month before.

use crate::analysis::answers::{Counts, Tally};
use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::domain::interval::Interval;
use crate::domain::multiple::holm;
use crate::domain::nps::{change, Survey};
use crate::domain::quantity::Count;
use crate::report::finding::error_share;
use crate::report::inputs::Inputs;

/// A part of the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its answers by score.
    pub counts: Counts,
    /// Its NPS in points.
    pub nps: f64,
    /// The bounds of the NPS at the chosen confidence; `None` where that was refused.
    pub interval: Option<Interval>,
    /// How it compares; `None` where there is nothing to compare with.
    pub against: Option<Against>,
}

/// A part against others: all other answers, or the month before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// The NPS of the others.
    pub nps: f64,
    /// The NPS of the part − that of the others.
    pub difference: f64,
    /// Two-sided p-value, corrected by Holm's method for as many comparisons as there are.
    pub p: f64,
    /// Whether that is below the error of the chosen confidence.
    pub is_real: bool,
}

/// The segments in the order of `tally`, each against all other answers. Answers without a segment are a part too, and compared with
/// nothing; a segment without any others neither.
pub fn segments(tally: &Tally, inputs: &Inputs) -> Vec<(String, Part)> {
    let others = |name: &str, counts: &Counts| {
        let rest = tally.all.without(counts);
        (!name.is_empty() && rest.responses() > 0).then_some(rest)
    };
    let rows = tally.by_segment.iter();
    let pairs: Vec<_> = rows.map(|(name, c)| (*c, others(name, c))).collect();
    let names = tally.by_segment.iter().map(|(name, _)| name.clone());
    names.zip(compared(&pairs, inputs)).collect()
}

/// The months in order, each against the last one before it that has answers.
pub fn months(tally: &Tally, inputs: &Inputs) -> Vec<(Date, Part)> {
    let mut before = None;
    let pairs: Vec<_> = tally
        .by_month
        .iter()
        .map(|(_, counts)| (*counts, before.replace(*counts)))
        .collect();
    let months = tally.by_month.iter().map(|(month, _)| *month);
    months.zip(compared(&pairs, inputs)).collect()
}

/// Each of `pairs` as a part, against the second of the pair. Every pair has answers: groups without any are not counted.
fn compared(pairs: &[(Counts, Option<Counts>)], inputs: &Inputs) -> Vec<Part> {
    let (level, confidence) = (inputs.level().ok(), inputs.confidence().ok());
    let change_of = |(part, others): &(Counts, Option<Counts>)| {
        let (part, others) = (survey(part).ok()?, survey(others.as_ref()?).ok()?);
        Some((change(&others, &part, level?), others.score()))
    };
    let changes: Vec<_> = pairs.iter().map(change_of).collect();
    let p: Vec<f64> = changes.iter().flatten().map(|(found, _)| found.p).collect();
    let mut corrected = holm(&p).into_iter();
    let mut parts = Vec::with_capacity(pairs.len());
    for ((counts, _), found) in pairs.iter().zip(changes) {
        let against = found.and_then(|(found, nps)| {
            let p = corrected.next()?;
            Some(Against {
                nps,
                difference: found.difference,
                p,
                is_real: confidence.is_some_and(|sure| p < error_share(sure)),
            })
        });
        let survey = survey(counts).ok();
        parts.push(Part {
            counts: *counts,
            nps: survey.map_or(0.0, |survey| survey.score()),
            interval: survey.zip(level).map(|(s, level)| s.interval(level)),
            against,
        });
    }
    parts
}

fn survey(counts: &Counts) -> Result<Survey, Undefined> {
    let [promoters, passives, detractors] =
        [counts.promoters(), counts.passives(), counts.detractors()].map(f64::from);
    Survey::new(
        Count::new(promoters)?,
        Count::new(passives)?,
        Count::new(detractors)?,
    )
}
