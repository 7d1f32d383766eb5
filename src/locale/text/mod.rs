//! The catalogues: every word of the interface, as functions that cover every language.

pub mod chart;
