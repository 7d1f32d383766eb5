//! The link of a page and its model, kept together.

use yew::{hook, use_effect_with, use_mut_ref, Callback};

/// A link from outside opens the model anew, a change of the model writes a new link.
///
/// `outside` counts links from outside, with the last of them or what was written; `own` is the link of the model, and whether a
/// person changed the model.
#[hook]
pub fn use_link(
    outside: (u32, &str),
    own: (String, bool),
    on_open: Callback<String>,
    on_link: Callback<String>,
) {
    let (arrivals, fragment) = outside;
    let opened = use_mut_ref(|| arrivals);
    let written = use_mut_ref(|| None::<String>);
    use_effect_with((arrivals, fragment.to_owned()), {
        let written = written.clone();
        move |(arrivals, fragment): &(u32, String)| {
            if *opened.borrow() != *arrivals {
                *opened.borrow_mut() = *arrivals;
                *written.borrow_mut() = None;
                on_open.emit(fragment.clone());
            }
        }
    });
    use_effect_with(own, move |(link, is_changed): &(String, bool)| {
        // What was just opened stands in the address as it was given.
        let is_new = *is_changed || written.borrow().is_some();
        if is_new && written.borrow().as_ref() != Some(link) {
            *written.borrow_mut() = Some(link.clone());
            on_link.emit(link.clone());
        }
    });
}
