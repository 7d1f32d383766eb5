//! What a person chooses about a log of orders.

use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// The number of rows without an order number and of rows without a segment.
pub const NONE: u32 = u32::MAX;

/// Which rows count, and when a customer is new, lapsing or lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The day as of which customers are judged, by default the last date from `from` to `to`; later rows are left out.
    pub asof: Option<Date>,
    /// The first day that counts.
    pub from: Option<Date>,
    /// The last day that counts.
    pub to: Option<Date>,
    /// Only rows of this segment; [`NONE`] for the rows that have none.
    pub segment: Option<u32>,
    /// Lost is who bought nothing for more days than these.
    pub lapse_days: u32,
    /// Lapsing is who bought nothing for more days than these; see [`stages`](super::stages::stages) for the default.
    pub at_risk_days: Option<u32>,
    /// New is who has one purchase day, at most so many days ago.
    pub new_days: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            asof: None,
            from: None,
            to: None,
            segment: None,
            lapse_days: 365,
            at_risk_days: None,
            new_days: 30,
        }
    }
}

impl Options {
    /// Whether the day lies from `from` to `to`.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
