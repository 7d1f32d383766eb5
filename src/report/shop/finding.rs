//! What the figures of a shop mean, block by block, as facts.

use crate::analysis::shop::cohorts::{Cohorts, View};
use crate::analysis::shop::gaps::{returned, Gaps};
use crate::analysis::shop::groups::Group;
use crate::analysis::shop::months::Month;
use crate::analysis::shop::pareto::Pareto;
use crate::analysis::shop::rfm::{grid, groups, Scores};
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::{Found, Shop};
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// Within so many days of the first purchase a return is looked for.
const RETURN_DAYS: u32 = 90;

/// A fact with the numbers that its sentence needs. Shares are fractions of 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum ShopFinding {
    /// Rows after the chosen day were left out.
    RowsAfter {
        /// So many.
        rows: u32,
        /// The day.
        asof: Date,
    },
    /// Refunds were taken off.
    Refunds {
        /// So many rows.
        rows: u32,
    },
    /// Nobody bought on two days.
    NoReturns,
    /// When the second order comes.
    SecondOrder {
        /// Half of them come within so many days,
        half: f64,
        /// four in five within so many.
        most: u32,
    },
    /// Who came back within some days, of those whose first purchase is as long ago.
    Returned {
        /// The days.
        days: u32,
        /// The share.
        share: f64,
        /// How many could.
        eligible: u32,
    },
    /// What the best fifth of customers bring.
    TopCustomers {
        /// So many customers
        customers: u32,
        /// bring this share of revenue.
        revenue_share: f64,
    },
    /// The fewest customers who bring most of the revenue.
    Fewest {
        /// So many customers,
        customers: u32,
        /// this share of all,
        customer_share: f64,
        /// bring this share of revenue.
        revenue_share: f64,
    },
    /// Of the cohorts that are drawn, the one that is ahead where all of them can be compared.
    Ahead {
        /// The first day of its month.
        month: Date,
        /// The month after the first.
        age: u32,
        /// Its share there; `None` where money is drawn.
        share: Option<f64>,
    },
    /// Customers who are silent for longer than is usual.
    Lapsing {
        /// So many.
        customers: u32,
        /// Silent for more days than these.
        days: u32,
        /// Their share of customers' revenue; `None` without revenue.
        revenue_share: Option<f64>,
    },
    /// Customers who count as lost.
    Lost {
        /// So many.
        customers: u32,
        /// Their share of all.
        share: f64,
        /// Silent for more days than these.
        days: u32,
    },
    /// No loss can show yet: the log is shorter than the days after which a customer is lost.
    TooShortForLoss {
        /// The days.
        days: u32,
    },
    /// How many of a month's new customers buy again.
    Cohorts {
        /// In the month after.
        next: f64,
        /// In the month after or later.
        ever: f64,
    },
    /// The first cohorts of the log and its last, by those who bought in the month after.
    CohortTrend {
        /// The share among the older half.
        older: f64,
        /// The share among the younger half.
        younger: f64,
    },
    /// The group that brings most.
    BestGroup {
        /// The group.
        group: Group,
        /// Its share of customers.
        customer_share: f64,
        /// Its share of revenue.
        revenue_share: f64,
    },
    /// Good customers who have gone silent: at risk, and loyal once.
    Rescue {
        /// So many.
        customers: u32,
        /// Their share of revenue.
        revenue_share: f64,
    },
    /// How many days pass between orders.
    Rhythm {
        /// Half of all repeat orders come within so many days of the one before,
        half: f64,
        /// nine in ten within so many.
        most: u32,
    },
    /// The pair of scores that most customers have.
    FullestCell {
        /// The score of recency,
        recency: u8,
        /// and that of frequency.
        frequency: u8,
        /// So many customers have them,
        customers: u32,
        /// this share of all.
        share: f64,
    },
    /// What the best customers bring.
    Best {
        /// The share of revenue of the best one.
        one: f64,
        /// That of the best ten together.
        ten: f64,
    },
    /// The last month that is over.
    LastMonth {
        /// Its first day.
        month: Date,
        /// Customers with an order.
        active: u32,
        /// Those of them who had bought before, as a share.
        returning_share: f64,
    },
}

/// About the log as a whole, and when customers come back.
pub fn overall(found: &Found, pareto: Option<&Pareto>) -> Vec<ShopFinding> {
    let shop = &found.shop;
    let mut findings = Vec::new();
    let first = &found.gaps.first_to_second;
    match (first.median(), first.percentile(80)) {
        (Some(half), Some(most)) => findings.push(ShopFinding::SecondOrder { half, most }),
        _ if !shop.customers.is_empty() => findings.push(ShopFinding::NoReturns),
        _ => {}
    }
    let back = returned(shop, RETURN_DAYS);
    if back.eligible > 0 && first.total() > 0 {
        findings.push(ShopFinding::Returned {
            days: RETURN_DAYS,
            share: f64::from(back.returned_eligible) / f64::from(back.eligible),
            eligible: back.eligible,
        });
    }
    let fifth = shop.customers.len().div_ceil(5) as u32;
    let top = pareto.and_then(|pareto| pareto.point(fifth));
    if let Some(top) = top.filter(|_| shop.customers.len() >= 5) {
        findings.push(ShopFinding::TopCustomers {
            customers: top.customers,
            revenue_share: top.revenue_share,
        });
    }
    if shop.refunds > 0 {
        let rows = shop.refunds;
        findings.push(ShopFinding::Refunds { rows });
    }
    if let Some(asof) = shop.asof.filter(|_| shop.rows_after > 0) {
        let rows = shop.rows_after;
        findings.push(ShopFinding::RowsAfter { rows, asof });
    }
    findings
}

