//! How often customers buy: one face for BG/NBD, MBG/NBD and Pareto/NBD, and what they predict for many customers at once.

use crate::domain::model::bg_nbd::{BgNbd, Dropout};
use crate::domain::model::estimate::{Estimate, NoFit, Watch};
use crate::domain::model::history::Histories;
use crate::domain::model::pareto_nbd::sweep::alive;
use crate::domain::model::pareto_nbd::ParetoNbd;

/// A kind of model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ModelName {
    /// Customers can leave after each repeat purchase.
    #[default]
    BgNbd,
    /// Customers can leave after each purchase.
    MbgNbd,
    /// Customers can leave at any time.
    ParetoNbd,
}

impl ModelName {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::BgNbd, Self::MbgNbd, Self::ParetoNbd];

    /// The public name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BgNbd => "bg-nbd",
            Self::MbgNbd => "mbg-nbd",
            Self::ParetoNbd => "pareto-nbd",
        }
    }
}

/// A model with its parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Buying {
    /// BG/NBD or MBG/NBD.
    Bg(BgNbd),
    /// Pareto/NBD.
    Pareto(ParetoNbd),
}

/// How far to look ahead: so many months, and what later money is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Horizon {
    /// Months, each of which brings its purchases at its end.
    pub months: u32,
    /// Units of time in a month, above 0.
    pub month: f64,
    /// The discount per month, a fraction, above −1.
    pub discount: f64,
}

/// Weeks of a mean month: 365.25 days ÷ 12 ÷ 7.
pub const WEEKS_PER_MONTH: f64 = 365.25 / 84.0;

/// The farthest that is looked ahead: 20 years.
pub const MOST_MONTHS: u32 = 240;

impl Horizon {
    /// `months` ahead in weeks, at a `discount` a year (a fraction): (1 + D)^(1/12) − 1 a month.
    ///
    /// At most [`MOST_MONTHS`]; a discount that is no number is none, and none is below −99 %.
    pub fn weeks(months: u32, discount: f64) -> Self {
        let discount = if discount.is_finite() {
            discount.max(-0.99)
        } else {
            0.0
        };
        Self {
            months: months.min(MOST_MONTHS),
            month: WEEKS_PER_MONTH,
            discount: (discount.ln_1p() / 12.0).exp_m1(),
        }
    }

    /// The whole time ahead.
    pub fn time(&self) -> f64 {
        f64::from(self.months) * self.month
    }
}

/// What a customer is predicted to do.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Prediction {
    /// The probability to be still there, 0…1.
    pub p_alive: f64,
    /// Purchases within the horizon.
    pub expected: f64,
    /// The same, each discounted from the end of its month.
    pub discounted: f64,
}

impl Buying {
    /// The model at which the customers' histories are likeliest, and how sure that is.
    ///
    /// # Errors
    /// As [`BgNbd::fit`].
    pub fn fit(name: ModelName, all: &Histories, watch: Watch) -> Result<(Self, Estimate), NoFit> {
        let found = match name {
            ModelName::BgNbd => BgNbd::fit(all, Dropout::AfterRepeats, watch).map(bg),
            ModelName::MbgNbd => BgNbd::fit(all, Dropout::AfterAny, watch).map(bg),
            ModelName::ParetoNbd => ParetoNbd::fit(all, watch).map(|(m, e)| (Self::Pareto(m), e)),
        };
        fn bg((model, estimate): (BgNbd, Estimate)) -> (Buying, Estimate) {
            (Buying::Bg(model), estimate)
        }
        found
    }

    /// The model of the variables of an [`Estimate`].
    pub fn at(name: ModelName, at: &[f64]) -> Self {
        match name {
            ModelName::BgNbd => Self::Bg(BgNbd::at(at, Dropout::AfterRepeats)),
            ModelName::MbgNbd => Self::Bg(BgNbd::at(at, Dropout::AfterAny)),
            ModelName::ParetoNbd => Self::Pareto(ParetoNbd::at(at)),
        }
    }

    /// The parameters in the order of the papers: r, α, then a, b or s, β.
    pub fn parameters(&self) -> [f64; 4] {
        match self {
            Self::Bg(m) => [m.r, m.alpha, m.a, m.b],
            Self::Pareto(m) => [m.r, m.alpha, m.s, m.beta],
        }
    }

    /// The covariance of the logarithms of [`Buying::parameters`].
    pub fn covariance(&self, estimate: &Estimate) -> [[f64; 4]; 4] {
        match self {
            Self::Bg(_) => BgNbd::covariance(estimate),
            Self::Pareto(_) => ParetoNbd::covariance(estimate),
        }
    }

