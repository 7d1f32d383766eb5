//! Subscriptions: small tables worked out by hand, in both shapes, and laws that hold for any rows.

mod job;
#[cfg(feature = "web")]
mod page;
mod pictures;
mod report;

use mandegar::analysis::subscriptions::bridge::Month;
use mandegar::analysis::subscriptions::cohorts::all;
use mandegar::analysis::subscriptions::lives::{curve, Lives};
use mandegar::analysis::subscriptions::{found, Found, Options, Payment, Rows, Spell};
use mandegar::domain::date::Date;
use mandegar::domain::figure::Undefined;
use mandegar::domain::quantity::Amount;
use proptest::prelude::*;

fn date(iso: &str) -> Date {
    let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    let day = parts.get(2).map_or(1, |day| *day as u8);
    Date::from_gregorian(parts[0], parts[1] as u8, day).unwrap()
}

/// Rows of `customer start end amount`; a dash is a blank end.
fn spells(table: &str) -> Rows {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        Spell {
            customer: u32::from(cells[0].as_bytes()[0]),
            start: date(cells[1]),
            end: (cells[2] != "-").then(|| date(cells[2])),
            amount: Amount::new(cells[3].parse().unwrap()).unwrap(),
        }
    };
    Rows::Spells(table.lines().map(row).collect(), true)
}

/// Rows of `customer month amount`.
fn payments(table: &str) -> Rows {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let amount = cells
            .get(2)
            .map(|cell| Amount::new(cell.parse().unwrap()).unwrap());
        Payment {
            customer: u32::from(cells[0].as_bytes()[0]),
            day: date(cells[1]),
            amount,
        }
    };
    Rows::Months(table.lines().map(row).collect())
}

fn asof(day: &str) -> Options {
    Options {
        asof: Some(date(day)),
    }
}

/// start, new, expansion, contraction, churned, reactivation, unexplained, end.
fn money(month: &Month) -> [f64; 8] {
    [
        month.start,
        month.new,
        month.expansion,
        month.contraction,
        month.churned,
        month.reactivation,
        month.unexplained,
        month.end,
    ]
}

/// Customers: start, new, churned, reactivated, end.
fn customers(month: &Month) -> [u32; 5] {
    [
        month.customers_start,
        month.customers_new,
        month.customers_churned,
        month.customers_reactivated,
        month.customers_end,
    ]
}

fn lives(found: &Found) -> Vec<(f64, u32, u32)> {
    let of = |some: &Lives| (some.months, some.left, some.censored);
    found.lives.iter().map(of).collect()
}

/// A stays. B leaves in March. C comes and leaves within February. D's first row ends on the day before the next begins, which
/// brings 5 more. E leaves in February and is back in April. F has a second row beside the first from March on. G pays 10 less
/// from May on. H comes on the last day.
const SPELLS: &str = "A 2024-01-10 - 10\nB 2024-01-15 2024-03-20 20\nC 2024-02-01 2024-02-20 5\nD 2024-02-05 2024-03-31 10\n\
    E 2024-01-05 2024-02-10 30\nF 2024-02-10 - 8\nF 2024-03-15 - 12\nG 2024-03-02 2024-05-05 40\nD 2024-04-01 - 15\n\
    E 2024-04-12 - 25\nG 2024-05-05 - 30\nH 2024-05-31 - 7";

/// At the ends of the months: January A 10, B 20, E 30; February A 10, B 20, D 10, F 8; March A 10, D 10, F 8 + 12, G 40; April A 10,
/// D 15, E 25, F 20, G 40; May A 10, D 15, E 25, F 20, G 30, H 7.
#[test]
fn spells_month_by_month() {
    let found = found(&spells(SPELLS), Options::default());
    let months: Vec<String> = found.months.iter().map(|m| m.month.iso()).collect();
    assert_eq!(
        months,
        [
            "2024-01-01",
            "2024-02-01",
            "2024-03-01",
            "2024-04-01",
            "2024-05-01"
        ]
    );
    let bridge: Vec<_> = found.months.iter().map(money).collect();
    assert_eq!(
        bridge,
        [
            [0.0, 60.0, 0.0, 0.0, 0.0, 0.0, 0.0, 60.0],
            [60.0, 18.0, 0.0, 0.0, 30.0, 0.0, 0.0, 48.0],
            [48.0, 40.0, 0.0, 0.0, 20.0, 0.0, 12.0, 80.0],
            [80.0, 0.0, 5.0, 0.0, 0.0, 25.0, 0.0, 110.0],
            [110.0, 7.0, 0.0, 10.0, 0.0, 0.0, 0.0, 107.0],
        ]
    );
    let counts: Vec<_> = found.months.iter().map(customers).collect();
    assert_eq!(
        counts,
        [
            [0, 3, 0, 0, 3],
            [3, 2, 1, 0, 4],
            [4, 1, 1, 0, 4],
            [4, 0, 0, 1, 5],
            [5, 1, 0, 0, 6]
        ]
    );
    assert_eq!((found.customers, found.active, found.mrr), (8, 6, 107.0));
    assert_eq!(
        (found.rows, found.rows_after, found.overlapping),
        (12, 0, 1)
    );
    assert_eq!(found.asof, Some(date("2024-05-31")));
    assert_eq!((found.last_over, found.year), (Some(4), None));
}

