//! A campaign: what it brings beyond what would have happened anyway, when it pays, and how a control group shows it.
//!
//! Letters as in the formulas: A people addressed, r the share of them that orders, b the share that would have ordered anyway, V value of an
//! order, g margin of it as a fraction, h discount given on each order, F fixed cost, k cost of each contact. Money in one currency.
//!
//! Pinned by `tests/it/domain_vectors.rs` (campaign.json), `tests/it/domain_laws.rs` and the cases in `campaign/tests.rs`.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{newcombe, two_shares_p, Interval, Level};
use crate::domain::normal;
use crate::domain::quantity::{finite, Amount, Count, Share};

/// incremental-orders = A(r − b): orders that there would not have been without the campaign; below 0 where it kept people from ordering.
///
/// Source: the definition; b is what a control group orders (see [`Trial`]).
///
/// ```
/// use mandegar::domain::{campaign, quantity::{Count, Share}};
/// let orders = campaign::incremental_orders(Count::new(10_000.0)?, Share::new(0.05)?, Share::new(0.03)?)?;
/// assert!((orders - 200.0).abs() < 1e-9);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn incremental_orders(audience: Count, response: Share, baseline: Share) -> Figure {
    finite(audience.get() * (response.get() - baseline.get()))
}

/// incremental-revenue = incremental-orders × V, in money, from the orders of [`incremental_orders`].
///
/// Source: the definition.
///
/// ```
/// use mandegar::domain::{campaign, quantity::Count};
/// assert_eq!(campaign::incremental_revenue(200.0, Count::new(50.0)?), Ok(10_000.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn incremental_revenue(orders: f64, aov: Count) -> Figure {
    finite(orders * aov.get())
}

/// What a campaign costs and what an order brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Campaign {
    /// A, people addressed.
    pub audience: Count,
    /// F, in money, whoever responds.
    pub cost_fixed: Count,
    /// k, in money for each person addressed.
    pub cost_per_contact: Count,
    /// V, in money per order.
    pub aov: Count,
    /// g, as a fraction of the order; below 0 where an order is sold at a loss.
    pub margin: Amount,
    /// h, in money for each order, also for those that would have come anyway.
    pub discount_given: Count,
}

