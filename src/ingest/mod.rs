//! Bytes to typed columns. Reading never fails: it gives a table and a list of problems.

pub mod number;