/// First stays, in months and days of the month begun: C 19/29, E 1 + 5/29, B 2 + 5/31; still there after A 4 + 21/31, D 3 + 26/31,
/// F 3 + 21/31, G 2 + 29/31, H 0. S = 6/7, then 5/6 of it, then 4/5 of it: 4/7 stay, so that no half has left.
#[test]
fn stays_of_spells() {
    let found = found(&spells(SPELLS), Options::default());
    assert_eq!(
        lives(&found),
        [
            (0.0, 0, 1),
            (19.0 / 29.0, 1, 0),
            (1.0 + 5.0 / 29.0, 1, 0),
            (2.0 + 5.0 / 31.0, 1, 0),
            (2.0 + 29.0 / 31.0, 0, 1),
            (3.0 + 21.0 / 31.0, 0, 1),
            (3.0 + 26.0 / 31.0, 0, 1),
            (4.0 + 21.0 / 31.0, 0, 1),
        ]
    );
    let curve = curve(&found.lives);
    for (months, survival) in [
        (0.5, 1.0),
        (1.0, 6.0 / 7.0),
        (2.0, 5.0 / 7.0),
        (4.0, 4.0 / 7.0),
    ] {
        assert!((curve.at(months) - survival).abs() < 1e-12, "{months}");
    }
    assert_eq!(curve.median(), Err(Undefined::NotObserved));
}

/// January: A, B, E; of them at the ends of January to May 3, 2 (E left), 1 (B left), 2 (E is back), 2. February: C, D, F, of whom C has
/// left at its end. March: G. May: H.
#[test]
fn cohorts_of_spells() {
    let found = found(&spells(SPELLS), Options::default());
    let rows: Vec<(String, u32, Vec<u32>)> = found
        .cohorts
        .iter()
        .map(|cohort| (cohort.month.iso(), cohort.size, cohort.there.clone()))
        .collect();
    assert_eq!(
        rows,
        [
            ("2024-01-01".to_owned(), 3, vec![3, 2, 1, 2, 2]),
            ("2024-02-01".to_owned(), 3, vec![2, 2, 2, 2]),
            ("2024-03-01".to_owned(), 1, vec![1, 1, 1]),
            ("2024-05-01".to_owned(), 1, vec![1]),
        ]
    );
    assert_eq!(found.cohorts[0].share(1), Some(2.0 / 3.0));
    assert_eq!(found.cohorts[3].share(1), None);
    let means: Vec<_> = (0..6).map(|age| all(&found.cohorts, age)).collect();
    let expected = [7.0 / 8.0, 5.0 / 7.0, 4.0 / 7.0, 4.0 / 6.0, 2.0 / 3.0];
    assert_eq!(means[..5], expected.map(Some));
    assert_eq!(means[5], None);
}

/// As of 15 April the last rows of G and H have not begun, and G's first has not ended; April is not over, March is.
#[test]
fn a_day_within_a_month() {
    let found = found(&spells(SPELLS), asof("2024-04-15"));
    assert_eq!((found.rows, found.rows_after), (10, 2));
    assert_eq!((found.mrr, found.active, found.customers), (110.0, 5, 7));
    assert_eq!((found.months.len(), found.last_over), (4, Some(2)));
    let lengths: Vec<usize> = found.cohorts.iter().map(|c| c.there.len()).collect();
    assert_eq!(lengths, [3, 2, 1]);
}

/// A pause from 10 to 20 March has no end of a month in it: neither churn nor the end of the stay. One from 10 March to 2 April is both.
#[test]
fn pauses() {
    let table = "A 2024-01-01 2024-03-10 5\nA 2024-03-20 - 5\nB 2024-01-01 2024-03-10 5\nB 2024-04-02 - 5\nC 2024-04-30 - 1";
    let found = found(&spells(table), Options::default());
    let churned: Vec<u32> = found.months.iter().map(|m| m.customers_churned).collect();
    assert_eq!(churned, [0, 0, 1, 0]);
    assert_eq!(found.months[3].customers_reactivated, 1);
    assert_eq!(
        lives(&found),
        [
            (0.0, 0, 1),
            (2.0 + 9.0 / 31.0, 1, 0),
            (3.0 + 29.0 / 30.0, 0, 1)
        ]
    );
}

