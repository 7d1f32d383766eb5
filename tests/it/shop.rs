//! A shop's log of orders: small logs worked by hand, laws, and in [`reference`] public data against other programs.

mod reference;
mod worth;

use mandegar::analysis::shop::cohorts::{cohorts, View};
use mandegar::analysis::shop::gaps::{returned, Gaps};
use mandegar::analysis::shop::months::months;
use mandegar::analysis::shop::pareto::Pareto;
use mandegar::analysis::shop::rfm::{grid, groups, scores};
use mandegar::analysis::shop::stages::{stages, Stage};
use mandegar::analysis::shop::{Log, Names, Options, Sale, Shop};
use mandegar::domain::date::Date;
use mandegar::domain::interval::Level;
use mandegar::domain::quantity::Amount;
use mandegar::report::shop::{figures, tables, ShopMetric};
use proptest::prelude::*;

fn date(iso: &str) -> Date {
    let parts: Vec<i32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    Date::from_gregorian(parts[0], parts[1] as u8, parts[2] as u8).unwrap()
}

fn sale(customer: u32, day: Date, amount: f64) -> Sale {
    Sale {
        customer,
        day,
        amount: Amount::new(amount).unwrap(),
        order: None,
        segment: None,
    }
}

fn log(rows: &[(u32, &str, f64)]) -> Log {
    let sales = rows
        .iter()
        .map(|(c, day, amount)| sale(*c, date(day), *amount));
    Log::new(&sales.collect::<Vec<_>>())
}

/// Four customers, and a fifth (4) who only gave back; the last row is of 15 April, so that April is not over.
///
/// Revenue: 35 of customer 0, 7.5 of 1, 120 of 2, 1 of 3 and −3 of 4.
/// Gaps: 0 has 15 (5 to 20 January) and 42 days (to 2 March), 2 has 65 days (10 February to 15 April).
const SMALL: [(u32, &str, f64); 9] = [
    (2, "2024-02-12", -40.0),
    (0, "2024-01-05", 10.0),
    (3, "2024-04-01", 1.0),
    (0, "2024-03-02", 20.0),
    (1, "2024-01-31", 7.5),
    (2, "2024-04-15", 60.0),
    (4, "2024-02-20", -3.0),
    (0, "2024-01-20", 5.0),
    (2, "2024-02-10", 100.0),
];

fn small() -> Shop {
    Shop::new(&log(&SMALL), &Options::default())
}

#[track_caller]
fn csv(table: &mandegar::report::shop::Table, expected: &[&str]) {
    let text = table.csv();
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(lines, expected);
}

/// By hand from the revenue and gaps above: 160.5 ÷ 7 orders, 7 ÷ 4 customers, 2 of 4 with two orders; 15, 42, 65 have the middle
/// 42, the first gaps 15 and 65 the middle 40. Wilson's interval of 2 of 4: centre (½ + z²/8)/(1 + z²/4) = ½, half-width
/// z√(¼/4 + z²/64)/(1 + z²/4) = 0.3500.
/// Stages: the 80th percentile is the ⌈2.4⌉ = 3rd gap, 65 days; 0 was silent for 44 days, 1 for 75, 2 for none, 3 for 14.
#[test]
fn figures_of_a_small_shop() {
    let (shop, options) = (small(), Options::default());
    let gaps = Gaps::new(&shop);
    let stages = stages(&shop, &gaps, &options);
    assert_eq!(
        (stages.days.at_risk_days, stages.days.lapse_days),
        (65, 365)
    );
    let all = figures(&shop, &gaps, &stages, 2, Level::percent(95.0).unwrap());
    let told: Vec<(&str, String)> = all
        .iter()
        .map(|(m, v)| (m.as_str(), v.data_value()))
        .collect();
    let expected = [
        ("customers", "4"),
        ("orders", "7"),
        ("revenue", "160.5"),
        ("average-order-value", "22.928571428571427"),
        ("purchase-frequency", "1.75"),
        ("repeat-purchase-rate", "0.5"),
        ("repeat-purchase-rate-low", "0.15"),
        ("repeat-purchase-rate-high", "0.85"),
        ("median-days-between-orders", "42"),
        ("median-days-first-to-second", "40"),
        ("new-customers", "1"),
        ("active-customers", "2"),
        ("lapsing-customers", "1"),
        ("lost-customers", "0"),
        ("rows-read", "9"),
        ("rows-skipped", "2"),
        ("first-date", "2024-01-05"),
        ("last-date", "2024-04-15"),
    ];
    assert_eq!(told.len(), expected.len());
    for ((metric, value), (name, text)) in told.iter().zip(expected) {
        assert_eq!(*metric, name);
        if metric.contains("-rate-") {
            let (got, wanted): (f64, f64) = (value.parse().unwrap(), text.parse().unwrap());
            assert!((got - wanted).abs() < 5e-5, "{metric}: {got}");
        } else {
            assert_eq!(value, text, "{metric}");
        }
    }
}

