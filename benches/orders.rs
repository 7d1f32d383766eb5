//! How long a log of a million orders takes from bytes to figures, natively: `cargo bench --no-default-features --bench orders`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

use mandegar::domain::date::Date;
use mandegar::ingest::date::{read, DateOrder};
use mandegar::ingest::delimited::{Delimiter, Reader, Row};
use mandegar::ingest::id::Ids;
use mandegar::ingest::number::{read_cell, DecimalMark};
use mandegar::job::{run, Request, Source, Stage, Task};
use std::fmt::Write;
use std::time::Instant;

const ROWS: u32 = 1_000_000;
const CUSTOMERS: u32 = 200_000;
const TIMES: usize = 5;

/// Orders as a shop exports them, from a small generator of pseudorandom numbers with a fixed start.
fn log(quote: &str) -> String {
    let mut text = String::from("order_id,customer_id,order_date,amount,channel\n");
    let mut seed = 42_u64;
    let mut next = |below: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((seed >> 33) % u64::from(below)) as u32
    };
    for row in 0..ROWS {
        let customer = next(CUSTOMERS).min(next(CUSTOMERS));
        let day = Date::from_days(18_262 + next(1461) as i32).unwrap().iso();
        let (whole, cents) = (5 + next(300), next(100));
        let channel = ["web", "shop", "phone", "partner"][next(4) as usize];
        writeln!(
            text,
            "{quote}{row}{quote},{quote}C{customer:06}{quote},{quote}{day}{quote},{quote}{whole}.{cents:02}{quote},{quote}{channel}{quote}"
        )
        .unwrap();
    }
    text
}

/// The shortest of a few times, in milliseconds.
fn best(mut work: impl FnMut() -> f64) -> f64 {
    (0..TIMES).map(|_| work()).fold(f64::INFINITY, f64::min) * 1e3
}

/// From bytes to customers, days and amounts by chunks of a megabyte, nothing else kept.
fn by_chunks(text: &str) -> f64 {
    let start = Instant::now();
    let mut reader = Reader::new(Delimiter::Comma, Some(&[1, 2, 3]));
    let mut ids = Ids::default();
    let mut rows: Vec<(u32, Date, f64)> = Vec::new();
    let mut take = |row: Row| {
        let (customer, day, amount) = (row.cell(0), row.cell(1), row.cell(2));
        let text = |cell| std::str::from_utf8(cell).unwrap();
        let day = read(text(&day), DateOrder::Ymd);
        let amount = read_cell(text(&amount), DecimalMark::Dot);
        if let (Some(customer), Some(day), Ok(Some(amount))) =
            (ids.number(text(&customer)), day, amount)
        {
            rows.push((customer, day, amount));
        }
        true
    };
    for chunk in text.as_bytes().chunks(1 << 20) {
        reader.feed(chunk, &mut take);
    }
    reader.finish(&mut take);
    assert_eq!(rows.len(), ROWS as usize);
    start.elapsed().as_secs_f64()
}

fn main() {
    for (name, quote) in [("plain", ""), ("quoted", "\"")] {
        let text = log(quote);
        let megabytes = text.len() as f64 / 1e6;
        println!("{name}: {ROWS} rows, {megabytes:.1} MB");
        println!("  chunks to typed rows {:.0} ms", best(|| by_chunks(&text)));
        let request = Request::new(Task::Orders(Default::default()), Source::Text(text));
        let mut whole = f64::INFINITY;
        let read = best(|| {
            let start = Instant::now();
            let mut typed = f64::INFINITY;
            let reply = run(&request, &mut |progress| {
                if progress.stage == Stage::Counting {
                    typed = typed.min(start.elapsed().as_secs_f64());
                }
                false
            });
            whole = whole.min(start.elapsed().as_secs_f64());
            assert_eq!(reply.unwrap().result.unwrap().rows_read, ROWS as usize);
            typed
        });
        println!(
            "  text to typed rows {read:.0} ms, to figures {:.0} ms",
            whole * 1e3
        );
    }
}
