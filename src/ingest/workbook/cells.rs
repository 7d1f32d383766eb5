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
pub(super) fn table<'a>(text: &'a str, source: &'a Source) -> Result<Table, WorkbookProblem> {
    let mut scan = Scan::new(text);
    let mut table = Table::default();
    let mut row: Vec<Cow<str>> = Vec::new();
    let (mut line, mut next_column, mut cells, mut bytes) = (0, 0, 0, 0_usize);
    let mut is_open = false;
    let mut keep = |row: &mut Vec<Cow<'a, str>>, column: usize, line, value: Cow<'a, str>| {
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
            row.resize(column + 1, Cow::Borrowed(""));
        }
        if let Some(cell) = row.get_mut(column) {
            *cell = value;
        }
        Ok(())
    };
    loop {
        while let Some(cell) = scan.plain_cell() {
            let column = column(cell.place).ok_or(WorkbookProblem::Damaged)?;
            next_column = column + 1;
            let value = shown(cell.kind, cell.style, Cow::Borrowed(cell.raw), source)?;
            if !value.is_empty() {
                keep(&mut row, column, line, value)?;
            }
        }
        let Some(piece) = scan.next()? else {
            break;
        };
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
                if !value.is_empty() {
                    keep(&mut row, column, line, value)?;
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
    shown(kind.as_deref(), cell.attribute("s").as_deref(), raw, source)
}

/// What a cell of a kind and a style shows.
#[cfg_attr(tuned, optimize(speed))]
fn shown<'a>(
    kind: Option<&str>,
    style: Option<&str>,
    raw: Cow<'a, str>,
    source: &'a Source,
) -> Result<Cow<'a, str>, WorkbookProblem> {
    Ok(match kind {
        Some("s") => {
            let place = raw.trim().parse().ok();
            let shared = place.and_then(|place| source.strings.get(place));
            Cow::Borrowed(shared.ok_or(WorkbookProblem::Damaged)?)
        }
        Some("b") => Cow::Borrowed(if raw == "1" { "TRUE" } else { "FALSE" }),
        None | Some("n") => {
            let style = style.and_then(|style| style.parse().ok());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::workbook::parts::{shared_strings, styles};
    use proptest::prelude::*;

    /// The table of a sheet with these rows, and that of the same sheet written so that no cell is a plain one.
    fn both_ways(rows: &str) -> [Result<Table, WorkbookProblem>; 2] {
        let strings = "<sst><si><t>a &amp; b</t></si><si><t/></si><si><t>ژ</t></si></sst>";
        let styles = styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        let (strings, styles) = (shared_strings(strings), styles);
        let (Ok(strings), Ok(styles)) = (strings, styles) else {
            panic!("the parts are sound");
        };
        let source = Source {
            strings: &strings,
            styles: &styles,
            is_1904: false,
            limits: Limits::default(),
        };
        let sheet = format!("<sheetData>{rows}</sheetData>");
        [sheet.clone(), sheet.replace("<c ", "<c  ")].map(|sheet| table(&sheet, &source))
    }

    proptest! {
        #[test]
        fn plain_cells_say_what_others_say(
            cells in prop::collection::vec(
                ("[A-C]|AB|XFD|XFE|a|", "[1-9]?", prop::option::of("[0-3]|12|1234567|x"), prop::option::of("s|n|b|str|e|d|S|"), "[0-9.]{0,5}|4[0-9]{4}|a &amp; b|ژ|<f>1</f>"),
                0..8,
            )
        ) {
            let mut row = String::new();
            for (column, line, style, kind, raw) in cells {
                let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
                let kind = kind.map_or_else(String::new, |kind| format!(" t=\"{kind}\""));
                row += &format!("<c r=\"{column}{line}\"{style}{kind}><v>{raw}</v></c>");
            }
            let [plain, other] = both_ways(&format!("<row r=\"1\">{row}</row><row r=\"2\">{row}<c/></row>"));
            prop_assert_eq!(plain, other);
        }
    }

    #[test]
    fn a_plain_cell_is_read_without_its_tags() {
        let mut scan = Scan::new("<c r=\"B7\" s=\"1\" t=\"s\"><v>12</v></c><c r=\"C7\"/>");
        let cell = scan
            .plain_cell()
            .map(|cell| (cell.place, cell.style, cell.kind, cell.raw));
        assert_eq!(cell, Some(("B7", Some("1"), Some("s"), "12")));
        assert_eq!(scan.plain_cell(), None);
        assert!(
            matches!(scan.next(), Ok(Some(Piece::Start { .. }))),
            "nothing of it is taken"
        );
    }
}
