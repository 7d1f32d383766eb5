//! A field of text in the person's own form: a label, the field, its unit, and a hint or why it is refused.

use crate::ui::components::icon::{icon, Icon};
use web_sys::HtmlInputElement;
use yew::{html, AttrValue, Callback, Html, InputEvent, TargetCast};

/// What stands in a field and around it.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The control's name.
    pub name: AttrValue,
    /// The label.
    pub label: &'static str,
    /// What to enter, where more is to be said than the label says.
    pub hint: &'static str,
    /// Why the text is refused.
    pub error: Option<String>,
    /// The text.
    pub shown: String,
    /// What holds while the field is empty.
    pub stands_for: Option<String>,
    /// The unit behind the field, of one that takes numbers.
    pub unit: Option<&'static str>,
}

/// The field; `on` is told the text, and `left` when the person leaves it.
pub fn typed_field(typed: Typed, on: &Callback<String>, left: &Callback<()>) -> Html {
    let id = format!("field-{}", typed.name);
    let note = format!("{id}-note");
    let oninput =
        on.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onblur = left.reform(|_| ());
    let state = match &typed.error {
        Some(_) => "invalid",
        None if typed.shown.is_empty() => "empty",
        None => "filled",
    };
    html! {
        <div class="field" data-kind="number" data-state={state}>
            <label for={id.clone()}>{ typed.label }</label>
            <div class="field-box">
                <input id={id} name={typed.name} type="text" inputmode={typed.unit.map(|_| "decimal")} autocomplete="off" spellcheck="false" dir="auto"
                    class="num" value={typed.shown} placeholder={typed.stands_for} aria-describedby={note.clone()}
                    aria-invalid={typed.error.is_some().then_some("true")} {oninput} {onblur} />
                if let Some(unit) = typed.unit.filter(|unit| !unit.is_empty()) { <span class="field-unit">{ unit }</span> }
            </div>
            if let Some(error) = typed.error {
                <p class="field-error" id={note} role="alert">{ icon(Icon::Watch) }<span>{ error }</span></p>
            } else if !typed.hint.is_empty() {
                <p class="hint" id={note}>{ typed.hint }</p>
            }
        </div>
    }
}
