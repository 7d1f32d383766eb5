//! An input with its label, unit, slider, hint or error.

use crate::locale::text::{self, Text};
use crate::report::inputs::Value;
use crate::state::calculator::Msg;
use crate::state::entry::Entry;
use crate::state::field::{choice_name, Field, Kind, Number, Slider, SLIDER_STEPS};
use crate::ui::components::icon::{icon, Icon};
use crate::ui::components::select::Select;
use crate::ui::wording::{use_wording, Wording};
use web_sys::HtmlInputElement;
use yew::{
    component, html, AttrValue, Callback, Html, InputEvent, KeyboardEvent, Properties, TargetCast,
};

/// What a field shows.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The field.
    pub field: Field,
    /// Whether it is used as the inputs stand; otherwise it is hidden.
    pub is_shown: bool,
    /// What to enter in it.
    pub hint: AttrValue,
    /// What it holds.
    pub entry: Entry,
    /// What is wrong with it, in words.
    pub error: Option<String>,
    /// What the other inputs give for it.
    pub derived: Option<f64>,
    /// Whether what the others give wins over what it holds.
    pub is_overruled: bool,
    /// While it is sought: the sought value, `None` where there is none.
    pub sought: Option<Option<f64>>,
    /// What the person does.
    pub on: Callback<Msg>,
}

/// An input with its label.
#[component]
pub fn FieldView(props: &FieldProps) -> Html {
    let wording = use_wording();
    let key = props.field.key;
    let id = format!("field-{}", key.as_str());
    let note = format!("{id}-note");
    let (kind, body) = match props.field.kind {
        Kind::Number(rules) => ("number", number(wording, props, &rules, &id, &note)),
        kind => ("choice", chosen(wording, props, kind, &id, &note)),
    };
    html! {
        <div class="field" data-kind={kind} data-state={state(props)} hidden={!props.is_shown}>
            <label for={id}>{ text::label(wording.language, key) }</label>
            { body }
            if let Some(error) = &props.error {
                <p class="field-error" id={note} role="alert">{ icon(Icon::Watch) }<span>{ error }</span></p>
            } else if !props.hint.is_empty() {
                <p class="hint" id={note}>{ &props.hint }</p>
            }
        </div>
    }
}

fn state(props: &FieldProps) -> &'static str {
    let is_empty = matches!(props.entry, Entry::Empty);
    if props.sought.is_some() {
        "solved"
    } else if props.error.is_some() {
        "invalid"
    } else if props.is_overruled || (is_empty && props.derived.is_some()) {
        "derived"
    } else if is_empty {
        "empty"
    } else {
        "filled"
    }
}

fn number(wording: Wording, props: &FieldProps, rules: &Number, id: &str, note: &str) -> Html {
    let key = props.field.key;
    let derived = props.derived.map(|value| wording.editable(value));
    let shown = match (&props.entry, props.sought) {
        (_, Some(sought)) => sought
            .map(|value| rounded(wording, value))
            .unwrap_or_default(),
        _ if props.is_overruled => derived.clone().unwrap_or_default(),
        (Entry::Empty, _) => String::new(),
        (Entry::Typed { text, .. }, _) => text.clone(),
        (Entry::Set(Value::Number(value)), _) => wording.editable(*value),
        (Entry::Set(_), _) => String::new(),
    };
    let neutral = rules.neutral.map(|value| wording.editable(value));
    let is_read_only = props.sought.is_some() || props.is_overruled;
    let oninput = props.on.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let read = wording.read(&text);
        Msg::Type { key, text, read }
    });
    let onblur = props.on.reform(move |_| Msg::Settle(key));
    let on = props.on.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(steps) = steps(&event).filter(|_| !is_read_only) {
            event.prevent_default();
            on.emit(Msg::Step(key, steps));
        }
    });
    let unit = text::unit(wording.language, wording.currency, key);
    html! {
        <>
            <div class="field-box">
                if props.sought.is_some() {
                    <span class="field-target">{ icon(Icon::Target) }<span class="visually-hidden">{ wording.text(Text::SolvedMark) }</span></span>
                }
                <input id={id.to_owned()} name={key.as_str()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false" dir="auto"
                    class="num" value={shown} placeholder={derived.or(neutral)} readonly={is_read_only}
                    aria-describedby={note.to_owned()} aria-invalid={props.error.is_some().then_some("true")}
                    {oninput} {onblur} {onkeydown} />
                if !unit.is_empty() { <span class="field-unit">{ unit }</span> }
            </div>
            if let Some(slider) = rules.slider.filter(|_| !is_read_only) {
                { slide(wording, props, rules, slider) }
            }
        </>
    }
}

fn slide(wording: Wording, props: &FieldProps, rules: &Number, slider: Slider) -> Html {
    let (key, is_whole) = (props.field.key, rules.is_whole);
    let value = props.entry.number().or(props.derived).or(rules.neutral);
    let position = slider.position(value.unwrap_or(slider.least));
    let oninput = props.on.reform(move |event: InputEvent| {
        let position = event
            .target_unchecked_into::<HtmlInputElement>()
            .value_as_number();
        Msg::Set(key, Value::Number(slider.value(position, is_whole)))
    });
    let spoken = value.map(|value| wording.field_value(key, value));
    html! {
        <input type="range" class="slider" min="0" max={SLIDER_STEPS.to_string()} step="1" value={position.to_string()}
            aria-label={text::label(wording.language, key)} aria-valuetext={spoken} {oninput} />
    }
}

/// A sought value as a person would write it; the exact one stands beside the answer.
fn rounded(wording: Wording, value: f64) -> String {
    crate::locale::number::significant(wording.language, value, 5)
}

/// Arrow keys move by one step, with Shift by ten.
fn steps(event: &KeyboardEvent) -> Option<f64> {
    let size = if event.shift_key() { 10.0 } else { 1.0 };
    match event.key().as_str() {
        "ArrowUp" => Some(size),
        "ArrowDown" => Some(-size),
        _ => None,
    }
}

fn chosen(wording: Wording, props: &FieldProps, kind: Kind, id: &str, note: &str) -> Html {
    let key = props.field.key;
    let value = match &props.entry {
        Entry::Set(value) => Some(*value),
        _ => kind.neutral(),
    };
    let options = kind.choices().into_iter().map(|value| {
        let name = choice_name(value).unwrap_or("");
        (
            AttrValue::from(name),
            AttrValue::from(choice_text(wording, value)),
        )
    });
    let on = props.on.clone();
    let on = Callback::from(move |name: String| {
        if let Some(value) = kind.choice(&name) {
            on.emit(Msg::Set(key, value));
        }
    });
    html! {
        <div class="field-box">
            <Select id={id.to_owned()} name={key.as_str()} note={note.to_owned()} options={options.collect::<Vec<_>>()}
                chosen={value.and_then(choice_name).unwrap_or("")} {on} />
        </div>
    }
}

fn choice_text(wording: Wording, value: Value) -> String {
    let language = wording.language;
    match value {
        Value::Period(period) => text::period(language, period).to_owned(),
        Value::Definition(definition) => text::definition(language, definition).to_owned(),
        Value::Scale(scale) => text::scale(language, scale).to_owned(),
        Value::Confidence(confidence) => text::confidence(language, confidence),
        Value::Campaign(kind) => text::campaign(language, kind).to_owned(),
        Value::Switch(is_on) => text::switch(language, is_on).to_owned(),
        Value::Model(model) => text::model(language, model).to_owned(),
        Value::FirstMargin(first) => text::first_margin(language, first).to_owned(),
        Value::Number(_) | Value::Refused => String::new(),
    }
}
