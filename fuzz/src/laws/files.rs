//! Laws of whole files, of delimited text and of workbooks, and of what the page and the engine say to each other.

use super::ods::{package, Document};
use super::xlsx::Book;
use mandegar::analysis::orders::OrderOptions;
use mandegar::analysis::{shop, subscriptions};
use mandegar::ingest::delimited::{sniff, split, split_beginning, Delimiter, Reader, Rows, Table};
use mandegar::ingest::pieces::{Pieces, Unreadable};
use mandegar::ingest::workbook::{self, Limits, Workbook, WorkbookProblem};
use mandegar::job::wire::{hear, say, PAGE};
use mandegar::job::{
    look, run, Call, Choices, Engine, Input, Reply, Request, Source, Task, MOST_PROBLEMS,
    PREVIEW_ROWS,
};
use mandegar::report::name::{Period, Scale};

type Row = (usize, usize, bool, Vec<Vec<u8>>);

/// Whatever the pieces in which a text comes, its rows are the same; they are lines of the text, and are read back as written.
pub fn reader(bytes: &[u8]) {
    let [how, text @ ..] = bytes else { return };
    let piece = usize::from(how / 4) + 1;
    split_by(Delimiter::ALL[usize::from(how % 4)], text, piece);
    split_by(Delimiter::Blanks, text, piece);
}

fn split_by(delimiter: Delimiter, text: &[u8], piece: usize) {
    let whole = rows(text, usize::MAX, delimiter, None);
    assert_eq!(rows(text, piece, delimiter, None), whole, "by {piece}");
    let lines = 1 + text.iter().filter(|byte| b"\r\n".contains(byte)).count();
    assert!(whole.iter().all(|row| (1..=lines).contains(&row.0)));
    assert!(whole.windows(2).all(|pair| pair[0].0 < pair[1].0));
    let some = rows(text, piece, delimiter, Some(&[2, 0]));
    for (row, few) in whole.iter().zip(&some) {
        let cell = |at: usize| row.3.get(at).cloned().unwrap_or_default();
        assert_eq!(
            (few.0, few.1, &few.3),
            (row.0, row.1, &vec![cell(2), cell(0)])
        );
    }
    assert_eq!(whole.len(), some.len());
    let again = rows(&written(&whole, delimiter), piece, delimiter, None);
    let cells = |rows: Vec<Row>| rows.into_iter().map(|row| row.3).collect::<Vec<_>>();
    assert_eq!(cells(again), cells(whole));
    if let Ok(text) = std::str::from_utf8(text) {
        let _any = sniff(text);
        let (all, few) = (
            split(text, delimiter, usize::MAX),
            split_beginning(text, delimiter),
        );
        assert!(few.len() <= all.len());
    }
}

/// The rows, from pieces of a size, with the cells of some columns or of all.
fn rows(text: &[u8], piece: usize, delimiter: Delimiter, columns: Option<&[usize]>) -> Vec<Row> {
    let mut found = Vec::new();
    let mut take = |rows: Rows| {
        for row in rows.iter() {
            let cells = 0..columns.map_or(row.width, <[usize]>::len);
            let cells = cells.map(|at| row.cell(at).into_owned()).collect();
            assert!(row.filled <= row.width);
            found.push((row.line, row.width, row.is_unclosed, cells));
        }
        true
    };
    let mut reader = Reader::new(delimiter, columns);
    for piece in text.chunks(piece.min(text.len().max(1))) {
        assert!(reader.feed(piece, &mut take));
    }
    assert!(reader.finish(&mut take));
    found
}

/// The rows with a quote around each cell.
fn written(rows: &[Row], delimiter: Delimiter) -> Vec<u8> {
    let between = match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
        Delimiter::Bar => b'|',
        Delimiter::Blanks => b' ',
    };
    let mut text = Vec::new();
    for (.., cells) in rows {
        for (place, cell) in cells.iter().enumerate() {
            text.extend((place > 0).then_some(between));
            text.push(b'"');
            for byte in cell {
                text.extend((*byte == b'"').then_some(b'"'));
                text.push(*byte);
            }
            text.push(b'"');
        }
        text.push(b'\n');
    }
    text
}

/// A workbook, or the parts of one, gives a table within the bounds or says what is wrong.
pub fn workbook(bytes: &[u8]) {
    let limits = Limits {
        inflated: 1 << 22,
        free: 1 << 16,
        cells: 1 << 16,
        ..Limits::default()
    };
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF") {
        return sheets(bytes, limits);
    }
    // Chance packs no archives: here it writes what is in one, of Excel or of OpenDocument, of which the first byte tells.
    let text = String::from_utf8_lossy(bytes);
    if let Some(content) = text.strip_prefix('\u{3}') {
        return sheets(&package(content, false), limits);
    }
    let (is_open, text) = match text.strip_prefix('\u{2}') {
        Some(text) => (true, text),
        None => (false, text.as_ref()),
    };
    let mut parts = text.split('\u{1}').map(str::to_owned);
    let mut part = || parts.next().unwrap_or_default();
    if is_open {
        let document = Document {
            styles: part(),
            sheets: part(),
            is_packed: false,
        };
        return sheets(&document.bytes(), limits);
    }
    let book = Book {
        rows: part(),
        strings: part(),
        styles: part(),
        is_1904: bytes.len() % 2 == 1,
        is_packed: false,
    };
    sheets(&book.bytes(), limits);
}

