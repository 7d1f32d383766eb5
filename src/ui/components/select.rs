//! A list to choose from: options by their public names, what was chosen out as a name.

use web_sys::HtmlSelectElement;
use yew::{
    component, html, use_effect_with, use_node_ref, AttrValue, Callback, Event, Html, Properties,
    TargetCast,
};

/// An option: its public name and its label.
pub type Choice = (AttrValue, AttrValue);

/// What there is to choose from.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The control's id, which its label names.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The control's name.
    pub name: AttrValue,
    /// The id of its hint.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// The options.
    pub options: Vec<Choice>,
    /// The name of the chosen one.
    pub chosen: AttrValue,
    /// Another one was chosen.
    pub on: Callback<String>,
}

/// A `<select>`.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let select = use_node_ref();
    // A select keeps what the person chose last, whatever its options say: set it by hand.
    use_effect_with(
        (select.clone(), props.chosen.clone()),
        |(select, chosen)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
            }
        },
    );
    let onchange = props
        .on
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <select ref={select} id={props.id.clone()} name={props.name.clone()} aria-describedby={props.note.clone()} {onchange}>
            { for props.options.iter().map(|(value, label)| html! {
                <option value={value.clone()} selected={value == &props.chosen}>{ label.clone() }</option>
            }) }
        </select>
    }
}

/// A select as a field, with its label above.
pub fn select_field(
    label: &str,
    name: &str,
    options: Vec<Choice>,
    chosen: &str,
    on: Callback<String>,
) -> Html {
    let id = AttrValue::from(format!("field-{name}"));
    html! {
        <div class="field" data-kind="choice" data-state="filled">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <div class="field-box">
                <Select {id} name={name.to_owned()} {options} chosen={chosen.to_owned()} {on} />
            </div>
        </div>
    }
}

/// A small select without a frame, its label for screen readers only.
pub fn mini_select(
    label: &str,
    name: &'static str,
    options: Vec<Choice>,
    chosen: &'static str,
    on: Callback<String>,
) -> Html {
    html! {
        <label class="mini-field">
            <span class="visually-hidden">{ label.to_owned() }</span>
            <Select {name} {options} {chosen} {on} />
        </label>
    }
}

/// An option.
pub fn choice(value: &'static str, label: &'static str) -> Choice {
    (AttrValue::from(value), AttrValue::from(label))
}
