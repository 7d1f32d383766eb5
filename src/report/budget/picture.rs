//! What `budget` draws: profit over the split, with the chosen split and the best one.

use super::Plan;
use crate::domain::budget::{Market, Parts};
use crate::domain::figure::Undefined;
use crate::domain::quantity::{Count, Share};
use crate::report::figures::Figures;
use crate::report::name::Metric;
use crate::report::order::sort;
use crate::report::picture::{Picture, Split, SplitMark, SplitPoint};

/// Steps of the curve between no money for existing customers and all of it.
const STEPS: u32 = 50;

/// The curve, where a budget is divided; the chosen split may be missing.
pub(super) fn pictures(plan: &Plan, figures: &Figures) -> Vec<Picture> {
    curve(plan, figures)
        .into_iter()
        .map(Picture::Split)
        .collect()
}

fn curve(plan: &Plan, figures: &Figures) -> Option<Split> {
    let budget = plan.budget.ok().filter(|budget| budget.get() > 0.0)?;
    let (market, best) = (plan.market().ok()?, plan.best().ok()?);
    let chosen = mark(plan.split.map(Share::get), figures.get(Metric::Profit));
    let best = mark(best.split(), Ok(best.profit()));
    let mut splits: Vec<f64> = (0..=STEPS)
        .map(|i| f64::from(i) / f64::from(STEPS))
        .collect();
    // The curve bends where all existing customers are contacted, and there the best split often lies.
    let bend = market.existing.spent(budget) / budget.get();
    splits.push(bend.min(1.0));
    splits.extend(chosen.iter().chain(&best).map(|mark| mark.split));
    sort(&mut splits, &|a, b| a.total_cmp(b));
    splits.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    let points = splits
        .into_iter()
        .map(|split| point(&market, budget, split));
    Some(Split {
        points: points.collect::<Result<_, _>>().ok()?,
        chosen,
        best,
    })
}

fn mark(split: Result<f64, Undefined>, profit: Result<f64, Undefined>) -> Option<SplitMark> {
    let (split, profit) = (split.ok()?, profit.ok()?);
    Some(SplitMark { split, profit })
}

fn point(market: &Market, budget: Count, split: f64) -> Result<SplitPoint, Undefined> {
    let parts = Parts::of(budget, Share::new(split)?)?;
    let unspent = parts.existing.get() - market.existing.spent(parts.existing);
    let is_dust = unspent < 1e-9 * budget.get();
    Ok(SplitPoint {
        split,
        profit: market.profit(parts)?,
        sales_existing: market.existing.sales(parts.existing)?,
        sales_new: market.new.sales(parts.new)?,
        unspent: if is_dust { 0.0 } else { unspent },
    })
}
