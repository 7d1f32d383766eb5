//! Bytes of chance as calls of the engine.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::wire(bytes));
