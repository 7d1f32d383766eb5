//! Customer ids: the same customer written in two ways gets one number.

mod series;

use crate::domain::names::Names;
use crate::ingest::letters::{ascii_digit, is_mark, one_letter};
use crate::ingest::rows::Batch;
use crate::ingest::word::{beyond, is_graphic, word};
use series::AllSeries;
use std::num::NonZeroU64;

/// The id in one form: Persian letters for Arabic ones, ASCII digits, no invisible marks, single inner spaces, no outer ones.
/// Capitals stay, as some systems tell `a1` from `A1`.
#[cfg_attr(tuned, optimize(speed))]
pub fn normal(text: &str) -> String {
    let mut id = Vec::with_capacity(text.len());
    add_normal(text, &mut id);
    String::from_utf8_lossy(&id).into_owned()
}

/// Adds the one form of `text`, which is UTF-8, to `bytes`.
#[cfg_attr(tuned, optimize(speed))]
fn add_id(text: &[u8], bytes: &mut Vec<u8>) {
    let start = bytes.len();
    if !add_letters(text, bytes) {
        bytes.truncate(start);
        add_normal(&String::from_utf8_lossy(text), bytes);
    }
}

/// Adds the one form of `text` if it is made of ASCII without spaces and of Cyrillic and Arabic letters and digits, whose characters
/// have two bytes; what is added is of no use otherwise.
#[cfg_attr(tuned, optimize(speed))]
fn add_letters(text: &[u8], bytes: &mut Vec<u8>) -> bool {
    let mut rest = text;
    while let [first, after @ ..] = rest {
        if first.is_ascii_graphic() {
            bytes.push(*first);
            rest = after;
            continue;
        }
        let [second @ 0x80..=0xBF, after @ ..] = after else {
            return false;
        };
        match (first, second) {
            (0xD9, 0xA0..=0xA9) => bytes.push(second - 0xA0 + b'0'),
            (0xDB, 0xB0..=0xB9) => bytes.push(second - 0xB0 + b'0'),
            // Letters of two keyboards, and a mark.
            (0xD9, 0x83 | 0x89 | 0x8A) | (0xD8, 0x9C) => return false,
            (0xD0..=0xDB, _) => bytes.extend_from_slice(&[*first, *second]),
            _ => return false,
        }
        rest = after;
    }
    true
}

/// Adds the one form of `text` to `bytes`.
#[cfg_attr(tuned, optimize(speed))]
fn add_normal(text: &str, bytes: &mut Vec<u8>) {
    let start = bytes.len();
    for c in text.chars().filter(|c| !is_mark(*c)) {
        if !c.is_whitespace() {
            let c = one_letter(ascii_digit(c));
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        } else if bytes.len() > start && !bytes.ends_with(b" ") {
            bytes.push(b' ');
        }
    }
    if bytes.len() > start && bytes.ends_with(b" ") {
        bytes.pop();
    }
}

/// Whether the text is in its one form already: ASCII without spaces.
#[cfg_attr(tuned, optimize(speed))]
fn is_plain(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_graphic)
}

/// Numbers for ids, from 0 in the order of their first appearance.
///
/// Those that end with digits and are like others are found by these. The rest is in a table with open addressing in which short ids
/// stand themselves, so that a lookup goes to one place in memory.
#[derive(Debug, Default)]
pub struct Ids {
    /// The ids in their one form.
    texts: Names,
    series: AllSeries,
    /// Each other id at the first free place from the one that its hash names. A power of two long.
    slots: Vec<Slot>,
    /// How many places are taken.
    taken: usize,
    /// The one form of an id that is looked up.
    one: Vec<u8>,
    /// Ids that are looked up together: their rows, and their keys with their hashes, `None` for those that have another form or none.
    waiting: Vec<(usize, Option<(Key, u64)>)>,
    recent: Recent,
}

/// Ids that were looked up last, as they were written: a column of segments has but a few.
#[derive(Debug, Default)]
struct Recent([(Key, u32); RECENT]);

/// How many are kept.
const RECENT: usize = 16;

impl Recent {
    /// The number of the id with this key, if it is known here.
    #[inline(always)]
    fn number(&self, key: Key) -> Option<u32> {
        let (kept, number) = self.0.get(Self::place(key))?;
        (*kept == key).then_some(*number)?.checked_sub(1)
    }

    /// Keeps the number of the id with this key.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    fn keep(&mut self, key: Key, number: u32) {
        if let Some(kept) = self.0.get_mut(Self::place(key)) {
            *kept = (key, number + 1);
        }
    }

    #[inline(always)]
    fn place(key: Key) -> usize {
        (key.words[0].wrapping_mul(ODD) >> 60) as usize % RECENT
    }
}

