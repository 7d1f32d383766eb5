//! Models, messages and updates of the app: pure, without a browser and without a language.

pub mod address;
pub mod calculator;
pub mod churn;
pub mod clv_cac;
pub mod entry;
pub mod field;
pub mod fragment;
pub mod nps;
pub mod solving;

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Page};
use crate::state::field::Field;

/// The fields of `page`, in the contract's order, which is their order in a link.
pub fn fields(page: Page) -> &'static [Field] {
    match page {
        Page::Churn => churn::FIELDS,
        Page::ClvCac => clv_cac::FIELDS,
        Page::Nps => nps::FIELDS,
    }
}

/// The field of `page` with this key.
pub fn field(page: Page, key: Key) -> Option<&'static Field> {
    fields(page).iter().find(|field| field.key == key)
}

/// The worked example of `page`, as a fragment.
pub fn example(page: Page) -> &'static str {
    match page {
        Page::Churn => churn::EXAMPLE,
        Page::ClvCac => clv_cac::EXAMPLE,
        Page::Nps => nps::EXAMPLE,
    }
}

/// What the other inputs give for the field of `key`: shown in it while nothing else is.
pub fn derived(page: Page, inputs: &Inputs, key: Key) -> Option<f64> {
    match page {
        Page::Churn => churn::derived(inputs, key),
        Page::ClvCac => clv_cac::derived(inputs, key),
        Page::Nps => nps::derived(inputs, key),
    }
}
