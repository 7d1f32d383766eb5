//! What the segments and months of a survey mean, as facts.

use super::{Part, Told};
use crate::analysis::survey::Survey;
use crate::domain::date::Date;
use crate::report::finding::Tone;

/// Below so many answers the score of a segment is a first hint.
const FEW: u32 = 30;
/// Differences that are told at the most.
const MOST: usize = 4;

/// A fact with the numbers that its sentence needs. Scores are points.
#[derive(Clone, Debug, PartialEq)]
pub enum SurveyFinding {
    /// A segment differs from all other answers.
    SegmentDiffers {
        /// The segment.
        name: String,
        /// Its NPS.
        nps: f64,
        /// The NPS of the others.
        others: f64,
        /// The corrected p-value.
        p: f64,
    },
    /// No segment differs from all other answers beyond chance.
    SegmentsAlike {
        /// So many were compared.
        segments: usize,
    },
    /// Segments with few answers.
    FewAnswers {
        /// So many segments
        segments: usize,
        /// with fewer answers than this.
        fewer_than: u32,
    },
    /// A month differs from the one before.
    MonthDiffers {
        /// The month before.
        from: Date,
        /// The month.
        to: Date,
        /// Its NPS.
        nps: f64,
        /// The NPS of the month before.
        before: f64,
        /// The corrected p-value.
        p: f64,
    },
    /// No month differs from the one before beyond chance.
    MonthsAlike {
        /// So many comparisons were made.
        steps: usize,
    },
    /// Answers without a date are in no month.
    Undated {
        /// So many.
        answers: u32,
    },
}

impl SurveyFinding {
    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::SegmentDiffers { nps, others, .. } if nps > others => Tone::Good,
            Self::MonthDiffers { nps, before, .. } if nps > before => Tone::Good,
            Self::SegmentDiffers { .. } | Self::MonthDiffers { .. } | Self::FewAnswers { .. } => {
                Tone::Watch
            }
            Self::SegmentsAlike { .. } | Self::MonthsAlike { .. } | Self::Undated { .. } => {
                Tone::Plain
            }
        }
    }
}

/// Whether the difference of a part is real; `None` where nothing was compared.
fn is_real(part: &Part) -> Option<bool> {
    part.against.map(|against| against.is_real)
}

/// About the segments, the most certain difference first.
pub fn segments(told: &Told) -> Vec<SurveyFinding> {
    let compared = told.segments.iter();
    let compared = compared.filter_map(|(name, part)| Some((name, part, part.against?)));
    let mut real: Vec<_> = compared.clone().filter(|(.., a)| a.is_real).collect();
    crate::report::order::sort(&mut real, &|a, b| a.2.p.total_cmp(&b.2.p));
    let told_of = real.iter().take(MOST);
    let mut findings: Vec<SurveyFinding> = told_of
        .map(|(name, part, against)| SurveyFinding::SegmentDiffers {
            name: (*name).clone(),
            nps: part.nps,
            others: against.nps,
            p: against.p,
        })
        .collect();
    let compared = compared.count();
    if findings.is_empty() && compared > 0 {
        findings.push(SurveyFinding::SegmentsAlike { segments: compared });
    }
    let is_few = |(_, part): &&(String, Part)| part.counts.responses() < FEW;
    let few = told.segments.iter().filter(is_few).count();
    if few > 0 {
        findings.push(SurveyFinding::FewAnswers {
            segments: few,
            fewer_than: FEW,
        });
    }
    findings
}

/// About the months, the newest difference first.
pub fn months(told: &Told, survey: &Survey) -> Vec<SurveyFinding> {
    let steps = told.months.iter().zip(told.months.iter().skip(1)).rev();
    let real = steps.filter_map(|((from, _), (to, part))| {
        let against = part.against.filter(|against| against.is_real)?;
        Some(SurveyFinding::MonthDiffers {
            from: *from,
            to: *to,
            nps: part.nps,
            before: against.nps,
            p: against.p,
        })
    });
    let mut findings: Vec<SurveyFinding> = real.take(MOST).collect();
    let months = told.months.iter();
    let steps = months.filter_map(|(_, part)| is_real(part)).count();
    if findings.is_empty() && steps > 0 {
        findings.push(SurveyFinding::MonthsAlike { steps });
    }
    if let Some(answers) = survey.undated.filter(|n| *n > 0) {
        findings.push(SurveyFinding::Undated { answers });
    }
    findings
}
