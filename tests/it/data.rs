//! From the bytes of a file to the inputs of a page, through the same door as the app.

use mandegar::ingest::date::DateOrder;
use mandegar::ingest::delimited::Delimiter;
use mandegar::ingest::demo;
use mandegar::ingest::encoding::Encoding;
use mandegar::ingest::mapping::Role;
use mandegar::ingest::number::DecimalMark;
use mandegar::ingest::problem::{FileKind, FileProblem, Reason};
use mandegar::ingest::question::Readings;
use mandegar::ingest::workbook::WorkbookProblem;
use mandegar::job::wire::{hear, say, PAGE};
use mandegar::job::{
    run, Call, Facts, Note, Reading, Reply, Request, Source, Stage, Stopped, Task, MOST_PROBLEMS,
};
use mandegar::report::name::{Key, Period, Scale};
use proptest::prelude::*;

const ANSWERS: Task = Task::Answers {
    scale: Scale::ZeroToTen,
};
const LIFESPANS: Task = Task::Lifespans {
    period: Period::Month,
    to: None,
};

pub fn orders() -> Task {
    Task::Orders(Default::default())
}

/// A request and its reply come out of the wire as they went in.
#[track_caller]
pub fn travels(request: &Request, reply: &Reply) {
    let call = Call::Run(request.clone());
    let bytes = (PAGE.write)(&call).unwrap();
    assert_eq!(hear(&bytes), Some(call));
    let note = Note::Done(Box::new(reply.clone()));
    assert_eq!((PAGE.read)(&say(&note)), Some(note));
}

/// The reply, after holding the laws that every reply keeps.
#[track_caller]
fn reply(request: &Request) -> Reply {
    let reply = run(request, &mut |_| false).unwrap();
    travels(request, &reply);
    if let Ok(reading) = &reply.result {
        assert_eq!(
            reading.problems.len(),
            reading.rows_skipped.min(MOST_PROBLEMS)
        );
        let reasons = reading.reasons.iter().map(|(_, rows)| rows);
        assert_eq!(reasons.sum::<usize>(), reading.rows_skipped);
        assert!(reading.reasons.is_sorted_by(|(_, a), (_, b)| a >= b));
        let rows = if reading.outcome.is_some() {
            reading.rows
        } else {
            0
        };
        assert_eq!(
            reading.rows_read + reading.rows_skipped,
            rows,
            "each row is read or skipped"
        );
        let inputs = reading.outcome.iter().flat_map(|outcome| &outcome.inputs);
        assert!(inputs.clone().all(|(_, value)| value.is_finite()));
    }
    reply
}

#[track_caller]
pub fn reading_of(request: &Request) -> Reading {
    reply(request).result.unwrap()
}

#[track_caller]
fn reading(task: Task, text: &str) -> Reading {
    let from_text = reading_of(&Request::new(task, Source::Text(text.to_owned())));
    let bytes = reading_of(&Request::new(task, Source::Bytes(text.as_bytes().to_vec())));
    assert_eq!(bytes.encoding, Some(Encoding::Utf8));
    let bytes = Reading {
        encoding: None,
        ..bytes
    };
    assert_eq!(from_text, bytes, "text and bytes read alike");
    from_text
}

fn input(reading: &Reading, key: Key) -> Option<f64> {
    let inputs = &reading.outcome.as_ref()?.inputs;
    inputs
        .iter()
        .find(|(this, _)| *this == key)
        .map(|(_, value)| *value)
}

fn inputs(reading: &Reading, keys: &[Key]) -> Vec<f64> {
    keys.iter().filter_map(|key| input(reading, *key)).collect()
}

fn problems(reading: &Reading) -> Vec<(usize, &str, &str, Reason)> {
    let problems = reading.problems.iter();
    problems
        .map(|p| (p.row, p.column.as_str(), p.value.as_str(), p.reason))
        .collect()
}

const FLOWS: [Key; 5] = [Key::Start, Key::New, Key::Lost, Key::LostNew, Key::End];