impl Campaign {
    /// F + A·k + A·r·h, in money: everything spent on the campaign at the response r, discounts included. At least 0.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Campaign, quantity::{Amount, Count, Share}};
    /// let [audience, cost_fixed, cost_per_contact, aov, discount_given] =
    ///     [10_000.0, 500.0, 0.1, 50.0, 5.0].map(|c| Count::new(c).unwrap());
    /// let margin = Amount::new(0.4)?;
    /// let mailing = Campaign { audience, cost_fixed, cost_per_contact, aov, margin, discount_given };
    /// assert!((mailing.cost(Share::new(0.05)?)? - (500.0 + 1000.0 + 2500.0)).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn cost(&self, response: Share) -> Figure {
        finite(self.fixed() + self.audience.get() * response.get() * self.discount_given.get())
    }

    /// incremental-profit = A(r − b)·V·g − A·r·h − F − A·k, in money; below 0 where the campaign costs more than it brings.
    ///
    /// The discount goes to everybody who orders, the margin counts only for the orders that are new. Source: the definition.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Campaign, quantity::{Amount, Count, Share}};
    /// let [audience, cost_fixed, cost_per_contact, aov, discount_given] =
    ///     [10_000.0, 500.0, 0.1, 50.0, 5.0].map(|c| Count::new(c).unwrap());
    /// let margin = Amount::new(0.4)?;
    /// let mailing = Campaign { audience, cost_fixed, cost_per_contact, aov, margin, discount_given };
    /// // 200 more orders bring 4,000 of margin, and that is what the mailing and 500 discounts cost.
    /// assert!(mailing.profit(Share::new(0.05)?, Share::new(0.03)?)?.abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn profit(&self, response: Share, baseline: Share) -> Figure {
        let orders = incremental_orders(self.audience, response, baseline)?;
        finite(orders * self.earned() - self.cost(response)?)
    }

    /// roi = incremental-profit/(F + A·k + A·r·h), a fraction of what was spent: 0 at break-even, −1 where all of it is lost.
    ///
    /// `missing-input` at a cost of 0, as then there is no cost to compare with. Source: the definition.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Campaign, quantity::{Amount, Count, Share}};
    /// let [audience, cost_fixed, none, aov] = [1000.0, 500.0, 0.0, 50.0].map(|c| Count::new(c).unwrap());
    /// let margin = Amount::new(0.4)?;
    /// let poster = Campaign { audience, cost_fixed, cost_per_contact: none, aov, margin, discount_given: none };
    /// // 50 orders at a margin of 20 bring 1,000 for 500.
    /// assert!((poster.roi(Share::new(0.05)?, Share::new(0.0)?)? - 1.0).abs() < 1e-12);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn roi(&self, response: Share, baseline: Share) -> Figure {
        let cost = self.cost(response)?;
        if cost > 0.0 {
            finite(self.profit(response, baseline)? / cost)
        } else {
            Err(Undefined::MissingInput)
        }
    }

    /// break-even-response = ((F + A·k)/A + b·V·g)/(V·g − h): the response at which incremental-profit is 0. From b to 1.
    ///
    /// `not-reachable` where an order brings no more than its discount (V·g ≤ h) or where more than everybody had to order; `too-few`
    /// without an audience. Source: the profit, set to 0 and solved for r.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Campaign, quantity::{Amount, Count, Share}};
    /// let [audience, cost_fixed, cost_per_contact, aov, discount_given] =
    ///     [10_000.0, 500.0, 0.1, 50.0, 5.0].map(|c| Count::new(c).unwrap());
    /// let margin = Amount::new(0.4)?;
    /// let mailing = Campaign { audience, cost_fixed, cost_per_contact, aov, margin, discount_given };
    /// assert!((mailing.break_even(Share::new(0.03)?)? - 0.05).abs() < 1e-12);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn break_even(&self, baseline: Share) -> Figure {
        let audience = self.audience.get();
        if audience <= 0.0 {
            return Err(Undefined::TooFew);
        }
        let (earned, discount) = (self.earned(), self.discount_given.get());
        if earned <= discount {
            return Err(Undefined::NotReachable);
        }
        let each = self.fixed() / audience;
        let response = (each + baseline.get() * earned) / (earned - discount);
        if response <= 1.0 {
            finite(response)
        } else {
            Err(Undefined::NotReachable)
        }
    }

    /// F + A·k, in money: what is spent whoever responds.
    fn fixed(&self) -> f64 {
        self.cost_fixed.get() + self.audience.get() * self.cost_per_contact.get()
    }

    /// V·g, in money: the margin of an order before its discount.
    fn earned(&self) -> f64 {
        self.aov.get() * self.margin.get()
    }
}

/// A test with a control group: of two groups drawn by lot, one was addressed; those who bought are counted in both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    control: (Count, Count),
    treated: (Count, Count),
    shares: [Share; 2],
}

impl Trial {
    /// A test from its groups, each as those who bought and all of it.
    ///
    /// `too-few` where a group is empty, `invalid-input` where more bought than there are in it.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Trial, figure::Undefined, quantity::Count};
    /// let [few, many] = [50.0, 80.0].map(|c| Count::new(c).unwrap());
    /// assert_eq!(Trial::new((few, many), (many, few)), Err(Undefined::InvalidInput));
    /// ```
    pub fn new(control: (Count, Count), treated: (Count, Count)) -> Result<Self, Undefined> {
        let share = |(bought, all): (Count, Count)| Share::new(bought.over(all)?);
        let shares = [share(control)?, share(treated)?];
        Ok(Self {
            control,
            treated,
            shares,
        })
    }

    /// The control group: those who bought, and all of it.
    pub fn control(&self) -> (Count, Count) {
        self.control
    }

    /// Those addressed: who bought, and all of them.
    pub fn treated(&self) -> (Count, Count) {
        self.treated
    }

    /// The shares that bought: of the control group, which stands for the baseline, and of those addressed. From 0 to 1.
    pub fn shares(&self) -> [f64; 2] {
        self.shares.map(Share::get)
    }

