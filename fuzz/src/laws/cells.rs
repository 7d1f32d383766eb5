//! Laws of single cells: whatever stands there, a number or a date is one that can be written down and read back.

use mandegar::domain::date::Date;
use mandegar::domain::float;
use mandegar::ingest::date::{self, DateOrder, DayCount, Survey, Verdict};
use mandegar::ingest::measure::{Clues, Format, Marks, Measure, Value};
use mandegar::ingest::month::read_month;
use mandegar::ingest::number::{
    evidence, read_cell, read_typed, Comma, DecimalMark, Evidence, NumberProblem, LARGEST,
};
use mandegar::ingest::question::{settle_dates, settle_numbers, DateFormat};
use mandegar::ingest::survivors;
use mandegar::locale::language::Language;
use mandegar::locale::number::editable;

const MARKS: [DecimalMark; 2] = [DecimalMark::Dot, DecimalMark::Comma];
const LANGUAGES: [Language; 3] = [Language::En, Language::Fa, Language::Ru];

/// Numbers are finite and within bounds, what is read formats back, and what a cell says about its column holds.
pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let cell = text.trim();
    let read = MARKS.map(|mark| read_cell(cell, mark));
    read.into_iter().for_each(formats_back);
    for comma in [Comma::Decimal, Comma::Grouping] {
        formats_back(read_typed(&text, comma));
        if let Ok(Some(survivors)) = survivors::read(&text, comma) {
            let left = survivors.left;
            assert!((2..=survivors::MOST + 1).contains(&left.len()) && left[0] > 0.0);
            assert!(left.windows(2).all(|pair| pair[0] >= pair[1]));
        }
    }
    let not_a_number = Err(NumberProblem::NotANumber);
    match evidence(cell) {
        Evidence::Neutral => assert_eq!(read[0], read[1], "neutral: {cell:?}"),
        Evidence::Only(DecimalMark::Dot) => assert_eq!(read[1], not_a_number, "dot: {cell:?}"),
        Evidence::Only(DecimalMark::Comma) => assert_eq!(read[0], not_a_number, "comma: {cell:?}"),
        Evidence::Either => assert!(read.iter().all(|r| *r != not_a_number), "either: {cell:?}"),
        Evidence::Neither => assert!(read.iter().all(Result::is_err), "neither: {cell:?}"),
    }
    for mark in MARKS {
        let clues = Clues::Numbers(Marks::default());
        as_the_long_way(cell, Format::Numbers(mark), clues);
    }
    as_the_standard_library(cell);
}

/// What was read as a number, written as a field shows it, reads back as the same in each language.
fn formats_back(read: Result<Option<f64>, NumberProblem>) {
    let Ok(Some(number)) = read else { return };
    assert!(
        number.is_finite() && number.abs() <= LARGEST,
        "{number} is out of bounds"
    );
    assert!(
        number != 0.0 || number.is_sign_positive(),
        "a minus without a size"
    );
    for language in LANGUAGES {
        let comma = match language {
            Language::Ru => Comma::Decimal,
            Language::En | Language::Fa => Comma::Grouping,
        };
        let text = editable(language, number);
        assert_eq!(read_typed(&text, comma), Ok(Some(number)), "{text:?}");
    }
}

/// Short ways give what the long one gives, and learn the same of the cell.
fn as_the_long_way(cell: &str, format: Format, mut clues: Clues) {
    let mut short = Measure::new(format, Some(clues.clone()));
    let value = short.take(cell.as_bytes());
    clues.see(cell);
    assert_eq!(value, format.read(cell), "{cell:?} as {format:?}");
    assert_eq!(short.clues, Some(clues), "{cell:?} as {format:?}");
}

/// Plain decimals are read as the standard library reads them.
fn as_the_standard_library(text: &str) {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b".e-".contains(&byte);
    if !text.bytes().all(is_plain) || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    if let Some(ours) = float::parse(text) {
        assert_eq!(Ok(ours), text.parse(), "{text}");
    }
}

/// Dates are valid or refused, are written and read back, and what a cell says about its column holds.
pub fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let cell = text.trim();
    let orders = DateOrder::ALL.map(|order| date::read(cell, order));
    orders.into_iter().flatten().for_each(is_valid);
    let counts = DayCount::ALL.iter();
    counts
        .filter_map(|count| count.read(cell))
        .for_each(is_valid);
    read_month(cell).into_iter().for_each(is_valid);
    let mut survey = Survey::default();
    survey.see(cell);
    match survey.verdict() {
        Verdict::NoDates => assert!(orders.iter().all(Option::is_none), "{cell:?}"),
        Verdict::Certain(order) => assert!(date::read(cell, order).is_some(), "{cell:?}"),
        Verdict::Ambiguous(of) => assert!(of.len() > 1, "{cell:?}"),
        Verdict::Mixed(_) => panic!("one cell agrees with itself: {cell:?}"),
    }
    for order in DateOrder::ALL {
        let format = DateFormat {
            order,
            is_jalali: order == DateOrder::JalaliYmd,
            count: None,
        };
        as_the_long_way(cell, Format::Dates(format), Clues::Dates(Survey::default()));
    }
    column(&text);
}

fn is_valid(date: Date) {
    assert!((Date::MIN..=Date::MAX).contains(&date));
    assert_eq!(Date::from_days(date.days()), Some(date));
    let (year, month, day) = date.gregorian();
    assert_eq!(Date::from_gregorian(year, month, day), Some(date));
    let (_, month, day) = date.jalali();
    assert!((1..=12).contains(&month) && (1..=31).contains(&day));
    assert!(date.month_start() <= date && date <= date.month_end());
    // Smaller years are taken for those of the Jalali calendar.
    if year > 1500 {
        for order in DateOrder::ALL {
            assert_eq!(date::read(&date.iso(), order), Some(date), "{}", date.iso());
        }
    }
}

/// The lines as a column: what is settled about it reads dates and numbers as above.
fn column(text: &str) {
    let (mut survey, mut marks) = (Survey::default(), Marks::default());
    let cells: Vec<&str> = text.lines().map(str::trim).collect();
    cells.iter().for_each(|cell| {
        survey.see(cell);
        marks.see(cell);
    });
    let dates = settle_dates(&survey, None);
    let dates = dates.map_or_else(|open| open.first(), Format::Dates);
    let numbers = settle_numbers(&marks, None);
    let numbers = numbers.map_or_else(|open| open.first(), Format::Numbers);
    for cell in cells {
        if let Value::Date(date) = dates.read(cell) {
            is_valid(date);
        }
        if let Value::Number(number) = numbers.read(cell) {
            formats_back(Ok(Some(number)));
        }
    }
}