/// By hand: 10, 9, 9 | 8 | 0; a word, a half and an eleven are problems.
#[test]
fn answers_in_one_column() {
    let expected = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 1.0];
    for text in [
        "10\n9\n9\n8\n0\nten\n7.5\n11",
        "10\r\n9\r\n۹\r\n٨\r\n0\r\nten\r\n7.5\r\n11\r\n",
        "\u{feff}10\n9\n9\n\n\n8\n0\nten\n7.5\n11\n\n",
    ] {
        let reading = reading(ANSWERS, text);
        let counts: Vec<f64> = reading
            .outcome
            .as_ref()
            .unwrap()
            .inputs
            .iter()
            .map(|(_, n)| *n)
            .collect();
        assert_eq!(counts, expected, "{text:?}");
        assert_eq!(input(&reading, Key::S9), Some(2.0));
        assert_eq!(
            (reading.rows_read, reading.rows_skipped, reading.has_header),
            (5, 3, false)
        );
        let reasons: Vec<_> = reading.problems.iter().map(|p| p.reason).collect();
        assert_eq!(
            reasons,
            [Reason::NotANumber, Reason::NotWhole, Reason::OutOfScale]
        );
    }
}

#[test]
fn answers_in_one_line() {
    for text in ["10, 9, 9, 8, 0", "10;9;9;8;0", "10\t9\t9\t8\t0\n"] {
        let reading = reading(ANSWERS, text);
        assert_eq!(
            inputs(&reading, &[Key::S0, Key::S8, Key::S9, Key::S10]),
            [1.0, 1.0, 2.0, 1.0],
            "{text:?}"
        );
    }
}

#[test]
fn answers_from_one_to_ten() {
    let task = Task::Answers {
        scale: Scale::OneToTen,
    };
    let reading = reading(task, "score\n0\n1\n10\n");
    assert_eq!(problems(&reading), [(2, "score", "0", Reason::OutOfScale)]);
    assert_eq!(input(&reading, Key::S0), None);
    assert_eq!(inputs(&reading, &[Key::S1, Key::S10]), [1.0, 1.0]);
}

/// By hand: in Farvardin's first days of 1403 (March 2024) 10 and 3, on 1 Ordibehesht (20 April 2024) 9; north 10 and 9,
/// a blank segment 3.
#[test]
fn answers_by_segment_and_month() {
    let reading = reading(
        ANSWERS,
        "تاریخ;شهر;امتیاز\n۱۴۰۳/۰۱/۰۲;شمال;۱۰\n۱۴۰۳/۰۱/۰۳;;3\n1403/02/01;شمال;۹\n",
    );
    let Some(Facts::Answers(tally)) = reading.outcome.as_ref().map(|outcome| &outcome.facts) else {
        panic!("answers: {reading:?}")
    };
    let segments: Vec<_> = tally
        .by_segment
        .iter()
        .map(|(name, c)| (name.as_str(), c.promoters(), c.detractors()))
        .collect();
    assert_eq!(segments, [("شمال", 2, 0), ("", 0, 1)]);
    let months: Vec<_> = tally
        .by_month
        .iter()
        .map(|(month, c)| (month.iso(), c.responses()))
        .collect();
    assert_eq!(
        months,
        [("2024-03-01".to_owned(), 2), ("2024-04-01".to_owned(), 1)]
    );
    assert!(reading.date_formats[0].1.is_jalali);
}

#[test]
fn answers_count_while_their_dates_are_in_question() {
    let reading = reading(ANSWERS, "date,score\n01/02/2024,9\n03/04/2024,10\n");
    assert_eq!(reading.questions.len(), 1);
    assert_eq!(inputs(&reading, &[Key::S9, Key::S10]), [1.0, 1.0]);
}

/// February 2024 by hand: at its start a and b; c is new; b leaves. The data end on 1 March.
const CUSTOMERS: &str = "customer,start,end\na,2024-01-05,\nb,2024-01-05,2024-02-10\nc,2024-02-03,NULL\nd,2024-03-01,-\n";

