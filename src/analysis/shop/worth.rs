//! What customers will be worth: models fitted to a shop's log, and what they say of each customer and of all.
//!
//! Time is in weeks, days ÷ 7; a purchase is a purchase day. A customer's spend is what they spent on a purchase day after the
//! first one, on average; who came once, or spent nothing, says nothing about spend but counts in everything else.

mod fits;
mod known;
mod split;
mod wire;

pub use fits::Fits;
pub use split::{After, Holdout, Week};

use crate::analysis::shop::rfm::Scores;
use crate::analysis::shop::Shop;
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::domain::model::buying::{Buying, Horizon, ModelName};
use crate::domain::model::check::{chi_squared, histogram};
use crate::domain::model::estimate::{Estimate, Limit, NoFit};
use crate::domain::model::forecast::{Band, Group};
use crate::domain::model::gamma_gamma::{GammaGamma, Spend};
use crate::domain::model::history::Histories;
use crate::domain::model::minimise::Stopped;
use known::Known;
use serde::{Deserialize, Serialize};

/// Days of a week, the unit of time of the parameters.
pub const DAYS: u32 = 7;
/// Repeats that the histogram tells apart; its last bin has all that are more.
pub const MOST_REPEATS: u32 = 6;
/// Customers from whom it is worked out how far totals can be off; of more, every second, third, … is taken.
const SAMPLE: usize = 1500;
/// Of a hundred totals so many lie in their interval.
const PERCENT: f64 = 80.0;

/// What a person chooses about models.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorthOptions {
    /// The model of how often customers buy.
    pub model: ModelName,
    /// How far to look ahead, in months.
    pub horizon_months: u32,
    /// What of the revenue is margin, a fraction; what is no number counts as 0.
    pub margin: f64,
    /// The discount a year, a fraction.
    pub discount: f64,
    /// The last day of the time before, in the check of what came after; by default half way from the first day to the last.
    pub split: Option<Date>,
}

impl Default for WorthOptions {
    fn default() -> Self {
        Self {
            model: ModelName::BgNbd,
            horizon_months: 12,
            margin: 1.0,
            discount: 0.0,
            split: None,
        }
    }
}

/// A fit as it travels: `N` is 4 for how often customers buy (r, α, then a, b or s, β), 3 for what they spend (p, q, v).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fitted<const N: usize>
where
    [f64; N]: Serialize + for<'a> Deserialize<'a>,
{
    /// The parameters, in weeks and in the unit of money.
    pub parameters: [f64; N],
    /// The standard errors of their logarithms: the interval is parameter·e^(±zσ). 0 where a limit leaves none.
    pub log_errors: [f64; N],
    /// The sum over customers.
    pub log_likelihood: f64,
    /// The limits to which the model runs.
    pub limits: Vec<Limit>,
    /// Whether the search came to its end.
    pub is_settled: bool,
}

/// What a customer is predicted to do within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerWorth {
    /// The probability to be still a customer, 0…1.
    pub p_alive: f64,
    /// Purchase days.
    pub expected_purchases: f64,
    /// Revenue of a purchase day; `None` without a model of spend, or where its mean is infinite.
    pub expected_order_value: Option<f64>,
    /// Margin of the purchases, discounted; `None` as the order value.
    pub value: Option<f64>,
}

/// A total and the interval that holds it four times out of five.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// The expected total.
    pub mean: f64,
    /// The interval's ends; `None` where spend varies too much for one.
    pub interval: Option<(f64, f64)>,
}

/// What a part of the customers is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PartWorth {
    /// Customers.
    pub customers: u32,
    /// Their probabilities to be there, added up: how many are.
    pub alive: f64,
    /// Their expected purchases.
    pub expected_purchases: f64,
    /// Their value; `None` where a customer has none.
    pub value: Option<f64>,
}

/// How many customers have so many repeats, and how many the model expects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// What happened.
    pub actual: f64,
    /// What the model expects.
    pub expected: f64,
}

/// What the model of how often customers buy says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ahead {
    /// The fit.
    pub fit: Fitted<4>,
    /// Each customer, in the shop's order.
    pub customers: Vec<CustomerWorth>,
    /// All purchases to expect.
    pub purchases: Total,
    /// The value of all; `None` where a customer has none.
    pub value: Option<Total>,
    /// Customers by repeats, 0 to [`MOST_REPEATS`] and more.
    pub histogram: Vec<Counted>,
    /// χ² of the histogram.
    pub chi_squared: f64,
    /// By group of scores, in the order of [`Group::ALL`](crate::analysis::shop::groups::Group::ALL).
    pub groups: Vec<PartWorth>,
    /// By month of the first purchase: its first day, and those who came in it.
    pub cohorts: Vec<(Date, PartWorth)>,
}

/// Everything that models say of a shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// What was chosen.
    pub options: WorthOptions,
    /// How often customers buy, or why that cannot be said.
    pub ahead: Result<Ahead, NoFit>,
    /// What they spend, or why that cannot be said.
    pub spend: Result<Fitted<3>, NoFit>,
    /// Revenue of a purchase day, over all customers; `None` without a fit or where the mean is infinite.
    pub mean_spend: Option<f64>,
    /// How many repeats and what is spent on them go together, −1…1: the model of spend takes it for 0. `None` where nothing varies.
    pub correlation: Option<f64>,
    /// What a fit to the time before the split says of the time after it, or why there is none.
    pub holdout: Result<Holdout, NoFit>,
}

