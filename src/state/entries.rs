//! What all fields of a page hold, beside the list of its fields: read from a link, written to one, given to the formulas.

use crate::report::inputs::Inputs;
use crate::report::name::Key;
use crate::state::entry::Entry;
use crate::state::field::Field;

/// An entry for each field of a page, in the order of its fields, which every function takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// Every field empty or neutral.
    pub fn neutral(fields: &[Field]) -> Self {
        Self(fields.iter().map(neutral).collect())
    }

    /// Takes the fields' values out of the pairs of a link; a field that is not there is empty or neutral.
    pub fn take(fields: &[Field], pairs: &mut Vec<(String, String)>) -> Self {
        let entry = |field: &Field| match take(pairs, field.key.as_str()) {
            None => neutral(field),
            Some(value) => Entry::from_link(field, &value),
        };
        Self(fields.iter().map(entry).collect())
    }

    /// The pairs for a link; neutral values are not written.
    pub fn pairs(&self, fields: &[Field]) -> Vec<(String, String)> {
        let all = fields.iter().zip(&self.0);
        let pair = |(field, entry): (&Field, &Entry)| {
            let value = entry.to_link(field)?;
            Some((field.key.as_str().to_owned(), value))
        };
        all.filter_map(pair).collect()
    }

    /// What the field of `key` holds.
    pub fn get(&self, fields: &[Field], key: Key) -> &Entry {
        let at = fields.iter().position(|field| field.key == key);
        at.and_then(|at| self.0.get(at)).unwrap_or(&Entry::Empty)
    }

    /// Puts `entry` into the field of `key`.
    pub fn put(&mut self, fields: &[Field], key: Key, entry: Entry) {
        let at = fields.iter().position(|field| field.key == key);
        if let Some(slot) = at.and_then(|at| self.0.get_mut(at)) {
            *slot = entry;
        }
    }

    /// What the formulas take.
    pub fn inputs(&self, fields: &[Field]) -> Inputs {
        let mut inputs = Inputs::default();
        for (field, entry) in fields.iter().zip(&self.0) {
            inputs.set(field.key, entry.value(field));
        }
        inputs
    }
}

/// Takes the value of the first pair with this key; later ones with it are dropped.
pub fn take(pairs: &mut Vec<(String, String)>, wanted: &str) -> Option<String> {
    let at = pairs.iter().position(|(key, _)| key == wanted)?;
    let value = pairs.remove(at).1;
    pairs.retain(|(key, _)| key != wanted);
    Some(value)
}

fn neutral(field: &Field) -> Entry {
    field.kind.neutral().map_or(Entry::Empty, Entry::Set)
}
