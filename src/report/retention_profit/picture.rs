//! What `retention-profit` draws: from today's profit to that with the programme.

use super::Programme;
use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::picture::{self, Picture};

/// The steps from one profit to the other, where both are known.
pub(super) fn pictures(programme: &Programme, figures: &Figures) -> Vec<Picture> {
    steps(programme, figures)
        .into_iter()
        .map(Picture::Programme)
        .collect()
}

fn steps(programme: &Programme, figures: &Figures) -> Option<picture::Programme> {
    Some(picture::Programme {
        base: figures.get(Metric::ProfitBase).ok()?,
        uplift: figures.get(Metric::ValueUplift).ok()?,
        cost: programme.cost.ok()?,
        new: figures.get(Metric::ProfitNew).ok()?,
    })
}
