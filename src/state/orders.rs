//! The inputs of the page `orders`: the days that count, the day as of which customers are judged, the days that make one new, lapsing
//! or lost, and what the models are asked.

use crate::analysis::shop::worth::WorthOptions;
use crate::analysis::shop::Options;
use crate::domain::date::Date;
use crate::domain::float;
use crate::domain::model::buying::ModelName;
use crate::ingest::number::NumberProblem;
use crate::report::problem::FieldProblem;
use crate::report::shop::name::ShopKey;
use crate::state::day::iso;
use crate::state::field::Number;
use crate::state::fragment;

/// What a field of the page holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Nothing.
    Empty,
    /// A day.
    Day(Date),
    /// A number: of days or months, or a percentage.
    Number(f64),
    /// A model.
    Model(ModelName),
    /// A text in the person's own form, with what it means: a legal value, nothing, or why it is refused.
    Typed {
        /// As typed.
        text: String,
        /// What it means.
        read: Result<Option<Value>, Refused>,
    },
}

/// A legal value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Of [`ShopKey::Asof`], [`ShopKey::From`], [`ShopKey::To`] and [`ShopKey::Split`].
    Day(Date),
    /// Of [`ShopKey::Model`].
    Model(ModelName),
    /// Of the others.
    Number(f64),
}

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refused {
    /// No day of any calendar.
    NotADate,
    /// The last day that counts lies before the first.
    BeforeFrom,
    /// No legal number, or no model.
    Number(FieldProblem),
}

/// What a person does with the fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Another link was opened.
    Open(String),
    /// A text was typed that means this number, by the person's language.
    Number(ShopKey, String, Result<Option<f64>, NumberProblem>),
    /// A model was chosen.
    Model(ModelName),
    /// A text was typed that means this day; `Err` is none.
    Day(ShopKey, String, Result<Option<Date>, ()>),
    /// A day was chosen otherwise than by typing.
    Set(ShopKey, Option<Date>),
    /// The person left a field.
    Settle(ShopKey),
}

/// The model of the page's inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Orders {
    held: Vec<(ShopKey, Held)>,
    /// Pairs of a link that this page does not know; they are kept.
    others: Vec<(String, String)>,
    /// Whether the person changed anything since the link was opened.
    pub is_changed: bool,
}

/// A hundred years.
const MOST_DAYS: f64 = 36_525.0;
/// Twenty years: as far as models look.
const MOST_MONTHS: f64 = 240.0;

/// What a field of numbers takes; `None` for the others.
pub fn rules(key: ShopKey) -> Option<Number> {
    let (least, most, is_whole, neutral) = match key {
        ShopKey::Asof | ShopKey::From | ShopKey::To | ShopKey::Split | ShopKey::Model => {
            return None
        }
        ShopKey::LapseDays => (1.0, MOST_DAYS, true, Some(365.0)),
        ShopKey::AtRiskDays => (0.0, MOST_DAYS, true, None),
        ShopKey::NewDays => (0.0, MOST_DAYS, true, Some(30.0)),
        ShopKey::HorizonMonths => (1.0, MOST_MONTHS, true, Some(12.0)),
        ShopKey::Margin => (0.0, 100.0, false, None),
        ShopKey::Discount => (0.0, 1000.0, false, Some(0.0)),
    };
    Some(Number {
        least,
        most,
        is_whole,
        neutral,
        step: 1.0,
        slider: None,
    })
}

impl Orders {
    /// The inputs as a link gives them.
    pub fn open(link: &str) -> Self {
        let mut others = fragment::parse(link);
        let mut take = |key: ShopKey| {
            let place = others.iter().position(|(name, _)| name == key.as_str());
            let Some(place) = place else {
                return (key, Held::Empty);
            };
            let (name, text) = others.remove(place);
            others.retain(|(other, _)| *other != name);
            (key, Held::of_link(key, text))
        };
        let held = ShopKey::ALL.iter().map(|key| take(*key)).collect();
        Self {
            held,
            others,
            is_changed: false,
        }
    }

    /// The canonical fragment.
    pub fn link(&self) -> String {
        let pair = |(key, held): &(ShopKey, Held)| {
            let text = held.to_link(*key)?;
            Some((key.as_str().to_owned(), text))
        };
        let mut pairs: Vec<_> = self.held.iter().filter_map(pair).collect();
        pairs.extend(self.others.iter().cloned());
        fragment::write(&pairs)
    }

    /// What the field of `key` holds.
    pub fn held(&self, key: ShopKey) -> &Held {
        let found = self.held.iter().find(|(this, _)| *this == key);
        found.map_or(&Held::Empty, |(_, held)| held)
    }

    /// The choices for the analysis; a field that is refused counts as empty.
    pub fn options(&self) -> Options {
        let neutral = Options::default();
        // Legal numbers of days are whole and far below the end of u32.
        let days = |key| self.number(key).map(|days| days as u32);
        Options {
            asof: self.day(ShopKey::Asof),
            from: self.day(ShopKey::From),
            to: match self.refused(ShopKey::To) {
                None => self.day(ShopKey::To),
                Some(_) => None,
            },
            lapse_days: days(ShopKey::LapseDays).unwrap_or(neutral.lapse_days),
            at_risk_days: days(ShopKey::AtRiskDays),
            new_days: days(ShopKey::NewDays).unwrap_or(neutral.new_days),
            ..neutral
        }
    }

