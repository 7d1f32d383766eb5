//! What the page `orders` says about a shop, without a language: figures and tables under their public names.

pub mod carry;
pub mod figures;
pub mod finding;
pub mod list;
pub mod name;
pub mod overview;
pub mod spread;
pub mod table;
pub mod tables;

pub use figures::{figures, Value};
pub use finding::ShopFinding;
pub use name::{ShopKey, ShopMetric, ShopTable};
pub use overview::Overview;
pub use table::{Cell, Table};
