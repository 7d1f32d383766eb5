//! What a person types, once they have paused: work that takes a moment begins then and not at every key.

use crate::ui::host::use_host;
use yew::{hook, use_effect_with, use_state_eq};

/// Milliseconds without a further change. Long enough for the next key, short enough to be felt as at once.
const PAUSE: u32 = 250;

/// `value` as it stood when it last rested.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static>(value: T) -> T {
    let host = use_host();
    let settled = use_state_eq(|| value.clone());
    let is_settled = *settled == value;
    let setter = settled.setter();
    use_effect_with((value, is_settled), move |(value, is_settled)| {
        let (value, setter) = (value.clone(), setter.clone());
        let waits = host.filter(|_| !is_settled);
        let guard = waits.map(|host| {
            let act = move |()| setter.set(value.clone());
            host.errands().after(PAUSE, yew::Callback::from(act))
        });
        move || drop(guard)
    });
    (*settled).clone()
}
