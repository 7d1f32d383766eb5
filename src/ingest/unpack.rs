//! What opens packed files: workbooks and gzip. The engine asks for it by a trait, as in the browser it is a wasm of its own that only
//! comes to work where a file is packed.

use crate::ingest::gzip::{Packed, Unpacking};
use crate::ingest::workbook::{Limits, Rows, Workbook, WorkbookProblem};
use serde::{Deserialize, Serialize};

/// A workbook of which a sheet is being read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The names of all sheets.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: usize,
    /// How many packed bytes there are to read.
    pub total: usize,
}

/// What opens packed files.
pub trait Unpacker {
    /// Begins with a sheet of the workbook in `bytes`: the chosen one, or else the first that is not hidden.
    ///
    /// # Errors
    /// [`WorkbookProblem`]
    fn book(&mut self, bytes: Vec<u8>, chosen: Option<usize>) -> Result<Book, WorkbookProblem>;

    /// Adds its next rows to `text`, see [`Rows::next`].
    ///
    /// # Errors
    /// [`WorkbookProblem`]
    fn rows(&mut self, text: &mut Vec<u8>) -> Result<Option<usize>, WorkbookProblem>;

    /// Begins with a file that is packed by gzip.
    fn begin(&mut self, packed: Vec<u8>);

    /// Adds its next bytes to `bytes` and says how much of the file is done; `None` after the last.
    ///
    /// # Errors
    /// [`Packed`]
    fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<usize>, Packed>;
}

/// Opens them here.
#[derive(Default)]
pub struct Here {
    unpacking: Option<Unpacking>,
    rows: Option<Rows>,
}

impl Unpacker for Here {
    fn book(&mut self, bytes: Vec<u8>, chosen: Option<usize>) -> Result<Book, WorkbookProblem> {
        let workbook = Workbook::open(bytes, Limits::default())?;
        let names = workbook.sheets().iter().map(|sheet| sheet.name.clone());
        let sheets: Vec<String> = names.collect();
        let chosen = chosen.filter(|sheet| *sheet < sheets.len());
        let sheet = chosen.unwrap_or_else(|| workbook.first_visible());
        let rows = workbook.rows(sheet)?;
        let total = rows.total();
        self.rows = Some(rows);
        Ok(Book {
            sheets,
            sheet,
            total,
        })
    }

    fn rows(&mut self, text: &mut Vec<u8>) -> Result<Option<usize>, WorkbookProblem> {
        match &mut self.rows {
            Some(rows) => rows.next(text),
            None => Ok(None),
        }
    }

    fn begin(&mut self, packed: Vec<u8>) {
        self.unpacking = Some(Unpacking::new(packed));
    }

    fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<usize>, Packed> {
        match &mut self.unpacking {
            Some(unpacking) => unpacking.next(bytes),
            None => Ok(None),
        }
    }
}
