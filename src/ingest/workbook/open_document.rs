//! Spreadsheets of OpenDocument (ODS): one part holds all sheets one after the other. Here is which there are and where each begins.

mod rows;

use super::flow::Flow;
use super::xml::{Piece, Scan, Tag};
use super::zip::Archive;
use super::{Limits, SheetName, WorkbookProblem};
pub(super) use rows::{rows, Place};

/// The part that tells what a document is, the one that lists all parts, and the one with the sheets.
const KIND: &str = "mimetype";
const LIST: &str = "META-INF/manifest.xml";
const CONTENT: &str = "content.xml";

/// What a spreadsheet says it is; templates say more.
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The sheets of a document and where they are.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) names: Vec<SheetName>,
    /// Before how many bytes of the content, unpacked, each begins.
    pub(super) starts: Vec<usize>,
    pub(super) content: Flow,
}

impl Document {
    /// Goes through all of the content once.
    pub(super) fn open(archive: &mut Archive, limits: Limits) -> Result<Self, WorkbookProblem> {
        let no_workbook = WorkbookProblem::NotAWorkbook;
        let is_told = archive.has(KIND);
        if is_told && !archive.text(KIND)?.starts_with(SPREADSHEET) {
            return Err(no_workbook);
        }
        // All but this list may be one encrypted part.
        if is_told && archive.has(LIST) && archive.text(LIST)?.contains(":encryption-data") {
            return Err(WorkbookProblem::Encrypted);
        }
        if !is_told && !archive.has(CONTENT) {
            return Err(no_workbook);
        }
        let mut content = Flow::new(archive.part(CONTENT)?);
        let mut found = Found::new(limits);
        let mut read = |xml: &str, is_last| found.read(xml, is_last);
        let listed = loop {
            match content.step(archive, &mut read) {
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(problem) => break Err(problem),
            }
        };
        match listed {
            Ok(()) if found.is_in_body => {}
            // A part of this name may be anything.
            Ok(()) | Err(WorkbookProblem::Damaged) if !is_told => return Err(no_workbook),
            Ok(()) => return Err(WorkbookProblem::Damaged),
            Err(problem) => return Err(problem),
        }
        content.restart();
        Ok(Self {
            names: found.names,
            starts: found.starts,
            content,
        })
    }
}

/// What was found of the sheets so far.
struct Found {
    names: Vec<SheetName>,
    starts: Vec<usize>,
    limits: Limits,
    /// The style under way, and those that hide the sheets that have them.
    style: String,
    hiding: Vec<String>,
    /// Whether styles are over and sheets have begun, and whether all of the document is over.
    is_in_body: bool,
    is_over: bool,
    /// How many bytes were read.
    at: usize,
}

impl Found {
    fn new(limits: Limits) -> Self {
        Self {
            names: Vec::new(),
            starts: Vec::new(),
            limits,
            style: String::new(),
            hiding: Vec::new(),
            is_in_body: false,
            is_over: false,
            at: 0,
        }
    }

    /// Looks through `xml`: how many bytes of it are done. Unless `is_last`, more of it follows.
    fn read(&mut self, xml: &str, is_last: bool) -> Result<usize, WorkbookProblem> {
        let head = match self.is_in_body {
            true => 0,
            false => self.styles(xml, is_last)?,
        };
        self.at += head;
        if !self.is_in_body {
            return Ok(head);
        }
        let body = self.tables(xml.get(head..).unwrap_or_default(), is_last)?;
        self.at += body;
        Ok(head + body)
    }

    /// The styles that hide sheets, up to where sheets begin.
    fn styles(&mut self, xml: &str, is_last: bool) -> Result<usize, WorkbookProblem> {
        let (mut scan, mut done) = (Scan::new(xml), 0);
        while !self.is_in_body {
            let tag = match scan.next() {
                Ok(Some(Piece::Start { tag, .. })) => Some(tag),
                Ok(Some(_)) => None,
                Ok(None) => break,
                // What seems to break off goes on with what follows.
                Err(_) if !is_last => break,
                Err(problem) => return Err(problem),
            };
            done = xml.len() - scan.left();
            if let Some(tag) = tag {
                self.style_tag(tag)?;
            }
        }
        Ok(done)
    }

    fn style_tag(&mut self, tag: Tag) -> Result<(), WorkbookProblem> {
        let value = |name| tag.attribute(name).unwrap_or_default().into_owned();
        match tag.name {
            "style" => self.style = value("style:name"),
            "table-properties" if value("table:display") == "false" => {
                self.hiding.push(std::mem::take(&mut self.style));
            }
            "spreadsheet" => self.is_in_body = true,
            _ => {}
        }
        self.bounded(self.hiding.len())
    }

