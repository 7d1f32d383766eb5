//! Customer churn: five ways to count it, and what a rate means per month, per year and over a lifetime.
//!
//! Letters as in the sources: S customers at the start of the period, N new, L lost, J of the lost those who joined within the
//! period, E at the end. A rate is a fraction of 1. Without a base a rate is `too-few`.
//!
//! Pinned by `tests/it/vectors.rs` (churn.json), `tests/it/laws.rs` and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Count, Share};

/// churn-start = L/S, the usual rule: everybody lost in the period over everybody there at its start.
///
/// At least 0; above 1 where more left than were there at the start, as joiners leave too. Source: Recurly, "A better way to
/// calculate your churn rate" (as the "simple" way), whose July is the example.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let (lost, start) = (Count::new(62.0)?, Count::new(1000.0)?);
/// assert_eq!(churn::start(lost, start), Ok(0.062));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn start(lost: Count, start: Count) -> Figure {
    lost.over(start)
}

/// churn-start-cohort = (L − J)/S: only those lost who were there at the start. From 0 to 1.
///
/// `invalid-input` when J > L, or when more of those at the start were lost than there were. Source: ChartMogul help 203359321, whose
/// 11 cancellations of 100, one of them joined in the month, give 10 %.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let [lost, lost_new, start] = [11.0, 1.0, 100.0].map(|c| Count::new(c).unwrap());
/// assert_eq!(churn::start_cohort(lost, lost_new, start), Ok(0.1));
/// ```
pub fn start_cohort(lost: Count, lost_new: Count, start: Count) -> Figure {
    let rate = lost_from_start(lost, lost_new)?.over(start)?;
    Share::new(rate).map(Share::get)
}

/// L − J, those lost who were there at the start; `invalid-input` when J > L.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let (lost, lost_new) = (Count::new(62.0)?, Count::new(12.0)?);
/// assert_eq!(churn::lost_from_start(lost, lost_new), Count::new(50.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn lost_from_start(lost: Count, lost_new: Count) -> Result<Count, Undefined> {
    Count::new(lost.get() - lost_new.get())
}

/// churn-start-plus-new = L/(S + N): joiners are in the numerator and in the base. From 0 to 1 for counts that fit together.
///
/// Source: Stripe, "Calculating churn rate in Billing"; the numbers are Recurly's July.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let [lost, start, new] = [62.0, 1000.0, 500.0].map(|c| Count::new(c).unwrap());
/// assert!((churn::start_plus_new(lost, start, new)? - 0.041333).abs() < 1e-6);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn start_plus_new(lost: Count, start: Count, new: Count) -> Figure {
    lost.over(Count::new(start.get() + new.get())?)
}

/// churn-customer-days = L/(S + ½(E − S)): lost per customer present on an average day. At least 0, at most 2.
///
/// Source: Recurly, "A better way to calculate your churn rate"; the test of `cwhitten/butter.js` prints 0.051 for these numbers.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let [lost, start, end] = [62.0, 1000.0, 1438.0].map(|c| Count::new(c).unwrap());
/// assert!((churn::customer_days(lost, start, end)? - 0.05086).abs() < 1e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn customer_days(lost: Count, start: Count, end: Count) -> Figure {
    lost.over(Count::new(0.5 * (start.get() + end.get()))?)
}

/// churn-net-change = (S − E)/S, the simple form found in articles. At most 1; new customers hide losses, and growth makes it negative.
///
/// Source: PostHog, churn tutorial: 100 users of whom 80 remain. Printed as churn elsewhere (research of this project); right only without new customers.
///
/// ```
/// use mandegar::domain::{churn, quantity::Count};
/// let (start, end) = (Count::new(100.0)?, Count::new(80.0)?);
/// assert_eq!(churn::net_change(start, end), Ok(0.2));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn net_change(start: Count, end: Count) -> Figure {
    if start.get() > 0.0 {
        finite((start.get() - end.get()) / start.get())
    } else {
        Err(Undefined::TooFew)
    }
}

/// churn-rate-monthly c₁ = 1 − (1 − c)^(1/m) from the rate c of a period of m months. From 0 to 1.
///
/// Undefined: `no-losses` for a negative rate (net change in growth), `invalid-input` for a rate above 1 or a period of no length.
/// Source: yescalculator.com and toption.org convert both ways by this formula; the example is toption.org's 45.96 % a year for 5 % a month.
///
/// ```
/// use mandegar::domain::churn;
/// assert!((churn::monthly(0.45963991, 12.0)?.get() - 0.05).abs() < 1e-8);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn monthly(rate: f64, months: f64) -> Result<Share, Undefined> {
    if rate < 0.0 {
        return Err(Undefined::NoLosses);
    }
    let rate = Share::new(rate)?.get();
    if months > 0.0 {
        // −expm1(ln1p) keeps the digits of small rates that 1 − (1 − c)^(1/m) throws away.
        Share::new(-((-rate).ln_1p() / months).exp_m1())
    } else {
        Err(Undefined::InvalidInput)
    }
}

