//! The engine: reads data and works out what they say, in a wasm of its own that is made for speed. `src/boot/engine.js` runs it in a worker.

use js_sys::{Date, Function, Uint8Array};
use mandegar::ingest::problem::FileProblem;
use mandegar::ingest::text::LARGEST_FILE;
use mandegar::job::wire::{hear, say};
use mandegar::job::{Engine, Note, Source};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;
use web_sys::{Blob, FileReaderSync};

/// Milliseconds between two notes on progress: often enough for the eye, and the page has little to draw anew.
const BETWEEN_NOTES: f64 = 50.0;

/// An engine for scripts: calls and notes are the bytes of `mandegar::job::wire`.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Seat {
    engine: Engine,
}

#[wasm_bindgen]
impl Seat {
    /// An engine without data.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives it text.
    pub fn give_text(&mut self, text: String) {
        self.engine.give(Source::Text(text));
    }

    /// Gives it the bytes of a file.
    pub fn give_bytes(&mut self, bytes: Vec<u8>) {
        self.engine.give(Source::Bytes(bytes));
    }

    /// Gives it a file, which only a worker can read.
    pub fn give_file(&mut self, file: &Blob) {
        if file.size() > LARGEST_FILE as f64 {
            let limit = LARGEST_FILE;
            return self.engine.refuse(FileProblem::TooLarge { limit });
        }
        let buffer = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
        match buffer {
            Ok(buffer) => self.give_bytes(Uint8Array::new(&buffer).to_vec()),
            Err(_) => self.engine.refuse(FileProblem::Unreadable),
        }
    }

    /// Answers a call; `tell` gets every note.
    ///
    /// # Errors
    /// A call that cannot be read.
    pub fn call(&mut self, bytes: &[u8], tell: &Function) -> Result<(), JsValue> {
        let call = hear(bytes).ok_or("call")?;
        let tell = |note: &Note| {
            let bytes = Uint8Array::from(say(note).as_slice());
            // A page that cannot listen any more has no use for the rest either.
            let _unheard = tell.call1(&JsValue::NULL, &bytes);
        };
        let mut told = 0.0;
        let note = self.engine.answer(&call, &mut |progress| {
            let now = Date::now();
            if now - told >= BETWEEN_NOTES {
                told = now;
                tell(&Note::Progress(progress));
            }
            false
        });
        note.iter().for_each(tell);
        Ok(())
    }
}

fn main() {}
