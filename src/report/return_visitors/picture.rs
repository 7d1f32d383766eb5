//! What `return-visitors` draws: the rates of both periods with their intervals.

use super::{Period, Periods};
use crate::domain::interval::Level;
use crate::report::inputs::{counts, Inputs};
use crate::report::picture::Picture;
use crate::report::shares::{Estimate, Shares, Who};

/// The rates of the periods that have one.
pub(super) fn pictures(inputs: &Inputs, periods: &Periods) -> Vec<Picture> {
    shares(inputs, periods)
        .into_iter()
        .map(Picture::Shares)
        .collect()
}

fn shares(inputs: &Inputs, periods: &Periods) -> Option<Shares> {
    let level = inputs.level().ok()?;
    let mut rows = [
        estimate(Who::FirstPeriod, &periods.first, level),
        estimate(Who::SecondPeriod, &periods.second, level),
    ]
    .into_iter()
    .flatten();
    Some(Shares {
        first: rows.next()?,
        others: rows.collect(),
        is_compared: true,
    })
}

fn estimate(who: Who, period: &Period, level: Level) -> Option<Estimate> {
    let [part, base] = counts([period.returning, period.visitors]).ok()?;
    Estimate::of(who, part, base, level)
}
