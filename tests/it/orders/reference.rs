//! Public logs through the whole job, from the bytes of a file to the tables, against what pandas and lifetimes make of them.
//!
//! What lies behind the figures is held in `tests/it/shop/reference.rs`, on rows that no reader of ours has seen.

use super::{cdnow, engine_of_file, figure, file, overview};
use mandegar::analysis::shop::Options;
use mandegar::ingest::delimited::Delimiter;
use mandegar::ingest::mapping::Role;
use mandegar::job::{Engine, Reading};
use mandegar::report::shop::list::Who;
use mandegar::report::shop::{Cell, ShopFinding, ShopMetric, Table};
use serde_json::Value as Json;

fn reference() -> Json {
    serde_json::from_str(include_str!("../../data/orders/reference.json")).unwrap()
}

/// The artificial log of lifetimes. It has no amounts, which the page asks for: every row gets the same one here, 1.
fn transactions() -> String {
    let text = include_str!("../../data/orders/example_transactions.csv");
    let amounts = std::iter::once("amount").chain(std::iter::repeat("1"));
    let rows = text.lines().zip(amounts);
    rows.map(|(row, amount)| format!("{row},{amount}\n"))
        .collect()
}

#[track_caller]
fn close(got: f64, wanted: &Json) {
    let wanted = wanted.as_f64().unwrap();
    let off = (got - wanted).abs();
    assert!(off <= 1e-9 * wanted.abs(), "{got} instead of {wanted}");
}

/// The job's answer to a file in which each row is an order, nothing is left to ask, and the columns are these.
fn read(text: String, columns: [(Role, usize); 3]) -> (Engine, Reading) {
    let (engine, reading) = engine_of_file(text, Options::default());
    assert!(reading.questions.is_empty() && reading.missing.is_empty());
    let mut mapping = reading.mapping.clone();
    mapping.sort_by_key(|(_, column)| *column);
    assert_eq!(mapping, columns);
    assert_eq!(reading.rows_skipped, 0);
    (engine, reading)
}

/// Customers, orders, who came back, and after how many days. Every row is an order, as no column says which belong together.
fn totals(reading: &Reading, rows: &Json, wanted: &Json) {
    let value = |metric| figure(reading, metric).parse::<f64>().unwrap();
    let customers = value(ShopMetric::Customers);
    for (metric, wanted) in [
        (ShopMetric::RowsRead, rows),
        (ShopMetric::Orders, rows),
        (ShopMetric::Customers, &wanted["customers"]),
        (ShopMetric::RepeatPurchaseRate, &wanted["repeat_rate_rows"]),
        (
            ShopMetric::MedianDaysFirstToSecond,
            &wanted["median_days_to_second"],
        ),
    ] {
        close(value(metric), wanted);
    }
    close(value(ShopMetric::PurchaseFrequency) * customers, rows);
    // What is told in sentences: the median, and who came back within 90 days of those who could.
    let told = &overview(reading).told.overall;
    let half = told.iter().find_map(|told| match told {
        ShopFinding::SecondOrder { half, .. } => Some(*half),
        _ => None,
    });
    close(half.unwrap(), &wanted["median_days_to_second"]);
    let returned = told.iter().find_map(|told| match told {
        ShopFinding::Returned {
            days: 90,
            share,
            eligible,
        } => Some((*share, *eligible)),
        _ => None,
    });
    let (share, eligible) = returned.unwrap();
    close(share, &wanted["repeat_within_90d_eligible"]["rate"]);
    close(
        eligible.into(),
        &wanted["repeat_within_90d_eligible"]["eligible"],
    );
    // What is drawn: all who bought on two days, and within the ends of bars that the reference has.
    let (mut so_far, mut later, mut compared) = (0, 0, 0);
    for bar in &overview(reading).gaps {
        (so_far, later) = (so_far + bar.second, later + bar.later);
        let days = bar.to.unwrap_or(0);
        let within = &wanted[format!("repeat_within_{days}d_all")];
        if within.is_number() {
            close(f64::from(so_far) / customers, within);
            compared += 1;
        }
    }
    assert!(compared > 0);
    close(
        f64::from(so_far) / customers,
        &wanted["repeat_rate_distinct_days"],
    );
    let days = customers + f64::from(so_far + later);
    close(days / customers, &wanted["mean_purchase_days"]);
}

