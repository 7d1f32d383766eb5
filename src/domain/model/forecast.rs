//! How far what all customers will do can be from what is expected: parameters that are not known for certain, and chance.
//!
//! The variance of a total is that of its expectation over the parameters, by the delta method, and the sum over customers of the
//! variance of what each does. Pinned by the coverage of the intervals in `tests/slow.rs`.

use crate::domain::figure::Undefined;
use crate::domain::model::buying::{Buying, Horizon, ModelName};
use crate::domain::model::estimate::Estimate;
use crate::domain::model::gamma_gamma::{GammaGamma, Spend};
use crate::domain::model::history::Histories;

/// A total and its standard deviation.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// The expected total.
    pub mean: f64,
    /// Of what will happen.
    pub deviation: f64,
    /// The part of it that more data would take away: that of the expectation.
    pub deviation_of_mean: f64,
}

impl Band {
    /// From mean·e^(−zσ/mean) to mean·e^(zσ/mean): as the normal interval where σ is small, and never below 0.
    pub fn interval(&self, z: f64) -> (f64, f64) {
        if self.mean <= 0.0 {
            return (0.0, z * self.deviation);
        }
        let ratio = (z * self.deviation / self.mean).exp();
        (self.mean / ratio, self.mean * ratio)
    }

    fn new(mean: f64, relative: f64, chance: f64) -> Self {
        let deviation_of_mean = mean * relative;
        Self {
            mean,
            deviation: (deviation_of_mean * deviation_of_mean + chance.max(0.0)).sqrt(),
            deviation_of_mean,
        }
    }
}

/// Customers, and what was fitted to all of whom they are a part.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// The kind of model.
    pub name: ModelName,
    /// How often customers buy.
    pub buying: &'a Estimate,
    /// What they spend.
    pub money: Option<&'a Estimate>,
    /// Customers.
    pub all: &'a Histories,
    /// What they spent, in the same order.
    pub spends: &'a [Spend],
    /// How many customers each of them stands for.
    pub times: f64,
}

impl Group<'_> {
    /// [`Group::purchases`] and [`Group::value`], for less than both.
    pub fn totals(&self, horizon: &Horizon, margin: f64) -> (Band, Result<Band, Undefined>) {
        let rows = self.pairs(horizon);
        (
            self.purchases_of(&rows, horizon),
            self.value_of(&rows, horizon, margin),
        )
    }

    /// Purchases of all customers within the horizon.
    pub fn purchases(&self, horizon: &Horizon) -> Band {
        self.purchases_of(&self.pairs(horizon), horizon)
    }

    fn purchases_of(&self, rows: &[(f64, f64, f64)], horizon: &Horizon) -> Band {
        let (mut mean, mut chance) = (0.0, 0.0);
        for (weight, one, pairs) in rows {
            mean += weight * one;
            chance += weight * (pairs + one - one * one);
        }
        let total = |at: &[f64]| {
            let model = Buying::at(self.name, at);
            model
                .total(self.all, &whole(horizon))
                .expected
                .max(f64::MIN_POSITIVE)
                .ln()
        };
        let relative = self.buying.deviation(&mut { total });
        Band::new(self.times * mean, relative, self.times * chance)
    }

    /// What all customers spend within the horizon, times `margin`, discounted.
    ///
    /// Undefined: `missing-input` without a model of what they spend; `not-reachable` where a customer's expected spend is
    /// infinite, or varies infinitely (q + px ≤ 2), so that no interval holds.
    pub fn value(&self, horizon: &Horizon, margin: f64) -> Result<Band, Undefined> {
        self.value_of(&self.pairs(horizon), horizon, margin)
    }

    fn value_of(
        &self,
        rows: &[(f64, f64, f64)],
        horizon: &Horizon,
        margin: f64,
    ) -> Result<Band, Undefined> {
        let estimate = self.money.ok_or(Undefined::MissingInput)?;
        let (model, money) = (
            Buying::at(self.name, &self.buying.at),
            GammaGamma::at(&estimate.at),
        );
        let predicted = model.predict(self.all, horizon);
        let (mut mean, mut chance) = (0.0, 0.0);
        let places = self.all.places.iter().zip(self.spends).zip(&predicted);
        for ((place, spend), one) in places {
            let (_, _, pairs) = rows.get(*place as usize).copied().unwrap_or_default();
            let each = money.expected(*spend)?;
            let (square, own) = money.spread(*spend)?;
            mean += one.discounted * each;
            let worth = if one.expected > 0.0 {
                one.discounted / one.expected
            } else {
                1.0
            };
            let total = one.expected * each;
            let moment = pairs * square + one.expected * (square + own);
            chance += worth * worth * (moment - total * total);
        }
        let sum = |model: &Buying, money: &GammaGamma| {
            let one = model
                .predict(self.all, horizon)
                .into_iter()
                .zip(self.spends);
            let values =
                one.map(|(one, spend)| one.discounted * money.expected(*spend).unwrap_or(0.0));
            values.sum::<f64>().max(f64::MIN_POSITIVE).ln()
        };
        let by_buying = self
            .buying
            .deviation(&mut |at| sum(&Buying::at(self.name, at), &money));
        let weights: Vec<f64> = predicted.iter().map(|one| one.discounted).collect();
        let by_money = estimate.deviation(&mut |at| {
            let money = GammaGamma::at(at);
            let each = self.spends.iter().zip(&weights);
            let values = each.map(|(spend, weight)| weight * money.expected(*spend).unwrap_or(0.0));
            values.sum::<f64>().max(f64::MIN_POSITIVE).ln()
        });
        let relative = (by_buying * by_buying + by_money * by_money).sqrt();
        let (mean, chance) = (mean * margin, chance * margin * margin);
        Ok(Band::new(self.times * mean, relative, self.times * chance))
    }

    /// The weight, E[Y] and E[Y(Y−1)] of each row.
    fn pairs(&self, horizon: &Horizon) -> Vec<(f64, f64, f64)> {
        let model = Buying::at(self.name, &self.buying.at);
        let alive = model.predict_rows(self.all, &whole(horizon));
        let (mut known, mut there) = (None, 0.0);
        let rows = self.all.rows.iter().zip(alive).map(|(row, one)| {
            if known != Some((row.repeats, row.age)) {
                known = Some((row.repeats, row.age));
                there = model.pairs_alive(row.repeats, self.all.time(row.age), horizon.time());
            }
            (row.weight, one.expected, one.p_alive * there)
        });
        rows.collect()
    }
}

/// The horizon as one step, where months and discount do not matter.
fn whole(horizon: &Horizon) -> Horizon {
    Horizon {
        months: u32::from(horizon.months > 0),
        month: horizon.time(),
        discount: 0.0,
    }
}
