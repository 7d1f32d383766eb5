//! How long a log of a million orders takes from bytes to figures, natively: `cargo bench --no-default-features --bench orders`.
//! Times are those on the processor where the system tells them, so that other programs count less.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

use mandegar::analysis::shop::Options;
use mandegar::domain::date::Date;
use mandegar::ingest::delimited::{Delimiter, Reader, Rows};
use mandegar::ingest::encoding::Encoding;
use mandegar::ingest::pieces::PIECE;
use mandegar::ingest::stream::{Coding, Stream};
use mandegar::job::{look, read, Choices, Facts, Input, Stage, Task};
use mandegar::report::shop::ShopMetric;
use std::hint::black_box;
use std::time::Instant;

const ROWS: u32 = 1_000_000;
const CUSTOMERS: u32 = 200_000;
const TIMES: usize = 7;

/// Orders as a shop exports them, from a small generator of pseudorandom numbers with a fixed start: order, customer, day, amount
/// and channel, each row as `row` writes it.
fn log(row: impl Fn(u32, u32, Date, (u32, u32), &str) -> String) -> String {
    let mut text = row(0, 0, Date::MIN, (0, 0), "header");
    let mut seed = 42_u64;
    let mut next = |below: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((seed >> 33) % u64::from(below)) as u32
    };
    for order in 0..ROWS {
        let customer = next(CUSTOMERS).min(next(CUSTOMERS));
        let day = Date::from_days(18_262 + next(1461) as i32).unwrap();
        let amount = (5 + next(300), next(100));
        let channel = ["web", "shop", "phone", "partner"][next(4) as usize];
        text.push_str(&row(order, customer, day, amount, channel));
    }
    text
}

fn plain(
    order: u32,
    customer: u32,
    day: Date,
    (whole, cents): (u32, u32),
    channel: &str,
) -> String {
    match channel {
        "header" => "order_id,customer_id,order_date,amount,channel\n".to_owned(),
        _ => format!(
            "{order},C{customer:06},{},{whole}.{cents:02},{channel}\n",
            day.iso()
        ),
    }
}

fn quoted(order: u32, customer: u32, day: Date, amount: (u32, u32), channel: &str) -> String {
    let row = plain(order, customer, day, amount, channel);
    format!("\"{}\"\n", row.trim_end().replace(',', "\",\""))
}

/// Persian digits, Jalali days, whole toman.
fn persian(
    order: u32,
    customer: u32,
    day: Date,
    (whole, cents): (u32, u32),
    channel: &str,
) -> String {
    if channel == "header" {
        return "شماره سفارش,مشتری,تاریخ,مبلغ,کانال\n".to_owned();
    }
    let (year, month, date) = day.jalali();
    let row = format!(
        "{order},C{customer:06},{year}/{month:02}/{date:02},{whole}{cents:02}00,{channel}\n"
    );
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_u32('۰' as u32 + digit).unwrap(),
        None => c,
    };
    row.chars().map(digit).collect()
}

/// The shortest of a few times, in milliseconds.
fn best(mut work: impl FnMut() -> f64) -> f64 {
    (0..TIMES).map(|_| work()).fold(f64::INFINITY, f64::min) * 1e3
}

/// Seconds on the processor, or on the clock.
fn now() -> f64 {
    thread_local!(static START: Instant = Instant::now());
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|spent| spent.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(
        || START.with(|start| start.elapsed().as_secs_f64()),
        |spent| spent / 1e9,
    )
}

fn time(work: impl FnOnce()) -> f64 {
    let start = now();
    work();
    now() - start
}

/// From bytes to text, nothing else.
fn decoded(mut bytes: &[u8], coding: Coding) -> f64 {
    time(|| {
        let mut stream = Stream::new(&mut bytes, coding, PIECE).unwrap();
        while let Some(piece) = stream.next_piece().unwrap() {
            black_box(piece.len());
        }
    })
}

/// From bytes in UTF-8 to rows of three columns, nothing else.
fn split(bytes: &[u8]) -> f64 {
    time(|| {
        let mut rows = 0;
        let mut reader = Reader::new(Delimiter::Comma, Some(&[1, 2, 3]));
        let mut take = |found: Rows| {
            let amounts = (0..found.len()).map(|row| found.cell(row, 2));
            rows += amounts.filter(|amount| amount.len() > 1).count();
            true
        };
        for piece in bytes.chunks(PIECE) {
            reader.feed(piece, &mut take);
        }
        reader.finish(&mut take);
        assert!(rows >= ROWS as usize);
    })
}

/// From bytes to rows that are put in order, and from there to what is found, in seconds.
fn found(mut bytes: &[u8]) -> (f64, f64, f64) {
    let (task, choices) = (Task::Shop(Options::default()), Choices::default());
    let start = now();
    let mut passed = 0.0;
    let mut progress = |progress: mandegar::job::Progress| {
        if progress.stage == Stage::Reading {
            passed = now() - start;
        }
        false
    };
    let read = read(task, &choices, Input::File(&mut bytes), &mut progress);
    let read = read.unwrap().unwrap();
    let typed = now() - start;
    let (reading, _) = read.reading(task, &mut |_| false).unwrap();
    let whole = now() - start;
    assert_eq!(
        reading.rows_read,
        ROWS as usize,
        "{:?}",
        reading.problems.first()
    );
    let Some(Facts::Shop(found)) = reading.outcome.map(|outcome| outcome.facts.clone()) else {
        panic!("shop: {:?}", reading.questions)
    };
    let orders = found
        .value(ShopMetric::Orders)
        .map(|value| value.data_value());
    assert_eq!(orders, Some(ROWS.to_string()));
    (passed, typed, whole)
}

fn main() {
    let only = std::env::args()
        .nth(1)
        .filter(|only| !only.starts_with('-'));
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let text = log(plain);
    let logs: [(&str, Encoding, Vec<u8>); 4] = [
        ("plain", Encoding::Utf8, text.clone().into_bytes()),
        ("quoted", Encoding::Utf8, log(quoted).into_bytes()),
        ("persian", Encoding::Utf8, log(persian).into_bytes()),
        ("utf-16", Encoding::Utf16Le, wide(&text)),
    ];
    for (name, encoding, bytes) in &logs {
        if only.as_ref().is_some_and(|only| only != name) {
            continue;
        }
        let megabytes = bytes.len() as f64 / 1e6;
        println!("{name}: {ROWS} rows, {megabytes:.1} MB");
        let coding = Coding::of_file(*encoding, false);
        println!("  to text {:.0} ms", best(|| decoded(bytes, coding)));
        if *encoding == Encoding::Utf8 {
            println!("  to rows {:.0} ms", best(|| split(bytes)));
        }
        let (task, choices) = (Task::Shop(Options::default()), Choices::default());
        let looked = || {
            let mut bytes = bytes.as_slice();
            time(|| drop(black_box(look(task, &choices, Input::File(&mut bytes)))))
        };
        println!("  a look {:.1} ms", best(looked));
        let (mut passed, mut typed) = (f64::INFINITY, f64::INFINITY);
        let whole = best(|| {
            let (first, second, whole) = found(bytes);
            (passed, typed) = (passed.min(first), typed.min(second));
            whole
        });
        println!(
            "  to typed columns {:.0} ms, to the log {:.0} ms, to figures {whole:.0} ms",
            passed * 1e3,
            typed * 1e3
        );
    }
}
