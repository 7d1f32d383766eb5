//! What the engine finds with the vectors of WebAssembly: run by wasm-bindgen-test in Node (`cargo xtask test simd`), as natively the same
//! tests only see the arithmetic that stands for them.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[cfg(not(target_feature = "simd128"))]
compile_error!(
    "without vectors all of this holds by itself: `cargo xtask test simd` builds with them"
);

/// The tests at its end are run here.
#[allow(dead_code)]
#[path = "../src/ingest/delimited/find.rs"]
mod find;

#[path = "common/random.rs"]
mod random;
#[path = "common/slow_reader.rs"]
mod slow_reader;

use wasm_bindgen_test::wasm_bindgen_test;

/// The reader that is linked has the vectors, too.
#[wasm_bindgen_test]
fn short_ways_lead_to_the_same_rows() {
    slow_reader::reads_as_the_slow_one();
}