    /// The sheets. Their tags alone are looked for, as nearly all of what is large is rows.
    #[cfg_attr(tuned, optimize(speed))]
    fn tables(&mut self, xml: &str, is_last: bool) -> Result<usize, WorkbookProblem> {
        const TABLE: &[u8] = b"<table:table";
        const END: &[u8] = b"</office:document-content>";
        let (bytes, mut from, mut last) = (xml.as_bytes(), 0, 0);
        while let Some(next) = tag_from(bytes, from).filter(|_| !self.is_over) {
            (from, last) = (next + 1, next);
            let tag = bytes.get(next..).unwrap_or_default();
            self.is_over = tag.starts_with(END);
            let after = tag.strip_prefix(TABLE).and_then(<[u8]>::first);
            if !after.is_some_and(u8::is_ascii_whitespace) {
                continue;
            }
            let mut scan = Scan::new(xml.get(next..).unwrap_or_default());
            match scan.next() {
                Ok(Some(Piece::Start { tag, .. })) => self.table(tag, self.at + next)?,
                Err(_) if !is_last => break,
                other => drop(other?),
            }
            from = xml.len() - scan.left();
            last = from;
        }
        match (self.is_over, is_last) {
            (true, _) => Ok(xml.len()),
            // The last tag may have come in part.
            (false, false) => Ok(last),
            (false, true) => Err(WorkbookProblem::Damaged),
        }
    }

    /// Lists a sheet that begins here.
    fn table(&mut self, tag: Tag, start: usize) -> Result<(), WorkbookProblem> {
        let is_part = tag.says("table:is-sub-table");
        let Some(name) = tag.attribute("table:name").filter(|_| !is_part) else {
            return Ok(());
        };
        // What formulas need of other files is kept as sheets named `'file:///prices.ods'#Prices`.
        if name.starts_with('\'') && name.contains("'#") {
            return Ok(());
        }
        let style = tag.attribute("table:style-name");
        let is_hidden = style.is_some_and(|style| self.hiding.iter().any(|name| *name == style));
        self.starts.push(start);
        self.names.push(SheetName {
            name: name.into_owned(),
            is_hidden,
        });
        self.bounded(self.names.len())
    }

    fn bounded(&self, count: usize) -> Result<(), WorkbookProblem> {
        let limit = self.limits.inflated;
        match count > self.limits.entries {
            true => Err(WorkbookProblem::TooLarge { limit }),
            false => Ok(()),
        }
    }
}

/// Where the next tag begins.
#[cfg_attr(tuned, optimize(speed))]
fn tag_from(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    Some(from + rest.iter().position(|byte| *byte == b'<')?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sheets of a content that comes in pieces of so many bytes, with what stands where each begins.
    fn sheets(content: &str, piece: usize) -> Vec<(String, bool, String)> {
        let mut found = Found::new(Limits::default());
        let (mut xml, mut rest) = (Vec::new(), content.as_bytes());
        while !rest.is_empty() {
            let (next, after) = rest.split_at(piece.min(rest.len()));
            xml.extend_from_slice(next);
            rest = after;
            if let Ok(whole) = std::str::from_utf8(&xml) {
                let done = found.read(whole, rest.is_empty()).unwrap();
                xml.drain(..done);
            }
        }
        let start = |start: usize| content[start..].chars().take(12).collect();
        let sheets = found.names.into_iter().zip(found.starts);
        sheets
            .map(|(sheet, at)| (sheet.name, sheet.is_hidden, start(at)))
            .collect()
    }

    #[test]
    fn sheets_are_found_in_pieces_of_any_size() {
        let content = "<?xml version=\"1.0\"?><office:document-content><!-- <office:spreadsheet> --><style:style style:name=\"برگه\"><style:table-properties table:display='false'/></style:style>\
            <office:spreadsheet><table:table table:name=\"یک\" table:style-name=\"برگه\"><table:table-row/></table:table><table:table table:name='a &gt; b'/><table:table >\
            </table:table><table:table table:name=\"c\" ></table:table></office:spreadsheet></office:document-content>\n";
        let begin = "<table:table".to_owned();
        let expected = [("یک", true), ("a > b", false), ("c", false)]
            .map(|(name, is_hidden)| (name.to_owned(), is_hidden, begin.clone()));
        for piece in (1..60).chain([1000]) {
            assert_eq!(sheets(content, piece), expected, "{piece}");
        }
    }
}
