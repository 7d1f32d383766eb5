//! How the days between orders are spread, in few enough bars to be read at a glance.

use crate::analysis::shop::gaps::Gaps;
use serde::{Deserialize, Serialize};

/// Bars that are drawn.
const BARS: u32 = 8;
/// Widths of a bar in days that people know: a week, two, a month, two, a quarter, half a year.
const WIDTHS: [u32; 6] = [7, 14, 30, 60, 90, 180];

/// Repeat orders after so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The least days.
    pub from: u32,
    /// The most days; `None` for all the rest.
    pub to: Option<u32>,
    /// Customers whose second purchase day is as many days after their first.
    pub second: u32,
    /// All further purchase days as many days after the one before.
    pub later: u32,
}

/// Bars of the least width by which nine of ten gaps stand before the last bar; no empty ones at the end, and none without second orders.
pub fn spread(gaps: &Gaps) -> Vec<Gap> {
    let Some(most) = gaps.all.percentile(90) else {
        return Vec::new();
    };
    let fits = |width: &u32| width * (BARS - 1) >= most;
    let width = WIDTHS.into_iter().find(fits).unwrap_or(365);
    let all = gaps.all.histogram(width, BARS);
    let second = gaps.first_to_second.histogram(width, BARS);
    let mut bars: Vec<Gap> = all
        .iter()
        .zip(&second)
        .map(|(all, second)| Gap {
            from: all.from,
            to: all.to,
            second: second.gaps,
            later: all.gaps - second.gaps,
        })
        .collect();
    let last = bars.iter().rposition(|bar| bar.second + bar.later > 0);
    bars.truncate(last.map_or(0, |last| last + 1));
    bars
}
