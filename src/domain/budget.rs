//! A budget between the customers a shop has and new ones: sales, profit, and the split that earns the most.
//!
//! A contact costs money and succeeds with some chance; the contacts that one group can take may be limited, as existing customers are.
//! Money that finds nobody to contact stays unspent. Shares are fractions of 1, all money is in one currency.
//!
//! Pinned by `tests/it/domain_vectors_b.rs` (budget.json) and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Amount, Count, Share};

/// The people whom one part of the budget goes to: existing customers, or new ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    contact_cost: f64,
    success: f64,
    audience: Option<f64>,
}

impl Group {
    /// The money that a contact costs, the share of contacts that buy, and how many can be contacted, `None` without a limit.
    pub fn new(contact_cost: Count, success: Share, audience: Option<Count>) -> Self {
        Self {
            contact_cost: contact_cost.get(),
            success: success.get(),
            audience: audience.map(Count::get),
        }
    }

    /// contacts = money/contact-cost, at most the audience; the whole audience where a contact costs nothing.
    ///
    /// `missing-input` where neither cost nor audience limits them. Source: the definition; the article "Ways to keep customers in the
    /// sales cycle" puts the cost of a new customer at five times that of an existing one.
    ///
    /// ```
    /// use mandegar::domain::{budget::Group, quantity::{Count, Share}};
    /// let new = Group::new(Count::new(5.0)?, Share::new(0.125)?, None);
    /// assert_eq!(new.contacts(Count::new(1000.0)?), Ok(200.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn contacts(&self, money: Count) -> Figure {
        match self.audience {
            // Compared as money, so that a tiny cost cannot overflow.
            Some(audience) if audience * self.contact_cost <= money.get() => Ok(audience),
            _ if self.contact_cost > 0.0 => finite(money.get() / self.contact_cost),
            _ => Err(Undefined::MissingInput),
        }
    }

    /// sales = contacts × success, of the money given to the group; undefined as [`Group::contacts`].
    ///
    /// Source as there: 65 of 100 existing customers buy, between the article's 60 and 70.
    ///
    /// ```
    /// use mandegar::domain::{budget::Group, quantity::{Count, Share}};
    /// let existing = Group::new(Count::new(1.0)?, Share::new(0.65)?, Some(Count::new(100.0)?));
    /// assert_eq!(existing.sales(Count::new(1000.0)?), Ok(65.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn sales(&self, money: Count) -> Figure {
        finite(self.contacts(money)? * self.success)
    }

    /// contacts × contact-cost, in money: what of the money given is spent; less than that where the audience is used up.
    ///
    /// ```
    /// use mandegar::domain::{budget::Group, quantity::{Count, Share}};
    /// let existing = Group::new(Count::new(2.0)?, Share::new(0.65)?, Some(Count::new(100.0)?));
    /// assert_eq!(existing.spent(Count::new(1000.0)?), 200.0);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn spent(&self, money: Count) -> f64 {
        self.audience.map_or(money.get(), |audience| {
            (audience * self.contact_cost).min(money.get())
        })
    }

    /// cost-per-sale = contact-cost/success, in money; `never` where no contact ever buys.
    ///
    /// Source: the definition; a contact of 5 that one in eight new customers answers, within the article's 5 to 20 %, costs 40 a sale.
    ///
    /// ```
    /// use mandegar::domain::{budget::Group, quantity::{Count, Share}};
    /// let new = Group::new(Count::new(5.0)?, Share::new(0.125)?, None);
    /// assert_eq!(new.cost_per_sale(), Ok(40.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn cost_per_sale(&self) -> Figure {
        if self.success > 0.0 {
            finite(self.contact_cost / self.success)
        } else {
            Err(Undefined::Never)
        }
    }

    /// cost-per-sale where a sale brings more than it costs.
    fn paying(&self, margin_per_sale: Amount) -> Option<f64> {
        let cost = self.cost_per_sale().ok();
        cost.filter(|cost| *cost < margin_per_sale.get())
    }
}

/// cost-ratio = cost-per-sale-new/cost-per-sale-existing, a plain number: how many times dearer a sale to a new customer is.
///
/// `missing-input` where a sale to existing customers costs nothing, as then there is no cost to compare with. Source: the article "Ways
/// to keep customers in the sales cycle": contacts five times dearer, 12.5 % (of 5 to 20) against 65 % (of 60 to 70) of them buy.
///
/// ```
/// use mandegar::domain::{budget, quantity::Count};
/// let (new, existing) = (Count::new(5.0 / 0.125)?, Count::new(1.0 / 0.65)?);
/// assert!((budget::cost_ratio(new, existing)? - 26.0).abs() < 1e-12);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn cost_ratio(new: Count, existing: Count) -> Figure {
    if existing.get() > 0.0 {
        finite(new.get() / existing.get())
    } else {
        Err(Undefined::MissingInput)
    }
}

/// Money for existing customers and for new ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// For existing customers.
    pub existing: Count,
    /// For new ones.
    pub new: Count,
}

