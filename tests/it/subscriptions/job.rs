//! Subscriptions through the whole job: which shape a file has, how its cells are read, and what cannot be read.

use mandegar::analysis::subscriptions::bridge::Month;
use mandegar::analysis::subscriptions::lives::curve;
use mandegar::analysis::subscriptions::{Found, Options, Shape};
use mandegar::domain::date::Date;
use mandegar::ingest::demo;
use mandegar::ingest::mapping::{column, Role};
use mandegar::ingest::problem::Reason;
use mandegar::job::{run, Choices, Facts, Reading, Reply, Request, Source, Task};

pub fn read(text: &str, choices: Choices) -> Reading {
    let task = Task::Subscriptions(Options::default());
    let request = Request {
        choices,
        ..Request::new(task, Source::Text(text.to_owned()))
    };
    let reply = run(&request, &mut |_| false).unwrap();
    let wire = serde_json::to_string(&reply).unwrap();
    assert_eq!(serde_json::from_str::<Reply>(&wire).unwrap(), reply);
    let wire = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Request>(&wire).unwrap(), request);
    reply.result.unwrap()
}

pub fn found(reading: &Reading) -> &Found {
    match &reading.outcome.as_ref().unwrap().facts {
        Facts::Subscriptions(found) => found,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check(text: &str, shape: Shape, roles: &[(Role, usize)]) {
    let reading = read(text, Choices::default());
    assert!(reading.missing.is_empty(), "{text}: {:?}", reading.missing);
    assert_eq!(found(&reading).shape, shape, "{text}");
    assert_eq!(reading.mapping.len(), roles.len(), "{:?}", reading.mapping);
    for (role, at) in roles {
        assert_eq!(
            column(&reading.mapping, *role),
            Some(*at),
            "{role:?} of {text}"
        );
    }
}

#[test]
fn the_shape_of_a_file() {
    use Role::{Amount, Customer, Date, End, Start};
    let spells = [(Customer, 0), (Start, 1), (End, 2), (Amount, 3)];
    for header in [
        "customer,start,end,monthly amount",
        "Клиент,Дата начала,Дата окончания,Сумма в месяц",
        "مشتری,تاریخ شروع,تاریخ پایان,مبلغ ماهانه",
        "id,started,cancelled,mrr",
        "id,started,cancelled,MRR",
        "a1,2024-01-02,2024-01-09,7",
    ] {
        let text = format!("{header}\na,2024-01-05,,10\nb,2024-01-09,2024-03-01,20");
        check(&text, Shape::Spells, &spells);
    }
    check(
        "customer,date,cancelled,amount\na,2024-01-05,,10\na,2024-02-09,2024-03-01,20",
        Shape::Spells,
        &spells,
    );
    let months = [(Customer, 0), (Date, 1), (Amount, 2)];
    for header in [
        "customer,month,amount",
        "customer,date,amount",
        "Клиент,Месяц,Сумма",
        "مشتری,ماه,مبلغ",
        "c,2024-03-01,7",
    ] {
        for rows in [
            "a,2024-01-01,10\na,2024-02-01,10\nb,2024-01-01,20",
            "a,2024-01,10\na,2024-02,10\nb,2024-01,20",
        ] {
            // Without a header, months in numbers could be anything.
            if !header.starts_with("c,") || rows.contains("-01-01") {
                check(&format!("{header}\n{rows}"), Shape::Months, &months);
            }
        }
    }
    check(
        "customer,start\na,2024-01-05\nb,2024-01-09",
        Shape::Spells,
        &[(Customer, 0), (Start, 1)],
    );
    check(
        "customer,month\na,2024-01\nb,2024-01",
        Shape::Months,
        &[(Customer, 0), (Date, 1)],
    );
}

#[test]
fn columns_chosen_by_hand_decide() {
    let text =
        "customer,start,end,paid on\na,2024-01-05,,2024-02-01\nb,2024-01-09,2024-03-01,2024-02-01";
    let chosen = |columns: &[(Role, Option<usize>)]| Choices {
        columns: columns.to_vec(),
        ..Choices::default()
    };
    let reading = read(text, chosen(&[(Role::Date, Some(3))]));
    assert_eq!(found(&reading).shape, Shape::Months);
    let reading = read(
        text,
        chosen(&[(Role::Date, Some(3)), (Role::Start, Some(1))]),
    );
    assert_eq!(found(&reading).shape, Shape::Spells);
    let reading = read(text, chosen(&[(Role::Start, None)]));
    assert_eq!(found(&reading).shape, Shape::Months);
}

/// Three rows cannot be read, each for a reason of its own; the rest counts.
#[test]
fn rows_that_cannot_be_read() {
    let text = "customer;start;end;amount\nA;2024-01-05;;10,5\nB;2024-01-05;2024-01-04;10\nC;2024-01-05;;-3\nD;;;10\nE;2024-02-01;2024-02-20;7,25";
    let reading = read(text, Choices::default());
    let reasons: Vec<Reason> = reading.problems.iter().map(|p| p.reason).collect();
    assert_eq!(
        reasons,
        [Reason::EndBeforeStart, Reason::BelowZero, Reason::Blank]
    );
    assert_eq!((reading.rows_read, reading.rows_skipped), (2, 3));
    assert_eq!((found(&reading).mrr, found(&reading).customers), (10.5, 2));
}

/// Farvardin, Ordibehesht and Khordad 1403 begin on 20 March, 20 April and 21 May 2024. Credits are taken off their month.
#[test]
fn payments_by_jalali_month_in_persian_digits() {
    let text = "مشتری\tماه\tمبلغ\nع۱\t۱۴۰۳/۰۱\t۱۰۰\nع۱\t۱۴۰۳/۰۲\t۱۰۰\nع۱\t۱۴۰۳/۰۳\t۱۵۰\nع۱\t۱۴۰۳/۰۳\t-۲۰\nع۲\t۱۴۰۳/۰۱\t۵۰";
    let reading = read(text, Choices::default());
    let found = found(&reading);
    let months: Vec<_> = found.months.iter().map(|m| m.month.iso()).collect();
    assert_eq!(months, ["2024-03-01", "2024-04-01", "2024-05-01"]);
    assert_eq!((found.mrr, found.customers, found.active), (130.0, 2, 1));
}

/// Three rows of the sample cannot be read; the rest is believable and has every kind of movement.
#[test]
fn the_sample() {
    let reading = read(&demo::subscriptions(), Choices::default());
    assert_eq!(reading.rows_skipped, 3, "{:?}", reading.problems);
    assert!(reading.questions.is_empty() && reading.missing.is_empty());
    let found = found(&reading);
    assert_eq!(found.asof, Date::from_gregorian(2025, 12, 31));
    assert_eq!(found.last_over, Some(found.months.len() - 1));
    let sum = |of: fn(&Month) -> f64| found.months.iter().map(of).sum::<f64>();
    for of in [
        |m: &Month| m.new,
        |m: &Month| m.expansion,
        |m: &Month| m.contraction,
        |m: &Month| m.churned,
        |m: &Month| m.reactivation,
        |m: &Month| m.unexplained.abs(),
    ] {
        assert!(sum(of) > 0.0);
    }
    let (lost, start) = found.months.iter().fold((0, 0), |(lost, start), month| {
        (
            lost + month.customers_churned,
            start + month.customers_start,
        )
    });
    let churn = f64::from(lost) / f64::from(start);
    assert!((0.02..0.08).contains(&churn), "{churn}");
    assert!(curve(&found.lives).median().is_ok());
}