#[test]
fn customers_of_the_last_full_month() {
    let reading = reading(LIFESPANS, CUSTOMERS);
    assert_eq!(inputs(&reading, &FLOWS), [2.0, 1.0, 1.0, 0.0, 2.0]);
    let Some(Facts::Lifespans(lifespans)) = reading.outcome.map(|outcome| outcome.facts.clone())
    else {
        panic!("lifespans")
    };
    let chosen = lifespans.periods[lifespans.chosen.unwrap()];
    assert_eq!(
        (chosen.from.iso().as_str(), chosen.to.iso().as_str()),
        ("2024-02-01", "2024-02-29")
    );
    let january = lifespans.periods.last().unwrap().to;
    let task = Task::Lifespans {
        period: Period::Month,
        to: Some(january),
    };
    let reading = self::reading(task, CUSTOMERS);
    assert_eq!(inputs(&reading, &FLOWS), [0.0, 2.0, 0.0, 0.0, 2.0]);
}

#[test]
fn customers_written_in_two_ways_are_one() {
    let text = "نام,شروع,پایان\nعلي كريمي,1402/10/15,1402/11/10\nعلی کریمی ,1402/11/25,\n\u{200f}۱۷,1402/10/15,\n17,1402/10/15,\nx,1402/12/25,\n";
    let reading = reading(LIFESPANS, text);
    let Some(Facts::Lifespans(lifespans)) = reading.outcome.map(|outcome| outcome.facts.clone())
    else {
        panic!("lifespans")
    };
    assert_eq!((lifespans.customers, lifespans.with_several_rows), (3, 2));
}

#[test]
fn customers_without_ids_are_one_for_each_row() {
    let reading = reading(
        LIFESPANS,
        "2024-01-05,\n2024-01-05,2024-02-10\n2024-02-03,\n2024-03-01,\n",
    );
    assert_eq!(inputs(&reading, &FLOWS), [2.0, 1.0, 1.0, 0.0, 2.0]);
}

#[test]
fn ambiguous_dates_are_asked_and_the_answer_is_taken() {
    let text = "customer,date,amount\na,01/02/2024,10\nb,03/04/2024,20\nb,05/06/2024,20\nc,07/08/2024,20\n";
    let asked = reading(orders(), text);
    assert!(asked.outcome.is_none());
    let [question] = asked.questions.as_slice() else {
        panic!("one question")
    };
    assert_eq!(
        (
            question.column,
            question.name.as_str(),
            question.examples.len()
        ),
        (1, "date", 3)
    );
    assert_eq!(question.examples[0], (2, "01/02/2024".to_owned()));
    let Readings::Dates(readings) = &question.readings else {
        panic!("dates")
    };
    let orders_asked: Vec<_> = readings.iter().map(|(order, _)| *order).collect();
    assert_eq!(orders_asked, [DateOrder::Dmy, DateOrder::Mdy]);
    for (order, first) in [
        (DateOrder::Dmy, "2024-02-01"),
        (DateOrder::Mdy, "2024-01-02"),
    ] {
        let mut request = Request::new(orders(), Source::Text(text.to_owned()));
        request.choices.date_orders.push((1, order));
        let reading = reading_of(&request);
        assert!(reading.questions.is_empty());
        let Some(Facts::Orders(orders)) = reading.outcome.map(|outcome| outcome.facts.clone())
        else {
            panic!("orders")
        };
        assert_eq!(orders.days.unwrap().0.iso(), first);
    }
}

#[test]
fn ambiguous_amounts_are_asked_and_the_answer_is_taken() {
    let text = "customer;date;amount\na;2024-01-01;1.234\nb;2024-06-01;2.345\n";
    assert_eq!(reading(orders(), text).questions.len(), 1);
    for (mark, revenue) in [(DecimalMark::Dot, 3.579), (DecimalMark::Comma, 3579.0)] {
        let mut request = Request::new(orders(), Source::Text(text.to_owned()));
        request.choices.decimal_marks.push((2, mark));
        let Some(Facts::Orders(orders)) = reading_of(&request)
            .outcome
            .map(|outcome| outcome.facts.clone())
        else {
            panic!("orders")
        };
        assert!((orders.revenue - revenue).abs() < 1e-9);
    }
}

