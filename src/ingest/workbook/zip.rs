//! Parts of a zip archive, by its central directory, with a bound on all that is unpacked.

use super::{Limits, WorkbookProblem};
use miniz_oxide::inflate::{decompress_slice_iter_to_slice, TINFLStatus};

/// An archive and how much may still be unpacked from it.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    limits: Limits,
    left: usize,
}

#[derive(Debug)]
struct Entry {
    name: String,
    method: u16,
    is_encrypted: bool,
    packed: usize,
    unpacked: usize,
    /// Where its local header is.
    header: usize,
}

/// The length of the record at the end without its comment, and of the longest comment.
const END: usize = 22;
const LONGEST_COMMENT: usize = 65_535;

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, WorkbookProblem> {
        if !bytes.starts_with(b"PK") {
            return Err(WorkbookProblem::NotAWorkbook);
        }
        let tail = bytes.len().saturating_sub(END + LONGEST_COMMENT);
        let windows = bytes.get(tail..).unwrap_or_default().windows(END);
        let end = windows
            .rev()
            .find(|window| window.starts_with(b"PK\x05\x06"));
        let end = end.ok_or(WorkbookProblem::Damaged)?;
        let count = number(end, 10, 2)?;
        if count > limits.entries {
            let limit = limits.inflated;
            return Err(WorkbookProblem::TooLarge { limit });
        }
        let mut at = number(end, 16, 4)?;
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let record = bytes.get(at..).unwrap_or_default();
            if !record.starts_with(b"PK\x01\x02") {
                return Err(WorkbookProblem::Damaged);
            }
            let (name, extra, comment) = (
                number(record, 28, 2)?,
                number(record, 30, 2)?,
                number(record, 32, 2)?,
            );
            entries.push(Entry::of(record, name)?);
            at += 46 + name + extra + comment;
        }
        Ok(Self {
            bytes,
            entries,
            limits,
            left: limits.inflated,
        })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// Names of parts differ in case between programs.
    fn entry(&self, name: &str) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The text of a part, without a byte order mark.
    pub(super) fn text(&mut self, name: &str) -> Result<String, WorkbookProblem> {
        let entry = self.entry(name).ok_or(WorkbookProblem::Damaged)?;
        let part = self.unpacked(entry)?;
        self.left -= part.len();
        let mut text = String::from_utf8(part).map_err(|_| WorkbookProblem::Damaged)?;
        if text.starts_with('\u{feff}') {
            text.drain(..3);
        }
        Ok(text)
    }

    fn unpacked(&self, entry: &Entry) -> Result<Vec<u8>, WorkbookProblem> {
        if entry.is_encrypted {
            return Err(WorkbookProblem::Encrypted);
        }
        let limit = self.limits.inflated;
        if entry.unpacked > self.left {
            return Err(WorkbookProblem::TooLarge { limit });
        }
        let local = self.bytes.get(entry.header..).unwrap_or_default();
        if !local.starts_with(b"PK\x03\x04") {
            return Err(WorkbookProblem::Damaged);
        }
        let start = 30 + number(local, 26, 2)? + number(local, 28, 2)?;
        let packed = local.get(start..).and_then(|rest| rest.get(..entry.packed));
        let packed = packed.ok_or(WorkbookProblem::Damaged)?;
        // What the directory declares may be a lie: the bound holds for what comes out.
        let usual = self
            .limits
            .free
            .max(entry.packed.saturating_mul(self.limits.ratio));
        if entry.unpacked > usual {
            return Err(WorkbookProblem::Bomb);
        }
        let part = match entry.method {
            0 if packed.len() <= self.left => packed.to_vec(),
            0 => return Err(WorkbookProblem::TooLarge { limit }),
            8 => inflated(packed, entry.unpacked)?,
            _ => return Err(WorkbookProblem::Damaged),
        };
        match part.len() == entry.unpacked {
            true => Ok(part),
            false => Err(WorkbookProblem::Damaged),
        }
    }
}

/// What was packed, in a place of the size that it is said to have. More than that is the work of somebody who lies about it.
fn inflated(packed: &[u8], size: usize) -> Result<Vec<u8>, WorkbookProblem> {
    let mut bytes = vec![0; size];
    let written = decompress_slice_iter_to_slice(&mut bytes, [packed].into_iter(), false, true);
    match written {
        Ok(length) => bytes.truncate(length),
        Err(TINFLStatus::HasMoreOutput) => return Err(WorkbookProblem::Bomb),
        Err(_) => return Err(WorkbookProblem::Damaged),
    }
    Ok(bytes)
}

impl Entry {
    fn of(record: &[u8], name: usize) -> Result<Self, WorkbookProblem> {
        let text = record.get(46..46 + name).ok_or(WorkbookProblem::Damaged)?;
        // Some programs write the separator of Windows.
        let text = String::from_utf8_lossy(text).replace('\\', "/");
        Ok(Self {
            name: text,
            method: number(record, 10, 2)? as u16,
            is_encrypted: number(record, 8, 2)? & 1 == 1,
            packed: number(record, 20, 4)?,
            unpacked: number(record, 24, 4)?,
            header: number(record, 42, 4)?,
        })
    }
}

/// The number in `length` bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Result<usize, WorkbookProblem> {
    let bytes = bytes.get(at..at + length).ok_or(WorkbookProblem::Damaged)?;
    let number = bytes
        .iter()
        .rev()
        .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    usize::try_from(number).map_err(|_| WorkbookProblem::Damaged)
}
