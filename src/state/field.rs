//! What a field takes: its kind, its legal range, its neutral value, its steps and its slider.

pub use crate::report::inputs::choice_name;
use crate::report::inputs::Value;
use crate::report::name::{
    CampaignKind, Confidence, Definition, FirstMargin, Key, Model, Period, Scale,
};
use crate::report::problem::FieldProblem;

/// One input of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub key: Key,
    /// What it takes.
    pub kind: Kind,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number.
    Number(Number),
    /// A period; neutral: month.
    Period,
    /// A definition of churn; neutral: start.
    Definition,
    /// A scale of scores; neutral: 0–10.
    Scale,
    /// A confidence level; neutral: 95.
    Confidence,
    /// Yes or no, 1 or 0; neutral: no.
    Switch,
    /// A kind of campaign; neutral: email.
    Campaign,
    /// A model of lifetime value; neutral: subscription.
    Model,
    /// When the first margin comes; neutral: today.
    FirstMargin,
}

/// The rules of a number field, in the unit of the field (percent as percent numbers).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The least legal value.
    pub least: f64,
    /// The greatest legal value.
    pub most: f64,
    /// Whether only whole numbers make sense.
    pub is_whole: bool,
    /// The value that an absent key stands for; `None` where an absent key is an empty field.
    pub neutral: Option<f64>,
    /// What an arrow key adds; with Shift ten times as much.
    pub step: f64,
    /// The slider, where a range makes sense.
    pub slider: Option<Slider>,
}

/// The range of a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slider {
    /// Its lower end.
    pub least: f64,
    /// Its upper end.
    pub most: f64,
    /// Whether equal ways multiply instead of add: for money and counts.
    pub is_log: bool,
}

/// The most that a count or an amount may be: beyond it figures would lose whole units.
pub const LARGEST: f64 = 1e15;

/// The positions of a slider: 0 to this.
pub const SLIDER_STEPS: f64 = 1000.0;

/// A field for a count, empty unless given.
pub const fn count(key: Key, slider_most: f64) -> Field {
    let slider = Slider {
        least: 0.0,
        most: slider_most,
        is_log: true,
    };
    number(
        key,
        Number {
            least: 0.0,
            most: LARGEST,
            is_whole: true,
            neutral: None,
            step: 1.0,
            slider: Some(slider),
        },
    )
}

/// A field for an amount of money, empty unless given.
pub const fn money(key: Key, step: f64, slider_most: f64) -> Field {
    let slider = Slider {
        least: 0.0,
        most: slider_most,
        is_log: true,
    };
    number(
        key,
        Number {
            least: 0.0,
            most: LARGEST,
            is_whole: false,
            neutral: None,
            step,
            slider: Some(slider),
        },
    )
}

/// A field for a percentage from 0 to `most`.
pub const fn percent(key: Key, most: f64, slider_most: f64, neutral: Option<f64>) -> Field {
    let slider = Slider {
        least: 0.0,
        most: slider_most,
        is_log: false,
    };
    number(
        key,
        Number {
            least: 0.0,
            most,
            is_whole: false,
            neutral,
            step: 0.1,
            slider: Some(slider),
        },
    )
}

/// Any number field.
pub const fn number(key: Key, number: Number) -> Field {
    Field {
        key,
        kind: Kind::Number(number),
    }
}

/// The same field with a neutral value.
pub const fn neutral(field: Field, value: f64) -> Field {
    match field.kind {
        Kind::Number(number) => Field {
            key: field.key,
            kind: Kind::Number(Number {
                neutral: Some(value),
                ..number
            }),
        },
        _ => field,
    }
}

/// The same field without a slider.
pub const fn plain(field: Field) -> Field {
    match field.kind {
        Kind::Number(number) => Field {
            key: field.key,
            kind: Kind::Number(Number {
                slider: None,
                ..number
            }),
        },
        _ => field,
    }
}

impl Kind {
    /// What an absent key stands for; `None` is an empty field.
    pub fn neutral(self) -> Option<Value> {
        match self {
            Self::Number(number) => number.neutral.map(Value::Number),
            Self::Period => Some(Value::Period(Period::Month)),
            Self::Definition => Some(Value::Definition(Definition::Start)),
            Self::Scale => Some(Value::Scale(Scale::ZeroToTen)),
            Self::Confidence => Some(Value::Confidence(Confidence::P95)),
            Self::Switch => Some(Value::Switch(false)),
            Self::Campaign => Some(Value::Campaign(CampaignKind::Email)),
            Self::Model => Some(Value::Model(Model::Subscription)),
            Self::FirstMargin => Some(Value::FirstMargin(FirstMargin::Today)),
        }
    }

