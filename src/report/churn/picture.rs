//! What `churn` draws: customers left over time.

use super::Counted;
use crate::domain::churn::{left, monthly};
use crate::domain::quantity::Share;
use crate::report::figures::Figures;
use crate::report::inputs::{months, Inputs};
use crate::report::name::Metric;
use crate::report::picture::{Decay, Picture};

/// The curve, where there is a monthly rate.
pub(super) fn pictures(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Vec<Picture> {
    decay(inputs, counted, figures)
        .into_iter()
        .map(Picture::Decay)
        .collect()
}

fn decay(inputs: &Inputs, counted: &Counted, figures: &Figures) -> Option<Decay> {
    let rate = Share::new(figures.get(Metric::ChurnRateMonthly).ok()?).ok()?;
    let half_life = figures.get(Metric::HalfLifeMonths).ok();
    let axis = horizon(half_life);
    let curve = |rate: Share| {
        axis.iter()
            .map(|month| left(rate, *month))
            .collect::<Vec<f64>>()
    };
    Some(Decay {
        left: curve(rate),
        band: bounds(inputs, figures).map(|[low, high]| (curve(high), curve(low))),
        customers: counted.start.ok(),
        half_life,
        months: axis,
    })
}

/// The bounds of the rate as monthly rates.
fn bounds(inputs: &Inputs, figures: &Figures) -> Option<[Share; 2]> {
    let interval = figures.interval(Metric::ChurnRateLow, Metric::ChurnRateHigh)?;
    let length = months(inputs.period().ok()?);
    Some([
        monthly(interval.low, length).ok()?,
        monthly(interval.high, length).ok()?,
    ])
}

/// Whole months to about three half-lives, a full number of years from one to five.
fn horizon(half_life: Option<f64>) -> Vec<f64> {
    let wanted = 3.0 * half_life.unwrap_or(8.0);
    let years = (wanted / 12.0).ceil().clamp(1.0, 5.0);
    (0..=60u32)
        .map(f64::from)
        .take_while(|month| *month <= 12.0 * years)
        .collect()
}
