//! The checked inputs of a page, as the formulas take them.

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::Level;
use crate::domain::model::sbg::Sbg;
use crate::domain::quantity::{finite, Count};
use crate::report::name::{
    CampaignKind, Confidence, Definition, FirstMargin, Key, Model, Period, Scale,
};

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
    /// A model of lifetime value.
    Model(Model),
    /// When the first margin comes.
    FirstMargin(FirstMargin),
    /// Yes or no.
    Switch(bool),
    /// A kind of campaign.
    Campaign(CampaignKind),
}

/// The public name of a choice; `None` for numbers.
pub fn choice_name(value: Value) -> Option<&'static str> {
    match value {
        Value::Number(_) | Value::Refused => None,
        Value::Period(period) => Some(period.as_str()),
        Value::Definition(definition) => Some(definition.as_str()),
        Value::Scale(scale) => Some(scale.as_str()),
        Value::Confidence(confidence) => Some(confidence.as_str()),
        Value::Campaign(kind) => Some(kind.as_str()),
        Value::Model(model) => Some(model.as_str()),
        Value::FirstMargin(first) => Some(first.as_str()),
        Value::Switch(false) => Some("0"),
        Value::Switch(true) => Some("1"),
    }
}

/// The inputs of a page: neutral defaults are filled in, an absent key is an empty field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs {
    pairs: Vec<(Key, Value)>,
    survivors: Option<Result<Sbg, Undefined>>,
}

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

    /// With the model fitted to pasted survivors, or why there is none. Rows of data are no key: they never go into a link.
    pub fn with_survivors(mut self, fitted: Option<Result<Sbg, Undefined>>) -> Self {
        self.survivors = fitted;
        self
    }

    /// The model fitted to pasted survivors: `missing-input` where nothing was pasted.
    pub fn survivors(&self) -> Result<Sbg, Undefined> {
        self.survivors.unwrap_or(Err(Undefined::MissingInput))
    }

    /// Sets or clears `key`.
    pub fn set(&mut self, key: Key, value: Option<Value>) {
        self.pairs.retain(|(k, _)| *k != key);
        if let Some(value) = value {
            self.pairs.push((key, value));
        }
    }

    /// What `key` holds, `None` where the field is empty.
    pub fn get(&self, key: Key) -> Option<Value> {
        self.pairs
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, value)| *value)
    }

    /// The number of `key`: `missing-input` where the field is empty, `invalid-input` where it was refused.
    pub fn figure(&self, key: Key) -> Figure {
        match self.get(key) {
            None => Err(Undefined::MissingInput),
            Some(Value::Number(value)) => finite(value),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The number of `key`, `neutral` where the field is empty.
    pub fn figure_or(&self, key: Key, neutral: f64) -> Figure {
        or(self.figure(key), neutral)
    }

    /// The count of `key`; a negative one is `invalid-input`.
    pub fn count(&self, key: Key) -> Figure {
        Count::new(self.figure(key)?).map(Count::get)
    }

    /// The count of `key`, `neutral` where the field is empty.
    pub fn count_or(&self, key: Key, neutral: f64) -> Figure {
        or(self.count(key), neutral)
    }

    /// Whether `key` holds anything, refused or not.
    pub fn has(&self, key: Key) -> bool {
        self.get(key).is_some()
    }

    /// The chosen period, a month unless chosen.
    pub fn period(&self) -> Result<Period, Undefined> {
        match self.get(Key::Period) {
            None => Ok(Period::Month),
            Some(Value::Period(period)) => Ok(period),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen definition of churn, `start` unless chosen.
    pub fn definition(&self) -> Result<Definition, Undefined> {
        match self.get(Key::Definition) {
            None => Ok(Definition::Start),
            Some(Value::Definition(definition)) => Ok(definition),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen scale of scores, 0–10 unless chosen.
    pub fn scale(&self) -> Result<Scale, Undefined> {
        match self.get(Key::Scale) {
            None => Ok(Scale::ZeroToTen),
            Some(Value::Scale(scale)) => Ok(scale),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen confidence, 95 % unless chosen.
    pub fn confidence(&self) -> Result<Confidence, Undefined> {
        match self.get(Key::Confidence) {
            None => Ok(Confidence::P95),
            Some(Value::Confidence(confidence)) => Ok(confidence),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// Whether `key` is switched on; off unless chosen.
    pub fn switch(&self, key: Key) -> Result<bool, Undefined> {
        match self.get(key) {
            None => Ok(false),
            Some(Value::Switch(is_on)) => Ok(is_on),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen model of lifetime value, a subscription unless chosen.
    pub fn model(&self) -> Result<Model, Undefined> {
        match self.get(Key::Model) {
            None => Ok(Model::Subscription),
            Some(Value::Model(model)) => Ok(model),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen kind of campaign, an e-mail unless chosen.
    pub fn campaign_kind(&self) -> Result<CampaignKind, Undefined> {
        match self.get(Key::Kind) {
            None => Ok(CampaignKind::Email),
            Some(Value::Campaign(kind)) => Ok(kind),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// When the first margin comes, today unless chosen.
    pub fn first_margin(&self) -> Result<FirstMargin, Undefined> {
        match self.get(Key::FirstMargin) {
            None => Ok(FirstMargin::Today),
            Some(Value::FirstMargin(first)) => Ok(first),
            Some(_) => Err(Undefined::InvalidInput),
        }
    }

    /// The chosen confidence as the formulas take it.
    pub fn level(&self) -> Result<Level, Undefined> {
        let percent = match self.confidence()? {
            Confidence::P80 => 80.0,
            Confidence::P90 => 90.0,
            Confidence::P95 => 95.0,
            Confidence::P99 => 99.0,
        };
        Level::percent(percent).ok_or(Undefined::InvalidInput)
    }
}

/// All of `figures`, or the gravest reason among them: what is invalid comes before what is missing.
pub fn all<const N: usize>(figures: [Figure; N]) -> Result<[f64; N], Undefined> {
    let refused = |figure: &&Figure| matches!(figure, Err(Undefined::InvalidInput));
    if figures.iter().any(|figure| refused(&figure)) {
        return Err(Undefined::InvalidInput);
    }
    let mut numbers = [0.0; N];
    for (number, figure) in numbers.iter_mut().zip(figures) {
        *number = figure?;
    }
    Ok(numbers)
}

/// As [`all`], for counts.
pub fn counts<const N: usize>(figures: [Figure; N]) -> Result<[Count; N], Undefined> {
    let numbers = all(figures)?;
    let mut counts = [Count::new(0.0)?; N];
    for (count, number) in counts.iter_mut().zip(numbers) {
        *count = Count::new(number)?;
    }
    Ok(counts)
}

/// `figure`, or `neutral` where it is merely missing.
fn or(figure: Figure, neutral: f64) -> Figure {
    match figure {
        Err(Undefined::MissingInput) => Ok(neutral),
        given => given,
    }
}

/// The months of a period.
pub fn months(period: Period) -> f64 {
    match period {
        Period::Month => 1.0,
        Period::Quarter => 3.0,
        Period::HalfYear => 6.0,
        Period::Year => 12.0,
        Period::TwoYears => 24.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_refused_and_given() {
        let inputs = Inputs::default()
            .number(Key::Start, 100.0)
            .number(Key::New, -3.0)
            .number(Key::End, f64::NAN)
            .with(Key::Lost, Value::Refused);
        assert_eq!(inputs.count(Key::Start), Ok(100.0));
        assert_eq!(inputs.count(Key::New), Err(Undefined::InvalidInput));
        assert_eq!(inputs.figure(Key::End), Err(Undefined::InvalidInput));
        assert_eq!(
            inputs.figure_or(Key::Lost, 0.0),
            Err(Undefined::InvalidInput)
        );
        assert_eq!(inputs.figure(Key::LostNew), Err(Undefined::MissingInput));
        assert_eq!(inputs.figure_or(Key::LostNew, 0.0), Ok(0.0));
    }

    #[test]
    fn invalid_is_graver_than_missing() {
        let (missing, invalid) = (Err(Undefined::MissingInput), Err(Undefined::InvalidInput));
        assert_eq!(all([missing, invalid]), Err(Undefined::InvalidInput));
        assert_eq!(all([Ok(1.0), missing]), Err(Undefined::MissingInput));
        assert_eq!(all([Ok(1.0), Ok(2.0)]), Ok([1.0, 2.0]));
    }
}
