//! The page `orders`: data through the whole job, the names of the contract, and what its views show.

mod engine;
mod list;
#[cfg(feature = "web")]
mod page;
mod reference;

use crate::data::travels;
use mandegar::analysis::shop::stages::Stage;
use mandegar::analysis::shop::worth::WorthOptions;
use mandegar::analysis::shop::Options;
use mandegar::domain::date::Date;
use mandegar::domain::figure::Undefined;
use mandegar::domain::model::buying::ModelName;
use mandegar::ingest::demo;
use mandegar::ingest::mapping::Role;
use mandegar::job::wire::{hear, say, PAGE};
use mandegar::job::{Answer, Ask, Call, Engine, Facts, Note, Reading, Request, Source, Task};
use mandegar::locale::language::Language;
use mandegar::locale::text::models;
use mandegar::report::name::{DataPage, Key, Page, TableName};
use mandegar::report::shop::list::{Listing, Order, Who};
use mandegar::report::shop::{
    ModelFinding, ModelMetric, Overview, Part, ShopFinding, ShopKey, ShopMetric,
};
use mandegar::report::table::PAGE as PAGE_LENGTH;
use mandegar::state::address::Place;
use mandegar::state::calculator::Calculator;
use mandegar::state::orders::Orders;
use proptest::prelude::*;

/// What the engine says of a log, and the engine, to be asked more.
fn engine_of(text: &str, options: Options) -> (Engine, Reading) {
    let mut engine = Engine::default();
    engine.give_text(text.to_owned());
    told_by(engine, options)
}

/// The same of the bytes of a file.
fn engine_of_file(text: String, options: Options) -> (Engine, Reading) {
    let mut engine = Engine::default();
    engine.give_file(Box::new(text.into_bytes()));
    told_by(engine, options)
}

fn told_by(mut engine: Engine, options: Options) -> (Engine, Reading) {
    let request = Request::new(Task::Shop(options), Source::Given);
    let reply = engine.run(&request, &mut |_| false).unwrap();
    travels(&request, &reply);
    (engine, reply.result.unwrap())
}

fn read(text: &str, options: Options) -> Reading {
    engine_of(text, options).1
}

fn overview(reading: &Reading) -> &Overview {
    match &reading.outcome.as_ref().unwrap().facts {
        Facts::Shop(found) => found,
        other => panic!("{other:?}"),
    }
}

fn figure(reading: &Reading, metric: ShopMetric) -> String {
    overview(reading).value(metric).unwrap().data_value()
}

