//! The engine of the page `orders`: what it keeps, what it says on its way, and that it can be stopped.

use crate::xlsx::Book;

use super::{ask, calibration, cdnow, engine_of, figure};
use mandegar::analysis::shop::worth::WorthOptions;
use mandegar::analysis::shop::Options;
use mandegar::domain::date::Date;
use mandegar::job::{Answer, Ask, Call, Engine, Note, Request, Source, Stage, Task};
use mandegar::report::shop::{ModelMetric, ShopMetric};

/// What an engine says on its way to an answer.
fn notes(engine: &mut Engine, call: &Call) -> Vec<Note> {
    let mut notes = Vec::new();
    let answer = engine.answer(call, &mut |note| {
        notes.push(note);
        false
    });
    notes.push(answer.unwrap());
    notes
}

#[test]
fn margin_discount_and_horizon_change_no_fit() {
    let (mut engine, _) = engine_of(&cdnow(), calibration());
    let steps = |notes: &[Note]| {
        let is_fitting =
            |note: &&Note| matches!(note, Note::Progress(now) if now.stage == Stage::Fitting);
        notes.iter().filter(is_fitting).count()
    };
    let asked = |engine: &mut Engine, options: WorthOptions| {
        let notes = notes(engine, &Call::Ask(Ask::Worth(options)));
        let Some(Note::Answer(Answer::Worth(forecast))) = notes.last() else {
            panic!("no forecast")
        };
        (steps(&notes), forecast.clone())
    };
    let neutral = WorthOptions::default();
    let (steps, first) = asked(&mut engine, neutral);
    assert!(steps > 10, "{steps}");
    let money = WorthOptions {
        margin: 0.4,
        discount: 0.1,
        horizon_months: 24,
        ..neutral
    };
    let (steps, second) = asked(&mut engine, money);
    assert_eq!(steps, 0);
    // What is kept gives what a fit of its own gives.
    let (mut fresh, _) = engine_of(&cdnow(), calibration());
    let Answer::Worth(alone) = ask(&mut fresh, Ask::Worth(money)) else {
        panic!("no forecast")
    };
    assert_eq!(second, alone);
    assert_ne!(
        first.value(ModelMetric::ValueTotal),
        second.value(ModelMetric::ValueTotal)
    );
    // So do the days of the stages, but not the days that count.
    for (options, is_fitted) in [
        (
            Options {
                lapse_days: 90,
                ..calibration()
            },
            false,
        ),
        (
            Options {
                from: Date::from_gregorian(1997, 1, 8),
                ..calibration()
            },
            true,
        ),
        (calibration(), true),
    ] {
        let run = Call::Run(Request::new(Task::Shop(options), Source::Given));
        notes(&mut engine, &run);
        let (steps, _) = asked(&mut engine, neutral);
        assert_eq!(steps > 0, is_fitted, "{options:?}");
    }
    // Another split is another check, and the same models.
    let (steps, moved) = asked(
        &mut engine,
        WorthOptions {
            split: Date::from_gregorian(1997, 7, 1),
            ..neutral
        },
    );
    assert!(steps > 0);
    assert_eq!(moved.split, Date::from_gregorian(1997, 7, 1));
    assert_eq!(moved.value(ModelMetric::R), first.value(ModelMetric::R));
}

#[test]
fn a_fit_can_be_stopped() {
    let (mut engine, _) = engine_of(&cdnow(), calibration());
    let call = Call::Ask(Ask::Worth(WorthOptions::default()));
    assert!(engine.answer(&call, &mut |_| true).is_err());
    assert!(engine.answer(&call, &mut |_| false).is_ok());
}

/// Days of 2024 and amounts of 20,000 orders, as a sheet has them.
fn large_sheet() -> Vec<u8> {
    let mut book = Book::of(
        r#"<row><c t="str"><v>customer</v></c><c t="str"><v>date</v></c><c t="str"><v>amount</v></c></row>"#,
    );
    for order in 0..20_000 {
        let (customer, day) = (order % 700, 1 + order % 28);
        book.rows += &format!(
            r#"<row><c t="str"><v>C{customer}</v></c><c t="str"><v>2024-01-{day:02}</v></c><c><v>{order}</v></c></row>"#
        );
    }
    book.bytes()
}