fn sheets(bytes: &[u8], limits: Limits) {
    let open = || Workbook::open(bytes.to_vec(), limits);
    let Ok(book) = open() else {
        return;
    };
    let none = book.sheets().len();
    assert!(book.first_visible() < none);
    for sheet in 0..none {
        match open().and_then(|book| table(book, sheet)) {
            Ok(table) => is_within(&table, limits),
            Err(problem) => assert_ne!(problem, WorkbookProblem::NoSheet),
        }
    }
    assert_eq!(table(book, none), Err(WorkbookProblem::NoSheet));
}

fn table(book: Workbook, sheet: usize) -> Result<Table, WorkbookProblem> {
    let (mut rows, mut text) = (book.rows(sheet)?, Vec::new());
    let (mut done, total) = (0, rows.total());
    while let Some(now) = rows.next(&mut text)? {
        assert!(done <= now && now <= total);
        done = now;
    }
    assert_eq!(done, total, "all is read in the end");
    let text = String::from_utf8(text).map_err(|_| WorkbookProblem::Damaged);
    Ok(split(&text?, workbook::Rows::DELIMITER, usize::MAX))
}

fn is_within(table: &Table, limits: Limits) {
    let widths = (0..table.len()).map(|row| table.width(row));
    assert!(widths.clone().sum::<usize>() <= limits.cells);
    assert!(widths.max().unwrap_or(0) <= limits.columns);
    assert!((1..table.len()).all(|row| table.line(row - 1) < table.line(row)));
}

/// A file of anything: what is said of it adds up, and the same is said if it comes a few bytes at a time.
pub fn file(bytes: &[u8]) {
    let [how, bytes @ ..] = bytes else { return };
    let task = tasks()[usize::from(how % 8) % 7];
    let request = |source| Request::new(task, source);
    let Ok(reply) = run(&request(Source::Bytes(bytes.to_vec())), &mut |_| false) else {
        panic!("nobody stopped it");
    };
    adds_up(&reply);
    let mut engine = Engine::default();
    let few = usize::from(how / 8) + 1;
    engine.give_file(Box::new(Drops(bytes.to_vec(), few)));
    let again = engine.run(&request(Source::Given), &mut |_| false);
    assert_eq!(again.as_ref(), Ok(&reply), "the same in drops");
    let other = engine.run(&request(Source::Given), &mut |_| false);
    assert_eq!(other.as_ref(), Ok(&reply), "the same from what was kept");
    let looked = look(task, &Choices::default(), Input::File(&mut bytes.to_vec()));
    if let (Ok(Ok(looked)), Ok(reading)) = (looked, &reply.result) {
        if looked.encoding == reading.encoding {
            assert_eq!(
                (&looked.names, &looked.mapping),
                (&reading.names, &reading.mapping)
            );
            assert_eq!(looked.preview, reading.preview);
        }
    }
}

fn tasks() -> [Task; 7] {
    [
        Task::Shop(shop::Options::default()),
        Task::Answers {
            scale: Scale::ZeroToTen,
        },
        Task::Lifespans {
            period: Period::Month,
            to: None,
        },
        Task::Orders(OrderOptions::default()),
        Task::Survey {
            scale: Scale::OneToTen,
        },
        Task::Visits,
        Task::Subscriptions(subscriptions::Options::default()),
    ]
}

fn adds_up(reply: &Reply) {
    let Ok(reading) = &reply.result else { return };
    assert!(reading.preview.len() <= PREVIEW_ROWS && reading.preview.len() <= reading.rows);
    assert!(reading.problems.len() <= MOST_PROBLEMS);
    assert!(reading.problems.len() <= reading.rows_skipped);
    if reading.outcome.is_some() {
        assert_eq!(reading.rows, reading.rows_read + reading.rows_skipped);
        assert!(reading.missing.is_empty());
    }
    assert!(reading.mapping.iter().all(|(_, at)| *at < reading.columns));
}

/// Bytes that are read a few at once.
struct Drops(Vec<u8>, usize);

impl Pieces for Drops {
    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        self.0.read(from, buffer)
    }

    fn at_once(&self) -> usize {
        self.1
    }
}

/// What is heard can be said again, and no call breaks the engine.
pub fn wire(bytes: &[u8]) {
    if let Some(note) = (PAGE.read)(bytes) {
        let said = say(&note);
        let heard = (PAGE.read)(&said).map(|note| say(&note));
        assert_eq!(heard, Some(said), "a note");
    }
    let Some(call) = hear(bytes) else { return };
    let said = (PAGE.write)(&call).unwrap_or_default();
    let heard = hear(&said).and_then(|call| (PAGE.write)(&call));
    assert_eq!(heard.as_ref(), Some(&said), "a call");
    let mut engine = Engine::default();
    engine.give_text(SAMPLE.to_owned());
    if let Call::Ask(_) = call {
        let request = Request::new(Task::Shop(shop::Options::default()), Source::Given);
        let _found = engine.run(&request, &mut |_| false);
    }
    // A fit takes its time; what counts is that it can be stopped.
    let mut notes = 0;
    let answer = engine.answer(&call, &mut |_| {
        notes += 1;
        notes > 40
    });
    assert!(answer.is_ok() || notes > 40);
}

const SAMPLE: &str = "customer,date,amount,order id,channel
a,2024-01-05,10.50,1,web
b,2024-01-20,5,2,app
a,2024-02-11,7,3,web
c,2024-03-01,12,4,web
b,2024-05-20,9,5,app
c,2024-05-21,3,6,app
d,2024-06-02,4,7,web
a,2024-07-02,8,8,web
";
