//! Everything that the page shows of a log at once, in one piece that can travel: no customer but those of the first page.

use crate::analysis::shop::cohorts::{cohorts, Cohorts, View};
use crate::analysis::shop::months::{months, Month};
use crate::analysis::shop::pareto::{Pareto, Point};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::analysis::shop::{Found, Shop};
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::report::carry::Carried;
use crate::report::shop::carry::{campaign, carried};
use crate::report::shop::figures::{figures, Value};
use crate::report::shop::list::{page, Listed, Listing};
use crate::report::shop::spread::{spread, Gap};
use crate::report::shop::{finding, tables, ShopFinding, ShopMetric, Table};
use serde::{Deserialize, Serialize};

/// Points of the curve of revenue.
pub const STEPS: u32 = 100;
/// The share of revenue of which it is told how few customers bring it.
const MOST: f64 = 0.8;

/// What a log says, block by block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// The day as of which customers are judged.
    pub asof: Option<Date>,
    /// The days of the stages.
    pub days: StageDays,
    /// The names of segments by their numbers, of all rows of the log.
    pub segments: Vec<String>,
    /// The figures in the order of the contract.
    pub values: Vec<(ShopMetric, Value)>,
    /// How many days pass between orders.
    pub gaps: Vec<Gap>,
    /// What the best customers bring, at most [`STEPS`] points; none where customers bring nothing together.
    pub pareto: Vec<Point>,
    /// The fewest customers who bring four fifths of the revenue.
    pub fewest: Option<Point>,
    /// The sentences of each block.
    pub told: Told,
    /// Cohorts in each of [`View::ALL`].
    pub cohorts: Vec<Table>,
    /// Customers by scores of recency and frequency.
    pub rfm: Table,
    /// Customers by groups of scores.
    pub groups: Table,
    /// The shop month by month, as a table and to be drawn.
    pub months: (Table, Vec<Month>),
    /// The first page of customers.
    pub customers: Listed,
    /// What other pages take from it.
    pub carried: Vec<Carried>,
    /// The campaigns for stages at which somebody is.
    pub campaigns: Vec<(Stage, Carried)>,
}

/// Findings by blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// About the log as a whole.
    pub overall: Vec<ShopFinding>,
    /// About the days between orders.
    pub gaps: Vec<ShopFinding>,
    /// About the stages.
    pub stages: Vec<ShopFinding>,
    /// About the cohorts.
    pub cohorts: Vec<ShopFinding>,
    /// About the groups.
    pub groups: Vec<ShopFinding>,
    /// About the grid of recency and frequency.
    pub rfm: Vec<ShopFinding>,
    /// About single customers.
    pub customers: Vec<ShopFinding>,
    /// About the months.
    pub months: Vec<ShopFinding>,
}

/// What is counted of a shop for its overview: a part of the work that is a step of its own.
pub struct Counted {
    cohorts: Cohorts,
    months: Vec<Month>,
    pareto: Option<Pareto>,
}

impl Counted {
    /// Counts.
    pub fn of(shop: &Shop) -> Self {
        Self {
            cohorts: cohorts(shop),
            months: months(shop),
            pareto: Pareto::new(shop),
        }
    }
}

impl Overview {
    /// The overview of `found`, of whose shop `counted` is; `rows_skipped` is what could not be read, `level` that of the intervals.
    pub fn new(found: &Found, counted: Counted, rows_skipped: usize, level: Level) -> Self {
        let Found {
            shop,
            gaps,
            stages,
            scores,
            ..
        } = found;
        let Counted {
            cohorts,
            months,
            pareto,
        } = counted;
        let steps = STEPS.min(shop.customers.len() as u32);
        let table = |view: &View| tables::cohorts(&cohorts, *view);
        let planned = |stage: &Stage| Some((*stage, campaign(found, *stage)?));
        Self {
            asof: shop.asof,
            days: stages.days,
            segments: found.segments.clone(),
            values: figures(shop, gaps, stages, rows_skipped, level),
            gaps: spread(gaps),
            pareto: pareto
                .as_ref()
                .map_or(Vec::new(), |pareto| pareto.points(steps)),
            fewest: pareto.as_ref().and_then(|pareto| pareto.fewest(MOST)),
            told: Told {
                overall: finding::overall(found, pareto.as_ref()),
                gaps: finding::gaps(gaps),
                stages: finding::stages(found),
                cohorts: finding::cohorts(&cohorts),
                groups: finding::segments(found),
                rfm: finding::rfm(shop, scores),
                customers: finding::customers(shop, pareto.as_ref()),
                months: finding::months(found, &months),
            },
            cohorts: View::ALL.iter().map(table).collect(),
            rfm: tables::rfm(shop, scores),
            groups: tables::segments(shop, scores),
            months: (tables::months(shop, &months), months),
            customers: page(found, &Listing::default()),
            carried: carried(found),
            campaigns: Stage::ALL.iter().filter_map(planned).collect(),
        }
    }

    /// The value of a figure.
    pub fn value(&self, metric: ShopMetric) -> Option<Value> {
        let found = self.values.iter().find(|(this, _)| *this == metric);
        found.map(|(_, value)| *value)
    }
}