    /// The rules of a number field.
    pub fn number(self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The choice with this public name, `None` for number fields and unknown names.
    pub fn choice(self, name: &str) -> Option<Value> {
        match self {
            Self::Number(_) => None,
            Self::Period => Period::from_name(name).map(Value::Period),
            Self::Definition => Definition::from_name(name).map(Value::Definition),
            Self::Scale => Scale::from_name(name).map(Value::Scale),
            Self::Confidence => Confidence::from_name(name).map(Value::Confidence),
            Self::Campaign => CampaignKind::from_name(name).map(Value::Campaign),
            Self::Switch => [false, true]
                .map(Value::Switch)
                .into_iter()
                .find(|value| choice_name(*value) == Some(name)),
            Self::Model => Model::from_name(name).map(Value::Model),
            Self::FirstMargin => FirstMargin::from_name(name).map(Value::FirstMargin),
        }
    }

    /// All choices, empty for number fields.
    pub fn choices(self) -> Vec<Value> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Period => Period::ALL.iter().copied().map(Value::Period).collect(),
            Self::Definition => Definition::ALL
                .iter()
                .copied()
                .map(Value::Definition)
                .collect(),
            Self::Scale => Scale::ALL.iter().copied().map(Value::Scale).collect(),
            Self::Confidence => Confidence::ALL
                .iter()
                .copied()
                .map(Value::Confidence)
                .collect(),
            Self::Switch => [false, true].map(Value::Switch).to_vec(),
            Self::Campaign => CampaignKind::ALL
                .iter()
                .copied()
                .map(Value::Campaign)
                .collect(),
            Self::Model => Model::ALL.iter().copied().map(Value::Model).collect(),
            Self::FirstMargin => FirstMargin::ALL
                .iter()
                .copied()
                .map(Value::FirstMargin)
                .collect(),
        }
    }
}

impl Number {
    /// `value` if it is legal here.
    pub fn check(&self, value: f64) -> Result<f64, FieldProblem> {
        if !value.is_finite() || value.abs() > LARGEST {
            return Err(FieldProblem::TooLarge);
        }
        if value < self.least {
            return Err(FieldProblem::Below { least: self.least });
        }
        if value > self.most {
            return Err(FieldProblem::Above { most: self.most });
        }
        if self.is_whole && value.fract().abs() > 0.0 {
            return Err(FieldProblem::NotWhole);
        }
        // Adding zero turns -0 into 0.
        Ok(value + 0.0)
    }

    /// `value` moved by `steps` steps and kept legal.
    pub fn stepped(&self, value: f64, steps: f64) -> f64 {
        let moved = value + steps * self.step;
        tidy(moved).clamp(self.least, self.most)
    }
}

impl Slider {
    /// Where `value` stands, 0…[`SLIDER_STEPS`].
    pub fn position(&self, value: f64) -> f64 {
        let (from, to) = (self.scale(self.least), self.scale(self.most));
        let at = (self.scale(value.clamp(self.least, self.most)) - from) / (to - from);
        (at * SLIDER_STEPS).round()
    }

    /// The value at a position, rounded as a person would: to about 1 % of itself or of the range.
    pub fn value(&self, position: f64, is_whole: bool) -> f64 {
        let (from, to) = (self.scale(self.least), self.scale(self.most));
        let at = from + (position / SLIDER_STEPS).clamp(0.0, 1.0) * (to - from);
        let value = self.unscale(at).clamp(self.least, self.most);
        let unit = if self.is_log {
            magnitude(value) / 100.0
        } else {
            magnitude(self.most - self.least) / 1000.0
        };
        let unit = if is_whole { unit.max(1.0) } else { unit };
        tidy((value / unit).round() * unit).clamp(self.least, self.most)
    }

    fn scale(&self, value: f64) -> f64 {
        if self.is_log {
            value.ln_1p()
        } else {
            value
        }
    }

    fn unscale(&self, value: f64) -> f64 {
        if self.is_log {
            value.exp_m1()
        } else {
            value
        }
    }
}

/// The power of ten at or above `value`.
fn magnitude(value: f64) -> f64 {
    10f64.powi(value.abs().max(1e-9).log10().ceil() as i32)
}

/// Without the dust of binary fractions.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_checked() {
        let Kind::Number(count) = count(Key::Start, 100.0).kind else {
            panic!("a number")
        };
        assert_eq!(count.check(62.0), Ok(62.0));
        assert_eq!(count.check(-1.0), Err(FieldProblem::Below { least: 0.0 }));
        assert_eq!(count.check(1.5), Err(FieldProblem::NotWhole));
        assert_eq!(count.check(1e16), Err(FieldProblem::TooLarge));
        assert_eq!(count.check(f64::NAN), Err(FieldProblem::TooLarge));
        let Kind::Number(margin) = percent(Key::Margin, 100.0, 100.0, None).kind else {
            panic!("a number")
        };
        assert_eq!(
            margin.check(100.1),
            Err(FieldProblem::Above { most: 100.0 })
        );
        assert_eq!(margin.stepped(0.2, 1.0), 0.3);
        assert_eq!(margin.stepped(0.2, -10.0), 0.0);
    }

    #[test]
    fn a_slider_gives_back_its_ends_and_moves_one_way() {
        for slider in [
            Slider {
                least: 0.0,
                most: 100_000.0,
                is_log: true,
            },
            Slider {
                least: -100.0,
                most: 100.0,
                is_log: false,
            },
        ] {
            assert_eq!(slider.value(0.0, false), slider.least);
            assert_eq!(slider.value(SLIDER_STEPS, false), slider.most);
            assert_eq!(slider.position(slider.most * 10.0), SLIDER_STEPS);
            let values: Vec<f64> = (0..=1000)
                .map(|at| slider.value(f64::from(at), false))
                .collect();
            assert!(values.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
