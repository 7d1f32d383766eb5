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

    /// The language's name for itself.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fa => "فارسی",
            Self::Ru => "Русский",
        }
    }

    /// True where a lone comma in a typed number is its decimal mark, as in `1,5`.
    pub fn comma_is_decimal(self) -> bool {
        self == Self::Ru
    }

    /// The language to start in: the one that was chosen before, else the first of the browser's languages
    /// that there is (`fa-AF` is Persian), else English.
    pub fn negotiate(saved: Option<&str>, preferred: &[&str]) -> Self {
        saved
            .and_then(Self::from_code)
            .or_else(|| preferred.iter().find_map(|tag| Self::of_tag(tag)))
            .unwrap_or(Self::En)
    }

    fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn chooses(saved: Option<&str>, preferred: &[&str], expected: Language) {
        assert_eq!(Language::negotiate(saved, preferred), expected);
    }

    #[test]
    fn the_saved_choice_wins_then_the_browsers_order() {
        chooses(None, &[], Language::En);
        chooses(None, &["de-DE", "ru-RU", "fa"], Language::Ru);
        chooses(None, &["FA_af", "en"], Language::Fa);
        chooses(None, &["fab", "enx", ""], Language::En);
        chooses(Some("fa"), &["ru"], Language::Fa);
        chooses(Some("xx"), &["ru"], Language::Ru);
    }
}
