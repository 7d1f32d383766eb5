//! A tiny writer of zip archives and workbooks for tests.

use miniz_oxide::deflate::compress_to_vec;

/// A part of an archive: its name, its bytes, and whether they are packed.
pub struct Part<'a>(pub &'a str, pub &'a [u8], pub bool);

/// The archive of the parts. Checksums are zero: nobody looks.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for Part(name, content, is_packed) in parts {
        let packed = match is_packed {
            true => compress_to_vec(content, 6),
            false => content.to_vec(),
        };
        let method: u16 = if *is_packed { 8 } else { 0 };
        let header = bytes.len() as u32;
        let mut shared = Vec::new();
        shared.extend([20, 0, 0, 0]);
        shared.extend(method.to_le_bytes());
        shared.extend([0; 8]);
        shared.extend((packed.len() as u32).to_le_bytes());
        shared.extend((content.len() as u32).to_le_bytes());
        shared.extend((name.len() as u16).to_le_bytes());
        shared.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&shared);
        bytes.extend(name.as_bytes());
        bytes.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(shared);
        directory.extend([0; 10]);
        directory.extend(header.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, count) = (bytes.len() as u32, parts.len() as u16);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

/// A workbook of one visible sheet with these rows, and a hidden one before it.
pub struct Book {
    /// The content of `sheetData`.
    pub rows: String,
    /// The `si` elements.
    pub strings: String,
    /// The content of the style sheet.
    pub styles: String,
    /// Whether days are counted from 1904.
    pub is_1904: bool,
    /// Whether parts are packed.
    pub is_packed: bool,
}

impl Book {
    /// A workbook without styles and shared strings.
    pub fn of(rows: &str) -> Self {
        Self {
            rows: rows.to_owned(),
            strings: String::new(),
            styles: String::new(),
            is_1904: false,
            is_packed: true,
        }
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let head = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
        let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
        let book = format!(
            r#"{head}<workbook {main} xmlns:r="r"><workbookPr date1904="{}"/><sheets><sheet name="Notes" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Orders &amp; more" sheetId="2" r:id="rId2"/></sheets></workbook>"#,
            u8::from(self.is_1904)
        );
        let relations = r#"<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>"#;
        let hidden = format!(
            r#"{head}<worksheet {main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>note</t></is></c></row></sheetData></worksheet>"#
        );
        let sheet = format!(
            r#"{head}<worksheet {main}><dimension ref="A1:XFD1048576"/><sheetData>{}</sheetData><pageMargins left="0.7"/></worksheet>"#,
            self.rows
        );
        let strings = format!("{head}<sst {main}>{}</sst>", self.strings);
        let styles = format!("{head}<styleSheet {main}>{}</styleSheet>", self.styles);
        let part = |name, text: &'_ str| (name, text.as_bytes().to_vec());
        let parts = [
            part("[Content_Types].xml", "<Types/>"),
            part("xl/workbook.xml", &book),
            part("xl/_rels/workbook.xml.rels", relations),
            part("xl/worksheets/sheet1.xml", &hidden),
            part("xl/worksheets/sheet2.xml", &sheet),
            part("xl/sharedStrings.xml", &strings),
            part("xl/styles.xml", &styles),
        ];
        let parts: Vec<Part> = parts
            .iter()
            .map(|(name, bytes)| Part(name, bytes, self.is_packed))
            .collect();
        zip(&parts)
    }
}
