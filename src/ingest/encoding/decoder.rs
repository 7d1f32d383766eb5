//! Bytes of any encoding to UTF-8.

use super::{upper, Encoding};

/// The byte order mark as the encoding writes it, which is no part of the text; none for encodings of single bytes.
pub fn mark(encoding: Encoding) -> &'static [u8] {
    match encoding {
        Encoding::Utf8 => b"\xEF\xBB\xBF",
        Encoding::Utf16Le => b"\xFF\xFE",
        Encoding::Utf16Be => b"\xFE\xFF",
        _ => b"",
    }
}

/// Adds the text of `bytes` to `text`, damaged places as U+FFFD, and gives how many of the bytes that took: all, or where more
/// bytes follow those, all but the beginning of a character at their end.
pub fn decode(bytes: &[u8], encoding: Encoding, is_last: bool, text: &mut Vec<u8>) -> usize {
    match (upper::upper_half(encoding), encoding) {
        (Some(half), _) => {
            single(bytes, &half.map(Utf8::of), text);
            bytes.len()
        }
        (None, Encoding::Utf8) => repaired(bytes, is_last, text),
        (None, Encoding::Utf16Le) => wide(bytes, u16::from_le_bytes, is_last, text),
        (None, _) => wide(bytes, u16::from_be_bytes, is_last, text),
    }
}

const REPLACEMENT: Utf8 = Utf8 {
    bytes: [0xEF, 0xBF, 0xBD, 0],
    length: 3,
};

/// A character as UTF-8.
#[derive(Clone, Copy)]
struct Utf8 {
    bytes: [u8; 4],
    length: u8,
}

impl Utf8 {
    fn of(c: char) -> Self {
        let mut bytes = [0; 4];
        let length = c.encode_utf8(&mut bytes).len() as u8;
        Self { bytes, length }
    }

    fn add_to(self, text: &mut Vec<u8>) {
        let bytes = self.bytes.get(..self.length.into());
        text.extend_from_slice(bytes.unwrap_or_default());
    }
}

/// How many bytes from the start on are ASCII.
fn ascii(bytes: &[u8]) -> usize {
    let words = bytes.chunks(8);
    let words = words.take_while(|word| word.is_ascii());
    let done = words.map(<[u8]>::len).sum();
    let rest = bytes.get(done..).unwrap_or_default();
    done + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

fn single(bytes: &[u8], half: &[Utf8; 128], text: &mut Vec<u8>) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (plain, after) = rest.split_at_checked(ascii(rest)).unwrap_or_default();
        text.extend_from_slice(plain);
        let high = after.iter().take_while(|byte| !byte.is_ascii()).count();
        let (letters, after) = after.split_at_checked(high).unwrap_or_default();
        for byte in letters {
            let letter = half.get(usize::from(byte & 0x7F)).unwrap_or(&REPLACEMENT);
            letter.add_to(text);
        }
        rest = after;
    }
}

fn repaired(bytes: &[u8], is_last: bool, text: &mut Vec<u8>) -> usize {
    let mut done = 0;
    for chunk in bytes.utf8_chunks() {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        text.extend_from_slice(valid.as_bytes());
        done += valid.len();
        if invalid.is_empty() {
            continue;
        }
        let is_at_end = done + invalid.len() == bytes.len();
        if is_at_end && !is_last && is_cut(invalid) {
            break;
        }
        REPLACEMENT.add_to(text);
        done += invalid.len();
    }
    done
}

/// Whether more bytes could make this a character.
fn is_cut(invalid: &[u8]) -> bool {
    std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none())
}

fn wide(bytes: &[u8], join: fn([u8; 2]) -> u16, is_last: bool, text: &mut Vec<u8>) -> usize {
    let mut done = 0;
    let mut rest = bytes;
    let unit = |bytes: &[u8]| match bytes {
        [a, b, ..] => Some(join([*a, *b])),
        _ => None,
    };
    // The bits of four units at once that ASCII does not have.
    let beyond = match join([1, 0]) {
        1 => 0xFF80_FF80_FF80_FF80,
        _ => 0x80FF_80FF_80FF_80FF,
    };
    while let Some(first) = unit(rest) {
        if let Some(four) = rest.first_chunk::<8>() {
            let [a, b, c, d, e, f, g, h] = *four;
            if u64::from_le_bytes(*four) & beyond == 0 {
                // One byte of each pair is zero.
                text.extend_from_slice(&[a | b, c | d, e | f, g | h]);
                done += 8;
                rest = rest.get(8..).unwrap_or_default();
                continue;
            }
        }
        let (c, length) = match (first, unit(rest.get(2..).unwrap_or_default())) {
            // Half a character at the end: with the next bytes it is whole, or all that is left is one damaged place.
            (0xD800..=0xDBFF, None) => break,
            (0xD800..=0xDBFF, Some(second @ 0xDC00..=0xDFFF)) => {
                let high = (u32::from(first) - 0xD800) << 10;
                (0x1_0000 + high + u32::from(second) - 0xDC00, 4)
            }
            _ => (u32::from(first), 2),
        };
        match char::from_u32(c) {
            Some(c) if c.is_ascii() => text.push(c as u8),
            Some(c) => Utf8::of(c).add_to(text),
            None => REPLACEMENT.add_to(text),
        }
        done += length;
        rest = rest.get(length..).unwrap_or_default();
    }
    if is_last && done < bytes.len() {
        REPLACEMENT.add_to(text);
        done = bytes.len();
    }
    done
}
