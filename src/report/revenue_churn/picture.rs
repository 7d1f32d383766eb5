//! What `revenue-churn` draws: the bridge from the revenue at the start to that at the end.

use super::Revenue;
use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::picture::{Bridge, Movement, Picture};

/// The bridge, where all amounts are known.
pub(super) fn pictures(revenue: &Revenue, figures: &Figures) -> Vec<Picture> {
    bridge(revenue, figures)
        .into_iter()
        .map(Picture::Bridge)
        .collect()
}

/// Losses first, then what the same customers added: on the way the bridge passes what grr and nrr keep.
fn bridge(revenue: &Revenue, figures: &Figures) -> Option<Bridge> {
    let steps = [
        (Movement::Churned, -1.0, revenue.churned),
        (Movement::Contraction, -1.0, revenue.contraction),
        (Movement::Expansion, 1.0, revenue.expansion),
        (Movement::Reactivation, 1.0, revenue.reactivation),
        (Movement::New, 1.0, revenue.new),
    ]
    // Adding 0 turns −0 into 0.
    .map(|(movement, sign, money)| Some((movement, sign * money.ok()? + 0.0)));
    Some(Bridge {
        start: revenue.start.ok()?,
        steps: steps.into_iter().collect::<Option<Vec<_>>>()?,
        end: figures.get(Metric::MrrEnd).ok()?,
    })
}
