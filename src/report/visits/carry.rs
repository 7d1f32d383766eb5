//! Figures of visits that the page `return-visitors` takes as inputs.

use super::Told;
use crate::report::carry::Carried;
use crate::report::inputs::{choice_name, Value};
use crate::report::name::{Confidence, Key, Page};

/// The counts of the last two months with the chosen confidence; `None` without any.
pub fn months(told: &Told) -> Option<Carried> {
    const COUNTS: [Key; 4] = [
        Key::Visitors,
        Key::Returning,
        Key::Visitors2,
        Key::Returning2,
    ];
    let number = |key: Key| match told.inputs.get(key) {
        Some(Value::Number(number)) => Some((key, number.to_string())),
        _ => None,
    };
    let mut inputs: Vec<_> = COUNTS.into_iter().filter_map(number).collect();
    if inputs.is_empty() {
        return None;
    }
    let sure = told.inputs.get(Key::Confidence);
    let sure = sure.filter(|value| *value != Value::Confidence(Confidence::P95));
    inputs.extend(
        sure.and_then(choice_name)
            .map(|name| (Key::Confidence, name.to_owned())),
    );
    Some((Page::ReturnVisitors, inputs))
}
