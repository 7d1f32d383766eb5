//! What the figures of `effort` mean.

use super::{Effort, ASSUMED};
use crate::domain::effort::Stage;
use crate::report::figures::Figures;
use crate::report::finding::{Finding, Tone};
use crate::report::name::Metric;
use crate::report::picture::Stages;

/// Within this part of a boundary the two stages beside it are worth comparing.
const NEAR: f64 = 0.1;

/// One thing worth saying about the split of the work. Shares are fractions for existing customers, sales are those of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EffortFinding {
    /// Where the shop stands.
    Standing {
        /// Its stage.
        stage: Stage,
        /// retention-share.
        share: f64,
    },
    /// What the source advises a shop at this stage to do.
    Advice {
        /// Its stage.
        stage: Stage,
    },
    /// The share of the last stage is this project's assumption or the person's, not the source's.
    Assumption {
        /// The share.
        share: f64,
        /// Whether it is this project's.
        is_ours: bool,
    },
    /// Sales lie close to a boundary, and boundaries are this project's.
    NearBoundary {
        /// The most sales of the lower stage.
        boundary: f64,
        /// The share of the lower stage.
        below: f64,
        /// The share of the upper stage.
        above: f64,
    },
    /// What changes with the next stage.
    Next {
        /// The next stage.
        stage: Stage,
        /// It begins above so many sales.
        beyond: f64,
        /// Its share.
        share: f64,
    },
    /// Title of the picture: the stages, none of them this shop's as its sales are not known.
    Overview {
        /// The share of the last stage.
        last: f64,
    },
    /// Title of the picture: this shop among the stages.
    Place {
        /// Its stage.
        stage: Stage,
        /// Its share.
        share: f64,
    },
}

impl EffortFinding {
    /// The one sentence above the picture.
    pub fn of(stages: &Stages) -> Self {
        let share =
            |row: Option<&crate::report::picture::StageRow>| row.map_or(0.0, |row| row.retention);
        let last = share(stages.rows.last());
        stages.here.map_or(Self::Overview { last }, |stage| {
            let row = stages.rows.iter().find(|row| row.stage == stage);
            let share = share(row);
            Self::Place { stage, share }
        })
    }

    /// How the finding is to be taken.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Assumption { .. } | Self::NearBoundary { .. } => Tone::Watch,
            _ => Tone::Plain,
        }
    }
}

/// All findings, most important first.
pub(super) fn findings(effort: &Effort, figures: &Figures) -> Vec<Finding> {
    [
        standing(effort, figures),
        assumption(effort),
        advice(effort),
        near_boundary(effort),
        next(effort),
    ]
    .into_iter()
    .flatten()
    .map(Finding::Effort)
    .collect()
}

fn standing(effort: &Effort, figures: &Figures) -> Option<EffortFinding> {
    let share = figures.get(Metric::RetentionShare).ok()?;
    let stage = effort.stage().ok()?;
    Some(EffortFinding::Standing { stage, share })
}

fn advice(effort: &Effort) -> Option<EffortFinding> {
    let stage = effort.stage().ok()?;
    Some(EffortFinding::Advice { stage })
}

fn assumption(effort: &Effort) -> Option<EffortFinding> {
    let stage = effort.stage().ok()?;
    let share = effort.share(stage).ok()?.get();
    let own = stage.published_share().is_none();
    let is_ours = (100.0 * share - ASSUMED).abs() < 1e-9;
    own.then_some(EffortFinding::Assumption { share, is_ours })
}

/// The boundary that the sales lie close to; at 0 there is none, as a shop has sales or has none.
fn near_boundary(effort: &Effort) -> Option<EffortFinding> {
    let sales = effort.sales.ok()?.get();
    Stage::ALL.windows(2).find_map(|pair| {
        let [below, above] = pair else { return None };
        let boundary = below.most_sales().filter(|most| *most > 0.0)?;
        let near = (sales - boundary).abs() <= NEAR * boundary;
        let found = EffortFinding::NearBoundary {
            boundary,
            below: effort.share(*below).ok()?.get(),
            above: effort.share(*above).ok()?.get(),
        };
        near.then_some(found)
    })
}

fn next(effort: &Effort) -> Option<EffortFinding> {
    let here = effort.stage().ok()?;
    let stage = Stage::ALL.into_iter().find(|stage| *stage > here)?;
    Some(EffortFinding::Next {
        stage,
        beyond: here.most_sales()?,
        share: effort.share(stage).ok()?.get(),
    })
}
