//! From the bytes of a request to a table: a text in some encoding, or a sheet of a workbook.

use crate::ingest::delimited::{sniff, split, Delimiter, Table};
use crate::ingest::encoding::Encoding;
use crate::ingest::problem::FileProblem;
use crate::ingest::text::decode;
use crate::ingest::workbook::{Limits, Workbook, WorkbookProblem};
use crate::job::{Choices, Progress, Source, Stage, Stopped};

/// A table, and how it was read.
pub(super) struct Opened {
    pub table: Table,
    /// What stands between the cells of a text.
    pub delimiter: Option<Delimiter>,
    /// The encoding of a file of text.
    pub encoding: Option<Encoding>,
    /// The names of a workbook's sheets, and which of them this is.
    pub sheets: Vec<String>,
    pub sheet: usize,
}

/// How archives begin, and the container of old and of protected workbooks.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0";

/// Opens the data; without any there is nothing to read.
pub(super) fn open(
    source: &Source,
    choices: &Choices,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Result<Opened, FileProblem>, Stopped> {
    let bytes = match source {
        Source::Given => return Ok(Err(FileProblem::Unreadable)),
        Source::Text(text) if text.trim().is_empty() => return Ok(Err(FileProblem::Empty)),
        Source::Text(text) => {
            // A mark comes along when a whole file is copied.
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            return text_table(text, None, choices, should_stop).map(Ok);
        }
        Source::Bytes(bytes) => bytes,
    };
    if bytes.starts_with(ARCHIVE) || bytes.starts_with(CONTAINER) {
        match workbook(bytes, choices.sheet) {
            // What else it is, the look at texts tells.
            Err(WorkbookProblem::NotAWorkbook | WorkbookProblem::OldWorkbook) => {}
            opened => return Ok(opened.map_err(WorkbookProblem::as_file_problem)),
        }
    }
    match decode(bytes, choices.encoding) {
        Ok((text, encoding)) => text_table(&text, Some(encoding), choices, should_stop).map(Ok),
        Err(problem) => Ok(Err(problem)),
    }
}

fn workbook(bytes: &[u8], chosen: Option<usize>) -> Result<Opened, WorkbookProblem> {
    let mut workbook = Workbook::open(bytes, Limits::default())?;
    let sheets: Vec<String> = workbook
        .sheets()
        .iter()
        .map(|sheet| sheet.name.clone())
        .collect();
    let sheet = chosen
        .filter(|sheet| *sheet < sheets.len())
        .unwrap_or_else(|| workbook.first_visible());
    Ok(Opened {
        table: workbook.table(sheet)?,
        delimiter: None,
        encoding: None,
        sheets,
        sheet,
    })
}

fn text_table(
    text: &str,
    encoding: Option<Encoding>,
    choices: &Choices,
    should_stop: &mut dyn FnMut(Progress) -> bool,
) -> Result<Opened, Stopped> {
    let delimiter = choices.delimiter.unwrap_or_else(|| sniff(text));
    let total = text.len();
    let table = split(text, delimiter, usize::MAX, &mut |done| {
        let stage = Stage::Splitting;
        !should_stop(Progress { stage, done, total })
    });
    Ok(Opened {
        table: table.ok_or(Stopped)?,
        delimiter: Some(delimiter),
        encoding,
        sheets: Vec::new(),
        sheet: 0,
    })
}
