//! The tables of subscriptions, columns as in the contract.

use crate::analysis::subscriptions::cohorts::all;
use crate::analysis::subscriptions::lives::Lives;
use crate::analysis::subscriptions::Found;
use crate::domain::interval::Level;
use crate::domain::survival::Curve;
use crate::report::name::TableName;
use crate::report::shop::name::Name;
use crate::report::table::{Cell, Table};

/// Months of a stay that are told apart in the table, 50 years.
const MOST_MONTHS: usize = 600;

/// Recurring revenue and customers month by month; money is empty where the data have no amounts.
pub fn mrr_bridge(found: &Found) -> Table {
    let columns = [
        "month",
        "start",
        "new",
        "expansion",
        "contraction",
        "churned",
        "reactivation",
        "unexplained",
        "end",
        "customers-start",
        "customers-new",
        "customers-churned",
        "customers-reactivated",
        "customers-end",
    ];
    let mut table = Table::new(TableName::MrrBridge, &columns);
    let money = |amount: f64| match found.has_amounts {
        true => Cell::Money(amount),
        false => Cell::Empty,
    };
    for month in &found.months {
        table.rows.push(vec![
            Cell::Month(month.month),
            money(month.start),
            money(month.new),
            money(month.expansion),
            money(month.contraction),
            money(month.churned),
            money(month.reactivation),
            money(month.unexplained),
            money(month.end),
            Cell::Count(month.customers_start),
            Cell::Count(month.customers_new),
            Cell::Count(month.customers_churned),
            Cell::Count(month.customers_reactivated),
            Cell::Count(month.customers_end),
        ]);
    }
    table
}

/// Cohorts by month: size, then m0, m1, …; empty where the month is not over; at the end the row `all`, weighted by size.
pub fn cohorts(found: &Found) -> Table {
    let cohorts = &found.cohorts;
    let mut table = Table::new(TableName::Cohorts, &["cohort", "size"]);
    let longest = cohorts.iter().map(|cohort| cohort.there.len()).max();
    let ages = 0..longest.unwrap_or(0);
    table
        .columns
        .extend(ages.clone().map(|age| format!("m{age}")));
    let cell = |share: Option<f64>| share.map_or(Cell::Empty, Cell::Share);
    for cohort in cohorts {
        let head = [Cell::Month(cohort.month), Cell::Count(cohort.size)];
        let shares = ages.clone().map(|age| cell(cohort.share(age)));
        table.rows.push(head.into_iter().chain(shares).collect());
    }
    let size = cohorts.iter().map(|cohort| cohort.size).sum();
    let head = [Cell::Name(Name::All), Cell::Count(size)];
    let means = ages.map(|age| cell(all(cohorts, age)));
    table.rows.push(head.into_iter().chain(means).collect());
    table
}

/// The survival curve at the end of each month of a stay: those at risk are watched for longer than the month before, churned and censored are
/// those whose watching ended after it and up to this month. Where nobody was watched for so long, the share is empty.
pub fn survival(found: &Found, curve: &Curve, level: Level) -> Table {
    let columns = [
        "months", "at-risk", "churned", "censored", "survival", "low", "high",
    ];
    let mut table = Table::new(TableName::Survival, &columns);
    for row in by_month(&found.lives) {
        let step = curve.step(row.months.into());
        let is_known = row.is_watched || step.is_some_and(|step| step.survival <= 0.0);
        let share = |share: f64| match is_known {
            true => Cell::Share(share),
            false => Cell::Empty,
        };
        let band = curve.band(row.months.into(), level);
        table.rows.push(vec![
            Cell::Count(row.months),
            Cell::Count(row.at_risk),
            Cell::Count(row.churned),
            Cell::Count(row.censored),
            share(curve.at(row.months.into())),
            share(band.low),
            share(band.high),
        ]);
    }
    table
}

/// What happened in one month of stays.
struct Row {
    months: u32,
    at_risk: u32,
    churned: u32,
    censored: u32,
    /// Whether anybody was watched to its end.
    is_watched: bool,
}

/// Stays by month: 0 has those that ended at once.
fn by_month(lives: &[Lives]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let longest = lives.last().map_or(0.0, |some| some.months);
    let mut at_risk: u32 = lives.iter().map(|some| some.left + some.censored).sum();
    let mut left = lives;
    while !left.is_empty() && rows.len() < MOST_MONTHS {
        let months = rows.len() as u32;
        let until = left.partition_point(|some| some.months <= f64::from(months));
        let (now, later) = left.split_at(until);
        let sum = |of: fn(&Lives) -> u32| now.iter().map(of).sum::<u32>();
        let (churned, censored) = (sum(|some| some.left), sum(|some| some.censored));
        rows.push(Row {
            months,
            at_risk,
            churned,
            censored,
            is_watched: longest >= f64::from(months),
        });
        at_risk = at_risk.saturating_sub(churned + censored);
        left = later;
    }
    rows
}
