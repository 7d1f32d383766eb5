//! Packed files opened beside the engine, by the wasm of `src/bin/unpack.rs`, of which the script makes a new one each time.

use mandegar::ingest::gzip::Packed;
use mandegar::ingest::unpack::{Book, Unpacker};
use mandegar::ingest::workbook::WorkbookProblem;
use mandegar::job::wire::of_bytes;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What `src/bin/unpack.rs` has for scripts.
    type Opener;

    #[wasm_bindgen(js_name = mandegarOpener)]
    fn opener() -> Opener;
    #[wasm_bindgen(method)]
    fn book(this: &Opener, bytes: &[u8], chosen: Option<u32>) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn rows(this: &Opener) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn begin(this: &Opener, packed: &[u8]);
    #[wasm_bindgen(method)]
    fn step(this: &Opener) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn taken(this: &Opener) -> Vec<u8>;
}

struct Beside(Opener);

/// What opens a packed file, for [`mandegar::job::Kit`].
pub fn beside() -> Box<dyn Unpacker> {
    Box::new(Beside(opener()))
}

impl Unpacker for Beside {
    fn book(&mut self, bytes: Vec<u8>, chosen: Option<usize>) -> Result<Book, WorkbookProblem> {
        let book = self.0.book(&bytes, chosen.map(|sheet| sheet as u32));
        of_bytes(&book).unwrap_or(Err(WorkbookProblem::Damaged))
    }

    fn rows(&mut self, text: &mut Vec<u8>) -> Result<Option<usize>, WorkbookProblem> {
        let next = of_bytes(&self.0.rows()).unwrap_or(Err(WorkbookProblem::Damaged));
        text.extend(self.0.taken());
        next
    }

    fn begin(&mut self, packed: Vec<u8>) {
        self.0.begin(&packed);
    }

    fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<usize>, Packed> {
        let next = of_bytes(&self.0.step()).unwrap_or(Err(Packed::Damaged));
        bytes.extend(self.0.taken());
        next
    }
}
