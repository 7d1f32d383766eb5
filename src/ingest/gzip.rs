//! Files packed by gzip (RFC 1952) to their bytes, a step at a time and within bounds. Checksums are not looked at.

use crate::ingest::inflate::Inflate;
use crate::ingest::pieces::LARGEST_FILE;
use serde::{Deserialize, Serialize};

/// How such files begin: two bytes of their own, and the one method there is.
pub const START: &[u8] = b"\x1F\x8B\x08";

/// Why a packed file is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packed {
    /// It breaks off or contradicts itself.
    Damaged,
    /// It unpacks to more bytes than are taken.
    TooLarge,
    /// It unpacks to so much more than it holds that it must be made to exhaust memory.
    Bomb,
}

/// How many times as large as packed a file may become, and the bytes that are free for all: as for parts of a workbook.
const RATIO: usize = 200;
const FREE: usize = 1 << 20;

/// A file that is being unpacked: all members, one after the other.
#[derive(Debug)]
pub struct Unpacking {
    file: Vec<u8>,
    /// How much of the file is done.
    done: usize,
    /// The most bytes that may come of it, and how many have come.
    most: usize,
    made: usize,
    /// The member under way, if there is one.
    inflate: Inflate,
    is_in_member: bool,
}

impl Unpacking {
    /// Begins with `file`.
    pub fn new(file: Vec<u8>) -> Self {
        let most = FREE.max(file.len().saturating_mul(RATIO)).min(LARGEST_FILE);
        Self {
            file,
            done: 0,
            most,
            made: 0,
            inflate: Inflate::default(),
            is_in_member: false,
        }
    }

    /// Adds the next bytes to `bytes` and says how much of the file is done; `None` after the last.
    ///
    /// # Errors
    /// [`Packed`]
    pub fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<usize>, Packed> {
        let mut packed = self.file.get(self.done..).unwrap_or_default();
        if !std::mem::replace(&mut self.is_in_member, true) {
            // Zeros at the end fill the blocks of tapes.
            if packed.iter().all(|byte| *byte == 0) {
                return Ok(None);
            }
            packed = after_head(packed).ok_or(Packed::Damaged)?;
            self.inflate.restart();
        }
        let before = self.inflate.made();
        let step = self.inflate.step(packed, bytes).ok_or(Packed::Damaged)?;
        let rest = packed.get(step.taken..).unwrap_or_default();
        self.done = self.file.len() - rest.len();
        self.made += self.inflate.made() - before;
        if self.made > self.most {
            return Err(match self.most == LARGEST_FILE {
                true => Packed::TooLarge,
                false => Packed::Bomb,
            });
        }
        if step.is_last {
            let tail = rest.get(..TAIL).ok_or(Packed::Damaged)?;
            if !tail.ends_with(&(self.inflate.made() as u32).to_le_bytes()) {
                return Err(Packed::Damaged);
            }
            self.done += TAIL;
            self.is_in_member = false;
        }
        Ok(Some(self.done))
    }
}

/// A checksum and the length of what was packed, after each member.
const TAIL: usize = 8;

/// What follows the head of a member.
fn after_head(member: &[u8]) -> Option<&[u8]> {
    let mut rest = member.strip_prefix(START)?;
    let flags = *rest.first()?;
    // A time, and on what it was packed.
    rest = rest.get(7..)?;
    if flags & 4 != 0 {
        let [low, high, ..] = rest else { return None };
        rest = rest.get(2 + usize::from(u16::from_le_bytes([*low, *high]))..)?;
    }
    // A name and a comment, each up to a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = rest.get(end + 1..)?;
        }
    }
    rest.get(if flags & 2 != 0 { 2 } else { 0 }..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::inflate::STEP;
    use miniz_oxide::deflate::compress_to_vec;

    fn member(text: &[u8], flags: u8, more: &[u8]) -> Vec<u8> {
        let head = [START, &[flags], &[0; 6], more].concat();
        let tail = [&[0; 4], (text.len() as u32).to_le_bytes().as_slice()].concat();
        [head, compress_to_vec(text, 6), tail].concat()
    }

    fn unpack(file: &[u8]) -> Result<Vec<u8>, Packed> {
        let (mut unpacking, mut bytes) = (Unpacking::new(file.to_vec()), Vec::new());
        while unpacking.next(&mut bytes)?.is_some() {}
        Ok(bytes)
    }

    #[test]
    fn members_one_after_the_other() {
        // More than a step, and rows of their own: what repeats itself is packed like a bomb.
        let rows = (0..STEP / 5).map(|row| format!("{row},2\n"));
        let text = rows.collect::<String>().into_bytes();
        assert!(text.len() > STEP);
        assert!(unpack(&member(&text, 0, b"")) == Ok(text.clone()));
        let every = b"\x03\0abcname\0comment\0\x12\x34";
        let both = [member(&text, 0, b""), member(b"3,4", 2 | 4 | 8 | 16, every)].concat();
        assert!(unpack(&both) == Ok([&text[..], b"3,4"].concat()));
        assert_eq!(
            unpack(&[both, vec![0; 512]].concat()).map(|all| all.len()),
            Ok(text.len() + 3)
        );
        assert_eq!(unpack(&member(b"", 8, b"a.csv\0")), Ok(Vec::new()));
    }

    #[test]
    fn damaged_files_and_bombs() {
        let whole = member(b"customer,date\n1,2\n", 8, b"a.csv\0");
        for length in 1..whole.len() {
            assert_eq!(unpack(&whole[..length]), Err(Packed::Damaged), "{length}");
        }
        let mut longer = whole.clone();
        let place = longer.len() - 4;
        longer[place] += 1;
        assert_eq!(unpack(&longer), Err(Packed::Damaged));
        assert_eq!(
            unpack(&[whole, b"x".to_vec()].concat()),
            Err(Packed::Damaged)
        );
        // What refers to something before the first byte.
        let tail = [0, 0, 0, 0, 3, 0, 0, 0].as_slice();
        let before = [START, &[0; 7], b"\x03\x02\0", tail].concat();
        assert_eq!(unpack(&before), Err(Packed::Damaged));
        let bomb = member(&vec![b'a'; 8 * FREE], 0, b"");
        assert_eq!(unpack(&bomb), Err(Packed::Bomb));
        let few = member(&vec![b'a'; FREE], 0, b"");
        assert_eq!(unpack(&few).map(|all| all.len()), Ok(FREE));
    }

    #[test]
    fn it_says_how_far_it_is() {
        let text: Vec<u8> = (0..4 * STEP as u32).flat_map(u32::to_le_bytes).collect();
        let file = member(&text, 0, b"");
        let (mut unpacking, mut bytes) = (Unpacking::new(file.clone()), Vec::new());
        let mut told = Vec::new();
        while let Some(done) = unpacking.next(&mut bytes).unwrap() {
            told.push((done, bytes.len()));
        }
        assert!(told.len() >= 16 && told.is_sorted());
        assert_eq!(told.last(), Some(&(file.len(), text.len())));
    }
}
