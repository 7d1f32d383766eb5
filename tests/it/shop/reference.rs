//! Public logs of orders against what pandas and lifetimes make of them (`tests/data/orders`).

use super::{date, sale};
use mandegar::analysis::shop::cohorts::{cohorts, View};
use mandegar::analysis::shop::gaps::{returned, Gaps};
use mandegar::analysis::shop::months::months;
use mandegar::analysis::shop::rfm::scores;
use mandegar::analysis::shop::{Customer, Log, Options, Sale, Shop};
use mandegar::domain::date::Date;
use serde_json::Value as Json;

fn reference() -> Json {
    serde_json::from_str(include_str!("../../data/orders/reference.json")).unwrap()
}

pub(super) fn cdnow() -> Log {
    let text = include_str!("../../data/orders/CDNOW_sample.txt");
    let row = |line: &str| -> Sale {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let (year, rest) = cells[2].split_at(4);
        let (month, day) = rest.split_at(2);
        let customer = cells[1].parse().unwrap();
        sale(
            customer,
            date(&format!("{year}-{month}-{day}")),
            cells[4].parse().unwrap(),
        )
    };
    Log::new(&text.lines().map(row).collect::<Vec<_>>())
}

fn transactions() -> Log {
    let text = include_str!("../../data/orders/example_transactions.csv");
    let row = |line: &str| -> Sale {
        let (day, id) = line.split_once(',').unwrap();
        sale(id.trim().parse().unwrap(), date(&day[..10]), 1.0)
    };
    Log::new(&text.lines().skip(1).map(row).collect::<Vec<_>>())
}

fn until(asof: Option<&str>) -> Options {
    Options {
        asof: asof.map(date),
        ..Options::default()
    }
}

#[track_caller]
fn close(got: f64, wanted: &Json) {
    let wanted = wanted.as_f64().unwrap();
    assert!(
        (got - wanted).abs() <= 1e-9 * wanted.abs(),
        "{got} instead of {wanted}"
    );
}

fn number(id: &str) -> u32 {
    id.parse().unwrap()
}

/// Repeat purchase days, days from the first to the last and to the end, and the mean amount of a repeat purchase day.
fn summary(shop: &Shop, customer: &Customer) -> [f64; 4] {
    let days = |from: Date, to: Date| f64::from(to.days() - from.days());
    let repeats = f64::from(customer.purchase_days - 1);
    let later: i64 = shop.visits(customer)[1..]
        .iter()
        .map(|visit| visit.units)
        .sum();
    [
        repeats,
        days(customer.first, customer.last),
        days(customer.first, shop.asof.unwrap()),
        shop.money.amount(later) / repeats.max(1.0),
    ]
}

#[test]
fn cdnow_summaries() {
    let (log, all) = (cdnow(), reference());
    let wanted = &all["rfm_summary_cdnow_sample"];
    for (asof, name) in [
        (Some("1997-09-30"), "calibration_end_1997_09_30"),
        (None, "full_end_1998_06_30"),
    ] {
        let shop = Shop::new(&log, &until(asof));
        let found: Vec<[f64; 4]> = shop.customers.iter().map(|c| summary(&shop, c)).collect();
        let n = found.len() as f64;
        let sum = |place: usize| found.iter().map(|row| row[place]).sum::<f64>();
        let fold = |place: usize, start, pick: fn(f64, f64) -> f64| {
            found.iter().map(|row| row[place]).fold(start, pick)
        };
        let zero = found.iter().filter(|row| row[0] == 0.0).count() as f64;
        let totals = &wanted[name]["aggregates"];
        close(n, &totals["customers"]);
        close(sum(0), &totals["sum_frequency"]);
        close(zero, &totals["zero_repeat_customers"]);
        close(sum(1) / n, &totals["mean_recency_days"]);
        close(sum(2) / n, &totals["mean_T_days"]);
        close(fold(2, f64::MAX, f64::min), &totals["min_T"]);
        close(fold(2, 0.0, f64::max), &totals["max_T"]);
        close(fold(0, 0.0, f64::max), &totals["max_frequency"]);
        close(sum(3), &totals["sum_monetary_value"]);
        close(sum(3) / (n - zero), &totals["mean_monetary_repeaters"]);
        let rows = wanted[name]["rows"].as_object().unwrap();
        for (id, row) in rows {
            let customer = shop.customers.iter().position(|c| c.number == number(id));
            let names = ["frequency", "recency_days", "T_days", "monetary_value"];
            for (got, name) in found[customer.unwrap()].into_iter().zip(names) {
                close(got, &row[name]);
            }
        }
        assert_eq!(rows.len(), 12);
    }
}

