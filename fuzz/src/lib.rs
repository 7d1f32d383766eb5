//! What bytes of chance are held to. `cargo xtask fuzz` looks for bytes that break a law, and the tests hold the laws on those found so far.

pub mod laws;

#[path = "../../tests/common/ods.rs"]
mod ods;
#[path = "../../tests/common/xlsx.rs"]
mod xlsx;
