//! The talk with the engine about models: one question at a time, and of those that come meanwhile the last.

use super::results::overview;
use crate::analysis::shop::worth::WorthOptions;
use crate::job::session::Shared;
use crate::job::wire::PAGE as WIRE;
use crate::job::{Answer, Ask, Heard, Progress, Reading};
use crate::report::shop::Forecast;
use crate::ui::host::{use_host, SharedHost};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{hook, use_effect_with, use_mut_ref, use_state, Callback, UseStateSetter};

/// How the models stand.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nobody asked for them.
    Unasked,
    /// They are being fitted.
    Working(Option<Progress>),
    /// They are there, as the page has them.
    Ready,
    /// The person stopped them, or other work came in between.
    Stopped,
    /// The engine broke at them.
    Broken,
}

/// The models of the present data, and what can be done about them.
#[derive(Clone, PartialEq)]
pub struct Fitting {
    /// How they stand.
    pub state: State,
    /// What they said last of these data.
    pub forecast: Option<Shared<Forecast>>,
    /// Stops them.
    pub stop: Callback<()>,
    /// Has them fitted once more.
    pub again: Callback<()>,
}

/// What is being asked.
#[derive(Default)]
struct Talk {
    /// The data it is about.
    reading: Option<Shared<Reading>>,
    /// Counts what was begun anew, so that what was given up is not heard any more.
    turn: u32,
    is_under_way: bool,
    /// What to ask when the answer is there.
    next: Option<WorthOptions>,
}

/// How one asks and shows what is heard.
#[derive(Clone)]
struct Line {
    host: SharedHost,
    talk: Rc<RefCell<Talk>>,
    state: UseStateSetter<State>,
    forecast: UseStateSetter<Option<Shared<Forecast>>>,
}

impl Line {
    fn ask(self, options: WorthOptions) {
        let turn = {
            let mut talk = self.talk.borrow_mut();
            talk.is_under_way = true;
            talk.next = None;
            talk.turn
        };
        self.state.set(State::Working(None));
        let host = self.host.clone();
        let heard = move |heard: Heard| {
            if self.talk.borrow().turn == turn {
                self.hear(heard);
            }
        };
        host.errands()
            .ask(&WIRE, Ask::Worth(options), Callback::from(heard));
    }

    fn hear(&self, heard: Heard) {
        let state = match heard {
            Heard::Progress(progress) => {
                return self.state.set(State::Working(Some(progress)));
            }
            Heard::Answer(Answer::Worth(forecast)) => {
                let next = self.talk.borrow_mut().next.take();
                if let Some(next) = next {
                    return self.clone().ask(next);
                }
                self.forecast.set(Some(Shared(Rc::new(*forecast))));
                State::Ready
            }
            Heard::Answer(_) | Heard::Lost => State::Broken,
            Heard::Stopped => State::Stopped,
        };
        self.talk.borrow_mut().is_under_way = false;
        self.state.set(state);
    }
}

/// The models for these options, if they are wanted.
#[hook]
pub fn use_fitting(reading: &Shared<Reading>, options: WorthOptions, is_wanted: bool) -> Fitting {
    let host = use_host();
    let state = use_state(|| State::Unasked);
    let forecast = use_state(|| None::<Shared<Forecast>>);
    let turns = use_state(|| 0u32);
    let talk = use_mut_ref(Talk::default);
    let line = host.clone().map(|host| Line {
        host,
        talk: Rc::clone(&talk),
        state: state.setter(),
        forecast: forecast.setter(),
    });
    let is_asked = is_wanted && overview(reading).is_some();
    let of = (reading.clone(), options, is_asked, *turns);
    use_effect_with(of, move |(reading, options, is_asked, _)| {
        let Some(line) = line else { return };
        let is_other = line.talk.borrow().reading.as_ref() != Some(reading);
        if is_other {
            let mut talk = line.talk.borrow_mut();
            // A question about other data was given up with them.
            (talk.turn, talk.is_under_way) = (talk.turn.wrapping_add(1), false);
            talk.reading = Some(reading.clone());
            line.forecast.set(None);
        }
        let is_under_way = line.talk.borrow().is_under_way;
        match (*is_asked, is_under_way) {
            (false, _) => line.state.set(State::Unasked),
            (true, true) => line.talk.borrow_mut().next = Some(*options),
            (true, false) => line.ask(*options),
        }
    });
    let again = {
        let turns = turns.clone();
        Callback::from(move |()| turns.set(turns.wrapping_add(1)))
    };
    let stop = {
        let state = state.setter();
        Callback::from(move |()| {
            {
                let mut talk = talk.borrow_mut();
                (talk.turn, talk.is_under_way) = (talk.turn.wrapping_add(1), false);
            }
            state.set(State::Stopped);
            host.iter().for_each(|host| host.errands().cancel());
        })
    };
    Fitting {
        state: (*state).clone(),
        forecast: (*forecast).clone(),
        stop,
        again,
    }
}