#[test]
fn cdnow_totals() {
    let (log, all) = (cdnow(), reference());
    let wanted = &all["rfm_summary_cdnow_sample"];
    let shop = Shop::new(&log, &Options::default());
    assert_eq!(Json::from(shop.rows), wanted["rows_in_log"]);
    assert_eq!((shop.orders, shop.refunds), (6919, 0));
    assert_eq!(Json::from(shop.customers.len()), wanted["customers"]);
    let days: u32 = shop.customers.iter().map(|c| c.purchase_days).sum();
    assert_eq!(Json::from(days), wanted["purchase_days"]);
    // To the cent, and nothing beside it.
    assert_eq!(
        Json::from(shop.money.amount(shop.units)),
        wanted["total_amount"]
    );
    let free = shop.customers.iter().filter(|c| c.units == 0).count();
    assert_eq!(Json::from(free), wanted["zero_amount_customers"]);
    assert_eq!(shop.days, Some((date("1997-01-01"), date("1998-06-30"))));
    let held_out = Options {
        from: Some(date("1997-10-01")),
        ..Options::default()
    };
    let shop = Shop::new(&log, &held_out);
    let days: u32 = shop.customers.iter().map(|c| c.purchase_days).sum();
    close(
        days.into(),
        &wanted["calibration_holdout"]["sum_frequency_holdout"],
    );
    assert_eq!(shop.rows + shop.rows_outside, 6919);
}

#[test]
fn repeat_rates_and_medians() {
    let all = reference();
    for (log, name) in [
        (cdnow(), "cdnow_sample"),
        (transactions(), "example_transactions"),
    ] {
        let (shop, wanted) = (
            Shop::new(&log, &Options::default()),
            &all["repeat_rates"][name],
        );
        let n = shop.customers.len() as f64;
        let part =
            |of: &dyn Fn(&Customer) -> bool| shop.customers.iter().filter(|c| of(c)).count() as f64;
        let back = part(&|c| c.purchase_days > 1);
        let days: u32 = shop.customers.iter().map(|c| c.purchase_days).sum();
        let gaps = Gaps::new(&shop);
        close(n, &wanted["customers"]);
        close(back / n, &wanted["repeat_rate_distinct_days"]);
        close(part(&|c| c.orders > 1) / n, &wanted["repeat_rate_rows"]);
        close(f64::from(days) / n, &wanted["mean_purchase_days"]);
        close(
            gaps.first_to_second.median().unwrap(),
            &wanted["median_days_to_second"],
        );
        close(
            gaps.first_to_second.mean().unwrap(),
            &wanted["mean_days_to_second"],
        );
        close(
            part(&|c| c.purchase_days > 2) / back,
            &wanted["third_given_second"],
        );
        for window in [7, 30, 60, 90, 180, 365] {
            let found = returned(&shop, window);
            close(
                f64::from(found.returned) / n,
                &wanted[format!("repeat_within_{window}d_all")],
            );
            let wanted = &wanted[format!("repeat_within_{window}d_eligible")];
            close(found.eligible.into(), &wanted["eligible"]);
            if found.eligible > 0 {
                let rate = f64::from(found.returned_eligible) / f64::from(found.eligible);
                close(rate, &wanted["rate"]);
            }
        }
    }
}

