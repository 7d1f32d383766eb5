//! One pass over data of any size: what comes late decides as much as what comes early, and options need no second pass.

use super::data::orders;
use mandegar::domain::date::Date;
use mandegar::ingest::date::DateOrder;
use mandegar::ingest::encoding::Encoding;
use mandegar::ingest::number::DecimalMark;
use mandegar::ingest::pieces::{Pieces, Unreadable};
use mandegar::job::{
    look, read, run, Choices, Facts, Input, Reading, Request, Source, Task, Unfinished,
    PREVIEW_ROWS,
};
use mandegar::report::name::{Period, Scale};

/// More than a look at the beginning sees.
const MANY: usize = 30_000;

fn reading(task: Task, bytes: Vec<u8>) -> Reading {
    let reply = run(&Request::new(task, Source::Bytes(bytes)), &mut |_| false).unwrap();
    reply.result.unwrap()
}

/// Many rows of one kind, then one of another.
fn late(many: &str, last: &str) -> Vec<u8> {
    let text = format!(
        "customer;date;amount\n{}{last}\n",
        format!("{many}\n").repeat(MANY)
    );
    text.into_bytes()
}

fn first_day(reading: &Reading) -> Date {
    let Some(Facts::Orders(orders)) = reading.outcome.as_ref().map(|outcome| &outcome.facts) else {
        panic!("orders: {:?}", reading.questions)
    };
    orders.days.unwrap().0
}

fn revenue(reading: &Reading) -> f64 {
    let Some(Facts::Orders(orders)) = reading.outcome.as_ref().map(|outcome| &outcome.facts) else {
        panic!("orders: {:?}", reading.questions)
    };
    orders.revenue
}

#[test]
fn the_last_row_can_tell_the_order_of_dates() {
    for (last, order, first) in [
        ("b;25/03/2024;1", DateOrder::Dmy, "2024-02-01"),
        ("b;03/25/2024;1", DateOrder::Mdy, "2024-01-02"),
    ] {
        let reading = reading(orders(), late("a;01/02/2024;1", last));
        assert_eq!(reading.date_formats[0].1.order, order);
        assert_eq!(first_day(&reading).iso(), first);
        assert_eq!((reading.rows, reading.rows_read), (MANY + 1, MANY + 1));
    }
}

#[test]
fn the_last_row_can_raise_a_question() {
    let reading = reading(orders(), late("a;2024-02-01;7", "b;2024-02-01;1,234"));
    assert!(reading.outcome.is_none());
    let [question] = reading.questions.as_slice() else {
        panic!("one question")
    };
    assert_eq!(question.examples, [(MANY + 2, "1,234".to_owned())]);
    assert_eq!(
        (reading.rows, reading.rows_read, reading.rows_skipped),
        (MANY + 1, 0, 0)
    );
}

#[test]
fn the_last_row_can_tell_the_decimal_mark() {
    let reading = reading(orders(), late("a;2024-02-01;1.234", "b;2024-02-01;0,5"));
    assert_eq!(reading.decimal_marks, [(2, DecimalMark::Comma)]);
    let expected = 1234.0 * MANY as f64 + 0.5;
    assert!((revenue(&reading) - expected).abs() < 1e-6);
}

#[test]
fn counts_of_days_are_refuted_by_a_date() {
    let found = reading(orders(), late("a;45296;1", "b;x;1"));
    assert_eq!(found.rows_skipped, 1);
    let refuted = reading(orders(), late("a;45296;1", "b;2024-01-05;1"));
    assert_eq!((refuted.rows_read, refuted.rows_skipped), (1, MANY));
}

#[test]
fn letters_that_come_late_tell_the_encoding() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode("Петрова Анна;2024-02-01;1");
    let mut text = late("a;2024-02-01;1", "");
    text.extend_from_slice(&bytes);
    let reading = reading(orders(), text);
    assert_eq!(reading.encoding, Some(Encoding::Windows1251));
    assert_eq!(reading.rows_read, MANY + 1);
}