/// The same log as three languages' programs write it. By hand: 200 days, lost after a quarter of them; a's silence is 100
/// days, so a is lost and exposed 100 + 50 days, b 180 days, c none; revenue 1000 + 2000.5 + 3000 + 4000 − 500 + 5000.
#[test]
fn orders_of_three_languages() {
    let english = "Customer ID,Order date,Total\na,01/01/2024,\"1,000.00\"\na,04/10/2024,2000.50\nb,01/21/2024,\"$3,000\"\n\
                   b,06/29/2024,\"4,000\"\na,04/20/2024,(500.00)\nc,07/19/2024,5000\n";
    let russian = "Клиент;Дата;Сумма\r\nа;01.01.2024;1 000,00\r\nа;10.04.2024;2000,50 ₽\r\nб;21.01.2024;3\u{a0}000\r\n\
                   б;29.06.2024 12:30;4000 руб.\r\nа;20.04.2024;−500\r\nв;19.07.2024;5000\r\n";
    let persian = "مشتری\tتاریخ\tمبلغ\nالف\t۱۴۰۲/۱۰/۱۱\t۱٬۰۰۰ تومان\nالف\t۱۴۰۳/۰۱/۲۲\t۲۰۰۰٫۵\nب\t۱۴۰۲/۱۱/۰۱\t٣٠٠٠\n\
                   ب\t1403/04/09\t4000\nالف\t۱۴۰۳/۰۲/۰۱\t۵۰۰-\nج\t۱۴۰۳/۰۴/۲۹\t۵۰۰۰\n";
    for text in [english, russian, persian] {
        let reading = reading(orders(), text);
        assert_eq!(problems(&reading), [], "{text}");
        let close = |key, expected: f64| {
            let value = input(&reading, key).unwrap();
            assert!(
                (value - expected).abs() < 1e-9 * expected,
                "{value} {expected} {text}"
            );
        };
        close(Key::Arpa, 14_500.5 * 30.4375 / 330.0);
        close(Key::Churn, 100.0 * 30.4375 / 330.0);
        close(Key::NewCustomers, 3.0);
    }
}

#[test]
fn rows_that_cannot_be_read_are_named() {
    let text = "customer,date,amount\na,2024-01-01,1\n,2024-01-02,1\na,2024-02-30,1\na,2024-01-03,x\na,2024-01-04,\na,2024-01-05,1e16\n\
                \"a\nb\",2024-01-06,1\na,2024-01-07,1,2\na,,1\na,2024-06-07,1\na,\"2024-06-08,1\n";
    let reading = reading(orders(), text);
    assert_eq!(
        problems(&reading),
        [
            (3, "customer", "", Reason::Blank),
            (4, "date", "2024-02-30", Reason::NotADate),
            (5, "amount", "x", Reason::NotANumber),
            (6, "amount", "", Reason::Blank),
            (7, "amount", "1e16", Reason::TooLarge),
            (10, "", "a", Reason::TooManyCells),
            (11, "date", "", Reason::Blank),
            (13, "", "a", Reason::UnclosedQuote),
        ]
    );
    assert_eq!((reading.rows_read, reading.rows_skipped), (3, 8));
    let text = "customer,start,end\na,2024-01-05,2024-01-04\nb,2024-01-05,\nc,2024-03-05,soon\n";
    assert_eq!(
        problems(&self::reading(LIFESPANS, text)),
        [
            (2, "end", "2024-01-04", Reason::EndBeforeStart),
            (4, "end", "soon", Reason::NotADate)
        ]
    );
}

