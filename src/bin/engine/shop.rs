//! The engine of the page of orders: reads a shop's log, works out what it says and fits models to it.

mod beside;
mod later;
mod seat;

use later::later;
use mandegar::job::Kit;
use wasm_bindgen::prelude::wasm_bindgen;

/// What this engine can do.
const KIT: Kit = Kit::shop(
    |found, listed, ask, tell| (later().answers)(found, listed, ask, tell),
    beside::beside,
);

/// Works through a sample of orders. Done some times it tells the browser what is worth compiling well before there are data.
#[wasm_bindgen]
pub fn warm_up() {
    (later().warm_up)(KIT);
}

/// Fits models to customers who are made up: the same for models. A fit is short, and slow until it is compiled well.
#[wasm_bindgen]
pub fn warm_up_models() {
    (later().warm_up_models)();
}

fn main() {}
