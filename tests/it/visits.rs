//! The page `visits`: logs and counts through the whole job, on small tables worked by hand.

#[cfg(feature = "web")]
mod page;

use mandegar::analysis::visits::Visits;
use mandegar::domain::figure::Undefined;
use mandegar::ingest::demo;
use mandegar::ingest::mapping::Role;
use mandegar::ingest::problem::Reason;
use mandegar::job::{run, Choices, Facts, Reading, Reply, Request, Source, Task};
use mandegar::report::inputs::{Inputs, Value};
use mandegar::report::name::{Confidence, DataPage, Key, Metric, Page};
use mandegar::report::picture::Picture;
use mandegar::report::visits::{by_month, carry, finding, picture, Told, VisitsFinding};
use mandegar::state::address::Place;
use mandegar::state::calculator::Calculator;

fn read_with(text: &str, choices: Choices) -> Reading {
    let mut request = Request::new(Task::Visits, Source::Text(text.to_owned()));
    request.choices = choices;
    let reply = run(&request, &mut |_| false).unwrap();
    let wire = serde_json::to_string(&reply).unwrap();
    assert_eq!(serde_json::from_str::<Reply>(&wire).unwrap(), reply);
    reply.result.unwrap()
}

fn read(text: &str) -> Reading {
    read_with(text, Choices::default())
}

fn found(reading: &Reading) -> &Visits {
    match &reading.outcome.as_ref().unwrap().facts {
        Facts::Visits(found) => found,
        other => panic!("{other:?}"),
    }
}

fn told(reading: &Reading, chosen: &Inputs) -> Told {
    let inputs = &reading.outcome.as_ref().unwrap().inputs;
    Told::new(found(reading), inputs, chosen)
}

fn figure(told: &Told, metric: Metric) -> f64 {
    told.report.figures.get(metric).unwrap()
}

fn near(got: f64, wanted: f64) {
    assert!((got - wanted).abs() < 1e-9, "{got} and {wanted}");
}

/// By hand. January: a (twice), b. February: a back, c new, so 1 of 2. March: a, c and b back, d new, so 3 of 4; the log ends on the
/// 31st. The rows of x and y cannot be read. First period February, second March: 0.5 and 0.75, the difference is 0.25.
#[test]
fn a_log_of_visits() {
    let text =
        "visitor,date\na,2024-01-03\na,2024-01-20\nb,2024-01-31\na,2024-02-01\nc,2024-02-10\n\
                x,soon\n,2024-02-11\na,2024-03-01\nc,2024-03-05\nb,2024-03-06\nd,2024-03-31\n";
    let reading = read(text);
    assert_eq!((reading.rows_read, reading.rows_skipped), (9, 2));
    let told = told(&reading, &Inputs::default());
    near(figure(&told, Metric::ReturnVisitorRate), 0.5);
    near(figure(&told, Metric::ReturnVisitorRate2), 0.75);
    near(figure(&told, Metric::RateDifference), 0.25);
    // Wilson, 1 of 2: (2 + z² ∓ z√(z² + 2))/(2(2 + z²)).
    near(
        figure(&told, Metric::ReturnVisitorRateLow),
        0.09453120573423071,
    );
    near(
        figure(&told, Metric::ReturnVisitorRateHigh),
        0.9054687942657693,
    );
    let table = by_month(&told);
    assert_eq!(
        table.columns.join(","),
        "month,visitors,returning,rate,low,high"
    );
    let csv = table.csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[1], "2024-01,2,,,,");
    assert!(lines[2].starts_with("2024-02,2,1,0.5,0.0945"), "{csv}");
    assert!(lines[3].starts_with("2024-03,4,3,0.75,"), "{csv}");
    assert_eq!(lines.len(), 4);
}

/// The same log without its last row ends before the month does: March has no rate, and February is the only month to judge.
#[test]
fn a_month_that_is_not_over_has_no_rate() {
    let reading = read("visitor,date\na,2024-01-03\nb,2024-02-01\na,2024-02-28\na,2024-03-30\n");
    let told = told(&reading, &Inputs::default());
    near(figure(&told, Metric::ReturnVisitorRate), 0.5);
    assert_eq!(
        told.report.figures.get(Metric::ReturnVisitorRate2),
        Err(Undefined::MissingInput)
    );
    assert!(by_month(&told).csv().ends_with("2024-03,1,1,,,\r\n"));
    let visits = found(&reading);
    assert!(matches!(
        finding::periods(visits),
        VisitsFinding::OnePeriod { .. }
    ));
    assert!(matches!(
        finding::months(visits)[..],
        [
            VisitsFinding::Log {
                visits: 4,
                visitors: 2,
                ..
            },
            VisitsFinding::FirstMonth { .. },
            VisitsFinding::NotOver { .. }
        ]
    ));
    assert_eq!(picture(&told), None);
}

#[test]
fn one_month_of_a_log_knows_nothing() {
    let reading = read("visitor,date\na,2024-01-03\na,2024-01-31\n");
    let told = told(&reading, &Inputs::default());
    for metric in Page::ReturnVisitors.metrics() {
        let figure = told.report.figures.get(*metric);
        assert_eq!(figure, Err(Undefined::MissingInput), "{metric:?}");
    }
    assert_eq!(finding::periods(found(&reading)), VisitsFinding::NoPeriod);
    assert_eq!(carry::months(&told), None);
}

