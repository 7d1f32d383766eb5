//! The rows of a sheet of OpenDocument as delimited text. A row, or a cell, may stand for many that are the same.

use crate::ingest::workbook::cells::{is_odd, unambiguous, write_quoted, DELIMITER, LAST_ROW};
use crate::ingest::workbook::xml::{digits, unescaped, Piece, Scan, Tag};
use crate::ingest::workbook::{Limits, WorkbookProblem};
use std::borrow::Cow;

/// How far the rows of a sheet were read.
#[derive(Debug)]
pub(in crate::ingest::workbook) struct Place {
    /// How many bytes there are before the sheet.
    ahead: usize,
    /// Rows so far, those among them up to the last filled one, and the cells and bytes that these are written with.
    row: usize,
    lines: usize,
    cells: usize,
    bytes: usize,
    /// All rows are read.
    is_over: bool,
    limits: Limits,
}

impl Place {
    /// Before the first row of a sheet that begins after so many bytes.
    pub(in crate::ingest::workbook) fn new(ahead: usize, limits: Limits) -> Self {
        Self {
            ahead,
            row: 0,
            lines: 0,
            cells: 0,
            bytes: 0,
            is_over: false,
            limits,
        }
    }

    pub(in crate::ingest::workbook) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Writes a row that stands for `count` of them.
    fn write(
        &mut self,
        line: &Line,
        count: usize,
        text: &mut Vec<u8>,
    ) -> Result<(), WorkbookProblem> {
        let before = self.row - self.lines;
        self.row = self.row.saturating_add(count);
        if line.bytes.is_empty() {
            return Ok(());
        }
        let all = |once: usize| once.saturating_mul(count);
        self.cells = self.cells.saturating_add(all(line.width));
        self.bytes = self.bytes.saturating_add(all(line.bytes.len()));
        let limit = self.limits.inflated;
        // A program may allow more rows than others, but not that many of cells.
        let is_within = self.row <= LAST_ROW && self.cells <= self.limits.cells;
        if !is_within || self.bytes > limit {
            return Err(WorkbookProblem::TooLarge { limit });
        }
        text.resize(text.len() + before, b'\n');
        for _ in 0..count {
            text.extend_from_slice(&line.bytes);
            text.push(b'\n');
        }
        self.lines = self.row;
        Ok(())
    }
}

/// Adds the whole rows of `xml` to `text`, each in the line of its number: how many bytes of `xml` are done. Unless `is_last`, more of the
/// XML follows.
#[cfg_attr(tuned, optimize(speed))]
pub(in crate::ingest::workbook) fn rows(
    xml: &str,
    is_last: bool,
    place: &mut Place,
    text: &mut Vec<u8>,
) -> Result<usize, WorkbookProblem> {
    let ahead = place.ahead.min(xml.len());
    place.ahead -= ahead;
    let mut scan = Scan::new(xml.get(ahead..).unwrap_or_default());
    let (mut line, mut done) = (Line::default(), ahead);
    while !place.is_over {
        line.clear();
        match next_row(&mut scan, place, &mut line) {
            Ok(0) => break,
            Ok(count) => place.write(&line, count, text)?,
            // What seems to break off goes on with what follows.
            Err(WorkbookProblem::Damaged) if !is_last => break,
            Err(problem) => return Err(problem),
        }
        done = xml.len() - scan.left();
    }
    match (place.is_over, is_last) {
        (true, _) => Ok(xml.len()),
        (false, true) => Err(WorkbookProblem::Damaged),
        (false, false) => Ok(done),
    }
}

/// Puts the next row in `line` and says for how many it stands; 0 where the text or the sheet ends before it.
#[cfg_attr(tuned, optimize(speed))]
fn next_row(scan: &mut Scan, place: &mut Place, line: &mut Line) -> Result<usize, WorkbookProblem> {
    while let Some(piece) = scan.next()? {
        match piece {
            Piece::Start { tag, is_empty } => match tag.name {
                "table-row" => {
                    if !is_empty {
                        cells(scan, place, line)?;
                    }
                    let count = tag.attribute("table:number-rows-repeated");
                    return repeats(count.as_deref());
                }
                // The sheet itself, and what holds rows together.
                "table" | "table-header-rows" | "table-rows" | "table-row-group" => {
                    place.is_over = is_empty && tag.name == "table";
                }
                _ if is_empty => {}
                _ => scan.skip()?,
            },
            Piece::End("table") => place.is_over = true,
            _ => {}
        }
        if place.is_over {
            break;
        }
    }
    Ok(0)
}

