//! What the figures of subscriptions mean, block by block, as facts.

use crate::analysis::subscriptions::bridge::Month;
use crate::analysis::subscriptions::cohorts::{all, Cohort};
use crate::analysis::subscriptions::{Found, Shape};
use crate::domain::churn::{annual, monthly};
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::domain::survival::Curve;
use crate::report::finding::Tone;
use crate::report::subscriptions::figures::{churn, last_month};

/// The month after the first at which cohorts are compared.
const AGE: usize = 3;
/// Months over which revenue is told.
const YEAR: usize = 12;
/// One in so many customers who left on the last day makes one ask.
const SUSPECT: u32 = 10;

/// A fact with the numbers that its sentence needs. Shares are fractions of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SubscriptionsFinding {
    /// Who left in the last month that is over.
    LastMonth {
        /// Its first day.
        month: Date,
        /// Customers at its start.
        start: u32,
        /// Those who left.
        churned: u32,
        /// Those who are new or came back.
        joined: u32,
    },
    /// The share that would be lost in a year of such months.
    Yearly {
        /// churn-rate-annual of the last month.
        share: f64,
    },
    /// Nobody left in the last month; the rate may still be as high.
    NobodyLeft {
        /// The upper bound.
        high: f64,
    },
    /// What the customers of a year before bring.
    NetRetention {
        /// nrr-last-12-months.
        share: f64,
    },
    /// Half of the customers have left.
    Median {
        /// After so many months,
        months: f64,
        /// between these and
        low: f64,
        /// these; `None` where it was not observed.
        high: Option<f64>,
    },
    /// More than half are still there after the longest time that anybody was watched.
    MedianAhead {
        /// That time in months.
        months: f64,
        /// The share.
        share: f64,
    },
    /// How many leave early.
    Early {
        /// Within a month.
        month: f64,
        /// Within a year, where anybody was watched for so long.
        year: Option<f64>,
    },
    /// How many of a month's new customers are there three months later.
    Cohorts {
        /// The months.
        age: u32,
        /// The share.
        share: f64,
    },
    /// The older cohorts and the younger ones, by the same month.
    CohortTrend {
        /// The months.
        age: u32,
        /// The share among the older half.
        older: f64,
        /// The share among the younger half.
        younger: f64,
    },
    /// What moved recurring revenue over the last months.
    Moved {
        /// The number of months.
        months: u32,
        /// MRR before them.
        from: f64,
        /// MRR after them.
        to: f64,
        /// What came with new customers, with those who came back, and with higher payments.
        gained: f64,
        /// What went with customers and with lower payments.
        lost: f64,
    },
    /// Changes that the data do not explain.
    Unexplained {
        /// Customers with more than one subscription at the same time.
        customers: u32,
        /// The sizes of the changes together.
        amount: f64,
    },
    /// Churn over the months: the mean of all and the highest.
    MeanChurn {
        /// Customers lost in all of these months ÷ customers at their starts.
        share: f64,
        /// The number of months.
        months: u32,
    },
    /// Payments do not say since when the customers of their first month had been there.
    FirstMonth {
        /// The month.
        month: Date,
        /// Its customers.
        customers: u32,
    },
    /// Rows that begin after the chosen day were left out.
    RowsAfter {
        /// So many.
        rows: u32,
        /// The day.
        asof: Date,
    },
    /// Payments of a month that goes on were left out.
    MonthGoesOn {
        /// So many rows.
        rows: u32,
        /// The last day of the data.
        asof: Date,
    },
    /// Many subscriptions end on the last day of the data.
    PlannedEnds {
        /// So many.
        rows: u32,
        /// The day.
        asof: Date,
    },
    /// The data have no amounts.
    NoAmounts,
}

impl SubscriptionsFinding {
    /// What the finding is like.
    pub fn tone(&self) -> Tone {
        match self {
            Self::NobodyLeft { .. } => Tone::Good,
            Self::NetRetention { share } if *share >= 1.0 => Tone::Good,
            Self::Unexplained { .. } | Self::PlannedEnds { .. } => Tone::Watch,
            _ => Tone::Plain,
        }
    }
}

/// About the subscriptions as a whole, and what was left out of them.
pub fn overall(found: &Found, level: Level) -> Vec<SubscriptionsFinding> {
    let mut findings = Vec::new();
    if let Some(month) = last_month(found).filter(|month| month.customers_start > 0) {
        findings.push(SubscriptionsFinding::LastMonth {
            month: month.month,
            start: month.customers_start,
            churned: month.customers_churned,
            joined: month.customers_new + month.customers_reactivated,
        });
        let (rate, bounds) = churn(month, level);
        match (rate, bounds) {
            (Ok(rate), _) if rate > 0.0 => {
                if let Ok(monthly) = monthly(rate, 1.0) {
                    let share = annual(monthly);
                    findings.push(SubscriptionsFinding::Yearly { share });
                }
            }
            (_, Ok(bounds)) => {
                findings.push(SubscriptionsFinding::NobodyLeft { high: bounds.high })
            }
            _ => {}
        }
    }
    if let Some((before, after)) = found.year.filter(|_| found.has_amounts) {
        findings.push(SubscriptionsFinding::NetRetention {
            share: after / before,
        });
    }
    findings.extend(left_out(found));
    findings
}

