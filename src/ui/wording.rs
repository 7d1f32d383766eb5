//! The language and the currency that views speak in.

use crate::ingest::number::{read_typed, Comma, NumberProblem};
use crate::locale::figure;
use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::locale::number::editable;
use crate::locale::text::{self, LaterText, Text};
use crate::report::name::{Key, Metric};
use crate::ui::host::Surroundings;
use yew::{hook, use_context};

/// The language and the currency that views speak in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The currency of amounts.
    pub currency: Currency,
}

impl Wording {
    /// A fixed text.
    pub fn text(self, text: Text) -> &'static str {
        text::text(self.language, text)
    }

    /// A fixed text below the figures.
    pub fn later(self, text: LaterText) -> &'static str {
        text::later::text(self.language, text)
    }

    /// A result with its unit.
    pub fn figure(self, metric: Metric, value: f64) -> String {
        figure::figure(self.language, self.currency, metric, value)
    }

    /// A result for narrow places.
    pub fn figure_short(self, metric: Metric, value: f64) -> String {
        figure::figure_short(self.language, self.currency, metric, value)
    }

    /// The value of a field with its unit.
    pub fn field_value(self, key: Key, value: f64) -> String {
        figure::field_value(self.language, self.currency, key, value)
    }

    /// A number as a field shows it while nobody types.
    pub fn editable(self, value: f64) -> String {
        editable(self.language, value)
    }

    /// What a typed text means.
    pub fn read(self, text: &str) -> Result<Option<f64>, NumberProblem> {
        let comma = if self.language.comma_is_decimal() {
            Comma::Decimal
        } else {
            Comma::Grouping
        };
        read_typed(text, comma)
    }
}

/// The wording of the page; English and dollars outside the app.
#[hook]
pub fn use_wording() -> Wording {
    let around = use_context::<Surroundings>();
    around.map(|around| around.wording).unwrap_or(Wording {
        language: Language::En,
        currency: Currency::of(Language::En),
    })
}
