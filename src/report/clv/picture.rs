//! What `clv` draws: which part of the value comes when.

use super::cohort::Member;
use super::{Customer, Kept, Shopper, Subscriber};
use crate::domain::churn::left;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Share};
use crate::report::figures::Figures;
use crate::report::name::{FirstMargin, Metric};
use crate::report::picture::{Inflow, Part, Picture, Step};

/// The fewest and the most parts that are drawn, and how much of the value they should hold between them.
const FEWEST: f64 = 3.0;
const MOST: f64 = 10.0;
const NEARLY_ALL: f64 = 0.95;

/// The value by year or period, where there is one.
pub(super) fn pictures(customer: &Customer, figures: &Figures) -> Vec<Picture> {
    let inflow = figures.get(Metric::Clv).and_then(|clv| match customer {
        Customer::Simple(shopper) => of_shopper(shopper, clv),
        Customer::Subscription(subscriber) => of_subscriber(subscriber, clv),
        Customer::Retention(kept) => of_kept(kept, clv),
        Customer::Cohort(member) => of_member(member, clv),
        Customer::Unknown => Err(Undefined::InvalidInput),
    });
    inflow.ok().map(Picture::Inflow).into_iter().collect()
}

/// The same margin each year, and of the last year its part.
fn of_shopper(shopper: &Shopper, clv: f64) -> Result<Inflow, Undefined> {
    let years = shopper.years?;
    let value = |year: f64| shopper.clv(Ok(year.min(years)));
    let parts = parts(1.0, years.ceil().clamp(1.0, MOST), &value, &|_| Ok(1.0))?;
    Ok(Inflow::new(Step::Year, parts, clv))
}

fn of_subscriber(subscriber: &Subscriber, clv: f64) -> Result<Inflow, Undefined> {
    let churn = Share::new(subscriber.churn?)?;
    let value = |year: f64| subscriber.so_far(12.0 * year);
    let last = subscriber.cap?.map_or(MOST, |cap| (cap / 12.0).ceil());
    let years = enough(&value, clv).min(last.max(1.0));
    let left_at = |year: f64| Ok(left(churn, 12.0 * (year - 1.0)));
    Ok(Inflow::new(
        Step::Year,
        parts(1.0, years, &value, &left_at)?,
        clv,
    ))
}

fn of_kept(kept: &Kept, clv: f64) -> Result<Inflow, Undefined> {
    let (formulas, retention) = (kept.formulas(kept.retention)?, kept.retention?);
    let discount = kept.discount?;
    // The period of the first margin, and for how many periods customers may have left before it.
    let (first, away) = match kept.first? {
        FirstMargin::Today => (0.0, 0.0),
        FirstMargin::IfRetained => (1.0, 0.0),
        FirstMargin::Certain => (1.0, 1.0),
    };
    // Waiting a period for a margin that is certain costs the discount of one.
    let nearer = if away > 0.0 { 1.0 + discount } else { 1.0 };
    let value = |periods: f64| {
        let mut sum = 0.0;
        let mut period = 0.0;
        while period < periods {
            sum += formulas.instalment(first + period - away)? / nearer;
            period += 1.0;
        }
        finite(sum)
    };
    let periods = enough(&value, clv);
    let left_at = |period: f64| finite(retention.powf(period - away));
    let mut parts = parts(1.0, periods, &value, &|at| left_at(at - 1.0 + first))?;
    for part in &mut parts {
        part.at += first - 1.0;
    }
    Ok(Inflow::new(Step::Period, parts, clv))
}

/// As of a customer with a retention, by the survival of the cohort.
fn of_member(member: &Member, clv: f64) -> Result<Inflow, Undefined> {
    let (margin, discount) = (member.margin?, member.discount?);
    let survival = member.sbg?.survival(MOST as u32);
    let first = match member.first? {
        FirstMargin::Today => 0,
        FirstMargin::IfRetained | FirstMargin::Certain => 1,
    };
    let away = usize::from(member.first? == FirstMargin::Certain);
    let mut parts = Vec::new();
    let mut sum = 0.0;
    for (at, period) in (first..).zip(0i32..).take(MOST as usize) {
        let left = survival.get(at - away).copied().unwrap_or(0.0);
        let value = finite(margin * left / (1.0 + discount).powi(period + first as i32))?;
        sum += value;
        let at = at as f64;
        parts.push(Part { at, value, left });
        if sum >= NEARLY_ALL * clv && parts.len() >= FEWEST as usize {
            break;
        }
    }
    Ok(Inflow::new(Step::Period, parts, clv))
}

/// How many parts hold nearly all of `whole`; `value` is what the first so many bring.
fn enough(value: &dyn Fn(f64) -> Figure, whole: f64) -> f64 {
    let mut parts = FEWEST;
    while parts < MOST && value(parts).is_ok_and(|so_far| so_far < NEARLY_ALL * whole) {
        parts += 1.0;
    }
    parts
}

/// The parts from `first` to `last`, each what `value` grows by.
fn parts(
    first: f64,
    last: f64,
    value: &dyn Fn(f64) -> Figure,
    left: &dyn Fn(f64) -> Figure,
) -> Result<Vec<Part>, Undefined> {
    let mut parts = Vec::new();
    let (mut at, mut before) = (first, 0.0);
    while at <= last {
        let so_far = value(at)?;
        parts.push(Part {
            at,
            value: finite(so_far - before)?,
            left: left(at)?,
        });
        before = so_far;
        at += 1.0;
    }
    Ok(parts)
}