/// The number in a cell that has one.
fn share(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Empty => None,
        Cell::Share(value) | Cell::Money(value) => Some(*value),
        other => panic!("{other:?}"),
    }
}

/// Every cell of the monthly cohorts; how many they are. The reference leaves a cell empty where its month lies after the data, and
/// where nobody bought, too; its cohorts are of months that follow each other.
fn cohorts(found: &[Table], wanted: &Json) -> usize {
    let (shares, money) = (&found[0].rows, &found[2].rows);
    let ages = found[0].columns.len() - 2;
    let (all, cohorts) = shares.split_last().unwrap();
    let column =
        |at: usize| Json::from(cohorts.iter().map(|row| row[at].text()).collect::<Vec<_>>());
    assert_eq!(column(0), wanted["cohorts"]);
    let mut compared = 0;
    for (at, (row, money)) in cohorts.iter().zip(money).enumerate() {
        let Cell::Count(size) = row[1] else {
            panic!("{row:?}")
        };
        assert_eq!(Json::from(size), wanted["size"][at]);
        let mut so_far = 0.0;
        for age in 0..ages {
            let of = |name: &str| wanted[name][at][age].as_f64();
            let Some(share_of) = share(&row[2 + age]) else {
                assert!(at + age >= ages && of("active").is_none(), "{at} {age}");
                continue;
            };
            compared += 1;
            assert!(at + age < ages, "{at} {age}: this month is not over");
            close(share_of, &of("retention").unwrap_or(0.0).into());
            let active = (share_of * f64::from(size)).round();
            assert_eq!(active, of("active").unwrap_or(0.0), "{at} {age}");
            // Ours is for each customer and adds up from month to month.
            so_far += of("revenue").unwrap_or(0.0);
            if wanted["revenue"].is_array() {
                let each = share(&money[2 + age]).unwrap();
                close(each, &(so_far / f64::from(size)).into());
            }
        }
    }
    let means = wanted["weighted_retention_observable_cohorts"].as_array();
    let means = means.unwrap();
    assert_eq!(means.len(), ages);
    for (cell, mean) in all[2..].iter().zip(means) {
        close(share(cell).unwrap(), mean);
    }
    compared
}

/// The days of some customers in the file of all: from the first purchase to the last, and to the last day of the log.
fn days(file: &str, last: &str, wanted: &Json) {
    let day = |iso: &str| {
        let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
        let date = super::Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8);
        f64::from(date.unwrap().days())
    };
    let wanted = wanted.as_object().unwrap();
    assert_eq!(wanted.len(), 12);
    for (id, row) in wanted {
        let start = format!("{id},");
        let told = file.lines().find(|line| line.starts_with(&start)).unwrap();
        let cells: Vec<&str> = told.split(',').collect();
        // One summary has names, the other a list: purchase days after the first, then these two.
        let (recency, age) = match row.is_object() {
            true => (&row["recency_days"], &row["T_days"]),
            false => (&row[1], &row[2]),
        };
        close(day(cells[2]) - day(cells[1]), recency);
        close(day(last) - day(cells[1]), age);
        close(
            cells[5].parse().unwrap(),
            &(day(last) - day(cells[2])).into(),
        );
    }
}

