//! Finding the bytes that end a cell, eight at a time.

/// Looks for a delimiter and line breaks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    delimiter: u8,
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The highest bit of each byte of `word` that is zero; above a zero byte others may be set too.
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGH
}

impl Finder {
    pub(super) fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    pub(super) fn ends_cell(self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n' || byte == b'\r'
    }

    /// The first place from `from` on of a delimiter or a line break, and which of them it is.
    pub(super) fn cell_end(self, bytes: &[u8], from: usize) -> Option<(usize, u8)> {
        let delimiters = ONES * u64::from(self.delimiter);
        let (feeds, returns) = (ONES * u64::from(b'\n'), ONES * u64::from(b'\r'));
        let found =
            |word: u64| zeros(word ^ delimiters) | zeros(word ^ feeds) | zeros(word ^ returns);
        let place = first(bytes, from, found, |byte| self.ends_cell(byte))?;
        bytes.get(place).map(|byte| (place, *byte))
    }

    /// The first place from `from` on of a quote.
    pub(super) fn quote(bytes: &[u8], from: usize) -> Option<usize> {
        let quotes = ONES * u64::from(b'"');
        first(
            bytes,
            from,
            |word| zeros(word ^ quotes),
            |byte| byte == b'"',
        )
    }
}

/// The first byte from `from` on that is wanted: `found` marks it in eight bytes, the first one in the lowest bits.
#[inline(always)]
fn first(
    bytes: &[u8],
    from: usize,
    found: impl Fn(u64) -> u64,
    wanted: impl Fn(u8) -> bool,
) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let mut words = rest.chunks_exact(8);
    let mut at = from;
    for word in words.by_ref() {
        let word = <[u8; 8]>::try_from(word).map_or(0, u64::from_le_bytes);
        let marks = found(word);
        if marks != 0 {
            return Some(at + marks.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let rest = words.remainder().iter().position(|byte| wanted(*byte));
    rest.map(|offset| at + offset)
}

/// How many line breaks there are; CR and LF together are one.
pub(super) fn breaks(bytes: &[u8]) -> usize {
    let feeds = bytes.iter().filter(|byte| **byte == b'\n').count();
    let returns = bytes.iter().filter(|byte| **byte == b'\r').count();
    let both = match returns {
        0 => 0,
        _ => bytes.windows(2).filter(|pair| *pair == b"\r\n").count(),
    };
    feeds + returns - both
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn eight_at_a_time_finds_what_one_at_a_time_finds(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b','), Just(b'\n'), Just(b'"'), Just(b'-'), Just(0x8C), Just(0xAC)], 0..40),
            from in 0usize..20,
        ) {
            let finder = Finder::new(b',');
            let slow = bytes.iter().enumerate().skip(from).find(|(_, byte)| finder.ends_cell(**byte));
            prop_assert_eq!(finder.cell_end(&bytes, from), slow.map(|(at, byte)| (at, *byte)));
            let slow = bytes.iter().enumerate().skip(from).find(|(_, byte)| **byte == b'"');
            prop_assert_eq!(Finder::quote(&bytes, from), slow.map(|(at, _)| at));
        }
    }

    #[test]
    fn line_breaks_of_each_kind() {
        for (bytes, expected) in [
            (&b""[..], 0),
            (b"a\nb", 1),
            (b"a\r\nb\r\n", 2),
            (b"\r\r\n\n", 3),
        ] {
            assert_eq!(breaks(bytes), expected);
        }
    }
}
