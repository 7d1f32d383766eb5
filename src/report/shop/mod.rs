//! What the page `orders` says about a shop, without a language: figures and tables under their public names.

pub mod carry;
pub mod figures;
pub mod finding;
pub mod forecast;
pub mod list;
pub mod name;
pub mod overview;
pub mod spread;
pub mod tables;

pub use crate::report::table::{Cell, Table};
pub use figures::{figures, Value};
pub use finding::ShopFinding;
pub use forecast::{Forecast, ModelFinding, Part};
pub use name::{ModelMetric, ShopKey, ShopMetric};
pub use overview::{Counted, Overview};