#[test]
fn an_empty_shop_has_reasons() {
    for rows in [&[][..], &[(0, "2024-01-01", -5.0)]] {
        let shop = Shop::new(&log(rows), &Options::default());
        let gaps = Gaps::new(&shop);
        let stages = stages(&shop, &gaps, &Options::default());
        let all = figures(&shop, &gaps, &stages, 0, Level::percent(95.0).unwrap());
        let undefined: Vec<_> = all
            .iter()
            .filter(|(_, v)| v.undefined().is_some())
            .collect();
        assert!(undefined
            .iter()
            .all(|(_, value)| value.undefined() == Some("too-few")));
        // Value and frequency, the rate with its bounds, both medians; without any row both days.
        assert_eq!(undefined.len(), if rows.is_empty() { 9 } else { 7 });
        let customers = all.iter().find(|(m, _)| *m == ShopMetric::Customers);
        assert_eq!(customers.unwrap().1.data_value(), "0");
        assert_eq!(Pareto::new(&shop), None);
        let scores = scores(&shop);
        assert_eq!(
            tables::cohorts(&cohorts(&shop), View::InMonth).csv(),
            "cohort,size\r\nall,0\r\n"
        );
        assert!(tables::segments(&shop, &scores)
            .csv()
            .contains("\r\ndormant,0,,0,,win-back\r\n"));
        assert_eq!(
            tables::customers_csv(&shop, &scores, &stages, &Names::default(), None)
                .lines()
                .count(),
            1
        );
    }
}

/// January: 0 and 1. In February nobody of them bought, in March 0 did: 0, ½. Revenue 10 + 5 + 7.5 = 22.5 in January, 20 in March,
/// for two. February: 2, who gave 40 of 100 back in it, did not buy in March but in April, which is not over: 0 in March, but 1 at
/// or after it. April has no cell yet. The last row: m1 = (0 × 2 + 0 × 1)/3, at or after (½ × 2 + 1 × 1)/3 = ⅔; April is not in it.
#[test]
fn cohorts_of_a_small_shop() {
    let found = cohorts(&small());
    let header = "cohort,size,m0,m1,m2";
    csv(
        &tables::cohorts(&found, View::InMonth),
        &[
            header,
            "2024-01,2,1,0,0.5",
            "2024-02,1,1,0,",
            "2024-04,1,,,",
            "all,4,1,0,0.5",
        ],
    );
    csv(
        &tables::cohorts(&found, View::AtOrAfter),
        &[
            header,
            "2024-01,2,1,0.5,0.5",
            "2024-02,1,1,1,",
            "2024-04,1,,,",
            "all,4,1,0.6666666666666666,0.5",
        ],
    );
    csv(
        &tables::cohorts(&found, View::Revenue),
        &[
            header,
            "2024-01,2,11.25,11.25,21.25",
            "2024-02,1,60,60,",
            "2024-04,1,,,",
            "all,4,27.5,27.5,21.25",
        ],
    );
}

