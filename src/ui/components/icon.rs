//! Small drawings in the colour of the text. They never stand without a word.

use yew::{html, Html};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A tick in a ring.
    Good,
    /// An exclamation mark in a triangle.
    Watch,
    /// A cross in a ring.
    Bad,
    /// A dot.
    Plain,
    /// A target.
    Target,
    /// A cross.
    Close,
}

/// The drawing of `icon`.
pub fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Good => "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M5 8.2l2.2 2.2L11.2 6",
        Icon::Watch => "M8 1.8L15 14H1ZM8 6v4M8 11.8v.4",
        Icon::Bad => {
            "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"
        }
        Icon::Plain => "M8 6.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3",
        Icon::Target => {
            "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M8 7.6v.8"
        }
        Icon::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor"
            stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
