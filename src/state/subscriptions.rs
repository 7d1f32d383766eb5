//! The inputs of the page `subscriptions`: the day as of which customers are judged, and the confidence.

use crate::analysis::subscriptions::Options;
use crate::domain::date::Date;
use crate::domain::interval::Level;
use crate::report::subscriptions::SubscriptionsKey;
use crate::state::calculator;
use crate::state::day::Day;
use crate::state::entries::take;
use crate::state::form::{self, Form};
use crate::state::fragment;

/// The model of the page's inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscriptions {
    /// The day.
    pub asof: Day,
    /// The fields that are ordinary ones, and what the page does not know.
    pub form: Form,
    /// Whether the person changed the day since the link was opened.
    is_day_changed: bool,
}

/// What a person does with the fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Another link was opened.
    Open(String),
    /// A text was typed that means this day; `Err` is none.
    Day(String, Result<Option<Date>, ()>),
    /// The person left the field of the day.
    Settle,
    /// What happens in an ordinary field.
    Field(calculator::Msg),
}

impl Subscriptions {
    /// The inputs as a link gives them.
    pub fn open(link: &str) -> Self {
        let mut pairs = fragment::parse(link);
        let day = take(&mut pairs, SubscriptionsKey::Asof.as_str());
        Self {
            asof: Day::from_link(day),
            form: Form::open(form::SUBSCRIPTIONS, &fragment::write(&pairs)),
            is_day_changed: false,
        }
    }

    /// The canonical fragment.
    pub fn link(&self) -> String {
        let day = self.asof.to_link();
        let day = day.map(|day| (SubscriptionsKey::Asof.as_str().to_owned(), day));
        let mut pairs: Vec<_> = day.into_iter().collect();
        pairs.extend(fragment::parse(&self.form.link()));
        fragment::write(&pairs)
    }

    /// Whether the person changed anything since the link was opened.
    pub fn is_changed(&self) -> bool {
        self.is_day_changed || self.form.is_changed
    }

    /// The choices for the analysis; a day that is refused counts as none.
    pub fn options(&self) -> Options {
        Options {
            asof: self.asof.value(),
        }
    }

    /// How sure intervals are; 95 % where the choice is refused.
    pub fn level(&self) -> Option<Level> {
        let chosen = self.form.inputs().level().ok();
        chosen.or_else(|| Level::percent(95.0))
    }

    /// The inputs after `msg`.
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.clone();
        match msg {
            Msg::Open(link) => return Self::open(&link),
            Msg::Day(text, read) => next.asof = Day::Typed { text, read },
            Msg::Settle => next.asof = next.asof.settled(),
            Msg::Field(msg) => next.form = self.form.update(msg),
        }
        next.is_day_changed |= next.asof != self.asof;
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::inputs::Value;
    use crate::report::name::{Confidence, Key};

    #[track_caller]
    fn canonical(link: &str, expected: &str) {
        let opened = Subscriptions::open(link);
        assert_eq!(opened.link(), expected, "{link}");
        let again = Subscriptions::open(expected);
        assert_eq!(again.link(), expected);
        assert_eq!(again.options(), opened.options(), "{link}");
        assert_eq!(again.level(), opened.level(), "{link}");
    }

    #[test]
    fn links_are_canonical() {
        canonical("", "");
        canonical("confidence=95", "");
        canonical(
            "confidence=90&asof=2025-12-31",
            "asof=2025-12-31&confidence=90",
        );
        canonical("asof=", "");
        canonical("utm=x&asof=2025-12-31", "asof=2025-12-31&utm=x");
        canonical("asof=2025-02-30", "asof=2025-02-30");
        canonical("asof=31.12.2025&asof=1", "asof=31.12.2025");
        canonical("confidence=42", "confidence=42");
        canonical("sbg=1", "sbg=1");
    }

    #[test]
    fn a_refused_field_leaves_the_others_at_work() {
        let opened = Subscriptions::open("asof=2025-13-01&confidence=90");
        assert!(opened.asof.is_refused());
        assert_eq!(opened.options().asof, None);
        assert_eq!(opened.level(), Level::percent(90.0));
    }

    #[test]
    fn what_is_typed_is_kept_and_settles() {
        let opened = Subscriptions::open("");
        assert!(!opened.is_changed());
        let day = Date::from_gregorian(2026, 3, 21).unwrap();
        let typed = opened.update(Msg::Day("۱۴۰۵/۰۱/۰۱".to_owned(), Ok(Some(day))));
        assert!(matches!(&typed.asof, Day::Typed { text, .. } if text == "۱۴۰۵/۰۱/۰۱"));
        assert_eq!(typed.link(), "asof=2026-03-21");
        let settled = typed.update(Msg::Settle);
        assert_eq!(settled.asof, Day::Set(day));
        let sure = Value::Confidence(Confidence::P80);
        let chosen = settled.update(Msg::Field(calculator::Msg::Set(Key::Confidence, sure)));
        assert!(chosen.is_changed());
        assert_eq!(chosen.link(), "asof=2026-03-21&confidence=80");
        let refused = chosen.update(Msg::Day("?".to_owned(), Err(())));
        assert_eq!(refused.options().asof, None);
        assert_eq!(refused.update(Msg::Settle).link(), "asof=%3F&confidence=80");
    }
}
