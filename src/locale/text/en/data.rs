//! Data and what was found in them, in English.

use super::L;
use crate::analysis::answers::Tally;
use crate::analysis::lifespans::{Lifespans, PeriodCounts};
use crate::analysis::orders::Orders;
use crate::ingest::date::{DateOrder, DayCount};
use crate::ingest::delimited::Delimiter;
use crate::ingest::demo::SurveyWords;
use crate::ingest::mapping::Role;
use crate::ingest::number::DecimalMark;
use crate::job::Stage;
use crate::locale::date::range;
use crate::locale::duration::days;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::locale::plural::counted;

pub(in crate::locale::text) fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "Comma",
        Delimiter::Semicolon => "Semicolon",
        Delimiter::Tab => "Tab",
        Delimiter::Bar => "Vertical bar",
        Delimiter::Blanks => "Spaces",
    }
}

pub(in crate::locale::text) fn role(role: Role) -> &'static str {
    match role {
        Role::Customer => "Customer",
        Role::Date => "Date",
        Role::Amount => "Amount",
        Role::OrderId => "Order number",
        Role::Score => "Score",
        Role::Segment => "Segment",
        Role::Start => "Start date",
        Role::End => "End date",
        Role::Comment => "Comment",
        Role::Visitor => "Visitor",
        Role::Visitors => "Number of visitors",
        Role::Returning => "Number who returned",
    }
}

pub(in crate::locale::text) fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Ymd => "Year, month, day",
        DateOrder::Dmy => "Day, month, year",
        DateOrder::Mdy => "Month, day, year",
        DateOrder::JalaliYmd => "Jalali: year, month, day",
    }
}

pub(in crate::locale::text) fn day_count(count: DayCount) -> &'static str {
    match count {
        DayCount::Excel1900 => "Day numbers, as Excel counts them",
        DayCount::Excel1904 => "Day numbers from 1904, as old Excel files count them",
        DayCount::UnixSeconds => "Seconds since 1970",
        DayCount::UnixMilliseconds => "Milliseconds since 1970",
    }
}

pub(in crate::locale::text) fn decimal_mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Dot => "Dot for decimals, as in 1,234.5",
        DecimalMark::Comma => "Comma for decimals, as in 1.234,5",
    }
}

pub(in crate::locale::text) fn unnamed_column(number: &str) -> String {
    format!("Column\u{a0}{number}")
}

pub(in crate::locale::text) fn question_dates(column: &str) -> String {
    format!("How should the dates in column “{column}” be read?")
}

pub(in crate::locale::text) fn question_numbers(column: &str) -> String {
    format!("How should the numbers in column “{column}” be read?")
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Splitting => "Splitting into cells",
        Stage::Deciding => "Looking at the columns",
        Stage::Reading => "Reading rows",
        Stage::Counting => "Counting",
        Stage::Fitting => "Fitting the models",
    }
}

pub(in crate::locale::text) fn progress(at: Stage, share: f64) -> String {
    format!("{}: {}", stage(at), percent(L, share, 0))
}

pub(in crate::locale::text) fn progress_size(done: f64, total: f64, count: f64) -> String {
    let (done, total) = (number(L, done, 1), number(L, total, 1));
    format!(", {done} of {total} MB, {}", rows(count))
}

pub(in crate::locale::text) fn progress_pace(count: f64) -> String {
    format!(", {} a second", rows(count))
}

fn rows(n: f64) -> String {
    counted(L, n, 0, &["row", "rows"])
}

pub(in crate::locale::text) fn rows_read(read: f64, skipped: f64) -> String {
    if skipped > 0.0 {
        format!("{} read, {} left out.", rows(read), number(L, skipped, 0))
    } else {
        format!("{} read, none left out.", rows(read))
    }
}

pub(in crate::locale::text) fn first_problems(listed: f64, all: f64) -> String {
    format!("The first {} of {}.", number(L, listed, 0), rows(all))
}

pub(in crate::locale::text) fn quoted_lines(n: f64) -> String {
    format!("{} pasted", counted(L, n, 0, &["line", "lines"]))
}

fn customers(n: f64) -> String {
    counted(L, n, 0, &["customer", "customers"])
}

pub(in crate::locale::text) fn facts_answers(tally: &Tally) -> String {
    let answers = counted(L, tally.all.responses().into(), 0, &["answer", "answers"]);
    let segments = tally.by_segment.len();
    if segments > 0 {
        let segments = counted(L, segments as f64, 0, &["segment", "segments"]);
        format!("{answers} in {segments}.")
    } else {
        format!("{answers}.")
    }
}

pub(in crate::locale::text) fn facts_lifespans(lifespans: &Lifespans) -> String {
    let mut text = format!("{} in the data", customers(lifespans.customers.into()));
    if let Some((from, to)) = lifespans.covered {
        text += &format!(", covering {}", range(L, from, to));
    }
    text.push('.');
    if lifespans.with_several_rows > 0 {
        let several = customers(lifespans.with_several_rows.into());
        text += &format!(" More than one row: {several}.");
    }
    let chosen = lifespans.chosen.and_then(|at| lifespans.periods.get(at));
    if let Some(period) = chosen {
        text += &format!(" Counted for {}.", range(L, period.from, period.to));
        if !period.is_full {
            text += " The data do not cover this period in full.";
        }
    }
    text
}

pub(in crate::locale::text) fn period_choice(period: &PeriodCounts) -> String {
    let days = range(L, period.from, period.to);
    if period.is_full {
        days
    } else {
        format!("{days} (partly covered)")
    }
}

pub(in crate::locale::text) fn facts_orders(c: Currency, orders: &Orders) -> String {
    let mut text = format!(
        "{} by {}, {} in all",
        counted(L, orders.orders.into(), 0, &["order", "orders"]),
        customers(orders.customers.into()),
        money(L, c, orders.revenue)
    );
    if let Some((from, to)) = orders.days {
        text += &format!(", {}", range(L, from, to));
    }
    text.push('.');
    if orders.refunds > 0 {
        let refunds = counted(L, orders.refunds.into(), 0, &["refund", "refunds"]);
        text += &format!(" {refunds} taken off.");
    }
    text += &format!(
        " Counted as lost after {} without an order: {}.",
        days(L, orders.lapse_days.into()),
        customers(orders.lost.into())
    );
    text
}

/// What the sample survey says.
pub(in crate::locale::text) static SURVEY_WORDS: SurveyWords = SurveyWords {
    segments: ["new", "regular", "loyal"],
    promoters: &[
        "Fast delivery, friendly people",
        "I have told my friends already",
        "Always exactly what I ordered",
        "Best prices I have found",
        "Support answered within minutes",
        "Lovely packaging",
    ],
    passives: &[
        "Good, but shipping is not cheap",
        "Works. Nothing special",
        "I wish there were more sizes",
        "Fine so far",
        "The site is a little slow",
    ],
    detractors: &[
        "My parcel came two weeks late",
        "Nobody answered my e-mail",
        "The item was broken and returning it took ages",
        "Not what the picture showed",
        "Too expensive for what it is",
        "I was charged twice",
    ],
};
