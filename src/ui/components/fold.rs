//! A fold that opens by itself where it must, and never closes under the hands of who types in it.

use yew::{component, html, use_mut_ref, Html, Properties};

/// What a fold holds.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What it is, where it looks unlike others.
    #[prop_or_default]
    pub kind: Option<&'static str>,
    /// Whether it has to be open. Once it was, only the person closes it.
    pub is_open: bool,
    /// Its summary and what it hides.
    pub children: Html,
}

/// The fold.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let was_open = use_mut_ref(|| false);
    *was_open.borrow_mut() |= props.is_open;
    let is_open = *was_open.borrow();
    html! { <details class="group" data-kind={props.kind} open={is_open}>{ props.children.clone() }</details> }
}
