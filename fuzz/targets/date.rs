//! Bytes of chance as cells of dates.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::date(bytes));
