//! What one field holds: nothing, a value, or a text that is being typed or was refused.

use crate::domain::float;
use crate::ingest::number::NumberProblem;
use crate::report::inputs::Value;
use crate::report::problem::FieldProblem;
use crate::state::field::{choice_name, Field, Kind};

/// What one field holds. A refused text is kept as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// A legal value, shown in the language's own form.
    Set(Value),
    /// A text in the person's own form, with what it means.
    Typed {
        /// As typed.
        text: String,
        /// What it means: a legal number, nothing, or why it is refused.
        read: Result<Option<f64>, FieldProblem>,
    },
}

impl Entry {
    /// The entry for a number typed into `field`.
    pub fn typed(field: &Field, text: String, read: Result<Option<f64>, NumberProblem>) -> Self {
        let read = match (read, field.kind.number()) {
            (Ok(None), _) => Ok(None),
            (Ok(Some(value)), Some(rules)) => rules.check(value).map(Some),
            (Ok(Some(_)), None) => Err(FieldProblem::UnknownChoice),
            (Err(NumberProblem::NotANumber), _) => Err(FieldProblem::NotANumber),
            (Err(NumberProblem::TooLarge), _) => Err(FieldProblem::TooLarge),
        };
        Self::Typed { text, read }
    }

    /// The entry for a value of a link: ASCII digits, a dot, no grouping.
    pub fn from_link(field: &Field, text: &str) -> Self {
        let refused = |problem| Self::Typed {
            text: text.to_owned(),
            read: Err(problem),
        };
        match field.kind {
            _ if text.is_empty() => Self::Empty,
            Kind::Number(rules) => match plain_number(text) {
                None => refused(FieldProblem::NotANumber),
                Some(value) => rules
                    .check(value)
                    .map_or_else(refused, |value| Self::Set(Value::Number(value))),
            },
            kind => kind
                .choice(text)
                .map_or_else(|| refused(FieldProblem::UnknownChoice), Self::Set),
        }
    }

    /// How a link writes it: `None` for an empty field and for the neutral value.
    pub fn to_link(&self, field: &Field) -> Option<String> {
        let value = match self {
            Self::Empty => return None,
            Self::Typed { read: Err(_), text } => return Some(text.clone()),
            Self::Typed {
                read: Ok(value), ..
            } => Value::Number((*value)?),
            Self::Set(value) => *value,
        };
        if field.kind.neutral() == Some(value) {
            return None;
        }
        match value {
            Value::Number(number) => Some(number.to_string()),
            other => choice_name(other).map(str::to_owned),
        }
    }

    /// What the formulas take; an empty field is its neutral value.
    pub fn value(&self, field: &Field) -> Option<Value> {
        match self {
            Self::Empty | Self::Typed { read: Ok(None), .. } => field.kind.neutral(),
            Self::Set(value) => Some(*value),
            Self::Typed {
                read: Ok(Some(value)),
                ..
            } => Some(Value::Number(*value)),
            Self::Typed { read: Err(_), .. } => Some(Value::Refused),
        }
    }

    /// The number in it.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Set(Value::Number(value)) => Some(*value),
            Self::Typed {
                read: Ok(value), ..
            } => *value,
            _ => None,
        }
    }

    /// Why the text is refused.
    pub fn problem(&self) -> Option<FieldProblem> {
        match self {
            Self::Typed { read, .. } => read.err(),
            _ => None,
        }
    }

    /// The entry once the person has left the field: a legal text becomes its value.
    pub fn settled(self) -> Self {
        match self {
            Self::Typed {
                read: Ok(Some(value)),
                ..
            } => Self::Set(Value::Number(value)),
            Self::Typed { read: Ok(None), .. } => Self::Empty,
            other => other,
        }
    }
}

/// A number as links write it.
fn plain_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let legal = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
    if legal {
        float::parse(text)
    } else {
        None
    }
}
