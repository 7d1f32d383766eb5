//! Blocks that are drawn one after the other, each in a task of its own: all at once would take long enough to be felt.

use crate::job::session::Shared;
use crate::job::Reading;
use crate::ui::host::use_host;
use yew::{hook, use_effect_with, use_state, Callback};

/// What each of `COUNT` blocks shows: the first at once what was read, those whose turn has not come yet what was there before;
/// all at once where they are not drawn in turn.
#[hook]
pub fn use_turns<const COUNT: usize>(
    reading: &Shared<Reading>,
    is_in_turn: bool,
) -> [Option<Shared<Reading>>; COUNT] {
    let host = use_host();
    let known = (!is_in_turn).then(|| reading.clone());
    let drawn = use_state(|| std::array::from_fn(|_| known.clone()));
    let mut shown: [Option<Shared<Reading>>; COUNT] = (*drawn).clone();
    if let Some(first) = shown.first_mut() {
        *first = Some(reading.clone());
    }
    let is_old = |block: &Option<Shared<Reading>>| block.as_ref() != Some(reading);
    let next = shown.iter().position(is_old);
    use_effect_with((reading.clone(), next), {
        let (setter, mut shown) = (drawn.setter(), shown.clone());
        move |(reading, next): &(Shared<Reading>, Option<usize>)| {
            let block = next.and_then(|next| shown.get_mut(next));
            let waits = block.map(|block| *block = Some(reading.clone()));
            let guard = waits.and(host).map(|host| {
                let act = move |()| setter.set(shown.clone());
                host.errands().after(0, Callback::from(act))
            });
            move || drop(guard)
        }
    });
    shown
}
