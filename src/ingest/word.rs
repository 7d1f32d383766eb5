//! Up to eight bytes as one number, so that one step looks at all of them.

/// The lowest bit of each byte.
pub(super) const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(super) const HIGH: u64 = 0x80 * ONES;
/// How many bytes a word has.
pub(super) const BYTES: usize = 8;

/// The first bytes, at most eight, the first of them lowest; zeros where there are fewer.
#[inline(always)]
pub(super) fn word(bytes: &[u8]) -> u64 {
    if let Some(word) = bytes.first_chunk() {
        return u64::from_le_bytes(*word);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Two halves that overlap, alike where they do.
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (bytes.len() - 4));
    }
    let rest = bytes.iter().rev();
    rest.fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// The bits of all bytes of a word from the place `from` on.
#[inline(always)]
pub(super) fn beyond(from: usize) -> u64 {
    u64::MAX.checked_shl(8 * from as u32).unwrap_or(0)
}

/// Whether all eight bytes of `word` are graphic ASCII but for those whose bits are set in `beyond`.
#[inline(always)]
pub(super) fn is_graphic(word: u64, beyond: u64) -> bool {
    let word = (word & !beyond) | (beyond & (ONES * 0x21));
    // A byte over `~` has its highest bit set or gets it by adding 1; one under `!` would borrow.
    let is_over = (word | word.wrapping_add(ONES)) & HIGH;
    let is_under = word.wrapping_sub(ONES * 0x21) & !word & HIGH;
    is_over | is_under == 0
}

/// Whether none of the bytes is zero and all of them are ASCII.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn are_plain(bytes: &[u8]) -> bool {
    let words = bytes.chunks_exact(BYTES);
    let rest = words.remainder();
    // A byte of zero becomes one with its highest bit set, and borrows from the next.
    let step = |unlike: u64, word: u64| unlike | word | word.wrapping_sub(ONES);
    let unlike = words.map(word).fold(0, step);
    unlike & HIGH == 0 && rest.iter().all(|byte| (1..=0x7F).contains(byte))
}

/// Whether each byte is at most 9.
#[inline(always)]
pub(super) fn are_digits(digits: u64) -> bool {
    (digits | digits.wrapping_add(0x76 * ONES)) & HIGH == 0
}

/// The number of the eight digits that the bytes are, the lowest byte first; each is at most 9.
#[inline(always)]
pub(super) fn decimal(digits: u64) -> u32 {
    // Pairs of digits are added up, then pairs of pairs.
    let pairs = (digits * 10) + (digits >> 8);
    let (first, second) = (pairs & 0x00FF_0000_00FF, pairs >> 16 & 0x00FF_0000_00FF);
    let sum = first
        .wrapping_mul(0x000F_4240_0000_0064)
        .wrapping_add(second.wrapping_mul(0x0000_2710_0000_0001));
    (sum >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn one_step_sees_what_each_byte_says(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0x1Fu8..0x7F, Just(0u8), 0x7Eu8..0x82], 0..20)) {
            let known: Vec<u8> = word(&bytes).to_le_bytes().into();
            let mut expected = [&bytes[..], &[0; 8]].concat();
            expected.truncate(8);
            prop_assert_eq!(known, expected);
            let length = bytes.len().min(8);
            prop_assert_eq!(is_graphic(word(&bytes), beyond(length)), bytes[..length].iter().all(u8::is_ascii_graphic));
            prop_assert_eq!(are_plain(&bytes), bytes.iter().all(|byte| *byte > 0 && byte.is_ascii()));
        }

        #[test]
        fn eight_digits_are_their_number(number in 0u32..100_000_000, place in 0usize..8, byte in any::<u8>()) {
            let digits = word(format!("{number:08}").as_bytes()) ^ (ONES * 0x30);
            prop_assert!(are_digits(digits));
            prop_assert_eq!(decimal(digits), number);
            let mut other = digits.to_le_bytes();
            other[place] = byte;
            prop_assert_eq!(are_digits(u64::from_le_bytes(other)), byte <= 9);
        }
    }
}
