//! The cells of a sheet as delimited text.

use super::parts::{rich_text, Strings, Styles};
use super::xml::{digits, Piece, Scan, Tag};
use super::{Limits, WorkbookProblem};
use crate::ingest::date::DayCount;
use std::borrow::Cow;

/// What the cells of a sheet refer to.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) strings: Strings,
    pub(super) styles: Styles,
    pub(super) is_1904: bool,
    pub(super) limits: Limits,
}

/// The last row and the last column that a sheet can have.
pub(super) const LAST_ROW: usize = 1_048_576;
const LAST_COLUMN: usize = 16_384;

/// How far the rows of a sheet were read.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// The number of the last row, from 1.
    row: usize,
    /// Cells so far, the blank ones before a filled one included, and how many bytes they are written with.
    cells: usize,
    bytes: usize,
    /// Lines that were written.
    lines: usize,
    /// All rows are read.
    is_over: bool,
}

/// Adds the whole rows of `xml` to `text`, each in the line of its number, cells between tabs: how many bytes of `xml` are done. A blank
/// cell takes room only before a filled one of its row. Unless `is_last`, more of the XML follows.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn rows(
    xml: &str,
    is_last: bool,
    source: &Source,
    place: &mut Place,
    text: &mut Vec<u8>,
) -> Result<usize, WorkbookProblem> {
    let mut scan = Scan::new(xml);
    let (mut row, mut done) = (Vec::new(), 0);
    while !place.is_over {
        row.clear();
        match next_row(&mut scan, source, place, &mut row) {
            Ok(true) => {
                place.write(&row, source.limits, text)?;
                done = xml.len() - scan.left();
            }
            Ok(false) => break,
            // What seems to break off goes on with what follows.
            Err(WorkbookProblem::Damaged) if !is_last => break,
            Err(problem) => return Err(problem),
        }
    }
    Ok(if place.is_over { xml.len() } else { done })
}

impl Place {
    /// Writes a row in its line.
    #[cfg_attr(tuned, optimize(speed))]
    fn write(
        &mut self,
        row: &[Cow<str>],
        limits: Limits,
        text: &mut Vec<u8>,
    ) -> Result<(), WorkbookProblem> {
        self.cells += row.len();
        let limit = limits.inflated;
        if self.cells > limits.cells {
            return Err(WorkbookProblem::TooLarge { limit });
        }
        if row.is_empty() {
            return Ok(());
        }
        text.resize(text.len() + self.row - 1 - self.lines, b'\n');
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                text.push(DELIMITER);
            }
            let cell = cell.as_bytes();
            let odd = cell.iter().filter(|byte| is_odd(**byte)).count();
            // Cells may share a long text a million times over, and each odd byte of it may become two.
            self.bytes = self.bytes.saturating_add(cell.len() + odd);
            if self.bytes > limit {
                return Err(WorkbookProblem::TooLarge { limit });
            }
            match odd {
                0 => text.extend_from_slice(cell),
                _ => write_quoted(cell, text),
            }
        }
        text.push(b'\n');
        self.lines = self.row;
        Ok(())
    }
}

/// What stands between two cells: hardly ever in one.
pub(super) const DELIMITER: u8 = b'\t';

/// Whether a cell with this byte cannot stand as it is.
#[inline(always)]
pub(super) fn is_odd(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b'"')
}

/// Writes a cell so that a reader of delimited text has it again, but with a space for each line break in it: a row has one line.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn write_quoted(cell: &[u8], text: &mut Vec<u8>) {
    text.push(b'"');
    for byte in cell {
        match byte {
            b'\n' | b'\r' => text.push(b' '),
            b'"' => text.extend_from_slice(b"\"\""),
            byte => text.push(*byte),
        }
    }
    text.push(b'"');
}