impl Parts {
    /// The budget divided: the share `split` of it for existing customers, the rest for new ones.
    ///
    /// ```
    /// use mandegar::domain::{budget::Parts, quantity::{Count, Share}};
    /// let parts = Parts::of(Count::new(1000.0)?, Share::new(0.25)?)?;
    /// assert_eq!((parts.existing.get(), parts.new.get()), (250.0, 750.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn of(budget: Count, split: Share) -> Result<Self, Undefined> {
        Ok(Self {
            existing: Count::new(budget.get() * split.get())?,
            new: Count::new(budget.get() * (1.0 - split.get()))?,
        })
    }
}

/// The two groups, and what a sale brings before the cost of its contacts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// The customers there are.
    pub existing: Group,
    /// Those there could be.
    pub new: Group,
    /// Margin of one sale, in money.
    pub margin_per_sale: Amount,
}

impl Market {
    /// profit = sales × margin-per-sale − money spent, over both groups; undefined where one of the sales is.
    ///
    /// Source: the definition; with the article's chances 100 at 1 a contact and 900 at 5 bring 65 and 22.5 sales.
    ///
    /// ```
    /// use mandegar::domain::{budget::{Group, Market, Parts}, quantity::{Amount, Count, Share}};
    /// let market = Market {
    ///     existing: Group::new(Count::new(1.0)?, Share::new(0.65)?, None),
    ///     new: Group::new(Count::new(5.0)?, Share::new(0.125)?, None),
    ///     margin_per_sale: Amount::new(20.0)?,
    /// };
    /// let parts = Parts::of(Count::new(1000.0)?, Share::new(0.1)?)?;
    /// assert_eq!(market.profit(parts), Ok(87.5 * 20.0 - 1000.0));
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn profit(&self, parts: Parts) -> Figure {
        let sales = self.existing.sales(parts.existing)? + self.new.sales(parts.new)?;
        let spent = self.existing.spent(parts.existing) + self.new.spent(parts.new);
        finite(sales * self.margin_per_sale.get() - spent)
    }

    /// The most that the budget can earn, and how: the group with the cheaper sale first, up to its audience, each only while its sale
    /// costs less than it brings; the rest stays unspent. At equal cost existing customers come first.
    ///
    /// Where neither group pays nothing is spent. `missing-input` where a group that pays is limited by neither cost nor audience.
    /// Source: profit rises in a straight line with the money of each group up to its limit, so the steeper line is followed first.
    pub fn best(&self, budget: Count) -> Result<Best, Undefined> {
        let [existing, new] =
            [self.existing, self.new].map(|group| group.paying(self.margin_per_sale));
        let none = Count::new(0.0)?;
        let mut parts = Parts {
            existing: none,
            new: none,
        };
        let spend = |group: Group, pays: Option<f64>, left: f64| match pays {
            Some(_) => Count::new(group.spent(Count::new(left)?)),
            None => Ok(none),
        };
        let new_first = new.is_some_and(|new| existing.is_none_or(|existing| new < existing));
        if new_first {
            parts.new = spend(self.new, new, budget.get())?;
            parts.existing = spend(self.existing, existing, budget.get() - parts.new.get())?;
        } else {
            parts.existing = spend(self.existing, existing, budget.get())?;
            parts.new = spend(self.new, new, budget.get() - parts.existing.get())?;
        }
        let earned = |group: Group, pays: Option<f64>, money: Count| match pays {
            Some(_) => Ok(group.sales(money)? * self.margin_per_sale.get() - money.get()),
            None => Ok(0.0),
        };
        let profit =
            earned(self.existing, existing, parts.existing)? + earned(self.new, new, parts.new)?;
        Ok(Best {
            budget,
            parts,
            pays: existing.is_some() || new.is_some(),
            // A sale that costs a hair less than it brings may come out below 0 by rounding.
            profit: finite(profit)?.max(0.0),
        })
    }
}

/// What [`Market::best`] found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Best {
    budget: Count,
    parts: Parts,
    pays: bool,
    profit: f64,
}

impl Best {
    /// best-profit, in money: at least 0, and 0 where neither group pays.
    pub fn profit(&self) -> f64 {
        self.profit
    }

