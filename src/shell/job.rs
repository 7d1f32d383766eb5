//! The engine's place: a worker, or this thread where a sandbox has none. `src/boot/engine.js` opens it.
//!
//! The engine gets the data once and one call at a time. What replaces work ends the engine that does it: work of any length is
//! gone at once. A new engine is opened for the next call and given the data again; so it is after a trap, too. Before it answers
//! a question it does the last job once more, so that it has what the question is about.

use crate::job::session::Msg;
use crate::job::wire::Wire;
use crate::job::{Answer, Ask, Call, Heard, Note, Request, Which};
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

    /// Resolves to the [`Engine`] once all of its files are there.
    #[wasm_bindgen(catch, js_name = mandegarFetchEngine)]
    async fn fetch_engine(which: &str) -> Result<JsValue, JsValue>;

    /// An engine that can be opened, as `engine.js` has it.
    type Engine;

    #[wasm_bindgen(method, catch, js_name = open)]
    async fn open_seat(this: &Engine, heard: &JsValue, broke: &JsValue)
        -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn give(this: &Seat, data: &JsValue);
    #[wasm_bindgen(method)]
    fn call(this: &Seat, bytes: Uint8Array);
    #[wasm_bindgen(method)]
    fn close(this: &Seat);
}

/// The one job at a time, and questions about what the last one found.
#[derive(Clone, Default)]
pub struct Jobs(Rc<Desk>);

#[derive(Default)]
struct Desk {
    /// The engine that is open or will be opened next.
    which: Cell<Which>,
    /// An engine is being opened.
    is_opening: Cell<bool>,
    data: RefCell<Option<Data>>,
    seat: RefCell<Option<Rc<Opened>>>,
    wire: Cell<Option<&'static Wire>>,
    running: RefCell<Option<Callback<Msg>>>,
    asked: RefCell<VecDeque<Callback<Heard>>>,
    /// The call of the last job, and whether the present engine has been told to do it.
    job: RefCell<Option<Vec<u8>>>,
    is_told: Cell<bool>,
    /// Calls that wait until the engine is open.
    waiting: RefCell<Vec<Vec<u8>>>,
    /// Counts engines, so that one that was given up is not heard any more.
    turn: Cell<u32>,
}

/// Opens an engine; its files are fetched before if they are not there.
async fn opened(which: Which, heard: &Listener, broke: &Listener) -> Result<JsValue, JsValue> {
    let engine: Engine = fetch_engine(which.as_str()).await?.unchecked_into();
    engine.open_seat(heard.as_ref(), broke.as_ref()).await
}

type Listener = Closure<dyn FnMut(JsValue)>;

/// An open engine and what listens to it.
struct Opened {
    seat: Seat,
    _listeners: [Listener; 2],
}

impl Jobs {
    /// Has an engine's files fetched and the engine opened, so that nothing is fetched once there is data. What could not be fetched
    /// is fetched anew the next time. An engine that has data stays until there is a job for another.
    pub async fn prepare(&self, which: Which) -> bool {
        let is_there = fetch_engine(which.as_str()).await.is_ok();
        let desk = &self.0;
        if is_there && desk.data.borrow().is_none() {
            desk.turn_to(which);
        }
        if is_there && !desk.is_open() {
            desk.open();
        }
        is_there
    }

    /// Takes data in place of what there was. What is being done with the old data ends.
    pub fn give(&self, data: Data) {
        let desk = &self.0;
        desk.stop();
        desk.job.take();
        desk.is_told.set(false);
        desk.data.replace(Some(data));
        if let Some(opened) = desk.seat.borrow().as_ref() {
            desk.hand_over(&opened.seat);
        }
    }

    /// Starts a job in place of the running one, which is then not heard of any more.
    pub fn submit(&self, wire: &'static Wire, request: Request, heard: Callback<Msg>) {
        let desk = &self.0;
        desk.stop();
        desk.turn_to(request.task.engine());
        desk.running.replace(Some(heard));
        let call = (wire.write)(&Call::Run(request));
        desk.job.replace(call.clone());
        desk.is_told.set(true);
        desk.say(wire, call);
    }

