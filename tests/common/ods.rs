//! A tiny writer of OpenDocument spreadsheets for tests.

use super::xlsx::{zip, Part};

/// A spreadsheet, by what is in its content.
pub struct Document {
    /// The automatic styles.
    pub styles: String,
    /// What is in `office:spreadsheet`.
    pub sheets: String,
    /// Whether the content is packed.
    pub is_packed: bool,
}

/// The names that prefixes stand for, as programs write them.
const NAMES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3""#;

impl Document {
    /// One visible sheet with these rows, a hidden one before it, and one more after it.
    pub fn of(rows: &str) -> Self {
        let style = |name: &str, is_shown: bool| {
            format!(
                r#"<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{is_shown}"/></style:style>"#
            )
        };
        let sheets = [
            sheet(
                r#"table:name="Notes" table:style-name="ta1""#,
                &row(&["note"]),
            ),
            sheet(
                r#"table:name="Orders &amp; more" table:style-name="ta2""#,
                rows,
            ),
            sheet(r#"table:name="Last""#, &row(&["last"])),
        ];
        Self {
            styles: style("ta1", false) + &style("ta2", true),
            sheets: sheets.concat(),
            is_packed: true,
        }
    }

    /// Its content.
    pub fn content(&self) -> String {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}><office:automatic-styles>{}</office:automatic-styles><office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"#,
            self.styles, self.sheets
        )
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        package(&self.content(), self.is_packed)
    }
}

/// A spreadsheet with this content.
pub fn package(content: &str, is_packed: bool) -> Vec<u8> {
    zip(&[
        Part("mimetype", KIND.as_bytes(), false),
        Part("content.xml", content.as_bytes(), is_packed),
        Part("META-INF/manifest.xml", b"<manifest:manifest/>", is_packed),
    ])
}

/// What such a document says it is.
pub const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A sheet with these attributes and rows.
pub fn sheet(attributes: &str, rows: &str) -> String {
    format!("<table:table {attributes}><table:table-column/>{rows}</table:table>")
}

/// A row of texts.
pub fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let cells: String = cells.iter().map(cell).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}
