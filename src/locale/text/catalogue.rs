//! The catalogue of one language: what it can say, as a table of functions, so that each language can be a file of its own.
//!
//! The first file of the app holds no language: the shell fetches that of the page (see [`crate::part`]).

use super::{en, fa, ru, PageWords, Text};
use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::locale::language::Language;
use crate::locale::money::Currency;
#[cfg(feature = "parts")]
use crate::part::Slot;
use crate::report::figures::Conflict;
use crate::report::name::{
    CampaignKind, Confidence, DataPage, Definition, FirstMargin, Key, Metric, Model, Page, Period,
    Scale,
};
use crate::report::problem::FieldProblem;

macro_rules! catalogue {
    ($($file:ident: $section:ident { $($function:ident($($argument:ty),*) -> $told:ty;)* })*) => {
        /// Every text of a language but those below the figures and what figures mean, which come with the pages.
        #[derive(Debug)]
        pub struct Catalogue { $(pub(super) $file: $section),* }

        $(
            #[derive(Debug)]
            pub(super) struct $section { $(pub(super) $function: fn($($argument),*) -> $told),* }
        )*

        /// English.
        pub static ENGLISH: Catalogue = Catalogue { $($file: $section { $($function: en::$file::$function),* }),* };
        /// Persian.
        pub static PERSIAN: Catalogue = Catalogue { $($file: $section { $($function: fa::$file::$function),* }),* };
        /// Russian.
        pub static RUSSIAN: Catalogue = Catalogue { $($file: $section { $($function: ru::$file::$function),* }),* };
    };
}

catalogue! {
    words: Words {
        text(Text) -> &'static str;
    }
    pages: Pages {
        title(Page) -> &'static str;
        short(Page) -> &'static str;
        question(Page) -> &'static str;
        lead(Page) -> &'static str;
        data_page(DataPage) -> PageWords;
    }
    fields: Fields {
        label(Key) -> &'static str;
        hint(Key) -> &'static str;
        unit(Currency, Key) -> &'static str;
        period(Period) -> &'static str;
        definition(Definition) -> &'static str;
        definition_rule(Definition) -> &'static str;
        scale(Scale) -> &'static str;
        switch(bool) -> &'static str;
        campaign(CampaignKind) -> &'static str;
        model(Model) -> &'static str;
        first_margin(FirstMargin) -> &'static str;
        first_margin_rule(FirstMargin) -> &'static str;
        currency(Currency) -> &'static str;
    }
    metrics: Metrics {
        label(Metric) -> &'static str;
        why(Metric) -> &'static str;
    }
    undefined: Reasons {
        undefined(Metric, Undefined) -> &'static str;
    }
    sentences: Sentences {
        between(Currency, Metric, f64, f64, Confidence) -> String;
        solved(Currency, Key, Metric, f64, f64) -> String;
        not_reachable(Key, Metric) -> String;
        whole_number(Key, f64) -> String;
        conversions(f64, f64) -> String;
        printed_on(Date) -> String;
    }
    problems: Problems {
        field(FieldProblem) -> String;
        conflict(&Conflict) -> String;
    }
}

/// The catalogue of a language.
#[cfg(not(feature = "parts"))]
pub(super) fn catalogue(language: Language) -> &'static Catalogue {
    match language {
        Language::En => &ENGLISH,
        Language::Fa => &PERSIAN,
        Language::Ru => &RUSSIAN,
    }
}

/// The catalogue of a language that has been fetched.
#[cfg(feature = "parts")]
pub(super) fn catalogue(language: Language) -> &'static Catalogue {
    slot(language).table()
}

/// Where the catalogue of a language goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot(language: Language) -> &'static Slot<Catalogue> {
    static ENGLISH: Slot<Catalogue> = Slot::new();
    static PERSIAN: Slot<Catalogue> = Slot::new();
    static RUSSIAN: Slot<Catalogue> = Slot::new();
    match language {
        Language::En => &ENGLISH,
        Language::Fa => &PERSIAN,
        Language::Ru => &RUSSIAN,
    }
}
