//! Workbooks of Excel (XLSX) and of OpenDocument (ODS) to delimited text: the list of sheets, and the cells of the chosen one, a step at a
//! time. Whatever the bytes, memory is bounded.

mod cells;
mod flow;
mod open_document;
mod parts;
mod xml;
mod zip;

use crate::ingest::delimited::{Delimiter, Quote};
use crate::ingest::problem::{FileKind, FileProblem};
use cells::{Place, Source};
use flow::Flow;
use open_document::Document;
use parts::{Strings, Styles};
use serde::{Deserialize, Serialize};
use zip::Archive;

/// Why a workbook gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookProblem {
    /// It opens with a password only.
    Encrypted,
    /// A workbook of the years before 2007, or another file in its container.
    OldWorkbook,
    /// No zip archive, or one without a workbook in it.
    NotAWorkbook,
    /// Something in it breaks off or contradicts itself.
    Damaged,
    /// More parts, or more bytes when unpacked, than are taken.
    TooLarge {
        /// How many bytes are taken.
        limit: usize,
    },
    /// It unpacks to so much more than it holds that it must be made to exhaust memory.
    Bomb,
    /// A filled cell beyond the last column that is taken.
    TooManyColumns {
        /// The row of the cell, from 1.
        row: usize,
        /// How many columns are taken.
        limit: usize,
    },
    /// There is no sheet of this number.
    NoSheet,
}

impl WorkbookProblem {
    /// The problem as one of files: what is no workbook is told by its kind.
    pub fn as_file_problem(self) -> FileProblem {
        let looks_like = match self {
            Self::NotAWorkbook => FileKind::Archive,
            Self::OldWorkbook => FileKind::OldWorkbook,
            _ => return FileProblem::Workbook(self),
        };
        FileProblem::Binary { looks_like }
    }
}

/// How much is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Parts of the archive, and sheets in one part.
    pub entries: usize,
    /// Bytes of all parts that are read, unpacked.
    pub inflated: usize,
    /// How many times as large as packed a part of more than [`Limits::free`] bytes may become. The format itself allows 1032.
    pub ratio: usize,
    /// Bytes that a part may unpack to whatever its ratio.
    pub free: usize,
    /// Columns with filled cells.
    pub columns: usize,
    /// Cells of the sheet, the blank ones before a filled one included.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            entries: 10_000,
            inflated: 1 << 29,
            ratio: 200,
            free: 1 << 20,
            columns: 1000,
            cells: 1 << 25,
        }
    }
}

/// A sheet in the list of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name on the tab.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

/// An opened workbook.
#[derive(Debug)]
pub struct Workbook {
    archive: Archive,
    limits: Limits,
    names: Vec<SheetName>,
    kind: Kind,
}

/// Where a workbook keeps its sheets.
#[derive(Debug)]
enum Kind {
    /// Each in a part of this name.
    Excel { paths: Vec<String>, is_1904: bool },
    /// All in one part, each after so many bytes.
    OpenDocument { starts: Vec<usize>, content: Flow },
}

impl Workbook {
    /// Opens a workbook and reads its list of sheets.
    ///
    /// # Errors
    /// [`WorkbookProblem`]; a workbook that a password protects is told by its container, or by its list of parts.
    pub fn open(bytes: Vec<u8>, limits: Limits) -> Result<Self, WorkbookProblem> {
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(old_container(&bytes));
        }
        let mut archive = Archive::open(bytes, limits)?;
        let (names, kind) = match archive.has(parts::BOOK) {
            true => excel(&mut archive)?,
            false => {
                let document = Document::open(&mut archive, limits)?;
                let (starts, content) = (document.starts, document.content);
                (document.names, Kind::OpenDocument { starts, content })
            }
        };
        if names.is_empty() {
            return Err(WorkbookProblem::NoSheet);
        }
        Ok(Self {
            archive,
            limits,
            names,
            kind,
        })
    }

    /// The sheets in the order of their tabs; at least one.
    pub fn sheets(&self) -> &[SheetName] {
        &self.names
    }

    /// The sheet to begin with: the first that is not hidden.
    pub fn first_visible(&self) -> usize {
        let visible = self.names.iter().position(|sheet| !sheet.is_hidden);
        visible.unwrap_or(0)
    }

    /// Begins to read the rows of a sheet.
    ///
    /// # Errors
    /// [`WorkbookProblem`]
    pub fn rows(self, sheet: usize) -> Result<Rows, WorkbookProblem> {
        let (mut archive, limits) = (self.archive, self.limits);
        let (strings, rows, cells) = match self.kind {
            Kind::Excel { paths, is_1904 } => {
                let path = paths.get(sheet).ok_or(WorkbookProblem::NoSheet)?;
                let styles = match archive.has("xl/styles.xml") {
                    true => parts::styles(&archive.text("xl/styles.xml")?)?,
                    false => Styles::default(),
                };
                let strings = match archive.has("xl/sharedStrings.xml") {
                    true => Some(Flow::new(archive.part("xl/sharedStrings.xml")?)),
                    false => None,
                };
                let source = Source {
                    strings: Strings::default(),
                    styles,
                    is_1904,
                    limits,
                };
                let cells = Cells::Excel(source, Place::default());
                (strings, Flow::new(archive.part(path)?), cells)
            }
            Kind::OpenDocument { starts, content } => {
                let start = starts.get(sheet).ok_or(WorkbookProblem::NoSheet)?;
                let place = open_document::Place::new(*start, limits);
                (None, content, Cells::OpenDocument(place))
            }
        };
        let total = strings.as_ref().map_or(0, Flow::left) + rows.left();
        Ok(Rows {
            archive,
            cells,
            strings,
            rows: Some(rows),
            total,
        })
    }
}

