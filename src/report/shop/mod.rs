//! What the page `orders` says about a shop, without a language: figures and tables under their public names.

pub mod figures;
pub mod name;
pub mod table;
pub mod tables;

pub use figures::{figures, Value};
pub use name::{ShopMetric, ShopTable};
pub use table::{Cell, Table};