/// Expected: pandas 2.3.3 and lifetimes 0.11.3, in tests/data/orders/reference.json; and Fader, Hardie, Lee (2005): 2,357 customers,
/// 6,919 rows.
#[test]
fn cdnow_through_the_whole_job() {
    let all = reference();
    let columns = [(Role::Customer, 0), (Role::Date, 1), (Role::Amount, 2)];
    let (mut engine, reading) = read(cdnow(), columns);
    as_published(&all, &reading);
    let file = file(&mut engine, Who::Everybody);
    let summary = &all["rfm_summary_cdnow_sample"];
    days(&file, "1998-06-30", &summary["full_end_1998_06_30"]["rows"]);
    let scores = &all["rfm_scores_cdnow_sample_1998_06_30"]["rows"];
    for (id, row) in scores.as_object().unwrap() {
        let start = format!("{id},");
        let told = file.lines().find(|line| line.starts_with(&start)).unwrap();
        let cells: Vec<&str> = told.split(',').collect();
        close(cells[4].parse().unwrap(), &row["monetary"]);
        close(cells[5].parse().unwrap(), &row["recency"]);
    }
}

/// The file as it was published: blanks part its columns, none has a name, and who bought is the first of two ids.
#[test]
fn cdnow_as_published_through_the_whole_job() {
    let text = include_str!("../../data/orders/CDNOW_sample.txt").to_owned();
    let columns = [(Role::Customer, 0), (Role::Date, 2), (Role::Amount, 4)];
    let (_, reading) = read(text, columns);
    assert_eq!(reading.delimiter, Some(Delimiter::Blanks));
    assert_eq!((reading.columns, reading.has_header), (5, false));
    assert_eq!(
        reading.preview[0],
        ["00004", "0001", "19970101", "2", "29.33"]
    );
    as_published(&reference(), &reading);
}

/// Figures and cohorts of all of CDNOW's orders.
fn as_published(all: &Json, reading: &Reading) {
    let summary = &all["rfm_summary_cdnow_sample"];
    totals(
        reading,
        &summary["rows_in_log"],
        &all["repeat_rates"]["cdnow_sample"],
    );
    for (metric, expected) in [
        (ShopMetric::Customers, "2357"),
        (ShopMetric::Orders, "6919"),
        (ShopMetric::Revenue, "244091.94"),
        (ShopMetric::RowsSkipped, "0"),
        (ShopMetric::FirstDate, "1997-01-01"),
        (ShopMetric::LastDate, "1998-06-30"),
    ] {
        assert_eq!(figure(reading, metric), expected, "{metric:?}");
    }
    assert_eq!(Json::from(244_091.94), summary["total_amount"]);
    let tables = &overview(reading).cohorts;
    let wanted = &all["cohort_tables_pandas"]["cdnow_sample_monthly"];
    assert_eq!(cohorts(tables, wanted), 18 + 17 + 16);
}

/// Days with a midnight beside them, and a column `id` that is not said to be of customers.
#[test]
fn example_transactions_through_the_whole_job() {
    let all = reference();
    let columns = [(Role::Date, 0), (Role::Customer, 1), (Role::Amount, 2)];
    let (mut engine, reading) = read(transactions(), columns);
    let summary = &all["rfm_summary_example_transactions"];
    totals(
        &reading,
        &summary["rows_in_log"],
        &all["repeat_rates"]["example_transactions"],
    );
    for (metric, expected) in [
        (ShopMetric::Customers, "5000"),
        (ShopMetric::Orders, "15273"),
        (ShopMetric::Revenue, "15273"),
        (ShopMetric::AverageOrderValue, "1"),
        (ShopMetric::FirstDate, "2014-01-01"),
        (ShopMetric::LastDate, "2014-12-31"),
    ] {
        assert_eq!(figure(&reading, metric), expected, "{metric:?}");
    }
    let tables = &overview(&reading).cohorts;
    let wanted = &all["cohort_tables_pandas"]["example_transactions_monthly"];
    assert_eq!(cohorts(tables, wanted), (4..=12).sum::<usize>());
    let file = file(&mut engine, Who::Everybody);
    days(&file, "2014-12-31", &summary["rows"]);
}