/// For how many a row or a cell stands: at least itself.
fn repeats(count: Option<&str>) -> Result<usize, WorkbookProblem> {
    let count = count.map_or(Some(1), digits);
    Ok(count.ok_or(WorkbookProblem::Damaged)?.max(1))
}

/// Puts the cells of the row that just began in `line`.
#[cfg_attr(tuned, optimize(speed))]
fn cells(scan: &mut Scan, place: &Place, line: &mut Line) -> Result<(), WorkbookProblem> {
    loop {
        match scan.next()?.ok_or(WorkbookProblem::Damaged)? {
            Piece::Start { tag, is_empty } => match tag.name {
                "table-cell" | "covered-table-cell" => {
                    let cell = Cell::of(tag)?;
                    let value = cell.value(scan, is_empty)?;
                    line.add(&value, cell.count, place)?;
                }
                _ if is_empty => {}
                _ => scan.skip()?,
            },
            Piece::End(_) => return Ok(()),
            Piece::Text(_) => {}
        }
    }
}

/// A row as it is written.
#[derive(Default)]
struct Line {
    bytes: Vec<u8>,
    /// Columns so far, and those among them up to the last filled one.
    column: usize,
    width: usize,
}

impl Line {
    fn clear(&mut self) {
        self.bytes.clear();
        (self.column, self.width) = (0, 0);
    }

    /// Adds a cell that stands for `count` of them. Blank ones take room only before a filled one.
    #[cfg_attr(tuned, optimize(speed))]
    fn add(&mut self, cell: &str, count: usize, place: &Place) -> Result<(), WorkbookProblem> {
        let first = self.column;
        self.column = first.saturating_add(count);
        if cell.is_empty() {
            return Ok(());
        }
        let limit = place.limits.columns;
        if self.column > limit {
            let row = place.row + 1;
            return Err(WorkbookProblem::TooManyColumns { row, limit });
        }
        let is_plain = !cell.bytes().any(is_odd);
        for column in first..self.column {
            // A delimiter stands between two cells, none before the first.
            let (now, before) = (column + 1, self.width.max(1));
            self.bytes
                .resize(self.bytes.len() + now - before, DELIMITER);
            self.width = now;
            match is_plain {
                true => self.bytes.extend_from_slice(cell.as_bytes()),
                false => write_quoted(cell.as_bytes(), &mut self.bytes),
            }
            if self.bytes.len() > place.limits.inflated {
                let limit = place.limits.inflated;
                return Err(WorkbookProblem::TooLarge { limit });
            }
        }
        Ok(())
    }
}

/// What the tag of a cell says.
struct Cell<'a> {
    kind: &'a str,
    /// Its value, entities and all; blank where only its text says it.
    given: &'a str,
    count: usize,
}

impl<'a> Cell<'a> {
    #[cfg_attr(tuned, optimize(speed))]
    fn of(mut tag: Tag<'a>) -> Result<Self, WorkbookProblem> {
        let (mut kind, mut given, mut count) = ("", "", None);
        while let Some((name, value)) = tag.next_attribute() {
            match name.as_bytes() {
                b"office:value-type" => kind = value,
                b"office:value"
                | b"office:date-value"
                | b"office:time-value"
                | b"office:boolean-value"
                | b"office:string-value" => given = value,
                b"table:number-columns-repeated" => count = Some(value),
                _ => {}
            }
        }
        let count = repeats(count)?;
        Ok(Self { kind, given, count })
    }