    /// Asks about what the last job found.
    pub fn ask(&self, wire: &'static Wire, ask: Ask, heard: Callback<Heard>) {
        let desk = &self.0;
        desk.asked.borrow_mut().push_back(heard);
        let again = desk.job.borrow().clone();
        if let (Some(job), false) = (again, desk.is_told.replace(true)) {
            desk.say(wire, Some(job));
        }
        desk.say(wire, (wire.write)(&Call::Ask(ask)));
    }

    /// Stops the job, which is not heard of any more, and what was asked.
    pub fn cancel(&self) {
        self.0.stop();
    }
}

impl Desk {
    /// Closes the engine if it is not the one that is wanted.
    fn turn_to(&self, which: Which) {
        if self.which.replace(which) != which {
            self.close();
        }
    }

    /// Ends the running job or the answer that is being worked out, and with it the engine; the next call opens another.
    fn stop(&self) {
        let is_asked = !self.asked.borrow().is_empty();
        if self.running.take().is_some() || is_asked {
            self.close();
        }
    }

    fn close(&self) {
        self.shut(&|| Heard::Stopped);
    }

    /// Closes the engine and tells those who asked why.
    fn shut(&self, why: &dyn Fn() -> Heard) {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.is_opening.set(false);
        self.is_told.set(false);
        self.waiting.borrow_mut().clear();
        if let Some(opened) = self.seat.take() {
            opened.seat.close();
        }
        // Who is told may ask again at once: by then nobody is in the way.
        let asked = self.asked.take();
        asked.iter().for_each(|heard| heard.emit(why()));
    }

    fn say(self: &Rc<Self>, wire: &'static Wire, call: Option<Vec<u8>>) {
        self.wire.set(Some(wire));
        let Some(bytes) = call else {
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
            let seat = opened(desk.which.get(), &heard, &broke).await;
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
    fn listener(self: &Rc<Self>, turn: u32, hear: fn(&Rc<Self>, JsValue)) -> Listener {
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

    fn hear(self: &Rc<Self>, note: &JsValue) {
        let bytes = note.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let note = bytes.and_then(|bytes| (self.wire.get()?.read)(&bytes));
        match note {
            Some(Note::Progress(progress)) => {
                let running = self.running.borrow().clone();
                let asked = self.asked.borrow().front().cloned();
                match (running, asked) {
                    (Some(running), _) => running.emit(Msg::Progress(progress)),
                    (None, Some(asked)) => asked.emit(Heard::Progress(progress)),
                    (None, None) => {}
                }
            }
            Some(Note::Looked(reading)) => {
                let running = self.running.borrow().clone();
                if let Some(running) = running {
                    running.emit(Msg::Looked(reading));
                }
            }
            Some(Note::Done(reply)) => {
                if let Some(running) = self.running.take() {
                    running.emit(Msg::Reply(reply));
                }
            }
            Some(Note::Answer(answer)) => {
                let asked = self.asked.borrow_mut().pop_front();
                let heard = match answer {
                    Answer::Nothing => Heard::Lost,
                    answer => Heard::Answer(answer),
                };
                if let Some(asked) = asked {
                    asked.emit(heard);
                }
            }
            None => self.broke(),
        }
    }

    /// The engine is gone: who waits for it is told, and another is opened. One that breaks while nobody waits for it is let be until the
    /// next call, as the next would break as well.
    fn broke(self: &Rc<Self>) {
        let running = self.running.take();
        let is_at_work = running.is_some() || !self.asked.borrow().is_empty();
        let was_open = self.seat.borrow().is_some();
        self.shut(&|| Heard::Lost);
        if let Some(running) = running {
            running.emit(Msg::Broke);
        }
        if is_at_work && was_open && !self.is_open() {
            self.open();
        }
    }
}
