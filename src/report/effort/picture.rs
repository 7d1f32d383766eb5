//! What `effort` draws: all stages with their split, this shop's marked.

use super::Effort;
use crate::domain::effort::Stage;
use crate::report::picture::{Picture, StageRow, Stages};

/// The stages, also before any sales are known; nothing while the assumed share is refused.
pub(super) fn pictures(effort: &Effort) -> Vec<Picture> {
    stages(effort).into_iter().map(Picture::Stages).collect()
}

fn stages(effort: &Effort) -> Option<Stages> {
    let rows = Stage::ALL.into_iter().map(|stage| {
        let retention = effort.share(stage).ok()?.get();
        Some(StageRow { stage, retention })
    });
    Some(Stages {
        rows: rows.collect::<Option<Vec<StageRow>>>()?,
        here: effort.stage().ok(),
    })
}