    /// What the cell shows, up to its end.
    #[cfg_attr(tuned, optimize(speed))]
    fn value(&self, scan: &mut Scan<'a>, is_empty: bool) -> Result<Cow<'a, str>, WorkbookProblem> {
        let text = match is_empty {
            true => Cow::Borrowed(""),
            false => match scan.plain_paragraph() {
                Some(text) if !is_spaced(text) => Cow::Borrowed(text),
                Some(text) => {
                    let mut unspaced = String::new();
                    add_unspaced(text, 0, &mut unspaced);
                    Cow::Owned(unspaced)
                }
                None => paragraphs(scan)?,
            },
        };
        if self.given.is_empty() {
            return Ok(text);
        }
        let given = unescaped(self.given);
        Ok(match self.kind.as_bytes() {
            b"float" | b"percentage" | b"currency" => unambiguous(given),
            // A day, as sheets of Excel are read, too, whatever the time.
            b"date" => match self.given.split_once('T') {
                // Day 0 is none: a time of day alone.
                Some(("1899-12-30", time)) => Cow::Borrowed(time),
                Some((day, _)) => Cow::Borrowed(day),
                None => given,
            },
            b"time" => clock(&given).map_or(given, Cow::Owned),
            b"boolean" => Cow::Borrowed(if given == "true" { "TRUE" } else { "FALSE" }),
            _ => given,
        })
    }
}

/// `PT9H30M05.5S` as `09:30:05`.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
}

/// The paragraphs of the cell that just began, up to its end, each in a line of its own. Notes and pictures are left out.
#[cfg_attr(tuned, optimize(speed))]
fn paragraphs<'a>(scan: &mut Scan<'a>) -> Result<Cow<'a, str>, WorkbookProblem> {
    let (mut text, mut is_first) = (Cow::Borrowed(""), true);
    loop {
        match scan.next()?.ok_or(WorkbookProblem::Damaged)? {
            Piece::Start { tag, is_empty } => match tag.name {
                "p" | "h" => {
                    if !std::mem::replace(&mut is_first, false) {
                        text.to_mut().push('\n');
                    }
                    if !is_empty {
                        paragraph(scan, &mut text)?;
                    }
                }
                _ if is_empty => {}
                _ => scan.skip()?,
            },
            Piece::End(_) => return Ok(text),
            Piece::Text(_) => {}
        }
    }
}

/// The most that tags for blanks make of a cell: as long as cells can be.
const LONGEST: usize = 32_767;

/// Adds the paragraph that just began, up to its end.
#[cfg_attr(tuned, optimize(speed))]
fn paragraph<'a>(scan: &mut Scan<'a>, text: &mut Cow<'a, str>) -> Result<(), WorkbookProblem> {
    let (start, mut depth) = (text.len(), 1);
    while depth > 0 {
        match scan.next()?.ok_or(WorkbookProblem::Damaged)? {
            Piece::Start { tag, is_empty } => {
                match tag.name {
                    "s" => {
                        let count = tag.attribute("text:c");
                        let count = count.and_then(|count| digits(&count)).unwrap_or(1);
                        let count = count.min(LONGEST.saturating_sub(text.len()));
                        text.to_mut().push_str(&" ".repeat(count));
                    }
                    "tab" => text.to_mut().push('\t'),
                    "line-break" => text.to_mut().push('\n'),
                    "annotation" | "note" | "ruby-text" | "frame" if !is_empty => {
                        scan.skip()?;
                        continue;
                    }
                    _ => {}
                }
                depth += u32::from(!is_empty);
            }
            Piece::End(_) => depth -= 1,
            Piece::Text(more) if text.is_empty() && !is_spaced(&more) => *text = more,
            Piece::Text(more) => add_unspaced(&more, start, text.to_mut()),
        }
    }
    Ok(())
}

/// Whether blanks of a text are no part of the document, as between the lines of a file that was laid out anew.
fn is_spaced(text: &str) -> bool {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let bytes = text.as_bytes();
    bytes.first().is_some_and(is_space)
        || bytes.iter().any(|byte| *byte != b' ' && is_space(byte))
        || bytes.windows(2).any(|two| two == b"  ")
}

