//! Recurring revenue: what is lost and kept of it, and how it grows from the start of a period to its end.
//!
//! Letters as in the sources: S revenue (MRR) at the start of the period, C churned, K contraction, X expansion, R reactivation, N new; all in
//! the same currency and at least 0. A rate is a fraction of S; without revenue at the start it is `too-few`.
//!
//! Pinned by `tests/it/domain_vectors.rs` (revenue-churn.json), `tests/it/domain_laws.rs` and the cases below.

use crate::domain::churn;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Count};

/// What customers took away: by leaving and by paying less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Losses {
    /// C, the revenue of customers who left.
    pub churned: Count,
    /// K, what customers who stayed pay less.
    pub contraction: Count,
}

impl Losses {
    /// C + K, in money.
    pub fn total(self) -> f64 {
        self.churned.get() + self.contraction.get()
    }
}

/// gross-revenue-churn = (C + K)/S. At least 0; above 1 where more was lost than there was at the start.
///
/// Source: ChartMogul help 204898491; its example in help 203359341 loses 10 and 10 of 100.
///
/// ```
/// use mandegar::domain::{quantity::Count, revenue::{gross, Losses}};
/// let losses = Losses { churned: Count::new(10.0)?, contraction: Count::new(10.0)? };
/// assert_eq!(gross(losses, Count::new(100.0)?), Ok(0.2));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn gross(losses: Losses, start: Count) -> Figure {
    of_start(losses.total(), start)
}

/// net-revenue-churn = (C + K − X − R)/S, without R where reactivation is `None`. At most as much as [`gross`]; below 0 where more was gained.
///
/// Reactivation is in by ChartMogul's rule and out by Baremetrics', so it is the person's choice (`reactivation-in-net`). Source: ChartMogul
/// help 4414075567250; its example in help 203359341 loses 10 and 10 of 100 and expands by 10.
///
/// ```
/// use mandegar::domain::{quantity::Count, revenue::{net, Losses}};
/// let ten = Count::new(10.0)?;
/// let losses = Losses { churned: ten, contraction: ten };
/// assert_eq!(net(losses, ten, None, Count::new(100.0)?), Ok(0.1));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn net(losses: Losses, expansion: Count, reactivation: Option<Count>, start: Count) -> Figure {
    let regained = expansion.get() + reactivation.map_or(0.0, Count::get);
    of_start(losses.total() - regained, start)
}

/// grr = 1 − gross-revenue-churn, gross revenue retention: what is left without counting any gain. At most 1; undefined as [`gross`].
///
/// Source: dnoise.online, "NRR": 6,000 and 4,000 lost of 200,000.
///
/// ```
/// use mandegar::domain::{quantity::Count, revenue::{grr, Losses}};
/// let losses = Losses { churned: Count::new(6_000.0)?, contraction: Count::new(4_000.0)? };
/// assert_eq!(grr(losses, Count::new(200_000.0)?), Ok(0.95));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn grr(losses: Losses, start: Count) -> Figure {
    gross(losses, start).map(|gross| 1.0 - gross)
}

/// nrr = 1 − net-revenue-churn, net revenue retention: what the customers of the start bring at the end. At least [`grr`]; undefined as [`net`].
///
/// Source: dnoise.online, "NRR": 200,000 that lose 6,000 and 4,000 and expand by 20,000 are kept at 105 %.
///
/// ```
/// use mandegar::domain::{quantity::Count, revenue::{nrr, Losses}};
/// let losses = Losses { churned: Count::new(6_000.0)?, contraction: Count::new(4_000.0)? };
/// assert_eq!(nrr(losses, Count::new(20_000.0)?, None, Count::new(200_000.0)?), Ok(1.05));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn nrr(losses: Losses, expansion: Count, reactivation: Option<Count>, start: Count) -> Figure {
    net(losses, expansion, reactivation, start).map(|net| 1.0 - net)
}

/// gross-revenue-churn-annual = 1 − (1 − gross)^(12/m) from the rate of a period of m months, never 12/m times it. From 0 to 1.
///
/// `invalid-input` for a rate above 1, as nothing is left to lose, and for a period of no length. Source: compounding as in
/// [`churn::annual`]; the published example there is the same 5 % a month.
///
/// ```
/// use mandegar::domain::revenue::gross_annual;
/// assert!((gross_annual(0.05, 1.0)? - 0.4596).abs() < 5e-5);
/// assert!((gross_annual(0.05, 24.0)? - 0.0253).abs() < 5e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn gross_annual(gross: f64, months: f64) -> Figure {
    churn::monthly(gross, months).map(churn::annual)
}

