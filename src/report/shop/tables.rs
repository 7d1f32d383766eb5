//! The tables of a shop, columns as in the contract.

use crate::analysis::shop::cohorts::{Cohorts, View};
use crate::analysis::shop::months::Month;
use crate::analysis::shop::rfm::{grid, groups, Part, Scores};
use crate::analysis::shop::stages::Stages;
use crate::analysis::shop::worth::CustomerWorth;
use crate::analysis::shop::{Names, Shop};
use crate::report::name::TableName;
use crate::report::shop::list::Order;
use crate::report::shop::name::Name;
use crate::report::table::{Cell, Table};
use std::ops::Range;

/// Customers that are written as CSV at a time.
const BLOCK: usize = 4096;

/// Columns of the table `customers`, each an [`Order`] of its rows; the last four are of the fitted models.
fn customer_columns() -> Vec<&'static str> {
    Order::ALL.iter().map(|column| column.as_str()).collect()
}

/// Cohorts by month: size, then m0, m1, …; empty where the month is not over; at the end the row `all`, weighted by size.
pub fn cohorts(cohorts: &Cohorts, view: View) -> Table {
    let mut table = Table::new(TableName::Cohorts, &["cohort", "size"]);
    let ages = 0..cohorts.columns();
    table
        .columns
        .extend(ages.clone().map(|age| format!("m{age}")));
    let cell = |value: Option<f64>| match (value, view) {
        (None, _) => Cell::Empty,
        (Some(value), View::Revenue) => Cell::Money(value),
        (Some(value), View::InMonth | View::AtOrAfter) => Cell::Share(value),
    };
    for cohort in &cohorts.rows {
        let head = [Cell::Month(cohort.month), Cell::Count(cohort.size)];
        let values = ages
            .clone()
            .map(|age| cell(cohorts.value(cohort, age, view)));
        table.rows.push(head.into_iter().chain(values).collect());
    }
    let head = [Cell::Name(Name::All), Cell::Count(cohorts.size())];
    let means = ages.map(|age| cell(cohorts.all(age, view)));
    table.rows.push(head.into_iter().chain(means).collect());
    table
}

/// Customers and revenue for each of the 25 pairs of a recency and a frequency score.
pub fn rfm(shop: &Shop, scores: &[Scores]) -> Table {
    let columns = ["recency-score", "frequency-score", "customers", "revenue"];
    let mut table = Table::new(TableName::Rfm, &columns);
    let row = |(recency, frequency, part): (u8, u8, Part)| {
        vec![
            Cell::Count(recency.into()),
            Cell::Count(frequency.into()),
            Cell::Count(part.customers),
            money(shop, part.units),
        ]
    };
    table.rows = grid(shop, scores).into_iter().map(row).collect();
    table
}

/// Every group with its share of customers and of their revenue, and its campaign. Shares are empty without a base.
pub fn segments(shop: &Shop, scores: &[Scores]) -> Table {
    let columns = [
        "segment",
        "customers",
        "customer-share",
        "revenue",
        "revenue-share",
        "campaign",
    ];
    let mut table = Table::new(TableName::Segments, &columns);
    let (customers, units) = (shop.customers.len() as f64, shop.customer_units() as f64);
    let share = |part: f64, whole: f64| match whole > 0.0 {
        true => Cell::Share(part / whole),
        false => Cell::Empty,
    };
    for (of, part) in groups(shop, scores) {
        table.rows.push(vec![
            Cell::Name(Name::Group(of)),
            Cell::Count(part.customers),
            share(part.customers.into(), customers),
            money(shop, part.units),
            share(part.units as f64, units),
            Cell::Name(Name::Campaign(of.campaign())),
        ]);
    }
    table
}

/// Some of the customers, in the order of their numbers; `names` are their ids by number, `worth` what models say of each.
pub fn customers(
    shop: &Shop,
    scores: &[Scores],
    stages: &Stages,
    names: &Names,
    worth: Option<&[CustomerWorth]>,
    some: Range<usize>,
) -> Table {
    let mut table = Table::new(TableName::Customers, &customer_columns());
    let from = some.start;
    let scores = scores.iter().skip(from);
    let stages = stages.of.iter().skip(from);
    let of = shop.customers.iter().skip(from).zip(scores).zip(stages);
    for (place, ((customer, scores), at)) in some.clone().zip(of) {
        let name = names.get(customer.number);
        let mut row = vec![
            Cell::Text(name.to_owned()),
            Cell::Day(customer.first),
            Cell::Day(customer.last),
            Cell::Count(customer.orders),
            money(shop, customer.units),
            Cell::Count(shop.recency(customer)),
            Cell::Count(scores.recency.into()),
            Cell::Count(scores.frequency.into()),
            Cell::Count(scores.monetary.into()),
            Cell::Name(Name::Group(scores.group())),
            Cell::Name(Name::Stage(*at)),
        ];
        if let Some(one) = worth.and_then(|worth| worth.get(place)) {
            let money = |amount: Option<f64>| amount.map_or(Cell::Empty, Cell::Money);
            row.extend([
                Cell::Share(one.p_alive),
                Cell::Number(one.expected_purchases),
                money(one.expected_order_value),
                money(one.value),
            ]);
        }
        row.resize(table.columns.len(), Cell::Empty);
        table.rows.push(row);
    }
    table
}

/// All customers as CSV, a block at a time, so that no table of them is ever kept.
pub fn customers_csv(
    shop: &Shop,
    scores: &[Scores],
    stages: &Stages,
    names: &Names,
    worth: Option<&[CustomerWorth]>,
) -> String {
    let block = |from| customers(shop, scores, stages, names, worth, from..from + BLOCK);
    let mut csv = customers(shop, scores, stages, names, worth, 0..0).csv();
    for from in (0..shop.customers.len()).step_by(BLOCK) {
        csv.push_str(&block(from).csv_rows());
    }
    csv
}

/// The shop month by month.
pub fn months(shop: &Shop, months: &[Month]) -> Table {
    let columns = [
        "month",
        "orders",
        "revenue",
        "new-customers",
        "returning-customers",
        "active-customers",
    ];
    let mut table = Table::new(TableName::Months, &columns);
    for month in months {
        table.rows.push(vec![
            Cell::Month(month.month),
            Cell::Count(month.orders),
            money(shop, month.units),
            Cell::Count(month.new_customers),
            Cell::Count(month.returning_customers),
            Cell::Count(month.active_customers),
        ]);
    }
    table
}

fn money(shop: &Shop, units: i64) -> Cell {
    Cell::Money(shop.money.amount(units))
}