impl Worth {
    /// Fits the models to `shop`, whose customers have `scores`, and looks ahead from its `asof`.
    ///
    /// `watch` is told how much is done, from 0 to 1; once it says yes, the work ends.
    ///
    /// # Errors
    /// [`Stopped`], only after `watch` said so.
    pub fn new(
        shop: &Shop,
        scores: &[Scores],
        options: &WorthOptions,
        watch: &mut dyn FnMut(f64) -> bool,
    ) -> Result<Self, Stopped> {
        Fits::default().ask(shop, scores, options, watch)
    }
}

fn fitted_spend((model, estimate): &(GammaGamma, Estimate)) -> Fitted<3> {
    let [p, q, v] = GammaGamma::covariance(estimate);
    fitted(estimate, [model.p, model.q, model.v], [p[0], q[1], v[2]])
}

fn fitted_buying(model: &Buying, estimate: &Estimate) -> Fitted<4> {
    let [first, second, third, fourth] = model.covariance(estimate);
    let variances = [first[0], second[1], third[2], fourth[3]];
    fitted(estimate, model.parameters(), variances)
}

fn fitted<const N: usize>(
    estimate: &Estimate,
    parameters: [f64; N],
    variances: [f64; N],
) -> Fitted<N>
where
    [f64; N]: Serialize + for<'a> Deserialize<'a>,
{
    Fitted {
        parameters,
        log_errors: variances.map(|variance| variance.max(0.0).sqrt()),
        log_likelihood: estimate.log_likelihood,
        limits: estimate.limits.clone(),
        is_settled: estimate.is_settled,
    }
}

/// What is looked at from the shop's `asof`.
struct Look<'a> {
    shop: &'a Shop,
    scores: &'a [Scores],
    options: &'a WorthOptions,
    known: &'a Known,
    all: &'a Histories,
}

impl Look<'_> {
    fn ahead(&self, buying: &Estimate, money: Option<&(GammaGamma, Estimate)>) -> Ahead {
        let options = self.options;
        let model = Buying::at(options.model, &buying.at);
        let horizon = Horizon::weeks(options.horizon_months, options.discount);
        let predicted = model.predict(self.all, &horizon);
        let each = predicted
            .iter()
            .zip(&self.known.spends)
            .map(|(one, spend)| {
                let order = money.and_then(|(money, _)| money.expected(*spend).ok());
                CustomerWorth {
                    p_alive: one.p_alive,
                    expected_purchases: one.expected,
                    expected_order_value: order,
                    value: order.map(|order| order * options.margin * one.discounted),
                }
            });
        let customers: Vec<CustomerWorth> = each.collect();
        let (purchases, value) = self.totals(&customers, buying, money, &horizon);
        let bins = histogram(&model, self.all, MOST_REPEATS);
        Ahead {
            fit: fitted_buying(&model, buying),
            purchases,
            value,
            chi_squared: chi_squared(&bins),
            histogram: bins.into_iter().map(Counted::from).collect(),
            groups: known::groups(self.scores, &customers),
            cohorts: known::cohorts(self.shop, &customers),
            customers,
        }
    }

    /// The totals with their intervals, these from a part of the customers where there are many.
    fn totals(
        &self,
        customers: &[CustomerWorth],
        buying: &Estimate,
        money: Option<&(GammaGamma, Estimate)>,
        horizon: &Horizon,
    ) -> (Total, Option<Total>) {
        let sample = self.known.sample(SAMPLE);
        let all = Histories::new(&sample.histories, DAYS);
        let group = Group {
            name: self.options.model,
            buying,
            money: money.map(|(_, estimate)| estimate),
            all: &all,
            spends: &sample.spends,
            times: customers.len() as f64 / sample.spends.len().max(1) as f64,
        };
        let purchases: f64 = customers.iter().map(|one| one.expected_purchases).sum();
        let value: Option<f64> = customers.iter().map(|one| one.value).sum();
        let (often, band) = group.totals(horizon, self.options.margin);
        let of_value = |mean: f64| total(mean, band.ok());
        (total(purchases, Some(often)), value.map(of_value))
    }
}

/// The expected total with the interval of `band`, which is that of a sample.
fn total(mean: f64, band: Option<Band>) -> Total {
    let interval = band.zip(Level::percent(PERCENT)).map(|(band, level)| {
        let scale = if band.mean > 0.0 {
            mean / band.mean
        } else {
            1.0
        };
        let (low, high) = band.interval(level.z());
        (low * scale, high * scale)
    });
    Total { mean, interval }
}

impl PartWorth {
    /// Nobody.
    fn none() -> Self {
        Self {
            value: Some(0.0),
            ..Self::default()
        }
    }

    fn add(&mut self, one: &CustomerWorth) {
        self.customers += 1;
        self.alive += one.p_alive;
        self.expected_purchases += one.expected_purchases;
        self.value = self.value.zip(one.value).map(|(sum, value)| sum + value);
    }
}

/// The spend of somebody of whom nothing is known.
const UNKNOWN: Spend = Spend {
    purchases: 0,
    mean: 0.0,
};