#[test]
fn the_beginning_of_a_sheet_is_told_before_it_is_unpacked() {
    let mut engine = Engine::default();
    engine.give_file(Box::new(large_sheet()));
    let call = Call::Run(Request::new(Task::Shop(Options::default()), Source::Given));
    let told = notes(&mut engine, &call);
    let looks: Vec<_> = told
        .iter()
        .enumerate()
        .filter_map(|(place, note)| match note {
            Note::Looked(looked) => Some((place, looked)),
            _ => None,
        })
        .collect();
    let [(first, early), (_, late)] = looks[..] else {
        panic!("{} looks", looks.len())
    };
    let is_unpacking =
        |note: &Note| matches!(note, Note::Progress(now) if now.stage == Stage::Splitting);
    assert!(
        told[first..]
            .iter()
            .filter(|note| is_unpacking(note))
            .count()
            > 2
    );
    assert_eq!(
        (&early.preview, &early.mapping),
        (&late.preview, &late.mapping)
    );
    assert_eq!(early.preview.len(), 100);
    assert_eq!(early.sheets, ["Notes", "Orders & more"]);
}

#[test]
fn figures_are_told_part_by_part() {
    let mut engine = Engine::default();
    engine.give_file(Box::new(cdnow().into_bytes()));
    let call = Call::Run(Request::new(Task::Shop(Options::default()), Source::Given));
    let told = notes(&mut engine, &call);
    let parts: Vec<_> = told
        .iter()
        .filter_map(|note| match note {
            Note::Progress(now) if now.stage == Stage::Counting => Some((now.done, now.total)),
            _ => None,
        })
        .collect();
    assert_eq!(
        parts,
        [(0, 1), (0, 1), (0, 1), (1, 4), (2, 4), (3, 4), (1, 1)]
    );
}

#[test]
fn the_beginning_is_told_before_all_is_read_and_filters_read_nothing() {
    let mut engine = Engine::default();
    engine.give_file(Box::new(cdnow().into_bytes()));
    let run = |options: Options| Call::Run(Request::new(Task::Shop(options), Source::Given));
    let told = notes(&mut engine, &run(Options::default()));
    let place = told.iter().position(|note| matches!(note, Note::Looked(_)));
    let Some(Note::Looked(looked)) = place.and_then(|place| told.get(place)) else {
        panic!("no look")
    };
    let is_reading =
        |note: &Note| matches!(note, Note::Progress(now) if now.stage == Stage::Reading);
    assert!(told[place.unwrap()..].iter().any(is_reading));
    let Some(Note::Done(reply)) = told.last() else {
        panic!("no reply")
    };
    let reading = reply.result.as_ref().unwrap();
    assert_eq!(looked.preview, reading.preview);
    assert_eq!(looked.preview.len(), 100);
    assert_eq!(looked.mapping, reading.mapping);
    assert!(looked.outcome.is_none());

    // By hand with awk over tests/data/orders/CDNOW_sample.txt: rows from 1 March to 30 April 1997.
    let date = |month, day| Date::from_gregorian(1997, month, day);
    let filtered = notes(
        &mut engine,
        &run(Options {
            from: date(3, 1),
            to: date(4, 30),
            ..Options::default()
        }),
    );
    assert!(!filtered
        .iter()
        .any(|note| is_reading(note) || matches!(note, Note::Looked(_))));
    let Some(Note::Done(reply)) = filtered.last() else {
        panic!("no reply")
    };
    let reading = reply.result.as_ref().unwrap();
    assert_eq!(figure(reading, ShopMetric::RowsRead), "1566");
    assert_eq!(figure(reading, ShopMetric::Customers), "1044");
    assert_eq!(figure(reading, ShopMetric::FirstDate), "1997-03-01");
    assert_eq!(figure(reading, ShopMetric::LastDate), "1997-04-30");
}
