//! Figures of a survey that the page `nps` takes as inputs.

use super::Told;
use crate::analysis::answers::Counts;
use crate::report::carry::Carried;
use crate::report::inputs::{choice_name, Value};
use crate::report::name::{Confidence, Key, Page, Scale};
use crate::report::nps::SCORES;

/// The counts by score with the chosen scale and confidence; `None` without any answer.
pub fn answers(told: &Told) -> Option<Carried> {
    let number = |key: Key| match told.inputs.get(key) {
        Some(Value::Number(number)) if number > 0.0 => Some((key, number.to_string())),
        _ => None,
    };
    let mut inputs: Vec<_> = SCORES.into_iter().filter_map(number).collect();
    if inputs.is_empty() {
        return None;
    }
    inputs.extend(chosen(told));
    Some((Page::Nps, inputs))
}

/// The last two months as two surveys; `None` with fewer.
pub fn last_months(told: &Told) -> Option<Carried> {
    const FIRST: [Key; 3] = [Key::Promoters, Key::Passives, Key::Detractors];
    const SECOND: [Key; 3] = [Key::Promoters2, Key::Passives2, Key::Detractors2];
    let mut months = told.months.iter().rev().map(|(_, part)| part.counts);
    let (second, first) = (months.next()?, months.next()?);
    let groups = |counts: Counts| [counts.promoters(), counts.passives(), counts.detractors()];
    let pairs = FIRST.into_iter().zip(groups(first));
    let pairs = pairs.chain(SECOND.into_iter().zip(groups(second)));
    let mut inputs: Vec<_> = pairs.map(|(key, n)| (key, n.to_string())).collect();
    inputs.extend(chosen(told).filter(|(key, _)| *key == Key::Confidence));
    Some((Page::Nps, inputs))
}

/// The scale and the confidence, where they are not the neutral ones.
fn chosen(told: &Told) -> impl Iterator<Item = (Key, String)> + '_ {
    let is_neutral = |value: &Value| {
        matches!(
            value,
            Value::Scale(Scale::ZeroToTen) | Value::Confidence(Confidence::P95)
        )
    };
    let keys = [Key::Scale, Key::Confidence].into_iter();
    keys.filter_map(move |key| {
        let value = told.inputs.get(key).filter(|value| !is_neutral(value))?;
        Some((key, choice_name(value)?.to_owned()))
    })
}
