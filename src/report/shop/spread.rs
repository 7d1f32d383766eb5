//! How the days from the first order to the second are spread, in few enough bars to be read at a glance.

use crate::analysis::shop::gaps::{Bar, Gaps};

/// Bars that are drawn.
const BARS: u32 = 8;
/// Widths of a bar in days that people know: a week, two, a month, two, a quarter, half a year.
const WIDTHS: [u32; 6] = [7, 14, 30, 60, 90, 180];

/// Bars of the least width by which nine of ten second orders stand before the last bar; no empty ones at the end, and none without second orders.
pub fn second_orders(gaps: &Gaps) -> Vec<Bar> {
    let spread = &gaps.first_to_second;
    let Some(most) = spread.percentile(90) else {
        return Vec::new();
    };
    let fits = |width: &u32| width * (BARS - 1) >= most;
    let width = WIDTHS.into_iter().find(fits).unwrap_or(365);
    let mut bars = spread.histogram(width, BARS);
    let last = bars.iter().rposition(|bar| bar.gaps > 0);
    bars.truncate(last.map_or(0, |last| last + 1));
    bars
}
