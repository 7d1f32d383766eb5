//! Models, messages and updates of the app: pure, without a browser and without a language.

pub mod address;
pub mod budget;
pub mod calculator;
pub mod campaign;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod day;
pub mod effort;
pub mod entries;
pub mod entry;
pub mod field;
pub mod form;
pub mod fragment;
pub mod nps;
pub mod orders;
pub mod pasted;
pub mod ranges;
pub mod repeat_purchase;
pub mod retention_profit;
pub mod return_visitors;
pub mod revenue_churn;
pub mod sheet;
pub mod solving;
pub mod subscriptions;
pub mod window;

pub use sheet::{sheet, Sheet};

use crate::report::name::{Key, Page};
use crate::state::field::Field;

/// The fields of `page`, in the contract's order, which is their order in a link.
pub fn fields(page: Page) -> &'static [Field] {
    sheet(page).fields
}

/// The field of `page` with this key.
pub fn field(page: Page, key: Key) -> Option<&'static Field> {
    fields(page).iter().find(|field| field.key == key)
}

/// The field of `page` with this public name.
pub fn field_named(page: Page, name: &str) -> Option<&'static Field> {
    fields(page).iter().find(|field| field.key.as_str() == name)
}