/// The example of the page `return-visitors`, 52 of 437 and 74 of 460, in the wrong order and with rows that do not count.
#[test]
fn counts_by_month() {
    for (header, first, second) in [
        ("month,visitors,returning", "2024-01", "2024-02"),
        ("Month,Users,Returning users", "Jan 2024", "February 2024"),
        ("Месяц,Посетители,Вернувшиеся", "01.2024", "02.2024"),
        ("ماه,بازدیدکنندگان,برگشتی", "۱۴۰۲/۱۱", "۱۴۰۲/۱۲"),
        ("date,visitors,returning", "2024-01-01", "2024-02-01"),
    ] {
        let text = format!(
            "{header}\n{second},460,74\n{first},437,52\n{first},1,0\n2024-04,5,6\n2024-05,2.5,1\n2024-06,-3,0\nsoon,1,1\n"
        );
        let reading = read(&text);
        let reasons: Vec<Reason> = reading.problems.iter().map(|p| p.reason).collect();
        let expected = [
            Reason::SameMonth,
            Reason::MoreThanAll,
            Reason::NotACount,
            Reason::NotACount,
            Reason::NotADate,
        ];
        assert_eq!(reasons, expected, "{header}");
        assert_eq!((reading.rows_read, reading.rows_skipped), (2, 5));
        let told = told(&reading, &Inputs::default());
        near(figure(&told, Metric::ReturnVisitorRate), 52.0 / 437.0);
        near(figure(&told, Metric::ReturnVisitorRate2), 74.0 / 460.0);
        near(
            figure(&told, Metric::ReturnVisitorRateLow),
            0.09190701141476891,
        );
        near(
            figure(&told, Metric::ReturnVisitorRate2High),
            0.1972319941785276,
        );
        assert!(finding::months(found(&reading)).is_empty());
        assert!(matches!(picture(&told), Some(Picture::Series(_))));
    }
}

#[test]
fn the_shape_of_the_data_follows_the_columns_that_are_chosen() {
    // Without names only a log can be recognised.
    let text = "2024-01-05,437,52\n2024-02-05,460,74\n";
    let reading = read(text);
    assert!(reading.missing.is_empty());
    assert!(reading.mapping.contains(&(Role::Visitor, 1)));
    let chosen = |columns: &[(Role, Option<usize>)]| Choices {
        columns: columns.to_vec(),
        ..Choices::default()
    };
    let half = read_with(text, chosen(&[(Role::Visitors, Some(1))]));
    assert_eq!(half.missing, [Role::Returning]);
    assert_eq!(half.outcome, None);
    let both = [(Role::Visitors, Some(1)), (Role::Returning, Some(2))];
    let counted = read_with(text, chosen(&both));
    assert_eq!(found(&counted).months[1].returning, Some(74));
    // A log may have columns of such names.
    let log = "visitor,date,visitors,returning\na,2024-01-05,1,0\n";
    assert_eq!(found(&read(log)).visits, None);
    let log = read_with(log, chosen(&[(Role::Visitor, Some(0))]));
    assert_eq!(found(&log).visits, Some(1));
    assert_eq!(read("visitors\n5\n").missing, [Role::Date]);
}

#[test]
fn an_ambiguous_date_is_asked_first() {
    let reading = read("visitor,date\na,05/01/2024\nb,06/02/2024\n");
    assert_eq!((reading.questions.len(), reading.outcome), (1, None));
}

#[test]
fn counts_go_on_to_the_page_return_visitors() {
    let reading = read("month,visitors,returning\n2024-01,437,52\n2024-02,460,74\n");
    let chosen = Inputs::default().with(Key::Confidence, Value::Confidence(Confidence::P99));
    let told = told(&reading, &chosen);
    let (page, pairs) = carry::months(&told).unwrap();
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{}={value}", key.as_str()));
    let link = pairs.collect::<Vec<_>>().join("&");
    assert_eq!(
        link,
        "visitors=437&returning=52&visitors-2=460&returning-2=74&confidence=99"
    );
    let opened = Calculator::open(page, &link);
    assert_eq!(opened.link(), link);
    assert_eq!(opened.outcome().report.figures, told.report.figures);
}

#[test]
fn the_sample_has_something_to_tell() {
    let reading = read(&demo::visits());
    assert_eq!(reading.rows_skipped, 2);
    assert!(reading.questions.is_empty() && reading.missing.is_empty());
    let told = told(&reading, &Inputs::default());
    assert_eq!(told.months.len(), 8);
    assert!(figure(&told, Metric::RateDifferenceLow) > 0.0, "{told:?}");
    assert!(matches!(
        finding::periods(found(&reading)),
        VisitsFinding::Periods { .. }
    ));
}

#[test]
fn names_of_the_contract() {
    assert_eq!(
        Place::from_folder("visits"),
        Some(Place::Data(DataPage::Visits))
    );
    let roles: Vec<&str> = Task::Visits.roles().iter().map(|r| r.as_str()).collect();
    assert_eq!(roles, ["date", "visitor", "visitors", "returning"]);
}