/// churn-rate-annual = 1 − (1 − c₁)^12 from the monthly rate c₁, never twelve times it. From 0 to 1.
///
/// Source: toption.org, "Convert monthly to annual churn": 5 % a month are 45.96 % a year.
///
/// ```
/// use mandegar::domain::{churn, quantity::Share};
/// assert!((churn::annual(Share::new(0.05)?) - 0.4596).abs() < 5e-5);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn annual(monthly: Share) -> f64 {
    -(12.0 * (-monthly.get()).ln_1p()).exp_m1()
}

/// lifetime-months = 1/c₁, the mean number of months (started ones count whole) at constant churn. At least 1; `no-losses` at zero churn.
///
/// Source: ChartMogul help 203359061: 5 % a month are 20 months.
///
/// ```
/// use mandegar::domain::{churn, quantity::Share};
/// assert_eq!(churn::lifetime(Share::new(0.05)?), Ok(20.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn lifetime(monthly: Share) -> Figure {
    if monthly.get() > 0.0 {
        finite(1.0 / monthly.get())
    } else {
        Err(Undefined::NoLosses)
    }
}

/// half-life-months = ln ½ / ln(1 − c₁), when half of the customers are left. At least 0; `no-losses` at zero churn, 0 when all leave.
///
/// Source: the law of exponential decay; at 5 % a month half are gone after 13.5 months.
///
/// ```
/// use mandegar::domain::{churn, quantity::Share};
/// assert!((churn::half_life(Share::new(0.05)?)? - 13.5134).abs() < 1e-4);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn half_life(monthly: Share) -> Figure {
    if monthly.get() > 0.0 {
        finite(-std::f64::consts::LN_2 / (-monthly.get()).ln_1p())
    } else {
        Err(Undefined::NoLosses)
    }
}

/// (1 − c₁)^t, the share of customers left after `months` t at constant churn. From 0 to 1.
///
/// ```
/// use mandegar::domain::{churn, quantity::Share};
/// assert!((churn::left(Share::new(0.08)?, 12.0) - 0.3677).abs() < 1e-4);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn left(monthly: Share, months: f64) -> f64 {
    if months > 0.0 {
        ((-monthly.get()).ln_1p() * months).exp()
    } else {
        1.0
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn share(value: f64) -> Share {
        Share::new(value).unwrap()
    }

    /// toption.org, "Convert monthly to annual churn", percent to two decimals.
    #[test]
    fn monthly_becomes_annual_as_published() {
        for (monthly_percent, annual_percent) in [
            (1.0, 11.36),
            (2.0, 21.53),
            (3.0, 30.62),
            (5.0, 45.96),
            (8.0, 63.23),
            (10.0, 71.76),
            (20.0, 93.13),
            (29.0, 98.36),
        ] {
            let got = 100.0 * annual(share(monthly_percent / 100.0));
            assert!(
                (got - annual_percent).abs() < 0.005,
                "{monthly_percent}: {got}"
            );
            let back = monthly(got / 100.0, 12.0).unwrap().get();
            assert!((back * 100.0 - monthly_percent).abs() < 1e-12, "{back}");
        }
    }

    #[test]
    fn zero_and_total_churn() {
        assert_eq!(lifetime(share(0.0)), Err(Undefined::NoLosses));
        assert_eq!(half_life(share(0.0)), Err(Undefined::NoLosses));
        assert_eq!(annual(share(0.0)), 0.0);
        assert_eq!(lifetime(share(1.0)), Ok(1.0));
        assert_eq!(half_life(share(1.0)), Ok(0.0));
        assert_eq!(annual(share(1.0)), 1.0);
        assert_eq!(monthly(1.0, 12.0), Share::new(1.0));
    }

    #[test]
    fn a_rate_without_a_base_is_none() {
        let (none, some) = (count(0.0), count(5.0));
        assert_eq!(start(some, none), Err(Undefined::TooFew));
        assert_eq!(start_cohort(some, none, none), Err(Undefined::TooFew));
        assert_eq!(start_plus_new(some, none, none), Err(Undefined::TooFew));
        assert_eq!(customer_days(some, none, none), Err(Undefined::TooFew));
        assert_eq!(net_change(none, some), Err(Undefined::TooFew));
    }

    #[test]
    fn what_is_no_rate_has_no_month() {
        assert_eq!(monthly(-0.4, 1.0), Err(Undefined::NoLosses));
        assert_eq!(monthly(1.2, 1.0), Err(Undefined::InvalidInput));
        assert_eq!(monthly(0.2, 0.0), Err(Undefined::InvalidInput));
        assert_eq!(
            start_cohort(count(11.0), count(12.0), count(100.0)),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(
            start_cohort(count(120.0), count(12.0), count(100.0)),
            Err(Undefined::InvalidInput)
        );
    }

    #[test]
    fn small_rates_keep_their_digits() {
        let yearly = 1e-12;
        assert!((monthly(yearly, 12.0).unwrap().get() / (yearly / 12.0) - 1.0).abs() < 1e-11);
    }
}
