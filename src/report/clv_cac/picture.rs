//! What `clv-cac` draws: the margin of one customer, month by month, against its cost.

use super::Economics;
use crate::domain::clv_cac::earned;
use crate::domain::figure::Undefined;
use crate::domain::quantity::{Amount, Share};
use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::picture::{BreakEven, Picture};

/// The curve, where margin, churn and cost are known.
pub(super) fn pictures(economics: &Economics, figures: &Figures) -> Vec<Picture> {
    break_even(economics, figures)
        .into_iter()
        .map(Picture::BreakEven)
        .collect()
}

fn break_even(economics: &Economics, figures: &Figures) -> Option<BreakEven> {
    let margin = Amount::new(economics.monthly_margin().ok()?).ok()?;
    let churn = Share::new(economics.churn.ok()?).ok()?;
    let paid_back = match figures.get(Metric::PaybackMonthsChurned) {
        Ok(months) => Some(months),
        Err(Undefined::Never) => None,
        Err(_) => return None,
    };
    let months = horizon(paid_back);
    let earned: Result<Vec<f64>, Undefined> = months
        .iter()
        .map(|month| earned(margin, churn, *month))
        .collect();
    Some(BreakEven {
        margin: earned.ok()?,
        cac: economics.cac.ok()?,
        paid_back,
        months,
    })
}

/// Half as long again as the payback takes, at least a year, three years when it never comes; at most 61 points, whole months apart.
fn horizon(paid_back: Option<f64>) -> Vec<f64> {
    let wanted = paid_back.map_or(36.0, |months| (1.5 * months).ceil().max(12.0));
    let step = (wanted / 60.0).ceil().max(1.0);
    let steps = (wanted / step).ceil();
    (0..=60u32)
        .map(f64::from)
        .take_while(|i| *i <= steps)
        .map(|i| i * step)
        .collect()
}
