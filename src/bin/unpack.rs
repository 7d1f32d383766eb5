//! What opens workbooks and files packed by gzip, in a wasm of its own that engines call; see `mandegar::ingest::unpack`.

use mandegar::ingest::unpack::{Here, Unpacker};
use mandegar::job::wire::to_bytes;
use wasm_bindgen::prelude::wasm_bindgen;

/// An [`Unpacker`] for scripts: what it gives are the bytes of `mandegar::job::wire`.
#[wasm_bindgen]
#[derive(Default)]
pub struct Opener {
    here: Here,
    /// Bytes that came of a file and were not taken yet.
    bytes: Vec<u8>,
}

/// A small workbook, written by `tests/it/workbook.rs`.
const SAMPLE: &[u8] = include_bytes!("unpack/sample.xlsx");

/// Opens a sample. Done some times it tells the browser what is worth compiling well before there is a workbook.
#[wasm_bindgen]
pub fn warm_up() {
    const TIMES: usize = 40;
    for _ in 0..TIMES {
        let (mut here, mut text) = (Here::default(), Vec::new());
        let mut is_open = here.book(SAMPLE.to_vec(), None).is_ok();
        while is_open {
            is_open = matches!(here.rows(&mut text), Ok(Some(_)));
        }
    }
}

#[wasm_bindgen]
impl Opener {
    /// One without a file.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// [`Unpacker::book`]
    pub fn book(&mut self, bytes: Vec<u8>, chosen: Option<u32>) -> Vec<u8> {
        let chosen = chosen.map(|sheet| sheet as usize);
        to_bytes(&self.here.book(bytes, chosen))
    }

    /// [`Unpacker::rows`], without the text.
    pub fn rows(&mut self) -> Vec<u8> {
        to_bytes(&self.here.rows(&mut self.bytes))
    }

    /// [`Unpacker::begin`]
    pub fn begin(&mut self, packed: Vec<u8>) {
        self.here.begin(packed);
    }

    /// [`Unpacker::next`], without the bytes.
    pub fn step(&mut self) -> Vec<u8> {
        to_bytes(&self.here.next(&mut self.bytes))
    }

    /// The bytes of the last step.
    pub fn taken(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

fn main() {}
