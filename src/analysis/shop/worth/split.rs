//! A fit to the time before a day, beside what happened after it.

use super::known::Known;
use super::{fitted_buying, Counted, Fitted, WorthOptions, DAYS};
use crate::analysis::shop::Shop;
use crate::domain::date::Date;
use crate::domain::model::buying::{Buying, Horizon};
use crate::domain::model::check::{by_frequency, tracking, Pair};
use crate::domain::model::estimate::{NoFit, Watch};
use crate::domain::model::gamma_gamma::correlation;
use crate::domain::model::history::Histories;
use serde::{Deserialize, Serialize};

/// Repeats in the time before that are told apart; the last group has all that are more.
pub const MOST_BEFORE: u32 = 7;

/// Repeats of all customers up to the end of a week, added up from the first day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// Its last day.
    pub day: Date,
    /// What happened and what the fit to the time before expects.
    pub repeats: Counted,
}

/// Customers with so many repeats in the time before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct After {
    /// Customers.
    pub customers: u32,
    /// Their mean purchases in the time after.
    pub purchases: Counted,
}

/// What a fit to the time before says of the time after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Holdout {
    /// The last day of the time before.
    pub split: Date,
    /// The last day of the time after.
    pub end: Date,
    /// The fit.
    pub fit: Fitted<4>,
    /// Purchases in the time after of those who came before.
    pub total: Counted,
    /// How actual and expected purchases of customers go together, −1…1; `None` where nothing varies.
    pub correlation: Option<f64>,
    /// By repeats in the time before: 0 to [`MOST_BEFORE`], the last and more.
    pub by_frequency: Vec<After>,
    /// Week by week, of all who came until then; new customers of the time after are known, what they do is expected.
    pub weeks: Vec<Week>,
}

impl Holdout {
    /// Fits `shop` up to the split.
    pub(super) fn new(shop: &Shop, options: &WorthOptions, watch: Watch) -> Result<Self, NoFit> {
        let first = shop.customers.iter().map(|customer| customer.first).min();
        let (first, end) = first.zip(shop.asof).ok_or(NoFit::NoRepeats)?;
        let half = (end.days() - first.days()) / 2;
        let middle = first.add_days(half).unwrap_or(first);
        let split = options.split.unwrap_or(middle).clamp(first, end);
        let known = Known::until(shop, Some(split));
        let all = Histories::new(&known.histories, DAYS);
        let (model, estimate) = Buying::fit(options.model, &all, watch)?;
        let after = Horizon {
            months: 1,
            month: f64::from(end.days().abs_diff(split.days())) / f64::from(DAYS),
            discount: 0.0,
        };
        let predicted = model.predict(&all, &after);
        let later = known
            .places
            .iter()
            .zip(&known.histories)
            .map(|(place, history)| {
                let days = shop
                    .customers
                    .get(*place)
                    .map_or(1, |one| one.purchase_days);
                f64::from(days.saturating_sub(history.repeats + 1))
            });
        let pairs: Vec<Pair> = later
            .zip(&predicted)
            .map(|(actual, one)| Pair {
                actual,
                expected: one.expected,
            })
            .collect();
        let both = |pair: &Pair| (pair.actual, pair.expected);
        let before = known.histories.iter().map(|history| history.repeats);
        let by_frequency = by_frequency(before.zip(pairs.iter().copied()), MOST_BEFORE);
        Ok(Self {
            split,
            end,
            fit: fitted_buying(&model, &estimate),
            total: Counted {
                actual: pairs.iter().map(|pair| pair.actual).sum(),
                expected: pairs.iter().map(|pair| pair.expected).sum(),
            },
            correlation: correlation(&pairs.iter().map(both).collect::<Vec<_>>()).ok(),
            by_frequency: by_frequency
                .into_iter()
                .map(|group| After {
                    customers: group.customers,
                    purchases: group.mean.into(),
                })
                .collect(),
            weeks: weeks(shop, &model, (first, end)),
        })
    }
}

/// The most weeks that are told; of longer times, the first ones.
const MOST_WEEKS: u32 = 2600;

/// Repeats up to the end of each week from `first` to `end`, and at last up to `end`.
fn weeks(shop: &Shop, model: &Buying, (first, end): (Date, Date)) -> Vec<Week> {
    let of = |day: Date| day.days().abs_diff(first.days());
    let span = of(end).min(MOST_WEEKS * DAYS);
    let mut starts = vec![0u32; span as usize + 1];
    let mut repeats = vec![0u32; span as usize + 1];
    for customer in &shop.customers {
        for (place, day) in shop.purchase_days(customer).enumerate() {
            let list = if place == 0 {
                &mut starts
            } else {
                &mut repeats
            };
            if let Some(count) = list.get_mut(of(day) as usize) {
                *count += 1;
            }
        }
    }
    let mut ends: Vec<u32> = (0..=span)
        .skip(DAYS as usize - 1)
        .step_by(DAYS as usize)
        .collect();
    if ends.last() != Some(&span) {
        ends.push(span);
    }
    let begun = (0u32..).zip(&starts).filter(|(_, count)| **count > 0);
    let begun: Vec<(u32, f64)> = begun.map(|(day, count)| (day, f64::from(*count))).collect();
    let expected = tracking(model, &begun, &ends, 1.0 / f64::from(DAYS));
    let mut actual = 0;
    let mut days = repeats.into_iter().zip(0u32..).peekable();
    let told = ends
        .into_iter()
        .zip(expected)
        .filter_map(|(end, expected)| {
            while let Some((count, _)) = days.next_if(|(_, day)| *day <= end) {
                actual += count;
            }
            Some(Week {
                day: first.add_days(i32::try_from(end).ok()?)?,
                repeats: Counted {
                    actual: f64::from(actual),
                    expected,
                },
            })
        });
    told.collect()
}
