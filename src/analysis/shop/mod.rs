//! A log of orders of a shop: customers and what they did, for everything that the page `orders` says.
//!
//! Reading order: [`log`] sorts the rows once; [`visits`] takes those that count into [`Shop`], customers and their days; each
//! of the other files asks one question of it, in time and memory in proportion to the rows.
//!
//! Rules (`metrics.md`, orders): an order is a row, or all rows of one customer with one order number, on the first of their days.
//! An amount below 0 is a refund: it counts in revenue, not as an order. A purchase day is a customer's day with an order.

mod calendar;
pub mod carry;
pub mod cohorts;
pub mod found;
pub mod gaps;
pub mod groups;
pub mod log;
pub mod money;
pub mod months;
pub mod options;
pub mod pareto;
mod radix;
pub mod rfm;
pub mod stages;
pub mod visits;
pub mod worth;

pub use crate::domain::names::Names;
pub use found::Found;
pub use log::{Columns, Log, Rough, Sale};
pub use options::Options;
pub use visits::{Customer, Shop, Visit};
pub use worth::{Worth, WorthOptions};