/// On the last day of a month the month is over; a day earlier it is not.
#[test]
fn a_month_is_over_with_its_last_day() {
    let rows = [(0, "2024-01-31", 1.0), (0, "2024-02-28", 1.0)];
    for (asof, cells) in [
        ("2024-02-28", 1),
        ("2024-02-29", 2),
        ("2024-03-30", 2),
        ("2024-03-31", 3),
    ] {
        let options = Options {
            asof: Some(date(asof)),
            ..Options::default()
        };
        let found = cohorts(&Shop::new(&log(&rows), &options));
        assert_eq!(found.columns(), cells, "{asof}");
        assert_eq!(found.value(&found.rows[0], cells, View::InMonth), None);
    }
}

/// PostHog issue 13748, by months instead of days: three customers, back in month 1, in month 5 and never give
/// 100, 33, 0, 0, 0, 33, 0 % in the month and 100, 66, 33, 33, 33, 33, 0 % at or after it.
#[test]
fn in_the_month_and_at_or_after_as_published() {
    let rows = [
        (0, "2024-01-01", 1.0),
        (0, "2024-02-01", 1.0),
        (1, "2024-01-01", 1.0),
        (1, "2024-06-01", 1.0),
        (2, "2024-01-01", 1.0),
    ];
    let options = Options {
        asof: Some(date("2024-07-31")),
        ..Options::default()
    };
    let found = cohorts(&Shop::new(&log(&rows), &options));
    let percents = |view| -> Vec<u32> {
        let values = (0..7).map(|age| found.all(age, view).unwrap());
        values.map(|value| (100.0 * value) as u32).collect()
    };
    assert_eq!(percents(View::InMonth), [100, 33, 0, 0, 0, 33, 0]);
    assert_eq!(percents(View::AtOrAfter), [100, 66, 33, 33, 33, 33, 0]);
}

#[test]
fn months_of_a_small_shop() {
    csv(
        &tables::months(&small(), &months(&small())),
        &[
            "month,orders,revenue,new-customers,returning-customers,active-customers",
            "2024-01,3,22.5,2,0,2",
            // 100 − 40, and −3 of the one who only gave back.
            "2024-02,1,57,1,0,1",
            "2024-03,1,20,0,1,1",
            "2024-04,2,61,1,1,2",
        ],
    );
    let shop = Shop::new(
        &log(&[(0, "2024-01-01", 1.0), (0, "2024-03-01", 1.0)]),
        &Options::default(),
    );
    let orders: Vec<u32> = months(&shop).iter().map(|month| month.orders).collect();
    assert_eq!(orders, [1, 0, 1], "an empty month stands between");
    let shop = Shop::new(
        &log(&[(0, "0024-01-01", 1.0), (0, "2024-03-01", 1.0)]),
        &Options::default(),
    );
    assert_eq!(months(&shop).len(), 2, "two thousand years of them do not");
}

