//! The text of a file as UTF-8, piece by piece: whatever the size of the pieces, the text is the same.

use crate::ingest::encoding::{self, Encoding, SAMPLE_BYTES};
use crate::ingest::pieces::{Pieces, Unreadable};
use crate::ingest::word::are_plain;

/// What the bytes are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coding {
    /// The encoding.
    pub encoding: Encoding,
    /// Whether it is a guess from the first bytes, which later ones may refute.
    pub is_guess: bool,
    /// Whether a zero byte means that this is no text; not so where each character has several bytes.
    pub refuses_zeros: bool,
}

impl Coding {
    /// Text in memory, whatever it holds.
    pub const TEXT: Self = Self {
        encoding: Encoding::Utf8,
        is_guess: false,
        refuses_zeros: false,
    };

    /// Of a file, as chosen or guessed.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn of_file(encoding: Encoding, is_guess: bool) -> Self {
        let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
        Self {
            encoding,
            is_guess,
            refuses_zeros: !is_wide,
        }
    }
}

/// Why there is no next piece of text, apart from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The bytes are not to be had any more.
    Unreadable,
    /// A zero byte: this is no text.
    Zero,
    /// The first letters beyond ASCII are not of the encoding that was guessed but of this one.
    Other(Encoding),
}

impl From<Unreadable> for Break {
    #[cfg_attr(tuned, optimize(speed))]
    fn from(_: Unreadable) -> Self {
        Self::Unreadable
    }
}

/// Text that comes in pieces.
pub struct Stream<'a> {
    pieces: &'a mut dyn Pieces,
    coding: Coding,
    /// How many bytes are read at once.
    piece: usize,
    /// The place of the next byte to read.
    at: u64,
    /// What was read last; from `done` to `end` the beginning of a character whose rest is in the next piece.
    raw: Vec<u8>,
    done: usize,
    end: usize,
    /// The text of the last piece, where that is not its bytes.
    text: Vec<u8>,
    /// Whether letters beyond ASCII have borne out the guess.
    is_sure: bool,
}

