//! Customer ids: the same customer written in two ways gets one number.

use crate::ingest::letters::{ascii_digit, is_mark, one_letter};
use std::collections::HashMap;

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
#[derive(Debug, Default)]
pub struct Ids(HashMap<String, u32>);

impl Ids {
    /// The number of `text`'s id, `None` where nothing is left of it.
    pub fn number(&mut self, text: &str) -> Option<u32> {
        // An id that is known as it stands needs no work: every known id is in its one form.
        if let Some(known) = self.0.get(text) {
            return Some(*known);
        }
        let id = normal(text);
        if id.is_empty() {
            return None;
        }
        let next = self.0.len() as u32;
        Some(*self.0.entry(id).or_insert(next))
    }

    /// How many different ids were seen.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none was seen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids in the order of their numbers.
    pub fn into_names(self) -> Vec<String> {
        let mut names = vec![String::new(); self.0.len()];
        for (id, number) in self.0 {
            if let Some(name) = names.get_mut(number as usize) {
                *name = id;
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(ids.into_names(), ["b", "a", "ک"]);
    }
}
