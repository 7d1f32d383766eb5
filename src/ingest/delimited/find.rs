//! Finding the bytes that structure a text, 64 at a time.
//!
//! Delimiters, quotes and line breaks of a block become the bits of a number, and the next one is found by counting zeros. Where the
//! processor compares sixteen bytes at once, [`vector`] does, else [`scalar`]; tests that run with both hold that they see the same.

/// Bytes that are looked at together.
pub(super) const BLOCK: usize = 64;

/// The places of structuring bytes, one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    delimiter: u8,
    quote: u8,
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
    pub(super) fn new(delimiter: u8, quote: u8) -> Self {
        Self { delimiter, quote }
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn delimiter(self) -> u8 {
        self.delimiter
    }

    #[inline(always)]
    pub(super) fn quote(self) -> u8 {
        self.quote
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
            return masks(block, self.delimiter, self.quote);
        }
        let mut block = [0; BLOCK];
        let start = block.get_mut(..bytes.len()).unwrap_or_default();
        start.copy_from_slice(bytes);
        masks(&block, self.delimiter, self.quote)
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
    pub(super) fn masks(block: &[u8; BLOCK], delimiter: u8, quote: u8) -> Masks {
        let (quote, feed, back) = (u8x16_splat(quote), u8x16_splat(b'\n'), u8x16_splat(b'\r'));
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
    pub(super) fn masks(block: &[u8; BLOCK], delimiter: u8, quote: u8) -> Masks {
        let [delimiter, quotes] = [delimiter, quote].map(|byte| ONES * u64::from(byte));
        let gather = |zeros: u64| (zeros >> 7).wrapping_mul(GATHER) >> 56;
        let mut masks = Masks::default();
        for (part, bytes) in block.chunks_exact(8).enumerate() {
            let word = bytes
                .first_chunk()
                .map_or(0, |word| u64::from_le_bytes(*word));
            let feeds = zeros(word ^ FEEDS);
            let ends = zeros(word ^ delimiter) | feeds;
            let others = zeros(word ^ quotes) | zeros(word ^ RETURNS);
            masks.ends |= gather(ends) << (part * 8);
            masks.feeds |= gather(feeds) << (part * 8);
            masks.others |= gather(others) << (part * 8);
        }
        masks
    }
}

#[cfg(test)]
mod tests {
    //! Natively these hold arithmetic to a slow way. `tests/simd.rs` takes this file in and runs them in WebAssembly, with vectors.

    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    const DELIMITERS: [u8; 4] = *b",;\t|";
    const QUOTES: [u8; 2] = *b"\"'";
    /// Bytes that a wrong carry from one byte to the next would take for structuring ones, and those.
    const NEAR: &[u8] =
        b",\"'\n\r;\t|-+!#&(\x08\x0B\x0C\x0E:<{}\x00\x80\x89\x8A\x8C\x8D\xA2\xAC\xBB\xFC\xFF";

    /// Bytes that are the same in every run: half of them near structuring ones, half of them any. By Marsaglia's xorshift.
    fn bytes(count: usize, mut seed: u64) -> Vec<u8> {
        let mut byte = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let near = NEAR[seed as usize / 2 % NEAR.len()];
            [near, (seed >> 40) as u8][seed as usize % 2]
        };
        (0..count).map(|_| byte()).collect()
    }

    fn one_by_one(bytes: &[u8], delimiter: u8, quote: u8) -> Masks {
        let mut masks = Masks::default();
        for (place, byte) in bytes.iter().enumerate() {
            let bit = |is_it: bool| u64::from(is_it) << place;
            masks.ends |= bit(*byte == delimiter || *byte == b'\n');
            masks.feeds |= bit(*byte == b'\n');
            masks.others |= bit(*byte == quote || *byte == b'\r');
        }
        masks
    }

    #[track_caller]
    fn hold(block: &[u8; BLOCK], delimiter: u8) {
        for quote in QUOTES {
            let expected = one_by_one(block, delimiter, quote);
            let seen = [
                masks(block, delimiter, quote),
                scalar::masks(block, delimiter, quote),
            ];
            assert_eq!(seen, [expected; 2], "{} {block:?}", char::from(delimiter));
        }
    }

    #[test]
    fn every_byte_at_every_place() {
        for delimiter in DELIMITERS {
            for byte in 0..=u8::MAX {
                for place in 0..BLOCK {
                    for around in [b'a', 0xFF] {
                        let mut block = [around; BLOCK];
                        block[place] = byte;
                        hold(&block, delimiter);
                    }
                }
            }
        }
    }

    #[test]
    fn vectors_and_arithmetic_see_the_same() {
        let bytes = bytes(1 << 18, 1);
        for delimiter in DELIMITERS {
            for block in bytes.chunks_exact(BLOCK) {
                hold(block.try_into().unwrap(), delimiter);
            }
        }
    }

    /// Wherever the bytes begin in memory, and however many they are.
    #[test]
    fn places_come_one_after_the_other() {
        let all = bytes(300, 2);
        for (place, (delimiter, from)) in DELIMITERS.into_iter().zip([0, 1, 63, 64]).enumerate() {
            let quote = QUOTES[place % 2];
            for start in 0..16 {
                for length in 0..=200 {
                    let bytes = &all[start..start + length];
                    let finder = Finder::new(delimiter, quote);
                    let masks: Vec<_> = finder.masks(bytes).collect();
                    let blocks = bytes.chunks(BLOCK);
                    let slow: Vec<_> = blocks
                        .map(|block| one_by_one(block, delimiter, quote))
                        .collect();
                    assert_eq!(masks, slow, "{start} {length}");
                    let mut found = Marks::from(from);
                    let places: Vec<_> =
                        std::iter::from_fn(|| finder.next(bytes, &mut found)).collect();
                    let slow = bytes.iter().copied().enumerate().skip(from);
                    let is_mark = |byte: u8| finder.ends_cell(byte) || byte == quote;
                    let slow: Vec<_> = slow.filter(|(_, byte)| is_mark(*byte)).collect();
                    assert_eq!(places, slow, "{start} {length}");
                }
            }
        }
    }
}
