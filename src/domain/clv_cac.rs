//! What a customer brings against what it cost to win: ratio, payback, and what would have to be true for a target.
//!
//! M is the margin of one customer per month, c the monthly churn, d the monthly discount, all in the same currency and unit of time.
//!
//! Pinned by `tests/it/vectors.rs` (clv-cac.json), `tests/it/laws.rs` and the cases below.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{finite, Amount, Count, Share};

/// cac = spend / new customers, in money per customer; `too-few` without new customers.
///
/// Source: complete.tools, 10,000 spent on 200 new customers.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// assert_eq!(clv_cac::cac(Amount::new(10_000.0)?, Count::new(200.0)?), Ok(50.0));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn cac(spend: Amount, new_customers: Count) -> Figure {
    if new_customers.get() > 0.0 {
        finite(spend.get() / new_customers.get())
    } else {
        Err(Undefined::TooFew)
    }
}

/// clv-cac-ratio = clv/cac, a plain number; `missing-input` at a cost of 0, as then there is no cost to compare with.
///
/// Source: calculatorsir.com, 1,600 against 500.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// assert_eq!(clv_cac::ratio(Amount::new(1600.0)?, Count::new(500.0)?), Ok(3.2));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn ratio(clv: Amount, cac: Count) -> Figure {
    if cac.get() > 0.0 {
        finite(clv.get() / cac.get())
    } else {
        Err(Undefined::MissingInput)
    }
}

/// payback-months = cac/M, months until the cost has come back if nobody left; `never` without a margin.
///
/// Source: calculatorsir.com, 500 at 80 a month.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// assert_eq!(clv_cac::payback(Count::new(500.0)?, Amount::new(80.0)?), Ok(6.25));
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn payback(cac: Count, monthly_margin: Amount) -> Figure {
    if monthly_margin.get() > 0.0 {
        finite(cac.get() / monthly_margin.get())
    } else {
        Err(Undefined::Never)
    }
}

/// payback-months-churned = ln(1 − cac·c/M)/ln(1 − c): months until the average customer, who may leave, has brought its cost.
///
/// It is where [`earned`] reaches the cost. `never` when cac·c ≥ M, as all margins together are M/c; the plain payback when c = 0.
/// Source: geratools.com works it out month by month; with 5 % churn 250 at 69.30 a month take 3.88 months instead of 3.61.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count, Share}};
/// let months = clv_cac::payback_churned(Count::new(250.0)?, Amount::new(69.3)?, Share::new(0.05)?)?;
/// assert!((months - 3.878).abs() < 1e-3);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn payback_churned(cac: Count, monthly_margin: Amount, churn: Share) -> Figure {
    let plain = payback(cac, monthly_margin)?;
    let lost = plain * churn.get();
    if lost >= 1.0 {
        Err(Undefined::Never)
    } else if churn.get() > 0.0 {
        finite((-lost).ln_1p() / (-churn.get()).ln_1p())
    } else {
        Ok(plain)
    }
}

/// M(1 − (1 − c)^t)/c, in money: the margin that an average customer has brought after `months` t, not discounted, as payback counts.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Share}};
/// let (margin, churn) = (Amount::new(80.0)?, Share::new(0.05)?);
/// assert!((clv_cac::earned(margin, churn, 7.304920729216269)? - 500.0).abs() < 1e-9);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn earned(monthly_margin: Amount, churn: Share, months: f64) -> Figure {
    let months = Count::new(months)?.get();
    let c = churn.get();
    // Without churn, and at month 0 where (1 − c)^t may be 0⁰, the sum is plain.
    let paid = if c > 0.0 && months > 0.0 {
        -(months * (-c).ln_1p()).exp_m1() / c
    } else {
        months
    };
    finite(monthly_margin.get() * paid)
}

/// max-cac = clv/target, in money: the most a new customer may cost; `invalid-input` for a target that is not above 0.
///
/// Source: the ratio, solved for its cost; 1,600 at a target of 3 allow 533.33.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// assert!((clv_cac::max_cac(Amount::new(1600.0)?, Count::new(3.0)?)? - 533.33).abs() < 0.005);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn max_cac(clv: Amount, target: Count) -> Figure {
    finite(clv.get() / positive(target)?)
}

/// needed-churn = M(1 + d)/(target·cac) − d, a fraction a month: the churn at which the ratio is the target.
///
/// `not-reachable` outside 0…1, `invalid-input` for a target that is not above 0. Source: clv = M(1 + d)/(d + c), solved for c.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// let c = clv_cac::needed_churn(Amount::new(80.0)?, 0.0, Count::new(500.0)?, Count::new(3.0)?)?;
/// assert!((c - 0.053333).abs() < 1e-6);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn needed_churn(monthly_margin: Amount, discount: f64, cac: Count, target: Count) -> Figure {
    let wanted = positive(target)? * cac.get();
    let churn = monthly_margin.get() * (1.0 + discount) / wanted - discount;
    if (0.0..=1.0).contains(&churn) {
        finite(churn)
    } else {
        Err(Undefined::NotReachable)
    }
}