/// All movements of revenue within a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movements {
    /// C and K.
    pub losses: Losses,
    /// X, what customers who stayed pay more.
    pub expansion: Count,
    /// R, the revenue of customers who had left before and came back.
    pub reactivation: Count,
    /// N, the revenue of customers who were never there before.
    pub new: Count,
}

impl Movements {
    /// N + R + X, in money.
    pub fn gained(&self) -> f64 {
        self.new.get() + self.reactivation.get() + self.expansion.get()
    }

    /// mrr-net-new = N + R + X − C − K, in money; below 0 where the revenue fell.
    ///
    /// Source: Stripe's glossary of billing analytics; super-calc.com gains 95,000 and 28,000 and loses 18,000 and 7,000.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, revenue::{Losses, Movements}};
    /// let [new, expansion, churned, contraction, reactivation] =
    ///     [95_000.0, 28_000.0, 18_000.0, 7_000.0, 0.0].map(|money| Count::new(money).unwrap());
    /// let moved = Movements { losses: Losses { churned, contraction }, expansion, reactivation, new };
    /// assert_eq!(moved.net_new(), Ok(98_000.0));
    /// ```
    pub fn net_new(&self) -> Figure {
        finite(self.gained() - self.losses.total())
    }

    /// mrr-end = S + mrr-net-new, in money; below 0 where more was lost than there was.
    ///
    /// Source: Stripe's glossary of billing analytics; the public table of gist mrsimonbennett/852022c0 has 88.61 + 33 − 2 − 3 in June 2017.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, revenue::{Losses, Movements}};
    /// let [new, contraction, churned, none] = [33.0, 2.0, 3.0, 0.0].map(|money| Count::new(money).unwrap());
    /// let moved = Movements { losses: Losses { churned, contraction }, expansion: none, reactivation: none, new };
    /// assert!((moved.end(Count::new(88.61)?)? - 116.61).abs() < 1e-9);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn end(&self, start: Count) -> Figure {
        finite(start.get() + self.net_new()?)
    }

    /// quick-ratio = (N + R + X)/(C + K), a plain number of at least 0; `no-losses` when nothing was lost, the best of months.
    ///
    /// Source: pitchkit.net gains 20,000 and 8,000 and loses 5,000 and 3,000.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, revenue::{Losses, Movements}};
    /// let [new, expansion, churned, contraction, reactivation] =
    ///     [20_000.0, 8_000.0, 5_000.0, 3_000.0, 0.0].map(|money| Count::new(money).unwrap());
    /// let moved = Movements { losses: Losses { churned, contraction }, expansion, reactivation, new };
    /// assert_eq!(moved.quick_ratio(), Ok(3.5));
    /// ```
    pub fn quick_ratio(&self) -> Figure {
        let lost = self.losses.total();
        if lost > 0.0 {
            finite(self.gained() / lost)
        } else {
            Err(Undefined::NoLosses)
        }
    }

    /// growth-to-new = mrr-net-new/(N + X), a fraction: how much of what was sold is left as growth. `too-few` when nothing was sold.
    ///
    /// At most 1 without reactivation, and it does not blow up when losses are small. Source: firstofficer.io's glossary, "Quick ratio", which
    /// offers it instead of that ratio; the numbers are super-calc.com's.
    ///
    /// ```
    /// use mandegar::domain::{quantity::Count, revenue::{Losses, Movements}};
    /// let [new, expansion, churned, contraction, reactivation] =
    ///     [95_000.0, 28_000.0, 18_000.0, 7_000.0, 0.0].map(|money| Count::new(money).unwrap());
    /// let moved = Movements { losses: Losses { churned, contraction }, expansion, reactivation, new };
    /// assert!((moved.growth_to_new()? - 0.7967).abs() < 5e-5);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn growth_to_new(&self) -> Figure {
        let sold = self.new.get() + self.expansion.get();
        if sold > 0.0 {
            finite(self.net_new()? / sold)
        } else {
            Err(Undefined::TooFew)
        }
    }
}

