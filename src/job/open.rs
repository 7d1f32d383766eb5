//! From a source to a sheet of its first rows, and to where all of them are: a text in some encoding, or a sheet of a workbook.

use crate::ingest::delimited::{
    sniff, sniff_quote, split, split_beginning, Delimiter, Dialect, Quote, Table,
};
use crate::ingest::encoding::Encoding;
use crate::ingest::gzip::{self, Packed};
use crate::ingest::number::{evidence, Evidence};
use crate::ingest::pieces::{part, Pieces, Unreadable, LARGEST_FILE};
use crate::ingest::problem::{FileKind, FileProblem};
use crate::ingest::rows::{Data, Text};
use crate::ingest::sheet::Sheet;
use crate::ingest::steps::pause;
use crate::ingest::stream::{Break, Coding, Stream};
use crate::ingest::text::{beginning, coding};
use crate::ingest::unpack::Book;
use crate::ingest::workbook::{Rows, WorkbookProblem};
use crate::job::kit::Kit;
use crate::job::{Choices, Input, Progress, Stage, Stopped, Task};

/// The first rows of a source, where all of them are, and how they are read.
pub(super) struct Opened<'a> {
    pub sheet: Sheet,
    pub data: Data<'a>,
    /// What stands between the cells of a text.
    pub delimiter: Option<Delimiter>,
    /// The encoding of a file of text.
    pub encoding: Option<Encoding>,
    /// The names of a workbook's sheets, and which of them this is.
    pub sheets: Vec<String>,
    pub sheet_number: usize,
}

/// Why nothing was opened.
pub(super) enum Closed {
    /// It is no table.
    Problem(FileProblem),
    /// The bytes broke off, or are in another encoding than they seemed to be.
    Break(Break),
}