/// Puts the filled cells of the next row in `row`; `false` where the text ends before it does.
#[cfg_attr(tuned, optimize(speed))]
fn next_row<'a>(
    scan: &mut Scan<'a>,
    source: &'a Source,
    place: &mut Place,
    row: &mut Vec<Cow<'a, str>>,
) -> Result<bool, WorkbookProblem> {
    let (mut line, mut next_column, mut is_open) = (place.row, 0, false);
    let keep = |row: &mut Vec<Cow<'a, str>>, column: usize, line, value: Cow<'a, str>| {
        if column >= source.limits.columns {
            let limit = source.limits.columns;
            return Err(WorkbookProblem::TooManyColumns { row: line, limit });
        }
        if row.len() <= column {
            row.resize(column, Cow::Borrowed(""));
            row.push(value);
        } else if let Some(cell) = row.get_mut(column) {
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
                keep(row, column, line, value)?;
            }
        }
        if is_open && scan.row_ends() {
            place.row = line;
            return Ok(true);
        }
        if let Some(this) = scan.plain_row() {
            line = next_line(line, this)?;
            (next_column, is_open) = (0, true);
            row.clear();
            continue;
        }
        let Some(piece) = scan.next()? else {
            return Ok(false);
        };
        match piece {
            Piece::Start { tag, is_empty } if tag.name == "row" => {
                let given = tag.attribute("r").map(|r| r.parse().ok());
                let this = given
                    .unwrap_or(Some(line + 1))
                    .ok_or(WorkbookProblem::Damaged)?;
                line = next_line(line, this)?;
                (next_column, is_open) = (0, !is_empty);
                row.clear();
            }
            Piece::Start { tag, is_empty } if tag.name == "c" => {
                let column = match tag.attribute("r") {
                    Some(place) => column(&place).ok_or(WorkbookProblem::Damaged)?,
                    None => next_column,
                };
                next_column = column + 1;
                let value = match is_empty {
                    true => Cow::Borrowed(""),
                    false => value(scan, tag, source)?,
                };
                if !value.is_empty() {
                    keep(row, column, line, value)?;
                }
            }
            // The end of no row is none.
            Piece::End("row") if is_open => {
                place.row = line;
                return Ok(true);
            }
            Piece::End("sheetData") => {
                place.is_over = true;
                return Ok(false);
            }
            _ => {}
        }
    }
}

