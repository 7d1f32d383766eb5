//! The lower and the upper value of each input, to be set by hand.

use crate::locale::text::chart::sensitivity::{self as words, Words};
use crate::locale::text::{field_problem, label, unit};
use crate::report::inputs::{Inputs, Value};
use crate::report::name::Key;
use crate::report::retention_profit::range::{proposed, End, Range};
use crate::report::retention_profit::sensitivity::KEYS;
use crate::state::calculator::Msg;
use crate::state::entry::Entry;
use crate::state::ranges::{name, Ranges, Refused};
use crate::ui::components::fold::Fold;
use crate::ui::components::typed::{typed_field, Typed};
use crate::ui::wording::Wording;
use yew::{html, AttrValue, Callback, Html, UseStateHandle};

/// The text that is being typed: a link holds what it means.
pub type Typing = Option<(Key, End, String)>;

/// What the fields show and whom they tell.
pub struct Bounds<'a> {
    /// The language and the currency.
    pub wording: Wording,
    /// The inputs as they stand.
    pub inputs: &'a Inputs,
    /// What was set.
    pub ranges: &'a Ranges,
    /// What is being typed.
    pub typing: &'a UseStateHandle<Typing>,
    /// Is told what changed.
    pub on: &'a Callback<Msg>,
}

/// A folded row of two fields for each input that has a number.
pub fn bounds(bounds: &Bounds) -> Html {
    let say = |this| words::text(bounds.wording.language, this);
    let rows = KEYS.into_iter().filter_map(|key| row(bounds, key));
    let is_set = bounds.ranges.is_set();
    let reset = {
        let pairs = bounds.ranges.with_spread(bounds.ranges.spread()).pairs();
        bounds.on.reform(move |_| Msg::Keep(pairs.clone(), None))
    };
    html! {
        <Fold is_open={is_set}>
            <>
                <summary>{ say(Words::Ranges) }</summary>
                <p class="hint">{ say(Words::RangesHint) }</p>
                <div class="ranges">{ for rows }</div>
                <div class="cluster"><button type="button" class="button" data-kind="quiet" data-action="reset-ranges" disabled={!is_set} onclick={reset}>{ say(Words::RangesReset) }</button></div>
            </>
        </Fold>
    }
}

fn row(bounds: &Bounds, key: Key) -> Option<Html> {
    let Bounds {
        wording, inputs, ..
    } = *bounds;
    let now = inputs.figure(key).ok()?;
    let Range { low, high } = proposed(inputs, bounds.ranges.spread(), key)?;
    let [low, high] = [(End::Low, low), (End::High, high)]
        .map(|(end, proposed)| end_field(bounds, key, end, proposed));
    Some(html! {
        <fieldset key={key.as_str()}>
            <legend>{ label(wording.language, key) }{ " " }<span class="muted">{ wording.field_value(key, now) }</span></legend>
            <div class="fields" data-columns="3">{ low }{ high }</div>
        </fieldset>
    })
}

fn end_field(bounds: &Bounds, key: Key, end: End, proposed: f64) -> Html {
    let Bounds {
        wording,
        inputs,
        ranges,
        typing,
        on,
    } = *bounds;
    let language = wording.language;
    let entry = ranges.entry(key, end);
    let being_typed = typing.as_ref().filter(|(k, e, _)| (*k, *e) == (key, end));
    let shown = match (being_typed, entry) {
        (Some((_, _, text)), _) | (None, Entry::Typed { text, .. }) => text.clone(),
        (None, Entry::Set(Value::Number(value))) => wording.editable(*value),
        (None, _) => String::new(),
    };
    let error = ranges
        .refused(inputs, key, end)
        .map(|refused| match refused {
            Refused::Field(problem) => field_problem(language, problem),
            Refused::End(problem) => words::end_problem(language, wording.currency, key, problem),
        });
    let typed = Typed {
        name: AttrValue::from(name(key, end)),
        label: match end {
            End::Low => words::low_heading(language),
            End::High => words::high_heading(language),
        },
        hint: "",
        error,
        shown,
        stands_for: Some(wording.editable(proposed)),
        // Beside two numbers there is no room for the name of what is counted, which stands above them.
        unit: Some(match key {
            Key::Customers | Key::Horizon => "",
            key => unit(language, wording.currency, key),
        }),
    };
    let on_text = {
        let (ranges, on, typing) = (ranges.clone(), on.clone(), typing.setter());
        Callback::from(move |text: String| {
            let Some(field) = ranges.field(key) else {
                return;
            };
            let entry = Entry::typed(field, text.clone(), wording.read(&text));
            on.emit(Msg::Keep(
                ranges.with_end(key, end, entry).pairs(),
                Some(key),
            ));
            typing.set(Some((key, end, text)));
        })
    };
    let left = {
        let typing = typing.setter();
        Callback::from(move |()| typing.set(None))
    };
    typed_field(typed, &on_text, &left)
}