    /// uplift = treated-bought/treated − control-bought/control. From −1 to 1; above 0 where the campaign moved people to buy.
    ///
    /// Source: the definition; the numbers are Newcombe's (1998), 56 of 70 against 48 of 80.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Trial, quantity::Count};
    /// let [k1, n1, k2, n2] = [48.0, 80.0, 56.0, 70.0].map(|c| Count::new(c).unwrap());
    /// assert!((Trial::new((k1, n1), (k2, n2))?.uplift() - 0.2).abs() < 1e-12);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn uplift(&self) -> f64 {
        let [control, treated] = self.shares();
        treated - control
    }

    /// Newcombe's interval of the uplift, within −1…1 and around it. Source as [`newcombe`], with its example.
    ///
    /// ```
    /// use mandegar::domain::{campaign::Trial, interval::Level, quantity::Count};
    /// let [k1, n1, k2, n2] = [48.0, 80.0, 56.0, 70.0].map(|c| Count::new(c).unwrap());
    /// let i = Trial::new((k1, n1), (k2, n2))?.interval(Level::percent(95.0).unwrap())?;
    /// assert!((i.low - 0.0524).abs() < 5e-5 && (i.high - 0.3339).abs() < 5e-5);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn interval(&self, level: Level) -> Result<Interval, Undefined> {
        newcombe(self.control, self.treated, level)
    }

    /// uplift-p, two-sided by the pooled z: how likely an uplift as large, up or down, is if the campaign does nothing. From 0 to 1.
    ///
    /// `too-few` where nobody or everybody bought in both groups. Source as [`two_shares_p`].
    ///
    /// ```
    /// use mandegar::domain::{campaign::Trial, quantity::Count};
    /// let [k1, k2, n] = [15.0, 30.0, 100.0].map(|c| Count::new(c).unwrap());
    /// assert!((Trial::new((k1, n), (k2, n))?.p()? - 0.01108517).abs() < 1e-8);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn p(&self) -> Figure {
        two_shares_p(self.control, self.treated)
    }
}

/// The power of a planned test: how often it shows the uplift that there is.
pub const POWER: f64 = 0.8;

/// People needed in each of two equal groups, for a test that shows an uplift of `uplift` u over `baseline` b at the power [`POWER`].
///
/// ⌈(z·√(2p̄(1 − p̄)) + z′·√(b(1 − b) + t(1 − t)))²/u²⌉ with t = b + u, p̄ = (b + t)/2, z = Φ⁻¹((1 + confidence)/2) and z′ = Φ⁻¹(0.8):
/// the size for the two-sided pooled z of [`Trial::p`], without continuity correction. A whole number of at least 1. `uplift` is a
/// fraction, 0.02 for 2 points, and may be below 0. Undefined: `invalid-input` for an uplift of 0, which no test can show, or one so small
/// that the number overflows; `not-reachable` where b + u lies outside 0…1.
///
/// Source: J. L. Fleiss, "Statistical Methods for Rates and Proportions" (2nd edition, 1981), chapter 3, before its correction for
/// continuity. R's `power.prop.test` solves the same equation, and its published example is a case of the tests.
///
/// ```
/// use mandegar::domain::{campaign::sample_size, interval::Level, quantity::Share};
/// let level = Level::percent(95.0).unwrap();
/// assert_eq!(sample_size(Share::new(0.5)?, 0.25, level), Ok(58.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn sample_size(baseline: Share, uplift: f64, level: Level) -> Figure {
    let size = unrounded_size(baseline, uplift, level, POWER)?;
    finite(size.ceil().max(1.0))
}

/// The size of [`sample_size`] before it is rounded up, at any power between 0 and 1.
fn unrounded_size(baseline: Share, uplift: f64, level: Level, power: f64) -> Figure {
    let z_power = normal::quantile(power).ok_or(Undefined::InvalidInput)?;
    if uplift.is_nan() || uplift.abs() <= 0.0 {
        return Err(Undefined::InvalidInput);
    }
    let b = baseline.get();
    let t = Share::new(b + uplift)
        .map_err(|_| Undefined::NotReachable)?
        .get();
    let middle = 0.5 * (b + t);
    let under_none = (2.0 * middle * (1.0 - middle)).sqrt();
    let under_some = (b * (1.0 - b) + t * (1.0 - t)).sqrt();
    let root = (level.z() * under_none + z_power * under_some) / uplift;
    finite(root * root)
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
