//! Typed columns to the figures that pages take as inputs.

pub mod answers;
pub mod lifespans;
pub mod orders;
pub mod shop;
pub mod subscriptions;
pub mod survey;
pub mod visits;
