//! The engine's place: a worker, or this thread where a sandbox has none. `src/boot/engine.js` opens it.
//!
//! The engine gets the data once and one call at a time. What replaces work ends the engine that does it: work of any length is
//! gone at once. A new engine is opened for the next call and given the data again; so it is after a trap, too.

use crate::job::wire::Wire;
use crate::job::{Answer, Ask, Call, Note, Progress, Reply, Request};
use crate::ui::host::Data;
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::{wasm_bindgen, Closure};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// An engine at work, as `engine.js` gives it.
    type Seat;

    #[wasm_bindgen(catch, js_name = mandegarFetchEngine)]
    async fn fetch_engine() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = mandegarEngine, js_name = open)]
    async fn open_seat(heard: &JsValue, broke: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn give(this: &Seat, data: &JsValue);
    #[wasm_bindgen(method)]
    fn call(this: &Seat, bytes: Uint8Array);
    #[wasm_bindgen(method)]
    fn close(this: &Seat);
}

/// What came of a job.
type Done = Callback<Option<Reply>>;

/// The one job at a time, and questions about what the last one found.
#[derive(Clone, Default)]
pub struct Jobs(Rc<Desk>);

#[derive(Default)]
struct Desk {
    is_fetched: Cell<bool>,
    /// An engine is being opened.
    is_opening: Cell<bool>,
    data: RefCell<Option<Data>>,
    seat: RefCell<Option<Rc<Opened>>>,
    wire: Cell<Option<&'static Wire>>,
    running: RefCell<Option<(Callback<Progress>, Done)>>,
    asked: RefCell<VecDeque<Callback<Answer>>>,
    /// Calls that wait until the engine is open.
    waiting: RefCell<Vec<Vec<u8>>>,
    /// Counts engines, so that one that was given up is not heard any more.
    turn: Cell<u32>,
}

/// An open engine and what listens to it.
struct Opened {
    seat: Seat,
    _listeners: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Jobs {
    /// Has the engine's files fetched and an engine opened, so that nothing is fetched once there is data.
    pub async fn prepare(&self) -> bool {
        let is_there = self.0.is_fetched.get() || fetch_engine().await.is_ok();
        self.0.is_fetched.set(is_there);
        if is_there && !self.0.is_open() {
            self.0.open();
        }
        is_there
    }

    /// Takes data in place of what there was. What is being done with the old data ends.
    pub fn give(&self, data: Data) {
        let desk = &self.0;
        desk.stop();
        desk.data.replace(Some(data));
        if let Some(opened) = desk.seat.borrow().as_ref() {
            desk.hand_over(&opened.seat);
        }
    }

    /// Starts a job in place of the running one, which then never replies. `done` gets nothing where the engine broke.
    pub fn submit(
        &self,
        wire: &'static Wire,
        request: Request,
        progress: Callback<Progress>,
        done: Done,
    ) {
        self.0.stop();
        self.0.running.replace(Some((progress, done)));
        self.0.say(wire, &Call::Run(request));
    }

    /// Asks about what the last job found.
    pub fn ask(&self, wire: &'static Wire, ask: Ask, done: Callback<Answer>) {
        self.0.asked.borrow_mut().push_back(done);
        self.0.say(wire, &Call::Ask(ask));
    }

    /// Stops the job; it never replies.
    pub fn cancel(&self) {
        self.0.stop();
    }
}

impl Desk {
    /// Ends the running job or the answer that is being worked out, and with it the engine; the next call opens another.
    fn stop(&self) {
        let is_asked = !self.asked.borrow().is_empty();
        if self.running.take().is_some() || is_asked {
            self.close();
        }
    }

    fn close(&self) {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.is_opening.set(false);
        self.waiting.borrow_mut().clear();
        self.asked.borrow_mut().clear();
        if let Some(opened) = self.seat.take() {
            opened.seat.close();
        }
    }

    fn say(self: &Rc<Self>, wire: &'static Wire, call: &Call) {
        self.wire.set(Some(wire));
        let Some(bytes) = (wire.write)(call) else {
            return;
        };
        let opened = self.seat.borrow().clone();
        match opened {
            Some(opened) => opened.seat.call(Uint8Array::from(bytes.as_slice())),
            None => {
                self.waiting.borrow_mut().push(bytes);
                if !self.is_open() {
                    self.open();
                }
            }
        }
    }

    /// Whether there is an engine, or soon will be.
    fn is_open(&self) -> bool {
        self.is_opening.get() || self.seat.borrow().is_some()
    }

    /// Opens an engine, gives it the data and says what waits.
    fn open(self: &Rc<Self>) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        self.is_opening.set(true);
        let desk = Rc::clone(self);
        spawn_local(async move {
            let heard = desk.listener(turn, |desk, note| desk.hear(&note));
            let broke = desk.listener(turn, |desk, _| desk.broke());
            let seat = open_seat(heard.as_ref(), broke.as_ref()).await;
            if desk.turn.get() != turn {
                return;
            }
            desk.is_opening.set(false);
            let Ok(seat) = seat else {
                return desk.broke();
            };
            let seat: Seat = seat.unchecked_into();
            desk.hand_over(&seat);
            for bytes in desk.waiting.take() {
                seat.call(Uint8Array::from(bytes.as_slice()));
            }
            desk.seat.replace(Some(Rc::new(Opened {
                seat,
                _listeners: [heard, broke],
            })));
        });
    }

    /// Listens to the engine of `turn` as long as it is the present one.
    fn listener(
        self: &Rc<Self>,
        turn: u32,
        hear: fn(&Self, JsValue),
    ) -> Closure<dyn FnMut(JsValue)> {
        let desk = Rc::downgrade(self);
        Closure::new(move |note: JsValue| {
            if let Some(desk) = desk.upgrade().filter(|desk| desk.turn.get() == turn) {
                hear(&desk, note);
            }
        })
    }

    fn hand_over(&self, seat: &Seat) {
        match self.data.borrow().as_ref() {
            Some(Data::File(file)) => seat.give(file),
            Some(Data::Text(text)) => seat.give(&JsValue::from_str(text)),
            None => {}
        }
    }

    fn hear(&self, note: &JsValue) {
        let bytes = note.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let note = bytes.and_then(|bytes| (self.wire.get()?.read)(&bytes));
        match note {
            Some(Note::Progress(progress)) => {
                let told = self.running.borrow().as_ref().map(|(tell, _)| tell.clone());
                told.iter().for_each(|tell| tell.emit(progress));
            }
            Some(Note::Done(reply)) => {
                if let Some((_, done)) = self.running.take() {
                    done.emit(Some(*reply));
                }
            }
            Some(Note::Answer(answer)) => {
                let asked = self.asked.borrow_mut().pop_front();
                asked.iter().for_each(|done| done.emit(answer.clone()));
            }
            None => self.broke(),
        }
    }

    /// The engine is gone: who waits for it is told, and the next call opens another.
    fn broke(&self) {
        let running = self.running.take();
        self.close();
        if let Some((_, done)) = running {
            done.emit(None);
        }
    }
}