    /// best-split, the share of the budget that goes to existing customers, from 0 to 1.
    ///
    /// `not-reachable` where neither group pays, `too-few` without a budget. Of the rest [`Best::unspent`] goes to nobody, so giving it to
    /// new customers may earn less. Source: as [`Market::best`]; 77,351 contacts of 1.37 from a budget of 651,899.64 (budget.json).
    ///
    /// ```
    /// use mandegar::domain::{budget::{Group, Market}, quantity::{Amount, Count, Share}};
    /// let market = Market {
    ///     existing: Group::new(Count::new(1.37)?, Share::new(0.8667)?, Some(Count::new(77_351.0)?)),
    ///     new: Group::new(Count::new(14.9)?, Share::new(0.3207)?, None),
    ///     margin_per_sale: Amount::new(314.34)?,
    /// };
    /// let best = market.best(Count::new(651_899.64)?)?;
    /// assert!((best.split()? - 0.16255703).abs() < 1e-8);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn split(&self) -> Figure {
        if self.pays {
            self.parts.existing.over(self.budget)
        } else {
            Err(Undefined::NotReachable)
        }
    }

    /// The money for each group; together at most the budget.
    pub fn parts(&self) -> Parts {
        self.parts
    }

    /// The money that earns most by staying where it is: at least 0.
    pub fn unspent(&self) -> f64 {
        (self.budget.get() - self.parts.existing.get() - self.parts.new.get()).max(0.0)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn group(cost: f64, success: f64, audience: Option<f64>) -> Group {
        Group::new(
            count(cost),
            Share::new(success).unwrap(),
            audience.map(count),
        )
    }

    fn market(existing: Group, new: Group, margin: f64) -> Market {
        let margin_per_sale = Amount::new(margin).unwrap();
        Market {
            existing,
            new,
            margin_per_sale,
        }
    }

    /// Which money goes where, out of 1,000, and what it earns.
    #[track_caller]
    fn best(market: Market, existing: f64, new: f64, profit: f64) -> Best {
        let best = market.best(count(1000.0)).unwrap();
        let parts = best.parts();
        assert_eq!((parts.existing.get(), parts.new.get()), (existing, new));
        assert_eq!(best.profit(), profit);
        assert_eq!(best.unspent(), 1000.0 - existing - new);
        best
    }

    #[test]
    fn the_cheaper_sale_first() {
        let (dear, cheap) = (group(10.0, 0.5, None), group(5.0, 0.5, None));
        // 200 contacts, 100 sales.
        let one = best(market(cheap, dear, 30.0), 1000.0, 0.0, 2000.0);
        assert_eq!(one.split(), Ok(1.0));
        let other = best(market(dear, cheap, 30.0), 0.0, 1000.0, 2000.0);
        assert_eq!(other.split(), Ok(0.0));
        let tie = best(market(cheap, cheap, 30.0), 1000.0, 0.0, 2000.0);
        assert_eq!(tie.split(), Ok(1.0));
    }

    #[test]
    fn the_audience_ends_and_the_rest_goes_to_whom_it_pays() {
        let few = group(5.0, 0.5, Some(40.0));
        // 20 sales for 200, then 40 for 800.
        let both = best(
            market(few, group(10.0, 0.5, None), 30.0),
            200.0,
            800.0,
            800.0,
        );
        assert_eq!(both.split(), Ok(0.2));
        // A sale to new customers costs 100: the rest is kept, although a split of 0.2 would lose it.
        let dear = market(few, group(50.0, 0.5, None), 30.0);
        let kept = best(dear, 200.0, 0.0, 400.0);
        assert_eq!(kept.split(), Ok(0.2));
        let parts = Parts::of(count(1000.0), Share::new(0.2).unwrap()).unwrap();
        assert!(dear.profit(parts).unwrap() < 400.0);
    }

    #[test]
    fn where_nothing_pays_nothing_is_spent() {
        for margin in [-5.0, 0.0, 10.0] {
            // At 10 a sale brings just what it costs.
            let m = market(group(5.0, 0.5, Some(40.0)), group(5.0, 0.25, None), margin);
            let none = best(m, 0.0, 0.0, 0.0);
            assert_eq!(none.split(), Err(Undefined::NotReachable));
        }
        let hopeless = market(group(5.0, 0.0, None), group(0.0, 0.0, None), 30.0);
        let none = best(hopeless, 0.0, 0.0, 0.0);
        assert_eq!(none.split(), Err(Undefined::NotReachable));
    }

    #[test]
    fn what_costs_nothing_or_sells_nothing() {
        let free = group(0.0, 0.5, Some(40.0));
        assert_eq!(free.cost_per_sale(), Ok(0.0));
        assert_eq!(free.sales(count(0.0)), Ok(20.0));
        assert_eq!(free.spent(count(9.0)), 0.0);
        let endless = group(0.0, 0.5, None);
        assert_eq!(endless.sales(count(9.0)), Err(Undefined::MissingInput));
        let deaf = group(5.0, 0.0, None);
        assert_eq!(deaf.cost_per_sale(), Err(Undefined::Never));
        assert_eq!(deaf.sales(count(9.0)), Ok(0.0));
        assert_eq!(
            cost_ratio(count(3.0), count(0.0)),
            Err(Undefined::MissingInput)
        );
        // 20 free sales, then 50 for all of the money: 600 + 1,500 − 1,000.
        best(
            market(free, group(10.0, 0.5, None), 30.0),
            0.0,
            1000.0,
            1100.0,
        );
        assert_eq!(
            market(deaf, endless, 30.0).best(count(1000.0)),
            Err(Undefined::MissingInput)
        );
    }

    #[test]
    fn without_a_budget_nothing_is_split() {
        let m = market(group(5.0, 0.5, None), group(10.0, 0.5, None), 30.0);
        let nothing = m.best(count(0.0)).unwrap();
        assert_eq!(nothing.profit(), 0.0);
        assert_eq!(nothing.split(), Err(Undefined::TooFew));
    }
}
