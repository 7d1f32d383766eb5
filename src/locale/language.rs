//! The three languages, their codes and directions.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, left to right.
    En,
    /// Persian, right to left, Persian digits, Jalali dates.
    Fa,
    /// Russian, left to right.
    Ru,
}

impl Language {
    /// All languages, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::En, Self::Fa, Self::Ru];

    /// The code in URLs and in `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fa => "fa",
            Self::Ru => "ru",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The value of the `dir` attribute.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Fa => "rtl",
            Self::En | Self::Ru => "ltr",
        }
    }
}
