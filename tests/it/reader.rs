//! Delimited text by the short ways of the app's reader and by none.

#[path = "../common/slow_reader.rs"]
mod slow_reader;

/// In WebAssembly `tests/simd.rs` holds the same.
#[test]
fn short_ways_lead_to_the_same_rows() {
    slow_reader::reads_as_the_slow_one();
}