/// The answer to a question, which comes out of the wire as it went in.
pub fn ask(engine: &mut Engine, ask: Ask) -> Answer {
    let call = Call::Ask(ask);
    let bytes = (PAGE.write)(&call).unwrap();
    let note = engine
        .answer(&hear(&bytes).unwrap(), &mut |_| false)
        .unwrap();
    assert_eq!((PAGE.read)(&say(&note)).as_ref(), Some(&note));
    match note {
        Note::Answer(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn file(engine: &mut Engine, who: Who) -> String {
    match ask(engine, Ask::File(who)) {
        Answer::File(text) => text,
        other => panic!("{other:?}"),
    }
}

/// The CDNOW sample as a table with a header: customer, date, amount.
fn cdnow() -> String {
    let mut text = String::from("customer,date,amount\n");
    for line in include_str!("../data/orders/CDNOW_sample.txt").lines() {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let [_, id, date, _, amount] = cells[..] else {
            continue;
        };
        text += &format!("{id},{date},{amount}\n");
    }
    text
}

/// The time before October 1997, for which models of these customers are published.
fn calibration() -> Options {
    Options {
        asof: Date::from_gregorian(1997, 9, 30),
        ..Options::default()
    }
}

/// Expected: maximum likelihood by scipy on the same log, days / 7, in tests/data/models/reference.json (`bgnbd_cdnow`, `paretonbd_cdnow`,
/// `gammagamma_cdnow`), which agrees with Fader, Hardie, Lee (2005) and Fader, Hardie (2013) to their digits.
#[test]
fn models_through_the_engine() {
    use ModelMetric::{Alpha, Beta, LogLikelihood, SpendLogLikelihood, A, B, P, Q, R, S, V};
    let reference = include_str!("../data/models/reference.json");
    let reference: serde_json::Value = serde_json::from_str(reference).unwrap();
    let (mut engine, _) = engine_of(&cdnow(), calibration());
    let names = [
        (
            "bgnbd_cdnow",
            ModelName::BgNbd,
            [("r", R), ("alpha", Alpha), ("a", A), ("b", B)],
        ),
        (
            "paretonbd_cdnow",
            ModelName::ParetoNbd,
            [("r", R), ("alpha", Alpha), ("s", S), ("beta", Beta)],
        ),
    ];
    for (set, model, parameters) in names {
        let options = WorthOptions {
            model,
            ..WorthOptions::default()
        };
        let Answer::Worth(forecast) = ask(&mut engine, Ask::Worth(options)) else {
            panic!("no forecast")
        };
        let close = |metric: ModelMetric, expected: f64| {
            let value = forecast.value(metric).unwrap().unwrap();
            let off = (value - expected).abs() / expected.abs();
            assert!(off < 1e-6, "{set} {metric:?}: {value}, not {expected}");
        };
        let fit = &reference[set]["mle_weeks_from_log"];
        for (name, metric) in parameters {
            close(metric, fit["params"][name].as_f64().unwrap());
        }
        close(LogLikelihood, fit["log_likelihood"].as_f64().unwrap());
        let spend = &reference["gammagamma_cdnow"]["mle_from_log"];
        for (name, metric) in [("p", P), ("q", Q), ("v", V)] {
            close(metric, spend["params"][name].as_f64().unwrap());
        }
        close(
            SpendLogLikelihood,
            spend["log_likelihood"].as_f64().unwrap(),
        );
        assert_eq!(forecast.best.rows.len(), 10);
        assert_eq!(forecast.customers.table.columns.len(), 15);
    }
    // The file has the models' columns from now on: the second row is the first customer.
    let file = file(&mut engine, Who::Everybody);
    let columns: Vec<&str> = file.lines().nth(1).unwrap().split(',').collect();
    assert_eq!(columns.len(), 15);
    assert!(
        columns[11..].iter().all(|cell| cell.parse::<f64>().is_ok()),
        "{columns:?}"
    );
}

#[test]
fn models_say_why_they_cannot_say() {
    let text = "customer,date,amount\na,2024-01-10,5\nb,2024-01-11,9\n";
    let (mut engine, _) = engine_of(text, Options::default());
    let Answer::Worth(forecast) = ask(&mut engine, Ask::Worth(WorthOptions::default())) else {
        panic!("no forecast")
    };
    for (metric, value) in &forecast.values {
        assert_eq!(*value, Err(Undefined::TooFew), "{metric:?}");
    }
    assert!(matches!(
        forecast.told[0],
        ModelFinding::NoFit(Part::Buying, _)
    ));
    assert!(forecast.best.rows.is_empty());
    for language in Language::ALL {
        for told in &forecast.told {
            assert!(!models::finding(language, told).is_empty());
        }
    }
}

/// By hand: three customers; rows 3 and 6 cannot be read; two rows of order 7 are one order; 5 is refunded.
#[test]
fn a_small_log_in_persian_digits_and_semicolons() {
    let text = "مشتری;تاریخ;مبلغ;شماره سفارش\nع۱;۱۴۰۳/۰۱/۰۵;۱۰۰;۷\nع۱;۱۴۰۳/۰۱/۰۵;۵۰;۷\nع۲;سلام;۱۰;۸\nع۲;۱۴۰۳/۰۲/۰۱;۲۰;۹\n\
                ع۱;۱۴۰۳/۰۲/۱۵;۳۰;۱۰\n;۱۴۰۳/۰۲/۱۵;۳۰;۱۱\nع۲;۱۴۰۳/۰۲/۲۰;-۵;۱۲\nع۳;۱۴۰۳/۰۳/۰۱;۴۰;۱۳\n";
    let reading = read(text, Options::default());
    assert!(
        reading.missing.is_empty() && reading.questions.is_empty(),
        "{reading:?}"
    );
    for (metric, expected) in [
        (ShopMetric::Customers, "3"),
        (ShopMetric::Orders, "4"),
        (ShopMetric::Revenue, "235"),
        (ShopMetric::RowsRead, "6"),
        (ShopMetric::RowsSkipped, "2"),
        (ShopMetric::FirstDate, "2024-03-24"),
        (ShopMetric::LastDate, "2024-05-21"),
    ] {
        assert_eq!(figure(&reading, metric), expected, "{metric:?}");
    }
    assert_eq!(reading.problems.len(), 2);
    assert!(reading
        .mapping
        .iter()
        .any(|(role, _)| *role == Role::OrderId));
}

#[test]
fn the_demo_gives_every_figure_and_every_table() {
    let reading = read(&demo::orders(), Options::default());
    for metric in ShopMetric::ALL {
        assert_ne!(figure(&reading, *metric), "", "{metric:?}");
    }
    assert_eq!(reading.rows_skipped, 3);
    let found = overview(&reading);
    let months = &found.months.0;
    assert_eq!(
        [months.name, found.rfm.name, found.groups.name],
        [TableName::Months, TableName::Rfm, TableName::Segments]
    );
    assert_eq!(found.customers.table.rows.len(), PAGE_LENGTH);
    assert_eq!(months.columns[0], "month");
}

#[test]
fn later_rows_are_left_out_and_days_are_chosen() {
    let text =
        "customer,date,amount\na,2024-01-10,1\na,2024-03-10,1\nb,2024-02-01,1\nc,2024-04-01,1\n";
    let options = Options {
        asof: Date::from_gregorian(2024, 3, 10),
        lapse_days: 30,
        ..Options::default()
    };
    let reading = read(text, options);
    assert_eq!(figure(&reading, ShopMetric::RowsRead), "3");
    let asof = options.asof.unwrap();
    let after = ShopFinding::RowsAfter { rows: 1, asof };
    assert!(overview(&reading).told.overall.contains(&after));
    assert_eq!(figure(&reading, ShopMetric::LostCustomers), "1");
    assert_eq!(figure(&reading, ShopMetric::ActiveCustomers), "1");
}

/// By hand: of the two in the south one bought twice; one row has no segment.
#[test]
fn figures_are_limited_to_a_segment() {
    let text = "customer,date,amount,segment\na,2024-01-10,1,north\nb,2024-02-01,2,south\nb,2024-02-09,3,south\n\
                c,2024-02-20,4,South\nc,2024-02-25,4,north\nd,2024-03-01,5,\ne,2024-03-01,5,north\nf,2024-03-02,5,south\n";
    let all = read(text, Options::default());
    let names = &overview(&all).segments;
    let south = names.iter().position(|name| name == "south").unwrap();
    let options = Options {
        segment: Some(south as u32),
        ..Options::default()
    };
    let south = read(text, options);
    assert_eq!(overview(&south).segments, *names);
    assert_eq!(figure(&south, ShopMetric::Customers), "2");
    assert_eq!(figure(&south, ShopMetric::Revenue), "10");
    assert_eq!(figure(&south, ShopMetric::RowsRead), "3");
    let none = Options {
        segment: Some(mandegar::analysis::shop::options::NONE),
        ..Options::default()
    };
    assert_eq!(figure(&read(text, none), ShopMetric::Customers), "1");
}

#[test]
fn nothing_in_the_log_is_no_panic() {
    for text in [
        "customer,date,amount\n",
        "customer,date,amount\na,2024-01-01,-5\n",
        "customer,date,amount\na,2024-01-01,0\n",
    ] {
        let reading = read(text, Options::default());
        if reading.outcome.is_some() {
            assert_eq!(figure(&reading, ShopMetric::MedianDaysBetweenOrders), "");
            assert!(overview(&reading).carried.len() < 4);
        }
    }
}

/// By hand: second orders after 3, 10, 10 and 40 days, a third one after another 12. Nine of ten gaps are within 40, which six bars of a week
/// cover; 29 to 35 days is the fifth, empty bar.
#[test]
fn gaps_stand_in_few_bars() {
    let mut text = String::from("customer,date,amount\n");
    for (customer, days) in [("a", 3), ("b", 10), ("c", 10), ("d", 40)] {
        for day in [0, days] {
            let day = Date::from_days(19_000 + day).unwrap().iso();
            text += &format!("{customer},{day},5\n");
        }
    }
    text += &format!("d,{},5\n", Date::from_days(19_052).unwrap().iso());
    let reading = read(&text, Options::default());
    let gaps = &overview(&reading).gaps;
    let counts: Vec<_> = gaps.iter().map(|gap| (gap.second, gap.later)).collect();
    assert_eq!(counts, [(1, 0), (2, 1), (0, 0), (0, 0), (0, 0), (1, 0)]);
    assert_eq!((gaps[1].from, gaps[1].to), (8, Some(14)));
    let alone = read("customer,date,amount\na,2024-01-01,5\n", Options::default());
    assert!(overview(&alone).gaps.is_empty());
}

/// In a text that is read in pieces, too.
#[test]
fn single_quotes_are_quotes() {
    let rows = "'Anna, B.','2024-01-05','1,50'\n'it''s','2024-02-05','2,25'\n";
    for times in [1, 5000] {
        let text = format!("'customer','date','amount'\n{}", rows.repeat(times));
        let reading = read(&text, Options::default());
        assert_eq!(reading.names, ["customer", "date", "amount"]);
        assert_eq!(reading.preview[1], ["it's", "2024-02-05", "2,25"]);
        assert_eq!((&reading.missing, &reading.questions), (&vec![], &vec![]));
        assert_eq!(reading.rows_read, 2 * times);
        let revenue = (3.75 * times as f64).to_string();
        assert_eq!(figure(&reading, ShopMetric::Revenue), revenue);
    }
}

#[test]
fn customers_are_searched_and_put_in_order() {
    let text = "customer,date,amount\nAnna,2024-01-10,5\nboris,2024-01-11,9\nanna-2,2024-01-12,7\n\"=x\",2024-01-12,1\n";
    let (mut engine, _) = engine_of(text, Options::default());
    let mut names = |wanted: &str, order, is_falling| -> Vec<String> {
        let listing = Listing {
            who: Who::Everybody,
            wanted: wanted.to_owned(),
            order,
            is_falling,
            page: 0,
        };
        let Answer::Customers(listed) = ask(&mut engine, Ask::Customers(listing)) else {
            panic!("no list")
        };
        assert_eq!((listed.all, listed.before), (listed.table.rows.len(), 0));
        listed.table.rows.iter().map(|row| row[0].text()).collect()
    };
    let by_revenue = names("", Order::Revenue, true);
    assert_eq!(by_revenue.len(), 4);
    assert_eq!(by_revenue[0], "boris");
    assert_eq!(names("ANNA", Order::First, false), ["Anna", "anna-2"]);
    assert!(names("nobody", Order::Customer, false).is_empty());
    let file = file(&mut engine, Who::Everybody);
    assert_eq!(file.lines().count(), 5);
    assert!(file.starts_with(
        "customer,first-date,last-date,orders,revenue,recency-days,r,f,m,segment,stage,p-alive,"
    ));
    assert!(file.contains("\"'=x\""), "{file}");
}

/// What is carried opens on its page without a complaint.
#[test]
fn figures_are_carried_to_pages_that_take_them() {
    let options = Options {
        lapse_days: 120,
        ..Options::default()
    };
    let reading = read(&demo::orders(), options);
    let found = overview(&reading);
    let mut all = found.carried.clone();
    let pages: Vec<Page> = all.iter().map(|(page, _)| *page).collect();
    assert_eq!(
        pages,
        [Page::Churn, Page::Clv, Page::ClvCac, Page::RepeatPurchase]
    );
    all.extend(found.campaigns.iter().map(|(_, planned)| planned.clone()));
    assert_eq!(all.len(), 8);
    for (page, inputs) in &all {
        let pair = |(key, value): &(Key, String)| (key.as_str().to_owned(), value.clone());
        let pairs: Vec<_> = inputs.iter().map(pair).collect();
        let link = mandegar::state::fragment::write(&pairs);
        let calculator = Calculator::open(*page, &link);
        assert_eq!(calculator.link(), link, "canonical");
        assert!(calculator.outcome().report.refusals.is_empty(), "{link}");
        for (key, _) in inputs {
            assert_eq!(calculator.entry(*key).problem(), None, "{key:?}");
        }
    }
}

#[test]
fn names_are_those_of_the_contract() {
    assert_eq!(
        Place::from_folder("orders"),
        Some(Place::Data(DataPage::Orders))
    );
    assert_eq!(Place::Data(DataPage::Orders).folder(), "orders/");
    let keys: Vec<&str> = ShopKey::ALL.iter().map(|key| key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "asof",
            "lapse-days",
            "at-risk-days",
            "new-days",
            "model",
            "horizon-months",
            "margin",
            "discount",
            "from",
            "to",
            "split"
        ]
    );
    let roles: Vec<&str> = Task::Shop(Options::default())
        .roles()
        .iter()
        .map(|role| role.as_str())
        .collect();
    assert_eq!(roles, ["date", "amount", "customer", "order-id", "segment"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A link that was written once is written alike for ever, whatever was in it, and means the same.
    #[test]
    fn links_settle_at_once(values in prop::collection::vec((0..6usize, "[0-9a-z%&=.-]{0,8}|20[0-9]{2}-[01][0-9]-[0-3][0-9]|[0-9]{1,4}"), 0..6)) {
        let keys = ["asof", "lapse-days", "at-risk-days", "new-days", "margin", "x"];
        let parts: Vec<String> = values.iter().map(|(key, value)| format!("{}={value}", keys[*key])).collect();
        let opened = Orders::open(&parts.join("&"));
        let link = opened.link();
        let again = Orders::open(&link);
        prop_assert_eq!(again.link(), link);
        prop_assert_eq!(again.options(), opened.options());
    }

    /// Every row is read or skipped, every customer is at one stage, no figure is without a number or a reason, whatever is chosen.
    #[test]
    fn any_log_gives_sound_figures(
        rows in prop::collection::vec((0..6u8, 0..500i32, -50..200i32), 0..30),
        asof in prop::option::of(-10..510i32),
        lapse_days in 1..400u32,
        at_risk_days in prop::option::of(0..400u32),
    ) {
        let day = |day: i32| Date::from_days(19_000 + day).unwrap();
        let mut text = String::from("customer,date,amount,segment\n");
        for (customer, at, amount) in &rows {
            text += &format!("c{customer},{},{amount},s{}\n", day(*at).iso(), customer % 2);
        }
        let options = Options { asof: asof.map(day), lapse_days, at_risk_days, ..Options::default() };
        let (mut engine, reading) = engine_of(&text, options);
        if reading.outcome.is_some() {
            let found = overview(&reading);
            let after: u32 = found.told.overall.iter().map(|told| match told {
                ShopFinding::RowsAfter { rows, .. } => *rows,
                _ => 0,
            }).sum();
            let counted: u32 = figure(&reading, ShopMetric::RowsRead).parse().unwrap();
            prop_assert_eq!((counted + after) as usize, reading.rows_read);
            let count = |metric| figure(&reading, metric).parse::<u32>().unwrap();
            let stages = [ShopMetric::NewCustomers, ShopMetric::ActiveCustomers, ShopMetric::LapsingCustomers, ShopMetric::LostCustomers];
            prop_assert_eq!(stages.map(count).iter().sum::<u32>(), count(ShopMetric::Customers));
            for metric in ShopMetric::ALL {
                let told = figure(&reading, *metric);
                prop_assert!(!told.contains("NaN") && !told.contains("inf"), "{:?}: {}", metric, told);
            }
            let lists: usize = Stage::ALL.iter().map(|stage| {
                file(&mut engine, Who::At(*stage)).lines().count() - 1
            }).sum();
            prop_assert_eq!(lists, found.customers.all);
            for (page, inputs) in &found.carried {
                let pairs: Vec<_> = inputs.iter().map(|(key, value)| (key.as_str().to_owned(), value.clone())).collect();
                let calculator = Calculator::open(*page, &mandegar::state::fragment::write(&pairs));
                prop_assert!(calculator.outcome().report.refusals.is_empty(), "{:?} {:?}", page, inputs);
            }
        }
    }
}