/// A place of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: Key,
    /// The number of the id plus 1; 0 where the place is free.
    number: u32,
}

/// What tells ids apart, but for long ones, which may share a key.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Key {
    /// The bytes of a short id; of a long one its hash and its beginning.
    words: [u64; 2],
    length: u32,
}

/// The longest id that its key holds.
const SHORT: usize = 16;
/// How many places an empty table begins with.
const FIRST_SLOTS: usize = 64;
/// What stands for the number of a blank id.
pub const NO_ID: u32 = u32::MAX;

impl Ids {
    /// The number of `text`'s id, `None` where nothing is left of it.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn number(&mut self, text: &[u8]) -> Option<u32> {
        if text.is_empty() {
            return None;
        }
        self.make_room(1);
        if is_plain(text) {
            return Some(self.number_or_new(text));
        }
        let mut id = std::mem::take(&mut self.one);
        id.clear();
        add_id(text, &mut id);
        let number = (!id.is_empty()).then(|| self.number_or_new(&id));
        self.one = id;
        number
    }

    /// Puts the numbers of a column's ids in `numbers`, [`NO_ID`] where nothing is left of one.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn numbers(&mut self, batch: &Batch, column: usize, numbers: &mut Vec<u32>) {
        // First all keys, then all places in the table: while one of them is fetched from memory, so are the next. New ids get their
        // numbers in the order of the rows: after the first that waits, what is not known yet waits, too.
        let mut waiting = std::mem::take(&mut self.waiting);
        batch.read(column, numbers, NO_ID, |row, id| {
            let word = word(id);
            let known = match waiting.is_empty() {
                true => self.number_of_series(word, id, false),
                false => None,
            };
            let known = known.or_else(|| self.recent.number(Key::as_written(id)?));
            if known.is_none() {
                waiting.push((row, short_key(id)));
            }
            known.unwrap_or(NO_ID)
        });
        self.make_room(waiting.len());
        let place = batch.place(column);
        for (row, key) in waiting.drain(..) {
            let (key, number) = match key {
                Some((key, hash)) => (Some(key), Some(self.short_number(key, hash))),
                None => {
                    let id = batch.bytes(row, place);
                    (Key::as_written(&id), self.number(&id))
                }
            };
            if let (Some(slot), Some(number)) = (numbers.get_mut(row), number) {
                *slot = number;
                key.into_iter()
                    .for_each(|key| self.recent.keep(key, number));
            }
        }
        self.waiting = waiting;
    }

    /// The number of an id that belongs to a series; `word` has its first bytes.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn number_of_series(&mut self, word: u64, id: &[u8], is_one_form: bool) -> Option<u32> {
        let number = self.series.place(word, id.len(), is_one_form)?;
        if *number == 0 {
            *number = self.texts.add(id) + 1;
        }
        Some(*number - 1)
    }

    /// How many different ids were seen.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether none was seen.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The ids in the order of their numbers.
    pub fn names(&self) -> Vec<String> {
        self.texts.iter().map(str::to_owned).collect()
    }

    /// The ids by their numbers, without what finds them.
    pub fn into_names(self) -> Names {
        self.texts
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn number_or_new(&mut self, id: &[u8]) -> u32 {
        if let Some(number) = self.number_of_series(word(id), id, true) {
            return number;
        }
        let (key, hash) = key(id);
        let is_same =
            |ids: &Self, number| id.len() <= SHORT || ids.texts.bytes(number as u32) == id;
        match self.find(key, hash, is_same) {
            Ok(number) => number,
            Err(free) => self.add(key, free, id),
        }
    }

    /// The number of an id that its key holds.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    fn short_number(&mut self, key: Key, hash: u64) -> u32 {
        let bytes = key.words.map(u64::to_le_bytes);
        let id = bytes.as_flattened().get(..key.length as usize);
        let id = id.unwrap_or_default();
        if let Some(number) = self.number_of_series(key.words[0], id, true) {
            return number;
        }
        match self.find(key, hash, |_, _| true) {
            Ok(number) => number,
            Err(free) => self.add(key, free, id),
        }
    }

    /// The number of the id with this key for which `is_same` holds, or the place that is free for it.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn find(
        &self,
        key: Key,
        hash: u64,
        is_same: impl Fn(&Self, usize) -> bool,
    ) -> Result<u32, usize> {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at) {
            let Some(number) = slot.number.checked_sub(1) else {
                break;
            };
            if slot.key == key && is_same(self, number as usize) {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// Gives a new id its number and puts it into a free place.
    #[cfg_attr(tuned, optimize(speed))]
    fn add(&mut self, key: Key, free: usize, id: &[u8]) -> u32 {
        let number = self.texts.add(id) + 1;
        if let Some(slot) = self.slots.get_mut(free) {
            *slot = Slot { key, number };
        }
        self.taken += 1;
        number - 1
    }

    /// Makes the table so large that `more` ids leave half of it free: few places are looked at then.
    #[cfg_attr(tuned, optimize(speed))]
    fn make_room(&mut self, more: usize) {
        let wanted = (self.taken + more) * 2;
        if wanted <= self.slots.len() {
            return;
        }
        let length = wanted.next_power_of_two().max(FIRST_SLOTS);
        let slots = std::mem::replace(&mut self.slots, vec![Slot::default(); length]);
        for slot in slots.into_iter().filter(|slot| slot.number > 0) {
            let mut at = slot.key.hash() as usize & (length - 1);
            while self.slots.get(at).is_some_and(|slot| slot.number > 0) {
                at = (at + 1) & (length - 1);
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }
}

impl Key {
    /// The key that holds an id as it is written; `None` where there is none, or too much of it.
    #[inline(always)]
    fn as_written(id: &[u8]) -> Option<Self> {
        let words = [word(id), id.get(8..).map_or(0, word)];
        let length = id.len();
        (1..=SHORT).contains(&length).then_some(Self {
            words,
            length: length as u32,
        })
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn hash(self) -> u64 {
        let [first, second] = self.words;
        mix(mix(u64::from(self.length), first), second)
    }
}

/// The key of an id, and where to look for it first.
#[cfg_attr(tuned, optimize(speed))]
fn key(id: &[u8]) -> (Key, u64) {
    let length = id.len() as u32;
    let words = match (word(id), id.get(8..).map(word)) {
        _ if id.len() > SHORT => [hash(id), word(id)],
        (first, second) => [first, second.unwrap_or(0)],
    };
    let key = Key { words, length };
    (key, key.hash())
}

/// The key of an id that is short and in its one form, and where to look for it first.
#[inline]
#[cfg_attr(tuned, optimize(speed))]
fn short_key(id: &[u8]) -> Option<(Key, u64)> {
    let key = Key::as_written(id)?;
    let beyond = |from: usize| beyond(id.len().saturating_sub(from));
    let [first, second] = key.words;
    let is_plain = is_graphic(first, beyond(0)) && is_graphic(second, beyond(8));
    is_plain.then(|| (key, key.hash()))
}

#[cfg_attr(tuned, optimize(speed))]
fn hash(bytes: &[u8]) -> u64 {
    let start = bytes.len() as u64;
    bytes
        .chunks(8)
        .fold(start, |state, part| mix(state, word(part)))
}

/// 2⁶⁴ over the golden ratio.
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Mixes a word in, by multiplying with an odd constant and bringing the upper bits down. WebAssembly has no product of 128 bits.
#[inline]
#[cfg_attr(tuned, optimize(speed))]
fn mix(state: u64, word: u64) -> u64 {
    let product = (state ^ word).wrapping_mul(ODD);
    (product ^ product >> 32).wrapping_mul(ODD) ^ product >> 29
}

/// Ids as numbers that tell them apart and say nothing else: most need no table, however many they are.
#[derive(Debug, Default)]
pub struct Tags {
    rest: Ids,
    /// The one form of an id that is looked up.
    one: Vec<u8>,
}

/// The longest id whose bytes are its tag, together with their number.
const PACKED: usize = 7;
/// The most digits of a number that is its tag, together with their number.
const DIGITS: usize = 17;
/// Up to here numbers of [`DIGITS`] digits go.
const END: u64 = 100_000_000_000_000_000;
const NUMBER: u64 = 1 << 63;
const OTHER: u64 = 1 << 62;

/// The tag of a short id: the first byte highest, so that numbers that grow have tags that grow.
#[inline]
fn packed(word: u64, length: usize) -> Option<NonZeroU64> {
    NonZeroU64::new(word.swap_bytes() >> 8 | (length as u64) << 56)
}

impl Tags {
    /// The tag of `text`'s id, `None` where nothing is left of it.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn tag(&mut self, text: &[u8]) -> Option<NonZeroU64> {
        let (word, length) = (word(text), text.len());
        if (1..=PACKED).contains(&length) && is_graphic(word, beyond(length)) {
            return packed(word, length);
        }
        if is_plain(text) {
            return self.plain_tag(text);
        }
        let mut id = std::mem::take(&mut self.one);
        id.clear();
        add_id(text, &mut id);
        let tag = self.plain_tag(&id);
        self.one = id;
        tag
    }

    /// The tag of an id in its one form.
    #[cfg_attr(tuned, optimize(speed))]
    fn plain_tag(&mut self, text: &[u8]) -> Option<NonZeroU64> {
        let length = text.len() as u64;
        let tag = match text.len() {
            0 => return None,
            1..=PACKED => return packed(word(text), text.len()),
            8..=DIGITS if text.iter().all(u8::is_ascii_digit) => {
                let digit = |value, byte: &u8| value * 10 + u64::from(byte - b'0');
                // Zeros in front count, so the length does.
                NUMBER | (text.iter().fold(0, digit) + (length - 8) * END)
            }
            _ => OTHER | u64::from(self.rest.number(text)?),
        };
        NonZeroU64::new(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::delimited::{split, Delimiter};
    use crate::ingest::rows::{pass, Data};
    use crate::ingest::sheet::Sheet;
    use crate::ingest::steps::Steps;
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
        let numbers: Vec<_> = texts
            .iter()
            .map(|text| ids.number(text.as_bytes()))
            .collect();
        assert_eq!(numbers, [Some(0), Some(1), Some(0), None, Some(2), Some(2)]);
        assert_eq!(ids.len(), 3);
        assert_eq!(ids.names(), ["b", "a", "ک"]);
    }

    #[test]
    fn long_ids_with_the_same_beginning() {
        let mut ids = Ids::default();
        let id = |n: u32| format!("{n:02}a-very-long-address@example.com/{n}");
        for round in 0..2 {
            for n in 0..300 {
                assert_eq!(ids.number(id(n).as_bytes()), Some(n), "{round}");
            }
        }
        assert_eq!(ids.names()[299], id(299));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn ids_in_batches_get_the_numbers_they_get_one_by_one(texts in proptest::collection::vec("[ab ۱ك~!]{0,4}|[a-z]{7,9}|[ab]{15,18}|[ -\u{7f}]{1,9}|C[0-9]{2}|[مي][0-9۰-۹]{1,3}|[۰-۹0-9]{1,3}", 0..400)) {
            let (mut one, mut many) = (Ids::default(), Ids::default());
            let rows: String = texts.iter().map(|text| format!("x\t\"{}\"\n", text.replace('"', "\"\""))).collect();
            let table = split(&rows, Delimiter::Tab, usize::MAX);
            let sheet = Sheet::new(table, Some(false));
            let (mut found, mut numbers) = (Vec::new(), Vec::new());
            let mut take = |batch: &Batch| {
                many.numbers(batch, 1, &mut numbers);
                found.extend_from_slice(&numbers);
                true
            };
            let (mut data, mut go_on) = (Data::Whole, |_, _| true);
            let work = pass(&sheet, &mut data, &[1], &mut take, &mut go_on);
            Steps::of(work).finish().unwrap();
            let expected: Vec<u32> = texts.iter().map(|text| one.number(text.trim().as_bytes()).unwrap_or(NO_ID)).collect();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(one.names(), many.names());
        }

        #[test]
        fn letters_of_two_bytes_have_the_form_they_have_by_the_long_way(text in "[مکكیيىа-яёЯ٠-٩۰-۹0-9a-zA\u{61c}\u{200c} é\u{600}-\u{6ff}]{0,12}") {
            let mut id = Vec::new();
            add_id(text.as_bytes(), &mut id);
            let mut long = Vec::new();
            add_normal(&text, &mut long);
            prop_assert_eq!(id, long);
        }

        #[test]
        fn tags_tell_apart_what_ids_tell_apart(texts in proptest::collection::vec("[0a۱ ]{0,3}|[01]{5,20}|[a-c]{6,9}", 0..60)) {
            let (mut ids, mut tags) = (Ids::default(), Tags::default());
            let both: Vec<_> = texts.iter().map(|text| (ids.number(text.as_bytes()), tags.tag(text.as_bytes()))).collect();
            for (id, tag) in &both {
                prop_assert_eq!(id.is_some(), tag.is_some());
                for (other, second) in &both {
                    prop_assert_eq!(id == other, tag == second);
                }
            }
        }

        #[test]
        fn the_table_agrees_with_the_one_of_the_standard_library(texts in proptest::collection::vec("[ab ۱ك]{0,4}|[a-z]{7,9}|[CD][0-9]{1,2}|م[0-9۰-۹]{1,3}|[0-9]{1,9}", 0..400)) {
            let mut ids = Ids::default();
            let mut expected: HashMap<String, u32> = HashMap::new();
            for text in &texts {
                let id = normal(text);
                let next = expected.len() as u32;
                let number = (!id.is_empty()).then(|| *expected.entry(id).or_insert(next));
                prop_assert_eq!(ids.number(text.as_bytes()), number);
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
                assert_eq!(
                    ids.number(format!("C{number}").as_bytes()),
                    Some(number),
                    "{round}"
                );
            }
        }
        assert_eq!(ids.len(), 10_000);
    }
}