/// What does not count, and what to doubt.
fn left_out(found: &Found) -> Vec<SubscriptionsFinding> {
    let mut findings = Vec::new();
    let rows = found.rows_after;
    if let Some(asof) = found.asof {
        match found.shape {
            _ if rows == 0 => {}
            Shape::Months
                if found
                    .months
                    .last()
                    .is_some_and(|m| m.month.month_end() < asof) =>
            {
                findings.push(SubscriptionsFinding::MonthGoesOn { rows, asof });
            }
            _ => findings.push(SubscriptionsFinding::RowsAfter { rows, asof }),
        }
        let ends = found.left_on_asof;
        if ends > 2 && ends * SUSPECT >= found.active + ends {
            findings.push(SubscriptionsFinding::PlannedEnds { rows: ends, asof });
        }
    }
    let first = found.months.first();
    if let Some(first) = first.filter(|_| found.shape == Shape::Months) {
        findings.push(SubscriptionsFinding::FirstMonth {
            month: first.month,
            customers: first.customers_end,
        });
    }
    if !found.has_amounts {
        findings.push(SubscriptionsFinding::NoAmounts);
    }
    findings
}

/// About recurring revenue: what stands above its picture, then what is to be known about it.
pub fn revenue(found: &Found) -> Vec<SubscriptionsFinding> {
    if !found.has_amounts {
        return Vec::new();
    }
    let over = over(found);
    let last = over.get(over.len().saturating_sub(YEAR)..);
    let last = last.unwrap_or_default();
    let mut findings = Vec::new();
    if let (Some(first), Some(end)) = (last.first(), last.last()) {
        let sum = |of: fn(&Month) -> f64| last.iter().map(of).sum::<f64>();
        findings.push(SubscriptionsFinding::Moved {
            months: last.len() as u32,
            from: first.start,
            to: end.end,
            gained: sum(|month| month.new + month.expansion + month.reactivation),
            lost: sum(|month| month.churned + month.contraction),
        });
    }
    let amount: f64 = found.months.iter().map(|m| m.unexplained.abs()).sum();
    if amount > 0.0 {
        findings.push(SubscriptionsFinding::Unexplained {
            customers: found.overlapping,
            amount,
        });
    }
    findings
}

/// About churn by month: what stands above its picture.
pub fn churn_by_month(found: &Found) -> Option<SubscriptionsFinding> {
    let months = over(found).iter().filter(|m| m.customers_start > 0);
    let (lost, start, count) = months.fold((0.0, 0.0, 0), |(lost, start, count), month| {
        (
            lost + f64::from(month.customers_churned),
            start + f64::from(month.customers_start),
            count + 1,
        )
    });
    (count > 0).then(|| SubscriptionsFinding::MeanChurn {
        share: lost / start,
        months: count,
    })
}

/// The months that are over.
pub(super) fn over(found: &Found) -> &[Month] {
    let end = found.last_over.map_or(0, |last| last + 1);
    found.months.get(..end).unwrap_or_default()
}

/// About how long customers stay: what stands above its picture, then how many leave early.
pub fn survival(curve: &Curve, level: Level) -> Vec<SubscriptionsFinding> {
    let Some(last) = curve.steps.last() else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    match (curve.median(), curve.median_bounds(level)) {
        (Ok(months), (low, high)) => findings.push(SubscriptionsFinding::Median {
            months,
            low: low.unwrap_or(months),
            high: high.ok(),
        }),
        _ => findings.push(SubscriptionsFinding::MedianAhead {
            months: last.time,
            share: last.survival,
        }),
    }
    let gone = |months: f64| (last.time >= months).then(|| 1.0 - curve.at(months));
    if let Some(month) = gone(1.0) {
        let year = gone(YEAR as f64);
        findings.push(SubscriptionsFinding::Early { month, year });
    }
    findings
}

/// About the cohorts.
pub fn cohorts(found: &Found) -> Vec<SubscriptionsFinding> {
    let mut findings = Vec::new();
    let age = AGE as u32;
    if let Some(share) = all(&found.cohorts, AGE) {
        findings.push(SubscriptionsFinding::Cohorts { age, share });
    }
    let told = found.cohorts.iter().filter(|c| c.there.len() > AGE);
    let told: Vec<Cohort> = told.cloned().collect();
    let (older, younger) = told.split_at(told.len() / 2);
    if older.len() >= 3 {
        if let (Some(older), Some(younger)) = (all(older, AGE), all(younger, AGE)) {
            findings.push(SubscriptionsFinding::CohortTrend {
                age,
                older,
                younger,
            });
        }
    }
    findings
}
