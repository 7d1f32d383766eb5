//! Typed columns to the figures that pages take as inputs.
