//! What the page `subscriptions` says, without a language: figures and tables under their public names, findings, pictures, and what is
//! carried to other pages.

pub mod carry;
pub mod figures;
pub mod finding;
pub mod name;
pub mod picture;
pub mod projection;
pub mod tables;

pub use figures::{figures, Value};
pub use finding::SubscriptionsFinding;
pub use name::{SubscriptionsKey, SubscriptionsMetric};
