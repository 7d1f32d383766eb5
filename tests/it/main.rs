//! The integration tests, one binary: cases and laws of the figures, reading data, golden charts, and the rules of the house.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    missing_docs
)]

mod blanks;
mod charts;
mod corpora;
mod data;
mod domain_laws;
mod domain_vectors;
mod domain_vectors_b;
mod files;
mod formula;
mod kits;
mod laws;
mod models;
mod open_document;
mod orders;
mod pass;
mod problems;
mod reader;
mod shop;
mod spectrum;
mod state;
mod subscriptions;
mod survey;
mod survival;
mod tidy;
mod vectors;
#[cfg(feature = "web")]
mod views;
mod visits;
mod workbook;

#[path = "../common/ods.rs"]
mod ods;
#[path = "../common/random.rs"]
mod random;
#[path = "../common/xlsx.rs"]
mod xlsx;
