//! What is wrong with a field, a file or a row, in English.

use super::L;
use crate::analysis::orders::Gap;
use crate::ingest::problem::{FileKind, FileProblem, Reason};
use crate::ingest::workbook::WorkbookProblem;
use crate::locale::number::number;
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::figures::Conflict;
use crate::report::problem::FieldProblem;

fn plain(value: f64) -> String {
    number(L, value, 4)
}

pub(in crate::locale::text) fn field(problem: FieldProblem) -> String {
    match problem {
        FieldProblem::NotANumber => {
            "This is not a number. Use digits, such as 1,250 or 4.5.".to_owned()
        }
        FieldProblem::TooLarge => "This number is too large to calculate with.".to_owned(),
        FieldProblem::Below { least } => format!("Enter {} or more.", plain(least)),
        FieldProblem::Above { most } => format!("Enter {} or less.", plain(most)),
        FieldProblem::NotWhole => "Enter a whole number.".to_owned(),
        FieldProblem::UnknownChoice => {
            "This choice does not exist. Pick one from the list.".to_owned()
        }
    }
}

pub(in crate::locale::text) fn conflict(conflict: &Conflict) -> String {
    match *conflict {
        Conflict::LostMoreThanThereWere { available, .. } => format!(
            "At most {} could leave: those at the start and the new ones.",
            plain(available)
        ),
        Conflict::LostNewAtLeast { at_least } => format!(
            "More left than were there at the start, so at least {} of the lost must be new customers.",
            plain(at_least)
        ),
        Conflict::LostNewMoreThanLost { lost } => {
            format!("This is part of the lost, so it cannot be more than {}.", plain(lost))
        }
        Conflict::LostNewMoreThanNew { new } => format!(
            "Only {} joined, so no more of them can have left.",
            counted(L, new, 4, &["customer", "customers"])
        ),
        Conflict::EndContradicts { expected } => format!(
            "Start plus new minus lost makes {}. Correct one of the four numbers, or leave this field empty.",
            plain(expected)
        ),
        Conflict::DerivedNegative { derived, value } => format!(
            "With these numbers “{}” would be {}. Correct one of them.",
            text::label(L, derived),
            plain(value)
        ),
        Conflict::MoreThanItsWhole { whole, most } => format!(
            "This is part of “{}”, so it cannot be more than {}.",
            text::label(L, whole),
            plain(most)
        ),
        Conflict::UpliftAboveAll { room } => format!(
            "Retention can rise by at most {} points, to 100%.",
            plain(100.0 * room)
        ),
        Conflict::ZeroOffScale => "On a scale from 1 to 10 nobody can answer 0. Clear this field or change the scale.".to_owned(),
    }
}

pub(in crate::locale::text) fn file(problem: FileProblem) -> String {
    match problem {
        FileProblem::Empty => "There is nothing in it. Choose a file with at least one row.".to_owned(),
        FileProblem::Unreadable => {
            "The browser could not read this file. Choose it again, or paste its contents.".to_owned()
        }
        FileProblem::Binary { looks_like } => match looks_like {
            FileKind::Picture => "This is a picture, not a table. Choose a CSV, Excel or ODS file.",
            FileKind::Pdf => "This is a PDF. Save the table as CSV, or copy its rows and paste them here.",
            FileKind::Workbook | FileKind::OldWorkbook => {
                "This is a spreadsheet file. Save it as CSV, or copy the cells and paste them here."
            }
            FileKind::Archive => "This is an archive. Unpack it and choose the CSV file inside.",
            FileKind::Unknown => "This is not a text file. Choose a CSV, Excel or ODS file.",
        }
        .to_owned(),
        FileProblem::DamagedArchive => "This packed file is damaged. Pack it again, or choose the file as it was before.".to_owned(),
        FileProblem::Workbook(problem) => workbook(problem),
        FileProblem::TooLarge { limit } => format!(
            "This file is larger than {}\u{a0}MB. Split it, or leave out columns that are not needed.",
            number(L, limit as f64 / 1e6, 0)
        ),
    }
}

pub(in crate::locale::text) fn row(reason: Reason) -> &'static str {
    match reason {
        Reason::Blank => "This cell must not be blank",
        Reason::NotANumber => "Not a number in this column’s form",
        Reason::TooLarge => "Number too large",
        Reason::NotADate => "Not a date in this column’s order",
        Reason::NotWhole => "Score is not a whole number",
        Reason::OutOfScale => "Score outside the scale",
        Reason::EndBeforeStart => "End lies before the start",
        Reason::NotACount => "Not a whole number from 0 up",
        Reason::MoreThanAll => "More returned than visited",
        Reason::SameMonth => "This month has a row already",
        Reason::BelowZero => "An amount below zero",
        Reason::TooManyCells => "More cells than columns",
        Reason::UnclosedQuote => "A quote opens and never closes",
    }
}

pub(in crate::locale::text) fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NoOrders => "There is no order in the data.",
        Gap::NoTime => "All orders are from one day, so nothing can be said per month.",
        Gap::NoRevenue => "Refunds take as much as the orders bring, so there is no revenue per customer.",
        Gap::TooShort => "The data do not reach further than the days without an order, so no loss can show. Lower those days or enter churn yourself.",
    }
}

fn workbook(problem: WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::Encrypted => "This workbook opens with a password only. Save a copy without one and try again.".to_owned(),
        WorkbookProblem::Damaged => "This workbook is damaged. Open it, save it again and try once more.".to_owned(),
        WorkbookProblem::Bomb => "This file unpacks to far more than a table could need, so it was left packed.".to_owned(),
        WorkbookProblem::TooManyColumns { row, limit } => format!(
            "Row {} has cells beyond column {}. Delete what lies that far out and try again.",
            number(L, row as f64, 0),
            number(L, limit as f64, 0)
        ),
        WorkbookProblem::TooLarge { limit } => format!(
            "Unpacked, this workbook is larger than {}\u{a0}MB. Leave out sheets or columns that are not needed.",
            number(L, limit as f64 / 1e6, 0)
        ),
        // The other two are told as kinds of files.
        WorkbookProblem::NoSheet | WorkbookProblem::NotAWorkbook | WorkbookProblem::OldWorkbook => {
            "This workbook has no sheet. Choose another file.".to_owned()
        }
    }
}