    /// The probability that a customer with `x` repeats, the last at `last` of `age` units of time, is still there; 0…1.
    pub fn p_alive(&self, x: u32, last: f64, age: f64) -> f64 {
        match self {
            Self::Bg(model) => model.p_alive(x, last, age),
            Self::Pareto(model) => model.p_alive(x, last, age),
        }
    }

    /// Purchases to expect of such a customer in the next `t` units of time.
    pub fn expected(&self, x: u32, last: f64, age: f64, t: f64) -> f64 {
        self.p_alive(x, last, age) * self.expected_alive(x, age, t)
    }

    /// The same of one who is known to be there.
    pub fn expected_alive(&self, x: u32, age: f64, t: f64) -> f64 {
        match self {
            Self::Bg(model) => model.ongoing(x, age).expected(t),
            Self::Pareto(model) => model.expected_alive(x, age, t),
        }
    }

    /// E[Y(Y − 1)] of one who is known to be there, Y the purchases in the next `t` units of time.
    pub fn pairs_alive(&self, x: u32, age: f64, t: f64) -> f64 {
        match self {
            Self::Bg(model) => model.ongoing(x, age).expected_pairs(t),
            Self::Pareto(model) => model.expected_pairs(x, age, t),
        }
    }

    /// Repeats to expect of a new customer in `t` units of time.
    pub fn expected_new(&self, t: f64) -> f64 {
        match self {
            Self::Bg(model) => model.expected_new(t),
            Self::Pareto(model) => model.expected_new(t),
        }
    }

    /// P(X(t) = 0 … `most`), and at last the rest, for each of `times`, which rise.
    pub fn distributions(&self, times: &[f64], most: u32) -> Vec<Vec<f64>> {
        match self {
            Self::Bg(model) => times.iter().map(|t| model.distribution(*t, most)).collect(),
            Self::Pareto(model) => model.distributions(times, most),
        }
    }

    /// What each customer is predicted to do, in the order in which they were given.
    ///
    /// Σ over months i of (E[Y(i)] − E[Y(i−1)])/(1+d)^i: one expectation a month, and one pass for all customers who have the same
    /// repeats and age, as the time of the last purchase only changes the probability to be there.
    pub fn predict(&self, all: &Histories, horizon: &Horizon) -> Vec<Prediction> {
        let rows = self.predict_rows(all, horizon);
        let of = |place: &u32| rows.get(*place as usize).copied().unwrap_or_default();
        all.places.iter().map(of).collect()
    }

    /// [`Buying::predict`], added up over all customers.
    pub fn total(&self, all: &Histories, horizon: &Horizon) -> Prediction {
        let mut total = Prediction::default();
        for (row, one) in all.rows.iter().zip(self.predict_rows(all, horizon)) {
            total.p_alive += row.weight * one.p_alive;
            total.expected += row.weight * one.expected;
            total.discounted += row.weight * one.discounted;
        }
        total
    }

    /// For each row.
    pub(super) fn predict_rows(&self, all: &Histories, horizon: &Horizon) -> Vec<Prediction> {
        let alive = match self {
            Self::Bg(model) => {
                let rows = all.rows.iter();
                rows.map(|row| model.p_alive(row.repeats, all.time(row.last), all.time(row.age)))
                    .collect()
            }
            Self::Pareto(model) => alive(model, all),
        };
        // Rows with the same repeats and age follow each other.
        let (mut known, mut there) = (None, Prediction::default());
        let rows = all.rows.iter().zip(alive).map(|(row, p_alive)| {
            if known != Some((row.repeats, row.age)) {
                known = Some((row.repeats, row.age));
                there = self.ahead(row.repeats, all.time(row.age), horizon);
            }
            Prediction {
                p_alive,
                expected: p_alive * there.expected,
                discounted: p_alive * there.discounted,
            }
        });
        rows.collect()
    }

    /// What one who is known to be there is predicted to do.
    fn ahead(&self, x: u32, age: f64, horizon: &Horizon) -> Prediction {
        let worth = 1.0 / (1.0 + horizon.discount);
        let (mut before, mut discounted, mut factor) = (0.0, 0.0, 1.0);
        for month in 1..=horizon.months {
            let so_far = self.expected_alive(x, age, f64::from(month) * horizon.month);
            factor *= worth;
            discounted += (so_far - before) * factor;
            before = so_far;
        }
        Prediction {
            p_alive: 1.0,
            expected: before,
            discounted,
        }
    }
}
