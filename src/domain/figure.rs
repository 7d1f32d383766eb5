//! What a formula gives: a number, or the reason why there is none.

/// Why a figure does not exist. The names are public (`data-undefined` on the page).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// An input that the formula needs is empty.
    MissingInput,
    /// An input that the formula needs was refused, or the inputs contradict each other.
    InvalidInput,
    /// Nothing was lost, so there is no finite lifetime.
    NoLosses,
    /// The money spent never comes back.
    Never,
    /// The solved value lies outside its legal range.
    NotReachable,
    /// Too little data to say.
    TooFew,
    /// The event was not reached within the time observed.
    NotObserved,
}

impl Undefined {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::MissingInput,
        Self::InvalidInput,
        Self::NoLosses,
        Self::Never,
        Self::NotReachable,
        Self::TooFew,
        Self::NotObserved,
    ];

    /// The reason with this public name.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|reason| reason.as_str() == name)
    }

    /// The public name, as in `data-undefined`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MissingInput => "missing-input",
            Self::InvalidInput => "invalid-input",
            Self::NoLosses => "no-losses",
            Self::Never => "never",
            Self::NotReachable => "not-reachable",
            Self::TooFew => "too-few",
            Self::NotObserved => "not-observed",
        }
    }
}

/// A finite number, or the reason why there is none. Never NaN, never infinite.
pub type Figure = Result<f64, Undefined>;