/// The number of a row after that of another.
#[inline]
fn next_line(line: usize, this: usize) -> Result<usize, WorkbookProblem> {
    // Excel takes no sheet whose rows are not in order either.
    match this > line && this <= LAST_ROW {
        true => Ok(this),
        false => Err(WorkbookProblem::Damaged),
    }
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
    let number = |text: &str| digits(text).or_else(|| text.trim().parse().ok());
    Ok(match kind.map(str::as_bytes) {
        Some(b"s") => {
            let place = number(&raw);
            let shared = place.and_then(|place| source.strings.get(place));
            Cow::Borrowed(shared.ok_or(WorkbookProblem::Damaged)?)
        }
        Some(b"b") => Cow::Borrowed(if raw == "1" { "TRUE" } else { "FALSE" }),
        None | Some(b"n") => {
            let style = style.and_then(number);
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
pub(super) fn unambiguous(number: Cow<str>) -> Cow<str> {
    let Some(dot) = number.bytes().position(|byte| byte == b'.') else {
        return number;
    };
    let after = number.bytes().skip(dot + 1);
    let digits = after.take_while(u8::is_ascii_digit).count();
    if digits != 3 {
        return number;
    }
    let mut longer = number.into_owned();
    longer.insert(dot + 4, '0');
    Cow::Owned(longer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::workbook::parts::{add_strings, styles};
    use proptest::prelude::*;

    fn source() -> Source {
        let texts = "<sst><si><t>a &amp; b</t></si><si><t/></si><si><t>ژ</t></si></sst>";
        let styles = styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        let mut strings = Strings::default();
        add_strings(texts, true, &mut strings).unwrap();
        Source {
            strings,
            styles: styles.unwrap(),
            is_1904: false,
            limits: Limits::default(),
        }
    }

    /// The text of a sheet that comes in pieces of so many bytes, or the problem with it.
    fn text(sheet: &str, piece: usize) -> Result<String, WorkbookProblem> {
        let (source, mut place, mut text) = (source(), Place::default(), Vec::new());
        let (mut xml, mut rest) = (Vec::new(), sheet.as_bytes());
        while !rest.is_empty() {
            let (next, after) = rest.split_at(piece.min(rest.len()));
            xml.extend_from_slice(next);
            rest = after;
            if let Ok(whole) = std::str::from_utf8(&xml) {
                let done = rows(whole, rest.is_empty(), &source, &mut place, &mut text)?;
                xml.drain(..done);
            }
        }
        Ok(String::from_utf8(text).unwrap())
    }

    /// The text of a sheet with these rows, that of the same sheet written so that no cell is a plain one, and that of both in pieces.
    fn both_ways(rows: &str, piece: usize) -> [Result<String, WorkbookProblem>; 4] {
        let sheet = format!("<sheetData>{rows}</sheetData>");
        let odd = sheet.replace("<c ", "<c  ").replace("<row ", "<row  ");
        let all = usize::MAX;
        [(&sheet, all), (&odd, all), (&sheet, piece), (&odd, piece)]
            .map(|(sheet, piece)| text(sheet, piece))
    }

    proptest! {
        #[test]
        fn plain_cells_say_what_others_say(
            cells in prop::collection::vec(
                ("[A-C]|AB|XFD|XFE|a|", "[1-9]?", prop::option::of("[0-3]|12|1234567|x"), prop::option::of("s|n|b|str|e|d|S|"), "[0-9.]{0,5}|4[0-9]{4}|a &amp; b|ژ|<f>1</f>"),
                0..8,
            ),
            piece in 1usize..90,
        ) {
            let mut row = String::new();
            for (column, line, style, kind, raw) in cells {
                let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
                let kind = kind.map_or_else(String::new, |kind| format!(" t=\"{kind}\""));
                row += &format!("<c r=\"{column}{line}\"{style}{kind}><v>{raw}</v></c>");
            }
            let [plain, others @ ..] = both_ways(&format!("<row r=\"1\">{row}</row><row r=\"2\">{row}<c/></row>"), piece);
            for other in others {
                prop_assert_eq!(&plain, &other);
            }
        }
    }

    #[test]
    fn rows_stand_in_their_lines_and_cells_between_tabs() {
        let sheet = "<sheetData><row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"C2\" t=\"str\"><v>a\tb</v></c></row><row r=\"3\"><c r=\"B3\"/></row>\
            <row r=\"5\"><c t=\"str\"><v>say &quot;x\ny&quot;</v></c></row></sheetData><c r=\"A9\"><v>8</v></c>";
        let expected = "\n7\t\t\"a\tb\"\n\n\n\"say \"\"x y\"\"\"\n";
        for piece in [1, 7, 50, 1000] {
            assert_eq!(text(sheet, piece).as_deref(), Ok(expected), "{piece}");
        }
    }

    #[test]
    fn what_is_written_is_bounded_quotes_and_all() {
        let sheet = |cell: &str| {
            format!("<row r=\"1\"><c t=\"str\"><v>{cell}</v></c><c t=\"str\"><v>b</v></c></row>")
        };
        let limits = Limits {
            inflated: 9,
            ..Limits::default()
        };
        let source = Source { limits, ..source() };
        let write = |cell| {
            rows(
                &sheet(cell),
                true,
                &source,
                &mut Place::default(),
                &mut Vec::new(),
            )
        };
        assert!(write("12345678").is_ok());
        for cell in ["123456789", "1\t\"34567", "&quot;&quot;&quot;&quot;5"] {
            assert_eq!(
                write(cell),
                Err(WorkbookProblem::TooLarge { limit: 9 }),
                "{cell}"
            );
        }
    }

    #[test]
    fn a_plain_row_is_one_whose_tag_ends_where_it_seems_to() {
        let plain = |xml| Scan::new(xml).plain_row();
        assert_eq!(plain("<row r=\"7\" spans=\"1:5\"><c/>"), Some(7));
        for other in [
            "<row r=\"7\"/>",
            "<row>",
            "<row r=\"7\" a=\">\">",
            "<row r=\"7\" a='>'>",
            "<x:row r=\"7\">",
        ] {
            assert_eq!(plain(other), None, "{other}");
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
