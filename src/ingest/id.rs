//! Customer ids: the same customer written in two ways gets one number.

use crate::ingest::letters::{ascii_digit, is_mark, one_letter};

/// The id in one form: Persian letters for Arabic ones, ASCII digits, no invisible marks, single inner spaces, no outer ones.
/// Capitals stay, as some systems tell `a1` from `A1`.
pub fn normal(text: &str) -> String {
    let mut id = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_mark(*c)) {
        if !c.is_whitespace() {
            id.push(one_letter(ascii_digit(c)));
        } else if !id.is_empty() && !id.ends_with(' ') {
            id.push(' ');
        }
    }
    if id.ends_with(' ') {
        id.pop();
    }
    id
}

/// Numbers for ids, from 0 in the order of their first appearance.
///
/// A table with open addressing over the bytes of all ids in one row: a lookup makes no `String`.
#[derive(Debug, Default)]
pub struct Ids {
    /// The ids in their one form, one after the other.
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    /// The number of an id plus 1, at the first free place from the one that its hash names; 0 is free. A power of two long.
    slots: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u32,
    end: usize,
}

/// How many places an empty table begins with.
const FIRST_SLOTS: usize = 64;

impl Ids {
    /// The number of `text`'s id, `None` where nothing is left of it.
    pub fn number(&mut self, text: &str) -> Option<u32> {
        // ASCII without spaces is in its one form already; so is any id that is known as it stands.
        let bytes = text.as_bytes();
        if !bytes.is_empty() && bytes.iter().all(u8::is_ascii_graphic) {
            return Some(self.number_or_new(bytes));
        }
        if let Some(known) = self.known(bytes, hash(bytes)) {
            return Some(known);
        }
        let id = normal(text);
        (!id.is_empty()).then(|| self.number_or_new(id.as_bytes()))
    }

    /// How many different ids were seen.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none was seen.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The ids in the order of their numbers.
    pub fn names(&self) -> Vec<String> {
        let names = (0..self.entries.len()).map(|number| self.id(number));
        let names = names.map(|id| String::from_utf8_lossy(id).into_owned());
        names.collect()
    }

    fn number_or_new(&mut self, id: &[u8]) -> u32 {
        let hash = hash(id);
        if let Some(known) = self.known(id, hash) {
            return known;
        }
        // At most half full, so that few places are looked at.
        if self.entries.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let number = self.entries.len() as u32;
        self.bytes.extend_from_slice(id);
        let end = self.bytes.len();
        self.entries.push(Entry { hash, end });
        self.place(number, hash);
        number
    }

    fn known(&self, id: &[u8], hash: u32) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let number = self.slots.get(at)?.checked_sub(1)?;
            let entry = self.entries.get(number as usize)?;
            if entry.hash == hash && self.id(number as usize) == id {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    fn id(&self, number: usize) -> &[u8] {
        let end = |number: usize| self.entries.get(number).map_or(0, |entry| entry.end);
        let start = number.checked_sub(1).map_or(0, end);
        self.bytes.get(start..end(number)).unwrap_or_default()
    }

    fn grow(&mut self) {
        let slots = (self.slots.len() * 2).max(FIRST_SLOTS);
        self.slots.clear();
        self.slots.resize(slots, 0);
        for number in 0..self.entries.len() {
            let hash = self.entries.get(number).map_or(0, |entry| entry.hash);
            self.place(number as u32, hash);
        }
    }

    fn place(&mut self, number: u32, hash: u32) {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(at) {
            if *slot == 0 {
                *slot = number + 1;
                return;
            }
            at = (at + 1) & mask;
        }
    }
}

/// Mixes the bytes, eight at a time, by multiplying with an odd constant (2⁶⁴ over the golden ratio) and folding.
fn hash(bytes: &[u8]) -> u32 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = bytes.len() as u64;
    let mut take = |word: u64| {
        let product = u128::from(state ^ word ^ ODD) * u128::from(ODD);
        state = (product as u64) ^ (product >> 64) as u64;
    };
    let mut words = bytes.chunks_exact(8);
    for word in words.by_ref() {
        take(<[u8; 8]>::try_from(word).map_or(0, u64::from_le_bytes));
    }
    let rest = words.remainder().iter().rev();
    take(rest.fold(0, |word, byte| word << 8 | u64::from(*byte)));
    (state ^ state >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    #[test]
    fn one_customer_written_in_several_ways() {
        for (text, expected) in [
            ("C-17", "C-17"),
            ("  a   b ", "a b"),
            ("علي كريمي", "علی کریمی"),
            ("می\u{200c}نا", "مینا"),
            ("\u{200f}۱۲٣", "123"),
            ("\u{feff}", ""),
            (" \u{a0}\t", ""),
        ] {
            assert_eq!(normal(text), expected);
            assert_eq!(normal(expected), expected, "normal twice");
        }
    }

    #[test]
    fn numbers_follow_the_first_appearance() {
        let mut ids = Ids::default();
        let texts = ["b", "a", " b", "", "ك", "ک"];
        let numbers: Vec<_> = texts.iter().map(|text| ids.number(text)).collect();
        assert_eq!(numbers, [Some(0), Some(1), Some(0), None, Some(2), Some(2)]);
        assert_eq!(ids.len(), 3);
        assert_eq!(ids.names(), ["b", "a", "ک"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_table_agrees_with_the_one_of_the_standard_library(texts in proptest::collection::vec("[ab ۱ك]{0,4}|[a-z]{7,9}", 0..400)) {
            let mut ids = Ids::default();
            let mut expected: HashMap<String, u32> = HashMap::new();
            for text in &texts {
                let id = normal(text);
                let next = expected.len() as u32;
                let number = (!id.is_empty()).then(|| *expected.entry(id).or_insert(next));
                prop_assert_eq!(ids.number(text), number);
            }
            prop_assert_eq!(ids.len(), expected.len());
            for (number, name) in ids.names().iter().enumerate() {
                prop_assert_eq!(expected.get(name), Some(&(number as u32)));
            }
        }
    }

    #[test]
    fn many_ids_grow_the_table() {
        let mut ids = Ids::default();
        for round in 0..2 {
            for number in 0..10_000 {
                assert_eq!(ids.number(&format!("C{number}")), Some(number), "{round}");
            }
        }
        assert_eq!(ids.len(), 10_000);
    }
}