    /// The day in the field of `key`.
    fn day(&self, key: ShopKey) -> Option<Date> {
        match self.held(key).value() {
            Some(Value::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// Why what the field of `key` holds is refused, alone or beside the others.
    pub fn refused(&self, key: ShopKey) -> Option<Refused> {
        let is_before = || {
            self.day(ShopKey::To)?
                .lt(&self.day(ShopKey::From)?)
                .then_some(Refused::BeforeFrom)
        };
        let beside = match key {
            ShopKey::To => is_before(),
            _ => None,
        };
        self.held(key).refused().or(beside)
    }

    /// The number in the field of `key`.
    fn number(&self, key: ShopKey) -> Option<f64> {
        match self.held(key).value() {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// The model that was chosen, or the neutral one.
    pub fn model(&self) -> ModelName {
        match self.held(ShopKey::Model).value() {
            Some(Value::Model(model)) => model,
            _ => ModelName::default(),
        }
    }

    /// What the models are asked; without a margin, value is revenue.
    pub fn worth(&self) -> WorthOptions {
        let neutral = WorthOptions::default();
        let share = |key| self.number(key).map(|percent| percent / 100.0);
        let months = self.number(ShopKey::HorizonMonths);
        WorthOptions {
            model: self.model(),
            horizon_months: months.map_or(neutral.horizon_months, |months| months as u32),
            margin: share(ShopKey::Margin).unwrap_or(neutral.margin),
            discount: share(ShopKey::Discount).unwrap_or(neutral.discount),
            split: self.day(ShopKey::Split),
        }
    }

    /// The inputs after `msg`.
    pub fn update(&self, msg: Msg) -> Self {
        let (key, held) = match msg {
            Msg::Open(link) => return Self::open(&link),
            Msg::Day(key, text, read) => {
                let read = read.map(|day| day.map(Value::Day));
                let read = read.map_err(|()| Refused::NotADate);
                (key, Held::Typed { text, read })
            }
            Msg::Model(model) => (ShopKey::Model, Held::Model(model)),
            Msg::Number(key, text, read) => {
                let read = read.map_err(|problem| match problem {
                    NumberProblem::NotANumber => FieldProblem::NotANumber,
                    NumberProblem::TooLarge => FieldProblem::TooLarge,
                });
                let read = read.and_then(|number| number.map(|n| number_of(key, n)).transpose());
                let read = read.map_err(Refused::Number);
                (key, Held::Typed { text, read })
            }
            Msg::Set(key, day) => (key, day.map_or(Held::Empty, Held::Day)),
            Msg::Settle(key) => (key, self.held(key).clone().settled()),
        };
        let mut next = self.clone();
        if let Some((_, slot)) = next.held.iter_mut().find(|(this, _)| *this == key) {
            next.is_changed |= *slot != held;
            *slot = held;
        }
        next
    }
}

/// A legal number.
fn number_of(key: ShopKey, number: f64) -> Result<Value, FieldProblem> {
    let rules = rules(key).ok_or(FieldProblem::UnknownChoice)?;
    rules.check(number).map(Value::Number)
}

fn model_of(name: &str) -> Result<Value, FieldProblem> {
    let mut all = ModelName::ALL.into_iter();
    let found = all.find(|model| model.as_str() == name);
    found.map(Value::Model).ok_or(FieldProblem::UnknownChoice)
}

impl Held {
    /// The value in it.
    pub fn value(&self) -> Option<Value> {
        match self {
            Self::Empty => None,
            Self::Day(day) => Some(Value::Day(*day)),
            Self::Number(number) => Some(Value::Number(*number)),
            Self::Model(model) => Some(Value::Model(*model)),
            Self::Typed { read, .. } => read.ok().flatten(),
        }
    }

    /// Why the text in it is refused.
    pub fn refused(&self) -> Option<Refused> {
        match self {
            Self::Typed { read, .. } => read.err(),
            _ => None,
        }
    }

    /// The value of a link: a day as YYYY-MM-DD, a number in ASCII digits.
    fn of_link(key: ShopKey, text: String) -> Self {
        if text.is_empty() {
            return Self::Empty;
        }
        let read = match key {
            _ if key.is_day() => iso(&text).map(Value::Day).ok_or(Refused::NotADate),
            ShopKey::Model => model_of(&text).map_err(Refused::Number),
            _ => float::parse(&text)
                .ok_or(FieldProblem::NotANumber)
                .and_then(|number| number_of(key, number))
                .map_err(Refused::Number),
        };
        match read {
            Ok(Value::Day(day)) => Self::Day(day),
            Ok(Value::Number(number)) => Self::Number(number),
            Ok(Value::Model(model)) => Self::Model(model),
            Err(refused) => Self::Typed {
                text,
                read: Err(refused),
            },
        }
    }

    /// How a link writes it: `None` for an empty field and for the neutral value.
    fn to_link(&self, key: ShopKey) -> Option<String> {
        if let Self::Typed { read: Err(_), text } = self {
            return Some(text.clone());
        }
        match self.value()? {
            Value::Day(day) => Some(day.iso()),
            Value::Model(model) => {
                (model != ModelName::default()).then(|| model.as_str().to_owned())
            }
            Value::Number(number) => {
                let neutral = rules(key).and_then(|rules| rules.neutral);
                let is_neutral = neutral.is_some_and(|neutral| neutral.total_cmp(&number).is_eq());
                (!is_neutral).then(|| number.to_string())
            }
        }
    }

    /// A legal text becomes its value once the person has left the field.
    fn settled(self) -> Self {
        match self {
            Self::Typed { read: Ok(read), .. } => match read {
                None => Self::Empty,
                Some(Value::Day(day)) => Self::Day(day),
                Some(Value::Number(number)) => Self::Number(number),
                Some(Value::Model(model)) => Self::Model(model),
            },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn canonical(link: &str, expected: &str) {
        let opened = Orders::open(link);
        assert_eq!(opened.link(), expected, "{link}");
        let again = Orders::open(expected);
        assert_eq!(again.link(), expected);
        assert_eq!(again.options(), opened.options(), "{link}");
    }

    #[test]
    fn links_are_canonical() {
        canonical("", "");
        canonical("lapse-days=365&new-days=30", "");
        canonical(
            "new-days=14&asof=2025-12-31&lapse-days=180",
            "asof=2025-12-31&lapse-days=180&new-days=14",
        );
        canonical("at-risk-days=45.0", "at-risk-days=45");
        canonical("asof=", "");
        canonical("utm=x&lapse-days=90", "lapse-days=90&utm=x");
        canonical("asof=2025-02-30", "asof=2025-02-30");
        canonical("asof=31.12.2025", "asof=31.12.2025");
        canonical("lapse-days=0&new-days=1.5", "lapse-days=0&new-days=1.5");
        canonical(
            "discount=10&margin=40&model=bg-nbd&horizon-months=12",
            "margin=40&discount=10",
        );
        canonical(
            "model=pareto-nbd&horizon-months=24&margin=37.5",
            "model=pareto-nbd&horizon-months=24&margin=37.5",
        );
        canonical("model=best", "model=best");
        canonical(
            "to=2025-12-31&split=2025-06-30&from=2024-01-01&margin=40",
            "margin=40&from=2024-01-01&to=2025-12-31&split=2025-06-30",
        );
    }

    #[test]
    fn a_refused_field_leaves_the_others_at_work() {
        let opened = Orders::open("asof=2025-13-01&lapse-days=90");
        let held = opened.held(ShopKey::Asof);
        assert_eq!(held.refused(), Some(Refused::NotADate));
        assert_eq!(opened.options().asof, None);
        assert_eq!(opened.options().lapse_days, 90);
    }

    #[test]
    fn the_last_day_does_not_lie_before_the_first() {
        let opened = Orders::open("from=2025-03-01&to=2025-02-28&split=2025-03-15");
        assert_eq!(opened.refused(ShopKey::To), Some(Refused::BeforeFrom));
        let options = opened.options();
        let from = Date::from_gregorian(2025, 3, 1);
        assert_eq!((options.from, options.to), (from, None));
        assert_eq!(opened.worth().split, Date::from_gregorian(2025, 3, 15));
        assert_eq!(
            opened.link(),
            "from=2025-03-01&to=2025-02-28&split=2025-03-15"
        );
        let day = Orders::open("from=2025-03-01&to=2025-03-01");
        assert_eq!(day.refused(ShopKey::To), None);
        assert_eq!((day.options().from, day.options().to), (from, from));
    }

    #[test]
    fn what_is_typed_is_kept_and_settles() {
        let opened = Orders::open("");
        let typed = opened.update(Msg::Number(
            ShopKey::LapseDays,
            "۹۰ ".to_owned(),
            Ok(Some(90.0)),
        ));
        assert!(
            matches!(typed.held(ShopKey::LapseDays), Held::Typed { text, .. } if text == "۹۰ ")
        );
        assert_eq!(typed.options().lapse_days, 90);
        assert_eq!(typed.link(), "lapse-days=90");
        let settled = typed.update(Msg::Settle(ShopKey::LapseDays));
        assert_eq!(settled.held(ShopKey::LapseDays), &Held::Number(90.0));
        let day = Date::from_gregorian(2026, 3, 21).unwrap();
        let dated = settled.update(Msg::Day(
            ShopKey::Asof,
            "1405/01/01".to_owned(),
            Ok(Some(day)),
        ));
        assert_eq!(dated.link(), "asof=2026-03-21&lapse-days=90");
        let refused = dated.update(Msg::Day(ShopKey::Asof, "?".to_owned(), Err(())));
        assert_eq!(refused.options().asof, None);
        assert_eq!(refused.link(), "asof=%3F&lapse-days=90");
    }
}