impl<'a> Stream<'a> {
    /// The text from the first byte on, without a byte order mark.
    ///
    /// # Errors
    /// [`Unreadable`]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(
        pieces: &'a mut dyn Pieces,
        coding: Coding,
        piece: usize,
    ) -> Result<Self, Unreadable> {
        let mark = encoding::mark(coding.encoding);
        let first = crate::ingest::pieces::part(pieces, 0, mark.len())?;
        Ok(Self {
            at: if first == mark { mark.len() as u64 } else { 0 },
            pieces,
            coding,
            piece: piece.max(1),
            raw: Vec::new(),
            done: 0,
            end: 0,
            text: Vec::new(),
            is_sure: !coding.is_guess || coding.encoding != Encoding::Utf8,
        })
    }

    /// How many bytes have been read.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn read(&self) -> u64 {
        self.at
    }

    /// The next piece, valid UTF-8 and possibly empty; `None` at the end.
    ///
    /// # Errors
    /// [`Break`]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn next_piece(&mut self) -> Result<Option<&[u8]>, Break> {
        let left = self.pieces.size().saturating_sub(self.at);
        if left == 0 {
            return Ok(None);
        }
        let held = self.end - self.done;
        self.raw.copy_within(self.done..self.end, 0);
        let wanted = usize::try_from(left).map_or(self.piece, |left| left.min(self.piece));
        if self.raw.len() < held + wanted {
            self.raw.resize(held + wanted, 0);
        }
        let room = self.raw.get_mut(held..held + wanted).unwrap_or_default();
        let length = match self.pieces.read(self.at, room)? {
            0 => return Err(Break::Unreadable),
            length => length,
        };
        self.at += length as u64;
        (self.done, self.end) = (0, held + length);
        let is_last = length as u64 == left;
        let bytes = self.raw.get(..self.end).unwrap_or_default();
        if self.coding.encoding == Encoding::Utf8 && are_plain(bytes) {
            self.done = self.end;
            return Ok(self.raw.get(..self.done));
        }
        if self.coding.refuses_zeros && bytes.contains(&0) {
            return Err(Break::Zero);
        }
        if !self.is_sure && !is_last {
            // The first letters beyond ASCII are judged together with what follows them.
            let line = bytes.iter().position(|byte| !byte.is_ascii());
            let line = line.unwrap_or(self.end);
            if self.end - line < SAMPLE_BYTES {
                self.done = line;
                return Ok(self.raw.get(..line));
            }
        }
        if self.coding.encoding == Encoding::Utf8 && self.takes_as_it_is(is_last) {
            return Ok(self.raw.get(..self.done));
        }
        let bytes = self.raw.get(..self.end).unwrap_or_default();
        if !self.is_sure {
            self.is_sure = true;
            let line = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
            let guess = encoding::detect(bytes.get(line..).unwrap_or_default());
            if guess.encoding != Encoding::Utf8 {
                return Err(Break::Other(guess.encoding));
            }
        }
        self.text.clear();
        self.done = encoding::decode(bytes, self.coding.encoding, is_last, &mut self.text);
        Ok(Some(&self.text))
    }

    /// Whether the bytes of the piece are its text, but for the beginning of a character at the end.
    #[cfg_attr(tuned, optimize(speed))]
    fn takes_as_it_is(&mut self, is_last: bool) -> bool {
        let bytes = self.raw.get(..self.end).unwrap_or_default();
        self.done = match std::str::from_utf8(bytes) {
            Ok(_) => self.end,
            Err(error) if error.error_len().is_none() && !is_last => error.valid_up_to(),
            Err(_) => return false,
        };
        let text = bytes.get(..self.done).unwrap_or_default();
        self.is_sure |= !text.is_ascii();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(mut bytes: &[u8], coding: Coding, piece: usize) -> Result<String, Break> {
        let mut text = Vec::new();
        let mut stream = Stream::new(&mut bytes, coding, piece)?;
        while let Some(piece) = stream.next_piece()? {
            assert!(std::str::from_utf8(piece).is_ok());
            text.extend_from_slice(piece);
        }
        Ok(String::from_utf8(text).unwrap())
    }

    fn coding(encoding: Encoding) -> Coding {
        Coding::of_file(encoding, false)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// The whole at once as `encoding_rs` decodes it, a library that browsers use.
        #[test]
        fn pieces_of_any_size_give_the_same_text(
            bytes in proptest::collection::vec(prop_oneof![1u8..=255, Just(0xD8), Just(0xE2), Just(0x82), Just(b'a')], 0..60),
            piece in 1usize..9,
        ) {
            for encoding in Encoding::ALL {
                let theirs = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
                let expected = theirs.decode_with_bom_removal(&bytes).0;
                prop_assert_eq!(all(&bytes, coding(encoding), usize::MAX), Ok(expected.to_string()), "{:?}", encoding);
                prop_assert_eq!(all(&bytes, coding(encoding), piece), Ok(expected.to_string()), "{:?}", encoding);
            }
        }
    }

    #[test]
    fn a_zero_is_in_no_text() {
        let file = coding(Encoding::Utf8);
        assert_eq!(all(b"ab\0c", file, 1), Err(Break::Zero));
        assert_eq!(all(b"a\0", Coding::TEXT, 1), Ok("a\0".to_owned()));
        let wide = coding(Encoding::Utf16Be);
        assert_eq!(all(b"\0a", wide, 1), Ok("a".to_owned()));
    }

    #[test]
    fn letters_that_come_late_can_refute_the_guess() {
        let guess = Coding::of_file(Encoding::Utf8, true);
        let russian = "имя;город\nИван;Москва\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        let late = [&b"1;2\n".repeat(9)[..], &bytes].concat();
        let other = Break::Other(Encoding::Windows1251);
        // However few of them the first piece with some has.
        for piece in (40..60).chain([1000]) {
            assert_eq!(all(&late, guess, piece), Err(other), "{piece}");
        }
        // A person's choice stands, and a damaged letter among good ones changes nothing.
        let chosen = coding(Encoding::Utf8);
        assert!(all(&late, chosen, 40).is_ok_and(|text| text.contains('\u{fffd}')));
        let damaged = [russian.repeat(3).as_bytes(), b"\xC3;\n"].concat();
        let text = all(&damaged, guess, 16).unwrap();
        assert_eq!(text, format!("{}\u{fffd};\n", russian.repeat(3)));
    }
}
