//! What `repeat-purchase` draws: who bought again and who bought once.

use super::Window;
use crate::domain::quantity::Count;
use crate::report::inputs::Inputs;
use crate::report::picture::Picture;
use crate::report::shares::{Estimate, Shares, Who};

/// Both shares, where there are customers.
pub(super) fn pictures(inputs: &Inputs, window: &Window) -> Vec<Picture> {
    shares(inputs, window)
        .into_iter()
        .map(Picture::Shares)
        .collect()
}

fn shares(inputs: &Inputs, window: &Window) -> Option<Shares> {
    let [repeat, customers] = window.share().ok()?;
    let once = Count::new(customers.get() - repeat.get()).ok()?;
    let level = inputs.level().ok()?;
    Some(Shares {
        first: Estimate::of(Who::RepeatCustomers, repeat, customers, level)?,
        others: vec![Estimate::of(Who::OneTimeCustomers, once, customers, level)?],
        is_compared: false,
    })
}