/// n = 4, score 1 + ⌊5 × worse/4⌋ for 0, 1, 2, 3 worse: 1, 2, 3, 4.
/// Days since the last purchase 44, 75, 0, 14 → R 2, 1, 4, 3; orders 3, 1, 2, 1 → F 4, 1, 3, 1 (the two with one order share 1);
/// revenue 35, 7.5, 120, 1 → M 3, 2, 4, 1. (R, F + M) = (2, 7), (1, 3), (4, 7), (3, 2).
#[test]
fn scores_and_groups_of_a_small_shop() {
    let shop = small();
    let scores = scores(&shop);
    let gaps = Gaps::new(&shop);
    let stages = stages(&shop, &gaps, &Options::default());
    let names = ["ann", "=b", "c,d", "دارا"].into_iter().collect();
    let expected = [
        "customer,first-date,last-date,orders,revenue,recency-days,r,f,m,segment,stage,p-alive,expected-purchases,expected-order-value,value",
        "ann,2024-01-05,2024-03-02,3,35,44,2,4,3,at-risk,active,,,,",
        "\"'=b\",2024-01-31,2024-01-31,1,7.5,75,1,1,2,dormant,lapsing,,,,",
        "\"c,d\",2024-02-10,2024-04-15,2,120,0,4,3,4,loyal,active,,,,",
        "دارا,2024-04-01,2024-04-01,1,1,14,3,1,1,almost-lost,new,,,,",
    ];
    csv(
        &tables::customers(&shop, &scores, &stages, &names, None, 0..99),
        &expected,
    );
    let text = tables::customers_csv(&shop, &scores, &stages, &names, None);
    assert_eq!(text, expected.map(|line| format!("{line}\r\n")).concat());
    csv(
        &tables::segments(&shop, &scores),
        &[
            "segment,customers,customer-share,revenue,revenue-share,campaign",
            "champions,0,0,0,0,active",
            &format!("loyal,1,0.25,120,{},active", 120.0 / 163.5),
            "active,0,0,0,0,active",
            "new,0,0,0,0,onboarding",
            "promising,0,0,0,0,onboarding",
            "needs-attention,0,0,0,0,lapsing",
            &format!("almost-lost,1,0.25,1,{},lapsing", 1.0 / 163.5),
            &format!("at-risk,1,0.25,35,{},lapsing", 35.0 / 163.5),
            "previously-loyal,0,0,0,0,win-back",
            &format!("dormant,1,0.25,7.5,{},win-back", 7.5 / 163.5),
        ],
    );
    let table = tables::rfm(&shop, &scores).csv();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 26);
    assert_eq!(lines[0], "recency-score,frequency-score,customers,revenue");
    let filled: Vec<&str> = lines[1..]
        .iter()
        .copied()
        .filter(|l| !l.ends_with(",0,0"))
        .collect();
    assert_eq!(filled, ["1,1,1,7.5", "2,4,1,35", "3,1,1,1", "4,3,1,120"]);
}

/// Best first 120, 35, 7.5, 1 of 163.5: sums 120, 155, 162.5, 163.5.
#[test]
fn few_customers_bring_much() {
    let pareto = Pareto::new(&small()).unwrap();
    let points: Vec<(u32, f64, f64)> = pareto
        .points(2)
        .iter()
        .map(|point| (point.customers, point.customer_share, point.revenue_share))
        .collect();
    assert_eq!(points, [(2, 0.5, 155.0 / 163.5), (4, 1.0, 1.0)]);
    assert_eq!(pareto.points(100).len(), 100);
    // 80 % of 163.5 is 130.8: two customers.
    assert_eq!(pareto.fewest(0.8).unwrap().customers, 2);
    assert_eq!(pareto.fewest(0.5).unwrap().customers, 1);
    assert_eq!(pareto.fewest(1.1), None);
}

/// The stage of a customer whose purchases lie so many days back; a second customer has the gap of ten days that sets the rule.
#[track_caller]
fn stage_of(back: &[i32], options: Options) -> Stage {
    let asof = date("2024-12-31");
    let ago = |days: &i32| asof.add_days(-days).unwrap();
    let mut sales: Vec<Sale> = back.iter().map(|days| sale(0, ago(days), 1.0)).collect();
    sales.extend([0, 10].map(|days| sale(1, ago(&days), 1.0)));
    let shop = Shop::new(&Log::new(&sales), &options);
    stages(&shop, &Gaps::new(&shop), &options).of[0]
}

/// Each rule is "more than": on the day itself the customer is still what they were.
#[test]
fn stages_begin_the_day_after() {
    let options = Options {
        lapse_days: 100,
        at_risk_days: Some(60),
        new_days: 30,
        ..Options::default()
    };
    for (back, expected) in [
        (&[0][..], Stage::New),
        (&[30], Stage::New),
        (&[31], Stage::Active),
        (&[30, 30], Stage::New), // two orders on one day are one purchase day
        (&[30, 31], Stage::Active),
        (&[60], Stage::Active),
        (&[61], Stage::Lapsing),
        (&[100, 300], Stage::Lapsing),
        (&[101], Stage::Lost),
    ] {
        assert_eq!(stage_of(back, options), expected, "{back:?}");
    }
    // Lost is asked before lapsing, lapsing before new.
    let strict = Options {
        at_risk_days: Some(200),
        new_days: 150,
        ..options
    };
    assert_eq!(stage_of(&[101], strict), Stage::Lost);
    assert_eq!(stage_of(&[100], strict), Stage::New);
    let early = Options {
        at_risk_days: Some(5),
        ..options
    };
    assert_eq!(stage_of(&[6], early), Stage::Lapsing);
}

