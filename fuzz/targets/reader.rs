//! Bytes of chance as delimited text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::reader(bytes));
