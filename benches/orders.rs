//! How long a log of a million orders takes from bytes to figures, natively: `cargo bench --no-default-features --bench orders`.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use mandegar::domain::date::Date;
use mandegar::job::{run, Request, Source, Task};
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

fn main() {
    for (name, quote) in [("plain", ""), ("quoted", "\"")] {
        let text = log(quote);
        let megabytes = text.len() as f64 / 1e6;
        let request = Request::new(Task::Orders(Default::default()), Source::Text(text));
        let mut best = f64::INFINITY;
        for _ in 0..TIMES {
            let start = Instant::now();
            let reply = run(&request, &mut |_| false).unwrap();
            best = best.min(start.elapsed().as_secs_f64());
            assert_eq!(reply.result.unwrap().rows_read, ROWS as usize);
        }
        println!(
            "{name}: {ROWS} rows, {megabytes:.1} MB, file to figures {:.0} ms",
            best * 1e3
        );
    }
}
