//! The bytes of a chosen or dropped file.

use crate::ingest::text::LARGEST_FILE;
use js_sys::Uint8Array;
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::File;
use yew::Callback;

/// Reads a file; `None` when it is larger than what is worked on or the browser could not read it.
pub fn read(file: File, done: Callback<Option<Vec<u8>>>) {
    if file.size() > LARGEST_FILE as f64 {
        return done.emit(None);
    }
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await;
        done.emit(buffer.ok().map(|buffer| Uint8Array::new(&buffer).to_vec()));
    });
}