/// `money` as a fraction of the revenue at the start.
fn of_start(money: f64, start: Count) -> Figure {
    if start.get() > 0.0 {
        finite(money / start.get())
    } else {
        Err(Undefined::TooFew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn losses(churned: f64, contraction: f64) -> Losses {
        Losses {
            churned: money(churned),
            contraction: money(contraction),
        }
    }

    fn moved(losses: Losses, expansion: f64, reactivation: f64, new: f64) -> Movements {
        Movements {
            losses,
            expansion: money(expansion),
            reactivation: money(reactivation),
            new: money(new),
        }
    }

    /// dnoise.online: 7,000 and 3,000 lost of 100,000; teamtreehouse.com: two of 3,000 lost of 34,500, which is 17.39 %.
    #[test]
    fn gross_churn_as_published() {
        assert_eq!(gross(losses(7_000.0, 3_000.0), money(100_000.0)), Ok(0.1));
        let lost = gross(losses(6_000.0, 0.0), money(34_500.0)).unwrap();
        assert!((lost - 0.1739).abs() < 5e-5, "{lost}");
    }

    /// metrickittools.com, glossary, "NRR": 100k, +15k, −5k, −10k.
    #[test]
    fn what_is_regained_as_published() {
        let kept = nrr(losses(10e3, 5e3), money(15e3), None, money(100e3));
        assert_eq!(kept, Ok(1.0));
    }

    #[test]
    fn reactivation_counts_only_where_it_is_wanted() {
        let (lost, start) = (losses(10.0, 0.0), money(100.0));
        let without = net(lost, money(2.0), None, start);
        assert_eq!(without, Ok(0.08));
        assert_eq!(net(lost, money(2.0), Some(money(3.0)), start), Ok(0.05));
        assert_eq!(net(lost, money(2.0), Some(money(0.0)), start), without);
    }

    /// super-calc.com, second example: 40,000 and 5,000 against 32,000 and 8,000 give 1.13 and +5,000.
    #[test]
    fn the_quick_ratio_as_published() {
        let moved = moved(losses(32e3, 8e3), 5e3, 0.0, 40e3);
        assert_eq!(moved.quick_ratio(), Ok(1.125));
        assert_eq!(moved.net_new(), Ok(5e3));
    }

    #[test]
    fn a_rate_without_a_base_is_none() {
        let (lost, none) = (losses(5.0, 1.0), money(0.0));
        assert_eq!(gross(lost, none), Err(Undefined::TooFew));
        assert_eq!(grr(lost, none), Err(Undefined::TooFew));
        assert_eq!(net(lost, none, None, none), Err(Undefined::TooFew));
        assert_eq!(nrr(lost, none, None, none), Err(Undefined::TooFew));
        let unsold = moved(lost, 0.0, 9.0, 0.0);
        assert_eq!(unsold.growth_to_new(), Err(Undefined::TooFew));
        let unlost = moved(losses(0.0, 0.0), 1.0, 1.0, 1.0);
        assert_eq!(unlost.quick_ratio(), Err(Undefined::NoLosses));
    }

    #[test]
    fn a_year_at_the_edges() {
        assert_eq!(gross_annual(0.0, 1.0), Ok(0.0));
        assert_eq!(gross_annual(1.0, 3.0), Ok(1.0));
        assert_eq!(gross_annual(1.2, 1.0), Err(Undefined::InvalidInput));
        assert_eq!(gross_annual(0.1, 0.0), Err(Undefined::InvalidInput));
        assert_eq!(gross_annual(f64::NAN, 1.0), Err(Undefined::InvalidInput));
        let year = gross_annual(0.0986, 12.0).unwrap();
        assert!((year - 0.0986).abs() < 1e-15, "{year}");
    }

    #[test]
    fn more_lost_than_there_was() {
        let moved = moved(losses(150.0, 0.0), 0.0, 0.0, 20.0);
        assert_eq!(moved.end(money(100.0)), Ok(-30.0));
        assert_eq!(gross(moved.losses, money(100.0)), Ok(1.5));
        assert_eq!(grr(moved.losses, money(100.0)), Ok(-0.5));
    }

    #[test]
    fn the_largest_money_is_not_infinite() {
        let most = money(1e100);
        let moved = moved(losses(1e100, 1e100), 1e100, 1e100, 1e100);
        assert!(moved.end(most).is_ok_and(f64::is_finite));
        let start = money(5e-324);
        assert_eq!(gross(moved.losses, start), Err(Undefined::InvalidInput));
    }
}