/// Adds text to the paragraph that begins at `start`: a run of blanks is one, and none at the beginning.
fn add_unspaced(more: &str, start: usize, text: &mut String) {
    for c in more.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' if text.len() == start || text.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\r' => text.push(' '),
            c => text.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text of a sheet that comes in pieces of so many bytes, or the problem with it.
    fn text(sheet: &str, piece: usize) -> Result<String, WorkbookProblem> {
        const AHEAD: &str = "<office:spreadsheet>";
        let content = format!("{AHEAD}{sheet}");
        let mut place = Place::new(AHEAD.len(), Limits::default());
        let (mut text, mut xml, mut rest) = (Vec::new(), Vec::new(), content.as_bytes());
        while !rest.is_empty() {
            let (next, after) = rest.split_at(piece.min(rest.len()));
            xml.extend_from_slice(next);
            rest = after;
            if let Ok(whole) = std::str::from_utf8(&xml) {
                let done = rows(whole, rest.is_empty(), &mut place, &mut text)?;
                xml.drain(..done);
            }
        }
        Ok(String::from_utf8(text).unwrap())
    }

    proptest! {
        #[test]
        fn plain_cells_say_what_others_say_in_pieces_of_any_size(
            cells in prop::collection::vec(
                (prop::option::of("float|date|string|time|boolean|x"), prop::option::of("[0-9.]{1,5}|true|2024-01-05T10|a &amp; b"), prop::option::of("[0-3]|x|999"), "[0-9.]{0,4}|ژ|a\t\"b|a &amp; b|<text:s/>"),
                0..6,
            ),
            count in 0..4,
            piece in 1usize..90,
        ) {
            let attribute = |name: &str, value: Option<String>| value.map_or_else(String::new, |value| format!(" {name}=\"{value}\""));
            let mut row = String::new();
            for (kind, value, count, shown) in cells {
                let (kind, value) = (attribute("office:value-type", kind), attribute("office:value", value));
                let count = attribute("table:number-columns-repeated", count);
                row += &format!("<table:table-cell{kind}{value}{count}><text:p>{shown}</text:p></table:table-cell>");
            }
            let sheet = format!(
                "<table:table table:name=\"a\"><table:table-row>{row}</table:table-row><table:table-row table:number-rows-repeated=\"{count}\">{row}<table:table-cell/></table:table-row></table:table>"
            );
            let odd = sheet.replace("<text:p>", "<text:p >");
            let whole = text(&sheet, usize::MAX);
            for other in [text(&odd, usize::MAX), text(&sheet, piece), text(&odd, piece)] {
                prop_assert_eq!(&whole, &other);
            }
        }
    }

    #[test]
    fn a_plain_paragraph_is_all_of_its_cell() {
        let plain = |xml| Scan::new(xml).plain_paragraph();
        assert_eq!(
            plain("<text:p>a b</text:p></table:table-cell>"),
            Some("a b")
        );
        for other in [
            "<text:p>a &amp; b</text:p></table:table-cell>",
            "<text:p>a</text:p><text:p>b</text:p></table:table-cell>",
            "<text:p>a<text:s/></text:p></table:table-cell>",
            "<text:p>a</text:p></table:covered-table-cell>",
            "<text:p/></table:table-cell>",
        ] {
            assert_eq!(plain(other), None, "{other}");
        }
    }

    #[test]
    fn blanks_that_lay_the_file_out_are_no_text() {
        for (shown, expected) in [
            ("a b", "a b"),
            ("a\n     b", "a b"),
            (" \t a  b", "a b"),
            ("a <text:span> b</text:span>", "a b"),
            ("a <text:s/>b", "a  b"),
            ("<text:s text:c=\"2\"/>a", "  a"),
            ("a<text:tab/>b", "\"a\tb\""),
        ] {
            let sheet = format!(
                "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>{shown}</text:p></table:table-cell></table:table-row></table:table>"
            );
            for sheet in [sheet.clone(), sheet.replace("<text:p>", "<text:p >")] {
                assert_eq!(
                    text(&sheet, usize::MAX),
                    Ok(format!("{expected}\n")),
                    "{sheet}"
                );
            }
        }
    }

    #[test]
    fn tags_for_blanks_make_no_cell_longer_than_cells_are() {
        let blanks = "<text:s text:c=\"32767\"/>".repeat(16);
        let sheet = format!(
            "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>{blanks}a</text:p></table:table-cell></table:table-row></table:table>"
        );
        let text = text(&sheet, usize::MAX).unwrap();
        assert!(
            text.len() < LONGEST + 4 && text.ends_with("a\n"),
            "{}",
            text.len()
        );
    }

    #[test]
    fn durations_as_times() {
        for (duration, time) in [
            ("PT00H00M00S", Some("00:00:00")),
            ("PT9H5M7,5S", Some("09:05:07")),
            ("-PT1H0M0S", None),
            ("PT5M", None),
            ("", None),
        ] {
            assert_eq!(clock(duration).as_deref(), time, "{duration}");
        }
    }
}