#[test]
fn choices_win_over_what_was_found() {
    let text = "9;1\n10;2\n";
    let mut request = Request::new(ANSWERS, Source::Text(text.to_owned()));
    let reading = reading_of(&request);
    assert_eq!(
        (reading.delimiter, reading.has_header),
        (Some(Delimiter::Semicolon), false)
    );
    assert_eq!(reading.names, ["1", "2"]);
    request.choices.columns = vec![(Role::Score, Some(1))];
    request.choices.header = Some(true);
    let reading = reading_of(&request);
    assert_eq!(
        (reading.names.join(" "), input(&reading, Key::S2)),
        ("9 1".to_owned(), Some(1.0))
    );
    request.choices.columns = vec![(Role::Score, None)];
    let reading = reading_of(&request);
    assert_eq!(
        (reading.missing, reading.outcome),
        (vec![Role::Score], None)
    );
    request.choices.columns = vec![(Role::Score, Some(77))];
    assert_eq!(reading_of(&request).rows_skipped, 1);
    request.choices.delimiter = Some(Delimiter::Comma);
    assert_eq!(reading_of(&request).columns, 1);
}

#[test]
fn files_that_give_no_table() {
    let refused = |bytes: &[u8]| {
        reply(&Request::new(ANSWERS, Source::Bytes(bytes.to_vec())))
            .result
            .unwrap_err()
    };
    assert_eq!(refused(b""), FileProblem::Empty);
    assert_eq!(refused(b"\n \n"), FileProblem::Empty);
    assert_eq!(
        refused(b"\x89PNG\r\n\x1a\n\0\0"),
        FileProblem::Binary {
            looks_like: FileKind::Picture
        }
    );
    assert_eq!(
        refused(b"PK\x03\x04....xl/workbook.xml"),
        FileProblem::Workbook(WorkbookProblem::Damaged)
    );
}

#[test]
fn tables_of_unusual_shape() {
    for task in [ANSWERS, LIFESPANS, orders()] {
        for text in [
            "x",
            "1",
            ",",
            "\"",
            "score",
            "customer,date,amount",
            "customer,start,end\n",
            "a,b,c\n,,\n",
        ] {
            let request = Request::new(task, Source::Text(text.to_owned()));
            if let Ok(reading) = reply(&request).result {
                assert!(reading.rows <= 1, "{text:?}");
            }
        }
        let wide = vec!["7"; 200].join(",");
        let reading = reading(task, &format!("{wide}\n{wide}\n"));
        assert_eq!((reading.columns, reading.preview[0].len()), (200, 200));
    }
}

#[test]
fn demos_show_what_they_should() {
    let answers = reading(ANSWERS, &demo::answers());
    let lifespans = reading(LIFESPANS, &demo::lifespans());
    let orders = reading(orders(), &demo::orders());
    for (reading, bad_rows) in [(&answers, 3), (&lifespans, 3), (&orders, 3)] {
        assert_eq!(reading.rows_skipped, bad_rows, "{:?}", reading.problems);
        assert!(reading.questions.is_empty() && reading.missing.is_empty() && reading.has_header);
        assert!(reading.rows_read > 390);
    }
    let Some(Facts::Answers(tally)) = answers.outcome.map(|outcome| outcome.facts.clone()) else {
        panic!("answers")
    };
    assert_eq!((tally.by_segment.len(), tally.by_month.len()), (3, 6));
    let churn = input(&lifespans, Key::Lost).unwrap() / input(&lifespans, Key::Start).unwrap();
    assert!((0.01..0.12).contains(&churn), "{churn}");
    assert!((1.0..20.0).contains(&input(&orders, Key::Churn).unwrap()));
    assert!((5.0..200.0).contains(&input(&orders, Key::Arpa).unwrap()));
    assert!((450.0..=520.0).contains(&input(&orders, Key::NewCustomers).unwrap()));
}

#[test]
fn the_size_of_a_file_changes_nothing() {
    let small = reading(ANSWERS, "score\n9\n3\n");
    let large = reading(ANSWERS, &format!("score\n{}", "9\n3\n".repeat(50_000)));
    assert_eq!(
        (small.mapping, small.delimiter),
        (large.mapping.clone(), large.delimiter)
    );
    assert_eq!(inputs(&large, &[Key::S9, Key::S3]), [50_000.0, 50_000.0]);
}

