//! Parts of a zip archive, by its central directory, with a bound on all that is unpacked.

use super::{Limits, WorkbookProblem};
use crate::ingest::inflate::{Inflate, STEP};
use std::ops::Range;

/// An archive and how much may still be unpacked from it.
#[derive(Debug)]
pub(super) struct Archive {
    bytes: Vec<u8>,
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

/// A part that is being unpacked.
#[derive(Debug)]
pub(super) struct Part {
    /// Where the packed bytes begin, and where those are that were not taken yet.
    start: usize,
    packed: Range<usize>,
    /// How many bytes are to come of all, and how many have.
    unpacked: usize,
    made: usize,
    /// `None` where the part is stored as it is.
    inflate: Option<Inflate>,
}

impl Archive {
    pub(super) fn open(bytes: Vec<u8>, limits: Limits) -> Result<Self, WorkbookProblem> {
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
        let (mut part, mut bytes) = (self.part(name)?, Vec::new());
        while self.step(&mut part, &mut bytes)? {}
        let mut text = String::from_utf8(bytes).map_err(|_| WorkbookProblem::Damaged)?;
        if text.starts_with('\u{feff}') {
            text.drain(..3);
        }
        Ok(text)
    }

    /// Begins to unpack a part, if what comes of it is within bounds.
    pub(super) fn part(&mut self, name: &str) -> Result<Part, WorkbookProblem> {
        let entry = self.entry(name).ok_or(WorkbookProblem::Damaged)?;
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
        packed.ok_or(WorkbookProblem::Damaged)?;
        let ratio = self.limits.ratio;
        let usual = self.limits.free.max(entry.packed.saturating_mul(ratio));
        if entry.unpacked > usual {
            return Err(WorkbookProblem::Bomb);
        }
        let inflate = match entry.method {
            0 => None,
            8 => Some(Inflate::default()),
            _ => return Err(WorkbookProblem::Damaged),
        };
        let start = entry.header + start;
        let part = Part {
            start,
            packed: start..start + entry.packed,
            unpacked: entry.unpacked,
            made: 0,
            inflate,
        };
        self.left -= part.unpacked;
        Ok(part)
    }

    /// Adds the next bytes of a part to `bytes`, and says whether there are more.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn step(
        &self,
        part: &mut Part,
        bytes: &mut Vec<u8>,
    ) -> Result<bool, WorkbookProblem> {
        let packed = self.bytes.get(part.packed.clone()).unwrap_or_default();
        let before = bytes.len();
        let is_last = match &mut part.inflate {
            Some(inflate) => {
                let step = inflate.step(packed, bytes);
                let step = step.ok_or(WorkbookProblem::Damaged)?;
                part.packed.start += step.taken;
                step.is_last
            }
            None => {
                let next = packed.get(..STEP).unwrap_or(packed);
                bytes.extend_from_slice(next);
                part.packed.start += next.len();
                part.packed.is_empty()
            }
        };
        part.made += bytes.len() - before;
        // What the directory declares may be a lie: the bound holds for what comes out.
        if part.made > part.unpacked {
            return Err(WorkbookProblem::Bomb);
        }
        match is_last && part.made < part.unpacked {
            true => Err(WorkbookProblem::Damaged),
            false => Ok(!is_last),
        }
    }
}

impl Part {
    /// Begins again. What it unpacks to counts once, as it is there once.
    pub(super) fn restart(&mut self) {
        self.packed.start = self.start;
        self.made = 0;
        if let Some(inflate) = &mut self.inflate {
            inflate.restart();
        }
    }

    /// How many packed bytes are still to be taken.
    pub(super) fn left(&self) -> usize {
        self.packed.len()
    }
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
