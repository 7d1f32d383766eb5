//! Pure models behind Yew's reducer: one adapter for all of them.

use std::rc::Rc;
use yew::Reducible;

/// A model with its messages.
pub trait Model: PartialEq + Sized {
    /// What can happen.
    type Msg;

    /// The model after `msg`.
    fn updated(&self, msg: Self::Msg) -> Self;
}

/// A model held by `use_reducer`: a message that changes nothing renders nothing.
pub struct Store<M>(pub M);

impl<M: Model> Reducible for Store<M> {
    type Action = M::Msg;

    fn reduce(self: Rc<Self>, msg: M::Msg) -> Rc<Self> {
        let next = self.0.updated(msg);
        if next == self.0 {
            self
        } else {
            Rc::new(Self(next))
        }
    }
}

impl Model for crate::state::calculator::Calculator {
    type Msg = crate::state::calculator::Msg;

    fn updated(&self, msg: Self::Msg) -> Self {
        self.update(msg)
    }
}

impl Model for crate::job::session::Session {
    type Msg = crate::job::session::Msg;

    fn updated(&self, msg: Self::Msg) -> Self {
        self.update(msg)
    }
}

impl Model for crate::state::orders::Orders {
    type Msg = crate::state::orders::Msg;

    fn updated(&self, msg: Self::Msg) -> Self {
        self.update(msg)
    }
}

impl Model for crate::state::subscriptions::Subscriptions {
    type Msg = crate::state::subscriptions::Msg;

    fn updated(&self, msg: Self::Msg) -> Self {
        self.update(msg)
    }
}

impl Model for crate::state::form::Form {
    type Msg = crate::state::calculator::Msg;

    fn updated(&self, msg: Self::Msg) -> Self {
        self.update(msg)
    }
}
