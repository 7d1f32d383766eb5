//! How much of a shop's work goes to the customers it has, by the stage that the shop has reached.
//!
//! The stages and their shares are those of the Persian article "Growing online sales with retention marketing". It describes them by
//! examples: no sale yet, a handful a month, about one a day, about ten a day, above 500 a month. The boundaries between the examples
//! are this project's, and so is the share of the last stage, of which the article says "most" and gives no number.
//!
//! Pinned by `tests/it/domain_vectors_b.rs` (effort.json) and the cases below.

use crate::domain::quantity::{Count, Share};

/// The stages of a shop, in rising order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// No sale yet.
    New,
    /// Up to 10 sales a month.
    Beginning,
    /// Up to 150 a month, about one and more a day.
    Growing,
    /// Up to 500 a month, about ten a day.
    Steady,
    /// More than that.
    Established,
}

impl Stage {
    /// All stages, in rising order.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Beginning,
        Self::Growing,
        Self::Steady,
        Self::Established,
    ];

    /// The stage of a shop with so many sales a month.
    ///
    /// ```
    /// use mandegar::domain::{effort::Stage, quantity::Count};
    /// assert_eq!(Stage::of(Count::new(30.0)?), Stage::Growing);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn of(sales_per_month: Count) -> Self {
        let fits = |stage: &Self| {
            stage
                .most_sales()
                .is_none_or(|most| sales_per_month.get() <= most)
        };
        Self::ALL
            .into_iter()
            .find(fits)
            .unwrap_or(Self::Established)
    }

    /// stage, from 1 to 5.
    pub fn number(self) -> u8 {
        match self {
            Self::New => 1,
            Self::Beginning => 2,
            Self::Growing => 3,
            Self::Steady => 4,
            Self::Established => 5,
        }
    }

    /// The most sales a month that still belong to the stage, `None` for the last one. The boundaries are this project's.
    pub fn most_sales(self) -> Option<f64> {
        match self {
            Self::New => Some(0.0),
            Self::Beginning => Some(10.0),
            Self::Growing => Some(150.0),
            Self::Steady => Some(500.0),
            Self::Established => None,
        }
    }

    /// The share of the work that the article gives to existing customers, as a fraction; `None` for the last stage, where it has no number.
    pub fn published_share(self) -> Option<f64> {
        match self {
            Self::New => Some(0.0),
            Self::Beginning => Some(0.15),
            Self::Growing => Some(0.3),
            Self::Steady => Some(0.5),
            Self::Established => None,
        }
    }

    /// retention-share, a fraction: the article's share of the stage, and `assumed` at the last one. Always defined.
    ///
    /// Source: the article above; about one sale a day asks for 30 %.
    ///
    /// ```
    /// use mandegar::domain::{effort::Stage, quantity::Share};
    /// let assumed = Share::new(0.7)?;
    /// assert_eq!(Stage::Growing.retention_share(assumed).get(), 0.3);
    /// assert_eq!(Stage::Established.retention_share(assumed), assumed);
    /// # Ok::<(), mandegar::domain::figure::Undefined>(())
    /// ```
    pub fn retention_share(self, assumed: Share) -> Share {
        let published = self.published_share().map(Share::new);
        published.and_then(Result::ok).unwrap_or(assumed)
    }
}

/// acquisition-share = 1 − retention-share, a fraction: the work that is left for winning new customers. Always defined.
///
/// Source: the two shares are the whole of the work.
///
/// ```
/// use mandegar::domain::{effort, quantity::Share};
/// assert_eq!(effort::acquisition_share(Share::new(0.3)?), 0.7);
/// # Ok::<(), mandegar::domain::figure::Undefined>(())
/// ```
pub fn acquisition_share(retention_share: Share) -> f64 {
    1.0 - retention_share.get()
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    #[track_caller]
    fn stage(sales: f64, wanted: u8, share: f64) {
        let stage = Stage::of(Count::new(sales).unwrap());
        assert_eq!(stage.number(), wanted, "{sales}");
        let assumed = Share::new(0.7).unwrap();
        assert_eq!(stage.retention_share(assumed).get(), share, "{sales}");
    }

    #[test]
    fn boundaries_belong_to_the_stage_below() {
        stage(0.0, 1, 0.0);
        stage(0.1, 2, 0.15);
        stage(10.0, 2, 0.15);
        stage(10.1, 3, 0.3);
        stage(150.0, 3, 0.3);
        stage(151.0, 4, 0.5);
        stage(500.0, 4, 0.5);
        stage(501.0, 5, 0.7);
        stage(1e100, 5, 0.7);
    }

    /// The article's own examples: a handful a month, one a day, ten a day, above 500 a month.
    #[test]
    fn the_examples_of_the_article() {
        stage(5.0, 2, 0.15);
        stage(30.0, 3, 0.3);
        stage(300.0, 4, 0.5);
        stage(600.0, 5, 0.7);
    }

    #[test]
    fn an_assumption_counts_at_the_last_stage_only() {
        let assumed = Share::new(0.9).unwrap();
        for stage in Stage::ALL {
            let own = stage.published_share().is_none();
            assert_eq!(stage.retention_share(assumed) == assumed, own, "{stage:?}");
        }
    }

    #[test]
    fn stages_and_boundaries_rise() {
        for pair in Stage::ALL.windows(2) {
            let [low, high] = pair else { unreachable!() };
            assert!(low < high && low.number() + 1 == high.number());
            assert!(high
                .most_sales()
                .is_none_or(|most| Some(most) > low.most_sales()));
        }
    }
}
