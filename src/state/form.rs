//! The inputs of a page about data whose fields are ordinary ones: they start neutral and have no example.

use crate::report::inputs::Inputs;
use crate::report::name::Key;
use crate::state::calculator::Msg;
use crate::state::entries::Entries;
use crate::state::entry::Entry;
use crate::state::field::{Field, Kind};
use crate::state::fragment;

/// The fields of the page `survey`, in the contract's order.
pub static SURVEY: &[Field] = &[
    Field {
        key: Key::Scale,
        kind: Kind::Scale,
    },
    CONFIDENCE,
];

/// The ordinary fields of the page `subscriptions`.
pub static SUBSCRIPTIONS: &[Field] = &[CONFIDENCE];

/// The fields of the page `visits`.
pub static VISITS: &[Field] = &[CONFIDENCE];

const CONFIDENCE: Field = Field {
    key: Key::Confidence,
    kind: Kind::Confidence,
};

/// The model of the page's inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The fields, in the order of a link.
    pub fields: &'static [Field],
    entries: Entries,
    /// Pairs of a link that this page does not know; they are kept.
    others: Vec<(String, String)>,
    /// Whether the person changed anything since the link was opened.
    pub is_changed: bool,
}

impl Form {
    /// The inputs as a link gives them.
    pub fn open(fields: &'static [Field], link: &str) -> Self {
        let mut others = fragment::parse(link);
        Self {
            fields,
            entries: Entries::take(fields, &mut others),
            others,
            is_changed: false,
        }
    }

    /// The canonical fragment.
    pub fn link(&self) -> String {
        let mut pairs = self.entries.pairs(self.fields);
        pairs.extend(self.others.iter().cloned());
        fragment::write(&pairs)
    }

    /// What the field of `key` holds.
    pub fn entry(&self, key: Key) -> &Entry {
        self.entries.get(self.fields, key)
    }

    /// What the formulas take.
    pub fn inputs(&self) -> Inputs {
        self.entries.inputs(self.fields)
    }

    /// The inputs after `msg`; what only calculators do changes nothing.
    pub fn update(&self, msg: Msg) -> Self {
        let (key, entry) = match msg {
            Msg::Open(link) => return Self::open(self.fields, &link),
            Msg::Set(key, value) => (key, Entry::Set(value)),
            Msg::Settle(key) => (key, self.entry(key).clone().settled()),
            Msg::Type { key, text, read } => {
                let field = self.fields.iter().find(|field| field.key == key);
                let Some(field) = field else {
                    return self.clone();
                };
                (key, Entry::typed(field, text, read))
            }
            _ => return self.clone(),
        };
        let mut next = self.clone();
        next.entries.put(self.fields, key, entry);
        next.is_changed |= next.entries != self.entries;
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::Undefined;
    use crate::report::inputs::Value;
    use crate::report::name::{Confidence, Scale};

    #[track_caller]
    fn canonical(fields: &'static [Field], link: &str, expected: &str) {
        let opened = Form::open(fields, link);
        assert_eq!(opened.link(), expected, "{link}");
        let again = Form::open(fields, expected);
        assert_eq!(again.link(), expected);
        assert_eq!(again.inputs(), opened.inputs(), "{link}");
    }

    #[test]
    fn links_are_canonical() {
        canonical(SURVEY, "", "");
        canonical(SURVEY, "scale=0-10&confidence=95", "");
        canonical(
            SURVEY,
            "confidence=99&scale=1-10",
            "scale=1-10&confidence=99",
        );
        canonical(SURVEY, "scale=5&confidence=80", "scale=5&confidence=80");
        canonical(SURVEY, "utm=x&confidence=90", "confidence=90&utm=x");
        canonical(SURVEY, "scale=", "");
        canonical(VISITS, "confidence=80&confidence=99", "confidence=80");
        canonical(VISITS, "scale=1-10", "scale=1-10");
        canonical(VISITS, "confidence=42", "confidence=42");
    }

    #[test]
    fn a_refused_field_leaves_the_others_at_work() {
        let opened = Form::open(SURVEY, "scale=5&confidence=90");
        assert_eq!(opened.inputs().scale(), Err(Undefined::InvalidInput));
        assert_eq!(opened.inputs().confidence(), Ok(Confidence::P90));
        assert!(opened.entry(Key::Scale).problem().is_some());
    }

    #[test]
    fn a_choice_goes_into_the_link() {
        let opened = Form::open(SURVEY, "");
        assert!(!opened.is_changed);
        let chosen = opened.update(Msg::Set(Key::Scale, Value::Scale(Scale::OneToTen)));
        assert!(chosen.is_changed);
        assert_eq!(chosen.link(), "scale=1-10");
        assert_eq!(chosen.update(Msg::Undo), chosen);
        assert!(!chosen.update(Msg::Open(String::new())).is_changed);
    }
}
