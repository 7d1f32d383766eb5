//! Work on data, here on the main thread. Views see `submit` and `cancel` only, so a worker can take this over.

use crate::job::{Progress, Reply, Request, Stage, Work};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// Time for the browser to paint that work has begun, in milliseconds: a frame and a bit.
const PAINT: u32 = 20;

/// The one job at a time.
#[derive(Default)]
pub struct Jobs {
    running: RefCell<Option<Running>>,
}

/// A job that waits for its turn. Dropping it forgets the timer, so the job never starts.
struct Running {
    cancelled: Rc<Cell<bool>>,
    _start: Timeout,
}

impl Jobs {
    /// Starts a job in place of the running one, which then never replies.
    pub fn submit(
        &self,
        work: Work,
        request: Request,
        progress: Callback<Progress>,
        done: Callback<Reply>,
    ) {
        self.cancel();
        let cancelled = Rc::new(Cell::new(false));
        let flag = Rc::clone(&cancelled);
        let start = Timeout::new(PAINT, move || {
            start(work, &request, &flag, &progress, &done)
        });
        self.running.replace(Some(Running {
            cancelled,
            _start: start,
        }));
    }

    /// Stops the job; it never replies.
    pub fn cancel(&self) {
        if let Some(running) = self.running.take() {
            running.cancelled.set(true);
        }
    }
}

fn start(
    work: Work,
    request: &Request,
    cancelled: &Cell<bool>,
    progress: &Callback<Progress>,
    done: &Callback<Reply>,
) {
    // Nothing is painted while the main thread works, so a step of each stage is enough.
    let mut told: Option<Stage> = None;
    let reply = work(request, &mut |now| {
        if told != Some(now.stage) {
            told = Some(now.stage);
            progress.emit(now);
        }
        cancelled.get()
    });
    if let (Ok(reply), false) = (reply, cancelled.get()) {
        done.emit(reply);
    }
}
