//! The first bytes of a file: how they are text, or the reason why the file is none.

use crate::ingest::encoding::{detect, Encoding, SAMPLE_BYTES};
use crate::ingest::pieces::{part, Pieces, Unreadable, LARGEST_FILE};
use crate::ingest::problem::{FileKind, FileProblem};
use crate::ingest::stream::{Break, Coding, Stream};

/// How the bytes of a file are text: in the encoding `chosen`, else in the one that the first bytes suggest.
///
/// # Errors
/// [`Unreadable`], and [`FileProblem`] for what is empty, too large or no text as far as the first bytes tell.
pub fn coding(
    pieces: &mut dyn Pieces,
    chosen: Option<Encoding>,
) -> Result<Result<Coding, FileProblem>, Unreadable> {
    if pieces.size() > LARGEST_FILE as u64 {
        let limit = LARGEST_FILE;
        return Ok(Err(FileProblem::TooLarge { limit }));
    }
    let first = part(pieces, 0, SAMPLE_BYTES)?;
    let from = pieces.size().saturating_sub(SAMPLE_BYTES as u64);
    let last = part(pieces, from, SAMPLE_BYTES)?;
    if let Some(looks_like) = known_kind(&first, &last) {
        return Ok(Err(FileProblem::Binary { looks_like }));
    }
    let encoding = chosen.unwrap_or_else(|| detect(&first).encoding);
    Ok(Ok(Coding::of_file(encoding, chosen.is_none())))
}

/// How much of a text is looked at before all of it is read.
const SAMPLE: usize = 1 << 18;

/// The beginning of a text from the first piece that is not blank, whole lines of it, and whether that is all.
///
/// # Errors
/// [`Break`]
pub fn beginning(pieces: &mut dyn Pieces, coding: Coding) -> Result<Beginning, Break> {
    let size = pieces.size();
    let mut stream = Stream::new(pieces, coding, SAMPLE)?;
    let mut is_first = true;
    loop {
        let Some(piece) = stream.next_piece()? else {
            return Ok(Beginning::default());
        };
        let text = String::from_utf8_lossy(piece);
        if !text.trim().is_empty() {
            let text = text.into_owned();
            let is_all = is_first && stream.read() == size;
            let bytes = stream.read();
            return Ok(Beginning {
                text,
                is_all,
                bytes,
            });
        }
        is_first = false;
    }
}

/// The beginning of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// Blank where all of the text is.
    pub text: String,
    /// Whether this is all of the text.
    pub is_all: bool,
    /// How many bytes of the file it and the blank ones before it take.
    pub bytes: u64,
}

/// What the first bytes say the file is, where they are not the start of a text.
fn known_kind(first: &[u8], last: &[u8]) -> Option<FileKind> {
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
    let (_, kind) = STARTS.iter().find(|(start, _)| first.starts_with(start))?;
    let is_utf8 = |bytes| match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && bytes.len() == SAMPLE_BYTES,
    };
    match kind {
        FileKind::Archive if names_sheets(&[first, last]) => Some(FileKind::Workbook),
        // A text may well begin with these letters; the bytes of a picture go on with a zero.
        FileKind::Picture if !first.contains(&0) && is_utf8(first) => None,
        kind => Some(*kind),
    }
}

/// Whether a zip archive names a part that only workbooks have, at its start or in the directory at its end.
fn names_sheets(parts: &[&[u8]]) -> bool {
    let names: [&[u8]; 3] = [b"xl/", b"opendocument.spreadsheet", b"[Content_Types].xml"];
    parts.iter().any(|part| {
        let has = |name: &&[u8]| part.windows(name.len()).any(|window| window == *name);
        names.iter().any(has)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of a small file.
    fn decode(mut bytes: &[u8], chosen: Option<Encoding>) -> Result<String, FileProblem> {
        let coding = coding(&mut bytes, chosen).unwrap()?;
        let unknown = FileProblem::Binary {
            looks_like: FileKind::Unknown,
        };
        let beginning = beginning(&mut bytes, coding).map_err(|_| unknown)?;
        Ok(beginning.text)
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, FileProblem>) {
        assert_eq!(decode(bytes, None), expected.map(str::to_owned));
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
            check(bytes, Ok(""));
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
    fn the_beginning_of_a_large_file() {
        let text = format!("{}{}", "\n".repeat(SAMPLE + 7), "a,b\n".repeat(SAMPLE));
        let beginning = beginning(&mut text.as_bytes(), Coding::TEXT).unwrap();
        assert!(!beginning.is_all && beginning.text.contains("a,b\na,b"));
        assert_eq!(beginning.text.len(), SAMPLE);
    }

    #[test]
    fn other_encodings() {
        check(b"\xE8\xEC\xFF;1\n\xE8\xE2\xE0\xED;2", Ok("имя;1\nиван;2"));
        check(b"\xFF\xFEa\0,\0", Ok("a,"));
        let chosen = decode(b"\xE8\xEC\xFF", Some(Encoding::Windows1252));
        assert_eq!(chosen, Ok("èìÿ".to_owned()));
    }
}