/// Rows that come together are taken together where all of them can be read; one that cannot leaves the others as they are.
#[test]
fn a_wrong_row_costs_the_others_nothing() {
    let rows: Vec<String> = (0..1600)
        .map(|n| {
            format!(
                "{},C{:03},2024-{:02}-{:02},{}.5,web",
                9000 + n / 2,
                n % 70,
                1 + n % 12,
                1 + n % 28,
                n % 90
            )
        })
        .collect();
    let shop = |rows: &[String]| {
        let text = format!(
            "order_id,customer,date,amount,channel\n{}\n",
            rows.join("\n")
        );
        let read = reading(Task::Shop(Default::default()), text.into_bytes());
        let Some(Facts::Shop(overview)) = read.outcome.map(|outcome| outcome.facts.clone()) else {
            panic!("a shop: {:?}", read.questions)
        };
        let counted = (read.rows, read.rows_read, read.rows_skipped);
        (counted, overview.months, overview.customers, overview.rfm)
    };
    let (counted, months, customers, rfm) = shop(&rows);
    assert_eq!(counted, (1600, 1600, 0));
    for wrong in [
        "1,C001,soon,1,web",
        "1,C001,2024-01-01,many,web",
        "1,,2024-01-01,1,web",
        "1,C001,2024-01-01,1,web,and,more",
        "1,C001,,1,web",
    ] {
        for place in [0, 1, 511, 512, 1100, 1600] {
            let mut with = rows.clone();
            with.insert(place, wrong.to_owned());
            let expected = (
                (1601, 1600, 1),
                months.clone(),
                customers.clone(),
                rfm.clone(),
            );
            assert_eq!(shop(&with), expected, "{wrong} at {place}");
        }
    }
}

#[test]
fn a_zero_byte_that_comes_late_is_in_no_text() {
    let request = Request::new(orders(), Source::Bytes(late("a;2024-02-01;1", "\0")));
    assert!(run(&request, &mut |_| false).unwrap().result.is_err());
}

#[test]
fn a_look_sees_the_beginning_and_says_what_the_whole_will() {
    let bytes = late("a;2024-02-01;1", "b;2024-02-01;1,5");
    let whole = reading(orders(), bytes.clone());
    let first = look(
        orders(),
        &Choices::default(),
        Input::File(&mut bytes.as_slice()),
    );
    let first = first.unwrap().unwrap();
    assert_eq!(first.preview.len(), PREVIEW_ROWS);
    assert_eq!(
        (first.names, first.preview, first.mapping),
        (whole.names, whole.preview, whole.mapping)
    );
}

/// A file that goes away after so many bytes.
struct Removed(Vec<u8>, u64);

impl Pieces for Removed {
    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        match from < self.1 {
            true => self.0.as_slice().read(from, buffer),
            false => Err(Unreadable),
        }
    }
}

#[test]
fn a_file_that_goes_away_is_told() {
    let bytes = late("a;2024-02-01;1", &"b;2024-02-01;1\n".repeat(60_000));
    for at in [0, 1, 300_000, 1_100_000] {
        let mut file = Removed(bytes.clone(), at);
        let result = read(
            orders(),
            &Choices::default(),
            Input::File(&mut file),
            &mut |_| false,
        );
        assert_eq!(result.err(), Some(Unfinished::Unreadable), "{at}");
    }
}

#[test]
fn other_options_need_no_second_pass() {
    let month = |to| Task::Lifespans {
        period: Period::Month,
        to,
    };
    let text = mandegar::ingest::demo::lifespans();
    let mut bytes = text.as_bytes();
    let choices = Choices::default();
    let result = read(month(None), &choices, Input::Text(&mut bytes), &mut |_| {
        false
    });
    let read = result.unwrap().unwrap();
    for to in [None, Date::from_gregorian(2024, 5, 31)] {
        assert!(read.serves(month(to)));
        let request = Request::new(month(to), Source::Text(text.clone()));
        let reply = run(&request, &mut |_| false).unwrap();
        let (again, _) = read.reading(month(to), &mut |_| false).unwrap();
        assert_eq!(reply.result.as_ref(), Ok(&again));
    }
    let scale = Scale::ZeroToTen;
    assert!(!read.serves(Task::Answers { scale }));
    assert!(!read.serves(orders()));
}
