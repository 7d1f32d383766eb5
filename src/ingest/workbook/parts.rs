//! The parts of a workbook beside its sheets: the list of sheets, where they are, shared strings, and which styles are dates.

use super::xml::{Piece, Scan};
use super::WorkbookProblem;

/// The part with the list of sheets.
pub(super) const BOOK: &str = "xl/workbook.xml";

/// What `workbook.xml` says.
pub(super) struct SheetList {
    pub(super) sheets: Vec<Listed>,
    pub(super) is_1904: bool,
}

/// A sheet of the list.
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) is_hidden: bool,
}

pub(super) fn sheet_list(text: &str) -> Result<SheetList, WorkbookProblem> {
    let mut list = SheetList {
        sheets: Vec::new(),
        is_1904: false,
    };
    let mut scan = Scan::new(text);
    while let Some(piece) = scan.next()? {
        let Piece::Start { tag, .. } = piece else {
            continue;
        };
        match tag.name {
            "workbookPr" => list.is_1904 = tag.says("date1904"),
            "sheet" => {
                let (name, id) = (tag.attribute("name"), tag.attribute("r:id"));
                let state = tag.attribute("state");
                if let Some((name, id)) = name.zip(id) {
                    list.sheets.push(Listed {
                        name: name.into_owned(),
                        id: id.into_owned(),
                        is_hidden: state.is_some_and(|state| state != "visible"),
                    });
                }
            }
            _ => {}
        }
    }
    Ok(list)
}

/// The ids of relations and the parts that they lead to.
pub(super) fn targets(text: &str) -> Result<Vec<(String, String)>, WorkbookProblem> {
    let mut targets = Vec::new();
    let mut scan = Scan::new(text);
    while let Some(piece) = scan.next()? {
        let Piece::Start { tag, .. } = piece else {
            continue;
        };
        if let Some((id, target)) = tag.attribute("Id").zip(tag.attribute("Target")) {
            let path = match target.strip_prefix('/') {
                Some(from_root) => from_root.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.push((id.into_owned(), path));
        }
    }
    Ok(targets)
}

/// The texts that cells share, one after the other.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or(0)..end)
    }
}

/// Adds the whole texts of `xml`: how many bytes of that are done. Unless `is_last`, more of it follows.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn add_strings(
    xml: &str,
    is_last: bool,
    strings: &mut Strings,
) -> Result<usize, WorkbookProblem> {
    let (mut scan, mut done) = (Scan::new(xml), 0);
    loop {
        match next_string(&mut scan, strings) {
            Ok(true) => done = xml.len() - scan.left(),
            Ok(false) => return Ok(done),
            // What seems to break off goes on with what follows.
            Err(WorkbookProblem::Damaged) if !is_last => return Ok(done),
            Err(problem) => return Err(problem),
        }
    }
}

/// Adds the next text; `false` where there is none.
#[cfg_attr(tuned, optimize(speed))]
fn next_string(scan: &mut Scan, strings: &mut Strings) -> Result<bool, WorkbookProblem> {
    while let Some(piece) = scan.next()? {
        match piece {
            Piece::Start { tag, is_empty } if tag.name == "si" => {
                if !is_empty {
                    strings.text.push_str(&rich_text(scan, "si")?);
                }
                strings.ends.push(strings.text.len());
                return Ok(true);
            }
            _ => {}
        }
    }
    Ok(false)
}

/// The text of an element whose runs each have a `t`; readings in small letters beside it (`rPh`) are left out.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn rich_text(scan: &mut Scan, element: &str) -> Result<String, WorkbookProblem> {
    let mut text = String::new();
    loop {
        match scan.next()?.ok_or(WorkbookProblem::Damaged)? {
            Piece::Start {
                tag,
                is_empty: false,
            } => match tag.name {
                "t" => text.push_str(&scan.text()?),
                "rPh" => drop(scan.text()?),
                _ => {}
            },
            Piece::End(name) if name == element => return Ok(text),
            _ => {}
        }
    }
}

/// For each style of cells whether it shows a date.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<bool>);

impl Styles {
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn is_date(&self, style: usize) -> bool {
        self.0.get(style) == Some(&true)
    }
}

pub(super) fn styles(text: &str) -> Result<Styles, WorkbookProblem> {
    let mut own: Vec<(u32, bool)> = Vec::new();
    let mut styles = Styles::default();
    let mut scan = Scan::new(text);
    let mut is_in_cells = false;
    while let Some(piece) = scan.next()? {
        match piece {
            Piece::Start { tag, is_empty } => match tag.name {
                "numFmt" => {
                    let id = tag.attribute("numFmtId").and_then(|id| id.parse().ok());
                    if let Some((id, code)) = id.zip(tag.attribute("formatCode")) {
                        own.push((id, shows_a_date(&code)));
                    }
                }
                "cellXfs" => is_in_cells = !is_empty,
                "xf" if is_in_cells => {
                    let id = tag.attribute("numFmtId").and_then(|id| id.parse().ok());
                    let id = id.unwrap_or(0);
                    let found = own.iter().find(|(this, _)| *this == id);
                    let is_date = found.map_or(is_built_in_date(id), |(_, is_date)| *is_date);
                    styles.0.push(is_date);
                }
                _ => {}
            },
            Piece::End("cellXfs") => is_in_cells = false,
            _ => {}
        }
    }
    Ok(styles)
}

/// The formats of dates that every workbook has (ECMA-376 part 1, 18.8.30), those of East Asia included.
fn is_built_in_date(format: u32) -> bool {
    matches!(format, 14..=17 | 22 | 27..=31 | 34..=36 | 50..=58)
}

/// Whether a format has a day or a year in it, outside quotes, brackets and escapes.
fn shows_a_date(code: &str) -> bool {
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            '[' => drop(chars.by_ref().find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(chars.next()),
            // Only the first section counts; the others are for other numbers and for text.
            ';' => return false,
            'y' | 'Y' | 'd' | 'D' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates() {
        for code in [
            "yyyy-mm-dd",
            "d.m.yy",
            "[$-409]d-mmm-yy;@",
            "[$-fa-IR,16]yyyy/mm/dd",
            "dd mmmm",
            "\"on\" DD/MM/YYYY hh:mm",
        ] {
            assert!(shows_a_date(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0.00 \"day\"",
            "[Red]0",
            "h:mm",
            "0\\d",
            "#,##0 [$ریال-fa-IR]",
            "0;d",
        ] {
            assert!(!shows_a_date(code), "{code}");
        }
    }
}
