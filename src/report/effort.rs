//! The page `effort`: the sales of a month give the stage of a shop, and the stage the split of its work.

mod finding;
mod picture;
mod working;

pub use finding::EffortFinding;

use crate::domain::effort::{acquisition_share, Stage};
use crate::domain::figure::Undefined;
use crate::domain::quantity::{Count, Share};
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::Report;

/// The share for existing customers at the last stage, in percent, unless the person gives another: this project's own assumption.
pub const ASSUMED: f64 = 70.0;

/// The figures of the page, one for each of its metrics.
///
/// The assumption counts at the last stage only: below it a refused one changes nothing.
pub fn figures(inputs: &Inputs) -> Figures {
    Effort::from(inputs).figures()
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let effort = Effort::from(inputs);
    let figures = effort.figures();
    Report {
        findings: finding::findings(&effort, &figures),
        working: working::working(inputs, &effort, &figures),
        pictures: picture::pictures(&effort),
        figures,
        refusals: Vec::new(),
    }
}

/// The checked inputs.
struct Effort {
    sales: Result<Count, Undefined>,
    assumed: Result<Share, Undefined>,
}

impl Effort {
    fn from(inputs: &Inputs) -> Self {
        let assumed = inputs.figure_or(Key::RetentionShare, ASSUMED);
        Self {
            sales: inputs.figure(Key::SalesPerMonth).and_then(Count::new),
            assumed: assumed.and_then(|percent| Share::new(percent / 100.0)),
        }
    }

    fn stage(&self) -> Result<Stage, Undefined> {
        self.sales.map(Stage::of)
    }

    /// The share for existing customers at `stage`: published, or assumed at the last one.
    fn share(&self, stage: Stage) -> Result<Share, Undefined> {
        match stage.published_share() {
            Some(published) => Share::new(published),
            None => self.assumed,
        }
    }

    fn figures(&self) -> Figures {
        let stage = self.stage();
        let share = stage.and_then(|stage| self.share(stage));
        let mut figures = Figures::default();
        figures.push(Metric::Stage, stage.map(|stage| stage.number().into()));
        figures.push(Metric::RetentionShare, share.map(Share::get));
        figures.push(Metric::AcquisitionShare, share.map(acquisition_share));
        figures
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
