//! A field that holds a day: empty, a day, or a text that was typed.

use crate::domain::date::Date;

/// What the field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Day {
    /// Nothing.
    Empty,
    /// A day.
    Set(Date),
    /// A text in the person's own form, and the day that it means; `Err` where it means none.
    Typed {
        /// As typed.
        text: String,
        /// What it means.
        read: Result<Option<Date>, ()>,
    },
}

impl Day {
    /// The field as a link has it: YYYY-MM-DD, Gregorian.
    pub fn from_link(text: Option<String>) -> Self {
        match text.filter(|text| !text.is_empty()) {
            None => Self::Empty,
            Some(text) => match iso(&text) {
                Some(day) => Self::Set(day),
                None => Self::Typed {
                    text,
                    read: Err(()),
                },
            },
        }
    }

    /// How a link writes it; `None` for an empty field. What is refused is kept as it is.
    pub fn to_link(&self) -> Option<String> {
        match self {
            Self::Typed {
                text,
                read: Err(()),
            } => Some(text.clone()),
            _ => self.value().map(Date::iso),
        }
    }

    /// The day in it.
    pub fn value(&self) -> Option<Date> {
        match self {
            Self::Empty => None,
            Self::Set(day) => Some(*day),
            Self::Typed { read, .. } => read.ok().flatten(),
        }
    }

    /// Whether the text in it is refused.
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Typed { read: Err(()), .. })
    }

    /// The field once the person has left it: what was typed takes the form of the page, unless it is refused.
    pub fn settled(self) -> Self {
        match self {
            Self::Typed { read: Ok(read), .. } => read.map_or(Self::Empty, Self::Set),
            other => other,
        }
    }
}

/// The day of `YYYY-MM-DD`, Gregorian.
pub fn iso(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut part = |length: usize| {
        let part = parts.next()?;
        let is_plain = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    Date::from_gregorian(
        year.into(),
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}