/// Periods that end on the last day of a month and are renewed on the first of the next are one stay.
#[test]
fn renewed_periods_are_one_stay() {
    let table = "A 2024-01-01 2024-01-31 9\nA 2024-02-01 2024-02-29 9\nA 2024-03-01 2024-03-31 9\nB 2024-03-31 - 1";
    let found = found(&spells(table), asof("2024-03-30"));
    assert_eq!(found.months.iter().map(|m| m.end).sum::<f64>(), 27.0);
    assert_eq!(lives(&found), [(2.0 + 29.0 / 31.0, 0, 1)]);
    assert_eq!(found.overlapping, 0);
}

/// Ends up to a year after the last start are past ones, so that the data end with the last of them; it is counted who left on it.
#[test]
fn the_last_day_of_the_data() {
    let found = found(
        &spells("A 2024-01-01 2024-06-30 1\nB 2024-02-01 2024-06-30 1\nC 2024-02-01 2029-01-01 1"),
        Options::default(),
    );
    assert_eq!(found.asof, Some(date("2024-06-30")));
    assert_eq!((found.active, found.left_on_asof), (1, 2));
}

/// a stays and pays 2 more in March; b is there in January only; c has two rows in March; d skips February; e has a row of 0 in March.
const PAYMENTS: &str = "a 2024-01 10\nb 2024-01 20\nd 2024-01 8\na 2024-02 10\nc 2024-02 5\ne 2024-02 7\na 2024-03 12\n\
    c 2024-03 5\nc 2024-03 5\nd 2024-03 8\ne 2024-03 0";

/// January a 10, b 20, d 8; February a 10, c 5, e 7; March a 12, c 5 + 5, d 8. Who left: b, d and e after one month; a was there for three
/// and c for two, of which the last says nothing about what comes after it.
#[test]
fn payments_month_by_month() {
    let found = found(&payments(PAYMENTS), Options::default());
    let bridge: Vec<_> = found.months.iter().map(money).collect();
    assert_eq!(
        bridge,
        [
            [0.0, 38.0, 0.0, 0.0, 0.0, 0.0, 0.0, 38.0],
            [38.0, 12.0, 0.0, 0.0, 28.0, 0.0, 0.0, 22.0],
            [22.0, 0.0, 2.0, 0.0, 7.0, 8.0, 5.0, 30.0],
        ]
    );
    let counts: Vec<_> = found.months.iter().map(customers).collect();
    assert_eq!(counts, [[0, 3, 0, 0, 3], [3, 2, 2, 0, 3], [3, 0, 1, 1, 3]]);
    assert_eq!((found.customers, found.active, found.mrr), (5, 3, 30.0));
    assert_eq!((found.last_over, found.overlapping), (Some(2), 1));
    assert_eq!(lives(&found), [(1.0, 3, 1), (2.0, 0, 1)]);
    let curve = curve(&found.lives);
    assert!((curve.at(1.0) - 0.4).abs() < 1e-12);
    assert_eq!(curve.median(), Ok(1.0));
    let there: Vec<_> = found.cohorts.iter().map(|c| c.there.clone()).collect();
    assert_eq!(there, [vec![3, 1, 2], vec![2, 1]]);
}

/// Rows on any day of the month: on 17 March who has not paid yet has not left, so that March is left out until it is over.
#[test]
fn a_month_of_payments_that_goes_on() {
    let table = "a 2024-01-25 10\nb 2024-01-03 10\na 2024-02-25 10\nb 2024-02-03 10\nb 2024-03-03 10\nc 2024-03-17 10";
    let going_on = found(&payments(table), Options::default());
    assert_eq!((going_on.months.len(), going_on.rows_after), (2, 2));
    assert_eq!((going_on.active, going_on.customers), (2, 2));
    let over = found(&payments(table), asof("2024-03-31"));
    assert_eq!((over.months.len(), over.rows_after), (3, 0));
    assert_eq!(over.months[2].customers_churned, 1);
}

