//! Where the person is: the address of a page, both ways.

use crate::report::name::{DataPage, Page};

/// What an address shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The index of all calculators.
    Index,
    /// One calculator.
    Page(Page),
    /// One page about data.
    Data(DataPage),
}

impl Place {
    /// The public name, as in `data-page`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Page(page) => page.as_str(),
            Self::Data(page) => page.as_str(),
        }
    }

    /// The folder below the language's: empty for the index, `churn/` for churn.
    pub fn folder(self) -> String {
        match self {
            Self::Index => String::new(),
            Self::Page(_) | Self::Data(_) => format!("{}/", self.name()),
        }
    }

    /// The place of a folder name (`""` or `churn`).
    pub fn from_folder(folder: &str) -> Option<Self> {
        match folder {
            "" => Some(Self::Index),
            name => Page::from_name(name)
                .map(Self::Page)
                .or_else(|| DataPage::from_name(name).map(Self::Data)),
        }
    }
}

/// Whether the page stands alone or in somebody else's frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// With the site's header and the explanation.
    #[default]
    Page,
    /// The calculator alone, for an iframe.
    Embed,
}

/// Light or dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The public name, as in `?theme=`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name)
    }
}
