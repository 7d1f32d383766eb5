//! Bytes to text in the encoding that they are in, or the reason why the file is no text.

use crate::ingest::encoding::{self, Encoding};
use crate::ingest::problem::{FileKind, FileProblem};
use std::borrow::Cow;

/// The most bytes that are taken: half a gigabyte, so that places in the text fit into 32 bits.
pub const LARGEST_FILE: usize = 1 << 29;

/// The text of a file, without its byte order mark, and its encoding: the one `chosen`, else the one that the bytes suggest.
///
/// # Errors
/// [`FileProblem`] for what is empty, too large or no text.
pub fn decode(
    bytes: &[u8],
    chosen: Option<Encoding>,
) -> Result<(Cow<'_, str>, Encoding), FileProblem> {
    if bytes.len() > LARGEST_FILE {
        let limit = LARGEST_FILE;
        return Err(FileProblem::TooLarge { limit });
    }
    if let Some(looks_like) = known_kind(bytes) {
        return Err(FileProblem::Binary { looks_like });
    }
    let encoding = chosen.unwrap_or_else(|| encoding::detect(bytes).encoding);
    let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    if bytes.contains(&0) && !is_wide {
        let looks_like = FileKind::Unknown;
        return Err(FileProblem::Binary { looks_like });
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if encoding == Encoding::Utf8 => {
            Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))
        }
        _ => Cow::Owned(encoding::decode(bytes, encoding)),
    };
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    Ok((text, encoding))
}

/// What the first bytes say the file is, where they are not the start of a text.
fn known_kind(bytes: &[u8]) -> Option<FileKind> {
    const STARTS: [(&[u8], FileKind); 8] = [
        (b"\x89PNG", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"RIFF", FileKind::Picture),
        (b"%PDF-", FileKind::Pdf),
        (b"\xD0\xCF\x11\xE0", FileKind::OldWorkbook),
        (b"PK\x03\x04", FileKind::Archive),
        (b"\x1F\x8B", FileKind::Archive),
    ];
    let (_, kind) = STARTS.iter().find(|(start, _)| bytes.starts_with(start))?;
    match kind {
        FileKind::Archive if names_sheets(bytes) => Some(FileKind::Workbook),
        // A text may well begin with these letters; the bytes of a picture go on with a zero.
        FileKind::Picture if !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() => None,
        kind => Some(*kind),
    }
}

/// Whether a zip archive names a part that only workbooks have, at its start or in the directory at its end.
fn names_sheets(bytes: &[u8]) -> bool {
    let window = 1 << 16;
    let start = bytes.get(..window).unwrap_or(bytes);
    let end = bytes.len().saturating_sub(window);
    let end = bytes.get(end..).unwrap_or(bytes);
    let names: [&[u8]; 3] = [b"xl/", b"opendocument.spreadsheet", b"[Content_Types].xml"];
    [start, end].iter().any(|part| {
        names
            .iter()
            .any(|name| part.windows(name.len()).any(|window| window == *name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, FileProblem>) {
        let read = decode(bytes, None).map(|(text, _)| text.into_owned());
        assert_eq!(read, expected.map(str::to_owned));
    }

    fn binary(looks_like: FileKind) -> Result<&'static str, FileProblem> {
        Err(FileProblem::Binary { looks_like })
    }

    #[test]
    fn text_with_and_without_a_mark() {
        check("a,b\n۱,۲".as_bytes(), Ok("a,b\n۱,۲"));
        check(b"\xEF\xBB\xBFa,b", Ok("a,b"));
        check(b"GIF8 is a word", Ok("GIF8 is a word"));
    }

    #[test]
    fn empty_files() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\t\n"] {
            check(bytes, Err(FileProblem::Empty));
        }
    }

    #[test]
    fn files_that_are_no_text() {
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", binary(FileKind::Picture));
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF", binary(FileKind::Picture));
        check(b"GIF89a\x01\0\x01\0", binary(FileKind::Picture));
        check(b"%PDF-1.7\n%", binary(FileKind::Pdf));
        check(b"\xD0\xCF\x11\xE0\xA1\xB1", binary(FileKind::OldWorkbook));
        check(b"PK\x03\x04\x14\0a.csv", binary(FileKind::Archive));
        check(
            b"PK\x03\x04\x14\0[Content_Types].xml",
            binary(FileKind::Workbook),
        );
        check(b"\x1F\x8B\x08\0", binary(FileKind::Archive));
        check(b"a,b\n1,\0", binary(FileKind::Unknown));
    }

    #[test]
    fn other_encodings() {
        check(b"\xE8\xEC\xFF;1\n\xE8\xE2\xE0\xED;2", Ok("имя;1\nиван;2"));
        check(b"\xFF\xFEa\0,\0", Ok("a,"));
        let chosen = decode(b"\xE8\xEC\xFF", Some(Encoding::Windows1252));
        assert_eq!(
            chosen,
            Ok((Cow::Owned("èìÿ".to_owned()), Encoding::Windows1252))
        );
    }
}