/// Nearest rank: the ⌈0.8 n⌉-th gap; at most lapse-days − 1; half of lapse-days (whole days) without a gap.
#[test]
fn when_a_customer_is_at_risk() {
    let start = date("2023-01-01");
    for (gaps, lapse, expected) in [
        (&[][..], 365, 182),
        (&[12], 365, 12),
        (&[1, 2, 3, 4, 5], 365, 4),
        (&[5, 4, 3, 2, 1, 60], 365, 5),
        (&[10, 20, 30, 40, 50, 60, 70, 80, 90, 95], 365, 80),
        (&[200], 90, 89),
        (&[200], 0, 0),
    ] {
        let mut day = 0;
        let mut sales = vec![sale(0, start, 1.0)];
        for gap in gaps {
            day += gap;
            sales.push(sale(0, start.add_days(day).unwrap(), 1.0));
        }
        let options = Options {
            lapse_days: lapse,
            ..Options::default()
        };
        let shop = Shop::new(&Log::new(&sales), &options);
        let found = stages(&shop, &Gaps::new(&shop), &options);
        assert_eq!(found.days.at_risk_days, expected, "{gaps:?}");
    }
}

/// A table with everything that is worked out from a log, money as numbers.
fn everything(shop: &Shop, options: &Options) -> (Vec<String>, Vec<f64>) {
    let gaps = Gaps::new(shop);
    let stages = stages(shop, &gaps, options);
    let scores = scores(shop);
    let cohorts = cohorts(shop);
    let found = figures(shop, &gaps, &stages, 0, Level::percent(90.0).unwrap());
    let is_money =
        |metric: &ShopMetric| [ShopMetric::Revenue, ShopMetric::AverageOrderValue].contains(metric);
    let mut texts: Vec<String> = vec![
        tables::cohorts(&cohorts, View::InMonth).csv(),
        tables::cohorts(&cohorts, View::AtOrAfter).csv(),
        format!("{stages:?} {scores:?} {:?}", gaps.all.histogram(7, 9)),
        format!("{:?}", returned(shop, 30)),
    ];
    let mut money = Vec::new();
    for (metric, value) in &found {
        match (is_money(metric), value.data_value().parse()) {
            (true, Ok(number)) => money.push(number),
            _ => texts.push(format!("{metric:?} {value:?}")),
        }
    }
    for month in months(shop) {
        texts.push(format!(
            "{} {} {}",
            month.month.iso(),
            month.orders,
            month.active_customers
        ));
        money.push(shop.money.amount(month.units));
    }
    money.extend((0..cohorts.columns()).filter_map(|age| cohorts.all(age, View::Revenue)));
    let parts = groups(shop, &scores);
    texts.push(format!(
        "{:?}",
        parts
            .iter()
            .map(|(g, p)| (g, p.customers))
            .collect::<Vec<_>>()
    ));
    money.extend(parts.iter().map(|(_, part)| shop.money.amount(part.units)));
    texts.push(format!(
        "{:?}",
        Pareto::new(shop).map(|p| p.points(10).len())
    ));
    (texts, money)
}

/// Rows: customer, day, amount, order number.
type Rows = Vec<(u32, i32, i32, Option<u32>)>;

fn rows() -> impl Strategy<Value = Rows> {
    let order = proptest::option::of(0u32..30);
    proptest::collection::vec((0u32..9, 0i32..400, -40i32..400, order), 0..60)
}

