//! The engine: reads data and works out what they say, in a wasm of its own. `src/boot/engine.js` runs it in a worker.

use js_sys::{Date, Function, Uint8Array};
use mandegar::analysis::shop::worth::DAYS;
use mandegar::analysis::shop::Options;
use mandegar::domain::model::buying::{Buying, ModelName};
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::{Histories, History};
use mandegar::ingest::demo;
use mandegar::ingest::pieces::{Pieces, Slices, Unreadable};
use mandegar::ingest::steps::Steps;
use mandegar::job::wire::{hear, say};
use mandegar::job::{Call, Engine, Note, Progress, Request, Source, Stage, Task};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

/// Milliseconds between two notes on progress: often enough for the eye, and the page has little to draw anew.
const BETWEEN_NOTES: f64 = 50.0;

/// An engine for scripts: calls and notes are the bytes of `mandegar::job::wire`.
#[wasm_bindgen]
#[derive(Default)]
pub struct Seat {
    engine: Engine,
    /// The call under way, which has the engine until it is answered.
    work: Option<Steps<'static, Engine>>,
    /// The bytes of a file that come slice by slice.
    arriving: Slices,
}

#[wasm_bindgen]
impl Seat {
    /// An engine without data.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Works through a sample of orders. Done some times it tells the browser what is worth compiling well before there are data.
    pub fn warm_up(&self) {
        const TIMES: usize = 20;
        let sample = demo::orders();
        let (head, rows) = sample.split_once('\n').unwrap_or_default();
        let mut engine = Engine::default();
        engine.give_text(format!("{head}\n{}", rows.repeat(TIMES)));
        let request = Request::new(Task::Shop(Options::default()), Source::Given);
        let _sample = engine.run(&request, &mut |_| false);
    }

    /// Fits models to customers who are made up: the same for models.
    pub fn warm_up_models(&self) {
        fit_made_up();
    }

    /// Gives it text.
    pub fn give_text(&mut self, text: String) {
        self.engine.give_text(text);
    }

    /// Gives it a file, which only a worker can read piece by piece.
    pub fn give_file(&mut self, file: Ahead) {
        self.engine.give_file(Box::new(OnDisk(file)));
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
        self.engine.give_file(Box::new(file));
        false
    }

    /// Begins to answer a call; `page` gets every note.
    ///
    /// # Errors
    /// A call that cannot be read.
    pub fn call(&mut self, bytes: &[u8], page: Function) -> Result<(), JsValue> {
        let call = hear(bytes).ok_or("call")?;
        let mut engine = std::mem::take(&mut self.engine);
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
            Some(Ok(engine)) => self.engine = engine,
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
            Note::Progress(progress) if now - told >= BETWEEN_NOTES => {
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

/// Fits models to customers who are made up, one like the next but for their times: a fit is short, and slow until it is compiled well.
fn fit_made_up() {
    const CUSTOMERS: u32 = 4000;
    let one = |place: u32| {
        let age = 100 + place * 37 % 600;
        History {
            repeats: place % 4 * (place % 3),
            last: age * (place % 13) / 13,
            age,
        }
    };
    let list: Vec<History> = (0..CUSTOMERS).map(one).collect();
    let spend = |(place, history): (u32, &History)| Spend {
        purchases: 1 + history.repeats,
        mean: f64::from(10 + place * 29 % 90),
    };
    let spends: Vec<Spend> = (0..).zip(&list).map(spend).collect();
    let all = Histories::new(&list, DAYS);
    let _buying = Buying::fit(ModelName::BgNbd, &all, &mut |_| false);
    let _spend = GammaGamma::fit(&spends, &mut |_| false);
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
}

fn main() {}