/// needed-arpa = arpa × target/ratio, in money a month: the revenue at which the ratio is the target.
///
/// `clv_of_one` is the clv that each unit of arpa brings, margin·(1 + d)/(d + c). `not-reachable` where that is not above 0,
/// `missing-input` at a cost of 0, `invalid-input` for a target that is not above 0.
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// let arpa = clv_cac::needed_arpa(Amount::new(0.8 / 0.05)?, Count::new(500.0)?, Count::new(3.0)?)?;
/// assert!((arpa - 93.75).abs() < 1e-9);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn needed_arpa(clv_of_one: Amount, cac: Count, target: Count) -> Figure {
    let target = positive(target)?;
    if cac.get() <= 0.0 {
        Err(Undefined::MissingInput)
    } else if clv_of_one.get() > 0.0 {
        finite(target * cac.get() / clv_of_one.get())
    } else {
        Err(Undefined::NotReachable)
    }
}

/// needed-margin = margin × target/ratio, a fraction of revenue: the margin at which the ratio is the target.
///
/// `clv_of_all` is the clv at a margin of 100 %, arpa·(1 + d)/(d + c). `not-reachable` above 1, otherwise as [`needed_arpa`].
///
/// ```
/// use mandegar::domain::{clv_cac, quantity::{Amount, Count}};
/// let margin = clv_cac::needed_margin(Amount::new(100.0 / 0.05)?, Count::new(500.0)?, Count::new(3.0)?)?;
/// assert!((margin - 0.75).abs() < 1e-12);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn needed_margin(clv_of_all: Amount, cac: Count, target: Count) -> Figure {
    let margin = needed_arpa(clv_of_all, cac, target)?;
    if margin <= 1.0 {
        Ok(margin)
    } else {
        Err(Undefined::NotReachable)
    }
}

fn positive(target: Count) -> Figure {
    if target.get() > 0.0 {
        Ok(target.get())
    } else {
        Err(Undefined::InvalidInput)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(value: f64) -> Count {
        Count::new(value).unwrap()
    }

    fn amount(value: f64) -> Amount {
        Amount::new(value).unwrap()
    }

    #[track_caller]
    fn pays_back(cac: f64, margin: f64, churn: f64, wanted: Figure) {
        let churn = Share::new(churn).unwrap();
        let got = payback_churned(count(cac), amount(margin), churn);
        match (got, wanted) {
            (Ok(got), Ok(wanted)) => {
                assert!((got - wanted).abs() < 1e-9, "{got} for {wanted}");
                assert!((earned(amount(margin), churn, got).unwrap() - cac).abs() <= 1e-9 * cac);
            }
            _ => assert_eq!(got, wanted),
        }
    }

    #[test]
    fn payback_meets_the_earnings_or_never_comes() {
        pays_back(500.0, 80.0, 0.05, Ok(7.304920729216269));
        pays_back(500.0, 80.0, 0.0, Ok(6.25));
        pays_back(0.0, 80.0, 0.05, Ok(0.0));
        pays_back(1600.0, 80.0, 0.05, Err(Undefined::Never));
        pays_back(1601.0, 80.0, 0.05, Err(Undefined::Never));
        pays_back(500.0, 0.0, 0.05, Err(Undefined::Never));
        pays_back(500.0, -3.0, 0.05, Err(Undefined::Never));
        pays_back(80.0, 80.0, 1.0, Err(Undefined::Never));
    }

    /// At 3:1 without discount the churned payback is about 22 % longer than the plain one, at 2:1 39 % (research of this project).
    #[test]
    fn the_ratio_tells_how_much_churn_delays() {
        for (ratio, longer) in [(3.0, 1.22), (2.0, 1.39)] {
            let (churn, margin) = (0.001, 10.0);
            let cac = margin / churn / ratio;
            let plain = payback(count(cac), amount(margin)).unwrap();
            let churned =
                payback_churned(count(cac), amount(margin), Share::new(churn).unwrap()).unwrap();
            assert!(
                (churned / plain - longer).abs() < 0.005,
                "{}",
                churned / plain
            );
        }
    }

    #[test]
    fn what_cannot_be_reached() {
        let (cac, target) = (count(500.0), count(3.0));
        assert_eq!(
            needed_churn(amount(5000.0), 0.0, cac, target),
            Err(Undefined::NotReachable)
        );
        assert_eq!(
            needed_churn(amount(-5.0), 0.0, cac, target),
            Err(Undefined::NotReachable)
        );
        assert_eq!(
            needed_churn(amount(80.0), 0.0, count(0.0), target),
            Err(Undefined::NotReachable)
        );
        assert_eq!(
            needed_margin(amount(100.0), cac, target),
            Err(Undefined::NotReachable)
        );
        assert_eq!(
            needed_arpa(amount(0.0), cac, target),
            Err(Undefined::NotReachable)
        );
        assert_eq!(
            needed_arpa(amount(1.0), count(0.0), target),
            Err(Undefined::MissingInput)
        );
        assert_eq!(
            max_cac(amount(1.0), count(0.0)),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(cac_of(100.0, 0.0), Err(Undefined::TooFew));
        assert_eq!(
            ratio(amount(100.0), count(0.0)),
            Err(Undefined::MissingInput)
        );
    }

    fn cac_of(spend: f64, customers: f64) -> Figure {
        super::cac(amount(spend), count(customers))
    }
}