fn sales(rows: &Rows, (times, over): (f64, f64)) -> Vec<Sale> {
    let start = date("2023-05-17");
    let of = |(customer, day, amount, order): &(u32, i32, i32, Option<u32>)| Sale {
        order: *order,
        segment: Some(customer % 3),
        ..sale(
            *customer,
            start.add_days(*day).unwrap(),
            f64::from(*amount) * times / over,
        )
    };
    rows.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_rows_changes_nothing((rows, turn) in (rows(), 0usize..60), by_thirds: bool) {
        // A third is no decimal, so that the binary unit is tried as well.
        let unit = (1.0, if by_thirds { 3.0 } else { 4.0 });
        let options = Options::default();
        let mut turned = sales(&rows, unit);
        let log = Log::new(&turned);
        turned.reverse();
        let at = turn.min(turned.len());
        turned.rotate_left(at);
        let shop = Shop::new(&log, &options);
        let other = Shop::new(&Log::new(&turned), &options);
        prop_assert_eq!(&shop, &other);
        prop_assert_eq!(everything(&shop, &options), everything(&other, &options));
    }

    #[test]
    fn the_unit_of_money_changes_revenue_alone(rows in rows()) {
        let options = Options { lapse_days: 90, ..Options::default() };
        let of = |unit| everything(&Shop::new(&Log::new(&sales(&rows, unit)), &options), &options);
        let (texts, money) = of((1.0, 4.0));
        // Quarters are cents; the others are whole, thousandths, and 2⁻¹⁰, which has too many decimals.
        for (times, over) in [(250.0, 1.0), (1.0, 40.0), (1.0, 1024.0)] {
            let (same, scaled) = of((times, over));
            prop_assert_eq!(&same, &texts);
            let factor = 4.0 * times / over;
            for (before, after) in money.iter().zip(scaled) {
                let slack = 1e-9 * (1.0 + before.abs()) * factor;
                prop_assert!((before * factor - after).abs() < slack, "{before} {after}");
            }
        }
    }

    #[test]
    fn parts_make_the_whole(rows in rows(), segment in proptest::option::of(0u32..3), last in 0i32..450) {
        let log = Log::new(&sales(&rows, (1.0, 4.0)));
        let asof = date("2023-05-17").add_days(last);
        let options = Options { segment, asof, ..Options::default() };
        let shop = Shop::new(&log, &options);
        let customers = shop.customers.len() as u32;
        prop_assert_eq!((shop.rows + shop.rows_after + shop.rows_outside) as usize, log.len());
        let cohorts = cohorts(&shop);
        prop_assert_eq!((cohorts.size(), cohorts.older), (customers, 0));
        for cohort in &cohorts.rows {
            for (age, cell) in cohort.cells.iter().enumerate() {
                prop_assert!(cell.in_month <= cell.at_or_after && cell.at_or_after <= cohort.size);
                prop_assert!(age > 0 || cell.in_month == cohort.size);
            }
        }
        let months = months(&shop);
        prop_assert_eq!(months.iter().map(|m| m.orders).sum::<u32>(), shop.orders);
        prop_assert_eq!(months.iter().map(|m| m.units).sum::<i64>(), shop.units);
        prop_assert_eq!(months.iter().map(|m| m.new_customers).sum::<u32>(), customers);
        prop_assert!(months.iter().all(|m| m.new_customers + m.returning_customers == m.active_customers));
        prop_assert_eq!(shop.customers.iter().map(|c| c.orders).sum::<u32>(), shop.orders);
        let gaps = Gaps::new(&shop);
        let days: u32 = shop.customers.iter().map(|c| c.purchase_days).sum();
        prop_assert_eq!(gaps.all.total(), days - customers);
        let bars = gaps.all.histogram(30, 5);
        prop_assert_eq!(bars.iter().map(|bar| bar.gaps).sum::<u32>(), gaps.all.total());
        let stages = stages(&shop, &gaps, &options);
        prop_assert_eq!(Stage::ALL.map(|stage| stages.count(stage)).iter().sum::<u32>(), customers);
        let scores = scores(&shop);
        prop_assert!(scores.iter().all(|s| [s.recency, s.frequency, s.monetary].iter().all(|s| (1..=5).contains(s))));
        let cells = grid(&shop, &scores);
        prop_assert_eq!(cells.iter().map(|(_, _, part)| part.customers).sum::<u32>(), customers);
        let of_groups = groups(&shop, &scores);
        prop_assert_eq!(of_groups.iter().map(|(_, part)| part.units).sum::<i64>(), shop.customer_units());
    }
}