/// The customers of January 2024 brought 10 + 20; a year later one of them brings 15 and one, who came later, 50.
#[test]
fn a_year_of_net_retention() {
    let mut table = String::from(
        "b 2024-01 20\nb 2024-02 20\nc 2024-02 50\nc 2025-01 50\na 2024-01 10\na 2025-01 15",
    );
    for month in 2..=12 {
        table += &format!("\na 2024-{month} 10");
    }
    let of_a_year = found(&payments(&table), Options::default());
    assert_eq!(of_a_year.year, Some((30.0, 15.0)));
    let shorter = found(&payments(&table), asof("2024-12-01"));
    assert_eq!(shorter.year, None);
}

#[test]
fn without_amounts_there_are_customers_and_no_money() {
    let found = found(
        &payments("a 2024-01\na 2024-02\nb 2024-01"),
        Options::default(),
    );
    assert!(!found.has_amounts);
    assert_eq!((found.customers, found.active, found.mrr), (2, 1, 0.0));
    assert_eq!(found.months[1].customers_churned, 1);
}

#[test]
fn no_rows() {
    for rows in [Rows::Spells(Vec::new(), true), Rows::Months(Vec::new())] {
        let found = found(&rows, Options::default());
        assert_eq!(
            (found.customers, found.asof, found.last_over),
            (0, None, None)
        );
        assert!(found.months.is_empty() && found.cohorts.is_empty() && found.lives.is_empty());
    }
    let later = found(&spells(SPELLS), asof("2023-01-01"));
    assert_eq!((later.rows, later.rows_after), (0, 12));
}

/// The months add up and hand over, each customer is in one cohort and has one stay, and no order of the rows changes anything.
fn check_laws(rows: &Rows, reversed: &Rows, options: Options) {
    let found_ = found(rows, options);
    let again = found(reversed, options);
    assert_eq!(found_, again);
    let mut before = None;
    for month in &found_.months {
        let [start, new, expansion, contraction, churned, reactivation, unexplained, end] =
            money(month);
        let sum = start + new + expansion - contraction - churned + reactivation + unexplained;
        assert!((sum - end).abs() < 1e-9);
        assert!([
            start,
            new,
            expansion,
            contraction,
            churned,
            reactivation,
            end
        ]
        .iter()
        .all(|v| *v >= 0.0));
        let [start, new, churned, reactivated, last] = customers(month);
        assert_eq!(start + new + reactivated, churned + last);
        if let Some((money, customers)) = before {
            assert_eq!((month.start, start), (money, customers));
        }
        before = Some((end, last));
    }
    let sizes: u32 = found_.cohorts.iter().map(|cohort| cohort.size).sum();
    let stays: u32 = found_
        .lives
        .iter()
        .map(|some| some.left + some.censored)
        .sum();
    assert_eq!((sizes, stays), (found_.customers, found_.customers));
    assert_eq!((found_.rows + found_.rows_after) as usize, count(rows));
    assert!(found_
        .cohorts
        .iter()
        .all(|c| c.there.iter().all(|n| *n <= c.size)));
    assert!(found_.active <= found_.customers);
}

fn count(rows: &Rows) -> usize {
    match rows {
        Rows::Spells(spells, _) => spells.len(),
        Rows::Months(payments) => payments.len(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_spells_add_up(
        rows in prop::collection::vec((0u32..6, 0i32..700, prop::option::of(0i32..300), 0u32..5), 1..30),
        asof in prop::option::of(0i32..1000),
    ) {
        let day = |days| Date::from_days(19_700 + days).unwrap();
        let spell = |(customer, start, length, amount): &(u32, i32, Option<i32>, u32)| Spell {
            customer: *customer,
            start: day(*start),
            end: length.map(|length| day(start + length)),
            amount: Amount::new(f64::from(*amount) * 0.1).unwrap(),
        };
        let spells: Vec<Spell> = rows.iter().map(spell).collect();
        let reversed = spells.iter().rev().copied().collect();
        let options = Options { asof: asof.map(day) };
        check_laws(&Rows::Spells(spells, true), &Rows::Spells(reversed, true), options);
    }

    #[test]
    fn any_payments_add_up(
        rows in prop::collection::vec((0u32..6, 0i32..700, -2i32..6), 1..40),
        is_monthly: bool,
    ) {
        let payment = |(customer, day, amount): &(u32, i32, i32)| {
            let day = Date::from_days(19_700 + day).unwrap();
            Payment {
                customer: *customer,
                day: if is_monthly { day.month_start() } else { day },
                amount: Some(Amount::new(f64::from(*amount) * 0.1).unwrap()),
            }
        };
        let payments: Vec<Payment> = rows.iter().map(payment).collect();
        let reversed = payments.iter().rev().copied().collect();
        check_laws(&Rows::Months(payments), &Rows::Months(reversed), Options::default());
    }
}