#[test]
fn only_so_many_problems_are_listed_and_all_are_counted() {
    let reading = reading(ANSWERS, &format!("score\n{}", "9\n11\n".repeat(2000)));
    assert_eq!(
        (
            reading.rows_read,
            reading.rows_skipped,
            reading.problems.len()
        ),
        (2000, 2000, MOST_PROBLEMS)
    );
    assert_eq!(reading.reasons, [(Reason::OutOfScale, 2000)]);
}

#[test]
fn work_can_be_stopped_at_every_stage() {
    let text = format!(
        "customer,date,amount\n{}",
        "a,2024-01-05,1\nb,2024-03-07,2\n".repeat(10_000)
    );
    let request = Request::new(orders(), Source::Text(text));
    for stage in [
        Stage::Splitting,
        Stage::Deciding,
        Stage::Reading,
        Stage::Counting,
    ] {
        let mut last = None;
        let result = run(&request, &mut |progress| {
            assert!(progress.done <= progress.total);
            last = Some(progress.stage);
            progress.stage == stage
        });
        assert_eq!((result, last), (Err(Stopped), Some(stage)));
    }
}

/// A file with damage: real lines with characters struck out, doubled or put in.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let demo = prop_oneof![
        Just(demo::answers()),
        Just(demo::lifespans()),
        Just(demo::orders())
    ];
    let blows = proptest::collection::vec(
        (
            0usize..3000,
            proptest::sample::select(b"\",;\n\r\t0-9./\xD9\xB0".to_vec()),
        ),
        1..30,
    );
    (demo, blows).prop_map(|(text, blows)| {
        let mut bytes: Vec<u8> = text.into_bytes().into_iter().take(3000).collect();
        for (place, byte) in blows {
            let place = place.min(bytes.len() - 1);
            match place % 3 {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => drop(bytes.remove(place)),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_get_a_reply(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for task in [ANSWERS, LIFESPANS, orders()] {
            reply(&Request::new(task, Source::Bytes(bytes.clone())));
        }
    }

    #[test]
    fn any_text_gets_a_reply(text in "[0-9a,;|\t\"\n\r./ -]{0,200}|\\PC{0,60}") {
        for task in [ANSWERS, LIFESPANS, orders()] {
            reply(&Request::new(task, Source::Text(text.clone())));
        }
    }

    #[test]
    fn damaged_files_get_a_reply(bytes in damaged()) {
        for task in [ANSWERS, LIFESPANS, orders()] {
            reply(&Request::new(task, Source::Bytes(bytes.clone())));
        }
    }
}

/// Columns of serial days and of Unix time are dates only where a column is named as one; `date -u -d @1704455100` is 2024-01-05.
#[test]
fn dates_as_counts_and_by_name() {
    let expected = reading(
        orders(),
        "customer,date,amount\na,2024-01-05,45296\nb,2024-02-05,45327\na,2024-03-05,45356\n",
    );
    assert_eq!(expected.rows_read, 3);
    for text in [
        "customer,date,amount\na,45296,45296\nb,45327.5,45327\na,45356,45356\n",
        "customer,date,amount\na,1704455100,45296\nb,1707133500,45327\na,1709639100,45356\n",
        "customer,date,amount\na,5 January 2024,45296\nb,\"Mon, Feb 5, 2024\",45327\na,05-Mar-24,45356\n",
        "клиент;дата;сумма\na;5 января 2024 г.;45296\nb;5 февр. 2024;45327\na;5 марта 2024;45356\n",
        "مشتری,تاریخ,مبلغ\na,۱۵ دی ۱۴۰۲,۴۵۲۹۶\nb,۱۶ بهمن ۱۴۰۲,۴۵۳۲۷\na,سه\u{200c}شنبه ۱۵ اسفند ۱۴۰۲,۴۵۳۵۶\n",
    ] {
        let reading = reading(orders(), text);
        assert_eq!(reading.outcome, expected.outcome, "{text:?}");
    }
    let amounts = reading(orders(), "who,what\na,45296\nb,45327\n");
    assert!(amounts.missing.contains(&Role::Date));
}
