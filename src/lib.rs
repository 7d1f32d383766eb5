//! Mandegar: customer-retention calculators that run wholly in the browser.

#![cfg_attr(not(test), warn(missing_docs))]

pub mod analysis;
pub mod chart;
pub mod domain;
pub mod ingest;
pub mod job;
pub mod locale;
pub mod report;
#[cfg(feature = "web")]
pub mod shell;
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
