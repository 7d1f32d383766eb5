//! An engine for scripts, in whatever it is for: `src/boot/engine.js` runs it in a worker.

use crate::KIT;
use js_sys::{Date, Function, Uint8Array};
use mandegar::ingest::pieces::{Pieces, Slices, Unreadable};
use mandegar::ingest::steps::Steps;
use mandegar::job::wire::{hear, say};
use mandegar::job::{Call, Engine, Note, Progress, Stage};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

/// Milliseconds between two notes on progress: often enough for the eye, and the page has little to draw anew.
const BETWEEN_NOTES: f64 = 50.0;

/// An engine for scripts: calls and notes are the bytes of `mandegar::job::wire`.
#[wasm_bindgen]
pub struct Seat {
    /// `None` while it works.
    engine: Option<Engine>,
    /// The call under way, which has the engine until it is answered.
    work: Option<Steps<'static, Engine>>,
    /// The bytes of a file that come slice by slice.
    arriving: Slices,
}

#[wasm_bindgen]
// The script makes it by its constructor.
#[allow(clippy::new_without_default)]
impl Seat {
    /// An engine without data.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self {
            engine: Some(Engine::new(KIT)),
            work: None,
            arriving: Slices::default(),
        }
    }

    /// The engine; a new one where the last one never came back from its work.
    fn engine(&mut self) -> &mut Engine {
        self.engine.get_or_insert_with(|| Engine::new(KIT))
    }

    /// Gives it text.
    pub fn give_text(&mut self, text: String) {
        self.engine().give_text(text);
    }

    /// Gives it a file, which only a worker can read piece by piece.
    pub fn give_file(&mut self, file: Ahead) {
        self.engine().give_file(Box::new(OnDisk(file)));
    }

    /// Begins to take a file of `size` bytes where nobody can wait for them: they come by [`Seat::give_slice`].
    pub fn expect(&mut self, size: f64) {
        self.arriving = Slices::of(size as u64);
    }

    /// Takes the next bytes of the file, an empty slice where there are none to be had; says whether it waits for more.
    pub fn give_slice(&mut self, bytes: Vec<u8>) -> bool {
        let is_last = bytes.is_empty();
        self.arriving.add(bytes);
        if !is_last && self.arriving.lacks_some() {
            return true;
        }
        let file = std::mem::take(&mut self.arriving);
        self.engine().give_file(Box::new(file));
        false
    }

    /// Begins to answer a call; `page` gets every note.
    ///
    /// # Errors
    /// A call that cannot be read.
    pub fn call(&mut self, bytes: &[u8], page: Function) -> Result<(), JsValue> {
        let call = hear(bytes).ok_or("call")?;
        let mut engine = self.engine.take().unwrap_or_else(|| Engine::new(KIT));
        self.work = Some(Steps::of(async move {
            answer(&mut engine, &call, &page).await;
            engine
        }));
        Ok(())
    }

    /// Goes on with the answer for a moment, and says whether there is more to do.
    pub fn step(&mut self) -> bool {
        match self.work.take().map(Steps::step) {
            Some(Err(rest)) => self.work = Some(rest),
            Some(Ok(engine)) => self.engine = Some(engine),
            None => {}
        }
        self.work.is_some()
    }
}

/// Has the page hear a note.
#[inline(never)]
fn tell(page: &Function, note: &Note) {
    let bytes = Uint8Array::from(say(note).as_slice());
    // A page that cannot listen any more has no use for the rest either.
    let _unheard = page.call1(&JsValue::NULL, &bytes);
}

/// Answers a call, and has the page hear every note of it.
async fn answer(engine: &mut Engine, call: &Call, page: &Function) {
    let (mut begun, mut told) = (None, 0.0);
    let mut hear = |note| {
        let now = Date::now();
        let is_reading = matches!(&note, Note::Progress(at) if at.stage == Stage::Reading);
        let since = *begun.get_or_insert(now);
        // The pace is that of reading, without what goes before.
        begun = begun.filter(|_| is_reading);
        match note {
            // The figures are a few long parts, each told where it begins.
            Note::Progress(progress)
                if progress.stage == Stage::Counting || now - told >= BETWEEN_NOTES =>
            {
                told = now;
                tell(page, &Note::Progress(paced(progress, now - since)));
            }
            Note::Progress(_) => {}
            note => tell(page, &note),
        }
        false
    };
    let note = engine.answer_in_steps(call, &mut hear).await;
    note.iter().for_each(|note| tell(page, note));
}

/// Milliseconds after which a pace means something.
const TELLING: f64 = 100.0;

/// Progress with its rows a second, `passed` milliseconds after the beginning.
fn paced(progress: Progress, passed: f64) -> Progress {
    let is_telling = progress.stage == Stage::Reading && passed >= TELLING;
    let rows = progress.rows.filter(|_| is_telling);
    let pace = rows.map(|rows| (rows as f64 / passed * 1000.0) as usize);
    Progress { pace, ..progress }
}

#[wasm_bindgen]
extern "C" {
    /// A file of the browser whose next pieces come while the last one is worked on, see `src/boot/engine.js`.
    pub type Ahead;

    /// How many bytes it has.
    #[wasm_bindgen(method, getter)]
    fn size(this: &Ahead) -> f64;

    /// The bytes from a place on, as many as are asked for or as there are.
    #[wasm_bindgen(method, catch)]
    fn read(this: &Ahead, from: f64, most: u32) -> Result<Uint8Array, JsValue>;
}

/// A file of the browser, read piece by piece.
struct OnDisk(Ahead);

impl Pieces for OnDisk {
    fn size(&self) -> u64 {
        self.0.size() as u64
    }

    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        let bytes = self.0.read(from as f64, buffer.len() as u32);
        let bytes = bytes.map_err(|_| Unreadable)?;
        let length = bytes.length() as usize;
        let to = buffer.get_mut(..length).ok_or(Unreadable)?;
        bytes.copy_to(to);
        Ok(length)
    }

    /// The most; what the browser has ready is less.
    fn at_once(&self) -> usize {
        1 << 19
    }
}
