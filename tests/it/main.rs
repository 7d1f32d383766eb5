//! The integration tests, one binary: cases and laws of the figures, reading data, golden charts, and the rules of the house.

mod charts;
mod data;
mod laws;
mod vectors;