/// About the stages of customers.
pub fn stages(found: &Found) -> Vec<ShopFinding> {
    let (shop, stages) = (&found.shop, &found.stages);
    let mut findings = Vec::new();
    let lapsing = stages.count(Stage::Lapsing);
    let all = shop.customer_units();
    if lapsing > 0 {
        let at = shop.customers.iter().zip(&stages.of);
        let at = at.filter(|(_, stage)| **stage == Stage::Lapsing);
        let units: i64 = at.map(|(customer, _)| customer.units).sum();
        findings.push(ShopFinding::Lapsing {
            customers: lapsing,
            days: stages.days.at_risk_days,
            revenue_share: (all > 0).then(|| units as f64 / all as f64),
        });
    }
    let lost = stages.count(Stage::Lost);
    let length = shop.days.zip(shop.asof);
    let length = length.map(|((first, _), asof)| asof.days().abs_diff(first.days()));
    let days = stages.days.lapse_days;
    if lost > 0 {
        findings.push(ShopFinding::Lost {
            customers: lost,
            share: f64::from(lost) / shop.customers.len() as f64,
            days,
        });
    } else if length.is_some_and(|length| length <= days) {
        findings.push(ShopFinding::TooShortForLoss { days });
    }
    findings
}

/// About the cohorts.
pub fn cohorts(cohorts: &Cohorts) -> Vec<ShopFinding> {
    let mut findings = Vec::new();
    let next = cohorts.all(1, View::InMonth);
    if let (Some(next), Some(ever)) = (next, cohorts.all(1, View::AtOrAfter)) {
        findings.push(ShopFinding::Cohorts { next, ever });
    }
    let over: Vec<_> = cohorts
        .rows
        .iter()
        .filter_map(|cohort| {
            let share = cohorts.value(cohort, 1, View::InMonth)?;
            Some((f64::from(cohort.size), share))
        })
        .collect();
    let (older, younger) = over.split_at(over.len() / 2);
    if older.len() >= 3 {
        let mean = |part: &[(f64, f64)]| {
            let size: f64 = part.iter().map(|(size, _)| size).sum();
            part.iter().map(|(size, share)| size * share).sum::<f64>() / size
        };
        findings.push(ShopFinding::CohortTrend {
            older: mean(older),
            younger: mean(younger),
        });
    }
    findings
}

/// About the days between orders.
pub fn gaps(gaps: &Gaps) -> Vec<ShopFinding> {
    let rhythm = gaps.all.median().zip(gaps.all.percentile(90));
    let rhythm = rhythm.map(|(half, most)| ShopFinding::Rhythm { half, most });
    rhythm.into_iter().collect()
}

/// About the grid of recency and frequency.
pub fn rfm(shop: &Shop, scores: &[Scores]) -> Vec<ShopFinding> {
    let cells = grid(shop, scores).into_iter();
    // Of equal ones the best.
    let fullest = cells.max_by_key(|(_, _, part)| part.customers);
    let fullest = fullest.filter(|(_, _, part)| part.customers > 0);
    let fullest = fullest.map(|(recency, frequency, part)| ShopFinding::FullestCell {
        recency,
        frequency,
        customers: part.customers,
        share: f64::from(part.customers) / shop.customers.len() as f64,
    });
    fullest.into_iter().collect()
}

/// Customers who are the best few.
const BEST: u32 = 10;

/// About single customers: how much hangs on the best.
pub fn customers(shop: &Shop, pareto: Option<&Pareto>) -> Vec<ShopFinding> {
    let brought = |customers: u32| Some(pareto?.point(customers)?.revenue_share);
    let best = brought(1).zip(brought(BEST));
    // Of a few all are the best.
    let best = best.filter(|_| shop.customers.len() >= 2 * BEST as usize);
    let best = best.map(|(one, ten)| ShopFinding::Best { one, ten });
    best.into_iter().collect()
}

/// About the groups.
pub fn segments(found: &Found) -> Vec<ShopFinding> {
    let (shop, all) = (&found.shop, found.shop.customer_units());
    if all <= 0 {
        return Vec::new();
    }
    let groups = groups(shop, &found.scores);
    let share = |units: i64| units as f64 / all as f64;
    let best = groups.iter().max_by_key(|(_, part)| part.units);
    let best = best.map(|(group, part)| ShopFinding::BestGroup {
        group: *group,
        customer_share: f64::from(part.customers) / shop.customers.len() as f64,
        revenue_share: share(part.units),
    });
    let silent = groups.iter();
    let silent = silent.filter(|(g, _)| matches!(g, Group::AtRisk | Group::PreviouslyLoyal));
    let (customers, units) = silent.fold((0, 0), |(customers, units), (_, part)| {
        (customers + part.customers, units + part.units)
    });
    let rescue = (customers > 0).then(|| ShopFinding::Rescue {
        customers,
        revenue_share: share(units),
    });
    best.into_iter().chain(rescue).collect()
}

/// About the last month that is over on the shop's day.
pub fn months(found: &Found, months: &[Month]) -> Vec<ShopFinding> {
    let is_over = |month: &&Month| {
        let asof = found.shop.asof;
        asof.is_some_and(|asof| month.month.month_end() <= asof)
    };
    let last = months.iter().rev().find(is_over);
    let last = last.filter(|month| month.active_customers > 0);
    let told = last.map(|month| ShopFinding::LastMonth {
        month: month.month,
        active: month.active_customers,
        returning_share: f64::from(month.returning_customers) / f64::from(month.active_customers),
    });
    told.into_iter().collect()
}
