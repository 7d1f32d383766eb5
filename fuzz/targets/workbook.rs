//! Bytes of chance as workbooks.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandegar_fuzz::laws::workbook(bytes));
