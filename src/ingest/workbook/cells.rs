//! The cells of a sheet as a table of text.

use super::parts::{rich_text, Strings, Styles};
use super::xml::{Piece, Scan, Tag};
use super::{Limits, WorkbookProblem};
use crate::ingest::date::DayCount;
use crate::ingest::delimited::Table;
use std::borrow::Cow;

/// What the cells of a sheet refer to.
pub(super) struct Source<'a> {
    pub(super) strings: &'a Strings,
    pub(super) styles: &'a Styles,
    pub(super) is_1904: bool,
    pub(super) limits: Limits,
}

/// The last row and the last column that a sheet can have.
const LAST_ROW: usize = 1_048_576;
const LAST_COLUMN: usize = 16_384;

/// The rows with a filled cell. A blank cell takes room only before a filled one of its row.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn table(text: &str, source: &Source) -> Result<Table, WorkbookProblem> {
    let mut scan = Scan::new(text);
    let mut table = Table::default();
    let mut row: Vec<String> = Vec::new();
    let (mut line, mut next_column, mut cells, mut bytes) = (0, 0, 0, 0_usize);
    let mut is_open = false;
    while let Some(piece) = scan.next()? {
        match piece {
            Piece::Start { tag, is_empty } if tag.name == "row" => {
                let given = tag.attribute("r").map(|r| r.parse().ok());
                let this = given
                    .unwrap_or(Some(line + 1))
                    .ok_or(WorkbookProblem::Damaged)?;
                // Excel takes no sheet whose rows are not in order either.
                if this > LAST_ROW || this <= line {
                    return Err(WorkbookProblem::Damaged);
                }
                line = this;
                next_column = 0;
                row.clear();
                is_open = !is_empty;
            }
            Piece::Start { tag, is_empty } if tag.name == "c" => {
                let column = match tag.attribute("r") {
                    Some(place) => column(&place).ok_or(WorkbookProblem::Damaged)?,
                    None => next_column,
                };
                next_column = column + 1;
                let value = match is_empty {
                    true => Cow::Borrowed(""),
                    false => value(&mut scan, tag, source)?,
                };
                if value.is_empty() {
                    continue;
                }
                if column >= source.limits.columns {
                    let limit = source.limits.columns;
                    return Err(WorkbookProblem::TooManyColumns { row: line, limit });
                }
                // Cells may share a long text a million times over.
                bytes = bytes.saturating_add(value.len());
                if bytes > source.limits.inflated {
                    let limit = source.limits.inflated;
                    return Err(WorkbookProblem::TooLarge { limit });
                }
                if row.len() <= column {
                    row.resize(column + 1, String::new());
                }
                if let Some(cell) = row.get_mut(column) {
                    *cell = value.into_owned();
                }
            }
            // The end of no row is none.
            Piece::End("row") if is_open => {
                is_open = false;
                cells += row.len();
                if cells > source.limits.cells {
                    let limit = source.limits.inflated;
                    return Err(WorkbookProblem::TooLarge { limit });
                }
                table.push(&row, line);
            }
            Piece::End("sheetData") => break,
            _ => {}
        }
    }
    Ok(table)
}

/// The column of `B7`, from 0.
#[cfg_attr(tuned, optimize(speed))]
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0;
    for letter in letters {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > LAST_COLUMN {
            return None;
        }
    }
    column.checked_sub(1)
}

/// The value of the cell that just began, up to its end.
#[cfg_attr(tuned, optimize(speed))]
fn value<'a>(
    scan: &mut Scan<'a>,
    cell: Tag<'a>,
    source: &'a Source,
) -> Result<Cow<'a, str>, WorkbookProblem> {
    let mut raw = Cow::Borrowed("");
    loop {
        match scan.next()?.ok_or(WorkbookProblem::Damaged)? {
            Piece::Start {
                tag,
                is_empty: false,
            } => match tag.name {
                "v" => raw = scan.text()?,
                "is" => raw = Cow::Owned(rich_text(scan, "is")?),
                _ => drop(scan.text()?),
            },
            Piece::End("c") => break,
            _ => {}
        }
    }
    let kind = cell.attribute("t");
    Ok(match kind.as_deref() {
        Some("s") => {
            let place = raw.trim().parse().ok();
            let shared = place.and_then(|place| source.strings.get(place));
            Cow::Borrowed(shared.ok_or(WorkbookProblem::Damaged)?)
        }
        Some("b") => Cow::Borrowed(if raw == "1" { "TRUE" } else { "FALSE" }),
        None | Some("n") => {
            let style = cell.attribute("s").and_then(|style| style.parse().ok());
            match style.is_some_and(|style| source.styles.is_date(style)) {
                true => date(&raw, source.is_1904).map_or(raw, Cow::Owned),
                false => unambiguous(raw),
            }
        }
        // Text of a formula, an inline text, an error, a date in ISO form.
        Some(_) => raw,
    })
}

/// The day of a serial number in ISO form.
#[cfg_attr(tuned, optimize(speed))]
fn date(serial: &str, is_1904: bool) -> Option<String> {
    let whole = serial.trim().split('.').next()?;
    let count = match is_1904 {
        true => DayCount::Excel1904,
        false => DayCount::Excel1900,
    };
    // Less than a day is a time of day alone.
    let date = count.date(whole.parse().ok().filter(|days| *days > 0)?)?;
    Some(date.iso())
}

/// A number whose dot cannot be taken for one that groups digits: `1.234` becomes `1.2340`.
#[cfg_attr(tuned, optimize(speed))]
fn unambiguous(number: Cow<str>) -> Cow<str> {
    let Some((_, after)) = number.split_once('.') else {
        return number;
    };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits != 3 {
        return number;
    }
    let mut longer = number.into_owned();
    let dot = longer.find('.').unwrap_or(0);
    longer.insert(dot + 4, '0');
    Cow::Owned(longer)
}
