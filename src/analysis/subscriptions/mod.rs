//! Subscriptions: who has one at the end of each month and what it brings, for everything that the page `subscriptions` says.
//!
//! Reading order: [`rows`] has the two kinds of data and puts them in order; [`course`] goes through the customers one by one, each
//! with the months at whose ends there was a subscription; [`bridge`], [`cohorts`] and [`lives`] add them up; [`found`] is all of it.
//!
//! Rules (`metrics.md`, subscriptions): a customer is there at the end of a day if a row has begun by then and ends later. Who is there
//! at the end of one month and not at the end of the next has churned in between.

pub mod bridge;
pub mod cohorts;
pub mod course;
pub mod found;
pub mod lives;
pub mod rows;

pub use found::{found, Found, Rows};
pub use rows::{Options, Payment, Shape, Spell};
