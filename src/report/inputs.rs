//! The checked inputs of a page, as the formulas take them.

use crate::report::name::{Confidence, Definition, Key, Period, Scale};

/// What one input holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number in the unit of its field: counts and money as they are, percentages as percent numbers (5 is 5 %).
    Number(f64),
    /// Something was typed that its field refuses; figures that need it are `invalid-input`.
    Refused,
    /// A period.
    Period(Period),
    /// A definition of churn.
    Definition(Definition),
    /// A scale of scores.
    Scale(Scale),
    /// A confidence level.
    Confidence(Confidence),
}

/// The inputs of a page: neutral defaults are filled in, an absent key is an empty field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs(Vec<(Key, Value)>);

impl Inputs {
    /// With `key` set to `value`.
    pub fn with(mut self, key: Key, value: Value) -> Self {
        self.set(key, Some(value));
        self
    }

    /// With `key` set to the number `value`.
    pub fn number(self, key: Key, value: f64) -> Self {
        self.with(key, Value::Number(value))
    }

    /// Sets or clears `key`.
    pub fn set(&mut self, key: Key, value: Option<Value>) {
        self.0.retain(|(k, _)| *k != key);
        if let Some(value) = value {
            self.0.push((key, value));
        }
    }

    /// What `key` holds, `None` where the field is empty.
    pub fn get(&self, key: Key) -> Option<Value> {
        self.0
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, value)| *value)
    }
}
