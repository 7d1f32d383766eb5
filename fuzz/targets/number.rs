//! Bytes of chance as cells of numbers.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::number(bytes));