/// The rows of a sheet on their way, as delimited text: each in the line of its number, dates as `2024-01-05`, numbers with a dot, so that no
/// cell leaves its reading open.
#[derive(Debug)]
pub struct Rows {
    archive: Archive,
    cells: Cells,
    /// The texts that cells share, which come first, and the cells; `None` once all are read.
    strings: Option<Flow>,
    rows: Option<Flow>,
    total: usize,
}

/// How cells are written, what they refer to, and how far they were read.
#[derive(Debug)]
enum Cells {
    Excel(Source, Place),
    OpenDocument(open_document::Place),
}

impl Rows {
    /// What stands between two cells.
    pub const DELIMITER: Delimiter = Delimiter::Tab;
    /// What stands around some.
    pub const QUOTE: Quote = Quote::Double;

    /// How many packed bytes there are to read.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Adds the rows that come next to `text`, and says how many packed bytes are read; `None` after the last.
    ///
    /// # Errors
    /// [`WorkbookProblem`]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn next(&mut self, text: &mut Vec<u8>) -> Result<Option<usize>, WorkbookProblem> {
        let cells = &mut self.cells;
        if let (Some(flow), Cells::Excel(source, _)) = (&mut self.strings, &mut *cells) {
            let mut read =
                |xml: &str, is_last| parts::add_strings(xml, is_last, &mut source.strings);
            if !flow.step(&self.archive, &mut read)? {
                self.strings = None;
            }
        } else if let Some(flow) = &mut self.rows {
            let goes_on = match cells {
                Cells::Excel(source, place) => flow.step(&self.archive, &mut |xml, is_last| {
                    cells::rows(xml, is_last, source, place, text)
                })?,
                Cells::OpenDocument(place) => {
                    let mut read =
                        |xml: &str, is_last| open_document::rows(xml, is_last, place, text);
                    // Other sheets may follow.
                    flow.step(&self.archive, &mut read)? && !place.is_over()
                }
            };
            if !goes_on {
                self.rows = None;
            }
        } else {
            return Ok(None);
        }
        let left = self.strings.iter().chain(&self.rows).map(Flow::left);
        Ok(Some(self.total - left.sum::<usize>()))
    }
}

/// What a file in the container of old workbooks is: one that holds an encrypted package is a workbook with a password.
fn old_container(bytes: &[u8]) -> WorkbookProblem {
    let name: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    match bytes.windows(name.len()).any(|window| window == name) {
        true => WorkbookProblem::Encrypted,
        false => WorkbookProblem::OldWorkbook,
    }
}

/// The sheets of a workbook of Excel.
fn excel(archive: &mut Archive) -> Result<(Vec<SheetName>, Kind), WorkbookProblem> {
    let list = parts::sheet_list(&archive.text(parts::BOOK)?)?;
    let relations = archive.text("xl/_rels/workbook.xml.rels")?;
    let targets = parts::targets(&relations)?;
    let (mut names, mut paths) = (Vec::new(), Vec::new());
    for sheet in list.sheets {
        let target = targets.iter().find(|(id, _)| *id == sheet.id);
        let Some((_, path)) = target.filter(|(_, path)| archive.has(path)) else {
            continue;
        };
        paths.push(path.clone());
        names.push(SheetName {
            name: sheet.name,
            is_hidden: sheet.is_hidden,
        });
    }
    let is_1904 = list.is_1904;
    Ok((names, Kind::Excel { paths, is_1904 }))
}
