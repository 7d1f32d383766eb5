//! The pictures of subscriptions: how long customers stay, what moves revenue, and churn by month.

use crate::analysis::subscriptions::{Found, Shape};
use crate::domain::interval::Level;
use crate::domain::survival::Curve;
use crate::report::picture::{
    Measure, MonthStep, Moved, Movements, Picture, Series, Stay, Survival,
};
use crate::report::subscriptions::figures::churn;
use crate::report::subscriptions::finding::over;

/// Months that are drawn at the most: the newest.
pub const MOST_MONTHS: usize = 36;
/// Customers at the start of a month that is drawn.
const FEWEST: f64 = 20.0;
/// Steps of a curve that are drawn at the most.
const MOST_STEPS: usize = 500;

/// How many are left after how long; `None` with nobody watched.
pub fn survival(curve: &Curve, level: Level) -> Option<Picture> {
    let until = curve.steps.last()?.time;
    let mut stays: Vec<Stay> = Vec::new();
    // Steps that are nearer than this fall on the same pixels.
    let near = until / MOST_STEPS as f64;
    for step in curve.steps.iter().filter(|step| step.left > 0) {
        let band = step.band(level);
        let stay = Stay {
            months: step.time,
            left: step.survival,
            low: band.low,
            high: band.high,
        };
        match stays.last_mut() {
            Some(last) if curve.steps.len() > MOST_STEPS && stay.months - last.months < near => {
                *last = Stay {
                    months: last.months,
                    ..stay
                };
            }
            _ => stays.push(stay),
        }
    }
    Some(Picture::Survival(Survival {
        stays,
        until,
        median: curve.median().ok(),
    }))
}

/// What moved recurring revenue in each of the newest months that are over; `None` without amounts or such months.
///
/// The first month of payments is left out: all of its revenue would be new.
pub fn movements(found: &Found) -> Option<Picture> {
    let skipped = usize::from(found.shape == Shape::Months);
    let months = over(found).get(skipped..).unwrap_or_default();
    let from = months.len().saturating_sub(MOST_MONTHS);
    let months = months.iter().skip(from);
    let months: Vec<Moved> = months
        .map(|month| Moved {
            month: month.month,
            new: month.new,
            expansion: month.expansion,
            reactivation: month.reactivation,
            contraction: month.contraction,
            churned: month.churned,
            unexplained: month.unexplained,
        })
        .collect();
    let is_drawn = found.has_amounts && !months.is_empty();
    is_drawn.then_some(Picture::Movements(Movements { months }))
}

/// Churn of the newest months that are over, each with its interval; `None` where fewer than two had customers.
///
/// Months that began with fewer than [`FEWEST`] customers are left out where others are there: their intervals reach over half of the
/// picture and say nothing.
pub fn churn_by_month(found: &Found, level: Level) -> Option<Picture> {
    let steps = over(found).iter().filter_map(|month| {
        let (rate, bounds) = churn(month, level);
        let bounds = bounds.ok()?;
        Some(MonthStep {
            month: month.month,
            value: rate.ok()?,
            low: bounds.low,
            high: bounds.high,
            base: month.customers_start.into(),
        })
    });
    let all: Vec<MonthStep> = steps.collect();
    let mut steps = all.clone();
    steps.retain(|step| step.base >= FEWEST);
    if steps.len() < 2 {
        steps = all;
    }
    let from = steps.len().saturating_sub(MOST_MONTHS);
    let steps = steps.get(from..).unwrap_or_default().to_vec();
    (steps.len() > 1).then_some(Picture::Series(Series {
        measure: Measure::Churn,
        steps,
    }))
}
