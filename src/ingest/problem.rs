//! What could not be read, as facts: of a whole file, or of one row.

use crate::ingest::workbook::WorkbookProblem;
use serde::{Deserialize, Serialize};

/// Why a file gives no table at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    /// Nothing in it but white space.
    Empty,
    /// It could not be read: it has changed, was moved, or may not be opened.
    Unreadable,
    /// No text but the bytes of something else.
    Binary {
        /// What the first bytes are like.
        looks_like: FileKind,
    },
    /// A workbook that gives no table.
    Workbook(WorkbookProblem),
    /// More bytes than are taken.
    TooLarge {
        /// How many bytes are taken.
        limit: usize,
    },
    /// A packed file that breaks off or contradicts itself.
    DamagedArchive,
}

/// What a file that is no text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// PNG, JPEG, GIF or WebP.
    Picture,
    /// PDF.
    Pdf,
    /// An Excel or OpenDocument workbook of today (a zip archive with sheets).
    Workbook,
    /// An Excel workbook of the years before 2007.
    OldWorkbook,
    /// A zip or gzip archive.
    Archive,
    /// Bytes that stand in no text.
    Unknown,
}

/// A row that does not count, with what stands in its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line of the file where the row begins, from 1, as a text editor counts.
    pub row: usize,
    /// The header of the column, or its number from 1 where it has none; empty where it is the whole row.
    pub column: String,
    /// What stands there, cut after [`LONGEST_VALUE`] characters.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Characters of a value that a problem keeps.
pub const LONGEST_VALUE: usize = 80;

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// A cell that must be filled is blank.
    Blank,
    /// No number, or none under the column's decimal mark.
    NotANumber,
    /// A number beyond ±10¹⁵.
    TooLarge,
    /// No date, or none in the column's order.
    NotADate,
    /// A score that is not a whole number.
    NotWhole,
    /// A score outside the scale.
    OutOfScale,
    /// The end lies before the start.
    EndBeforeStart,
    /// No whole number from 0 up.
    NotACount,
    /// More returning visitors than visitors.
    MoreThanAll,
    /// A month that an earlier row has counted.
    SameMonth,
    /// An amount below 0 where none can be.
    BelowZero,
    /// More cells than the table has columns, so that it is not known which is which.
    TooManyCells,
    /// A quote opens a cell and nothing closes it.
    UnclosedQuote,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 13] = [
        Self::Blank,
        Self::NotANumber,
        Self::TooLarge,
        Self::NotADate,
        Self::NotWhole,
        Self::OutOfScale,
        Self::EndBeforeStart,
        Self::NotACount,
        Self::MoreThanAll,
        Self::SameMonth,
        Self::BelowZero,
        Self::TooManyCells,
        Self::UnclosedQuote,
    ];

    /// The public name, as in the CSV of the `problems` table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::NotANumber => "not-a-number",
            Self::TooLarge => "too-large",
            Self::NotADate => "not-a-date",
            Self::NotWhole => "not-whole",
            Self::OutOfScale => "out-of-scale",
            Self::EndBeforeStart => "end-before-start",
            Self::NotACount => "not-a-count",
            Self::MoreThanAll => "more-than-all",
            Self::SameMonth => "same-month",
            Self::BelowZero => "below-zero",
            Self::TooManyCells => "too-many-cells",
            Self::UnclosedQuote => "unclosed-quote",
        }
    }
}

impl Problem {
    /// The columns of the `problems` table.
    pub const COLUMNS: [&str; 4] = ["row", "column", "value", "reason"];

    /// The cells of the `problems` table.
    pub fn cells(&self) -> [String; 4] {
        [
            self.row.to_string(),
            self.column.clone(),
            self.value.clone(),
            self.reason.as_str().to_owned(),
        ]
    }
}

/// The first `length` characters of `text`, with an ellipsis where more follow.
pub fn clipped(text: &str, length: usize) -> String {
    let cut = text.char_indices().nth(length).map(|(end, _)| end);
    match cut.and_then(|end| text.get(..end)) {
        None => text.to_owned(),
        Some(start) => format!("{start}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(clipped("تاریخ", 5), "تاریخ");
        assert_eq!(clipped("تاریخ", 3), "تار…");
        assert_eq!(clipped("", 0), "");
    }

    #[test]
    fn reasons_have_names_of_their_own() {
        let mut names = Reason::ALL.map(Reason::as_str).to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Reason::ALL.len());
    }

    #[test]
    fn a_problem_is_a_row_of_its_table() {
        let problem = Problem {
            row: 7,
            column: "amount".to_owned(),
            value: "abc".to_owned(),
            reason: Reason::NotANumber,
        };
        assert_eq!(problem.cells(), ["7", "amount", "abc", "not-a-number"]);
    }
}