/// The tables of the reference leave a cell empty where its month lies after the data, and where nobody bought.
#[test]
fn monthly_cohorts() {
    let all = reference();
    for (log, name) in [
        (cdnow(), "cdnow_sample_monthly"),
        (transactions(), "example_transactions_monthly"),
    ] {
        let (shop, wanted) = (
            Shop::new(&log, &Options::default()),
            &all["cohort_tables_pandas"][name],
        );
        let found = cohorts(&shop);
        let heads: Vec<String> = found
            .rows
            .iter()
            .map(|c| c.month.iso()[..7].to_owned())
            .collect();
        assert_eq!(Json::from(heads), wanted["cohorts"]);
        let sizes: Vec<u32> = found.rows.iter().map(|cohort| cohort.size).collect();
        assert_eq!(Json::from(sizes), wanted["size"]);
        let mut compared = 0;
        for (row, cohort) in found.rows.iter().enumerate() {
            let mut so_far = 0.0;
            for age in 0..found.columns() {
                let active = &wanted["active"][row][age];
                let Some(cell) = cohort.cells.get(age) else {
                    assert!(active.is_null(), "{row} {age}");
                    continue;
                };
                compared += 1;
                assert_eq!(f64::from(cell.in_month), active.as_f64().unwrap_or(0.0));
                let share = wanted["retention"][row][age].as_f64().unwrap_or(0.0);
                close(
                    found.value(cohort, age, View::InMonth).unwrap(),
                    &share.into(),
                );
                if let Some(revenue) = wanted["revenue"][row][age].as_f64() {
                    so_far += revenue;
                    let got = found.value(cohort, age, View::Revenue).unwrap();
                    assert!((got - so_far / f64::from(cohort.size)).abs() < 1e-9);
                }
            }
        }
        let means = wanted["weighted_retention_observable_cohorts"]
            .as_array()
            .unwrap();
        assert_eq!(found.columns(), means.len());
        for (age, mean) in means.iter().enumerate() {
            close(found.all(age, View::InMonth).unwrap(), mean);
        }
        assert!(compared > 50);
        let orders: u32 = months(&shop).iter().map(|month| month.orders).sum();
        assert_eq!(orders, shop.orders);
    }
}

#[test]
fn example_summaries() {
    let (shop, all) = (Shop::new(&transactions(), &Options::default()), reference());
    let wanted = &all["rfm_summary_example_transactions"];
    let found: Vec<[f64; 4]> = shop.customers.iter().map(|c| summary(&shop, c)).collect();
    let n = found.len() as f64;
    let sum = |place: usize| found.iter().map(|row| row[place]).sum::<f64>();
    assert_eq!(Json::from(shop.rows), wanted["rows_in_log"]);
    close(n, &wanted["customers"]);
    close(sum(0), &wanted["sum_frequency"]);
    close(sum(1) / n, &wanted["mean_recency"]);
    close(sum(2) / n, &wanted["mean_T"]);
    for (id, row) in wanted["rows"].as_object().unwrap() {
        let customer = shop.customers.iter().position(|c| c.number == number(id));
        for (got, wanted) in found[customer.unwrap()].iter().zip(row.as_array().unwrap()) {
            close(*got, wanted);
        }
    }
}

/// The values under the scores; the scores of the reference split equal values by their place in the file, ours never do:
/// recency and money have few equal values, so that no customer is more than one score away.
#[test]
fn cdnow_recency_frequency_and_money() {
    let (shop, all) = (Shop::new(&cdnow(), &Options::default()), reference());
    let (scores, n) = (scores(&shop), shop.customers.len());
    let rows = all["rfm_scores_cdnow_sample_1998_06_30"]["rows"]
        .as_object()
        .unwrap();
    for (id, row) in rows {
        let place = shop
            .customers
            .iter()
            .position(|c| c.number == number(id))
            .unwrap();
        let customer = &shop.customers[place];
        close(shop.recency(customer).into(), &row["recency"]);
        close(customer.purchase_days.into(), &row["frequency"]);
        close(shop.money.amount(customer.units), &row["monetary"]);
        let near = |score: u8, name: &str| {
            let wanted = row[name].as_i64().unwrap();
            assert!(
                (i64::from(score) - wanted).abs() <= 1,
                "{id} {name}: {score}"
            );
        };
        near(scores[place].recency, "R");
        near(scores[place].monetary, "M");
        // By its definition, counted anew.
        let worse = shop
            .customers
            .iter()
            .filter(|c| c.orders < customer.orders)
            .count();
        assert_eq!(usize::from(scores[place].frequency), 1 + 5 * worse / n);
        let worse = shop
            .customers
            .iter()
            .filter(|c| c.last < customer.last)
            .count();
        assert_eq!(usize::from(scores[place].recency), 1 + 5 * worse / n);
    }
    assert_eq!(rows.len(), 12);
}