impl From<FileProblem> for Closed {
    fn from(problem: FileProblem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Break> for Closed {
    fn from(broken: Break) -> Self {
        match broken {
            Break::Zero => Self::Problem(FileProblem::Binary {
                looks_like: FileKind::Unknown,
            }),
            other => Self::Break(other),
        }
    }
}

impl From<Unreadable> for Closed {
    fn from(_: Unreadable) -> Self {
        Self::Break(Break::Unreadable)
    }
}

/// How archives begin, and the container of old and of protected workbooks.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0";

/// The bytes of a file that is packed by gzip; `None` for any other.
///
/// # Errors
/// [`Stopped`]
pub(super) async fn unpack(
    file: &mut dyn Pieces,
    kit: &Kit,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Result<Option<Vec<u8>>, FileProblem>, Stopped> {
    let limit = LARGEST_FILE;
    match part(file, 0, gzip::START.len()) {
        Ok(start) if start == gzip::START => {}
        // What cannot be read is told when it is opened.
        _ => return Ok(Ok(None)),
    }
    if file.size() > limit as u64 {
        return Ok(Err(FileProblem::TooLarge { limit }));
    }
    let Ok(packed) = part(file, 0, limit) else {
        return Ok(Err(FileProblem::Unreadable));
    };
    let (mut done, total) = (0, packed.len());
    let (mut unpacker, mut bytes) = ((kit.unpacker)(), Vec::new());
    unpacker.begin(packed);
    loop {
        if should_stop(Progress::of(Stage::Splitting, done, total)) {
            return Err(Stopped);
        }
        pause().await;
        done = match unpacker.next(&mut bytes) {
            Ok(Some(done)) => done,
            Ok(None) => return Ok(Ok(Some(bytes))),
            Err(Packed::TooLarge) => return Ok(Err(FileProblem::TooLarge { limit })),
            Err(Packed::Bomb) => return Ok(Err(FileProblem::Workbook(WorkbookProblem::Bomb))),
            Err(Packed::Damaged) => return Ok(Err(FileProblem::DamagedArchive)),
        };
    }
}

/// As much text of a workbook's rows tells what its columns are, while the rest is still packed.
const BEGINNING: usize = 1 << 16;

/// What of a source is a workbook: the rows of its sheet, as a text. `None` for any other source. Of one that takes more than a moment,
/// `begun` is shown the first rows.
///
/// # Errors
/// [`Stopped`]
pub(super) async fn book(
    input: &mut Input<'_>,
    choices: &Choices,
    kit: &Kit,
    begun: &mut dyn FnMut(&Book, &[u8]),
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Result<Option<(Book, Vec<u8>)>, Closed>, Stopped> {
    let bytes = match packed(input) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Ok(Ok(None)),
        Err(closed) => return Ok(Err(closed)),
    };
    let (mut unpacker, mut rows) = ((kit.unpacker)(), Vec::new());
    let failed = |problem: WorkbookProblem| Ok(Err(problem.as_file_problem().into()));
    let book = match unpacker.book(bytes, choices.sheet) {
        Ok(book) => book,
        // What else it is, the look at texts tells.
        Err(WorkbookProblem::NotAWorkbook | WorkbookProblem::OldWorkbook) => return Ok(Ok(None)),
        Err(problem) => return failed(problem),
    };
    let (mut done, mut is_begun) = (0, false);
    loop {
        if rows.len() >= BEGINNING && !std::mem::replace(&mut is_begun, true) {
            begun(&book, &rows);
        }
        if should_stop(Progress::of(Stage::Splitting, done, book.total)) {
            return Err(Stopped);
        }
        pause().await;
        done = match unpacker.rows(&mut rows) {
            Ok(Some(done)) => done,
            Ok(None) => return Ok(Ok(Some((book, rows)))),
            Err(problem) => return failed(problem),
        };
    }
}

/// The bytes of a file that may be a workbook.
fn packed(input: &mut Input) -> Result<Option<Vec<u8>>, Closed> {
    let Input::File(pieces) = input else {
        return Ok(None);
    };
    let start = part(*pieces, 0, ARCHIVE.len())?;
    if start != ARCHIVE && start != CONTAINER {
        return Ok(None);
    }
    let limit = LARGEST_FILE;
    if pieces.size() > limit as u64 {
        return Err(FileProblem::TooLarge { limit }.into());
    }
    Ok(Some(part(*pieces, 0, limit)?))
}

/// Looks at the beginning of a source; of a workbook, that of its rows.
pub(super) fn open<'a>(
    input: Input<'a>,
    book: Option<Book>,
    task: Task,
    choices: &Choices,
) -> Result<Opened<'a>, Closed> {
    let pieces = match (input, book) {
        (Input::Text(pieces), Some(book)) => {
            let choices = Choices {
                delimiter: Some(Rows::DELIMITER),
                ..choices.clone()
            };
            let opened = text(
                pieces,
                Coding::TEXT,
                None,
                task,
                &choices,
                Some(Rows::QUOTE),
            );
            return match opened {
                // A sheet may well be empty where another is not.
                Err(Closed::Problem(FileProblem::Empty)) => Ok(Opened {
                    sheet: Sheet::new(Table::default(), choices.header),
                    data: Data::Whole,
                    delimiter: None,
                    encoding: None,
                    sheets: book.sheets,
                    sheet_number: book.sheet,
                }),
                opened => opened.map(|opened| Opened {
                    delimiter: None,
                    sheets: book.sheets,
                    sheet_number: book.sheet,
                    ..opened
                }),
            };
        }
        (Input::Text(pieces), None) => {
            return text(pieces, Coding::TEXT, None, task, choices, None)
        }
        (Input::File(pieces), _) => pieces,
    };
    let coding = coding(pieces, choices.encoding)??;
    text(pieces, coding, Some(coding.encoding), task, choices, None)
}

fn text<'a>(
    pieces: &'a mut dyn Pieces,
    coding: Coding,
    encoding: Option<Encoding>,
    task: Task,
    choices: &Choices,
    quote: Option<Quote>,
) -> Result<Opened<'a>, Closed> {
    let start = beginning(pieces, coding)?;
    if start.text.is_empty() {
        return Err(FileProblem::Empty.into());
    }
    let delimiter = choices.delimiter.unwrap_or_else(|| sniff(&start.text));
    let quote = quote.unwrap_or_else(|| sniff_quote(&start.text, delimiter));
    let dialect = Dialect { delimiter, quote };
    let sheet = |table| match delimiter {
        Delimiter::Blanks => Sheet::new(table, choices.header).with_row_names(),
        _ => Sheet::new(table, choices.header),
    };
    let opened = |table: Table, data| Opened {
        sheet: sheet(table),
        data,
        delimiter: Some(delimiter),
        encoding,
        sheets: Vec::new(),
        sheet_number: 0,
    };
    let table = match start.is_all {
        true => split(&start.text, dialect, usize::MAX),
        false => split_beginning(&start.text, dialect),
    };
    if start.is_all && is_list_in_a_line(&table, task) {
        return Ok(opened(table.upright(), Data::Whole));
    }
    if !start.is_all && table.is_empty() {
        // The first row is longer than what was looked at.
        let text = all(pieces, coding)?;
        let table = upright(split(&text, dialect, usize::MAX), task);
        return Ok(opened(table, Data::Whole));
    }
    let text = Text {
        density: (table.len(), start.bytes),
        piece: pieces.at_once(),
        pieces,
        coding,
        dialect,
    };
    Ok(opened(table, Data::Text(text)))
}

/// All of a text.
fn all(pieces: &mut dyn Pieces, coding: Coding) -> Result<String, Break> {
    let mut text = String::new();
    let piece = pieces.at_once();
    let mut stream = Stream::new(pieces, coding, piece)?;
    while let Some(piece) = stream.next_piece()? {
        text.push_str(&String::from_utf8_lossy(piece));
    }
    Ok(text)
}

fn upright(table: Table, task: Task) -> Table {
    match is_list_in_a_line(&table, task) {
        true => table.upright(),
        false => table,
    }
}

/// Whether the table is a single row of answers, as in `9, 10, 7`.
fn is_list_in_a_line(table: &Table, task: Task) -> bool {
    let mut cells = (0..table.width(0)).map(|column| table.cell(0, column));
    let is_list = table.len() == 1 && table.width(0) > 1;
    let has_answers = matches!(task, Task::Answers { .. } | Task::Survey { .. });
    has_answers && is_list && cells.all(|c| evidence(c) != Evidence::Neither)
}
