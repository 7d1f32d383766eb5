//! Bytes of chance as whole files.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::file(bytes));
