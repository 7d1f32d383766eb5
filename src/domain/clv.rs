//! Customer lifetime value by three models: a simple shop, a subscription, retention per period.
//!
//! They answer one question with different inputs, so each is a file of its own. What a model does not know it does not give: a simple
//! shop has no lifetime in months, a retention rate per period no revenue.

pub mod retention;
pub mod simple;
pub mod subscription;

pub use subscription::{monthly_discount, Subscription};
