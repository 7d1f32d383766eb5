//! Finding the bytes that structure a text, 64 at a time.
//!
//! Delimiters, quotes and line breaks of a block become the bits of a number, and the next one is found by counting zeros. Where the
//! processor compares sixteen bytes at once, [`vector`] does, else [`scalar`]; a test holds that both see the same.

/// Bytes that are looked at together.
pub(super) const BLOCK: usize = 64;

/// The places of structuring bytes, one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    delimiter: u8,
}

/// How far a [`Finder`] is in some bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    /// Where the next block begins.
    next: usize,
    /// Places of the last block that were not given yet.
    bits: u64,
}

impl Finder {
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn delimiter(self) -> u8 {
        self.delimiter
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn ends_cell(self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n' || byte == b'\r'
    }

    /// The next place of a delimiter, a quote or a line break, and which of them it is.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn next(self, bytes: &[u8], found: &mut Marks) -> Option<(usize, u8)> {
        while found.bits == 0 {
            let rest = bytes.get(found.next..).filter(|rest| !rest.is_empty())?;
            let masks = self.masks_of_block(rest);
            found.bits = masks.ends | masks.others;
            found.next += BLOCK;
        }
        let place = found.next - BLOCK + found.bits.trailing_zeros() as usize;
        found.bits &= found.bits - 1;
        bytes.get(place).map(|byte| (place, *byte))
    }

    /// The masks of the blocks of `bytes`, the last one filled up.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn masks(self, bytes: &[u8]) -> impl Iterator<Item = Masks> + '_ {
        let blocks = bytes.chunks(BLOCK);
        blocks.map(move |block| self.masks_of_block(block))
    }

    /// The masks of the first block of `bytes`, filled up where there are fewer.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn masks_of_block(self, bytes: &[u8]) -> Masks {
        if let Some(block) = bytes.first_chunk() {
            return masks(block, self.delimiter);
        }
        let mut block = [0; BLOCK];
        let start = block.get_mut(..bytes.len()).unwrap_or_default();
        start.copy_from_slice(bytes);
        masks(&block, self.delimiter)
    }
}

impl Marks {
    /// Nothing given yet from `place` on.
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn from(place: usize) -> Self {
        Self {
            next: place,
            bits: 0,
        }
    }
}

/// The structuring bytes of a block, a bit for each byte.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Masks {
    /// Delimiters and line feeds.
    pub(super) ends: u64,
    /// Line feeds.
    pub(super) feeds: u64,
    /// Quotes and carriage returns.
    pub(super) others: u64,
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use vector::masks;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use scalar::masks;

/// Sixteen bytes at once by the vectors of WebAssembly.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vector {
    use super::{Masks, BLOCK};
    use std::arch::wasm32::{u64x2, u8x16_bitmask, u8x16_eq, u8x16_splat, v128_or};

    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn masks(block: &[u8; BLOCK], delimiter: u8) -> Masks {
        let (quote, feed, back) = (u8x16_splat(b'"'), u8x16_splat(b'\n'), u8x16_splat(b'\r'));
        let delimiter = u8x16_splat(delimiter);
        let mut masks = Masks::default();
        for (part, bytes) in block.chunks_exact(16).enumerate() {
            let (low, high) = bytes.split_at(8);
            let word = |bytes: &[u8]| {
                bytes
                    .first_chunk()
                    .map_or(0, |word| u64::from_le_bytes(*word))
            };
            let bytes = u64x2(word(low), word(high));
            let feeds = u8x16_eq(bytes, feed);
            let ends = v128_or(u8x16_eq(bytes, delimiter), feeds);
            let others = v128_or(u8x16_eq(bytes, quote), u8x16_eq(bytes, back));
            masks.ends |= u64::from(u8x16_bitmask(ends)) << (part * 16);
            masks.feeds |= u64::from(u8x16_bitmask(feeds)) << (part * 16);
            masks.others |= u64::from(u8x16_bitmask(others)) << (part * 16);
        }
        masks
    }
}

/// Eight bytes at once by arithmetic alone.
#[cfg(any(test, not(all(target_arch = "wasm32", target_feature = "simd128"))))]
mod scalar {
    use super::{Masks, BLOCK};

    const ONES: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    const QUOTES: u64 = ONES * b'"' as u64;
    const FEEDS: u64 = ONES * b'\n' as u64;
    const RETURNS: u64 = ONES * b'\r' as u64;
    /// Brings the lowest bits of eight bytes together: each summand puts one of them in its place of the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;

    /// The highest bit of exactly those bytes of `word` that are zero.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn zeros(word: u64) -> u64 {
        !(((word & LOW) + LOW) | word | LOW)
    }

    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn masks(block: &[u8; BLOCK], delimiter: u8) -> Masks {
        let delimiter = ONES * u64::from(delimiter);
        let gather = |zeros: u64| (zeros >> 7).wrapping_mul(GATHER) >> 56;
        let mut masks = Masks::default();
        for (part, bytes) in block.chunks_exact(8).enumerate() {
            let word = bytes
                .first_chunk()
                .map_or(0, |word| u64::from_le_bytes(*word));
            let feeds = zeros(word ^ FEEDS);
            let ends = zeros(word ^ delimiter) | feeds;
            let others = zeros(word ^ QUOTES) | zeros(word ^ RETURNS);
            masks.ends |= gather(ends) << (part * 8);
            masks.feeds |= gather(feeds) << (part * 8);
            masks.others |= gather(others) << (part * 8);
        }
        masks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Bytes that a wrong carry from one byte to the next would take for structuring ones, among any.
    fn byte() -> impl Strategy<Value = u8> {
        let near = b",\"\n\r-+!#\x0B\x0C\x0E\x00\x80\x8A\x8C\x8D\xA2\xAC\xFF".to_vec();
        prop_oneof![any::<u8>(), proptest::sample::select(near)]
    }

    fn one_by_one(bytes: &[u8], delimiter: u8) -> Masks {
        let those = |wanted: &[u8]| {
            let bits = bytes.iter().enumerate();
            let bits = bits.filter(|(_, byte)| wanted.contains(byte));
            bits.fold(0, |bits, (place, _)| bits | 1 << place)
        };
        Masks {
            ends: those(&[delimiter, b'\n']),
            feeds: those(b"\n"),
            others: those(b"\"\r"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn vectors_and_arithmetic_see_the_same(bytes in proptest::collection::vec(byte(), BLOCK), delimiter in proptest::sample::select(b",;\t|".to_vec())) {
            let block = <[u8; BLOCK]>::try_from(bytes.as_slice()).unwrap();
            let expected = one_by_one(&bytes, delimiter);
            prop_assert_eq!(scalar::masks(&block, delimiter), expected);
            prop_assert_eq!(masks(&block, delimiter), expected);
        }

        #[test]
        fn places_come_one_after_the_other(bytes in proptest::collection::vec(byte(), 0..200), from in 0usize..20) {
            let finder = Finder::new(b',');
            let mut found = Marks::from(from);
            let places: Vec<_> = std::iter::from_fn(|| finder.next(&bytes, &mut found)).collect();
            let slow = bytes.iter().copied().enumerate().skip(from);
            let slow: Vec<_> = slow.filter(|(_, byte)| finder.ends_cell(*byte) || *byte == b'"').collect();
            prop_assert_eq!(places, slow);
        }
    }
}
