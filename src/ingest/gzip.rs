//! Files packed by gzip (RFC 1952) to their bytes, a step at a time and within bounds. Checksums are not looked at.

use crate::ingest::pieces::{Unreadable, LARGEST_FILE};
use crate::ingest::steps::pause;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{decompress, DecompressorOxide};
use miniz_oxide::inflate::TINFLStatus;

/// How such files begin: two bytes of their own, and the one method there is.
pub const START: &[u8] = b"\x1F\x8B\x08";

/// Why a packed file is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed {
    /// It breaks off or contradicts itself.
    Damaged,
    /// It unpacks to more bytes than are taken.
    TooLarge,
    /// It unpacks to so much more than it holds that it must be made to exhaust memory.
    Bomb,
    /// Whoever was told how far it is has enough.
    Stopped,
}

impl From<Unreadable> for Packed {
    fn from(_: Unreadable) -> Self {
        Self::Damaged
    }
}

/// How many times as large as packed a file may become, and the bytes that are free for all: as for parts of a workbook.
const RATIO: usize = 200;
const FREE: usize = 1 << 20;
/// Bytes that are unpacked in a step.
const STEP: usize = 1 << 20;

/// The bytes of all members of `file`, one after the other. `go_on` is told after every step how much of the file is done.
///
/// # Errors
/// [`Packed`]
pub async fn unpacked(
    file: &[u8],
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<u8>, Packed> {
    let most = FREE.max(file.len().saturating_mul(RATIO)).min(LARGEST_FILE);
    let (mut bytes, mut rest) = (Vec::new(), file);
    // Zeros at the end fill the blocks of tapes.
    while rest.iter().any(|byte| *byte != 0) {
        rest = after_head(rest).ok_or(Packed::Damaged)?;
        let begun = bytes.len();
        let mut state = Box::<DecompressorOxide>::default();
        loop {
            if !go_on(file.len() - rest.len()) {
                return Err(Packed::Stopped);
            }
            pause().await;
            let at = bytes.len();
            bytes.resize((at + STEP).min(most), 0);
            let how = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
            let (status, taken, made) = decompress(&mut state, rest, &mut bytes, at, how);
            bytes.truncate(at + made);
            rest = rest.get(taken..).unwrap_or_default();
            match status {
                TINFLStatus::Done => break,
                TINFLStatus::HasMoreOutput if bytes.len() < most => {}
                TINFLStatus::HasMoreOutput if most == LARGEST_FILE => return Err(Packed::TooLarge),
                TINFLStatus::HasMoreOutput => return Err(Packed::Bomb),
                _ => return Err(Packed::Damaged),
            }
        }
        let (tail, after) = rest.split_at_checked(8).ok_or(Packed::Damaged)?;
        let length = (bytes.len() - begun) as u32;
        if !tail.ends_with(&length.to_le_bytes()) {
            return Err(Packed::Damaged);
        }
        rest = after;
    }
    Ok(bytes)
}

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
    use crate::ingest::steps::Steps;
    use miniz_oxide::deflate::compress_to_vec;

    fn member(text: &[u8], flags: u8, more: &[u8]) -> Vec<u8> {
        let head = [START, &[flags], &[0; 6], more].concat();
        let tail = [&[0; 4], (text.len() as u32).to_le_bytes().as_slice()].concat();
        [head, compress_to_vec(text, 6), tail].concat()
    }

    fn unpack(file: &[u8]) -> Result<Vec<u8>, Packed> {
        Steps::of(unpacked(file, &mut |_| true)).finish()
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
        let bomb = member(&vec![b'a'; 8 * FREE], 0, b"");
        assert_eq!(unpack(&bomb), Err(Packed::Bomb));
        let few = member(&vec![b'a'; FREE], 0, b"");
        assert_eq!(unpack(&few).map(|all| all.len()), Ok(FREE));
    }

    #[test]
    fn who_has_enough_says_so() {
        let text: Vec<u8> = (0..4 * STEP as u32).flat_map(u32::to_le_bytes).collect();
        let file = member(&text, 0, b"");
        let mut told = Vec::new();
        let mut go_on = |done| {
            told.push(done);
            told.len() < 3
        };
        let stopped = Steps::of(unpacked(&file, &mut go_on)).finish();
        assert_eq!(stopped, Err(Packed::Stopped));
        assert!(told.is_sorted() && told[2] < file.len());
    }
}
